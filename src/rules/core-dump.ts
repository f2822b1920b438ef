import { memoryDump } from './memory-dump.ts';
import { isToldByPath } from './path-rule.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';
import { isAmongSamples } from './sample.ts';

export const coreDump: ContentRule = {
  scope: 'content',
  meta: {
    id: 'core-dump',
    summary: 'memory dumps under any name: ELF and Mach-O cores, Windows minidumps, Java heap dumps',
    severity: { recommended: 'error', strict: 'error' },
    help: 'delete it; list what ships in "files" of package.json; treat every secret that the process knew as known if it was published before',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'A crash leaves the memory of the process in the directory in which it ran, often as a file that is just called `core`: environment, tokens, source. The rule `memory-dump`',
        'knows such files by their names; this one by their first bytes, so that neither `core` nor `dump.bin` passes, and a directory called `core/` is no false alarm.',
        '',
        'None of 1,458 published packages ships a core dump.',
      ].join('\n'),
      example: ['```text', 'error[core-dump]: lib/core would be published: it is the memory of a process (an ELF core)', '```'].join('\n'),
      fix: [
        'Delete it. In package.json, list what ships, so that the next one stays at home:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/core"]',
        '```',
        '',
        'If it was published, treat every secret that the process knew as known.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ kind }) => kind === 'elf-core' || kind === 'mach-o' || kind === 'binary',
  inspect(input) {
    const format = dumpFormat(input);
    if (format === null || isToldByPath(memoryDump, input)) return [];
    const { parts, size } = input.file;
    const variant = isAmongSamples(parts) ? { variant: 'sample' } : {};
    const message = `${parts.path} would be published: it is the memory of a process (${format})`;
    return [{ rule: 'core-dump', ...variant, path: parts.path, message, data: { size, format } }];
  },
};

/** `filetype` of a Mach-O header. */
const MH_CORE = 4;

function dumpFormat({ file, bytes }: ContentRuleInput): string | null {
  if (file.kind === 'elf-core') return 'an ELF core';
  if (file.kind === 'mach-o') return machOFileType(bytes) === MH_CORE ? 'a Mach-O core' : null;
  return file.kind === 'binary' ? binaryFormat(String.fromCharCode(...bytes.subarray(0, 20))) : null;
}

/** The fourth word of the header, in the byte order that the first one shows; universal binaries have none. */
function machOFileType(bytes: Uint8Array): number | null {
  if (bytes.length < 16 || bytes[0] === 0xca) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(12, view.getUint8(0) !== 0xfe);
}

function binaryFormat(start: string): string | null {
  if (start.startsWith('MDMP\u0093\u00a7')) return 'a Windows minidump';
  return start.startsWith('JAVA PROFILE 1.0') ? 'a Java heap dump' : null;
}
