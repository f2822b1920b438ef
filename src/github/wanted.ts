import type { Report } from '../model.ts';
import { allViolations, runOutcome } from '../report/verdict-line.ts';
import { type GithubRun, type PullRequest, readRun } from './event.ts';
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

export interface Publications {
  /** In the order in which they are posted. Most green runs post nothing, and then load nothing. */
  readonly wanted: readonly Wanted[];
  /** Null where this is no job on GitHub. */
  readonly run: GithubRun | null;
  /** Why something that was asked for is not even tried: one line without a final period, or null. */
  readonly note: string | null;
}

/** What is to be posted for a report. */
export function publications(inputs: PublishInputs, report: Report, env: Readonly<Record<string, string | undefined>>): Publications {
  const run = readRun(env);
  if (typeof run === 'string') return { wanted: [], run: null, note: inputs.checkRun ? `no check run: ${run}` : null };
  const { event } = run;
  const inPullRequest = event.kind === 'pull-request' ? wantedInPullRequest(inputs, report, run, event) : [];
  const headSha = event.kind === 'pull-request' ? event.headSha : run.sha;
  const wanted = [...inPullRequest, ...(inputs.checkRun && headSha !== '' ? [{ what: 'check run', headSha } as const] : [])];
  if (inputs.token === '') return { wanted: [], run, note: wanted.length === 0 ? null : 'nothing is posted: the input token is empty' };
  const isUnread = event.kind === 'unknown' && event.name.startsWith('pull_request') && inputs.comment !== 'never';
  return { wanted, run, note: isUnread ? `no comment: ${event.why}` : null };
}

function wantedInPullRequest({ comment, suggestions }: PublishInputs, report: Report, run: GithubRun, pullRequest: PullRequest): Wanted[] {
  const mayCreate = comment === 'always' || runOutcome(report) !== 'pass';
  // The first run for a pull request that was just opened has no comment to update.
  const mayExist = !(pullRequest.action === 'opened' && run.attempt === 1);
  const hasFix = allViolations(report).some(({ fix }) => fix !== null);
  return [
    ...(comment !== 'never' && (mayCreate || mayExist) ? [{ what: 'comment', pullRequest, mayCreate } as const] : []),
    ...(suggestions && hasFix ? [{ what: 'suggestions', pullRequest } as const] : []),
  ];
}
