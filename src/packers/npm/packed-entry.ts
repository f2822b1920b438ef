import type { NormalizedManifest } from './modules.ts';

/**
 * Permission bits of a tarball entry: npm packs "portable", so owners can read and write and no one else can write; files that the
 * manifest names as `bin` become executable.
 *
 * @param mode as `lstat` gives it
 */
export function packedMode(manifest: NormalizedManifest, path: string, mode: number): number {
  const executable = isPackageBin(manifest, path) ? 0o111 : 0;
  return (((mode & 0o7777) | 0o600) & ~0o022) | executable;
}

/**
 * npm compares without the first directory, as if the path still began with `package/`. So `bin/cli.js` keeps its mode, and `x/cli.js`
 * becomes executable where the bin is `cli.js`.
 */
function isPackageBin({ bin, name }: NormalizedManifest, path: string): boolean {
  if (!bin) return false;
  const bins: unknown = typeof bin === 'string' ? { [String(name)]: bin } : bin;
  const shortened = path.replace(/^[^\\/]*\//, '');
  return typeof bins === 'object' && bins !== null && Object.values(bins).includes(shortened);
}

/** npm 12 packs package.json without `patchedDependencies`, in its own indentation and line breaks. */
export function strippedManifestSize(text: string): number {
  const { patchedDependencies: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const [, newline = '\n', indent = '  '] = /^\s*\{(\r?\n)?([\t ]*)/.exec(text) ?? [];
  return Buffer.byteLength(`${JSON.stringify(rest, null, indent)}\n`.replaceAll('\n', newline));
}
