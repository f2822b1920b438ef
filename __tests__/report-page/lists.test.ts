import { describe, expect, test } from '@jest/globals';
import { collectPageData } from '../../src/report/html/collect-page-data.ts';
import { changeRows, filterChanges } from '../../src/report-page/change-rows.ts';
import { type FileTree, fileTree, type Folder } from '../../src/report-page/file-tree.ts';
import { type Filter, filterFiles, filterFindings } from '../../src/report-page/filter.ts';
import { layOut } from '../../src/report-page/treemap-layout.ts';
import { packageReport, packedFile, report, violation, waiver } from '../report/sample.ts';

const cli = packageReport({
  name: 'cli',
  files: [
    packedFile('a.tgz', 400),
    packedFile('dist/.env', 10),
    packedFile('dist/index.js', 5000),
    packedFile('dist/lib/deep.js', 3000),
    packedFile('package.json', 200),
  ],
  violations: [
    violation({ path: 'dist/lib/deep.js', rule: 'source-file', severity: 'note', message: 'dist/lib/deep.js is a source' }),
    violation({ path: 'dist/.env' }),
    violation({ path: 'a.tgz!/package/.env', severity: 'warning', message: 'a.tgz!/package/.env would be published' }),
    violation({ path: null, rule: 'grown', severity: 'warning', message: 'the package has grown' }),
  ],
  waivers: [waiver({ path: 'package.json' })],
  previous: { label: '1.0.0', version: '1.0.0', source: 'registry' },
  changes: {
    before: { version: '1.0.0', files: 4, unpackedSize: 8000 },
    added: ['dist/.env'],
    removed: [{ path: 'dist/old.js', size: 7 }],
    changed: [
      { path: 'dist/index.js', before: { path: 'dist/index.js', size: 2500, mode: 0o644 }, isCertain: true },
      { path: 'package.json', before: { path: 'package.json', size: 199, mode: 0o644 }, isCertain: true },
    ],
    manifest: [{ pointer: ['scripts', 'postinstall'], before: null, after: 'node x.js' }],
  },
});
const core = packageReport({ name: 'core', files: [packedFile('index.js', 70)] });

const treeOf = (...packages: readonly ReturnType<typeof packageReport>[]): FileTree => fileTree(collectPageData(report({ packages })));
const tree = treeOf(cli, core);

function folderAt(path: string): Folder {
  const found = tree.leaves.map(({ parent }) => parent).find((folder) => folder.path === path);
  if (found === undefined) throw new Error(`no folder ${path}`);
  return found;
}

const filter = (parts: Partial<Filter> = {}): Filter => ({ place: tree.root, text: '', severity: '', rule: '', isFresh: false, ...parts });

describe('the tree', () => {
  test('adds up sizes, files and the worst', () => {
    const rows = [tree.root, ...tree.packages, folderAt('dist'), folderAt('dist/lib')];
    expect(rows.map(({ kind, name, size, files, tint }) => [kind, name, size, files, tint])).toEqual([
      ['all', 'All packages', 8680, 6, 'error'],
      ['package', 'cli@2.1.88', 8610, 5, 'error'],
      ['package', 'core@2.1.88', 70, 1, 'plain'],
      ['directory', 'dist', 8010, 3, 'error'],
      ['directory', 'lib', 3000, 1, 'note'],
    ]);
  });

  test('puts what is in an archive to the archive', () => {
    expect(tree.leaves.find(({ name }) => name === 'a.tgz')?.tint).toBe('warning');
  });

  test('begins with the package where there is one', () => {
    expect(treeOf(cli).root.kind).toBe('package');
    expect(treeOf().root.files).toBe(0);
  });

  test('takes names that objects have for names', () => {
    const odd = treeOf(packageReport({ files: [packedFile('__proto__/constructor'), packedFile('toString')] }));
    expect(odd.root.children.map(({ name }) => name)).toEqual(['__proto__', 'toString']);
  });
});

describe('findings', () => {
  test.each<[string, Partial<Filter>, readonly string[]]>([
    ['all, worst first', {}, ['env-file', 'env-file', 'grown', 'source-file', 'private-key']],
    ['by severity', { severity: 'warning' }, ['env-file', 'grown']],
    ['excused', { severity: 'excused' }, ['private-key']],
    ['by rule', { rule: 'grown' }, ['grown']],
    ['by words in any order and case', { text: 'SOURCE deep' }, ['source-file']],
    ['of what is new or changed', { isFresh: true }, ['env-file', 'private-key']],
    ['below a directory', { place: folderAt('dist') }, ['env-file', 'source-file']],
    ['of another package', { text: 'core@' }, []],
  ])('%s', (_, parts, rules) => {
    expect(filterFindings(tree.findings, filter(parts)).map(({ finding }) => finding.rule)).toEqual(rules);
  });
});

describe('files', () => {
  const paths = (parts: Partial<Filter>, order: 'worst' | 'size' | 'path' = 'path') =>
    filterFiles(tree.leaves, filter(parts), order).map(({ file }) => file.path);

  test('worst first, largest first, by path', () => {
    expect(paths({}, 'worst')).toEqual(['dist/.env', 'a.tgz', 'dist/lib/deep.js', 'package.json', 'dist/index.js', 'index.js']);
    expect(paths({}, 'size')[0]).toBe('dist/index.js');
    expect(paths({})[0]).toBe('a.tgz');
  });

  test.each<[string, Partial<Filter>, readonly string[]]>([
    ['below a directory', { place: folderAt('dist/lib') }, ['dist/lib/deep.js']],
    ['new or changed', { isFresh: true }, ['dist/.env', 'dist/index.js', 'package.json']],
    ['with a finding of a severity', { severity: 'note' }, ['dist/lib/deep.js']],
    ['by package', { text: 'core@2' }, ['index.js']],
  ])('%s', (_, parts, expected) => {
    expect(paths(parts)).toEqual(expected);
  });
});

describe('changes', () => {
  const rows = changeRows(tree);

  test('added, removed, package.json, then what changed most', () => {
    expect(rows.map(({ sign, what, words }) => `${sign} ${what}: ${words}`)).toEqual([
      '+ dist/.env: new, 10 B',
      '- dist/old.js: gone, was 7 B',
      '+ package.json: scripts.postinstall: node x.js',
      '~ dist/index.js: 2.5 kB → 5 kB (+100 %)',
      '~ package.json: 199 B → 200 B (+0.5 %)',
    ]);
  });

  test('below a directory, what is gone included', () => {
    expect(filterChanges(rows, '', folderAt('dist')).map(({ what }) => what)).toEqual(['dist/.env', 'dist/old.js', 'dist/index.js']);
  });
});

describe('the map', () => {
  const names = (place: Folder, width = 900, height = 400) => layOut(place, width, height).map(({ kind, node }) => `${kind} ${node.name}`);

  test('nests directories, and shows a small file with a finding', () => {
    expect(names(tree.root)).toEqual(expect.arrayContaining(['open cli@2.1.88', 'open dist', 'file .env', 'file index.js']));
  });

  test('draws the smallest files of a directory as one, and loses none', () => {
    const many = treeOf(
      packageReport({ files: Array.from({ length: 10_000 }, (_, index) => packedFile(`d${index % 3}/f${index}.js`, index)) }),
    );
    const cells = layOut(many.root, 900, 400);
    expect(cells.length).toBeLessThan(900);
    const drawn = cells.filter(({ kind }) => kind !== 'open').reduce((sum, { files }) => sum + files, 0);
    expect(drawn).toBe(10_000);
    expect(cells.some(({ kind }) => kind === 'rest')).toBe(true);
  });

  test('stays inside, also with empty files and no room', () => {
    const empty = treeOf(packageReport({ files: [packedFile('a', 0), packedFile('b', 0)] }));
    expect(layOut(empty.root, 300, 200)).toHaveLength(2);
    expect(layOut(empty.root, 0, 0)).toEqual([]);
    for (const { left, top, width, height } of layOut(tree.root, 333, 222)) {
      expect([left >= 0, top >= 0, left + width <= 333, top + height <= 222]).toEqual([true, true, true, true]);
    }
  });
});
