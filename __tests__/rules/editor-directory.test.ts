import { describe, expect, test } from '@jest/globals';
import { editorDirectory } from '../../src/rules/editor-directory.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    '.idea/workspace.xml',
    '.vscode/launch.json',
    '.vs/app/v17/.suo',
    '.history/src/index_20261121.js',
    '.fleet/run.json',
    'app.sublime-workspace',
  ],
  note: ['template/.vscode/settings.json', 'packages/a/.idea/modules.xml', 'demo/app.sublime-workspace'],
  quiet: [
    '.editorconfig',
    'lib/idea/index.js',
    'vscode/index.js',
    'history/index.js',
    'app.sublime-project',
    '.claude/.vscode/settings.json',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(editorDirectory, path)).toBe(level);
  });
});
