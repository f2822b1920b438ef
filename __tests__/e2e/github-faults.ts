import { type Answer, forward, json, type Message, type Relay, startRelay } from './relay.ts';

/** A file of a pull request as GitHub lists it, as far as anything here reads it. */
export interface ChangedFile {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed';
  /** The hunks, without the header of the file. */
  readonly patch: string;
}

/** Of a pull request by `owner/name#number`: the commit that its branch is at, and what that changes. */
export type Commits = Map<string, { readonly head: string; readonly files: readonly ChangedFile[] }>;

interface Exchange {
  readonly message: Message;
  readonly body: Readonly<Record<string, unknown>>;
  /** `owner/name#number` where the path names an issue or a pull request, else empty. */
  readonly thread: string;
  /** Empty where there is none. */
  readonly token: string;
  /** The slug of the app whose token it is, null for a person's. */
  readonly app: string | null;
}

/** One thing that emulate 0.12.2 does otherwise than GitHub, and how it is put right; the tests depend on each. */
interface Fault {
  readonly name: string;
  readonly matches: RegExp;
  /** Before the emulator is asked: an answer in its stead. */
  readonly instead?: (exchange: Exchange, world: World) => Answer | null;
  /** The request that the emulator is asked with. */
  readonly asked?: (exchange: Exchange, world: World) => Message;
  /** After it. */
  readonly mended?: (answer: Answer, exchange: Exchange, world: World) => Answer;
}

/** What the emulator does not know. */
export interface World {
  /** That have been given out, with the slug of the app that each is for, null for a person's. */
  readonly tokens: ReadonlyMap<string, string | null>;
  readonly commits: Commits;
  /** The annotations of a check run, by its path. */
  readonly annotations: Map<string, readonly unknown[]>;
  /** Names of the faults that have been put right. */
  readonly met: Set<string>;
}

const REFUSED = 'Resource not accessible by integration';
const docs = 'https://docs.github.com/rest';

/** In their order; `METHOD /path` of a request is matched. */
const FAULTS: readonly Fault[] = [
  {
    name: 'a token that nobody has given out is that of its first user',
    matches: /./,
    instead: ({ token }, { tokens }) =>
      token === '' || tokens.has(token) ? null : json(401, { message: 'Bad credentials', documentation_url: docs, status: '401' }),
  },
  {
    name: 'there is no GraphQL',
    matches: /^POST \/graphql$/,
    instead: ({ body, app }) => {
      if (body['query'] !== '{ viewer { login } }' || app === null) return null;
      return json(200, { data: { viewer: { login: `${app}[bot]` } } });
    },
  },
  {
    name: 'the token of an app is a person',
    matches: /^GET \/user$/,
    instead: ({ app }) => (app === null ? null : json(403, { message: REFUSED, documentation_url: docs, status: '403' })),
  },
  {
    name: 'a comment may have any length',
    matches: /^(POST|PATCH) .*\/comments(\/\d+)?$/,
    instead: ({ body }) => {
      if (typeof body['body'] !== 'string' || body['body'].length <= 65_536) return null;
      const error = {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      };
      return json(422, { message: 'Validation Failed', errors: [error], documentation_url: docs, status: '422' });
    },
  },
  {
    name: 'a pull request has no files',
    matches: /^GET \/repos\/[^/]+\/[^/]+\/pulls\/\d+\/files/,
    instead: ({ message, thread }, { commits }) => page(message, (commits.get(thread)?.files ?? []).map(diffEntry)),
  },
  {
    name: 'a pull request stays at the commit that it was opened with',
    matches: /^GET \/repos\/[^/]+\/[^/]+\/pulls\/\d+$/,
    mended: (answer, { thread }, { commits }) =>
      overItems(answer, (pull) => {
        const [{ head } = { head: null }, current] = [commits.get(thread), pull['head']];
        return head === null || typeof current !== 'object' ? pull : { ...pull, head: { ...current, sha: head } };
      }),
  },
  {
    name: 'a review comment may stand on any line',
    matches: /^POST .*\/pulls\/\d+\/(comments|reviews)$/,
    instead: ({ body, thread }, { commits }) => {
      // The proxy in front has held it against the description.
      const comments = (body['comments'] ?? [body]) as readonly Placed[];
      const misplaced = comments.some((comment) => !isInHunk(commits.get(thread)?.files ?? [], comment));
      if (!misplaced) return null;
      const refusal = { documentation_url: docs, status: '422' };
      if ('comments' in body) return json(422, { message: 'Unprocessable Entity', errors: ['Line could not be resolved'], ...refusal });
      const error = {
        resource: 'PullRequestReviewComment',
        code: 'custom',
        field: 'pull_request_review_thread.line',
        message: 'could not be resolved',
      };
      return json(422, { message: 'Validation Failed', errors: [error], ...refusal });
    },
  },
  {
    name: 'the comments of a review need a position, which GitHub has given up for lines',
    matches: /^POST .*\/pulls\/\d+\/reviews$/,
    asked: ({ message, body }) => {
      const comments = (body['comments'] ?? []) as readonly { readonly line?: number }[];
      return {
        ...message,
        body: JSON.stringify({ ...body, comments: comments.map((comment) => ({ position: comment.line, ...comment })) }),
      };
    },
  },
  {
    name: 'a review that is made is answered with 201',
    matches: /^POST .*\/pulls\/\d+\/reviews$/,
    mended: (answer) => (answer.status === 201 ? { ...answer, status: 200 } : answer),
  },
  {
    name: 'what is refused names no permission',
    matches: /./,
    mended: (answer, { message }) => {
      if (answer.status !== 403) return answer;
      const wanted = /\/check-runs/.test(message.path) ? 'checks' : /\/pulls\//.test(message.path) ? 'pull_requests' : 'issues';
      const level = message.method === 'GET' ? 'read' : 'write';
      const accepted = wanted === 'issues' ? `issues=${level}; pull_requests=${level}` : `${wanted}=${level}`;
      return json(
        403,
        { message: REFUSED, documentation_url: docs, status: '403' },
        { ...answer.headers, 'x-accepted-github-permissions': accepted },
      );
    },
  },
  {
    name: 'the addresses of a bot have brackets in them',
    matches: /./,
    mended: (answer) => ({ ...answer, body: answer.body.replaceAll(/(https?:[^"\s]*)\[bot\]/g, '$1%5Bbot%5D') }),
  },
  {
    name: 'annotations that are added to a check run take the place of those that it has',
    matches: /^(POST|PATCH) .*\/check-runs(\/\d+)?$/,
    asked: ({ message, body }, { annotations }) => {
      const [had, { annotations: more = [], ...output }] = [annotations.get(message.path) ?? [], outputOf(body)];
      return had.length === 0
        ? message
        : { ...message, body: JSON.stringify({ ...body, output: { ...output, annotations: [...had, ...more] } }) };
    },
    mended: (answer, { message, body }, { annotations }) => {
      const { annotations: more = [] } = outputOf(body);
      if (answer.status >= 300 || more.length === 0) return answer;
      const { id } = parsed(answer.body);
      const path = message.method === 'POST' ? `${message.path}/${String(id)}` : message.path;
      annotations.set(path, [...(annotations.get(path) ?? []), ...more]);
      return answer;
    },
  },
  {
    name: 'the output of a check run has no address for its annotations',
    matches: /\/check-runs/,
    mended: (answer, { message }) =>
      overItems(answer, (run) => {
        const output = run['output'];
        if (typeof output !== 'object' || output === null) return run;
        return { ...run, output: { annotations_url: `http://127.0.0.1${message.path}`, ...output } };
      }),
  },
  {
    name: 'a review comment has no links, a null for the comment that it answers, and no position',
    matches: /\/pulls\/\d+\/comments/,
    mended: (answer) =>
      overItems(answer, (comment) => {
        const { in_reply_to_id: answered, html_url: html, pull_request_url: pull, url: self, ...rest } = comment;
        if (self === undefined) return comment;
        const links = { self: { href: self }, html: { href: html }, pull_request: { href: pull } };
        const position = comment['position'] ?? comment['line'];
        return {
          ...rest,
          url: self,
          html_url: html,
          pull_request_url: pull,
          _links: links,
          line: comment['line'] ?? position,
          position,
          original_position: comment['original_position'] ?? position,
          ...(typeof answered === 'number' ? { in_reply_to_id: answered } : {}),
        };
      }),
  },
];

/** A server that asks the emulator and puts right what is known to be wrong with it. */
export function mendFaults(upstream: string, world: World): Promise<Relay> {
  return startRelay(async (message) => {
    const token = /^(?:Bearer|token) (.*)$/i.exec(message.headers['authorization'] ?? '')?.[1] ?? '';
    const exchange = { message, body: parsed(message.body), thread: threadOf(message.path), token, app: world.tokens.get(token) ?? null };
    let [asked, answer]: [Message, Answer | null] = [message, null];
    const applying = FAULTS.filter(({ matches }) => matches.test(`${message.method} ${message.path.split('?')[0]}`));
    for (const { name, instead, asked: change } of applying) {
      answer ??= instead?.(exchange, world) ?? null;
      asked = change?.({ ...exchange, message: asked }, world) ?? asked;
      if (answer !== null || asked.body !== message.body) world.met.add(name);
      if (answer !== null) return answer;
    }
    answer = await forward(upstream, asked);
    for (const { name, mended } of applying) {
      const next: Answer = mended?.(answer, exchange, world) ?? answer;
      if (next.status !== answer.status || next.body !== answer.body) world.met.add(name);
      answer = next;
    }
    return answer;
  });
}

/** All that are known, by name. */
export const knownFaults: readonly string[] = FAULTS.map(({ name }) => name);

function threadOf(path: string): string {
  const [, repository = '', number = ''] = /^\/repos\/([^/]+\/[^/]+)\/(?:issues|pulls)\/(\d+)/.exec(path) ?? [];
  return number === '' ? '' : `${repository}#${number}`;
}

function parsed(body: string): Exchange['body'] {
  // All that is sent and answered here are objects.
  return body === '' ? {} : (JSON.parse(body) as Exchange['body']);
}

/** Of a check run as it was sent. */
const outputOf = (body: Exchange['body']) => (body['output'] ?? {}) as { readonly annotations?: readonly unknown[] };

/** The one object of an answer, each of a list, or each check run of a commit. */
function overItems(answer: Answer, change: (item: Readonly<Record<string, unknown>>) => unknown): Answer {
  if (answer.status >= 300 || answer.body === '') return answer;
  const value = JSON.parse(answer.body) as Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[];
  if (Array.isArray(value)) return { ...answer, body: JSON.stringify(value.map(change)) };
  // Not a list, which TypeScript does not tell from a read-only one.
  const object = value as Readonly<Record<string, unknown>>;
  const runs = object['check_runs'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  return { ...answer, body: JSON.stringify(runs === undefined ? change(object) : { ...object, check_runs: runs.map(change) }) };
}

function page(message: Message, items: readonly unknown[]): Answer {
  const query = new URL(message.path, 'http://127.0.0.1').searchParams;
  const [size, number] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const next = new URL(message.path, 'http://127.0.0.1');
  next.searchParams.set('page', String(number + 1));
  const link = number * size < items.length ? { link: `<${next.href}>; rel="next"` } : undefined;
  return json(200, items.slice((number - 1) * size, number * size), link);
}

function diffEntry({ filename, status, patch }: ChangedFile) {
  const lines = patch.split('\n');
  const [additions, deletions] = ['+', '-'].map((sign) => lines.filter((line) => line.startsWith(sign)).length) as [number, number];
  const url = `http://127.0.0.1/${encodeURIComponent(filename)}`;
  const common = { sha: '0'.repeat(40), filename, status, additions, deletions, changes: additions + deletions };
  return { ...common, blob_url: url, raw_url: url, contents_url: url, ...(patch === '' ? {} : { patch }) };
}

interface Placed {
  readonly path?: string;
  readonly line?: number;
  readonly start_line?: number;
}

/** GitHub takes a comment on a line, or on several from the first to the last, that one hunk shows, changed or not. */
function isInHunk(files: readonly ChangedFile[], { path, line, start_line: start }: Placed): boolean {
  if (path === undefined || line === undefined || (start !== undefined && start >= line)) return false;
  const hunks = (files.find(({ filename }) => filename === path)?.patch ?? '').matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
  return [...hunks].some(([, first, count]) => (start ?? line) >= Number(first) && line < Number(first) + Number(count ?? 1));
}
