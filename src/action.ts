import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getInput, setFailed, setOutput } from '@actions/core';
import { GateError } from './errors.ts';
import { gate, type GateRequest } from './gate.ts';
import type { Report, Violation } from './model.ts';
import type { JudgedTarball, Packing } from './pack-packages.ts';
import { renderWorkflowCommands } from './report/annotations.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from './report/markdown.ts';
import { plural } from './size.ts';
import { renderTerminal } from './report/terminal.ts';
import { allViolations, packageLabel, runOutcome, severityCounts } from './report/verdict-line.ts';
import { visibleText } from './report/visible-text.ts';
import { VERSION } from './version.ts';

export interface ActionInputs {
  readonly paths: readonly string[];
  /** `pack`: packs first, with scripts, and judges the tarballs. */
  readonly mode: 'check' | 'pack';
  /** Where tarballs go that pass. */
  readonly out: string;
  readonly policy: string | null;
  readonly packer: GateRequest['packer'];
  readonly previous: string | null;
  readonly packages: readonly string[];
  readonly failOn: GateRequest['failOn'];
  readonly summary: boolean;
  readonly annotations: boolean;
}

/** Reads the inputs, judges, and leaves log, annotations, summary, report, outputs and the step's exit code behind. Never rejects for a verdict. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs(getInput);
    const { report, tarballs } = await judge(inputs);
    tell(report, inputs);
    if (inputs.mode === 'pack') handOver(tarballs);
  } catch (error) {
    setFailed(failureOfThrown(error));
    setOutput('outcome', 'error');
  }
}

async function judge(inputs: ActionInputs): Promise<Packing> {
  const request: GateRequest = {
    cwd: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    targets: inputs.paths,
    policy: inputs.policy,
    packer: inputs.packer,
    previous: inputs.previous,
    packages: inputs.packages,
    failOn: inputs.failOn,
    includePrivate: false,
  };
  // A log is read afterwards: progress would only be in the way.
  const host = { now: () => new Date(), progress: () => undefined, env: process.env };
  if (inputs.mode === 'check') return { report: await gate(request, host), tarballs: [] };
  const { packPackages } = await import('./pack-packages.ts');
  return packPackages({ ...request, out: inputs.out, keep: false }, host);
}

/** What passed, for the job that publishes it: one a line. */
function handOver(tarballs: readonly JudgedTarball[]): void {
  const passed = tarballs.filter(({ passed: isGood }) => isGood);
  setOutput('tarball', passed.map(({ file }) => file).join('\n'));
  setOutput('integrity', passed.map(({ integrity }) => integrity).join('\n'));
}

function tell(report: Report, { summary, annotations }: ActionInputs): void {
  // A log has room for everything, and no flag to ask for the rest.
  log(renderTerminal(report, { color: process.env['NO_COLOR'] === undefined, columns: Infinity, verbose: true }));
  if (annotations) process.stdout.write(renderWorkflowCommands(report));
  if (summary) appendSummary(report, process.env['GITHUB_STEP_SUMMARY']);
  setOutput('report', writeReport(report));
  setOutput('violations', allViolations(report).length);
  setOutput('outcome', runOutcome(report) === 'could not judge' ? 'error' : report.outcome);
  if (failsStep(report)) setFailed(failureMessage(report));
}

// ---------------------------------------------------------------------------------------------- inputs

/**
 * The runner fills in the defaults of action.yml, so an input that is empty was set so: an expression that came out empty must not
 * quietly mean something else.
 *
 * @throws GateError of subject `usage` for a value that is not one of those that the input takes
 */
export function readInputs(get: (name: string) => string): ActionInputs {
  const paths = linesOf(get('path'));
  if (paths.length === 0) {
    throw new GateError('usage', 'input path is empty', {
      help: 'name a directory with a package.json, or leave the input out for the workspace',
    });
  }
  return {
    paths,
    mode: oneOf(get, 'mode', ['check', 'pack']),
    out: get('out') || 'tarballs',
    policy: get('policy') || null,
    packer: oneOf(get, 'packer', ['auto', 'npm', 'bundled', 'pnpm', 'yarn', 'bun']),
    previous: get('previous') || null,
    packages: linesOf(get('package')),
    failOn: oneOf(get, 'fail-on', ['error', 'warning', 'never']),
    summary: oneOf(get, 'summary', ['true', 'false']) === 'true',
    annotations: oneOf(get, 'annotations', ['true', 'false']) === 'true',
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function oneOf<const T extends string>(get: (name: string) => string, name: string, allowed: readonly T[]): T {
  const given = get(name);
  const value = allowed.find((each) => each === given);
  if (value !== undefined) return value;
  const choices = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  throw new GateError('usage', `input ${name} is ${given === '' ? 'empty' : JSON.stringify(given)}`, {
    help: `set it to ${choices}, or leave it out`,
  });
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

/** The summary is a courtesy: that it cannot be written changes no verdict, and is said. */
function appendSummary(report: Report, file: string | undefined): void {
  if (file === undefined) return;
  try {
    const used = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const limitBytes = SUMMARY_LIMIT_BYTES - used - 1;
    if (limitBytes < 1024) return log('packgate: no job summary: other steps have used up its 1 MiB');
    fs.appendFileSync(file, `${renderMarkdown(report, { limitBytes })}\n`);
  } catch (error) {
    log(`packgate: no job summary: ${String(error)}`);
  }
}

// ---------------------------------------------------------------------------------------------- report

/** @returns the absolute path; a folder of its own, so that several steps of one job keep theirs */
function writeReport(report: Report): string {
  try {
    const file = join(fs.mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'packgate-')), 'report.json');
    fs.writeFileSync(file, renderJson(report));
    return file;
  } catch (cause) {
    throw new GateError('output', `the report cannot be written: ${String(cause)}`, { help: 'make RUNNER_TEMP a writable folder', cause });
  }
}

// ---------------------------------------------------------------------------------------------- failure

/** How many packages a failure names. */
const NAMED = 3;

/** `fail-on: never` tells of violations and lets them pass; what could not be judged never passes. */
const failsStep = ({ outcome, errors, failOn }: Report): boolean => errors.length > 0 || (outcome === 'fail' && failOn !== 'never');

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
  if (error instanceof GateError)
    return visibleText(`packgate could not judge: ${error.message}${error.help === null ? '' : `; ${error.help}`}`);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `packgate ${VERSION} has a bug, please report it with these lines: ${stack}`;
}
