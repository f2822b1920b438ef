import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { emptyPackage } from '../../src/rules/empty-package.ts';
import { told } from './rule-input.ts';

test.each<[string, readonly string[], JsonObject, readonly string[]]>([
  ['no file at all', [], {}, ['error: nothing would be published']],
  ['papers only', ['LICENSE', 'README.md', 'package.json'], {}, ['error: nothing but LICENSE, README.md, package.json would be published']],
  [
    'papers in every spelling',
    ['.npmignore', 'CHANGELOG.md', 'LICENCE.txt', 'License-MIT', 'NOTICE', 'SECURITY.md', 'package.json', 'readme.markdown'],
    {},
    [
      'error: nothing but .npmignore, CHANGELOG.md, LICENCE.txt, License-MIT, NOTICE, SECURITY.md, package.json, readme.markdown would be published',
    ],
  ],
  ['empty dependencies', ['package.json'], { dependencies: {} }, ['error: nothing but package.json would be published']],
  [
    'a package that brings dependencies',
    ['README.md', 'package.json'],
    { dependencies: { a: '1' } },
    ['off: nothing but README.md, package.json would be published'],
  ],
  ['a package that brings peers', ['package.json'], { peerDependencies: { a: '1' } }, ['off: nothing but package.json would be published']],
  ['a configuration', ['package.json', 'tsconfig.json'], {}, []],
  ['declarations', ['LICENSE', 'index.d.ts', 'package.json'], {}, []],
  ['papers in a directory, which can be the product', ['docs/README.md', 'package.json'], {}, []],
  ['a file that only begins like a paper', ['licenses.json', 'package.json'], {}, []],
])('%s', (_, files, manifest, expected) => {
  expect(told(emptyPackage, { files, manifest })).toEqual(expected);
});
