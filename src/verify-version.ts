import { GateError } from './errors.ts';
import { namedFile } from './named-file.ts';
import { fetchVersion } from './registry/fetch-version.ts';
import { parseSpec } from './registry/spec.ts';
import { compareWithReport, type Verification } from './registry/verification.ts';
import { firstLine } from './system-error.ts';

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
  const judged = readReport(report, cwd);
  const tarball = await fetchVersion(name, wanted, cwd, env);
  return compareWithReport(judged, name, tarball.pack.version, tarball, report);
}

const HELP = 'name the report that packgate --format json --output FILE has written';

function readReport(file: string, cwd: string): unknown {
  const text = namedFile(file, cwd, HELP);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GateError('usage', `${file} is not JSON: ${firstLine(error)}`, { help: HELP, cause: error });
  }
}
