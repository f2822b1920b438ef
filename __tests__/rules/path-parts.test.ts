import { expect, test } from '@jest/globals';
import { backedUpName } from '../../src/rules/backup-name.ts';
import { pathParts } from '../../src/rules/path-parts.ts';

test.each([
  ['Docs/API/.ENV.Local', { lower: 'docs/api/.env.local', name: '.env.local', extension: '.local', directories: ['docs', 'api'] }],
  ['cli.js.map', { lower: 'cli.js.map', name: 'cli.js.map', extension: '.map', directories: [] }],
  ['.env', { lower: '.env', name: '.env', extension: '.env', directories: [] }],
  ['a.b/LICENSE', { lower: 'a.b/license', name: 'license', extension: '', directories: ['a.b'] }],
])('%s', (path, parts) => {
  expect(pathParts(path)).toEqual({ path, ...parts });
});

test.each([
  ['.npmrc.bak', '.npmrc'],
  ['auth.db~', 'auth.db'],
  ['.env.swp', '.env'],
  ['index.js.orig', 'index.js'],
  ['index.js', null],
  ['backup', null],
  ['.bak', null],
  ['~', null],
])('%s is a copy of %s', (name, original) => {
  expect(backedUpName(name)).toBe(original);
});
