import { type DiffRequest, diffReleases } from '../diff-releases.ts';
import type { GateHost } from '../gate-host.ts';
import { maskedFrames } from '../masked-report.ts';
import { renderDiffJson } from '../report/diff-json.ts';
import { renderDiffMarkdown } from '../report/diff-markdown.ts';
import { renderDiff } from '../report/diff-terminal.ts';
import { SUMMARY_LIMIT_BYTES } from '../report/markdown.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import type { DiffOptions } from './command.ts';

/** The text of `packgate diff`. @throws GateError where one of the two releases cannot be read */
export async function diffText(
  request: DiffRequest,
  host: GateHost,
  options: TerminalOptions & Pick<DiffOptions, 'format'>,
): Promise<string> {
  // Scripts of package.json can have tokens in them.
  const diffs = await maskedFrames(await diffReleases(request, host));
  switch (options.format) {
    case 'terminal':
      return renderDiff(diffs, options);
    case 'markdown':
      return renderDiffMarkdown(diffs, { limitBytes: SUMMARY_LIMIT_BYTES });
    case 'json':
      return renderDiffJson(diffs);
  }
}
