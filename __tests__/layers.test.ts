import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/**
 * The layers of the design are lint rules. Each offence stands in a file of its own, and the linter has to see it; what is allowed has to
 * stay quiet, so that no rule is so wide that somebody switches it off.
 */
const PURE = 'the middle is pure';
const ONE_WAY = 'imports point one way';

const OFFENCES: readonly (readonly [file: string, source: string, says: string])[] = [
  ['src/model.ts', "import type { A } from './errors.ts';\nexport type B = A;\n", 'model.ts imports nothing'],
  ['src/errors.ts', "import { list } from './gate.ts';\nexport const a = list;\n", 'errors.ts imports the model and nothing else'],
  ['src/rules/reads.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n", PURE],
  ['src/rules/reads-old.ts', "import { readFileSync } from 'fs';\nexport const a = readFileSync;\n", PURE],
  ['src/rules/reads-later.ts', "export const a = () => import('node:fs/promises');\n", PURE],
  ['src/rules/reads-types.ts', "import type { Stats } from 'node:fs';\nexport type A = Stats;\n", PURE],
  ['src/rules/asks.ts', 'export const a = () => process.env;\n', PURE],
  ['src/rules/prints.ts', 'export const a = () => console.log();\n', PURE],
  ['src/rules/renders.ts', "import { a } from '../report/terminal.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/rules/judges.ts', "import { a } from '../judge.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/rules/packs.ts', "import { a } from '../packers/npm/index.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/policy/looks-at-the-clock.ts', 'export const a = () => Date.now();\n', PURE],
  ['src/policy/runs.ts', "import { spawn } from 'node:child_process';\nexport const a = spawn;\n", PURE],
  ['src/policy/reads.ts', "import { a } from '../policy-files.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/report/calls.ts', 'export const a = () => fetch(String());\n', PURE],
  ['src/report/finds.ts', "import { a } from '../rules/index.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/report/decides.ts', "import { a } from '../policy/parse.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/report/gates.ts', "import { a } from '../gate.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/report-page/reads.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n", 'runs in a browser'],
  ['src/report-page/asks.ts', 'export const a = () => fetch(String());\n', 'asks for nothing'],
  ['src/report-page/trusts.ts', 'export const a = (b: { innerHTML: string }) => {\n  b.innerHTML = String();\n};\n', 'hostile'],
  ['src/report-page/gates.ts', "import { a } from '../gate.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/judge.ts', "import { hostname } from 'os';\nexport const a = hostname;\n", PURE],
  ['src/locate.ts', "import { a } from './report/terminal.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/packers/npm/list.ts', "import { a } from '../../rules/index.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/packages.ts', "import { a } from './policy/parse.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/gate.ts', "import { a } from './report/terminal.ts';\nexport const list = a;\n", ONE_WAY],
  ['src/report/posts.ts', "import { a } from '../github/client.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/github/judges.ts', "import { a } from '../judge.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/github/asks.ts', "import { a } from '../action-inputs.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/action.ts', "import { a } from './cli.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/cli/check.ts', "import { a } from '../action.ts';\nexport const b = a;\n", ONE_WAY],
  ['src/report/class.ts', 'export class A {\n  b = 1;\n}\n', 'classes'],
  ['src/report/any.ts', 'export const a = (b: any): unknown => b;\n', 'Unexpected `any`'],
  ['src/report/here.ts', "import { b } from './there.ts';\nexport const a = () => b;\n", 'Dependency cycle'],
  ['src/report/there.ts', "import { a } from './here.ts';\nexport const b = () => a;\n", 'Dependency cycle'],
];

const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  [
    'src/rules/finds.ts',
    "import { b } from '../policy/pattern.ts';\nimport type { A } from '../model.ts';\nexport const c = (a: A) => b(a);\n",
  ],
  ['src/rules/joins.ts', "import { posix } from 'node:path';\nexport const a = posix.join;\n"],
  ['src/packers/npm/reads.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n"],
  ['src/github/posts.ts', "import { b } from '../report/there.ts';\nexport const a = b;\n"],
  ['src/cli.ts', "import { b } from './report/there.ts';\nexport const a = b;\n"],
];

interface Diagnostic {
  readonly message: string;
  readonly help?: string;
  readonly filename: string;
}

const root = resolve(import.meta.dirname, '..');
const directory = mkdtempSync(join(tmpdir(), 'packgate-layers-'));
let diagnostics: readonly Diagnostic[] = [];

beforeAll(() => {
  for (const [file, source] of [...OFFENCES, ...ALLOWED]) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), source);
  }
  cpSync(join(root, '.oxlintrc.json'), join(directory, '.oxlintrc.json'));
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [linter, '--format', 'json', 'src'], { cwd: directory, encoding: 'utf8' });
  // The linter's own JSON; a field that is missing fails the tests below.
  ({ diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const saidOf = (file: string): string =>
  diagnostics
    .filter((diagnostic) => diagnostic.filename.replaceAll('\\', '/') === file)
    .map(({ message, help }) => `${message} ${help ?? ''}`)
    .join('\n');

describe('the linter sees', () => {
  test.each(OFFENCES)('%s', (file, _source, says) => {
    expect(saidOf(file)).toContain(says);
  });
});

describe('the linter leaves alone', () => {
  test.each(ALLOWED)('%s', (file) => {
    expect(saidOf(file)).toBe('');
  });
});
