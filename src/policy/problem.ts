import { GateError, isGateError } from '../errors.ts';
import type { Frame } from '../model.ts';

const NOTHING_CHECKED = 'nothing was checked: a policy that cannot be read never passes';

/** What is wrong with a policy, at its place. `label` says what to write there instead. */
export function policyProblem(frame: Frame, message: string, label: string, more: ProblemDetails = {}): GateError {
  return new GateError('policy', message, { help: NOTHING_CHECKED, ...more, frame: { ...frame, label } });
}

interface ProblemDetails {
  readonly help?: string;
  readonly cause?: unknown;
}

/** Does all the reading, so that one run names every mistake: what failed is thrown together, ordered by place. */
export function gather<T>(reads: readonly (() => T)[]): T[] {
  const values: T[] = [];
  const problems: GateError[] = [];
  for (const read of reads) {
    try {
      values.push(read());
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  throwTogether(problems);
  return values;
}

/** The same for what has to be waited for, one after the other. */
export async function gatherInTurn<T>(reads: readonly (() => Promise<T>)[]): Promise<T[]> {
  const values: T[] = [];
  const problems: GateError[] = [];
  for (const read of reads) {
    try {
      values.push(await read());
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  throwTogether(problems);
  return values;
}

/** By name, since parts that are loaded late carry a class of their own. @throws what is no mistake in a policy */
function problemsOf(error: unknown): readonly GateError[] {
  if (!isGateError(error)) throw error;
  return [error, ...error.others];
}

/** Enough to mend in one go; a broken list of thousands does not need a message a line. */
const MOST_TOGETHER = 50;

/** Throws the first problem with the next ones as its `others`; no problem, no throw. */
export function throwTogether(problems: readonly GateError[]): void {
  const [first, ...others] = problems.toSorted(byPlace).slice(0, MOST_TOGETHER);
  if (first === undefined) return;
  const { subject, message, help, frame, cause } = first;
  throw new GateError(subject, message, { ...(help === null ? {} : { help }), ...(frame === null ? {} : { frame }), cause, others });
}

function byPlace({ frame: one }: GateError, { frame: other }: GateError): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
