import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { nodeCrypto } from './late-modules.ts';
import type { Frame, Policy } from './model.ts';
import { followExtends, type ReadText } from './policy/extends.ts';
import { policyProblem } from './policy/problem.ts';
import { quote } from './policy/quote.ts';
import { resolvePolicy } from './policy/resolve.ts';
import type { RuleMeta } from './rules/rule.ts';
import { firstLine, systemErrorCode } from './system-error.ts';

export { scopeFor, unmatchedPackages } from './policy/resolve.ts';

export interface PolicyRequest {
  /** Absolute path of the directory that file locations are relative to. */
  readonly repository: string;
  /** Absolute path of the policy file. */
  readonly file: string;
  readonly rules: readonly RuleMeta[];
}

const LARGEST_FILE = 1_000_000;

/**
 * Reads and resolves a policy with everything that it extends and names. Its digest is the SHA-256 of the policy file; where that names
 * others, of the hex digests of all, a line each, in the order in which they are read.
 * @throws GateError where the policy, or what it names, cannot be read or understood
 */
export function loadPolicy({ repository, file, rules }: PolicyRequest): Policy {
  const digests: string[] = [];
  const roots = rootsOf(repository, file);
  const read: ReadText = (asked, namedBy) => {
    const bytes = readBytes(path.resolve(repository, asked), roots, { asked, namedBy });
    digests.push(sha256(bytes));
    return decode(bytes, { asked, namedBy });
  };
  const tree = followExtends(relative(repository, file), read, rules);
  const [only = ''] = digests;
  return resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join('\n')), rules);
}

const sha256 = (data: string | Uint8Array): string => nodeCrypto().createHash('sha256').update(data).digest('hex');

/** `/`-separated on every platform. */
const relative = (repository: string, file: string): string => path.relative(repository, file).split(path.sep).join('/');

// ---------------------------------------------------------------------------------------------- reading

/** A file as a policy or the command line names it. */
interface Asked {
  readonly asked: string;
  /** The place in a policy; null for the policy itself. */
  readonly namedBy: Frame | null;
}

/**
 * Where files are read from. A repository can be hostile, and messages show lines: neither a path nor a link may lead to the rest of the
 * machine. A policy that somebody named outside of the repository is trusted with its own directory.
 */
function rootsOf(repository: string, policy: string): readonly string[] {
  return isInside(repository, policy) ? [repository] : [repository, path.dirname(policy)];
}

function isInside(directory: string, file: string): boolean {
  const way = path.relative(directory, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function readBytes(file: string, roots: readonly string[], asked: Asked): Uint8Array {
  try {
    const real = fs.realpathSync(file);
    if (!roots.some((root) => isInside(fs.realpathSync(root), real))) throw unreadable(asked, 'it is outside of the repository');
    const stat = fs.statSync(real);
    if (!stat.isFile()) throw unreadable(asked, 'it is not a file');
    if (stat.size > LARGEST_FILE) throw unreadable(asked, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    return fs.readFileSync(real);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const code = systemErrorCode(error);
    throw unreadable(asked, code === 'ENOENT' || code === 'ENOTDIR' ? 'it does not exist' : firstLine(error), error);
  }
}

function decode(bytes: Uint8Array, asked: Asked): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(asked, 'it is not UTF-8', error);
  }
}

function unreadable({ asked, namedBy }: Asked, why: string, cause?: unknown): GateError {
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, 'named here', { cause });
  const help = 'nothing was checked: mend the file, name another one with --policy, or make one with packgate init';
  return new GateError('policy', `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}
