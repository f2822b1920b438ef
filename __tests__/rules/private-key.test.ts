import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { privateKey } from '../../src/rules/private-key.ts';
import { DER_KEYS, KEYS, pem, rsaDer } from '../secrets/generated-keys.ts';
import { findingsIn, toldOf } from './content-input.ts';

const REPLACE = 'replace it, it counts as leaked once it was pushed';
const TRIED = 'replace it, its password can be tried for as long as somebody likes';
const rsa = pem('RSA ', rsaDer);

/** How a key gets into a file. */
const WRITTEN: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => key,
  'with Windows line ends': (key) => key.replace(/\r?\n/g, '\r\n'),
  'after text, indented': (key) => `key: |\n${key.replace(/^/gm, '  ')}`,
  'in JSON': (key) => JSON.stringify({ a: 1, key, z: 2 }),
  'in JSON inside of JSON, as in a source map': (key) => JSON.stringify({ sourcesContent: [JSON.stringify({ key })] }),
  'in a template string': (key) => `const key = \`${key}\`;`,
  'in one line': (key) => `KEY="${key.trim().replace(/\r?\n/g, String.raw`\n`)}"`,
  'in a binary file': (key) => `\0\x01\x02${key}\0`,
};

describe.each(Object.entries(WRITTEN))('a key %s', (_, write) => {
  test.each(KEYS)('%s, encrypted: %s', async (name, isEncrypted, key) => {
    const found = await findingsIn([privateKey], { secret: write(key) });
    expect(found.map(({ message }) => message)).toEqual([`secret would publish ${name}: ${isEncrypted ? TRIED : REPLACE}`]);
    expect(found[0]?.data['encrypted']).toBe(isEncrypted);
  });
});

/** Code that puts a key together line by line; only PEM is worth the trouble. */
const PIECES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'joined by plus': (lines) => `const key = ${lines.map((line) => `'${line}\\n'`).join(' +\n  ')};`,
  'an array that is joined': (lines) => `[${lines.map((line) => `"${line}"`).join(',\n')}].join("\\n")`,
  'a comment': (lines) => lines.map((line) => `// ${line}`).join('\n'),
  'a comment of a shell': (lines) => lines.map((line) => `# ${line}`).join('\n'),
  'lines that go on': (lines) => `"${lines.join('\\n\\\n')}"`,
  'encoded for a URL': (lines) => lines.join('%0A').replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D'),
};

test.each(Object.entries(PIECES))('a key as %s', async (_, write) => {
  expect(await toldOf(privateKey, { 'lib/a.js': write(rsa.trim().split('\n')) })).toEqual([
    `error: lib/a.js would publish an RSA private key: ${REPLACE}`,
  ]);
});

test.each(DER_KEYS)('in binary: %s', async (name, key) => {
  const [told] = await toldOf(privateKey, { 'lib/blob': key });
  expect(told).toContain(`lib/blob would publish ${name}`);
});

test('a DSA key, and one of an algorithm that OpenSSL does not know', async () => {
  const { privateKey: dsa } = generateKeyPairSync('dsa', {
    modulusLength: 1024,
    divisorLength: 160,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const unknown = Buffer.from(`3041020100300706052a030405060433${'5a'.repeat(0x33)}`, 'hex');
  expect(await toldOf(privateKey, { a: dsa, b: pem('', unknown) })).toEqual([
    `error: a would publish a DSA private key: ${REPLACE}`,
    `error: b would publish a private key: ${REPLACE}`,
  ]);
});

test('the key file of a service account', async () => {
  const content = JSON.stringify({ type: 'service_account', private_key_id: 'a1', private_key: rsa, client_email: 'x@y.iam' }, null, 2);
  expect(await toldOf(privateKey, { 'config/account.json': content })).toEqual([
    `error: config/account.json would publish the key of a Google Cloud service account: ${REPLACE}`,
  ]);
});

describe('quiet', () => {
  const begin = ['-----BEGIN ', 'PRIVATE KEY-----'];
  const end = ['-----END ', 'PRIVATE KEY-----'].join('');
  const certificate = Buffer.from(rsaDer).toString('base64');
  const QUIET: Readonly<Record<string, string>> = {
    'a marker in prose': `Put \`${begin.join('')}\` first.`,
    'a key that is left out': `${begin.join('RSA ')}\n...\nKh9NV...\n...\n${end}`,
    'a key of crosses': `${begin.join('')}\\nXXXX\\nXXXX\\n${end}`,
    'a key of zeros': `${begin.join('')}\n${'A'.repeat(200)}\n${end}`,
    'a key that is cut': `${begin.join('RSA ')}\n${rsa.split('\n').slice(1, 9).join('\n')}\n...\n${end}`,
    'a template': `\`${begin.join('OPENSSH ')}\\n\${body}\\n${end}\``,
    'a pattern': `/^${begin.join('(?:RSA )?')}$/`,
    'a certificate': `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`,
    'a public key': `-----BEGIN PUBLIC KEY-----\n${certificate}\n-----END PUBLIC KEY-----`,
    'a public PGP key': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n-----END PGP PUBLIC KEY BLOCK-----',
    'the armor of a public PGP key between markers of a private one': `${['-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----'].join('')}\n\n${Buffer.alloc(200, 0x99).toString('base64')}\n-----END`,
    'code that reads PuTTY keys': 'if (line.startsWith("PuTTY-User-Key-File-")) readPrivateLines("Private-Lines: ");',
    'only the end': end,
  };
  test.each(Object.entries(QUIET))('%s', async (_, content) => {
    expect(await toldOf(privateKey, { 'lib/a.js': content })).toEqual([]);
  });

  test('a binary file that is none', async () => {
    expect(await toldOf(privateKey, { 'a.bin': Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 256)) })).toEqual([]);
  });
});

test.each([['test/fixtures/key.pem'], ['README.md'], ['examples/server.js'], ['__tests__/a']])('a warning in %s', async (path) => {
  expect(await toldOf(privateKey, { [path]: rsa })).toEqual([`warning: ${path} would publish an RSA private key: ${REPLACE}`]);
});

test('from the first marker to the last', async () => {
  const [finding] = await findingsIn([privateKey], { a: `x\n  ${rsa}` });
  const lines = rsa.trim().split('\n').length;
  expect(finding?.region).toEqual({ startLine: 2, startColumn: 3, endLine: lines + 1, endColumn: 30 });
  expect(finding?.data).toEqual({
    format: 'pem',
    encrypted: false,
    offset: 4,
    length: rsa.trim().length,
    excerpt: 'x ***',
    occurrences: 1,
  });
});

test('several keys in one file, and the same key twice', async () => {
  const keys = KEYS.map(([, , key]) => key);
  const found = await findingsIn([privateKey], { all: [...keys, ...keys].join('\n') });
  expect(found.map(({ data }) => data['occurrences'])).toEqual(keys.map(() => 2));
});

test('a file of nothing but keys is not searched to its end, which is told', async () => {
  // Ed25519 in PKCS #8: the structure is fixed, the last bytes are the key.
  const key = (index: number): string =>
    pem('', Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, String(index))]));
  const found = await findingsIn([privateKey], { 'a.txt': Array.from({ length: 10_001 }, (_, index) => key(index)).join('') });
  expect(found.at(-1)?.message).toBe('a.txt has more than 10,000 private keys, and was not searched any further');
  expect(found.slice(0, -1).reduce((sum, { data }) => sum + Number(data['occurrences']), 0)).toBe(10_000);
});
