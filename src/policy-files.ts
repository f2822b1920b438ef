import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { Frame, Policy } from './model.ts';
import { followExtends, type ReadText } from './policy/extends.ts';
import { policyProblem, quote } from './policy/problem.ts';
import { DEFAULT_POLICY, resolvePolicy } from './policy/resolve.ts';
import type { RuleMeta } from './rules/rule.ts';
import { firstLine, systemErrorCode } from './system-error.ts';

export interface PolicyRequest {
  /** Absolute path of the directory that file locations are relative to. */
  readonly repository: string;
  /** Absolute path; a named policy is relative to it, and the search for another one begins here. */
  readonly cwd: string;
  /** The policy file that was asked for; null: search for one. */
  readonly named: string | null;
  readonly rules: readonly RuleMeta[];
}

const NAMES: readonly string[] = ['packgate.yml', 'packgate.yaml'];
/** Only at the repository's root. */
const GITHUB_DIRECTORY = '.github';
/** What somebody may take for the policy's name: it must not be passed over in silence. */
const LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;
const LARGEST_FILE = 1_000_000;

/**
 * Finds, reads and resolves the policy: the named one, else `packgate.yml` or `packgate.yaml` in `cwd` or the nearest directory above it up to the
 * repository's root, where `.github/` counts too. Without any the recommended preset holds. Its digest is the SHA-256 of the policy file; where
 * that names others, of the hex digests of all, a line each, in the order in which they are read.
 * @throws GateError where the policy, or what it names, cannot be found, read or understood
 */
export function loadPolicy({ repository, cwd, named, rules }: PolicyRequest): Policy {
  const file = named === null ? findPolicy(repository, cwd) : path.resolve(cwd, named);
  if (file === null) return DEFAULT_POLICY;
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

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** `/`-separated on every platform. */
const relative = (repository: string, file: string): string => path.relative(repository, file).split(path.sep).join('/');

// ---------------------------------------------------------------------------------------------- finding

function findPolicy(repository: string, cwd: string): string | null {
  for (const directory of upwards(repository, cwd)) {
    const found = policyIn(directory, directory === repository);
    if (found !== null) return found;
  }
  return null;
}

/** `cwd` and what is above it, up to the repository's root; outside of the repository, its root alone. */
function upwards(repository: string, cwd: string): readonly string[] {
  const steps = path.relative(repository, cwd).split(path.sep).filter(Boolean);
  if (steps[0] === '..' || path.isAbsolute(steps.join(path.sep))) return [repository];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}

function policyIn(directory: string, isRoot: boolean): string | null {
  const places = isRoot ? [directory, path.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places.flatMap((place) => namesIn(place).map((name) => ({ name, file: path.join(place, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    const both = found.map((file) => relative(directory, file)).join(' and ');
    throw new GateError('policy', `found more than one policy: ${both}`, { help: 'keep one of them, or name it with --policy' });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first === undefined && lookAlike !== undefined) {
    throw new GateError('policy', `${quote(relative(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`,
    });
  }
  return first ?? null;
}

function namesIn(directory: string): readonly string[] {
  try {
    return fs.readdirSync(directory).toSorted();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new GateError('policy', `cannot look for a policy in ${quote(directory)}: ${firstLine(error)}`, {
      help: 'make the directory readable, or name a policy with --policy',
      cause: error,
    });
  }
}

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
