import { type ExitCode, runCli } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with the carried packer where no other is named: nothing of the machine shows. */
export async function run(
  cwd: string,
  argv: readonly string[],
  more: { readonly tty?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (lines: string[]): { readonly write: (text: string) => unknown; readonly isTTY: boolean; readonly columns: number } => ({
    write: (text) => lines.push(text),
    isTTY: more.tty ?? false,
    columns: 80,
  });
  const code = await runCli(argv, {
    cwd,
    env: { PATH: '', ...more.env },
    now: () => new Date('2026-11-21T12:00:00Z'),
    stdout: stream(out),
    stderr: stream(err),
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}
