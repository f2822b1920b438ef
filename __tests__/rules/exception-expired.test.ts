import { expect, test } from '@jest/globals';
import { exceptionExpired } from '../../src/rules/exception-expired.ts';
import { exceptionUse, toldOfExceptions } from './exceptions.ts';
import { frame } from './rule-input.ts';

test.each([
  ['no date', exceptionUse(1), []],
  ['a later date', exceptionUse(1, { expires: '2027-01-01' }), []],
  ['its last day', exceptionUse(1, { expires: '2026-11-21' }), []],
  [
    'the day after',
    exceptionUse(1, { expires: '2026-11-20' }),
    ['error: the exception for source-map-content expired on 2026-11-20: 1 finding counts again'],
  ],
  [
    'several findings',
    exceptionUse(3, { expires: '2025-01-01' }),
    ['error: the exception for source-map-content expired on 2025-01-01: 3 findings count again'],
  ],
  [
    'no finding',
    exceptionUse(0, { expires: '2025-01-01' }),
    ['error: the exception for source-map-content expired on 2025-01-01: nothing is left that it would excuse'],
  ],
])('%s', (_, use, expected) => {
  expect(toldOfExceptions(exceptionExpired, [use])).toEqual(expected);
});

test('the finding points at the entry and names its owner', () => {
  const exceptions = [exceptionUse(1, { expires: '2025-01-01', owner: '@acme/web' })];
  const [finding] = exceptionExpired.check({ exceptions, today: '2026-11-21' });
  expect(finding).toMatchObject({
    anchor: { kind: 'policy', frame },
    help: 'mend what it excuses and remove it, or have @acme/web renew the date',
  });
});
