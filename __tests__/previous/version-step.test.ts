import { expect, test } from '@jest/globals';
import { isBreakingRelease } from '../../src/previous/version-step.ts';

test.each([
  ['1.2.3', '2.0.0', true],
  ['1.2.3', '1.3.0', false],
  ['1.2.3', '1.2.4', false],
  ['0.3.1', '0.4.0', true],
  ['0.3.1', '0.3.2', false],
  ['0.3.1', '1.0.0', true],
  ['0.0.3', '0.0.4', true],
  ['2.0.0-rc.1', '2.0.0', false],
  ['v1.0.0', '1.0.1', false],
  ['10.0.0', '1.0.0', true],
  ['next', '1.0.0', false],
])('%s → %s: %s', (before, after, expected) => {
  expect(isBreakingRelease(before, after)).toBe(expected);
});
