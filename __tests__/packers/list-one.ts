/** Run as a process: `node list-one.ts NPM_DIRECTORY PACKAGE`. Prints the packed paths as JSON. */
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { listNpm } from '../../src/packers/npm/list.ts';

const [npm = '', directory = ''] = process.argv.slice(2);
const { files } = await listNpm(
  loadInstalledNpm(npm, process.env),
  { kind: 'directory', directory, root: '.', repository: directory, workspace: null },
  process.env,
);
console.log(JSON.stringify(files.map((file) => file.path)));
