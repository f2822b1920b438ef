import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchema } from 'ajv';
import { gzipSync } from 'node:zlib';
import { openTarball, type Tarball } from '../../src/packers/tarball/open.ts';
import { renderVerification, renderVerificationJson } from '../../src/registry/verification-text.ts';
import { compareWithReport } from '../../src/registry/verification.ts';
import { renderJson } from '../../src/report/json.ts';
import { type Entry, tar } from '../packers/tarball/tar-writer.ts';
import { packageReport, report } from '../report/sample.ts';

const MANIFEST: Entry = { path: 'package/package.json', content: '{"name":"@acme/cli","version":"1.0.0"}' };
const FILES: readonly Entry[] = [
  { path: 'package/bin.js', content: '#!/usr/bin/env node\n', mode: 0o755 },
  { path: 'package/index.js', content: 'export const a = 1\n' },
];

const tarballOf = (entries: readonly Entry[], level = 9): Promise<Tarball> =>
  openTarball({ kind: 'bytes', bytes: gzipSync(tar(MANIFEST, ...entries), { level }), shown: '@acme/cli@1.0.0' });

type ReportValue = { packages: { [key: string]: unknown; files: { [key: string]: unknown }[] }[]; [key: string]: unknown };

/** `sealed`: made of a tarball, with digests; `digests`: of a directory, with digests; `listed`: of a directory. */
async function reportOf(tarball: Tarball, kind: 'sealed' | 'digests' | 'listed', more: object = {}): Promise<ReportValue> {
  const { name, version, files } = tarball.pack;
  const integrity = kind === 'sealed' ? tarball.integrity : null;
  const value = JSON.parse(
    renderJson(report({ packages: [packageReport({ name, version, files, integrity, outcome: 'pass', violations: [], ...more })] })),
  ) as ReportValue;
  if (kind !== 'listed') for (const file of value.packages[0]?.files ?? []) file['sha512'] = tarball.digests.get(String(file['path']));
  return value;
}

const compare = (value: unknown, tarball: Tarball) => compareWithReport(value, '@acme/cli', '1.0.0', tarball, 'report.json');

const validate = new Ajv({ strict: true, allErrors: true }).compile(
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../docs/verify.schema.json'), 'utf8')) as AnySchema,
);

async function rendered(
  judged: readonly Entry[],
  published: readonly Entry[],
  kind: 'sealed' | 'digests' | 'listed',
  level = 9,
): Promise<string> {
  const verification = compare(await reportOf(await tarballOf(judged), kind), await tarballOf(published, level));
  const value: unknown = JSON.parse(renderVerificationJson(verification));
  expect(value).toEqual(verification);
  expect(validate(value) ? [] : validate.errors).toEqual([]);
  return renderVerification(verification, { color: false });
}

const text = (integrity: string): string => integrity.replaceAll(/sha512-[\w+/=]{88}/g, 'sha512-…').replaceAll(/[0-9a-f]{16}…/g, 'hex…');

describe('what was published', () => {
  test('is what was judged', async () => {
    const tarball = await tarballOf(FILES);
    expect(await rendered(FILES, FILES, 'sealed')).toBe(`pass: @acme/cli@1.0.0 is what was judged: 3 files, ${tarball.integrity}\n`);
  });

  const changed = (change: Partial<Entry>): readonly Entry[] =>
    FILES.map((entry) => (entry.path === 'package/index.js' ? { ...entry, ...change } : entry));
  const INTEGRITY = '  the tarball: judged sha512-…, published sha512-…';

  test.each<[string, readonly Entry[], readonly string[]]>([
    ['a file more', [...FILES, { path: 'package/.env', content: 'A=1' }], ['  .env was published and never judged (3 bytes)']],
    ['a file less', FILES.slice(1), ['  bin.js was judged and not published (20 bytes)']],
    [
      'a longer file',
      changed({ content: 'export const a = 12\n' }),
      ['  index.js was judged with 19 bytes and published with 20', '  index.js has other content: sha512 judged hex…, published hex…'],
    ],
    [
      'a file of the same size',
      changed({ content: 'export const a = 2\n' }),
      ['  index.js has other content: sha512 judged hex…, published hex…'],
    ],
    ['another mode', changed({ mode: 0o755 }), ['  index.js was judged with mode 644 and published with 755']],
    [
      'a file whose name is a command of a job',
      [...FILES, { path: 'package/::stop-commands::x', content: '' }],
      ['  \\x3a:stop-commands::x was published and never judged (0 bytes)'],
    ],
  ])('has %s', async (_, published, lines) => {
    const shown = text(await rendered(FILES, published, 'sealed'));
    const differences = lines.length + 1;
    expect(shown).toBe([`fail: @acme/cli@1.0.0 is not what was judged: ${differences} differences`, INTEGRITY, ...lines, ''].join('\n'));
  });

  test('was packed again', async () => {
    expect(text(await rendered(FILES, FILES, 'sealed', 1))).toBe(
      [
        'fail: @acme/cli@1.0.0 is not what was judged: 1 difference',
        INTEGRITY,
        '  no file differs in what the report says of it: it was packed again between the verdict and the publication',
        '',
      ].join('\n'),
    );
  });

  const UNSEALED = '  note: the report was made of a directory, so that bytes were not sealed: judge a tarball with pack to compare them';
  const NO_DIGESTS = '  note: the report has no digests of the files: only their paths, sizes and modes were compared';

  test('was judged as a directory: what can be compared is', async () => {
    expect(await rendered(FILES, FILES, 'listed')).toBe(
      ['pass: @acme/cli@1.0.0 has the files that were judged: 3 files', UNSEALED, NO_DIGESTS, ''].join('\n'),
    );
    expect(await rendered(FILES, FILES, 'digests')).toBe(
      ['pass: @acme/cli@1.0.0 has the files that were judged: 3 files', UNSEALED, ''].join('\n'),
    );
    expect(await rendered(FILES, FILES.slice(1), 'listed')).toBe(
      [
        'fail: @acme/cli@1.0.0 is not what was judged: 1 difference',
        '  bin.js was judged and not published (20 bytes)',
        UNSEALED,
        NO_DIGESTS,
        '',
      ].join('\n'),
    );
  });

  test('had not passed', async () => {
    const tarball = await tarballOf(FILES);
    const verification = compare(await reportOf(tarball, 'sealed', { outcome: 'fail' }), tarball);
    expect(verification).toMatchObject({ outcome: 'fail', differences: [], judged: { outcome: 'fail' } });
    expect(renderVerification(verification, { color: false })).toBe(
      'fail: @acme/cli@1.0.0 was published against its verdict\n  what was judged had not passed: it should not have been published\n',
    );
  });
});

describe('what is not a report of this version', () => {
  test.each<[string, (value: ReportValue) => unknown, string]>([
    ['nothing', () => null, 'it is no object'],
    ['a list', () => [], 'it is no object'],
    ['a list of npm', () => ({ name: 'x', files: [] }), 'its "schema" is not "packgate.report/1"'],
    ['a later schema', (value) => ({ ...value, schema: 'packgate.report/2' }), 'its "schema" is not "packgate.report/1"'],
    ['no packages', (value) => ({ ...value, packages: undefined }), 'packages is no list'],
    ['an empty report', (value) => ({ ...value, packages: [] }), 'there is no @acme/cli@1.0.0 in it: it judged no package at all'],
    ['another version', edited('version', '1.0.1'), 'there is no @acme/cli@1.0.0 in it: it judged @acme/cli@1.0.1'],
    ['another name', edited('name', 'x\u001b[2J'), 'there is no @acme/cli@1.0.0 in it: it judged x\\x1b[2J@1.0.0'],
    ['no name', edited('name', 1), 'packages[0].name is no text'],
    ['another outcome', edited('outcome', 'ok'), 'packages[0].outcome is neither "pass" nor "fail"'],
    ['no integrity', edited('integrity', undefined), 'packages[0].integrity is neither null nor a sha512 integrity'],
    ['a short integrity', edited('integrity', 'sha512-abc'), 'packages[0].integrity is neither null nor a sha512 integrity'],
    ['no files', edited('files', {}), 'packages[0].files is no list'],
    ['a file without a path', editedFile('path', null), 'packages[0].files[1].path is no text'],
    ['a size that is none', editedFile('size', '19'), 'packages[0].files[1].size is no whole number'],
    ['a size below nothing', editedFile('size', -1), 'packages[0].files[1].size is no whole number'],
    ['a mode that is none', editedFile('mode', 1.5), 'packages[0].files[1].mode is no whole number'],
    ['a digest that is none', editedFile('sha512', 'abc'), 'packages[0].files[1].sha512 is no sha512 in hex'],
    ['a file that is there twice', editedFile('path', 'bin.js'), 'packages[0].files has a path more than once'],
    [
      'a package that is there twice',
      (value) => ({ ...value, packages: [...value.packages, ...value.packages] }),
      'it judged @acme/cli@1.0.0 more than once',
    ],
  ])('%s', async (_, edit, why) => {
    const tarball = await tarballOf(FILES);
    const value = edit(await reportOf(tarball, 'sealed'));
    let said: unknown;
    try {
      compare(value, tarball);
    } catch (error) {
      said = error;
    }
    expect(said).toMatchObject({
      subject: 'usage',
      message: expect.stringContaining(`report.json is not the report to compare with: ${why}`),
    });
  });

  function edited(key: string, to: unknown) {
    return (value: ReportValue): unknown => ({ ...value, packages: value.packages.map((one) => ({ ...one, [key]: to })) });
  }

  function editedFile(key: string, to: unknown) {
    return (value: ReportValue): unknown => ({
      ...value,
      packages: value.packages.map((one) => ({
        ...one,
        files: one.files.map((file, index) => (index === 1 ? { ...file, [key]: to } : file)),
      })),
    });
  }
});
