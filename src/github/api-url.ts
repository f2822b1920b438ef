/** Where the API of GitHub is, without a slash at the end; of GitHub Enterprise Server `https://HOST/api/v3`. */
export const gitHubApiUrl = (env: Readonly<Record<string, string | undefined>>): string =>
  withoutSlash(env['GITHUB_API_URL'] || 'https://api.github.com');

export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
