import { visibleText } from '../report/visible-text.ts';

/**
 * Why GitHub did not do what it was asked for. `permission`: the token may not; `unauthorized`: it is none, or has expired; `not-found`: it does not
 * see the repository, or the pull request is gone; `invalid`: GitHub does not take what was sent; `unexpected`: the answer is not GitHub's.
 */
export type GithubProblemKind =
  | 'permission'
  | 'unauthorized'
  | 'not-found'
  | 'invalid'
  | 'rate-limit'
  | 'server'
  | 'timeout'
  | 'network'
  | 'unexpected';

export interface GithubProblem {
  readonly kind: GithubProblemKind;
  /** Null where there was no answer. */
  readonly status: number | null;
  /** One line without a final period: what GitHub said, made visible; it holds no token. */
  readonly message: string;
  /** Whether a write may have been done all the same: nobody said that it was not. */
  readonly mayBeDone: boolean;
  /** Seconds after which GitHub wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;
}

/** Sorts an error of octokit's by what can be done about it. @returns null for one that is not of a request: a bug */
export function githubProblem(error: unknown, now: number): GithubProblem | null {
  if (!isRequestError(error)) return null;
  const { status, headers } = error.response ?? { status: null, headers: {} };
  const message = messageOf(error);
  const retryAfter = retryAfterOf(headers, now);
  const kind = status === null ? kindWithoutAnswer(error) : kindOfStatus(status, message, headers);
  return { kind, status, message, mayBeDone: UNCERTAIN.has(kind), retryAfter };
}

const UNCERTAIN: ReadonlySet<GithubProblemKind> = new Set(['server', 'timeout', 'network', 'unexpected']);

interface RequestFailure extends Error {
  readonly status: number;
  readonly response?: { readonly status: number; readonly headers: Headers; readonly data: unknown };
}
type Headers = Readonly<Record<string, string | number | undefined>>;

/** By name: octokit is loaded late, and its class is not at hand. */
const isRequestError = (error: unknown): error is RequestFailure =>
  error instanceof Error && (error.name === 'HttpError' || error.name === 'AbortError') && 'status' in error;

function kindWithoutAnswer(error: RequestFailure): GithubProblemKind {
  const { cause } = error;
  const name = cause instanceof Error ? cause.name : error.name;
  return name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'network';
}

function kindOfStatus(status: number, message: string, headers: Headers): GithubProblemKind {
  if (status === 429) return 'rate-limit';
  // GitHub answers 403 for both limits too (docs, "Rate limits for the REST API").
  if (status === 403) return isRateLimit(message, headers) ? 'rate-limit' : 'permission';
  if (status === 401) return 'unauthorized';
  if (status === 404 || status === 410) return 'not-found';
  if (status >= 500) return 'server';
  return status >= 400 ? 'invalid' : 'unexpected';
}

const isRateLimit = (message: string, headers: Headers): boolean =>
  headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /\brate limit\b/i.test(message);

function retryAfterOf(headers: Headers, now: number): number | null {
  const wait = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(wait) && wait >= 0) return wait;
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset)) return null;
  return Math.max(0, Math.ceil(reset - now / 1000) + 1);
}

/** A page of HTML says nothing that a log should repeat. */
function messageOf({ message, response }: RequestFailure): string {
  if (typeof response?.data === 'string' && /^\s*</.test(response.data)) return `an answer of HTML with status ${response.status}`;
  return visibleText(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message);
}

const LONGEST_MESSAGE = 300;
