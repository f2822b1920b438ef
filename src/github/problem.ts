import { visibleText } from '../report/visible-text.ts';
import { systemErrorCode } from '../system-error.ts';

/**
 * Why GitHub did not do what it was asked for. `permission`: the token may not; `unauthorized`: it is none, or has expired; `not-found`: it
 * does not see the repository, or the pull request is gone; `invalid`: GitHub does not take what was sent; `unexpected`: the answer is not
 * GitHub's.
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
  if (isQueryFailure(error)) return problemOfQuery(error);
  if (!isRequestFailure(error)) return null;
  const { response } = error;
  if (response === undefined) return withoutAnswer(error);
  const { status, headers } = response;
  const message = messageOf(error.message, response.data);
  const kind = kindOfStatus(status, message, headers);
  return { kind, status, message, mayBeDone: UNCERTAIN.has(kind), retryAfter: retryAfterOf(headers, now) };
}

/** An answer without an error that GitHub would not have given: a proxy's page, or JSON that broke off. */
export const unexpectedAnswer = (status: number, data: unknown): Error =>
  Object.assign(new Error('an answer that is no JSON'), { name: 'HttpError', status, response: { status, headers: {}, data } });

/** A request that was given up. */
export const noAnswerInTime = (cause: unknown): Error =>
  Object.assign(new Error('no answer in time', { cause }), { name: 'AbortError', status: 500 });

const UNCERTAIN: ReadonlySet<GithubProblemKind> = new Set(['server', 'timeout', 'network', 'unexpected']);

type Headers = Readonly<Record<string, string | number | undefined>>;

interface RequestFailure extends Error {
  readonly status: number;
  readonly response?: { readonly status: number; readonly headers: Headers; readonly data: unknown };
}

interface QueryFailure extends Error {
  readonly errors: readonly { readonly type?: string; readonly message: string }[];
}

/** By name: octokit is loaded late, and its classes are not at hand. */
const isRequestFailure = (error: unknown): error is RequestFailure =>
  error instanceof Error && (error.name === 'HttpError' || error.name === 'AbortError') && 'status' in error;

const isQueryFailure = (error: unknown): error is QueryFailure => error instanceof Error && error.name === 'GraphqlResponseError';

/** GraphQL answers with status 200 and errors of a type. */
function problemOfQuery({ errors: [first] }: QueryFailure): GithubProblem {
  const kind = QUERY_KINDS[first?.type ?? ''] ?? 'invalid';
  return { kind, status: 200, message: shortened(first?.message ?? 'errors without a message'), mayBeDone: false, retryAfter: null };
}

const QUERY_KINDS: Readonly<Record<string, GithubProblemKind>> = {
  FORBIDDEN: 'permission',
  INSUFFICIENT_SCOPES: 'permission',
  NOT_FOUND: 'not-found',
  RATE_LIMITED: 'rate-limit',
};

function withoutAnswer(error: RequestFailure): GithubProblem {
  // By shape: what fetch throws comes from another realm in tests.
  const cause = error.cause as { readonly name?: string; readonly cause?: unknown } | undefined;
  const code = systemErrorCode(cause?.cause) ?? systemErrorCode(cause);
  const isTimeout = error.name === 'AbortError' || TIMEOUTS.has(code ?? '');
  const message = isTimeout ? 'no answer in time' : (code ?? shortened(error.message));
  return { kind: isTimeout ? 'timeout' : 'network', status: null, message, mayBeDone: true, retryAfter: null };
}

const TIMEOUTS: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

function kindOfStatus(status: number, message: string, headers: Headers): GithubProblemKind {
  if (status === 429) return 'rate-limit';
  // Both limits can be a 403 as well (docs, "Rate limits for the REST API").
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
  return Math.max(1, Math.ceil(reset - now / 1000) + 1);
}

/** A page of HTML says nothing that a log should repeat. */
const messageOf = (message: string, data: unknown): string =>
  typeof data === 'string' && /^\s*</.test(data) ? 'an answer of HTML' : shortened(message);

const shortened = (message: string): string =>
  visibleText(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}...` : message);

const LONGEST_MESSAGE = 300;
