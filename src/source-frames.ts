import type { Finding, Frame, PackedFile, PackList, Region, DirectoryTarget } from './model.ts';
import { repositoryPath } from './reasons/reason.ts';
import { trackedFiles } from './tracked-files.ts';

/** Rules whose findings mark what nobody may read. */
const SECRET_RULES: ReadonlySet<string> = new Set(['secret', 'private-key', 'npmrc-content', 'source-map-url']);

type Placed = Finding & { readonly path: string; readonly region: Region };

const isPlaced = (finding: Finding): finding is Placed =>
  finding.path !== null && finding.region !== undefined && finding.anchor === undefined;

/**
 * Where findings stand in the repository itself: a packed file that git tracks is the place to mend, not what ships it. What build tools make is not
 * in git, and a frame there would show nothing in a pull request.
 *
 * @param read the bytes of a packed file
 * @throws what `read` throws
 */
export function sourceFrames(
  { directory }: DirectoryTarget,
  pack: Pick<PackList, 'files' | 'root'>,
  findings: readonly Finding[],
  read: (file: PackedFile) => Uint8Array,
): ReadonlyMap<Finding, Frame> {
  const packed = new Map(pack.files.map((file) => [file.path, file]));
  const byPath = new Map<string, Placed[]>();
  for (const finding of findings.filter(isPlaced)) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  const candidates = [...byPath.keys()].filter((path) => packed.has(path));
  const frames = new Map<Finding, Frame>();
  for (const path of candidates.length === 0 ? [] : trackedFiles(directory, candidates)) {
    const file = packed.get(path);
    const placed = byPath.get(path) ?? [];
    const lines = file === undefined ? null : linesOf(read(file));
    if (lines === null) continue;
    for (const finding of placed) frames.set(finding, frameIn(repositoryPath(pack.root, path), lines, finding, placed));
  }
  return frames;
}

/** Null for what is not UTF-8: its lines were counted in a text that stands nowhere. UTF-16 of Latin letters is told by its zeros. */
function linesOf(bytes: Uint8Array): readonly string[] | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n');
  } catch {
    return null;
  }
}

function frameIn(file: string, lines: readonly string[], { region }: Placed, placed: readonly Placed[]): Frame {
  const { startLine: line, startColumn: column } = region;
  const text = masked((lines[line - 1] ?? '').replace(/\r$/, ''), line, placed);
  const length = Math.max(1, (region.endLine === line ? region.endColumn : text.length + 1) - column);
  return { file, line, column, text, length, label: 'this would be published' };
}

/** A line without what any finding says is secret in it; what else looks like a secret is masked with the rest of the report. */
function masked(text: string, line: number, placed: readonly Placed[]): string {
  let shown = text;
  for (const { rule, region } of placed) {
    if (!SECRET_RULES.has(rule) || region.startLine > line || region.endLine < line) continue;
    const from = region.startLine === line ? region.startColumn - 1 : 0;
    const to = region.endLine === line ? region.endColumn - 1 : text.length;
    shown = shown.slice(0, from) + '*'.repeat(Math.max(0, to - from)) + shown.slice(to);
  }
  return shown;
}
