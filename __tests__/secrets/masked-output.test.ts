import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge.ts';
import type { Report } from '../../src/model.ts';
import { formatNames, render } from '../../src/report/formats.ts';
import { privateKey } from '../../src/rules/private-key.ts';
import { secret } from '../../src/rules/secret.ts';
import { packageReport, report } from '../report/sample.ts';
import { findingsIn, packOf, type Files } from '../rules/content-input.ts';
import { emptyPolicy } from '../rules/rule-input.ts';
import { planted, seenIn } from './planted.ts';
import { sarifOptions } from '../report/sarif-options.ts';

/** The planted secrets in a package, in every neighbourhood in which an excerpt could show one of another. */
const FILES: Files = {
  ...Object.fromEntries(planted.map(({ text }, index) => [`lib/${index}.js`, `const value = "${text}";\n`])),
  'all/lines.txt': planted.map(({ text }) => text).join('\n'),
  'all/one-line.js': planted.map(({ text }) => text.replace(/\r?\n/g, '\\n')).join(' '),
  'all/bundle.js': `${'a=1;'.repeat(2000)}${planted.map(({ text }) => text.replace(/\r?\n/g, '\\n')).join(';')}`,
  'all/config.json': JSON.stringify(planted.map(({ text }, index) => ({ [`key${index}`]: text }))),
  'all/core.bin': Buffer.from(`\0\x01\x02${planted.map(({ text }) => text).join('\0')}`),
  'all/utf16.txt': Buffer.from(`\uFEFF${planted.map(({ text }) => text).join('\r\n')}`, 'utf16le'),
};

async function reportOf(files: Files): Promise<Report> {
  const findings = await findingsIn([privateKey, secret], files);
  const rules = new Map([privateKey, secret].map(({ meta }) => [meta.id, meta]));
  const { verdict } = judge({
    findings,
    pack: packOf(files),
    policy: emptyPolicy,
    preset: 'strict',
    rules,
    failOn: 'error',
    today: '2026-11-21',
  });
  return report({ packages: [packageReport({ violations: verdict.violations })] });
}

const judged = await reportOf(FILES);

test('every planted secret is found', async () => {
  expect(judged.packages[0]?.violations.length).toBeGreaterThan(planted.length * 3);
  for (const [path, content] of Object.entries(FILES))
    expect([path, await findingsIn([privateKey, secret], { [path]: content })]).not.toEqual([path, []]);
});

describe('no output shows one', () => {
  const cases = formatNames.flatMap((format) =>
    [true, false].flatMap((verbose) => [80, Infinity].map((columns) => [format, verbose, columns] as const)),
  );
  test.each(cases)('%s, verbose: %s, columns: %s', async (format, verbose, columns) => {
    expect(seenIn(await render(format, judged, { color: false, columns, verbose, sarif: sarifOptions }))).toEqual([]);
  });

  test('nor the findings themselves', () => {
    expect(seenIn(JSON.stringify(judged))).toEqual([]);
  });
});

test('the check sees what it is there to see', () => {
  for (const { text, never } of planted) {
    expect(never.length).toBeGreaterThan(0);
    expect(seenIn(`x${text}x`)).toEqual(expect.arrayContaining([...never]));
  }
});
