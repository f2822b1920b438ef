import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { machinePath } from './fresh-clone.ts';

/** A server of the tests: a Node program of its own on this machine's loopback. */
export interface ServerProcess {
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 30_000;

export interface ServerOptions {
  /** For messages. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Its working directory and its home. */
  readonly home: string;
  /** Answers, with any status, as soon as it is up. */
  readonly url: string;
}

/** Resolves when it answers. @throws Error with its output where it ends or does not answer in time */
export async function startServer({ name, argv, home, url }: ServerOptions): Promise<ServerProcess> {
  let output = '';
  const child = spawn(process.execPath, argv, {
    cwd: home,
    env: { PATH: machinePath, HOME: home, USERPROFILE: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  // The last resort, where a test file ends without closing it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    await stopped(child);
    process.removeListener('exit', kill);
  };
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`${name} ended with exit code ${child.exitCode}:\n${output}`);
    const isUp = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
    if (isUp) return { output: () => output, close };
  }
  await close();
  throw new Error(`${name} did not answer within ${PATIENCE} ms:\n${output}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      // A TCP server's address is an object.
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Asks, and after two seconds does not ask any more. */
function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), 2000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill();
  });
}
