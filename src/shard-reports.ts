import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { mergeReports } from './merge-reports.ts';
import type { Report } from './model.ts';
import { namedFile } from './named-file.ts';
import { readReport } from './report/read-report.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { slashedFrom } from './slash-path.ts';

/**
 * The report of a run whose shards have left theirs in a directory, each in a file of its own or, as artifacts are downloaded, in a directory of
 * its own. Every file in there has to be one.
 *
 * @throws GateError where one cannot be read, or they do not make up one run
 */
export function joinShards(directory: string, cwd: string): Report {
  const names = filesIn(path.resolve(cwd, directory), directory);
  if (names.length === 0) throw new GateError('usage', `there is no report in ${directory}`, { help: HELP });
  const reports = names.map((name) => {
    const shown = `${directory}/${name}`;
    return { name, report: readReport(namedFile(shown, cwd, HELP), shown) };
  });
  return mergeReports(reports);
}

const HELP = 'name the directory into which the reports of all shards were downloaded';

function filesIn(full: string, shown: string): readonly string[] {
  try {
    return fs
      .readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => slashedFrom(full, path.join(entry.parentPath, entry.name)))
      .toSorted();
  } catch (error) {
    throw new GateError('usage', `cannot read ${shown} (${systemErrorCode(error) ?? firstLine(error)})`, { help: HELP, cause: error });
  }
}
