import packlist9 from 'npm-packlist-9';
import packlist9Manifest from 'npm-packlist-9/package.json' with { type: 'json' };
import packlist10 from 'npm-packlist-10';
import packlist10Manifest from 'npm-packlist-10/package.json' with { type: 'json' };
import { carriedNpm } from './carried.ts';
import type { NpmModules, WalkerConstructor } from './modules.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Packlist = NpmModules['packlist'] & { readonly Walker: WalkerConstructor };

/** The rules of npm 10, 11 and 12, oldest first: what is true under all three does not depend on who publishes. */
export function carriedNpms(env: Env): readonly NpmModules[] {
  const newest = carriedNpm(env);
  // The packages come without types; modules.ts has what is used of them.
  const older = [
    { packlist: packlist9 as unknown as Packlist, version: packlist9Manifest.version },
    { packlist: packlist10 as unknown as Packlist, version: packlist10Manifest.version },
  ];
  return [...older.map(({ packlist, version }) => olderNpm(newest, packlist, version)), newest];
}

/** All that decides on a list besides npm-packlist is the same in npm 10 to 12, but for what `features` names. */
const olderNpm = (newest: NpmModules, packlist: Packlist, version: string): NpmModules => ({
  ...newest,
  packer: { ...newest.packer, version },
  packlist: (tree, options) => packlist(tree, options),
  Walker: packlist.Walker,
  // Pinned in the lock file; a test compares their shapes.
  knownShape: true,
  knownInheritance: true,
  features: { globalIgnoreFile: false, stripsPatchedDependencies: false, refusesBundledOverrides: false },
  // They expand no globs.
  sparingNodeModules: (_directory, work) => work(),
});
