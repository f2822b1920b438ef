/**
 * Takes the pictures in docs/images/: the HTML report of the leaky example and of a package like the one of 2026-03-31 with the release before it, and
 * the job summary and the comment as GitHub shows them. `npm run screenshots`, with words for the pictures whose names have one of them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderComment } from '../src/report/comment.ts';
import { readReport } from '../src/report/read-report.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const desk = realpathSync(mkdtempSync(join(tmpdir(), 'packgate-screenshots-')));

interface Scene {
  /** Of the picture, without extension. */
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly act?: (page: Page) => Promise<unknown>;
}

const leaky = (format: string): string => check(format, root, 'examples/leaky-package');

/** The map of 59.8 MB beside ordinary files in `now`, and the release before it in `before`. */
function makeIncident(): void {
  const made = join(desk, 'made');
  const generator = join(root, '__tests__/fixtures/incidents/make-leak.mjs');
  if (spawnSync(process.execPath, [generator, made]).status !== 0) throw new Error(`${generator} failed`);
  const manifest = {
    name: '@acme/cli',
    type: 'module',
    bin: { acme: 'dist/cli.js' },
    license: 'SEE LICENSE IN README.md',
    files: ['dist', 'vendor'],
  };
  const now = join(desk, 'now');
  write(join(now, 'package.json'), `${JSON.stringify({ ...manifest, version: '2.1.88' }, null, 2)}\n`);
  for (const name of ['cli.js', 'cli.js.map', 'sdk.d.ts']) cpSync(join(made, name), join(now, 'dist', name));
  cpSync(join(made, 'README.md'), join(now, 'README.md'));
  for (const [path, lines] of EXTRAS) write(join(now, path), `export const part = ${JSON.stringify(path)};\n`.repeat(lines));
  const before = join(desk, 'before');
  cpSync(now, before, { recursive: true });
  write(join(before, 'package.json'), `${JSON.stringify({ ...manifest, version: '2.1.87' }, null, 2)}\n`);
  for (const path of ['dist/cli.js.map', 'dist/CLAUDE.md', 'dist/worker.js']) rmSync(join(before, path));
  write(join(before, 'dist/legacy.js'), 'export {};\n');
}

const EXTRAS: readonly (readonly [path: string, lines: number])[] = [
  ['dist/CLAUDE.md', 240],
  ['dist/worker.js', 26_000],
  ['dist/yoga.js', 14_000],
  ['vendor/search/index.js', 52_000],
  ['vendor/search/pattern.js', 21_000],
  ['vendor/diff/index.js', 31_000],
  ['vendor/diff/myers.js', 9_000],
  ['vendor/markdown/index.js', 24_000],
  ['vendor/markdown/tokens.js', 16_000],
  ['vendor/markdown/render.js', 12_000],
];

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @returns what the command prints in that format */
function check(format: string, cwd: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'check', ...argv, '--format', format], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

function comment(report: string): string {
  const linkTo = ({ file, line }: { readonly file: string; readonly line: number }): string =>
    `https://github.example.com/acme/cli/blob/0f1e2d3/${file}#L${line}`;
  return renderComment(readReport(report, 'report'), {
    key: 'picture',
    linkTo,
    runUrl: 'https://github.example.com/acme/cli/actions/runs/1',
    commit: '0f1e2d3c4b5a69788796a5b4c3d2e1f001234567',
  });
}

/** Markdown as GitHub would show it, with its style sheet: in a comment a line break is one, in a file and a summary it is not. */
function githubPage(markdown: string, breaks = false): string {
  const style = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'), 'utf8');
  const content = marked.parse(markdown, { gfm: true, breaks, async: false });
  return `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 0; } .markdown-body { padding: 28px; }</style><article class="markdown-body">${content}</article>`;
}

const showMap = (page: Page): Promise<unknown> => page.locator('.cell.file', { hasText: 'cli.js.map' }).first().click();

function scenes(): readonly Scene[] {
  makeIncident();
  const page = (name: string, text: string): string => {
    const file = join(desk, `${name}.html`);
    writeFileSync(file, text);
    return file;
  };
  const small = page('leaky', leaky('html'));
  const large = page('incident', check('html', desk, 'now', '--previous', 'before'));
  const spoken = page('comment', githubPage(comment(check('json', desk, 'now', '--previous', 'before')), true));
  const wide = { width: 1280, height: 860 } as const;
  const phone = { width: 360, height: 740 } as const;
  return [
    { name: 'report-light', page: large, ...wide, scheme: 'light', act: showMap },
    { name: 'report-dark', page: large, ...wide, scheme: 'dark', act: showMap },
    { name: 'report-phone', page: large, ...phone, scheme: 'light' },
    {
      name: 'report-phone-details',
      page: large,
      ...phone,
      scheme: 'dark',
      act: async (shown) => {
        await showMap(shown);
        await shown.locator('.exposure').first().scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'report-changes',
      page: large,
      width: 1280,
      height: 1060,
      scheme: 'light',
      act: (shown) => shown.getByRole('tab', { name: /Changes/ }).click(),
    },
    { name: 'report-example', page: small, ...wide, scheme: 'light' },
    { name: 'comment', page: spoken, width: 900, height: 1_050, scheme: 'light' },
    { name: 'comment-phone', page: spoken, width: 390, height: 900, scheme: 'light' },
    { name: 'job-summary', page: page('summary', githubPage(leaky('markdown'))), width: 900, height: 900, scheme: 'light' },
  ];
}

async function take(browser: Browser, { name, page: file, width, height, scheme, act }: Scene): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(pathToFileURL(file).href);
  await act?.(page);
  await page.evaluate('scrollTo(0, 0)');
  const picture = join(images, `${name}.png`);
  await page.screenshot({ path: picture, animations: 'disabled', caret: 'hide' });
  await context.close();
  console.log(`docs/images/${name}.png  ${(statSync(picture).size / 1000).toFixed(0)} kB`);
}

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium: node scripts/install-chromium.ts');
  mkdirSync(images, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const words = process.argv.slice(2);
    const wanted = scenes().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const scene of wanted) await take(browser, scene);
  } finally {
    await browser.close();
    rmSync(desk, { recursive: true, force: true });
  }
}

await main();
