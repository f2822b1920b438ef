import type { Needle, Offsets } from '../rules/rule.ts';
import { overlapResolver } from './overlaps.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Secret, textOf } from './secret.ts';
import { askSecretlint, SECRETLINT_NEEDLES, type SecretlintFinding } from './secretlint.ts';
import { SECRETLINT_NAMES, type SecretlintName } from './secretlint-names.ts';
import { TOKEN_NEEDLES, tokenReader } from './tokens.ts';

export const SECRET_NEEDLES: readonly Needle[] = [...SECRETLINT_NEEDLES, ...TOKEN_NEEDLES];

/** What was found since the last batch. */
export interface SecretBatch {
  /** By where they begin. */
  readonly secrets: readonly Secret[];
  /** As far as the file was searched, in bytes; Infinity in the last batch of a file that was searched to its end. */
  readonly searchedTo: number;
}

/** Bytes that are looked at before what is found there is given out. */
const STEP = 4096;

/** Nobody ships as many, and to look at them takes a second: the rest of such a file is not searched, which is told. */
export const MOST_LOOKS = 50_000;

/**
 * The secrets of a file in order, some at a time: what waits in memory while a file of 100 MB is searched stays there for long. Placeholders
 * are left out, and each stretch is named once. `hits` by needle of `SECRET_NEEDLES`.
 */
export async function* findSecrets(bytes: Uint8Array, path: string, hits: readonly Offsets[]): AsyncGenerator<SecretBatch> {
  const known = await askSecretlint(bytes, path, hits.slice(0, SECRETLINT_NEEDLES.length));
  const tokens = tokenReader(bytes, hits.slice(SECRETLINT_NEEDLES.length));
  const settle = overlapResolver();
  let looks = 0;
  for (let searchedTo = 0; searchedTo < Infinity && looks <= MOST_LOOKS;) {
    searchedTo = Math.min(known?.next() ?? Infinity, tokens.next()) + STEP;
    const findings = known === null ? [] : await known.before(searchedTo);
    const matches = tokens.before(searchedTo);
    looks += findings.length + matches.length;
    const found = [...findings.flatMap((finding) => named(bytes, finding) ?? []), ...matches.filter((match) => !isMadeUp(bytes, match))];
    yield { secrets: settle(found, looks > MOST_LOOKS ? Infinity : searchedTo), searchedTo };
  }
}

/** Beyond what is public of it. */
const isMadeUp = (bytes: Uint8Array, secret: Secret): boolean => isPlaceholder(textOf(bytes, secret).slice(secret.prefix.length));

function named(bytes: Uint8Array, finding: SecretlintFinding): Secret | null {
  const { kind, name, prefix, isWeak = false } = SECRETLINT_NAMES.get(finding.message) ?? unnamed(finding.message);
  const { start, end } = finding;
  const found = textOf(bytes, finding);
  const secret: Secret = { kind, name, prefix: prefix.exec(found)?.[0] ?? '', isWeak, start, end, rank: 0 };
  if (kind === 'database-address' || kind === 'url-credentials') return addressIn(found, secret);
  const located = { ...secret, ...valueRange(bytes, finding) };
  return isMadeUp(bytes, located) ? null : located;
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
  return { ...secret, isWeak: secret.isWeak || isOutOfReach(host), end };
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
