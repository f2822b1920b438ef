import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.ts';
import { findNpm } from '../../src/packers/npm/executable.ts';
import { loadNpm } from '../../src/packers/npm/index.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';

const NODE = path.dirname(process.execPath);
const fakeNpm: Tree = {
  'lib/node_modules/npm/package.json': { name: 'npm', version: '99.0.0' },
  'lib/node_modules/npm/bin/npm-cli.js': '',
};

function executable(directory: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  fs.writeFileSync(path.join(directory, file), text);
  fs.chmodSync(path.join(directory, file), 0o755);
}

function thrown(work: () => unknown): GateError {
  try {
    work();
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the npm that a shell would run', () => {
  test('is behind a symbolic link, as installers make it', async () => {
    const directory = writeTree({ ...fakeNpm, 'bin/npm': { link: '../lib/node_modules/npm/bin/npm-cli.js' } });
    expect(await findNpm({ PATH: path.join(directory, 'bin') }, directory)).toBe(path.join(directory, 'lib/node_modules/npm'));
  });

  test('is behind the shim of a version manager, which is asked', async () => {
    const directory = writeTree(fakeNpm);
    executable(directory, 'shims/npm', `#!/bin/sh\nexec node "${directory}/lib/node_modules/npm/bin/npm-cli.js" "$@"\n`);
    const env = { PATH: [path.join(directory, 'shims'), NODE].join(path.delimiter) };
    expect(await findNpm(env, directory)).toBe(path.join(directory, 'lib/node_modules/npm'));
  });

  test('is the first on PATH', async () => {
    const directory = writeTree({ ...fakeNpm, 'bin/npm': { link: '../lib/node_modules/npm/bin/npm-cli.js' } });
    const other = writeTree({ ...fakeNpm, 'bin/npm': { link: '../lib/node_modules/npm/bin/npm-cli.js' } });
    const env = { PATH: ['', path.join(directory, 'nothing'), path.join(other, 'bin'), path.join(directory, 'bin')].join(path.delimiter) };
    expect(await findNpm(env, directory)).toBe(path.join(other, 'lib/node_modules/npm'));
  });

  test('is nowhere', async () => expect(await findNpm({ PATH: NODE.replace(/$/, '-nowhere') }, '/')).toBeNull());

  test('is something that leads to no npm: red, with the way out', async () => {
    const directory = writeTree({});
    executable(directory, 'bin/npm', '#!/bin/sh\nexit 0\n');
    const error = await findNpm({ PATH: path.join(directory, 'bin') }, directory).catch((thrownError: unknown) => thrownError as GateError);
    expect((error as GateError).message).toBe(`cannot find the files of the npm at ${path.join(directory, 'bin/npm')}`);
    expect((error as GateError).help).toContain('--packer bundled');
  });
});

describe('an npm whose packlist cannot be loaded is red, with the way out', () => {
  const modulesIn = (files: Tree): Tree => Object.fromEntries(Object.entries(files).map(([file, text]) => [`node_modules/${file}`, text]));
  const packageOf = (name: string, text: string): Tree => ({
    [`${name}/package.json`]: { name, main: 'index.js' },
    [`${name}/index.js`]: text,
  });
  const whole: Tree = {
    ...packageOf('npm-packlist', 'module.exports = () => {}; module.exports.Walker = class {};'),
    ...packageOf('@npmcli/package-json', 'module.exports = { normalize() {} };'),
    ...packageOf('libnpmpack', ''),
    ...packageOf('@npmcli/arborist', ''),
    '@npmcli/arborist/lib/arborist/load-actual.js': '',
  };
  const without = (name: string): Tree => Object.fromEntries(Object.entries(whole).filter(([file]) => !file.startsWith(`${name}/`)));
  const cases: readonly (readonly [string, Tree, RegExp])[] = [
    [
      'no npm-packlist',
      modulesIn(without('npm-packlist')),
      /^cannot load npm-packlist from npm 99\.0\.0 at .*: Cannot find module 'npm-packlist'/,
    ],
    [
      'no package-json',
      modulesIn(without('@npmcli/package-json')),
      /^cannot load npm-packlist from npm 99\.0\.0 at .*: Cannot find module '@npmcli\/package-json'/,
    ],
    [
      'a packlist that throws',
      modulesIn({ ...whole, 'npm-packlist/index.js': 'throw new Error("needs a newer node")' }),
      /: needs a newer node$/,
    ],
    [
      'a packlist without a Walker',
      modulesIn({ ...whole, 'npm-packlist/index.js': 'module.exports = () => {}' }),
      /has an npm-packlist of unknown form$/,
    ],
  ];

  test.each(cases)('%s', (_, tree, message) => {
    const directory = writeTree({ 'package.json': { name: 'npm', version: '99.0.0' }, ...tree });
    const error = thrown(() => loadInstalledNpm(directory, process.env));
    expect(error.message).toMatch(message);
    expect(error.help).toContain('--packer bundled');
  });

  test('a Walker of another shape is left as it is', () => {
    const directory = writeTree({ 'package.json': { name: 'npm', version: '99.0.0' }, ...modulesIn(whole) });
    expect(loadInstalledNpm(directory, process.env).knownShape).toBe(false);
  });
});

describe('the choice of packer', () => {
  const nowhere = { PATH: '' };

  test('auto takes the carried one where there is no npm', async () => {
    expect((await loadNpm('auto', nowhere, '/')).packer.name).toBe('npm-packlist');
  });

  test('npm is red where there is none', async () => {
    await expect(loadNpm('npm', nowhere, '/')).rejects.toThrow('there is no npm on PATH');
  });
});
