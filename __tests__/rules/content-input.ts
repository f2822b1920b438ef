import { inspectPackage } from '../../src/inspect/inspect.ts';
import type { Finding, PackList } from '../../src/model.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { ContentRule } from '../../src/rules/rule.ts';
import { emptyPolicy, levelOf, ruleInput } from './rule-input.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A package that holds these files. */
export function packOf(files: Files): PackList {
  return ruleInput({ files: Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.byteLength(content)])) }).pack;
}

/** What the rules find in these files, read and scanned as in a run. */
export function findingsIn(rules: readonly ContentRule[], files: Files): Promise<readonly Finding[]> {
  const read = ({ path }: { readonly path: string }): Uint8Array => Buffer.from(files[path] ?? '');
  return inspectPackage({ pack: packOf(files), policy: emptyPolicy, rules, read, pathParts });
}

/** `level: message`, in the order of the findings. */
export async function toldOf(rule: ContentRule, files: Files): Promise<readonly string[]> {
  return (await findingsIn([rule], files)).map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);
}
