import { posix } from 'node:path';
import type { DenyEntry, Frame, Located } from '../model.ts';
import { denyList } from './deny.ts';
import type { Extended, ExtendedGitHub, ExtendedPackage, ExtendedPreset } from './extended.ts';
import { besideOrigin, type Origin, originName, type PackageFile } from './origin.ts';
import { parsePolicy, type PolicyDocument, type PolicyLayer } from './parse.ts';
import { gatherInTurn, policyProblem } from './problem.ts';
import type { RuleMetas } from './value.ts';

/** A policy with all that it builds on. */
export interface PolicyTree {
  readonly document: PolicyDocument;
  readonly origin: Origin;
  /** The lists under `deny-from`. */
  readonly denyLists: readonly DenyEntry[];
  /** The policies under `extends`, in their order. */
  readonly bases: readonly PolicyTree[];
}

/** Gives texts of policies and lists. Each of these throws a GateError where it cannot; `namedBy` is the place in a policy that asks. */
export interface Sources {
  readonly read: (origin: Origin, namedBy: Frame | null) => string | Promise<string>;
  readonly findPackage: (named: ExtendedPackage, from: Origin) => PackageFile;
  /** The commit that a branch or a tag is at. */
  readonly findCommit: (named: ExtendedGitHub) => Promise<string>;
}

const LONGEST_CHAIN = 10;
const MOST_POLICIES = 50;

/**
 * Reads a policy and follows its `extends` and `deny-from`, one after the other in the order in which they are written.
 * @param file relative to the repository's root, `/`-separated
 * @throws GateError for what cannot be read, and where policies extend each other in a circle, more than ten deep, or are more than fifty
 */
export async function followExtends(file: string, sources: Sources, rules: RuleMetas): Promise<PolicyTree> {
  const trees = new Map<string, PolicyTree>();
  const follow = async ({ origin, namedBy, chain }: Step): Promise<PolicyTree> => {
    const name = originName(origin);
    checkChain(name, namedBy, chain);
    const known = trees.get(name);
    if (known !== undefined) return known;
    if (namedBy !== null && trees.size + chain.length >= MOST_POLICIES)
      throw policyProblem(namedBy, `more than ${MOST_POLICIES} policies are extended`, 'put some of them into one');
    const written = parsePolicy(await sources.read(origin, namedBy), name, rules);
    const document = origin.kind === 'repository' ? written : asShared(written);
    const named = document.extends.filter((entry) => entry.kind !== 'preset');
    const bases = await gatherInTurn(
      named.map(
        (entry) => async () =>
          follow({ origin: await originOf(entry, origin, sources), namedBy: entry.written.frame, chain: [...chain, name] }),
      ),
    );
    const denyLists = await gatherInTurn(document.denyFrom.map((list) => () => readList(list, sources)));
    const tree = { document, origin, bases, denyLists };
    trees.set(name, tree);
    return tree;
  };
  return follow({ origin: { kind: 'repository', file }, namedBy: null, chain: [] });
}

interface Step {
  readonly origin: Origin;
  readonly namedBy: Frame | null;
  /** The policies that led here, the first one first. */
  readonly chain: readonly string[];
}

async function originOf(named: Exclude<Extended, ExtendedPreset>, from: Origin, sources: Sources): Promise<Origin> {
  switch (named.kind) {
    case 'file':
      return besideOrigin(from, named.written);
    case 'package':
      if (from.kind === 'github')
        throw policyProblem(
          named.written.frame,
          'a policy of another repository cannot extend an npm package',
          'its commit would not say what it means',
        );
      return sources.findPackage(named, from);
    case 'github': {
      const { owner, repo, path, ref, isPinned } = named;
      return { kind: 'github', owner, repo, path, commit: isPinned ? ref : await sources.findCommit(named) };
    }
  }
}

/** What other repositories use as well can excuse what is not here. */
const asShared = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  layer: withSharedExceptions(document.layer),
  packages: document.packages.map(({ pattern, layer }) => ({ pattern, layer: withSharedExceptions(layer) })),
});

const withSharedExceptions = (layer: PolicyLayer): PolicyLayer => ({
  ...layer,
  exceptions: layer.exceptions.map((entry) => ({ ...entry, isShared: true })),
});

function checkChain(name: string, namedBy: Frame | null, chain: readonly string[]): void {
  if (namedBy === null) return;
  if (chain.includes(name))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, name].join(' -> ')}`, 'remove one of them');
  if (chain.length > LONGEST_CHAIN)
    throw policyProblem(namedBy, `more than ${LONGEST_CHAIN} policies extend each other`, 'extend one of the first');
}

/** Lists belong to the repository that is judged, whichever policy names them. */
async function readList(named: Located<string>, sources: Sources): Promise<DenyEntry> {
  const file = posix.normalize(named.value);
  const outside = posix.isAbsolute(file) || file === '..' || file.startsWith('../');
  if (outside)
    throw policyProblem(named.frame, 'a list under "deny-from" stands in the repository', "write its path from the repository's root");
  return denyList(await sources.read({ kind: 'repository', file }, named.frame), file, named);
}
