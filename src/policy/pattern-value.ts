import type { PatternList } from '../model.ts';
import { oneOrMore } from './collection.ts';
import { compileNames, compilePatterns, EXACT, type PatternOptions } from './pattern.ts';
import { gather } from './problem.ts';
import { text } from './scalar.ts';
import type { ValueType } from './value.ts';

export const pattern = text('a pattern');

/** One pattern or a list of them, compiled once to find the mistakes. */
export function patterns(options: PatternOptions): ValueType<PatternList> {
  return checkedPatterns((list) => compilePatterns(list, options));
}

/** Patterns that each stand for themselves, so that none can take back. */
export const separatePatterns: ValueType<PatternList> = checkedPatterns((list) =>
  gather(list.map((located) => () => compilePatterns([located], EXACT))),
);

export const namePatterns: ValueType<PatternList> = checkedPatterns(compileNames);

function checkedPatterns(compile: (list: PatternList) => unknown): ValueType<PatternList> {
  const list = oneOrMore(pattern, 'a pattern or a list of patterns');
  return {
    read: (node, rules) => {
      const read = list.read(node, rules);
      compile(read);
      return read;
    },
    schema: list.schema,
  };
}
