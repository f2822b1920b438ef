import { openTarball, type Tarball } from '../packers/tarball/open.ts';
import type { TarballLimits } from '../packers/tarball/limits.ts';
import { fetchTarball } from './fetch-tarball.ts';
import type { RegistryOptions } from './options.ts';
import type { PublishedVersion } from './packument.ts';
import { registryError } from './problem.ts';
import type { RequestLimits } from './request.ts';
import { canonicalVersion } from './version-order.ts';

/**
 * Fetches a version and opens it, to be judged as any tarball is.
 *
 * @throws GateError of subject `registry` where it cannot be fetched, or says in its package.json that it is another package; as
 *   openTarball does where it cannot be judged
 */
export async function openVersion(
  published: PublishedVersion,
  options: RegistryOptions,
  limits: { readonly tarball?: TarballLimits; readonly request?: RequestLimits } = {},
): Promise<Tarball> {
  const tarball = await openTarball(await fetchTarball(published, options, limits.request), limits.tarball);
  const { name, version } = tarball.pack;
  const isItself = name === published.name && canonicalVersion(version) === canonicalVersion(published.version);
  if (!isItself) {
    throw registryError('malformed', {
      message: `the tarball of ${published.name}@${published.version} says in its package.json that it is ${name}@${version}`,
      help: 'do not install it: what the registry lists is not what installs',
    });
  }
  return { ...tarball, pack: { ...tarball.pack, packer: { name: 'registry', version: '', source: 'registry' } } };
}
