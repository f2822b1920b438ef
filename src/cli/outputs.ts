import { systemErrorCode } from '../system-error.ts';

type Outputs = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exitCode'>;

/**
 * Who reads the output may leave before its end (`packgate check | head -1`): the verdict stays what it is. Where it cannot be written (a full disk),
 * the result is not there, and that is no pass.
 *
 * @param outputs its exit code is set to 2 where standard output is lost
 * @returns whether standard output is lost so far
 */
export function watchOutputs(outputs: Outputs): () => boolean {
  let isLost = false;
  outputs.stderr.on('error', () => undefined);
  outputs.stdout.on('error', (error) => {
    if (isLost || systemErrorCode(error) === 'EPIPE') return;
    isLost = true;
    outputs.exitCode = 2;
    outputs.stderr.write(
      `error[output]: cannot write to standard output: ${systemErrorCode(error) ?? 'it is closed'}\n  = help: make room where it goes, or write a file with --output FILE\n`,
    );
  });
  return () => isLost;
}
