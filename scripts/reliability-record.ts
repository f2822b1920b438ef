import fs from 'node:fs';
import path from 'node:path';

/** The largest run of each target so far. */
export interface TrialRecord {
  readonly cases: number;
  readonly seed: number;
}

const FILE = path.join(import.meta.dirname, 'reliability.json');

export function recordedTrials(): Readonly<Record<string, TrialRecord>> {
  // The file that recordTrials has written.
  return fs.existsSync(FILE) ? (JSON.parse(fs.readFileSync(FILE, 'utf8')) as Record<string, TrialRecord>) : {};
}

/** Keeps what is more than before. @param tried cases by target */
export function recordTrials(tried: ReadonlyMap<string, number>, seed: number): void {
  const known = recordedTrials();
  const more = [...tried]
    .filter(([name, cases]) => cases > (known[name]?.cases ?? 0))
    .map(([name, cases]) => [name, { cases, seed }] as const);
  const all = Object.entries({ ...known, ...Object.fromEntries(more) }).toSorted(([one], [other]) => (one < other ? -1 : 1));
  fs.writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
