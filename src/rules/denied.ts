import { posix } from 'node:path';
import type { DenyPaths, Finding, Located, PackList } from '../model.ts';
import { compileDeny } from '../policy/deny.ts';
import type { PackageRule } from './rule.ts';

export const denied: PackageRule = {
  scope: 'package',
  meta: {
    id: 'denied',
    summary: 'files that the policy denies',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take the file out of "files" in package.json, or correct the entry under "deny"',
    docs: {
      why: [
        'What must stay in is known best by those who own it: `internal/` is ordinary code in rxjs and a trade secret elsewhere, so no built-in rule can tell. Under `deny` the policy names',
        'such paths once, with the reason that everybody sees who runs into it.',
        '',
        '`deny-from` takes lists that the repository already keeps, such as `.claudeignore`. Their lines speak of paths in the repository, from the directory of the list:',
        'of `packages/cli` the file `dist/a.js` is `packages/cli/dist/a.js` to them. Of a tarball nobody knows where its package stands; it is taken to stand where the list does,',
        'and at the `repository.directory` of its package.json: what a line names under one of them is denied.',
        '',
        'Patterns ignore case, since leaks hide in spelling, and a name stands for a directory with everything in it as well. An entry with a `severity` of its own',
        'keeps it, whatever `rules` says of this rule.',
      ].join('\n'),
      example: [
        '```yaml',
        'deny:',
        '  - paths: ["internal/**"]',
        '    reason: internal code stays in',
        '```',
        '',
        '```text',
        'error[denied]: internal/billing.js would be published: internal code stays in',
        '```',
      ].join('\n'),
      fix: [
        'Take the file out of the package, after the entry that lets it in:',
        '',
        '```json',
        '"files": ["lib", "!lib/internal/**"]',
        '```',
        '',
        'Where one file is right to ship, add an exception for it, with a reason and an end date, or take it back in the entry: `paths: ["internal/**", "!internal/index.js"]`.',
      ].join('\n'),
    },
  },
  check({ pack, policy }) {
    const roots = rootsOf(pack);
    const entries = policy.deny.flatMap((entry) => (entry.syntax === 'text' ? [] : [{ entry, decides: compileDeny(entry, roots) }]));
    return pack.files.flatMap(({ path, size }) =>
      entries.flatMap(({ entry, decides }): readonly Finding[] => {
        const pattern = decides(path);
        return pattern === null ? [] : [findingOf(entry, pattern, path, size)];
      }),
    );
  },
};

/** Where in the repository the package stands. A tarball does not say, but for the directory that its package.json names: where the list stands counts as well. */
function rootsOf({ root, packer, manifest }: PackList): readonly (string | null)[] {
  // Who packs a directory is named; a tarball that was handed over has no packer.
  const isDirectory = packer.source !== 'registry' && packer.name !== 'tarball';
  if (isDirectory && isInside(root)) return [root];
  const repository = manifest.data['repository'];
  const named = typeof repository === 'object' && repository !== null && 'directory' in repository ? repository.directory : null;
  const directory = typeof named === 'string' ? posix.normalize(named).replace(/\/$/, '') : '';
  return directory !== '' && isInside(directory) ? [null, directory] : [null];
}

/** Of a path relative to the repository's root. */
const isInside = (directory: string): boolean => directory !== '..' && !directory.startsWith('../') && !posix.isAbsolute(directory);

function findingOf(entry: DenyPaths, pattern: Located<string>, path: string, size: number): Finding {
  return {
    rule: 'denied',
    path,
    message: `${path} would be published: ${entry.reason ?? `the policy denies ${pattern.value}`}`,
    ...(entry.severity !== null && { level: entry.severity }),
    decidedBy: { ...pattern.frame, label: entry.syntax === 'glob' ? 'denied here' : 'this line of the list denies it' },
    data: { size, pattern: pattern.value },
  };
}
