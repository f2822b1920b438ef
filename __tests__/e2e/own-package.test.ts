import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { freshClone } from './fresh-clone.ts';

/** The package of Packgate itself, judged by the committed dist/ under the policy that CI uses. */
const repository = path.resolve(import.meta.dirname, '../..');
const clone = freshClone();
for (const part of ['README.md', 'LICENSE', 'docs', 'policy.schema.json', '.github/packgate-self.yml']) {
  cpSync(path.join(repository, part), path.join(clone, part), { recursive: true });
}

const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
  readonly scripts: { readonly self: string };
};
const [, ...argv] = scripts.self.split(' ');

const judge = () => {
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd: clone, encoding: 'utf8' });
  return { status, stdout };
};

test('passes, and one file more than the policy names does not', () => {
  expect(judge()).toEqual({ status: 0, stdout: expect.stringMatching(/^packgate: pass - packgate@\S+, \d+ files/m) });
  writeFileSync(path.join(clone, 'dist', 'notes.txt'), '');
  expect(judge()).toEqual({ status: 1, stdout: expect.stringContaining('error[not-allowed]: dist/notes.txt would be published') });
});

test('is judged in CI', () => {
  expect(readFileSync(path.join(repository, '.github/workflows/packgate.yml'), 'utf8')).toContain(`run: ${scripts.self}\n`);
});
