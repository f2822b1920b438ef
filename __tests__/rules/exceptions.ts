import type { ExceptionEntry } from '../../src/model.ts';
import { levelOf } from './rule-input.ts';
import type { ExceptionUse, PolicyRule } from '../../src/rules/rule.ts';
import { frame, patterns } from './rule-input.ts';

/** An exception for source maps that excused `uses` findings. */
export const exceptionUse = (uses: number, more: Partial<ExceptionEntry> = {}): ExceptionUse => ({
  exception: { rule: 'source-map-content', paths: patterns('dist/a.js.map'), reason: 'known', owner: null, expires: null, frame, ...more },
  uses,
});

/** `level: message` on 2026-11-21. */
export const toldOfExceptions = (rule: PolicyRule, exceptions: readonly ExceptionUse[]): readonly string[] =>
  rule.check({ exceptions, today: '2026-11-21' }).map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);
