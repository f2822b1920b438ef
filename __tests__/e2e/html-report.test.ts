import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Report } from '../../src/model.ts';
import { htmlPage } from '../../src/report/html/html-page.ts';
import { writeTree } from '../packages-on-disk.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, reportedError, violation, waiver } from '../report/sample.ts';
import { launchBrowser, type OpenedReport, openReport, type Surroundings } from './browser.ts';
import { freshClone, jobEnvironment } from './fresh-clone.ts';
import { manyFiles } from './many-files.ts';

/** Reports as the committed dist/ writes them, in a real browser: clicked through, typed into, watched for what must not happen. */
const clone = freshClone();
const home = writeTree({ '.keep': '' });
const directory = mkdtempSync(join(tmpdir(), 'packgate-html-'));
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let opened: OpenedReport | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.page.context().close();
  opened = null;
});

function check(...argv: readonly string[]): string {
  const file = join(mkdtempSync(join(directory, 'run-')), 'report.html');
  const { stderr, status } = spawnSync(
    process.execPath,
    [join(clone, 'dist/cli.js'), 'check', ...argv, '--format', 'html', '--output', file],
    {
      cwd: clone,
      encoding: 'utf8',
      env: jobEnvironment(home),
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`packgate check ${argv.join(' ')}: ${status} ${stderr}`);
  return file;
}

async function open(file: string, surroundings: Surroundings = {}): Promise<OpenedReport> {
  opened = await openReport(browser, file, surroundings);
  return opened;
}

async function openRendered(value: Report, surroundings: Surroundings = {}): Promise<OpenedReport> {
  const file = join(directory, 'rendered.html');
  writeFileSync(file, await htmlPage(value));
  return open(file, surroundings);
}

/** Of the element that has the focus. */
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.id');

describe('the leaky example', () => {
  let file = '';
  beforeAll(() => {
    file = check('examples/leaky-package');
  });

  test('is told at a glance, with the first finding and its checked fix', async () => {
    const { page, incidents } = await open(file);
    expect(await page.locator('.verdict').innerText()).toBe('Fail');
    expect(await page.locator('h1').innerText()).toBe('@acme/cli@2.1.88');
    expect(await page.locator('.figure.error dd').innerText()).toBe('3');
    expect(await page.locator('.panel .diff .added').innerText()).toContain('"dist/cli.js"');
    expect(incidents).toEqual([]);
  });

  test('a click in the map tells of a file, and draws what its map would expose', async () => {
    const { page, incidents } = await open(file);
    await page.getByRole('button', { name: 'cli.js.map 270 B , error' }).click();
    expect(await page.locator('#panel-title').innerText()).toBe('dist/cli.js.map');
    expect(await page.locator('.panel').innerText()).toContain('"files" has "dist" (examples/leaky-package/package.json:11)');
    expect(await page.locator('.exposure').innerText()).toMatch(/1 source file, 3 lines[^]*src\//);
    expect(await page.locator('.panel mark').first().innerText()).toBe('"dist"');
    expect(incidents).toEqual([]);
  });

  test('everything is in reach of the keyboard', async () => {
    const { page, incidents } = await open(file);
    await page.keyboard.press('/');
    await page.keyboard.type('env');
    expect(await page.getByRole('status').innerText()).toBe('1 of 3 findings');
    expect(await page.locator('.row').allInnerTexts()).toEqual([expect.stringContaining('dist/.env')]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('status').innerText()).toBe('3 findings');

    await page.locator('#findings').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel-title').innerText()).toBe('dist/cli.js.map');
    expect(await focused(page)).toBe('panel-title');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('findings');

    await page.locator('.treemap .cell[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.trail').innerText()).toMatch(/@acme\/cli@2\.1\.88\s*dist/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.treemap :focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.trail li').count()).toBe(1);

    await page.locator('#tab-findings').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('Files');
    expect(await page.getByRole('status').innerText()).toBe('6 files');
    expect(incidents).toEqual([]);
  });

  test('shows verdict, violations and lines without scripts', async () => {
    const { page, incidents } = await open(file, { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    expect(text).toContain('Fail');
    for (const path of ['dist/.claude/settings.local.json', 'dist/.env', 'dist/cli.js.map']) expect(text).toContain(`${path} would`);
    expect(text).toContain('this "files" entry ships it');
    expect(incidents).toEqual([]);
  });
});

describe('a monorepo with an earlier release', () => {
  const secret = (name: string) => ({ name, version: '1.1.0', license: 'MIT', files: ['dist'] });
  const tree = {
    'package.json': { private: true, workspaces: ['packages/*'] },
    'packages/a/package.json': secret('@acme/a'),
    'packages/a/dist/index.js': 'export const a = 1;\n'.repeat(50),
    'packages/a/dist/.env': 'NODE_ENV=production\n',
    'packages/b/package.json': secret('@acme/b'),
    'packages/b/dist/index.js': 'export const b = 1;\n',
    'packages/c/package.json': { name: '@acme/c', version: '1.0.0', private: true },
  };
  let file = '';
  beforeAll(() => {
    file = check(writeTree(tree));
  });

  test('is an overview first, then one package at a time', async () => {
    const { page, incidents } = await open(file);
    expect(await page.locator('h1').innerText()).toBe('2 packages');
    expect(await page.locator('.packages tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/@acme\/a@1\.1\.0\s+fail\s+1\b/),
      expect.stringMatching(/@acme\/b@1\.1\.0\s+pass\s+0\b/),
    ]);
    await page.getByRole('button', { name: '@acme/a@1.1.0', exact: true }).click();
    expect(await page.locator('.row').allInnerTexts()).toEqual([expect.stringContaining('dist/.env')]);
    expect(await page.evaluate(`document.getElementById('package').selectedOptions[0].text`)).toBe('@acme/a@1.1.0');
    await page.getByRole('button', { name: 'All packages' }).click();
    await page.getByRole('tab', { name: /Files/ }).click();
    expect(await page.getByRole('status').innerText()).toBe('5 files');
    expect(await page.locator('.fold').innerText()).toContain('Packages that were not judged (2)');
    expect(incidents).toEqual([]);
  });

  test('tells what is new since the last release', async () => {
    const before = writeTree({
      'package.json': { ...secret('@acme/a'), version: '1.0.0', scripts: {} },
      'dist/index.js': 'export const a = 1;\n',
      'dist/old.js': 'gone\n',
    });
    const after = writeTree({
      'package.json': { ...secret('@acme/a'), scripts: { postinstall: 'node dist/setup.js' } },
      'dist/index.js': 'export const a = 1;\n'.repeat(50),
      'dist/setup.js': 'new\n',
    });
    const { page, incidents } = await open(check(after, '--previous', before));
    await page.getByRole('tab', { name: /Changes/ }).click();
    const rows = (await page.locator('.row').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(rows).toEqual([
      expect.stringContaining('added dist/setup.js new, 4 B'),
      expect.stringContaining('removed dist/old.js gone, was 5 B'),
      expect.stringContaining('added package.json: scripts.postinstall node dist/setup.js'),
      expect.stringContaining('changed dist/index.js 20 B → 1 kB (+4900 %)'),
      expect.stringContaining('changed package.json'),
    ]);
    expect(await page.locator('.figures').innerText()).toContain('1 new');
    await page.getByRole('tab', { name: /Files/ }).click();
    await page.getByLabel('New or changed').check();
    expect(await page.getByRole('status').innerText()).toBe('3 files');
    expect(incidents).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------- size

describe('10,000 files', () => {
  test('can be used within 1.5 s', async () => {
    const file = check(manyFiles(10_000), '--packer', 'bundled');
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { page, incidents, readyAfter } = await open(file);
      times.push(readyAfter);
      expect(incidents).toEqual([]);
      await page.context().close();
    }
    const [, median = Infinity] = times.toSorted((a, b) => a - b);
    console.log(`10,001 files, 5,000 warnings: ready after ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
    expect(median).toBeLessThanOrEqual(1500);

    const { page, incidents } = await open(file);
    expect(await page.locator('.row').count()).toBeLessThan(80);
    await page.locator('#findings').focus();
    await page.keyboard.press('End');
    expect(await page.locator('#findings .row.active').getAttribute('aria-posinset')).toBe('5000');
    await page.getByRole('tab', { name: /Files/ }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('module-4321.js');
    expect(await page.getByRole('status').innerText()).toBe('1 of 10,001 files');
    expect(await page.locator('.cell').count()).toBeLessThan(1000);
    expect(incidents).toEqual([]);
  }, 180_000);

  test('so can 300 packages and 10,000 violations', async () => {
    const packages = Array.from({ length: 300 }, (_, index) => {
      const files = Array.from({ length: 34 }, (__, at) => packedFile(`dist/d${at % 5}/f${at}.js`, 100 + at * index));
      return packageReport({
        name: `@acme/p${index}`,
        root: `packages/p${index}`,
        files,
        violations: files.map(({ path }) => violation({ path, message: `${path} would be published`, severity: 'warning' })),
      });
    });
    const { page, incidents, readyAfter } = await openRendered(report({ packages }));
    console.log(`300 packages, 10,200 files and violations: ready after ${Math.round(readyAfter)} ms`);
    expect(readyAfter).toBeLessThanOrEqual(1500);
    expect(await page.locator('.packages tbody tr').count()).toBe(300);
    await page.getByRole('button', { name: '@acme/p7@2.1.88', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toBe('34 of 10,200 findings');
    expect(incidents).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------- hostile names

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<script>',
  ']]><style>*{display:none}</style>',
  '</noscript><img src=x onerror=alert(1)>',
  '</title><base href=https://example.com/>',
  '<meta http-equiv=refresh content=0;url=https://example.com/>',
  'javascript:alert(1)',
  '\u202Egnp.exe',
  '\u0000\u0007\u001B[31mred\n::error::x',
  '\u2028\u2029\uFEFF',
  '\uD800',
  '__proto__',
  'constructor',
  'x'.repeat(255),
  '{{constructor.constructor("alert(1)")()}}',
];

/** The same text wherever a report takes one. */
function hostileReport(name: string): Report {
  const where = frame({ file: name, text: `${name}${name}`, label: name, length: name.length });
  const edit = fix({ file: name, edit: name, removes: [name], diff: `--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-${name}\n+${name}\n` });
  const tree = [[name, 2, 3]] as const;
  const one = violation({
    rule: name,
    path: `dist/${name}`,
    message: name,
    help: name,
    docs: name,
    location: where,
    decidedBy: where,
    fix: edit,
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    data: { own: 2, lines: 3, bytes: 4, tree, excerpt: name },
  });
  const judged = packageReport({
    name,
    version: name,
    root: name,
    packer: { name, version: name, source: 'packlist' },
    files: [
      packedFile('package.json'),
      { path: `dist/${name}`, size: 5000, mode: 0o755, reason: { kind: 'files-entry', text: name, frame: where } },
    ],
    dropped: [{ path: name, why: 'symlink', target: name }],
    violations: [one, { ...one, path: null }],
    waivers: [waiver({ ...one, exception: { reason: name, owner: name, expires: name } })],
    previous: { label: name, version: name, source: 'registry' },
    changes: {
      before: { version: name, files: 1, unpackedSize: 1 },
      added: [`dist/${name}`],
      removed: [{ path: `gone/${name}`, size: 1 }],
      changed: [{ path: 'package.json', before: { path: name, size: 1, mode: 0o600 }, isCertain: false }],
      manifest: [{ pointer: ['scripts', name], before: name, after: name }],
    },
  });
  return report({
    packages: [judged, { ...judged, name: `${name}2` }],
    policy: { path: name, sha256: null, extends: [name] },
    run: { time: '2026-11-21T12:00:00.000Z', commit: name },
    rules: [{ id: name, summary: name, level: 'error' }],
    skipped: [{ name, root: name, reason: 'private' }],
    violations: [{ ...one, path: null }],
    unusedExceptions: [{ rule: name, paths: [name], reason: name, owner: name, expires: name, location: where }],
    errors: [reportedError({ subject: name, message: name, help: name, location: where, package: name })],
  });
}

const INJECTED =
  'script:not(#report-data):not(:last-of-type), img, svg, base, iframe, object, embed, form, meta[http-equiv=refresh], [onerror], [onload], [onmouseover], a[href]';

describe('a hostile name', () => {
  test.each(HOSTILE.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))('%s does nothing', async (_, name) => {
    const { page, incidents } = await openRendered(hostileReport(name));
    const injected = (): Promise<number> => page.locator(INJECTED).count();
    expect(await injected()).toBe(0);
    await page.locator('.packages button').first().click();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      const row = page.locator('.row').first();
      if ((await row.count()) > 0) await row.click();
      expect(await injected()).toBe(0);
    }
    expect(await page.locator('body').innerText()).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/);
    expect(await page.locator('style').count()).toBe(1);
    expect(incidents).toEqual([]);
  });

  test.each(HOSTILE.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    '%s does nothing without scripts',
    async (_, name) => {
      const { page, incidents } = await openRendered(hostileReport(name), { javaScriptEnabled: false });
      expect(await page.locator(INJECTED).count()).toBe(0);
      expect(await page.locator('.verdict').innerText()).toBe('Could not judge');
      expect(incidents).toEqual([]);
    },
  );

  test('markup from a text is refused by the page itself', async () => {
    const { page, incidents } = await openRendered(report());
    await page.evaluate(`(() => { try { document.body.innerHTML = '<img src=x>'; } catch { document.title = 'refused'; } })()`);
    expect(await page.title()).toBe('refused');
    expect(await page.locator('img').count()).toBe(0);
    expect(incidents.join('\n')).toContain('TrustedHTML');
  });
});

// ---------------------------------------------------------------------------------------------- for everybody

describe('everybody can read it', () => {
  /** With what is new since the last release, and a map that exposes sources. */
  function everything(): Report {
    const full = fullReport();
    const exposing = violation({
      path: 'bin/cli.js',
      data: {
        own: 3,
        lines: 9,
        bytes: 99,
        tree: [
          ['src/a', 2, 6],
          ['src/b', 1, 3],
        ],
      },
    });
    const [cli = packageReport(), ...others] = full.packages;
    const changes = {
      before: { version: '2.1.87', files: 2, unpackedSize: 9 },
      added: ['README.md'],
      removed: [{ path: 'old.js', size: 1 }],
      changed: [{ path: 'bin/cli.js', before: { path: 'bin/cli.js', size: 9, mode: 0o644 }, isCertain: true }],
      manifest: [{ pointer: ['scripts', 'install'], before: null, after: 'node x.js' }],
    };
    const compared = { ...cli, changes, previous: { label: '2.1.87', version: '2.1.87', source: 'registry' } as const };
    return { ...full, packages: [{ ...compared, violations: [exposing, ...cli.violations] }, ...others] };
  }

  const views = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { width: 360, height: 740, colorScheme: 'light' }],
    ['phone in the dark', { width: 360, height: 740, colorScheme: 'dark' }],
  ] as const;

  test.each(views)('%s: axe finds nothing', async (_, surroundings) => {
    const { page, incidents } = await openRendered(everything(), surroundings);
    await page.evaluate(axe);
    const found: string[] = [];
    const look = async (): Promise<void> => {
      const words = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes.map(({ html, failureSummary }) => html + failureSummary).slice(0, 3).join(' | ')))`,
      );
      found.push(...(words as string[]));
    };
    await look();
    for (const name of ['Changes', 'Findings', 'Files']) {
      await page.getByRole('tab', { name: new RegExp(name) }).click();
      await look();
    }
    await page.locator('.row').first().click();
    await look();
    expect(found).toEqual([]);
    expect(incidents).toEqual([]);
  });

  test.each([320, 360, 414, 768, 1024, 1280])('nothing is wider than %i pixels', async (width) => {
    const { page } = await openRendered(hostileReport('x'.repeat(255)), { width, height: 740 });
    const widest = (): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth');
    expect(await widest()).toBe(width);
    await page.getByRole('tab', { name: /Files/ }).click();
    await page.locator('.row').first().click();
    expect(await widest()).toBe(width);
  });
});
