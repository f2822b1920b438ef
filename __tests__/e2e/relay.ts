import http from 'node:http';

/** A request as it came in: `path` with its query, names of headers in lower case. */
export interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** No answer, until whoever asked hangs up. */
export type Silence = 'silence';

export interface Relay {
  /** Without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** An HTTP server in this process, at a free port of the loopback. What the handler throws is the answer 500 with its message. */
export async function startRelay(handle: (message: Message) => Promise<Answer | Silence>): Promise<Relay> {
  const server = http.createServer((request, response) => {
    void received(request)
      .then(handle)
      .catch((error: unknown): Answer => json(500, { message: `the tests' own server failed: ${String(error)}` }))
      .then((answer) => answer === 'silence' || response.writeHead(answer.status, { ...answer.headers }).end(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object.
  const { port } = server.address() as { readonly port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const json = (status: number, value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** Headers that belong to one connection, or to a body that is sent anew. */
const HOP = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'accept-encoding',
  'expect',
]);

/** Asks another server the same. */
export async function forward(upstream: string, { method, path, headers, body }: Message): Promise<Answer> {
  const response = await fetch(`${upstream}${path}`, {
    method,
    headers: { ...withoutHops(Object.entries(headers)), 'accept-encoding': 'identity' },
    redirect: 'manual',
    ...(body === '' ? {} : { body }),
  });
  return { status: response.status, headers: withoutHops(response.headers.entries()), body: await response.text() };
}

const withoutHops = (headers: Iterable<[string, string]>): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !HOP.has(name)));

async function received(request: http.IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = [];
  // A request's chunks are buffers as long as nobody sets its encoding.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
