import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A review comment as GitHub keeps it, as far as it is asked for. */
export interface KeptComment {
  readonly path: string;
  readonly body: string;
  /** Null for somebody who is gone. */
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** What a test wants of the pull request 7 of acme/cli. */
export interface PullState {
  readonly headSha: string;
  readonly files: readonly { readonly filename: string; readonly patch?: string }[];
  comments: KeptComment[];
  /** Status for a write; null: taken. `lost`: taken, and nobody says so. */
  readonly refusal: (write: Write) => number | 'lost' | null;
}

export interface Write {
  readonly kind: 'review' | 'comment';
  readonly comments: readonly PostedComment[];
  readonly sent: Readonly<Record<string, unknown>>;
}

export interface PostedComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly side: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

export interface LoopbackPulls {
  readonly apiUrl: string;
  /** `GET /pulls/7/files?page=2`, in the order in which they came. */
  readonly requests: readonly string[];
  /** What was taken. */
  readonly writes: readonly Write[];
  readonly close: () => Promise<void>;
}

const PULL = '/repos/acme/cli/pulls/7';
export const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** A server on this machine's loopback that answers as GitHub does for one pull request; pages are as long as they are asked for. */
export async function loopbackPulls(state: PullState): Promise<LoopbackPulls> {
  const requests: string[] = [];
  const writes: Write[] = [];
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const page = Number(url.searchParams.get('page') ?? 1);
    requests.push(`${request.method} ${url.pathname.replace('/repos/acme/cli', '')}${page > 1 ? `?page=${page}` : ''}`);
    const answer = (status: number, value: unknown, headers: http.OutgoingHttpHeaders = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
    const list = (all: readonly unknown[]): void => {
      const length = Number(url.searchParams.get('per_page') ?? 30);
      const next = new URL(url);
      next.searchParams.set('page', String(page + 1));
      next.port = String(portOf(server));
      answer(200, all.slice((page - 1) * length, page * length), all.length > page * length ? { link: `<${next.href}>; rel="next"` } : {});
    };
    const write = async (kind: Write['kind']): Promise<void> => {
      // What the code under test sends; the tests compare it as a whole.
      const sent = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
      const comments = (kind === 'review' ? sent['comments'] : [sent]) as PostedComment[];
      const one: Write = { kind, comments, sent };
      const status = state.refusal(one);
      if (typeof status === 'number') return answer(status, { message: status === 422 ? 'Unprocessable Entity' : 'refused' });
      writes.push(one);
      state.comments.push(...comments.map(({ path, body }) => ({ path, body, user: BOT })));
      return status === 'lost' ? answer(502, { message: 'Bad Gateway' }) : answer(200, { id: 1 });
    };
    switch (`${request.method} ${url.pathname}`) {
      case `GET ${PULL}`:
        return answer(200, { number: 7, head: { sha: state.headSha } });
      case `GET ${PULL}/files`:
        return list(state.files);
      case `GET ${PULL}/comments`:
        return list(state.comments);
      case `POST ${PULL}/reviews`:
        return write('review');
      case `POST ${PULL}/comments`:
        return write('comment');
      case 'POST /graphql':
        return answer(200, { data: { viewer: { login: BOT.login } } });
      default:
        return answer(404, { message: 'Not Found' });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { apiUrl: `http://127.0.0.1:${portOf(server)}`, requests, writes, close };
}

// A TCP server's address is an object.
const portOf = (server: http.Server): number => (server.address() as AddressInfo).port;

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
