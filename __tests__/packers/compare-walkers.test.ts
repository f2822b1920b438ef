import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from './npms.ts';

interface Comparison {
  readonly trees: number;
  readonly files: number;
  readonly differences: readonly unknown[];
}

/** `npm run e2e` compares thousands more. */
const TREES = process.env['PACKGATE_TREES'] ?? '40';
const SEED = process.env['PACKGATE_SEED'] ?? '20260331';

test.each([...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const])(
  'the fast walker lists what the plain npm-packlist of %s lists, on generated trees',
  (_, npm) => {
    const { trees, files, differences } = runScript<Comparison>('compare-walkers.ts', [npm, SEED, TREES]);
    expect(differences).toEqual([]);
    expect(trees).toBe(Number(TREES));
    expect(files).toBeGreaterThan(trees);
  },
  600_000,
);
