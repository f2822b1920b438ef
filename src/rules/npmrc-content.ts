import { latin1Text } from '../inspect/text-of-bytes.ts';
import type { Finding } from '../model.ts';
import { isPlaceholder } from '../secrets/placeholder.ts';
import { credentialFile } from './credential-file.ts';
import { isToldByPath } from './path-rule.ts';
import type { ContentFile, ContentRule, ContentRuleInput } from './rule.ts';
import { isAmongSamples, isDocumentOrCode } from './sample.ts';

export const npmrcContent: ContentRule = {
  scope: 'content',
  meta: {
    id: 'npmrc-content',
    summary: 'registry logins in the manner of .npmrc under another name: _authToken=, _auth=, _password=',
    severity: { recommended: 'error', strict: 'error' },
    help: 'revoke the login, take the file out of the package, and write ${NPM_TOKEN} instead of the value',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'npm leaves `.npmrc` out of a tarball, and nothing that holds its lines under another name: a file for the build image, a setup note, a `config.txt`. `_auth` and `_password` are',
        'base64 and not encrypted. Each such line is looked for in every file; `_auth` and `_password` are decoded, so that only what is a login is told.',
        '',
        'Lines with `${NPM_TOKEN}`, placeholders and code that builds such a line stay quiet. Files that are called like an `.npmrc` are told by `credential-file`, tokens with their',
        'registry in front (`//registry.example.com/:_authToken=…`) by `secret`.',
      ].join('\n'),
      example: ['```text', 'error[npmrc-content]: docker/setup.txt has a registry login: _auth=***', '```'].join('\n'),
      fix: [
        'Revoke the login first: what was packed once may have been published. Then let the environment bring it:',
        '',
        '```ini',
        '//registry.example.com/:_authToken=${NPM_TOKEN}',
        '```',
        '',
        'And list what ships: `"files": ["dist", "!dist/**/setup.txt"]`.',
      ].join('\n'),
    },
  },
  needles: [
    { text: '_auth', ignoreCase: false },
    { text: '_password', ignoreCase: false },
  ],
  inspect(input) {
    const { file, bytes, hits, placeOf } = input;
    if (isToldByPath(credentialFile, input)) return [];
    const needsHost = isDocumentOrCode(file.parts.name);
    let first: Login | null = null;
    let logins = 0;
    for (const offsets of hits)
      for (const offset of offsets) {
        const login = loginAt(bytes, offset);
        if (login === null || (needsHost && !login.hasHost)) continue;
        logins += 1;
        if (first === null || login.start < first.start) first = login;
      }
    return first === null ? [] : [findingOf(first, logins, file, placeOf)];
  },
};

interface Login {
  readonly key: string;
  readonly hasHost: boolean;
  readonly start: number;
  readonly end: number;
}

function findingOf({ key, start, end }: Login, logins: number, { parts }: ContentFile, placeOf: ContentRuleInput['placeOf']): Finding {
  const { region, offset } = placeOf(start, end);
  const more = logins === 1 ? '' : ` and ${logins - 1} more`;
  return {
    rule: 'npmrc-content',
    ...(isAmongSamples(parts) && { variant: 'sample' }),
    path: parts.path,
    message: `${parts.path} has a registry login: ${key}=***${more}`,
    ...(region !== null && { region }),
    data: { key, offset, logins },
  };
}

/** How long the address of a registry before the key, and a value after it, can be. */
const LONGEST_HOST = 300;
const LONGEST_VALUE = 4096;
const LONGEST_KEY = 16;

const KEY = /^(?:_authToken|_auth|_password)[ \t]{0,3}=/;
const ASSIGNMENT = /^(_authToken|_auth|_password)[ \t]{0,3}=[ \t]*"?([A-Za-z0-9+/_.~-]{6,}={0,2})"?[ \t]*(?:\r?\n|$)/;

/** A line such as `//registry.example.com/:_password=…` whose key stands at `offset`. What most hits fail at is asked first. */
function loginAt(bytes: Uint8Array, offset: number): Login | null {
  if (!KEY.test(latin1Text(bytes, offset, offset + LONGEST_KEY))) return null;
  const host = hostBefore(bytes, offset);
  if (host === null) return null;
  const [assignment, key, value] = ASSIGNMENT.exec(latin1Text(bytes, offset, lineEnd(bytes, offset))) ?? [];
  if (assignment === undefined || key === undefined || value === undefined) return null;
  const hasHost = host !== '';
  if (isTokenOfSecretRule(key, value, hasHost) || !LOGIN_VALUES[key]?.(value)) return null;
  return { key, hasHost, start: offset, end: offset + assignment.trimEnd().length };
}

/** What stands between the start of the line and a key: `//registry.example.com/:` or nothing; null where it is anything else. */
function hostBefore(bytes: Uint8Array, offset: number): string | null {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_HOST && !LINE_END_OR_EQUALS.has(bytes[start - 1] ?? 0)) start -= 1;
  if (bytes[start - 1] === EQUALS || offset - start >= LONGEST_HOST) return null;
  const [, host] = /^[ \t]*(\/\/[^\s]*:|)$/.exec(latin1Text(bytes, start, offset)) ?? [];
  return host ?? null;
}

const EQUALS = 0x3d;
const LINE_END_OR_EQUALS: ReadonlySet<number> = new Set([0x0a, 0x0d, EQUALS]);

const LINE_FEED = 0x0a;

/** After the line feed, and no further than a value can be. */
function lineEnd(bytes: Uint8Array, offset: number): number {
  const most = Math.min(bytes.length, offset + LONGEST_VALUE);
  let end = offset;
  while (end < most && bytes[end] !== LINE_FEED) end += 1;
  return Math.min(end + 1, most);
}

/** One fault is told once: the rule `secret` knows npm's own tokens, and every token with its registry in front. */
const isTokenOfSecretRule = (key: string, value: string, hasHost: boolean): boolean =>
  /^npm_[A-Za-z0-9]{36}$/.test(value) || (hasHost && key !== '_password' && value.length >= 20);

const LOGIN_VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  _authToken: (value) => value.length >= 12 && /\d/.test(value) && !isPlaceholder(value),
  _auth: (value) => {
    const [user, ...password] = decoded(value).split(':');
    return user !== undefined && user !== '' && password.join(':').length >= 4 && !isSpokenExample(decoded(value));
  },
  _password: (value) => decoded(value).length >= 4 && !isSpokenExample(decoded(value)),
};

/** What a base64 text says, where it is text; else empty. */
function decoded(value: string): string {
  const bytes = Buffer.from(value, 'base64');
  const isWhole = bytes.toString('base64').replace(/=+$/, '') === value.replace(/=+$/, '');
  const text = bytes.toString('latin1');
  return isWhole && /^[\u0020-\u007e]+$/.test(text) ? text : '';
}

const isSpokenExample = (login: string): boolean =>
  isPlaceholder(login) || /^(?:[a-z]*user(?:name)?|foo|me|name|login)?:?(?:my|the)?(?:pass(?:word|wd)?|bar)$/i.test(login);
