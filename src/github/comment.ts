import { commentMarker, renderComment } from '../report/comment.ts';
import { type Octokit, REPEATABLE } from './client.ts';
import { lineLink } from './line-link.ts';
import { ownLogin } from './own-login.ts';
import { githubProblem } from './problem.ts';
import type { PullRequestPublication } from './publisher.ts';

interface Place {
  readonly octokit: Octokit;
  readonly of: { readonly owner: string; readonly repo: string };
  readonly number: number;
  readonly marker: string;
}

interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/**
 * One comment in the pull request: made once, then updated in place, and left alone where it says the same already. Of several, which a
 * race of two runs leaves behind, the oldest stays; a second one would go on showing what is no longer true.
 *
 * @param mayCreate false: a comment that is there is updated, and none is made
 */
export async function publishComment(publication: PullRequestPublication, mayCreate: boolean): Promise<void> {
  const { report, run, octokit, key, pullRequest } = publication;
  const { owner, name: repo } = run.repository;
  const place: Place = { octokit, of: { owner, repo }, number: pullRequest.number, marker: commentMarker(key) };
  const body = renderComment(report, {
    key,
    linkTo: (location) => lineLink(run, pullRequest.headSha, location),
    runUrl: run.runUrl,
    commit: pullRequest.headSha,
  });
  const own = await ownComments(place);
  if (own.length > 0) return update(place, own, body);
  if (!mayCreate) return;
  try {
    await octokit.rest.issues.createComment({ ...place.of, issue_number: place.number, body });
  } catch (error) {
    if (githubProblem(error, Date.now())?.mayBeDone !== true) throw error;
    // Made all the same, perhaps: a look tells, and asking again blindly would make two.
    const made = await ownComments(place);
    if (made.length > 0) return update(place, made, body);
    await octokit.rest.issues.createComment({ ...place.of, issue_number: place.number, body });
  }
}

async function update({ octokit, of }: Place, [oldest, ...doubles]: readonly OwnComment[], body: string): Promise<void> {
  if (oldest === undefined) return;
  if (normalized(oldest.body) !== normalized(body)) {
    await octokit.rest.issues.updateComment({ ...of, comment_id: oldest.id, body, request: REPEATABLE });
  }
  for (const { id } of doubles) await deleteComment(of, id, octokit);
}

/** Two runs may find the same doubles. */
async function deleteComment(of: Place['of'], id: number, octokit: Octokit): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ ...of, comment_id: id, request: REPEATABLE });
  } catch (error) {
    if (githubProblem(error, Date.now())?.kind !== 'not-found') throw error;
  }
}

const normalized = (body: string): string => body.replaceAll('\r\n', '\n').trim();

/**
 * Oldest first. The marker is plain to see, and anybody can copy it: a comment of somebody else's is neither edited nor taken for ours. It
 * has to come first, so that it is not ours either where another tool quotes it under our name.
 */
async function ownComments({ octokit, of, number, marker }: Place): Promise<readonly OwnComment[]> {
  const all = await octokit.paginate(octokit.rest.issues.listComments, { ...of, issue_number: number, per_page: 100 });
  const marked = all.flatMap(({ id, body, user }) =>
    body?.trimStart().startsWith(marker) === true ? [{ id, body, author: user?.login }] : [],
  );
  if (marked.length === 0) return [];
  const login = await ownLogin(octokit);
  return marked.filter(({ author }) => author === login).toSorted((a, b) => a.id - b.id);
}
