import type { DenyPaths, Finding, Located } from '../model.ts';
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
        'such paths once, with the reason that everybody sees who runs into it. `deny-from` takes lists that the repository already keeps, such as `.claudeignore`.',
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
    const entries = policy.deny.flatMap((entry) => (entry.syntax === 'text' ? [] : [{ entry, decides: compileDeny(entry, pack.root) }]));
    return pack.files.flatMap(({ path, size }) =>
      entries.flatMap(({ entry, decides }): readonly Finding[] => {
        const pattern = decides(path);
        return pattern === null ? [] : [findingOf(entry, pattern, path, size)];
      }),
    );
  },
};

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
