import { expect, test } from '@jest/globals';
import { seenSources } from '../../src/source-map/seen-sources.ts';

test('each is new once, by path and by size', () => {
  const seen = seenSources();
  const add = (): readonly boolean[] =>
    Array.from({ length: 100_000 }, (_, index) =>
      seen.add(`src/d${index % 500}/f${index % 5000}.ts`, index % 50_000, Math.floor(index / 50_000)),
    );
  expect(add().every((isNew) => isNew)).toBe(true);
  expect(add().some((isNew) => isNew)).toBe(false);
});
