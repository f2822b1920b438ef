import { pathRule } from './path-rule.ts';

const DIRECTORIES: ReadonlySet<string> = new Set([
  '__fixtures__',
  '__mocks__',
  '__snapshots__',
  '__tests__',
  'cypress',
  'e2e',
  'spec',
  'specs',
  'test',
  'tests',
]);
const NAME = /(?:^|[._-])(?:test|spec)\.[cm]?[jt]sx?$|^test\.[cm]?[jt]sx?$|^(?:jest|vitest|karma|cypress|playwright)\.config\.[cm]?[jt]s$/;

export const testFile = pathRule(
  {
    id: 'test-file',
    summary: 'tests and their fixtures: test/, __tests__/, *.test.js, *.spec.ts',
    severity: { recommended: 'off', strict: 'note' },
    help: 'end "files" in package.json with "!**/*.test.*" or the like',
    docs: {
      why: [
        'Some packages publish their tests on purpose, so that distributions can run them; for most they are weight that every user downloads, and fixtures are where forgotten',
        'credentials and customer data stand. Whether that is wrong is for the project to say, so the rule is off until a policy switches it on.',
      ].join('\n'),
      example: ['```text', 'warning[test-file]: lib/cart.test.js would be published: it is a test or belongs to one', '```'].join('\n'),
      fix: [
        'Take the tests back after the entry that lets them in:',
        '',
        '```json',
        '"files": ["lib", "!lib/**/*.test.js", "!lib/**/__tests__/**"]',
        '```',
      ].join('\n'),
    },
  },
  (parts) =>
    NAME.test(parts.name) || parts.directories.some((directory) => DIRECTORIES.has(directory))
      ? { because: 'it is a test or belongs to one' }
      : null,
);
