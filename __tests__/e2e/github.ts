import { createSign, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeTree } from '../packages-on-disk.ts';
import { type Commits, mendFaults } from './github-faults.ts';
import { forward, type Relay } from './relay.ts';
import { freePort, type ServerProcess, startServer } from './server-process.ts';

const MODULES = path.resolve(import.meta.dirname, '../npms/github/node_modules');
const EMULATE = path.join(MODULES, 'emulate', 'dist', 'index.js');
const PRISM = path.join(MODULES, '@stoplight', 'prism-cli', 'dist', 'index.js');
const DESCRIPTION = path.resolve(import.meta.dirname, '../fixtures/github-openapi.json');

/** What a workflow asks for under `permissions`. */
export type Permissions = Readonly<Partial<Record<'contents' | 'issues' | 'pull_requests' | 'checks', 'read' | 'write'>>>;

/** People with an account: the owner of all repositories, and somebody who may fork and comment. */
export type Person = 'acme' | 'stranger';

/**
 * A GitHub on this machine's loopback. A request goes through three servers: prism holds it, and the answer, against GitHub's own description of
 * its API; then what is known to be wrong with the emulator is put right; then the emulator, which has repositories, pull requests, comments and
 * check runs, and refuses a token what it may not do.
 */
export interface GitHub {
  /** Where the description is held against everything; without a slash at its end. */
  readonly url: string;
  /** A job's `GITHUB_TOKEN`: comments made with it are by `github-actions[bot]`. */
  readonly jobToken: (permissions: Permissions) => Promise<string>;
  /** Asks as a person, past the description. @returns what was answered @throws Error for any answer but 2xx */
  readonly ask: <T>(person: Person, method: string, path: string, body?: unknown) => Promise<T>;
  /** What the emulator does not know of pull requests. */
  readonly commits: Commits;
  /** Which faults of the emulator have been put right so far. */
  readonly faultsMet: ReadonlySet<string>;
  /** What the servers have printed. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

/** The id and the name that the app has at GitHub whose tokens jobs get. */
const APP = { id: 15_368, slug: 'github-actions' };
const INSTALLATION = 1;

export async function startGitHub(): Promise<GitHub> {
  if (!fs.existsSync(EMULATE)) throw new Error('the emulator of GitHub is not installed: run the end-to-end tests with npm run e2e');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const home = writeTree({ 'seed.json': seed(privateKey) });
  const servers: (ServerProcess | Relay)[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    const emulator = await startEmulator(home);
    servers.push(emulator.server);
    const tokens = new Map<string, string | null>(Object.values(PERSONAL).map((token) => [token, null]));
    const commits: Commits = new Map();
    const faultsMet = new Set<string>();
    const relay = await mendFaults(emulator.url, { tokens, commits, annotations: new Map(), met: faultsMet });
    servers.push(relay);
    const prism = await startPrism(home, relay.url);
    servers.push(prism.server);
    return {
      url: prism.url,
      jobToken: async (permissions) => {
        const token = await mintToken(emulator.url, privateKey, permissions);
        tokens.set(token, APP.slug);
        return token;
      },
      ask: async (person, method, where, body) => ask(relay.url, PERSONAL[person], method, where, body),
      commits,
      faultsMet,
      output: () => emulator.server.output() + prism.server.output(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Personal access tokens, of loopback only. */
const PERSONAL: Readonly<Record<Person, string>> = { acme: 'token-of-acme', stranger: 'token-of-stranger' };

const seed = (privateKey: string) => ({
  tokens: Object.fromEntries(Object.entries(PERSONAL).map(([login, token]) => [token, { login, scopes: ['repo'] }])),
  github: {
    users: Object.keys(PERSONAL).map((login) => ({ login })),
    apps: [
      {
        app_id: APP.id,
        slug: APP.slug,
        name: 'GitHub Actions',
        private_key: privateKey,
        permissions: { contents: 'write', issues: 'write', pull_requests: 'write', checks: 'write' },
        events: [],
        installations: [{ installation_id: INSTALLATION, account: 'acme', repository_selection: 'all' }],
      },
    ],
  },
});

async function startEmulator(home: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const argv = [EMULATE, 'start', '--service', 'github', '--port', String(port), '--seed', path.join(home, 'seed.json')];
  return { url, server: await startServer({ name: 'emulate', argv: [...argv, '--base-url', url], home, url }) };
}

async function startPrism(home: string, upstream: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const argv = [PRISM, 'proxy', DESCRIPTION, upstream, '--port', String(port), '--verboseLevel', 'fatal'];
  return { url, server: await startServer({ name: 'prism', argv, home, url }) };
}

async function ask<T>(base: string, token: string, method: string, where: string, body?: unknown): Promise<T> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'content-type': 'application/json' };
  const answer = await forward(base, { method, path: where, headers, body: text });
  if (answer.status >= 300) throw new Error(`${method} ${where}: ${answer.status} ${answer.body}`);
  // The emulator's own answer, in the shape that the caller names.
  return (answer.body === '' ? null : JSON.parse(answer.body)) as T;
}

/** As GitHub mints the token of a job: with the app's key, for these permissions. */
async function mintToken(base: string, privateKey: string, permissions: Permissions): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 300, iss: String(APP.id) })}`;
  const jwt = `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
  const where = `/app/installations/${INSTALLATION}/access_tokens`;
  return (await ask<{ readonly token: string }>(base, jwt, 'POST', where, { permissions })).token;
}
