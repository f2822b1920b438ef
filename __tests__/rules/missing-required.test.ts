import { expect, test } from '@jest/globals';
import { missingRequired } from '../../src/rules/missing-required.ts';
import { frame, patterns, ruleInput, told } from './rule-input.ts';

const files = ['dist/index.js', 'dist/esm/index.mjs', 'package.json'];

test.each([
  ['nothing without a list', [], []],
  ['nothing where each pattern matches', ['dist/index.js', '*.mjs', '/package.json'], []],
  ['each pattern that matches nothing', ['dist/index.d.ts', 'dist/**', '/index.js'], ['dist/index.d.ts', '/index.js']],
  ['a pattern in other capitals', ['Dist/index.js'], ['Dist/index.js']],
])('%s', (_, require, missing) => {
  const expected = missing.map((pattern) => `error: nothing that would be published matches ${pattern}`);
  expect(told(missingRequired, { files, policy: { require: patterns(...require) } })).toEqual(expected);
});

test('the finding points at the pattern', () => {
  const [finding] = missingRequired.check(ruleInput({ files, policy: { require: patterns('dist/index.d.ts') } }));
  expect(finding).toMatchObject({ path: null, anchor: { kind: 'policy', frame } });
});
