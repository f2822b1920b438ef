import type { ExpiringException, MutablePolicy } from '../model.ts';
import { plural } from '../size.ts';

/** `@acme/security, SEC-12, until 2027-06-30` */
export function excuseTerms({
  owner,
  ticket,
  expires,
}: {
  readonly owner: string | null;
  readonly ticket?: string;
  readonly expires: string | null;
}): string {
  const terms = [owner, ticket ?? null, expires === null ? 'without an end' : `until ${expires}`];
  return terms.filter((term) => term !== null).join(', ');
}

/** `the exception for private-key on certs/roots.pem ends in 12 days: public CA roots (@acme/security, until 2027-06-30), policy.yml:12:5` */
export function expiringWords(exception: ExpiringException): string {
  const { rule, paths, reason, daysLeft, location } = exception;
  const where = paths.length === 0 ? '' : ` on ${paths.join(' ')}`;
  const when = daysLeft === 0 ? 'today' : `in ${plural(daysLeft, 'day')}`;
  return `the exception for ${rule}${where} ends ${when}: ${reason} (${excuseTerms(exception)}), ${location.file}:${location.line}:${location.column}`;
}

/** `the policy acme/policies/packgate.yml@main was at commit 0123…: it can be another one tomorrow` */
export const mutableWords = ({ written, commit }: MutablePolicy): string =>
  `the policy ${written} was at commit ${commit}, and can be another one tomorrow`;
