import { shownPath } from '../../archives/member-path.ts';
import { byCodeUnit } from '../../code-unit-order.ts';
import { isGateError } from '../../errors.ts';
import { parseManifest } from '../../manifest.ts';
import type { DroppedEntry, Manifest, PackList } from '../../model.ts';
import { collisions } from './collisions.ts';
import { type PackedContent, tarballContents } from './contents.ts';
import { type Identity, identityOf } from './identity.ts';
import { TARBALL_LIMITS, type TarballLimits } from './limits.ts';
import { problemError, quoted } from './problem.ts';
import { type LinkTreatment, type Scan, scanTarball, type ScannedLink } from './scan.ts';
import { packedBytesOf, type TarballSource } from './source.ts';
import { outsiders, topDirectory } from './top-directory.ts';

/** A package tarball that every installer unpacks to the same files. */
export interface Tarball {
  /** The files without their top directory; `reason` is null for each. `root` is `.`, `packer` is `tarball` without a version. */
  readonly pack: PackList;
  /** Of the compressed bytes, as npm and registries have it: `sha512-<base64>`. Also in `pack`. */
  readonly integrity: string;
  /** Of the compressed bytes: sha1 in hex. */
  readonly shasum: string;
  /** By path, the sha512 of each file's content in hex, as `sha512sum` prints it. */
  readonly digests: ReadonlyMap<string, string>;
  /**
   * Unpacks it once more and hands over one file at a time, in the order of the archive; can be asked for again. Has to be read to its end,
   * where it throws a GateError unless the bytes are those that were listed.
   */
  readonly contents: () => AsyncGenerator<PackedContent>;
}

/**
 * Lists a package tarball in one pass, without unpacking it to disk or holding more than a part of a file. Installers take away the first
 * directory whatever its name is, so all members have to share one: `package` with npm, another with GitHub and DefinitelyTyped.
 *
 * @param links what a package manager packed of the directory that is judged may have links in it: installs drop them
 * @throws GateError with up to 20 `others` where it is no tarball of a package, is not whole, has anything but ordinary files and directories in it, has what
 *   installers could unpack in different ways, or exceeds a limit
 */
export async function openTarball(
  source: TarballSource,
  limits: TarballLimits = TARBALL_LIMITS,
  links: LinkTreatment = 'refused',
): Promise<Tarball> {
  // node-tar is what npm unpacks with.
  const { Header } = await import('tar/header');
  const packed = await packedBytesOf(source);
  const scan = await scanTarball(packed, Header, limits, links);
  const top = topDirectory(scan);
  const { manifest, identity } = checkedPackage(scan, top, packed.shown);
  const members = scan.files.map(({ path, size, mode, sha512 }) => ({
    path,
    sha512,
    file: { path: path.slice(top.length + 1), size, mode, reason: null },
  }));
  const { integrity, shasum } = scan;
  return {
    pack: {
      ...identity,
      root: '.',
      packer: { name: 'tarball', version: '', source: 'tarball' },
      manifest,
      files: members.map(({ file }) => file).toSorted((a, b) => byCodeUnit(a.path, b.path)),
      dropped: scan.links.map((link) => droppedLink(link, top)).toSorted((a, b) => byCodeUnit(a.path, b.path)),
      unpackedSize: members.reduce((sum, { file }) => sum + file.size, 0),
      packedSize: packed.size,
      integrity,
    },
    integrity,
    shasum,
    digests: new Map(members.map(({ file, sha512 }) => [file.path, sha512])),
    contents: () => tarballContents(packed, Header, { members, integrity }),
  };
}

const droppedLink = ({ path, target, isHard }: ScannedLink, top: string): DroppedEntry => ({
  path: path.slice(top.length + 1),
  why: isHard ? 'hard-link' : 'symlink',
  // A hard link names a member, with the top directory.
  target: isHard && target?.startsWith(`${top}/`) === true ? target.slice(top.length + 1) : target,
});

interface CheckedPackage {
  readonly manifest: Manifest;
  readonly identity: Identity;
}

/** @throws GateError with everything that is wrong with the tarball */
function checkedPackage(scan: Scan, top: string, shown: string): CheckedPackage {
  const { errors, files, directories, links } = scan;
  const members = [
    ...[...files, ...links].map(({ path }) => ({ path, isDirectory: false })),
    ...directories.map((path) => ({ path, isDirectory: true })),
  ];
  for (const text of [...outsiders(members, top), ...collisions(members)]) errors.report({ kind: 'hostile', text });
  const checked = packageIn(scan, `${top}/package.json`, shown);
  errors.throwIfAny();
  if (checked === null) throw problemError(shown, { kind: 'package', text: `it has no package.json in its top directory ${quoted(top)}` });
  return checked;
}

/** Null where there is no package.json, or one that is wrong. */
function packageIn({ manifests, errors }: Scan, path: string, shown: string): CheckedPackage | null {
  const text = manifests.get(path)?.toString('utf8');
  if (text === undefined) return null;
  try {
    const manifest = parseManifest(text, shownPath(shown, path));
    return { manifest, identity: identityOf(manifest) };
  } catch (error) {
    if (!isGateError(error)) throw error;
    errors.add(error);
    return null;
  }
}
