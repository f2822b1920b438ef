import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.ts';
import type { Frame } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { pick, randomNumbers } from './random.ts';
import { RULES } from './rule-metas.ts';
import { shown } from './shown.ts';

const parse = (text: string) => parsePolicy(text, 'packgate.yml', RULES);

describe('a policy as it is written', () => {
  const document = parse(`
extends: [packgate:strict, ./base.yml]
allow: ["dist/**", "!dist/**/*.map", /README.md]
require: dist/index.js
public-packages: "@acme/public-*"
deny:
  - internal/**
  - paths: "**/*.secret.*"
    reason: internal code stays in
    severity: warning
  - "!internal/public.js"
deny-from: .claudeignore
rules:
  env-file: warning
  private-key-file: { level: off }
  log-file: { severity: note }
budget: { files: 200, unpacked: 2 MB, file: 1000, growth: 12.5% }
exceptions:
  - rule: private-key-file
    paths: [certs/roots.pem]
    reason: public CA roots
    owner: "@acme/security"
    expires: 2027-06-30
  - { rule: env-file, reason: a sample }
packages:
  "@acme/cli": { budget: { unpacked: 20 MB } }
locked: true
`);
  const { layer } = document;
  const values = (list: readonly { readonly value: unknown }[] | null) => list?.map(({ value }) => value);

  test('lists, and single patterns for lists', () => {
    expect(values(layer.allow)).toEqual(['dist/**', '!dist/**/*.map', '/README.md']);
    expect(values(layer.require)).toEqual(['dist/index.js']);
    expect(values(document.publicPackages)).toEqual(['@acme/public-*']);
    expect(values(document.denyFrom)).toEqual(['.claudeignore']);
  });

  test('each value has the place where it is written', () => {
    expect(layer.allow?.[1]?.frame).toEqual({
      file: 'packgate.yml',
      line: 3,
      column: 20,
      text: 'allow: ["dist/**", "!dist/**/*.map", /README.md]',
      length: 16,
      label: '',
    });
  });

  test('plain patterns under deny are one entry, so that ! can take back', () => {
    const entries = layer.deny.filter((entry) => entry.syntax !== 'text');
    expect(entries.map(({ paths, reason, severity, syntax }) => ({ paths: values(paths), reason, severity, syntax }))).toEqual([
      { paths: ['internal/**', '!internal/public.js'], reason: null, severity: null, syntax: 'glob' },
      { paths: ['**/*.secret.*'], reason: 'internal code stays in', severity: 'warning', syntax: 'glob' },
    ]);
  });

  test('a text is an entry of its own, with the files that are searched', () => {
    const { deny } = parse(
      'deny: [internal, { text: "(?i)aurora|a b", in: [dist/**], reason: unannounced, severity: note }, { text: x }]',
    ).layer;
    expect(deny).toMatchObject([
      { syntax: 'glob' },
      {
        syntax: 'text',
        text: { value: '(?i)aurora|a b', frame: { line: 1, column: 26, length: 16 } },
        in: [{ value: 'dist/**' }],
        reason: 'unannounced',
        severity: 'note',
        frame: { column: 20, label: 'this entry denies it' },
      },
      { syntax: 'text', text: { value: 'x' }, in: [], reason: null, severity: null },
    ]);
  });

  test('levels, short and long', () => {
    expect([...layer.rules].map(([id, { value, frame }]) => [id, value.level, frame.line])).toEqual([
      ['env-file', 'warning', 14],
      ['private-key-file', 'off', 15],
      ['log-file', 'note', 16],
    ]);
  });

  test('limits', () => {
    expect(layer.budget).toMatchObject({
      files: { value: 200 },
      unpacked: { value: 2_000_000 },
      file: { value: 1000 },
      growth: { value: 12.5 },
    });
  });

  test('exceptions, without paths for the whole rule', () => {
    expect(layer.exceptions).toMatchObject([
      {
        rule: 'private-key-file',
        paths: [{ value: 'certs/roots.pem' }],
        reason: 'public CA roots',
        owner: '@acme/security',
        expires: '2027-06-30',
        frame: { line: 19 },
      },
      { rule: 'env-file', paths: [], reason: 'a sample', owner: null, expires: null, frame: { line: 24 } },
    ]);
  });

  test('what it extends, and what holds for some packages', () => {
    expect(document.locked).toBe(true);
    expect(document.extends).toMatchObject([
      { kind: 'preset', preset: 'strict' },
      { kind: 'file', path: './base.yml' },
    ]);
    expect(document.packages).toMatchObject([{ pattern: { value: '@acme/cli' }, layer: { budget: { unpacked: { value: 20_000_000 } } } }]);
  });

  test('keys that are left out say nothing', () => {
    expect(parse('{}')).toEqual({
      file: 'packgate.yml',
      locked: false,
      extends: [],
      denyFrom: [],
      publicPackages: null,
      layer: {
        allow: null,
        deny: [],
        require: [],
        lockedRules: new Set(),
        rules: new Map(),
        budget: { files: null, unpacked: null, file: null, growth: null },
        exceptions: [],
      },
      packages: [],
      tests: [],
    });
  });
});

test.each([
  ['1', 1],
  ['500 kB', 500_000],
  ['500 KB', 500_000],
  ['500kb', 500_000],
  ['2 MB', 2_000_000],
  ['"2 MB"', 2_000_000],
  ['1.5 MB', 1_500_000],
  ['1 GB', 1_000_000_000],
  ['1 KiB', 1024],
  ['1 MiB', 1_048_576],
  ['12 B', 12],
])('a size: %s', (written, bytes) => {
  expect(parse(`budget: { file: ${written} }`).layer.budget.file?.value).toBe(bytes);
});

const POLICY_KEYS =
  'expected extends, allow, deny, require, rules, budget, exceptions, deny-from, public-packages, packages, tests or locked';

describe('a mistake is shown at its place, with what was probably meant', () => {
  test.each([
    ['unknown key', 'alow: dist/**', 'unknown key "alow"', '1:1', '^^^^ did you mean allow?'],
    ['unknown key far from all', 'patterns: x', 'unknown key "patterns"', '1:1', `^^^^^^^^ ${POLICY_KEYS}`],
    [
      'unknown key in an exception',
      'exceptions:\n  - { rule: env-file, resaon: x, reason: y }',
      'unknown key "resaon" in an exception',
      '2:23',
      '^^^^^^ did you mean reason?',
    ],
    ['a key of the prototype', 'constructor: x', 'unknown key "constructor"', '1:1', `^^^^^^^^^^^ ${POLICY_KEYS}`],
    ['a key that is no word', '"a\\e[31m\\n": x', 'unknown key "a\\u001b[31m\\n"', '1:1', `^^^^^^^^^^^ ${POLICY_KEYS}`],
    [
      'unknown rule',
      'rules:\n  source-maps-content: warning',
      'unknown rule "source-maps-content"',
      '2:3',
      '^^^^^^^^^^^^^^^^^^^ did you mean source-map-content?',
    ],
    [
      'unknown rule in an exception',
      'exceptions:\n  - { rule: env-fil, reason: x }',
      'unknown rule "env-fil"',
      '2:13',
      '^^^^^^^ did you mean env-file?',
    ],
    ['unknown level', 'rules: { env-file: warn }', 'unknown level "warn"', '1:20', '^^^^ did you mean warning?'],
    [
      'unknown level far from all',
      'rules: { env-file: 2-high }',
      'unknown level "2-high"',
      '1:20',
      '^^^^^^ expected error, warning, note or off',
    ],
    [
      'a level that is no word',
      'rules: { env-file: false }',
      'expected the level error, warning, note or off, found false',
      '1:20',
      '^^^^^ here',
    ],
    ['no level', 'rules: { env-file: {} }', 'the setting of a rule needs "level"', '1:20', '^ "level" is missing here'],
    [
      'two levels',
      'rules: { env-file: { level: off, severity: error } }',
      '"level" and "severity" say the same',
      '1:44',
      '^^^^^ remove one of them',
    ],
    [
      'options',
      'rules: { env-file: { level: off, options: {} } }',
      'not supported yet: "options" in the setting of a rule',
      '1:34',
      '^^^^^^^ no rule has options yet: remove it',
    ],
    ['severity off', 'deny: [{ paths: x, severity: off }]', 'unknown severity "off"', '1:30', '^^^ expected error, warning or note'],

    ['a key without a value', 'allow:', 'expected a pattern or a list of patterns, found nothing', '1:1', '^^^^^ it has no value'],
    [
      'a list without an entry',
      'allow: []',
      'expected a pattern or a list of patterns, found an empty list',
      '1:8',
      '^ write an entry, or remove the key',
    ],
    ['an item without a value', 'allow:\n  - dist\n  -', 'expected a pattern, found nothing', '3:3', '^ it has no value'],
    ['a mapping for a list', 'allow: { dist: x }', 'expected a pattern or a list of patterns, found a mapping', '1:8', '^ here'],
    ['a number for a pattern', 'allow: [1]', 'expected a pattern, found 1', '1:9', '^ put it in quotes to make it a text'],
    [
      'a number for a reason',
      'exceptions: [{ rule: env-file, reason: 2026 }]',
      'expected a reason, found 2026',
      '1:40',
      '^^^^ put it in quotes to make it a text',
    ],
    ['a list for a mapping', 'rules: [env-file]', 'expected a mapping of rules to levels, found a list', '1:8', '^ here'],
    ['a mapping for a list of entries', 'exceptions: { rule: env-file }', 'expected a list, found a mapping', '1:13', '^ here'],
    ['a mapping under deny', 'deny: { paths: x }', 'expected a list of patterns and entries, found a mapping', '1:7', '^ here'],
    ['a text for a boolean', 'locked: yes', 'expected true or false, found the text "yes"', '1:9', '^^^ here'],

    ['an exception without a rule', 'exceptions:\n  - reason: x', 'an exception needs "rule"', '2:5', '^^^^^^^^^ "rule" is missing here'],
    [
      'an exception without a reason',
      'exceptions:\n  - rule: env-file',
      'an exception needs "reason"',
      '2:5',
      '^^^^^^^^^^^^^^ "reason" is missing here',
    ],
    [
      'an empty reason',
      'exceptions: [{ rule: env-file, reason: " " }]',
      'expected a reason, found an empty text',
      '1:40',
      '^^^ write it here',
    ],
    [
      'an exception for no path',
      'exceptions: [{ rule: env-file, reason: x, paths: [] }]',
      'expected a pattern or a list of patterns, found an empty list',
      '1:50',
      '^ write an entry, or remove the key',
    ],
    [
      'a deny entry without paths',
      'deny: [{ reason: x }]',
      'an entry under "deny" needs "paths" or "text"',
      '1:8',
      '^ "paths" or "text" is missing here',
    ],
    [
      'no such day',
      'exceptions: [{ rule: env-file, reason: x, expires: 2026-02-30 }]',
      'expected a date like 2027-06-30, found "2026-02-30"',
      '1:52',
      '^^^^^^^^^^ there is no such day',
    ],
    [
      'no such month',
      'exceptions: [{ rule: env-file, reason: x, expires: 2026-13-01 }]',
      'expected a date like 2027-06-30, found "2026-13-01"',
      '1:52',
      '^^^^^^^^^^ there is no such day',
    ],
    [
      'another form of date',
      'exceptions: [{ rule: env-file, reason: x, expires: 30.6.2027 }]',
      'expected a date like 2027-06-30, found the text "30.6.2027"',
      '1:52',
      '^^^^^^^^^ here',
    ],
    [
      'a number for a date',
      'exceptions: [{ rule: env-file, reason: x, expires: 20270630 }]',
      'expected a date like 2027-06-30, found 20270630',
      '1:52',
      '^^^^^^^^ here',
    ],

    ['no files', 'budget: { files: 0 }', 'expected a whole number, found 0', '1:18', '^ it has to be a whole number from 1 on'],
    ['fewer than none', 'budget: { files: -5 }', 'expected a whole number, found -5', '1:18', '^^ it has to be a whole number from 1 on'],
    ['half a file', 'budget: { files: 1.5 }', 'expected a whole number, found 1.5', '1:18', '^^^ it has to be a whole number from 1 on'],
    [
      'endlessly many files',
      'budget: { files: .inf }',
      'expected a whole number, found Infinity',
      '1:18',
      '^^^^ it has to be a whole number from 1 on',
    ],
    ['a count in quotes', 'budget: { files: "200" }', 'expected a whole number, found the text "200"', '1:18', '^^^^^ here'],
    ['an unknown unit', 'budget: { file: 2 M }', 'expected a size like 2 MB, 500 kB or 1 MiB, found the text "2 M"', '1:17', '^^^ here'],
    [
      'a negative size',
      'budget: { file: -2 MB }',
      'expected a size like 2 MB, 500 kB or 1 MiB, found the text "-2 MB"',
      '1:17',
      '^^^^^ here',
    ],
    [
      'a size of nothing',
      'budget: { file: 0 MB }',
      'expected a size like 2 MB, 500 kB or 1 MiB, found the text "0 MB"',
      '1:17',
      '^^^^ it has to be a whole number from 1 on',
    ],
    ['growth without a unit', 'budget: { growth: 25 }', 'expected a percentage like 25%, found 25', '1:19', '^^ here'],
    ['less than no growth', 'budget: { growth: -5% }', 'expected a percentage like 25%, found the text "-5%"', '1:19', '^^^ here'],
    ['growth in bytes', 'budget: { growth: 2 MB }', 'expected a percentage like 25%, found the text "2 MB"', '1:19', '^^^^ here'],
    [
      'paths and text',
      'deny: [{ paths: x, text: y }]',
      'an entry under "deny" has "paths" or "text", not both',
      '1:10',
      '^^^^^ to search some files only, write "in"',
    ],
    [
      'files to search without a text',
      'deny: [{ in: x }]',
      '"in" belongs to "text" in an entry under "deny"',
      '1:10',
      '^^ did you mean paths?',
    ],
    [
      'files to search beside paths',
      'deny: [{ paths: x, in: y }]',
      '"in" belongs to "text" in an entry under "deny"',
      '1:20',
      '^^ did you mean paths?',
    ],
    ['an empty text', 'deny: [{ text: "" }]', 'expected a regular expression, found an empty text', '1:16', '^^ write it here'],
    [
      'no regular expression',
      'deny: [{ text: "a(b" }]',
      'the pattern "a(b" cannot compile: Unterminated group',
      '1:16',
      '^^^^^ expected a regular expression of JavaScript',
    ],
    [
      'flags in the middle',
      'deny: [{ text: "a(?i)b" }]',
      'the pattern "a(?i)b" cannot compile: Invalid group',
      '1:16',
      '^^^^^^^^ expected a regular expression of JavaScript',
    ],
    [
      'an escape of another dialect',
      "deny: [{ text: '\\Ax' }]",
      'the pattern "\\\\Ax" cannot compile: Invalid escape',
      '1:16',
      '^^^^^ expected a regular expression of JavaScript',
    ],
    [
      'an unknown flag',
      'deny: [{ text: "(?x)a" }]',
      'unknown flag "x" in the pattern "(?x)a"',
      '1:16',
      '^^^^^^^ expected i, m or s, each once',
    ],
    [
      'a flag twice',
      'deny: [{ text: "(?ii)a" }]',
      'unknown flag "i" in the pattern "(?ii)a"',
      '1:16',
      '^^^^^^^^ expected i, m or s, each once',
    ],
    [
      'what is found everywhere',
      'deny: [{ text: "a*" }]',
      'the pattern "a*" matches an empty text',
      '1:16',
      '^^^^ it would be found everywhere: require a character',
    ],
    [
      'an alternative that is found everywhere',
      'deny: [{ text: "aurora|" }]',
      'the pattern "aurora|" matches an empty text',
      '1:16',
      '^^^^^^^^^ it would be found everywhere: require a character',
    ],
    [
      'the edge of a word',
      'deny: [{ text: "\\\\b" }]',
      'the pattern "\\\\b" matches an empty text',
      '1:16',
      '^^^^^ it would be found everywhere: require a character',
    ],
    [
      'a pattern of a file to search',
      'deny: [{ text: a, in: "a\\\\b" }]',
      'the pattern "a\\\\b" has a backslash',
      '1:23',
      '^^^^^^ packed paths have /: did you mean a/b?',
    ],

    [
      'a preset with a typing mistake',
      'extends: packgate:strcit',
      'unknown preset "packgate:strcit"',
      '1:10',
      '^^^^^^^^^^^^^^^ did you mean packgate:strict?',
    ],
    [
      'a file without ./',
      'extends: base.yml',
      'expected a path that begins with ./, found "base.yml"',
      '1:10',
      '^^^^^^^^ did you mean ./base.yml?',
    ],
    [
      'a file of another kind',
      'extends: ./.npmrc',
      'expected a file that ends in .yml or .yaml, found "./.npmrc"',
      '1:10',
      '^^^^^^^^ here',
    ],

    [
      'a directory under allow',
      'allow: [dist/]',
      'the pattern "dist/" ends in a slash, and no file does',
      '1:9',
      '^^^^^ did you mean dist/**?',
    ],
    [
      'a pattern that only takes back',
      'deny: ["!x"]',
      'the pattern "!x" has nothing to take back from',
      '1:8',
      '^^^^ write a pattern without ! before it',
    ],
    [
      'taking back under require',
      'require: [a, "!b"]',
      'the pattern "!b" has nothing to take back from',
      '1:14',
      '^^^^ write a pattern without ! before it',
    ],
    [
      'a package without its @',
      'packages: { acme/x: {} }',
      'the pattern "acme/x" can match no package',
      '1:13',
      '^^^^^^ did you mean @acme/x?',
    ],
    [
      'a package that is taken back',
      'packages: { "!x": {} }',
      'the package pattern "!x" takes back',
      '1:13',
      '^^^^ name the packages that the entry is for',
    ],
    [
      'a key that no package has',
      'packages: { x: { extends: ./y.yml } }',
      'unknown key "extends" in an entry under "packages"',
      '1:18',
      '^^^^^^^ expected allow, deny, require, rules, budget or exceptions',
    ],
  ])('%s', (_, text, message, place, mark) => {
    const [said, where, , marked] = shown(() => parse(text)).split('\n');
    expect([said, where, marked?.slice(2).trimStart()]).toEqual([message, `--> packgate.yml:${place}`, mark]);
  });
});

test('a policy that cannot be read never passes, and says so', () => {
  expect(() => parse('alow: x')).toThrow(
    expect.objectContaining({ subject: 'policy', help: 'nothing was checked: a policy that cannot be read never passes' }),
  );
});

test('all mistakes are named at once, in the order of the text', () => {
  const text = `
rules:
  source-maps-content: warning
  env-file: wraning
alow: dist/**
exceptions:
  - { rule: env-file, reason: x, expires: tomorrow }
  - { rule: env-files, reason: x }
allow: [dist/, "a\\\\b"]
`;
  expect(
    shown(() => parse(text))
      .split('\n')
      .filter((line) => !/^(?:\||-->)/.test(line)),
  ).toEqual([
    'unknown rule "source-maps-content"',
    'unknown level "wraning"',
    'unknown key "alow"',
    'expected a date like 2027-06-30, found the text "tomorrow"',
    'unknown rule "env-files"',
    'the pattern "dist/" ends in a slash, and no file does',
    'the pattern "a\\\\b" has a backslash',
  ]);
});

test("the design's message", () => {
  const text = `${'# \n'.repeat(7)}rules: { source-maps-content: warning }`;
  expect(() => parse(text)).toThrow(GateError);
  expect(shown(() => parse(text))).toBe(`unknown rule "source-maps-content"
--> packgate.yml:8:10
| rules: { source-maps-content: warning }
|          ^^^^^^^^^^^^^^^^^^^ did you mean source-map-content?`);
});

test.each([1, 2, 3, 4])('whatever stands in a policy, it is read or refused at a line that exists: seed %i', (seed) => {
  const whole = `extends: [packgate:strict, ./base.yml]
allow: ["dist/**", "!dist/**/*.map", /README.md]
deny:
  - internal/**
  - { paths: "**/*.secret.*", reason: internal, severity: warning }
rules:
  env-file: warning
  private-key-file: { level: off }
budget: { files: 200, unpacked: 2 MB }
exceptions:
  - rule: private-key-file
    paths: [certs/roots.pem]
    reason: public CA roots
    expires: 2027-06-30
packages:
  "@acme/cli": { budget: { unpacked: 20 MB } }
`;
  const random = randomNumbers(seed);
  const outcomes = { read: 0, refused: 0 };
  const misplaced: unknown[] = [];
  for (let round = 0; round < 1500; round += 1) {
    const text = changed(whole, random);
    try {
      parse(text);
      outcomes.read += 1;
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      outcomes.refused += 1;
      misplaced.push(...[error, ...error.others].filter(({ frame }) => frame === null || !marks(frame, text)));
    }
  }
  expect(misplaced).toEqual([]);
  expect(outcomes.read).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(100);
});

function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const put = pick(random, [
    '',
    ':',
    '- ',
    '\n',
    '\t',
    '"',
    '[',
    '}',
    '*',
    '!',
    '&',
    '#',
    '  ',
    '\r',
    '\0',
    '{',
    '---\n',
    '|',
    '%',
    '\u2028',
    '\ud800',
    '? ',
    '~',
    '<<: ',
  ]);
  return `${text.slice(0, at)}${put}${text.slice(at + Math.floor(random() * 4))}`;
}

/** Whether the frame shows a line of the text, and marks a stretch of it. */
const marks = ({ line, column, length, text: shownLine }: Frame, text: string): boolean =>
  text.split(/\r\n|\n|\r/)[line - 1] === shownLine && column >= 1 && column + length - 1 <= shownLine.length + 1;
