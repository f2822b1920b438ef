import { describe, expect, test } from '@jest/globals';
import { parseShard, shardOf } from '../src/shard.ts';

const roots = (count: number): readonly { readonly root: string }[] =>
  Array.from({ length: count }, (_, index) => ({ root: `packages/p${index}` }));

describe('the shards of a run', () => {
  test.each([
    [0, 3],
    [1, 3],
    [3, 3],
    [7, 3],
    [100, 7],
    [1000, 256],
  ])('of %i packages in %i have each of them once, and sizes that differ by one at most', (count, total) => {
    const all = roots(count);
    const shards = Array.from({ length: total }, (_, index) => shardOf(all, { index: index + 1, total }));
    const sizes = shards.map(({ length }) => length);
    expect(
      shards
        .flat()
        .map(({ root }) => root)
        .toSorted(),
    ).toEqual(all.map(({ root }) => root).toSorted());
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('keep the order, and spread neighbours', () => {
    const shard = shardOf(roots(20), { index: 1, total: 2 }).map(({ root }) => Number(root.slice('packages/p'.length)));
    expect(shard).toEqual(shard.toSorted((a, b) => a - b));
    expect(shard.some((number, index) => shard[index + 1] === number + 1)).toBe(true);
  });

  test('do not depend on the order of the packages', () => {
    const forward = shardOf(roots(50), { index: 2, total: 3 }).map(({ root }) => root);
    const backward = shardOf(roots(50).toReversed(), { index: 2, total: 3 }).map(({ root }) => root);
    expect(backward.toReversed()).toEqual(forward);
  });
});

describe('I/N', () => {
  test.each([
    ['1/1', { index: 1, total: 1 }],
    ['2/3', { index: 2, total: 3 }],
    ['256/256', { index: 256, total: 256 }],
  ])('%s', (text, shard) => {
    expect(parseShard(text, '--shard')).toEqual(shard);
  });

  test.each(['', '1', '0/3', '4/3', '1/0', '1/257', '-1/3', '1/3/5', 'a/b', '01/3', ' 1/3', '1.5/3'])('not %j', (text) => {
    expect(() => parseShard(text, '--shard')).toThrow(
      expect.objectContaining({ subject: 'usage', message: `--shard is ${JSON.stringify(text)}` }),
    );
  });
});
