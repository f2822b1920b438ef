/**
 * `node bench/scan.ts [--from DIRECTORY] [--megabytes N] [--rounds N]`: megabytes a CPU second, of the scan alone and of everything that `check`
 * does with the bytes of a file, on the text below a directory (this repository's node_modules) in memory. Medians; reading the files from disk,
 * `sha512` and secretlint itself beside them.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules as secretlintRules } from '@secretlint/secretlint-rule-preset-recommend';
import { buildAutomaton } from '../src/inspect/automaton.ts';
import { inspectPackage } from '../src/inspect/inspect.ts';
import { scan } from '../src/inspect/scan.ts';
import type { PackList } from '../src/model.ts';
import { rules as allRules } from '../src/rules/index.ts';
import { pathParts } from '../src/rules/path-parts.ts';
import { LEFT_OUT } from '../src/secrets/secretlint.ts';

const { values } = parseArgs({
  options: { from: { type: 'string' }, megabytes: { type: 'string', default: '60' }, rounds: { type: 'string', default: '5' } },
});
const root = path.resolve(values.from ?? path.join(import.meta.dirname, '..', 'node_modules'));
/** Every rule on contents, as `check` asks them. */
const rules = allRules.filter((rule) => rule.scope === 'content');

const corpus = readCorpus(Number(values.megabytes) * 1e6);
const size = [...corpus.values()].reduce((sum, bytes) => sum + bytes.length, 0);
const pack: PackList = {
  name: 'corpus',
  version: '1.0.0',
  root: '.',
  packer: { name: 'npm', version: '12.2.0', source: 'packlist' },
  manifest: { file: 'package.json', text: '{}', data: {} },
  files: [...corpus].map(([name, bytes]) => ({ path: name, size: bytes.length, mode: 0o644, reason: null })),
  dropped: [],
  unpackedSize: size,
  packedSize: null,
  integrity: null,
};
const policy = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: new Map(),
  budget: { files: null, unpacked: null, file: null, growth: null },
  exceptions: [],
};
const automaton = buildAutomaton(rules.flatMap(({ needles }) => needles));

const contestants: readonly (readonly [string, () => unknown])[] = [
  ['read', () => [...corpus.keys()].forEach((name) => fs.readFileSync(path.join(root, name)))],
  ['scan', () => corpus.forEach((bytes) => scan(automaton, bytes))],
  ['inspectPackage', () => inspectPackage({ pack, policy, rules, read: (file) => corpus.get(file.path) ?? new Uint8Array(), pathParts })],
  ['sha512', () => corpus.forEach((bytes) => createHash('sha512').update(bytes).digest())],
  ['secretlint', secretlint],
];

console.log(`${corpus.size} files, ${(size / 1e6).toFixed(1)} MB, ${automaton.next.length >> 8} states, Node ${process.version}`);
const results = new Map<string, number[]>(contestants.map(([name]) => [name, []]));
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [name, run] of contestants) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    results.get(name)?.push(size / (user + system));
  }
}
for (const [name, speeds] of results) {
  const sorted = speeds.toSorted((a, b) => a - b);
  console.log(`${name.padEnd(16)} ${Math.round(sorted[sorted.length >> 1] ?? 0)} MB a CPU second`);
}

function readCorpus(limit: number): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let total = 0;
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|json|md|map)$/.test(entry.name));
  for (const entry of files.toSorted((a, b) => (a.parentPath < b.parentPath ? -1 : 1))) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = fs.readFileSync(file);
    found.set(path.relative(root, file), bytes);
    total += bytes.length;
    if (total > limit) break;
  }
  return found;
}

async function secretlint(): Promise<void> {
  secretLintProfiler.setEnabled(false);
  const config = { rules: secretlintRules.filter(({ meta }) => !LEFT_OUT.has(meta.id)).map((rule) => ({ id: rule.meta.id, rule })) };
  for (const [filePath, bytes] of corpus) {
    const source = { filePath, content: Buffer.from(bytes).toString('utf8'), contentType: 'text' as const };
    await lintSource({ source, options: { config, noPhysicFilePath: true } });
  }
}
