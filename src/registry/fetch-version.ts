import type { Tarball } from '../packers/tarball/open.ts';
import { findVersion } from './find-versions.ts';
import { openVersion } from './open-version.ts';
import { registryOptions } from './options.ts';

/**
 * A version from the registry that npm would ask in `directory`.
 *
 * @param wanted a version, a tag or a range
 * @throws GateError where there is none, or it is not what the registry says it is
 */
export async function fetchVersion(
  name: string,
  wanted: string,
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Tarball> {
  const options = await registryOptions(directory, env);
  return openVersion(await findVersion(name, wanted, options), options);
}
