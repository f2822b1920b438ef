import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/errors.ts
var GateError = class extends Error {
  /** What failed, as printed in brackets: `error[policy]: …` */
  subject;
  help;
  frame;
  /** What else has to be mended in the same text, in its order; they have no `others` of their own. */
  others;
  constructor(subject, message, more = {}) {
    super(message, more.cause === void 0 ? {} : { cause: more.cause });
    this.name = "GateError";
    this.subject = subject;
    this.help = more.help ?? null;
    this.frame = more.frame ?? null;
    this.others = more.others ?? [];
  }
};
var isGateError = (error) => error instanceof Error && error.name === "GateError";

export {
  GateError,
  isGateError
};
