import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { registryOptions, type RegistryOptions } from '../../src/registry/options.ts';
import { writeTree } from '../packages-on-disk.ts';
import { tar } from '../packers/tarball/tar-writer.ts';

/** What a test registry does with one request; paths are as they stand in the URL. */
export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface LoopbackRegistry {
  /** Ends with a slash. */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly { readonly path: string; readonly authorization: string | undefined; readonly accept: string | undefined }[];
  readonly close: () => Promise<void>;
}

/** A server on this machine's loopback that answers as a test wants it to. */
export async function loopbackRegistry(answer: Answer): Promise<LoopbackRegistry> {
  const requests: { path: string; authorization: string | undefined; accept: string | undefined }[] = [];
  const server = http.createServer((request, response) => {
    const { authorization, accept } = request.headers;
    requests.push({ path: request.url ?? '', authorization, accept });
    answer(request, response);
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
  return { url: `http://127.0.0.1:${port}/`, port, requests, close };
}

/** The bytes of a package tarball with these files beside its package.json. */
export function packageBytes(name: string, version: string, files: Readonly<Record<string, string>> = {}): Buffer {
  const manifest = { path: 'package/package.json', content: JSON.stringify({ name, version }) };
  return gzipSync(tar(manifest, ...Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content }))));
}

export const integrityOf = (bytes: Uint8Array): string => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
export const shasumOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** `dist` of a version, as a registry writes it. */
export const distOf = (tarball: string, bytes: Uint8Array) => ({ tarball, integrity: integrityOf(bytes), shasum: shasumOf(bytes) });

export function json(response: http.ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** npm's configuration of a directory with this `.npmrc`, and of no user: one attempt, and two seconds for it. */
export function optionsOf(npmrc: string, env: Readonly<Record<string, string>> = {}): Promise<RegistryOptions> {
  const directory = writeTree({
    '.npmrc': `fetch-retries=0\nfetch-timeout=2000\n${npmrc}\n`,
    'package.json': { name: 'here', version: '1.0.0' },
  });
  const home = writeTree({ '.keep': '' });
  return registryOptions(directory, {
    PATH: process.env['PATH'],
    HOME: home,
    USERPROFILE: home,
    npm_config_userconfig: `${home}/.npmrc`,
    ...env,
  });
}
