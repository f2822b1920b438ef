import path from 'node:path';
import { manifestFrame } from '../../manifest.ts';
import type { Manifest, Reason } from '../../model.ts';
import type { ArboristNode, PackTree } from './modules.ts';
import { bundledBy } from './pack-tree.ts';

/** Why files of bundled dependencies ship: which entry of `bundleDependencies` brought them, directly or with another dependency. */
export function bundledReasons(tree: PackTree, manifest: Manifest): (file: string) => Reason {
  const origins = isArboristNode(tree) ? bundledBy(tree) : new Map<string, string>();
  const reasons = new Map<string, Reason>();
  return (file) => {
    const { name, isDirect } = originOf(origins, tree.path, file);
    const key = `${name} ${isDirect}`;
    const reason = reasons.get(key) ?? bundled(manifest, name, isDirect);
    reasons.set(key, reason);
    return reason;
  };
}

const isArboristNode = (tree: PackTree): tree is ArboristNode => 'inventory' in tree;

/** The innermost bundled directory that the file lies in. */
function originOf(origins: ReadonlyMap<string, string>, root: string, file: string): { readonly name: string; readonly isDirect: boolean } {
  for (let directory = path.posix.dirname(file); directory !== '.'; directory = path.posix.dirname(directory)) {
    const name = origins.get(path.join(root, directory));
    if (name !== undefined) return { name, isDirect: directory === `node_modules/${name}` };
  }
  return { name: '', isDirect: true };
}

function bundled(manifest: Manifest, name: string, isDirect: boolean): Reason {
  const key = manifest.data['bundleDependencies'] === undefined ? 'bundledDependencies' : 'bundleDependencies';
  const list = manifest.data[key];
  const index = Array.isArray(list) ? list.indexOf(name) : -1;
  const label = isDirect ? 'this bundled dependency ships with the package' : 'ships with this bundled dependency, which depends on it';
  return { kind: 'bundled', text: name, frame: manifestFrame(manifest, index === -1 ? [key] : [key, index], label) };
}
