import type { JsonObject } from '../model.ts';

/** A package that npm installs along with this one. */
export interface Dependency {
  readonly name: string;
  readonly field: 'dependencies' | 'optionalDependencies' | 'peerDependencies';
  /** As written: a range, a tag, an alias, an address. */
  readonly spec: string;
}

const FIELDS = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** By name. Of a package in several fields the first counts; peers that are optional are not installed. */
export function dependencies(manifest: JsonObject): ReadonlyMap<string, Dependency> {
  const found = new Map<string, Dependency>();
  for (const field of FIELDS) {
    for (const [name, spec] of entriesOf(manifest[field])) {
      if (found.has(name) || typeof spec !== 'string' || (field === 'peerDependencies' && isOptionalPeer(manifest, name))) continue;
      found.set(name, { name, field, spec });
    }
  }
  return found;
}

function isOptionalPeer({ peerDependenciesMeta }: JsonObject, name: string): boolean {
  const meta = new Map(entriesOf(peerDependenciesMeta)).get(name);
  return typeof meta === 'object' && meta !== null && Reflect.get(meta, 'optional') === true;
}

const entriesOf = (value: JsonObject[string] | undefined): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Where a spec has npm get the package: from the registry under its own name, or from elsewhere, in words that complete `it comes from …`. */
export function originOf(spec: string): string | null {
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(spec)?.[1];
  if (alias !== undefined) return `the package ${alias}`;
  if (/^(?:git(?:\+[a-z]+)?:|github:|gitlab:|bitbucket:|gist:)/i.test(spec) || /\.git(?:#.*)?$/.test(spec)) return 'a git repository';
  if (/^https?:/i.test(spec)) return 'an address on the web';
  if (/^(?:file|link|portal):|^(?:\.\.?|~)?\//.test(spec)) return 'a local directory';
  return /^[^@/\s]+\/[^/\s]+$/.test(spec) ? 'a git repository' : null;
}
