import fetch from 'npm-registry-fetch';
import type { RegistryOptions } from './options.ts';
import { registryError, registryProblem, shownUrl } from './problem.ts';
import { request, type RequestLimits } from './request.ts';
import type { RegistrySpec } from './spec.ts';

/** A version as the registry lists it. */
export interface PublishedVersion {
  readonly name: string;
  readonly version: string;
  /** URL of its tarball; null where the registry names none. */
  readonly tarball: string | null;
  /** Subresource integrity of the tarball, usually `sha512-<base64>`; null in old documents. */
  readonly integrity: string | null;
  /** sha1 of the tarball in hex. */
  readonly shasum: string | null;
  /** What the maintainers say against it; null where it is not deprecated. */
  readonly deprecated: string | null;
  /** When it was published, as an ISO time; null where that was not asked for, or is not told. */
  readonly published: string | null;
  /** Sorted by code unit. */
  readonly tags: readonly string[];
}

/** What a registry says of a package. */
export interface Packument {
  readonly name: string;
  /** As it is shown: without what may be secret in its URL. */
  readonly registry: string;
  /** By version, in the order of the document. */
  readonly versions: ReadonlyMap<string, PublishedVersion>;
  readonly tags: ReadonlyMap<string, string>;
}

/** `install`: what an installer needs. `full`: with times, and many times as large. */
export type Detail = 'install' | 'full';

/** The largest documents are those of packages with thousands of versions: about 100 MB in full. */
const LIMITS: RequestLimits = { size: 400_000_000, duration: 900_000 };

const ACCEPT: Readonly<Record<Detail, string>> = {
  install: 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*',
  full: 'application/json',
};

/**
 * @throws GateError of subject `registry` where there is no such package, or no usable answer
 */
export async function fetchPackument(
  { name, escapedName }: RegistrySpec,
  detail: Detail,
  options: RegistryOptions,
  limits: RequestLimits = LIMITS,
): Promise<Packument> {
  const { url: base, shown: registry } = registryOf(name, options);
  const url = `${base.replace(/\/+$/, '')}/${escapedName}`;
  const asked = { url, name, what: `the document of ${name}`, registry, missing: 'no-package' } as const;
  const bytes = await request(asked, ACCEPT[detail], options, limits).catch((error: unknown) => {
    // Some registries have whole documents only, and say 404 to who wants less: npm asks again as well.
    if (detail === 'full' || registryProblem(error) !== 'no-package') throw error;
    return request(asked, ACCEPT.full, options, limits);
  });
  return packumentOf(parsed(bytes, name, registry), name, registry);
}

/** The registry that npm asks for a package: that of its scope, or the one of everything else. */
export function registryOf(name: string, options: RegistryOptions): { readonly url: string; readonly shown: string } {
  const url = fetch.pickRegistry(name, options);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return { url, shown: shownUrl(url) };
  throw registryError('configuration', {
    message: `the registry for ${name} has no URL that starts with https: or http:`,
    help: 'mend "registry" in .npmrc, or that of the scope',
  });
}

// ---------------------------------------------------------------------------------------------- what the document says

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function parsed(bytes: Buffer, name: string, registry: string): Data {
  const value = json(bytes, name, registry);
  if (isData(value)) return value;
  throw malformed(name, registry, 'it is not an object');
}

function json(bytes: Buffer, name: string, registry: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    // What JSON.parse says quotes the text.
    throw malformed(name, registry, 'it is not JSON', error);
  }
}

function packumentOf(data: Data, name: string, registry: string): Packument {
  const { versions, time } = data;
  if (data['name'] !== name) throw malformed(name, registry, 'it is about another package');
  if (isData(time) && isData(time['unpublished'])) {
    throw registryError('no-package', {
      message: `${name} was unpublished from the registry ${registry}`,
      help: 'there is nothing left to judge: check the name',
    });
  }
  if (!isData(versions)) throw malformed(name, registry, 'it lists no versions');
  const tags = new Map(Object.entries(isData(data['dist-tags']) ? data['dist-tags'] : {}).flatMap(([tag, version]) => pair(tag, version)));
  const times = isData(time) ? time : {};
  const published = Object.entries(versions).map(([version, manifest]) => publishedVersion(name, version, manifest, times, tags));
  return { name, registry, versions: new Map(published.map((one) => [one.version, one])), tags };
}

const pair = (tag: string, version: unknown): [string, string][] => (typeof version === 'string' ? [[tag, version]] : []);

/** What is missing here is missed where it is needed: one broken version keeps nobody from the others. */
function publishedVersion(
  name: string,
  version: string,
  manifest: unknown,
  times: Data,
  tags: ReadonlyMap<string, string>,
): PublishedVersion {
  const data = isData(manifest) ? manifest : {};
  const dist = isData(data['dist']) ? data['dist'] : {};
  const { deprecated } = data;
  return {
    name,
    version,
    tarball: text(dist['tarball']),
    integrity: text(dist['integrity']),
    shasum: text(dist['shasum']),
    deprecated: deprecated === true ? 'deprecated' : text(deprecated),
    published: Object.hasOwn(times, version) ? isoTime(times[version]) : null,
    tags: [...tags].flatMap(([tag, of]) => (of === version ? [tag] : [])).toSorted(),
  };
}

/** Mirrors write times in ways of their own. */
function isoTime(value: unknown): string | null {
  const time = Date.parse(text(value) ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const malformed = (name: string, registry: string, why: string, cause?: unknown) =>
  registryError('malformed', {
    message: `the registry ${registry} gave no usable document of ${name}: ${why}`,
    help: 'check "registry" in .npmrc, and whether a proxy or a login page answers in its place',
    cause,
  });
