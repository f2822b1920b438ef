import type { Manifest, PackedFile, Reason, Violation } from '../model.ts';
import { type EntryPoint, entryPoints, isShipped } from '../rules/entry-points.ts';

export interface Judged {
  readonly manifest: Manifest;
  readonly files: readonly PackedFile[];
  readonly violations: readonly Violation[];
  /** One test for each pattern of the policy's `require`. */
  readonly required: readonly ((path: string) => boolean)[];
  /** Whether a rule finds something in a file, which can be taken out of it as well. */
  readonly isFoundInside: (rule: string) => boolean;
}

/** The packed files that have to go and that can: nothing that npm ships anyway, that package.json promises or that the policy requires. */
export function unwantedFiles({ manifest, files, violations, required, isFoundInside }: Judged): ReadonlySet<string> {
  const reasons = new Map(files.map(({ path, reason }) => [path, reason]));
  const unwanted = new Set<string>();
  for (const violation of violations) {
    const path = shippedPath(violation, reasons);
    if (path === null || isMaybeMeant(violation) || !canGo(path, reasons.get(path) ?? null, manifest)) continue;
    if (!isMendedInside(path, violation.rule, isFoundInside)) unwanted.add(path);
  }
  for (const path of promised(unwanted, manifest, new Set(reasons.keys()))) unwanted.delete(path);
  for (const path of lastRequired(unwanted, reasons.keys(), required)) unwanted.delete(path);
  return unwanted;
}

/** The packed file that a violation is about: of a member of an archive the archive. Null for notes, and for what does not ship. */
export function shippedPath({ severity, path }: Violation, packed: { readonly has: (path: string) => boolean }): string | null {
  if (severity === 'note' || path === null) return null;
  const archives = [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...archives].find((candidate) => packed.has(candidate)) ?? null;
}

/** What is new since the last release is often meant to be: a person has to say so of a warning, and of what has grown. */
const isMaybeMeant = ({ rule, severity }: Violation): boolean =>
  rule === 'grown' || (severity === 'warning' && SINCE_LAST_RELEASE.has(rule));

const SINCE_LAST_RELEASE: ReadonlySet<string> = new Set(['new-file', 'new-executable', 'new-opaque-code']);

function canGo(path: string, reason: Reason | null, { data }: Manifest): boolean {
  if (path === 'package.json') return false;
  if (reason !== null && reason.kind !== 'files-entry' && reason.kind !== 'not-ignored') return false;
  return !isInBinDirectory(path, data['directories']);
}

/** npm versions make different `bin` fields of `directories.bin`. */
function isInBinDirectory(path: string, directories: unknown): boolean {
  const bin: unknown = typeof directories === 'object' && directories !== null ? Reflect.get(directories, 'bin') : undefined;
  if (typeof bin !== 'string') return false;
  const directory = bin.replace(/^(?:\.?\/+)+|\/+$/g, '');
  return directory === '' || directory === '.' || path.startsWith(`${directory}/`);
}

/** Code that ships is needed by other code: what is found in it, or that it is large, is mended in it. */
const isMendedInside = (path: string, rule: string, isFoundInside: (rule: string) => boolean): boolean =>
  (isFoundInside(rule) || rule === 'over-budget') && LOADED.test(path) && !IN_DOT_DIRECTORY.test(path);

const LOADED = /\.(?:[cm]?[jt]sx?|json|css|node|wasm|html|vue|svelte)$/i;
const IN_DOT_DIRECTORY = /(?:^|\/)\.[^/]+\//;

/** The unwanted files without which an entry point would lead nowhere. */
function promised(unwanted: ReadonlySet<string>, { data }: Manifest, packed: ReadonlySet<string>): readonly string[] {
  const rest = new Set([...packed].filter((path) => !unwanted.has(path)));
  const needed = entryPoints(data).filter((entry) => isShipped(entry, packed) && !isShipped(entry, rest));
  return [...unwanted].filter((path) => needed.some((entry: EntryPoint) => isShipped(entry, new Set([path]))));
}

function lastRequired(unwanted: ReadonlySet<string>, packed: Iterable<string>, required: Judged['required']): readonly string[] {
  const paths = [...packed];
  const needed = required.filter((matches) => !paths.some((path) => !unwanted.has(path) && matches(path)));
  return [...unwanted].filter((path) => needed.some((matches) => matches(path)));
}
