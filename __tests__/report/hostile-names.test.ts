import { describe, expect, test } from '@jest/globals';
import type { Fix } from '../../src/model.ts';
import { formatNames, render } from '../../src/report/formats.ts';
import { renderListText } from '../../src/report/list.ts';
import { hostileNames } from './hostile-names.ts';
import { fix, packageReport, packedFile, report, violation } from './sample.ts';
import { sarifOptions } from './sarif-options.ts';

const hostileFix = (name: string): Fix =>
  fix({
    file: `${name}/.npmignore`,
    edit: `create ${name}/.npmignore with "/${name}"`,
    removes: [name],
    changes: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: name }],
    diff: `--- /dev/null\n+++ b/${name}\n@@ -1 +1,2 @@\n ${name}\n+${name}\n`,
  });

const withName = (name: string): ReturnType<typeof report> =>
  report({
    packages: [
      packageReport({
        files: [packedFile(name)],
        dropped: [{ path: name, why: 'symlink', target: name }],
        violations: [
          violation({ path: name, message: `${name} would be published` }),
          violation({ path: `${name}2`, message: `${name}2 would be published` }),
          violation({ path: name, message: 'with a fix', fix: hostileFix(name) }),
        ],
      }),
    ],
    skipped: [{ name, root: name, reason: 'private' }],
  });

describe.each(hostileNames.map((name) => [JSON.stringify(name), name] as const))('the name %s', (_, name) => {
  test.each(formatNames)('does nothing in the format %s', async (format) => {
    expect(harm(format, await render(format, withName(name), { color: false, columns: 80, verbose: true, sarif: sarifOptions }))).toEqual(
      [],
    );
  });

  test('does nothing in a list', () => {
    const packer = { name: 'npm', version: '12.2.0', source: 'packlist' } as const;
    const manifest = { file: 'package.json', text: '', data: {} };
    const pack = {
      name,
      version: '1.0.0',
      root: '.',
      packer,
      manifest,
      files: [packedFile(name)],
      dropped: [],
      unpackedSize: 0,
      packedSize: null,
      integrity: null,
    };
    expect(harm('terminal', renderListText([pack], { skipped: [], color: false, why: true }))).toEqual([]);
  });
});

test('the checks see what they are there to see', () => {
  expect(harm('terminal', 'a\n::error::x\n\u001B[31m')).toEqual(['a control or formatting character', 'a line that is a workflow command']);
  expect(harm('github', '::error file=a::x\nrest\n')).toEqual(['a line that is no annotation', '1 annotations instead of 3']);
  expect(harm('markdown', '<script>\n@everyone\n# heading\n<details>')).toEqual([
    'an HTML element',
    'a mention or a link',
    'a heading',
    'an open fold',
  ]);
  expect(harm('json', '\uD800')).toEqual(['half a character']);
  expect(harm('html', '<!doctype html><img src="x">a <b <script>alert(1)</script><script></script>')).toEqual([
    'markup that is no element',
    'an element of its own',
    'an attribute that does something',
  ]);
});

/** What a name did in a text of this format. */
function harm(format: (typeof formatNames)[number], text: string): readonly string[] {
  return [...found(/\p{Surrogate}/u.test(text), 'half a character'), ...harmIn(format, text)];
}

const found = (isFound: boolean, what: string): readonly string[] => (isFound ? [what] : []);

function harmIn(format: (typeof formatNames)[number], text: string): readonly string[] {
  switch (format) {
    case 'json':
    case 'sarif':
      return found(/[\u0000-\u0009\u000B-\u001F]/.test(text), 'a control character');
    case 'terminal':
      return [
        ...found(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/.test(text), 'a control or formatting character'),
        ...found(/^\s*::|##\[/m.test(text), 'a line that is a workflow command'),
      ];
    case 'github':
      return harmInCommands(text.split('\n').slice(0, -1));
    case 'markdown':
      return harmInMarkdown(text);
    case 'html':
      return harmInHtml(text);
  }
}

/** Elements that the report has itself; what a browser makes of the page is tested in e2e/html-report.test.ts. */
const ELEMENTS =
  /^(?:html|head|meta|title|style|body|header|p|span|div|h[1-4]|dl|dt|dd|small|main|section|noscript|ul|li|strong|code|details|summary|script)$/;

function harmInHtml(text: string): readonly string[] {
  const markup = text
    .replaceAll(/(<style>)[^]*?(<\/style>)/g, '$1$2')
    .replaceAll(/(<script>)[^]*?(<\/script>)/g, '$1$2')
    .replaceAll(/(<script type="application\/json"[^>]*>)[^<>&]*(<\/script>)/g, '$1$2');
  const tags = [...markup.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi)];
  const open = (markup.match(/</g)?.length ?? 0) - 1;
  return [
    ...found(tags.length !== open, 'markup that is no element'),
    ...found(!tags.every(([, name = '']) => ELEMENTS.test(name)), 'an element of its own'),
    ...found(
      tags.some(([, , attributes = '']) => /\s(?:on\w+|href|src|style)=/.test(attributes)),
      'an attribute that does something',
    ),
    ...found(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/.test(markup), 'a control or formatting character'),
    ...found(markup.split('<script').length !== 3, 'a script of its own'),
  ];
}

function harmInCommands(lines: readonly string[]): readonly string[] {
  const commands = lines.filter((line) => /^::error file=[^:]*::[^\r]*$/.test(line)).length;
  return [
    ...found(commands < lines.length, 'a line that is no annotation'),
    ...found(commands !== 3, `${commands} annotations instead of 3`),
  ];
}

/** Fences and code spans hold text as it is. */
function harmInMarkdown(text: string): readonly string[] {
  const markup = text.replaceAll(/^( *)(`{3,})(?:text|diff)\n[^]*?\n\1\2$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [
    ...found(/<(?!\/?(?:details|summary|code|span)>)[a-z/!]/i.test(markup), 'an HTML element'),
    ...found(/(?<![\w>])@everyone|\]\(javascript/.test(markup), 'a mention or a link'),
    ...found(/^# heading/m.test(markup), 'a heading'),
    ...found(markup.split('<details>').length !== markup.split('</details>').length, 'an open fold'),
  ];
}
