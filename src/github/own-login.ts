import type { Octokit } from './client.ts';
import { githubProblem } from './problem.ts';

/** Who a job's own token is; logins of people have no brackets. */
const JOB_LOGIN = 'github-actions[bot]';

/**
 * The login under which the token writes. GraphQL knows it for tokens of people and of apps alike, REST only for those of people.
 * https://docs.github.com/en/graphql/reference/queries#viewer
 */
export async function ownLogin(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }');
    return viewer.login;
  } catch (error) {
    const kind = githubProblem(error, Date.now())?.kind;
    if (kind === 'unauthorized' || kind === 'rate-limit' || kind === 'timeout' || kind === 'network') throw error;
  }
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const kind = githubProblem(error, Date.now())?.kind;
    if (kind !== 'permission' && kind !== 'not-found') throw error;
    return JOB_LOGIN;
  }
}
