import { GateError, isGateError } from './errors.ts';
import { parseManifest } from './manifest.ts';
import type { DirectoryTarget, Manifest, PackedFile, PackList, Reason, RegistryTarget, TarballTarget, Target } from './model.ts';
import { packedBytes } from './packed-bytes.ts';
import { TARBALL_LIMITS } from './packers/tarball/limits.ts';
import { detectPacker, type PackerRequest } from './packers/detect.ts';
import { listNpm } from './packers/npm/list.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import type { Tarball } from './packers/tarball/open.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A package whose list is known, with its bytes at hand. */
export interface OpenedPackage {
  readonly pack: PackList;
  readonly bytes: PackageBytes;
  /** Where npm's own rules made the list, so that edits can be tried out; null for what others packed. */
  readonly npm: { readonly target: DirectoryTarget; readonly modules: NpmModules } | null;
}

export type PackageBytes =
  | { readonly read: (file: PackedFile) => Uint8Array }
  /** To be read to its end, which proves that the bytes are those that were listed. */
  | { readonly contents: () => AsyncIterable<{ readonly file: PackedFile; readonly bytes: Uint8Array }> };

export interface Opening {
  readonly packer: PackerRequest;
  /** npm's modules: loaded already, since they find workspaces. */
  readonly modules: NpmModules;
  readonly env: Env;
  /** Relative paths start here. */
  readonly cwd: string;
  /** Where npm's configuration is looked for. */
  readonly configuredIn: string;
  readonly includePrivate: boolean;
}

/**
 * Lists a package, whatever it is given as.
 *
 * @throws GateError where it cannot be listed whole
 */
export function openPackage(target: Target, opening: Opening): Promise<OpenedPackage> {
  switch (target.kind) {
    case 'directory':
      return openDirectory(target, opening);
    case 'tarball':
      return openFile(target, opening);
    case 'registry':
      return openPublished(target, opening);
  }
}

/** npm's list is computed in process, and runs nothing; the other package managers pack, without scripts. */
async function openDirectory(target: DirectoryTarget, { packer, modules, env }: Opening): Promise<OpenedPackage> {
  const decision = detectPacker(target, env, packer);
  const { packer: decided } = decision;
  if (decided === 'npm' || decided === 'bundled') {
    const pack = await listNpm(modules, target, env);
    return { pack, bytes: { read: packedBytes(target.directory, pack) }, npm: { target, modules } };
  }
  const { packOther } = await import('./packers/pack-other.ts');
  const { pack, digests, contents, executes, sentence } = await packOther({ ...decision, packer: decided }, target, { env });
  const reasonOf = await manifestReasonsOf(pack.manifest, pack.packer.name);
  const files = pack.files.map((file) => ({ ...file, reason: reasonOf(file.path) }));
  const named = { ...pack, files, packer: { ...pack.packer, how: sentence, executes } };
  return { pack: withDigests(named, digests), bytes: { contents }, npm: null };
}

async function openFile({ file, root, from }: TarballTarget, opening: Opening): Promise<OpenedPackage> {
  const { openTarball } = await import('./packers/tarball/open.ts');
  const tarball = await openTarball({ kind: 'file', path: file, shown: root }, TARBALL_LIMITS, from === undefined ? 'refused' : 'dropped');
  if (from === undefined) return opened(tarball, root, opening);
  const { publishedManifest } = await import('./packers/pack-directory.ts');
  const manifest = publishedManifest(from.target, tarball.pack.manifest);
  const reasonOf =
    from.packer.name === 'npm' ? await npmReasons(from.target, opening) : await manifestReasonsOf(manifest, from.packer.name);
  const files = tarball.pack.files.map((one) => ({ ...one, reason: reasonOf(one.path) }));
  return opened({ ...tarball, pack: { ...tarball.pack, manifest, files, packer: from.packer } }, from.target.root, opening);
}

type ReasonOf = (path: string) => Reason | null;

/** Why files ship that npm has packed, as far as they are still there. */
async function npmReasons(target: DirectoryTarget, { modules, env }: Opening): Promise<ReasonOf> {
  try {
    const { files } = await listNpm(modules, target, env);
    const reasons = new Map(files.map(({ path, reason }) => [path, reason]));
    return (path) => reasons.get(path) ?? null;
  } catch (error) {
    // Scripts may have taken away what they had packed: the tarball is what counts.
    if (isGateError(error)) return () => null;
    throw error;
  }
}

/** Of other package managers no more is known than package.json as it is written tells. */
async function manifestReasonsOf({ text, file }: Manifest, packer: string): Promise<ReasonOf> {
  const { manifestReasons } = await import('./reasons/manifest-reasons.ts');
  return manifestReasons(parseManifest(text, file), packer);
}

async function openPublished({ name, wanted, root }: RegistryTarget, { configuredIn, env }: Opening): Promise<OpenedPackage> {
  const { fetchVersion } = await import('./registry/fetch-version.ts');
  const tarball = await fetchVersion(name, wanted, configuredIn, env);
  // What is published was not private.
  return opened(tarball, root, { includePrivate: true });
}

function opened({ pack, digests, contents }: Tarball, root: string, { includePrivate }: Pick<Opening, 'includePrivate'>): OpenedPackage {
  if (pack.manifest.data['private'] === true && !includePrivate) {
    throw new GateError('package', `${pack.name} in ${root} is private, npm publish refuses it`, {
      help: 'judge a public package, or pass --include-private to judge it all the same',
    });
  }
  return { pack: withDigests({ ...pack, root }, digests), bytes: { contents }, npm: null };
}

/** The digest of each file is evidence of what was judged. */
function withDigests(pack: PackList, digests: ReadonlyMap<string, string>): PackList {
  const files = pack.files.map((file) => {
    const sha512 = digests.get(file.path);
    return sha512 === undefined ? file : { ...file, sha512 };
  });
  return { ...pack, files };
}
