import { optionsOf } from './options.ts';
import { type ManagerName, publishedByManager, publishedByScript } from './package-manager.ts';
import { NOTHING, type Place, type Publishing, type Reading, together, UNKNOWN_DIRECTORY } from './reading.ts';
import { isKnown } from './shell-command.ts';

/** What a program publishes. @param words those behind its name */
export type Tool = (words: readonly string[], place: Place, reading: Reading) => Publishing;

/** How a release tool is told to publish, and to only say what it would do. */
interface ReleaseTool {
  /** Words of which one has to be there; none: it publishes whenever it is called. */
  readonly commands: readonly string[];
  readonly rehearsals: readonly string[];
  /** What it releases: the package it is called in, or the workspace around it. */
  readonly releases: 'package' | 'workspace';
}

const manager =
  (name: ManagerName): Tool =>
  (words, place, reading) =>
    publishedByManager(name, words, place, reading);

const releaseTool =
  ({ commands, rehearsals, releases }: ReleaseTool): Tool =>
  (words, place, { surroundings }) => {
    const options = optionsOf(words, { valued: new Set(), switches: new Set() });
    if (commands.length > 0 && !words.some((word) => !isKnown(word) || commands.some((command) => isNamed(word, command)))) return NOTHING;
    if (options.isOn('--help', '-h') || options.isOn(...rehearsals)) return NOTHING;
    if (place === null) return UNKNOWN_DIRECTORY;
    return { kind: 'targets', targets: releases === 'package' ? place : place.map((directory) => surroundings.workspaceRoot(directory)) };
  };

/** `publish`, `cli:publish`, `--target=publish`, `--targets=build,publish` */
const isNamed = (word: string, command: string): boolean => word.split(/[:=,]/).includes(command);

/** Runs scripts of package.json by their names, those of any package of the workspace. */
const scriptRunner: Tool = (words, place, reading) =>
  together(
    words
      .filter((word) => isKnown(word) && /^(?:[\w@]|--run=)/.test(word))
      .map((word) => publishedByScript(word.replace(/^(?:--run=|npm:)/, ''), place, true, reading)),
  );

/** `node --run NAME` */
const scriptOfNode: Tool = (words, place, reading) => {
  const index = words.findIndex((word) => /^--run(?:=|$)/.test(word));
  const word = words[index];
  return word === undefined ? NOTHING : scriptRunner([word === '--run' ? (words[index + 1] ?? '') : word], place, reading);
};

const workspace = (...commands: readonly string[]): Tool => releaseTool({ commands, rehearsals: [], releases: 'workspace' });

const CHANGESETS = workspace('publish');
const LERNA = together2(workspace('publish'), scriptRunner);

/** By the name of the program, in small letters. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ...['npm', 'npm-cli', 'cnpm', 'tnpm'].map((name) => [name, manager('npm')] as const),
  ...['pnpm', 'pnpm-cli', 'pn', 'vlt', 'na'].map((name) => [name, manager('pnpm')] as const),
  ...['yarn', 'yarnpkg', '@yarnpkg/cli-dist'].map((name) => [name, manager('yarn')] as const),
  ['bun', manager('bun')],
  ['node', scriptOfNode],
  ...['nr', 'turbo', 'run-s', 'run-p', 'npm-run-all', 'npm-run-all2', 'concurrently', 'wsrun', 'wireit'].map(
    (name) => [name, scriptRunner] as const,
  ),
  ...['lerna', '@lerna-lite/cli'].map((name) => [name, LERNA] as const),
  ...['changeset', '@changesets/cli'].map((name) => [name, CHANGESETS] as const),
  [
    'nx',
    together2(
      releaseTool({
        commands: ['publish', 'release', 'nx-release-publish'],
        rehearsals: ['--dry-run', '--dryRun', '-d'],
        releases: 'workspace',
      }),
      scriptRunner,
    ),
  ],
  ['rush', workspace('publish')],
  ['beachball', workspace('publish')],
  ['monodeploy', releaseTool({ commands: [], rehearsals: ['--dry-run'], releases: 'workspace' })],
  [
    'auto',
    releaseTool({
      commands: ['shipit', 'release', 'publish', 'latest', 'next', 'canary'],
      rehearsals: ['--dry-run', '-d'],
      releases: 'workspace',
    }),
  ],
  ['shipjs', releaseTool({ commands: ['trigger'], rehearsals: ['--dry-run', '-D'], releases: 'workspace' })],
  ['changelogen', releaseTool({ commands: ['--publish'], rehearsals: [], releases: 'package' })],
  ...['semantic-release', 'multi-semantic-release'].map(
    (name) =>
      [
        name,
        releaseTool({ commands: [], rehearsals: ['--dry-run', '-d'], releases: name.startsWith('multi') ? 'workspace' : 'package' }),
      ] as const,
  ),
  ['release-it', releaseTool({ commands: [], rehearsals: ['--dry-run', '-d', '--release-version', '--changelog'], releases: 'package' })],
  ...['np', 'clean-publish'].map((name) => [name, releaseTool({ commands: [], rehearsals: [], releases: 'package' })] as const),
  ['publish-please', releaseTool({ commands: [], rehearsals: ['--dry-run'], releases: 'package' })],
]);

function together2(one: Tool, other: Tool): Tool {
  return (words, place, reading) => together([one(words, place, reading), other(words, place, reading)]);
}

/** `/usr/bin/npm`, `npm.cmd`, `npm@12`, `@changesets/cli` */
export function programName(word: string): string {
  const name = word.replace(/(?<=.)@[^@/]*$/, '');
  if (TOOLS.has(name)) return name;
  return (name.replaceAll('\\', '/').split('/').at(-1) ?? '').replace(/\.(?:cmd|exe|ps1|[cm]?js)$/i, '').toLowerCase();
}
