import { expect, test } from '@jest/globals';
import { exceptionUnused } from '../../src/rules/exception-unused.ts';
import { exceptionUse, toldOfExceptions } from './exceptions.ts';
import { frame, patterns } from './rule-input.ts';

test.each([
  ['one that excuses something', exceptionUse(1), []],
  ['one that excuses nothing', exceptionUse(0), ['warning: the exception for source-map-content on dist/a.js.map excuses nothing']],
  [
    'several paths',
    exceptionUse(0, { paths: patterns('a', 'b', 'c') }),
    ['warning: the exception for source-map-content on a and 2 more excuses nothing'],
  ],
  ['no paths', exceptionUse(0, { paths: [] }), ['warning: the exception for source-map-content excuses nothing']],
  [
    'one that still holds',
    exceptionUse(0, { expires: '2026-11-21' }),
    ['warning: the exception for source-map-content on dist/a.js.map excuses nothing'],
  ],
  ['one of a shared policy, which can be for another repository', exceptionUse(0, { isShared: true }), []],
  ['one that has expired, which is told elsewhere', exceptionUse(0, { expires: '2026-11-20' }), []],
])('%s', (_, use, expected) => {
  expect(toldOfExceptions(exceptionUnused, [use])).toEqual(expected);
});

test('the finding points at the entry', () => {
  const [finding] = exceptionUnused.check({ exceptions: [exceptionUse(0)], today: '2026-11-21' });
  expect(finding).toMatchObject({ path: null, anchor: { kind: 'policy', frame } });
});
