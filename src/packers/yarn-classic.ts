import path from 'node:path';
import type { PackRecipe } from './pack-recipe.ts';

/** yarn 1. It has no dry run, and its tarball has the times of the files. */
export const yarnClassic: PackRecipe = {
  executes: 'yarn runs the file that yarn-path in .yarnrc names',
  isReproducible: false,
  args: (directory) => [
    'pack',
    '--json',
    '--ignore-scripts',
    '--offline',
    '--non-interactive',
    '--filename',
    path.join(directory, 'package.tgz'),
  ],
  env: () => ({}),
  listed: () => null,
  checkScratch: () => undefined,
};
