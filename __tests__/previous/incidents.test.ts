import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { PackList } from '../../src/model.ts';
import { packedBytes } from '../../src/packed-bytes.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import { contentsOf, previousOf } from '../../src/previous/previous-release.ts';
import { levelOf } from '../rules/rule-input.ts';
import { findingsOf } from './releases.ts';
import { releaseRules } from './rules-on-releases.ts';

/** Documented incidents of which the release before is known, made at run time, and look-alikes: what is new in them, and how bad. */
interface Incident {
  readonly side: 'bad' | 'good';
  readonly id: string;
  readonly hasPrev: boolean;
  readonly mustFlag?: readonly string[];
  readonly mustNotFlag?: readonly string[];
}

const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-new-')));
afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

const incidents = makeIncidents();

function makeIncidents(): readonly Incident[] {
  const generator = path.join(import.meta.dirname, '..', 'fixtures', 'incidents', 'make.mjs');
  const { status, stderr } = spawnSync(process.execPath, [generator, directory], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  // Written by the generator a moment ago.
  const all = JSON.parse(fs.readFileSync(path.join(directory, 'incidents/index.json'), 'utf8')) as readonly Incident[];
  return all.filter(({ hasPrev }) => hasPrev);
}

async function listed(root: string): Promise<{ readonly pack: PackList; readonly read: ReturnType<typeof packedBytes> }> {
  const env = { PATH: '' };
  const pack = await listNpm(carriedNpm(env), { kind: 'directory', directory: root, root: '.', repository: root, workspace: null }, env);
  return { pack, read: packedBytes(root, pack) };
}

/** `level[rule] path`, with the place in package.json behind a `#` where it is about one. */
async function told({ side, id }: Incident): Promise<readonly string[]> {
  const root = path.join(directory, 'incidents', side, id);
  const before = await listed(path.join(root, 'prev'));
  const after = await listed(path.join(root, 'pkg'));
  const previous = await previousOf(before.pack, { label: 'prev/', source: 'directory' }, contentsOf(before.pack, before.read));
  const findings = await findingsOf(releaseRules, { pack: { ...after.pack, previous }, read: after.read });
  return findings.map((finding) => {
    const rule = releaseRules.find(({ meta }) => meta.id === finding.rule);
    if (rule === undefined) throw new Error(`no rule ${finding.rule}`);
    const pointer = finding.anchor?.kind === 'manifest' && finding.path === 'package.json' ? `#${finding.anchor.pointer.join('.')}` : '';
    return `${levelOf(rule, finding)}[${finding.rule}] ${finding.path ?? '(package)'}${pointer}`;
  });
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'claude-code-2026-map': ['warning[grown] (package)', 'error[new-file] cli.js.map'],
  'claude-settings-token': ['error[new-file] .claude/settings.local.json'],
  'npm-nyc-output': ['warning[grown] (package)', ...Array.from({ length: 20 }, (_, index) => `error[new-file] .nyc_output/${index}.json`)],
  'nested-tgz': ['error[new-file] fmt-1.11.1.tgz'],
  'internal-sources': ['error[new-file] src/internal/billing.ts'],
  'eslint-scope-2018': ['error[new-install-script] package.json#scripts.postinstall', 'error[new-file] lib/build.js'],
  'event-stream-dep': ['warning[new-dependency] package.json#dependencies.flatmap-stream'],
  'shai-hulud-2': [
    'error[grown] (package)',
    'error[new-install-script] package.json#scripts.preinstall',
    'error[new-file] bun_environment.js',
    'error[new-opaque-code] bun_environment.js',
    'error[new-file] setup_bun.js',
  ],
  'oss-maps-sourcescontent': [],
  'hashed-chunks': [],
};

test('every incident with an earlier release has its say here', () => {
  expect(incidents.map(({ id }) => id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe('what is new', () => {
  test.each(incidents.map((incident) => [incident.id, incident] as const))('%s', async (id, incident) => {
    const found = await told(incident);
    expect(found.toSorted()).toEqual((EXPECTED[id] ?? []).toSorted());
    const places = found.map((one) => one.slice(one.indexOf(' ') + 1));
    expect(places).toEqual(expect.arrayContaining([...(incident.mustFlag ?? [])]));
  });
});
