import { createHash } from 'node:crypto';
import { archiveBudget } from '../../archives/archive.ts';
import { isGateError } from '../../errors.ts';
import { plural } from '../../size.ts';
import { gunzip } from './gunzip.ts';
import type { TarballLimits } from './limits.ts';
import { nameProblem } from './member-name.ts';
import { bytes, collectedErrors, type Errors, member, problemError } from './problem.ts';
import type { PackedBytes } from './source.ts';
import type { HeaderDecoder } from './tar-header.ts';
import { type TarEvent, tarReader } from './tar-reader.ts';

/** A file as it stands in the archive. */
export interface ScannedFile {
  /** As written: with the top directory. */
  readonly path: string;
  readonly size: number;
  readonly mode: number;
  /** Of its content, in hex. */
  readonly sha512: string;
}

/** A link as it stands in the archive. */
export type ScannedLink = Pick<Extract<TarEvent, { kind: 'link' }>, 'path' | 'target' | 'isHard'>;

/** Whether links are what is wrong with a tarball, or what installs drop of one that was packed just now. */
export type LinkTreatment = 'refused' | 'dropped';

export interface Scan {
  /** In the order of the archive, without those that are refused. */
  readonly files: readonly ScannedFile[];
  readonly directories: readonly string[];
  /** None where they are refused. */
  readonly links: readonly ScannedLink[];
  /** By its path as written, the content of what would be package.json. */
  readonly manifests: ReadonlyMap<string, Buffer>;
  /** Of the compressed bytes: `sha512-<base64>`. */
  readonly integrity: string;
  /** Of the compressed bytes: sha1 in hex, which old registries have. */
  readonly shasum: string;
  /** What is wrong with it. */
  readonly errors: Errors;
}

/** Reads a tarball from its beginning to its end and keeps no content but that of package.json. */
export async function scanTarball(
  packed: PackedBytes,
  decode: HeaderDecoder,
  limits: TarballLimits,
  treatment: LinkTreatment,
): Promise<Scan> {
  const errors = collectedErrors(packed.shown);
  const budget = archiveBudget(packed.size, limits);
  const sha512 = createHash('sha512');
  const sha1 = createHash('sha1');
  const see = (chunk: Buffer): void => void (sha512.update(chunk), sha1.update(chunk));
  const members = memberCollector(packed.shown, limits, budget.nextMember, errors, treatment);
  try {
    const reader = tarReader(decode);
    const stop = (unpacked: number) => limitProblem(budget.unpackTo(unpacked));
    for await (const chunk of gunzip(packed, see, stop)) for (const event of reader.read(chunk)) members.take(event);
    for (const event of reader.end()) members.take(event);
  } catch (error) {
    if (!isGateError(error)) throw error;
    errors.add(error);
  }
  const { files, directories, links, manifests } = members;
  return { files, directories, links, manifests, integrity: `sha512-${sha512.digest('base64')}`, shasum: sha1.digest('hex'), errors };
}

const limitProblem = (text: string | null) => (text === null ? null : ({ kind: 'limit', text } as const));

type FileEvent = Extract<TarEvent, { kind: 'file' }>;

interface MemberCollector extends Pick<Scan, 'files' | 'directories' | 'links' | 'manifests'> {
  /** @throws GateError where a limit ends the reading */
  readonly take: (event: TarEvent) => void;
}

function memberCollector(
  shown: string,
  limits: TarballLimits,
  nextMember: () => string | null,
  errors: Errors,
  treatment: LinkTreatment,
): MemberCollector {
  const files: ScannedFile[] = [];
  const directories: string[] = [];
  const links: ScannedLink[] = [];
  const manifests = new Map<string, Buffer>();
  let names = 0;
  /** Null where it is refused: nothing of it is kept. */
  let file: FileEvent | null = null;
  let hash = createHash('sha512');
  let manifest: Buffer[] | null = null;

  function count(path: string): void {
    names += path.length;
    const problem = nextMember() ?? (names > limits.names ? `its names have more than ${plural(limits.names, 'character')}` : null);
    if (problem !== null) throw problemError(shown, { kind: 'limit', text: problem });
  }

  function isNamedWell(path: string): boolean {
    const problem = nameProblem(path);
    if (problem !== null) errors.report({ kind: 'hostile', text: `${member(path)} ${problem}` });
    return problem === null;
  }

  function begin(event: FileEvent): void {
    count(event.path);
    const isManifest = isManifestPath(event.path);
    const most = isManifest ? limits.manifest : limits.file;
    const isTooLarge = event.size > most;
    if (isTooLarge) errors.report({ kind: 'limit', text: `${member(event.path)} has ${bytes(event.size)}, more than ${bytes(most)}` });
    file = isNamedWell(event.path) && !isTooLarge ? event : null;
    hash = createHash('sha512');
    // Of archives with many top directories no more than two: they are refused, and could fill the memory.
    manifest = isManifest && (manifests.size === 0 || event.path === NPM_MANIFEST) ? [] : null;
  }

  function end({ path, size, mode }: FileEvent): void {
    files.push({ path, size, mode, sha512: hash.digest('hex') });
    if (manifest !== null) manifests.set(path, Buffer.concat(manifest));
  }

  function takeLink({ path, target, isHard, refusal }: Extract<TarEvent, { kind: 'link' }>): void {
    count(path);
    if (treatment === 'refused') errors.report(refusal);
    else if (isNamedWell(path)) links.push({ path, target, isHard });
  }

  function take(event: TarEvent): void {
    switch (event.kind) {
      case 'file':
        return begin(event);
      case 'bytes':
        if (file === null) return;
        hash.update(event.bytes);
        manifest?.push(event.bytes);
        return;
      case 'file-end':
        if (file !== null) end(file);
        return;
      case 'directory':
        count(event.path);
        if (isNamedWell(event.path)) directories.push(event.path);
        return;
      case 'link':
        return takeLink(event);
      case 'extended-header':
        return count('');
      case 'problem':
        errors.report(event.problem);
        return count('');
    }
  }

  return { files, directories, links, manifests, take };
}

const NPM_MANIFEST = 'package/package.json';

/** Whatever the top directory is called. */
const isManifestPath = (path: string): boolean => /^[^/]+\/package\.json$/.test(path);
