import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { commitAll, git, repositoryOf } from '../git-repository.ts';
import { freshClone, runtimes } from './fresh-clone.ts';
import { runStep } from './step.ts';

const clone = freshClone();

const POLICY = `extends: packgate:recommended
exceptions:
  - rule: env-file
    paths: ["dist/.env"]
    reason: a template
  - rule: log-file
    paths: ["dist/old.log"]
    reason: nobody remembers
`;

/** Ten packages, of which one ships an environment file with leave, and one a map without. */
const TREE = {
  'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
  'packgate.yml': POLICY,
  '.gitignore': 'reports\n',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      [`packages/p${index}/package.json`, { name: `@acme/p${index}`, version: '1.0.0', files: ['dist'] }],
      [`packages/p${index}/dist/index.js`, `export default ${index};\n`],
    ]).flat(),
  ),
  'packages/p3/dist/.env': 'LEVEL=debug\n',
  'packages/p7/dist/index.js.map': '{"version":3,"sources":["../src/a.ts"],"sourcesContent":["let a;\\n"],"mappings":"AAAA"}',
};

describe.each(runtimes())('a run in three parts on $name', ({ node }) => {
  let repository = '';
  const packgate = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(node, [join(clone, 'dist/cli.js'), ...words], { cwd: repository, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const judge = (index: number, ...words: readonly string[]) =>
    packgate('check', '--shard', `${index}/3`, '--format', 'json', '--output', `reports/shard-${index}/report.json`, '--quiet', ...words);
  /** What stays the same from run to run. */
  const settled = (text: string): unknown => ({ ...(JSON.parse(text) as object), run: null, timings: null });

  beforeAll(() => {
    repository = repositoryOf(TREE);
  });

  test('gives the report of the whole', () => {
    const codes = [1, 2, 3].map((index) => judge(index).status);
    expect(codes.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, 0, 1]);
    const joined = packgate('merge-reports', 'reports', '--format', 'json');
    const whole = packgate('check', '--format', 'json', '--quiet');
    expect({ joined: joined.status, whole: whole.status }).toEqual({ joined: 1, whole: 1 });
    expect(settled(joined.stdout)).toEqual(settled(whole.stdout));
    expect(packgate('merge-reports', 'reports').stdout).toBe(packgate('check').stdout);
  });

  test.each<readonly [string, () => void, string]>([
    ['a shard is missing', () => rmSync(join(repository, 'reports/shard-2'), { recursive: true }), 'error[shard]: shard 2 of 3 is missing'],
    [
      'a shard is there twice',
      () => cpSync(join(repository, 'reports/shard-1'), join(repository, 'reports/again'), { recursive: true }),
      'error[shard]: shard 1 of 3 is there 2 times',
    ],
    ['another policy was in force', () => void judge(2, '--policy', 'other.yml'), 'another policy'],
    [
      'a report was cut off',
      () => {
        const file = join(repository, 'reports/shard-3/report.json');
        writeFileSync(file, readFileSync(file, 'utf8').slice(0, 400));
      },
      'is not JSON: it may have been cut off',
    ],
    ['another file lies beside them', () => writeFileSync(join(repository, 'reports/notes.txt'), 'hello\n'), 'notes.txt is not JSON'],
    [
      'there is another package since',
      () => {
        mkdirSync(join(repository, 'packages/new'));
        writeFileSync(join(repository, 'packages/new/package.json'), '{"name":"@acme/new","version":"1.0.0"}');
        judge(3);
        rmSync(join(repository, 'packages/new'), { recursive: true });
      },
      'another list of packages',
    ],
  ])('is not joined where %s', (_, damage, message) => {
    rmSync(join(repository, 'reports'), { recursive: true, force: true });
    writeFileSync(join(repository, 'other.yml'), 'extends: packgate:strict\n');
    for (const index of [1, 2, 3]) judge(index);
    damage();
    const { status, stderr } = packgate('merge-reports', 'reports');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });
});

describe.each(runtimes())('a workflow in three jobs and a fourth on $name', ({ node }) => {
  test('judges in shards, and says in the fourth what a whole run would have said', () => {
    const repository = repositoryOf(TREE);
    const step = (inputs: Readonly<Record<string, string>>) => runStep({ node, action: clone, workspace: repository, inputs });
    const shards = [1, 2, 3].map((index) => step({ shard: `${index}/3` }));
    expect(shards.map(({ exitCode }) => exitCode).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, 0, 1]);
    expect(shards.map(({ summary }) => summary)).toEqual(['', '', '']);
    shards.forEach(({ outputs: { report = '' } }, index) => {
      cpSync(report, join(repository, 'reports', `packgate-report-${index}`, 'report.json'), { recursive: true });
    });
    const joined = step({ mode: 'merge-reports', path: 'reports' });
    rmSync(join(repository, 'reports'), { recursive: true });
    const whole = step({});
    expect(joined).toMatchObject({
      exitCode: 1,
      outputs: { outcome: 'fail', violations: whole.outputs['violations'] },
      summary: whole.summary,
    });
    // The shard has marked the line already.
    expect(joined.commands.map(({ name, properties: { file } }) => ({ name, file }))).toEqual([{ name: 'error', file: undefined }]);
    expect(shards.flatMap(({ commands }) => commands.filter(({ properties: { file } }) => file !== undefined))).toHaveLength(1);
  });

  test.each([
    [{ mode: 'merge-reports' }, 'input path is the one directory that the reports were downloaded into'],
    [{ mode: 'merge-reports', path: 'nowhere' }, 'cannot read nowhere (ENOENT)'],
    [{ mode: 'pack', shard: '1/2' }, 'inputs since and shard are for mode check'],
    [{ shard: '3/2' }, 'input shard is "3/2"'],
    [{ since: 'nowhere' }, 'cannot tell what changed since "nowhere"'],
  ])('%j is refused', (inputs, message) => {
    const { exitCode, commands, outputs } = runStep({ node, action: clone, workspace: repositoryOf(TREE), inputs });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 1, outcome: 'error' });
    expect(commands.map(({ data }) => data).join('\n')).toContain(message);
  });

  test('judges in a pull request what could have changed, and everything where the history is missing', () => {
    const repository = repositoryOf(TREE);
    const base = git(repository, 'rev-parse', 'HEAD');
    writeFileSync(join(repository, 'packages/p0/index.ts'), 'export {};\n');
    const head = commitAll(repository, 'change p0');
    const judged = (baseSha: string): unknown => {
      const event = join(mkdtempSync(join(tmpdir(), 'packgate-event-')), 'event.json');
      writeFileSync(
        event,
        JSON.stringify({ action: 'synchronize', number: 7, pull_request: { number: 7, head: { sha: head }, base: { sha: baseSha } } }),
      );
      const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'acme/tools' };
      const { outputs, log } = runStep({ node, action: clone, workspace: repository, inputs: { token: '' }, env });
      const { packages } = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as { readonly packages: readonly object[] };
      return [packages.length, log.includes('git does not know it')];
    };
    expect(judged(base)).toEqual([1, false]);
    expect(judged('f'.repeat(40))).toEqual([10, true]);
  });
});

describe.each(runtimes())('what changed since a branch, on $name', ({ node }) => {
  const roots = (repository: string, ...words: readonly string[]): unknown => {
    const { stdout } = spawnSync(node, [join(clone, 'dist/cli.js'), 'check', '--format', 'json', ...words], {
      cwd: repository,
      encoding: 'utf8',
    });
    const { packages, skipped, since } = JSON.parse(stdout) as {
      readonly packages: readonly { readonly root: string }[];
      readonly skipped: readonly { readonly reason: string }[];
      readonly since: { readonly all: string | null };
    };
    return {
      judged: packages.map(({ root }) => root),
      left: skipped.filter(({ reason }) => reason === 'unchanged').length,
      all: since.all,
    };
  };

  test('is judged with what depends on it, and the rest is named', () => {
    const repository = repositoryOf({
      ...TREE,
      'packages/p1/package.json': { name: '@acme/p1', version: '1.0.0', files: ['dist'], devDependencies: { '@acme/p0': '*' } },
    });
    git(repository, 'checkout', '--quiet', '-b', 'topic');
    writeFileSync(join(repository, 'packages/p0/index.ts'), 'export {};\n');
    commitAll(repository, 'change p0');
    expect(roots(repository, '--since', 'main')).toEqual({ judged: ['packages/p0', 'packages/p1'], left: 8, all: null });
    writeFileSync(join(repository, 'packgate.yml'), `${POLICY}# changed\n`);
    expect(roots(repository, '--since', 'main')).toEqual({
      judged: Array.from({ length: 10 }, (_, index) => `packages/p${index}`),
      left: 0,
      all: 'packgate.yml may concern every package',
    });
  });
});
