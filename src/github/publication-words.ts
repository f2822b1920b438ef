import { visibleText } from '../report/visible-text.ts';
import type { GithubEvent, GithubRun } from './event.ts';
import { githubProblem, type GithubProblem } from './problem.ts';
import type { Wanted } from './wanted.ts';

const WHAT = { comment: 'comment', suggestions: 'review suggestions', 'check run': 'check run' } as const;
const PERMISSION = { comment: 'pull-requests: write', suggestions: 'pull-requests: write', 'check run': 'checks: write' } as const;

/** Where everything stands that could not be posted. */
const STANDS = 'the verdict is the same, and the job summary and the report have everything';

/** One line for the log on what could not be posted, why, and what to do. */
export function failedPublication({ what }: Pick<Wanted, 'what'>, error: unknown, { event, apiUrl }: GithubRun): string {
  const { progress, cause } = isPartly(error) ? { progress: error.message, cause: error.cause } : { progress: null, cause: error };
  const problem = githubProblem(cause, Date.now());
  const why = problem === null ? bug(cause) : words(problem, PERMISSION[what], event, apiUrl);
  const start = progress === null ? `no ${WHAT[what]}` : `${WHAT[what]}: ${progress}`;
  return visibleText(`packgate: ${start}: ${why}; ${STANDS}`);
}

/** An error for what was posted in part. @param progress one line without a final period: how much arrived */
export const partlyPublished = (progress: string, cause: unknown): Error =>
  Object.assign(new Error(progress, { cause }), { name: 'PartlyPublished' });

const isPartly = (error: unknown): error is Error => error instanceof Error && error.name === 'PartlyPublished';

function words(problem: GithubProblem, permission: string, event: GithubEvent, apiUrl: string): string {
  const { kind, status, message } = problem;
  const said = status === null ? message : `${status} ${message}`;
  switch (kind) {
    case 'permission':
      return `the token lacks ${permission} (${said}); ${permissionHelp(permission, event)}`;
    case 'unauthorized':
      return `GitHub does not know the token (${said}); check the input token: it has expired, was revoked, or belongs to another server`;
    case 'not-found':
      return `the token does not see it (${said}); give it ${permission} in this repository`;
    case 'invalid':
      return `GitHub does not take it (${said})`;
    case 'rate-limit':
      return `the rate limit is used up (${said}); run the job again later`;
    case 'server':
      return `GitHub cannot do it now (${said}); run the job again later`;
    case 'timeout':
      return `${apiUrl} did not answer in time; run the job again later`;
    case 'network':
      return `${apiUrl} cannot be reached (${said}); check the network and the proxy of the runner`;
    case 'unexpected':
      return `${apiUrl} answers as GitHub does not (${said}); check GITHUB_API_URL and the proxy of the runner`;
  }
}

function permissionHelp(permission: string, event: GithubEvent): string {
  if (event.kind === 'pull-request' && event.trigger === 'pull_request') {
    if (event.isFork) return 'GitHub gives pull requests from forks a read-only token';
    if (event.author === 'dependabot[bot]')
      return "GitHub gives Dependabot's pull requests a read-only token: set permissions in the workflow";
  }
  return `set "permissions: ${permission}" for the job`;
}

const bug = (error: unknown): string =>
  `a bug in Packgate, please report it with these lines: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
