import { createHash } from 'node:crypto';

/**
 * Tells this gate from others in the same repository, and stays the same from run to run: workflow, job, step, system and what is judged.
 * Two legs of a matrix that judge different packages are two gates; neither may overwrite what the other found. A digest: names of
 * workflows are anybody's text.
 */
export function gateKey(env: Readonly<Record<string, string | undefined>>, judged: readonly (readonly string[])[]): string {
  const job = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_OS'].map((name) => env[name] ?? '');
  return createHash('sha256')
    .update(JSON.stringify([job, judged]))
    .digest('hex')
    .slice(0, 16);
}
