import type { Budget, DenyEntry, ExceptionEntry, Located, PatternList, PolicyTest, RuleSetting } from '../model.ts';
import { compilePatterns, DENY } from './pattern.ts';
import { gather, policyProblem, throwTogether } from './problem.ts';
import type { Extended } from './extended.ts';
import { type DenyValue, policyDefinition, type scopeDefinition } from './schema.ts';
import type { RuleMetas, ValueType } from './value.ts';
import { parseYaml } from './yaml.ts';

/** A policy file as it is written, before anything that it extends. */
export interface PolicyDocument {
  /** What it is called in messages: its path from the repository's root, or `OWNER/REPO/path.yml@COMMIT`. No two documents have one name. */
  readonly file: string;
  readonly locked: boolean;
  readonly extends: readonly Extended[];
  /** Paths relative to the repository's root, of lists in the syntax of .gitignore. */
  readonly denyFrom: readonly Located<string>[];
  readonly publicPackages: PatternList | null;
  readonly layer: PolicyLayer;
  readonly packages: readonly PackageLayer[];
  readonly tests: readonly PolicyTest[];
}

/** What one mapping says; null and empty where it says nothing. */
export interface PolicyLayer {
  readonly allow: PatternList | null;
  readonly deny: readonly DenyEntry[];
  readonly require: PatternList;
  readonly rules: ReadonlyMap<string, Located<RuleSetting>>;
  /** Rules that whoever extends this may not make milder. */
  readonly lockedRules: ReadonlySet<string>;
  readonly budget: Budget;
  readonly exceptions: readonly ExceptionEntry[];
}

export interface PackageLayer {
  readonly pattern: Located<string>;
  readonly layer: PolicyLayer;
}

type ValueOf<T> = T extends ValueType<infer V> ? V : never;
type ScopeValues = ValueOf<typeof scopeDefinition>['values'];
type DenyItems = NonNullable<ScopeValues['deny']>;
type ExceptionValue = NonNullable<ScopeValues['exceptions']>[number];

/**
 * @param text the policy file
 * @param file what it is called: its path relative to the repository's root
 * @param rules the rules that exist
 * @throws GateError at the first mistake, with the other ones as its `others`
 */
export function parsePolicy(text: string, file: string, rules: RuleMetas): PolicyDocument {
  const { values } = policyDefinition.read(parseYaml(text, file), rules);
  return {
    file,
    locked: values.locked ?? false,
    extends: values.extends ?? [],
    denyFrom: values['deny-from'] ?? [],
    publicPackages: values['public-packages'],
    layer: layerOf(values),
    packages: gather(
      (values.packages ?? []).map(({ name, value }) => () => ({ pattern: name, layer: packageLayer(value.values) })),
    ),
    tests: values.tests ?? [],
  };
}

/** A lock that held for some packages alone would be passed by with another name. */
function packageLayer(values: ScopeValues): PolicyLayer {
  throwTogether(
    (values.rules ?? []).flatMap(({ name, value: { locked } }) =>
      locked === null
        ? []
        : [policyProblem(locked, `${name.value} is locked for some packages only`, 'lock it under "rules" of the policy itself')],
    ),
  );
  return layerOf(values);
}

function layerOf(values: ScopeValues): PolicyLayer {
  const { files, unpacked, file, growth } = values.budget?.values ?? { files: null, unpacked: null, file: null, growth: null };
  return {
    allow: values.allow,
    deny: denyEntries(values.deny ?? []),
    require: values.require ?? [],
    rules: new Map(
      (values.rules ?? []).map(({ name, value }) => [name.value, { value: { level: value.level, options: {} }, frame: name.frame }]),
    ),
    lockedRules: new Set((values.rules ?? []).flatMap(({ name, value }) => (value.locked === null ? [] : [name.value]))),
    budget: { files, unpacked, file, growth },
    exceptions: (values.exceptions ?? []).map(exceptionEntry),
  };
}

const DENIES = 'this entry denies it';

/** Plain patterns under one `deny` are one list, so that `!` can take back from those before it. */
function denyEntries(items: DenyItems): readonly DenyEntry[] {
  const plain = items.filter((item) => 'value' in item);
  const [first] = plain;
  if (first !== undefined) compilePatterns(plain, DENY);
  const together: DenyEntry[] =
    first === undefined ? [] : [{ paths: plain, syntax: 'glob', reason: null, severity: null, frame: { ...first.frame, label: DENIES } }];
  const entries = items.filter((item) => 'what' in item).map(denyEntry);
  return [...together, ...entries];
}

function denyEntry({ what, reason, severity, frame }: DenyValue): DenyEntry {
  const more = { reason: reason?.value ?? null, severity: severity?.value ?? null, frame: { ...frame, label: DENIES } };
  switch (what.kind) {
    case 'paths':
      return { syntax: 'glob', paths: what.paths, ...more };
    case 'text':
      return { syntax: 'text', text: what.text, in: what.in, ...more };
  }
}

function exceptionEntry({ values, frame, keyFrames }: ExceptionValue): ExceptionEntry {
  return {
    rule: values.rule.value,
    paths: values.paths ?? [],
    reason: values.reason.value,
    owner: values.owner?.value ?? null,
    expires: values.expires?.value ?? null,
    ...(values.ticket !== null && { ticket: values.ticket.value }),
    frame: { ...(keyFrames.get('rule') ?? frame), label: 'this exception' },
  };
}
