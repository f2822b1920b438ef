import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { changedInstallScripts, filesRunBy, installScripts, type ScriptHome } from '../../src/previous/install-scripts.ts';

const home = (scripts: JsonObject, files: readonly string[] = [], manifest: JsonObject = {}): ScriptHome => ({
  manifest: { name: '@acme/tool', scripts, ...manifest },
  files: files.map((path) => ({ path })),
});

/** `postinstall: node x.js (setup)`, with the scripts that it runs. */
const told = (one: ScriptHome): readonly string[] =>
  installScripts(one).map(
    ({ name, text, runs }) => `${name}: ${text}${runs.length === 0 ? '' : ` (${runs.map((run) => run.name).join(', ')})`}`,
  );

describe('what npm runs at install', () => {
  test.each<[string, ScriptHome, readonly string[]]>([
    ['nothing', home({ build: 'tsc', prepare: 'husky', prepublishOnly: 'x' }), []],
    ['in npm’s order', home({ postinstall: 'c', preinstall: 'a', install: 'b' }), ['preinstall: a', 'install: b', 'postinstall: c']],
    ['no empty script', home({ postinstall: ' ', install: '' }), []],
    ['node-gyp where there is a binding.gyp', home({}, ['binding.gyp']), ['install: node-gyp rebuild']],
    ['and what comes after it', home({ postinstall: 'x' }, ['binding.gyp']), ['install: node-gyp rebuild', 'postinstall: x']],
    ['not where install is written', home({ install: 'node-gyp-build' }, ['binding.gyp']), ['install: node-gyp-build']],
    ['not where package.json says no', home({}, ['binding.gyp'], { gypfile: false }), []],
    ['not for a nested one', home({}, ['deps/binding.gyp']), []],
    ['a script by name', home({ postinstall: 'npm run setup', setup: 'node s.js' }), ['postinstall: npm run setup (setup)']],
    [
      'its hooks, and scripts that it runs',
      home({ postinstall: 'npm run a', prea: 'x', a: 'npm run b', b: 'y', postb: 'z', c: 'n' }),
      ['postinstall: npm run a (prea, a, b, postb)'],
    ],
    ['npm test by its short name', home({ install: 'npm t', test: 'x' }), ['install: npm t (test)']],
    ['npm start', home({ install: 'npm start', start: 'x' }), ['install: npm start (start)']],
    ['yarn', home({ install: 'yarn setup --force', setup: 'x' }), ['install: yarn setup --force (setup)']],
    ['pnpm behind other commands', home({ install: 'echo a&&pnpm run setup', setup: 'x' }), ['install: echo a&&pnpm run setup (setup)']],
    ['node', home({ install: 'node --run setup', setup: 'x' }), ['install: node --run setup (setup)']],
    [
      'several by a pattern',
      home({ install: 'run-s build:*', 'build:a': 'x', 'build:b': 'y' }),
      ['install: run-s build:* (build:a, build:b)'],
    ],
    ['a word that is no script', home({ install: 'node setup', setup: 'x' }), ['install: node setup']],
    ['one that runs itself', home({ install: 'npm run a', a: 'npm run install && npm run a' }), ['install: npm run a (a)']],
  ])('%s', (_, one, expected) => {
    expect(told(one)).toEqual(expected);
  });

  test.each([[{ scripts: null }], [{ scripts: [] }], [{ scripts: 'x' }], [{ scripts: { install: 1 } }], [{}]])(
    '%j: nothing',
    (manifest) => {
      expect(installScripts({ manifest, files: [] })).toEqual([]);
    },
  );
});

describe('what changed', () => {
  const changed = (before: ScriptHome, after: ScriptHome): readonly string[] =>
    changedInstallScripts(before, after).map(({ script, changed: { name, before: earlier } }) => `${script.name}: ${name} was ${earlier}`);

  test.each<[string, ScriptHome, ScriptHome, readonly string[]]>([
    ['nothing', home({ install: 'a' }), home({ install: 'a', build: 'x' }), []],
    ['a new one', home({}), home({ install: 'a' }), ['install: install was null']],
    ['other words', home({ install: 'a' }), home({ install: 'b' }), ['install: install was a']],
    ['one that is gone', home({ install: 'a' }), home({}), []],
    [
      'what it runs',
      home({ install: 'npm run setup', setup: 'node a.js' }),
      home({ install: 'npm run setup', setup: 'node b.js' }),
      ['install: setup was node a.js'],
    ],
    [
      'a hook of what it runs',
      home({ install: 'npm run setup', setup: 'a' }),
      home({ install: 'npm run setup', setup: 'a', presetup: 'b' }),
      ['install: presetup was null'],
    ],
    ['a script that it does not run', home({ install: 'a', setup: 'x' }), home({ install: 'a', setup: 'y' }), []],
    ['a new binding.gyp', home({}), home({}, ['binding.gyp']), ['install: install was null']],
  ])('%s', (_, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });
});

describe('files that it runs', () => {
  const FILES = ['index.js', 'setup_bun.js', 'lib/build.js', 'lib/run/index.js', 'tools/go.sh', 'bin/tool.js', 'preinstall.js', 'a/b.cjs'];

  test.each<[string, string, readonly string[]]>([
    ['a file', 'node setup_bun.js', ['setup_bun.js']],
    ['without its suffix', 'node ./lib/build', ['lib/build.js']],
    ['a directory', 'node lib/run', ['lib/run/index.js']],
    ['of another kind', 'node a/b', ['a/b.cjs']],
    ['with a shell', 'sh ./tools/go.sh', ['tools/go.sh']],
    ['by itself', './tools/go.sh', ['tools/go.sh']],
    ['in quotes', 'node "lib/build.js" && echo \'done\'', ['lib/build.js']],
    ['without blanks around operators', 'echo a&&node setup_bun.js||exit 0', ['setup_bun.js']],
    ['as on Windows', 'start /B node preinstall.js & node .\\lib\\build.js', ['preinstall.js', 'lib/build.js']],
    ['in code', 'node -e "try{require(\'./lib/build\')}catch(e){}"', ['lib/build.js']],
    ['through an option', 'node --require=./setup_bun.js other', ['setup_bun.js']],
    ['in another directory', 'cd tools && sh go.sh', ['tools/go.sh']],
    ['by a detour', 'node lib/../setup_bun.js', ['setup_bun.js']],
    ['the package itself', 'node .', ['index.js']],
    ['its own command', 'npx tool --quiet', ['bin/tool.js']],
    ['in a script that it runs', 'npm run setup', ['setup_bun.js']],
    ['outside of the package', 'node ../x.js && node-gyp rebuild', []],
  ])('%s: %s', (_, text, expected) => {
    const one = home({ postinstall: text, setup: 'node setup_bun.js' }, FILES, { bin: './bin/tool.js' });
    const [script] = installScripts(one);
    expect(script === undefined ? null : filesRunBy(script, one)).toEqual(expected);
  });
});

test('scripts that are made to take long take no time', () => {
  const started = performance.now();
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`${'a'.repeat(50)}${index}`, `npm run ${'a'.repeat(50)}${index + 1}`]),
  );
  const hostile = home({ install: `run-s ${`${'*a'.repeat(30)}*b `.repeat(20)}${'('.repeat(100_000)}`, ...many });
  expect(installScripts(hostile)).toHaveLength(1);
  expect(installScripts(home({ install: `npm run ${'a'.repeat(50)}0`, ...many }))[0]?.runs).toHaveLength(3000);
  expect(performance.now() - started).toBeLessThan(2000);
});
