import type { Manifest, PackList } from '../../../model.ts';
import { type Culprit, culprits, type Disputed, entryAt, type Ruling } from './culprit.ts';
import { manifestPointer } from '../manifest-pointer.ts';
import { respellings } from './respelling.ts';
import type { Proposal } from './settlement.ts';

/** What can be edited. */
export interface Editable {
  readonly pack: Pick<PackList, 'manifest' | 'root'>;
  /** The text of the package's own `.npmignore`; null where it has none. */
  readonly npmignore: string | null;
}

export interface CulpritProposal extends Proposal {
  /** The entry that is written otherwise, where it is one. */
  readonly culprit: Culprit | null;
}

/**
 * Edits under which all npms could agree on a file, likeliest first. None of them is proved.
 *
 * @param open what has not been settled yet
 */
export function proposals(editable: Editable, ruled: Ruling, open: readonly Disputed[]): readonly CulpritProposal[] {
  const { manifest } = editable.pack;
  const files = stringEntries(manifest);
  const entries = files.map(({ entry }) => entry);
  const paths = open.map(({ path }) => path);
  const respelled = culprits(manifest, ruled).flatMap((culprit) => {
    const index = files.findIndex(({ position }) => position === culprit.pointer[1]);
    return respellings(entries, index, paths)
      .filter(({ ships }) => !ships || mayBeLetIn(manifest, ruled))
      .map(({ files: list, edit, ships }) => ({ culprit, edits: { files: list }, edit, ships }));
  });
  return [...respelled, ...unsilencing(editable, ruled), ...keepingOut(editable, ruled)];
}

/** What a negation keeps out today stays out: to agree on shipping it would be a leak. */
const mayBeLetIn = (manifest: Manifest, { shipsWith, keptOut }: Ruling): boolean =>
  shipsWith === 'installed' || entryAt(manifest, keptOut?.frame ?? null)?.entry?.startsWith('!') !== true;

/** npm leaves out entries that are no strings before it looks at the list. */
function stringEntries({ data: { files } }: Manifest): readonly { readonly entry: string; readonly position: number }[] {
  if (!Array.isArray(files)) return [];
  return files.flatMap((entry: unknown, position) => (typeof entry === 'string' ? [{ entry, position }] : []));
}

/** An exact entry goes before a nested `.gitignore` with npm 10 and 11, and not with npm 12: build tools write such files into their output. */
function unsilencing({ pack: { root } }: Editable, { shipsWith, ships, keptOut }: Ruling): readonly CulpritProposal[] {
  const file = keptOut?.frame?.file ?? '';
  const prefix = root === '.' ? '' : `${root}/`;
  const gitignore = file.startsWith(prefix) ? file.slice(prefix.length) : '';
  if (shipsWith !== 'installed' || !gitignore.endsWith('/.gitignore') || ships?.kind !== 'files-entry') return [];
  const npmignore = gitignore.replace(/\.gitignore$/, '.npmignore');
  const edit = `put an empty ${npmignore} beside ${gitignore}, which npm then passes over`;
  return [{ culprit: null, edits: { ignoreFiles: new Map([[npmignore, '']]) }, edit, ships: true }];
}

/** What the newest npm has come to keep out whatever is configured cannot be let in, so it is to be kept out of older ones too. */
function keepingOut({ pack: { manifest }, npmignore }: Editable, { path, shipsWith, keptOut }: Ruling): readonly CulpritProposal[] {
  const isStrict = keptOut !== null && (keptOut.frame === null || manifestPointer(manifest, keptOut.frame)[0] === 'patchedDependencies');
  if (shipsWith !== 'installed' || !isStrict || !PLAIN_PATH.test(path)) return [];
  const entries = stringEntries(manifest).map(({ entry }) => entry);
  const others = entries.filter((entry) => entry.replace(/^\.?\//, '') !== path);
  if (others.length < entries.length) return [keep(`take ${JSON.stringify(path)} out of "files"`, { files: others })];
  if (entries.length > 0) {
    const edit = `add ${JSON.stringify(`!${path}`)} after ${JSON.stringify(entries.at(-1))}`;
    return [keep(edit, { files: [...entries, `!${path}`] })];
  }
  if (npmignore === null || manifest.data['files'] !== undefined) return [];
  return [keep(`add "/${path}" to .npmignore`, { ignoreFiles: new Map([['.npmignore', `${npmignore}\n/${path}\n`]]) })];
}

const keep = (edit: string, edits: Proposal['edits']): CulpritProposal => ({ culprit: null, edits, edit, ships: false });

/** Without anything that is special in a pattern. */
const PLAIN_PATH = /^[\w./@-]+$/;
