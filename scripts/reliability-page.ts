import fs from 'node:fs';
import path from 'node:path';
import { keptCases } from '../__tests__/fuzz/kept-cases.ts';
import { targets } from '../__tests__/fuzz/targets/index.ts';
import { markdownTable, plain } from './markdown-table.ts';
import { recordedTrials } from './reliability-record.ts';

const WORLD = path.join(import.meta.dirname, '..', '__tests__', 'e2e', 'hostile-world.test.ts');

/** `docs/reliability.md`: what is tried, from the tests that try it, and what it has found, from the cases that were kept. */
export function reliabilityPage(): string {
  const records = recordedTrials();
  const kept = keptCases().map(([, one]) => one);
  const inputs = markdownTable(
    ['what', 'made up', 'what has to hold', 'cases in `npm test`', 'largest run'],
    targets.map(({ name, input, holds, cases }) => [
      name,
      plain(input),
      holds.replaceAll('|', '\\|'),
      number(cases),
      records[name] === undefined ? 'none yet' : number(records[name].cases),
    ]),
  );
  const found = kept.map(({ target, found: what }) => `- ${target}: ${plain(what)}`);
  return `${[
    INTRODUCTION,
    inputs,
    FOUND,
    found.join('\n'),
    SURROUNDINGS,
    surroundings()
      .map((title) => `- ${title}`)
      .join('\n'),
    LIMITS,
  ].join('\n\n')}\n`;
}

const number = (count: number): string => count.toLocaleString('en-US');

/** The titles of the tests, each after that of its group; of a table its rows. */
function surroundings(): readonly string[] {
  const titles: string[] = [];
  let group = '';
  for (const [, describe, title, row] of fs.readFileSync(WORLD, 'utf8').matchAll(TITLE)) {
    if (describe !== undefined) group = describe;
    else titles.push(`${group} ${row ?? title?.replace(/ of %s|%s /, '') ?? ''}`);
  }
  return titles.map((title) => plain(title));
}

const TITLE = /^describe\('(.+)'|^ {2}test(?:\.each\(.*\))?\(\s*'(.+?)'|^ {4}\['(.+?)',/gm;

const INTRODUCTION = `# What was tried to break it

<!-- Generated from __tests__/fuzz and __tests__/e2e/hostile-world.test.ts by \`npm run docs\`. -->

Whatever a stranger can write, Packgate reads: packages, archives, policies, reports, commands. For each of them a generator makes cases, and properties have to
hold for every one: it ends, within 10 seconds and never as a bug of Packgate (exit code 3); what cannot be read is an error and no pass; the same input gives the
same output; nothing that is printed obeys the input or shows a token. \`npm test\` tries the same cases each time, the end-to-end tests those of the day, and
\`npm run fuzz\` goes on until it is stopped; \`npm run fuzz -- --minutes 10 --record\` writes how far it came into this table. What fails is made as small as it can
be and kept in \`__tests__/fixtures/fuzz/\`, where every test run tries it again.`;

const FOUND = `## What it found

Each of these is mended, and is a case that is kept.`;

const SURROUNDINGS = `## The world around it

The built \`dist/\` runs as a process of its own, in trees and on disks as they should not be.`;

const LIMITS = `A package of 100,000 files took 332 MB and 2.2 s of processor time (10.9 s in all, on two cores that did other things as well).

What this does not show: a file whose bytes change to others of the same length after they were read is green, since those that were read were judged. To publish
exactly what was judged, publish the tarball that \`packgate pack\` leaves.`;
