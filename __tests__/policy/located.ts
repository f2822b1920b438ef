import type { Located, PatternList } from '../../src/model.ts';

/** A value of a policy on a line of its own. */
export function located(value: string, line = 1, file = 'packgate.yml'): Located<string> {
  return { value, frame: { file, line, column: 1, text: value, length: Math.max(1, value.length), label: '' } };
}

export const patternList = (...values: readonly string[]): PatternList => values.map((value, index) => located(value, index + 1));
