import type { Needle } from '../rules/rule.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Secret, textOf } from './secret.ts';
import { askSecretlint, SECRETLINT_NEEDLES, type SecretlintFinding } from './secretlint.ts';
import { SECRETLINT_NAMES, type SecretlintName } from './secretlint-names.ts';
import { findTokens, TOKEN_NEEDLES } from './tokens.ts';

export const SECRET_NEEDLES: readonly Needle[] = [...SECRETLINT_NEEDLES, ...TOKEN_NEEDLES];

/** All secrets in a file, by where they begin; placeholders left out, and each stretch named once. `hits` by needle of `SECRET_NEEDLES`. */
export async function findSecrets(bytes: Uint8Array, path: string, hits: readonly (readonly number[])[]): Promise<readonly Secret[]> {
  const known = await askSecretlint(bytes, path, hits.slice(0, SECRETLINT_NEEDLES.length));
  const found = [...known.flatMap((finding) => named(bytes, finding) ?? []), ...findTokens(bytes, hits.slice(SECRETLINT_NEEDLES.length))];
  return withoutOverlaps(found);
}

function named(bytes: Uint8Array, finding: SecretlintFinding): Secret | null {
  const { kind, name, prefix, isWeak = false } = SECRETLINT_NAMES.get(finding.message) ?? unnamed(finding.message);
  const found = textOf(bytes, finding);
  const shown = prefix.exec(found)?.[0] ?? '';
  if (kind === 'database-address' || kind === 'url-credentials') return addressIn(found, { kind, name, prefix: shown, isWeak, ...finding });
  const located = valueRange(bytes, finding);
  if (isPlaceholder(textOf(bytes, located).slice(shown.length))) return null;
  return { kind, name, prefix: shown, isWeak, ...located };
}

const unnamed = (message: string): SecretlintName => ({ kind: message.toLowerCase().replaceAll('_', '-'), name: 'a secret', prefix: /^/ });

/** Where secretlint's range has the length of the value and begins at its name, as in `AWS_SECRET_ACCESS_KEY=`, the value is found again. */
function valueRange(bytes: Uint8Array, { message, start, end }: SecretlintFinding): Pick<Secret, 'start' | 'end'> {
  const pattern = VALUES.get(message);
  const value = pattern?.exec(textOf(bytes, { start, end: Math.min(bytes.length, end + 1024) }))?.indices?.[1];
  return value === undefined ? { start, end } : { start: start + value[0], end: start + value[1] };
}

const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['AWSSecretAccessKey', /(?::|=>|=)[^A-Za-z0-9/+=]*([A-Za-z0-9/+=]{40})/d],
  ['Npmrc_authToken', /_authToken=([^\n]*)/d],
  ['PackageJSON_xOauthToken', /https?:\/\/([^\n]{1,768}?):x-oauth-basic@/d],
]);

const CREDENTIALS = /^[a-z+:]+:\/\/([^:/\s]+):([^@/\s]+)@([^/\s?"'`,;)<\\]*)/i;

/** Of an address with a password everything up to the host is secret; what follows may be the rest of a line of code. */
function addressIn(text: string, secret: Secret): Secret | null {
  const [, user = '', password = '', host = ''] = CREDENTIALS.exec(text) ?? [];
  if (password !== '' && isPlaceholderPassword(password, host)) return null;
  const end = password === '' ? secret.end : secret.start + secret.prefix.length + user.length + 1 + password.length;
  return {
    kind: secret.kind,
    name: secret.name,
    prefix: secret.prefix,
    isWeak: secret.isWeak || isOutOfReach(host),
    start: secret.start,
    end,
  };
}

/** Passwords that are the word for one. */
const PASSWORD_WORD =
  /^(?:my|your|the|db|some|a)?[-_]?(?:pass(?:word|wd|phrase)?|pw|pwd|secret|test(?:ing)?|foo|bar|baz|hunter2|abc|key|token|x+)[-_]?\d{0,4}$/i;
/** Quotes, brackets and braces are code that puts an address together. */
const CODE = /["'`<>{}]/;

const isPlaceholderPassword = (password: string, host: string): boolean =>
  CODE.test(password) || isPlaceholder(password) || PASSWORD_WORD.test(password) || /^(?:your|<|\$|\{)/i.test(host);

/** Hosts that nobody reaches from elsewhere, or that exist for documentation: `localhost`, a name without a dot, RFC 2606 and RFC 1918. */
function isOutOfReach(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return (
    !name.includes('.') ||
    /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|local|localhost)$|^(?:127|10|192\.168|0\.0)\./.test(name)
  );
}

/** Of two that overlap, what is not weak counts, then what begins first, then the longer. */
function withoutOverlaps(found: readonly Secret[]): readonly Secret[] {
  const strong = disjoint(found.filter(({ isWeak }) => !isWeak));
  const weak = disjoint(found.filter(({ isWeak }) => isWeak));
  let next = 0;
  const free = weak.filter(({ start, end }) => {
    while (next < strong.length && (strong[next]?.end ?? 0) <= start) next += 1;
    return (strong[next]?.start ?? end) >= end;
  });
  return [...strong, ...free].toSorted((a, b) => a.start - b.start);
}

function disjoint(found: readonly Secret[]): readonly Secret[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((secret) => {
      if (secret.start < end) return false;
      end = secret.end;
      return true;
    });
}
