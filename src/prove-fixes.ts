import { byCodeUnit } from './code-unit-order.ts';
import { editableFiles } from './editable-files.ts';
import { isGateError } from './errors.ts';
import type { Fix, PackList, PolicyScope, DirectoryTarget, Severity, Violation } from './model.ts';
import { carriedNpms } from './packers/npm/carried-npms.ts';
import { rememberedDisk } from './packers/npm/disk.ts';
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
  /** Whether it has the rules of npm 12. */
  readonly isNewest: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pack: PackList;
  readonly policy: PolicyScope;
  readonly violations: readonly Violation[];
  /** Whether a violation of this severity fails the run: for these more is tried. */
  readonly fails: (severity: Severity) => boolean;
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
  const { pack, policy, violations, fails, isFoundInside } = request;
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
  const failing = new Set(violations.flatMap((one) => (fails(one.severity) ? (shippedPath(one, unwanted) ?? []) : [])));
  const proved = await searchFixes({ candidates, unwanted, failing, ...prover });
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
async function baselineOf({ target, modules, env, pack, isNewest }: FixRequest): Promise<readonly Baseline[]> {
  const disk = rememberedDisk();
  const listed = listedBefore(pack);
  const own = await relisting(modules, target, env, listed === null ? { disk } : { disk, listed });
  const baseline: Baseline[] = [{ rules: own, before: listed ?? (await own.list({})) }];
  for (const other of isNewest ? carriedNpms(env).slice(0, -1) : carriedNpms(env)) {
    const rules = await relisting(other, target, env, { disk });
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
  // One file that is more than paper is enough.
  return (after) => !wasEmpty && !pack.files.some((file) => (file.reason?.kind === 'bundled' || after.has(file.path)) && !isEmpty([file]));
}

/** A package is listed again at most so many times. */
const MOST_LISTINGS = 240;
/** A large one less often: so many paths are gone through in all, and a quarter of them for what fails no run; but it is listed so many times. */
const MOST_PATHS = 200_000;
const FEWEST_LISTINGS = 16;
/** What a listing costs that walks nothing, in paths: some for its rules, and a part of a path for each that is compared. */
const PATHS_FOR_RULES = 200;
const PATHS_FOR_COMPARING = 0.25;

function proverOf(input: ProofInput): { readonly prove: Proof; readonly isOver: (fails: boolean) => boolean } {
  let listings = 0;
  let paths = 0;
  const isOver = (fails: boolean): boolean =>
    listings >= MOST_LISTINGS || (listings >= FEWEST_LISTINGS && paths >= (fails ? MOST_PATHS : MOST_PATHS / 4));
  const prove: Proof = async (edits) => {
    const tried = triedEdits(edits, input.textOf);
    if (tried === null) return null;
    let first: readonly string[] | null = null;
    for (const one of input.baseline) {
      if (tried.ignoreFiles !== undefined && !one.rules.triesIgnoreFiles) return null;
      const walked = one.rules.walked();
      const after = await listedWith(one.rules, tried);
      listings += 1;
      paths += one.rules.walked() - walked + one.before.size * PATHS_FOR_COMPARING + PATHS_FOR_RULES;
      if (after === null) return null;
      const removed = [...one.before].filter((file) => !after.has(file));
      if (!isClean({ ...one, after, removed }, input)) return null;
      if (first === null && input.isEmptied(after)) return null;
      first ??= removed;
      // What goes under the packer in use has to be gone under every npm.
      if (first.some((file) => after.has(file))) return null;
    }
    return first === null || first.length === 0 ? null : first.toSorted(byCodeUnit);
  };
  return { prove, isOver };
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

interface Change {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/** Nothing comes, nothing goes but what has to, and what leads somewhere still does. */
function isClean({ before, after, removed }: Change, { unwanted, required, entries }: ProofInput): boolean {
  if (after.size > before.size - removed.length) return false;
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
