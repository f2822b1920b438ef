import { describe, expect, test } from '@jest/globals';
import { formatNames, render } from '../../src/report/formats.ts';
import { renderListText } from '../../src/report/list.ts';
import { packageReport, packedFile, report, violation } from './sample.ts';

/** Names that would do something if they were printed as they are. */
const NAMES = [
  'x\n::warning::pwned',
  '::error::pwned',
  '##[error]pwned',
  '<img src=x onerror=alert(1)>',
  'a|b|c',
  '`code` ``more``',
  '```\nfence',
  '\u001B[31mred\u001B[0m',
  '\u202Egnp.exe',
  '@everyone',
  '[x](javascript:alert(1))',
  '</details><script>alert(1)</script>',
  '&lt;b&gt;',
  '# heading',
  'https://evil.example/',
  '\u0000\u0007',
  '\uD800',
  'x'.repeat(300),
  '-->',
];

const withName = (name: string): ReturnType<typeof report> =>
  report({
    packages: [
      packageReport({
        files: [packedFile(name)],
        dropped: [{ path: name, why: 'symlink', target: name }],
        violations: [violation({ path: name, message: `${name} would be published` }), violation({ path: `${name}2`, message: `${name}2 would be published` })],
      }),
    ],
    skipped: [{ name, root: name, reason: 'private' }],
  });

describe.each(NAMES.map((name) => [JSON.stringify(name), name] as const))('the name %s', (_, name) => {
  test.each(formatNames)('does nothing in the format %s', (format) => {
    expectHarmless(format, render(format, withName(name), { color: false, columns: 80, verbose: true }));
  });

  test('does nothing in a list', () => {
    const pack = { name, version: '1.0.0', root: '.', packer: { name: 'npm', version: '12.2.0', source: 'packlist' }, manifest: { file: 'package.json', text: '', data: {} }, files: [packedFile(name)], dropped: [], unpackedSize: 0, packedSize: null, integrity: null } as const;
    expectHarmless('terminal', renderListText([pack], { skipped: [], color: false }));
  });
});

function expectHarmless(format: (typeof formatNames)[number], text: string): void {
  expect(text).not.toMatch(/\p{Surrogate}/u);
  switch (format) {
    case 'json':
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
      return;
    case 'terminal':
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
      return;
    case 'github':
      for (const line of text.split('\n').filter(Boolean)) expect(line).toMatch(/^::error file=[^:]*::[^\n\r]*$/);
      expect(text.split('\n').filter(Boolean)).toHaveLength(2);
      return;
    case 'markdown':
      expectHarmlessMarkdown(text);
  }
}

function expectHarmlessMarkdown(text: string): void {
  const outsideFences = text.replaceAll(/^( *)(`{3,})text\n[^]*?\n\1\2$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  expect(outsideFences.replaceAll(/<\/?(?:details|summary|code|span)>/g, '')).not.toMatch(/<[a-z/!]/i);
  expect(outsideFences).not.toMatch(/(?<![\w>])@everyone|\]\(javascript/);
  expect(outsideFences).not.toMatch(/^# heading/m);
  expect(outsideFences.split('<details>').length).toBe(outsideFences.split('</details>').length);
}
