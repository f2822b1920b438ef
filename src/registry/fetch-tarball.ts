import ssri from 'ssri';
import type { TarballSource } from '../packers/tarball/source.ts';
import type { RegistryOptions } from './options.ts';
import { type PublishedVersion, registryOf } from './packument.ts';
import { registryError, shownUrl } from './problem.ts';
import { request, type RequestLimits } from './request.ts';

/** The compressed bytes of a version, which have the integrity that the registry lists. */
export type FetchedTarball = Extract<TarballSource, { kind: 'bytes' }>;

/** Packages are held in memory, and several at once in an audit; few are larger than 100 MB. */
export const TARBALL_REQUEST_LIMITS: RequestLimits = { size: 500_000_000, duration: 900_000 };

/**
 * @throws GateError of subject `registry` where it cannot be fetched whole, or does not have the integrity that the registry lists
 */
export async function fetchTarball(
  published: PublishedVersion,
  options: RegistryOptions,
  limits: RequestLimits = TARBALL_REQUEST_LIMITS,
): Promise<FetchedTarball> {
  const { name, version } = published;
  const label = `${name}@${version}`;
  const expected = expectedIntegrity(published);
  const { url: base, shown: registry } = registryOf(name, options);
  const url = tarballUrl(published, base, options);
  const asked = { url, name, what: `the tarball of ${label}`, registry, missing: 'no-tarball' } as const;
  const bytes = await request(asked, '*/*', options, limits);
  if (ssri.checkData(bytes, expected) !== false) return { kind: 'bytes', bytes, shown: label };
  const came = `${bytes.length} bytes from ${shownUrl(url)}`;
  throw registryError('integrity', {
    message: `the tarball of ${label} does not have the integrity that the registry ${registry} lists (${came})`,
    help: 'do not install it: ask who runs the registry, or the proxy in between, which bytes are meant',
  });
}

/** Algorithms that the registry's document may prove the bytes with; sha1 is all that old versions have. */
const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha1'];

function expectedIntegrity({ name, version, integrity, shasum }: PublishedVersion): string {
  const listed = integrity ?? (shasum !== null && /^[0-9a-f]{40}$/i.test(shasum) ? ssri.fromHex(shasum, 'sha1').toString() : '');
  const known = ssri.parse(listed) ?? {};
  if (ALGORITHMS.some((algorithm) => Object.hasOwn(known, algorithm))) return listed;
  throw registryError('integrity', {
    message: `the registry lists no integrity for ${name}@${version} with which its bytes could be verified`,
    help: 'download it with npm pack and judge the file, if you know where it comes from',
  });
}

/** Where npm would get it: mirrors hand on documents in which the tarballs are still at the public registry. */
function tarballUrl({ name, version, tarball }: PublishedVersion, registry: string, options: RegistryOptions): string {
  const isUrl = tarball !== null && URL.canParse(tarball) && /^https?:$/.test(new URL(tarball).protocol);
  if (!isUrl) {
    throw registryError('malformed', {
      message: `the registry lists no tarball for ${name}@${version}`,
      help: 'it may have been unpublished: see npm view',
    });
  }
  const { host, pathname } = new URL(tarball);
  const replaced = options['replaceRegistryHost'];
  return replaced === 'always' || replaced === host ? new URL(pathname, registry).href : tarball;
}
