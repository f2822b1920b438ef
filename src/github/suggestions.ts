import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model.ts';
import { type ShownLines, type Suggestion, suggestionFingerprint, suggestions } from '../report/suggestion.ts';
import { allViolations } from '../report/verdict-line.ts';
import { plural } from '../size.ts';
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
  const rest =
    left === 0 ? '' : `; ${plural(left, 'more edit')} could be suggested and ${left === 1 ? 'stands' : 'stand'} in the job summary`;
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
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : null;
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

/** Of every review comment of ours in the pull request: open, resolved and outdated ones alike. */
async function knownFingerprints({ octokit, run, pullRequest }: PullRequestPublication): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const pages = octokit.paginate.iterator(octokit.rest.pulls.listReviewComments, { ...pullPath(run, pullRequest), per_page: PAGE });
  for await (const { data } of pages) {
    for (const { body, user, author_association: association } of data) {
      const fingerprint = suggestionFingerprint(body);
      if (fingerprint !== null && couldBeOurs(user.type, association)) known.add(fingerprint);
    }
  }
  return known;
}

/**
 * Tokens of jobs and apps are bots, and who posts with a token of their own may write. Anybody else could keep suggestions away by writing our marker, which says
 * nothing that is secret.
 */
const couldBeOurs = (type: string, association: string): boolean => type === 'Bot' || MAY_WRITE.has(association);
const MAY_WRITE: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

// ---------------------------------------------------------------------------------------------- post

/** One review with all of them, which sends one mail; where GitHub does not take it, each alone, so that one does not lose the others. @returns how many */
async function post(fresh: readonly Suggestion[], publication: PullRequestPublication): Promise<number> {
  const { octokit, run, pullRequest, report } = publication;
  const commit = { ...pullPath(run, pullRequest), commit_id: pullRequest.headSha };
  try {
    await octokit.rest.pulls.createReview({ ...commit, event: 'COMMENT', body: reviewBody(fresh, report), comments: fresh.map(placed) });
    return fresh.length;
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
  let posted = 0;
  for (const suggestion of fresh) {
    try {
      await octokit.rest.pulls.createReviewComment({ ...commit, ...placed(suggestion) });
      posted += 1;
    } catch (error) {
      if (!isRefused(error)) throw error;
      publication.log(
        `packgate: no review suggestion for ${suggestion.path}:${suggestion.endLine}: GitHub does not take it (${refusal(error)})`,
      );
    }
  }
  return posted;
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
