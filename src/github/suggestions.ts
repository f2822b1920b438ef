import fs from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model.ts';
import { type ShownLines, type Suggestion, suggestionFingerprint, suggestions } from '../report/suggestion.ts';
import { allViolations } from '../report/verdict-line.ts';
import { plural } from '../size.ts';
import { ownLogin } from './own-login.ts';
import { githubProblem } from './problem.ts';
import type { PullRequestPublication } from './publisher.ts';
import { shownLines } from './shown-lines.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A review with more would bury what people say; the comment and the summary have every edit. */
const MOST_AT_ONCE = 10;
/** As many entries as GitHub puts on a page. */
const PAGE = 100;

/**
 * Review comments with a `suggestion` block where the line to change is in the diff, each once in the life of a pull request: what was said before is left alone,
 * whatever became of it. Rejects as octokit does: the caller classifies and warns.
 *
 * @param env of the job, for where the files stand and where the documentation can be read
 */
export async function publishSuggestions(publication: PullRequestPublication, env: Environment = process.env): Promise<void> {
  const { report, log } = publication;
  const files = new Set(allViolations(report).flatMap(({ fix }) => (fix === null ? [] : [fix.file])));
  if (files.size === 0) return;
  if (!(await isStillHead(publication))) return log('packgate: no review suggestions: the pull request has newer commits than were judged');
  const proposed = await proposals(publication, files, env);
  if (proposed.length === 0) return;
  const known = await knownFingerprints(publication);
  const fresh = proposed.filter(({ fingerprint }) => !known.has(fingerprint));
  if (fresh.length === 0) return;
  const posted = await post(fresh.slice(0, MOST_AT_ONCE), publication);
  const left = fresh.length - Math.min(fresh.length, MOST_AT_ONCE);
  const rest = left === 0 ? '' : `; ${plural(left, 'more edit')} could be suggested: packgate fix prints what goes together`;
  log(`packgate: ${plural(posted, 'review suggestion')} posted${rest}`);
}

/** Comments are for the commit that was judged; the run for the newer one makes its own. */
async function isStillHead({ octokit, run, pullRequest }: PullRequestPublication): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ ...pullPath(run, pullRequest) });
  return data.head.sha === pullRequest.headSha;
}

const pullPath = ({ repository }: PullRequestPublication['run'], { number }: PullRequestPublication['pullRequest']) => ({
  owner: repository.owner,
  repo: repository.name,
  pull_number: number,
});

async function proposals(
  publication: PullRequestPublication,
  files: ReadonlySet<string>,
  env: Environment,
): Promise<readonly Suggestion[]> {
  const shown = await shownFiles(publication, files);
  if (shown.size === 0) return [];
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
  return suggestions(publication.report, {
    shownOf: (file) => shown.get(file) ?? [],
    textOf: (file) => textOf(join(workspace, file)),
    docsUrl: docsUrls(publication.run.serverUrl, env),
  });
}

/** What the pull request shows of these files. GitHub leaves out the patch of a file that it finds too large. */
async function shownFiles(
  { octokit, run, pullRequest }: PullRequestPublication,
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ShownLines[]>> {
  const shown = new Map<string, readonly ShownLines[]>();
  let met = 0;
  const pages = octokit.paginate.iterator(octokit.rest.pulls.listFiles, { ...pullPath(run, pullRequest), per_page: PAGE });
  for await (const { data } of pages) {
    for (const { filename, patch } of data) {
      if (!files.has(filename)) continue;
      met += 1;
      if (patch !== undefined) shown.set(filename, shownLines(patch));
    }
    if (met === files.size) break;
  }
  return shown;
}

function textOf(file: string): string | null {
  try {
    return fs.lstatSync(file).isFile() ? fs.readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}

/** Pages of the documentation stand in the repository that the Action comes from, at the version that runs. */
function docsUrls(serverUrl: string, env: Environment): (docs: string) => string | null {
  const [repository, ref] = [env['GITHUB_ACTION_REPOSITORY'] ?? '', env['GITHUB_ACTION_REF'] ?? ''];
  return (docs) => (repository === '' || ref === '' ? null : `${serverUrl}/${repository}/blob/${ref}/${docs}`);
}

// ---------------------------------------------------------------------------------------------- what was said before

/** Of every review comment of ours in the pull request: open, resolved and outdated ones alike. Anybody can copy a marker, and keeps nothing away with it. */
async function knownFingerprints({ octokit, run, pullRequest }: PullRequestPublication): Promise<ReadonlySet<string>> {
  const all = await octokit.paginate(octokit.rest.pulls.listReviewComments, { ...pullPath(run, pullRequest), per_page: PAGE });
  const marked = all.flatMap(({ body, user }) => {
    const fingerprint = suggestionFingerprint(body);
    return fingerprint === null ? [] : [{ fingerprint, author: loginOf(user) }];
  });
  if (marked.length === 0) return new Set();
  const login = await ownLogin(octokit);
  return new Set(marked.flatMap(({ fingerprint, author }) => (author === login ? [fingerprint] : [])));
}

/** Null for somebody who is gone. */
const loginOf = (user: { readonly login: string } | null): string | null => user?.login ?? null;

// ---------------------------------------------------------------------------------------------- post

/**
 * One review with all of them, which sends one mail. Where GitHub does not take it, each alone, so that one does not lose the others; where nobody says whether it
 * was made, those that are not there.
 *
 * @returns how many were posted
 */
async function post(fresh: readonly Suggestion[], publication: PullRequestPublication): Promise<number> {
  const { octokit, run, pullRequest, report } = publication;
  const commit = { ...pullPath(run, pullRequest), commit_id: pullRequest.headSha };
  try {
    await octokit.rest.pulls.createReview({ ...commit, event: 'COMMENT', body: reviewBody(fresh, report), comments: fresh.map(placed) });
    return fresh.length;
  } catch (error) {
    if (!isRefused(error) && githubProblem(error, Date.now())?.mayBeDone !== true) throw error;
  }
  const made = await knownFingerprints(publication);
  let posted = 0;
  for (const suggestion of fresh) {
    if (made.has(suggestion.fingerprint) || (await postAlone(suggestion, publication))) posted += 1;
  }
  return posted;
}

/** @returns whether GitHub takes it */
async function postAlone(suggestion: Suggestion, { octokit, run, pullRequest, log }: PullRequestPublication): Promise<boolean> {
  try {
    await octokit.rest.pulls.createReviewComment({
      ...pullPath(run, pullRequest),
      commit_id: pullRequest.headSha,
      ...placed(suggestion),
    });
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const { path, endLine } = suggestion;
    log(`packgate: no review suggestion for ${path}:${endLine}: GitHub does not take it (${refusal(error)})`);
    return false;
  }
}

function reviewBody(fresh: readonly Suggestion[], { tool }: Report): string {
  const edits = fresh.length === 1 ? 'an edit that was' : 'edits that were';
  return `${tool.name} suggests ${edits} checked by listing the package again with ${fresh.length === 1 ? 'it' : 'each'}.`;
}

/** GitHub refuses a range of one line. */
function placed({ path, startLine, endLine, body }: Suggestion) {
  const end = { path, body, line: endLine, side: 'RIGHT' } as const;
  return startLine === endLine ? end : { ...end, start_line: startLine, start_side: 'RIGHT' as const };
}

const isRefused = (error: unknown): boolean => githubProblem(error, Date.now())?.status === 422;
const refusal = (error: unknown): string => githubProblem(error, Date.now())?.message ?? '';
