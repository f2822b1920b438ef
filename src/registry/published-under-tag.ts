import { findVersion } from './find-versions.ts';
import { impatient, registryOptions } from './options.ts';

/** Milliseconds: who compares with the last release would rather know that the registry is slow than wait for it. */
const PATIENCE = 15_000;

/** The version under a dist-tag. @throws GateError where there is none, or the registry does not say */
export async function publishedUnderTag(
  name: string,
  tag: string,
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return (await findVersion(name, tag, impatient(await registryOptions(directory, env), PATIENCE))).version;
}
