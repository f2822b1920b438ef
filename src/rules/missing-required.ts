import type { Finding } from '../model.ts';
import { compilePatterns, EXACT } from '../policy/pattern.ts';
import type { PackageRule } from './rule.ts';

export const missingRequired: PackageRule = {
  scope: 'package',
  meta: {
    id: 'missing-required',
    summary: 'files that the policy requires and that would not be published',
    severity: { recommended: 'error', strict: 'error' },
    help: 'build the package before it is checked, add the file to "files" in package.json, or correct the pattern under "require"',
    docs: {
      why: [
        'A release without its build is as broken as one with too much in it, and harder to see: the publish succeeds. It happens when the build did not run, ran into another directory, or when',
        'an ignore rule that was meant for a leak took the product along. Under `require` the policy names what makes the package whole; each pattern has to match one file at least.',
      ].join('\n'),
      example: [
        '```yaml',
        'require: ["dist/index.js", "dist/index.d.ts"]',
        '```',
        '',
        '```text',
        'error[missing-required]: nothing that would be published matches dist/index.d.ts',
        '```',
      ].join('\n'),
      fix: [
        'Build before the check, or let the file in:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'If the file has moved for good, correct the pattern under `require`.',
      ].join('\n'),
    },
  },
  check({ pack, policy }) {
    return policy.require.flatMap((pattern): readonly Finding[] => {
      const matches = compilePatterns([pattern], EXACT);
      if (pack.files.some(({ path }) => matches(path) !== null)) return [];
      const message = `nothing that would be published matches ${pattern.value}`;
      return [
        {
          rule: 'missing-required',
          path: null,
          message,
          anchor: { kind: 'policy', frame: pattern.frame },
          data: { pattern: pattern.value },
        },
      ];
    });
  },
};
