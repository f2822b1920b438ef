import path from 'node:path';
import { simpleCommands, type ShellWords } from './shell-command.ts';

/** What a command line would publish. */
export type Publishing =
  | { readonly kind: 'nothing' }
  /** Targets as `packgate check` takes them, absolute. */
  | { readonly kind: 'targets'; readonly targets: readonly string[] }
  /** It publishes, and what it would publish cannot be told before it runs. */
  | { readonly kind: 'unclear'; readonly why: string; readonly help: string };

/** The scripts of the package.json that holds in a directory. */
export type ScriptsOf = (directory: string) => Readonly<Record<string, string>>;

interface Reading {
  readonly scriptsOf: ScriptsOf;
  /** How many scripts have been followed to get here. */
  readonly depth: number;
}

/** Scripts that call scripts. */
const DEEPEST = 8;

const NOTHING: Publishing = { kind: 'nothing' };

/**
 * What a shell command would publish to a registry, by whatever package manager or release tool, through scripts of package.json as well. When in doubt
 * it publishes: the worst that comes of it is that a package is judged.
 *
 * @param directory absolute, where the command runs
 */
export function publishingOf(command: string, directory: string, scriptsOf: ScriptsOf): Publishing {
  return read(command, directory, { scriptsOf, depth: 0 });
}

function read(text: string, start: string, reading: Reading): Publishing {
  let directory: string | null = start;
  let before: string | null = null;
  const targets: string[] = [];
  for (const { words, writes } of simpleCommands(text)) {
    const moved = changedDirectory(words, directory);
    if (moved !== undefined) {
      directory = moved;
      continue;
    }
    const one = ofCommand(words, directory, reading);
    if (one.kind === 'unclear') return one;
    if (one.kind === 'nothing') {
      if (writes || !isHarmless(words))
        before ??= words
          .filter((word) => word !== null)
          .slice(0, 3)
          .join(' ');
      continue;
    }
    if (before !== null) {
      return {
        kind: 'unclear',
        why: `"${before}" runs before it publishes, and can change what ships`,
        help: 'run that first, then publish in a command of its own',
      };
    }
    targets.push(...one.targets);
  }
  return targets.length === 0 ? NOTHING : { kind: 'targets', targets: [...new Set(targets)] };
}

/** Null where the directory cannot be told; undefined where the command is no change of it. */
function changedDirectory(words: ShellWords, directory: string | null): string | null | undefined {
  const [name, to] = words;
  if (name !== 'cd' && name !== 'pushd') return undefined;
  return directory === null || typeof to !== 'string' || to === '-' || to.startsWith('~') ? null : path.resolve(directory, to);
}

/** Commands that leave the files of a package alone. */
const HARMLESS =
  /^(?:$|:|\[|cat|echo|env|exit|export|false|ls|node -v|printf|pwd|set|sleep|tail|head|grep|test|true|unset|which|git (?:add|commit|diff|fetch|log|push|rev-parse|show|status|tag)|npm (?:-v|config|ls|ping|view|whoami|--version)|packgate)(?: |$)/;

const isHarmless = (words: ShellWords): boolean =>
  HARMLESS.test(
    withoutAssignments(words)
      .map((word) => word ?? '?')
      .join(' '),
  );

const withoutAssignments = (words: ShellWords): ShellWords => {
  const first = words.findIndex((word) => word === null || !/^\w+=/.test(word));
  return first === -1 ? [] : words.slice(first);
};

function ofCommand(words: ShellWords, directory: string | null, reading: Reading): Publishing {
  // `sh -c "npm publish"`, `eval`, `xargs`: whatever is a text of its own.
  for (const word of words) {
    if (word === null || !/\s/.test(word) || !MENTIONS.test(word)) continue;
    const inner = read(word, directory ?? '/', reading);
    if (inner.kind !== 'nothing') return directory === null ? UNKNOWN_DIRECTORY : inner;
  }
  for (const [index, word] of words.entries()) {
    const tool = word === null ? undefined : TOOLS.get(programName(word));
    if (tool === undefined) continue;
    const one = tool(words.slice(index + 1), directory, reading);
    if (one.kind !== 'nothing') return one;
  }
  return NOTHING;
}

/** Cheap, and true for every text that this module could find a publish in. */
const MENTIONS = /npm|yarn|bun|lerna|change-?set|semantic-release|release-it|\bnp\b|\bnx\b|rush|shipjs|auto/i;

const UNKNOWN_DIRECTORY: Publishing = {
  kind: 'unclear',
  why: 'it publishes from a directory that cannot be told before it runs',
  help: 'name the directory in full, or change into it first and publish in a command of its own',
};

/** `/usr/bin/npm`, `npm.cmd`, `npm@12`, `@changesets/cli` */
function programName(word: string): string {
  const name = word.replace(/(?<=.)@[^@/]*$/, '');
  if (name === '@changesets/cli' || name === '@yarnpkg/cli-dist') return name;
  return path.posix
    .basename(name.replaceAll('\\', '/'))
    .replace(/\.(?:cmd|exe|ps1|[cm]?js)$/i, '')
    .toLowerCase();
}

type Tool = (words: ShellWords, directory: string | null, reading: Reading) => Publishing;

/** Publishes what lies in a directory, or everything of the workspace there. */
const released: Tool = (words, directory) =>
  words.some((word) => word === '--dry-run' || word === '-d')
    ? NOTHING
    : directory === null
      ? UNKNOWN_DIRECTORY
      : { kind: 'targets', targets: [directory] };

const releasedBy =
  (...commands: readonly string[]): Tool =>
  (words, directory, reading) =>
    words.some((word) => word !== null && commands.includes(word)) ? released(words, directory, reading) : NOTHING;

const manager =
  (shortens: boolean): Tool =>
  (words, directory, reading) =>
    ofManager(words, directory, reading, shortens);

const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ['npm', manager(true)],
  ['npm-cli', manager(true)],
  ['pnpm', manager(false)],
  ['pnpm-cli', manager(false)],
  ['yarn', manager(false)],
  ['yarnpkg', manager(false)],
  ['@yarnpkg/cli-dist', manager(false)],
  ['bun', manager(false)],
  ['lerna', releasedBy('publish')],
  ['changeset', releasedBy('publish')],
  ['@changesets/cli', releasedBy('publish')],
  ['nx', releasedBy('publish', 'release')],
  ['rush', releasedBy('publish')],
  ['auto', releasedBy('shipit', 'release', 'publish')],
  ['shipjs', releasedBy('trigger')],
  ['semantic-release', released],
  ['release-it', released],
  ['np', released],
]);

/** First words of package managers that only look or install: a `publish` after them is a name. */
const LOOKING: ReadonlySet<string> = new Set(
  'add audit bugs ci config docs explain find help i info init install link list ls outdated owner pack ping remove repo rm search show star t test uninstall update up v view why whoami'.split(
    ' ',
  ),
);

const RUNNING: ReadonlySet<string> = new Set(['run', 'run-script', 'rum', 'urn']);

/** Options of package managers with a word of their own after them, and whether it is where they work. */
const PLACES: ReadonlySet<string> = new Set(['--prefix', '-C', '--dir', '--cwd']);
const VALUED: ReadonlySet<string> = new Set(
  '--access --filter -F --filter-prod --otp --registry --tag -t --userconfig --workspace -w --loglevel --publish-branch --report-summary-file --auth-type'.split(
    ' ',
  ),
);

interface Words {
  readonly plain: readonly (string | null)[];
  readonly options: ReadonlySet<string>;
  readonly place: string | null | undefined;
}

function sorted(words: ShellWords): Words {
  const plain: (string | null)[] = [];
  const options = new Set<string>();
  let place: string | null | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? null;
    if (word === null || !word.startsWith('-')) {
      plain.push(word);
      continue;
    }
    const [name = '', value] = word.split(/=(.*)/s, 2);
    options.add(name);
    if (PLACES.has(name)) place = value ?? words[(index += 1)] ?? null;
    else if (VALUED.has(name) && value === undefined) index += 1;
  }
  return { plain, options, place };
}

function ofManager(words: ShellWords, directory: string | null, reading: Reading, shortens: boolean): Publishing {
  const { plain, options, place } = sorted(words);
  const at = place === undefined ? directory : typeof place === 'string' && directory !== null ? path.resolve(directory, place) : null;
  const [first = ''] = plain;
  const isShort = shortens && first !== null && first.length > 1 && 'publish'.startsWith(first);
  const position = isShort ? 0 : plain.indexOf('publish');
  if (position !== -1 && (isShort || !LOOKING.has(first ?? '')) && !(first !== null && RUNNING.has(first))) {
    if (options.has('--dry-run') || options.has('--help') || options.has('-h')) return NOTHING;
    return published(plain.slice(position + 1), at, first === 'workspace' || first === 'workspaces');
  }
  const script = first !== null && RUNNING.has(first) ? plain[1] : first;
  return script === null && first !== null ? unknownScript(at) : ofScript(script ?? '', at, reading);
}

/** A folder or tarballs that are named, else what is there. */
function published(named: readonly (string | null)[], at: string | null, isWithin: boolean): Publishing {
  if (at === null) return UNKNOWN_DIRECTORY;
  if (named.includes(null)) {
    return { kind: 'unclear', why: 'what it publishes is a pattern or a variable of the shell', help: 'name the tarball or the directory' };
  }
  const places = named.filter((word) => word !== null).map((word) => path.resolve(at, word));
  // `yarn workspace NAME npm publish`: which package that is, the package manager knows; all of them are judged.
  return { kind: 'targets', targets: isWithin || places.length === 0 ? [at] : places };
}

const unknownScript = (at: string | null): Publishing =>
  at === null ? NOTHING : { kind: 'unclear', why: 'it runs a script that a variable names', help: 'name the script' };

function ofScript(name: string, at: string | null, { scriptsOf, depth }: Reading): Publishing {
  if (at === null || name === '' || depth >= DEEPEST) return NOTHING;
  const scripts = scriptsOf(at);
  const parts = [`pre${name}`, name, `post${name}`].flatMap((each) => (Object.hasOwn(scripts, each) ? [scripts[each] ?? ''] : []));
  return parts.length === 0 ? NOTHING : read(parts.join('\n'), at, { scriptsOf, depth: depth + 1 });
}
