import type { PackRecipe } from './pack-recipe.ts';
import { unknownForm } from './unknown-form.ts';

/**
 * pnpm would fetch and run the version that `packageManager` or `devEngines` asks for (`manage-package-manager-versions` up to pnpm 10,
 * `pm-on-fail` since), and refuse another package manager's project. `pnpm pack` does not know `--ignore-scripts` before pnpm 12.
 */
const SETTINGS: readonly string[] = [
  '--config.manage-package-manager-versions=false',
  '--config.pm-on-fail=ignore',
  '--config.package-manager-strict=false',
  '--config.ignore-scripts=true',
];

/** pnpm 10 leaves the settings of the command line aside when it is asked for its version, and switches versions unless Corepack runs it. */
export const pnpmVersion = { args: [...SETTINGS, '--version'], env: { COREPACK_ROOT: 'none' } };

export const pnpm = (version: string): PackRecipe => ({
  executes: "pnpm runs the hooks of the repository's .pnpmfile.cjs and of its configDependencies",
  isReproducible: true,
  args: (directory) => [...SETTINGS, 'pack', '--json', '--pack-destination', directory],
  env: () => pnpmVersion.env,
  // What older ones print is not held against their tarballs.
  listed: Number.parseInt(version, 10) >= 11 ? listed : () => null,
  checkScratch: () => undefined,
});

/** `{"name", "version", "filename", "files": [{"path"}]}`, since pnpm 12 with `integrity` and `size`. */
function listed(stdout: string, label: string): readonly string[] {
  if (stdout.trim() === '') throw unknownForm(label, 'it is empty');
  let value: unknown;
  try {
    value = JSON.parse(stdout);
  } catch {
    throw unknownForm(label, 'it is not one JSON value but begins with', stdout.trimStart());
  }
  const files: unknown = typeof value === 'object' && value !== null && 'files' in value ? value.files : undefined;
  if (!Array.isArray(files)) throw unknownForm(label, 'there is no list of "files" in', stdout.trimStart());
  if (files.length === 0) throw unknownForm(label, 'the list of "files" is empty');
  return files.map((file: unknown) => {
    if (typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string') return file.path;
    throw unknownForm(label, 'a file has no "path":', JSON.stringify(file));
  });
}
