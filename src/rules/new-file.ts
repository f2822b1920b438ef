import { compilePatterns, EXACT } from '../policy/pattern.ts';
import { fatesOf } from '../previous/compare.ts';
import { entryFieldOf } from '../previous/entry-files.ts';
import { isExecutable, isNative } from '../previous/executable.ts';
import { isFullMap } from '../previous/full-map.ts';
import { withoutHashes } from '../previous/hashed-name.ts';
import { changedInstallScripts, filesRunBy } from '../previous/install-scripts.ts';
import { ancestors, filesNaming, type Naming } from '../previous/naming.ts';
import type { Finding, PackList, PolicyScope, PreviousRelease } from '../model.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';

const ID = 'new-file';

export const newFile: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'files that the last release did not have and that nobody named',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'if it is meant to ship, give it an entry of its own in "files" of package.json or in "allow" of the policy; else take it out',
    variants: {
      'run-at-install': { summary: 'a new or changed install script runs it', severity: { recommended: 'error', strict: 'error' } },
      executable: { summary: 'a program, or a file that can be executed', severity: { recommended: 'error', strict: 'error' } },
      map: { summary: 'a source map that carries sources', severity: { recommended: 'error', strict: 'error' } },
      root: {
        summary: 'at the root, where neither `files`, `main`, `bin` nor `exports` names it',
        severity: { recommended: 'error', strict: 'error' },
      },
      directory: { summary: 'in a directory that the last release did not have', severity: { recommended: 'error', strict: 'error' } },
    },
    docs: {
      why: [
        'A leak begins in some release, and in that release it is a new file. So is most of what a stolen account publishes: `eslint-scope` 3.7.2 had a new `lib/build.js`, the worm of November 2025 put `setup_bun.js`',
        'and `bun_environment.js` at the root of some 800 packages. Ordinary releases add few files: 34 of 45 pairs of consecutive releases of well-known packages added none.',
        '',
        'Files are compared with those of the release that this one will replace. Names are compared without content hashes, so that `index-BxT3k9aZ.js` is the `index-Cq8dPz1L.js` of the last release.',
        'A file is fine when the allow list of the policy, or an entry of `files` that is its path or a pattern on names (`lib/*.js`), lets it in; a directory (`dist`) names nothing. README and LICENSE are fine. Any other',
        'new file is a warning, and an error in the cases below. A directory counts as new where it stands at the root or no `files` entry covers it: a new one within `dist` is a warning, and so is one that `main`, `bin` or `exports`',
        'lead into, or that stands beside three of the same making (`locale/de/index.js`).',
        'Maps with sources are a warning where the last release had such maps in the same directory, and well-known documents at the root (`CHANGELOG.md`, `SECURITY.md`) are one.',
        'What a new or changed install script runs is an error whatever names it. Without an earlier release, the rule is silent.',
      ].join('\n'),
      example: [
        '```text',
        'error[new-file]: setup_bun.js would be published: it is new since 1.2.3, and the new install script "preinstall" runs it',
        'error[new-file]: bun_environment.js would be published: it is new since 1.2.3, at the root, where neither files, main, bin nor exports names it',
        'warning[new-file]: dist/attachments.js would be published: it is new since 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'If the file is meant to ship, say so where the next reader sees it, in `files` of package.json or in the policy:',
        '',
        '```yaml',
        'allow: ["dist/**/*.js", "/README.md", "/LICENSE", "/package.json"]',
        '```',
        '',
        'If it is not, take it out of the package:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'If nobody knows where it comes from, do not publish: look at who changed what since the last release.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { pack, policy } = input;
    if (pack.previous === undefined || pack.previous === null) return [];
    const { path } = input.file.parts;
    const news = newsOf(pack, pack.previous);
    const naming = news.added.get(path);
    if (naming === undefined) return [];
    const runner = news.runners.get(path);
    if (runner !== undefined) return [finding(input, pack.previous, 'run-at-install', `, and the ${runner} runs it`)];
    if (naming === 'named' || isAllowed(policy, path) || ALWAYS_SHIPPED.test(path)) return [];
    const found = variantOf(input, news, naming);
    return [finding(input, pack.previous, found?.variant ?? null, found?.words ?? '')];
  },
};

/** What npm ships whatever is configured, under names that mean nothing else. */
const ALWAYS_SHIPPED = /^(?:package\.json|(?:readme|licen[cs]e|copying)(?:\.(?:md|markdown|txt|rst))?)$/i;
/** Documents that packages have at their root, under the names by which everybody knows them. */
const WELL_KNOWN =
  /^(?:authors|changelog|changes|code_of_conduct|contributing|contributors|governance|history|migrating|migration|notice|patents|security|support|third[-_]?party[-_]?(?:notices?|licen[cs]es?)|upgrading|readme[-.][a-z]{2}(?:[-_][a-z]{2})?)(?:\.(?:md|markdown|txt|rst))?$/i;

/** What is known of all new files of a package. */
interface News {
  /** By path: what `files` has to do with it. */
  readonly added: ReadonlyMap<string, Naming>;
  /** The install script that runs a file, in words, by the file's path. */
  readonly runners: ReadonlyMap<string, string>;
  readonly isEntry: (path: string) => boolean;
  /** Directories in which `main`, `bin`, `exports` and the like have a new file, without hashes. */
  readonly promised: ReadonlySet<string>;
  /** Paths and directories of the last release, without hashes. */
  readonly paths: readonly string[];
  readonly directories: ReadonlySet<string>;
  /** Those of them that held source maps with sources. */
  readonly mapDirectories: ReadonlySet<string>;
  readonly version: string;
}

const known = new WeakMap<PackList, News>();

function newsOf(pack: PackList, previous: PreviousRelease): News {
  const made = known.get(pack) ?? gatherNews(pack, previous);
  known.set(pack, made);
  return made;
}

function gatherNews(pack: PackList, previous: PreviousRelease): News {
  const { data } = pack.manifest;
  const naming = filesNaming(data);
  const field = entryFieldOf(data);
  const home = { manifest: data, files: pack.files };
  const runners = changedInstallScripts(previous, home).flatMap(({ script, before }) =>
    filesRunBy(script, home).map((path) => [path, `${before === null ? 'new' : 'changed'} install script "${script.name}"`] as const),
  );
  const plain = previous.files.map((file) => {
    const path = withoutHashes(file.path, previous.version);
    return { file, path, directories: ancestors(path) };
  });
  const added = [...fatesOf(pack)].flatMap(([path, fate]) => (fate === 'added' ? [path] : []));
  const promises = added.filter((path) => field(path)?.need === 'required');
  return {
    added: new Map(added.map((path) => [path, naming(path)])),
    promised: new Set(promises.flatMap((path) => ancestors(withoutHashes(path, pack.version)))),
    runners: new Map(runners.toReversed()),
    isEntry: (path) => field(path) !== null,
    paths: plain.map(({ path }) => path),
    directories: new Set(plain.flatMap(({ directories }) => directories)),
    mapDirectories: new Set(plain.flatMap(({ file, directories }) => (file.content === 'full-map' ? (directories[0] ?? '') : []))),
    version: pack.version,
  };
}

/** Every list has to allow it; without a list, none does. */
const isAllowed = ({ allow }: PolicyScope, path: string): boolean =>
  allow.length > 0 && allow.every((list) => compilePatterns(list, EXACT)(path) !== null);

interface Variant {
  readonly variant: string;
  /** Goes on after `it is new since 1.2.3`. */
  readonly words: string;
}

function variantOf({ file, bytes, pack }: ContentRuleInput, news: News, naming: Naming): Variant | null {
  const { path } = file.parts;
  if (isNative(file.kind)) return { variant: 'executable', words: ', and a native program' };
  if (path.startsWith('node_modules/')) return null;
  if (isExecutable(file.mode, path, pack)) return { variant: 'executable', words: ', and can be executed' };
  const plain = withoutHashes(path, news.version);
  const directories = ancestors(plain);
  if (isFullMap(path, bytes) && !news.mapDirectories.has(directories[0] ?? ''))
    return { variant: 'map', words: ', and a source map with sources in it' };
  if (directories.length === 0) {
    const isKnown = news.isEntry(path) || WELL_KNOWN.test(path);
    return isKnown ? null : { variant: 'root', words: ', at the root, where neither files, main, bin nor exports names it' };
  }
  return isNewTerritory(plain, news, naming) ? { variant: 'directory', words: ', in a directory that was not there' } : null;
}

/** A new directory at the root, or one that no entry of `files` speaks of; but neither one that package.json leads into, nor one of many alike. */
function isNewTerritory(path: string, { directories, promised, paths }: News, naming: Naming): boolean {
  const outermost = ancestors(path).findLast((directory) => !directories.has(directory));
  if (outermost === undefined || promised.has(outermost)) return false;
  if (!outermost.includes('/')) return true;
  return naming === 'none' && alike(path, outermost, paths) < MANY_ALIKE;
}

const MANY_ALIKE = 3;

/** How many directories beside this one had the same file: `locale/de/index.js`, `locale/fr/index.js`. */
function alike(path: string, directory: string, paths: readonly string[]): number {
  const parent = directory.slice(0, directory.lastIndexOf('/') + 1);
  const rest = path.slice(directory.length);
  const depth = path.split('/').length;
  return paths.filter((other) => other.startsWith(parent) && other.endsWith(rest) && other.split('/').length === depth).length;
}

function finding({ file }: ContentRuleInput, { version, label }: PreviousRelease, variant: string | null, words: string): Finding {
  const { path } = file.parts;
  return {
    rule: ID,
    ...(variant !== null && { variant }),
    path,
    message: `${path} would be published: it is new since ${version}${words}`,
    ...(variant === 'run-at-install' && { help: RUN_HELP }),
    data: { size: file.size, previous: label, ...(variant !== null && { case: variant }) },
  };
}

const RUN_HELP =
  'find out who added it and what it does before anything is published: it would run on every machine that installs the package';
