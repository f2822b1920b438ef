import type { Report } from '../model.ts';
import { allViolations, runOutcome } from '../report/verdict-line.ts';
import type { GithubRun, PullRequest } from './event.ts';
import type { CommentWhen } from './publisher.ts';

export interface PublishInputs {
  /** Empty: nothing is posted. */
  readonly token: string;
  readonly comment: CommentWhen;
  readonly suggestions: boolean;
  readonly checkRun: boolean;
}

/** Something to post, and for a pull request which. */
export type Wanted =
  | { readonly what: 'comment'; readonly pullRequest: PullRequest; readonly mayCreate: boolean }
  | { readonly what: 'suggestions'; readonly pullRequest: PullRequest }
  | { readonly what: 'check run'; readonly headSha: string };

/** What is to be posted for a report, in this order; most green runs post nothing, and then load nothing. */
export function wantedPublications(inputs: PublishInputs, report: Report, run: GithubRun): readonly Wanted[] {
  const { event } = run;
  const inPullRequest = event.kind === 'pull-request' ? wantedInPullRequest(inputs, report, run, event) : [];
  const headSha = event.kind === 'pull-request' ? event.headSha : run.sha;
  return [...inPullRequest, ...(inputs.checkRun && headSha !== '' ? [{ what: 'check run', headSha } as const] : [])];
}

function wantedInPullRequest({ comment, suggestions }: PublishInputs, report: Report, run: GithubRun, pullRequest: PullRequest): Wanted[] {
  const mayCreate = comment === 'always' || runOutcome(report) !== 'pass';
  const mayExist = !(pullRequest.action === 'opened' && run.attempt === 1);
  const hasFix = allViolations(report).some(({ fix }) => fix !== null);
  return [
    ...(comment !== 'never' && (mayCreate || mayExist) ? [{ what: 'comment', pullRequest, mayCreate } as const] : []),
    ...(suggestions && hasFix ? [{ what: 'suggestions', pullRequest } as const] : []),
  ];
}
