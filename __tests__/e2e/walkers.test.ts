import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from '../packers/npms.ts';

interface Comparison {
  readonly trees: number;
  readonly files: number;
  readonly differences: readonly unknown[];
}

/** A seed of its own for each day that CI runs, so that the trees are not the same for ever; a failure prints it. */
const SEED = String(Math.floor(Date.now() / 86_400_000));
const TREES = 1_000;

test.each([...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const])(
  `the fast walker lists what the plain npm-packlist of %s lists, on thousands of generated trees (seed ${SEED})`,
  (_, npm) => {
    const { trees, files, differences } = runScript<Comparison>('compare-walkers.ts', [npm, SEED, String(TREES)]);
    expect(differences).toEqual([]);
    expect(trees).toBe(TREES);
    expect(files).toBeGreaterThan(trees);
  },
  300_000,
);

interface TraceComparison {
  readonly trees: number;
  readonly differences: readonly unknown[];
}

test.each([...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const])(
  `what decides on each file is what the plain npm-packlist of %s decides by, on hundreds of generated trees (seed ${SEED})`,
  (_, npm) => {
    const { trees, differences } = runScript<TraceComparison>('compare-traces.ts', [npm, SEED, '250']);
    expect(differences).toEqual([]);
    expect(trees).toBeGreaterThan(350);
  },
  300_000,
);
