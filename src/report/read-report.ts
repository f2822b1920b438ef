import { Ajv } from 'ajv';
import schema from '../../docs/report.schema.json' with { type: 'json' };
import { GateError } from '../errors.ts';
import type { Frame, PackageReport, PackedFile, Reason, Report } from '../model.ts';

/** A report as it stands in JSON: reasons keep the place and lose the line that stands there. */
type ReportJson = Omit<Report, 'packages'> & {
  readonly packages: readonly (Omit<PackageReport, 'files'> & { readonly files: readonly FileJson[] })[];
};

type FileJson = Omit<PackedFile, 'reason'> & {
  readonly reason: (Pick<Reason, 'kind' | 'text'> & Pick<Frame, 'file' | 'line' | 'column'>) | null;
};

const isReport = new Ajv({ strict: false }).compile<ReportJson>(schema);

/**
 * A report that `--format json` has written, for another renderer or to be joined with others.
 *
 * @param shown the report's name for messages
 * @throws GateError of subject `usage` where it is none
 */
export function readReport(text: string, shown: string): Report {
  const data = parsed(text, shown);
  if (!isReport(data)) {
    const [first] = isReport.errors ?? [];
    const where =
      first === undefined ? '' : `: ${first.instancePath === '' ? 'it' : first.instancePath.slice(1)} ${first.message ?? 'is not valid'}`;
    throw new GateError('usage', `${shown} is no packgate.report/1${where}`, { help: HELP });
  }
  return { ...data, packages: data.packages.map((one) => ({ ...one, files: one.files.map(fileOf) })) };
}

const HELP = 'name reports that packgate --format json --output FILE has written';

function parsed(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GateError('usage', `${shown} is not JSON: it may have been cut off`, { help: HELP, cause: error });
  }
}

const fileOf = ({ reason, ...file }: FileJson): PackedFile => ({ ...file, reason: reason === null ? null : reasonOf(reason) });

const reasonOf = ({ kind, text, file, line, column }: NonNullable<FileJson['reason']>): Reason => ({
  kind,
  text,
  frame: { file, line, column, text: '', length: 1, label: '' },
});
