import fs from 'node:fs';

/** What must not stay where a signal ends the process before it is done with it, by absolute path. */
const unfinished = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has a file or a directory removed where a signal ends the process: half an output, a directory for temporary files, a tarball that nobody has judged.
 * The process then ends by that signal, as it would have without this.
 *
 * @param file absolute
 * @returns to be called when it is finished, or removed
 */
export function untilFinished(file: string): () => void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, end).on(signal, end);
  unfinished.add(file);
  return () => {
    unfinished.delete(file);
    // A signal that came while nothing else could run is told in the next round of the event loop: to stop listening now would be to lose it.
    setImmediate(() => setImmediate(listenNoMore));
  };
}

function end(signal: NodeJS.Signals): void {
  for (const file of unfinished) fs.rmSync(file, { recursive: true, force: true });
  unfinished.clear();
  listenNoMore();
  process.kill(process.pid, signal);
}

function listenNoMore(): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, end);
}
