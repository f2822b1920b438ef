import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { isGateError } from '../../../src/errors.ts';
import { compilePatterns, DENY, EXACT } from '../../../src/policy/pattern.ts';
import { compileText } from '../../../src/policy/text-pattern.ts';
import { parsePolicy, type PolicyDocument, type PolicyLayer } from '../../../src/policy/parse.ts';
import { rules } from '../../../src/rules/index.ts';
import { searchText } from '../../../src/text-search.ts';
import { hostileText } from '../hostile-text.ts';
import { editText, textEdits } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const METAS = rules.map(({ meta }) => meta);

const GOOD_PATTERNS = fc.constantFrom(
  'dist/**',
  '*.map',
  '/README.md',
  '**/*.{js,ts}',
  'a/[!b].js',
  '@(a|b).js',
  '{a,b}/**',
  'a/**/b/**/*.x',
  'docs/?.md',
  'é.js',
  'x y.js',
  '+(x).js',
);
const ANY_PATTERN = fc.oneof(
  GOOD_PATTERNS,
  fc
    .array(
      fc.constantFrom('a', 'dist', '*', '**', '?', '/', '!', '{', '}', ',', '[', ']', '(', ')', '|', '+', '@', '\\', '.', '-', ' ', 'é'),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const GOOD_TEXTS = fc.constantFrom('(?i)codename', 'INTERNAL ONLY', '(?:ab)+c', '\\bsecret\\b', '\\p{L}+9', 'a{1,50}b', '(?<n>a)\\k<n>');
const ANY_TEXT = fc.oneof(
  GOOD_TEXTS,
  fc.constantFrom('(a+)+$', '(a|aa)+b', '[', '(?=a)*', '^', 'a{1,50}{1,50}', '(?x)a', '.*'),
  fc
    .array(fc.constantFrom('a', 'b', '.', '*', '+', '?', '(', ')', '|', '[', ']', '^', '$', '\\', 'd', '{2,}', '(?:', '(?i)', '\\1'), {
      maxLength: 10,
    })
    .map((parts) => parts.join('')),
);

/** Values as JSON, which YAML is a superset of: what they mean is known. @param isGood whether all of it is what a policy may say */
function policies(isGood: boolean): fc.Arbitrary<object> {
  const or = (good: fc.Arbitrary<unknown>, ...others: readonly unknown[]): fc.Arbitrary<unknown> =>
    isGood ? good : fc.oneof({ arbitrary: good, weight: 3 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
  const pattern = isGood ? GOOD_PATTERNS : ANY_PATTERN;
  const patterns = (maxLength: number): fc.Arbitrary<readonly string[]> =>
    fc
      .tuple(fc.array(pattern, { minLength: isGood ? 1 : 0, maxLength }), fc.boolean())
      .map(([list, takesBack]) => (takesBack && list.length > 0 ? [...list, '!dist/**/*.map'] : list));
  const level = or(fc.constantFrom('error', 'warning', 'note', 'off'), 'on', null, 2);
  const severity = or(fc.constantFrom('error', 'warning', 'note'), 'off', 'bad');
  const reason = isGood ? fc.constantFrom('agreed', 'internal: # code "stays" in', "it's") : hostileText;
  const budget = fc.record(
    {
      files: or(fc.nat(), -1, 1.5),
      unpacked: or(fc.constantFrom('2 MB', '1 kB', 5), '2 XB', '-1 MB', '1e9 GB'),
      growth: or(fc.constant('25%'), '25', '-5%'),
    },
    { requiredKeys: [] },
  );
  const denied = fc.oneof(
    pattern,
    fc.record({ paths: patterns(3), reason, severity }, { requiredKeys: ['paths'] }),
    fc.record({ text: isGood ? GOOD_TEXTS : ANY_TEXT, in: patterns(2), reason }, { requiredKeys: ['text'] }),
  );
  const known = fc.constantFrom('env-file', 'log-file', 'secret');
  const fields = {
    allow: patterns(4),
    require: fc.array(pattern, { minLength: isGood ? 1 : 0, maxLength: 2 }),
    deny: fc.array(denied, { minLength: isGood ? 1 : 0, maxLength: 4 }),
    rules: fc.dictionary(isGood ? known : fc.oneof(known, fc.constantFrom('unknown', '__proto__', 'constructor')), level, {
      minKeys: isGood ? 1 : 0,
      maxKeys: 3,
    }),
    budget,
    exceptions: fc.array(
      fc.record(
        {
          rule: or(known, 'nope'),
          paths: patterns(2),
          reason,
          owner: fc.constant('@acme/security'),
          expires: or(fc.constant('2027-06-30'), '2027-02-30', 'soon'),
        },
        { requiredKeys: isGood ? ['rule', 'reason'] : ['rule'] },
      ),
      { minLength: isGood ? 1 : 0, maxLength: 2 },
    ),
  };
  const more = isGood ? {} : { unknown: fc.constant(1), 'deny-form': fc.constant([]), '': fc.constant(null) };
  return fc.record(
    {
      extends: or(fc.constantFrom<unknown[]>('packgate:strict', ['packgate:strict', './base.yml']), 'packgate:none', 5),
      'public-packages': fc.array(fc.constantFrom('@acme/*', 'left-pad'), { minLength: 1, maxLength: 2 }),
      'deny-from': fc.constantFrom(['.claudeignore'], ['a', 'b']),
      ...fields,
      packages: fc.dictionary(
        isGood ? fc.constantFrom('@acme/cli', '@acme/*') : fc.constantFrom('@acme/cli', '*', '[', ''),
        fc.record(fields, { requiredKeys: ['allow'] }),
        { minKeys: isGood ? 1 : 0, maxKeys: 2 },
      ),
      locked: or(fc.boolean(), 'yes', null),
      ...more,
    },
    { requiredKeys: [] },
  );
}

const WRITTEN = `extends: packgate:strict
allow:
  - dist/**
  - "!*.map"
  - /package.json
require: [dist/index.js]
deny:
  - "*.secret.*"
  - paths: [internal/**, "**/fixtures/**"]
    reason: internal code stays in
    severity: error
  - text: "(?i)codename"
    in: [dist/**]
rules:
  ci-file: warning # a comment
budget: { files: 50, unpacked: 1 MB }
exceptions:
  - rule: agent-instructions
    paths: [templates/AGENTS.md]
    reason: >-
      part of the
      template
    expires: 2035-12-31
packages:
  "@acme/scaffold":
    budget: { unpacked: 2 MB }
locked: true
`;

const PIECES = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n  ',
    ' ',
    ':',
    ': ',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!!str ',
    '|\n',
    '>\n',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '<<: ',
    '? ',
    '\t',
    '\r',
    '\0',
    '\uFEFF',
    ',',
    'yes',
    'null',
    '~',
    '0x1F',
    'allow: []\n',
    'deny: ["*.map"]\n',
    'rules:\n  env-file: off\n',
    'x'.repeat(200),
  ),
  hostileText,
);

export const policyText = fuzzTarget({
  name: 'policy-text',
  input: 'policies with any patterns, regular expressions and levels, as JSON and as YAML, with pieces of YAML put in and taken out',
  holds:
    'a policy or errors at a line that there is; a policy that is taken has every entry that js-yaml reads; its patterns and regular expressions answer in time',
  cases: 250,
  inputs: fc.record({
    written: fc.option(fc.oneof(policies(true), policies(true), policies(false))),
    edits: fc.oneof(fc.constant([]), textEdits(PIECES, 2)),
  }),
  check: ({ written, edits }) => {
    const text = editText(written === null ? WRITTEN : JSON.stringify(written, null, 2), edits);
    const parsed = parse(text);
    holdSame(parse(text), parsed, 'the same text is read to the same');
    if (!('file' in parsed)) return;
    // What is read by another reader of YAML is in the policy: nothing is passed over.
    const loaded: unknown = load(text.replace(/^\uFEFF/, ''), { json: false });
    holdSame(entriesOf(parsed), expectedOf(loaded as Loaded), `every entry of the policy is read: ${text}`);
    use(parsed);
  },
});

type Errors = readonly string[];

function parse(text: string): PolicyDocument | Errors {
  try {
    return parsePolicy(text, 'packgate.yml', METAS);
  } catch (error) {
    if (!isGateError(error)) throw error;
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    return [error, ...error.others].map(({ subject, message, frame, help }) => {
      holdSame(subject, 'policy', 'it is about the policy');
      hold(message !== '' && !message.includes('\n'), 'the message is one line', message);
      hold(frame !== null, 'there is a place', message);
      const { line, column, length } = frame;
      hold(line >= 1 && line <= Math.max(1, lines.length) && column >= 1 && length >= 1, 'the place is in the text', frame, lines.length);
      holdSame(frame.text, lines[line - 1] ?? '', 'the line is the one of the text');
      return `${message} ${line}:${column} ${help ?? ''}`;
    });
  }
}

/** Patterns and expressions have to answer, whatever they are. */
function use({ layer }: PolicyDocument): void {
  const path = `${'a/'.repeat(20)}${'a'.repeat(40)}.js`;
  for (const { name, list, options } of [
    { name: 'allow', list: layer.allow ?? [], options: EXACT },
    ...layer.deny.map((entry) => ({ name: 'deny', list: entry.syntax === 'glob' ? entry.paths : [], options: DENY })),
  ]) {
    if (list.length === 0) continue;
    const start = performance.now();
    compilePatterns(list, options)(path);
    hold(
      performance.now() - start < 5000,
      `${name} answers in time`,
      list.map(({ value }) => value),
    );
  }
  for (const entry of layer.deny) {
    if (entry.syntax !== 'text') continue;
    const start = performance.now();
    searchText(compileText(entry.text), 'a'.repeat(40).concat('!\n').repeat(20), { each: 50, perMegabyte: 0, total: 50 });
    hold(performance.now() - start < 2000, 'a search ends when its time is over', entry.text.value);
  }
}

interface Loaded {
  readonly [key: string]: unknown;
}

const texts = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : typeof list === 'string' ? [list] : []);

/** In the order of the policy: plain patterns under `deny` come first, as one list. */
function expectedOf(loaded: Loaded): unknown {
  return {
    ...scopeExpected(loaded),
    packages: Object.entries((loaded['packages'] ?? {}) as Loaded).map(([name, value]) => [name, scopeExpected((value ?? {}) as Loaded)]),
    locked: loaded['locked'] ?? false,
    denyFrom: texts(loaded['deny-from']),
  };
}

function scopeExpected(loaded: Loaded): object {
  const deny = (loaded['deny'] ?? []) as readonly (string | Loaded)[];
  const plain = deny.filter((entry) => typeof entry !== 'object');
  return {
    allow: texts(loaded['allow']),
    require: texts(loaded['require']),
    deny: [
      ...(plain.length === 0 ? [] : [{ paths: plain.map(String) }]),
      ...deny.flatMap((entry) =>
        typeof entry !== 'object'
          ? []
          : [entry['text'] === undefined ? { paths: texts(entry['paths']) } : { text: entry['text'], in: texts(entry['in']) }],
      ),
    ],
    rules: Object.entries((loaded['rules'] ?? {}) as Loaded),
    exceptions: ((loaded['exceptions'] ?? []) as readonly Loaded[]).map((entry) => [entry['rule'], texts(entry['paths'])]),
  };
}

function entriesOf(document: PolicyDocument): unknown {
  return {
    ...scopeEntries(document.layer),
    packages: document.packages.map(({ pattern: { value }, layer }) => [value, scopeEntries(layer)]),
    locked: document.locked,
    denyFrom: document.denyFrom.map(({ value }) => value),
  };
}

function scopeEntries({ allow, require, deny, rules: settings, exceptions }: PolicyLayer): object {
  const values = (list: readonly { readonly value: string }[]): readonly string[] => list.map(({ value }) => value);
  return {
    allow: values(allow ?? []),
    require: values(require),
    deny: deny.map((entry) =>
      entry.syntax === 'text' ? { text: entry.text.value, in: values(entry.in) } : { paths: values(entry.paths) },
    ),
    rules: [...settings].map(([rule, { value }]) => [rule, value.level]),
    exceptions: exceptions.map((entry) => [entry.rule, values(entry.paths)]),
  };
}
