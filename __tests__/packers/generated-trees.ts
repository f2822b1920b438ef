/**
 * Random small packages for comparing two walkers of one npm: names, ignore files and `files` lists that have gone wrong before (case,
 * dots, glob characters, negations, directories named in several ways, nested ignore files).
 */
import fs from 'node:fs';
import path from 'node:path';

export interface GeneratedTree {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Text by path; `null` makes a symbolic link to package.json. */
  readonly files: Readonly<Record<string, string | null>>;
}

type Random = () => number;

/** Mulberry32: the same trees for the same seed everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DIRECTORIES = [
  'lib',
  'dist',
  'Dist',
  'src',
  'test',
  '__tests__',
  'a',
  'b',
  '.config',
  'node_modules',
  'sub.dir',
  'ünï',
  '.git',
  'CVS',
  'x y',
  '[id]',
];
const STEMS = [
  'index',
  'main',
  'a',
  'b',
  'README',
  'readme',
  'LICENSE',
  'test',
  'secret',
  '.env',
  'UPPER',
  'ß',
  'ﬁ',
  'K',
  '[id]',
  '(g)',
  '{x}',
  '!bang',
  '#hash',
  'x y',
  '._mac',
  'a*b',
  '@at',
  'core',
  '.npmrc',
  '.DS_Store',
];
const EXTENSIONS = ['', '.js', '.ts', '.map', '.js.map', '.md', '.json', '.orig', '.swp', '.TXT'];
const PATTERNS = [
  '*.map',
  '**/*.map',
  '*.js',
  '*',
  '**',
  '**/test',
  '**/test/**',
  'test',
  'test/',
  '/test',
  'lib/*.js',
  'lib/**',
  'dist/**/*.map',
  '*.ORIG',
  '._*',
  '.*',
  '.*.swp',
  '{a,b}',
  '{lib,dist/a}',
  '{a/,b}',
  'a/',
  '*/',
  '*/a',
  'a/*/b',
  '**/a/b',
  '/*.md',
  '/lib/*',
  '[ab]',
  '+(a|b)',
  '!(a)',
  '?.js',
  'index',
  'LIB',
  'ÜNÏ',
  'ss',
  'x y',
  '\\#hash',
  'a/../b',
  './lib',
  'lib/./a',
  '**/**',
  'lib//a',
  '/',
  '.',
  '..',
  '*.{js,ts}',
  '**/*.{js,map}',
  'node_modules',
  '**/index*',
  'dist/',
  '[[]id]',
  'k',
];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const times = <T>(random: Random, most: number, make: () => T): readonly T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make);

export function generateTree(random: Random): GeneratedTree {
  const directories = ['', ...times(random, 8, () => randomDirectory(random))];
  const filePath = (): string => path.posix.join(pick(random, directories), pick(random, STEMS) + pick(random, EXTENSIONS));
  const paths = [...times(random, 25, filePath), ...times(random, 4, () => path.posix.join(pick(random, directories), 'index.js'))];
  const ignoreFiles = times(random, 3, () => path.posix.join(pick(random, directories), pick(random, ['.npmignore', '.gitignore'])));
  const known = (): string => (random() < 0.4 ? pick(random, [...paths, ...directories.filter(Boolean), 'lib']) : pick(random, PATTERNS));
  const rule = (): string => `${random() < 0.3 ? '!' : ''}${random() < 0.1 ? '/' : ''}${known()}`;
  const text = (): string => times(random, 8, () => (random() < 0.1 ? '# comment' : rule())).join(random() < 0.1 ? '\r\n' : '\n');
  return {
    manifest: {
      name: 'generated',
      version: '1.0.0',
      ...(random() < 0.6 ? { files: times(random, 6, () => dotted(random, rule()) + (random() < 0.1 ? '/' : '')) } : {}),
      ...(random() < 0.5 ? { main: known() } : {}),
      ...(random() < 0.3 ? { bin: { generated: pick(random, paths.length > 0 ? paths : ['cli.js']) } } : {}),
      ...(random() < 0.2 ? { browser: known() } : {}),
    },
    files: Object.fromEntries([
      ...paths.map((file) => [file, random() < 0.03 ? null : 'x'] as const),
      ...ignoreFiles.map((file) => [file, text()] as const),
    ]),
  };
}

/** Not before a slash: npm 12 takes `.//**` for a glob over the whole file system. */
function dotted(random: Random, entry: string): string {
  return random() < 0.15 && !entry.startsWith('/') ? `./${entry}` : entry;
}

function randomDirectory(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, DIRECTORIES)).join('/');
}

/** Writes the tree; a path that cannot stand beside an earlier one is left out. */
export function buildTree({ manifest, files }: GeneratedTree, directory: string): void {
  fs.mkdirSync(directory, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    try {
      const full = path.join(directory, file);
      fs.mkdirSync(path.dirname(full), { recursive: true });
      if (text === null) fs.symlinkSync(path.join(directory, 'package.json'), full);
      else fs.writeFileSync(full, text);
    } catch {
      // A file stands where this path needs a directory, or the other way round.
    }
  }
  fs.writeFileSync(path.join(directory, 'package.json'), JSON.stringify(manifest, null, 2));
}
