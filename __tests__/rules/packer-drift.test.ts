import { describe, expect, test } from '@jest/globals';
import type { Drift, Finding, NewestList, PinnedNpm } from '../../src/model.ts';
import { packerDrift } from '../../src/rules/packer-drift.ts';
import { levelOf, ruleInput } from './rule-input.ts';

const drift: Drift = {
  onlyInstalled: [],
  onlyNewest: ['dist/a.map'],
  pointer: ['files', 1],
  entry: '!*.map',
  keptOutBy: null,
  spelling: 'write "!**/*.map" in its place',
};

function findings(newest: Partial<NewestList>): readonly Finding[] {
  const input = ruleInput({ files: ['dist/a.js'], manifest: { files: ['dist', '!*.map'] } });
  const list: NewestList = {
    packer: { name: 'npm-packlist', version: '11.3.0', source: 'packlist' },
    refusal: null,
    drifts: [],
    pinned: null,
    ...newest,
  };
  return packerDrift.check({
    ...input,
    pack: { ...input.pack, packer: { name: 'npm', version: '11.21.2', source: 'packlist' }, newest: list },
  });
}

const messageOf = (more: Partial<Drift>): string | undefined => findings({ drifts: [{ ...drift, ...more }] })[0]?.message;
const helpOf = (pinned: PinnedNpm | null, spelling = drift.spelling): string | undefined =>
  findings({ drifts: [{ ...drift, spelling }], pinned })[0]?.help;

test('says nothing where nothing was compared, and where both lists agree', () => {
  expect(packerDrift.check(ruleInput({ files: ['dist/a.js'] }))).toEqual([]);
  expect(findings({})).toEqual([]);
});

describe('names the files and who ships them', () => {
  test.each<[string, Partial<Drift>, string]>([
    [
      'the newest alone',
      {},
      '"!*.map" is read in two ways: 1 file would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: dist/a.map',
    ],
    [
      'the npm on PATH alone',
      { entry: 'LIB', onlyNewest: [], onlyInstalled: ['lib/a.js', 'lib/b.js'] },
      '"LIB" is read in two ways: 2 files would be published by npm 11.21.2 and not by npm-packlist 11.3.0, the newest that Packgate has: lib/a.js, lib/b.js',
    ],
    [
      'each some',
      { onlyInstalled: ['x'] },
      '"!*.map" is read in two ways: 1 file would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: dist/a.map; 1 file would be published by npm 11.21.2 and not by npm-packlist 11.3.0, the newest that Packgate has: x',
    ],
    [
      'by a rule of npm',
      { entry: null, onlyNewest: [], onlyInstalled: ['bun.lock'], keptOutBy: 'npm never ships /bun.lock' },
      'npm versions differ: 1 file would be published by npm 11.21.2 and not by npm-packlist 11.3.0, the newest that Packgate has, where npm never ships /bun.lock: bun.lock',
    ],
  ])('%s', (_, more, message) => {
    expect(messageOf(more)).toBe(message);
  });

  test.each([
    [11, /: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10$/],
    [12, /: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9 and 2 more$/],
    [2010, /: 2,010 files .* and 2,000 more$/],
  ])('%i files', (many, pattern) => {
    const onlyNewest = Array.from({ length: many }, (_, index) => `f${index}`);
    expect(messageOf({ onlyNewest })).toMatch(pattern);
    expect(findings({ drifts: [{ ...drift, onlyNewest }] })[0]?.data['onlyNewest']).toHaveLength(many);
  });
});

describe('says which npm will publish', () => {
  const PROVED = 'write "!**/*.map" in its place (checked: npm 10, 11 and 12 read it alike, and nothing else changes)';
  const pin = (more: Partial<PinnedNpm>): PinnedNpm => ({
    file: 'package.json',
    field: 'packageManager',
    value: 'npm@10.9.9',
    isInstalled: false,
    ...more,
  });

  test.each<[string, PinnedNpm | null, string]>([
    ['none is pinned', null, PROVED],
    [
      'another',
      pin({}),
      `${PROVED}; package.json pins npm@10.9.9 as "packageManager", which is not the npm on PATH, 11.21.2: run packgate with the one that publishes`,
    ],
    [
      'the one on PATH',
      pin({ value: 'npm@11.21.2', isInstalled: true }),
      `${PROVED}; package.json pins npm@11.21.2 as "packageManager", which is the npm on PATH`,
    ],
    [
      'a range',
      pin({ field: 'engines.npm', value: '>=11', isInstalled: true }),
      `${PROVED}; "engines.npm" in package.json asks for >=11, and the npm on PATH, 11.21.2, is one`,
    ],
    [
      'a range that cannot be read',
      pin({ field: 'engines.npm', value: 'eleven', isInstalled: null }),
      `${PROVED}; "engines.npm" in package.json asks for eleven, and the npm on PATH is 11.21.2`,
    ],
  ])('%s', (_, pinned, help) => {
    expect(helpOf(pinned)).toBe(help);
  });

  test('where no spelling was found, to pin one, or to use the one that is pinned', () => {
    expect(helpOf(null, null)).toMatch(/: publish with one version of npm everywhere, and pin it as "packageManager" in package.json$/);
    expect(helpOf(pin({}), null)).toMatch(/: publish with the one that is pinned; package.json pins npm@10.9.9 /);
  });
});

test('a package that the newest npm refuses', () => {
  const refusal = { message: 'npm refuses to pack: x', help: 'remove x', pointer: ['overrides'] } as const;
  expect(findings({ refusal })).toMatchObject([
    {
      message:
        'npm 11.21.2 would publish this package, and the newest npm that Packgate knows would not (npm-packlist 11.3.0): npm refuses to pack: x',
      help: 'remove x',
      anchor: { pointer: ['overrides'] },
      data: { refusal: 'npm refuses to pack: x' },
    },
  ]);
});

test('is a warning that points at the entry, and an error under the strict preset', () => {
  const [finding] = findings({ drifts: [drift] });
  expect(finding).toMatchObject({
    anchor: { kind: 'manifest', pointer: ['files', 1], label: 'npm versions read this entry differently' },
    data: {
      onlyInstalled: [],
      onlyNewest: ['dist/a.map'],
      installed: 'npm 11.21.2',
      newest: 'npm-packlist 11.3.0',
      entry: '!*.map',
      spelling: 'write "!**/*.map" in its place',
      pinned: null,
    },
  });
  const levels = (['recommended', 'strict'] as const).map((preset) =>
    finding === undefined ? null : levelOf(packerDrift, finding, preset),
  );
  expect(levels).toEqual(['warning', 'error']);
});
