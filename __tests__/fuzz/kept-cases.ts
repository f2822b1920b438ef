import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Failure } from './target.ts';

/** A case that something did not hold for: it is tried again by every test run. */
export interface KeptCase {
  /** Of the target. */
  readonly target: string;
  /** What it showed, in a sentence without a final period. */
  readonly found: string;
  readonly input: unknown;
}

const DIRECTORY = path.join(import.meta.dirname, '..', 'fixtures', 'fuzz');

/** By the name of their file, sorted. */
export function keptCases(): readonly (readonly [file: string, KeptCase])[] {
  const files = fs.readdirSync(DIRECTORY).filter((file) => file.endsWith('.json'));
  // Files that keepCase has written.
  return files.toSorted().map((file) => [file, JSON.parse(fs.readFileSync(path.join(DIRECTORY, file), 'utf8')) as KeptCase]);
}

/** @returns the file, which somebody names after what it shows once that is known */
export function keepCase(target: string, { input, message, seed, path: way }: Failure): string {
  const [found = ''] = message.split('\n');
  const text = `${JSON.stringify({ target, found, seed, path: way, input }, null, 2)}\n`;
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8);
  const file = path.join(DIRECTORY, `${target}-${digest}.json`);
  fs.writeFileSync(file, text);
  return file;
}
