import { visibleText } from '../report/visible-text.ts';
import { plural } from '../size.ts';
import { type AuditLine, type AuditViolation, versionKey } from './audit-line.ts';
import { byVersion } from './version-order.ts';

/** Rules that find what opens something: it has to be revoked, whatever becomes of the version. */
const SECRETS: ReadonlySet<string> = new Set([
  'secret',
  'private-key',
  'private-key-file',
  'npmrc-content',
  'credential-file',
  'env-file',
  'memory-dump',
]);

/** These hours, and the conditions after them, are npm's: its documentation, Policies, "npm Unpublish Policy". */
const UNPUBLISH_HOURS = 72;

/** More than these are counted, not told. */
const MOST_LINES = 20;

/**
 * How an audit ended, and what is to be done about versions that failed, in the order in which it helps: what was published once has been
 * copied. Nothing more than a line where every version passed.
 *
 * @param left versions that were not tried
 * @param now which versions can still be unpublished depends on it
 */
export function auditSummary(lines: readonly AuditLine[], left: number, now: Date): string {
  const failed = lines.filter(hasFailed).toSorted(byPackage);
  const errors = lines.filter(({ outcome }) => outcome === 'error').toSorted(byPackage);
  const parts = [
    [tally(lines, left)],
    errors.length === 0 ? [] : ['', 'not judged:', ...atMost(errors.map((line) => `  ${versionKey(line)}: ${line.error ?? ''}`))],
    failed.length === 0 ? [] : ['', ...revoke(failed), '', ...deprecate(failed), '', ...unpublish(failed, now)],
    left === 0 ? [] : ['', `the registry stopped answering: run the same audit again for the ${plural(left, 'version')} that are left`],
  ];
  return parts
    .flat()
    .map((line) => `${visibleText(line)}\n`)
    .join('');
}

/** What could not be judged whole may have shown enough. */
const hasFailed = ({ outcome, violations }: AuditLine): boolean =>
  outcome === 'fail' || (outcome === 'error' && violations.some(({ severity }) => severity === 'error'));

const byPackage = (a: AuditLine, b: AuditLine): number => (a.name === b.name ? byVersion(a.version, b.version) : a.name < b.name ? -1 : 1);

function tally(lines: readonly AuditLine[], left: number): string {
  const number = (wanted: AuditLine['outcome']): number => lines.filter(({ outcome }) => outcome === wanted).length;
  const errors = number('error');
  const told = [`${number('pass')} passed`, `${number('fail')} failed`, ...(errors === 0 ? [] : [`${errors} could not be judged`])];
  return `${plural(lines.length, 'version')}: ${[...told, ...(left === 0 ? [] : [`${left} left`])].join(', ')}`;
}

function revoke(failed: readonly AuditLine[]): readonly string[] {
  const found = failed.flatMap((line) =>
    line.violations.filter(isSecret).map(({ rule, path }) => `${versionKey(line)} ${path ?? ''} (${rule})`),
  );
  if (found.length === 0) return ['1. Revoke: no secret was found in these versions; replace whatever else their files give access to'];
  return ['1. Revoke these secrets first, and replace them: mirrors and caches have copies', ...atMost(found.map((one) => `     ${one}`))];
}

const isSecret = ({ rule, severity }: AuditViolation): boolean => severity === 'error' && SECRETS.has(rule);

function deprecate(failed: readonly AuditLine[]): readonly string[] {
  const commands = failed
    .filter(({ deprecated }) => deprecated === null)
    .map((line) => `     npm deprecate ${versionKey(line)} "published files that were not meant to be: use a newer version"`);
  if (commands.length === 0) return ['2. Deprecate: every one of these versions is deprecated already'];
  return ['2. Deprecate these versions, so that whoever installs them is told:', ...atMost(commands)];
}

function unpublish(failed: readonly AuditLine[], now: Date): readonly string[] {
  const fresh = failed.filter(({ published }) => published !== null && now.getTime() - Date.parse(published) < UNPUBLISH_HOURS * 3_600_000);
  return [
    '3. Unpublish where the public npm registry lets you; it takes no copies back, and a version number is never free again:',
    `     within ${UNPUBLISH_HOURS} hours of publication, while no other package there depends on it`,
    '     later only where no package depends on it, it had fewer than 300 downloads last week, and it has a single owner',
    ...(fresh.length === 0
      ? []
      : [`   Still within ${UNPUBLISH_HOURS} hours:`, ...atMost(fresh.map((line) => `     npm unpublish ${versionKey(line)}`))]),
  ];
}

function atMost(lines: readonly string[]): readonly string[] {
  const rest = lines.length - MOST_LINES;
  return rest <= 0 ? lines : [...lines.slice(0, MOST_LINES), `     and ${rest} more`];
}
