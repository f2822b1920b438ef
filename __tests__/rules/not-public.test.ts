import { expect, test } from '@jest/globals';
import { notPublic } from '../../src/rules/not-public.ts';
import { frame, patterns, ruleInput, told } from './rule-input.ts';

test.each([
  ['nothing without a list', '@acme/billing', [], []],
  ['nothing where a pattern names it', '@acme/public-sdk', [['@acme/public-*']], []],
  ['another name', '@acme/billing', [['@acme/public-*']], ['error: @acme/billing would be published: "public-packages" does not name it']],
  [
    'a name that is public without its scope only',
    '@acme/utils',
    [['utils']],
    ['error: @acme/utils would be published: "public-packages" does not name it'],
  ],
  [
    'a name that is taken back',
    '@acme/lab',
    [['@acme/*', '!@acme/lab']],
    ['error: @acme/lab would be published: "public-packages" does not name it'],
  ],
  [
    'a name that one of two lists does not have, once',
    'left-pad',
    [['*'], ['@acme/*']],
    ['error: left-pad would be published: "public-packages" does not name it'],
  ],
])('%s', (_, name, lists, expected) => {
  expect(told(notPublic, { manifest: { name }, policy: { publicPackages: lists.map((list) => patterns(...list)) } })).toEqual(expected);
});

test('the finding points at the name in package.json and at the list', () => {
  const [finding] = notPublic.check(ruleInput({ policy: { publicPackages: [patterns('@acme/*')] } }));
  expect(finding).toMatchObject({
    path: null,
    anchor: { kind: 'manifest', pointer: ['name'] },
    decidedBy: { line: frame.line, label: 'no pattern of this list names it' },
  });
});
