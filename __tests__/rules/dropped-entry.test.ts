import { expect, test } from '@jest/globals';
import type { DroppedEntry } from '../../src/model.ts';
import { droppedEntry } from '../../src/rules/dropped-entry.ts';
import { ruleInput, told } from './rule-input.ts';

test.each<[DroppedEntry['why'], string | null, string]>([
  ['symlink', '../shared.js', 'lib/a.js would not be published: npm leaves out symbolic links, and this one points to ../shared.js'],
  ['symlink', null, 'lib/a.js would not be published: npm leaves out symbolic links'],
  ['special', null, 'lib/a.js would not be published: npm leaves out sockets, pipes and devices'],
  ['name', null, 'lib/a.js would not be published: npm leaves out names with a *'],
  ['hard-link', 'lib/b.js', 'lib/a.js would be published as a link to lib/b.js: installs leave out hard links'],
])('%s to %s', (why, target, message) => {
  expect(told(droppedEntry, { dropped: [{ path: 'lib/a.js', why, target }] })).toEqual([`warning: ${message}`]);
});

test.each<[DroppedEntry['why'], string | null, string]>([
  [
    'symlink',
    '../../LICENSE',
    'LICENSE would be published as a symbolic link to ../../LICENSE, as yarn packs it: installs leave out links',
  ],
  ['hard-link', null, 'LICENSE would be published as a hard link, as yarn packs it: installs leave out links'],
])('%s to %s in a tarball of yarn', (why, target, message) => {
  const packer = { name: 'yarn', version: '4.18.1', source: 'tarball' } as const;
  expect(told(droppedEntry, { dropped: [{ path: 'LICENSE', why, target }], packer })).toEqual([`warning: ${message}`]);
});

test('the finding points at "files", or at the name where there is no list', () => {
  const dropped: readonly DroppedEntry[] = [{ path: 'a', why: 'special', target: null }];
  const pointers = [{ files: ['lib'] }, {}].map((manifest) => droppedEntry.check(ruleInput({ dropped, manifest }))[0]?.anchor);
  expect(pointers).toMatchObject([{ pointer: ['files'] }, { pointer: ['name'] }]);
});
