import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * Gives esbuild's chunks names that say what they are and that stay when their contents change: `lazy/arborist.js` for what a dynamic
 * import loads, `shared/cli+main.js` for what these two have in common, and the largest module in it where more need it.
 */
export function nameChunks(files: ReadonlyMap<string, string>, metafile: Metafile): Map<string, string> {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path.slice('dist/'.length), output]));
  const names = new Map<string, string>();
  for (const [file, output] of outputs) {
    if (!isChunk(file)) names.set(file, file);
    else if (output.entryPoint !== undefined) names.set(file, `lazy/${stem(output.entryPoint)}.js`);
  }
  const roots = [...names.keys()];
  for (const file of outputs.keys()) {
    if (names.has(file)) continue;
    const users = roots.filter((root) => reaches(root, file, outputs)).map((root) => stem(names.get(root) ?? root));
    names.set(file, `shared/${users.length > MOST_USERS ? largest(outputs.get(file)) : users.toSorted().join('+')}.js`);
  }
  numberShared(names);
  refuseClashes(names);
  return new Map([...files].map(([file, text]) => [names.get(file) ?? file, renameImports(file, text, names)]));
}

/** More names than these say nothing any more. */
const MOST_USERS = 3;

/** The module that takes most of a chunk; the first by its path where two take the same. */
function largest(output: Metafile['outputs'][string] | undefined): string {
  const inputs = Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => ({ path, bytesInOutput }));
  const [first] = inputs.toSorted((a, b) => b.bytesInOutput - a.bytesInOutput || (a.path < b.path ? -1 : 1));
  return first === undefined ? 'runtime' : `${stem(first.path)}-and-more`;
}

type Outputs = ReadonlyMap<string, Metafile['outputs'][string]>;

const isChunk = (file: string): boolean => /^shared\/.*-[0-9A-Z]{8}\.js$/.test(file);

/** `src/archives/tar.ts` and `lazy/tar.js` are `tar`; `node_modules/tar/dist/index.js` is `tar-package`. */
function stem(path: string): string {
  const inPackage = /(?:^|\/)node_modules\/(?:@[^/]+\/)?([^/]+)\/(?!.*\/node_modules\/)/.exec(path);
  return inPackage?.[1] === undefined ? basename(path).replace(/\.[cm]?[jt]s$/, '') : `${inPackage[1]}-package`;
}

function reaches(from: string, to: string, outputs: Outputs): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (file === to) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = outputs.get(file)?.imports ?? [];
    queue.push(...imports.filter((i) => i.kind === 'import-statement' && !i.external).map((i) => i.path.slice('dist/'.length)));
  }
  return false;
}

/** Two chunks can have the same largest module's name; the order of the outputs is that of their contents. */
function numberShared(names: Map<string, string>): void {
  const seen = new Map<string, number>();
  for (const [file, name] of names) {
    if (!name.startsWith('shared/')) continue;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    if (number > 1) names.set(file, name.replace(/\.js$/, `-${number}.js`));
  }
}

function refuseClashes(names: ReadonlyMap<string, string>): void {
  const taken = new Map<string, string>();
  for (const [file, name] of names) {
    const other = taken.get(name);
    if (other !== undefined)
      throw new Error(`${file} and ${other} would both be dist/${name}: rename one of the modules that are loaded lazily`);
    taken.set(name, file);
  }
}

/** Chunks stand in `shared/` when esbuild has made them, so that a chunk that goes to `lazy/` stays as deep; the hash makes an import of one unmistakable. */
function renameImports(file: string, text: string, names: ReadonlyMap<string, string>): string {
  const inFolder = (names.get(file) ?? file).includes('/');
  return text.replace(/"\.\.?\/(?:shared\/)?([\w.@-]+-[0-9A-Z]{8}\.js)"/g, (whole, target: string) => {
    const name = names.get(`shared/${target}`);
    return name === undefined ? whole : `"${inFolder ? '../' : './'}${name}"`;
  });
}
