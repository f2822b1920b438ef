import { type ErrorSubject, GateError } from '../../errors.ts';
import { plural } from '../../size.ts';

/** Why a tarball cannot be judged; ends the sentence `x.tgz cannot be judged: `. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly text: string;
}

export type ProblemKind =
  /** Something is missing or was changed on the way. */
  | 'damaged'
  /** Installers do different things with it, or it would land elsewhere. */
  | 'hostile'
  | 'limit'
  | 'package';

const HELP: Readonly<Record<ProblemKind, string>> = {
  damaged: 'pack or download it again: what is not whole is not judged',
  hostile: 'do not install or publish it: pack it again with npm pack, which writes ordinary files only',
  limit: 'do not unpack it: this is how decompression bombs look; a package that needs it has to be made smaller',
  package: 'pack it again in a directory whose package.json has "name" and "version"',
};

const SUBJECT: ErrorSubject = 'tarball';

/** @param shown the name of the tarball */
export const problemError = (shown: string, { kind, text }: Problem, cause?: unknown): GateError =>
  new GateError(SUBJECT, `${shown} cannot be judged: ${text}`, { help: HELP[kind], ...(cause !== undefined && { cause }) });

/** @param shown the name of the tarball */
export const changedError = (shown: string, cause?: unknown): GateError =>
  new GateError(SUBJECT, `${shown} changed while it was judged`, {
    help: 'run packgate when nothing writes to that file',
    ...(cause !== undefined && { cause }),
  });

/** @param reason what the operating system said, e.g. `ENOENT` */
export const unreadableError = (shown: string, reason: string, cause?: unknown): GateError =>
  new GateError(SUBJECT, `cannot read the tarball ${shown} (${reason})`, {
    help: 'name a .tgz file that exists and is readable',
    ...(cause !== undefined && { cause }),
  });

/** More than these are counted, not told. */
const MOST_ERRORS = 20;

/** What is wrong with a tarball, in the order in which it was found. */
export interface Errors {
  readonly report: (problem: Problem) => void;
  readonly add: (error: GateError) => void;
  /** @throws GateError the first one, with the next ones as `others`, where there are any */
  readonly throwIfAny: () => void;
}

export function collectedErrors(shown: string): Errors {
  const told: GateError[] = [];
  let more = 0;
  // An archive can have more problems than there is time to make errors of.
  const tell = (error: () => GateError): void => {
    if (told.length < MOST_ERRORS) told.push(error());
    else more += 1;
  };
  return {
    report: (problem) => tell(() => problemError(shown, problem)),
    add: (error) => tell(() => error),
    throwIfAny: () => {
      const [first, ...others] = told;
      if (first === undefined) return;
      const rest = more === 0 ? [] : [new GateError(SUBJECT, `${shown} has ${plural(more, 'more problem')}`)];
      throw new GateError(first.subject, first.message, {
        ...(first.help !== null && { help: first.help }),
        ...(first.frame !== null && { frame: first.frame }),
        cause: first.cause,
        others: [...others, ...rest],
      });
    },
  };
}

const LONGEST_NAME = 200;

/** A member's name as messages have it: names come from strangers. */
export const quoted = (name: string): string => JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

/** `the member "package/a.js"` */
export const member = (path: string): string => `the member ${quoted(path)}`;

export const bytes = (size: number): string => plural(size, 'byte');
