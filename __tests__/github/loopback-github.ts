import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type ConnectOptions, type Octokit } from '../../src/github/client.ts';

/** What a test answers to one request; null: nothing, for ever. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> } | null;

export interface AskedRequest {
  /** `GET /repos/acme/cli/issues/7/comments?per_page=100` */
  readonly line: string;
  readonly body: unknown;
}

export interface LoopbackGithub {
  readonly apiUrl: string;
  readonly requests: readonly AskedRequest[];
  /** What was waited for. */
  readonly log: readonly string[];
  readonly octokit: (options?: Partial<ConnectOptions>) => Octokit;
  readonly close: () => Promise<void>;
}

/** A server on this machine's loopback that answers as a test wants it to; text is sent as HTML, everything else as JSON. */
export async function loopbackGithub(answer: (request: AskedRequest, index: number) => Answer): Promise<LoopbackGithub> {
  const requests: AskedRequest[] = [];
  const log: string[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const asked = { line: `${request.method} ${request.url}`, body: text === '' ? null : JSON.parse(text) };
      requests.push(asked);
      const given = answer(asked, requests.length - 1);
      if (given === null) return;
      const isHtml = typeof given.body === 'string';
      response.writeHead(given.status, { 'content-type': isHtml ? 'text/html' : 'application/json; charset=utf-8', ...given.headers });
      response.end(given.status === 204 ? '' : isHtml ? given.body : JSON.stringify(given.body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}`;
  return {
    apiUrl,
    requests,
    log,
    octokit: (options = {}) => connect({ apiUrl, token: 'a-token', log: (line) => void log.push(line), ...options }),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
