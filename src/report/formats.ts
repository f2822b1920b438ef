import type { Report } from '../model.ts';
import { renderWorkflowCommands } from './annotations.ts';
import { renderJson } from './json.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from './markdown.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** What `--format` takes. */
export const formatNames = ['terminal', 'json', 'github', 'markdown', 'html'] as const;

export type Format = (typeof formatNames)[number];

export const isFormat = (name: string): name is Format => formatNames.some((format) => format === name);

/** A report in one of its forms, with a line break at the end. */
export async function render(format: Format, report: Report, options: TerminalOptions): Promise<string> {
  switch (format) {
    case 'terminal':
      return renderTerminal(report, options);
    case 'json':
      return renderJson(report);
    case 'github':
      return renderWorkflowCommands(report);
    case 'markdown':
      return renderMarkdown(report, { limitBytes: SUMMARY_LIMIT_BYTES });
    case 'html':
      return (await import('./html/html-page.ts')).htmlPage(report);
  }
}
