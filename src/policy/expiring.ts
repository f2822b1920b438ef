import type { ExceptionEntry, ExpiringException, Policy } from '../model.ts';
import { EMPTY_SCOPE } from './default.ts';

/** Long enough to mend what is excused, or to ask its owner. */
export const SOON_DAYS = 30;

const DAY = 86_400_000;

/**
 * Exceptions that end within 30 days, those that have expired not among them; the first to end comes first.
 * @param today ISO date
 */
export function expiringExceptions({ scope, packages }: Policy, today: string): readonly ExpiringException[] {
  const entries = [...scope.exceptions, ...packages.flatMap(({ apply }) => apply(EMPTY_SCOPE).exceptions)];
  return entries.flatMap((entry) => expiring(entry, today)).toSorted(byEnd);
}

function expiring({ rule, paths, reason, owner, expires, ticket, frame }: ExceptionEntry, today: string): readonly ExpiringException[] {
  if (expires === null) return [];
  const daysLeft = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
  if (daysLeft < 0 || daysLeft > SOON_DAYS) return [];
  const known = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, daysLeft, location: frame };
  return [ticket === undefined ? known : { ...known, ticket }];
}

function byEnd(one: ExpiringException, other: ExpiringException): number {
  if (one.daysLeft !== other.daysLeft) return one.daysLeft - other.daysLeft;
  if (one.location.file !== other.location.file) return one.location.file < other.location.file ? -1 : 1;
  return one.location.line - other.location.line || one.location.column - other.location.column;
}
