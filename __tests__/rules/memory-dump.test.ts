import { describe, expect, test } from '@jest/globals';
import { memoryDump } from '../../src/rules/memory-dump.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    'core.4711',
    'vgcore.99',
    'Heap.20261121.heapsnapshot',
    'dist/CPU.20261121.cpuprofile',
    'java_pid1.hprof',
    'crash.dmp',
    'node.exe.stackdump',
    'report.20261121.091102.4711.0.001.json',
  ],
  note: ['test/fixtures/small.heapsnapshot'],
  quiet: ['core.js', 'core', 'core/index.js', 'core.1.js', 'report.json', 'report.2026.json', 'lib/heapsnapshot.js'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(memoryDump, path)).toBe(level);
  });
});
