import { byCodeUnit } from '../code-unit-order.ts';

/** As registries have taken versions: `v1.2.3` and `1.2.3beta` among them. */
const VERSION = /^[v=\s]*(\d+)\.(\d+)\.(\d+)(?:-?([\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*))?(?:\+[\dA-Za-z.-]+)?\s*$/;

interface VersionParts {
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
}

/** How a registry writes a version of a package.json: without `v`, with a hyphen before the prerelease, without build metadata. */
export function canonicalVersion(version: string): string {
  const parts = partsOf(version);
  if (parts === null) return version;
  const { numbers, prerelease } = parts;
  return `${numbers.join('.')}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`;
}

/** The precedence of Semantic Versioning 2.0.0, clause 11; what is no version comes first. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null) || byCodeUnit(a, b);
  for (const [index, number] of left.numbers.entries()) {
    const difference = number - (right.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return byPrerelease(left.prerelease, right.prerelease) || byCodeUnit(a, b);
}

function partsOf(version: string): VersionParts | null {
  const match = VERSION.exec(version);
  if (match === null) return null;
  return { numbers: match.slice(1, 4).map(Number), prerelease: match[4]?.split('.') ?? [] };
}

/** A release comes after its prereleases. */
function byPrerelease(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return Number(left.length === 0) - Number(right.length === 0);
  for (const [index, one] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = byIdentifier(one, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Numbers by value and before words. */
function byIdentifier(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  return Number(isOtherNumber) - Number(isNumber) || byCodeUnit(a, b);
}
