import { describe, expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { npmDirectory, npmMajors, runScript } from './npms.ts';
import { type CaseLists, expectedOf, type PackCase, packCases } from './pack-cases.ts';

// ---------------------------------------------------------------------------------------------- recorded lists

const judged = packCases.filter(({ opts }) => opts?.scripts !== true);

describe.each(npmMajors)('where the newest npm lists otherwise than %s, by the lists that real npms gave', (major) => {
  const answers = runScript<Record<string, unknown>>('drift-cases.ts', [npmDirectory(major)]);

  test.each(judged.map((packCase) => [packCase.id, packCase] as const))('%s', (id, packCase) => {
    expect(answers[id]).toEqual(recorded(packCase, major));
  });
});

test('npm 10 and 11 differ from the newest on some cases and agree on most', () => {
  const drifting = (major: 'npm10' | 'npm11'): number =>
    judged.filter((one) => JSON.stringify(recorded(one, major)) !== JSON.stringify(NOTHING) && recorded(one, major) !== 'refused').length;
  expect([drifting('npm10'), drifting('npm11')]).toEqual([21, 21]);
});

const NOTHING = { onlyInstalled: [], onlyNewest: [] };

function recorded(packCase: PackCase, major: (typeof npmMajors)[number]): unknown {
  const installed = expectedOf(packCase, major);
  const newest = expectedOf(packCase, 'npm12');
  if (installed.refused !== undefined) return 'refused';
  if (newest.refused !== undefined) return 'refused by the newest';
  return { onlyInstalled: only(installed, newest), onlyNewest: only(newest, installed) };
}

function only(a: CaseLists, b: CaseLists): readonly string[] {
  const key = (name: string | undefined, file: string): string => `${name} ${file}`;
  const other = new Set(b.packs?.flatMap(({ name, files }) => files.map((file) => key(name, file))));
  return (a.packs ?? []).flatMap(({ name, files }) => files.filter((file) => !other.has(key(name, file)))).toSorted();
}

// ---------------------------------------------------------------------------------------------- generated trees

interface Comparison {
  readonly trees: number;
  readonly drifting: number;
  readonly spelled: number;
  /** Drifts that name an entry. */
  readonly named: number;
  readonly wrong: readonly unknown[];
}

/** `npm run e2e` compares thousands more. */
const TREES = process.env['PACKGATE_TREES'] ?? '200';
const SEED = process.env['PACKGATE_SEED'] ?? '20260331';

test.each(['npm10', 'npm11'] as const)(
  'what is said of %s is exactly what the two lists differ in, on generated trees',
  (major) => {
    const { trees, drifting, spelled, wrong } = runScript<Comparison>('drift-trees.ts', [npmDirectory(major), SEED, TREES]);
    expect(wrong).toEqual([]);
    expect(trees).toBe(Number(TREES));
    expect(drifting).toBeGreaterThan(spelled);
    expect(spelled).toBeGreaterThan(trees / 50);
  },
  600_000,
);

test('of an npm that cannot be traced no entry is named, since it would be a guess', () => {
  const { drifting, named, wrong } = runScript<Comparison>('drift-trees.ts', [npmDirectory('npm11'), SEED, '50', 'untraced']);
  expect(wrong).toEqual([]);
  expect(drifting).toBeGreaterThan(0);
  expect(named).toBe(0);
});

// ---------------------------------------------------------------------------------------------- what is said

interface Answer {
  readonly packages: readonly { readonly root: string; readonly files: readonly string[] }[];
  readonly violations: readonly Said[];
  readonly errors: readonly string[];
  readonly timed: readonly string[];
}

interface Said {
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  /** `package.json: "!*.map"` */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const judgedWith = (npm: string, trees: readonly Tree[]): readonly Answer[] =>
  runScript<Answer[]>('gate-with.ts', [npm, 'packer-drift', ...trees.map((tree) => writeTree(tree))]);

const manifest = (more: object): Tree[string] => ({ name: 'fx', version: '1.0.0', license: 'MIT', ...more });

/** Files beside package.json; what `files` says; what it says when the proposed edit is made; the finding. */
interface Row {
  readonly what: string;
  readonly tree: readonly string[];
  readonly files: readonly string[];
  readonly mended: readonly string[] | null;
  readonly at: string;
  readonly only: 'onlyInstalled' | 'onlyNewest';
  readonly paths: readonly string[];
  readonly spelling: string | null;
}

const ROWS: readonly Row[] = [
  {
    what: 'a negation without a slash',
    tree: ['dist/a.js', 'dist/a.js.map', 'dist/sub/b.js.map'],
    files: ['dist', '!*.map'],
    mended: ['dist', '!**/*.map'],
    at: '"!*.map"',
    only: 'onlyNewest',
    paths: ['dist/a.js.map', 'dist/sub/b.js.map'],
    spelling: 'write "!**/*.map" in its place',
  },
  {
    what: 'a negation of a name at any depth',
    tree: ['lib/a.js', 'lib/sub/internal/c.js'],
    files: ['lib', '!internal'],
    mended: ['lib', '!**/internal'],
    at: '"!internal"',
    only: 'onlyNewest',
    paths: ['lib/sub/internal/c.js'],
    spelling: 'write "!**/internal" in its place',
  },
  {
    what: 'a negation before what it takes away from',
    tree: ['dist/a.js', 'dist/secret.js'],
    files: ['!dist/secret.js', 'dist'],
    mended: ['dist', '!dist/secret.js'],
    at: '"!dist/secret.js"',
    only: 'onlyNewest',
    paths: ['dist/secret.js'],
    spelling: 'move it after "dist"',
  },
  {
    what: 'another case',
    tree: ['README.md', 'extra.js'],
    files: ['Extra.JS'],
    mended: ['extra.js'],
    at: '"Extra.JS"',
    only: 'onlyInstalled',
    paths: ['extra.js'],
    spelling: 'write "extra.js" in its place',
  },
  {
    what: 'another case in a negation',
    tree: ['lib/a.js', 'lib/b.map'],
    files: ['lib', '!LIB/*.MAP'],
    mended: ['lib', '!lib/*.map'],
    at: '"!LIB/*.MAP"',
    only: 'onlyNewest',
    paths: ['lib/b.map'],
    spelling: 'write "!lib/*.map" in its place',
  },
  {
    what: 'a pattern on directories',
    tree: ['dist-cjs/a.js', 'dist-esm/sub/b.js'],
    files: ['dist-*'],
    mended: ['dist-*/**'],
    at: '"dist-*"',
    only: 'onlyNewest',
    paths: ['dist-cjs/a.js', 'dist-esm/sub/b.js'],
    spelling: 'write "dist-*/**" in its place',
  },
  {
    what: 'a pattern on directories and files',
    tree: ['dist-cjs/a.js', 'dist-notes.txt'],
    files: ['dist-*'],
    mended: ['dist-*', 'dist-*/**'],
    at: '"dist-*"',
    only: 'onlyNewest',
    paths: ['dist-cjs/a.js'],
    spelling: 'write "dist-*", "dist-*/**" in its place',
  },
  {
    what: 'a name that is meant for the root, and stands deeper in a directory that npm enters for another entry',
    tree: ['index.js', 'lib/index.js', 'lib/a.d.ts'],
    files: ['index.js', 'lib/*.d.ts'],
    mended: ['/index.js', 'lib/*.d.ts'],
    at: '"index.js"',
    only: 'onlyInstalled',
    paths: ['lib/index.js'],
    spelling: 'write "/index.js" in its place',
  },
  {
    what: 'brackets in names',
    tree: ['app/[id].js', 'app/a.js'],
    files: ['app/**/*.js'],
    mended: ['app'],
    at: '"app/**/*.js"',
    only: 'onlyInstalled',
    paths: ['app/[id].js'],
    spelling: 'write "app" in its place, if all that will ever be in there is to ship',
  },
  {
    what: 'brackets in names beside files that are not to ship: no spelling is known',
    tree: ['app/[id].js', 'app/a.js', 'app/a.ts'],
    files: ['app/**/*.js'],
    mended: null,
    at: '"app/**/*.js"',
    only: 'onlyInstalled',
    paths: ['app/[id].js'],
    spelling: null,
  },
  {
    what: 'the whole directory',
    tree: ['a.js', 'lib/b.js'],
    files: ['./'],
    mended: ['*'],
    at: '"./"',
    only: 'onlyInstalled',
    paths: ['a.js', 'lib/b.js'],
    spelling: 'write "*" in its place',
  },
  {
    what: 'two marks of negation',
    tree: ['lib/a.js'],
    files: ['!!lib'],
    mended: ['lib'],
    at: '"!!lib"',
    only: 'onlyInstalled',
    paths: ['lib/a.js'],
    spelling: 'write "lib" in its place',
  },
  {
    what: 'a negation whose spelling would keep out a file that ships: what it keeps out is not let in instead',
    tree: ['lib/a.map', 'lib/keep.map'],
    files: ['lib/keep.map', 'lib', '!*.map'],
    mended: null,
    at: '"!*.map"',
    only: 'onlyNewest',
    paths: ['lib/a.map'],
    spelling: null,
  },
  {
    what: 'a lock file that the newest npm never ships',
    tree: ['bun.lock', 'lib/a.js'],
    files: ['bun.lock', 'lib'],
    mended: ['lib'],
    at: '"bun.lock"',
    only: 'onlyInstalled',
    paths: ['bun.lock'],
    spelling: 'take "bun.lock" out of "files"',
  },
];

const treeOf = (paths: readonly string[], files: readonly string[]): Tree => ({
  'package.json': manifest({ files }),
  ...Object.fromEntries(paths.map((path) => [path, 'x'])),
});

describe('what npm 11 and the newest read differently', () => {
  const mendable = ROWS.filter(({ mended }) => mended !== null);
  const answers = judgedWith(
    npmDirectory('npm11'),
    ROWS.map(({ tree, files }) => treeOf(tree, files)),
  );
  const mended = npmMajors.map((major) =>
    judgedWith(
      npmDirectory(major),
      mendable.map(({ tree, mended: files }) => treeOf(tree, files ?? [])),
    ),
  );

  test.each(ROWS.map((row, index) => [row.what, row, answers[index]] as const))('%s', (_, row, answer) => {
    const { at, only: side, paths, spelling } = row;
    expect(answer?.errors).toEqual([]);
    expect(answer?.violations).toMatchObject([
      {
        severity: 'warning',
        at: `package.json: ${at}`,
        data: { onlyInstalled: [], onlyNewest: [], entry: JSON.parse(at), spelling, [side]: paths },
      },
    ]);
    expect(answer?.violations[0]?.help).toContain(spelling === null ? 'no spelling was found' : `${spelling} (checked: `);
  });

  test.each(mendable.map((row, index) => [row.what, row, index] as const))(
    '%s, once mended, lists alike with npm 10, 11 and 12',
    (_, row, index) => {
      const [npm10, npm11, npm12] = mended.map((each) => each[index]);
      expect([npm10?.violations, npm11?.violations, npm12?.violations]).toEqual([[], [], []]);
      expect([npm11?.packages, npm12?.packages]).toEqual([npm10?.packages, npm10?.packages]);
      const disputed = npm11?.packages[0]?.files.filter((file) => row.paths.includes(file));
      expect([[], row.paths]).toContainEqual(disputed);
    },
  );
});

describe('what is said of a package', () => {
  const trees = {
    'two causes': treeOf(['lib/a.map', 'out-a/b.js'], ['lib', '!*.map', 'out-*']),
    'thirteen files': treeOf(
      Array.from({ length: 13 }, (_, index) => `lib/f${index + 10}.map`),
      ['lib', '!*.map'],
    ),
    'a nested .gitignore': { ...treeOf(['pkg/x.js', 'pkg/x.wasm'], ['pkg/x.js', 'pkg/x.wasm']), 'pkg/.gitignore': '*\n' },
    'a nested .npmignore': { ...treeOf(['pkg/x.js'], ['pkg/x.js']), 'pkg/.npmignore': '# built\nx.js\n' },
    'lock files, no list': { 'package.json': manifest({}), 'bun.lock': '', 'index.js': '' },
    'lock files, an .npmignore': { 'package.json': manifest({}), 'bun.lock': '', 'index.js': '', '.npmignore': 'test' },
    'overrides of a bundled package': {
      'package.json': manifest({ dependencies: { a: '1' }, bundleDependencies: ['a'], overrides: { b: '1.0.0' } }),
      'node_modules/a/package.json': { name: 'a', version: '1.0.0', dependencies: { b: '1' } },
      'node_modules/b/package.json': { name: 'b', version: '1.0.0' },
    },
    agreed: treeOf(['lib/a.js', 'lib/a.map'], ['lib', '!**/*.map']),
    'switched off': { ...treeOf(['lib/a.map'], ['lib', '!*.map']), 'packgate.yml': 'rules: { packer-drift: off }\n' },
    strict: { ...treeOf(['lib/a.map'], ['lib', '!*.map']), 'packgate.yml': 'extends: packgate:strict\n' },
  } as const satisfies Readonly<Record<string, Tree>>;
  const names = Object.keys(trees);
  const answers = judgedWith(npmDirectory('npm11'), Object.values(trees));
  const answerTo = (name: keyof typeof trees): Answer | undefined => answers[names.indexOf(name)];
  const messages = (name: keyof typeof trees): readonly string[] | undefined => answerTo(name)?.violations.map(({ message }) => message);

  test('one finding for each entry', () => {
    expect(messages('two causes')).toEqual([
      '"!*.map" is read in two ways: 1 file would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: lib/a.map',
      '"out-*" is read in two ways: 1 file would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: out-a/b.js',
    ]);
  });

  test('ten names in the message, all in the data', () => {
    expect(messages('thirteen files')).toEqual([
      expect.stringMatching(/: 13 files would .*: lib\/f10\.map, .*, lib\/f19\.map and 3 more$/),
    ]);
    expect(answerTo('thirteen files')?.violations[0]?.data['onlyNewest']).toHaveLength(13);
  });

  test('the ignore file that one of them goes by, and how to silence it', () => {
    expect(answerTo('a nested .gitignore')?.violations).toMatchObject([
      {
        message:
          '"pkg/x.js" is read in two ways: 2 files would be published by npm 11.21.2 and not by npm-packlist 11.3.0, the newest that Packgate has, where pkg/.gitignore:1 ("*") keeps it out: pkg/x.js, pkg/x.wasm',
        data: { spelling: 'put an empty pkg/.npmignore beside pkg/.gitignore, which npm then passes over' },
      },
    ]);
    expect(answerTo('a nested .npmignore')?.violations).toMatchObject([
      { message: expect.stringContaining(', where pkg/.npmignore:2 ("x.js") keeps it out: pkg/x.js'), data: { spelling: null } },
    ]);
  });

  test('a rule of npm that nothing in the package turns off', () => {
    expect(messages('lock files, no list')).toEqual([
      'npm versions differ: 1 file would be published by npm 11.21.2 and not by npm-packlist 11.3.0, the newest that Packgate has, where npm never ships /bun.lock: bun.lock',
    ]);
    expect(answerTo('lock files, no list')?.violations[0]?.help).toBe(
      'no spelling was found that every npm reads alike: publish with one version of npm everywhere, and pin it as "packageManager" in package.json',
    );
    expect(answerTo('lock files, an .npmignore')?.violations[0]?.data['spelling']).toBe('add "/bun.lock" to .npmignore');
  });

  test('that the newest npm refuses it', () => {
    expect(answerTo('overrides of a bundled package')?.violations).toMatchObject([
      {
        message:
          'npm 11.21.2 would publish this package, and the newest npm that Packgate knows would not (npm-packlist 11.3.0): npm refuses to pack: "overrides" reach bundled packages (b)',
        at: 'package.json: "overrides"',
      },
    ]);
  });

  test('nothing where both agree, and where the policy does not want to know', () => {
    expect(answerTo('agreed')).toMatchObject({ violations: [], errors: [], timed: expect.arrayContaining(['drift']) });
    expect(answerTo('switched off')).toMatchObject({ violations: [], errors: [], timed: expect.not.arrayContaining(['drift']) });
  });

  test('an error under the strict preset', () => {
    expect(answerTo('strict')?.violations).toMatchObject([{ severity: 'error' }]);
  });

  test('nothing where the newest npm lists', () => {
    const [bundled] = judgedWith(`${npmDirectory('npm11')},bundled`, [trees['two causes']]);
    expect(bundled).toMatchObject({ violations: [], timed: expect.not.arrayContaining(['drift']) });
  });
});

describe('in a workspace', () => {
  const [answer] = judgedWith(npmDirectory('npm11'), [
    {
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'], packageManager: 'npm@10.9.9+sha512.0' },
      '.npmignore': '*.secret\n',
      'packages/a/package.json': manifest({ name: 'a', files: ['lib', '!*.map'] }),
      'packages/a/lib/a.map': '',
      'packages/b/package.json': manifest({ name: 'b' }),
      'packages/b/b.js': '',
      'packages/b/b.secret': '',
    },
  ]);

  test('each package has its own findings, and the root says which npm is pinned', () => {
    expect(answer?.violations).toMatchObject([
      {
        at: 'packages/a/package.json: "!*.map"',
        help: expect.stringMatching(/; package\.json pins npm@10\.9\.9 as "packageManager", which is not the npm on PATH, 11\.21\.2: /),
        data: { pinned: { file: 'package.json', field: 'packageManager', value: 'npm@10.9.9', isInstalled: false } },
      },
    ]);
  });

  test('ignore files of the root count in both lists', () => {
    expect(answer?.packages.find(({ root }) => root === 'packages/b')?.files).toEqual(['b.js', 'package.json']);
  });
});
