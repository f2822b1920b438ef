import type { Manifest, Reason, DirectoryTarget } from '../../../model.ts';
import type { NpmModules } from '../modules.ts';
import { manifestPointer } from '../manifest-pointer.ts';
import { narrowedTo } from '../narrowed-walker.ts';
import { relisting } from '../relist.ts';
import { type Disputed, entryAt, type Ruling } from './culprit.ts';
import { exclusions } from './kept-out.ts';

type Env = Readonly<Record<string, string | undefined>>;

interface Question {
  readonly installed: NpmModules;
  readonly newest: NpmModules;
  readonly target: DirectoryTarget;
  readonly env: Env;
  readonly pack: { readonly manifest: Manifest };
  readonly disputed: readonly Disputed[];
}

/**
 * How many files are asked about one by one: each costs a walk along its path, with globs over the whole package. Of those that are left after so many
 * answers with nothing in common it is only said that they are disputed.
 */
const MOST_ASKED = 20;

/** Asks the npm that does not pack a file what keeps it out. */
export async function ruling({ installed, newest, target, env, pack, disputed }: Question): Promise<(one: Disputed) => Promise<Ruling>> {
  const { manifest } = pack;
  const keepsOut = {
    installed: await exclusions(newest, target, env, manifest),
    newest: await exclusions(installed, target, env, manifest),
  };
  const paths = disputed.map(({ path }) => path);
  const takesIn = {
    installed: await takenInAlone(newest, target, env, paths),
    newest: await takenInAlone(installed, target, env, paths),
  };
  const asked: Ruling[] = [];
  return async (one) => {
    // What ships it is half an answer: a negation that the installed npm heeds may keep it out there.
    if (one.shipsWith === 'newest' && !installed.knownShape) return { ...one, ships: null, keptOut: null };
    // No edit of the package's own files reaches those of its bundled dependencies.
    if (one.ships?.kind === 'bundled') return { ...one, keptOut: null };
    const alike = asked.filter((ruled) => ruled.shipsWith === one.shipsWith && isSameReason(ruled.ships, one.ships));
    const above = alike.find(({ keptOut }) => keptOut !== null && one.path.startsWith(`${keptOut.at}/`));
    if (above !== undefined) return { ...one, keptOut: above.keptOut };
    const unnamed = alike.find(({ keptOut }) => isUnnamed(manifest, keptOut));
    const entry = entryAt(manifest, one.ships?.frame ?? null)?.entry;
    if (unnamed !== undefined && typeof entry === 'string' && !(await takesIn[one.shipsWith](entry)).has(one.path))
      return { ...one, keptOut: unnamed.keptOut };
    if (asked.length === MOST_ASKED) return { ...one, ships: null, keptOut: null };
    const ruled = { ...one, keptOut: await keepsOut[one.shipsWith](one.path) };
    asked.push(ruled);
    return ruled;
  };
}

const isSameReason = (a: Reason | null, b: Reason | null): boolean =>
  a?.frame.file === b?.frame.file && a?.frame.line === b?.frame.line && a?.frame.column === b?.frame.column;

/** Whether a file is out since no entry of `files` names it. */
function isUnnamed(manifest: Manifest, keptOut: Ruling['keptOut']): boolean {
  const pointer = manifestPointer(manifest, keptOut?.frame ?? null);
  return pointer.length === 1 && pointer[0] === 'files';
}

/** Which of the files one entry takes in where it is the only one. */
async function takenInAlone(
  modules: NpmModules,
  target: DirectoryTarget,
  env: Env,
  paths: readonly string[],
): Promise<(entry: string) => Promise<ReadonlySet<string>>> {
  const npm = await relisting(narrowedTo(modules, paths), target, env);
  const lists = new Map<string, ReadonlySet<string>>();
  return async (entry) => {
    const list = lists.get(entry) ?? (await npm.list({ files: [entry] }));
    lists.set(entry, list);
    return list;
  };
}
