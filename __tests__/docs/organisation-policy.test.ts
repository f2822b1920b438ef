import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../cli/terminal.ts';
import { loopbackGitHub, type LoopbackGitHub, remoteRepository } from '../github/policy-repositories.ts';
import { writeTree } from '../packages-on-disk.ts';

const page = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'organisation-policy.md'), 'utf8');

/** A block with a path after its language is a file; the ones without are steps of a workflow. */
const files = new Map([...page.matchAll(/^```yaml (\S+)\n([^]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text] as const));
const sessions = [...page.matchAll(/^```console\n\$ packgate (.*)\n([^]*?)^```$/gm)].map(
  ([, command = '', output = '']) => [command, output] as const,
);

const shared = remoteRepository({ 'packgate.yml': files.get('acme/policies/packgate.yml') ?? '' });
let github: LoopbackGitHub;
beforeAll(async () => {
  github = await loopbackGitHub({ repositories: { 'acme/policies': shared } });
});
afterAll(() => github.close());

describe('the examples of docs/organisation-policy.md', () => {
  const named = [...files].map(([file, text]) => [file, text.replaceAll('COMMIT', shared.commit)] as const);
  const directory = writeTree({ ...Object.fromEntries(named), '.claudeignore': 'notes/\n' });

  test('are there', () => {
    expect([...files.keys()]).toEqual(['acme/policies/packgate.yml', 'packgate.yml', 'loosened.yml']);
    expect(sessions).toHaveLength(3);
  });

  test.each(sessions)('packgate %s prints what the page says', async (command, output) => {
    const { stdout, stderr } = await run(directory, command.split(' '), { env: { GITHUB_API_URL: github.url } });
    const told = (stdout + stderr).replaceAll(shared.commit, 'COMMIT').replaceAll(/\b[0-9a-f]{64}\b/g, 'DIGEST');
    expect(told.startsWith(output)).toBe(true);
  });

  test('what it says of the input is so', () => {
    const action = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8');
    for (const input of ['policy-token', 'allow-mutable']) {
      expect(page).toContain(`${input}:`);
      expect(action).toContain(`\n  ${input}:\n`);
    }
  });
});
