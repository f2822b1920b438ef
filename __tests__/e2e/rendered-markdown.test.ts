import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { githubPage } from '../../scripts/github-page.ts';
import { lineLink } from '../../src/github/line-link.ts';
import type { Report } from '../../src/model.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from '../../src/report/markdown.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, reportedError, violation } from '../report/sample.ts';
import { launchBrowser, openReport } from './browser.ts';

/** The summary and the comment as a browser shows them: what stands in them is read, and nothing happens. */
const directory = mkdtempSync(join(tmpdir(), 'packgate-markdown-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SERVER = 'https://github.example.com';
const HOME = `${SERVER}/acme/cli`;

const FORMS = {
  summary: (value: Report) => githubPage(renderMarkdown(value, { limitBytes: SUMMARY_LIMIT_BYTES }), { breaks: false }),
  comment: (value: Report) =>
    githubPage(
      renderComment(value, {
        key: 'test',
        commit: 'a'.repeat(40),
        runUrl: `${HOME}/actions/runs/1`,
        linkTo: (location) => lineLink({ serverUrl: SERVER, repository: { owner: 'acme', name: 'cli' } }, 'a'.repeat(40), location),
      }),
      { breaks: true },
    ),
} as const;

/** Every name in every place that can have one. */
function hostileReport(): Report {
  const names = hostileNames.filter((name) => name.length < 200);
  const packages = names.map((name) =>
    packageReport({
      name,
      root: name,
      files: [packedFile(name, 10)],
      violations: [
        violation({
          path: name,
          message: `${name} would be published`,
          help: name,
          location: frame({ file: name, text: name, label: name }),
          fix: fix({ file: name, edit: name }),
        }),
      ],
    }),
  );
  return report({ packages, errors: names.map((name) => reportedError({ message: name, help: name, package: name, location: null })) });
}

const open = async (html: string, width: number) => {
  const file = join(directory, 'page.html');
  writeFileSync(file, `${html}<script>performance.mark('packgate-ready')</script>`);
  const { page, incidents } = await openReport(browser, file, { width });
  const elements = await page.evaluate(
    `[...document.querySelectorAll('script, img, iframe, object, input, form, style')].map((one) => one.localName)`,
  );
  const addresses: unknown = await page.evaluate(`[...document.querySelectorAll('a')].map((one) => one.href)`);
  const scrolls: unknown = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  const text = await page.locator('body').innerText();
  await page.context().close();
  return { incidents, elements, addresses: (addresses as readonly string[]).filter((one) => !one.startsWith(`${HOME}/`)), scrolls, text };
};

/** The page's own style sheet and the mark of the test. */
const OWN = ['style', 'script'];

describe.each(Object.entries(FORMS))('the %s', (_, render) => {
  test.each([390, 900])('is read at a width of %i', async (width) => {
    const { text, ...what } = await open(render(fullReport()), width);
    expect(what).toEqual({ incidents: [], elements: OWN, addresses: [], scrolls: false });
    expect(text).toContain('internal/notes.md would be published');
  });

  test('does nothing with hostile names', async () => {
    const { text, ...what } = await open(render(hostileReport()), 900);
    expect(what).toEqual({ incidents: [], elements: OWN, addresses: [], scrolls: false });
    expect(text).toContain('<img src=x onerror=alert(1)>');
  });
});
