import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from './npms.ts';

interface Trial {
  readonly trees: number;
  readonly fixed: number;
  readonly fixes: number;
  readonly combined: number;
  readonly problems: readonly unknown[];
}

/** Sixty trees in all; `npm run e2e` tries hundreds more. */
const TREES = process.env['PACKGATE_FIX_TREES'] ?? '15';
const SEED = process.env['PACKGATE_SEED'] ?? '20260331';

test.each([...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const])(
  'with %s in use every fix holds when it is written to disk and listed by npm 10, 11 and 12',
  (_, npm) => {
    const { trees, fixed, fixes, combined, problems } = runScript<Trial>('prove-on-disk.ts', [
      npm,
      SEED,
      TREES,
      ...npmMajors.map(npmDirectory),
    ]);
    expect(problems).toEqual([]);
    expect(trees).toBeGreaterThan(0.9 * Number(TREES));
    expect(Math.min(fixed, fixes, combined)).toBeGreaterThan(0.3 * Number(TREES));
  },
  600_000,
);
