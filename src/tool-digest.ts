import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from './code-unit-order.ts';
import type { Report } from './model.ts';
import { slashedFrom } from './slash-path.ts';

/** The report with the digest of the code that judged, where that was built: taken when a report is written, since it reads all of dist/. */
export function withToolDigest(report: Report): Report {
  const directory = builtDirectory(import.meta.dirname);
  return directory === null ? report : { ...report, tool: { ...report.tool, sha256: directoryDigest(directory) } };
}

/**
 * SHA-256 in hex over one line for each file of a directory, `<SHA-256 in hex>  <path>\n`, in code unit order of the paths, which are relative and have `/`. In a shell:
 * `cd dist && find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
export function directoryDigest(directory: string): string {
  const files = fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => slashedFrom(directory, path.join(entry.parentPath, entry.name)));
  const lines = paths.toSorted(byCodeUnit).map((file) => `${sha256(fs.readFileSync(path.join(directory, file)))}  ${file}\n`);
  return sha256(lines.join(''));
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** dist/, from within one of its files; null where the sources themselves run. */
function builtDirectory(directory: string): string | null {
  const candidates = [directory, path.dirname(directory)];
  return candidates.find((one) => fs.existsSync(path.join(one, 'command-line.js')) && fs.existsSync(path.join(one, 'main.js'))) ?? null;
}
