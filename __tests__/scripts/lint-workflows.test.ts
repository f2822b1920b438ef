import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { workflowsIn } from '../../scripts/workflow-snippets.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';

const page = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('the workflows of a page', () => {
  const JOBS = ['jobs:', '  a:', '    runs-on: ubuntu-latest', '    steps:', '      - run: true'];

  test('are code blocks with jobs, on their own lines, with an event where they have none', () => {
    expect(workflowsIn(page('# A page', '', '```yaml', 'on: release', ...JOBS, '```'))).toEqual([page('', '', '', 'on: release', ...JOBS)]);
    expect(workflowsIn(page('```yml', ...JOBS, '```'))).toEqual([page('', ...JOBS, 'on: push')]);
  });

  test('are steps, in a job', () => {
    const [text = ''] = workflowsIn(
      page('one', 'two', 'three', 'four', 'five', 'six', '```yaml', '- uses: ./', '  with: { path: a }', '```'),
    );
    expect(text.split('\n').slice(7)).toEqual(['      - uses: ./', '        with: { path: a }', '']);
    expect(text).toContain('jobs:');
  });

  test('are not policies, and not other lists', () => {
    expect(workflowsIn(page('```yaml', 'allow: [dist/**]', '```', '```yaml', '- dist', '```', '```text', 'jobs:', '```'))).toEqual([]);
  });
});

describe('lint', () => {
  const lint = (tree: Tree) => {
    const script = resolve(import.meta.dirname, '../../scripts/lint-workflows.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, writeTree(tree)], { encoding: 'utf8' });
    return { status, stderr, lines: stdout.trimEnd().split('\n') };
  };
  const ACTION = page(
    'name: A',
    'description: b',
    'inputs:',
    '  path:',
    '    description: c',
    'outputs: {}',
    'runs:',
    '  using: node24',
    '  main: a.js',
  );
  const WORKFLOW = page(
    'on: push',
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: ./',
    '        with: { path: . }',
  );

  test('has nothing to say of what is right', () => {
    expect(lint({ 'action.yml': ACTION, '.github/workflows/a.yml': WORKFLOW })).toEqual({
      status: 0,
      stderr: '',
      lines: ['action.yml and 1 workflows: nothing to complain about'],
    });
  });

  test('names what is wrong, by file, line and column', () => {
    const { status, stderr, lines } = lint({
      'action.yml': `${ACTION.replace('node24', 'node13')}colour: red\n`,
      '.github/workflows/input.yml': WORKFLOW.replace('path:', 'paht:'),
      '.github/workflows/permission.yml': `permissions: { comments: write }\n${WORKFLOW}`,
      'docs/a.md': page('1', '2', '3', '4', '5', '6', '```yaml', '- uses: OWNER/packgate@SHA', '  with:', '    paht: a', '```'),
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(lines).toEqual([
      expect.stringMatching(/^action\.yml:8:\d+: .*node13/),
      expect.stringMatching(/^action\.yml:10:\d+: .*colour/),
      expect.stringMatching(/^\.github\/workflows\/input\.yml:7:\d+: .*paht/),
      expect.stringMatching(/^\.github\/workflows\/permission\.yml:1:\d+: .*comments/),
      expect.stringMatching(/^\.github\/workflows\/permission\.yml:1:\d+: .*comments.*\[permissions\]$/),
      expect.stringMatching(/^docs\/a\.md:10:\d+: .*paht/),
      'action.yml and 3 workflows: 6 to complain about',
    ]);
  });
});
