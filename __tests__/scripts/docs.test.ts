import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inputTable, outputTable, parseAction } from '../../scripts/action-tables.ts';
import { replaceRegions } from '../../scripts/regions.ts';
import { ruleIndex, rulePage, ruleTable } from '../../scripts/rule-pages.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { rules } from '../../src/rules/index.ts';

const metas = rules.map(({ meta }) => meta);
const snippets = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, found, text = '']) => (found === language ? [text] : []));

describe.each(rules.map((rule) => [rule.meta.id, rulePage(rule), rule.meta.docs.incidents] as const))(
  'the page of %s',
  (id, page, incidents) => {
    test('has the headings of every page, in order', () => {
      expect([...page.matchAll(/^#+ .*$/gm)].map(([heading]) => heading)).toEqual([
        `# ${id}`,
        '## What it finds',
        '## Default level',
        '## Why',
        ...(incidents === undefined ? [] : ['## Incidents']),
        '## Example',
        '## How to fix',
        '## In the policy',
      ]);
    });

    test('shows policies that can be read', () => {
      const policies = snippets(page, 'yaml');
      expect(policies.length).toBeGreaterThan(0);
      for (const policy of policies) expect(() => parsePolicy(policy, 'packgate.yml', metas)).not.toThrow();
    });

    test('shows edits of package.json that are JSON', () => {
      for (const edit of snippets(page, 'json')) expect(() => void JSON.parse(`{${edit}}`)).not.toThrow();
    });
  },
);

test('the index has a row and a policy for every rule', () => {
  const index = ruleIndex(rules);
  expect([...index.matchAll(/^\| \[([a-z-]+)\]\(rules\/\1\.md\)/gm)].map(([, id]) => id)).toEqual(metas.map(({ id }) => id));
  for (const policy of snippets(index, 'yaml')) expect(() => parsePolicy(policy, 'packgate.yml', metas)).not.toThrow();
});

test('characters that Markdown would swallow stay', () => {
  expect(ruleTable(rules, 'docs/rules/')).toContain(
    String.raw`| [test-file](docs/rules/test-file.md) | tests and their fixtures: test/, \_\_tests\_\_/, \*.test.js, \*.spec.ts | off | note |`,
  );
});

describe('regions', () => {
  test('what stands between the marks is replaced, the rest stays', () => {
    const text = 'a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n';
    const once = replaceRegions('README.md', text, { x: '$& new' });
    expect(once).toBe('a\n<!-- x:begin -->\n\n$& new\n\n<!-- x:end -->\nb\n');
    expect(replaceRegions('README.md', once, { x: '$& new' })).toBe(once);
  });

  test.each([
    ['no region', ''],
    ['no end', '<!-- x:begin -->'],
    ['two regions', '<!-- x:begin --><!-- x:end --><!-- x:begin --><!-- x:end -->'],
    ['two ends', '<!-- x:begin --><!-- x:end --><!-- x:end -->'],
  ])('%s is an error', (_, text) => {
    expect(() => replaceRegions('README.md', text, { x: 'new' })).toThrow(
      'README.md needs one region from <!-- x:begin --> to <!-- x:end -->',
    );
  });
});

describe('tables of the Action', () => {
  const action = parseAction(`
inputs:
  path: { description: "a | b", default: "." }
  policy: { description: "file\\nof the policy", default: "" }
  token: { description: "a token", required: true }
outputs:
  outcome: { description: "\`pass\` or \`fail\`" }
`);

  test('inputs', () => {
    expect(inputTable(action)).toBe(
      [
        '| Input | Default | What it does |',
        '| --- | --- | --- |',
        String.raw`| ${'`path`'} | ${'`.`'} | a \| b |`,
        '| `policy` |  | file of the policy |',
        '| `token` | required | a token |',
      ].join('\n'),
    );
  });

  test('outputs', () => {
    expect(outputTable(action)).toBe('| Output | What it holds |\n| --- | --- |\n| `outcome` | `pass` or `fail` |');
  });

  test('action.yml of this repository can be read', () => {
    const { inputs, outputs } = parseAction(readFileSync(path.join(import.meta.dirname, '../../action.yml'), 'utf8'));
    expect(inputs.map(({ name }) => name)).toContain('fail-on');
    expect(outputs.map(({ name }) => name)).toContain('outcome');
  });

  test('an input without a description is an error', () => {
    expect(() => parseAction('inputs: { path: {} }\noutputs: {}')).toThrow('inputs.path in action.yml has no description');
  });
});
