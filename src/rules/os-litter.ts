import { backedUpName } from './backup-name.ts';
import { credentialFile } from './credential-file.ts';
import { databaseFile } from './database-file.ts';
import { envFile } from './env-file.ts';
import { pathRule } from './path-rule.ts';
import { privateKeyFile } from './private-key-file.ts';
import type { PackageRuleInput, PathParts } from './rule.ts';
import { toolDirectory } from './tool-directories.ts';

const LITTER: ReadonlySet<string> = new Set([
  '.directory',
  '.ds_store',
  'desktop.ini',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'icon\r',
  'thumbs.db',
]);
/** AppleDouble, NFS and FUSE leftovers, locks and autosaves of Emacs. */
const LITTER_SHAPE = /^(?:\._.+|\.nfs[0-9a-f]{8,}|\.fuse_hidden.+|\.#.+|#.+#)$/;

export const osLitter = pathRule(
  {
    id: 'os-litter',
    summary: 'litter of systems and editors: .DS_Store, Thumbs.db, *.orig, *.swp, *~',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'delete it; list what ships in "files" of package.json',
    docs: {
      why: [
        'A `.DS_Store` names every file and folder that the Finder saw beside it, those that do not ship included. A backup or swap file (`config.js~`, `.config.js.swp`,',
        '`index.js.orig`) holds an earlier or unsaved state of a file, under a name that no ignore rule for the file itself matches. What npm drops',
        'by itself (`.DS_Store`, `.*.swp`, `*.orig`) ships with other package managers: `*.orig` does with yarn and bun.',
        '',
        'A copy of a secret is not litter: `.env.bak` is reported by `env-file`, `.npmrc.bak` by `credential-file`.',
      ].join('\n'),
      example: ['```text', 'warning[os-litter]: lib/config.js~ would be published: it is a backup or a leftover of a tool', '```'].join(
        '\n',
      ),
      fix: [
        'Delete it, and name what ships by its ending where people edit inside the directory:',
        '',
        '```json',
        '"files": ["lib/**/*.js", "!lib/**/*~"]',
        '```',
        '',
        'Adding the pattern to your global gitignore keeps it out of every repository.',
      ].join('\n'),
    },
  },
  (parts, input) => {
    const directory = toolDirectory(parts);
    const litter = LITTER.has(parts.name) || LITTER_SHAPE.test(parts.name) || backedUpName(parts.name) !== null;
    if (directory === null ? !litter : directory.rule !== 'os-litter') return null;
    return isToldElsewhere(parts, input) ? null : { because: 'it is a backup or a leftover of a tool' };
  },
);

/** A copy of a secret or of a database is told by the rule for the original. */
const isToldElsewhere = (parts: PathParts, input: PackageRuleInput): boolean =>
  [envFile, privateKeyFile, credentialFile, databaseFile].some((rule) => rule.match(parts, input) !== null);
