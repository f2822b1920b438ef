import { inspectPackage } from '../../src/inspect/inspect.ts';
import type { Finding, PolicyScope } from '../../src/model.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { ContentRule } from '../../src/rules/rule.ts';
import { levelOf, ruleInput } from './rule-input.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** What the rule finds in a package of these files, read and scanned as the gate does it. */
export async function inspected(rule: ContentRule, contents: Contents, policy: Partial<PolicyScope> = {}): Promise<readonly Finding[]> {
  const bytesOf = (path: string): Buffer => Buffer.from(contents[path] ?? '');
  const files = Object.fromEntries(Object.keys(contents).map((path) => [path, bytesOf(path).length]));
  const { pack, policy: scope } = ruleInput({ files, policy });
  return await inspectPackage({ pack, policy: scope, rules: [rule], read: ({ path }) => bytesOf(path), pathParts });
}

/** `level: message` of each finding. */
export const toldOf = async (rule: ContentRule, contents: Contents, policy: Partial<PolicyScope> = {}): Promise<readonly string[]> =>
  (await inspected(rule, contents, policy)).map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);

/** The level of what the rule says of one file, or `quiet`. */
export async function levelOfContent(rule: ContentRule, path: string, content: string | Uint8Array): Promise<string> {
  const [finding] = await inspected(rule, { [path]: content });
  return finding === undefined ? 'quiet' : levelOf(rule, finding);
}
