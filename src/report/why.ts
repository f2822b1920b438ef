import type { DroppedEntry, Explanation, Frame, PackedFile, Packer, PackList } from '../model.ts';
import { humanSize, plural } from '../size.ts';
import { frameLines } from './frame.ts';
import { jsonText, locationJson, reasonJson } from './json.ts';
import { painter } from './paint.ts';
import { reasonWords } from './reason-words.ts';
import type { TerminalOptions } from './terminal.ts';
import { packageLabel, packerLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';

export interface ExplainedPath {
  readonly pack: Pick<PackList, 'name' | 'version' | 'root' | 'packer'>;
  readonly explanation: Explanation;
}

/** One block for each path: what becomes of it, and the line that decides. */
export function renderWhy(explained: readonly ExplainedPath[], options: TerminalOptions): string {
  return explained.map((one) => block(one, options)).join('\n');
}

/** Exactly one JSON value of schema `packgate.why/1` and a line break. */
export function renderWhyJson(explained: readonly ExplainedPath[]): string {
  const paths = explained.map(({ pack: { name, version, root, packer }, explanation }) => ({
    name,
    version,
    root,
    packer,
    ...explanationJson(explanation),
  }));
  return jsonText({ schema: 'packgate.why/1', paths });
}

function explanationJson(explanation: Explanation): object {
  const { outcome, path } = explanation;
  switch (explanation.outcome) {
    case 'ships':
      return { path, outcome, reason: reasonJson(explanation.file.reason) };
    case 'kept-out':
      return {
        path,
        outcome,
        at: explanation.at,
        text: explanation.text,
        because: explanation.because,
        location: explanation.frame && locationJson(explanation.frame),
      };
    case 'dropped':
      return { path, outcome, dropped: explanation.entry };
    case 'directory':
      return { path, outcome, files: explanation.files.map((file) => ({ path: file.path, reason: reasonJson(file.reason) })) };
  }
}

function block({ pack, explanation }: ExplainedPath, options: TerminalOptions): string {
  const { head, frame, notes } = contents(explanation, `${packageLabel(pack)} (${packerLabel(pack.packer)})`, pack.packer);
  const paint = painter(options.color);
  const body = frame === null ? [] : frameLines(frame, 'note', options.columns, paint);
  return `${[paint('strong', visibleText(head)), ...body, ...notes.map((note) => `  ${visibleText(note)}`)].join('\n')}\n`;
}

interface Contents {
  readonly head: string;
  readonly frame: Frame | null;
  readonly notes: readonly string[];
}

function contents(explanation: Explanation, pack: string, packer: Packer): Contents {
  const { path } = explanation;
  switch (explanation.outcome) {
    case 'ships': {
      const { reason, size } = explanation.file;
      return {
        head: `${path} (${humanSize(size)}) ships in ${pack}: ${reasonWords(reason, packer)}`,
        frame: reason === null || reason.kind === 'always' ? null : reason.frame,
        notes: [],
      };
    }
    case 'kept-out': {
      const { at, frame, because } = explanation;
      const what = [...(at === path ? [] : [`${at} is kept out`]), ...(frame === null ? [because] : [])].join(': ');
      return { head: `${path} does not ship in ${pack}${what === '' ? '' : `: ${what}`}`, frame, notes: [] };
    }
    case 'dropped':
      return { head: `${path} does not arrive in ${pack}: ${dropped(explanation.entry, packer)}`, frame: null, notes: [] };
    case 'directory':
      return {
        head: `${path}: ${explanation.files.length === 0 ? 'nothing of it ships' : `${plural(explanation.files.length, 'file')} of it ${explanation.files.length === 1 ? 'ships' : 'ship'}`} in ${pack}`,
        frame: null,
        notes: reasonCounts(explanation.files, packer),
      };
  }
}

/** `12 files: "files" has "dist" (package.json:12)`, the most frequent first. */
function reasonCounts(files: readonly PackedFile[], packer: Packer): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of files) {
    const words = reasonWords(reason, packer);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([words, number]) => `${plural(number, 'file')}: ${words}`);
}

function dropped({ path, why, target }: DroppedEntry, { source }: Packer): string {
  if (source !== 'packlist') return `it is packed as a link to ${target ?? 'another place'}, which installs drop`;
  switch (why) {
    case 'symlink':
      return `npm packs no symbolic links, and ${path} is one to ${target ?? 'another place'}`;
    case 'special':
      return 'npm packs ordinary files alone';
    case 'name':
      return 'npm leaves out names with a * in them';
    case 'hard-link':
      return `it is packed as a link to ${target ?? 'another file'}, which installs drop`;
  }
}
