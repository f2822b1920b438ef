import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { buildAutomaton } from '../../src/inspect/automaton.ts';
import { scan } from '../../src/inspect/scan.ts';
import { CANDIDATES } from '../../src/secrets/candidates.ts';
import { askSecretlint, LEFT_OUT, SECRETLINT_NEEDLES } from '../../src/secrets/secretlint.ts';
import { random, type Random, text, TOKENS } from './generated-tokens.ts';

/**
 * Behind the prefilter secretlint finds what it finds in the whole file: the same messages at the same bytes. The reference is secretlint's
 * own core over the decoded file, with the two rules left out that stand aside for ours.
 */
secretLintProfiler.setEnabled(false);
const automaton = buildAutomaton(SECRETLINT_NEEDLES);

async function prefiltered(bytes: Uint8Array, path: string): Promise<readonly string[]> {
  const secretlint = await askSecretlint(bytes, path, scan(automaton, bytes));
  const found = secretlint === null ? [] : await secretlint.before(Infinity);
  return found.map(({ message, start, end }) => `${message} ${start}-${end}`).toSorted();
}

async function full(bytes: Uint8Array, path: string): Promise<readonly string[]> {
  const content = Buffer.from(bytes).toString('utf8');
  const mark = content.startsWith('\uFEFF') ? 1 : 0;
  const offset = (index: number): number => Buffer.byteLength(content.slice(0, index + mark));
  // Rules of a preset that are marked as disabled run all the same, so each is named.
  const config = { rules: rules.filter(({ meta }) => !LEFT_OUT.has(meta.id)).map((rule) => ({ id: rule.meta.id, rule })) };
  const source = { filePath: path, content, contentType: 'text' as const, ext: path.slice(path.lastIndexOf('.')) };
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return messages.map(({ messageId, range: [start, end] }) => `${messageId} ${offset(start)}-${offset(end)}`).toSorted();
}

test('every rule of secretlint is left out with a reason or has its candidates', () => {
  const known = new Set([...LEFT_OUT, ...CANDIDATES.map(({ rule }) => `@secretlint/secretlint-rule-${rule}`)]);
  expect(rules.map(({ meta }) => meta.id).toSorted()).toEqual([...known].toSorted());
});

const bytesOf = (...parts: readonly string[]): Buffer => Buffer.from(parts.join(''), 'utf8');

const inLongLine = (token: string, next: Random, around: number): Buffer =>
  bytesOf(text(next, 'base64url', around), ' ', token, ' ', text(next, 'base64url', around));

/** Where a token can stand. */
const SURROUNDINGS: readonly (readonly [string, (token: string, next: Random) => Buffer])[] = [
  ['alone', (token) => bytesOf(token)],
  ['after a byte order mark', (token) => bytesOf('\uFEFF', token)],
  ['in quotes in a line of its own', (token) => bytesOf(`const a = 1;\nconst key = "${token}";\n`)],
  ['in the middle of a line of 30 kB', (token, next) => inLongLine(token, next, 15_000)],
  ['next to characters of several bytes', (token) => bytesOf(`日本語🚀“${token}”é🚀`)],
  ['behind a letter that is none of ASCII', (token) => bytesOf(`é${token} `)],
  ['behind a digit', (token) => bytesOf(`7${token} `)],
  ['behind a letter', (token) => bytesOf(`x${token} `)],
  ['with more of the same after it', (token) => bytesOf(` ${token}x `)],
  ['twice, without anything in between', (token) => bytesOf(token, token)],
  ['twice, with a comma in between', (token) => bytesOf(token, ',', token)],
  ['a hundred times', (token) => bytesOf(Array.from({ length: 100 }, () => token).join('\n'))],
  ['cut short', (token) => bytesOf(token.slice(0, -3))],
  ['behind a comment that disables', (token) => bytesOf(`// secretlint-disable\n${token}\n`)],
];

const isOfShortLines = (bytes: Buffer): boolean =>
  bytes
    .toString()
    .split('\n')
    .every((line) => line.length < 4096);

describe.each(SURROUNDINGS)('the same findings for a token %s', (_, put) => {
  test.each(TOKENS.map(([kind, make], index) => [`${kind} (${index})`, make] as const))('%s', async (name, make) => {
    const next = random(name.length * 1000 + name.charCodeAt(0));
    const bytes = put(make(next), next);
    // In .npmrc secretlint takes the whole line for a token, and we at most 4 kB of it.
    const paths = ['lib/a.js', 'package.json', ...(isOfShortLines(bytes) ? ['.npmrc'] : [])];
    for (const path of paths) expect(await prefiltered(bytes, path)).toEqual(await full(bytes, path));
  });
});

// The whole of secretlint takes a third of a second for each.
test.each(TOKENS.flatMap(([kind, make], index) => (index % 8 === 0 ? [[`${kind} (${index})`, make] as const] : [])))(
  'the same findings for a token in the middle of a line of 300 kB: %s',
  async (name, make) => {
    const next = random(name.length);
    const bytes = inLongLine(make(next), next, 150_000);
    expect(await prefiltered(bytes, 'lib/a.js')).toEqual(await full(bytes, 'lib/a.js'));
  },
);

test('each of secretlint’s own tokens is found in the first place', async () => {
  const next = random(5);
  const tokens = TOKENS.slice(
    0,
    TOKENS.findIndex(([kind]) => kind === 'google-oauth-secret'),
  ).map(([, make]) => make(next));
  for (const token of tokens)
    expect([token.slice(0, 4), await prefiltered(bytesOf(' ', token, ' '), 'a.js')]).toEqual([token.slice(0, 4), [expect.any(String)]]);
});

test('a token at every offset around the borders of blocks, lanes and parts', async () => {
  const token = ['gh', 'p_', text(random(1), 'alphanumeric', 36)].join('');
  for (const size of [64, 128, 4096, 256 * 1024]) {
    for (let before = size - 44; before <= size + 4; before += 1) {
      const bytes = Buffer.alloc(size * 2, ' ');
      bytes.write(token, before);
      expect(await prefiltered(bytes, 'a.js')).toEqual([`GITHUB_TOKEN ${before}-${before + 40}`]);
    }
  }
});

test('a file that is one token after the other for a megabyte', async () => {
  const next = random(2);
  const bytes = bytesOf(Array.from({ length: 24_000 }, () => `${['gh', 'p_'].join('')}${text(next, 'alphanumeric', 36)}`).join('\n'));
  expect(await prefiltered(bytes, 'a.js')).toHaveLength(24_000);
});

test.each([['npmrc'], ['lib/a.js']])('tokens in any order and distance, as %s', async (path) => {
  const next = random(3);
  for (let round = 0; round < 60; round += 1) {
    const parts = Array.from({ length: 30 }, () => {
      const [, make] = TOKENS[Math.floor(next() * TOKENS.length)] ?? TOKENS[0]!;
      const glue = ['', ' ', '\n', '"', '/', ':', '@', '.', '-', '_', 'é', 'a', '0', ' '.repeat(70)][Math.floor(next() * 14)] ?? '';
      const whole = make(next);
      return glue + (next() < 0.3 ? whole.slice(0, Math.floor(next() * whole.length)) : whole);
    });
    const bytes = bytesOf(...parts);
    expect(await prefiltered(bytes, path)).toEqual(await full(bytes, path));
  }
});

test('addresses of databases that swallow one another', async () => {
  const next = random(4);
  for (let round = 0; round < 100; round += 1) {
    const bytes = bytesOf(
      ...Array.from({ length: 12 }, () =>
        [
          'my',
          'sql://',
          ['', 'u:', `u:${text(next, 'letters', 6)}@`][Math.floor(next() * 3)] ?? '',
          ['h', 'h/', 'h?', 'h/d?'][Math.floor(next() * 4)] ?? '',
          ['', ' ', ','][Math.floor(next() * 3)] ?? '',
        ].join(''),
      ),
    );
    expect(await prefiltered(bytes, 'a.js')).toEqual(await full(bytes, 'a.js'));
  }
});

/** Text in node_modules, up to 40 MB: what has a needle in it is compared. */
function corpus(): readonly string[] {
  const root = join(import.meta.dirname, '../../node_modules');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?js|ts|json|md|map|yml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return files.filter((_, index) => index % 3 === 0);
}

test('the packages of this repository', async () => {
  let compared = 0;
  let size = 0;
  for (const path of corpus()) {
    const bytes = readFileSync(path);
    if (bytes.length > 2_000_000 || !scan(automaton, bytes).some((offsets) => offsets.length > 0)) continue;
    compared += 1;
    size += bytes.length;
    if (size > 40_000_000) break;
    expect([path, await prefiltered(bytes, path)]).toEqual([path, await full(bytes, path)]);
  }
  expect(compared).toBeGreaterThan(500);
}, 120_000);
