import fs from 'node:fs';
import path from 'node:path';
import type { Manifest, DirectoryTarget } from './model.ts';
import type { TextOf } from './reasons/fix-edit.ts';

/** Paths are relative to the package. */
export interface EditableFiles {
  /** Null where there is no such file, and for a package.json that is no longer the one that was listed. */
  readonly textOf: TextOf;
  /** Whether an edit of this file changes nothing but this package. */
  readonly mayEdit: (file: string) => boolean;
}

/** The files that decide on the list, as far as an edit of them means this package alone. */
export function editableFiles(target: DirectoryTarget, manifest: Manifest): EditableFiles {
  const known = new Map<string, TextFile>();
  const at = (file: string): TextFile => {
    const read = known.get(file) ?? textFile(path.join(target.directory, file));
    known.set(file, read);
    return read;
  };
  const isAsListed = ({ text, isPlain }: TextFile): boolean => isPlain && text?.replace(/^\uFEFF/, ' ') === manifest.text;
  return {
    textOf: (file) => (file === 'package.json' && !isAsListed(at(file)) ? null : at(file).text),
    mayEdit: (file) => at(file).isPlain && !reachesOthers(path.dirname(path.join(target.directory, file)), target),
  };
}

interface TextFile {
  /** Null where there is no such file, empty for what is none, such as a link. */
  readonly text: string | null;
  /** An ordinary file, or none yet, whose bytes are those of its text. */
  readonly isPlain: boolean;
}

function textFile(file: string): TextFile {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return { text: null, isPlain: true };
  if (!stats.isFile()) return { text: '', isPlain: false };
  const bytes = fs.readFileSync(file);
  const text = bytes.toString('utf8');
  return { text, isPlain: Buffer.from(text).equals(bytes) };
}

/** npm applies ignore files above a workspace member to it. */
function reachesOthers(directory: string, { directory: own, workspace }: DirectoryTarget): boolean {
  const others = workspace?.members.filter((member) => member !== own) ?? [];
  return others.some((member) => isWithin(member, directory) || isWithin(directory, member));
}

const isWithin = (directory: string, parent: string): boolean => `${directory}${path.sep}`.startsWith(`${parent}${path.sep}`);
