import { describe, expect, test } from '@jest/globals';
import type { PackList } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { compilePatterns, EXACT } from '../../src/policy/pattern.ts';
import { resolvePolicy, scopeFor } from '../../src/policy/resolve.ts';
import { starterPolicy } from '../../src/policy/starter.ts';
import { pick, randomNumbers } from './random.ts';

function pack(name: string, ...paths: readonly string[]): PackList {
  const files = paths.map((path) => ({ path, size: 1000, mode: 0o644, reason: null }));
  const packer = { name: 'npm', version: '12.2.0', source: 'packlist' } as const;
  const manifest = { file: 'package.json', text: '{}', data: {} };
  return {
    name,
    version: '1.0.0',
    root: '.',
    packer,
    manifest,
    files,
    dropped: [],
    unpackedSize: 1000 * files.length,
    packedSize: null,
    integrity: null,
  };
}

/** Whether a file may ship from the package under the starter policy for these packages. */
function allows(packages: readonly PackList[], name: string): (path: string) => boolean {
  const document = parsePolicy(starterPolicy({ packages }), 'packgate.yml', []);
  const { allow } = scopeFor(
    resolvePolicy({ document, origin: { kind: 'repository', file: document.file }, denyLists: [], bases: [] }, null, []),
    name,
  );
  return (path) => allow.length > 0 && allow.every((list) => compilePatterns(list, EXACT)(path) !== null);
}

const LIBRARY = pack(
  'lib',
  'LICENSE',
  'README.md',
  'dist/chunks/a.js',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/types.d.ts',
  'bin/lib',
  'package.json',
);

test('the starter policy of a package', () => {
  expect(starterPolicy({ packages: [LIBRARY] }))
    .toBe(`# What may be published. Packgate reads this file before each release; docs/policy.md in its repository explains every key,
# and policy.schema.json there completes and checks them in an editor.
extends: packgate:recommended

# Anything else is a violation. Patterns are relative to the package; a leading / anchors a name to its root.
# This is what ships today: remove what should not, and widen a pattern only when a new kind of file is meant to ship.
allow:
  - "/LICENSE"
  - "/README.md"
  - "/package.json"
  - "bin/lib"
  - "dist/**/*.js"
  - "dist/*.d.ts"

# Must ship, or the release is broken:
# require: ["/dist/index.js"]

# Limits for each package:
# budget: { files: 12, unpacked: 12 kB }

# What is known and excused, by whom and until when:
# exceptions:
#   - rule: private-key-file
#     paths: ["/certs/roots.pem"]
#     reason: public CA roots
#     owner: "@acme/security"
#     expires: 2027-06-30
`);
});

test('the starter policy of several packages', () => {
  const text = starterPolicy({
    packages: [pack('b', 'README.md', 'dist/b.js', 'package.json'), pack('@acme/a', 'README.md', 'index.js', 'package.json')],
  });
  expect(text).toContain(`# A package that is not named below may ship these files and nothing else.
allow:
  - "/README.md"
  - "/package.json"
`);
  expect(text).toContain(`packages:
  "@acme/a":
    allow:
      - "/README.md"
      - "/index.js"
      - "/package.json"
  "b":
    allow:
      - "/README.md"
      - "/package.json"
      - "dist/b.js"
`);
});

describe('it covers what ships today and no more', () => {
  test('a library', () => {
    const allowed = allows([LIBRARY], 'lib');
    expect(LIBRARY.files.map(({ path }) => path).filter((path) => !allowed(path))).toEqual([]);
    const others = [
      'dist/x.js.map',
      'dist/chunks/x.js.map',
      'dist/x.d.ts.map',
      '.env',
      'dist/.env',
      'src/secret.ts',
      'dist/secret.ts',
      'docs/README.md',
      'dist/package.json',
      'bin/other',
      'index.js',
      'lib/dist/index.js',
    ];
    expect(others.filter(allowed)).toEqual([]);
  });

  test('each of several packages, and one that comes later', () => {
    const packages = [pack('a', 'package.json', 'README.md', 'dist/a.js'), pack('b', 'package.json', 'README.md', 'lib/b.js')];
    expect(['package.json', 'dist/a.js', 'lib/b.js'].map(allows(packages, 'a'))).toEqual([true, true, false]);
    expect(['package.json', 'dist/a.js', 'lib/b.js'].map(allows(packages, 'b'))).toEqual([true, false, true]);
    expect(['package.json', 'README.md', 'dist/a.js', 'lib/b.js'].map(allows(packages, 'new'))).toEqual([true, true, false, false]);
  });

  test('maps that ship today are maps of one kind', () => {
    const allowed = allows([pack('a', 'package.json', 'dist/a.js', 'dist/a.js.map', 'dist/b.js', 'dist/b.js.map')], 'a');
    expect(['dist/a.js.map', 'dist/c.js.map', 'dist/c.d.ts.map', 'dist/c.map'].map(allowed)).toEqual([true, true, false, false]);
  });

  test('names that are no names in a pattern', () => {
    const paths = [
      'app/[id].js',
      'app/{a,b}.ts',
      'x/(a).css',
      '!odd/a.js',
      '!odd.js',
      '#a',
      'a|b',
      'a b ',
      ' a',
      'a*b',
      'a\\b',
      'a\nb',
      "it's",
      'd/"q".js',
      'd/.keep',
      '@scope/a',
      '+(a)',
    ];
    const allowed = allows([pack('a', ...paths, 'package.json')], 'a');
    expect(paths.filter((path) => !allowed(path))).toEqual([]);
    expect(['app/i.js', 'odd/a.js', 'odd.js', 'x/a.css', 'd/.env', 'a'].filter(allowed)).toEqual([]);
  });

  test('many files at the root, and many without an extension', () => {
    const roots = Array.from({ length: 20 }, (_, index) => `f${index}.js`);
    const zones = Array.from({ length: 20 }, (_, index) => `zones/Area/City${index}`);
    const text = starterPolicy({ packages: [pack('a', ...roots, ...zones, 'package.json')] });
    expect(text.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
      '  - "/*.js"',
      '  - "/package.json"',
      '  - "zones/**/!(*.*)"',
    ]);
    const allowed = allows([pack('a', ...roots, ...zones, 'package.json')], 'a');
    expect([...roots, ...zones].filter((path) => !allowed(path))).toEqual([]);
    expect(['a.map', 'a/b.js', 'zones/a.js', 'zones/.env'].filter(allowed)).toEqual([]);
  });

  test.each([1, 2, 3])('generated lists, seed %i', (seed) => {
    const random = randomNumbers(seed);
    const part = () => pick(random, ['a', 'b', 'index', 'Zone', '.dot', '[id]', '{x}', 'a b', '(g)', 'é']);
    const ending = () =>
      pick(random, ['', '.js', '.d.ts', '.ts', '.js.map', '.map', '.json', '.css.map', '.d.mts', '.LICENSE', '.7z', '.ab$c']);
    for (let round = 0; round < 60; round += 1) {
      const paths = Array.from(
        { length: 40 },
        () =>
          `${Array.from({ length: Math.floor(random() * 3) }, part)
            .map((name) => `${name}/`)
            .join('')}${part()}${ending()}`,
      );
      const allowed = allows([pack('a', ...new Set(paths), 'package.json')], 'a');
      expect(paths.filter((path) => !allowed(path))).toEqual([]);
      expect(['.env', 'other/x.js', 'secret.pem', 'package.json.map', 'a/secret.pem', 'b/.env'].filter(allowed)).toEqual([]);
    }
  });
});
