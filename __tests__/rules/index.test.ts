import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import type { RuleMeta } from '../../src/rules/rule.ts';
import { levelOf, ruleInput } from './rule-input.ts';

/** What rules are made of; every other file of the directory is a rule. */
const FOUNDATIONS: readonly string[] = [
  'backup-name',
  'entry-points',
  'index',
  'literal-pattern',
  'path-parts',
  'path-rule',
  'rule',
  'sample',
  'tool-directories',
];

const ids = rules.map(({ meta }) => meta.id);

test('every file of the directory is a rule that is asked, under its name, in order', () => {
  const directory = join(import.meta.dirname, '../../src/rules');
  const files = readdirSync(directory).map((file) => file.replace(/\.ts$/, ''));
  expect(ids).toEqual(files.filter((file) => !FOUNDATIONS.includes(file)).toSorted());
});

test('every rule has a test', () => {
  const tests = readdirSync(import.meta.dirname).flatMap((file) => (file.endsWith('.test.ts') ? [file.replace('.test.ts', '')] : []));
  expect(tests).toEqual(expect.arrayContaining(ids));
});

const SEVERITY = { error: 3, warning: 2, note: 1, off: 0 } as const;

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const { meta } = rule;

  test('says what it finds and what to do in one line each', () => {
    for (const line of [meta.summary, meta.help]) expect(line).toMatch(/^\S[^\n]*[^.\s]$/);
  });

  test('is no milder under the strict preset, the rule and each of its variants', () => {
    const levels = [meta, ...Object.values(meta.variants ?? {})].map(({ severity }) => severity);
    expect(levels.filter(({ recommended, strict }) => SEVERITY[strict] < SEVERITY[recommended])).toEqual([]);
  });

  test.each(['why', 'example', 'fix'] as const)('has prose on the %s', (part) => {
    expect(meta.docs[part]).toMatch(/\S/);
    expect(fencesOf(meta.docs[part]) % 2).toBe(0);
  });

  test('shows an edit that works with every npm: negations with a slash, after what lets the file in', () => {
    for (const [list] of meta.docs.fix.matchAll(/"files": \[[^\]]*\]/g)) {
      const entries = [...list.slice('"files": '.length).matchAll(/"([^"]+)"/g)].map(([, entry]) => entry ?? '');
      expect(entries[0]).not.toMatch(/^!/);
      expect(entries.filter((entry) => entry.startsWith('!') && !entry.includes('/'))).toEqual([]);
    }
  });

  test('prints what its example shows', () => {
    const shown = examplesOf(meta);
    const printed = shown.filter(({ path }) => path !== null).map(({ path }) => printedFor(id, path ?? ''));
    expect(printed).toEqual(shown.filter(({ path }) => path !== null).map(({ line }) => line));
  });
});

const fencesOf = (markdown: string): number => markdown.split('```').length - 1;

/** The lines of the example that a path alone leads to: `error[log-file]: yarn-error.log would be published: …`. */
function examplesOf({ id, docs }: RuleMeta): readonly { readonly line: string; readonly path: string | null }[] {
  return [...docs.example.matchAll(/^(?:error|warning|note)\[([a-z-]+)\]: (.*)$/gm)].map(([line, rule, message = '']) => {
    expect(rule).toBe(id);
    return { line, path: NEED_MORE_THAN_A_PATH.has(id) ? null : message.slice(0, message.indexOf(' would be published')) };
  });
}

/** Rules about the policy, and about the package as a whole; their own tests have their messages. */
const NEED_MORE_THAN_A_PATH: ReadonlySet<string> = new Set([
  ...rules.filter(({ scope }) => scope === 'content').map(({ meta }) => meta.id),
  'denied',
  'dropped-entry',
  'empty-package',
  'entry-point-missing',
  'exception-expired',
  'exception-unused',
  'grown',
  'lifecycle-may-change-list',
  'missing-required',
  'new-dependency',
  'new-install-script',
  'not-allowed',
  'not-public',
  'over-budget',
  'packer-drift',
  'removed-file',
  'source-file',
  'test-file',
]);

function printedFor(id: string, path: string): string {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule?.scope !== 'package') throw new Error(`${id} judges no package`);
  const [finding] = rule.check(ruleInput({ files: [path] }));
  return finding === undefined ? 'nothing' : `${levelOf(rule, finding)}[${id}]: ${finding.message}`;
}
