import type { Drift, Frame, Manifest, Reason } from '../../../model.ts';
import type { Exclusion } from '../../../reasons/explanation.ts';
import { manifestPointer } from '../manifest-pointer.ts';

/** A path that only one of two npms packs. */
export interface Disputed {
  readonly path: string;
  readonly shipsWith: 'installed' | 'newest';
  /** Null where it is not known. */
  readonly ships: Reason | null;
}

/** What the two say on one path. */
export interface Ruling extends Disputed {
  /** By the npm that does not pack it; null where that is not known. */
  readonly keptOut: Exclusion | null;
}

/** What is read in two ways. */
export type Culprit = Pick<Drift, 'entry' | 'pointer'>;

export function describe(manifest: Manifest, ruled: Ruling): Culprit & Pick<Drift, 'keptOutBy'> {
  const [culprit = { entry: null, pointer: otherPointer(manifest, ruled) }] = culprits(manifest, ruled);
  const { keptOut } = ruled;
  const isOfFiles = keptOut !== null && manifestPointer(manifest, keptOut.frame)[0] === 'files';
  return { ...culprit, keptOutBy: keptOut === null || isOfFiles ? null : keptOutWords(keptOut) };
}

/**
 * Entries of `files`: the negation that keeps the file out, since the other npm does not heed it; else the one that lets it in, since the other npm does
 * not take it for that.
 */
export function culprits(manifest: Manifest, { ships, keptOut }: Ruling): readonly Culprit[] {
  const found = [entryAt(manifest, keptOut?.frame ?? null), entryAt(manifest, ships?.frame ?? null)];
  return found.filter((culprit) => culprit !== null);
}

/** The entry of `files` that a frame marks. */
export function entryAt(manifest: Manifest, frame: Frame | null): Culprit | null {
  const pointer = manifestPointer(manifest, frame);
  const [field, index] = pointer;
  const files = manifest.data['files'];
  const entry: unknown = field === 'files' && typeof index === 'number' && Array.isArray(files) ? files[index] : null;
  return typeof entry === 'string' ? { entry, pointer } : null;
}

/** What else of package.json decides. */
function otherPointer(manifest: Manifest, { ships, keptOut }: Ruling): readonly (string | number)[] {
  const isWritten = ships !== null && ships.kind !== 'always' && ships.kind !== 'not-ignored';
  const pointers = [manifestPointer(manifest, keptOut?.frame ?? null), manifestPointer(manifest, isWritten ? ships.frame : null)];
  return pointers.find((pointer) => pointer.length > 0) ?? ['name'];
}

const keptOutWords = ({ text, because, frame }: Exclusion): string =>
  frame === null ? because : `${frame.file}:${frame.line} (${JSON.stringify(text)}) keeps it out`;
