import { describe, expect, test } from '@jest/globals';
import { coverageOutput } from '../../src/rules/coverage-output.ts';
import { levelOfPath, told } from './rule-input.ts';

const LEVELS = {
  error: ['.nyc_output/0.json', 'packages/a/.nyc_output/processinfo/index.json'],
  warning: ['lcov.info', 'coverage/lcov.info', 'coverage/clover.xml', 'coverage/tmp/coverage-4711-1763712000000-0.json', '.coverage'],
  quiet: ['coverage/index.js', 'lib/coverage/report.js', 'coverage.js', 'nyc_output.js', 'coverage-map.json'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(coverageOutput, path)).toBe(level);
  });
});

test('a report makes everything in its coverage directory part of it, and nothing beside', () => {
  const files = ['coverage/index.html', 'coverage/lcov-report/a.js.html', 'coverage/lcov.info', 'lib/coverage/index.js', 'lib/index.js'];
  expect(told(coverageOutput, { files })).toEqual([
    'warning: coverage/index.html would be published: it is part of a coverage report',
    'warning: coverage/lcov-report/a.js.html would be published: it is part of a coverage report',
    'warning: coverage/lcov.info would be published: it is part of a coverage report',
  ]);
});
