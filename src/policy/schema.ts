import type { Frame, JsonObject, Located, PatternList, RuleLevel, Severity } from '../model.ts';
import { compileNames, DENY, EXACT } from './pattern.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { extended } from './extended.ts';
import { type Field, listOf, mapping, named, oneOrList, oneOrMore } from './collection.ts';
import { namePatterns, pattern, patterns, separatePatterns } from './pattern-value.ts';
import { count, date, oneOf, percentage, size, text, yesOrNo } from './scalar.ts';
import { testTable } from './test-table.ts';
import { textPattern } from './text-pattern-value.ts';
import { either, parsed, type RuleMetas, unknownName, type ValueType } from './value.ts';
import type { YamlEntry } from './yaml.ts';

// This file is the policy's definition: what it says of a key is what the parser accepts, what editors complete and what the docs print.

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const LEVELS: readonly RuleLevel[] = [...SEVERITIES, 'off'];

// ---------------------------------------------------------------------------------------------- rules

const level = oneOf('level', LEVELS);

/** What is written of a rule. */
export interface RuleSettingValue {
  readonly level: RuleLevel;
  /** The place of `locked: true`; null where the rule is not locked. */
  readonly locked: Frame | null;
}

const SETTING = { noun: 'the setting of a rule', later: { options: 'no rule has options yet: remove it' } } as const;

const levelKey = {
  level: { type: level, description: 'How bad a finding of the rule is; `off` silences it.', example: 'warning' },
} satisfies Record<string, Field<unknown>>;

const severityKey = {
  severity: { type: level, description: 'The same as `level`.', example: 'warning' },
} satisfies Record<string, Field<unknown>>;

const lockedKey = {
  locked: {
    type: yesOrNo,
    description: 'Whoever extends this policy may make the rule stricter, never milder, and excuse nothing that it finds.',
    example: true,
  },
} satisfies Record<string, Field<unknown>>;

const longSetting = mapping({ ...levelKey, ...severityKey, ...lockedKey }, SETTING);
/** The two forms apart, since one of the two words is enough. */
const longForms = [
  mapping({ ...levelKey, ...lockedKey }, { ...SETTING, required: ['level'] }),
  mapping({ ...severityKey, ...lockedKey }, { ...SETTING, required: ['severity'] }),
] as const;

const ruleSetting: ValueType<RuleSettingValue> = either(
  parsed(level, ({ value }): RuleSettingValue => ({ level: value, locked: null }), level.schema),
  parsed(
    longSetting,
    ({ values, frame, keyFrames }): RuleSettingValue => {
      if (values.level !== null && values.severity !== null)
        throw policyProblem(values.severity.frame, '"level" and "severity" say the same', 'remove one of them');
      const set = values.level ?? values.severity;
      if (set === null) throw policyProblem(frame, 'the setting of a rule needs "level"', '"level" is missing here');
      return { level: set.value, locked: values.locked === true ? (keyFrames.get('locked') ?? frame) : null };
    },
    (rules) => ({ anyOf: longForms.map((form) => form.schema(rules)) }),
  ),
);

const ruleName = text('the id of a rule');

export const knownRule = (name: Located<string>, rules: RuleMetas): Located<string> => {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(name.value)) return name;
  throw unknownName(name.frame, `rule ${quote(name.value)}`, name.value, ids);
};

const ruleSettings = named(
  'a mapping of rules to levels',
  (entry, rules) => knownRule({ value: entry.key, frame: entry.keyFrame }, rules),
  ruleSetting,
  (rules) => ({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, { description: rule.summary, ...ruleSetting.schema(rules) }])),
  }),
);

// ---------------------------------------------------------------------------------------------- lists of entries

const DENY_ENTRY = 'an entry under "deny"';

/** An entry under `deny` as read, with the place of what it denies. */
export interface DenyValue {
  readonly what:
    | { readonly kind: 'paths'; readonly paths: PatternList }
    | { readonly kind: 'text'; readonly text: Located<string>; readonly in: PatternList };
  readonly reason: Located<string> | null;
  readonly severity: Located<Severity> | null;
  readonly frame: Frame;
}

const denyPaths = {
  paths: {
    type: patterns(DENY),
    description: 'Patterns of packed paths; case is ignored, and a name stands for a directory as well.',
    example: ['internal/**', '**/*.secret.*'],
  },
} satisfies Record<string, Field<unknown>>;

const denyText = {
  text: {
    type: textPattern,
    description: 'A regular expression on what is in the files, instead of `paths`; `(?i)` before it ignores case.',
    example: '(?i)codename-aurora|INTERNAL ONLY',
  },
  in: {
    type: patterns(DENY),
    description: 'The files that are searched for `text`, as patterns like those of `paths`; without them, every file.',
    example: ['dist/**'],
  },
} satisfies Record<string, Field<unknown>>;

const denyReason = {
  reason: {
    type: text('a reason'),
    description: 'Why this stays in; shown with the violation.',
    example: 'internal code stays in',
  },
  severity: {
    type: oneOf('severity', SEVERITIES),
    description: 'How bad it is; without it, the level of the rule `denied`, or for a text of `denied-text`.',
    example: 'error',
  },
} satisfies Record<string, Field<unknown>>;

const denyKeys = mapping({ ...denyPaths, ...denyText, ...denyReason }, { noun: DENY_ENTRY });
/** The two forms apart, so that editors complete the keys of one. */
const denyForms = [
  mapping({ ...denyPaths, ...denyReason }, { noun: DENY_ENTRY, required: ['paths'] }),
  mapping({ ...denyText, ...denyReason }, { noun: DENY_ENTRY, required: ['text'] }),
] as const;

const denyEntry: ValueType<DenyValue> = parsed(
  denyKeys,
  ({ values, frame, keyFrames }) => {
    const { reason, severity } = values;
    const placeOf = (key: string): Frame => keyFrames.get(key) ?? frame;
    if (values.text !== null) {
      if (values.paths !== null)
        throw policyProblem(placeOf('paths'), `${DENY_ENTRY} has "paths" or "text", not both`, 'to search some files only, write "in"');
      return { what: { kind: 'text', text: values.text, in: values.in ?? [] }, reason, severity, frame: placeOf('text') };
    }
    if (values.in !== null) throw policyProblem(placeOf('in'), `"in" belongs to "text" in ${DENY_ENTRY}`, 'did you mean paths?');
    if (values.paths === null) throw policyProblem(frame, `${DENY_ENTRY} needs "paths" or "text"`, '"paths" or "text" is missing here');
    return { what: { kind: 'paths', paths: values.paths }, reason, severity, frame: placeOf('paths') };
  },
  (rules) => ({ anyOf: denyForms.map((form) => form.schema(rules)) }),
);

const ruleId = parsed(ruleName, knownRule, (rules) => ({ enum: rules.map((rule) => rule.id) }));

const exceptionEntry = mapping(
  {
    rule: {
      type: ruleId,
      description: 'The rule whose violations are excused.',
      example: 'private-key-file',
    },
    paths: {
      type: patterns(EXACT),
      description: 'Patterns of packed paths; without them, every violation of the rule.',
      example: ['certs/roots.pem'],
    },
    reason: { type: text('a reason'), description: 'Why this is no violation here.', example: 'public CA roots' },
    owner: { type: text('an owner'), description: 'Who answers for the exception.', example: '@acme/security' },
    expires: {
      type: date,
      description: 'The last day on which the exception holds; under `packgate:strict` every exception has one.',
      example: '2027-06-30',
    },
    ticket: { type: text('a ticket'), description: 'Where it is discussed: a number or a URL.', example: 'SEC-1234' },
  },
  { noun: 'an exception', required: ['rule', 'reason'] },
);

const budget = mapping(
  {
    files: { type: count, description: 'The most files that a package may have.', example: 200 },
    unpacked: { type: size, description: 'The most bytes that its files may have together.', example: '2 MB' },
    file: { type: size, description: 'The most bytes that one file may have.', example: '1 MB' },
    growth: {
      type: percentage,
      description:
        'By how much the package, and each file, may be larger than in the last release; without it, by the bounds of the rule `grown`.',
      example: '25%',
    },
  },
  { noun: 'a budget' },
);

// ---------------------------------------------------------------------------------------------- what can be said of all packages or of one

const scopeFields = {
  allow: {
    type: patterns(EXACT),
    description: 'What may ship. Where it is present, every other file is a violation.',
    example: ['dist/**', '!dist/**/*.map', '/README.md'],
  },
  deny: {
    type: oneOrList(either(pattern, denyEntry), pattern, 'a list of patterns and entries'),
    description: 'What must not ship: files by their paths, or whatever files by what is in them.',
    example: [
      { paths: ['internal/**'], reason: 'internal code stays in' },
      { text: '(?i)codename-aurora|INTERNAL ONLY', in: ['dist/**'], reason: 'unannounced names' },
    ],
  },
  require: {
    type: separatePatterns,
    description: 'What must ship: each pattern has to match a file.',
    example: ['dist/index.js', 'dist/index.d.ts'],
  },
  rules: {
    type: ruleSettings,
    description: 'The level of each rule, where it differs from the preset.',
    example: { 'env-file': 'error', denied: { level: 'error', locked: true } },
  },
  budget: {
    type: budget,
    description: 'Limits on the number and size of files.',
    example: { files: 200, unpacked: '2 MB', file: '1 MB', growth: '25%' },
  },
  exceptions: {
    type: listOf(exceptionEntry),
    description: 'Violations that are known and excused.',
    example: [
      {
        rule: 'private-key-file',
        paths: ['certs/roots.pem'],
        reason: 'public CA roots',
        owner: '@acme/security',
        ticket: 'SEC-12',
        expires: '2027-06-30',
      },
    ],
  },
} satisfies Record<string, Field<unknown>>;

/** What a policy can say of the packages that a pattern under `packages` names. */
export const scopeDefinition = mapping(scopeFields, { noun: 'an entry under "packages"' });

function checkPackageName(entry: YamlEntry): void {
  const name = { value: entry.key, frame: entry.keyFrame };
  if (name.value.startsWith('!'))
    throw policyProblem(name.frame, `the package pattern ${quote(name.value)} takes back`, 'name the packages that the entry is for');
  compileNames([name]);
}

const packages = named('a mapping of package names to what holds for them', checkPackageName, scopeDefinition, (rules) => ({
  type: 'object',
  additionalProperties: scopeDefinition.schema(rules),
}));

// ---------------------------------------------------------------------------------------------- the whole

/** Every key of a policy. */
export const policyDefinition = mapping(
  {
    extends: {
      type: oneOrMore(extended, 'a preset or a policy, or a list of them'),
      description:
        'What this policy builds on, in order: presets, files, npm packages, policies of GitHub repositories; what comes later wins.',
      example: ['packgate:strict', '@acme/packgate-policy', 'acme/policies/packgate.yml@0123456789abcdef0123456789abcdef01234567'],
    },
    ...scopeFields,
    'deny-from': {
      type: oneOrMore(text('the path of a list'), 'the path of a list, or several'),
      description: 'Lists in the syntax of .gitignore, by their path in the repository: what they name must not ship.',
      example: ['.claudeignore'],
    },
    'public-packages': {
      type: namePatterns,
      description: 'Names that public packages may have. Where it is present, a public package of another name is a violation.',
      example: ['@acme/public-*'],
    },
    packages: {
      type: packages,
      description: 'What else holds for some packages, by patterns of their names; what comes later wins.',
      example: { '@acme/cli': { budget: { unpacked: '20 MB' } } },
    },
    tests: {
      type: testTable(ruleId),
      description: 'Paths that must be denied or allowed; `packgate policy --test` tries them.',
      example: { denied: ['src/index.ts', { path: 'internal/notes.md', rule: 'denied' }], allowed: ['dist/index.js'] },
    },
    locked: { type: yesOrNo, description: 'Whoever extends this policy may tighten it, never loosen it.', example: true },
  },
  { noun: '' },
);

/**
 * JSON Schema (draft-07, which editors read best) of a policy with these rules. What it accepts and the parser does not: keys that occur twice,
 * patterns that cannot compile, days that do not exist, an exception in a policy that extends a locked one, and files that are not there.
 */
export function policySchema(rules: RuleMetas): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Packgate policy',
    description: 'packgate.yml: what a package may publish, what it must, and who excused what',
    ...policyDefinition.schema(rules),
  };
}
