import type { Finding } from '../model.ts';
import type { PackageRule, PathParts } from './rule.ts';
import { toolDirectoryOf } from './tool-directories.ts';

/** Only a coverage tool writes these; `coverage/index.js` alone may be code about coverage. */
const REPORTS: ReadonlySet<string> = new Set([
  '.coverage',
  'clover.xml',
  'cobertura-coverage.xml',
  'coverage-final.json',
  'coverage-summary.json',
  'coverage.lcov',
  'lcov.info',
]);
/** What V8 writes into `NODE_V8_COVERAGE`. */
const V8_REPORT = /^coverage-\d+-\d{10,}-\d+\.json$/;

const id = 'coverage-output';

export const coverageOutput: PackageRule = {
  scope: 'package',
  meta: {
    id,
    summary: 'output of coverage tools: .nyc_output/, coverage reports, lcov.info',
    severity: { recommended: 'error', strict: 'error' },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/.nyc_output/**" or the like',
    variants: {
      report: {
        summary: '`lcov.info` and its kind, and a `coverage/` directory that has one inside',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'npm 3.9.3 shipped its own `.nyc_output`: 331 MB, and a tarball of 49.6 MB instead of 2.9. The raw data repeats the path of every file on the machine that ran',
        'the tests, often with the source. Reports are smaller and tell less: they are a warning, and of 1,458 published packages the two that ship',
        'one do so by accident.',
        '',
        'A directory that is merely called `coverage` is not reported; it takes a file that only a coverage tool writes.',
      ].join('\n'),
      incidents: [
        {
          year: 2016,
          what: '`npm` 3.9.3: `.nyc_output`, 331 MB, and a tarball that grew from 2.9 MB to 49.6 MB',
          sources: ['https://github.com/npm/npm/issues/12873'],
        },
      ],
      example: [
        '```text',
        'error[coverage-output]: .nyc_output/0.json would be published: .nyc_output/ holds raw coverage data',
        'warning[coverage-output]: coverage/lcov.info would be published: it is part of a coverage report',
        '```',
      ].join('\n'),
      fix: [
        'List what ships, `"files": ["lib"]`, or take the output back after the entry that lets it in:',
        '',
        '```json',
        '"files": ["packages", "!packages/**/coverage/**", "!packages/**/.nyc_output/**"]',
        '```',
      ].join('\n'),
    },
  },
  check({ paths, pack }) {
    const reportDirectories = reportDirectoriesOf(paths);
    return paths.flatMap((parts, index): readonly Finding[] => {
      const data = { size: pack.files[index]?.size ?? 0 };
      const raw = toolDirectoryOf('coverage-output', parts);
      if (raw !== null)
        return [{ rule: id, path: parts.path, message: `${parts.path} would be published: ${raw.name}/ holds raw coverage data`, data }];
      if (!isReport(parts) && !coverageDirectoriesOf(parts).some((directory) => reportDirectories.has(directory))) return [];
      const message = `${parts.path} would be published: it is part of a coverage report`;
      return [{ rule: id, variant: 'report', path: parts.path, message, data }];
    });
  },
};

const isReport = ({ name }: PathParts): boolean => REPORTS.has(name) || V8_REPORT.test(name);

/** The `coverage` directories that have a report inside. */
const reportDirectoriesOf = (paths: readonly PathParts[]): ReadonlySet<string> =>
  new Set(paths.filter(isReport).flatMap((parts) => coverageDirectoriesOf(parts).slice(-1)));

/** The directories called `coverage` that a path stands in, in lower case, outermost first. */
const coverageDirectoriesOf = ({ directories }: PathParts): readonly string[] =>
  directories.includes('coverage')
    ? directories.flatMap((name, depth) => (name === 'coverage' ? [directories.slice(0, depth + 1).join('/')] : []))
    : [];
