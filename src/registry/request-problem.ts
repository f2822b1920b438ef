import fetch from 'npm-registry-fetch';
import type { GateError } from '../errors.ts';
import { systemErrorCode } from '../system-error.ts';
import type { RegistryOptions } from './options.ts';
import { registryError, type RegistryProblem } from './problem.ts';

/** What a registry is asked for, in words for messages. */
export interface Asked {
  readonly url: string;
  /** The package, which decides on the registry and the token. */
  readonly name: string;
  /** `the document of @acme/x`, `the tarball of @acme/x@1.0.0` */
  readonly what: string;
  /** The registry as it is shown: without what may be secret in its URL. */
  readonly registry: string;
  /** What a status of 404 means. */
  readonly missing: 'no-package' | 'no-tarball';
}

/** One line on why there is no answer, and what to do; of the error only codes are quoted: its text holds URLs and what servers write. */
export function failedRequest(error: unknown, asked: Asked, options: RegistryOptions): GateError {
  const { problem, message, help } = words(error, asked, options);
  return registryError(problem, { message, help, cause: error });
}

interface Words {
  readonly problem: RegistryProblem;
  readonly message: string;
  readonly help: string;
}

function words(error: unknown, asked: Asked, options: RegistryOptions): Words {
  const status = statusOf(error);
  if (status !== null) return ofStatus(status, error, asked, options);
  const code = codeOf(error);
  const { registry, what } = asked;
  if (SLOW.has(code)) {
    const seconds = typeof options['timeout'] === 'number' ? ` within ${options['timeout'] / 1000} s` : '';
    return {
      problem: 'slow',
      message: `the registry ${registry} did not answer${seconds} (${code})`,
      help: 'try again later, or set fetch-timeout in .npmrc, in milliseconds',
    };
  }
  if (REDIRECTS.has(code)) {
    return {
      problem: 'redirects',
      message: `the registry ${registry} redirects the request for ${what} in circles or to nowhere (${code})`,
      help: 'check "registry" in .npmrc: the URL has to be that of the registry itself',
    };
  }
  if (CERTIFICATE.test(code)) {
    return {
      problem: 'unreachable',
      message: `the certificate of the registry ${registry} is not trusted (${code})`,
      help: 'set cafile in .npmrc to the certificate of your organisation',
    };
  }
  return {
    problem: 'unreachable',
    message: `cannot reach the registry ${registry} (${code})`,
    help: 'check the network, and registry, proxy and https-proxy in .npmrc (npm config list shows them)',
  };
}

function ofStatus(status: number, error: unknown, asked: Asked, options: RegistryOptions): Words {
  const { registry, what, name } = asked;
  switch (status) {
    case 401:
    case 403:
      return {
        problem: 'unauthorized',
        message: `the registry ${registry} does not hand out ${what} (${status})`,
        help: authorizationHelp(error, asked, options),
      };
    case 404:
      if (asked.missing === 'no-tarball') {
        return {
          problem: 'no-tarball',
          message: `the registry ${registry} lists ${what}, and does not have it (404)`,
          help: 'it may have been unpublished a moment ago: try again later',
        };
      }
      return {
        problem: 'no-package',
        message: `there is no ${name} on the registry ${registry} (404)`,
        help: `check the name; a private package needs a token in .npmrc${scopeHelp(name)}`,
      };
    case 408:
    case 429:
      return { problem: 'slow', message: `the registry ${registry} is too busy for ${what} (${status})`, help: 'try again later' };
    default:
      return {
        problem: status >= 500 ? 'unreachable' : 'refused',
        message: `the registry ${registry} answered ${status} when asked for ${what}`,
        help:
          status >= 500
            ? 'try again later: the registry has a problem of its own'
            : 'check "registry" in .npmrc: this may be no npm registry',
      };
  }
}

function authorizationHelp(error: unknown, { url, name, registry }: Asked, options: RegistryOptions): string {
  if (systemErrorCode(error) === 'EOTP') return 'use a token that needs no one-time password: a granular one that may read packages';
  const { token, auth } = fetch.getAuth(url, { ...options, spec: name });
  if (token?.includes('${') === true) return 'the token in .npmrc names an environment variable that is not set';
  if (token !== null || auth !== null) return `the token in .npmrc was not accepted: it may have expired, or may not read ${name}`;
  // As npm keys its tokens: a URL without the protocol, to its last slash.
  const keyed = url.startsWith(registry) ? registry : new URL(url).origin;
  const place = keyed.replace(/^https?:/, '').replace(/\/?$/, '/');
  return `put a token that may read ${name} into .npmrc, e.g. ${place}:_authToken=\${NPM_TOKEN}${scopeHelp(name)}`;
}

function scopeHelp(name: string): string {
  const scope = /^(@[^/]+)\//.exec(name)?.[1];
  return scope === undefined ? '' : `; another registry for the scope is set with ${scope}:registry=`;
}

/** minipass-fetch says FETCH_ERROR where its type says more. */
function codeOf(error: unknown): string {
  const code = systemErrorCode(error);
  if (code !== null && code !== 'FETCH_ERROR') return code;
  return systemErrorCode(causeOf(error)) ?? typeOf(error) ?? code ?? 'unknown error';
}

const statusOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;

const typeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : null;

const causeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null);

const SLOW: ReadonlySet<string> = new Set([
  'request-timeout',
  'ETIMEDOUT',
  // Of @npmcli/agent.
  'ECONNECTIONTIMEOUT',
  'EIDLETIMEOUT',
  'ERESPONSETIMEOUT',
  'ETRANSFERTIMEOUT',
]);

/** Of make-fetch-happen, and of Node for a place that is no URL. */
const REDIRECTS: ReadonlySet<string> = new Set(['EMAXREDIRECT', 'EINVALIDREDIRECT', 'ENOREDIRECT', 'ERR_INVALID_URL']);

/** Node's codes: `SELF_SIGNED_CERT_IN_CHAIN`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `ERR_TLS_CERT_ALTNAME_INVALID`. */
const CERTIFICATE = /CERT|UNABLE_TO_(?:VERIFY|GET)|^ERR_TLS/;
