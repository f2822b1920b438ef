import { maskedFrames } from '../masked-report.ts';
import { renderWhy, renderWhyJson } from '../report/why.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import type { GateHost } from '../gate.ts';
import { why, type WhyRequest } from '../why.ts';

/** The text of `packgate why`. @throws GateError where a path cannot be explained */
export async function whyText(request: WhyRequest, host: GateHost, options: TerminalOptions & { readonly json: boolean }): Promise<string> {
  const explained = await maskedFrames(await why(request, host));
  return options.json ? renderWhyJson(explained) : renderWhy(explained, options);
}
