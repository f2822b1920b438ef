import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { list } from 'tar';
import { cutDescription, type Description, GITHUB_OPERATIONS } from './github-operations.ts';

/**
 * Writes GitHub's own description of its API, cut to the operations that Packgate uses. `--check` writes nothing, and exits 1 where the file is
 * another one. With all its variants the package has 390 MB, so nothing depends on it: npm brings the tarball (29 MB, from its cache the second
 * time), and the one file is read out of it.
 */
const PACKAGE = '@octokit/openapi@23.0.2';
const INTEGRITY = 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==';
const ENTRY = 'package/generated/api.github.com.json';
const FILE = path.resolve(import.meta.dirname, '../__tests__/fixtures/github-openapi.json');

const tarball = fetchTarball();
const whole = JSON.parse(await readEntry(tarball, ENTRY)) as Description;
rmSync(path.dirname(tarball), { recursive: true });
const text = `${JSON.stringify(cutDescription(whole, GITHUB_OPERATIONS), null, 2)}\n`;
const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === text;
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!isCurrent) {
  console.error('__tests__/fixtures/github-openapi.json is out of date: run npm run openapi');
  process.exitCode = 1;
}

/** @returns the tarball, in a folder of its own. @throws Error where its bytes are not those that are pinned here */
function fetchTarball(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'packgate-openapi-'));
  const argv = ['pack', PACKAGE, '--pack-destination', directory, '--prefer-offline', '--loglevel=error'];
  const script = process.env['npm_execpath'];
  // npm under Windows is a shell script, which Node does not spawn; what npm runs knows npm's own file.
  const [command, first] = script === undefined ? ['npm', []] : [process.execPath, [script]];
  const name =
    execFileSync(command, [...first, ...argv], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .at(-1) ?? '';
  const file = path.join(directory, name);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} has other bytes than those that are pinned: ${integrity}`);
  return file;
}

async function readEntry(file: string, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  await list({
    file,
    filter: (entry) => entry === name,
    onReadEntry: (entry) => entry.on('data', (chunk: Buffer) => chunks.push(chunk)),
  });
  if (chunks.length === 0) throw new Error(`${PACKAGE} has no ${name}`);
  return Buffer.concat(chunks).toString('utf8');
}
