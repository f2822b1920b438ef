import path from 'node:path';
import { type Options, optionsOf } from './options.ts';
import { following, NOTHING, type Place, type Publishing, type Reading, together, type Unclear, UNKNOWN_DIRECTORY } from './reading.ts';
import { isKnown } from './shell-command.ts';

/** How package managers differ where it matters. */
export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** First words that only look or install: a `publish` after them is a name. */
const LOOKING: ReadonlySet<string> = new Set(
  'add audit bugs cache ci completion config dedupe deprecate diff dist-tag docs explain find fund get help i info init install link list ll la ls outdated owner pack patch ping pkg prefix profile prune query rebuild remove repo rm root sbom search set show star t test token tst un uninstall unlink unpublish up update v view why whoami'.split(
    ' ',
  ),
);

const isRunning = (word: string): boolean =>
  /^(?:ru|run|run-.*|rum|urn)$/.test(word) && 'run-script'.startsWith(word.replace(/^(?:rum|urn)$/, 'run'));

/** The scripts that a command runs by itself, in the words that npm takes for it. */
const LIFECYCLES: readonly (readonly [commands: RegExp, scripts: readonly string[]])[] = [
  [
    /^(?:i|in|ins|inst|insta|instal|install|isnt|isnta|isntal|isntall|ci|ic|clean-install|add|it|cit|install-.*|link|ln)$/,
    ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'],
  ],
  [/^(?:t|te|tes|test|tst|it|cit)$/, ['test']],
  [/^(?:res.*)$/, ['restart', 'stop', 'start']],
  [/^(?:ver.*)$/, ['version']],
  [/^(?:pac|pack)$/, ['prepack', 'prepare', 'postpack']],
];

const PLACES = ['--prefix', '-C', '--dir', '--cwd'] as const;

const VALUED: ReadonlySet<string> = new Set([
  ...PLACES,
  ...'--access --filter -F --filter-prod --otp --registry --tag -t --userconfig --workspace --loglevel --publish-branch --report-summary-file --auth-type'.split(
    ' ',
  ),
]);

const SWITCHES: ReadonlySet<string> = new Set(
  '-s --silent -q --quiet --json -g --global -y --yes -r --recursive -D --save-dev -P -O -E --workspaces -ws --force -f --if-present --ignore-scripts --provenance --dry-run --help -h -A --all -v --verbose -p --parallel --include-workspace-root -i --interactive'.split(
    ' ',
  ),
);

/** Every package of the workspace that these options select among. */
const WIDE = [
  '-r',
  '--recursive',
  '--filter',
  '-F',
  '--filter-prod',
  '--workspace',
  '--workspaces',
  '-ws',
  '-w',
  '--workspace-root',
] as const;

/** @param words those behind the name of the package manager */
export function publishedByManager(manager: ManagerName, words: readonly string[], place: Place, reading: Reading): Publishing {
  const options = optionsOf(words, {
    valued: manager === 'npm' ? new Set([...VALUED, '-w']) : VALUED,
    switches: manager === 'npm' ? SWITCHES : new Set([...SWITCHES, '-w']),
  });
  const plain = options.plain.map(({ word }) => word);
  const at = placeOf(options, place);
  const isWide = /^(?:workspaces?|recursive|multi|m)$/.test(plain[0] ?? '') || WIDE.some((name) => options.has(name));
  const started = plain.findIndex(isStarting);
  if (started !== -1 && plain.slice(0, started).every((word) => !LOOKING.has(word) && !isRunning(word))) {
    const inside = plain[started] === 'explore' ? null : isWide ? widened(at, reading) : at;
    return reading.readWords(plain.slice(started + 1), inside, reading);
  }
  const position = publishAt(manager, options);
  if (position !== null) {
    if (isRehearsal(manager, plain, options)) return NOTHING;
    return published(plain.slice(position + 1), at, isWide, reading);
  }
  return ofScripts(manager === 'yarn' && plain.length === 0 ? ['install'] : plain, at, isWide, reading);
}

/** What another program does that the package manager starts: `npm exec lerna publish`. */
const isStarting = (word: string): boolean => /^(?:exec|ex|x|dlx|explore)$/.test(word);

const widened = (at: Place, { surroundings }: Reading): Place => at?.map((directory) => surroundings.workspaceRoot(directory)) ?? null;

function placeOf(options: Options, place: Place): Place {
  const to = options.valueOf(...PLACES);
  if (to === undefined) return place;
  if (!isKnown(to)) return null;
  return place === null ? (path.isAbsolute(to) ? [to] : null) : place.map((directory) => path.resolve(directory, to));
}

/** Where the word stands that publishes; null where none does. A word that may be the value of an option is read both ways. */
function publishAt(manager: ManagerName, { plain }: Options): number | null {
  for (const [index, { word, isPerhapsValue }] of plain.entries()) {
    const isShort = manager === 'npm' && word.length > 1 && 'publish'.startsWith(word);
    if (isShort || word === 'publish') return index;
    if (isPerhapsValue) continue;
    if (LOOKING.has(word) || isRunning(word)) return null;
    const later = plain.findIndex((one, position) => position > index && one.word === 'publish');
    return later === -1 ? null : later;
  }
  return null;
}

/** `yarn publish` of yarn 1 knows no rehearsal, and publishes. */
const isRehearsal = (manager: ManagerName, plain: readonly string[], options: Options): boolean =>
  options.isOn('--help', '-h') || (options.isOn('--dry-run') && (manager !== 'yarn' || plain.includes('npm')));

/** A folder or tarballs that are named, else what is there. */
function published(named: readonly string[], at: Place, isWide: boolean, { surroundings }: Reading): Publishing {
  if (at === null) return UNKNOWN_DIRECTORY;
  if (!named.every(isKnown)) {
    return { kind: 'unclear', why: 'what it publishes is a pattern or a variable of the shell', help: 'name the tarball or the directory' };
  }
  // Which of a workspace's packages are meant, the package manager knows; all of them are judged.
  const targets = at.flatMap((directory) => {
    if (isWide) return [surroundings.workspaceRoot(directory)];
    return named.length === 0 ? [directory] : named.map((word) => path.resolve(directory, word));
  });
  return { kind: 'targets', targets: [...new Set(targets)] };
}

const UNKNOWN_SCRIPT: Unclear = { kind: 'unclear', why: 'it runs a script that a variable names', help: 'name the script' };

function ofScripts(plain: readonly string[], at: Place, isWide: boolean, reading: Reading): Publishing {
  // `yarn workspace NAME run SCRIPT`: the words before it are of the package manager.
  const running = plain.findIndex(isRunning);
  const behind = running !== -1 && !LOOKING.has(plain[0] ?? '') ? plain.slice(running + 1) : plain;
  const [first = '', ...more] = behind;
  if (!isKnown(first)) return UNKNOWN_SCRIPT;
  const names =
    running === -1 ? [...LIFECYCLES.filter(([commands]) => commands.test(first)).flatMap(([, scripts]) => scripts), first] : [first];
  const candidates = isWide ? [...names, ...more.filter(isKnown)] : names;
  return together(candidates.map((name) => publishedByScript(name, at, isWide, reading)));
}

/** @param isWide whether it may be the script of any package of the workspace */
export function publishedByScript(name: string, at: Place, isWide: boolean, reading: Reading): Publishing {
  if (at === null || name === '') return NOTHING;
  const { scriptsOf, scriptsBelow, workspaceRoot } = reading.surroundings;
  return together(
    at.flatMap((directory) => {
      const packages = [{ directory, scripts: scriptsOf(directory) }, ...(isWide ? scriptsBelow(workspaceRoot(directory)) : [])];
      return packages.flatMap(({ directory: home, scripts }) => {
        const parts = [`pre${name}`, name, `post${name}`].flatMap((each) => (Object.hasOwn(scripts, each) ? [scripts[each] ?? ''] : []));
        if (parts.length === 0) return [];
        return [following(reading, `${home}\n${name}`, (inner) => inner.read(parts.join('\n'), [home], inner))];
      });
    }),
  );
}
