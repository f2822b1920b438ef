/** Run as a process: `node list-many.ts NPM_DIRECTORY PACKAGE...`. Prints what the plain npm-packlist of that npm lists for each package, as JSON. */
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';

const [npm = '', ...directories] = process.argv.slice(2);
const modules = loadInstalledNpm(npm, process.env);
const lists: (readonly string[])[] = [];
for (const directory of directories) {
  const normalized = await modules.normalizeManifest(directory);
  const tree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
  const files = await modules.packlist(tree, { path: directory, prefix: directory });
  lists.push(files.map((file) => file.replace(/^\.\//, '')).toSorted());
}
console.log(JSON.stringify(lists));
