import fs from 'node:fs';
import { gitHubApiUrl, withoutSlash } from './api-url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a job on GitHub knows of itself and of what started it. */
export interface GithubRun {
  readonly event: GithubEvent;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Without a slash at the end; of GitHub Enterprise Server `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** Without a slash at the end. */
  readonly serverUrl: string;
  /** What the workflow runs on: under `pull_request` a merge commit that no branch has. */
  readonly sha: string;
  /** Where the job summary is shown; null where the runner does not say. */
  readonly runUrl: string | null;
  /** 1 for the first; null where the runner does not say. */
  readonly attempt: number | null;
}

export type GithubEvent =
  | PullRequest
  | { readonly kind: 'push' | 'release' | 'workflow_dispatch' | 'schedule' }
  /** `baseSha` is empty where the event does not say. */
  | { readonly kind: 'merge_group'; readonly baseSha: string }
  /** `why`: one line without a final period. */
  | { readonly kind: 'unknown'; readonly name: string; readonly why: string };

export interface PullRequest {
  readonly kind: 'pull-request';
  readonly trigger: 'pull_request' | 'pull_request_target';
  /** `opened`, `synchronize`, …; empty where the event does not say. */
  readonly action: string;
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** The branch comes from another repository, or from one that is gone. */
  readonly isFork: boolean;
  /** Login of who opened it; empty where the event does not say. */
  readonly author: string;
}

/**
 * Reads what the runner leaves in the environment and in the event's file. Never throws: an event that cannot be read is `unknown`, with
 * the reason.
 *
 * @returns a string where this is no job on GitHub: why, in one line without a final period
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function readRun(env: Environment): GithubRun | string {
  const [owner = '', name = '', ...rest] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === '' || name === '' || rest.length > 0) return 'GITHUB_REPOSITORY does not name a repository';
  const serverUrl = withoutSlash(env['GITHUB_SERVER_URL'] || 'https://github.com');
  const runId = env['GITHUB_RUN_ID'] ?? '';
  const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
  return {
    event: readEvent(env),
    repository: { owner, name },
    apiUrl: gitHubApiUrl(env),
    serverUrl,
    sha: env['GITHUB_SHA'] ?? '',
    runUrl: /^\d+$/.test(runId) ? `${serverUrl}/${owner}/${name}/actions/runs/${runId}` : null,
    attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : null,
  };
}

function readEvent(env: Environment): GithubEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return readPullRequest(name, env['GITHUB_EVENT_PATH'] ?? '');
    case 'push':
    case 'release':
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: name };
    case 'merge_group':
      return { kind: name, baseSha: mergeBase(env['GITHUB_EVENT_PATH'] ?? '') };
    default:
      return { kind: 'unknown', name, why: name === '' ? 'GITHUB_EVENT_NAME is not set' : `the event ${name} belongs to no pull request` };
  }
}

function mergeBase(path: string): string {
  try {
    const sha = at(JSON.parse(fs.readFileSync(path, 'utf8')), 'merge_group', 'base_sha');
    return isCommit(sha) ? sha : '';
  } catch {
    return '';
  }
}

function readPullRequest(trigger: PullRequest['trigger'], path: string): GithubEvent {
  const unknown = (why: string): GithubEvent => ({ kind: 'unknown', name: trigger, why });
  if (path === '') return unknown('GITHUB_EVENT_PATH is not set');
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch (error) {
    return unknown(`the event cannot be read: ${String(error)}`);
  }
  try {
    return pullRequestOf(trigger, JSON.parse(text)) ?? unknown('the event does not say which pull request it is about');
  } catch {
    return unknown('the event is no valid JSON');
  }
}

function pullRequestOf(trigger: PullRequest['trigger'], payload: unknown): PullRequest | null {
  const pull = at(payload, 'pull_request');
  const number = at(pull, 'number');
  const headSha = at(pull, 'head', 'sha');
  const baseSha = at(pull, 'base', 'sha');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !isCommit(headSha) || !isCommit(baseSha)) return null;
  const head = at(pull, 'head', 'repo', 'full_name');
  const base = at(pull, 'base', 'repo', 'full_name');
  return {
    kind: 'pull-request',
    trigger,
    action: textOf(at(payload, 'action')),
    number,
    headSha,
    baseSha,
    isFork: typeof head !== 'string' || head !== base,
    author: textOf(at(pull, 'user', 'login')),
  };
}

/** SHA-1 or SHA-256, in hex. */
const isCommit = (value: unknown): value is string => typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value under a path of keys; undefined where there is none. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    // An object that is not null can be asked for any key.
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[key] : undefined),
    value,
  );
}
