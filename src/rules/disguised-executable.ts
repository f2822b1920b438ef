import type { ContentRule, FileKind } from './rule.ts';
import { isAmongSamples } from './sample.ts';

/** Suffixes of scripts, texts, data, pictures, fonts and documents: no loader runs a native program under one of these by itself. */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    'js cjs mjs jsx ts cts mts tsx json json5 jsonc map vue svelte',
    'sh bash zsh fish py rb pl php lua ps1 bat cmd',
    'txt md markdown mdx rst adoc html htm css scss sass less xml svg yml yaml toml ini cfg conf properties env csv tsv log lock',
    'png jpg jpeg gif webp avif bmp ico mp3 mp4 webm ogg wav woff woff2 ttf otf eot pdf',
  ].flatMap((line) => line.split(' ').map((extension) => `.${extension}`)),
);

const FORMATS: Partial<Record<FileKind, string>> = { elf: 'Linux (ELF)', 'mach-o': 'macOS (Mach-O)', pe: 'Windows (PE)' };

export const disguisedExecutable: ContentRule = {
  scope: 'content',
  meta: {
    id: 'disguised-executable',
    summary: 'native programs under the suffix of a script, a text or a picture',
    severity: { recommended: 'error', strict: 'error' },
    help: 'find out who put it there; a binary that belongs into the package gets a name that says so: no suffix, .node, .so, .dylib, .dll or .exe',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'Nobody calls a program `logo.png` by accident. Malicious releases hide the next stage this way: the install script is short and readable, and the picture beside it is what it runs.',
        'Packages that ship binaries on purpose name them so that the system finds them, and stay quiet: without a suffix, `.node`, `.so`, `.dylib`, `.dll`, `.exe`, `.bin`.',
        '',
        'WebAssembly is no native program, and no matter of this rule.',
      ].join('\n'),
      example: ['```text', 'error[disguised-executable]: assets/logo.png would be published: it is a program for Linux (ELF)', '```'].join(
        '\n',
      ),
      fix: [
        'If nobody knows the file, do not publish, and look at how it came into the directory. If it belongs there, give it its real name. Otherwise take it out:',
        '',
        '```json',
        '"files": ["dist", "!dist/assets/logo.png"]',
        '```',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ kind, parts }) => FORMATS[kind] !== undefined && HARMLESS.has(parts.extension),
  inspect({ file: { parts, size, kind } }) {
    const format = FORMATS[kind];
    if (format === undefined || !HARMLESS.has(parts.extension)) return [];
    const variant = isAmongSamples(parts) ? { variant: 'sample' } : {};
    const message = `${parts.path} would be published: it is a program for ${format}`;
    return [{ rule: 'disguised-executable', ...variant, path: parts.path, message, data: { size, format: kind } }];
  },
};
