import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileOf } from '../docs/pages.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { freshClone } from './fresh-clone.ts';

/** What docs/migrating.md says of the script that it shows, with that script. */
const clone = freshClone();
const npms = path.resolve(import.meta.dirname, '../npms/node_modules');
const script = fileOf('docs/migrating.md', 'check-pack.mjs');

const PACKAGE = { name: 'moves', version: '1.0.0', license: 'UNLICENSED', files: ['dist', 'assets'] };
const pemOf = (kind: string): string => ['-----BEGIN', kind, 'KEY-----'].join(' ');

/** What the script says, and what Packgate says, with the same npm: exit codes. */
function verdicts(npm: 'npm-11' | 'npm-12', tree: Tree): { readonly script: number | null; readonly packgate: number | null } {
  const directory = writeTree({ 'package.json': PACKAGE, 'dist/index.js': 'export {};\n', 'assets/logo.txt': 'a\n', ...tree });
  const tools = writeTree({ 'check-pack.mjs': script });
  fs.writeFileSync(path.join(tools, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${npms}/${npm}/bin/npm-cli.js" "$@"\n`, {
    mode: 0o755,
  });
  const env = { HOME: tools, PATH: [tools, path.dirname(process.execPath), '/usr/bin', '/bin'].join(path.delimiter) };
  const run = (...argv: readonly string[]) => spawnSync(process.execPath, argv, { cwd: directory, env }).status;
  return { script: run(path.join(tools, 'check-pack.mjs')), packgate: run(path.join(clone, 'dist/cli.js'), 'check') };
}

const MAP = { version: 3, sources: ['../src/a.ts'], sourcesContent: ['const a = 1;\n'], names: [], mappings: 'AAAA' };
const inline = `export {};\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(MAP)).toString('base64')}\n`;

describe('the script of docs/migrating.md', () => {
  test('stops a name that it knows with npm 11, and nothing with npm 12', () => {
    const leak = { 'dist/.env': 'LEVEL=debug\n' };
    expect(verdicts('npm-11', {})).toEqual({ script: 0, packgate: 0 });
    expect(verdicts('npm-11', leak)).toEqual({ script: 1, packgate: 1 });
    expect(verdicts('npm-12', leak)).toEqual({ script: 0, packgate: 1 });
  });

  test('looks at names', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    expect(privateKey).toContain(pemOf('PRIVATE'));
    expect(verdicts('npm-11', { 'assets/logo.txt': privateKey })).toEqual({ script: 0, packgate: 1 });
    expect(verdicts('npm-11', { 'dist/index.js': inline })).toEqual({ script: 0, packgate: 1 });
  });

  test('sees another list with another npm', () => {
    const maps = { 'package.json': { ...PACKAGE, files: ['dist', '!*.map'] }, 'dist/sub/a.js.map': MAP };
    expect(verdicts('npm-11', maps)).toEqual({ script: 0, packgate: 0 });
    expect(verdicts('npm-12', maps)).toEqual({ script: 0, packgate: 1 });
  });
});
