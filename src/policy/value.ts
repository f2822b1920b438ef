import type { GateError } from '../errors.ts';
import type { Frame, JsonObject } from '../model.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { nearest } from './nearest.ts';
import { policyProblem } from './problem.ts';
import { describeNode, type YamlNode } from './yaml.ts';

/** The rules that a policy may name; the policy itself knows none. */
export type RuleMetas = readonly RuleMeta[];

/** One kind of value in a policy: how it is read, and how the JSON Schema describes it. The two must accept the same. */
export interface ValueType<T> {
  /** @throws GateError at the value's place */
  readonly read: (node: YamlNode, rules: RuleMetas) => T;
  readonly schema: (rules: RuleMetas) => JsonObject;
}

/** `unknown rule "x"`, with the name that was probably meant, or all of them where there are few. */
export function unknownName(frame: Frame, what: string, name: string, known: readonly string[]): GateError {
  const meant = nearest(name, known);
  const few = known.length <= 12 ? `expected ${listed(known, 'or')}` : 'no such name';
  return policyProblem(frame, `unknown ${what}`, meant === null ? few : `did you mean ${meant}?`);
}

export const wrongType = (node: YamlNode, expected: string): GateError =>
  policyProblem(
    node.frame,
    `expected ${expected}, found ${describeNode(node)}`,
    node.kind === 'scalar' && node.value === null ? 'it has no value' : 'here',
  );

/** `a, b and c` */
export const listed = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** A value that is read further; `parse` gives what it says or throws. */
export function parsed<S, T>(type: ValueType<S>, parse: (written: S, rules: RuleMetas) => T, schema: ValueType<T>['schema']): ValueType<T> {
  return { read: (node, rules) => parse(type.read(node, rules), rules), schema };
}

/** Another type for a mapping than for everything else. */
export function either<S, M>(single: ValueType<S>, map: ValueType<M>): ValueType<S | M> {
  return {
    read: (node, rules) => (node.kind === 'map' ? map.read(node, rules) : single.read(node, rules)),
    schema: (rules) => ({ anyOf: [single.schema(rules), map.schema(rules)] }),
  };
}
