import type { Report } from '../../model.ts';
import { plural } from '../../size.ts';
import { packageLabel, runOutcome } from '../verdict-line.ts';
import { collectPageData } from './collect-page-data.ts';
import { embeddedJson } from './embedded-json.ts';
import { html, type Markup, trusted } from './markup.ts';
import type { PageCode } from './page-code.ts';
import { pageHeader } from './page-header.ts';
import { errorSection, plainFindings, sideSections } from './plain-sections.ts';

/**
 * One file that shows a report and asks for nothing: no network, no other file, no right to run anything but its own script. Without scripts it still
 * shows the verdict, the errors and every violation. Pure: `code` is what `pageCode` gives.
 */
export function renderHtml(report: Report, code: PageCode): string {
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(code)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="packgate ${report.tool.version}" />
        <title>${titleOf(report)}</title>
        ${exactly('style', code.style)}
      </head>
      <body>
        ${pageHeader(report)}
        <main id="main">
          ${errorSection(report.errors)}
          <div id="report"></div>
          <noscript> ${plainFindings(report)} </noscript>
          ${sideSections(report)}
        </main>
        ${exactly('script type="application/json" id="report-data"', embeddedJson(collectPageData(report)))}
        ${exactly('script', code.script)}
      </body>
    </html> `;
  return body.markup;
}

/** Without a blank or a line break around the text: it is what the digest was made of. */
const exactly = (tag: string, text: string): Markup => trusted(`<${tag}>${text}</${tag.split(' ', 1)[0]}>`);

/** Scripts and styles by their digests alone; `trusted-types` takes away the ways in which a script turns text into markup. */
const contentSecurityPolicy = ({ scriptHash, styleHash }: PageCode): Markup =>
  trusted(
    [
      "default-src 'none'",
      `script-src '${scriptHash}'`,
      `style-src '${styleHash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  );

function titleOf(report: Report): string {
  const [only] = report.packages;
  const what = only !== undefined && report.packages.length === 1 ? packageLabel(only) : plural(report.packages.length, 'package');
  return `${runOutcome(report)}: ${what} - packgate`;
}
