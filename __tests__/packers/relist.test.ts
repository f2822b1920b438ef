import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { isGateError } from '../../src/errors.ts';
import type { DirectoryTarget } from '../../src/model.ts';
import { carriedNpms } from '../../src/packers/npm/carried-npms.ts';
import { rememberedDisk } from '../../src/packers/npm/disk.ts';
import { type Relisting, relisting, type TriedEdits } from '../../src/packers/npm/relist.ts';
import { writeTree } from '../packages-on-disk.ts';
import { buildTree, type GeneratedTree, generateTree, randomFrom } from './generated-trees.ts';

const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-relist-')));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const TREES = Number(process.env['PACKGATE_RELIST_TREES'] ?? '30');
const EDITS = 8;

const entriesOf = ({ manifest }: GeneratedTree): readonly string[] => (manifest['files'] ?? []) as readonly string[];
const isIgnoreFile = (file: string): boolean => /(?:^|\/)\.(?:npm|git)ignore$/.test(file);

/** An entry of `files` comes or goes, or a line of an ignore file at the root or below, which may be new. */
function randomEdit(random: () => number, tree: GeneratedTree, others: GeneratedTree): TriedEdits {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  const files = entriesOf(tree);
  const paths = Object.keys(tree.files);
  const path_ = pick(paths, 'lib/index.js');
  const entry = random() < 0.7 ? `${random() < 0.7 ? '!' : ''}${path_}` : pick(entriesOf(others), '!dist/**/*.map');
  const position = Math.floor(random() * (files.length + 1));
  const kind = random();
  if (kind < 0.4 && tree.manifest['files'] !== undefined) return { files: [...files.slice(0, position), entry, ...files.slice(position)] };
  if (kind < 0.55 && files.length > 0) return { files: files.filter((_, index) => index !== position) };
  const beside = path.posix.join(path.posix.dirname(path_), '.npmignore');
  const file = pick([...paths.filter(isIgnoreFile), '.npmignore', beside], '.npmignore');
  return { ignoreFiles: new Map([[file, `${tree.files[file] ?? ''}\n${entry}\n`]]) };
}

async function listed(npm: Relisting, edits: TriedEdits): Promise<readonly string[] | string> {
  try {
    return [...(await npm.list(edits))].toSorted();
  } catch (error) {
    if (isGateError(error)) return error.message;
    throw error;
  }
}

test.each(carriedNpms(process.env).map((npm) => [npm.packer.version, npm] as const))(
  'under npm-packlist %s, what an edit cannot reach and is not walked again is what a whole walk finds',
  async (version, npm) => {
    const random = randomFrom(Number(process.env['PACKGATE_SEED'] ?? '9'));
    let [changed, walked, walkedWhole] = [0, 0, 0];
    for (let index = 0; index < TREES; index += 1) {
      const tree = generateTree(random);
      const directory = path.join(scratch, `${version}-${index}`);
      buildTree(tree, directory);
      const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
      const whole = await relisting({ ...npm, knownInheritance: false }, target, {});
      const before = await whole.list({});
      const sparing = await relisting(npm, target, {}, { disk: rememberedDisk(), ...(random() < 0.5 && { listed: before }) });
      expect(await sparing.list({})).toEqual(before);
      const [start, startWhole] = [sparing.walked(), whole.walked()];
      for (let edit = 0; edit < EDITS; edit += 1) {
        const edits = randomEdit(random, tree, generateTree(random));
        const [expected, got] = [await listed(whole, edits), await listed(sparing, edits)];
        expect({ directory, edits, list: got }).toEqual({ directory, edits, list: expected });
        if (expected.length !== before.size) changed += 1;
      }
      walked += sparing.walked() - start;
      walkedWhole += whole.walked() - startWhole;
    }
    expect(changed).toBeGreaterThan(0.5 * TREES);
    expect(walked).toBeLessThan(0.9 * walkedWhole);
  },
  600_000,
);

/** npm 10 and 11 let a file that `files` names ship against the ignore files of its directory, and with it what has its name below. */
test.each([
  ['9.0.0', ['lib/b/named.js', 'lib/named.js']],
  ['10.0.4', ['lib/b/named.js', 'lib/named.js']],
  ['11.3.0', []],
])('under npm-packlist %s an entry that names a file reaches below the directory of that file', async (version, expected) => {
  const npm = carriedNpms(process.env).find(({ packer }) => packer.version === version);
  if (npm === undefined) throw new Error(`${version} is not carried`);
  const directory = writeTree({
    'package.json': { name: 'a', version: '1.0.0', files: ['lib'] },
    'lib/.npmignore': 'named.js\n',
    'lib/named.js': '',
    'lib/b/named.js': '',
    'lib/b/other.js': '',
  });
  const sparing = await relisting(npm, { kind: 'directory', directory, root: '.', repository: directory, workspace: null }, {});
  const before = await sparing.list({});
  const after = await sparing.list({ files: ['lib', 'lib/named.js'] });
  expect([...after].filter((file) => !before.has(file)).toSorted()).toEqual(expected);
});
