import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { GitHubAccess } from './github/rest.ts';
import { nodeCrypto } from './late-modules.ts';
import type { Frame, MutablePolicy, Policy } from './model.ts';
import { findPolicyPackage, isInside } from './policy-packages.ts';
import type { ExtendedGitHub } from './policy/extended.ts';
import { followExtends, type Sources } from './policy/extends.ts';
import { type GitHubFile, type Origin, originName } from './policy/origin.ts';
import { policyProblem } from './policy/problem.ts';
import { quote } from './policy/quote.ts';
import { resolvePolicy } from './policy/resolve.ts';
import type { RuleMeta } from './rules/rule.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { slashedFrom } from './slash-path.ts';

export { scopeFor, unmatchedPackages } from './policy/resolve.ts';

export interface PolicyRequest {
  /** Absolute path of the directory that file locations are relative to. */
  readonly repository: string;
  /** Absolute path of the policy file. */
  readonly file: string;
  readonly rules: readonly RuleMeta[];
  readonly remote: RemoteAccess;
}

/** What may be asked of GitHub for policies of other repositories. */
export interface RemoteAccess extends GitHubAccess {
  /** Whether a policy may be extended by a branch or a tag, which can be another one tomorrow: for who runs Packgate to decide, never for a policy. */
  readonly allowMutable: boolean;
}

const LARGEST_FILE = 1_000_000;

/**
 * Reads and resolves a policy with everything that it extends and names. Its digest is the SHA-256 of the policy file; where that names
 * others, of the hex digests of all, a line each, in the order in which they are read. The network is asked only for policies of other repositories.
 * @throws GateError where the policy, or what it names, cannot be read or understood
 */
export async function loadPolicy({ repository, file, rules, remote }: PolicyRequest): Promise<Policy> {
  const digests: string[] = [];
  const mutable: MutablePolicy[] = [];
  const roots = rootsOf(repository, file);
  const gitHub = laterGitHub(remote, mutable);
  const bytesOf = (origin: Origin, asked: Asked): Uint8Array | Promise<Uint8Array> => {
    switch (origin.kind) {
      case 'repository':
        return readBytes(path.resolve(repository, origin.file), { name: 'repository', directories: roots }, asked);
      case 'package':
        return readBytes(
          path.resolve(repository, origin.file),
          { name: 'package', directories: [path.resolve(repository, origin.directory)] },
          asked,
        );
      case 'github':
        return gitHub.read(origin, asked);
    }
  };
  const sources: Sources = {
    read: async (origin, namedBy) => {
      const asked = { asked: originName(origin), namedBy };
      const bytes = await bytesOf(origin, asked);
      digests.push(sha256(bytes));
      return decode(bytes, asked);
    },
    findPackage: (named, from) => findPolicyPackage(fs.realpathSync(repository), named, from),
    findCommit: gitHub.findCommit,
  };
  const tree = await followExtends(slashedFrom(repository, file), sources, rules);
  const [only = ''] = digests;
  return { ...resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join('\n')), rules), mutable };
}

const sha256 = (data: string | Uint8Array): string => nodeCrypto().createHash('sha256').update(data).digest('hex');

// ---------------------------------------------------------------------------------------------- reading

/** A file as messages name it. */
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

/** What a file has to be in. */
interface Bounds {
  readonly name: 'repository' | 'package';
  readonly directories: readonly string[];
}

function readBytes(file: string, { name, directories }: Bounds, asked: Asked): Uint8Array {
  try {
    const real = fs.realpathSync(file);
    if (!directories.some((root) => isInside(fs.realpathSync(root), real))) throw unreadable(asked, `it is outside of the ${name}`);
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

// ---------------------------------------------------------------------------------------------- other repositories

interface PolicyRepositories {
  readonly read: (file: GitHubFile, asked: Asked) => Promise<Uint8Array>;
  readonly findCommit: Sources['findCommit'];
}

/** Code and connection are there from the first question on. */
function laterGitHub({ allowMutable, apiUrl, token }: RemoteAccess, mutable: MutablePolicy[]): PolicyRepositories {
  const hasToken = token !== null;
  const opened = async () => {
    const [{ gitHubRest }, { commitOfRef, fileAtCommit }] = await Promise.all([
      import('./github/rest.ts'),
      import('./github/repository-file.ts'),
    ]);
    return { ask: gitHubRest({ apiUrl, token }), commitOfRef, fileAtCommit };
  };
  let opening: ReturnType<typeof opened> | null = null;
  const open = (): ReturnType<typeof opened> => (opening ??= opened());
  return {
    read: async (file, asked) => {
      const { ask, fileAtCommit } = await open();
      const answer = await fileAtCommit(ask, file, LARGEST_FILE, hasToken);
      if (answer.kind === 'problem') throw unreadable(asked, answer.why, undefined, answer.help);
      return answer.bytes;
    },
    findCommit: async (named) => {
      const { value, frame } = named.written;
      if (!allowMutable) throw refusedRef(named);
      const { ask, commitOfRef } = await open();
      const answer = await commitOfRef(ask, named, hasToken);
      if (answer.kind === 'problem') throw unreadable({ asked: value, namedBy: frame }, answer.why, undefined, answer.help);
      if (!mutable.some(({ written }) => written === value)) mutable.push({ written: value, commit: answer.commit });
      return answer.commit;
    },
  };
}

function refusedRef({ owner, repo, ref, written }: ExtendedGitHub): GateError {
  const what = /^[0-9a-f]{7,39}$/i.test(ref) ? 'a shortened commit' : 'a branch or a tag';
  return policyProblem(written.frame, `${quote(ref)} is ${what}: tomorrow it can be another policy`, 'write a commit of 40 hex digits', {
    help: `git ls-remote prints the commit of ${owner}/${repo}; who runs Packgate can allow it with --allow-mutable, or the input allow-mutable: true`,
  });
}

function unreadable({ asked, namedBy }: Asked, why: string, cause?: unknown, advice?: string): GateError {
  const more = { cause, ...(advice !== undefined && { help: advice }) };
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, 'named here', more);
  const help = 'nothing was checked: mend the file, name another one with --policy, or make one with packgate init';
  return new GateError('policy', `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}
