import type { Report, RuleLevel, Severity } from '../model.ts';
import { cutText } from './cut-text.ts';

/** A rule, as far as its description goes. */
export interface DescribedRule {
  readonly id: string;
  /** One line without a final period: what the rule finds. */
  readonly summary: string;
  readonly severity: { readonly recommended: RuleLevel };
  readonly variants?: Readonly<Record<string, { readonly severity: { readonly recommended: RuleLevel } }>>;
  /** One line without a final period: what to do. */
  readonly help: string;
  /** Markdown. */
  readonly docs: { readonly why: string; readonly example: string; readonly fix: string };
}

/** What a leak of this kind costs. docs/sarif.md says the same. */
export type Topic = 'secrets' | 'source-code' | 'private-data' | 'supply-chain' | 'policy' | 'hygiene';

/** Scores as of CVSS: GitHub calls 9.0 and more critical, 7.0 and more high. Null: no matter of security. */
export const SECURITY_SEVERITY: Readonly<Record<Topic, string | null>> = {
  // To be replaced at once, wherever they are used.
  secrets: '9.5',
  // Cannot be taken back.
  'source-code': '8.0',
  'private-data': '8.0',
  'supply-chain': '7.5',
  policy: '7.0',
  hygiene: null,
};

export const TOPICS: Readonly<Record<string, Topic>> = {
  'agent-directory': 'private-data',
  'agent-instructions': 'private-data',
  'agent-permissions': 'private-data',
  'archive-content': 'private-data',
  'build-info': 'hygiene',
  'ci-file': 'hygiene',
  'core-dump': 'private-data',
  'coverage-output': 'hygiene',
  'credential-file': 'secrets',
  'database-file': 'private-data',
  denied: 'policy',
  'denied-text': 'policy',
  'disguised-database': 'private-data',
  'disguised-executable': 'supply-chain',
  'dropped-entry': 'hygiene',
  'editor-directory': 'hygiene',
  'empty-package': 'hygiene',
  'entry-point-missing': 'hygiene',
  'env-file': 'secrets',
  'exception-expired': 'hygiene',
  'exception-unused': 'hygiene',
  grown: 'hygiene',
  'lifecycle-may-change-list': 'hygiene',
  'lock-file': 'hygiene',
  'log-file': 'private-data',
  'memory-dump': 'private-data',
  'missing-required': 'hygiene',
  'nested-archive': 'private-data',
  'new-dependency': 'supply-chain',
  'new-executable': 'supply-chain',
  'new-file': 'supply-chain',
  'new-install-script': 'supply-chain',
  'new-opaque-code': 'supply-chain',
  'not-allowed': 'policy',
  'not-public': 'policy',
  'npmrc-content': 'secrets',
  'os-litter': 'hygiene',
  'over-budget': 'hygiene',
  'packer-drift': 'supply-chain',
  'private-key': 'secrets',
  'private-key-file': 'secrets',
  'removed-file': 'hygiene',
  secret: 'secrets',
  'source-file': 'source-code',
  'source-map-content': 'source-code',
  'source-map-inline': 'source-code',
  'source-map-large': 'source-code',
  'source-map-path': 'private-data',
  'source-map-url': 'source-code',
  'test-file': 'hygiene',
  'version-control': 'source-code',
};

/**
 * The id of a result. GitHub shows every result of a rule that has a security severity under that, whatever its own level is: an error of the rule `secret`
 * is critical, and what the policy calls a warning must not be. So that has an id of its own, `secret/warning`, which stands below the rule's as
 * the standard provides (SARIF 2.1.0, 3.27.5), and which has a level and no security severity.
 */
export const sarifRuleId = (rule: string, severity: Severity): string =>
  severity === 'error' || SECURITY_SEVERITY[TOPICS[rule] ?? 'hygiene'] === null ? rule : `${rule}/${severity}`;

/** Descriptions of all rules, and of those of their milder cases that occur; `indexOf` is -1 for what has none. */
export function ruleDescriptors(
  rules: readonly DescribedRule[],
  occurring: Iterable<readonly [rule: string, severity: Severity]>,
): { readonly descriptors: readonly object[]; readonly indexOf: (id: string) => number } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const milder = new Map<string, object>();
  for (const [rule, severity] of occurring) {
    const id = sarifRuleId(rule, severity);
    const described = byId.get(rule);
    if (id !== rule && described !== undefined && !milder.has(id)) milder.set(id, descriptor(described, id, severity));
  }
  const all = [
    ...rules.map((rule) => [rule.id, descriptor(rule, rule.id, defaultLevel(rule))] as const),
    ...[...milder].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  const indexes = new Map(all.map(([id], index) => [id, index]));
  return { descriptors: all.map(([, one]) => one), indexOf: (id) => indexes.get(id) ?? -1 };
}

/** What the policy says otherwise than the recommended preset: `ruleConfigurationOverrides` of the run. */
export function levelOverrides(
  rules: readonly DescribedRule[],
  asked: Report['rules'],
  indexOf: (id: string) => number,
): readonly object[] {
  const defaults = new Map(rules.map((rule) => [rule.id, defaultLevel(rule)]));
  return asked.flatMap(({ id, level }) =>
    defaults.has(id) && defaults.get(id) !== level ? [{ descriptor: { id, index: indexOf(id) }, configuration: configuration(level) }] : [],
  );
}

/** The most severe of its cases. */
function defaultLevel({ severity, variants }: DescribedRule): RuleLevel {
  const levels = [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map(({ recommended }) => recommended);
  return (['error', 'warning', 'note'] as const).find((level) => levels.includes(level)) ?? 'off';
}

const configuration = (level: RuleLevel): object => (level === 'off' ? { enabled: false } : { enabled: true, level });

function descriptor({ id: rule, summary, help, docs }: DescribedRule, id: string, level: RuleLevel): object {
  const topic = TOPICS[rule] ?? 'hygiene';
  const securitySeverity = id === rule ? SECURITY_SEVERITY[topic] : null;
  const markdown = `${sentence(help)}\n\n## Why\n\n${docs.why}\n\n## Example\n\n${docs.example}\n\n## How to fix\n\n${docs.fix}\n`;
  return {
    id,
    shortDescription: { text: cutText(sentence(withoutMarkup(summary)), LONGEST_DESCRIPTION) },
    fullDescription: { text: cutText(withoutMarkup(docs.why), LONGEST_DESCRIPTION) },
    help: { text: withoutMarkup(markdown), markdown },
    defaultConfiguration: configuration(level),
    properties: {
      tags: ['npm', topic, ...(securitySeverity === null ? [] : ['security'])],
      ...(securitySeverity === null ? { 'problem.severity': PROBLEM_SEVERITY[level] } : { 'security-severity': securitySeverity }),
    },
  };
}

/** What GitHub takes of a description. */
const LONGEST_DESCRIPTION = 1_024;

/** In GitHub's words for what is no matter of security. */
const PROBLEM_SEVERITY: Readonly<Record<RuleLevel, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
  off: 'recommendation',
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The Markdown of the rules' own pages as text: without fences, backticks, marks of headings and addresses of links, each paragraph on one line. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .split(/\n{2,}/)
    .map(blockText)
    .join('\n\n')
    .trim();

const blockText = (block: string): string =>
  /^(?:```|[-*|])/.test(block)
    ? block.replace(/^```\w*\n|\n?```$/g, '').replaceAll('`', '')
    : block
        .replace(/^#+ /, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('`', '')
        .replaceAll('\n', ' ');
