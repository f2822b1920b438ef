import { getOctokit } from '@actions/github';
import { VERSION } from '../version.ts';
import type { GithubRun } from './event.ts';
import { patience } from './patience.ts';
import { noAnswerInTime, unexpectedAnswer } from './problem.ts';

/** Octokit with typed REST methods, `paginate` and `graphql`; see `connect` for how patient it is. */
export type Octokit = ReturnType<typeof getOctokit>;

export interface ConnectOptions {
  readonly apiUrl: GithubRun['apiUrl'];
  readonly token: string;
  /** Takes one line on what is waited for. */
  readonly log: (line: string) => void;
  /** How long one request may take, answer included. */
  readonly requestSeconds?: number;
  /** How long failed requests and the waits after them may take, of all requests together. */
  readonly patienceSeconds?: number;
}

const REQUEST_SECONDS = 15;
const PATIENCE_SECONDS = 60;

/**
 * A client for one run. It asks again, after a word in the log, where GitHub says that nothing was done (rate limits), and where doing it
 * twice is the same as once: reads, and writes with `request: REPEATABLE`. Other writes reject at once: only who sent them can find out
 * whether they were done. Everything rejects with an error that `githubProblem` can sort.
 *
 * Octokit's own plugins for this repeat every write, keep no limit over all requests and do not say what they wait for.
 *
 * Load this file with a dynamic import: octokit takes longer to load than most packages to judge.
 */
export function connect({
  apiUrl,
  token,
  log,
  requestSeconds = REQUEST_SECONDS,
  patienceSeconds = PATIENCE_SECONDS,
}: ConnectOptions): Octokit {
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: `packgate/${VERSION}`, log: SILENT });
  const patient = patience(patienceSeconds, log);
  octokit.hook.wrap('request', (request, options) =>
    patient(isRepeatable(options), () =>
      within(requestSeconds, async (signal) => {
        // Hooks before this one are bound to this very object: others that are handed on are dropped.
        options.request = { ...options.request, signal };
        const answer = await request(options);
        if (isData(answer.data) || answer.status === NO_CONTENT) return answer;
        throw unexpectedAnswer(answer.status, answer.data);
      }),
    ),
  );
  return octokit;
}

async function within<T>(seconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), seconds * 1000);
  try {
    return await work(controller.signal);
  } catch (error) {
    // Octokit takes a body that breaks off for an empty one: what is told of it then is not what happened.
    throw controller.signal.aborted ? noAnswerInTime(error) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** For a write that can be done twice without harm: `octokit.rest.issues.updateComment({..., request: REPEATABLE})`. */
export const REPEATABLE = { repeatable: true } as const;

function isRepeatable({ method, url, request, ...rest }: Readonly<Record<string, unknown>>): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (typeof request === 'object' && request !== null && 'repeatable' in request && request.repeatable === true) return true;
  return String(url).endsWith('/graphql') && !/^\s*mutation\b/.test(String(rest['query']));
}

/** JSON that was parsed: a proxy's page, or an answer that broke off, is text. */
const isData = (data: unknown): boolean => Array.isArray(data) || Object.prototype.toString.call(data) === '[object Object]';

const NO_CONTENT = 204;

const nothing = (): void => undefined;
/** What it has to say of its own is for programmers, and goes past the runner's stop-commands. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
