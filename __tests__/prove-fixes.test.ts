import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { gate } from '../src/gate.ts';
import type { Fix, Report, DirectoryTarget, Violation } from '../src/model.ts';
import { carriedNpm } from '../src/packers/npm/carried.ts';
import { listNpm } from '../src/packers/npm/list.ts';
import { DEFAULT_POLICY } from '../src/policy/default.ts';
import { proveFixes } from '../src/prove-fixes.ts';
import { npmDirectory, npmMajors, runScript } from './packers/npms.ts';
import { type ShownLines, suggestions } from '../src/report/suggestion.ts';
import { linesWithBreaks } from '../src/reasons/line-edit.ts';
import { type Tree, writeTree } from './packages-on-disk.ts';
import { applied } from './reasons/applied.ts';
import { withSuggestion } from './report/suggested-text.ts';

const host = { now: () => new Date('2026-11-21T00:00:00Z'), progress: () => undefined, env: {} };

const judged = (directory: string): Promise<Report> =>
  gate({ cwd: directory, targets: [], packer: 'bundled', packages: [], includePrivate: false, policy: null, failOn: 'error' }, host);

const violationsOf = ({ packages }: Report): readonly Violation[] => packages.flatMap(({ violations }) => violations);

/** Each fix once, in the order of the report. */
const fixesOf = (report: Report): readonly Fix[] => [
  ...new Map(violationsOf(report).flatMap(({ fix }) => (fix === null ? [] : [[fix.edit, fix]]))).values(),
];

const named = { name: 'a', version: '1.0.0', license: 'MIT', main: 'dist/index.js' };
const map = '{"version":3,"sources":["a.ts"],"sourcesContent":["x"],"mappings":""}';
const built: Tree = { 'dist/index.js': '1', 'dist/lib/b.js': '2' };
const deny = (...paths: readonly string[]): string => `deny: [{ paths: ${JSON.stringify(paths)} }]\n`;
const withFiles = (files: readonly string[], more: Tree = {}): Tree => ({ 'package.json': { ...named, files }, ...built, ...more });
const withoutFiles = (more: Tree = {}): Tree => ({ 'package.json': named, ...built, ...more });

/** The edits that are shown for a tree, and what goes with each. */
const FIXED: readonly (readonly [string, Tree, Readonly<Record<string, readonly string[]>>])[] = [
  // --- entries of "files"
  [
    'all maps of a directory, by one negation behind its entry',
    withFiles(['dist', 'bin'], { 'dist/index.js.map': map, 'dist/lib/b.js.map': map, 'bin/x': '' }),
    { 'add "!dist/**/*.map" after "dist"': ['dist/index.js.map', 'dist/lib/b.js.map'] },
  ],
  [
    'a file at the root, with a slash so that every npm reads it alike',
    withFiles(['*'], { '.env': '' }),
    { 'add "!/.env" after "*"': ['.env'] },
  ],
  ['a file below an entry', withFiles(['dist'], { 'dist/.env': '' }), { 'add "!dist/.env" after "dist"': ['dist/.env'] }],
  [
    'dotfiles of one beginning',
    withFiles(['dist'], { 'dist/.env': '', 'dist/lib/.env.local': '' }),
    { 'add "!dist/**/.env*" after "dist"': ['dist/.env', 'dist/lib/.env.local'] },
  ],
  [
    'a directory as a whole',
    withFiles(['dist'], { 'dist/internal/a.js': '', 'dist/internal/deep/b.js': '', 'packgate.yml': deny('**/internal/**') }),
    { 'add "!dist/internal" after "dist"': ['dist/internal/a.js', 'dist/internal/deep/b.js'] },
  ],
  [
    'directories of one name',
    withFiles(['dist'], { 'dist/x/internal/a.js': '', 'dist/y/internal/b.css': '', 'packgate.yml': deny('**/internal/**') }),
    { 'add "!dist/**/internal/**" after "dist"': ['dist/x/internal/a.js', 'dist/y/internal/b.css'] },
  ],
  [
    'files of one suffix, but not those of a longer one',
    withFiles(['dist'], { 'dist/a.d.ts': '', 'dist/a.test.js': '', 'dist/lib/b.test.js': '', 'packgate.yml': deny('*.test.js') }),
    { 'add "!dist/**/*.test.js" after "dist"': ['dist/a.test.js', 'dist/lib/b.test.js'] },
  ],
  ['an entry that names the file', withFiles(['dist', '.env']), {}],
  ['an entry that names the file, which is there', withFiles(['dist', '.env'], { '.env': '' }), { 'remove ".env" from "files"': ['.env'] }],
  [
    'an entry by which nothing else ships',
    withFiles(['dist', 'internal'], { 'internal/a.js': '', 'internal/b/c.js': '', 'packgate.yml': deny('internal/**') }),
    { 'remove "internal" from "files"': ['internal/a.js', 'internal/b/c.js'] },
  ],
  [
    'an entry that names a file which another entry brings as well',
    withFiles(['dist', 'dist/.env'], { 'dist/.env': '' }),
    { 'remove "dist/.env" from "files" and add "!dist/.env" after "dist"': ['dist/.env'] },
  ],
  [
    'a slash-less negation, by which npm 12 leaves out nothing',
    withFiles(['dist', '!*.map'], { 'dist/index.js.map': map, 'dist/lib/b.js.map': map }),
    { 'add "!dist/**/*.map" after "dist"': ['dist/index.js.map', 'dist/lib/b.js.map'] },
  ],
  [
    'a negation before the entry, which has no effect in npm 12',
    withFiles(['!dist/secret.js', 'dist'], { 'dist/secret.js': '', 'packgate.yml': deny('secret.js') }),
    { 'add "!dist/secret.js" after "dist"': ['dist/secret.js'] },
  ],
  [
    'a later entry that would take it back in',
    withFiles(['dist', 'dist/lib/**'], { 'dist/lib/x.js.map': map, 'dist/y.js.map': map }),
    { 'add "!dist/**/*.map" after "dist/lib/**"': ['dist/lib/x.js.map', 'dist/y.js.map'] },
  ],
  [
    'a name that no negation can say in npm 12, by a narrower entry',
    withFiles(['dist', 'app'], { 'app/[id].tmp': '', 'app/a.html': '', 'packgate.yml': deny('*.tmp') }),
    { 'replace "app" by "app/a.html"': ['app/[id].tmp'] },
  ],
  // --- ignore files
  ['a new .npmignore', withoutFiles({ '.env': '' }), { 'create .npmignore with ".env"': ['.env'] }],
  ['a line in the .npmignore', withoutFiles({ '.npmignore': '# ours\n*.log\n', '.env': '' }), { 'add ".env" to .npmignore': ['.env'] }],
  [
    'a line in the .gitignore that is in force',
    withoutFiles({ '.gitignore': '*.log\n', '.env': '' }),
    { 'add ".env" to .gitignore': ['.env'] },
  ],
  [
    'not in the .gitignore that is switched off',
    withoutFiles({ '.gitignore': '.env\n', '.npmignore': '*.log\n', '.env': '' }),
    { 'add ".env" to .npmignore': ['.env'] },
  ],
  [
    'a line that takes it back in',
    withoutFiles({ '.npmignore': '.env*\n!.env.production\n', '.env.production': '' }),
    { 'remove "!.env.production" from .npmignore': ['.env.production'] },
  ],
  [
    'a line of an ignore file in the package that takes it back in',
    withFiles(['dist'], { 'dist/lib/.npmignore': '*.map\n!b.js.map\n', 'dist/lib/b.js.map': map, 'dist/lib/c.js.map': map }),
    { 'remove "!b.js.map" from dist/lib/.npmignore': ['dist/lib/b.js.map'] },
  ],
  [
    'a name with glob characters, by an ignore file beside it',
    withFiles(['dist'], { 'dist/lib/.npmignore': '*.log\n', 'dist/lib/[id].tmp': '', 'packgate.yml': deny('*.tmp') }),
    { 'add "*.tmp" to dist/lib/.npmignore': ['dist/lib/[id].tmp'] },
  ],
  [
    'names with glob characters, comments and exclamation marks',
    withoutFiles({
      '.npmignore': 'packgate.yml\n',
      ...Object.fromEntries(['[id]{a,b}.js', '#a.css', '!b.html', 'i.js', 'a.css', 'b.html'].map((file) => [file, ''])),
      'packgate.yml': deny('*id*', '?a.css', '?b.html'),
    }),
    {
      [String.raw`add "\\[id\\]\\{a,b\\}.js" to .npmignore`]: ['[id]{a,b}.js'],
      'add "/#a.css" to .npmignore': ['#a.css'],
      'add "/!b.html" to .npmignore': ['!b.html'],
    },
  ],
  // --- the whole list
  [
    '"files" as what is left of today\'s list',
    withoutFiles({ '.env': '', 'x.log': '', '.idea/x.xml': '', 'coverage/lcov.info': '', 'README.md': '' }),
    { 'add "files": ["dist"]': ['.env', '.idea/x.xml', 'coverage/lcov.info', 'x.log'] },
  ],
  [
    '"files" of whole directories, and what stays out of them',
    withoutFiles({
      '.env': '',
      'x.log': '',
      '.idea/x.xml': '',
      'dist/a.map': map,
      'dist/lib/b.map': map,
      'dist/x/c.js': '',
    }),
    { 'add "files": ["dist", "!dist/**/*.map"]': ['.env', '.idea/x.xml', 'dist/a.map', 'dist/lib/b.map', 'x.log'] },
  ],
  [
    'another list',
    { 'package.json': { ...named, files: ['.env'] }, '.env': '', 'dist/index.js': '' },
    { 'set "files" to ["dist"]': ['.env'] },
  ],
];

/** Nothing in package.json or an ignore file can end these, or should. */
const NOT_FIXED: readonly (readonly [string, Tree])[] = [
  ['main', { 'package.json': { ...named, main: 'dist/a.env' }, 'dist/a.env': '' }],
  ['a bin', { 'package.json': { ...named, bin: { a: './cli.env' } }, ...built, 'cli.env': '' }],
  [
    'what exports names',
    { 'package.json': { ...named, exports: { '.': './dist/index.js', './x': './dist/x.env' } }, ...built, 'dist/x.env': '' },
  ],
  [
    'types',
    { 'package.json': { ...named, types: 'dist/x.d.ts', files: ['dist'] }, ...built, 'dist/x.d.ts': '', 'packgate.yml': deny('*.d.ts') },
  ],
  ['README', withFiles(['dist'], { 'README.md': '', 'packgate.yml': deny('README.md') })],
  ['what the policy requires', withFiles(['dist'], { 'dist/x.js': '', 'packgate.yml': `${deny('dist/x.js')}require: [dist/x.js]\n` })],
  [
    'a bundled dependency',
    {
      'package.json': { ...named, dependencies: { b: '1.0.0' }, bundleDependencies: ['b'] },
      ...built,
      'node_modules/b/package.json': { name: 'b', version: '1.0.0' },
      'node_modules/b/.env.production': '',
    },
  ],
  [
    'code with something in it that can be taken out',
    withFiles(['dist'], { 'dist/lib/b.js': 'INTERNAL ONLY', 'packgate.yml': 'deny: [{ text: INTERNAL ONLY }]\n' }),
  ],
  ['a file too much in all', withFiles(['dist'], { 'packgate.yml': 'budget: { files: 2 }\n' })],
  ['a "files" that is a string', { 'package.json': { ...named, files: 'x' }, ...built, x: '', 'packgate.yml': deny('x') }],
  ['all that is worth installing', { 'package.json': { name: 'a', version: '1.0.0' }, '.env': '', 'README.md': '' }],
  ['the only entry', { 'package.json': { ...named, main: 'index.js', files: ['.env'] }, '.env': '' }],
];

describe('what is shown', () => {
  test.each(FIXED)('%s', async (_, tree, edits) => {
    const report = await judged(writeTree(tree));
    expect(Object.fromEntries(fixesOf(report).map(({ edit, removes }) => [edit, removes]))).toEqual(edits);
  });

  test.each(NOT_FIXED)('nothing for %s', async (_, tree) => {
    const violations = violationsOf(await judged(writeTree(tree))).filter(({ severity }) => severity !== 'note');
    expect(violations).not.toEqual([]);
    expect(violations.map(({ path: file, fix }) => [file, fix])).toEqual(violations.map(({ path: file }) => [file, null]));
  });

  test('one fix for all violations of a file, and for its members where it is an archive', async () => {
    const report = await judged(
      writeTree(withFiles(['dist'], { 'dist/.npmrc.bak': '//r/:_authToken=${T}\n', 'packgate.yml': deny('**/*.bak') })),
    );
    const fixes = violationsOf(report).flatMap(({ severity, fix }) => (severity === 'note' ? [] : [fix?.edit]));
    expect(new Set(fixes)).toEqual(new Set(['add "!dist/**/*.bak" after "dist"']));
  });

  test('notes get none, and nothing is looked for where there are but notes', async () => {
    const report = await judged(writeTree(withFiles(['dist', 'yarn.lock', '.github'], { '.github/workflows/ci.yml': '' })));
    expect(violationsOf(report).map(({ severity, fix }) => [severity, fix])).toEqual([['note', null]]);
    expect(Object.keys(report.timings)).not.toContain('fix');
  });
});

describe('a suggestion in a pull request that shows the file gives the proved text', () => {
  test.each(FIXED)('%s', async (_, tree, edits) => {
    for (const spelling of [tree, withWindowsLineEnds(tree), withoutLastBreaks(tree)]) {
      const fixes = await suggestedFor(spelling);
      expect(fixes.map(({ edit }) => edit).toSorted()).toEqual(Object.keys(edits).toSorted());
      expect(fixes.map(({ edit, suggested }) => [edit, suggested])).toEqual(fixes.map(({ edit, proved }) => [edit, proved]));
    }
  });

  /** The file that each fix is about with the suggestion applied, and as it was proved; null where it is to be made. */
  async function suggestedFor(tree: Tree) {
    const directory = writeTree(tree);
    const report = await judged(directory);
    return fixesOf(report).map((fix) => {
      const full = path.join(directory, fix.file);
      const before = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : null;
      const [suggestion] = suggestions(withOnly(fix, report), {
        textOf: () => before,
        shownOf: (): readonly ShownLines[] => [{ startLine: 1, lines: linesWithBreaks(before ?? '') }],
        docsUrl: () => null,
      });
      return {
        edit: fix.edit,
        suggested: suggestion === undefined ? null : withSuggestion(before ?? '', suggestion),
        proved: before === null ? null : applied(before, fix.changes),
      };
    });
  }

  const withOnly = (fix: Fix, report: Report): Report => ({
    ...report,
    packages: report.packages.map((one) => ({
      ...one,
      violations: one.violations.filter((violation) => violation.fix?.edit === fix.edit),
    })),
  });

  const withWindowsLineEnds = (tree: Tree): Tree => editable(tree, (text) => text.replaceAll('\n', '\r\n'));
  const withoutLastBreaks = (tree: Tree): Tree => editable(tree, (text) => text.replace(/\n$/, ''));

  const editable = (tree: Tree, respell: (text: string) => string): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([file, content]) => {
        if (!/(?:^|[/])(?:package\.json|\.npmignore|\.gitignore)$/.test(file)) return [file, content];
        return [file, respell(typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`)];
      }),
    );
});

describe('an npm whose walker is not known', () => {
  const unknown = { ...carriedNpm({}), knownShape: false };
  async function fixesOfUnknown(tree: Tree): Promise<readonly (string | undefined)[]> {
    const directory = writeTree(tree);
    const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
    const pack = await listNpm(unknown, target, {});
    const violations = violationsOf(await judged(directory)).map((violation) => ({ ...violation, fix: null }));
    const request = {
      target,
      modules: unknown,
      isNewest: true,
      env: {},
      pack,
      policy: DEFAULT_POLICY.scope,
      violations,
      fails: () => true,
      isFoundInside: () => false,
    };
    return (await proveFixes(request)).violations.map(({ fix }) => fix?.edit);
  }

  test('cannot try edits of ignore files', async () => {
    expect(await fixesOfUnknown(withoutFiles({ '.env': '', '.npmignore': 'x\n' }))).toEqual(['add "files": ["dist"]']);
  });

  test('does not say which entry ships a file: the negation stands at the end', async () => {
    expect(await fixesOfUnknown(withFiles(['dist', 'bin'], { 'dist/.env': '', 'bin/x': '' }))).toEqual(['add "!dist/.env" after "bin"']);
  });
});

/** Each fix is written to disk, and real npms list what ships before and after. */
describe.each(npmMajors)('under %s', (major) => {
  interface Proof {
    readonly name: string;
    readonly fix: Fix;
    readonly violating: readonly (string | null)[];
    readonly directory: string;
    readonly edited: string;
  }
  const proofs: Proof[] = [];
  let lists: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    for (const [name, tree] of FIXED) {
      const directory = writeTree(tree);
      const report = await judged(directory);
      const violating = violationsOf(report).map((violation) => violation.path);
      for (const fix of fixesOf(report)) proofs.push({ name, fix, violating, directory, edited: editedCopy(directory, fix) });
    }
    lists = runScript('list-many.ts', [npmDirectory(major), ...proofs.flatMap(({ directory, edited }) => [directory, edited])]);
  }, 120_000);

  test('exactly violating files go', () => {
    expect(proofs.length).toBeGreaterThan(25);
    for (const [index, { name, fix, violating }] of proofs.entries()) {
      const [before = [], after = []] = lists.slice(2 * index);
      const gone = before.filter((file) => !after.includes(file));
      expect({ name, come: after.filter((file) => !before.includes(file)) }).toEqual({ name, come: [] });
      expect({ name, stay: fix.removes.filter((file) => after.includes(file)) }).toEqual({ name, stay: [] });
      expect({ name, wanted: gone.filter((file) => !violating.includes(file)) }).toEqual({ name, wanted: [] });
    }
  });
});

function editedCopy(directory: string, { file, changes }: Fix): string {
  const copy = writeTree({});
  fs.cpSync(directory, copy, { recursive: true });
  const full = path.join(copy, file);
  fs.writeFileSync(full, applied(fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '', changes));
  return copy;
}
