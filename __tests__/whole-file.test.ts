import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeWhole } from '../src/whole-file.ts';
import { writeTree } from './packages-on-disk.ts';

describe('a file that is written', () => {
  test('is new, or takes the place of another with its mode', () => {
    const directory = writeTree({ 'old.json': 'old' });
    fs.chmodSync(path.join(directory, 'old.json'), 0o640);
    for (const name of ['old.json', 'new.json']) writeWhole(path.join(directory, name), 'text');
    expect(fs.readdirSync(directory).toSorted()).toEqual(['new.json', 'old.json']);
    expect(fs.readFileSync(path.join(directory, 'old.json'), 'utf8')).toBe('text');
    expect(fs.statSync(path.join(directory, 'old.json')).mode & 0o777).toBe(0o640);
  });

  test('is what a link names', () => {
    const directory = writeTree({ 'real/report.json': 'old', 'report.json': { link: 'real/report.json' } });
    writeWhole(path.join(directory, 'report.json'), 'text');
    expect(fs.lstatSync(path.join(directory, 'report.json')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(directory, 'real/report.json'), 'utf8')).toBe('text');
  });

  test('may have the longest name there is', () => {
    const name = `${'ä'.repeat(125)}.json`;
    const directory = writeTree({});
    writeWhole(path.join(directory, name), 'text');
    expect(fs.readdirSync(directory)).toEqual([name]);
  });

  test('is passed to what is no file', () => {
    expect(() => writeWhole('/dev/null', 'text')).not.toThrow();
  });

  test('leaves nothing behind where it cannot be', () => {
    const directory = writeTree({ 'report.json/inside': 'x' });
    expect(() => writeWhole(path.join(directory, 'report.json'), 'text')).toThrow(/EISDIR|ENOENT/);
    expect(() => writeWhole(path.join(directory, 'no', 'report.json'), 'text')).toThrow(/EISDIR|ENOENT/);
    expect(fs.readdirSync(directory)).toEqual(['report.json']);
  });
});
