import { describe, expect, test } from '@jest/globals';
import { databaseFile } from '../../src/rules/database-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    'server/database/auth.db',
    'data.sqlite',
    'data.sqlite3',
    'data.sqlite-wal',
    'auth.db.bak',
    'legacy.mdb',
    'dump.rdb',
    'dump.sql',
    'backup-2026-01-01.sql',
    'shop-prod.sql',
    'shop.sql.gz',
    'mongo.dump',
    'AUTH.DB',
  ],
  note: ['test/fixtures/users.sqlite', 'templates/app/dev.db'],
  quiet: [
    'Thumbs.db',
    'migrations/001_users.sql',
    'migrations/001_backup_users.sql',
    'seed.sql',
    'lib/db.js',
    'db.json',
    'db/index.js',
    'sqlite.js',
    'dump.js',
    'lib/database.ts',
    'geo.mmdb',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(databaseFile, path)).toBe(level);
  });
});
