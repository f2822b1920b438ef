import type { Finding } from '../model.ts';
import { nestedArchive } from './nested-archive.ts';
import { isToldByPath } from './path-rule.ts';
import type { ContentFile, ContentRule, ContentRuleInput } from './rule.ts';
import { isAmongSamples } from './sample.ts';

/** Formats that are known by their first bytes and not unpacked. */
const OPAQUE_FORMATS: readonly (readonly [name: string, magic: string])[] = [
  ['7z', '7z\u00bc\u00af\u0027\u001c'],
  ['rar', 'Rar!\u001a\u0007'],
  ['xz', '\u00fd7zXZ\u0000'],
  ['bzip2', 'BZh'],
  ['zstd', '\u0028\u00b5\u002f\u00fd'],
  ['lz4', '\u0004\u0022\u004d\u0018'],
  ['cab', 'MSCF\u0000\u0000\u0000\u0000'],
];
const LONGEST_MAGIC = 8;
/** `BZh`, the block size, and the digits of pi: three letters alone would be found in texts. */
const BZIP2 = /^BZh[1-9]1AY&/;

export const archiveContent: ContentRule = {
  scope: 'content',
  meta: {
    id: 'archive-content',
    summary: 'archives whose members cannot all be read: damaged, encrypted, hostile, too large, or within another archive',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take it out of "files" in package.json, or pack it again with plain tar, gzip or zip; if it has to ship, add an exception with a reason',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'warning', strict: 'error' } },
      nested: { summary: 'an archive within an archive', severity: { recommended: 'warning', strict: 'error' } },
      opaque: {
        summary: 'formats that are not unpacked: 7z, rar, xz, bzip2, zstd, lz4, cab',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'An archive ships with everything in it. Packgate unpacks tar, gzip and zip one level deep, whatever the file is called, and judges each member by the rules for packed files:',
        'it is shown as `vendor/tool.tgz!/package/.env`. This rule tells where that was not possible, because what nobody read was not judged.',
        '',
        'Members with absolute paths or `..`, links, devices, names that occur twice, wrong checksums, headers that contradict the directory and data after the end are told too: unpackers',
        'disagree on them, so that one shows what another hides. Reading stops at 10,000 members, at 256 MB, and from 1 MB on where an archive unpacks to more than 200 times its size.',
      ].join('\n'),
      example: [
        '```text',
        'error[archive-content]: assets/pack.zip cannot be read completely: the member "notes.txt" is encrypted',
        '```',
      ].join('\n'),
      fix: [
        'Ship the files themselves, or take the archive out:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.zip"]',
        '```',
        '',
        'Test data that is broken on purpose belongs under `test/` or `fixtures/`, and not into the package.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ kind }) => isArchive(kind) || kind === 'binary',
  inspect(input) {
    const { file, bytes, archive } = input;
    if (!isArchive(file.kind)) return opaqueFindings(input);
    if (archive === undefined) return [findingOf(file, 'nested', 'stands in another archive, and nothing inside it was read', {})];
    const [first, ...more] = archive.problems;
    if (first === undefined) return [];
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    const data = { size: bytes.length, members: archive.members, problems: archive.problems };
    return [findingOf(file, isAmongSamples(file.parts) ? 'sample' : undefined, `cannot be read completely: ${first}${others}`, data)];
  },
};

const isArchive = (kind: ContentFile['kind']): boolean => kind === 'gzip' || kind === 'zip' || kind === 'tar';

/** What its name gives away `nested-archive` tells already. */
function opaqueFindings(input: ContentRuleInput): readonly Finding[] {
  const { file, bytes } = input;
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_MAGIC));
  const [name] = OPAQUE_FORMATS.find(([, magic]) => start.startsWith(magic)) ?? [];
  if (name === undefined || (name === 'bzip2' && !BZIP2.test(start))) return [];
  if (isToldByPath(nestedArchive, input)) return [];
  return [findingOf(file, 'opaque', `is packed as ${name}, and nothing inside it was read`, { size: bytes.length, format: name })];
}

function findingOf({ parts }: ContentFile, variant: string | undefined, says: string, data: Finding['data']): Finding {
  return { rule: 'archive-content', ...(variant !== undefined && { variant }), path: parts.path, message: `${parts.path} ${says}`, data };
}
