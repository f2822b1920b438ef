import fs from 'node:fs';
import path from 'node:path';
import { GateError } from '../errors.ts';
import type { PackRecipe } from './pack-recipe.ts';
import { unknownForm } from './unknown-form.ts';

const PLUGIN = 'packgate-without-scripts.cjs';
const MARK = 'loaded';

/**
 * `yarn pack` always runs `prepack` and `postpack`, with `--dry-run` as well, and has no option against it. A plugin may wrap every script:
 * this one does nothing instead, and leaves a mark when it is loaded.
 */
const pluginText = (mark: string): string => `module.exports = {
  name: 'packgate-without-scripts',
  factory: () => {
    require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');
    return { default: { hooks: { wrapScriptExecution: async () => async () => 0 } } };
  },
};
`;

/** yarn 2 and later. */
export const yarnBerry: PackRecipe = {
  executes: 'yarn runs the file that yarnPath names and the plugins that .yarnrc.yml lists',
  isReproducible: true,
  args: (directory) => ['pack', '--json', '--out', path.join(directory, 'package.tgz')],
  env: (scratch, env) => {
    const plugin = path.join(scratch, PLUGIN);
    fs.writeFileSync(plugin, pluginText(path.join(scratch, MARK)));
    return {
      YARN_PLUGINS: [env['YARN_PLUGINS'], plugin].filter(Boolean).join(';'),
      YARN_ENABLE_NETWORK: '0',
      YARN_ENABLE_COLORS: '0',
      YARN_ENABLE_PROGRESS_BARS: '0',
    };
  },
  listed,
  checkScratch: (scratch, label) => {
    if (fs.existsSync(path.join(scratch, MARK))) return;
    throw new GateError('list', `${label} cannot be kept from running scripts of the package: it does not load plugins`, {
      help: 'use a release of yarn as it is published, or judge the tarball that it packs',
    });
  },
};

/** One JSON value a line: `{"base"}`, a `{"location"}` for each file, `{"output"}`. */
function listed(stdout: string, label: string): readonly string[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  const files = lines.flatMap((line) => {
    const [key, value] = onlyEntry(line) ?? [];
    if (typeof value !== 'string') throw unknownForm(label, 'there is the line', line);
    if (key === 'location') return [value];
    if (key === 'base' || key === 'output') return [];
    throw unknownForm(label, 'there is the line', line);
  });
  if (files.length === 0) throw unknownForm(label, 'there is no file in it');
  return files;
}

function onlyEntry(line: string): readonly [string, unknown] | null {
  try {
    const value: unknown = JSON.parse(line);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return entries.length === 1 ? (entries[0] ?? null) : null;
  } catch {
    return null;
  }
}
