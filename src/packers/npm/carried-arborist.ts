import Arborist from '@npmcli/arborist';
import type { ArboristNode } from './modules.ts';

/** Reads the installed tree. `ignoreExtension`: npm 12 would run the repository's `.npm-extension.mjs`. */
export function loadTree(directory: string): Promise<ArboristNode> {
  // Arborist comes without types; modules.ts has what is used of a node.
  return new Arborist({ path: directory, ignoreExtension: true }).loadActual() as Promise<ArboristNode>;
}
