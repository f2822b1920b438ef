import { compileNames } from '../policy/pattern.ts';
import type { PackageRule } from './rule.ts';

export const notPublic: PackageRule = {
  scope: 'package',
  meta: {
    id: 'not-public',
    summary: 'public packages whose name is not among the public-packages of the policy',
    severity: { recommended: 'error', strict: 'error' },
    help: 'set "private": true in package.json, or add the name to "public-packages" in the policy',
    docs: {
      why: [
        'In a repository with hundreds of packages one missing `"private": true` publishes an internal one, at the next release of everything, and no look at its files shows that anything is wrong.',
        'With `public-packages` in the policy a package goes public only where somebody has said so, in a file with an owner.',
        '',
        'The rule is silent while the policy has no such list. Patterns are matched on the whole name, scope included. Private packages are not asked: npm refuses to publish them.',
      ].join('\n'),
      example: [
        '```yaml',
        'public-packages: ["@acme/public-*"]',
        '```',
        '',
        '```text',
        'error[not-public]: @acme/billing would be published: "public-packages" does not name it',
        '```',
      ].join('\n'),
      fix: [
        'Keep the package in:',
        '',
        '```json',
        '"private": true',
        '```',
        '',
        'If it is meant to be public, add its name to `public-packages`, and let the owner of the policy review that line.',
      ].join('\n'),
    },
  },
  check({ pack, policy }) {
    const refusing = policy.publicPackages.find((list) => compileNames(list)(pack.name) === null);
    if (refusing === undefined) return [];
    const [first] = refusing;
    return [
      {
        rule: 'not-public',
        path: null,
        message: `${pack.name} would be published: "public-packages" does not name it`,
        anchor: { kind: 'manifest', pointer: ['name'], label: 'this package is not private' },
        ...(first !== undefined && { decidedBy: { ...first.frame, label: 'no pattern of this list names it' } }),
        data: { name: pack.name },
      },
    ];
  },
};
