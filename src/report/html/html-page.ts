import { maskedReasons } from '../../masked-report.ts';
import type { Report } from '../../model.ts';
import { pageCode } from './page-code.ts';
import { renderHtml } from './render-html.ts';

/** A report as one HTML file. Loaded only for that: most runs write none. */
export const htmlPage = async (report: Report): Promise<string> => renderHtml(await maskedReasons(report), await pageCode());
