import { originalName } from './backup-name.ts';
import { pathRule } from './path-rule.ts';
import { isAmongSamples } from './sample.ts';

const DATABASE = /\.(?:sqlite3?|db3?|sdb|mdb|accdb|realm)(?:-(?:wal|shm|journal))?$|^dump\.rdb$|^appendonly\.aof$/;
/** `dump.sql`, `backup-2026.sql.gz`, `shop-prod.sql`, `db.dump`; not `001_backup_users.sql`, which is a migration. */
const DUMP =
  /^(?:dump|backup)(?:[._-].*)?\.sql$|(?:^|[._-])(?:dump|backup|prod|production)\.sql$|\.sql\.(?:gz|bz2|xz|zip)$|\.(?:pgdump|mysqldump)$|(?:^|[._-])(?:db|database|sql|mongo|prod|production)\.dump$/;
/** Windows keeps its thumbnails in a database; `os-litter` reports it. */
const THUMBNAILS: ReadonlySet<string> = new Set(['thumbs.db', 'ehthumbs.db', 'ehthumbs_vista.db']);

export const databaseFile = pathRule(
  {
    id: 'database-file',
    summary: 'databases and their dumps: *.sqlite, *.db, *.mdb, dump.sql',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json and end it with "!**/*.db" or the like; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'A program that runs in its own checkout writes its database there, and a `files` entry for the directory publishes it.',
        '@siteboon/claude-code-ui 1.12.0 shipped `server/database/auth.db`: the user table of its developer. Dumps (`dump.sql`, `backup.sql.gz`) come from',
        'real systems more often than not. None of 1,458 published packages ships an SQLite database or an SQL dump.',
        '',
        'Migrations and seeds (`001_users.sql`) stay quiet.',
      ].join('\n'),
      incidents: [
        {
          year: 2025,
          what: "`@siteboon/claude-code-ui` 1.12.0: the developer's database of users",
          sources: ['https://github.com/siteboon/claudecodeui/issues/251'],
        },
      ],
      example: [
        '```text',
        'error[database-file]: server/database/auth.db would be published: databases hold the data of whoever ran this',
        '```',
      ].join('\n'),
      fix: [
        'Write the database outside of the source tree, and take it back until then:',
        '',
        '```json',
        '"files": ["server", "!server/**/*.db"]',
        '```',
        '',
        'A database that is the product, such as a dictionary, gets an exception with its path and reason.',
      ].join('\n'),
    },
  },
  (parts) => {
    const name = originalName(parts.name);
    if (THUMBNAILS.has(name) || !(DATABASE.test(name) || DUMP.test(name))) return null;
    const because = 'databases hold the data of whoever ran this';
    return isAmongSamples(parts) ? { variant: 'sample', because } : { because };
  },
);
