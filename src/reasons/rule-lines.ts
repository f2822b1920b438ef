/** One rule of an ignore file. */
export interface RuleLine {
  /** Without white space around it. */
  readonly rule: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The rules of an ignore file, split and filtered as ignore-walk does it: comments and empty lines are none. */
export function ruleLines(text: string): readonly RuleLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const rule = line.trim();
    return /^#|^$/.test(rule) ? [] : [{ rule, line: index + 1 }];
  });
}
