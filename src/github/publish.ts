import type { Report } from '../model.ts';
import { publishCheckRun } from './check-run.ts';
import { connect, type Octokit } from './client.ts';
import { publishComment } from './comment.ts';
import type { GithubRun } from './event.ts';
import type { Publication } from './publisher.ts';
import { failedPublication } from './publication-words.ts';
import { publishSuggestions } from './suggestions.ts';
import type { Wanted } from './wanted.ts';

export interface PublishRequest {
  readonly wanted: readonly Wanted[];
  readonly token: string;
  readonly report: Report;
  readonly run: GithubRun;
  /** See `gateKey`. */
  readonly key: string;
  /** What is judged, as it was asked for; empty where that is the whole workspace. */
  readonly label: string;
  readonly log: (line: string) => void;
}

/** Posts one after the other; what cannot be posted keeps nothing else from it. @returns a warning for each, one line */
export async function publish(request: PublishRequest): Promise<readonly string[]> {
  const { token, run, log } = request;
  const octokit = connect({ apiUrl: run.apiUrl, token, log });
  const warnings: string[] = [];
  for (const one of request.wanted) {
    try {
      await publishOne(one, request, octokit);
    } catch (error) {
      warnings.push(failedPublication(one, error, run));
    }
  }
  return warnings;
}

function publishOne(one: Wanted, { report, run, key, label, log }: PublishRequest, octokit: Octokit): Promise<void> {
  const publication: Publication = { report, run, octokit, key, label, log };
  switch (one.what) {
    case 'comment':
      return publishComment({ ...publication, pullRequest: one.pullRequest }, one.mayCreate);
    case 'suggestions':
      return publishSuggestions({ ...publication, pullRequest: one.pullRequest });
    case 'check run':
      return publishCheckRun(publication, one.headSha);
  }
}
