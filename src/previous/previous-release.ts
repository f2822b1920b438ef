import { encodingOf, transcode } from '../inspect/encoding.ts';
import { fileKind } from '../inspect/file-kind.ts';
import type { PackedFile, PackList, PreviousFile, PreviousRelease, Texture } from '../model.ts';
import { isFullMap } from './full-map.ts';
import { isScript } from './script.ts';
import { textureOf } from './texture.ts';

/** A file of a release with its bytes. */
export interface ReleaseContent {
  readonly file: PackedFile;
  readonly bytes: Uint8Array;
}

export type PreviousSource = Pick<PreviousRelease, 'label' | 'source'>;

/**
 * What there is to know of an earlier release, in one pass over its files; holds one at a time.
 *
 * @param contents all its files, in any order: those of an opened tarball, or `contentsOf` a directory. What it throws is thrown on
 */
export async function previousOf(
  pack: PackList,
  { label, source }: PreviousSource,
  contents: AsyncIterable<ReleaseContent> | Iterable<ReleaseContent>,
): Promise<PreviousRelease> {
  const kinds = new Map<string, PreviousFile['content']>();
  const textures = new Map<string, Texture>();
  for await (const { file, bytes } of contents) {
    kinds.set(file.path, contentKind(file.path, bytes));
    if (isScript(file.path, bytes)) textures.set(file.path, scriptTexture(file.path, bytes));
  }
  return {
    label,
    version: pack.version,
    source,
    manifest: pack.manifest.data,
    files: pack.files.map(({ path, size, mode }) => ({ path, size, mode, content: kinds.get(path) ?? 'other' })),
    textures,
  };
}

/** The files of a listed package, read one after the other. */
export function* contentsOf({ files }: Pick<PackList, 'files'>, read: (file: PackedFile) => Uint8Array): Generator<ReleaseContent> {
  for (const file of files) yield { file, bytes: read(file) };
}

function contentKind(path: string, bytes: Uint8Array): PreviousFile['content'] {
  const kind = fileKind(bytes);
  if (kind === 'elf' || kind === 'mach-o' || kind === 'pe') return 'native';
  return isFullMap(path, bytes) ? 'full-map' : 'other';
}

/** As rules see a file: text in UTF-16 is made UTF-8 first. */
function scriptTexture(path: string, bytes: Uint8Array): Texture {
  const encoding = encodingOf(bytes);
  return textureOf(encoding === 'utf-8' ? bytes : transcode(bytes, encoding, path).bytes);
}
