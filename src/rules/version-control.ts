import { pathRule } from './path-rule.ts';
import type { PathParts } from './rule.ts';
import { toolDirectoryOf } from './tool-directories.ts';

/** CVS keeps these in a directory that could also be code: `src/cvs/index.js`. */
const CVS_FILES: ReadonlySet<string> = new Set(['entries', 'entries.log', 'repository', 'root', 'tag', 'template']);

export const versionControl = pathRule(
  {
    id: 'version-control',
    summary: 'version control data: .git/, .svn/, .hg/, CVS/ and the .git file of a worktree',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list directories in "files" of package.json instead of **/*, and end it with "!**/.git/**"',
    docs: {
      why: [
        'A `.git` directory is the whole history: every file that was ever committed, deleted secrets included, every branch name and e-mail address,',
        'and in `.git/config` now and then a token inside a remote’s URL. npm leaves `.git`, `.svn`, `.hg` and `CVS` out at every depth, though not `.jj` or `.bzr`, and other packers are not that careful: pnpm 10 with',
        '`files: ["**/*"]` ships `.git/HEAD`. A `.git` file comes from a worktree or submodule and tells where the repository stands on',
        'the machine that built the package.',
        '',
        '`.gitignore`, `.gitattributes` and `.gitkeep` are harmless and stay quiet.',
      ].join('\n'),
      example: [
        '```text',
        'error[version-control]: vendor/lib/.jj/repo/store/type would be published: it is version control data',
        '```',
      ].join('\n'),
      fix: [
        'Replace `**/*` in `files` by the directories that ship, and take back what stands inside one of them:',
        '',
        '```json',
        '"files": ["vendor", "!vendor/**/.jj/**"]',
        '```',
      ].join('\n'),
    },
  },
  (parts) =>
    parts.name === '.git' || isCvs(parts) || toolDirectoryOf('version-control', parts) !== null
      ? { because: 'it is version control data' }
      : null,
);

const isCvs = (parts: PathParts): boolean => parts.directories.at(-1) === 'cvs' && CVS_FILES.has(parts.name);
