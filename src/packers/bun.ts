import type { PackRecipe } from './pack-recipe.ts';

/** Its dry run leaves out bundled dependencies and changes names: only the tarball is to be relied on. */
export const bun: PackRecipe = {
  executes: null,
  isReproducible: true,
  args: (directory) => ['pm', 'pack', '--ignore-scripts', '--quiet', '--destination', directory],
  env: () => ({}),
  listed: () => null,
  checkScratch: () => undefined,
};
