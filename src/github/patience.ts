import { setTimeout as sleep } from 'node:timers/promises';
import { githubProblem, type GithubProblem } from './problem.ts';

/** Runs a request, and again where that makes sense. */
export type Patient = <T>(isRepeatable: boolean, attempt: () => Promise<T>) => Promise<T>;

const MOST_ATTEMPTS = 5;
/** GitHub wants at least a minute where it does not say how long (docs, "Best practices for using the REST API"). */
const UNSAID_RATE_LIMIT_SECONDS = 60;

/** @param seconds that failed attempts and the waits after them may take, of all requests together */
export function patience(seconds: number, log: (line: string) => void): Patient {
  let left = seconds;
  return async (isRepeatable, attempt) => {
    for (let attempts = 1; ; attempts += 1) {
      const started = Date.now();
      try {
        return await attempt();
      } catch (error) {
        const now = Date.now();
        left -= (now - started) / 1000;
        const problem = githubProblem(error, now);
        const wait = problem === null || attempts === MOST_ATTEMPTS ? null : waitAfter(problem, isRepeatable, attempts);
        if (problem === null || wait === null) throw error;
        if (wait > left) {
          log(`packgate: GitHub: ${problem.message}; not waiting ${wait} s`);
          throw error;
        }
        log(`packgate: GitHub: ${problem.message}; asking again in ${wait} s`);
        left -= wait;
        await sleep(wait * 1000);
      }
    }
  };
}

/** Seconds; null: asking again is of no use, or would do it twice. */
function waitAfter({ kind, retryAfter }: GithubProblem, isRepeatable: boolean, attempts: number): number | null {
  switch (kind) {
    case 'rate-limit':
      return retryAfter ?? UNSAID_RATE_LIMIT_SECONDS;
    case 'server':
    case 'network':
    case 'timeout':
      return isRepeatable ? (retryAfter ?? 2 ** (attempts - 1)) : null;
    case 'permission':
    case 'unauthorized':
    case 'not-found':
    case 'invalid':
    case 'unexpected':
      return null;
  }
}
