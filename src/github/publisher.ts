import type { Report } from '../model.ts';
import type { Octokit } from './client.ts';
import type { GithubRun, PullRequest } from './event.ts';

export type CommentWhen = 'on-failure' | 'always' | 'never';

/** What every publisher is given. */
export interface Publication {
  readonly report: Report;
  readonly run: GithubRun;
  readonly octokit: Octokit;
  /** Tells this gate from others in the same repository; see `gateKey`. */
  readonly key: string;
  /** What is judged, as it was asked for; empty where that is the whole workspace. */
  readonly label: string;
  /** Takes one line for the log; it is made visible by whoever prints it. */
  readonly log: (line: string) => void;
}

/** With the pull request that it is for. */
export interface PullRequestPublication extends Publication {
  readonly pullRequest: PullRequest;
}
