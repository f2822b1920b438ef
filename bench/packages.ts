import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A package on disk to measure, and what is special about it. */
export interface BenchPackage {
  readonly name: string;
  readonly what: string;
  readonly build: (directory: string) => void;
}

const manifest = (more: object): string =>
  `${JSON.stringify({ name: 'bench', version: '1.0.0', license: 'MIT', main: 'dist/d0/f0.js', ...more }, null, 2)}\n`;

/** 100 directories of 100 files; of every ten files `maps` are source maps. */
function tenThousand(directory: string, maps: number): void {
  for (let d = 0; d < 100; d += 1) {
    const folder = path.join(directory, 'dist', `d${d}`);
    fs.mkdirSync(folder, { recursive: true });
    for (let f = 0; f < 100; f += 1)
      fs.writeFileSync(path.join(folder, f % 10 < maps ? `f${f}.js.map` : `f${f}.js`), `export const f${f} = ${d};\n`);
  }
  fs.writeFileSync(path.join(directory, 'dist', 'd0', 'f0.js'), '');
  fs.writeFileSync(path.join(directory, 'README.md'), '# bench\n');
}

function fiveFiles(directory: string): void {
  fs.mkdirSync(path.join(directory, 'dist', 'd0'), { recursive: true });
  for (const file of ['dist/d0/f0.js', 'dist/d0/f0.d.ts', 'README.md', 'LICENSE']) fs.writeFileSync(path.join(directory, file), 'x\n');
}

/** 500 packages of 100 files. */
function nodeModules(directory: string): void {
  for (let p = 0; p < 500; p += 1) {
    const folder = path.join(directory, 'node_modules', `p${p}`, 'lib');
    fs.mkdirSync(folder, { recursive: true });
    for (let f = 0; f < 99; f += 1) fs.writeFileSync(path.join(folder, f % 9 === 0 ? `f${f}.js.map` : `f${f}.js`), 'x\n');
    fs.writeFileSync(path.join(directory, 'node_modules', `p${p}`, 'package.json'), `{"name":"p${p}","version":"1.0.0"}`);
  }
}

const THIRTY_LINES = `node_modules coverage .nyc_output *.log *.tgz .env .env.* !.env.example test tests __tests__ **/*.test.js **/*.spec.js
docs/ examples/ /src /scripts .github .vscode .idea *.tsbuildinfo tsconfig*.json .eslintrc* .prettierrc* jest.config.* **/__snapshots__/**
*.map !dist/d0/*.map Makefile .DS_Store`.split(/\s+/);

/** Published packages that a package of our own can ship as files: mostly text, in many files and in few. */
const POPULAR = ['@babel', '@octokit', 'ajv', 'cacache', 'caniuse-lite', 'glob', 'js-yaml', 'tar', 'typescript', 'undici'];

/** Under another name than node_modules, which npm never ships. */
function popularPackages(directory: string): void {
  const installed = path.join(import.meta.dirname, '..', 'node_modules');
  for (const name of POPULAR)
    fs.cpSync(path.join(installed, name), path.join(directory, 'vendor', name), { recursive: true, dereference: true });
}

export const benchPackages: readonly BenchPackage[] = [
  {
    name: 'files and negation',
    what: '10,000 files, 1,000 of them maps, under `["dist", "!**/*.map"]`',
    build: (directory) => {
      tenThousand(directory, 1);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({ files: ['dist', '!**/*.map'], main: 'dist/d0/f1.js' }));
    },
  },
  {
    name: 'files',
    what: '10,000 files under `["dist"]`',
    build: (directory) => {
      tenThousand(directory, 0);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({ files: ['dist'] }));
    },
  },
  {
    name: 'npmignore',
    what: '10,000 files under a 30-line `.npmignore`',
    build: (directory) => {
      tenThousand(directory, 0);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({}));
      fs.writeFileSync(path.join(directory, '.npmignore'), `${THIRTY_LINES.join('\n')}\n`);
    },
  },
  {
    name: 'five files',
    what: 'five files',
    build: (directory) => {
      fiveFiles(directory);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({ files: ['dist'] }));
    },
  },
  {
    name: 'five files, node_modules',
    what: 'five files under `["dist", "!**/*.map"]` beside a node_modules of 50,000 files',
    build: (directory) => {
      fiveFiles(directory);
      nodeModules(directory);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({ files: ['dist', '!**/*.map'] }));
    },
  },
  {
    name: 'popular',
    what: `a node_modules of ten popular packages under \`["vendor"]\`: ${POPULAR.join(', ')}`,
    build: (directory) => {
      popularPackages(directory);
      fs.writeFileSync(path.join(directory, 'package.json'), manifest({ files: ['vendor'], main: 'vendor/tar/package.json' }));
    },
  },
  {
    name: 'leak',
    what: 'the leak of 2026-03-31, made up again: a 59.8 MB map, a 13 MB bundle',
    build: (directory) => {
      const generator = path.join(import.meta.dirname, '..', '__tests__', 'fixtures', 'incidents', 'make-leak.mjs');
      const { status, stderr } = spawnSync(process.execPath, [generator, directory], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    },
  },
];
