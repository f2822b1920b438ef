import { writeTree } from '../packages-on-disk.ts';
import type { PullRequest } from './pull-request.ts';

export type EventName = 'pull_request' | 'pull_request_target' | 'push' | 'release' | 'workflow_dispatch' | 'merge_group' | 'schedule';

export interface JobOptions {
  readonly event?: EventName;
  /** Of `pull_request`. */
  readonly action?: 'opened' | 'synchronize' | 'reopened';
  readonly attempt?: number;
  /** What the job calls GitHub's API. */
  readonly apiUrl: string;
  readonly workflow?: string;
}

/**
 * What the runner puts into the environment of a job, with the file of its event, for something that has happened in the repository of a pull
 * request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function jobOf(pull: PullRequest, options: JobOptions): Promise<Readonly<Record<string, string>>> {
  const { event = 'pull_request', apiUrl, attempt = 1, workflow = 'ci' } = options;
  const { ref, sha, payload, ...names } = await happened(pull, event, options);
  const [owner = ''] = pull.repository.split('/');
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: owner,
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: names.baseRef ?? '',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: `${writeTree({ 'event.json': payload })}/event.json`,
    GITHUB_GRAPHQL_URL: apiUrl.endsWith('/api/v3') ? apiUrl.replace(/v3$/, 'graphql') : `${apiUrl}/graphql`,
    GITHUB_HEAD_REF: names.headRef ?? '',
    GITHUB_JOB: 'gate',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REPOSITORY: pull.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: workflow,
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'runner-1',
    RUNNER_OS: 'Linux',
  };
}

interface Happened {
  readonly ref: string;
  readonly sha: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly headRef?: string;
  readonly baseRef?: string;
}

async function happened(pull: PullRequest, event: EventName, { action = 'opened' }: JobOptions): Promise<Happened> {
  const { base, head, merge, number } = pull;
  const pullRequest = await pull.payload();
  const repository = { full_name: pull.repository };
  const common = { repository, sender: { login: 'acme' } };
  switch (event) {
    case 'pull_request':
      return {
        ref: `refs/pull/${number}/merge`,
        sha: merge,
        headRef: 'topic',
        baseRef: 'main',
        payload: { ...common, action, number, pull_request: pullRequest },
      };
    case 'pull_request_target':
      return {
        ref: 'refs/heads/main',
        sha: base,
        headRef: 'topic',
        baseRef: 'main',
        payload: { ...common, action, number, pull_request: pullRequest },
      };
    case 'push':
      return {
        ref: 'refs/heads/topic',
        sha: head,
        payload: { ...common, ref: 'refs/heads/topic', before: base, after: head, head_commit: { id: head } },
      };
    case 'release':
      return {
        ref: 'refs/tags/v1.0.0',
        sha: head,
        payload: { ...common, action: 'published', release: { tag_name: 'v1.0.0', target_commitish: 'main' } },
      };
    case 'workflow_dispatch':
      return {
        ref: 'refs/heads/topic',
        sha: head,
        payload: { ...common, ref: 'refs/heads/topic', inputs: null, workflow: '.github/workflows/ci.yml' },
      };
    case 'merge_group': {
      const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
      return {
        ref,
        sha: head,
        payload: {
          ...common,
          action: 'checks_requested',
          merge_group: { head_sha: head, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' },
        },
      };
    }
    case 'schedule':
      return { ref: 'refs/heads/main', sha: base, payload: { ...common, schedule: '17 4 * * 1' } };
  }
}
