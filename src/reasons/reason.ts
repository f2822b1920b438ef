import { manifestFrame } from '../manifest.ts';
import type { Frame, Manifest, Reason } from '../model.ts';
import type { Decision, ManifestPointer, Trace } from './trace.ts';

/** What a decision is read against. */
export interface Decided {
  readonly manifest: Manifest;
  /** Package directory relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  readonly trace: Trace;
  /** Ignore files above a workspace member that npm applies to it, outermost first; `file` is relative to the repository's root. */
  readonly outer: readonly IgnoreFile[];
  /** The user's own ignore file, where npm applies one. */
  readonly global: IgnoreFile | null;
}

export interface IgnoreFile {
  readonly file: string;
  readonly text: string;
}

/** Why the files ship that a walk has decided on. Equal decisions give the same object. */
export function reasonsOf(decided: Decided): (decision: Decision | null, path: string) => Reason {
  const known = new Map<Decision, Reason>();
  const unruled = new Map<string, Reason>();
  return (decision, path) => {
    if (decision === null) return memo(unruled, consulted(decided.trace, path), (files) => notIgnored(decided, files));
    return memo(known, decision, () => reasonOf(decided, decision));
  };
}

function memo<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}

function reasonOf(decided: Decided, decision: Decision): Reason {
  const { source, rule, line } = decision;
  switch (source.kind) {
    case 'ignore-file':
      return takenBack(ruleFrame(decided, { file: source.file, text: decided.trace.ignoreFiles.get(source.file) ?? '' }, line), rule);
    case 'global':
      return takenBack(decided.global === null ? nameFrame(decided, '') : lineFrame(decided.global, line, ''), rule);
    case 'defaults':
      return takenBack(outerLine(decided, line) ?? nameFrame(decided, ''), rule);
    case 'manifest':
      return fromManifest(decided, pointerOf(decided.trace, rule));
    case 'strict':
      return fromManifest(decided, strictPointer(decided.trace, source.directory, rule));
  }
}

// ---------------------------------------------------------------------------------------------- package.json

/** The entry of `files` that a rule was made from; the list itself for the `*` that keeps out what no entry names. */
export const pointerOf = ({ manifestRules: { manifest } }: Trace, rule: string): ManifestPointer => manifest.get(rule) ?? ['files'];

/** In a directory npm 10 and 11 name what has to ship relative to that directory. */
function strictPointer({ manifestRules: { strict } }: Trace, directory: string, rule: string): ManifestPointer {
  const known = strict.get(rule);
  if (directory === '') return known ?? ['files'];
  const path = `${directory}/${rule.slice(1)}`;
  return strict.get(`!/${path}`) ?? strict.get(`!${path}`) ?? strict.get(`!./${path}`) ?? known ?? ['files'];
}

function fromManifest(decided: Decided, pointer: ManifestPointer): Reason {
  const [field] = pointer;
  if (field === undefined) {
    return { kind: 'always', text: ALWAYS, frame: nameFrame(decided, `npm ships ${ALWAYS} whatever is configured`) };
  }
  if (field === 'files') {
    const written = writtenPointer(decided.manifest, pointer);
    const label = written.length > 1 ? 'this "files" entry ships it' : 'this "files" list ships it';
    return { kind: 'files-entry', text: valueText(decided.manifest, written), frame: manifestFrame(decided.manifest, written, label) };
  }
  const written = field === 'bin' ? binPointer(decided.manifest, pointer) : pointer;
  const label = `"${String(field)}" ships it, whatever "files" says`;
  const text = `"${String(field)}": ${JSON.stringify(valueText(decided.manifest, written))}`;
  return { kind: 'entry-point', text, frame: manifestFrame(decided.manifest, written, label) };
}

const ALWAYS = 'package.json, README, LICENSE and COPYING';

/** npm takes a plain string for `files`, too, letter by letter: then the whole of it is meant. */
export const writtenPointer = ({ data }: Manifest, pointer: ManifestPointer): ManifestPointer =>
  Array.isArray(data['files']) ? pointer : pointer.slice(0, 1);

/** `bin` can be a string, or be made by npm from a directory. */
function binPointer({ data }: Manifest, pointer: ManifestPointer): ManifestPointer {
  if (data['bin'] === undefined) return ['directories', 'bin'];
  return typeof data['bin'] === 'string' ? ['bin'] : pointer;
}

function valueText({ data }: Manifest, pointer: ManifestPointer): string {
  let value: unknown = data;
  for (const key of pointer) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' ? value : String(pointer[0]);
}

// ---------------------------------------------------------------------------------------------- ignore files

const takenBack = (frame: Frame, rule: string): Reason => ({
  kind: 'not-ignored',
  text: rule,
  frame: { ...frame, label: 'this line takes it back in' },
});

function ruleFrame({ root }: Decided, { file, text }: IgnoreFile, line: number): Frame {
  return lineFrame({ file: repositoryPath(root, file), text }, line, '');
}

/** The line of an ignore file above the package, whose text npm puts after its own rules; null for one of these. */
export function outerLine(decided: Decided, line: number): Frame | null {
  let left = line - decided.trace.manifestRules.defaultLines;
  for (const file of decided.outer) {
    const lines = file.text.split(/\r?\n/).length;
    if (left >= 1 && left <= lines) return lineFrame(file, left, '');
    left -= lines;
  }
  return null;
}

/** A whole line of a file, without the white space around it. */
export function lineFrame({ file, text }: IgnoreFile, line: number, label: string): Frame {
  const written = text.split(/\r?\n/)[line - 1] ?? '';
  const column = written.length - written.trimStart().length + 1;
  return { file, line, column, text: written, length: Math.max(1, written.trim().length), label };
}

export const repositoryPath = (root: string, file: string): string => (root === '.' ? file : `${root}/${file}`);

// ---------------------------------------------------------------------------------------------- no rule at all

/** The ignore files that were asked about a path, and those that others switch off, as one sentence. */
function consulted({ ignoreFiles }: Trace, path: string): string {
  const segments = path.split('/');
  const directories = segments.map((_, depth) => segments.slice(0, depth).join('/'));
  const asked: string[] = [];
  const silenced: string[] = [];
  for (const directory of directories) {
    const [npmignore, gitignore] = ['.npmignore', '.gitignore'].map((name) => (directory === '' ? name : `${directory}/${name}`));
    const present = [npmignore, gitignore].filter((file): file is string => file !== undefined && ignoreFiles.has(file));
    asked.push(...present.slice(0, 1));
    silenced.push(...present.slice(1));
  }
  return ignoreSentence(asked, silenced);
}

function ignoreSentence(asked: readonly string[], silenced: readonly string[]): string {
  if (asked.length === 0) return 'no "files" list and no ignore file';
  const off =
    silenced.length === 0 ? '' : ` (${silenced.join(', ')} ${silenced.length === 1 ? 'is' : 'are'} switched off by the .npmignore beside)`;
  return `no "files" list and no matching rule in ${asked.join(', ')}${off}`;
}

function notIgnored(decided: Decided, sentence: string): Reason {
  return { kind: 'not-ignored', text: sentence, frame: nameFrame(decided, sentence) };
}

const nameFrame = ({ manifest }: Decided, label: string): Frame => manifestFrame(manifest, ['name'], label);
