import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { getInput, setFailed, setOutput, setSecret, warning } from '@actions/core';
import { type ActionInputs, readInputs } from './action-inputs.ts';
import { GateError, isGateError } from './errors.ts';
import { gate, type GateRequest } from './gate.ts';
import { sinceRequest } from './github/since-base.ts';
import { gateKey } from './github/gate-key.ts';
import { publications } from './github/wanted.ts';
import { maskedReasons, maskedReport } from './masked-report.ts';
import type { Report, Violation } from './model.ts';
import type { JudgedTarball, Packing } from './pack-packages.ts';
import { renderWorkflowCommands } from './report/annotations.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from './report/markdown.ts';
import { plural } from './size.ts';
import { renderTerminal } from './report/terminal.ts';
import { allViolations, failsStep, packageLabel, runOutcome, severityCounts } from './report/verdict-line.ts';
import { visibleText } from './report/visible-text.ts';
import { repositoryAddress } from './repository-address.ts';
import { reportedErrors } from './reported-error.ts';
import { reportOf, ruleMetas } from './run-report.ts';
import { VERSION } from './version.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Reads the inputs, judges, and leaves log, annotations, summary, report, outputs and the step's exit code behind. Never rejects for a
 * verdict.
 */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs(getInput);
    keepSecret(inputs.token);
    const { report, tarballs } = await judge(inputs);
    await tell(report, inputs);
    if (inputs.mode === 'pack') handOver(tarballs);
    await post(report, inputs);
  } catch (error) {
    setFailed(failureOfThrown(error));
    setOutput('outcome', 'error');
  }
}

/** Package managers, and with `mode: pack` the scripts of the package, inherit the environment: they have no use for it. */
function keepSecret(token: string): void {
  delete process.env['INPUT_TOKEN'];
  if (token !== '') setSecret(token);
}

async function judge(inputs: ActionInputs): Promise<Packing> {
  if (inputs.mode === 'merge-reports') return { report: await joinedReport(inputs), tarballs: [] };
  const request: GateRequest = {
    cwd: workspace(),
    targets: inputs.paths,
    policy: inputs.policy,
    policyToken: inputs.policyToken,
    allowMutable: inputs.allowMutable,
    packer: inputs.packer,
    previous: inputs.previous,
    packages: inputs.packages,
    failOn: inputs.failOn,
    includePrivate: false,
    since: sinceRequest(inputs.since, process.env),
    shard: inputs.shard,
  };
  // A log is read afterwards: progress would only be in the way.
  const host = { now: () => new Date(), progress: () => undefined, env: process.env };
  if (inputs.mode === 'check') return { report: await gate(request, host), tarballs: [] };
  const { packPackages } = await import('./pack-packages.ts');
  try {
    return await packPackages({ ...request, out: inputs.out, keep: false }, host);
  } catch (error) {
    if (!isGateError(error)) throw error;
    return { report: await unpackedReport(error, request), tarballs: [] };
  }
}

async function joinedReport({ paths }: ActionInputs): Promise<Report> {
  const [directory, ...others] = paths;
  if (directory === undefined || directory === '.' || others.length > 0) {
    throw new GateError('usage', 'with mode merge-reports, input path is the one directory that the reports were downloaded into', {
      help: 'set path to the path that actions/download-artifact was given',
    });
  }
  const { joinShards } = await import('./shard-reports.ts');
  return joinShards(directory, workspace());
}
/** What cannot be packed is told wherever a verdict would be. */
const unpackedReport = (error: GateError, request: GateRequest): Promise<Report> =>
  maskedReport(
    reportOf({
      policy: null,
      request,
      today: '',
      time: new Date().toISOString(),
      commit: null,
      packages: [],
      selected: [],
      since: null,
      skipped: [],
      errors: reportedErrors(error, null),
      uses: [],
      timings: {},
    }),
  );

const workspace = (): string => process.env['GITHUB_WORKSPACE'] ?? process.cwd();

/** What passed, for the job that publishes it: one a line. */
function handOver(tarballs: readonly JudgedTarball[]): void {
  const passed = tarballs.filter(({ passed: isGood }) => isGood);
  setOutput('tarball', passed.map(({ file }) => file).join('\n'));
  setOutput('integrity', passed.map(({ integrity }) => integrity).join('\n'));
}

async function tell(report: Report, { summary, annotations, mode, shard, sarif, html }: ActionInputs): Promise<void> {
  // A log has room for everything, and no flag to ask for the rest.
  log(renderTerminal(report, { color: process.env['NO_COLOR'] === undefined, columns: Infinity, verbose: true }));
  // Of a run in parts, each part marks its lines, and their join says the rest.
  if (annotations && mode !== 'merge-reports') process.stdout.write(renderWorkflowCommands(report));
  if (summary && shard === null) appendSummary(report, process.env['GITHUB_STEP_SUMMARY']);
  setOutput('report', await writeReport(report));
  if (sarif !== null) setOutput('sarif', await writeSarif(report, resolve(workspace(), sarif)));
  if (html !== null) setOutput('html', await writePage(report, resolve(workspace(), html)));
  setOutput('violations', allViolations(report).length);
  setOutput('outcome', runOutcome(report) === 'could not judge' ? 'error' : report.outcome);
  if (failsStep(report)) setFailed(failureMessage(report));
}

// ---------------------------------------------------------------------------------------------- pull request

/**
 * Comment, suggestions and check run: a courtesy, after everything else stands. That they cannot be posted changes no verdict, and is told.
 */
async function post(report: Report, inputs: ActionInputs): Promise<void> {
  try {
    if (inputs.shard !== null) return;
    const { wanted, run, note } = publications(inputs, report, process.env);
    if (note !== null) log(`packgate: ${note}`);
    if (wanted.length === 0 || run === null) return;
    const { publish } = await import('./github/publish.ts');
    const { token, paths, packages, policy, mode } = inputs;
    const key = gateKey(process.env, [paths, packages, [policy ?? '', mode]]);
    const label = paths.join(', ');
    const warnings = await publish({ wanted, token, report, run, key, label: label === '.' ? '' : label, log });
    for (const line of warnings) warning(line);
  } catch (error) {
    warning(visibleText(`packgate: nothing was posted: ${String(error)}`));
  }
}

// ---------------------------------------------------------------------------------------------- log

/** Prints text that may hold names of files: while it is printed, the runner takes no commands from the log. */
function log(text: string): void {
  process.stdout.write(inertLog(text, randomBytes(16).toString('hex')));
}

/** `token` must not be known to whoever wrote the text: the runner listens again when it reads it. */
export function inertLog(text: string, token: string): string {
  return `::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`;
}

// ---------------------------------------------------------------------------------------------- summary

/** Below this, a summary would say nothing. */
const LEAST_SUMMARY_BYTES = 1024;

/** The summary is a courtesy: that it cannot be written changes no verdict, and is said. */
function appendSummary(report: Report, file: string | undefined): void {
  if (file === undefined) return;
  try {
    const used = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    // What stands there may end in the middle of a line.
    const [before, after] = [used === 0 ? '' : '\n\n', '\n'];
    const limitBytes = SUMMARY_LIMIT_BYTES - used - before.length - after.length;
    const text = limitBytes < LEAST_SUMMARY_BYTES ? '' : renderMarkdown(report, { limitBytes });
    if (text === '') return log('packgate: no job summary: other steps have used up its 1 MiB');
    fs.appendFileSync(file, `${before}${text}${after}`);
  } catch (error) {
    log(`packgate: no job summary: ${String(error)}`);
  }
}

// ---------------------------------------------------------------------------------------------- report

/** @returns the absolute path; a folder of its own, so that several steps of one job keep theirs */
async function writeReport(report: Report): Promise<string> {
  const { withToolDigest } = await import('./tool-digest.ts');
  try {
    const file = join(fs.mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'packgate-')), 'report.json');
    fs.writeFileSync(file, renderJson(withToolDigest(await maskedReasons(report))));
    return file;
  } catch (cause) {
    throw new GateError('output', `the report cannot be written: ${String(cause)}`, { help: 'make RUNNER_TEMP a writable folder', cause });
  }
}

/** @returns the file */
async function writePage(report: Report, file: string): Promise<string> {
  const { htmlPage } = await import('./report/html/html-page.ts');
  return written(file, await htmlPage(report), 'the HTML report', 'set the input html to a file in a folder that can be written');
}

/** For code scanning, which would open an alert for what is excused. @returns the file */
async function writeSarif(report: Report, file: string): Promise<string> {
  const { renderSarif } = await import('./report/sarif.ts');
  const text = renderSarif(report, { rules: [...ruleMetas.values()], repository: repositoryAddress(process.env), excused: 'left-out' });
  return written(file, text, 'the SARIF log', 'name a file that can be written in the input sarif');
}

function written(file: string, text: string, what: string, help: string): string {
  try {
    fs.mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
    return file;
  } catch (cause) {
    throw new GateError('output', `${what} cannot be written: ${String(cause)}`, { help, cause });
  }
}

// ---------------------------------------------------------------------------------------------- failure

/** How many packages a failure names. */
const NAMED = 3;

/** One line for the end of the log; of a report whose outcome is `fail`. */
export function failureMessage(report: Report): string {
  return visibleText(report.errors.length > 0 ? couldNotJudge(report.errors) : violated(report));
}

function violated(report: Report): string {
  const failing = report.packages.filter(({ violations }) => violations.some(counts));
  const names = failing.slice(0, NAMED).map(packageLabel).join(', ');
  const more = failing.length > NAMED ? ` and ${failing.length - NAMED} more` : '';
  const inPolicy = report.violations.some(counts) ? ['the policy'] : [];
  const inPackages = failing.length > 0 ? [`${plural(failing.length, 'package')}: ${names}${more}`] : [];
  return `packgate: ${severityCounts(allViolations(report).filter(counts))} in ${[...inPolicy, ...inPackages].join(' and ')}`;
}

const counts = ({ severity }: Violation): boolean => severity !== 'note';

function couldNotJudge(errors: Report['errors']): string {
  const [first] = errors;
  if (first === undefined) return 'packgate could not judge';
  const { message, help, location } = first;
  const where = location === null ? '' : `${location.file}:${location.line}:${location.column}: `;
  const more = errors.length > 1 ? ` (and ${plural(errors.length - 1, 'more error', 'more errors')})` : '';
  return `packgate could not judge${first.package === null ? '' : ` ${first.package}`}: ${where}${message}${help === null ? '' : `; ${help}`}${more}`;
}

/** A `GateError` is the user's to mend; anything else is ours, and needs its stack. */
function failureOfThrown(error: unknown): string {
  if (isGateError(error)) return visibleText(`packgate could not judge: ${error.message}${error.help === null ? '' : `; ${error.help}`}`);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `packgate ${VERSION} has a bug, please report it with these lines: ${stack}`;
}
