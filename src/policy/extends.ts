import { posix } from 'node:path';
import type { DenyEntry, Frame, Located } from '../model.ts';
import { denyList } from './deny.ts';
import { parsePolicy, type PolicyDocument } from './parse.ts';
import { gather, policyProblem } from './problem.ts';
import type { Extended } from './schema.ts';
import type { RuleMetas } from './value.ts';

/** A policy with all that it builds on. */
export interface PolicyTree {
  readonly document: PolicyDocument;
  /** The lists under `deny-from`. */
  readonly denyLists: readonly DenyEntry[];
  /** The files under `extends`, in their order. */
  readonly bases: readonly PolicyTree[];
}

/**
 * Gives the text of a file of the repository; `namedBy` is the place in a policy that asks for it.
 * @throws GateError where the file cannot be read
 */
export type ReadText = (file: string, namedBy: Frame | null) => string;

const LONGEST_CHAIN = 10;

/**
 * Reads a policy and follows its `extends` and `deny-from`.
 * @param file relative to the repository's root, `/`-separated
 * @throws GateError for what cannot be read, and where policies extend each other in a circle or more than ten deep
 */
export function followExtends(file: string, readText: ReadText, rules: RuleMetas): PolicyTree {
  const trees = new Map<string, PolicyTree>();
  const follow = ({ path, namedBy, chain }: Step): PolicyTree => {
    checkChain(path, namedBy, chain);
    const known = trees.get(path);
    if (known !== undefined) return known;
    const document = parsePolicy(readText(path, namedBy), path, rules);
    const steps = document.extends.flatMap((entry) => (entry.kind === 'file' ? [stepTo(entry, [...chain, path])] : []));
    const bases = gather(steps.map((step) => () => follow(step)));
    const denyLists = gather(document.denyFrom.map((list) => () => readList(list, readText)));
    const tree = { document, bases, denyLists };
    trees.set(path, tree);
    return tree;
  };
  return follow({ path: file, namedBy: null, chain: [] });
}

interface Step {
  readonly path: string;
  readonly namedBy: Frame | null;
  /** The files that led here, the policy itself first. */
  readonly chain: readonly string[];
}

const stepTo = ({ path, written }: Extract<Extended, { kind: 'file' }>, chain: readonly string[]): Step => ({
  path: posix.join(posix.dirname(chain.at(-1) ?? ''), path),
  namedBy: written.frame,
  chain,
});

function checkChain(path: string, namedBy: Frame | null, chain: readonly string[]): void {
  if (namedBy === null) return;
  if (chain.includes(path))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, path].join(' -> ')}`, 'remove one of them');
  if (chain.length > LONGEST_CHAIN)
    throw policyProblem(namedBy, `more than ${LONGEST_CHAIN} policies extend each other`, 'extend one of the first');
}

function readList(named: Located<string>, readText: ReadText): DenyEntry {
  const file = posix.normalize(named.value);
  const outside = posix.isAbsolute(file) || file === '..' || file.startsWith('../');
  if (outside)
    throw policyProblem(named.frame, 'a list under "deny-from" stands in the repository', "write its path from the repository's root");
  return denyList(readText(file, named.frame), file, named);
}
