import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from '../packers/npms.ts';

/** More of the generated trees that the unit tests try a few of. */
const SEED = '20261121';

test.each([...npmMajors.map((major) => [major, npmDirectory(major)] as const), ['bundled', 'carried'] as const])(
  'with %s in use every fix holds when it is written to disk and listed by npm 10, 11 and 12',
  (_, npm) => {
    const { trees, fixes, problems } = runScript<{ readonly trees: number; readonly fixes: number; readonly problems: readonly unknown[] }>(
      'prove-on-disk.ts',
      [npm, SEED, '60', ...npmMajors.map(npmDirectory)],
    );
    expect(problems).toEqual([]);
    expect(Math.min(trees, fixes)).toBeGreaterThan(18);
  },
  300_000,
);

test.each(['npm10', 'npm11'] as const)(
  'what is said of %s is exactly what the two lists differ in',
  (major) => {
    const { trees, wrong } = runScript<{ readonly trees: number; readonly wrong: readonly unknown[] }>('drift-trees.ts', [
      npmDirectory(major),
      SEED,
      '300',
    ]);
    expect(wrong).toEqual([]);
    expect(trees).toBe(300);
  },
  300_000,
);
