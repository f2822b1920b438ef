import { describe, expect, test } from '@jest/globals';
import { publishingOf } from '../../src/agent-hook/publishing.ts';
import type { Surroundings } from '../../src/agent-hook/surroundings.ts';

const SCRIPTS = {
  release: 'changeset publish',
  'release:all': 'npm run build && changeset publish',
  ship: 'npm run deeper',
  deeper: 'pnpm publish --no-git-checks',
  loop: 'npm run loop',
  postversion: 'npm publish',
  version: 'node scripts/version.mjs',
  publish: 'node scripts/site.mjs',
  test: 'jest',
};

const CHAIN = Object.fromEntries(Array.from({ length: 20 }, (_, step) => [`chain-${step}`, `npm run chain-${step + 1}`]));

const FILES: Readonly<Record<string, string>> = {
  '/repo/release.sh': '#!/usr/bin/env bash\nset -e\nnpm publish\n',
  '/repo/release': '#!/bin/sh\nnpm publish\n',
  '/repo/release.mjs': "import { execFileSync } from 'node:child_process';\nexecFileSync('npm', ['publish', '--tag', 'next']);\n",
  '/repo/zx.mjs': 'await $`npm publish`;\n',
  '/repo/release.py': 'import subprocess\nsubprocess.run(["pnpm", "publish"])\n',
  '/repo/Makefile':
    '.PHONY: release\nNPM := npm\nall: test\ntest:\n\tnpm test\nrelease: upload\nupload:\n\t@npm publish\nindirect:\n\t$(NPM) publish\n',
  '/repo/justfile': 'test:\n  npm test\nship tag:\n  npm publish\n',
  '/repo/lint.mjs': "// before npm publish\nconsole.log('npm run lint');\n",
};

/** A workspace at /repo with one package that has a script of its own. */
const REPOSITORY: Surroundings = {
  scriptsOf: (directory) =>
    directory === '/repo' ? { ...SCRIPTS, ...CHAIN, 'chain-20': 'npm publish', 'ends-in-t': 'npm t', postinstall: 'node x.js' } : {},
  scriptsBelow: () => [{ directory: '/repo/packages/cli', scripts: { 'ship-it': 'npm publish' } }],
  workspaceRoot: (directory) => (directory.startsWith('/repo/packages/') ? '/repo' : directory),
  textOf: (file) => FILES[file] ?? null,
};

const publishing = (command: string): unknown => {
  const result = publishingOf(command, '/repo', REPOSITORY);
  return result.kind === 'targets' ? result.targets : result.kind;
};

describe('publishes what lies here:', () => {
  test.each([
    'npm publish',
    'npm  publish --access public --tag next',
    'npm pub',
    'npm publ --otp=123456',
    'npm --tag next publish',
    'npm -w @acme/cli publish',
    'npm publish --workspaces',
    'npm stage publish',
    'NPM_TOKEN=x npm publish',
    'sudo -u me npm publish',
    'env A=1 npm publish',
    'time npm publish',
    'command npm publish',
    '/usr/local/bin/npm publish',
    'npm.cmd publish',
    'npx npm@12 publish',
    'npx -y npm@latest publish',
    'n"p"m pub\'lish\'',
    'n\\pm publish',
    'npm \\\n  publish',
    "true # a comment, it's one\nnpm publish",
    'echo a#b; npm publish',
    'echo "# no comment"; npm publish',
    "echo 'a\\' ; npm publish",
    "echo $'it\\'s' ; npm publish",
    'echo "${A:-"b c"}"; npm publish',
    ': "${A:-$(npm publish)}"',
    'echo ${} ${#A} $#; npm publish',
    'sh -c "npm publish"',
    "bash -lc 'npm publish'",
    'x="$( case x in x) npm publish;; esac )"',
    'bash -c "sh -c \'npm publish\'"',
    'eval "npm publish"',
    'echo y | npm publish',
    'npm publish > log.txt 2>&1',
    'npm publish || true',
    'x=$(npm publish)',
    'echo `npm publish`',
    'echo "`npm publish`"',
    'echo "$(npm publish)"',
    '(npm publish)',
    'npm publish &',
    'git add . && git commit -m "npm" && npm publish',
    'npm whoami && npm publish',
    'echo start > /dev/null; npm publish',
    'pnpm publish',
    'pnpm -r publish',
    'pnpm --filter @acme/cli publish',
    'pnpm recursive publish',
    'yarn publish',
    'yarn npm publish',
    'yarn workspace @acme/cli npm publish',
    'yarn workspaces foreach -A npm publish',
    'bun publish',
    'bunx np',
    'npx np --no-2fa',
    'npx lerna publish from-package',
    'npx @changesets/cli publish',
    'pnpm changeset publish',
    'yarn dlx semantic-release',
    'npx release-it minor',
    'npx nx release',
    'npm run release',
    'npm run-script release',
    'yarn release',
    'pnpm release',
    'bun run release',
    'npm run ship',
    'node /usr/lib/node_modules/npm/bin/npm-cli.js publish',
    'npm run chain-0',
    'npm run-s release',
    'node --run release',
    'nr release',
    'run-s test release',
    'concurrently "npm:release"',
    'npx nx run-many --target=publish',
    'corepack pnpm publish',
    'pn publish',
    'cnpm publish',
    'npx beachball publish --yes',
    'pnpm -w publish',
    'npm --scope test publish',
    'npm exec -- npm publish',
    'npx -c "npm publish"',
    'sh release.sh',
    'sh -x ./release.sh',
    './release',
    '. ./release.sh',
    'make release',
    'make -s upload',
    'cd packages/cli && make -C ../.. release',
    'just ship next',
    'cd packages/cli && npx lerna exec -- npm publish',
  ])('%j', (command) => {
    expect(publishing(command)).toEqual(['/repo']);
  });
});

describe('publishes, however the shell is told:', () => {
  test.each([
    'ls # first\nnpm publish',
    'ls foo#bar && npm publish',
    'bash -c "npm publish --otp=$OTP"',
    'bash -lc "NODE_AUTH_TOKEN=$TOKEN npm publish"',
    'bash <<EOF\nnpm publish\nEOF',
    "sh <<'EOF'\nnpm publish\nEOF",
    'bash <<< "npm publish"',
    "echo <<'EOF'\ndon't\nEOF\nnpm publish",
    'npm${IFS}publish',
    "$'npm' publish",
    'sh -c npm\\ publish',
    '! npm publish',
    'if npm publish; then echo done; fi',
    'case a in a) npm publish;; esac',
    'for tag in a b; do npm publish --tag $tag; done',
    'cat <(npm publish)',
    'echo ${A:-$(npm publish)}',
    'echo "npm publish" | sh',
    'echo $((1+2)); npm publish',
    'git -c alias.x="!npm publish" x',
    'echo "unclosed\nnpm publish',
  ])('%j', (command) => {
    expect(publishing(command)).toEqual(['/repo']);
  });
});

describe('publishes what only looks like a rehearsal:', () => {
  test.each([
    'npm publish --dry-run=false',
    'npm publish --dry-run false',
    'npm publish --dry-run --no-dry-run',
    'npm publish --help=false',
    'yarn publish --dry-run',
    'npx lerna publish --dry-run',
    'npm publish --tag --dry-run',
  ])('%j', (command) => {
    expect(publishing(command)).toEqual(['/repo']);
  });
});

describe('publishes in one of several places:', () => {
  test.each([
    ['(cd clean && ls); npm publish', ['/repo']],
    ['x=$(cd clean && pwd); npm publish', ['/repo']],
    ['false && cd clean; npm publish', ['/repo', '/repo/clean']],
    ['test -d clean && cd clean; npm publish', ['/repo', '/repo/clean']],
    ['if test -d clean; then cd clean; fi; npm publish', ['/repo', '/repo/clean']],
    ['cd clean & npm publish', ['/repo', '/repo/clean']],
    ['cd clean || cd other; npm publish', ['/repo', '/repo/clean', '/repo/other', '/repo/clean/other']],
    ['cd -P clean && npm publish || true', ['/repo/clean']],
    ['builtin cd clean && npm publish', ['/repo/clean']],
  ])('%j', (command, targets) => {
    expect(new Set(publishing(command) as readonly string[])).toEqual(new Set(targets));
  });
});

describe('publishes from a workspace, wherever in it it is called:', () => {
  test.each([
    'cd packages/cli && pnpm -r publish',
    'cd packages/cli && pnpm --filter "@acme/*" publish',
    'cd packages/cli && npx changeset publish',
    'cd packages/cli && npx lerna publish from-git',
    'cd packages/cli && npm exec -- lerna publish',
    'cd packages/cli && yarn workspaces foreach -A npm publish',
    'npm publish -w @acme/cli',
  ])('%j', (command) => {
    expect(publishing(command)).toEqual(['/repo']);
  });

  test.each([
    'npm run ship-it -w @acme/cli',
    'pnpm -r ship-it',
    'pnpm --filter @acme/cli run ship-it',
    'yarn workspace @acme/cli ship-it',
    'npx turbo run ship-it',
    'lerna run ship-it',
  ])('a script of a package: %j', (command) => {
    expect(publishing(command)).toEqual(['/repo/packages/cli']);
  });
});

describe('publishes what is named:', () => {
  test.each([
    ['npm publish ./dist', ['/repo/dist']],
    ['npm publish acme-1.0.0.tgz --provenance', ['/repo/acme-1.0.0.tgz']],
    ['npm stage publish acme-1.0.0.tgz', ['/repo/acme-1.0.0.tgz']],
    ['npm publish a.tgz && npm publish b.tgz', ['/repo/a.tgz', '/repo/b.tgz']],
    ['cd packages/cli && npm publish', ['/repo/packages/cli']],
    ['cd packages\ncd cli\nnpm publish', ['/repo/packages/cli']],
    ['cd /other && npm publish', ['/other']],
    ['npm --prefix packages/cli publish', ['/repo/packages/cli']],
    ['npm publish --prefix=packages/cli', ['/repo/packages/cli']],
    ['pnpm -C packages/cli publish', ['/repo/packages/cli']],
    ['pnpm --dir packages/cli publish', ['/repo/packages/cli']],
    ['yarn --cwd packages/cli publish', ['/repo/packages/cli']],
    ['cd packages/cli && npm publish ../core/x.tgz', ['/repo/packages/core/x.tgz']],
  ])('%j', (command, targets) => {
    expect(publishing(command)).toEqual(targets);
  });
});

describe('cannot be told before it runs:', () => {
  test.each([
    ['npm publish *.tgz', 'what it publishes is a pattern or a variable of the shell'],
    ['npm publish "$TARBALL"', 'what it publishes is a pattern or a variable of the shell'],
    ['cd "$DIR" && npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['cd - && npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['cd ~/x && npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['npm run build && npm publish', '"npm run build" runs before it publishes, and can change what ships'],
    ['npm run release:all', '"npm run build" runs before it publishes, and can change what ships'],
    ['rm -rf src; npm publish', '"rm -rf src" runs before it publishes, and can change what ships'],
    ['npm version patch', '"node scripts/version.mjs" runs before it publishes, and can change what ships'],
    ['echo {} > package.json; npm publish', '"echo {}" runs before it publishes, and can change what ships'],
    ['npm run "$SCRIPT"', 'it runs a script that a variable names'],
    ['$NPM publish', 'a variable or a pattern of the shell names the program that publishes'],
    ['$(which npm) publish', 'a variable or a pattern of the shell names the program that publishes'],
    ['np[m] publish', 'a variable or a pattern of the shell names the program that publishes'],
    ['npm $(echo publish)', 'it runs a script that a variable names'],
    ['{npm,publish}', 'a variable or a pattern of the shell names the program that publishes'],
    ['npm p*', 'it runs a script that a variable names'],
    ['f(){ npm "$@"; }; f publish', 'it runs a script that a variable names'],
    ['echo publish | xargs npm', 'it runs a script that a variable names'],
    ['npm publish -- --dry-run x{a,b}', 'what it publishes is a pattern or a variable of the shell'],
    ['pushd clean; popd; npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['make indirect', 'a variable or a pattern of the shell names the program that publishes'],
    ['find . -name package.json -execdir npm publish \\;', 'it publishes from a directory that cannot be told before it runs'],
    ['env -C dirty npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['npm_config_prefix=dirty npm publish', 'it publishes from a directory that cannot be told before it runs'],
    ['env cp .env dist/ && npm publish', '"env cp .env" runs before it publishes, and can change what ships'],
    ['git diff --output=dist/x.js; npm publish', '"git diff --output=dist/x.js" runs before it publishes, and can change what ships'],
    ['packgate pack --out dist && npm publish', '"packgate pack --out" runs before it publishes, and can change what ships'],
    ['npm config set x=y && npm publish', '"npm config set" runs before it publishes, and can change what ships'],
    ['node release.mjs', 'the code release.mjs that it runs looks as if it publishes'],
    ['node --import ./x.mjs release.mjs', 'the code release.mjs that it runs looks as if it publishes'],
    ['npx zx zx.mjs', 'the code zx.mjs that it runs looks as if it publishes'],
    ['python3 release.py', 'the code release.py that it runs looks as if it publishes'],
    [`node -e "require('child_process').execFileSync('npm', ['publish'])"`, 'the code that it runs looks as if it publishes'],
    [`node -e "require('child_process').execSync('npm publish')"`, 'the code that it runs looks as if it publishes'],
    [`python3 -c 'import os; os.execvp("npm", ["npm", "publish"])'`, 'the code that it runs looks as if it publishes'],
    [`python3 - <<'EOF'\nimport subprocess\nsubprocess.run(["npm","publish"])\nEOF`, 'the code that it is given looks as if it publishes'],
  ])('%j', (command, why) => {
    expect(publishingOf(command, '/repo', REPOSITORY)).toMatchObject({ kind: 'unclear', why });
  });
});

describe('publishes nothing:', () => {
  test.each([
    '',
    'ls',
    'npm test',
    'npm pack',
    'npm publish --dry-run',
    'npm test # npm publish',
    'echo "${A:-"b"}"',
    'npm publish --help',
    'pnpm publish --dry-run',
    'npm install publish',
    'npm view publish',
    'npm help publish',
    'npm run publish',
    'npm run loop',
    'npm run missing',
    'yarn add publish',
    'grep -r publish src',
    'cat docs/publish.md',
    'git commit -m "publish the docs"',
    'cargo publish',
    'echo npm',
    'npx jest publish',
    'np_test',
    'npm unpublish --dry-run',
    'npm ci',
    'npm run build',
    'npm publish --dry-run --tag next',
    'yarn npm publish --dry-run',
    'npx semantic-release --dry-run',
    'git commit -m "docs: how npm publish works"',
    'git commit -m "$(cat <<\'EOF\'\nnpm publish is gated\nEOF\n)"',
    'gh pr create --title x --body "run npm publish"',
    'grep -rn "npm publish" docs',
    'echo "npm publish"',
    "cat > notes.md <<'EOF'\nnpm publish\nEOF",
    'node lint.mjs',
    'node --test __tests__/release.mjs',
    'cat release.sh',
    'make',
    'make test',
    'just test',
    'npx eslint release.mjs',
    'python3 -m http.server',
  ])('%j', (command) => {
    expect(publishing(command)).toBe('nothing');
  });
});
