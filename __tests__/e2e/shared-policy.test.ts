import { execFile } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loopbackGitHub, type LoopbackGitHub, remoteRepository } from '../github/policy-repositories.ts';
import { writeTree } from '../packages-on-disk.ts';
import { freshClone, jobEnvironment, runtimes } from './fresh-clone.ts';

const clone = freshClone();
const home = writeTree({ '.keep': '' });
const shared = remoteRepository({ 'packgate.yml': 'locked: true\ndeny: [internal]\n' });
/** Made up at run time; nobody gives it to anything. */
const token = ['policy', 'token'].join('-');

let github: LoopbackGitHub;
beforeAll(async () => {
  github = await loopbackGitHub({ repositories: { 'acme/policies': shared }, token, refs: { main: shared.commit } });
});
afterAll(() => github.close());

const repository = (ref: string): string =>
  writeTree({
    '.git/HEAD': '',
    'packgate.yml': `extends: acme/policies/packgate.yml@${ref}\n`,
    'package.json': { name: 'x', version: '1.0.0', license: 'MIT', files: ['internal', 'index.js'], main: 'index.js' },
    'index.js': '',
    'internal/a.js': '',
  });

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Not in step with it: this process is the server that it asks. */
function run(node: string, argv: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...jobEnvironment(home), GITHUB_API_URL: github.url, ...env }, timeout: 60_000 };
    execFile(node, [...argv], options, (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }));
  });
}

describe.each(runtimes())('a policy of another repository, with dist/ on $name', ({ node }) => {
  test('judges on the command line', async () => {
    const { code, output } = await run(node, [`${clone}/dist/cli.js`], repository(shared.commit), { PACKGATE_POLICY_TOKEN: token });
    expect(output).toContain('error[denied]: internal/a.js would be published: the policy denies internal');
    expect(output).toContain(`= policy: acme/policies/packgate.yml@${shared.commit}:2:8`);
    expect(code).toBe(1);
  });

  test('is red without the token', async () => {
    const { code, output } = await run(node, [`${clone}/dist/cli.js`], repository(shared.commit), {});
    expect(output).toContain('error[policy]: cannot read "acme/policies/packgate.yml@');
    expect(code).toBe(2);
  });

  test('is asked for through the proxy of the environment', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = http.createServer().on('connect', (request, socket) => {
      asked.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is an object.
    const { port } = proxy.address() as AddressInfo;
    const env = {
      PACKGATE_POLICY_TOKEN: token,
      GITHUB_API_URL: 'https://github.example.com/api/v3',
      https_proxy: `http://127.0.0.1:${port}`,
    };
    const { code, output } = await run(node, [`${clone}/dist/cli.js`, 'policy'], repository(shared.commit), env);
    proxy.close();
    expect(new Set(asked)).toEqual(new Set(['github.example.com:443']));
    expect([code, output.split('\n')[0]]).toEqual([2, expect.stringContaining('GitHub cannot be asked: the connection failed')]);
  });

  test('is asked for by the Action with its inputs, and the report tells of a branch', async () => {
    const directory = repository('main');
    const inputs = {
      INPUT_PATH: '.',
      INPUT_MODE: 'check',
      INPUT_PACKER: 'auto',
      'INPUT_FAIL-ON': 'error',
      INPUT_SUMMARY: 'true',
      INPUT_ANNOTATIONS: 'false',
      INPUT_SINCE: 'off',
      INPUT_PREVIOUS: 'off',
      INPUT_COMMENT: 'never',
      INPUT_SUGGESTIONS: 'false',
      'INPUT_CHECK-RUN': 'false',
    };
    const env = { ...inputs, 'INPUT_POLICY-TOKEN': token, GITHUB_WORKSPACE: directory, RUNNER_TEMP: home };
    const refused = await run(node, [`${clone}/dist/main.js`], directory, { ...env, 'INPUT_ALLOW-MUTABLE': 'false' });
    expect(refused.output).toContain('"main" is a branch or a tag: tomorrow it can be another policy');
    const { code, output } = await run(node, [`${clone}/dist/main.js`], directory, { ...env, 'INPUT_ALLOW-MUTABLE': 'true' });
    expect(output).toContain(
      `packgate: the policy acme/policies/packgate.yml@main was at commit ${shared.commit}, and can be another one tomorrow`,
    );
    expect(code).toBe(1);
  });
});
