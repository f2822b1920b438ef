import { describe, expect, test } from '@jest/globals';
import { keptCases } from './kept-cases.ts';
import { targets } from './targets/index.ts';

/** Always the same cases: `npm run fuzz` tries others, the end-to-end tests those of the day. */
const SEED = 20_261_121;

describe('whatever comes:', () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', async (_, { run, cases }) => {
    expect(await run({ seed: SEED, cases })).toEqual({ cases, failure: null });
  });
});

describe('what was found once is found no more:', () => {
  test.each(keptCases().map(([file, kept]) => [file, kept] as const))('%s', async (_, { target, input }) => {
    const [one] = targets.filter(({ name }) => name === target);
    await expect(one?.replay(input)).resolves.toBeUndefined();
  });
});
