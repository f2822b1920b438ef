import type { RuleLevel } from '../../src/model.ts';
import type { RuleMeta } from '../../src/rules/rule.ts';

/** A rule as far as a policy is concerned: what it is called and how bad it is. */
export function ruleMeta(id: string, recommended: RuleLevel = 'error', strict: RuleLevel = 'error', nested?: RuleLevel): RuleMeta {
  const variants =
    nested === undefined ? {} : { variants: { nested: { summary: 'nested', severity: { recommended: nested, strict: nested } } } };
  return {
    id,
    summary: `finds ${id}`,
    severity: { recommended, strict },
    help: 'remove it',
    ...variants,
    docs: { why: '', example: '', fix: '' },
  };
}

export const RULES: readonly RuleMeta[] = [
  ruleMeta('source-map-content'),
  ruleMeta('env-file'),
  ruleMeta('private-key-file'),
  ruleMeta('log-file', 'warning', 'error'),
  ruleMeta('editor-directory', 'error', 'error', 'note'),
  ruleMeta('denied'),
  ruleMeta('test-file', 'off', 'off'),
  ruleMeta('not-allowed'),
  ruleMeta('over-budget'),
];
