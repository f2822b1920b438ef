import { GateError } from '../errors.ts';
import { nearest } from '../policy/nearest.ts';
import { rules } from '../rules/index.ts';
import type { RuleMeta } from '../rules/rule.ts';

/** Every rule with its default level, or one rule's documentation. */
export function rulesPage(id: string | null): string {
  if (id === null) return overview(rules.map(({ meta }) => meta));
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule !== undefined) return ruleText(rule.meta);
  const suggestion = nearest(
    id,
    rules.map(({ meta }) => meta.id),
  );
  throw new GateError('usage', `unknown rule ${JSON.stringify(id)}`, {
    help: suggestion === null ? 'packgate rules lists them all' : `did you mean ${suggestion}?`,
  });
}

function overview(metas: readonly RuleMeta[]): string {
  const width = Math.max(...metas.map(({ id }) => id.length));
  const lines = metas.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.recommended.padEnd(7)}  ${summary}`);
  return `${lines.join('\n')}\n\npackgate rules ID says more of each\n`;
}

function ruleText({ id, summary, severity, variants = {}, docs }: RuleMeta): string {
  const levels = [
    `${severity.recommended} (packgate:strict: ${severity.strict})`,
    ...Object.values(variants).map(
      (variant) => `${variant.severity.recommended} (packgate:strict: ${variant.severity.strict}) where ${variant.summary}`,
    ),
  ];
  return [
    `${id}: ${summary}`,
    `Default level: ${levels.join('; ')}`,
    `Why\n\n${docs.why.trim()}`,
    `Example\n\n${docs.example.trim()}`,
    `How to fix it\n\n${docs.fix.trim()}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
