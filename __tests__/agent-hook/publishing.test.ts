import { describe, expect, test } from '@jest/globals';
import { publishingOf } from '../../src/agent-hook/publishing.ts';

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

const publishing = (command: string): unknown => {
  const result = publishingOf(command, '/repo', () => SCRIPTS);
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
  ])('%j', (command) => {
    expect(publishing(command)).toEqual(['/repo']);
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
  ])('%j', (command, why) => {
    expect(publishingOf(command, '/repo', () => SCRIPTS)).toMatchObject({ kind: 'unclear', why });
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
  ])('%j', (command) => {
    expect(publishing(command)).toBe('nothing');
  });
});
