import type { Fix, Frame, Json, PackageReport, PackedFile, Packer, Reason, Report, Violation } from '../../model.ts';
import { cutText } from '../cut-text.ts';
import { packedPlace } from '../packed-place.ts';
import { reasonWords } from '../reason-words.ts';
import { packageLabel, packerLabel } from '../verdict-line.ts';
import { type Interned, interned } from './interned.ts';
import type {
  PageChanges,
  PageData,
  PageExposure,
  PageFile,
  PageFinding,
  PageFix,
  PageFrame,
  PagePackage,
  PageReason,
} from './page-data.ts';

/** What is shared between findings. */
interface Shared {
  readonly texts: Interned<string>;
  readonly frames: Interned<PageFrame>;
  readonly reasons: Interned<PageReason>;
  readonly fixes: Interned<PageFix>;
}

/** Everything of a report that its page shows when it is asked. */
export function collectPageData(report: Report): PageData {
  const shared: Shared = { texts: interned(), frames: interned(), reasons: interned(), fixes: interned() };
  const failed = new Set(report.errors.map((error) => error.package));
  const packages = report.packages.map((judged) => pagePackage(judged, failed.has(judged.root), shared));
  const findings = report.violations.map((violation) => pageFinding(violation, shared));
  const ids = new Set([...packages.flatMap((one) => one.findings), ...findings].map(({ rule }) => rule));
  return {
    packages,
    findings,
    rules: Object.fromEntries(report.rules.flatMap(({ id, summary }) => (ids.has(id) ? [[id, summary]] : []))),
    texts: shared.texts.values,
    frames: shared.frames.values,
    reasons: shared.reasons.values,
    fixes: shared.fixes.values,
  };
}

function pagePackage(judged: PackageReport, couldNotJudge: boolean, shared: Shared): PagePackage {
  const { files, violations, waivers, root, packer, totals } = judged;
  return {
    label: packageLabel(judged),
    root,
    outcome: couldNotJudge ? 'could not judge' : judged.outcome,
    packer: packerLabel(packer),
    unpackedSize: totals.unpackedSize,
    files: files.map((file) => pageFile(file, packer, shared)),
    findings: [
      ...violations.map((violation) => pageFinding(violation, shared)),
      ...waivers.map((waiver) => ({ ...pageFinding(waiver, shared), excuse: waiver.exception })),
    ],
    since: changesOf(judged),
  };
}

const pageFile = ({ path, size, mode, reason }: PackedFile, packer: Packer, shared: Shared): PageFile => ({
  path,
  size,
  ...(mode !== 0o644 && { mode: mode.toString(8) }),
  reason: reasonIndex(reason, packer, shared),
});

function reasonIndex(reason: Reason | null, packer: Packer, shared: Shared): number {
  const words = reasonWords(reason, packer);
  const frame = reason === null ? null : frameIndex(reason.frame, shared);
  return shared.reasons.index(`${frame}:${words}`, () => ({ words, frame }));
}

function pageFinding(violation: Violation, shared: Shared): PageFinding {
  const { rule, severity, path, message, help, docs, region, location, decidedBy, fix } = violation;
  const found = packedPlace(violation);
  const exposure = exposureOf(violation);
  return {
    rule,
    severity,
    path,
    message,
    help: shared.texts.index(help, () => help),
    docs: shared.texts.index(docs, () => docs),
    ...(found !== null && { found }),
    ...(region !== null && { region }),
    frame: frameIndex(location, shared),
    ...(decidedBy !== null && { decidedBy: frameIndex(decidedBy, shared) }),
    ...(fix !== null && { fix: fixIndex(fix, shared) }),
    ...(exposure !== null && { exposure }),
  };
}

// ---------------------------------------------------------------------------------------------- frames

/** Two frames of one place and one label show the same line. */
const frameIndex = (frame: Frame, { frames }: Shared): number =>
  frames.index(JSON.stringify([frame.file, frame.line, frame.column, frame.length, frame.label]), () => pageFrame(frame));

/** Characters of a line that are shown on either side of the mark, and of the mark: a minified package.json is one line. */
const MOST_BEFORE = 80;
const MOST_MARKED = 200;
const MOST_AFTER = 120;

function pageFrame({ file, line, column, text, length, label }: Frame): PageFrame {
  const start = Math.min(column - 1, text.length);
  const before = text.slice(0, start);
  const shown = before.length > MOST_BEFORE ? `…${before.slice(-MOST_BEFORE)}` : before;
  const marked = cutText(text.slice(start, start + length), MOST_MARKED);
  return { file, line, column, pieces: [shown, marked, cutText(text.slice(start + length), MOST_AFTER)], label };
}

// ---------------------------------------------------------------------------------------------- fixes

const LONGEST_DIFF_LINE = 400;
const MOST_REMOVED = 100;

const fixIndex = (fix: Fix, { fixes }: Shared): number => fixes.index(`${fix.file}\0${fix.diff}`, () => pageFix(fix));

const pageFix = ({ edit, file, diff, removes }: Fix): PageFix => ({
  edit,
  file,
  diff: diff
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => cutText(line, LONGEST_DIFF_LINE)),
  removes: removes.slice(0, MOST_REMOVED),
  removesTotal: removes.length,
});

// ---------------------------------------------------------------------------------------------- source maps

function exposureOf({ data }: Violation): PageExposure | null {
  const { own, lines, bytes, tree } = data;
  if (typeof own !== 'number' || typeof lines !== 'number' || typeof bytes !== 'number' || !isList(tree)) return null;
  const branches = tree.flatMap((branch) => {
    if (!isList(branch)) return [];
    const [directory, sources, count] = branch;
    return typeof directory === 'string' && typeof sources === 'number' && typeof count === 'number'
      ? [[directory, sources, count] as const]
      : [];
  });
  return { own, lines, bytes, branches };
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

// ---------------------------------------------------------------------------------------------- changes

function changesOf({ previous, changes, files }: PackageReport): PageChanges | null {
  if (previous === undefined || changes === undefined) return null;
  const modes = new Map(files.map(({ path, mode }) => [path, mode]));
  const { before, added, removed, manifest } = changes;
  const changed = changes.changed.map(({ path, before: old, isCertain }) => ({
    path,
    size: old.size,
    ...(old.path !== path && { oldPath: old.path }),
    ...(old.mode !== modes.get(path) && { oldMode: old.mode.toString(8) }),
    isCertain,
  }));
  return { label: previous.label, before, added, removed, changed, manifest };
}
