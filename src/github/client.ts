import { getOctokit } from '@actions/github';
import { VERSION } from '../version.ts';
import type { GithubRun } from './event.ts';

/** Octokit with typed REST methods, `paginate` and `graphql`; see `connect` for how patient it is. */
export type Octokit = ReturnType<typeof getOctokit>;

export interface ConnectOptions {
  readonly apiUrl: GithubRun['apiUrl'];
  readonly token: string;
  /** Takes one line, made visible, on what is waited for. */
  readonly log: (line: string) => void;
  readonly requestSeconds?: number;
  /** Seconds that waiting and failed requests may take in all. */
  readonly patienceSeconds?: number;
}

/** Load this file with a dynamic import: octokit takes longer to load than most packages to judge. */
export function connect({ apiUrl, token }: ConnectOptions): Octokit {
  return getOctokit(token, { baseUrl: apiUrl, userAgent: `packgate/${VERSION}` });
}
