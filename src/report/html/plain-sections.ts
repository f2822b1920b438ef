import type { Frame, PackageReport, Report, ReportedError, UnusedException, Violation, Waiver } from '../../model.ts';
import { count, plural } from '../../size.ts';
import { helpNotes } from '../blocks.ts';
import { consequence } from '../consequence.ts';
import { frameLines } from '../frame.ts';
import { groupViolations, headline, type ViolationGroup } from '../groups.ts';
import { packedPlace } from '../packed-place.ts';
import { painter } from '../paint.ts';
import { droppedWords } from '../terminal.ts';
import { packageLabel } from '../verdict-line.ts';
import { html, type Markup } from './markup.ts';

/** What could not be judged. It is never behind a script, and never folded. */
export function errorSection(errors: readonly ReportedError[]): Markup | null {
  if (errors.length === 0) return null;
  return html`<section class="card errors" aria-labelledby="errors-title">
    <h2 id="errors-title">Could not be judged (${count(errors.length)})</h2>
    <ul>
      ${errors.map(
        (error) =>
          html`<li>
            <p><strong>${error.subject}</strong> ${error.message}</p>
            ${error.location === null ? null : drawnFrame(error.location)}
            ${error.help === null ? null : html`<p class="help">${error.help}</p>`}
            <p class="muted">${error.package === null ? null : html`<code>${error.package}</code>: `}${consequence(error)}</p>
          </li> `,
      )}
    </ul>
  </section>`;
}

// ---------------------------------------------------------------------------------------------- findings without a script

/** Every violation, for readers whose browser runs no script. */
export const plainFindings = (report: Report): Markup =>
  html`<section class="card">
    <h2>Violations</h2>
    ${report.packages.map((judged) => plainPackage(judged, report))}
    ${
      report.violations.length === 0
        ? null
        : html`<h3>In the policy</h3>
            ${plainGroups(report.violations, report)}`
    }
    ${report.packages.every(({ violations }) => violations.length === 0) && report.violations.length === 0 ? html`<p>There are none.</p>` : null}
  </section>`;

function plainPackage(judged: PackageReport, report: Report): Markup {
  const { violations, waivers } = judged;
  if (violations.length === 0 && waivers.length === 0) return html``;
  return html`<h3>${packageLabel(judged)}</h3>
    ${plainGroups(violations, report)}
    ${
      waivers.length === 0
        ? null
        : html`<h4>Excused by exceptions of the policy</h4>
            <ul>
              ${waivers.map(plainWaiver)}
            </ul>`
    }`;
}

const plainGroups = (violations: readonly Violation[], report: Report): Markup =>
  html`<ul class="findings">
    ${groupViolations(violations).map((group) => plainGroup(group, report))}
  </ul>`;

const plainGroup = (group: ViolationGroup, report: Report): Markup =>
  html`<li>
    <p><strong>${group.first.severity}</strong> <code>${group.first.rule}</code> ${headline(group, report.rules)}</p>
    ${
      group.violations.length === 1
        ? foundAt(group.first)
        : html`<details>
            <summary>${plural(group.violations.length, 'violation')}</summary>
            <ul>
              ${group.violations.map((one) => html`<li>${one.message}${foundAt(one)}</li>`)}
            </ul>
          </details>`
    }
    ${drawnFrame(group.first.location)} ${helpNotes(group).map(({ key, text }) => html`<p class="help">${key}: ${text}</p>`)}
  </li> `;

function foundAt(violation: Violation): Markup | null {
  const found = packedPlace(violation);
  return found === null ? null : html`<p class="muted">found: <code>${found}</code></p>`;
}

const plainWaiver = ({ rule, message, exception }: Waiver): Markup =>
  html`<li>
    <code>${rule}</code> ${message}: ${exception.reason}${exception.owner === null ? '' : `, ${exception.owner}`},
    ${exception.expires === null ? 'without an end' : `until ${exception.expires}`}
  </li> `;

const FRAME_COLUMNS = 100;

/** As on a terminal: a long line is cut around what is marked. */
const drawnFrame = (frame: Frame): Markup =>
  html`<div class="plain-frame" role="group" aria-label="${frame.file}:${frame.line}" tabindex="0">
    ${frameLines(frame, 'strong', FRAME_COLUMNS, painter(false)).map((line) => html`<code>${line}</code> `)}
  </div>`;

// ---------------------------------------------------------------------------------------------- what else there is to know

/** In folds: entries that do not arrive, packages that were not judged, exceptions that excuse nothing. */
export function sideSections({ packages, skipped, unusedExceptions }: Report): Markup {
  const dropped = packages.flatMap((judged) =>
    judged.dropped.map((entry) => html`<li><code>${packageLabel(judged)}</code> ${droppedWords(entry)}</li> `),
  );
  const left = skipped.map(
    ({ name, root, reason }) => html`<li><code>${name || root}</code> ${name === '' ? '' : `in ${root}: `}${reason}</li> `,
  );
  return html`${fold('Does not arrive where the package is installed', dropped)} ${fold('Packages that were not judged', left)}
  ${fold('Exceptions that excuse nothing', unusedExceptions.map(unusedException))}`;
}

const unusedException = ({ rule, paths, reason, location }: UnusedException): Markup =>
  html`<li><code>${rule}</code> ${paths.join(', ')} (${reason}), at ${location.file}:${location.line}</li> `;

const fold = (title: string, items: readonly Markup[]): Markup | null =>
  items.length === 0
    ? null
    : html`<details class="card fold">
        <summary>${title} (${count(items.length)})</summary>
        <ul>
          ${items}
        </ul>
      </details>`;
