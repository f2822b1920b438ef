import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inspectPackage } from '../../src/inspect/inspect.ts';
import type { DenyText, Finding } from '../../src/model.ts';
import { agentPermissions } from '../../src/rules/agent-permissions.ts';
import { archiveContent } from '../../src/rules/archive-content.ts';
import { coreDump } from '../../src/rules/core-dump.ts';
import { deniedText } from '../../src/rules/denied-text.ts';
import { disguisedDatabase } from '../../src/rules/disguised-database.ts';
import { disguisedExecutable } from '../../src/rules/disguised-executable.ts';
import { npmrcContent } from '../../src/rules/npmrc-content.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import { privateKey } from '../../src/rules/private-key.ts';
import type { ContentRule } from '../../src/rules/rule.ts';
import { secret } from '../../src/rules/secret.ts';
import { sourceMapContent } from '../../src/rules/source-map-content.ts';
import { sourceMapInline } from '../../src/rules/source-map-inline.ts';
import { sourceMapLarge } from '../../src/rules/source-map-large.ts';
import { sourceMapPath } from '../../src/rules/source-map-path.ts';
import { sourceMapUrl } from '../../src/rules/source-map-url.ts';
import { tarBytes } from '../archives/tar-bytes.ts';
import { zipBytes } from '../archives/zip-bytes.ts';
import { frame, located, ruleInput } from '../rules/rule-input.ts';

const RULES: readonly ContentRule[] = [
  agentPermissions,
  archiveContent,
  coreDump,
  deniedText,
  disguisedDatabase,
  disguisedExecutable,
  npmrcContent,
  privateKey,
  secret,
  sourceMapContent,
  sourceMapInline,
  sourceMapLarge,
  sourceMapPath,
  sourceMapUrl,
];

const deny = (text: string): DenyText => ({ syntax: 'text', text: located(text), in: [], reason: null, severity: null, frame });

/** All rules on one file, with a word that the policy denies. */
async function inspected(path: string, bytes: Buffer, denied = 'codename-aurora'): Promise<readonly Finding[]> {
  const { pack, policy } = ruleInput({ files: { [path]: bytes.length }, policy: { deny: [deny(denied)] } });
  return await inspectPackage({ pack, policy, rules: RULES, read: () => bytes, pathParts });
}

/** Put together here, so that no tool takes it for one. */
const TOKEN = ['ghp', 'x7Kp2Qm9Vt4Rz8Lw3Nc6Yb1Jd5Hs0Gf2Ae4T'].join('_');
const HIDDEN = `codename-aurora ${TOKEN} `;
const MB = 1_000_000;

const rulesOf = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ rule }) => rule))].toSorted();

describe('what is hidden is found, however the file is made', () => {
  const nested = (open: string): string => open.repeat(1_000_000);
  test.each<[string, string, () => Buffer]>([
    ['100 MB on one line', 'a.js', () => Buffer.concat([Buffer.alloc(100 * MB, 'var a=1;'), Buffer.from(` ${HIDDEN}`)])],
    ['100 MB of line breaks', 'a.js', () => Buffer.concat([Buffer.alloc(100 * MB, '\n'), Buffer.from(HIDDEN)])],
    ['behind a null character', 'a.js', () => Buffer.from(`\0 ${HIDDEN}`)],
    ['behind 9 kB of null characters', 'a.bin', () => Buffer.concat([Buffer.alloc(9000), Buffer.from(` ${HIDDEN}`)])],
    [
      'behind bytes that are no UTF-8',
      'a.txt',
      () => Buffer.concat([Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x20]), Buffer.from(HIDDEN)]),
    ],
    ['in a character that is cut off', 'a.txt', () => Buffer.concat([Buffer.from(HIDDEN), Buffer.from([0xf0, 0x9f])])],
    ['UTF-16', 'a.txt', () => Buffer.from(`\u{FEFF}${HIDDEN}`, 'utf16le')],
    ['UTF-16, the other way round', 'a.txt', () => Buffer.from(`\u{FEFF}${HIDDEN}`, 'utf16le').swap16()],
    ['UTF-16 of an odd length', 'a.txt', () => Buffer.concat([Buffer.from(`\u{FEFF}${HIDDEN}`, 'utf16le'), Buffer.from('x')])],
    ['half a surrogate pair in UTF-16', 'a.txt', () => Buffer.from(`\u{FEFF}\u{D800} ${HIDDEN}`, 'utf16le')],
    [
      'under the magic of a picture',
      'a.png',
      () => Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n\0\0 ', 'latin1'), Buffer.from(HIDDEN)]),
    ],
    ['brackets without an end', 'a.json', () => Buffer.from(`${nested('[')} ${HIDDEN}`)],
    ['settings without an end', 'a.json', () => Buffer.from(`{"permissions":${nested('{"a":')} "${HIDDEN}"`)],
    ['behind a thousand lines that nearly are logins', 'a.txt', () => Buffer.from(`${'_auth=x\n_password=y\n'.repeat(1000)}${HIDDEN}`)],
  ])('%s', async (_, path, bytes) => {
    expect(rulesOf(await inspected(path, bytes()))).toEqual(expect.arrayContaining(['denied-text', 'secret']));
  });

  test('a map that cannot be parsed is told, not passed over', async () => {
    expect(await inspected('a.js.map', Buffer.from(`{"version":3,"sources":${nested('[')}`))).not.toEqual([]);
  });
});

describe('archives that hide something', () => {
  const member = { path: 'package/a.txt', content: HIDDEN };
  test.each<[string, string, () => Buffer]>([
    ['a tarball', 'a.tgz', () => gzipSync(tarBytes(member))],
    ['a tarball under another name', 'logo.png', () => gzipSync(tarBytes(member))],
    ['a zip under another name', 'a.txt', () => zipBytes(member)],
    ['one compressed file', 'a.txt.gz', () => gzipSync(HIDDEN)],
    ['a path that climbs', 'a.tar', () => tarBytes({ ...member, path: '../../a.txt' })],
    ['a name that occurs twice', 'a.zip', () => zipBytes({ path: 'a', content: 'harmless' }, { path: 'a', content: HIDDEN })],
    ['a harmless name in the directory', 'a.zip', () => zipBytes({ ...member, path: 'a.png', localPath: 'a.txt' })],
  ])('%s', async (_, path, bytes) => {
    expect(rulesOf(await inspected(path, bytes()))).toEqual(expect.arrayContaining(['denied-text', 'secret']));
  });

  test.each<[string, string, () => Buffer]>([
    ['a second level', 'a.tgz', () => gzipSync(tarBytes({ path: 'b.tgz', content: gzipSync(tarBytes(member)) }))],
    ['encryption', 'a.zip', () => zipBytes({ ...member, encrypted: true })],
    ['what the directory does not list', 'a.zip', () => zipBytes('a', { ...member, unlisted: true })],
    ['what stands after the end', 'a.tar', () => Buffer.concat([tarBytes('a'), tarBytes(member)])],
    ['a ratio beyond all reason', 'a.gz', () => gzipSync(Buffer.concat([Buffer.alloc(300 * MB), Buffer.from(HIDDEN)]))],
    ['a compression that is not unpacked', 'a.bin', () => Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0])],
  ])('what cannot be read is told: %s', async (_, path, bytes) => {
    expect(rulesOf(await inspected(path, bytes()))).toContain('archive-content');
  });
});

describe('patterns of a policy that never end are stopped', () => {
  test.each([
    ['repetition within repetition', '(?:a+)+$', `${'a'.repeat(50)}b`],
    ['on 10 MB', '(?:[a-z]+ ?)+\\d', 'lorem ipsum '.repeat(900_000)],
    ['on a binary file', '(?:\\0|\\0\\0)+x', '\0'.repeat(5000)],
  ])('%s', async (_, pattern, content) => {
    await expect(inspected('a.txt', Buffer.from(content), pattern)).rejects.toMatchObject({ name: 'GateError', subject: 'policy' });
  });
});
