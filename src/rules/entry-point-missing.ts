import type { Anchor, Finding, JsonObject, PackList } from '../model.ts';
import { type EntryPoint, entryPoints, isShipped } from './entry-points.ts';
import type { PackageRule } from './rule.ts';

export const entryPointMissing: PackageRule = {
  scope: 'package',
  meta: {
    id: 'entry-point-missing',
    summary: 'files that main, module, types, bin, browser or exports name and that would not be published',
    severity: { recommended: 'error', strict: 'error' },
    help: 'build the package before it is checked, add the file to "files", or correct the field that names it',
    variants: {
      types: { summary: 'only `types`, `typings` or a `types` condition names it', severity: { recommended: 'warning', strict: 'error' } },
      optional: {
        summary:
          'only `browser`, one subpath of several or a condition such as `source` names it, or an install script or another field makes up for it',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'A package whose `main` does not ship cannot be loaded, and a `bin` that does not ship cannot be run: npm publishes both without a word. Mostly the build did not run before the publish, or an entry in',
        '`files` is spelt like the directory and not quite. npm forces `main` and `bin` into the tarball only in some spellings (`"main": "./out/index.js"` outside of `files` stays out), and never what `exports` names.',
        '',
        'Files are looked up as Node does it: `"main": "lib"` is `lib`, `lib.js` or `lib/index.js`; what `exports` names must exist to the letter; `./*` has to match one file. Without `main` nothing is missing.',
      ].join('\n'),
      example: [
        '```text',
        'error[entry-point-missing]: dist/index.js would not be published, but main and exports["."].require name it',
        '```',
      ].join('\n'),
      fix: [
        'Build before the check, and let the directory in:',
        '',
        '```json',
        '"files": ["dist"],',
        '"main": "./dist/index.js"',
        '```',
        '',
        'If the field is wrong, correct it. A condition that names sources on purpose, for use inside of the repository, is only a warning; an exception with the path of the file silences it.',
      ].join('\n'),
    },
  },
  check({ pack, paths }) {
    const files: ReadonlySet<string> = new Set(pack.files.map(({ path }) => path));
    const entries = entryPoints(pack.manifest.data);
    const shipped = entries.filter((entry) => isShipped(entry, files));
    const missing = new Map<string, Missing[]>();
    for (const entry of entries) {
      if (shipped.includes(entry)) continue;
      const [target = ''] = entry.targets;
      missing.set(target, [...(missing.get(target) ?? []), { entry, need: needOf(entry, shipped, pack, files) }]);
    }
    if (missing.size === 0) return [];
    const byLower = new Map(paths.map(({ lower, path }) => [lower, path]));
    return [...missing].map(([target, sharing]) => findingOf(target, sharing, helpOf(target, byLower, pack)));
  },
};

interface Missing {
  readonly entry: EntryPoint;
  readonly need: EntryPoint['need'];
}

/** Less is lost where an install script may write the file, and where something that does ship takes its place. */
function needOf(entry: EntryPoint, shipped: readonly EntryPoint[], pack: PackList, files: ReadonlySet<string>): EntryPoint['need'] {
  if (entry.need !== 'required') return entry.need;
  return hasInstallScript(pack.manifest.data, files) || hasStandIn(entry, shipped, files) ? 'optional' : 'required';
}

function hasStandIn(entry: EntryPoint, shipped: readonly EntryPoint[], files: ReadonlySet<string>): boolean {
  const [field = ''] = entry.pointer;
  switch (field) {
    case 'main':
      // With `exports` Node does not look at `main`, and without its file it goes on to index.js.
      return shipped.some(isRootExport) || files.has('index.js') || isUnusedDefault(entry, files);
    case 'module':
      return shipped.some((other) => other.field === 'main' || isRootExport(other));
    case 'exports':
      // One dead subpath beside others that work: expect 30 and @vitest/utils 3 have such.
      return !isRootExport(entry) && shipped.some(({ pointer, need }) => pointer[0] === 'exports' && need === 'required');
    default:
      return false;
  }
}

const isRootExport = ({ pointer: [field, subpath], need }: EntryPoint): boolean =>
  field === 'exports' && need === 'required' && (subpath === '.' || !String(subpath ?? '').startsWith('.'));

/** `npm init` writes `index.js`; it stays in packages of which users load single files, such as react-refresh. */
const isUnusedDefault = ({ targets }: EntryPoint, files: ReadonlySet<string>): boolean =>
  targets[0] === 'index.js' && [...files].some((file) => /\.[cm]?js$/.test(file));

function hasInstallScript({ scripts }: JsonObject, files: ReadonlySet<string>): boolean {
  // npm runs node-gyp where a package has this file and no install script.
  if (files.has('binding.gyp')) return true;
  return typeof scripts === 'object' && scripts !== null && ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
}

function findingOf(target: string, missing: readonly Missing[], help: string | null): Finding {
  const strongest = strongestOf(missing);
  const { lookup } = strongest.entry;
  const path = target === '' ? 'index.js' : target;
  const state = lookup === 'pattern' ? 'matches nothing that would be published' : 'would not be published';
  const fields = missing.map(({ entry }) => entry.field);
  return {
    rule: 'entry-point-missing',
    ...(strongest.need !== 'required' && { variant: strongest.need }),
    path,
    message: `${path} ${state}, but ${nameList(fields)}`,
    ...(help !== null && { help }),
    anchor: anchorOf(strongest.entry),
    data: { fields },
  };
}

const NEEDS = ['required', 'optional', 'types'] as const;

function strongestOf([first, ...rest]: readonly Missing[]): Missing {
  if (first === undefined) throw new Error('a missing entry point that nothing names');
  return rest.reduce((strongest, other) => (NEEDS.indexOf(other.need) < NEEDS.indexOf(strongest.need) ? other : strongest), first);
}

/** `main names it`, `main, module and 3 more name it` */
function nameList(fields: readonly string[]): string {
  if (fields.length === 1) return `${fields[0]} names it`;
  if (fields.length === 2) return `${fields.join(' and ')} name it`;
  return `${fields.slice(0, 2).join(', ')} and ${fields.length - 2} more name it`;
}

function helpOf(target: string, byLower: ReadonlyMap<string, string>, { dropped }: PackList): string | null {
  if (dropped.some(({ path }) => path === target)) return 'npm drops it because it is no regular file: replace it by one';
  const other = byLower.get(target.toLowerCase());
  return other === undefined ? null : `${other} ships: mend the capitals, they matter on most systems`;
}

const anchorOf = ({ pointer }: EntryPoint): Anchor => ({ kind: 'manifest', pointer, label: 'names a file that does not ship' });
