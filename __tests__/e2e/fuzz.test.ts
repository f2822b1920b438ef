import { expect, test } from '@jest/globals';
import { targets } from '../fuzz/targets/index.ts';

/** Other cases each day; what fails is found again with `npm run fuzz -- --seed N --target NAME`. */
const seed = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
/** Milliseconds for each target: 30 s in all. */
const TURN = 2500;

test.each(targets.map((target) => [target.name, target] as const))('%s with the seed of the day', async (_, { run }) => {
  const { cases, failure } = await run({ seed, cases: 1_000_000, within: TURN });
  expect(failure).toBeNull();
  expect(cases).toBeGreaterThan(0);
});
