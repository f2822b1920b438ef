import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../src/model.ts';

/** The package that resembles the incident of 2026-03-31, made on disk for as long as `look` looks at it. */
export interface LeakPackage {
  readonly manifest: JsonObject;
  readonly sizes: Readonly<Record<string, number>>;
  readonly read: (path: string) => Uint8Array;
}

export function withLeak<T>(options: readonly string[], look: (leak: LeakPackage) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'packgate-leak-'));
  try {
    const generator = join(import.meta.dirname, '../fixtures/incidents/make-leak.mjs');
    const made = spawnSync(process.execPath, [generator, directory, ...options], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map(
      (path) => [path, statSync(join(directory, path))] as const,
    );
    const files = entries.filter(([, stat]) => stat.isFile());
    return look({
      // Written by the generator a moment ago.
      manifest: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as JsonObject,
      sizes: Object.fromEntries(files.map(([path, { size }]) => [path, size])),
      read: (path) => readFileSync(join(directory, path)),
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
