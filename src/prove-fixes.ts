import { byCodeUnit } from './code-unit-order.ts';
import { editableFiles } from './editable-files.ts';
import { isGateError } from './errors.ts';
import type { Fix, PackList, PolicyScope, DirectoryTarget, Violation } from './model.ts';
import { carriedNpms } from './packers/npm/carried-npms.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { type Relisting, relisting, type TriedEdits } from './packers/npm/relist.ts';
import { compilePatterns, EXACT } from './policy/pattern.ts';
import { fixCandidates } from './reasons/fix-candidates.ts';
import { editedTexts, editWords, type FixEdit, type TextOf } from './reasons/fix-edit.ts';
import { combine, type Proof, type ProvedEdit, searchFixes } from './reasons/fix-search.ts';
import { repositoryPath } from './reasons/reason.ts';
import { textChanges } from './reasons/text-change.ts';
import { type FileChange, unifiedDiff } from './reasons/unified-diff.ts';
import { shippedPath, unwantedFiles } from './reasons/unwanted.ts';
import { emptyPackage } from './rules/empty-package.ts';
import { type EntryPoint, entryPoints, isShipped } from './rules/entry-points.ts';
import { pathParts } from './rules/path-parts.ts';

export interface FixRequest {
  readonly target: DirectoryTarget;
  readonly modules: NpmModules;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pack: PackList;
  readonly policy: PolicyScope;
  readonly violations: readonly Violation[];
  /** Whether a rule finds something in a file, which can be taken out of it as well. */
  readonly isFoundInside: (rule: string) => boolean;
}

/** Edits of one package that hold together. */
export interface CombinedFix {
  /** Package directory relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  /** Absolute path of the directory that the files are relative to. */
  readonly repository: string;
  /** As they are in the repository: nothing is masked. */
  readonly changes: readonly FileChange[];
  /** Packed paths that no longer ship, sorted. */
  readonly removes: readonly string[];
}

export interface ProvedFixes {
  /** As they were, with a fix where one was proved. */
  readonly violations: readonly Violation[];
  /** What ends as many of them as can be ended together; lists again, so only where it is asked for. */
  readonly combined: () => Promise<CombinedFix>;
}

/**
 * Edits of package.json and ignore files that end violations. Each is proved: the package is listed again with it, under the rules of the packer in
 * use and of npm 10, 11 and 12, and under each of them nothing goes but files that have to, and nothing comes.
 *
 * @throws GateError where the package cannot be listed again
 */
export async function proveFixes(request: FixRequest): Promise<ProvedFixes> {
  const { pack, policy, violations, isFoundInside } = request;
  const required = policy.require.map((pattern) => {
    const matches = compilePatterns([pattern], EXACT);
    return (file: string): boolean => matches(file) !== null;
  });
  const unwanted = unwantedFiles({ ...pack, violations, required, isFoundInside });
  const place = { root: pack.root, repository: request.target.repository };
  if (unwanted.size === 0) return { violations, combined: async () => ({ ...place, changes: [], removes: [] }) };
  const baseline = await baselineOf(request);
  const editable = editableFiles(request.target, pack.manifest);
  const entries = entryPoints(pack.manifest.data);
  const prover = proverOf({ baseline, unwanted, required, entries, textOf: editable.textOf, isEmptied: emptiedTest(request) });
  const candidates = fixCandidates({
    ...editable,
    manifest: pack.manifest,
    root: pack.root,
    packed: new Set(baseline.flatMap(({ before }) => [...before])),
    reasons: new Map(pack.files.map((file) => [file.path, file.reason])),
    unwanted,
  });
  const proved = await searchFixes({ candidates, unwanted, ...prover });
  return {
    violations: withFixes(
      violations,
      proved.map((one) => fixOf(one, pack, editable.textOf)),
    ),
    combined: async () => {
      const { edits, removes } = await combine(proved, prover.prove);
      return { ...place, changes: changesOf(edits, pack.root, editable.textOf), removes };
    },
  };
}

/** Each violation has the first of the fixes that keep its file out. */
function withFixes(violations: readonly Violation[], fixes: readonly Fix[]): readonly Violation[] {
  const byFile = new Map(fixes.toReversed().flatMap((fix) => fix.removes.map((file) => [file, fix])));
  return violations.map((violation) => {
    const file = shippedPath(violation, byFile);
    const fix = file === null ? undefined : byFile.get(file);
    return fix === undefined ? violation : { ...violation, fix };
  });
}

function fixOf({ edit, removes }: ProvedEdit, { manifest, root }: PackList, textOf: TextOf): Fix {
  const [change] = changesOf([edit], root, textOf);
  if (change === undefined) throw new Error('an edit was proved that changes nothing');
  const { file, before, after } = change;
  return {
    file,
    edit: editWords(edit, manifest, root, textOf),
    removes,
    removesTotal: removes.length,
    verified: true,
    changes: textChanges(before ?? '', after),
    diff: unifiedDiff(change),
  };
}

function changesOf(edits: readonly FixEdit[], root: string, textOf: TextOf): readonly FileChange[] {
  const texts = [...(editedTexts(edits, textOf) ?? [])];
  return texts
    .map(([file, after]) => ({ file: repositoryPath(root, file), before: textOf(file), after }))
    .toSorted((a, b) => byCodeUnit(a.file, b.file));
}

// ---------------------------------------------------------------------------------------------- proof

/** One npm and what it ships before any edit, without bundled dependencies. */
interface Baseline {
  readonly rules: Relisting;
  readonly before: ReadonlySet<string>;
}

/** The packer in use first, then npm 10, 11 and 12. */
async function baselineOf({ target, modules, env, pack }: FixRequest): Promise<readonly Baseline[]> {
  const own = await relisting(modules, target, env);
  const baseline: Baseline[] = [{ rules: own, before: listedBefore(pack) ?? (await own.list({})) }];
  for (const other of carriedNpms(env)) {
    if (other.Walker === modules.Walker) continue;
    const rules = await relisting(other, target, env);
    baseline.push({ rules, before: await rules.list({}) });
  }
  return baseline;
}

/** Null where it is not known which files come with bundled dependencies. */
function listedBefore({ files }: PackList): ReadonlySet<string> | null {
  if (files.some(({ reason }) => reason === null)) return null;
  return new Set(files.flatMap((file) => (file.reason?.kind === 'bundled' ? [] : [file.path])));
}

interface ProofInput {
  readonly baseline: readonly Baseline[];
  readonly unwanted: ReadonlySet<string>;
  readonly required: readonly ((file: string) => boolean)[];
  readonly entries: readonly EntryPoint[];
  readonly textOf: TextOf;
  /** Whether nothing worth installing would be left. */
  readonly isEmptied: (after: ReadonlySet<string>) => boolean;
}

function emptiedTest({ pack, policy }: FixRequest): (after: ReadonlySet<string>) => boolean {
  const isEmpty = (files: PackList['files']): boolean =>
    emptyPackage.check({ pack: { ...pack, files }, policy, paths: files.map((file) => pathParts(file.path)) }).length > 0;
  const wasEmpty = isEmpty(pack.files);
  return (after) => !wasEmpty && isEmpty(pack.files.filter((file) => file.reason?.kind === 'bundled' || after.has(file.path)));
}

/** A small package is listed again at most so many times. */
const MOST_LISTINGS = 240;
/** A large one less often: so many paths are listed in all, and no fewer than so many times. */
const MOST_PATHS = 200_000;
const FEWEST_LISTINGS = 16;

function proverOf(input: ProofInput): { readonly prove: Proof; readonly isOver: () => boolean } {
  const size = Math.max(1, ...input.baseline.map(({ before }) => before.size));
  const limit = Math.min(MOST_LISTINGS, Math.max(FEWEST_LISTINGS, Math.floor(MOST_PATHS / size)));
  let listings = 0;
  const prove: Proof = async (edits) => {
    const tried = triedEdits(edits, input.textOf);
    if (tried === null) return null;
    const removedBy: ReadonlySet<string>[] = [];
    for (const one of input.baseline) {
      if (tried.ignoreFiles !== undefined && !one.rules.triesIgnoreFiles) return null;
      listings += 1;
      const after = await listedWith(one.rules, tried);
      if (after === null || !isClean(one.before, after, input)) return null;
      if (removedBy.length === 0 && input.isEmptied(after)) return null;
      removedBy.push(new Set([...one.before].filter((file) => !after.has(file))));
      if (stays(removedBy[0], after)) return null;
    }
    const [removed] = removedBy;
    return removed === undefined || removed.size === 0 ? null : [...removed].toSorted(byCodeUnit);
  };
  return { prove, isOver: () => listings >= limit };
}

/** Null where npm would stop, or would ship an ignore file that is not there yet. */
async function listedWith(rules: Relisting, tried: TriedEdits): Promise<ReadonlySet<string> | null> {
  try {
    return await rules.list(tried);
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}

/** What goes under the packer in use has to be gone under every npm. */
const stays = (removed: ReadonlySet<string> | undefined, after: ReadonlySet<string>): boolean =>
  removed !== undefined && [...removed].some((file) => after.has(file));

/** Nothing comes, nothing goes but what has to, and what leads somewhere still does. */
function isClean(before: ReadonlySet<string>, after: ReadonlySet<string>, { unwanted, required, entries }: ProofInput): boolean {
  for (const file of after) if (!before.has(file)) return false;
  const removed = [...before].filter((file) => !after.has(file));
  if (!removed.every((file) => unwanted.has(file))) return false;
  if (entries.some((entry) => isShipped(entry, before) && !isShipped(entry, after))) return false;
  return required.every((matches) => !removed.some(matches) || [...after].some(matches));
}

/** What npm is to see; null where the edits cannot be made or change nothing. */
function triedEdits(edits: readonly FixEdit[], textOf: TextOf): TriedEdits | null {
  const texts = editedTexts(edits, textOf);
  if (texts === null || [...texts].every(([file, text]) => text === textOf(file))) return null;
  const manifest = texts.get('package.json');
  const ignoreFiles = new Map([...texts].filter(([file]) => file !== 'package.json'));
  return {
    ...(manifest !== undefined && { files: filesOf(manifest) }),
    ...(ignoreFiles.size > 0 && { ignoreFiles }),
  };
}

/** Read back from the text as it would be written, so that what is proved is what is shown. */
function filesOf(manifest: string): readonly string[] {
  // The edit wrote a list of strings, and of equal keys the last counts, as for npm.
  return (JSON.parse(manifest.replace(/^\uFEFF/, '')) as { readonly files: readonly string[] }).files;
}
