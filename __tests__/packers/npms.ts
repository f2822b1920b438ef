import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The npm versions of `__tests__/npms`, installed by `npm run pretest`. */
export const npmMajors = ['npm10', 'npm11', 'npm12'] as const;

export const npmDirectory = (major: (typeof npmMajors)[number]): string =>
  path.join(import.meta.dirname, '..', 'npms', 'node_modules', major.replace('npm', 'npm-'));

/** Runs a TypeScript file of this directory as a process of its own, outside jest's module system, and parses what it prints. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what its script prints
export function runScript<T>(script: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): T {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  // The script prints one JSON value of the type that its caller names.
  return JSON.parse(stdout) as T;
}
