import { pathRule } from './path-rule.ts';
import { toolDirectory } from './tool-directories.ts';

/** What package managers leave behind when they fail: the command, its environment, the registry's answer. */
const PACKAGE_MANAGER_LOG = /^\.?(?:npm-debug|yarn-error|yarn-debug|pnpm-debug|lerna-debug|rush-debug)\.log/;
const LOG = /\.log(?:\.\d+)?(?:\.gz)?$/;

export const logFile = pathRule(
  {
    id: 'log-file',
    summary: 'logs: npm-debug.log, yarn-error.log and other *.log files',
    severity: { recommended: 'error', strict: 'error' },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/*.log"',
    variants: {
      other: { summary: 'logs that are not those of a package manager', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'A package manager that fails writes down its arguments, its environment, local paths and the answers of private registries, and leaves the file in the',
        'directory that is packed next. Other logs hold what the program saw: addresses, requests, names of users. No file that installs need ends in `.log`;',
        'of 1,458 published packages none ships a package manager’s log on purpose.',
      ].join('\n'),
      example: ['```text', 'error[log-file]: yarn-error.log would be published: it is the log of a failed install', '```'].join('\n'),
      fix: [
        'Delete it, and keep logs out of what ships:',
        '',
        '```json',
        '"files": ["lib", "!lib/**/*.log"]',
        '```',
        '',
        'A package without `files` puts `*.log` into `.npmignore`.',
      ].join('\n'),
    },
  },
  (parts) => {
    if (PACKAGE_MANAGER_LOG.test(parts.name)) return { because: 'it is the log of a failed install' };
    if (!LOG.test(parts.name) || toolDirectory(parts) !== null) return null;
    return { variant: 'other', because: 'logs tell about the machine that wrote them' };
  },
);
