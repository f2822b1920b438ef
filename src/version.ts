import manifest from '../package.json' with { type: 'json' };

/** Packgate's own version, as in its package.json when `dist/` was built. */
export const VERSION: string = manifest.version;
