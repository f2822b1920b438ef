import type { GateError } from '../errors.ts';
import type { Budget, Frame, Located, PatternList, Policy, PolicyScope, Preset, RuleLevel } from '../model.ts';
import type { RuleMeta } from '../rules/rule.ts';
import type { PackageLayer, PolicyDocument, PolicyLayer } from './parse.ts';
import { compileNames, compilePatterns, EXACT, isPlainName } from './pattern.ts';
import { gather, policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import type { RuleMetas } from './value.ts';

/** A policy that is extended and locked, or some rules of which are. */
export interface Lock {
  /** What it says by itself, with all that it extends. */
  readonly policy: Policy;
  /** The file and those that it extends: they are not bound by it. */
  readonly files: ReadonlySet<string>;
  /** Its lists, which stay in force beside those of others. */
  readonly lists: ReadonlySet<PatternList>;
  /** The rules that are locked; null: all. */
  readonly rules: ReadonlySet<string> | null;
}

const isLocked = ({ rules }: Lock, id: string): boolean => rules === null || rules.has(id);

/** The lists that rules judge by are as locked as these. */
export const LIST_RULES = { allow: 'not-allowed', publicPackages: 'not-public' } as const;

const ADVICE = 'whoever extends a locked policy may tighten it, never loosen it: ask its owner';

/**
 * Holds every statement of the files that extend a locked policy, or that are extended beside it, against what the locked one says.
 * @throws GateError at the statements that would loosen it, naming the locked file
 */
export function checkLocks(policy: Policy, documents: readonly PolicyDocument[], locks: readonly Lock[], rules: RuleMetas): void {
  gather(
    locks.flatMap((lock) => [
      ...documents.filter(({ file }) => !lock.files.has(file)).flatMap((document) => documentChecks(document, lock, rules)),
      () => checkPreset(policy.preset, documents, lock, rules),
    ]),
  );
}

type Check = () => void;

function documentChecks({ layer, packages, publicPackages }: PolicyDocument, lock: Lock, rules: RuleMetas): readonly Check[] {
  const ofPackages = packages.flatMap((override) => layerChecks(override.layer, scopesUnder(lock.policy, override), lock, rules));
  return [...layerChecks(layer, [lock.policy.scope], lock, rules), ...ofPackages, ...nameChecks(publicPackages ?? [], lock)];
}

/** What the locked policy says of the packages that an override is for; of a pattern, everything that it says of any package. */
function scopesUnder({ scope, packages }: Policy, { pattern }: PackageLayer): readonly PolicyScope[] {
  if (!isPlainName(pattern.value)) return [scope, ...packages.map(({ apply }) => apply(scope))];
  const own = packages.filter((override) => compileNames([override.pattern])(pattern.value) !== null);
  return [own.reduce((before, { apply }) => apply(before), scope)];
}

function layerChecks(layer: PolicyLayer, scopes: readonly PolicyScope[], lock: Lock, rules: RuleMetas): readonly Check[] {
  return [
    ...[...layer.rules].map(
      ([id, { value, frame }]) =>
        () =>
          checkLevel({ id, level: value.level, frame }, scopes, lock, rules),
    ),
    ...pathChecks(layer.allow ?? [], scopes, lock),
    ...BUDGET_KEYS.map((key) => () => checkLimit(key, layer.budget[key], scopes, lock)),
    ...layer.exceptions
      .filter(({ rule }) => isLocked(lock, rule))
      .map(({ rule, frame }) => () => {
        throw looser(lock, rule, frame, `${rule} has no exceptions here`, 'excuses what it forbids');
      }),
  ];
}

// ---------------------------------------------------------------------------------------------- levels

const STRICTNESS: Readonly<Record<RuleLevel, number>> = { off: 0, note: 1, warning: 2, error: 3 };

const strictest = (levels: readonly RuleLevel[]): RuleLevel =>
  levels.reduce((one, other) => (STRICTNESS[other] > STRICTNESS[one] ? other : one), 'off');

interface LevelStatement {
  readonly id: string;
  readonly level: RuleLevel | null;
  readonly frame: Frame;
}

/** A level counts for all cases of a rule, so it has to be as strict as the strictest of them. */
function checkLevel({ id, level, frame }: LevelStatement, scopes: readonly PolicyScope[], lock: Lock, rules: RuleMetas): void {
  const meta = rules.find((rule) => rule.id === id);
  if (meta === undefined || level === null || !isLocked(lock, id)) return;
  const floor = strictest(scopes.map((scope) => scope.rules.get(id)?.value.level ?? strictest(defaultsOf(meta, lock.policy.preset))));
  if (STRICTNESS[level] < STRICTNESS[floor]) throw looser(lock, id, frame, `${id} is ${floor} at least`, `lowers it to ${level}`);
}

const defaultsOf = ({ severity, variants }: RuleMeta, preset: Preset): readonly RuleLevel[] =>
  [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map((levels) => levels[preset]);

/** Another preset must not lower a default that the locked policy relies on. */
function checkPreset(preset: Preset, documents: readonly PolicyDocument[], lock: Lock, rules: RuleMetas): void {
  const lowered = rules.find((rule) => {
    if (lock.policy.scope.rules.has(rule.id) || !isLocked(lock, rule.id)) return false;
    const before = defaultsOf(rule, lock.policy.preset);
    return defaultsOf(rule, preset).some((level, index) => STRICTNESS[level] < STRICTNESS[before[index] ?? 'off']);
  });
  const named = documents.flatMap((document) => document.extends).findLast((entry) => entry.kind === 'preset');
  if (lowered === undefined || named === undefined) return;
  throw looser(lock, lowered.id, named.written.frame, `the preset is ${lock.policy.preset}`, `lowers ${lowered.id}`);
}

// ---------------------------------------------------------------------------------------------- lists

/**
 * The locked lists hold beside those of others, so nothing gets in by what is written here. A path or a name that they refuse is told where it is written, since it
 * would be of no use; of a pattern only what it matches can tell.
 */
function pathChecks(allow: PatternList, scopes: readonly PolicyScope[], lock: Lock): readonly Check[] {
  if (!isLocked(lock, LIST_RULES.allow)) return [];
  const lists = scopes.map((scope) => scope.allow);
  return allow
    .filter(({ value }) => isPlainName(value) && value.includes('/'))
    .map((path) => () => {
      const name = path.value.replace(/^\//, '');
      const isAllowed = lists.some((one) => one.every((list) => compilePatterns(list, EXACT)(name) !== null));
      if (!isAllowed) throw looser(lock, LIST_RULES.allow, path.frame, `"allow" does not name ${quote(name)}`, 'allows it');
    });
}

function nameChecks(names: PatternList, lock: Lock): readonly Check[] {
  if (!isLocked(lock, LIST_RULES.publicPackages)) return [];
  const lists = lock.policy.scope.publicPackages;
  return names
    .filter(({ value }) => isPlainName(value))
    .map(({ value, frame }) => () => {
      if (lists.every((list) => compileNames(list)(value) !== null)) return;
      throw looser(lock, LIST_RULES.publicPackages, frame, `"public-packages" does not name ${quote(value)}`, 'lets it be public');
    });
}

// ---------------------------------------------------------------------------------------------- limits

const BUDGET_KEYS = ['files', 'unpacked', 'file', 'growth'] as const satisfies readonly (keyof Budget)[];

const LIMIT_RULES: Readonly<Record<keyof Budget, string>> = {
  files: 'over-budget',
  unpacked: 'over-budget',
  file: 'over-budget',
  growth: 'grown',
};

/** What holds where the locked policy sets no limit: nothing, but that growth by half is told by default. */
const LIMITS_UNSET: Readonly<Record<keyof Budget, number>> = {
  files: Number.POSITIVE_INFINITY,
  unpacked: Number.POSITIVE_INFINITY,
  file: Number.POSITIVE_INFINITY,
  growth: 50,
};

function checkLimit(key: keyof Budget, limit: Located<number> | null, scopes: readonly PolicyScope[], lock: Lock): void {
  if (limit === null || !isLocked(lock, LIMIT_RULES[key])) return;
  const most = Math.min(...scopes.map(({ budget }) => budget[key]?.value ?? LIMITS_UNSET[key]));
  const unit = key === 'growth' ? '%' : '';
  if (limit.value > most)
    throw looser(lock, LIMIT_RULES[key], limit.frame, `"${key}" is ${most}${unit} at most`, `raises it to ${limit.value}${unit}`);
}

const looser = ({ policy, rules }: Lock, id: string, frame: Frame, held: string, label: string): GateError =>
  policyProblem(frame, `${policy.path} ${rules === null ? 'is locked' : `locks ${id}`}: ${held}`, label, { help: ADVICE });
