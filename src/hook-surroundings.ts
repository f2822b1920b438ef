import fs from 'node:fs';
import path from 'node:path';
import type { PackageScripts, Scripts, Surroundings } from './agent-hook/surroundings.ts';

/** What the disk says, for the hook of coding agents. What cannot be read holds no scripts: the gate will say that it cannot be read. */
export const surroundings: Surroundings = { scriptsOf, scriptsBelow, workspaceRoot, textOf };

/** Of the package.json that stands nearest. */
function scriptsOf(directory: string): Scripts {
  for (const current of upwards(directory)) {
    const scripts = scriptsIn(current);
    if (scripts !== null) return scripts;
  }
  return {};
}

function scriptsBelow(directory: string): readonly PackageScripts[] {
  const scripts = scriptsIn(directory);
  const below = entriesIn(directory).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'));
  return [
    ...(scripts === null ? [] : [{ directory, scripts }]),
    ...below.flatMap((entry) => scriptsBelow(path.join(directory, entry.name))),
  ];
}

function entriesIn(directory: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The highest directory that declares a workspace, up to where the repository begins. */
function workspaceRoot(directory: string): string {
  let root = directory;
  for (const current of upwards(directory)) {
    if (declaresWorkspace(current)) root = current;
    if (fs.existsSync(path.join(current, '.git'))) break;
  }
  return root;
}

const declaresWorkspace = (directory: string): boolean =>
  ['pnpm-workspace.yaml', 'lerna.json', 'rush.json'].some((file) => fs.existsSync(path.join(directory, file))) ||
  (textOf(path.join(directory, 'package.json'))?.includes('"workspaces"') ?? false);

function* upwards(directory: string): Iterable<string> {
  for (let current = directory; ; current = path.dirname(current)) {
    yield current;
    if (path.dirname(current) === current) return;
  }
}

function scriptsIn(directory: string): Scripts | null {
  const file = path.join(directory, 'package.json');
  if (!fs.existsSync(file)) return null;
  try {
    const { scripts } = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as { readonly scripts?: unknown };
    const entries = typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** More than a script that a person wrote has. */
const LONGEST = 1024 * 1024;

function textOf(file: string): string | null {
  try {
    const { size } = fs.statSync(file);
    if (size > LONGEST) return null;
    const bytes = fs.readFileSync(file);
    return bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  }
}
