import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { targetArguments } from '../src/target-argument.ts';
import { writeTree } from './packages-on-disk.ts';

const integrityOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const release = (file: string, more: object = {}) => ({
  kind: 'publish',
  name: '@acme/a',
  version: '1.0.0',
  access: 'public',
  tag: 'latest',
  tarball: { path: file, integrity: integrityOf(file) },
  ...more,
});

/** As `changeset pack --out-dir packed` of @changesets/cli 3.0.3 leaves it: releases in groups, those that others depend on first. */
const packed = (plan: unknown, files: readonly string[] = ['packages/a-1.0.0.tgz', 'packages/b-2.0.0.tgz']) =>
  writeTree({
    'packed/publish-plan.json': JSON.stringify(plan),
    ...Object.fromEntries(files.map((file) => [`packed/${file}`, file])),
  });

const planOf = (...groups: readonly unknown[][]) => ({ version: 1, plan: groups });
const A = release('packages/a-1.0.0.tgz');
const B = release('packages/b-2.0.0.tgz', { name: '@acme/b', version: '2.0.0-rc.1', tag: 'next' });

test('a pack directory of changesets stands for the tarballs of its plan, with the tags they will get, and those beside them', () => {
  const tagOnly = { kind: 'tag-only', name: '@acme/app', version: '1.0.0' };
  const cwd = packed(planOf([A], [B, tagOnly]), ['packages/a-1.0.0.tgz', 'packages/b-2.0.0.tgz', 'packages/old-0.1.0.tgz']);
  expect(targetArguments('packed', cwd)).toEqual([
    { kind: 'tarball', file: path.join(cwd, 'packed/packages/a-1.0.0.tgz'), shown: 'packed/packages/a-1.0.0.tgz', tag: 'latest' },
    { kind: 'tarball', file: path.join(cwd, 'packed/packages/b-2.0.0.tgz'), shown: 'packed/packages/b-2.0.0.tgz', tag: 'next' },
    { kind: 'tarball', file: path.join(cwd, 'packed/packages/old-0.1.0.tgz'), shown: 'packed/packages/old-0.1.0.tgz' },
  ]);
});

describe('a plan that would publish something else is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'a tarball that is missing',
      planOf([release('packages/c-1.0.0.tgz')]),
      'names a tarball that cannot be read: packages/c-1.0.0.tgz (ENOENT)',
    ],
    [
      'another tarball than was packed',
      planOf([release('packages/a-1.0.0.tgz', { tarball: { path: 'packages/a-1.0.0.tgz', integrity: 'sha256-x' } })]),
      'its integrity is another',
    ],
    ['a tarball elsewhere', planOf([release('../a-1.0.0.tgz')]), 'names a tarball outside its directory: ../a-1.0.0.tgz'],
    ['a tarball anywhere', planOf([release('/tmp/a-1.0.0.tgz')]), 'names a tarball outside its directory: /tmp/a-1.0.0.tgz'],
    ['no tarball at all', planOf([{ ...A, tarball: undefined }]), 'a release has no tarball'],
    [
      'a tarball without integrity',
      planOf([{ ...A, tarball: { path: 'packages/a-1.0.0.tgz' } }]),
      'a tarball has no path, or no integrity',
    ],
    ['an unknown kind of release', planOf([{ ...A, kind: 'stage' }]), 'a release has no tarball'],
    ['another version of the form', { ...planOf([A]), version: 2 }, 'of a form that Packgate does not know: it is not of version 1'],
    ['no list', { version: 1, plan: {} }, 'of a form that Packgate does not know'],
  ])('%s', (_, plan, message) => {
    expect(() => targetArguments('packed', packed(plan))).toThrow(
      expect.objectContaining({ subject: 'package', message: expect.stringContaining(message) }),
    );
  });

  test('nothing to publish', () => {
    expect(() => targetArguments('packed', packed(planOf(), []))).toThrow('packed/publish-plan.json plans to publish nothing');
  });

  test('half a file', () => {
    const cwd = writeTree({ 'packed/publish-plan.json': '{"version":1,' });
    expect(() => targetArguments('packed', cwd)).toThrow('cannot read packed/publish-plan.json');
  });
});
