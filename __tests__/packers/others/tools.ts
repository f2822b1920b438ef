/** The package managers of `__tests__/npms/others`, installed by `npm run pretest`, each in a directory that can stand in `PATH`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const INSTALLED = path.join(import.meta.dirname, '..', '..', 'npms', 'others', 'node_modules');

export const TOOLS = ['pnpm-10', 'pnpm-11', 'pnpm-12', 'yarn-1', 'yarn-3', 'yarn-4', 'bun'] as const;
export type ToolName = (typeof TOOLS)[number];

/** `pnpm`, `yarn` or `bun`. */
export const commandOf = (tool: ToolName): 'pnpm' | 'yarn' | 'bun' => {
  const [command] = tool.split('-');
  if (command === 'pnpm' || command === 'yarn' || command === 'bun') return command;
  throw new Error(`no such tool: ${tool}`);
};

/** What the shell runs: the file that `bun` brings is a placeholder for its install script, which did not run. */
function commandLine(tool: ToolName): readonly string[] {
  switch (tool) {
    case 'pnpm-10':
      return [process.execPath, path.join(INSTALLED, tool, 'bin', 'pnpm.cjs')];
    case 'pnpm-11':
      return [process.execPath, path.join(INSTALLED, tool, 'bin', 'pnpm.mjs')];
    case 'pnpm-12':
      return [path.join(onlyDirectory('@pnpm'), 'pnpm')];
    case 'yarn-1':
    case 'yarn-3':
    case 'yarn-4':
      return [process.execPath, path.join(INSTALLED, tool, 'bin', 'yarn.js')];
    case 'bun':
      return [path.join(onlyDirectory('@oven'), 'bin', 'bun')];
  }
}

/** npm installs the package of the platform that it runs on. */
function onlyDirectory(scope: string): string {
  const [platform = ''] = fs.readdirSync(path.join(INSTALLED, scope));
  return path.join(INSTALLED, scope, platform);
}

/** The file behind `bin` of a tool that is JavaScript: what `yarnPath` can name. */
export const scriptOf = (tool: ToolName | 'corepack', file: string): string => path.join(INSTALLED, tool, file);

/** A directory with that tool alone, under its command's name. */
export function directoryWith(tool: ToolName): string {
  return directoryWithScript(
    commandOf(tool),
    `exec ${commandLine(tool)
      .map((word) => `'${word}'`)
      .join(' ')} "$@"`,
  );
}

/** A directory with one program that is a shell script. */
export function directoryWithScript(command: string, script: string): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-tool-'));
  fs.writeFileSync(path.join(directory, command), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return directory;
}

/** What shells have of their own, and the Node that runs the tests, but no other package manager. */
export function environmentWith(directory: string): NodeJS.ProcessEnv {
  const { PATH: _, ...rest } = process.env;
  return { ...rest, PATH: [directory, path.dirname(process.execPath), '/usr/bin', '/bin'].join(path.delimiter) };
}
