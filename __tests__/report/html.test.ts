import { createHash } from 'node:crypto';
import { expect, describe, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { collectPageData } from '../../src/report/html/collect-page-data.ts';
import { embeddedJson } from '../../src/report/html/embedded-json.ts';
import { htmlPage } from '../../src/report/html/html-page.ts';
import { html } from '../../src/report/html/markup.ts';
import type { PageData } from '../../src/report/html/page-data.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, violation, waiver } from './sample.ts';

const page = await htmlPage(fullReport());

const between = (text: string, start: string, end: string): string => text.split(start)[1]?.split(end)[0] ?? `no ${start}`;
/** As the page's script reads it. */
const dataIn = (text: string): PageData =>
  JSON.parse(between(text, '<script type="application/json" id="report-data">', '</script>')) as PageData;

describe('the document', () => {
  const policy = between(page, 'http-equiv="Content-Security-Policy" content="', '"');
  const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('allows nothing but its own script and style', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${digest(between(page, '<script>', '</script>'))}`,
      `style-src ${digest(between(page, '<style>', '</style>'))}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('names no address', () => {
    const own = page.replace(/\/\*![^]*?\*\//, '');
    expect(own).not.toMatch(/(?:src|href|action)=/);
    expect([...own.matchAll(/https?:\/\/[^\s"')]+/g)].map(([address]) => address)).toEqual([]);
  });

  test('is the same for the same report', async () => {
    expect(await htmlPage(fullReport())).toBe(page);
  });

  test('carries the licence of the layout', () => {
    expect(page).toMatch(/\/\*! d3-hierarchy\nCopyright 2010[^]*THIS SOFTWARE\.\n\*\//);
  });

  test('has verdict, figures and facts in its markup', () => {
    const words = page
      .slice(0, page.indexOf('<noscript>'))
      .replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    for (const each of [
      'Could not judge 2 packages',
      'besides 4,995 violations',
      'Policy packgate.yml (aaaaaaaaaaaa)',
      'List from npm 12.2.0, npm-packlist 11.3.0',
      'Judged 2026-11-21 12:00:00 UTC',
      'packages/web/private cannot be read',
    ])
      expect(words).toContain(each);
  });

  test('tells every violation, waiver, dropped entry and skipped package without a script', () => {
    const plain = page.slice(page.indexOf('<noscript>'), page.indexOf('<script type'));
    for (const each of [
      'tests/e2e/case-4989.js',
      'internal code stays in',
      'public CA roots',
      'run.sock',
      '@acme/other',
      '*.log',
      'the exception for log-file',
    ])
      expect(plain).toContain(each);
  });
});

test('a clean report says so', async () => {
  expect(await htmlPage(report())).toContain('There are none.');
});

test.each<[string, Partial<Report>, string]>([
  ['pass', {}, 'Pass'],
  ['fail', { violations: [violation()] }, 'Fail'],
  ['could not judge', { packages: [], errors: fullReport().errors }, 'Could not judge'],
])('the verdict %s', async (_, parts, word) => {
  expect(await htmlPage(report(parts))).toContain(`<p class="verdict">${word}</p>`);
});

describe('the data', () => {
  test('has every file and violation, and what they share once', () => {
    const data = dataIn(page);
    const [cli] = data.packages;
    expect(cli?.files).toHaveLength(4995);
    expect(cli?.findings).toHaveLength(4994 + 2);
    expect(data.findings).toHaveLength(1);
    expect(data.frames.length).toBeLessThan(10);
    expect(data.texts.length).toBeLessThan(20);
    expect(data.fixes).toHaveLength(1);
  });

  test('cuts a line around what is marked', () => {
    const text = `${'a'.repeat(5000)}"dist"${'b'.repeat(5000)}`;
    const location = frame({ text, column: 5001, length: 6 });
    const { frames } = collectPageData(report({ packages: [packageReport({ violations: [violation({ location })] })] }));
    expect(frames[0]?.pieces).toEqual([`…${'a'.repeat(80)}`, '"dist"', `${'b'.repeat(119)}…`]);
  });

  test('marks what is excused, and names modes that are not 644', () => {
    const judged = packageReport({ waivers: [waiver()] });
    const [one] = collectPageData(report({ packages: [judged] })).packages;
    expect(one?.findings[0]?.excuse?.reason).toBe('public CA roots');
    expect(one?.files.map(({ mode }) => mode)).toEqual([undefined, '755', undefined]);
  });

  test('counts the files that a fix removes, and lists the first', () => {
    const removes = Array.from({ length: 3000 }, (_, index) => `dist/${index}.map`);
    const { fixes } = collectPageData(report({ packages: [packageReport({ violations: [violation({ fix: fix({ removes }) })] })] }));
    expect({ listed: fixes[0]?.removes.length, total: fixes[0]?.removesTotal }).toEqual({ listed: 100, total: 3000 });
  });

  test('has the tree of what a map would expose, and nothing of data in another form', () => {
    const exposing = (data: Readonly<Record<string, unknown>>) =>
      // The rule's figures, good and bad.
      collectPageData(report({ packages: [packageReport({ violations: [violation({ data: data as {} })] })] })).packages[0]?.findings[0]
        ?.exposure;
    const figures = { own: 3, lines: 30, bytes: 300 };
    expect(exposing({ ...figures, tree: [['src', 3, 30]] })).toEqual({ ...figures, branches: [['src', 3, 30]] });
    expect(exposing({ ...figures, tree: [['src', '3', 30], 'x'] })).toEqual({ ...figures, branches: [] });
    expect(exposing(figures)).toBeUndefined();
  });

  test('tells what changed', () => {
    const judged = packageReport({
      files: [packedFile('a.js', 20, 0o755), packedFile('b.js', 5)],
      previous: { label: '1.0.0', version: '1.0.0', source: 'registry' },
      changes: {
        before: { version: '1.0.0', files: 2, unpackedSize: 15 },
        added: ['b.js'],
        removed: [{ path: 'c.js', size: 5 }],
        changed: [{ path: 'a.js', before: { path: 'a.js', size: 10, mode: 0o644 }, isCertain: true }],
        manifest: [],
      },
    });
    expect(collectPageData(report({ packages: [judged] })).packages[0]?.since).toMatchObject({
      label: '1.0.0',
      added: ['b.js'],
      changed: [{ path: 'a.js', size: 10, oldMode: '644', isCertain: true }],
    });
  });
});

test('embedded JSON is the same value, without anything that markup or an eye could trip over', () => {
  const value = { '</script><!--': '&amp; \u2028\u2029 \u202E\u200B \uD800 \u0000 \u{E0041} 🎉' };
  const text = embeddedJson(value);
  expect(text).not.toMatch(/[<>&\u0000-\u001F\u2028\u2029\u202E\u200B\uD800]|\u{E0041}/u);
  expect(JSON.parse(text)).toEqual(value);
});

test('a template escapes texts, and leaves markup as it is', () => {
  expect(html`<b title="${'" onclick="x'}">${'<i>\u202E'}</b>${html`<i>a</i>`}${null}${[html`<i>b</i>`]}${1}`.markup).toBe(
    '<b title="&quot; onclick=&quot;x">&lt;i&gt;\\u{202e}</b><i>a</i><i>b</i>1',
  );
});
