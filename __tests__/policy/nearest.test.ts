import { describe, expect, test } from '@jest/globals';
import { editDistance, nearest } from '../../src/policy/nearest.ts';

describe('the candidate that was meant', () => {
  const words = ['allow', 'require', 'warning', 'error', 'public-packages', 'source-map-content'];
  test.each([
    ['a letter too many', 'source-maps-content', 'source-map-content'],
    ['a letter left out', 'alow', 'allow'],
    ['two letters swapped', 'requrie', 'require'],
    ['another case', 'ALLOW', 'allow'],
    ['another spelling', 'publicPackages', 'public-packages'],
    ['the beginning', 'warn', 'warning'],
    ['another word', 'files', null],
    ['too short to tell', 'no', null],
    ['nothing', '', null],
    ['too long to be a name', 'allow'.repeat(20), null],
  ])('%s: %s', (_, written, meant) => {
    expect(nearest(written, words)).toBe(meant);
  });
});

describe('the distance between two words', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abcd', 'bd', 2],
    ['kitten', 'sitting', 3],
  ])('%s and %s', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});
