import fs from 'node:fs';
import path from 'node:path';
import { GateError, isGateError } from './errors.ts';
import { parseManifest } from './manifest.ts';
import type { NotCompared, PackList, PreviousRelease, Target } from './model.ts';
import type { Opening } from './open-package.ts';
import { isTag, openPrevious } from './open-previous.ts';
import type { PreviousRequest } from './previous-request.ts';
import { isRegistryDown, registryProblem } from './registry/problem.ts';
import type { Replacing } from './registry/replaced-release.ts';

/** What a package is compared with. */
export type FoundPrevious =
  | { readonly kind: 'found'; readonly release: PreviousRelease }
  /** `error` where that is one: a release was required, or named. */
  | { readonly kind: 'none'; readonly notCompared: NotCompared | null; readonly error: GateError | null };

/** @param upcoming the package's target and those after it, whose releases are fetched along with its own */
export type FindPrevious = (pack: PackList, upcoming: readonly Target[]) => Promise<FoundPrevious>;

/** How many releases are fetched at one time. Nothing is judged meanwhile: a busy process would take its own delay for that of the registry. */
const AT_ONCE = 8;

const NOTHING: FoundPrevious = { kind: 'none', notCompared: null, error: null };

/** Finds the release that each package is compared with. Throws no GateError: what goes wrong is said of the package, which is judged without it. */
export function previousFinder(request: PreviousRequest, opening: Opening, progress: (message: string) => void): FindPrevious {
  switch (request.kind) {
    case 'off':
      return async () => NOTHING;
    case 'target':
      return namedRelease(request.argument, opening);
    case 'published':
      return publishedReleases(request.isRequired, opening, progress);
  }
}

function namedRelease(argument: string, opening: Opening): FindPrevious {
  /** Once a registry did not answer, it is not asked for the next package. */
  let down: FoundPrevious | null = null;
  return async (pack) => {
    if (down !== null) return down;
    try {
      return { kind: 'found', release: await openPrevious(argument, pack, opening) };
    } catch (error) {
      const notCompared = notComparedSince(error);
      const isNew = isTag(argument) && notCompared.reason === 'not-published';
      const found: FoundPrevious = { kind: 'none', notCompared, error: isNew ? null : gateError(error) };
      if (isRegistryDown(error)) down = found;
      return found;
    }
  };
}

function publishedReleases(isRequired: boolean, { configuredIn, env }: Opening, progress: (message: string) => void): FindPrevious {
  const fetched = new Map<string, Promise<FoundPrevious>>();
  let find: Promise<(replacing: Replacing) => Promise<FoundPrevious>> | null = null;
  const fetchAll = async (wanted: readonly Replacing[]): Promise<void> => {
    progress(`asking the registry for the last release of ${wanted.map(({ name }) => name).join(', ')}`);
    find ??= releaseFinder(isRequired, configuredIn, env);
    const one = await find;
    for (const replacing of wanted) fetched.set(keyOf(replacing), fetched.get(keyOf(replacing)) ?? one(replacing));
    await Promise.all(fetched.values());
  };
  return async ({ name, version, manifest }, upcoming) => {
    const own = { name, version, manifest: manifest.data, tag: tagOf(upcoming[0]) };
    const key = keyOf(own);
    if (!fetched.has(key)) await fetchAll([own, ...upcoming.slice(1, AT_ONCE).flatMap(replacingAt)]);
    const found = await fetched.get(key);
    fetched.delete(key);
    return found ?? NOTHING;
  };
}

const tagOf = (target: Target | undefined): string | null => (target?.kind === 'tarball' ? (target.tag ?? null) : null);

const keyOf = ({ name, version, manifest, tag }: Replacing): string =>
  JSON.stringify([name, version, manifest['publishConfig'] ?? null, tag]);

/** What is about to be published there, as far as it can be told before it is listed. */
function replacingAt(target: Target): readonly Replacing[] {
  const directory = target.kind === 'tarball' ? target.from?.target.directory : target.kind === 'directory' ? target.directory : undefined;
  if (directory === undefined) return [];
  try {
    const { data } = parseManifest(fs.readFileSync(path.join(directory, 'package.json'), 'utf8'), 'package.json');
    const { name, version } = data;
    return typeof name === 'string' && typeof version === 'string' ? [{ name, version, manifest: data, tag: tagOf(target) }] : [];
  } catch {
    // Whoever lists it says what is wrong with it.
    return [];
  }
}

async function releaseFinder(
  isRequired: boolean,
  directory: string,
  env: Opening['env'],
): Promise<(one: Replacing) => Promise<FoundPrevious>> {
  if (env['GITHUB_EVENT_NAME'] === 'pull_request_target') return async (one) => none(STRANGERS, one, isRequired);
  const { replacedReleases } = await import('./registry/replaced-release.ts');
  const { previousOf } = await import('./previous/previous-release.ts');
  const replaced = replacedReleases(directory, env);
  return async (one) => {
    try {
      const { tarball, label } = await replaced(one);
      return { kind: 'found', release: await previousOf(tarball.pack, { label, source: 'registry' }, tarball.contents()) };
    } catch (error) {
      return none(notComparedSince(error), one, isRequired, gateError(error).help);
    }
  };
}

/** Who may write `.npmrc` decides which server is asked, and with which token. */
const STRANGERS: NotCompared = {
  reason: 'not-asked',
  message: 'no registry is asked under pull_request_target, where a stranger wrote .npmrc',
};

function none(notCompared: NotCompared, { name }: Replacing, isRequired: boolean, help: string | null = null): FoundPrevious {
  if (!isRequired) return { kind: 'none', notCompared, error: null };
  const message = `${name} has to be compared with its last release, and is not: ${notCompared.message}`;
  const wayOut = 'set previous to auto to go on without';
  return {
    kind: 'none',
    notCompared,
    error: new GateError('registry', message, { help: help === null ? wayOut : `${help}; or ${wayOut}` }),
  };
}

/** @throws what is no GateError: a bug of Packgate's */
function notComparedSince(error: unknown): NotCompared {
  const { message } = gateError(error);
  switch (registryProblem(error)) {
    case 'no-package':
    case 'no-version':
      return { reason: 'not-published', message };
    case 'unauthorized':
      return { reason: 'not-allowed', message };
    case 'unreachable':
    case 'slow':
    case 'offline':
    case 'refused':
    case 'redirects':
    case 'configuration':
      return { reason: 'no-answer', message };
    case 'no-tarball':
    case 'malformed':
    case 'integrity':
    case 'too-large':
    case null:
      return { reason: 'unreadable', message };
  }
}

function gateError(error: unknown): GateError {
  if (isGateError(error)) return error;
  throw error;
}

export const comparedWith = (
  found: FoundPrevious,
): { readonly previous: PreviousRelease | null; readonly notCompared: NotCompared | null } =>
  found.kind === 'found' ? { previous: found.release, notCompared: null } : { previous: null, notCompared: found.notCompared };
