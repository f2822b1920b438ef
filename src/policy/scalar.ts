import type { GateError } from '../errors.ts';
import type { Located } from '../model.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { listed, unknownName, type ValueType, wrongType } from './value.ts';
import { describeNode, type YamlNode } from './yaml.ts';

/** A text that says something. */
export function text(expected: string): ValueType<Located<string>> {
  return {
    read: (node) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') throw withoutQuotes(node, expected);
      if (node.value.trim() === '') throw policyProblem(node.frame, `expected ${expected}, found an empty text`, 'write it here');
      return { value: node.value, frame: node.frame };
    },
    schema: () => ({ type: 'string', pattern: '\\S' }),
  };
}

function withoutQuotes(node: YamlNode, expected: string): GateError {
  const bare = node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean');
  return bare
    ? policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, 'put it in quotes to make it a text')
    : wrongType(node, expected);
}

/** @param what a noun: `level` */
export function oneOf<T extends string>(what: string, words: readonly T[]): ValueType<Located<T>> {
  const expected = `the ${what} ${listed(words, 'or')}`;
  return {
    read: (node) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') throw wrongType(node, expected);
      const written = node.value;
      const word = words.find((candidate) => candidate === written);
      if (word === undefined) throw unknownName(node.frame, `${what} ${quote(written)}`, written, words);
      return { value: word, frame: node.frame };
    },
    schema: () => ({ enum: words }),
  };
}

export const yesOrNo: ValueType<boolean> = {
  read: (node) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'boolean') throw wrongType(node, 'true or false');
    return node.value;
  },
  schema: () => ({ type: 'boolean' }),
};

/** A whole number from 1 on. */
export const count: ValueType<Located<number>> = {
  read: (node) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'number') throw wrongType(node, 'a whole number');
    return { value: wholeNumber(node.value, node, 'a whole number'), frame: node.frame };
  },
  schema: () => ({ type: 'integer', minimum: 1 }),
};

function wholeNumber(value: number, node: YamlNode, expected: string): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, 'it has to be a whole number from 1 on');
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 1024],
  ['mib', 1024 ** 2],
  ['gib', 1024 ** 3],
]);
const SIZE = /^(\d+(?:\.\d+)?) ?(B|[kMG]i?B)$/i;
const A_SIZE = 'a size like 2 MB, 500 kB or 1 MiB';

/** Bytes, as a number or with a unit: kB is 1000, KiB 1024. */
export const size: ValueType<Located<number>> = {
  read: (node) => {
    if (node.kind !== 'scalar') throw wrongType(node, A_SIZE);
    if (typeof node.value === 'number') return { value: wholeNumber(node.value, node, A_SIZE), frame: node.frame };
    const [, digits, unit] = typeof node.value === 'string' ? (SIZE.exec(node.value.trim()) ?? []) : [];
    if (digits === undefined || unit === undefined) throw wrongType(node, A_SIZE);
    const bytes = Number(digits) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
    return { value: wholeNumber(Math.round(bytes), node, A_SIZE), frame: node.frame };
  },
  schema: () => ({
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)? ?([kKmMgG][iI]?)?[bB]\\s*$' },
    ],
  }),
};

const PERCENTAGE = /^(\d+(?:\.\d+)?) ?%$/;

/** Per cent as a number: `12.5%` is 12.5. More than 100 are allowed. */
export const percentage: ValueType<Located<number>> = {
  read: (node) => {
    const [, digits] = node.kind === 'scalar' && typeof node.value === 'string' ? (PERCENTAGE.exec(node.value.trim()) ?? []) : [];
    if (digits === undefined) throw wrongType(node, 'a percentage like 25%');
    return { value: Number(digits), frame: node.frame };
  },
  schema: () => ({ type: 'string', pattern: '^\\s*\\d+(\\.\\d+)? ?%\\s*$' }),
};

/** A day of the calendar, as it is written: `2027-06-30`. */
export const date: ValueType<Located<string>> = {
  read: (node) => {
    const expected = 'a date like 2027-06-30';
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(node.value)) throw wrongType(node, expected);
    const day = new Date(`${node.value}T00:00:00Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(node.value);
    if (!exists) throw policyProblem(node.frame, `expected ${expected}, found ${quote(node.value)}`, 'there is no such day');
    return { value: node.value, frame: node.frame };
  },
  schema: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
};
