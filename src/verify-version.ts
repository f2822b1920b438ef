import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { fetchVersion } from './registry/fetch-version.ts';
import { parseSpec } from './registry/spec.ts';
import { compareWithReport, type Verification } from './registry/verification.ts';
import { firstLine, systemErrorCode } from './system-error.ts';

export interface VerifyRequest {
  readonly cwd: string;
  /** `NAME@VERSION` */
  readonly spec: string;
  /** A report of schema `packgate.report/1`, relative to `cwd`. */
  readonly report: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether what was published is what was judged. @throws GateError where one of the two cannot be read */
export async function verifyVersion({ cwd, spec, report, env }: VerifyRequest): Promise<Verification> {
  const { name, wanted } = parseSpec(spec);
  if (wanted === null) throw new GateError('usage', `${spec} names no version`, { help: 'packgate verify NAME@VERSION --report FILE' });
  const judged = readReport(path.resolve(cwd, report), report);
  const tarball = await fetchVersion(name, wanted, cwd, env);
  return compareWithReport(judged, name, tarball.pack.version, tarball, report);
}

function readReport(file: string, shown: string): unknown {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new GateError('usage', `cannot read ${shown} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: 'name the report that packgate --format json --output FILE has written',
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GateError('usage', `${shown} is not JSON: ${firstLine(error)}`, {
      help: 'name the report that packgate --format json --output FILE has written',
      cause: error,
    });
  }
}
