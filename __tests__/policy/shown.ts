import { GateError } from '../../src/errors.ts';

/** What a person is shown of the errors of `work`: message, place, line, mark and label of each; `no error` where there is none. */
export function shown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof GateError) return [error, ...error.others].map(one).join('\n');
    throw error;
  }
  return 'no error';
}

/** The same for what has to be waited for. */
export async function shownLater(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    return shown(() => {
      throw error;
    });
  }
  return 'no error';
}

function one({ message, frame }: GateError): string {
  if (frame === null) return message;
  const { file, line, column, text, length, label } = frame;
  return [message, `--> ${file}:${line}:${column}`, `| ${text}`, `| ${' '.repeat(column - 1)}${'^'.repeat(length)} ${label}`].join('\n');
}
