import type { Tree } from '../packages-on-disk.ts';
import { changedFiles, commitObjects, type GitRepository, gitRepository } from './git-repository.ts';
import type { GitHub, Person } from './github.ts';

/** A pull request at the tests' GitHub, and its merge commit checked out on disk. */
export interface PullRequest {
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  readonly workspace: GitRepository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  /** As GitHub puts it into an event. */
  readonly payload: () => Promise<Readonly<Record<string, unknown>>>;
  /** Pushes another commit to its branch, and checks out what the next run gets. */
  readonly push: (tree: Tree) => Promise<PullRequest>;
}

export interface PullRequestOptions {
  /** The repository's name: one of its own for each test. */
  readonly name: string;
  readonly base: Tree;
  readonly head: Tree;
  /** The branch is in the stranger's fork. */
  readonly fork?: boolean;
}

export async function openPullRequest(github: GitHub, { name, base, head, fork = false }: PullRequestOptions): Promise<PullRequest> {
  const repository = `acme/${name}`;
  const workspace = gitRepository();
  const baseCommit = workspace.commit('main', base);
  await github.ask('acme', 'POST', '/user/repos', { name });
  await pushCommit(github, 'acme', repository, workspace, baseCommit, 'main');
  const from = fork ? `stranger/${name}` : repository;
  const author: Person = fork ? 'stranger' : 'acme';
  if (fork) {
    await github.ask('stranger', 'POST', `/repos/${repository}/forks`, {});
    // The emulator's forks begin without commits.
    await pushCommit(github, author, from, workspace, baseCommit, 'main');
  }
  const headCommit = workspace.commit('topic', head);
  await pushCommit(github, author, from, workspace, headCommit, 'topic');
  const { number } = await github.ask<{ readonly number: number }>(author, 'POST', `/repos/${repository}/pulls`, {
    title: 'A change',
    head: fork ? 'stranger:topic' : 'topic',
    base: 'main',
  });
  return checkedOut(github, { repository, number, workspace, base: baseCommit, head: headCommit }, author);
}

type Arranged = Pick<PullRequest, 'repository' | 'number' | 'workspace' | 'base' | 'head'>;

function checkedOut(github: GitHub, arranged: Arranged, author: Person): PullRequest {
  const { repository, number, workspace, base, head } = arranged;
  github.commits.set(`${repository}#${number}`, { head, files: changedFiles(workspace, base, head) });
  workspace.git('checkout', '--quiet', '--detach', base);
  workspace.git('merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, head);
  return {
    ...arranged,
    merge: workspace.git('rev-parse', 'HEAD').trim(),
    payload: () => github.ask('acme', 'GET', `/repos/${repository}/pulls/${number}`),
    push: async (tree) => {
      const next = workspace.commit('topic', tree);
      const pull = await github.ask<{ readonly head: { readonly repo: { readonly full_name: string } } }>(
        'acme',
        'GET',
        `/repos/${repository}/pulls/${number}`,
      );
      await pushCommit(github, author, pull.head.repo.full_name, workspace, next, 'topic');
      return checkedOut(github, { ...arranged, head: next }, author);
    },
  };
}

/** The emulator has no Git protocol: the objects are made again, and have the same names. */
async function pushCommit(
  github: GitHub,
  person: Person,
  repository: string,
  workspace: GitRepository,
  commit: string,
  branch: string,
): Promise<void> {
  const git = `/repos/${repository}/git`;
  const objects = commitObjects(workspace);
  const { sha: tree } = await github.ask<{ readonly sha: string }>(person, 'POST', `${git}/trees`, { tree: objects.tree });
  const made = await github.ask<{ readonly sha: string }>(person, 'POST', `${git}/commits`, { ...objects.commit, tree });
  if (made.sha !== commit) throw new Error(`the emulator made ${made.sha} of ${commit}`);
  const ref = `heads/${branch}`;
  const exists = await github.ask(person, 'GET', `${git}/ref/${ref}`).then(
    () => true,
    () => false,
  );
  if (exists) await github.ask(person, 'PATCH', `${git}/refs/${ref}`, { sha: commit, force: true });
  else await github.ask(person, 'POST', `${git}/refs`, { ref: `refs/${ref}`, sha: commit });
}
