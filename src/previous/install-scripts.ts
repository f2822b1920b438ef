import type { JsonObject } from '../model.ts';

/** What npm runs where the package is installed. */
export interface InstallScript {
  readonly name: 'preinstall' | 'install' | 'postinstall';
  /** The script as written. */
  readonly text: string;
  /** False for the `node-gyp rebuild` that npm runs where there is a binding.gyp and no such script. */
  readonly isWritten: boolean;
  /** Other scripts of package.json that it runs, by name, at any depth; in the order in which they are met. */
  readonly runs: readonly { readonly name: string; readonly text: string }[];
}

const NAMES = ['preinstall', 'install', 'postinstall'] as const;

/** A package as far as its scripts need it. */
export interface ScriptHome {
  readonly manifest: JsonObject;
  readonly files: readonly { readonly path: string }[];
}

/** In the order in which npm runs them; the `node-gyp rebuild` is that of Arborist (rebuild.js), with npm 8 to 12. */
export function installScripts({ manifest, files }: ScriptHome): readonly InstallScript[] {
  const scripts = scriptsOf(manifest);
  const written = NAMES.flatMap((name): readonly InstallScript[] => {
    const text = scripts.get(name);
    return text === undefined ? [] : [{ name, text, isWritten: true, runs: scriptsRunBy(name, scripts) }];
  });
  const isBuilt = manifest['gypfile'] !== false && files.some(({ path }) => path === 'binding.gyp');
  if (!isBuilt || scripts.has('preinstall') || scripts.has('install')) return written;
  return [{ name: 'install', text: 'node-gyp rebuild', isWritten: false, runs: [] }, ...written];
}

/** An install script that the last release did not have, or had with other words. */
export interface ChangedScript {
  readonly script: InstallScript;
  /** Null where it is new. */
  readonly before: InstallScript | null;
  /** Which script's words are others: its own name, or that of one that it runs. */
  readonly changed: { readonly name: string; readonly text: string; readonly before: string | null };
}

export function changedInstallScripts(previous: ScriptHome, current: ScriptHome): readonly ChangedScript[] {
  const earlier = new Map(installScripts(previous).map((script) => [script.name, script]));
  return installScripts(current).flatMap((script): readonly ChangedScript[] => {
    const before = earlier.get(script.name) ?? null;
    const changed = changedText(script, before);
    return changed === null ? [] : [{ script, before, changed }];
  });
}

function changedText(script: InstallScript, before: InstallScript | null): ChangedScript['changed'] | null {
  const { name, text } = script;
  if (before === null || before.text !== text) return { name, text, before: before?.text ?? null };
  const known = new Map(before.runs.map((run) => [run.name, run.text]));
  const changed = script.runs.find((run) => known.get(run.name) !== run.text);
  return changed === undefined ? null : { ...changed, before: known.get(changed.name) ?? null };
}

/** npm passes over scripts that are empty or no strings. */
function scriptsOf({ scripts }: JsonObject): ReadonlyMap<string, string> {
  if (typeof scripts !== 'object' || scripts === null || Array.isArray(scripts)) return new Map();
  return new Map(Object.entries(scripts).flatMap(([name, text]) => (typeof text === 'string' && text.trim() !== '' ? [[name, text]] : [])));
}

// ---------------------------------------------------------------------------------------------- scripts that run scripts

/** Programs that run a script by its name. */
const RUNNER = /(?:^|[\s"'&|;(])(?:npm|pnpm|yarn|yarnpkg|bun|npx|corepack|npm-run-all2?|run-[spz]|wireit)(?:\s|$)|--run\b|npm-cli\.js/;

function scriptsRunBy(name: string, scripts: ReadonlyMap<string, string>): InstallScript['runs'] {
  const found = new Map<string, string>([[name, scripts.get(name) ?? '']]);
  // A map goes on with what is added while it is walked.
  for (const text of found.values()) {
    for (const named of scriptsNamedIn(text, scripts)) {
      const inner = scripts.get(named);
      if (inner !== undefined && !found.has(named)) found.set(named, inner);
    }
  }
  return [...found].slice(1).map(([runName, text]) => ({ name: runName, text }));
}

/** Every word that is the name of a script, or a pattern of such (`run-s build:*`), with what npm runs before and after it. */
function scriptsNamedIn(text: string, scripts: ReadonlyMap<string, string>): readonly string[] {
  if (!RUNNER.test(text)) return [];
  return wordsOf(text).flatMap((word) => namesMeant(word, scripts).flatMap((name) => [`pre${name}`, name, `post${name}`]));
}

function namesMeant(word: string, scripts: ReadonlyMap<string, string>): readonly string[] {
  // `npm t` is `npm test`.
  if (word === 't') return ['test'];
  if (!word.includes('*')) return scripts.has(word) ? [word] : [];
  return [...scripts.keys()].filter((name) => matchesStars(word, name));
}

/** Part by part from the left, in linear time: a regular expression would try every way to divide the name. */
function matchesStars(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}

// ---------------------------------------------------------------------------------------------- files that scripts run

/**
 * Every packed file that the script names, itself or in another script that it runs: `node ./lib/build.js`, `sh setup`, `cd tools && node run`,
 * `node -e "require('./x')"`. A file that is only copied is among them: whoever reads the script sees it.
 */
export function filesRunBy({ text, runs }: InstallScript, { manifest, files }: ScriptHome): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const commands = commandsOf(manifest);
  const found = new Set<string>();
  for (const command of [text, ...runs.map((run) => run.text)]) {
    const words = wordsOf(command);
    const directories = ['', ...words.flatMap((word, index) => (words[index - 1] === 'cd' ? [normal(word)] : []))];
    for (const word of words) {
      for (const target of [word, commands.get(word), word === '.' ? mainOf(manifest) : undefined]) {
        const file = target === undefined ? null : fileNamed(target, directories, paths);
        if (file !== null) found.add(file);
      }
    }
  }
  return [...found];
}

/** More than any script has; whoever writes one that is longer has changed it. */
const MOST_WORDS = 5000;

/** Without quotes, brackets, operators and `name=`; of a Windows path with slashes. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\\', '/')
    .split(/[\s"'`()[\]{}<>,;&|=]+/, MOST_WORDS)
    .filter((word) => word !== '');

const SUFFIXES = [
  '',
  '.js',
  '.cjs',
  '.mjs',
  '.json',
  '.node',
  '.ts',
  '.sh',
  '.cmd',
  '.bat',
  '.ps1',
  '/index.js',
  '/index.cjs',
  '/index.mjs',
];

function fileNamed(word: string, directories: readonly string[], paths: ReadonlySet<string>): string | null {
  const target = normal(word);
  if (target === '') return null;
  for (const directory of directories) {
    const base = directory === '' ? target : normal(`${directory}/${target}`);
    const suffix = SUFFIXES.find((one) => paths.has(base + one));
    if (suffix !== undefined) return base + suffix;
  }
  return null;
}

/** `./lib//../build.js` → `build.js`; nothing leads out of the package. */
function normal(word: string): string {
  const segments: string[] = [];
  for (const segment of word.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** `npx setup` runs the package's own command, where it has one of that name. */
function commandsOf({ bin, name }: JsonObject): ReadonlyMap<string, string> {
  if (typeof bin === 'string') return new Map(typeof name === 'string' ? [[name.replace(/^@[^/]*\//, ''), bin]] : []);
  if (typeof bin !== 'object' || bin === null || Array.isArray(bin)) return new Map();
  return new Map(Object.entries(bin).flatMap(([command, target]) => (typeof target === 'string' ? [[command, target]] : [])));
}

/** What `node .` runs. */
const mainOf = ({ main }: JsonObject): string => (typeof main === 'string' && main !== '' ? main : 'index.js');
