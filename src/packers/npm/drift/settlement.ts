import type { DirectoryTarget } from '../../../model.ts';
import type { NpmModules } from '../modules.ts';
import { narrowedTo } from '../narrowed-walker.ts';
import { type Relisting, relisting, type TriedEdits } from '../relist.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** An edit that could make two npms agree. */
export interface Proposal {
  readonly edits: TriedEdits;
  /** One line without a final period. */
  readonly edit: string;
  /** What it is meant to do with the files that are disputed: let them in, or keep them out. */
  readonly ships: boolean;
}

/**
 * On which of the disputed files everyone agrees under a proposal; null where it does not settle the one that was asked about, or where it changes
 * anything else.
 */
export type Settle = (proposal: Proposal, asked: string) => Promise<ReadonlySet<string> | null>;

export interface Disputants {
  readonly installed: NpmModules;
  readonly newest: NpmModules;
  /** Other npms that have to agree as well. */
  readonly others: readonly NpmModules[];
}

/**
 * Tries proposals out by listing again: first on the disputed files alone, then what is promising on the whole package, with every npm.
 *
 * @param disputed relative to the package
 */
export async function settling(npms: Disputants, target: DirectoryTarget, env: Env, disputed: readonly string[]): Promise<Settle> {
  const { installed, newest } = npms;
  const quick = await Promise.all([installed, newest].map((npm) => relisting(narrowedTo(npm, disputed), target, env)));
  const before = await Promise.all(quick.map((npm) => npm.list({})));
  // Files of bundled dependencies are out of an edit's reach.
  const reachable = disputed.filter((path) => new Set(before.map((list) => list.has(path))).size > 1);
  const triesIgnoreFiles = quick.every((npm) => npm.triesIgnoreFiles);
  const whole = once(async () => wholeLists([installed, newest, ...npms.others], target, env));

  const settledBy = remembered(async ({ edits, ships }: Proposal) => {
    const after = await Promise.all(quick.map((npm) => npm.list(edits)));
    return new Set(reachable.filter((path) => after.every((list) => list.has(path) === ships)));
  });
  const isHarmless = remembered(async (proposal: Proposal) => changesNothingElse(await whole(), proposal, await settledBy(proposal)));

  return async (proposal, asked) => {
    if (!reachable.includes(asked) || (proposal.edits.ignoreFiles !== undefined && !triesIgnoreFiles)) return null;
    const settled = await settledBy(proposal);
    return settled.has(asked) && (await isHarmless(proposal)) ? settled : null;
  };
}

/** A proposal is the same as another that edits the same to the same end. */
function remembered<T>(ask: (proposal: Proposal) => Promise<T>): (proposal: Proposal) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (proposal) => {
    const { edits, ships } = proposal;
    const key = JSON.stringify([edits.files, [...(edits.ignoreFiles ?? [])], ships]);
    const answer = answers.get(key) ?? ask(proposal);
    answers.set(key, answer);
    return answer;
  };
}

interface WholeList {
  readonly npm: Relisting;
  readonly before: ReadonlySet<string>;
}

async function wholeLists(npms: readonly NpmModules[], target: DirectoryTarget, env: Env): Promise<readonly WholeList[]> {
  const lists: WholeList[] = [];
  for (const modules of npms) {
    const npm = await relisting(modules, target, env);
    lists.push({ npm, before: await npm.list({}) });
  }
  return lists;
}

/** The first two are those whose dispute is settled: for them nothing else may change. Others may change only to agree with them. */
async function changesNothingElse(lists: readonly WholeList[], { edits, ships }: Proposal, settled: ReadonlySet<string>): Promise<boolean> {
  let agreed: ReadonlySet<string> = new Set();
  for (const [position, { npm, before }] of lists.entries()) {
    const after = await npm.list(edits);
    if ([...settled].some((path) => after.has(path) !== ships)) return false;
    const changed = disagreement(after, before).filter((path) => !settled.has(path));
    if (position < 2 ? changed.length > 0 : changed.some((path) => after.has(path) !== agreed.has(path))) return false;
    agreed = position < 2 ? after : agreed;
  }
  return true;
}

/** What is in one of the lists only. */
export const disagreement = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
  ...[...a].filter((path) => !b.has(path)),
  ...[...b].filter((path) => !a.has(path)),
];

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
