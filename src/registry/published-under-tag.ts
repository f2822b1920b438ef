import { findVersion } from './find-versions.ts';
import { impatient, registryOptions } from './options.ts';
import { registryProblem } from './problem.ts';

/** Milliseconds: who compares with the last release would rather know that the registry is slow than wait for it. */
const PATIENCE = 15_000;

/** The version under a dist-tag; null where the package or the tag is not there. @throws GateError where the registry does not say */
export async function publishedUnderTag(
  name: string,
  tag: string,
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  try {
    return (await findVersion(name, tag, impatient(await registryOptions(directory, env), PATIENCE))).version;
  } catch (error) {
    const problem = registryProblem(error);
    if (problem === 'no-package' || problem === 'no-version') return null;
    throw error;
  }
}
