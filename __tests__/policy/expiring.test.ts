import { expect, test } from '@jest/globals';
import { expiringExceptions } from '../../src/policy/expiring.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { resolvePolicy } from '../../src/policy/resolve.ts';
import { RULES } from './rule-metas.ts';

/** Rules and days of the exceptions that end soon on 2026-11-21. */
function ending(text: string): readonly string[] {
  const document = parsePolicy(text, 'packgate.yml', RULES);
  const policy = resolvePolicy({ document, origin: { kind: 'repository', file: 'packgate.yml' }, denyLists: [], bases: [] }, null, RULES);
  return expiringExceptions(policy, '2026-11-21').map(({ rule, daysLeft }) => `${rule} ${daysLeft}`);
}

test.each([
  ['none without an end', 'exceptions: [{ rule: env-file, reason: x }]', []],
  ['none that has expired', 'exceptions: [{ rule: env-file, reason: x, expires: 2026-11-20 }]', []],
  ['the last day', 'exceptions: [{ rule: env-file, reason: x, expires: 2026-11-21 }]', ['env-file 0']],
  ['thirty days', 'exceptions: [{ rule: env-file, reason: x, expires: 2026-12-21 }]', ['env-file 30']],
  ['not thirty-one', 'exceptions: [{ rule: env-file, reason: x, expires: 2026-12-22 }]', []],
  [
    'those of some packages as well, the first to end first',
    'exceptions: [{ rule: env-file, reason: x, expires: 2026-12-01 }]\npackages: { "@acme/*": { exceptions: [{ rule: log-file, reason: x, expires: 2026-11-30 }] } }',
    ['log-file 9', 'env-file 10'],
  ],
])('%s', (_, text, expected) => {
  expect(ending(text)).toEqual(expected);
});
