import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeTree } from '../packages-on-disk.ts';
import { freshClone, jobEnvironment, runtimes } from './fresh-clone.ts';

const clone = freshClone();
const home = writeTree({ '.keep': '' });

describe.each(runtimes())('the command line on $name, with nothing installed', ({ node }) => {
  const run = (...argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(node, ['dist/cli.js', ...argv], {
      cwd: clone,
      encoding: 'utf8',
      env: jobEnvironment(home),
    });
    return { status, stdout, stderr };
  };

  test('check fails the leaky example', () => {
    const { status, stdout, stderr } = run('check', 'examples/leaky-package');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('error[source-map-content]: dist/cli.js.map');
    expect(stdout).toContain('--> examples/leaky-package/package.json:11:5');
  });

  test.each(['examples/clean-package', 'examples/policy'])('check passes %s', (example) => {
    expect(run('check', example)).toMatchObject({ status: 0, stderr: '' });
  });

  test('check that cannot judge says so', () => {
    const { status, stdout, stderr } = run('check', 'examples');
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('package.json');
  });

  test.each(['npm', 'bundled'])('list with --packer %s', (packer) => {
    const { status, stdout } = run('list', 'examples/clean-package', '--json', '--packer', packer);
    expect(status).toBe(0);
    const { packages } = JSON.parse(stdout) as { packages: readonly { files: readonly { path: string }[] }[] };
    expect(packages.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/index.js', 'package.json'],
    ]);
  });

  test('bundled dependencies, for which the Arborist that Packgate carries is loaded', () => {
    const directory = writeTree({
      'package.json': { name: 'bundles', version: '1.0.0', files: [], dependencies: { inner: '1' }, bundleDependencies: ['inner'] },
      'node_modules/inner/package.json': { name: 'inner', version: '1.0.0', dependencies: { deep: '1' } },
      'node_modules/inner/index.js': '',
      'node_modules/deep/package.json': { name: 'deep', version: '1.0.0' },
      'node_modules/unused/package.json': { name: 'unused', version: '1.0.0' },
    });
    const { status, stdout, stderr } = run('list', directory, '--json', '--packer', 'bundled');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const paths = [...stdout.matchAll(/"path": "(node_modules[^"]+)"/g)].map(([, path]) => path);
    expect(paths).toEqual(['node_modules/deep/package.json', 'node_modules/inner/index.js', 'node_modules/inner/package.json']);
  });

  test('a workspace, for which npm would read its settings', () => {
    const directory = writeTree({
      'package.json': { private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0', license: 'MIT' },
      'packages/a/index.js': '',
    });
    expect(run('check', directory, '--packer', 'bundled')).toMatchObject({ status: 0 });
  });

  test('--version, --help and rules', () => {
    const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run('--help').stdout).toContain('packgate');
    expect(run('rules', 'source-map-content').stdout).toContain('source-map-content');
  });
});

describe('README.md', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const region = (name: string): string =>
    new RegExp(`<!-- ${name}:begin -->\\s+\`\`\`\\w+\\n([\\s\\S]*?)\`\`\`\\s+<!-- ${name}:end -->`).exec(readme)?.[1] ??
    `no region ${name}`;
  const run = (cwd: string, ...argv: readonly string[]) =>
    spawnSync(process.execPath, [join(clone, 'dist/cli.js'), ...argv], { cwd, encoding: 'utf8', env: jobEnvironment(home) });

  test('shows what the command prints', () => {
    expect(region('output')).toBe(run(clone, 'check', 'examples/leaky-package').stdout);
  });

  test('shows a policy that works', () => {
    const directory = writeTree({
      'packgate.yml': region('policy'),
      'package.json': {
        name: 'a',
        version: '1.0.0',
        license: 'MIT',
        files: ['dist'],
        exports: './dist/index.js',
        types: './dist/index.d.ts',
      },
      'dist/index.js': '',
      'dist/index.d.ts': '',
      'dist/template/AGENTS.md': '',
    });
    const { status, stdout } = run(directory, 'check');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 violation excused') });
  });
});

const NETWORK_CLIENT = /node_modules\/(undici|make-fetch-happen|npm-registry-fetch|@npmcli\/run-script)\//;

describe('dist/', () => {
  const files = readdirSync(join(clone, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

  const texts = new Map(files.map((file) => [file, readFileSync(join(clone, 'dist', file), 'utf8')]));
  /** What is loaded with a file, itself among it. */
  const loadedWith = (file: string): ReadonlySet<string> => {
    const loaded = new Set([file]);
    for (const one of loaded) {
      const imports = (texts.get(one) ?? '').matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"|^import "(\.[^"]+)"/gm);
      for (const [, from, bare] of imports) loaded.add(join(dirname(one), from ?? bare ?? ''));
    }
    return loaded;
  };

  test.each(files)('%s has no path of the machine that built it', (file) => {
    expect(texts.get(file)).not.toContain(process.cwd());
  });

  test('only what asks a registry or GitHub loads a network client', () => {
    const asking = files.filter(
      (file) => !file.startsWith('shared/') && [...loadedWith(file)].some((one) => NETWORK_CLIENT.test(texts.get(one) ?? '')),
    );
    expect(asking).toEqual([
      'lazy/audit.js',
      'lazy/fetch-version.js',
      'lazy/publish.js',
      'lazy/published-under-tag.js',
      'lazy/replaced-release.js',
      'lazy/rest.js',
      'lazy/verify-version.js',
    ]);
  });

  test('cli.js can be started by its name', () => {
    expect(readFileSync(join(clone, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
