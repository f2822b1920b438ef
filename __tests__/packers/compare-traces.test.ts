import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from './npms.ts';

interface Comparison {
  readonly trees: number;
  readonly decisions: number;
  readonly explanations: number;
  readonly differences: readonly unknown[];
}

/** `npm run e2e` compares thousands more, and all shared cases under each npm; here each case is compared under two of the four. */
const TREES = 5;
const SEED = '20260331';

const npms = [...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const];

test.each(npms.map(([name, npm], index) => [name, npm, `${index % 2}/2`] as const))(
  'what decides on each file is what the plain npm-packlist of %s decides by, on the shared cases and generated trees',
  (_, npm, part) => {
    const { trees, decisions, explanations, differences } = runScript<Comparison>('compare-traces.ts', [npm, SEED, String(TREES), part]);
    expect(differences).toEqual([]);
    expect(trees).toBeGreaterThan(TREES + 60);
    expect(decisions).toBeGreaterThan(trees);
    expect(explanations).toBeGreaterThan(decisions);
  },
  600_000,
);
