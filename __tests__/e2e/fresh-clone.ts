import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');

/** What a clone has that a run needs, in a folder of its own: no `node_modules`, nothing installed. */
export function freshClone(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'packgate-clone-')));
  for (const part of ['dist', 'examples', 'action.yml', 'package.json'])
    cpSync(join(repository, part), join(directory, part), { recursive: true });
  // Marks the root of a repository.
  mkdirSync(join(directory, '.git'));
  return directory;
}

/** A Node that dist/ has to run on. */
export interface Runtime {
  readonly name: string;
  readonly node: string;
}

/** PATH as it was before npm put `node_modules/.bin`, and with it the Node of the dev dependencies, in front. */
export const machinePath: string = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !/[\\/]node_modules[\\/]/.test(folder))
  .join(delimiter);

/** The machine's own Node and the one of the dev dependencies. */
export function runtimes(): readonly Runtime[] {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const machine = machinePath
    .split(delimiter)
    .map((folder) => join(folder, file))
    .find((path) => existsSync(path));
  if (machine === undefined) throw new Error('there is no node on PATH besides the one of the dev dependencies');
  return [machine, process.execPath].map((node) => ({
    name: `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`,
    node,
  }));
}

/** The environment of a job: nothing of npm's, jest's or this machine's settings. */
export const jobEnvironment = (home: string): Readonly<Record<string, string>> => ({
  PATH: machinePath,
  HOME: home,
  USERPROFILE: home,
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '', PATHEXT: process.env['PATHEXT'] ?? '' } : {}),
});
