import { GateError } from '../errors.ts';
import { visibleText } from '../report/visible-text.ts';

/** What a report says of one package, as far as it can be held against published bytes. */
export interface JudgedPackage {
  readonly name: string;
  readonly version: string;
  readonly root: string;
  readonly outcome: 'pass' | 'fail';
  /** Of the bytes that were judged: `sha512-<base64>`; null where a directory was judged, before it was packed. */
  readonly integrity: string | null;
  readonly files: readonly JudgedFile[];
}

export interface JudgedFile {
  readonly path: string;
  readonly size: number;
  readonly mode: number;
  /** sha512 of the content in hex; null where the report has none. */
  readonly sha512: string | null;
}

/**
 * The package of a `packgate.report/1` that has this name and version.
 *
 * @param shown the report's name for messages
 * @throws GateError of subject `usage` where it is no such report, says something else than it may, or judged no such package
 */
export function judgedPackage(report: unknown, name: string, version: string, shown: string): JudgedPackage {
  const { schema, packages } = record(report, 'it', shown);
  if (schema !== 'packgate.report/1') throw wrong(shown, 'its "schema" is not "packgate.report/1"');
  const judged = list(packages, 'packages', shown).map((one, index) => packageOf(one, `packages[${index}]`, shown));
  const [found, ...more] = judged.filter((one) => one.name === name && one.version === version);
  if (found === undefined) {
    const known = judged.map((one) => `${one.name}@${one.version}`).slice(0, MOST_NAMES);
    const said = known.length === 0 ? 'it judged no package at all' : `it judged ${known.join(', ')}`;
    throw wrong(shown, `there is no ${name}@${version} in it: ${said}`, 'name the report of the run that judged this version');
  }
  if (more.length > 0) {
    const roots = [found, ...more].map(({ root }) => root).join(', ');
    throw wrong(shown, `it judged ${name}@${version} more than once (${roots})`, 'judge the one that is published in a run of its own');
  }
  return found;
}

const MOST_NAMES = 5;

function packageOf(value: unknown, at: string, shown: string): JudgedPackage {
  const data = record(value, at, shown);
  const { outcome, integrity } = data;
  if (outcome !== 'pass' && outcome !== 'fail') throw wrong(shown, `${at}.outcome is neither "pass" nor "fail"`);
  if (integrity !== null && !(typeof integrity === 'string' && INTEGRITY.test(integrity))) {
    throw wrong(shown, `${at}.integrity is neither null nor a sha512 integrity`);
  }
  const files = list(data['files'], `${at}.files`, shown).map((file, index) => fileOf(file, `${at}.files[${index}]`, shown));
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size !== files.length) throw wrong(shown, `${at}.files has a path more than once`);
  return {
    name: text(data['name'], `${at}.name`, shown),
    version: text(data['version'], `${at}.version`, shown),
    root: text(data['root'], `${at}.root`, shown),
    outcome,
    integrity,
    files,
  };
}

const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;
const DIGEST = /^[0-9a-f]{128}$/;

function fileOf(value: unknown, at: string, shown: string): JudgedFile {
  const { path, size, mode, sha512 } = record(value, at, shown);
  if (sha512 !== undefined && sha512 !== null && !(typeof sha512 === 'string' && DIGEST.test(sha512))) {
    throw wrong(shown, `${at}.sha512 is no sha512 in hex`);
  }
  return {
    path: text(path, `${at}.path`, shown),
    size: wholeNumber(size, `${at}.size`, shown),
    mode: wholeNumber(mode, `${at}.mode`, shown),
    sha512: sha512 ?? null,
  };
}

function record(value: unknown, at: string, shown: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(shown, `${at} is no object`);
  // An object without anything known of its values.
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, at: string, shown: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(shown, `${at} is no list`);
}

function text(value: unknown, at: string, shown: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(shown, `${at} is no text`);
}

function wholeNumber(value: unknown, at: string, shown: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(shown, `${at} is no whole number`);
}

const wrong = (shown: string, why: string, help = 'name a file that packgate wrote with --format json'): GateError =>
  new GateError('usage', visibleText(`${shown} is not the report to compare with: ${why}`), { help });
