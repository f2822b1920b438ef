import { GateError } from '../errors.ts';
import { visibleText } from '../report/visible-text.ts';

/** What kept a registry from answering, or made its answer useless. */
export type RegistryProblem =
  | 'unreachable'
  | 'slow'
  | 'offline'
  /** A token is missing, or was not accepted. */
  | 'unauthorized'
  | 'no-package'
  | 'no-version'
  /** The document names a tarball that is not there. */
  | 'no-tarball'
  /** Any other status of 400 and more. */
  | 'refused'
  | 'redirects'
  | 'malformed'
  | 'integrity'
  | 'too-large'
  | 'configuration';

/** What is told of a problem; the message can hold what strangers wrote, such as the name of a package. */
export interface ProblemWords {
  readonly message: string;
  readonly help: string;
  readonly cause?: unknown;
}

export const registryError = (problem: RegistryProblem, { message, help, cause }: ProblemWords): GateError =>
  new GateError('registry', visibleText(message), { help, cause: { problem, cause } });

/** Which problem it is, so that a release without an earlier one can be told from a registry that is down; null for other errors. */
export function registryProblem(error: unknown): RegistryProblem | null {
  if (typeof error !== 'object' || error === null || !('cause' in error)) return null;
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null || !('problem' in cause)) return null;
  // Only registryError sets it.
  return cause.problem as RegistryProblem;
}

/** What every other request to that registry would run into as well: it gave no answer at all, or none in time. */
export function isRegistryDown(error: unknown): boolean {
  const problem = registryProblem(error);
  return problem === 'slow' || problem === 'offline' || (problem === 'unreachable' && !hasStatus(error));
}

/** Whether there was an answer, such as a 503 for this one package. */
function hasStatus(error: unknown): boolean {
  for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : null) {
    if ('statusCode' in inner && typeof inner.statusCode === 'number') return true;
  }
  return false;
}

/** A URL without what may be secret in it: a password, a signature in its query. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return '(not a URL)';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
