import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { run } from '../cli/terminal.ts';
import { writeTree } from '../packages-on-disk.ts';

const page = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'reasons.md'), 'utf8');

/** A fenced block with a path after its language is a file of the example; the empty ones are named in a sentence. */
const files = [...page.matchAll(/^```(?:json|gitignore) (\S+)\n([^]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text] as const);
const empty = [...(/^Beside them (.*), all of them empty\.$/m.exec(page)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
  ([, file = '']) => [file, ''] as const,
);
const sessions = [...page.matchAll(/^```console\n\$ packgate (.*)\n([^]*?)^```$/gm)].map(
  ([, command = '', output = '']) => [command, output] as const,
);

describe('the example of docs/reasons.md', () => {
  const directory = writeTree(Object.fromEntries([...files, ...empty]));

  test('is there', () => {
    expect(files.map(([file]) => file)).toEqual(['package.json', 'dist/certs/.npmignore']);
    expect(empty.length).toBe(8);
    expect(sessions.length).toBeGreaterThanOrEqual(2);
  });

  test.each(sessions)('packgate %s prints what the page says', async (command, output) => {
    expect((await run(directory, command.split(' '))).stdout).toBe(output);
  });
});
