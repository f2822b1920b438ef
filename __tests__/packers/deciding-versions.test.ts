import path from 'node:path';
import { expect, test } from '@jest/globals';
import { foreignVersions } from '../../src/packers/npm/deciding-versions.ts';
import { writeTree } from '../packages-on-disk.ts';
import { npmDirectory } from './npms.ts';

test('the versions that are written down are those that Packgate carries', () => {
  expect([...foreignVersions(path.join(import.meta.dirname, '..', '..'))]).toEqual([]);
});

test.each([
  ['npm10', 'npm-packlist 9.0.0'],
  ['npm11', 'npm-packlist 10.0.4'],
] as const)('%s has another npm-packlist', (major, first) => {
  expect([...foreignVersions(npmDirectory(major))][0]).toBe(first);
});

test('npm 12 has the same rules, with other patches of what they build on', () => {
  expect([...foreignVersions(npmDirectory('npm12'))]).toEqual([]);
});

test('of what the rules build on, another major version counts', () => {
  const versions = { 'npm-packlist': '11.3.0', 'ignore-walk': '9.0.0', minimatch: '9.0.5', glob: '13.9.9' };
  const installed = Object.entries(versions).map(([name, version]) => [`node_modules/${name}/package.json`, { version }] as const);
  const foreign = [...foreignVersions(writeTree(Object.fromEntries(installed)))];
  expect(foreign[0]).toBe('minimatch 9.0.5');
  expect(foreign.filter((one) => one.startsWith('glob'))).toEqual([]);
});

test('what an npm does not have is another version too', () => {
  const npm = writeTree({
    'package.json': { name: 'npm', version: '99.0.0' },
    'node_modules/npm-packlist/package.json': { version: '11.3.0' },
  });
  expect([...foreignVersions(npm)].slice(0, 2)).toEqual(['ignore-walk none', 'minimatch none']);
});

test('a dependency is found where Node finds it: the nearest goes first', () => {
  const npm = writeTree({
    'node_modules/npm-packlist/package.json': { version: '11.3.0' },
    'node_modules/npm-packlist/node_modules/ignore-walk/package.json': { version: '9.0.0' },
    'node_modules/ignore-walk/package.json': { version: '1.0.0' },
    'node_modules/minimatch/package.json': { version: '1.2.3' },
  });
  expect([...foreignVersions(npm)].slice(0, 1)).toEqual(['minimatch 1.2.3']);
});
