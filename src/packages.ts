import fs from 'node:fs';
import path from 'node:path';
import type { Workspace } from './model.ts';
import type { NpmModules } from './packers/npm/modules.ts';

/**
 * The workspace that npm finds from inside a package: the nearest directory above whose `workspaces` have the package, or the package
 * itself where it is a root. Like npm, it passes over manifests above that it cannot read.
 */
export async function findWorkspace(modules: NpmModules, directory: string): Promise<Workspace | null> {
  for (let root = directory; ; root = path.dirname(root)) {
    const members = await npmMembers(modules, root, root === directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path.dirname(root) === root) return null;
  }
}

async function npmMembers(modules: NpmModules, root: string, isTarget: boolean): Promise<readonly string[] | null> {
  const file = path.join(root, 'package.json');
  if (!fs.existsSync(file) || !fs.readFileSync(file, 'utf8').includes('"workspaces"')) return null;
  try {
    const pkg = await modules.normalizeManifest(root);
    return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
  } catch (error) {
    if (isTarget) throw error;
    return null;
  }
}
