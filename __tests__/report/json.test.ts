import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import type { Explanation, PackList } from '../../src/model.ts';
import { renderJson, renderList } from '../../src/report/json.ts';
import { renderWhyJson } from '../../src/report/why.ts';
import { fix, fullReport, packedFile, packageReport, report, violation } from './sample.ts';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');
const schemaOf = (file: string): AnySchema => JSON.parse(fs.readFileSync(path.join(docs, file), 'utf8')) as AnySchema;

/** Consumers get a schema that allows additions; the test does not, so that nothing is printed that the schema does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
}

const compile = (schema: AnySchema): ValidateFunction => new Ajv({ strict: true, strictRequired: true, allErrors: true }).compile(schema);
const problems = (validate: ValidateFunction, value: unknown): unknown => (validate(value) ? [] : validate.errors);

describe('the JSON report', () => {
  const validate = compile(closed(schemaOf('report.schema.json')) as AnySchema);

  test.each([
    ['with every variant of every part', fullReport()],
    ['of nothing wrong', report()],
    [
      'of what was not compared',
      report({ packages: [packageReport({ notCompared: { reason: 'not-asked', message: 'no registry is asked' } })] }),
    ],
    ['of nothing judged', report({ packages: [], outcome: 'fail', errors: fullReport().errors })],
  ])('%s is what its schema says', (_, one) => {
    expect(problems(validate, JSON.parse(renderJson(one)))).toEqual([]);
  });

  test('is one value and a line break', () => {
    const text = renderJson(fullReport());
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ schema: 'packgate.report/1', outcome: 'fail' });
  });

  test('begins every part with the keys of the contract, in its order', () => {
    const value = JSON.parse(renderJson(report({ packages: [packageReport({ violations: [violation()] })] }))) as {
      packages: { violations: object[]; files: object[] }[];
    };
    const [judged] = value.packages;
    expect(Object.keys(value).slice(0, 7)).toEqual(['schema', 'tool', 'policy', 'outcome', 'packages', 'unusedExceptions', 'timings']);
    expect(Object.keys(judged ?? {}).slice(0, 10)).toEqual([
      'name',
      'version',
      'root',
      'packer',
      'outcome',
      'totals',
      'integrity',
      'files',
      'violations',
      'waivers',
    ]);
    expect(Object.keys(judged?.files[0] ?? {})).toEqual(['path', 'size', 'mode', 'reason']);
    expect(Object.keys(judged?.violations[0] ?? {}).slice(0, 10)).toEqual([
      'rule',
      'severity',
      'path',
      'message',
      'help',
      'docs',
      'region',
      'location',
      'data',
      'fix',
    ]);
  });

  test('shows a fix with the keys of the contract first, and no more of its paths than a person would read', () => {
    const removes = Array.from({ length: 250 }, (_, index) => `dist/${index}.map`);
    const one = report({ packages: [packageReport({ violations: [violation({ fix: fix({ removes }) })] })] });
    expect(problems(validate, JSON.parse(renderJson(one)))).toEqual([]);
    const value = JSON.parse(renderJson(one)) as { packages: { violations: { fix: { removes: string[]; removesTotal: number } }[] }[] };
    const shown = value.packages[0]?.violations[0]?.fix;
    expect(Object.keys(shown ?? {})).toEqual(['file', 'edit', 'removes', 'verified', 'removesTotal', 'changes', 'diff']);
    expect({ ...shown, removes: shown?.removes.length }).toMatchObject({ ...fix(), removes: 100, removesTotal: 250 });
  });

  test('keeps what a terminal or a log would obey as escapes of the same value', () => {
    const hostile = 'a\u009B31m\u202E\u{E0041}##[error]\u2028\\##[x]';
    const text = renderJson(report({ packages: [packageReport({ files: [packedFile(hostile)] })] }));
    expect(text).not.toMatch(/[\u007F-\u009F\u2028\u202E]|\u{E0041}|##\[/u);
    expect((JSON.parse(text) as { packages: { files: { path: string }[] }[] }).packages[0]?.files[0]?.path).toBe(hostile);
  });

  test('has no word that the schema refuses to know: a made-up key is a failure of this test', () => {
    const value = JSON.parse(renderJson(report())) as object;
    expect(problems(validate, { ...value, made: 'up' })).not.toEqual([]);
  });
});

test('the list is what its schema says', () => {
  const pack: PackList = {
    name: '@acme/cli',
    version: '1.0.0',
    root: '.',
    packer: { name: 'npm', version: '12.2.0', source: 'packlist' },
    manifest: { file: 'package.json', text: '{}', data: {} },
    files: [packedFile('bin/cli.js', 12, 0o755)],
    dropped: [{ path: 'l', why: 'symlink', target: 'x' }],
    unpackedSize: 12,
    packedSize: null,
    integrity: null,
  };
  const value: unknown = JSON.parse(renderList([pack]));
  expect(problems(compile(closed(schemaOf('list.schema.json')) as AnySchema), value)).toEqual([]);
  expect(value).toEqual({
    schema: 'packgate.list/1',
    packages: [
      {
        name: '@acme/cli',
        version: '1.0.0',
        root: '.',
        packer: pack.packer,
        files: [{ path: 'bin/cli.js', size: 12, mode: 0o755, reason: null }],
        dropped: pack.dropped,
      },
    ],
  });
});

test('what packgate why prints as JSON is what its schema says', () => {
  const validate = compile(closed(schemaOf('why.schema.json')) as AnySchema);
  const { name, version, root, packer } = packageReport();
  const frame = { file: 'package.json', line: 6, column: 3, text: '  "files": ["dist"]', length: 7, label: 'no entry names it' };
  const reason = { kind: 'files-entry', text: 'dist', frame } as const;
  const explanations: readonly Explanation[] = [
    { outcome: 'ships', path: 'a.js', file: { ...packedFile('a.js'), reason } },
    { outcome: 'ships', path: 'a.js', file: packedFile('a.js') },
    { outcome: 'kept-out', path: 'src/a.ts', at: 'src', text: '*', because: 'no entry names it', frame },
    { outcome: 'kept-out', path: '.npmrc', at: '.npmrc', text: '.npmrc', because: 'npm never ships .npmrc', frame: null },
    { outcome: 'dropped', path: 'l.js', entry: { path: 'l.js', why: 'symlink', target: 'a.js' } },
    { outcome: 'directory', path: 'dist', files: [{ ...packedFile('dist/a.js'), reason }] },
  ];
  const text = renderWhyJson(explanations.map((explanation) => ({ pack: { name, version, root, packer }, explanation })));
  expect(problems(validate, JSON.parse(text))).toEqual([]);
});
