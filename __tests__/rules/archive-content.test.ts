import { expect, test } from '@jest/globals';
import { pathParts } from '../../src/rules/path-parts.ts';
import { archiveContent } from '../../src/rules/archive-content.ts';
import type { ArchiveListing, FileKind } from '../../src/rules/rule.ts';
import { levelOfContent } from './inspected.ts';
import { levelOf, ruleInput } from './rule-input.ts';

async function told(path: string, kind: FileKind, archive?: ArchiveListing): Promise<readonly string[]> {
  const { pack, policy } = ruleInput({ files: [path] });
  const findings = await archiveContent.inspect({
    file: { parts: pathParts(path), size: 100, mode: 0o644, kind },
    bytes: new Uint8Array(100),
    hits: [],
    pack,
    policy,
    placeOf: () => ({ region: null, offset: 0 }),
    ...(archive !== undefined && { archive }),
  });
  return findings.map((finding) => `${levelOf(archiveContent, finding)}: ${finding.message}`);
}

const ENCRYPTED = { members: 3, problems: ['the member "notes.txt" is encrypted'] };

test.each<[string, string, ArchiveListing | undefined, readonly string[]]>([
  ['what was read whole is quiet', 'a.zip', { members: 3, problems: [] }, []],
  [
    'what its page shows',
    'assets/pack.zip',
    ENCRYPTED,
    ['error: assets/pack.zip cannot be read completely: the member "notes.txt" is encrypted'],
  ],
  [
    'several problems',
    'a.zip',
    { members: 0, problems: ['one', 'two', 'three'] },
    ['error: a.zip cannot be read completely: one (and 2 more)'],
  ],
  [
    'among fixtures',
    'test/fixtures/a.zip',
    ENCRYPTED,
    ['warning: test/fixtures/a.zip cannot be read completely: the member "notes.txt" is encrypted'],
  ],
  [
    'within another archive',
    'a.tgz!/b.zip',
    undefined,
    ['warning: a.tgz!/b.zip stands in another archive, and nothing inside it was read'],
  ],
])('%s', async (_, path, archive, expected) => {
  expect(await told(path, 'zip', archive)).toEqual(expected);
});

const binary = (...bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from(bytes), Buffer.alloc(64)]);
const XZ = binary(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0);

test.each([
  ['xz', 'data.bin', XZ, 'warning'],
  ['7z', 'data.bin', binary(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'warning'],
  ['rar', 'data.bin', Buffer.concat([Buffer.from('Rar!\u001a\u0007'), Buffer.alloc(9)]), 'warning'],
  ['bzip2', 'data.bin', Buffer.concat([Buffer.from('BZh91AY&SY'), Buffer.alloc(9)]), 'warning'],
  ['zstd', 'data.bin', binary(0x28, 0xb5, 0x2f, 0xfd), 'warning'],
  ['a name that `nested-archive` tells already', 'data.tar.xz', XZ, 'quiet'],
  ['a text about bzip2', 'data.txt', 'BZh9 begins each file', 'quiet'],
  ['a picture', 'a.png', Buffer.from('\u0089PNG\r\n\u001a\n\0', 'latin1'), 'quiet'],
])('opaque: %s', async (_, path, content, level) => {
  expect(await levelOfContent(archiveContent, path, content)).toBe(level);
});
