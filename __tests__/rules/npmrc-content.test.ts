import { expect, test } from '@jest/globals';
import { npmrcContent } from '../../src/rules/npmrc-content.ts';
import { inspected, levelOfContent, toldOf } from './inspected.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** Made up here, so that no login stands in this repository. */
const LOGIN = base64(['deploy', 'kT9vQ2xw'].join(':'));
const SHORT_LOGIN = base64(['ci', 'kT9vQ2xw'].join(':'));
const PASSWORD = base64('kT9vQ2xwLp7');
const TOKEN = ['7f3a9c1e', '5b2d'].join('-');

test.each([
  ['a login', 'docker/setup.txt', `registry=https://npm.example.com\n_auth=${LOGIN}\n`, 'error'],
  ['a login with spaces', 'docker/setup', `_auth = ${LOGIN}`, 'error'],
  ['a login in quotes', 'docker/setup', `_auth="${LOGIN}"\r\nemail=a@example.com\r\n`, 'error'],
  ['a login with its registry', 'docker/setup', `//npm.example.com/api/:_auth=${SHORT_LOGIN}\n`, 'error'],
  ['a password', 'config.txt', `//npm.example.com/:username=deploy\n//npm.example.com/:_password=${PASSWORD}\n`, 'error'],
  ['a password in a document', 'README.md', `    //npm.example.com/:_password=${PASSWORD}\n`, 'error'],
  ['a token without its registry', 'npm-config', `always-auth=true\n_authToken=${TOKEN}\n`, 'error'],
  ['a file that is called a sample', 'npmrc.example', `_auth=${LOGIN}\n`, 'error'],
  ['among fixtures', 'test/fixtures/setup.txt', `_auth=${LOGIN}\n`, 'warning'],

  ['a file that `credential-file` tells already', 'docker/npmrc', `_auth=${LOGIN}\n`, 'quiet'],
  ['a token that `secret` tells already', 'docker/setup', `//npm.example.com/:_authToken=${TOKEN.repeat(2)}\n`, 'quiet'],
  ['an npm token, which `secret` tells already', 'docker/setup', `_authToken=npm_${'aB3'.repeat(12)}\n`, 'quiet'],
  ['what is filled in later', 'docker/setup', '//registry.example.com/:_authToken=${NPM_TOKEN}\n_auth=$NPM_AUTH\n', 'quiet'],
  ['a placeholder', 'docker/setup', '_authToken=YOUR_TOKEN_1234\n_auth=<base64 of user:password>\n', 'quiet'],
  ['an example login', 'docker/setup', `_auth=${base64('username:password')}\n_auth=${base64('user:pass')}\n`, 'quiet'],
  ['what is no base64', 'docker/setup', '_auth=not-a-login-at-all\n_password=correct_horse_9\n', 'quiet'],
  ['base64 of anything else', 'docker/setup', `_auth=${base64('no colon in here')}\n`, 'quiet'],
  [
    'code that builds the line',
    'lib/login.js',
    "line = '//' + host + '/:_authToken=' + token;\nconst a = `//${host}/:_authToken=${token}`;\n",
    'quiet',
  ],
  ['code with such a variable', 'lib/login.py', `_auth = ${LOGIN}\n_password = make_password1\n`, 'quiet'],
  ['a longer key', 'docker/setup', `my_auth=${LOGIN}\n_authority=${LOGIN}\n`, 'quiet'],
  ['a comment', 'docker/setup', `; _auth=${LOGIN}\n`, 'quiet'],
])('%s', async (_, path, content, level) => {
  expect(await levelOfContent(npmrcContent, path, content)).toBe(level);
});

test('says what its page shows, where it stands, and never the value', async () => {
  const contents = { 'docker/setup.txt': `registry=https://npm.example.com\n_auth=${LOGIN}\n` };
  const findings = await inspected(npmrcContent, contents);
  expect(await toldOf(npmrcContent, contents)).toEqual(['error: docker/setup.txt has a registry login: _auth=***']);
  expect(findings).toMatchObject([
    { region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 7 + LOGIN.length }, data: { key: '_auth', offset: 33 } },
  ]);
  expect(JSON.stringify(findings)).not.toContain(LOGIN.slice(0, 6));
});

test('several logins are told once, at the first one', async () => {
  const content = `_password=${PASSWORD}\n_auth=${LOGIN}\n_auth=${LOGIN}\n`;
  expect(await toldOf(npmrcContent, { a: content })).toEqual(['error: a has a registry login: _password=*** and 2 more']);
});

test.each([['_auth'], [':_auth='], [':_auth ='], ['_password=x\n'], ['//x/:_auth=\n']])('2 MB of %j are no login', async (piece) => {
  expect(await inspected(npmrcContent, { a: Buffer.alloc(2_000_000, piece) })).toEqual([]);
});
