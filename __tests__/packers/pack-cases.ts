/**
 * The 207 packages of `fixtures/pack-cases.json` with the lists that real npm versions gave for them, and how to build one on disk.
 * A file is text, `{"json": …}`, `{"data": …, "mode": …}`, `{"link": target}`, `{"hard": path}` or `{"dir": true}`.
 */
import fs from 'node:fs';
import path from 'node:path';

export interface PackCase {
  readonly id: string;
  readonly note: string;
  readonly files: Readonly<Record<string, CaseFile>>;
  readonly opts?: { readonly cwd?: string; readonly args?: readonly string[]; readonly scripts?: boolean; readonly touchLast?: string };
  readonly expected: Readonly<Record<string, CaseLists | undefined>>;
}

type CaseFile =
  | string
  | { readonly json: unknown }
  | { readonly data: string; readonly mode?: number }
  | { readonly link: string }
  | { readonly hard: string }
  | { readonly dir: true };

export interface CaseLists {
  readonly refused?: string;
  readonly packs?: readonly {
    readonly name?: string;
    readonly files: readonly string[];
    readonly modes?: Readonly<Record<string, string>>;
  }[];
}

const file = path.join(import.meta.dirname, '..', 'fixtures', 'pack-cases.json');

export const packCases: readonly PackCase[] = (JSON.parse(fs.readFileSync(file, 'utf8')) as { cases: PackCase[] }).cases;

/** The lists of an npm major: those of npm 12 where the case has none of its own. */
export const expectedOf = ({ expected }: PackCase, npm: 'npm10' | 'npm11' | 'npm12'): CaseLists => expected[npm] ?? expected['npm12'] ?? {};

export function buildCase({ files, opts }: PackCase, directory: string): void {
  for (const [name, content] of Object.entries(files)) {
    // Names are verbatim: no path normalisation.
    const full = `${directory}/${name}`;
    fs.mkdirSync(full.slice(0, full.lastIndexOf('/')), { recursive: true });
    writeFile(full, content, directory);
  }
  if (opts?.touchLast !== undefined) makeOlderThan(opts.touchLast, directory);
}

function writeFile(full: string, content: CaseFile, directory: string): void {
  if (typeof content === 'string') fs.writeFileSync(full, content);
  else if ('json' in content) fs.writeFileSync(full, `${JSON.stringify(content.json, null, 2)}\n`);
  else if ('link' in content) fs.symlinkSync(content.link, full);
  else if ('hard' in content) fs.linkSync(`${directory}/${content.hard}`, full);
  else if ('dir' in content) fs.mkdirSync(full, { recursive: true });
  else {
    fs.writeFileSync(full, content.data);
    if (content.mode !== undefined) fs.chmodSync(full, content.mode);
  }
}

function makeOlderThan(newest: string, directory: string): void {
  const before = new Date(Date.now() - 60_000);
  for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (full !== path.join(directory, newest) && !entry.isSymbolicLink()) fs.utimesSync(full, before, before);
  }
}
