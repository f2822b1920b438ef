import type {
  DenyEntry,
  EffectivePolicy,
  EffectiveRule,
  ExceptionEntry,
  ExpiringException,
  Frame,
  Located,
  PatternList,
  Policy,
} from '../model.ts';
import { humanSize } from '../size.ts';
import { excuseTerms, expiringWords } from './exception-words.ts';
import { jsonText, locationJson } from './json.ts';
import { painter } from './paint.ts';
import { visibleText } from './visible-text.ts';
import { width } from './width.ts';

/** What `packgate policy` tells. */
export interface PolicyView {
  readonly policy: Pick<Policy, 'path' | 'sha256' | 'extends' | 'preset' | 'presetFrame' | 'sources' | 'mutable'>;
  readonly effective: readonly EffectivePolicy[];
  readonly expiringExceptions: readonly ExpiringException[];
}

// ---------------------------------------------------------------------------------------------- JSON

/** Exactly one JSON value of schema `packgate.policy/1` and a line break. */
export function renderPolicyJson({ policy, effective, expiringExceptions }: PolicyView): string {
  const { path, sha256, preset, presetFrame, sources, mutable = [] } = policy;
  return jsonText({
    schema: 'packgate.policy/1',
    policy: { path, sha256, extends: policy.extends, mutable },
    preset: { value: preset, location: presetFrame && locationJson(presetFrame) },
    sources,
    effective: effective.map(effectiveJson),
    expiringExceptions: expiringExceptions.map((exception) => ({ ...exception, location: locationJson(exception.location) })),
  });
}

function effectiveJson({ package: name, scope, rules }: EffectivePolicy): object {
  const { allow, deny, require, publicPackages, budget, exceptions } = scope;
  return {
    package: name,
    allow: allow.map(patternsJson),
    deny: deny.map(denyJson),
    require: patternsJson(require),
    publicPackages: publicPackages.map(patternsJson),
    rules: rules.map(({ id, level, variants, frame, lockedBy }) => ({
      id,
      level,
      variants,
      location: frame && locationJson(frame),
      lockedBy,
    })),
    budget: Object.fromEntries(BUDGET_KEYS.map((key) => [key, limitJson(budget[key])])),
    exceptions: exceptions.map(exceptionJson),
  };
}

const BUDGET_KEYS = ['files', 'unpacked', 'file', 'growth'] as const;

const locatedJson = ({ value, frame }: Located<string | number>): object => ({ value, location: locationJson(frame) });
const limitJson = (limit: Located<number> | null): object | null => (limit === null ? null : locatedJson(limit));
const patternsJson = (list: PatternList): readonly object[] => list.map(locatedJson);

function denyJson(entry: DenyEntry): object {
  const { syntax, reason, severity, frame } = entry;
  const what =
    entry.syntax === 'text' ? { text: locatedJson(entry.text), in: patternsJson(entry.in) } : { paths: patternsJson(entry.paths) };
  return { syntax, ...what, reason, severity, location: locationJson(frame) };
}

const exceptionJson = ({ rule, paths, reason, owner, expires, ticket, frame }: ExceptionEntry): object => ({
  rule,
  paths: patternsJson(paths),
  reason,
  owner,
  expires,
  ticket: ticket ?? null,
  location: locationJson(frame),
});

// ---------------------------------------------------------------------------------------------- text

/** A value on a line, and where it is written. */
interface Row {
  readonly key: string;
  readonly value: string;
  readonly origin: string;
}

/** For each package a table: what holds, and the line that says so. Names and patterns are made visible. */
export function renderPolicy({ policy, effective, expiringExceptions }: PolicyView, { color }: { readonly color: boolean }): string {
  const paint = painter(color);
  const blocks = effective.map((one) => {
    const rows = [...commonRows(policy), ...rowsOf(one, policy.preset)].map(visibleRow);
    const [keys, values] = [widest(rows.map(({ key }) => key)), Math.min(LONGEST_VALUE, widest(rows.map(({ value }) => value)))];
    const title = one.package === null ? 'every package' : `the package ${one.package}`;
    const lines = rows.map(({ key, value, origin }, index) => {
      const shown = rows[index - 1]?.key === key ? '' : key;
      return `  ${padded(paint('strong', shown), keys - width(shown))}  ${padded(value, values - width(value))}  ${paint('quiet', origin)}`.trimEnd();
    });
    return [paint('strong', visibleText(`what holds for ${title}`)), ...lines].join('\n');
  });
  const notes = expiringExceptions.map((exception) => `packgate: ${visibleText(expiringWords(exception))}\n`);
  return [`${blocks.join('\n\n')}\n`, ...(notes.length === 0 ? [] : ['\n', ...notes])].join('');
}

/** A longer value pushes its own origin to the right, not those of the others. */
const LONGEST_VALUE = 50;

const padded = (text: string, missing: number): string => text + ' '.repeat(Math.max(0, missing));
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => width(text)));
const visibleRow = ({ key, value, origin }: Row): Row => ({ key, value: visibleText(value), origin: visibleText(origin) });
const placeOf = ({ file, line, column }: Frame): string => `${file}:${line}:${column}`;

function commonRows({ path, sha256, sources, preset, presetFrame, mutable = [] }: PolicyView['policy']): readonly Row[] {
  const moving = new Map(mutable.map(({ written, commit }) => [commit, written]));
  return [
    { key: 'policy', value: path ?? 'none', origin: sha256 === null ? '' : `sha256 ${sha256}` },
    { key: 'preset', value: `packgate:${preset}`, origin: presetFrame === null ? 'by default' : placeOf(presetFrame) },
    ...sources
      .filter(({ file }) => file !== path)
      .map(({ file, kind, locked }) => {
        const written = kind === 'github' ? moving.get(file.slice(file.lastIndexOf('@') + 1)) : undefined;
        return {
          key: 'extends',
          value: file,
          origin: [locked ? 'locked' : '', written === undefined ? '' : `now at ${written}`].filter(Boolean).join(', '),
        };
      }),
  ];
}

const row = (key: string, { value, frame }: Located<string>): Row => ({ key, value, origin: placeOf(frame) });

function rowsOf({ scope, rules }: EffectivePolicy, preset: Policy['preset']): readonly Row[] {
  const { allow, deny, require, publicPackages, budget, exceptions } = scope;
  return [
    ...allow.flatMap((list, index) => list.map((one) => row(index === 0 ? 'allow' : `allow (list ${index + 1})`, one))),
    ...deny.flatMap(denyRows),
    ...require.map((one) => row('require', one)),
    ...publicPackages.flatMap((list, index) =>
      list.map((one) => row(index === 0 ? 'public-packages' : `public-packages (list ${index + 1})`, one)),
    ),
    ...BUDGET_KEYS.flatMap((key) => {
      const limit = budget[key];
      return limit === null ? [] : [{ key: 'budget', value: `${key}: ${limitWords(key, limit.value)}`, origin: placeOf(limit.frame) }];
    }),
    ...exceptions.map((one) => ({ key: 'exceptions', value: exceptionWords(one), origin: placeOf(one.frame) })),
    ...rules.map((one) => ruleRow(one, preset)),
  ];
}

function denyRows(entry: DenyEntry): readonly Row[] {
  const key = entry.syntax === 'gitignore' ? 'deny-from' : 'deny';
  const more = [...(entry.severity === null ? [] : [entry.severity]), ...(entry.reason === null ? [] : [entry.reason])].join(': ');
  const words = more === '' ? '' : ` (${more})`;
  const rows = entry.syntax === 'text' ? [{ ...entry.text, value: `text ${JSON.stringify(entry.text.value)}` }] : entry.paths;
  return rows.map(({ value, frame }) => ({ key, value: `${value}${words}`, origin: placeOf(frame) }));
}

function limitWords(key: (typeof BUDGET_KEYS)[number], value: number): string {
  if (key === 'files') return String(value);
  return key === 'growth' ? `${value}%` : humanSize(value);
}

function exceptionWords(exception: ExceptionEntry): string {
  const { rule, paths, reason } = exception;
  const where = paths.length === 0 ? '' : ` on ${paths.map(({ value }) => value).join(' ')}`;
  return `${rule}${where}: ${reason} (${excuseTerms(exception)})`;
}

function ruleRow({ id, level, variants, frame, lockedBy }: EffectiveRule, preset: Policy['preset']): Row {
  const cases = Object.entries(variants).map(([name, other]) => `${name} ${other}`);
  const origin = frame === null ? `packgate:${preset}` : placeOf(frame);
  return {
    key: 'rules',
    value: `${id}: ${level}${cases.length === 0 ? '' : ` (${cases.join(', ')})`}`,
    origin: lockedBy.length === 0 ? origin : `${origin}, locked by ${lockedBy.join(' and ')}`,
  };
}
