import type { GateError } from '../errors.ts';
import type { Frame, Json, Located } from '../model.ts';
import { gather, policyProblem, throwTogether } from './problem.ts';
import { quote } from './quote.ts';
import { listed, type RuleMetas, unknownName, type ValueType, wrongType } from './value.ts';
import type { YamlEntry, YamlMap } from './yaml.ts';

/** One key of a mapping. Parser, JSON Schema and documentation are made from these. */
export interface Field<T> {
  readonly type: ValueType<T>;
  /** One sentence, for editors and the reference. */
  readonly description: string;
  readonly example: Json;
}
type Fields = Readonly<Record<string, Field<unknown>>>;
/** What a mapping holds; null for a key that is left out and may be. */
type Values<F extends Fields, R extends keyof F> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? (K extends R ? T : T | null) : never;
};

/** A mapping as read, with the place of each of its keys. */
interface MappingValue<F extends Fields, R extends keyof F> {
  readonly values: Values<F, R>;
  readonly frame: Frame;
  readonly keyFrames: ReadonlyMap<string, Frame>;
}

interface MappingType<F extends Fields, R extends keyof F> extends ValueType<MappingValue<F, R>> {
  readonly fields: F;
}

interface MappingOptions<R extends string> {
  /** In messages: `unknown key "x" in an exception`; empty for the policy itself. */
  readonly noun: string;
  readonly required?: readonly R[];
  /** Keys that are designed and not built: an error of their own, with what to do instead. */
  readonly later?: Readonly<Record<string, string>>;
}

export function mapping<const F extends Fields, const R extends keyof F & string = never>(
  fields: F,
  options: MappingOptions<R>,
): MappingType<F, R> {
  return {
    fields,
    read: (node, rules) => {
      if (node.kind !== 'map') throw wrongType(node, `a mapping with ${listed(Object.keys(fields), 'and')}`);
      const entries = gather(node.entries.map((entry) => () => [entry.key, readField(entry, fields, options, rules)] as const));
      throwTogether(
        (options.required ?? [])
          .filter((name) => !node.entries.some(({ key }) => key === name))
          .map((name) => missingKey(node, name, options.noun)),
      );
      const read = Object.fromEntries([...Object.keys(fields).map((name) => [name, null] as const), ...entries]);
      // Each value was read by the type of its own field, the keys are those of `fields`, and the required ones are there.
      const values = read as Values<F, R>;
      return { values, frame: node.frame, keyFrames: new Map(node.entries.map((entry) => [entry.key, entry.keyFrame])) };
    },
    schema: (rules) => ({
      type: 'object',
      additionalProperties: false,
      ...(options.required === undefined ? {} : { required: options.required }),
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { description: field.description, examples: [field.example], ...field.type.schema(rules) },
        ]),
      ),
    }),
  };
}

function readField(entry: YamlEntry, fields: Fields, options: MappingOptions<string>, rules: RuleMetas): unknown {
  const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
  if (field !== undefined) return field.type.read(entry.value, rules);
  const where = options.noun === '' ? '' : ` in ${options.noun}`;
  const later = options.later !== undefined && Object.hasOwn(options.later, entry.key) ? options.later[entry.key] : undefined;
  if (later !== undefined) throw policyProblem(entry.keyFrame, `not supported yet: ${quote(entry.key)}${where}`, later);
  throw unknownName(entry.keyFrame, `key ${quote(entry.key)}${where}`, entry.key, Object.keys(fields));
}

const missingKey = (map: YamlMap, name: string, noun: string): GateError =>
  policyProblem(map.frame, `${noun} needs "${name}"`, `"${name}" is missing here`);

// ---------------------------------------------------------------------------------------------- lists and names

/** A list of values, each mistake in it reported. */
export function listOf<T>(item: ValueType<T>): ValueType<readonly T[]> {
  return {
    read: (node, rules) => {
      if (node.kind !== 'list') throw wrongType(node, 'a list');
      return gather(node.items.map((value) => () => item.read(value, rules)));
    },
    schema: (rules) => ({ type: 'array', items: item.schema(rules) }),
  };
}

/** A list, or one scalar that stands for a list of itself. */
export function oneOrList<T, S extends T>(item: ValueType<T>, single: ValueType<S>, expected: string): ValueType<readonly T[]> {
  const list = listOf(item);
  return {
    read: (node, rules) => {
      if (node.kind === 'scalar' && node.value !== null) return [single.read(node, rules)];
      if (node.kind !== 'list') throw wrongType(node, expected);
      return list.read(node, rules);
    },
    schema: (rules) => ({ anyOf: [single.schema(rules), list.schema(rules)] }),
  };
}

/** The same, and never empty. */
export function oneOrMore<T>(item: ValueType<T>, expected: string): ValueType<readonly T[]> {
  const list = oneOrList(item, item, expected);
  return {
    read: (node, rules) => {
      if (node.kind !== 'list' || node.items.length > 0) return list.read(node, rules);
      throw policyProblem(node.frame, `expected ${expected}, found an empty list`, 'write an entry, or remove the key');
    },
    schema: (rules) => ({ anyOf: [item.schema(rules), { type: 'array', minItems: 1, items: item.schema(rules) }] }),
  };
}

export interface NamedValue<T> {
  readonly name: Located<string>;
  readonly value: T;
}

/** A mapping whose keys are names: of rules, of packages. `name` refuses those that are none. */
export function named<T>(
  expected: string,
  name: (entry: YamlEntry, rules: RuleMetas) => void,
  value: ValueType<T>,
  schema: ValueType<T>['schema'],
): ValueType<readonly NamedValue<T>[]> {
  return {
    read: (node, rules) => {
      if (node.kind !== 'map') throw wrongType(node, expected);
      return gather(
        node.entries.map((entry) => () => {
          name(entry, rules);
          return { name: { value: entry.key, frame: entry.keyFrame }, value: value.read(entry.value, rules) };
        }),
      );
    },
    schema,
  };
}
