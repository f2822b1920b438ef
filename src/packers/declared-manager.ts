import fs from 'node:fs';
import path from 'node:path';
import { GateError, isGateError } from '../errors.ts';
import { manifestFrame, parseManifest } from '../manifest.ts';
import type { Json, JsonObject, Manifest } from '../model.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import { isManager, type Manager, MANAGERS } from './manager.ts';
import { shownIn, upwards } from './upwards.ts';

/** The package manager that a package.json names. */
export interface DeclaredManager {
  readonly name: Manager;
  /** As written, without the hash: `12.1.0`, or a range in `devEngines`; null where there is only a name. */
  readonly version: string | null;
  /** Where it is written: `"packageManager" in package.json`. */
  readonly where: string;
  /** Absolute path of the directory of that package.json. */
  readonly directory: string;
}

/**
 * What `packageManager` says, or `devEngines.packageManager` where there is none, in the package or in the nearest directory above it that has
 * either, up to the repository's root: as Corepack looks for it.
 *
 * @throws GateError where it names a package manager that Packgate does not know, or cannot be read
 */
export function declaredManager(repository: string, directory: string): DeclaredManager | null {
  for (const current of upwards(repository, directory)) {
    const manifest = manifestIn(current, repository);
    const declared = manifest === null ? null : declaredIn(manifest, current);
    if (declared !== null) return declared;
  }
  return null;
}

function manifestIn(directory: string, repository: string): Manifest | null {
  const full = path.join(directory, 'package.json');
  const file = shownIn(repository, full);
  try {
    return parseManifest(fs.readFileSync(full, 'utf8'), file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    if (isGateError(error)) throw error;
    throw new GateError('packer', `cannot read ${JSON.stringify(file)} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: 'make it readable: it may say which package manager packs',
      cause: error,
    });
  }
}

function declaredIn(manifest: Manifest, directory: string): DeclaredManager | null {
  const field = manifest.data['packageManager'];
  if (field !== undefined) return { ...fromField(field, manifest), where: `"packageManager" in ${manifest.file}`, directory };
  const engine = onlyEngine(manifest.data);
  if (engine === null) return null;
  return { ...fromEngine(engine, manifest), where: `"devEngines" in ${manifest.file}`, directory };
}

/** `pnpm@12.1.0+sha512.…`, also with a URL for a version. */
function fromField(field: Json, manifest: Manifest): Pick<DeclaredManager, 'name' | 'version'> {
  const [, name = '', version] = typeof field === 'string' ? (/^([^@]+)(?:@([^+]+)(?:\+.*)?)?$/s.exec(field) ?? []) : [];
  return { name: known(name, manifest, ['packageManager']), version: version === undefined || version.includes(':') ? null : version };
}

/** A list of several means any of them, which decides nothing. */
function onlyEngine({ devEngines }: JsonObject): JsonObject | null {
  const engines = isObject(devEngines) ? devEngines['packageManager'] : undefined;
  const engine = Array.isArray(engines) && engines.length === 1 ? (engines as readonly Json[])[0] : engines;
  return isObject(engine) ? engine : null;
}

function fromEngine({ name, version }: JsonObject, manifest: Manifest): Pick<DeclaredManager, 'name' | 'version'> {
  const named = known(typeof name === 'string' ? name : '', manifest, ['devEngines', 'packageManager', 'name']);
  return { name: named, version: typeof version === 'string' ? version : null };
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function known(name: string, manifest: Manifest, pointer: readonly string[]): Manager {
  if (isManager(name)) return name;
  throw new GateError('packer', `${manifest.file} names a package manager whose list Packgate cannot get`, {
    help: `name one of ${MANAGERS.join(', ')}, or say with --packer which one publishes the package`,
    frame: manifestFrame(manifest, pointer, 'this decides which package manager packs'),
  });
}
