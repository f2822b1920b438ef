import { HttpClient } from '@actions/http-client';
import { GateError } from '../errors.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import { VERSION } from '../version.ts';

/** Who asks GitHub's REST API, and where it is. */
export interface GitHubAccess {
  /** Without a slash at its end, e.g. `https://api.github.com`. */
  readonly apiUrl: string;
  /** Null: only what everybody may read. */
  readonly token: string | null;
}

/** What came back: `data` for a status of 200, else why not. */
export type Answer =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'status'; readonly status: number; readonly isRateLimit: boolean }
  | { readonly kind: 'failure'; readonly why: string };

export type AskGitHub = (path: string) => Promise<Answer>;

const TIMEOUT = 30_000;
/** A blob of 1 MB is 1.4 MB of base64, and a directory of 5,000 files 1.5 MB of JSON. */
const LARGEST_ANSWER = 10_000_000;

/**
 * One connection to GitHub's REST API. GitHub's own client asks: it knows the proxies of the environment. Redirects are not followed, so that the token goes
 * to no other place.
 * @throws GateError where the URL of the API would carry the token in the clear
 */
export function gitHubRest({ apiUrl, token }: GitHubAccess): AskGitHub {
  refusePlainHttp(apiUrl);
  const options = { allowRedirects: false, allowRetries: true, maxRetries: 2, socketTimeout: TIMEOUT };
  const client = new HttpClient(`packgate/${VERSION}`, [], options);
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  return async (path) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      const { message } = await untilStopped(client.get(`${apiUrl}${path}`, headers), stop.signal);
      const status = message.statusCode ?? 0;
      if (status !== 200) {
        message.destroy();
        return { kind: 'status', status, isRateLimit: message.headers['x-ratelimit-remaining'] === '0' || status === 429 };
      }
      stop.signal.addEventListener('abort', () => message.destroy(new Error(LATE)));
      return await jsonOf(message);
    } catch (error) {
      return { kind: 'failure', why: whyFailed(error) };
    } finally {
      clearTimeout(timer);
    }
  };
}

const LATE = `it did not answer within ${TIMEOUT / 1000} s`;

function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(LATE)));
    }),
  ]);
}

async function jsonOf(body: AsyncIterable<Buffer>): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) return { kind: 'failure', why: `its answer is larger than ${LARGEST_ANSWER / 1e6} MB` };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks, size).toString('utf8');
  try {
    return { kind: 'data', data: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'failure', why: 'its answer is not the JSON of an API' };
  }
}

/** Of the error only a code is quoted: its text can hold URLs. */
function whyFailed(error: unknown): string {
  if (firstLine(error) === LATE) return LATE;
  const code = systemErrorCode(error);
  return code === null ? 'the connection failed' : `the connection failed (${code})`;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function refusePlainHttp(apiUrl: string): void {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
  if (url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))) return;
  throw new GateError('policy', `GITHUB_API_URL is no https URL: ${JSON.stringify(apiUrl)}`, {
    help: 'set it to that of your GitHub server, e.g. https://github.example.com/api/v3, or leave it unset for GitHub itself',
  });
}
