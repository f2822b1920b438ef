import type { Located } from '../model.ts';
import { text } from './scalar.ts';
import { compileText } from './text-pattern.ts';
import { parsed, type ValueType } from './value.ts';

/** A regular expression in a policy, compiled once to find the mistakes. */
export const textPattern: ValueType<Located<string>> = parsed(
  text('a regular expression'),
  (located) => {
    compileText(located);
    return located;
  },
  () => ({ type: 'string', pattern: '\\S' }),
);
