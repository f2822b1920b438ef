import path from 'node:path';
import { publishesInCode } from './code.ts';
import { MAKERS, recipesOf } from './make-recipes.ts';
import { optionsOf } from './options.ts';
import { following, NOTHING, type Place, type Publishing, type Reading, together, type Unclear } from './reading.ts';
import { programName, TOOLS } from './release-tools.ts';
import { isKnown, type SimpleCommand, stepsOf, UNKNOWN } from './shell-command.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What a shell command would publish to a registry, by whatever package manager or release tool, through scripts of package.json and files as well. When
 * in doubt it publishes: the worst that comes of it is that a package is judged.
 *
 * @param directory absolute, where the command runs
 */
export function publishingOf(command: string, directory: string, surroundings: Surroundings): Publishing {
  return read(command, [directory], { surroundings, followed: new Set(), read, readWords });
}

/** Where a line has got to. */
interface Walk {
  place: Place;
  /** Where the commands began that are joined by `&&`. */
  before: Place;
  /** Whether another command stood before in these, so that a change of directory may not happen. */
  isConditional: boolean;
  hasMoved: boolean;
}

function read(text: string, start: Place, reading: Reading): Publishing {
  const steps = stepsOf(text);
  const runsText = steps.some((step) => step.kind === 'command' && step.words.some((word) => READERS.has(programName(word))));
  const walk: Walk = { place: start, before: start, isConditional: false, hasMoved: false };
  const outside: Walk[] = [];
  let changer: string | null = null;
  const found: Publishing[] = [];
  for (const step of steps) {
    if (step.kind === 'open') outside.push({ ...walk });
    if (step.kind === 'close') Object.assign(walk, outside.pop() ?? {});
    if (step.kind !== 'command') continue;
    const command = { ...step, words: withoutKeywords(step.words) };
    const one = isDirectoryChange(command) ? NOTHING : ofCommand(command, walk.place, runsText, reading);
    if (one.kind === 'unclear') return one;
    if (one.kind === 'targets' && changer !== null) return changedBefore(changer);
    if (one.kind === 'nothing' && (step.writes || !isHarmless(command.words)))
      changer ??= command.words.filter(isKnown).slice(0, 3).join(' ');
    found.push(one);
    move(walk, step, command.words);
  }
  return together(found);
}

const changedBefore = (changer: string): Unclear => ({
  kind: 'unclear',
  why:
    changer === ''
      ? 'what runs before it publishes cannot be told, and can change what ships'
      : `"${changer}" runs before it publishes, and can change what ships`,
  help: 'run that first, then publish in a command of its own',
});

/** Programs that take what they run from their arguments, a file or standard input. */
const READERS: ReadonlySet<string> = new Set(
  'sh bash zsh dash ksh ash fish xargs parallel eval source . at batch pwsh powershell cmd node nodejs bun deno tsx ts-node jiti zx esno vite-node python python2 python3 ruby perl php'.split(
    ' ',
  ),
);

/** Programs that only take text in these words: what they are given is not run, unless a reader stands in the same line. */
const TALKING = /^(?:echo|printf|grep|rg|git (?:commit|grep|log|merge|notes|stash|tag)|gh (?:issue|pr|release))(?: |$)/;

const KEYWORDS: ReadonlySet<string> = new Set([
  'then',
  'else',
  'do',
  'if',
  'elif',
  'while',
  'until',
  '!',
  '{',
  '}',
  'time',
  'command',
  'builtin',
  'fi',
  'done',
  'esac',
]);

/** Assignments stay where they are all there is. */
function withoutKeywords(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !KEYWORDS.has(word));
  return first === -1 ? [] : words.slice(first);
}

const withoutAssignments = (words: readonly string[]): readonly string[] => {
  const first = words.findIndex((word) => !/^\w+\+?=/.test(word));
  return first === -1 ? [] : words.slice(first);
};

const isDirectoryChange = ({ words }: SimpleCommand): boolean => words[0] === 'cd' || words[0] === 'pushd' || words[0] === 'popd';

function move(walk: Walk, { words: said, joint }: SimpleCommand, words: readonly string[]): void {
  const isMoving = words[0] === 'cd' || words[0] === 'pushd' || words[0] === 'popd';
  if (isMoving) {
    // `then cd x` and `a || cd x` happen or do not.
    walk.isConditional ||= said.length > words.length;
    walk.place = changedDirectory(words, walk.place);
    walk.hasMoved = true;
  } else if (words.length > 0) walk.isConditional = true;
  if (joint === '&&') return;
  const mayHaveStayed = walk.hasMoved && (walk.isConditional || joint !== ';');
  if (mayHaveStayed) walk.place = eitherOf(walk.before, walk.place);
  walk.before = walk.place;
  walk.isConditional = joint === '||';
  walk.hasMoved = false;
}

const eitherOf = (one: Place, other: Place): Place => (one === null || other === null ? null : [...new Set([...one, ...other])]);

function changedDirectory([name, ...words]: readonly string[], place: Place): Place {
  const to = words.find((word) => !/^-./.test(word));
  if (name === 'popd' || to === undefined || to === '-' || !isKnown(to)) return null;
  return place === null ? (path.isAbsolute(to) ? [to] : null) : place.map((directory) => path.resolve(directory, to));
}

/** Commands that leave the files of a package alone. */
const HARMLESS =
  /^(?:$|:|\[|cat|cd|echo|exit|export|false|ls|node -v|popd|printf|pushd|pwd|set|sleep|tail|head|grep|test|true|unset|wc|which|for|case|in|git (?:add|commit|diff|fetch|log|push|rev-parse|show|status|tag)|npm (?:-v|config get|config list|ls|ping|view|whoami|--version)|packgate(?: check| list| why| diff| rules)?$)(?: |$)/;

/** Options by which these write all the same. */
const WRITING = /^(?:--output|-o$)/;

function isHarmless(words: readonly string[]): boolean {
  const rest = withoutAssignments(words);
  const text = rest.map((word) => word.replaceAll(UNKNOWN, '?')).join(' ');
  if (words.some((word) => SETTING.test(word)) || rest.some((word) => WRITING.test(word))) return false;
  return HARMLESS.test(text) || /^(?:env|packgate (?:check|list|why|diff|rules)(?: .*)?)$/.test(text);
}

/** Settings of npm that say where it works, or what its lists leave out. */
const SETTING = /^npm_config_(?:local_)?(?:prefix|workspace|global_ignore_file|include_workspace_root)s?=/i;

function ofCommand(command: SimpleCommand, place: Place, runsText: boolean, reading: Reading): Publishing {
  const { words, input } = command;
  const rest = withoutAssignments(words);
  if (!runsText && TALKING.test(rest.slice(0, 2).join(' '))) return NOTHING;
  const isSet = words.some((word) => SETTING.test(word));
  const found = readWords(isPassingOn(rest) ? [...rest, UNKNOWN] : rest, isSet ? null : place, reading);
  if (found.kind !== 'nothing' || input === '' || (!runsText && /^(?:cat|tee)$/.test(rest[0] ?? ''))) return found;
  return together([read(input, place, reading), ofCode(input, 'it is given')]);
}

/** What comes through a pipe becomes words. */
const isPassingOn = (words: readonly string[]): boolean => words.some((word) => word === 'xargs' || word === 'parallel');

function readWords(words: readonly string[], place: Place, reading: Reading): Publishing {
  const code = words.some((word) => isLanguage(programName(word))) ? together(words.map((word) => ofCode(word, 'it runs'))) : NOTHING;
  if (code.kind !== 'nothing') return code;
  const inner = together(words.map((word) => ofText(word, place, reading)));
  if (inner.kind !== 'nothing') return inner;
  for (const [index, word] of words.entries()) {
    const tool = isKnown(word) ? TOOLS.get(programName(word)) : undefined;
    if (tool === undefined) continue;
    const one = tool(words.slice(index + 1), wrapped(words.slice(0, index), place), reading);
    if (one.kind !== 'nothing') return one;
  }
  const [program = ''] = words;
  if (!isKnown(program) && words.some((word) => /^publ?i?s?h?$/.test(word))) return { ...UNKNOWN_PROGRAM };
  return ofFiles(words, place, reading);
}

const UNKNOWN_PROGRAM: Unclear = {
  kind: 'unclear',
  why: 'a variable or a pattern of the shell names the program that publishes',
  help: 'name the package manager',
};

/** `env -C dir`, `sudo -D dir`, `find -execdir`: programs that start another one elsewhere. */
const wrapped = (words: readonly string[], place: Place): Place =>
  words.some((word) => /^(?:-C|-D|--chdir(?:=.*)?|-execdir|-okdir)$/.test(word)) ? null : place;

/** Cheap, and true for every text that this module could find a publish in. */
const MENTIONS =
  /npm|yarn|bun|pn|vlt|lerna|change-?set|semantic-release|release-it|publish|\bn[pars]\b|\bnx\b|rush|shipjs|auto|turbo|run-|concurrently|beachball|monodeploy/i;

/** `sh -c "npm publish"`, `eval`, `npm${IFS}publish`: whatever is a text of its own. */
function ofText(word: string, place: Place, reading: Reading): Publishing {
  if (!/[\s$`;|&(){}\0]/.test(word) || !MENTIONS.test(word)) return NOTHING;
  const text = word.replaceAll(/(?<=\w)\0(?=\w)/g, ' $_ ').replaceAll(UNKNOWN, '$_');
  // `alias.x=!npm publish` of git.
  const behind = text.replace(/^[\w.-]+=!?/, '');
  return together([...new Set([text, behind])].map((each) => following(reading, each, (inner) => inner.read(each, place, inner))));
}

/** Programs whose arguments are code or files of it. */
const INTERPRETERS: ReadonlySet<string> = new Set([...READERS].filter((name) => name !== 'xargs' && name !== 'parallel'));

const isShell = (name: string): boolean => /^(?:.*sh|source|\.|eval)$/.test(name);

const isLanguage = (name: string): boolean => INTERPRETERS.has(name) && !isShell(name);

function ofFiles(words: readonly string[], place: Place, reading: Reading): Publishing {
  const made = ofMakefile(words, place, reading);
  if (made.kind !== 'nothing') return made;
  const program = words.findIndex((word) => INTERPRETERS.has(programName(word)));
  const [first] = words;
  // A test that names commands runs none of them.
  if (words.includes('--test')) return NOTHING;
  const candidates = program === -1 ? (first?.includes('/') === true ? [first] : []) : words.slice(program + 1);
  const isByShell = program !== -1 && isShell(programName(words[program] ?? ''));
  return together(candidates.filter(isKnown).flatMap((word) => ofFile(word, isByShell, place, reading)));
}

/** `make release` */
function ofMakefile(words: readonly string[], place: Place, reading: Reading): Publishing {
  const maker = words.findIndex((word) => MAKERS.has(programName(word)));
  const behind = words.slice(maker + 1);
  const options = optionsOf(behind, { valued: new Set(['-C', '--directory', '-f', '--file', '--makefile']), switches: new Set() });
  const named = options.valueOf('-f', '--file', '--makefile') ?? null;
  const files = maker === -1 ? [] : [...(named === null ? [] : [named]), ...(MAKERS.get(programName(words[maker] ?? '')) ?? [])];
  return together(
    (place ?? []).flatMap((start) =>
      files.map((file) => {
        const directory = path.resolve(start, options.valueOf('-C', '--directory') ?? '');
        const text = reading.surroundings.textOf(path.resolve(directory, file));
        const recipes = text === null ? '' : recipesOf(text, behind);
        return following(reading, `${directory}\n${recipes}`, (inner) => inner.read(recipes, [directory], inner));
      }),
    ),
  );
}

function ofFile(word: string, isByShell: boolean, place: Place, reading: Reading): readonly Publishing[] {
  return (place ?? []).map((directory) => {
    const file = path.resolve(directory, word);
    const text = /\s|[\\/]node_modules[\\/]/.test(file) ? null : reading.surroundings.textOf(file);
    if (text === null) return NOTHING;
    const isScript = isByShell || /^#!.*sh\b/.test(text) || /\.(?:ba|z)?sh$/.test(file);
    return isScript ? following(reading, file, (inner) => inner.read(text, place, inner)) : ofCode(text, `${word} that it runs`);
  });
}

const ofCode = (code: string, what: string): Publishing =>
  publishesInCode(code)
    ? {
        kind: 'unclear',
        why: `the code ${what} looks as if it publishes`.replace('code it', 'code that it'),
        help: 'publish in a command of its own',
      }
    : NOTHING;
