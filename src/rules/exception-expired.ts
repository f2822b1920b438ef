import type { Finding } from '../model.ts';
import { plural } from '../size.ts';
import type { ExceptionUse, PolicyRule } from './rule.ts';

export const exceptionExpired: PolicyRule = {
  scope: 'policy',
  meta: {
    id: 'exception-expired',
    summary: 'exceptions of the policy whose last day has passed',
    severity: { recommended: 'error', strict: 'error' },
    help: 'mend what it excuses and remove it, or have its owner renew the date',
    docs: {
      why: [
        'An exception is a promise to look again. Without an end nobody does, and after two years nobody knows whether the certificate, the map or the package that it was for is still there.',
        'So `expires` names the last day on which it holds; from the next day on the findings count again, and this rule says why a run that was green yesterday is red.',
      ].join('\n'),
      example: [
        '```yaml',
        'exceptions:',
        '  - rule: source-map-content',
        '    paths: ["dist/legacy.js.map"]',
        '    reason: needed by the crash reporter until it reads from our server',
        '    owner: "@acme/web"',
        '    expires: 2026-06-30',
        '```',
        '',
        '```text',
        'error[exception-expired]: the exception for source-map-content expired on 2026-06-30: 1 finding counts again',
        '```',
      ].join('\n'),
      fix: [
        'Mend what it excused and remove the entry. In this example:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'If the reason still holds, its owner sets a new date.',
      ].join('\n'),
    },
  },
  check: ({ exceptions, today }) =>
    exceptions
      .filter(({ exception, uses }) => exception.expires !== null && exception.expires < today && (uses > 0 || exception.isShared !== true))
      .map(findingOf),
};

function findingOf({ exception, uses }: ExceptionUse): Finding {
  const { rule, paths, expires, owner, frame } = exception;
  const consequence =
    uses === 0 ? 'nothing is left that it would excuse' : `${plural(uses, 'finding')} ${uses === 1 ? 'counts' : 'count'} again`;
  return {
    rule: 'exception-expired',
    path: null,
    message: `the exception for ${rule} expired on ${expires}: ${consequence}`,
    help: uses === 0 ? 'remove it' : `mend what it excuses and remove it, or have ${owner ?? 'its owner'} renew the date`,
    anchor: { kind: 'policy', frame },
    data: { rule, paths: paths.map(({ value }) => value), expires, owner, uses },
  };
}
