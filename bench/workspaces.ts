/**
 * `node bench/workspaces.ts`: the whole `check` of the committed dist/ on workspaces of 100, 1,000 and 5,000 packages of ten files each, beside npm 12:
 * `pack --workspaces --dry-run` on the same tree, and `pack --dry-run` in one package, times the number of packages. `--rounds N` (default 3).
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Contestant, type Measurement } from './measure.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const here = import.meta.dirname;
const cli = path.join(here, '..', 'dist', 'cli.js');
const npmCli = path.join(here, '..', '__tests__', 'npms', 'node_modules', 'npm-12', 'bin', 'npm-cli.js');
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-workspaces-')));
const node = process.execPath;

function environment(): NodeJS.ProcessEnv {
  const bin = path.join(scratch, 'bin');
  fs.mkdirSync(bin);
  fs.symlinkSync(npmCli, path.join(bin, 'npm'));
  fs.symlinkSync(node, path.join(bin, 'node'));
  const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  return { ...Object.fromEntries(inherited), PATH: [bin, process.env['PATH']].join(path.delimiter), HOME: scratch };
}

function workspace(packages: number): string {
  const root = path.join(scratch, `of-${packages}`);
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  write('package.json', JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }));
  for (let index = 0; index < packages; index += 1) {
    const directory = `packages/p${index}`;
    write(
      `${directory}/package.json`,
      JSON.stringify({ name: `@acme/p${index}`, version: '1.0.0', license: 'MIT', main: 'dist/f0.js', files: ['dist'] }),
    );
    write(`${directory}/README.md`, `# p${index}\n`);
    for (let file = 0; file < 8; file += 1) write(`${directory}/dist/f${file}.js`, `export const value${file} = ${index};\n`.repeat(30));
  }
  return root;
}

/** The most memory that a check holds, in megabytes. */
function peak(cwd: string, env: NodeJS.ProcessEnv): number {
  const code = `const {spawnSync}=require('node:child_process');const c=spawnSync(process.execPath,process.argv.slice(1),{stdio:'ignore'});process.exitCode=c.status;`;
  const hook = path.join(scratch, 'peak.mjs');
  const file = path.join(scratch, 'peak');
  fs.writeFileSync(
    hook,
    `import fs from 'node:fs';\nprocess.on('exit', () => fs.writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  // On Linux the peak of a process begins with that of its parent: a small one stands in between.
  spawnSync(node, ['-e', code, '--', '--import', hook, cli, 'check'], { cwd, env });
  return (Number(fs.readFileSync(file, 'utf8')) * 1024) / 1e6;
}

const seconds = ({ cpu, wall }: Measurement): string => `${cpu.toFixed(2)} (${wall.toFixed(2)})`;

const env = environment();
console.log(
  '| packages | packgate check: CPU s (wall) | a package, CPU ms | peak, MB | npm 12 pack --workspaces: CPU s (wall) | ratio | npm 12 one by one: CPU s | ratio |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const packages of [100, 1_000, 5_000]) {
  const cwd = workspace(packages);
  const check: Contestant = { name: 'packgate check', command: [node, cli, 'check'], cwd, env, expected: [0] };
  const flags = ['--dry-run', '--json', '--ignore-scripts'];
  const together: Contestant = {
    name: 'npm pack --workspaces',
    command: [node, npmCli, 'pack', '--workspaces', ...flags],
    cwd,
    env,
    expected: [0],
  };
  const single: Contestant = {
    name: 'npm pack',
    command: [node, npmCli, 'pack', ...flags],
    cwd: path.join(cwd, 'packages/p7'),
    env,
    expected: [0],
  };
  // npm takes minutes for the largest: what grows is seen without it.
  const [own, all, one] = packages > 1_000 ? compare([check], rounds) : compare([check, together, single], rounds);
  if (own === undefined) continue;
  const beside =
    all === undefined || one === undefined
      ? ['', '', '', '']
      : [seconds(all), (own.cpu / all.cpu).toFixed(3), (one.cpu * packages).toFixed(0), (own.cpu / (one.cpu * packages)).toFixed(4)];
  console.log(
    `| ${[packages.toLocaleString('en'), seconds(own), ((own.cpu * 1000) / packages).toFixed(1), peak(cwd, env).toFixed(0), ...beside].join(' | ')} |`,
  );
}
fs.rmSync(scratch, { recursive: true });
