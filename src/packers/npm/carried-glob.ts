import { globSync as plainGlobSync } from 'glob';
import { packageGlob } from './package-glob.ts';

/**
 * What the carried npm-packlist imports as `glob`: the build puts it there (scripts/build.ts). Without the build npm-packlist has the
 * plain `glob`, with the same result.
 */
export const { globSync, sparingNodeModules } = packageGlob(
  () => (pattern, options) => plainGlobSync(pattern, { ...options, ignore: options.ignore as never }),
);
