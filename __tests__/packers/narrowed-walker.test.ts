import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { carriedNpms } from '../../src/packers/npm/carried-npms.ts';
import { narrowedTo } from '../../src/packers/npm/narrowed-walker.ts';
import { relisting } from '../../src/packers/npm/relist.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';

/** They decide on others. */
const ALWAYS_SEEN = ['package.json', '.npmignore', '.gitignore'];

const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-narrowed-')));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test.each(carriedNpms(process.env).map((npm) => [npm.packer.version, npm] as const))(
  'npm-packlist %s decides on a few files as it does among all',
  async (version, npm) => {
    const random = randomFrom(4);
    let shipped = 0;
    let asked = 0;
    for (let index = 0; index < 25; index += 1) {
      const directory = path.join(scratch, `${version}-${index}`);
      buildTree(generateTree(random), directory);
      const target = { kind: 'directory', directory, root: '.', repository: directory, workspace: null } as const;
      const files = fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const few = files.map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name))).filter(() => random() < 0.3);
      const all = await (await relisting(npm, target, process.env)).list({});
      const narrowed = await (await relisting(narrowedTo(npm, few), target, process.env)).list({});
      expect(few.filter((file) => narrowed.has(file))).toEqual(few.filter((file) => all.has(file)));
      expect([...narrowed].filter((file) => !few.includes(file) && !ALWAYS_SEEN.includes(path.basename(file)))).toEqual([]);
      shipped += few.filter((file) => all.has(file)).length;
      asked += few.length;
    }
    expect(shipped).toBeGreaterThan(8);
    expect(asked).toBeGreaterThan(shipped);
  },
);
