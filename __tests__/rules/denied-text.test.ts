import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.ts';
import type { DenyText } from '../../src/model.ts';
import { deniedText } from '../../src/rules/denied-text.ts';
import { pick, randomNumbers } from '../policy/random.ts';
import { type Contents, inspected, toldOf } from './inspected.ts';
import { frame, located, patterns } from './rule-input.ts';

const entry = (text: string, more: Partial<DenyText> = {}): DenyText => ({
  syntax: 'text',
  text: located(text),
  in: [],
  reason: null,
  severity: null,
  frame,
  ...more,
});

const AURORA = entry('(?i)codename-aurora|INTERNAL ONLY', { reason: 'unannounced names' });

describe('files with the text in them', () => {
  test.each<[string, readonly DenyText[], Contents, readonly string[]]>([
    ['nothing without an entry', [], { 'a.js': 'aurora' }, []],
    [
      'the reason, and what was found',
      [AURORA],
      { 'dist/index.js': 'const x = "Codename-Aurora";', 'b.js': 'polar lights' },
      ['error: dist/index.js would be published with "Codename-Aurora" in it: unannounced names'],
    ],
    ['no reason', [entry('aurora')], { 'a.js': 'aurora' }, ['error: a.js would be published with "aurora" in it: the policy denies it']],
    [
      'several times',
      [AURORA],
      { 'a.md': 'internal only, INTERNAL ONLY, internal only' },
      ['error: a.md would be published with "internal only" and 2 more in it: unannounced names'],
    ],
    [
      'very often',
      [entry('x')],
      { 'a.md': 'x'.repeat(5000) },
      ['error: a.md would be published with "x" and many more in it: the policy denies it'],
    ],
    [
      'what a repetition matched could be a secret',
      [entry('password=\\w+')],
      { 'a.md': 'password=hunter2' },
      ['error: a.md would be published with text that matches "password=\\\\w+" in it: the policy denies it'],
    ],
    [
      'the severity of the entry',
      [entry('aurora', { severity: 'note' })],
      { 'a.js': 'aurora' },
      ['note: a.js would be published with "aurora" in it: the policy denies it'],
    ],
    [
      'each entry by itself',
      [entry('aurora'), entry('lights')],
      { 'a.js': 'aurora lights' },
      [
        'error: a.js would be published with "aurora" in it: the policy denies it',
        'error: a.js would be published with "lights" in it: the policy denies it',
      ],
    ],
  ])('%s', async (_, deny, contents, told) => {
    expect(await toldOf(deniedText, contents, { deny })).toEqual(told);
  });

  test.each([
    ['dist/a.js', true],
    ['DIST/a.js', true],
    ['lib/a.js', false],
    ['dist/internal/a.js', false],
    ['vendor/x.tgz!/package/dist/a.js', true],
    ['vendor/x.tgz!/package/lib/a.js', false],
    ['dist/x.zip!/lib/a.js', true],
  ])('only those under `in`: %s %s', async (path, searched) => {
    const deny = [entry('aurora', { in: patterns('dist/**', '!dist/internal/**') })];
    expect(await inspected(deniedText, { [path]: 'aurora' }, { deny })).toHaveLength(searched ? 1 : 0);
  });
});

describe('in any encoding', () => {
  const text = 'Grüße 😀 an alle: Nordlicht-Ø ist geheim';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\u{FEFF}${text}`)],
    ['UTF-16, little endian', Buffer.from(`\u{FEFF}${text}`, 'utf16le')],
    ['UTF-16, big endian', Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16()],
    ['latin1', Buffer.from(text.replace('😀', ':)'), 'latin1')],
    ['a binary file', Buffer.concat([Buffer.alloc(9000), Buffer.from('nordlicht-Ø', 'latin1')])],
  ])('%s', async (_, bytes) => {
    expect(await inspected(deniedText, { a: bytes }, { deny: [entry('(?i)nordlicht-ø')] })).toHaveLength(1);
  });

  test('an anchor means the first character, not the byte order mark', async () => {
    expect(await inspected(deniedText, { a: '\u{FEFF}aurora' }, { deny: [entry('^aurora')] })).toHaveLength(1);
  });
});

describe('where it stands', () => {
  const placesOf = async (content: string | Uint8Array, text = 'aurora') => {
    const [finding] = await inspected(deniedText, { 'a.js': content }, { deny: [entry(text)] });
    return {
      region: finding?.region ?? null,
      offset: finding?.data['offset'],
      lines: finding?.data['lines'],
      matches: finding?.data['matches'],
    };
  };

  test('line and column of the first one, the lines of all', async () => {
    expect(await placesOf('a\n  aurora\n\naurora aurora\n')).toEqual({
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 9 },
      offset: 4,
      lines: [2, 4],
      matches: 3,
    });
  });

  test('behind characters of several bytes', async () => {
    expect(await placesOf('ü😀\n😀 aurora')).toMatchObject({ region: { startLine: 2, startColumn: 4, endColumn: 10 }, offset: 12 });
  });

  test('behind a byte order mark', async () => {
    expect(await placesOf('\u{FEFF}ü\naurora')).toMatchObject({ region: { startLine: 2, startColumn: 1 }, offset: 6 });
  });

  test('the offset in a bundle of one line', async () => {
    expect(await placesOf(`${'x'.repeat(9000)}aurora`)).toEqual({ region: null, offset: 9000, lines: [], matches: 1 });
  });

  test('the entry that decided', async () => {
    const [finding] = await inspected(deniedText, { a: 'aurora' }, { deny: [entry('aurora')] });
    expect(finding).toMatchObject({ decidedBy: { ...frame, label: 'denied here' }, data: { pattern: 'aurora' } });
  });
});

test('a pattern that takes too long ends the run', async () => {
  const deny = [entry('(?:a+)+$')];
  const run = inspected(deniedText, { 'dist/a.js': `${'a'.repeat(50)}b` }, { deny });
  await expect(run).rejects.toThrow(GateError);
  await expect(run).rejects.toThrow('the pattern "(?:a+)+$" cannot be looked for in dist/a.js: it takes longer than 3 s');
  await expect(run).rejects.toMatchObject({ subject: 'policy', frame: { line: 3, label: 'this pattern' } });
});

describe('plain characters are looked for in pieces of a large file, as if it were searched at once', () => {
  const random = randomNumbers(12);
  const PIECES = ['aurora', 'AURORA', 'a', ' ', '\n', 'é', 'あ', '\u{1f680}', '-', '_', 'aaa'] as const;
  const long = (length: number): string => Array.from({ length }, () => pick(random, PIECES)).join('');
  // The first piece ends at 256 KiB.
  const border = 1 << 18;
  const CONTENTS: readonly (readonly [string, string])[] = [
    ['any characters', `${'x'.repeat(border - 300)}${long(300)}${'y'.repeat(border - 300)}${long(300)}`],
    ['a byte order mark', `\uFEFF${'x'.repeat(border - 20)}${long(30)}${'y'.repeat(border)}`],
    ['a letter that repeats', 'a'.repeat(border + 7)],
    ...Array.from({ length: 12 }, (_, index) => [`at ${index - 8}`, `${' '.repeat(border + index - 8)}aurora`] as const),
  ];
  const PATTERNS = [
    'aurora',
    '(?i)aurora',
    '\\baurora\\b',
    '(?m)^aurora',
    '^aurora',
    '(?m)aurora$',
    'aurora$',
    '[あé]a',
    'aaaaa|aaa',
    '\u{1f680}.',
  ];
  test.each(CONTENTS)('%s', async (_, content) => {
    const text = content.replace('\uFEFF', '');
    for (const source of PATTERNS) {
      const [, flags = ''] = /^\(\?([im])\)/.exec(source) ?? [];
      const matches = [...text.matchAll(new RegExp(source.replace(/^\(\?[im]\)/, ''), `gu${flags}`))];
      const [finding] = await inspected(deniedText, { 'a.txt': content }, { deny: [entry(source)] });
      const [first] = matches;
      const offset = first === undefined ? undefined : Buffer.byteLength(content.slice(0, first.index + content.length - text.length));
      expect([source, finding?.data['matches'], finding?.data['offset']]).toEqual([
        source,
        first === undefined ? undefined : Math.min(1000, matches.length),
        offset,
      ]);
    }
  });
});

describe('repetitions are looked for in pieces of a very large file, as if it were searched at once', () => {
  const random = randomNumbers(13);
  const PIECES = ['aurora', 'AURORA', 'a', ' ', '\n', 'é', 'あ', '\u{1f680}', '-', 'aaa'] as const;
  const long = (length: number): string => Array.from({ length }, () => pick(random, PIECES)).join('');
  const border = 1 << 18;
  // From 8 MB on.
  const padding = ' '.repeat(32 * border);
  const before = ' '.repeat(border - 400);
  const CONTENTS: readonly (readonly [string, string])[] = [
    ['any characters', `${padding}${before}${long(300)}${before}${long(300)}`],
    ['a byte order mark', `\uFEFF${padding}${before}${long(300)}`],
    ['a match that is longer than what stands behind a piece', `${padding}${' '.repeat(border - 3)}a${'b'.repeat(50_000)}a `],
  ];
  test.each(CONTENTS)('%s', async (_, content) => {
    const text = content.replace('\uFEFF', '');
    for (const source of ['auro+ra', '(?i)a[a-z]+', 'a{2,}', '[aé]+?あ', 'あ.*', '[^ ]+a', '\u{1f680}?a+', 'a.{2}\\s+a']) {
      const [, flags = ''] = /^\(\?([im])\)/.exec(source) ?? [];
      const matches = [...text.matchAll(new RegExp(source.replace(/^\(\?[im]\)/, ''), `gu${flags}`))];
      const [first] = matches;
      const [finding] = await inspected(deniedText, { 'a.txt': content }, { deny: [entry(source)] });
      const offset = first === undefined ? undefined : Buffer.byteLength(content.slice(0, first.index + content.length - text.length));
      expect([source, finding?.data['matches'], finding?.data['offset']]).toEqual([source, matches.length || undefined, offset]);
    }
  });
});
