import { describe, expect, test } from '@jest/globals';
import type { Frame } from '../../src/model.ts';
import { parseYaml, type YamlNode } from '../../src/policy/yaml.ts';
import { shown } from './shown.ts';

/** The stretch that a frame marks, with its line and column. */
const place = ({ line, column, text, length }: Frame): string => `${line}:${column} ${text.slice(column - 1, column - 1 + length)}`;

function places(node: YamlNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return [`${place(node.frame)} = ${JSON.stringify(node.value)}`];
    case 'list':
      return [`${place(node.frame)} is a list`, ...node.items.flatMap(places)];
    case 'map':
      return [
        `${place(node.frame)} is a mapping`,
        ...node.entries.flatMap(({ key, keyFrame, value }) => [`${place(keyFrame)} is ${key}`, ...places(value)]),
      ];
  }
}

describe('every key and every value knows its place', () => {
  test.each([
    [
      'block and flow',
      'allow:\n  - dist/**\n  - "!dist/**/*.map"\nbudget: { files: 200, unpacked: 2 MB }\n',
      [
        '1:1 allow: is a mapping',
        '1:1 allow is allow',
        '2:3 - dist/** is a list',
        '2:5 dist/** = "dist/**"',
        '3:5 "!dist/**/*.map" = "!dist/**/*.map"',
        '4:1 budget is budget',
        '4:9 { is a mapping',
        '4:11 files is files',
        '4:18 200 = 200',
        '4:23 unpacked is unpacked',
        '4:33 2 MB = "2 MB"',
      ],
    ],
    ['CRLF', 'a: x\r\nb: y\r\n', ['1:1 a: x is a mapping', '1:1 a is a', '1:4 x = "x"', '2:1 b is b', '2:4 y = "y"']],
    ['a byte order mark', '\uFEFFa: x\n', ['1:1 a: x is a mapping', '1:1 a is a', '1:4 x = "x"']],
    ['a document marker', '%YAML 1.2\n---\na: x\n', ['3:1 a: x is a mapping', '3:1 a is a', '3:4 x = "x"']],
    ['a value that is left out', 'a:\nb: x\n', ['1:1 a: is a mapping', '1:1 a is a', '1:1 a = null', '2:1 b is b', '2:4 x = "x"']],
    [
      'items that are left out',
      'a:\n  # - none\n  - x\n  -\n  - # later\n  - y\n',
      ['1:1 a: is a mapping', '1:1 a is a', '3:3 - x is a list', '3:5 x = "x"', '4:3 - = null', '5:3 - = null', '6:5 y = "y"'],
    ],
    ['a block scalar', 'a: |\n  one\n  two\n', ['1:1 a: | is a mapping', '1:1 a is a', '2:3 one = "one\\ntwo\\n"']],
    ['a text over two lines', 'a: "one\n  two"\n', ['1:1 a: "one is a mapping', '1:1 a is a', '1:4 "one = "one two"']],
    ['a quoted key', '"@acme/*": x\n', ['1:1 "@acme/*": x is a mapping', '1:1 "@acme/*" is @acme/*', '1:12 x = "x"']],
    [
      'characters of two code units',
      '"🔒": { "🔑": x }\n',
      ['1:1 "🔒": { "🔑": x } is a mapping', '1:1 "🔒" is 🔒', '1:7 { is a mapping', '1:9 "🔑" is 🔑', '1:15 x = "x"'],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(parseYaml(text, 'packgate.yml'))).toEqual(expected);
  });
});

test.each([
  ['2027-06-30', '2027-06-30'],
  ['yes', 'yes'],
  ['off', 'off'],
  ['true', true],
  ['"true"', 'true'],
  ['~', null],
  ['200', 200],
  ["'200'", '200'],
  ['1.5', 1.5],
  ['2 MB', '2 MB'],
  ['1_000', '1_000'],
  ['0x10', 16],
])('a plain scalar goes by the core schema: %s', (written, value) => {
  expect(parseYaml(`a: ${written}\n`, 'packgate.yml').entries[0]?.value).toMatchObject({ kind: 'scalar', value });
});

describe('what is no YAML, or more YAML than a policy may have, is refused at its place', () => {
  test.each([
    ['nothing', '', ['the policy is empty', '--> packgate.yml:1:1', '| ', '| ^ write at least one key, or remove the file']],
    [
      'comments alone',
      '# allow:\n',
      ['the policy is empty', '--> packgate.yml:1:8', '| # allow:', '|        ^ write at least one key, or remove the file'],
    ],
    [
      'a marker alone',
      '---\n',
      ['the policy is empty', '--> packgate.yml:1:3', '| ---', '|   ^ write at least one key, or remove the file'],
    ],
    [
      'a list',
      '- dist\n',
      ['a policy is a mapping, found a list', '--> packgate.yml:1:1', '| - dist', '| ^^^^^^ write keys and values, like "allow: [...]"'],
    ],
    [
      'a text',
      'dist\n',
      [
        'a policy is a mapping, found the text "dist"',
        '--> packgate.yml:1:1',
        '| dist',
        '| ^^^^ write keys and values, like "allow: [...]"',
      ],
    ],
    [
      'two documents',
      'allow: a\n---\nallow: b\n',
      ['a policy is one YAML document, found a second one', '--> packgate.yml:2:1', '| ---', '| ^^^ remove it, or move it to its own file'],
    ],
    [
      'a key twice',
      'allow: a\ndeny: b\nallow: c\n',
      ['duplicate key "allow"', '--> packgate.yml:3:1', '| allow: c', '| ^^^^^ it stands in line 1 already'],
    ],
    [
      'a key twice, written in two ways',
      'budget: { files: 1, "files": 2 }\n',
      [
        'duplicate key "files"',
        '--> packgate.yml:1:21',
        '| budget: { files: 1, "files": 2 }',
        '|                     ^^^^^^^ it stands in line 1 already',
      ],
    ],
    [
      'a key that is a list',
      '? [a]\n: b\n',
      ['a key has to be plain text, found a list', '--> packgate.yml:1:3', '| ? [a]', '|   ^ write a name before the colon'],
    ],
    [
      'no key',
      ': b\n',
      ['a key has to be plain text, found nothing', '--> packgate.yml:1:1', '| : b', '| ^^^ write a name before the colon'],
    ],
    [
      'a pattern that YAML takes for an alias',
      'allow:\n  - *.map\n',
      [
        'YAML reads *.map as an alias, which a policy cannot have',
        '--> packgate.yml:2:5',
        '|   - *.map',
        '|     ^^^^^ a value that begins with * needs quotes',
      ],
    ],
    [
      'a pattern that YAML takes for a tag',
      'allow:\n  - dist/**\n  - !dist/x.js\n',
      [
        'YAML reads !dist/x.js as a tag, which a policy cannot have',
        '--> packgate.yml:3:5',
        '|   - !dist/x.js',
        '|     ^^^^^^^^^^ a value that begins with ! needs quotes',
      ],
    ],
    [
      'an anchor',
      'allow: &list [a]\n',
      [
        'YAML reads &list as an anchor, which a policy cannot have',
        '--> packgate.yml:1:8',
        '| allow: &list [a]',
        '|        ^^^^^ a value that begins with & needs quotes',
      ],
    ],
    [
      'an alias bomb',
      `a: &a [x]\n${'b: [*a, *a]\n'.repeat(3)}`,
      [
        'YAML reads &a as an anchor, which a policy cannot have',
        '--> packgate.yml:1:4',
        '| a: &a [x]',
        '|    ^^ a value that begins with & needs quotes',
      ],
    ],
    [
      'a scope without quotes',
      'public-packages:\n  - @acme/x\n',
      [
        'invalid YAML: bad indentation of a mapping entry',
        '--> packgate.yml:2:5',
        '|   - @acme/x',
        '|     ^ a value that begins with @ needs quotes',
      ],
    ],
    [
      'a pattern that begins with a bracket',
      'allow:\n  - [id].js\n',
      [
        'invalid YAML: bad indentation of a mapping entry',
        '--> packgate.yml:2:9',
        '|   - [id].js',
        '|         ^ a value that begins with [ needs quotes',
      ],
    ],
    [
      'a pattern that begins with a brace',
      'allow: {a,b}/x.js\n',
      [
        'invalid YAML: bad indentation of a mapping entry',
        '--> packgate.yml:1:13',
        '| allow: {a,b}/x.js',
        '|             ^ a value that begins with { needs quotes',
      ],
    ],
    [
      'a tab',
      'allow:\n\t- a\n',
      ['invalid YAML: tab characters must not be used in indentation', '--> packgate.yml:2:1', '| \t- a', '| ^ indent with spaces'],
    ],
    [
      'a list that never ends',
      'allow: [a,\n\n\n',
      ['invalid YAML: deficient indentation', '--> packgate.yml:1:10', '| allow: [a,', '|          ^ the text ends here'],
    ],
    [
      'a null character',
      'allow: a\0b\n',
      ['invalid YAML: null byte is not allowed in input', '--> packgate.yml:1:9', '| allow: a\0b', '|         ^ here'],
    ],
    [
      'nesting without end',
      `a: ${'['.repeat(1000)}`,
      ['invalid YAML: nesting exceeded maxDepth (32)', '--> packgate.yml:1:35', `| a: ${'['.repeat(1000)}`, `| ${' '.repeat(34)}^ here`],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(() => parseYaml(text, 'packgate.yml')).split('\n')).toEqual(expected);
  });
});
