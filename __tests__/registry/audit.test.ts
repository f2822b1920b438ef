import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchema } from 'ajv';
import { GateError, isGateError } from '../../src/errors.ts';
import { openTarball, type Tarball } from '../../src/packers/tarball/open.ts';
import { openAuditFile } from '../../src/registry/audit-file.ts';
import { type AuditLine, auditText, doneVersions, readAudit, versionKey } from '../../src/registry/audit-line.ts';
import { auditProgress } from '../../src/registry/audit-progress.ts';
import { readSpecList, versionsOf } from '../../src/registry/audit-specs.ts';
import { auditSummary } from '../../src/registry/audit-summary.ts';
import { auditVersions, type AuditWork } from '../../src/registry/audit.ts';
import type { PublishedVersion } from '../../src/registry/packument.ts';
import { registryError } from '../../src/registry/problem.ts';
import { writeTree } from '../packages-on-disk.ts';
import { packageReport, violation } from '../report/sample.ts';
import { json, loopbackRegistry, optionsOf, packageBytes } from './loopback-registry.ts';

const published = (version: string, more: Partial<PublishedVersion> = {}): PublishedVersion => ({
  name: 'tested',
  version,
  tarball: null,
  integrity: null,
  shasum: null,
  deprecated: null,
  published: '2026-01-01T00:00:00.000Z',
  tags: [],
  ...more,
});

const JUDGED_BY = { tool: '1.0.0', policy: 'f'.repeat(64) };

const line = (version: string, more: Partial<AuditLine> = {}): AuditLine => ({
  schema: 'packgate.audit/1',
  name: 'tested',
  version,
  outcome: 'pass',
  violations: [],
  integrity: 'sha512-x',
  published: '2026-01-01T00:00:00.000Z',
  deprecated: null,
  error: null,
  judgedBy: JUDGED_BY,
  ...more,
});

const leak = { rule: 'env-file', severity: 'error', path: '.env', message: 'leaks' } as const;

/** Opens a package without a registry. */
const opened = ({ name, version }: PublishedVersion): Promise<Tarball> =>
  openTarball({ kind: 'bytes', bytes: packageBytes(name, version), shown: version });

/** Versions that begin with 0 fail. */
const judge: AuditWork['judge'] = async ({ pack }) => {
  const fails = pack.version.startsWith('0');
  const { name, version, integrity } = pack;
  const report = packageReport({ name, version, integrity, outcome: fails ? 'fail' : 'pass', violations: fails ? [violation()] : [] });
  return { report, problems: [] };
};

interface Heard {
  readonly lines: AuditLine[];
  readonly progress: string[];
}

function work(more: Partial<AuditWork> = {}): AuditWork & Heard {
  const lines: AuditLine[] = [];
  const progress: string[] = [];
  const onResult: AuditWork['onResult'] = (result, { done, total }) => {
    lines.push(result);
    progress.push(`${done}/${total}`);
  };
  return { done: new Set(), judgedBy: JUDGED_BY, open: opened, judge, onResult, lines, progress, ...more };
}

const versions = (...wanted: readonly string[]): readonly PublishedVersion[] => wanted.map((version) => published(version));

const validate = new Ajv({ strict: true, allErrors: true }).compile(
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../docs/audit.schema.json'), 'utf8')) as AnySchema,
);
const schemaErrors = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

test('the progress of an audit is one line', () => {
  expect(auditProgress({ done: 0, total: 4 }, 0, 0)).toBe('[------------------------] 0 of 4 versions');
  expect(auditProgress({ done: 1200, total: 2400 }, 2, 1)).toBe(
    '[############------------] 1,200 of 2,400 versions, 2 failed, 1 not judged',
  );
  expect(auditProgress({ done: 0, total: 0 }, 0, 0)).toBe('[########################] 0 of 0 versions');
});

describe('an audit', () => {
  test('judges every version once and tells of each as soon as it is judged', async () => {
    const heard = work({ concurrency: 1 });
    const run = await auditVersions(versions('0.1.0', '1.0.0', '1.0.0'), heard);
    expect(run).toEqual({ lines: heard.lines, left: [] });
    expect(heard.progress).toEqual(['1/2', '2/2']);
    expect(heard.lines.map((one) => schemaErrors(JSON.parse(auditText(one))))).toEqual([[], []]);
    expect(heard.lines).toEqual([
      line('0.1.0', {
        outcome: 'fail',
        violations: [
          {
            rule: 'env-file',
            severity: 'error',
            path: '.env.production',
            message: '.env.production would be published: environment files hold secrets',
          },
        ],
        integrity: expect.stringMatching(/^sha512-/) as unknown as string,
      }),
      line('1.0.0', { integrity: expect.stringMatching(/^sha512-/) as unknown as string }),
    ]);
  });

  test('leaves out what is done, and counts it', async () => {
    const heard = work({ done: new Set(['tested@1.0.0']) });
    await auditVersions(versions('1.0.0', '1.0.1', '1.0.2'), heard);
    expect(heard.lines.map(({ version }) => version).toSorted()).toEqual(['1.0.1', '1.0.2']);
    expect(heard.progress).toEqual(['2/3', '3/3']);
  });

  test.each([
    [1, 1],
    [3, 3],
    [undefined, 4],
    [100, 9],
    [0, 1],
  ])('with concurrency %s has %d at work at one time', async (concurrency, most) => {
    let now = 0;
    let highest = 0;
    const open: AuditWork['open'] = async (one) => {
      now += 1;
      highest = Math.max(highest, now);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
      now -= 1;
      return opened(one);
    };
    await auditVersions(
      versions(...Array.from({ length: 9 }, (_, index) => `1.0.${index}`)),
      work({ open, ...(concurrency !== undefined && { concurrency }) }),
    );
    expect(highest).toBe(most);
  });

  test('goes on where one version cannot be judged, and says why', async () => {
    const open: AuditWork['open'] = async (one) => {
      if (one.version === '1.0.1') throw registryError('integrity', { message: 'the tarball is another\n', help: '' });
      return opened(one);
    };
    const { lines } = await auditVersions(versions('1.0.0', '1.0.1', '1.0.2'), work({ open, concurrency: 1 }));
    expect(lines.flatMap(schemaErrors)).toEqual([]);
    expect(lines.map(({ version, outcome, error, integrity }) => ({ version, outcome, error, hasIntegrity: integrity !== null }))).toEqual([
      { version: '1.0.0', outcome: 'pass', error: null, hasIntegrity: true },
      { version: '1.0.1', outcome: 'error', error: 'the tarball is another\\n', hasIntegrity: false },
      { version: '1.0.2', outcome: 'pass', error: null, hasIntegrity: true },
    ]);
  });

  test('tells how much else is wrong with a tarball', async () => {
    const open: AuditWork['open'] = () =>
      openTarball({
        kind: 'bytes',
        bytes: packageBytes('tested', '1.0.0', { 'a.js': '', 'A.js': '', 'b/../c': '' }),
        shown: 'tested@1.0.0',
      });
    const { lines } = await auditVersions(versions('1.0.0'), work({ open }));
    expect(lines[0]?.error).toMatch(/^tested@1\.0\.0 cannot be judged: .* \(and \d+ more\)$/);
  });

  test('a version that could be judged in part only is not judged, and what was found is told', async () => {
    const problems = ['a.gz cannot be searched', 'b.gz cannot be searched'].map((message) => new GateError('list', message));
    const partly: AuditWork['judge'] = async (...given) => ({ ...(await judge(...given)), problems });
    const { lines } = await auditVersions(versions('0.1.0'), work({ judge: partly }));
    expect(lines).toMatchObject([{ outcome: 'error', error: 'a.gz cannot be searched (and 1 more)', violations: [{ rule: 'env-file' }] }]);
    const summary = auditSummary(lines, 0, new Date());
    expect(summary).toContain('1 version: 0 passed, 0 failed, 1 could not be judged\n');
    expect(summary).toContain('     tested@0.1.0 .env.production (env-file)\n');
  });

  test('stops when the registry is down, and says what is left', async () => {
    const open: AuditWork['open'] = () => Promise.reject(registryError('unreachable', { message: 'down', help: '' }));
    const all = versions(...Array.from({ length: 50 }, (_, index) => `1.0.${index}`));
    const { lines, left } = await auditVersions(all, work({ open, concurrency: 2 }));
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines.length + left.length).toBe(50);
  });

  test('does not stop where versions fail for reasons of their own', async () => {
    const open: AuditWork['open'] = () => Promise.reject(registryError('integrity', { message: 'other bytes', help: '' }));
    const all = versions(...Array.from({ length: 50 }, (_, index) => `1.0.${index}`));
    expect(await auditVersions(all, work({ open }))).toMatchObject({ lines: { length: 50 }, left: [] });
  });

  test('does not take a bug for a result', async () => {
    const bug = new TypeError('a bug');
    const heard = work({ judge: () => Promise.reject(bug), concurrency: 2 });
    await expect(auditVersions(versions('1.0.0', '1.0.1', '1.0.2', '1.0.3'), heard)).rejects.toBe(bug);
    expect(heard.lines).toEqual([]);
  });

  test('ends where its output cannot be written', async () => {
    const full = new Error('disk full');
    const onResult = (): never => {
      throw full;
    };
    await expect(auditVersions(versions('1.0.0', '1.0.1'), work({ onResult }))).rejects.toBe(full);
  });
});

describe('the output file', () => {
  const tree = (content: string) => path.join(writeTree({ 'audit.jsonl': content }), 'audit.jsonl');

  test('is made with its directory, and gets a line for each version', () => {
    const file = path.join(writeTree({}), 'deep', 'audit.jsonl');
    const { earlier, append } = openAuditFile(file, 'audit.jsonl');
    append(line('1.0.0'));
    append(line('1.0.1', { outcome: 'fail', violations: [{ ...leak, message: 'a\n\u001b[2J\u2028' }] }));
    const text = fs.readFileSync(file, 'utf8');
    expect(earlier).toEqual([]);
    expect(text).toMatch(/^\{"schema": ?"packgate\.audit\/1",.*\}\n\{.*\}\n$/);
    expect(text).not.toMatch(/\u001b|\u2028/);
    expect(openAuditFile(file, 'audit.jsonl').earlier.map(({ version, outcome }) => ({ version, outcome }))).toEqual([
      { version: '1.0.0', outcome: 'pass' },
      { version: '1.0.1', outcome: 'fail' },
    ]);
  });

  test.each([
    ['half of the last line is missing', (text: string) => text.slice(0, text.length - 40)],
    ['the last line break is missing', (text: string) => text.slice(0, -1)],
    ['the last line is only begun', (text: string) => text.slice(0, auditText(line('1.0.0')).length + 1)],
  ])('goes on after a run that was ended: %s', (_, cut) => {
    const file = tree(cut(auditText(line('1.0.0')) + auditText(line('1.0.1', { deprecated: 'ä\u{1f512}' }))));
    const { earlier, append } = openAuditFile(file, 'audit.jsonl');
    expect(earlier).toEqual([line('1.0.0')]);
    append(line('1.0.1'));
    expect(fs.readFileSync(file, 'utf8')).toBe(auditText(line('1.0.0')) + auditText(line('1.0.1')));
  });

  test('is not touched where it is something else', () => {
    const file = tree(`${auditText(line('1.0.0'))}export {}\n{`);
    expect(() => openAuditFile(file, 'audit.jsonl')).toThrow('line 2 of audit.jsonl is no result of an audit');
    expect(fs.readFileSync(file, 'utf8')).toBe(`${auditText(line('1.0.0'))}export {}\n{`);
  });

  test.each<[string, object]>([
    ['another schema', { schema: 'packgate.audit/2' }],
    ['no name', { name: undefined }],
    ['another outcome', { outcome: 'ok' }],
    ['violations that are none', { violations: [{ rule: 'x' }] }],
    ['no judge', { judgedBy: undefined }],
  ])('is no audit with %s', (_, more) => {
    expect(() => readAudit(`${JSON.stringify({ ...line('1.0.0'), ...more })}\n`, 'x')).toThrow('line 1 of x is no result of an audit');
  });

  test('cannot be a directory', () => {
    expect(() => openAuditFile(writeTree({}), 'out')).toThrow(/^cannot write the audit to out \(EISDIR\)$/);
  });

  test.each<[string, AuditLine, boolean]>([
    ['passed', line('1.0.0'), true],
    ['failed', line('1.0.0', { outcome: 'fail' }), true],
    ['could not be judged', line('1.0.0', { outcome: 'error' }), false],
    ['was judged by another Packgate', line('1.0.0', { judgedBy: { ...JUDGED_BY, tool: '2.0.0' } }), false],
    ['was judged by another policy', line('1.0.0', { judgedBy: { ...JUDGED_BY, policy: null } }), false],
  ])('a version that %s: it is done (%#)', (_, one, isDone) => {
    expect(doneVersions([one], JUDGED_BY).has(versionKey(one))).toBe(isDone);
  });

  test('the last result of a version counts', () => {
    const text = [line('1.0.0', { outcome: 'error' }), line('1.0.1'), line('1.0.0')].map(auditText).join('');
    expect(readAudit(text, 'x').lines.map(({ version, outcome }) => [version, outcome])).toEqual([
      ['1.0.0', 'pass'],
      ['1.0.1', 'pass'],
    ]);
  });
});

describe('a list of packages', () => {
  test('has one a line, and comments', () => {
    const text = '\uFEFF# ours\r\n@acme/cli@^1 # the old ones\r\n\r\n  tested  \ntested@next\nhash#name@1.0.0';
    expect(() => readSpecList(text, 'list.txt')).toThrow('not a package of a registry: hash#name@1.0.0');
    expect(readSpecList(text.replace('hash#name', 'other'), 'list.txt').map(({ name, wanted }) => [name, wanted])).toEqual([
      ['@acme/cli', '^1'],
      ['tested', null],
      ['tested', 'next'],
      ['other', '1.0.0'],
    ]);
  });

  test('points at every line that is no package', () => {
    const problems = refusalOf(() => readSpecList('tested\n  ../x\nok@1\nfile:x\n', 'list.txt'));
    expect(problems).toEqual(['list.txt:2:3 not a package of a registry: ../x', 'list.txt:4:1 not a package of a registry: file:x']);
  });

  test.each(['', '\n\n', '# nothing'])('is not empty: %j', (text) => {
    expect(() => readSpecList(text, 'list.txt')).toThrow('list.txt names no package');
  });

  test('is read into versions; a package that is not there is an error and keeps nobody from the others', async () => {
    const registry = await loopbackRegistry((request, response) => {
      const name = request.url?.slice(1);
      return name === 'gone' ? json(response, {}, 404) : json(response, { name, versions: { '1.0.0': {}, '0.9.0': {} } });
    });
    const specs = readSpecList('b\ngone\na@^1', 'list.txt');
    const { versions: found, errors } = await versionsOf(specs, await optionsOf(`registry=${registry.url}`));
    await registry.close();
    expect(found.map(({ name, version }) => `${name}@${version}`)).toEqual(['b@0.9.0', 'b@1.0.0', 'a@1.0.0']);
    expect(errors.map(({ message }) => message)).toEqual([`there is no gone on the registry ${registry.url} (404)`]);
  });
});

function refusalOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (!isGateError(error)) throw error;
    return [error, ...error.others].map(({ frame, message }) => `${frame?.file}:${frame?.line}:${frame?.column} ${message}`);
  }
  return [];
}

describe('the summary', () => {
  const NOW = new Date('2026-01-03T00:00:00.000Z');

  test('of nothing wrong is one line', () => {
    expect(auditSummary([line('1.0.0'), line('1.0.1')], 0, NOW)).toBe('2 versions: 2 passed, 0 failed\n');
  });

  test('says what to do, in the order in which it helps', () => {
    const lines = [
      line('1.0.0'),
      line('1.10.0', {
        outcome: 'fail',
        violations: [{ ...leak, rule: 'source-map-content', path: 'a.js.map' }],
        published: '2026-01-02T00:00:00.000Z',
      }),
      line('1.9.0', {
        outcome: 'fail',
        violations: [leak, { ...leak, severity: 'note', path: '.env.example' }],
        published: '2025-12-30T00:00:00.000Z',
      }),
      line('1.8.0', { outcome: 'fail', violations: [leak], deprecated: 'leaks', published: null }),
      line('2.0.0', { outcome: 'error', error: 'cannot reach it' }),
    ];
    expect(auditSummary(lines, 3, NOW)).toBe(`5 versions: 1 passed, 3 failed, 1 could not be judged, 3 left

not judged:
  tested@2.0.0: cannot reach it

1. Revoke these secrets first, and replace them: mirrors and caches have copies
     tested@1.8.0 .env (env-file)
     tested@1.9.0 .env (env-file)

2. Deprecate these versions, so that whoever installs them is told:
     npm deprecate tested@1.9.0 "published files that were not meant to be: use a newer version"
     npm deprecate tested@1.10.0 "published files that were not meant to be: use a newer version"

3. Unpublish where the public npm registry lets you; it takes no copies back, and a version number is never free again:
     within 72 hours of publication, while no other package there depends on it
     later only where no package depends on it, it had fewer than 300 downloads last week, and it has a single owner
   Still within 72 hours:
     npm unpublish tested@1.10.0

the registry stopped answering: run the same audit again for the 3 versions that are left
`);
  });

  test('without a secret says so, and cuts long lists', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      line(`1.0.${index}`, { outcome: 'fail', violations: [{ ...leak, rule: 'denied', path: '\u001b[2J' }] }),
    );
    const text = auditSummary(lines, 0, NOW);
    expect(text).toContain('1. Revoke: no secret was found in these versions');
    expect(text).toContain('npm deprecate tested@1.0.19 ');
    expect(text).not.toContain('npm deprecate tested@1.0.20 ');
    expect(text).toContain('     and 10 more\n');
    expect(text).not.toContain('\u001b');
  });
});
