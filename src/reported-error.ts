import type { GateError } from './errors.ts';
import type { ReportedError } from './model.ts';

/** An error with what else has to be mended in the same text, as reports have them. @param root of the package that could not be judged */
export const reportedErrors = (error: GateError, root: string | null): readonly ReportedError[] =>
  [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));
