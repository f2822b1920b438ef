import { expect, test } from '@jest/globals';
import type { Budget } from '../../src/model.ts';
import { overBudget } from '../../src/rules/over-budget.ts';
import { frame, located, ruleInput, told } from './rule-input.ts';

const none: Budget = { files: null, unpacked: null, file: null, growth: null };
const files = { LICENSE: 1_000, 'cli.js': 3_300_000, 'cli.js.map': 59_800_000 };

test.each<[string, Partial<Budget>, readonly string[]]>([
  ['nothing without a budget', {}, []],
  ['nothing at the limit', { files: located(3), unpacked: located(63_101_000), file: located(59_800_000) }, []],
  ['too many files', { files: located(1) }, ['error: 3 files would be published: 2 over the budget of 1']],
  ['too many bytes', { unpacked: located(20_000_000) }, ['error: 63.1 MB would be published: 43.1 MB over the budget of 20 MB']],
  [
    'each file that is too large',
    { file: located(1_000_000) },
    [
      'error: cli.js would be published: 3.3 MB is 2.3 MB over the budget of 1 MB for a file',
      'error: cli.js.map would be published: 59.8 MB is 58.8 MB over the budget of 1 MB for a file',
    ],
  ],
  ['a limit of nothing', { files: located(0) }, ['error: 3 files would be published: 3 over the budget of 0']],
])('%s', (_, budget, expected) => {
  expect(told(overBudget, { files, policy: { budget: { ...none, ...budget } } })).toEqual(expected);
});

test('the five largest files are named, the largest first, and the budget is pointed at', () => {
  const many = { a: 1, b: 5, c: 4, d: 2, e: 3, f: 2 };
  const [finding] = overBudget.check(ruleInput({ files: many, policy: { budget: { ...none, unpacked: located(10) } } }));
  expect(finding).toMatchObject({
    path: null,
    help: 'the largest are b 5 B, c 4 B, e 3 B, d 2 B, f 2 B; take out what need not ship, or raise the budget',
    decidedBy: frame,
    data: { actual: 17, limit: 10 },
  });
  expect(finding?.data['largest']).toEqual([
    { path: 'b', size: 5 },
    { path: 'c', size: 4 },
    { path: 'e', size: 3 },
    { path: 'd', size: 2 },
    { path: 'f', size: 2 },
  ]);
});
