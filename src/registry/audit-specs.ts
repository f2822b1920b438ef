import { GateError, isGateError } from '../errors.ts';
import { findVersions } from './find-versions.ts';
import type { RegistryOptions } from './options.ts';
import type { PublishedVersion } from './packument.ts';
import { parseSpec, type RegistrySpec } from './spec.ts';

/**
 * A list of packages: `NAME` or `NAME@RANGE` a line; `#` starts a comment at the beginning of a line and after a blank.
 *
 * @param file the list's name for messages
 * @throws GateError of subject `usage` with every line that is none as `others`, or where there is none at all
 */
export function readSpecList(text: string, file: string): readonly RegistrySpec[] {
  const specs: RegistrySpec[] = [];
  const errors: GateError[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const spec = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (spec === '') continue;
    try {
      specs.push(parseSpec(spec));
    } catch (error) {
      if (!isGateError(error)) throw error;
      const frame = { file, line: index + 1, column: line.indexOf(spec) + 1, text: line, length: spec.length, label: 'no package' };
      errors.push(new GateError(error.subject, error.message, { ...(error.help !== null && { help: error.help }), frame }));
    }
  }
  const [first, ...others] = errors;
  if (first !== undefined) throw new GateError(first.subject, first.message, { ...details(first), others });
  if (specs.length > 0) return specs;
  throw new GateError('usage', `${file} names no package`, { help: 'write NAME or NAME@RANGE, one a line' });
}

const details = ({ help, frame }: GateError) => ({ ...(help !== null && { help }), ...(frame !== null && { frame }) });

export interface FoundVersions {
  /** By package as it was asked for, and from the oldest version to the newest. */
  readonly versions: readonly PublishedVersion[];
  /** Packages whose versions are not known: they are not judged, and an audit with one is not clean. */
  readonly errors: readonly GateError[];
}

/** All versions that are asked for: every one of a package where no range is named. */
export async function versionsOf(specs: readonly RegistrySpec[], options: RegistryOptions, concurrency = 4): Promise<FoundVersions> {
  const found: (readonly PublishedVersion[] | GateError)[] = [];
  const queue = [...specs.entries()];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const [index, { name, wanted }] = item;
      found[index] = await findVersions(name, wanted, options).catch((error: unknown) => {
        if (isGateError(error)) return error;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
  return {
    versions: found.flatMap((one) => (isGateError(one) ? [] : one)),
    errors: found.filter(isGateError),
  };
}
