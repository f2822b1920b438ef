import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Text by path; `link` is a symbolic link, `submodule` a commit of another repository. */
export type RemoteTree = Readonly<Record<string, string | Uint8Array | { readonly link: string } | { readonly submodule: string }>>;

export interface LoopbackGitHub {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly requests: readonly { readonly path: string; readonly authorization: string | undefined }[];
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
}

/** Git's objects as GitHub's REST API has them, by their ids, which are those that git computes. */
export interface RemoteRepository {
  /** The commit of the tree. */
  readonly commit: string;
  readonly objects: ReadonlyMap<string, object>;
}

const objectId = (kind: string, body: Uint8Array): string =>
  createHash('sha1').update(`${kind} ${body.length}\0`).update(body).digest('hex');

export function remoteRepository(tree: RemoteTree): RemoteRepository {
  const objects = new Map<string, object>();
  const writeBlob = (content: string | Uint8Array): Entry => {
    const bytes = Buffer.from(content);
    const sha = objectId('blob', bytes);
    // GitHub breaks base64 into lines.
    objects.set(`blobs/${sha}`, {
      sha,
      size: bytes.length,
      encoding: 'base64',
      content: bytes.toString('base64').replaceAll(/.{60}/g, '$&\n'),
    });
    return { path: '', mode: '100644', type: 'blob', sha, size: bytes.length };
  };
  const writeDirectory = (prefix: string): string => {
    const names = [
      ...new Set(Object.keys(tree).flatMap((file) => (file.startsWith(prefix) ? [file.slice(prefix.length).split('/')[0] ?? ''] : []))),
    ];
    const entries = names.map((name): Entry => {
      const content = tree[`${prefix}${name}`];
      if (content === undefined) return { path: name, mode: '040000', type: 'tree', sha: writeDirectory(`${prefix}${name}/`) };
      if (typeof content === 'string' || content instanceof Uint8Array) return { ...writeBlob(content), path: name };
      if ('link' in content) return { ...writeBlob(content.link), path: name, mode: '120000' };
      return { path: name, mode: '160000', type: 'commit', sha: content.submodule };
    });
    const body = Buffer.concat(
      entries.map(({ path, mode, sha }) => Buffer.concat([Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')])),
    );
    const sha = objectId('tree', body);
    objects.set(`trees/${sha}`, { sha, tree: entries, truncated: false });
    return sha;
  };
  const root = writeDirectory('');
  const commit = objectId('commit', Buffer.from(`tree ${root}\n\nOne\n`));
  objects.set(`commits/${commit}`, { sha: commit, tree: { sha: root } });
  return { commit, objects };
}

export interface Served {
  /** Repositories by `OWNER/REPO`. */
  readonly repositories: Readonly<Record<string, RemoteRepository>>;
  /** Without it, a request is answered as GitHub answers who may not read: 404. */
  readonly token?: string;
  /** Commits by branch or tag. */
  readonly refs?: Readonly<Record<string, string>>;
  /** Answers in place of what there is: true where it did. */
  readonly instead?: (request: http.IncomingMessage, response: http.ServerResponse) => boolean;
}

/** As much of GitHub's REST API as policies are fetched with, on this machine's loopback. */
export async function loopbackGitHub({ repositories, token, refs = {}, instead = () => false }: Served): Promise<LoopbackGitHub> {
  const requests: { path: string; authorization: string | undefined }[] = [];
  const server = http.createServer((request, response) => {
    const url = request.url ?? '';
    const { authorization } = request.headers;
    requests.push({ path: url, authorization });
    if (instead(request, response)) return;
    const [, repository = '', what = ''] = /^\/repos\/([^/]+\/[^/]+)\/(.+)$/.exec(url) ?? [];
    const ref = /^commits\/(.+)$/.exec(what)?.[1];
    const commit = ref === undefined ? undefined : refs[decodeURIComponent(ref)];
    const found = commit === undefined ? repositories[repository]?.objects.get(what.replace(/^git\//, '')) : { sha: commit };
    const isAllowed = token === undefined || authorization === `Bearer ${token}`;
    answer(response, isAllowed && found !== undefined ? 200 : 404, isAllowed && found !== undefined ? found : { message: 'Not Found' });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

export function answer(
  response: http.ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}
