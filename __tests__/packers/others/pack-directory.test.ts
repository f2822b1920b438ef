import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isGateError } from '../../../src/errors.ts';
import type { DirectoryTarget } from '../../../src/model.ts';
import { detectPacker, type PackerRequest } from '../../../src/packers/detect.ts';
import { packDirectory, type PackedDirectory } from '../../../src/packers/pack-directory.ts';
import { findPackTool, isOther } from '../../../src/packers/pack-tool.ts';
import { type Tree, writeTree } from '../../packages-on-disk.ts';
import { commandOf, directoryWith, environmentWith, scriptOf, type ToolName, TOOLS } from './tools.ts';

const environments = new Map<ToolName, NodeJS.ProcessEnv>();
const environmentOf = (tool: ToolName): NodeJS.ProcessEnv => {
  const env = environments.get(tool) ?? environmentWith(directoryWith(tool));
  environments.set(tool, env);
  return env;
};

interface Packing {
  /** Where in the tree the package lies. */
  readonly at?: string;
  readonly requested?: PackerRequest;
  readonly env?: NodeJS.ProcessEnv;
}

async function packed(tool: ToolName, repository: string, packing: Packing = {}): Promise<PackedDirectory> {
  const pack = await packer(tool, repository, packing);
  return pack();
}

/** The package manager is found once, and packs as often as it is asked. */
async function packer(
  tool: ToolName,
  repository: string,
  { at = '.', requested, env = {} }: Packing = {},
): Promise<() => Promise<PackedDirectory>> {
  const directory = path.join(repository, at);
  const target: DirectoryTarget = { kind: 'directory', directory, root: at, repository, workspace: null };
  const options = { env: { ...environmentOf(tool), ...env } };
  const decision = detectPacker(target, options.env, requested ?? commandOf(tool));
  if (!isOther(decision)) throw new Error(`${decision.packer} packs`);
  const found = await findPackTool(decision, target, options);
  return () => packDirectory(found, target, options);
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isGateError(error)) return error.message;
    throw error;
  }
  throw new Error('it was packed');
}

const paths = ({ pack }: PackedDirectory): readonly string[] => pack.files.map((file) => file.path);

/** What makes a directory the root of a project for yarn 2 and later. */
const yarnLock = (version: number, name = 'fx'): string =>
  `__metadata:\n  version: ${version}\n\n"${name}@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "${name}@workspace:."\n  languageName: unknown\n  linkType: soft\n`;

const lockFor: Readonly<Partial<Record<ToolName, string>>> = { 'yarn-3': yarnLock(6), 'yarn-4': yarnLock(10) };

const locked = (tool: ToolName, tree: Tree): Tree => {
  const lock = lockFor[tool];
  return lock === undefined ? tree : { ...tree, 'yarn.lock': lock };
};

const leavesMark = (name: string): string => `node -e "fs.appendFileSync('ran', '${name} ')"`;
const everyScript = Object.fromEntries(
  ['prepublish', 'prepublishOnly', 'prepare', 'prepack', 'postpack', 'publish', 'postpublish'].map((name) => [name, leavesMark(name)]),
);

/** Where yarn 2 and later keep what they found in the lock file, if nothing was installed: a cache that never ships. */
const isInstallState = (file: string): boolean => file === '.yarn' || file === path.join('.yarn', 'install-state.gz');

const filesIn = (directory: string): readonly string[] =>
  fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => !isInstallState(file))
    .toSorted();

async function textsIn({ contents }: PackedDirectory): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for await (const { file, bytes } of contents()) texts[file.path] = Buffer.from(bytes).toString('utf8');
  return texts;
}

describe.each(TOOLS)('%s', (tool) => {
  // bun's extended headers have a record that the tarball reader refuses.
  const name = tool === 'bun' ? 'u' : 'ü';
  const tree = locked(tool, {
    'package.json': {
      name: 'fx',
      version: '1.2.3',
      files: ['dist', 'README.md'],
      bin: { fx: 'dist/cli.js' },
      scripts: everyScript,
    },
    'README.md': '# fx\n',
    'dist/cli.js': '#!/usr/bin/env node\n',
    [`dist/${name}.txt`]: name,
    'dist/.npmrc': 'always-auth=true\n',
    'dist/old.js.orig': '',
    'src/index.ts': 'export {};\n',
    '.npmrc': 'ignore-scripts=false\n',
  });
  const yarnOnly = ['dist/.npmrc', 'dist/old.js.orig'];
  const more = { pnpm: [], yarn: yarnOnly, bun: ['dist/old.js.orig'] }[commandOf(tool)];
  const ships = ['README.md', 'dist/cli.js', `dist/${name}.txt`, 'package.json', ...more].toSorted();

  test('is listed without running a script or changing the package, twice the same', async () => {
    const repository = writeTree(tree);
    const before = filesIn(repository);
    // Inherited, say, from `npm publish --dry-run`.
    const env = { npm_config_dry_run: 'true', npm_config_ignore_scripts: 'false', NPM_CONFIG_DRY_RUN: 'true', FORCE_COLOR: '3' };
    const pack = await packer(tool, repository, { env });
    const result = await pack();

    expect(filesIn(repository)).toEqual(before);
    expect(paths(result)).toEqual(ships);
    expect(result.pack.files.find((file) => file.path === 'dist/cli.js')?.mode).toBe(tool === 'yarn-1' ? 0o644 : 0o755);
    expect(result.sentence).toBe(`${commandOf(tool)} ${result.pack.packer.version}, as --packer says`);
    expect(result.pack).toMatchObject({ name: 'fx', version: '1.2.3', root: '.', packer: { name: commandOf(tool), source: 'tarball' } });
    const texts = await textsIn(result);
    expect(Object.keys(texts).toSorted()).toEqual(ships);
    expect(texts[`dist/${name}.txt`]).toBe(name);

    // Only yarn 1 writes down when a file was changed, so that its digest says nothing.
    fs.utimesSync(path.join(repository, 'README.md'), 1, 1);
    const again = await pack();
    expect(again.pack).toEqual({ ...result.pack, packedSize: again.pack.packedSize });
    expect(result.pack.integrity?.slice(0, 7)).toBe(tool === 'yarn-1' ? undefined : 'sha512-');
  });
});

describe('package.json is judged as it is published', () => {
  const manifest = {
    name: 'fx',
    version: '1.0.0',
    main: 'src/index.ts',
    files: ['dist'],
    publishConfig: { main: 'dist/index.js' },
  };
  const tree = { 'package.json': manifest, 'dist/index.js': '', 'src/index.ts': '' };

  test.each(['pnpm-12', 'yarn-4'] as const)('%s puts "publishConfig" in its place', async (tool) => {
    const { pack, contents } = await packed(tool, writeTree(locked(tool, tree)));
    expect(pack.manifest.data['main']).toBe('dist/index.js');
    expect(pack.manifest.file).toBe('package.json');
    // What is pointed into is what stands in the repository.
    expect(JSON.parse(pack.manifest.text)).toEqual(manifest);
    const texts = await textsIn({ contents } as PackedDirectory);
    expect(JSON.parse(texts['package.json'] ?? '')).toEqual(pack.manifest.data);
  });

  test.each(['pnpm-10', 'pnpm-12'] as const)('%s packs "publishConfig.directory"', async (tool) => {
    const repository = writeTree({
      'package.json': { name: 'fx', version: '1.0.0', publishConfig: { directory: 'build' } },
      'build/package.json': { name: 'fx', version: '1.0.0', main: 'index.js' },
      'build/index.js': '',
      'src/index.ts': '',
    });
    expect(paths(await packed(tool, repository))).toEqual(['index.js', 'package.json']);
  });

  test.each([
    ['pnpm-12', '^2.3.4', '^1.3.0'],
    ['bun', '^2.3.4', '^1.3.0'],
    ['yarn-4', '^2.3.4', null],
  ] as const)('%s says which versions of the workspace it needs', async (tool, sibling, fromCatalog) => {
    const dependencies = { b: 'workspace:^', ...(fromCatalog !== null && { 'left-pad': 'catalog:' }) };
    const repository = writeTree({
      'package.json': { name: 'root', private: true, workspaces: { packages: ['packages/*'], catalog: { 'left-pad': '^1.3.0' } } },
      'pnpm-workspace.yaml': 'packages: ["packages/*"]\ncatalog:\n  left-pad: ^1.3.0\n',
      'yarn.lock': '',
      'packages/a/package.json': { name: 'a', version: '1.0.0', dependencies },
      'packages/b/package.json': { name: 'b', version: '2.3.4' },
    });
    const { pack } = await packed(tool, repository, { at: 'packages/a' });
    expect(pack.manifest.data['dependencies']).toEqual({ b: sibling, ...(fromCatalog !== null && { 'left-pad': fromCatalog }) });
    expect([pack.root, pack.manifest.file]).toEqual(['packages/a', 'packages/a/package.json']);
  });
});

describe('a LICENSE that is a symbolic link to that of the repository', () => {
  test.each(TOOLS)('%s', async (tool) => {
    const repository = writeTree({
      ...locked(tool, { 'package.json': { name: 'root', private: true, workspaces: ['packages/*'] } }),
      'pnpm-workspace.yaml': 'packages: ["packages/*"]\n',
      LICENSE: 'MIT\n',
      'packages/fx/package.json': { name: 'fx', version: '1.0.0' },
      'packages/fx/index.js': '',
      'packages/fx/LICENSE': { link: '../../LICENSE' },
    });
    const { pack, contents } = await packed(tool, repository, { at: 'packages/fx' });
    const [follows, packsIt] = [tool.startsWith('pnpm'), tool.startsWith('yarn')];
    expect(pack.files.map((file) => file.path)).toEqual([...(follows ? ['LICENSE'] : []), 'index.js', 'package.json']);
    expect(pack.dropped).toEqual(packsIt ? [{ path: 'LICENSE', why: 'symlink', target: '../../LICENSE' }] : []);
    expect((await textsIn({ contents } as PackedDirectory))['LICENSE']).toBe(follows ? 'MIT\n' : undefined);
  });
});

describe('the version that packs', () => {
  const pkg = (more: object = {}): Tree[string] => ({ name: 'fx', version: '1.0.0', ...more });

  test('is that of yarnPath, which the report has to say is run', async () => {
    const repository = writeTree({
      'package.json': pkg({ scripts: everyScript, files: ['index.js'] }),
      'index.js': '',
      'yarn.lock': yarnLock(6),
      '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn.cjs\n',
      '.yarn/releases/yarn.cjs': fs.readFileSync(scriptOf('yarn-3', 'bin/yarn.js'), 'utf8'),
    });
    const result = await packed('yarn-1', repository, { requested: 'auto' });
    expect(result.sentence).toBe('yarn 3.8.7, as yarn.lock says');
    expect(result.executes).toBe('yarn runs the file that yarnPath names and the plugins that .yarnrc.yml lists');
    expect(paths(result)).toEqual(['index.js', 'package.json']);
    expect(fs.existsSync(path.join(repository, 'ran'))).toBe(false);
  });

  test('is said beside the one that is asked for, and pnpm fetches no other', async () => {
    const repository = writeTree({
      'package.json': pkg({ packageManager: 'pnpm@12.0.0' }),
      'pnpm-workspace.yaml': 'managePackageManagerVersions: true\npmOnFail: download\n',
    });
    const { sentence } = await packed('pnpm-12', repository, { requested: 'auto' });
    expect(sentence).toBe('pnpm 12.21.0, as "packageManager" in package.json says, which asks for 12.0.0');
  });

  test.each(['pnpm-10', 'pnpm-11'] as const)('of %s stays where another is asked for', async (tool) => {
    const repository = writeTree({
      'package.json': pkg({ packageManager: 'pnpm@9.0.0' }),
      'pnpm-workspace.yaml': 'managePackageManagerVersions: true\n',
    });
    expect(await refusal(packed(tool, repository, { requested: 'auto' }))).toMatch(
      /^"packageManager" in package\.json asks for pnpm 9, and pnpm 1[01]\.[\d.]+ is on PATH: they pack different files$/,
    );
  });

  test('is taken as it is where --packer names it', async () => {
    const repository = writeTree({ 'package.json': pkg({ packageManager: 'pnpm@9.0.0' }) });
    expect((await packed('pnpm-12', repository)).sentence).toBe('pnpm 12.21.0, as --packer says');
  });

  test.each([
    ['yarn-1', yarnLock(8), 'yarn.lock asks for yarn 2 or later, and yarn 1.22.22 is on PATH: they pack different files'],
    ['yarn-4', '# yarn lockfile v1\n', 'yarn.lock asks for yarn 1, and yarn 4.18.1 is on PATH: they pack different files'],
  ] as const)('of %s is refused beside the lock file of the other', async (tool, lock, message) => {
    const repository = writeTree({ 'package.json': pkg(), 'yarn.lock': lock });
    expect(await refusal(packed(tool, repository, { requested: 'auto' }))).toBe(message);
  });

  test('is refused by yarn 1 itself where the package asks for yarn 4', async () => {
    const repository = writeTree({ 'package.json': pkg({ packageManager: 'yarn@4.18.1' }) });
    expect(await refusal(packed('yarn-1', repository, { requested: 'auto' }))).toBe(
      '"packageManager" in package.json asks for yarn 2 or later, and yarn 1.22.22 is on PATH: they pack different files',
    );
    expect(await refusal(packed('yarn-1', repository))).toBe(
      'yarn 1.22.22 ended with exit code 1: This project\'s package.json defines "packageManager": "yarn@4.18.1". However the current global version of Yarn is 1.22.22.',
    );
  });
});

describe('what it would publish and nobody can judge is refused', () => {
  const cases: readonly (readonly [string, ToolName, Tree, string])[] = [
    [
      'no name',
      'yarn-4',
      { 'package.json': { version: '1.0.0' }, 'yarn.lock': '' },
      'the tarball of yarn 4.18.1!/package/package.json has no valid "name"',
    ],
    [
      'what the tool refuses',
      'bun',
      { 'package.json': { name: 'fx' } },
      'bun 1.4.5 ended with exit code 1: error: package.json must have `name` and `version` fields',
    ],
    [
      'a dependency of the workspace that is not there',
      'pnpm-10',
      { 'package.json': { name: 'fx', version: '1.0.0', dependencies: { b: 'workspace:^' } } },
      'pnpm 10.34.9 ended with exit code 1: Cannot resolve workspace protocol of dependency "b" because this dependency is not installed. Try running "pnpm install".',
    ],
    [
      'hooks that print into the list',
      'pnpm-11',
      { 'package.json': { name: 'fx', version: '1.0.0' }, '.pnpmfile.cjs': 'console.log("hello")\n' },
      'pnpm 11.28.11 printed its list in an unknown form: it is not one JSON value but begins with "hello\\n{\\n  \\"name\\": \\"fx\\",\\n  \\"version\\": \\"1.0.0\\",\\n  \\"filename\\": \\"/',
    ],
  ];

  test.each(cases)('%s', async (_, tool, tree, message) => {
    expect((await refusal(packed(tool, writeTree(tree)))).slice(0, message.length)).toBe(message);
  });
});
