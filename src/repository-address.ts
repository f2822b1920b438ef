/** The web address of the repository that a job of GitHub Actions works on, GitHub Enterprise Server included; null anywhere else. */
export function repositoryAddress(env: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = env;
  if (GITHUB_ACTIONS !== 'true' || !REPOSITORY.test(repository) || !URL.canParse(server)) return null;
  return new URL(repository, server.endsWith('/') ? server : `${server}/`).href;
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
