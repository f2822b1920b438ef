import { type Answer, forward, json, type Message, type Silence, startRelay } from './relay.ts';

/** A request that the Action has made, and what it was told. */
export interface Asked {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed body, null where there is none. */
  readonly body: unknown;
  /** `silence` where it was left without an answer. */
  readonly status: number | Silence;
  /** Milliseconds since the server was started. */
  readonly at: number;
}

/** The address that a job is given for GitHub's API: it notes what is asked, and disturbs it where a test wants that. */
export interface ObservedApi {
  /** `GITHUB_API_URL`. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What GitHub's description of its API objects to, in requests and in answers, but for what is tolerated. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ObservedApiOptions {
  /** Where the description is held against it. */
  readonly upstream: string;
  /** What all paths begin with: `/api/v3` at a GitHub Enterprise Server, nothing at github.com. */
  readonly prefix?: string;
  readonly disturb?: Disturb;
}

/**
 * What a request is answered with in place of what it would be; null disturbs nothing.
 *
 * @param count how often that request has been made before, by method and path
 * @param pass does what was asked for all the same
 */
export type Disturb = (message: Message, count: number, pass: () => Promise<Answer>) => Answer | Silence | null | Promise<Answer | Silence>;

/** What prism reports though nothing is wrong with Packgate. */
const TOLERATED: readonly { readonly name: string; readonly matches: RegExp }[] = [
  {
    name: "GitHub's description of an operation does not list the refusals that every operation can have",
    matches: /^[^:]+: response: Unable to match the returned status code with those defined in the document.* \((401|403|404|422)\)$/,
  },
  {
    name: "GitHub's description is of REST, not of GraphQL",
    matches: /^POST \/(api\/)?graphql: request: Selected route not found \(\d+\)$/,
  },
];

export async function observeApi({ upstream, prefix = '', disturb = () => null }: ObservedApiOptions): Promise<ObservedApi> {
  const start = performance.now();
  const asked: Asked[] = [];
  const violations: string[] = [];
  const counts = new Map<string, number>();
  // A server's API for GraphQL is beside the one for REST: /api/graphql, /api/v3.
  const graphql = `${prefix.replace(/\/v3$/, '')}/graphql`;
  const relay = await startRelay(async (message) => {
    const { pathname, searchParams } = new URL(message.path, 'http://127.0.0.1');
    const at = performance.now() - start;
    const base = pathname === graphql ? graphql.replace(/\/graphql$/, '') : prefix;
    if (!pathname.startsWith(`${base}/`)) {
      violations.push(`${message.method} ${pathname} is outside ${prefix}`);
      return json(404, { message: 'Not Found' });
    }
    const inner = { ...message, path: message.path.slice(base.length) };
    const name = `${message.method} ${pathname}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const pass = async (): Promise<Answer> => {
      const {
        headers: { 'sl-violations': found, ...headers },
        ...passed
      } = await forward(upstream, inner);
      violations.push(...listed(name, found, passed.status));
      return { ...passed, headers };
    };
    const answer = (await disturb(inner, count, pass)) ?? (await pass());
    const status = answer === 'silence' ? answer : answer.status;
    const body = parsed(message.body);
    asked.push({ method: message.method, path: pathname.slice(base.length), query: searchParams, body, status, at });
    if (answer === 'silence') return answer;
    const { link, ...headers } = answer.headers;
    // Links lead to where the emulator is.
    return {
      ...answer,
      headers: { ...headers, ...(link === undefined ? {} : { link: link.replaceAll(/<https?:\/\/[^/]+/g, `<${relay.url}${prefix}`) }) },
    };
  });
  return { url: `${relay.url}${prefix}`, asked, violations, close: relay.close };
}

function listed(name: string, header: string | undefined, status: number): readonly string[] {
  if (header === undefined) return [];
  // Prism's header.
  const found = JSON.parse(header) as readonly { readonly location: readonly string[]; readonly message: string }[];
  return found
    .map(({ location, message }) => `${name}: ${location.join('.')}: ${message} (${status})`)
    .filter((text) => !TOLERATED.some(({ matches }) => matches.test(text)));
}

function parsed(body: string): unknown {
  return body === '' ? null : (JSON.parse(body) as unknown);
}
