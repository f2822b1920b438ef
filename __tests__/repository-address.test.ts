import { expect, test } from '@jest/globals';
import { repositoryAddress } from '../src/repository-address.ts';

const JOB = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://git.example.com', GITHUB_REPOSITORY: 'acme/cli' };

test.each([
  ['of a job', JOB, 'https://git.example.com/acme/cli'],
  ['of a server below a path', { ...JOB, GITHUB_SERVER_URL: 'https://example.com/git' }, 'https://example.com/git/acme/cli'],
  ['outside of GitHub Actions', { ...JOB, GITHUB_ACTIONS: undefined }, null],
  ['of no server', { ...JOB, GITHUB_SERVER_URL: undefined }, null],
  ['of a server that is no address', { ...JOB, GITHUB_SERVER_URL: 'git' }, null],
  ['of no repository', { ...JOB, GITHUB_REPOSITORY: '' }, null],
  ['of a repository that is no name', { ...JOB, GITHUB_REPOSITORY: '//evil.example/x' }, null],
])('the address %s', (_what, env, address) => {
  expect(repositoryAddress(env)).toBe(address);
});
