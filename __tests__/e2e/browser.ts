import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium: node scripts/install-chromium.ts');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

export interface OpenedReport {
  readonly page: Page;
  /** What must never be: dialogs, messages and errors on the console, requests for anything but the file itself. */
  readonly incidents: readonly string[];
  /** Milliseconds from the navigation's start until the page can be used. */
  readonly readyAfter: number;
}

export interface Surroundings {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** Opens a report and watches it. */
export async function openReport(browser: Browser, file: string, surroundings: Surroundings = {}): Promise<OpenedReport> {
  const { width = 1400, height = 1000, colorScheme = 'light', javaScriptEnabled = true } = surroundings;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, javaScriptEnabled, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const incidents: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => incidents.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address) incidents.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  if (!javaScriptEnabled) return { page, incidents, readyAfter: 0 };
  return { page, incidents, readyAfter: await readyMark(page) };
}

/** Asked from outside: the page's own policy forbids playwright's way of waiting for an expression. */
async function readyMark(page: Page): Promise<number> {
  for (const end = Date.now() + 20_000; Date.now() < end; await setTimeout(20)) {
    const mark = await page.evaluate(`performance.getEntriesByName('packgate-ready')[0]?.startTime ?? null`);
    if (typeof mark === 'number') return mark;
  }
  throw new Error('the page is not ready after 20 s');
}
