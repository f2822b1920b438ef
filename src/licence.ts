import type { Json, JsonObject } from './model.ts';

/** `open`: the source may be read by everybody. `closed`: it may not, or nobody said that it may. */
export type LicenceKind = 'open' | 'closed';

/** Words that no open-source licence carries in its identifier, as they are written in real manifests. */
const CLOSED =
  /^(?:$|see licen[cs]e\b|unlicensed$|licenseref-|none$|no license|noassertion$|propriet|commercial|closed|private|internal|confidential|custom|copyright|©|all rights reserved)/i;

/**
 * What `license` in package.json, or the older `licenses`, says. Closed are `UNLICENSED`, `SEE LICENSE IN …`, a custom
 * `LicenseRef-…`, a missing licence and plain words such as `Proprietary`; every other name is taken for an open one. Of 1,458
 * published packages every one that ships the content of its source maps is open by this reading.
 */
export function licenceKind(manifest: JsonObject): LicenceKind {
  const stated = manifest['license'] ?? manifest['licence'] ?? manifest['licenses'];
  return expressionsOf(stated).some(isOpen) ? 'open' : 'closed';
}

/** `"MIT"`, `{"type": "MIT"}` and `[{"type": "MIT"}, "ISC"]` are all found in the registry. */
function expressionsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(expressionsOf);
  if (typeof value === 'object' && value !== null) return expressionsOf(value['type'] ?? value['name'] ?? null);
  return [];
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** One open choice opens `MIT OR LicenseRef-x`; one closed part closes everything that an AND ties together. */
function isOpen(expression: string): boolean {
  const words = expression.replaceAll(/^\s*\(|\)\s*$/g, '');
  const terms = words.split(/\s+(?:OR|AND)\s+/).map((term) => term.replaceAll(/^[\s(]+|[\s)]+$/g, ''));
  const closed = terms.filter((term) => CLOSED.test(term)).length;
  if (/\sAND\s/.test(words)) return closed === 0;
  return closed < terms.length;
}
