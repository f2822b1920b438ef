import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { newDependency } from '../../src/rules/new-dependency.ts';
import { findingsOf, pair, toldOf } from '../previous/releases.ts';

const told = (before: JsonObject, after: JsonObject): Promise<readonly string[]> =>
  toldOf(newDependency, { manifest: before }, { manifest: after });

test.each<[string, JsonObject, JsonObject, readonly string[]]>([
  [
    'a new one',
    { dependencies: { through: '~2.3.1' } },
    { dependencies: { through: '~2.3.1', 'flatmap-stream': '^0.1.0' } },
    ['warning: package.json would bring "flatmap-stream" along (^0.1.0): it is new in dependencies since 1.2.3'],
  ],
  [
    'an optional one',
    {},
    { optionalDependencies: { fsevents: '2' } },
    ['warning: package.json would bring "fsevents" along (2): it is new in optionalDependencies since 1.2.3'],
  ],
  [
    'a peer, which npm installs',
    {},
    { peerDependencies: { react: '19' } },
    ['warning: package.json would bring "react" along (19): it is new in peerDependencies since 1.2.3'],
  ],
  [
    'one that was only needed for building',
    { devDependencies: { tslib: '2' } },
    { dependencies: { tslib: '2' } },
    ['warning: package.json would bring "tslib" along (2): it is new in dependencies since 1.2.3'],
  ],
  [
    'one that comes from a repository now',
    { dependencies: { 'left-pad': '^1.3.0' } },
    { dependencies: { 'left-pad': 'github:acme/left-pad' } },
    ['warning: package.json would bring "left-pad" along from a git repository (github:acme/left-pad): 1.2.3 had ^1.3.0'],
  ],
  [
    'one that is another package now',
    { dependencies: { a: '^1.3.0' } },
    { dependencies: { a: 'npm:@other/b@^1.3.0' } },
    ['warning: package.json would bring "a" along from the package @other/b (npm:@other/b@^1.3.0): 1.2.3 had ^1.3.0'],
  ],
  [
    'one from another address',
    { dependencies: { a: 'https://example.com/a.tgz' } },
    { dependencies: { a: 'https://example.org/a.tgz' } },
    [
      'warning: package.json would bring "a" along from an address on the web (https://example.org/a.tgz): 1.2.3 had https://example.com/a.tgz',
    ],
  ],
  ['another range', { dependencies: { a: '^1.0.0' } }, { dependencies: { a: '^2.0.0' } }, []],
  ['another commit', { dependencies: { a: 'github:x/a#v1' } }, { dependencies: { a: 'github:x/a#v2' } }, []],
  ['another range of an alias', { dependencies: { a: 'npm:@x/b@1' } }, { dependencies: { a: 'npm:@x/b@2' } }, []],
  ['back to the registry', { dependencies: { a: 'github:x/a' } }, { dependencies: { a: '^1.0.0' } }, []],
  ['one that is gone', { dependencies: { a: '1' } }, {}, []],
  ['one that moved', { dependencies: { a: '1' } }, { optionalDependencies: { a: '1' } }, []],
  ['a peer that is a dependency now', { peerDependencies: { a: '1' } }, { dependencies: { a: '1' } }, []],
  ['an optional peer', {}, { peerDependencies: { a: '1' }, peerDependenciesMeta: { a: { optional: true } } }, []],
  ['one for building', {}, { devDependencies: { a: '1' } }, []],
  ['what is no list of dependencies', {}, { dependencies: ['a'], optionalDependencies: null, peerDependencies: { a: 1 } }, []],
])('%s', async (_, before, after, expected) => {
  expect(await told(before, after)).toEqual(expected);
});

test('no earlier release: nothing is new', async () => {
  expect(await toldOf(newDependency, null, { manifest: { dependencies: { a: '1' } } })).toEqual([]);
});

test('it points at the dependency', async () => {
  const [finding] = await findingsOf([newDependency], await pair({}, { manifest: { dependencies: { a: '1' } } }));
  expect(finding).toMatchObject({
    path: 'package.json',
    anchor: { kind: 'manifest', pointer: ['dependencies', 'a'] },
    data: { dependency: 'a', field: 'dependencies', spec: '1', before: null },
  });
});
