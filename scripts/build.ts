/**
 * Builds dist/: `cli.js`, `main.js`, what they share, and what they load only when it is needed.
 * The same sources give the same bytes on every machine, so that CI can compare what is committed with what would be built.
 *
 *     node scripts/build.ts            writes dist/
 *     node scripts/build.ts --check    compares dist/ with a fresh build, byte by byte
 */
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions, Metafile, OutputFile } from 'esbuild';
import { collectLicenses } from './bundled-licenses.ts';
import { builtinsAsTheyAre, importFor, inert, lazyImports, onlyVersionOf, withoutSideEffects } from './bundle-plugins.ts';
import { nameChunks } from './chunk-names.ts';
import { builtPageCode } from './page-code.ts';

/** File name relative to dist/, `/`-separated, to its bytes. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');

/** CommonJS inside an ES module needs `require`; the alias keeps clear of a `createRequire` that a bundled file imports itself. */
const REQUIRE_BANNER = [
  "import { createRequire as __packgateRequire } from 'node:module';",
  'const require = __packgateRequire(import.meta.url);',
].join('\n');

/** Loaded by `@actions/core` for tokens that Packgate never asks for: 767 KB of undici at every start. */
const NOT_AT_START = ['@actions/http-client', '@actions/exec', '@actions/io', 'undici', 'tunnel'];

/**
 * Parts of npm's Arborist that fetch, verify, cache or run. Reading a tree from disk calls none of them; leaving them out makes
 * "executes nothing, fetches nothing" a property of the bundle.
 */
const NEVER_CALLED = [
  'pacote',
  'cacache',
  'npm-registry-fetch',
  '@npmcli/run-script',
  '@npmcli/metavuln-calculator',
  '@npmcli/git',
  'bin-links',
  // What fetches from registries is not to cache, and nothing that registries answer is in another encoding than UTF-8.
  'encoding',
  'iconv-lite',
];

/** Who fetches for what it is there for. */
const FETCHES = { 'npm-registry-fetch': '/src/registry/' };

const OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  // jsonc-parser's CommonJS files hide their imports from bundlers.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'inline',
  banner: { js: REQUIRE_BANNER },
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  chunkNames: 'shared/[name]-[hash]',
  logLevel: 'warning',
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

/**
 * Bundles the entries, e.g. `{cli: 'src/cli.ts'}`, without writing anything. Paths are relative to `root`. Each entry is one file with all
 * that it needs at the start, since every further file costs a millisecond; what the sources import dynamically is built once for all entries,
 * into `lazy/`.
 */
export async function bundle(root: string, entries: Readonly<Record<string, string>>): Promise<Bundle> {
  const pageInputs: string[] = [];
  const plugins = [
    builtPageCode(root, (inputs) => pageInputs.push(...inputs)),
    withoutSideEffects(NOT_AT_START),
    inert(NEVER_CALLED, FETCHES),
    onlyVersionOf(join(root, 'package.json')),
    packlistGlob(root),
    builtinsAsTheyAre(['fs', 'util'], join(root, 'src', sep)),
  ];
  const options = { ...OPTIONS, plugins, absWorkingDir: root, outdir: join(root, 'dist') };
  const sources = new Map(Object.entries(entries).map(([name, path]) => [join(root, path), name]));
  const late = new Map<string, string>();
  const results = await Promise.all(
    Object.entries(entries).map(([name, path]) =>
      build({ ...options, plugins: [lazyImports(sources, late), ...plugins], entryPoints: { [name]: path } }),
    ),
  );
  if (late.size > 0)
    results.push(
      await build({ ...options, splitting: true, entryPoints: Object.fromEntries([...late].toSorted(([a], [b]) => (a < b ? -1 : 1))) }),
    );
  const files = new Map(results.flatMap(({ outputFiles, metafile }) => [...nameChunks(textsOf(outputFiles, options.outdir), metafile)]));
  files.set('licenses.txt', collectLicenses(root, [...new Set([...results.flatMap(({ metafile }) => inputsOf(metafile)), ...pageInputs])]));
  const encoder = new TextEncoder();
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, encoder.encode(text)]));
}

function textsOf(outputs: readonly OutputFile[], outdir: string): ReadonlyMap<string, string> {
  return new Map(outputs.map((file) => [relative(outdir, file.path).split(sep).join('/'), withoutHosts(file.text)]));
}

/** npm's own code names the public registry as a default. The repository names no host: the dot is written as an escape, which means the same. */
const withoutHosts = (text: string): string => text.replaceAll(/(?<=registry\.(?:npmjs|yarnpkg))\.(?=org|com)/g, String.raw`\u002e`);

/** npm-packlist expands `files` with a `glob` that stays out of the package's own node_modules (src/packers/npm/package-glob.ts). */
const packlistGlob = (root: string) => importFor('npm-packlist', 'glob', join(root, 'src/packers/npm/carried-glob.ts'));

/** Only what reached an output: what was read and then shaken off needs no licence text. */
function inputsOf(metafile: Metafile): readonly string[] {
  const used = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, input]) => (input.bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(used)];
}

function writeBundle(files: Bundle, directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  chmodSync(join(directory, 'cli.js'), 0o755);
}

/** One line for each file that is not what a fresh build gives, e.g. `missing: dist/cli.js`. */
export function differences(files: Bundle, directory: string): readonly string[] {
  const present = new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  const lines = [...files].flatMap(([name, bytes]) => {
    if (!present.has(name)) return [`missing: dist/${name}`];
    return readFileSync(join(directory, name)).equals(bytes) ? [] : [`differs: dist/${name}`];
  });
  const surplus = [...present].filter((name) => !files.has(name)).map((name) => `left over: dist/${name}`);
  return [...lines, ...surplus].toSorted();
}

async function main(): Promise<void> {
  const files = await bundle(ROOT, { cli: 'src/cli.ts', 'command-line': 'src/cli/run.ts', main: 'src/main.ts' });
  if (!process.argv.includes('--check')) {
    writeBundle(files, DIST);
    for (const [name, bytes] of files) console.log(`dist/${name}  ${(bytes.length / 1000).toFixed(1)} kB`);
    return;
  }
  mkdirSync(DIST, { recursive: true });
  const lines = differences(files, DIST);
  if (lines.length === 0) return console.log(`dist/ is current: ${files.size} files`);
  console.error(`${lines.join('\n')}\ndist/ is not what the sources build: run "npm run build" and commit dist/ with them`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
