import fetch from 'npm-registry-fetch';
import { isGateError } from '../errors.ts';
import { humanSize } from '../size.ts';
import type { RegistryOptions } from './options.ts';
import { registryError } from './problem.ts';
import { type Asked, failedRequest } from './request-problem.ts';

export interface RequestLimits {
  /** Bytes of the answer, after HTTP's own compression. */
  readonly size: number;
  /** Milliseconds from the first byte of an answer to its last: npm's `fetch-timeout` only ends silence, and a server can drip. */
  readonly duration: number;
}

/**
 * One answer of a registry, whole and in memory. npm's own code asks: it knows the token for the registry and for no other host, goes
 * through proxies, follows redirects and tries again. npm's cache is left out: what counts is what the registry has now.
 *
 * @throws GateError of subject `registry` for everything but a complete answer with status 200
 */
export async function request(asked: Asked, accept: string, options: RegistryOptions, limits: RequestLimits): Promise<Buffer> {
  if (options['offline'] === true) {
    throw registryError('offline', {
      message: `${asked.what} is on a registry, and npm is set to be offline`,
      help: 'unset npm_config_offline, or offline in .npmrc',
    });
  }
  const end = performance.now() + patienceOf(options);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await attempted(asked, accept, options, limits);
    if (answer.kind === 'whole') return answer.bytes;
    // npm tries again before an answer begins; this is for one that breaks off.
    if (attempt >= retriesOf(options) || performance.now() > end) throw failedRequest(answer.error, asked, options);
  }
}

type Attempt = { readonly kind: 'whole'; readonly bytes: Buffer } | { readonly kind: 'broken-off'; readonly error: unknown };

async function attempted(asked: Asked, accept: string, options: RegistryOptions, limits: RequestLimits): Promise<Attempt> {
  const stop = new AbortController();
  const response = await begun(asked, accept, options, stop);
  // What is told of an error is what the loop below gets; the stream emits a last one when it is stopped.
  response.body.on('error', () => {});
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, limits.duration);
  try {
    return { kind: 'whole', bytes: await bytesOf(response.body, asked, limits) };
  } catch (error) {
    stop.abort();
    if (isGateError(error)) throw error;
    if (!isLate) return { kind: 'broken-off', error };
    const seconds = `${limits.duration / 1000} s`;
    throw registryError('slow', {
      message: `${asked.what} did not arrive within ${seconds} from ${asked.registry}`,
      help: 'try again when the registry is faster',
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** npm's `fetch-timeout` counts for each attempt; here it is what all attempts together may take until an answer begins. */
async function begun(asked: Asked, accept: string, options: RegistryOptions, stop: AbortController) {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<never>((_, reject) => {
    const end = (): void => {
      reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
      stop.abort();
    };
    // A little later than npm's own, which says more.
    timer = setTimeout(end, Math.min(patienceOf(options) + 100, LONGEST_TIMER));
  });
  try {
    const asking = fetch(asked.url, {
      ...options,
      cache: null,
      preferOffline: false,
      spec: asked.name,
      signal: stop.signal,
      // What waits to try again does not keep the process from its end.
      retry: { ...retryOf(options), unref: true },
      headers: { ...headersOf(options), accept },
    });
    const response = await Promise.race([asking, isLate]);
    if (response.status === 200) return response;
    throw Object.assign(new Error(response.statusText), { statusCode: response.status });
  } catch (error) {
    throw failedRequest(error, asked, options);
  } finally {
    clearTimeout(timer);
  }
}

/** Of Node's timers, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Zero is npm's word for no limit. */
const patienceOf = ({ timeout }: RegistryOptions): number => (typeof timeout === 'number' && timeout > 0 ? timeout : LONGEST_TIMER);

async function bytesOf(body: AsyncIterable<Buffer>, asked: Asked, { size: most }: RequestLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) {
      throw registryError('too-large', {
        message: `${asked.what} is larger than ${humanSize(most)}, which is the most that is read from a registry`,
        help: 'download it with npm pack and judge the file',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function headersOf({ headers }: RegistryOptions): object {
  return typeof headers === 'object' && headers !== null ? headers : {};
}

const retryOf = ({ retry }: RegistryOptions): object => (typeof retry === 'object' && retry !== null ? retry : {});

function retriesOf(options: RegistryOptions): number {
  const retry = retryOf(options);
  return 'retries' in retry && typeof retry.retries === 'number' ? retry.retries : 0;
}
