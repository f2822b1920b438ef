import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { JsonObject, Manifest, PinnedNpm, DirectoryTarget } from '../../model.ts';
import type { NpmModules } from './modules.ts';
import { slashedFrom } from '../../slash-path.ts';

/**
 * What the package, its workspace root or the repository's root says of the npm that is to be used. `packageManager` names one version and goes before
 * `engines.npm`; of each, what stands nearest to the package counts, as for corepack.
 */
export function pinnedNpm(modules: NpmModules, target: DirectoryTarget, manifest: Manifest): PinnedNpm | null {
  const manifests = [manifest, ...manifestsAbove(target)];
  return first(manifests, (one) => packageManagerOf(modules, one)) ?? first(manifests, (one) => engineOf(modules, one));
}

type ManifestData = Pick<Manifest, 'file' | 'data'>;

function first<T>(manifests: readonly ManifestData[], find: (manifest: ManifestData) => T | null): T | null {
  for (const manifest of manifests) {
    const found = find(manifest);
    if (found !== null) return found;
  }
  return null;
}

function manifestsAbove({ directory, workspace, repository }: DirectoryTarget): readonly ManifestData[] {
  const above = new Set([workspace?.directory ?? repository, repository]);
  above.delete(directory);
  return [...above].flatMap((one) => {
    const file = path.join(one, 'package.json');
    const data = dataOf(file);
    return data === null ? [] : [{ file: slashedFrom(repository, file), data }];
  });
}

/** Null where there is none: a root that nobody publishes need not be a package. */
function dataOf(file: string): JsonObject | null {
  try {
    const data: unknown = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    // JSON.parse gives plain JSON data.
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as JsonObject) : null;
  } catch {
    return null;
  }
}

/** `npm@10.9.9` or `npm@10.9.9+sha512.…`. */
function packageManagerOf({ packer }: NpmModules, { file, data }: ManifestData): PinnedNpm | null {
  const written = data['packageManager'];
  if (typeof written !== 'string' || written === '') return null;
  const [value = ''] = written.split('+');
  return { file, field: 'packageManager', value, isInstalled: value === `npm@${packer.version}` };
}

function engineOf(modules: NpmModules, { file, data: { engines } }: ManifestData): PinnedNpm | null {
  const value: unknown = typeof engines === 'object' && engines !== null ? Reflect.get(engines, 'npm') : null;
  if (typeof value !== 'string' || value === '' || value === '*') return null;
  return { file, field: 'engines.npm', value, isInstalled: isInRange(modules, value) };
}

/** As npm itself compares its version with `engines.npm` (npm-install-checks), with its own semver; null where it has none. */
function isInRange({ npmDirectory, packer }: NpmModules, range: string): boolean | null {
  if (npmDirectory === null) return null;
  try {
    const semver = createRequire(path.join(npmDirectory, 'package.json'))('semver') as {
      readonly satisfies: (version: string, range: string, options: { includePrerelease: boolean }) => boolean;
    };
    return semver.satisfies(packer.version, range, { includePrerelease: true });
  } catch {
    return null;
  }
}
