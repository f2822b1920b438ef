import { describe, expect, test } from '@jest/globals';
import { inspectPackage } from '../../src/inspect/inspect.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import { secret } from '../../src/rules/secret.ts';
import { random, text, TOKENS } from '../secrets/generated-tokens.ts';
import { findingsIn, toldOf } from './content-input.ts';
import { levelOf, ruleInput } from './rule-input.ts';

const next = random(11);
const make = (kind: string): string => TOKENS.find(([name]) => name === kind)?.[1](next) ?? '';
const github = make('github-token');
const REVOKE = 'revoke it, it counts as leaked once it was pushed';
const UNLESS = 'revoke it unless it is meant for everyone';

test('says what it is, and shows no more than its prefix', async () => {
  expect(await toldOf(secret, { 'lib/client.js': `const token = '${github}';\n` })).toEqual([
    `error: lib/client.js would publish a GitHub token (ghp_…): ${REVOKE}`,
  ]);
});

const WEAK: ReadonlySet<string> = new Set(['google-key', 'json-web-token', 'stripe-test-key', 'url-credentials']);

describe('each kind is found by its form', () => {
  test.each(TOKENS)('%s', async (kind, token) => {
    const value = token(next);
    for (const around of [
      `const a = ${JSON.stringify(value)};\n`,
      `KEY=${value}\n`,
      `${'x = 1; '.repeat(2000)} "${value}"`,
      `\0\x01\x02 ${value} \0`,
    ]) {
      const found = await findingsIn([secret], { 'lib/a.js': around });
      expect(found.map(({ data }) => data['kind'])).toEqual([kind]);
      expect(found.map((finding) => levelOf(secret, finding))).toEqual([WEAK.has(kind) ? 'warning' : 'error']);
    }
  });
});

describe('where it stands decides how bad it is', () => {
  const LEVELS: Readonly<Record<string, readonly string[]>> = {
    error: ['lib/a.js', 'package.json', 'package-lock.json', '.env', 'secret', 'bin/tool', 'dist/index.js.map', 'internal/docs.js'],
    warning: [
      'README.md',
      'docs/ci.yml',
      'examples/a.js',
      'test/a.js',
      'src/__tests__/a.js',
      'a.test.js',
      'lib/guide.md',
      '.env.example',
      'fixtures/a',
    ],
  };
  test.each(Object.entries(LEVELS).flatMap(([level, paths]) => paths.map((path) => [path, level] as const)))(
    '%s: %s',
    async (path, level) => {
      const [finding] = await findingsIn([secret], { [path]: `token: ${github}` });
      expect(finding && levelOf(secret, finding)).toBe(level);
    },
  );
});

test.each([['// e.g.) '], ['* @example '], ['dummy: ']])('called an example where it stands: %s', async (before) => {
  expect(await toldOf(secret, { 'lib/a.js': before + github })).toEqual([
    `warning: lib/a.js would publish a GitHub token (ghp_…): ${REVOKE}`,
  ]);
});

describe('placeholders stay quiet', () => {
  const join = (...parts: readonly string[]): string => parts.join('');
  const PLACEHOLDERS: readonly string[] = [
    join('np', 'm_', 'x'.repeat(36)),
    join('gh', 'p_', 'X'.repeat(36)),
    join('gh', 'p_', 'abcdefghijklmnopqrstuvwxyz0123456789'),
    join('gh', 'p_', 'deadbeef'.repeat(4), 'dead'),
    join('gl', 'pat-', 'your-token-goes-here'),
    join('AI', 'za', 'YourApiKeyGoesHereXXXXXXXXXXXXXXXXX'),
    join('AI', 'za', 'Sy', '0'.repeat(33)),
    join('sk-', 'ant-...'),
    join('sk_', 'test_your_key'),
    join('np', 'm_install_D_types_Slashnode_6290Ensure'),
    join('AWS_ACCESS_KEY_ID=AK', 'IAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
    '//registry.example.com/:_authToken=${NPM_TOKEN}',
    '//registry.example.com/:_authToken=<your token>',
    'postgres://user:password@localhost:5432/db',
    'postgres://app:${DB_PASSWORD}@db.acme.dev/app',
    'mysql://root:my-secret-1@db.acme.dev/app',
    '"mysql://" + user + ":" + pass + "@" + host',
    'https://user:password@example.com/',
    'const re = /npm_[A-Za-z0-9]{36}/; const prefix = "ghp_";',
    join('SK', '0123456789abcdef'.repeat(2)),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"7"}').toString('base64url')}.aaaaaaaaaaaaaaaaaaaaa`,
  ];
  test.each(PLACEHOLDERS.map((value, index) => [index, value] as const))('%i', async (_, value) => {
    expect(await toldOf(secret, { 'lib/a.js': `// x\n${value}\n` })).toEqual([]);
  });
});

test.each([
  ['postgres://app:correct-horse@localhost/app'],
  ['postgres://app:correct-horse@db/app'],
  ['https://app:correct-horse@example.com/'],
])('out of reach of everyone else: %s', async (address) => {
  const [told] = await toldOf(secret, { 'lib/a.js': `"${address}"` });
  expect(told).toMatch(/^warning: lib\/a\.js would publish an? (?:PostgreSQL )?address/);
});

test('a token inside of an address is the token', async () => {
  expect(await toldOf(secret, { 'a.js': `git clone https://bot:${github}@github.com/acme/x.git` })).toEqual([
    `error: a.js would publish a GitHub token (ghp_…): ${REVOKE}`,
  ]);
});

test('a comment that tells linters to look away changes nothing', async () => {
  const content = `/* secretlint-disable */ // secretlint-disable-line\n// eslint-disable gitleaks:allow\nconst a = '${github}'; // secretlint-disable-line\n`;
  expect(await toldOf(secret, { 'lib/a.js': content })).toHaveLength(1);
});

test.each([
  ['UTF-16, as Windows writes it', (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le'), 2 + 2 * 15],
  ['UTF-16 without a mark', (content: string) => Buffer.from(content, 'utf16le'), 2 * 15],
  ['UTF-16, big endian', (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le').swap16(), 2 + 2 * 15],
  ['UTF-8 with a mark', (content: string) => Buffer.from(`\uFEFF${content}`), 3 + 15],
  ['latin1', (content: string) => Buffer.from(content.replace('e', 'é'), 'latin1'), 15],
])('in %s', async (_, encode, offset) => {
  const [finding] = await findingsIn([secret], { 'lib/a.js': encode(`let a = 1\nkey: ${github}\n`) });
  expect(finding?.data['offset']).toBe(offset);
  expect(finding?.region).toEqual({ startLine: 2, startColumn: 6, endLine: 2, endColumn: 46 });
});

test('line and column, and in the one line of a bundle the offset and an excerpt', async () => {
  const long = 'a=1;'.repeat(2000);
  const found = await findingsIn([secret], { 'a.js': `\n  "日本🚀 ${github}"\n`, 'b.js': `${long}token="${github}";${long}` });
  expect(found.map(({ region }) => region)).toEqual([{ startLine: 2, startColumn: 9, endLine: 2, endColumn: 49 }, undefined]);
  expect(found[1]?.data).toEqual({
    kind: 'github-token',
    offset: 8007,
    length: 40,
    excerpt: expect.stringContaining('token="ghp_***";a=1'),
    occurrences: 1,
  });
});

test('the same secret twice is one finding that counts', async () => {
  const found = await findingsIn([secret], { 'a.js': `${github}\n${github}\n${make('slack-token')}\n${github}` });
  expect(found.map(({ message, data }) => [message, data['occurrences']])).toEqual([
    [`a.js would publish a GitHub token (ghp_…) in 3 places: ${REVOKE}`, 3],
    [`a.js would publish a Slack token (xoxb-…): ${REVOKE}`, 1],
  ]);
});

test('of thousands fifty are shown and all are counted', async () => {
  const content = Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? make('github-token') : make('google-key'))).join('\n');
  const found = await findingsIn([secret], { 'dump.txt': content });
  expect(found).toHaveLength(52);
  expect(found.reduce((sum, { data }) => sum + Number(data['occurrences']), 0)).toBe(3000);
  expect(found.at(-1)?.message).toBe(`dump.txt would publish a Google API key, and more like it, in 1,475 further places: ${UNLESS}`);
});

test('two secrets side by side do not show each other in their excerpts', async () => {
  const tokens = TOKENS.map(([, token]) => token(next));
  const found = await findingsIn([secret], { 'a.txt': tokens.join(' ') });
  expect(found.length).toBeGreaterThan(60);
  for (const { data } of found) {
    const shown = JSON.stringify(data['excerpt'] ?? '');
    expect(shown.replaceAll('\\"', '"').length).toBeLessThanOrEqual(82);
    for (const token of tokens) expect(shown).not.toContain(secretPart(token));
  }
});

/** The end of a token, and of an address its password. */
const secretPart = (token: string): string => /:([^:/@]+)@/.exec(token)?.[1] ?? token.replace(/["']+$/, '').slice(-10);

test('nothing is loaded and nothing said where there is nothing', async () => {
  expect(await toldOf(secret, { 'a.js': `export const a = ${JSON.stringify(text(next, 'base64url', 5000))};` })).toEqual([]);
});

const flood = (places: number, around: string): string =>
  Array.from({ length: places }, (_, index) => `${around}${github.slice(0, -8)}${String(index).padStart(8, '0')}`).join('\n');

test.each([
  ['lib/a.js', 'error'],
  ['README.md', 'warning'],
])('a file of nothing but secrets is not searched to its end, which is told: %s', async (path, level) => {
  const found = await findingsIn([secret], { [path]: flood(50_200, '') });
  const last = found.at(-1);
  expect(last?.message).toBe(`${path} has more than 50,000 places that look like secrets, and was not searched any further`);
  expect(last && levelOf(secret, last)).toBe(level);
  expect(found.slice(0, -1).reduce((sum, { data }) => sum + Number(data['occurrences']), 0)).toBeGreaterThan(50_000);
});

test('what follows a flood of weak ones may be worse', async () => {
  const weak = Array.from({ length: 50_200 }, (_, index) => `https://app:correct-${index}-horse@example.com/`).join('\n');
  const found = await findingsIn([secret], { 'lib/a.js': `${weak}\n${github}` });
  expect(found.map((finding) => levelOf(secret, finding)).at(-1)).toBe('error');
});

test('the file is the same afterwards', async () => {
  const bytes = Buffer.from(TOKENS.map(([, token]) => token(next)).join(' '));
  const before = Buffer.from(bytes);
  const { pack, policy } = ruleInput({ files: { 'a.txt': bytes.length } });
  await inspectPackage({ pack, policy, rules: [secret], read: () => bytes, pathParts });
  expect(bytes.equals(before)).toBe(true);
});
