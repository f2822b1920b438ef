import packageArgument from 'npm-package-arg';
import { GateError } from '../errors.ts';
import { visibleText } from '../report/visible-text.ts';

/** A package on a registry, and what is wanted of it. */
export interface RegistrySpec {
  readonly name: string;
  /** The name as it stands in a URL. */
  readonly escapedName: string;
  /** A version, a range or a tag; null where nothing is said. */
  readonly wanted: string | null;
}

/**
 * `NAME` or `NAME@WANTED`, read as npm reads it.
 *
 * @throws GateError of subject `usage` where that is no package of a registry
 */
export function parseSpec(text: string): RegistrySpec {
  const at = text.indexOf('@', 1);
  return at === -1 ? specOf(text, null) : specOf(text.slice(0, at), text.slice(at + 1));
}

/** @throws GateError of subject `usage` where the name is none, or what is wanted is no version, range or tag */
export function specOf(name: string, wanted: string | null): RegistrySpec {
  const trimmed = wanted?.trim() ?? '';
  try {
    const { type, escapedName } = packageArgument.resolve(name, trimmed === '' ? '*' : trimmed);
    if (name !== '' && escapedName !== null && REGISTRY_TYPES.has(type))
      return { name, escapedName, wanted: trimmed === '' ? null : trimmed };
    throw notOne(name, wanted);
  } catch (error) {
    throw notOne(name, wanted, error);
  }
}

const REGISTRY_TYPES: ReadonlySet<string> = new Set(['version', 'range', 'tag']);

const notOne = (name: string, wanted: string | null, cause?: unknown): GateError =>
  new GateError('usage', visibleText(`not a package of a registry: ${name}${wanted === null ? '' : `@${wanted}`}`), {
    help: 'write NAME, NAME@VERSION, NAME@RANGE or NAME@TAG, e.g. @acme/cli@1.2.3',
    cause,
  });
