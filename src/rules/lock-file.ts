import { pathRule } from './path-rule.ts';
import { toolDirectory } from './tool-directories.ts';

/** Not npm-shrinkwrap.json: it exists to be published. */
const LOCK_FILES: ReadonlySet<string> = new Set([
  '.package-lock.json',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
]);

export const lockFile = pathRule(
  {
    id: 'lock-file',
    summary: 'lock files: yarn.lock, pnpm-lock.yaml, bun.lock, package-lock.json',
    severity: { recommended: 'note', strict: 'warning' },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        'Nobody reads the lock file of a dependency: package managers look at their own. It is dead weight, it makes security scanners report versions that',
        'are not installed, and its `resolved` addresses name the registry that was used, which can be an internal one.',
        '',
        '`npm-shrinkwrap.json` is the exception: it exists to be published, npm obeys it, and it stays quiet.',
      ].join('\n'),
      example: [
        '```text',
        'note[lock-file]: yarn.lock would be published: no package manager reads the lock file of a dependency',
        '```',
      ].join('\n'),
      fix: [
        'List what ships in package.json, which leaves everything else at the root out:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'A project template that brings its lock file along is fine: it is a note, and a note fails nothing.',
      ].join('\n'),
    },
  },
  (parts) =>
    LOCK_FILES.has(parts.name) && toolDirectory(parts) === null
      ? { because: 'no package manager reads the lock file of a dependency' }
      : null,
);
