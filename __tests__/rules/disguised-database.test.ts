import { expect, test } from '@jest/globals';
import { disguisedDatabase } from '../../src/rules/disguised-database.ts';
import { inspected, levelOfContent, toldOf } from './inspected.ts';

const SQLITE = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84)]);

test.each([
  ['any other name', 'server/state.bin', SQLITE, 'error'],
  ['a name without a suffix, as of a browser', 'profile/Cookies', SQLITE, 'error'],
  ['a member of an archive', 'vendor/backup.tgz!/package/History', SQLITE, 'error'],
  ['among fixtures', 'test/fixtures/state.bin', SQLITE, 'note'],
  ['a name that `database-file` tells already', 'server/auth.db', SQLITE, 'quiet'],
  ['a copy of one', 'server/auth.sqlite.bak', SQLITE, 'quiet'],
  ['a text about databases', 'docs/sqlite.txt', 'SQLite format 3 begins each file', 'quiet'],
  ['the magic further on', 'lib/sqlite.wasm', Buffer.concat([Buffer.from('\0asm\u0001\0\0\0'), SQLITE]), 'quiet'],
])('%s', async (_, path, content, level) => {
  expect(await levelOfContent(disguisedDatabase, path, content)).toBe(level);
});

test('says what its page shows, with the size', async () => {
  const contents = { 'server/state.bin': SQLITE };
  expect(await toldOf(disguisedDatabase, contents)).toEqual(['error: server/state.bin would be published: it is an SQLite database']);
  expect(await inspected(disguisedDatabase, contents)).toMatchObject([{ data: { size: 100 } }]);
});
