import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gate, type GateRequest } from '../../src/gate.ts';
import type { Report } from '../../src/model.ts';
import { formatNames } from '../../src/report/formats.ts';
import { readReport } from '../../src/report/read-report.ts';
import { rendered } from './rendered.ts';
import { SECRET_BODY } from './planted-secret.ts';
import { sinkHarm } from './sink-harm.ts';
import { hold, holdSame } from './target.ts';

/** Content by path; paths may be no UTF-8. */
export type Files = readonly (readonly [name: string | Buffer, content: string | Buffer])[];

/** Writes the files into a fresh directory, hands it over, and removes it again. */
export async function inDirectory<T>(files: Files, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-fuzz-')));
  try {
    for (const [name, content] of files) {
      const full = Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(name)]);
      const slash = full.lastIndexOf('/');
      fs.mkdirSync(full.subarray(0, slash), { recursive: true });
      fs.writeFileSync(full, content);
    }
    return await work(directory);
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

const REQUEST: Omit<GateRequest, 'cwd'> = {
  targets: [],
  policy: null,
  packer: 'bundled',
  packages: [],
  includePrivate: true,
  failOn: 'error',
};

/** Nothing of this machine: no npm, no configuration. */
const HOST = { env: { PATH: '', HOME: '/nowhere' }, now: () => new Date('2026-11-21T12:00:00Z'), progress: () => undefined };

/** Judges it twice, and holds what holds for every report. */
export async function judgedTwice(directory: string): Promise<Report> {
  const judged = await gate({ ...REQUEST, cwd: directory }, HOST);
  const again = await gate({ ...REQUEST, cwd: directory }, HOST);
  const text = await rendered('json', { ...judged, timings: {} }, OPTIONS);
  hold(
    text === (await rendered('json', { ...again, timings: {} }, OPTIONS)),
    'the same package is judged to the same report',
    text.slice(0, 500),
  );
  for (const format of formatNames) {
    const shown = await rendered(format, judged, OPTIONS);
    holdSame(sinkHarm(format, shown), [], `${format} is harmless: ${shown.slice(0, 1500)}`);
    hold(!shown.includes(SECRET_BODY), `${format} shows no secret`, shown);
  }
  holdSame(await rendered('json', readReport(text, 'x.json'), OPTIONS), text, 'JSON is read back to the same report');
  holdAddsUp(judged);
  return judged;
}

const OPTIONS = { color: false, columns: 80, verbose: true };

function holdAddsUp(judged: Report): void {
  const { packages, errors, outcome } = judged;
  hold(packages.length > 0 || errors.length > 0, 'something was judged, or it says why not');
  if (errors.length > 0) holdSame(outcome, 'fail', 'what cannot be judged is red');
  for (const { files, totals, violations, outcome: own } of packages) {
    hold(totals.files === files.length && files.length > 0, 'files are counted', totals, files.length);
    hold(totals.unpackedSize === files.reduce((sum, { size }) => sum + size, 0), 'sizes add up', totals);
    const paths = files.map((file) => file.path);
    holdSame(paths, [...new Set(paths)].toSorted(), 'paths are sorted, each once');
    if (violations.some(({ severity }) => severity === 'error')) holdSame([own, outcome], ['fail', 'fail'], 'errors fail');
  }
}

/** Every file that is listed is there, as long as the list says. */
export function holdOnDisk({ packages }: Report, directory: string): void {
  for (const { files, dropped } of packages) {
    const links = new Set(dropped.map((entry) => entry.path));
    for (const file of files) {
      const stats = fs.lstatSync(path.join(directory, file.path), { throwIfNoEntry: false });
      hold(stats?.isFile() === true, 'what is listed is a file', file);
      hold(
        stats.size === file.size || links.has(file.path) || file.path === 'package.json',
        'it is as long as the list says',
        file,
        stats.size,
      );
    }
  }
}
