import type { ExceptionUse, PolicyRule } from './rule.ts';

export const exceptionUnused: PolicyRule = {
  scope: 'policy',
  meta: {
    id: 'exception-unused',
    summary: 'exceptions of the policy that excuse nothing',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'remove it, or correct its rule and paths',
    docs: {
      why: [
        'An exception that excuses nothing is either done with or was never right: a path with a typo, a rule of another name, a file that has moved. Left in place it waits for a file to come along',
        'under its pattern, which then ships without anybody having looked. Exceptions that have expired are reported by `exception-expired` instead.',
      ].join('\n'),
      example: ['```text', 'warning[exception-unused]: the exception for private-key-file on certs/root.pem excuses nothing', '```'].join(
        '\n',
      ),
      fix: [
        'Remove the entry, or correct it: patterns are those of packed paths, relative to the root of the package and not to that of the repository.',
        '',
        '```yaml',
        'exceptions:',
        '  - rule: private-key-file',
        '    paths: ["certs/roots.pem"]',
        '    reason: public CA roots',
        '```',
      ].join('\n'),
    },
  },
  check: ({ exceptions, today }) =>
    exceptions
      // What a shared policy excuses can be in another repository.
      .filter(
        ({ exception, uses }) => uses === 0 && exception.isShared !== true && (exception.expires === null || exception.expires >= today),
      )
      .map(({ exception }) => ({
        rule: 'exception-unused',
        path: null,
        message: `the exception for ${subjectOf(exception)} excuses nothing`,
        anchor: { kind: 'policy', frame: exception.frame },
        data: { rule: exception.rule, paths: exception.paths.map(({ value }) => value) },
      })),
};

const subjectOf = ({ rule, paths }: ExceptionUse['exception']): string => {
  const [first] = paths;
  if (first === undefined) return rule;
  return `${rule} on ${first.value}${paths.length > 1 ? ` and ${paths.length - 1} more` : ''}`;
};
