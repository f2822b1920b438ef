import type { SinceRequest } from '../since.ts';
import { readRun } from './event.ts';

/**
 * What changed packages are told by: the base of a pull request or of a merge queue under `auto`, and all packages for other events.
 *
 * @param since `auto`, `off`, or a commit
 */
export function sinceRequest(since: string, env: Readonly<Record<string, string | undefined>>): SinceRequest | null {
  if (since === 'off') return null;
  if (since !== 'auto') return { ref: since, isRequired: true };
  const run = readRun(env);
  if (typeof run === 'string' || (run.event.kind !== 'pull-request' && run.event.kind !== 'merge_group')) return null;
  return run.event.baseSha === '' ? null : { ref: run.event.baseSha, isRequired: false };
}
