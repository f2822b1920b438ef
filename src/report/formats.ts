import type { Report } from '../model.ts';
import { renderWorkflowCommands } from './annotations.ts';
import { renderJson } from './json.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from './markdown.ts';
import type { SarifOptions } from './sarif.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** What `--format` takes. */
export const formatNames = ['terminal', 'json', 'sarif', 'github', 'markdown', 'html'] as const;

export type Format = (typeof formatNames)[number];

export const isFormat = (name: string): name is Format => formatNames.some((format) => format === name);

/** What the formats need to know besides the report. */
export interface RenderOptions extends TerminalOptions {
  readonly sarif: SarifOptions;
}

/** A report in one of its forms, with a line break at the end. What few ask for is loaded when it is asked for. */
export async function render(format: Format, report: Report, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'terminal':
      return renderTerminal(report, options);
    case 'json':
      return renderJson(report);
    case 'sarif':
      return (await import('./sarif.ts')).renderSarif(report, options.sarif);
    case 'github':
      return renderWorkflowCommands(report);
    case 'markdown':
      return renderMarkdown(report, { limitBytes: SUMMARY_LIMIT_BYTES });
    case 'html':
      return (await import('./html/html-page.ts')).htmlPage(report);
  }
}
