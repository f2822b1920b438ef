import { type ChildProcess, spawn } from 'node:child_process';
import { GateError } from '../errors.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import { spawnForm } from './spawn-form.ts';
import { toolWords } from './tool-words.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A run of another package manager. */
export interface PackerRun {
  /** As messages call it: `pnpm 12.21.0`. */
  readonly label: string;
  /** Absolute path of the program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Env;
  readonly signal: AbortSignal | null;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface PackerOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** A list of 200,000 long paths has less. */
const MOST_OUTPUT = 128 * 1024 * 1024;

/**
 * Runs it without a shell and without input, with all that it starts in a process group of its own.
 *
 * @throws GateError where it cannot be started, ends with anything but 0, prints too much, takes too long or is called off
 */
export async function runPacker(run: PackerRun): Promise<PackerOutput> {
  const { label } = run;
  const nothing = { output: { stdout: '', stderr: '' }, ending: { kind: 'aborted' } } as const;
  const { output, ending } = run.signal?.aborted === true ? nothing : await finished(run);
  switch (ending.kind) {
    case 'exit':
      if (ending.code === 0) return output;
      throw failed(run, output, ending.code === null ? 'was killed' : `ended with exit code ${ending.code}`);
    case 'error':
      throw new GateError('packer', `${label} cannot be started (${systemErrorCode(ending.error) ?? firstLine(ending.error)})`, {
        help: `run ${shown(run)} by hand, and mend what it stops at`,
        cause: ending.error,
      });
    case 'timeout':
      throw new GateError('list', `${label} did not end within ${Math.round(run.timeout / 1000)} s`, {
        help: `run ${shown(run)} by hand to see what it waits for`,
      });
    case 'aborted':
      throw new GateError('list', `${label} was called off before it had packed`, { help: 'run packgate again' });
    case 'output':
      throw new GateError('list', `${label} prints more than a list can have`, { help: `run ${shown(run)} by hand to see what it prints` });
  }
}

type Ending =
  | { readonly kind: 'exit'; readonly code: number | null }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'timeout' | 'aborted' | 'output' };

function finished(run: PackerRun): Promise<{ readonly output: PackerOutput; readonly ending: Ending }> {
  return new Promise((resolve) => {
    const { signal, timeout } = run;
    const child = start(run);
    const output = collected(child, () => end({ kind: 'output' }));
    const abort = (): void => end({ kind: 'aborted' });
    const timer = setTimeout(() => end({ kind: 'timeout' }), timeout);
    const release = passOnSignals(child);
    let ended = false;
    function end(ending: Ending): void {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      release();
      if (ending.kind !== 'exit') killGroup(child);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ output: output(), ending });
    }
    child.on('error', (error) => end({ kind: 'error', error }));
    child.on('close', (code) => end({ kind: 'exit', code }));
    signal?.addEventListener('abort', abort);
  });
}

function start({ program, args, cwd, env }: PackerRun) {
  const form = spawnForm(program, args, env);
  return spawn(form.file, [...form.args], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments: form.windowsVerbatimArguments,
  });
}

/** @param tooMuch told when there is more than a list can have */
function collected(child: ReturnType<typeof start>, tooMuch: () => void): () => PackerOutput {
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  let size = 0;
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) tooMuch();
      else chunks[stream].push(chunk);
    });
  }
  const text = (stream: 'stdout' | 'stderr'): string => Buffer.concat(chunks[stream]).toString('utf8');
  return () => ({ stdout: text('stdout'), stderr: text('stderr') });
}

/** Nobody at the terminal reaches a group of its own: whoever ends Packgate ends it as well. */
function passOnSignals(child: ChildProcess): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const pass = (signal: NodeJS.Signals): void => {
    killGroup(child);
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, pass);
  };
  for (const signal of signals) process.on(signal, pass);
  return release;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    const killer = spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    killer.on('error', () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended, and with it all that it started.
  }
}

function failed(run: PackerRun, output: PackerOutput, how: string): GateError {
  const words = toolWords(output);
  const said = words === '' ? how : `${how}: ${words}`;
  const isOffline = /Network access disabled by the environment|Network access is disabled by the environment/.test(
    output.stderr + output.stdout,
  );
  return new GateError('list', `${run.label} ${said}`, {
    help: isOffline
      ? 'Packgate downloads nothing: run "corepack install" in the repository first'
      : `it would not pack for publishing either: run ${shown(run)} by hand, and mend what it stops at`,
  });
}

/** Options are Packgate's own; the command is what a person would type. */
function shown({ label, args }: PackerRun): string {
  const words = args.filter((word) => /^[a-z]+$/.test(word));
  return JSON.stringify([label.split(' ', 1)[0], ...words].join(' '));
}
