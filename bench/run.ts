/**
 * `npm run bench`: the whole `check` of the committed dist/ beside npm 12's own dry run, on packages that are made for it, in one run.
 * `-- --rounds N` (default 5), `-- --write` puts the table into bench/README.md.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Contestant } from './measure.ts';
import { type BenchPackage, benchPackages } from './packages.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, write: { type: 'boolean' } } });
const rounds = Number(values.rounds);
const here = import.meta.dirname;
const cli = path.join(here, '..', 'dist', 'cli.js');
const npmCli = path.join(here, '..', '__tests__', 'npms', 'node_modules', 'npm-12', 'bin', 'npm-cli.js');
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-bench-')));

/** npm 12 is the npm on PATH, run by the same node as Packgate. */
function environment(): NodeJS.ProcessEnv {
  const bin = path.join(scratch, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.symlinkSync(npmCli, path.join(bin, 'npm'));
  fs.symlinkSync(process.execPath, path.join(bin, 'node'));
  const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  return { ...Object.fromEntries(inherited), PATH: [bin, process.env['PATH']].join(path.delimiter), HOME: scratch };
}

function contestantsFor({ name, build }: BenchPackage, env: NodeJS.ProcessEnv): readonly Contestant[] {
  const cwd = path.join(scratch, name);
  fs.mkdirSync(cwd);
  build(cwd);
  const node = process.execPath;
  return [
    { name: 'packgate check', command: [node, cli, 'check'], cwd, env, expected: [0, 1] },
    { name: 'packgate check --packer bundled', command: [node, cli, 'check', '--packer', 'bundled'], cwd, env, expected: [0, 1] },
    { name: 'npm pack', command: [node, npmCli, 'pack', '--dry-run', '--json', '--ignore-scripts'], cwd, env, expected: [0] },
  ];
}

const seconds = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(value < 0.1 ? 3 : 2));
const ratio = (a: number | undefined, b: number | undefined): string => (a === undefined || b === undefined ? '' : (a / b).toFixed(3));

function packageRows(env: NodeJS.ProcessEnv): readonly string[] {
  const header = [
    '| package | packgate, npm 12 on PATH: CPU s (wall) | packgate, bundled: CPU s (wall) | npm 12 pack --dry-run: CPU s (wall) | CPU ratio | bundled |',
    '|---|---|---|---|---|---|',
  ];
  const rows = benchPackages.map((one) => {
    process.stderr.write(`${one.what}\n`);
    const [npm, bundled, peer] = compare(contestantsFor(one, env), rounds);
    const cells = [npm, bundled, peer].map((result) => `${seconds(result?.cpu)} (${seconds(result?.wall)})`);
    return `| ${one.what} | ${cells.join(' | ')} | ${ratio(npm?.cpu, peer?.cpu)} | ${ratio(bundled?.cpu, peer?.cpu)} |`;
  });
  return [...header, ...rows];
}

function startRows(env: NodeJS.ProcessEnv): readonly string[] {
  process.stderr.write('cold start\n');
  const node = process.execPath;
  const cwd = path.join(scratch, 'five files');
  const contestants: readonly Contestant[] = [
    { name: 'node', command: [node, '-e', '0'], cwd, env, expected: [0] },
    { name: 'packgate --version', command: [node, cli, '--version'], cwd, env, expected: [0] },
    { name: 'packgate check, five files', command: [node, cli, 'check'], cwd, env, expected: [0, 1] },
  ];
  const results = compare(contestants, rounds * 3);
  const rows = contestants.map(
    ({ name }, index) =>
      `| ${name} | ${seconds(results[index]?.cpu)} | ${seconds(results[index]?.wall)} | ${ratio(results[index]?.cpu, results[0]?.cpu)} |`,
  );
  return ['| cold start | CPU s | wall s | CPU, times an empty node |', '|---|---|---|---|', ...rows];
}

try {
  const env = environment();
  const table = [...packageRows(env), '', ...startRows(env)].join('\n');
  console.log(table);
  if (values.write === true) writeTable(table);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

function writeTable(table: string): void {
  const file = path.join(here, 'README.md');
  const [before = '', after = ''] = fs.readFileSync(file, 'utf8').split(/<!-- table:begin -->[^]*<!-- table:end -->/);
  const machine = `Node ${process.version}, ${os.cpus().length} cores, medians of ${rounds} rounds.`;
  fs.writeFileSync(file, `${before}<!-- table:begin -->\n\n${machine}\n\n${table}\n\n<!-- table:end -->${after}`);
}
