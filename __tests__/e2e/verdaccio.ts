import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeTree } from '../packages-on-disk.ts';
import { machinePath } from './fresh-clone.ts';
import { freePort, startServer } from './server-process.ts';

const NPMS = path.resolve(import.meta.dirname, '../npms');
const VERDACCIO = path.join(NPMS, 'verdaccio', 'node_modules', 'verdaccio', 'bin', 'verdaccio');
const NPM = path.join(NPMS, 'node_modules', 'npm-12', 'bin', 'npm-cli.js');

/** A real registry on this machine's loopback, which knows no other registry and nobody but its own user. */
export interface Verdaccio {
  /** Ends with a slash. */
  readonly url: string;
  /** The environment of a person who is logged in: the token is in a `.npmrc` of their own. */
  readonly env: Readonly<Record<string, string>>;
  /** The same of a person who is not. */
  readonly strangerEnv: Readonly<Record<string, string>>;
  /** Runs npm 12 as the person who is logged in, in a directory. @throws Error with what npm says where it fails */
  readonly npm: (directory: string, ...argv: readonly string[]) => string;
  /** Where it keeps tarballs: `<name>/<name without scope>-<version>.tgz`. */
  readonly storage: string;
  readonly close: () => Promise<void>;
}

const CONFIG = `storage: ./storage
auth:
  htpasswd:
    file: ./htpasswd
uplinks: {}
web:
  enable: false
packages:
  '@private/*':
    access: $authenticated
    publish: $authenticated
  '**':
    access: $all
    publish: $authenticated
log: { type: stdout, format: pretty, level: warn }
`;

export async function startVerdaccio(): Promise<Verdaccio> {
  if (!fs.existsSync(VERDACCIO)) throw new Error('verdaccio is not installed: run the end-to-end tests with npm run e2e');
  const home = writeTree({ 'config.yaml': CONFIG, 'user/.npmrc': '', 'stranger/.npmrc': '' });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = await startServer({
    name: 'verdaccio',
    argv: [VERDACCIO, '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`],
    home,
    url: `${url}-/ping`,
  });
  const token = await logIn(url);
  const lines = (own: string) => `registry=${url}\nfetch-retries=0\nupdate-notifier=false\n${own}`;
  fs.writeFileSync(path.join(home, 'user/.npmrc'), lines(`//127.0.0.1:${port}/:_authToken=${token}\n`));
  fs.writeFileSync(path.join(home, 'stranger/.npmrc'), lines(''));
  const envOf = (person: string) => ({
    PATH: machinePath,
    HOME: path.join(home, person),
    USERPROFILE: path.join(home, person),
    npm_config_cache: path.join(home, 'cache'),
  });
  return {
    url,
    env: envOf('user'),
    strangerEnv: envOf('stranger'),
    storage: path.join(home, 'storage'),
    npm: (directory, ...argv) => runNpm(directory, argv, envOf('user')),
    close: server.close,
  };
}

function runNpm(directory: string, argv: readonly string[], env: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NPM, ...argv], { cwd: directory, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${argv.join(' ')} failed: ${stderr}`);
  return stdout;
}

/** What `npm login` sends, which asks a person. */
async function logIn(url: string): Promise<string> {
  const user = { name: 'maintainer', password: 'for-loopback-only' };
  const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  // The registry's own answer.
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`verdaccio gave no token (${response.status})`);
  return token;
}
