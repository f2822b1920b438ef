import { maskedReasons } from '../../src/masked-report.ts';
import type { Report } from '../../src/model.ts';
import { type Format, render } from '../../src/report/formats.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import type { TerminalOptions } from '../../src/report/terminal.ts';
import { sarifOptions } from '../report/sarif-options.ts';

/** The page without its script and style, which no report changes and which take half a second to build. */
const NO_CODE = { script: '', style: '', scriptHash: 'sha256-', styleHash: 'sha256-' };

/** A report as `--format` prints it. */
export const rendered = async (format: Format, report: Report, options: TerminalOptions): Promise<string> =>
  format === 'html' ? renderHtml(await maskedReasons(report), NO_CODE) : render(format, report, { ...options, sarif: sarifOptions });
