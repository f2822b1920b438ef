import { describe, expect, test } from '@jest/globals';
import { byVersion, canonicalVersion } from '../../src/registry/version-order.ts';

test('versions stand in the order of Semantic Versioning 2.0.0, clause 11', () => {
  const ordered = [
    'latest',
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ];
  expect(ordered.toReversed().toSorted(byVersion)).toEqual(ordered);
});

describe('a version as a registry writes it', () => {
  test.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3', '1.2.3'],
    ['= 1.2.3', '1.2.3'],
    ['1.2.3beta', '1.2.3-beta'],
    ['1.2.3-rc.1+build.7', '1.2.3-rc.1'],
    ['x', 'x'],
  ])('%s', (written, canonical) => {
    expect(canonicalVersion(written)).toBe(canonical);
  });
});
