import type { Json, Manifest } from '../model.ts';
import { type ListItem, withFilesItems, withNewFiles } from './files-list.ts';
import { withLines, withoutLine } from './ignore-text.ts';
import { repositoryPath } from './reason.ts';

/** What is done to the files that decide what ships. Paths are relative to the package. */
export type FixEdit =
  /** Entries of `files` in package.json, by their index: some go, others come behind one that is there. */
  | { readonly kind: 'entries'; readonly drop: readonly number[]; readonly add: readonly AddedEntries[] }
  /** The whole `files` list of package.json. */
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  /** Lines at the end of an ignore file. */
  | { readonly kind: 'lines'; readonly file: string; readonly lines: readonly string[] }
  /** A line of an ignore file goes; counts from 1. */
  | { readonly kind: 'drop-line'; readonly file: string; readonly line: number; readonly text: string };

export interface AddedEntries {
  readonly after: number;
  readonly entries: readonly string[];
}

/** The text of a file of the package, null where there is none. */
export type TextOf = (file: string) => string | null;

/**
 * The files as they are after the edits, by path relative to the package. Positions in edits are those before any of them.
 *
 * @returns null where an edit cannot be made
 */
export function editedTexts(edits: readonly FixEdit[], textOf: TextOf): ReadonlyMap<string, string> | null {
  const texts = new Map<string, string>();
  for (const file of new Set(edits.map(editedFile))) {
    const own = edits.filter((edit) => editedFile(edit) === file);
    const text = file === 'package.json' ? editedManifest(own, textOf(file)) : editedIgnoreFile(own, textOf(file));
    if (text === null) return null;
    texts.set(file, text);
  }
  return texts;
}

export function editedFile(edit: FixEdit): string {
  switch (edit.kind) {
    case 'entries':
    case 'list':
      return 'package.json';
    case 'lines':
    case 'drop-line':
      return edit.file;
  }
}

/** A whole list says all that edits of entries would say. */
function editedManifest(edits: readonly FixEdit[], text: string | null): string | null {
  if (text === null) return null;
  const list = edits.find((edit) => edit.kind === 'list');
  const files = filesOf(text);
  if (list !== undefined) return files === null ? withNewFiles(text, list.entries) : withFilesItems(text, list.entries);
  if (files === null) return null;
  const entryEdits = edits.filter((edit) => edit.kind === 'entries');
  return withFilesItems(text, itemsAfter(files.length, entryEdits));
}

/** Null where `files` is missing or no list. */
function filesOf(text: string): readonly Json[] | null {
  // JSON that npm has read already.
  const { files } = JSON.parse(text.replace(/^\uFEFF/, '')) as { readonly files?: Json };
  return Array.isArray(files) ? files : null;
}

function itemsAfter(length: number, edits: readonly Extract<FixEdit, { kind: 'entries' }>[]): readonly ListItem[] {
  const dropped = new Set(edits.flatMap(({ drop }) => drop));
  const added = edits.flatMap(({ add }) => add);
  return Array.from({ length }, (_, index) => index).flatMap((index): readonly ListItem[] => {
    const entries = new Set(added.filter(({ after }) => after === index).flatMap((one) => one.entries));
    return [...(dropped.has(index) ? [] : [index]), ...entries];
  });
}

function editedIgnoreFile(edits: readonly FixEdit[], text: string | null): string | null {
  const dropped = edits.flatMap((edit) => (edit.kind === 'drop-line' ? [edit.line] : [])).toSorted((a, b) => b - a);
  const lines = new Set(edits.flatMap((edit) => (edit.kind === 'lines' ? edit.lines : [])));
  if (text === null && dropped.length > 0) return null;
  const shortened = [...new Set(dropped)].reduce<string | null>((rest, line) => (rest === null ? null : withoutLine(rest, line)), text);
  return lines.size === 0 ? shortened : withLines(shortened, [...lines]);
}

// ---------------------------------------------------------------------------------------------- words

/**
 * The edit as one line, e.g. `add "!dist/**\/*.map" after "dist"`.
 *
 * @param root package directory relative to the repository's root
 */
export function editWords(edit: FixEdit, manifest: Manifest, root: string, textOf: TextOf): string {
  switch (edit.kind) {
    case 'entries':
      return entryWords(edit, Array.isArray(manifest.data['files']) ? manifest.data['files'] : []);
    case 'list':
      return `${manifest.data['files'] === undefined ? 'add "files":' : 'set "files" to'} [${quoted(edit.entries)}]`;
    case 'lines':
      return textOf(edit.file) === null
        ? `create ${repositoryPath(root, edit.file)} with ${quoted(edit.lines)}`
        : `add ${quoted(edit.lines)} to ${repositoryPath(root, edit.file)}`;
    case 'drop-line':
      return `remove ${JSON.stringify(edit.text)} from ${repositoryPath(root, edit.file)}`;
  }
}

function entryWords({ drop, add }: Extract<FixEdit, { kind: 'entries' }>, files: readonly unknown[]): string {
  const [dropped] = drop;
  const [added] = add;
  if (added === undefined) return `remove ${quoted(drop.map((index) => files[index]))} from "files"`;
  if (dropped === undefined) return additionWords(added, files);
  if (drop.length === 1 && added.after === dropped) return `replace ${quoted([files[dropped]])} by ${quoted(added.entries)}`;
  return `remove ${quoted(drop.map((index) => files[index]))} from "files" and ${additionWords(added, files)}`;
}

const additionWords = ({ after, entries }: AddedEntries, files: readonly unknown[]): string =>
  `add ${quoted(entries)} after ${quoted([files[after]])}`;

const quoted = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');
