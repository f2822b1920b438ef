import fs from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from '../code-unit-order.ts';
import { GateError, isGateError } from '../errors.ts';
import { gate, type GateHost, type GateRequest, list, type ListRequest } from '../gate.ts';
import type { Report, ReportedError } from '../model.ts';
import { type Format, render } from '../report/formats.ts';
import { renderList, renderListText } from '../report/list.ts';
import { renderError } from '../report/blocks.ts';
import { reportedErrors } from '../reported-error.ts';
import { repositoryAddress } from '../repository-address.ts';
import { ruleMetas } from '../run-report.ts';
import { maskedReasons } from '../masked-report.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import { userProblem } from '../system-problem.ts';
import { VERSION } from '../version.ts';
import { writeWhole } from '../whole-file.ts';
import type { CombinedFix } from '../prove-fixes.ts';
import { parseArguments } from './arguments.ts';
import type {
  AuditOptions,
  CheckOptions,
  DiffOptions,
  Command,
  FixOptions,
  ReportOptions,
  PolicyOptions,
  SelectionOptions,
} from './command.ts';
import type { JudgedForFix } from './fix.ts';
import { helpPage } from './help.ts';
import { rulesPage } from './rules-page.ts';

/** What a command line tool knows of its surroundings. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** 0 pass, 1 violations, 2 could not judge, 3 a bug in Packgate. */
export type ExitCode = 0 | 1 | 2 | 3;

/** @param argv without node and script */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(parseArguments(argv), terminal);
  } catch (error) {
    const problem = userProblem(error);
    if (problem !== null) return couldNot(terminal, problem);
    terminal.stderr.write(`packgate: this is a bug in Packgate ${VERSION}, please report it\n${stackOf(error)}\n`);
    return 3;
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function runCommand(command: Command, terminal: Terminal): Promise<ExitCode> | ExitCode {
  switch (command.kind) {
    case 'check':
      return check(command, terminal);
    case 'pack':
      return pack(command, terminal);
    case 'list':
      return listPackages(command, terminal);
    case 'why':
      return whyFiles(command, terminal);
    case 'fix':
      return fix(command, terminal);
    case 'diff':
      return diffWithPrevious(command, terminal);
    case 'audit':
      return audit(command, terminal);
    case 'verify':
      return verify(command, terminal);
    case 'init':
      return init(command, terminal);
    case 'merge-reports':
      return merge(command, terminal);
    case 'hook':
      return hook(command, terminal);
    case 'policy':
      return policy(command, terminal);
    case 'rules':
      return print(terminal, rulesPage(command.id));
    case 'help':
      return print(terminal, helpPage(command.topic));
    case 'version':
      return print(terminal, `${VERSION}\n`);
  }
}

function print({ stdout }: Terminal, text: string): ExitCode {
  stdout.write(text);
  return 0;
}

async function check(command: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  return await tell(await gate(gateRequest(command, terminal), hostOf(command, terminal)), command, terminal);
}

const gateRequest = (command: CheckOptions, terminal: Terminal): GateRequest => ({
  ...listRequest(command, terminal),
  policy: command.policy,
  allowMutable: command.allowMutable,
  failOn: command.failOn,
  previous: command.previous,
});

/** Renders a report to where each format goes. */
async function tell(judged: Report, command: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const isWritten = command.outputs.some(({ format }) => format === 'json');
  const report = isWritten ? (await import('../tool-digest.ts')).withToolDigest(await maskedReasons(judged)) : judged;
  const failures: GateError[] = [];
  for (const { format, file } of command.outputs) {
    const text = await renderFor(format, report, command, terminal, file);
    if (file !== null) failures.push(...writeOutput(path.resolve(terminal.cwd, file), file, text));
  }
  for (const failure of failures) couldNot(terminal, failure);
  if (report.errors.length > 0 || failures.length > 0) return 2;
  return report.outcome === 'fail' && report.failOn !== 'never' ? 1 : 0;
}

async function pack(command: Extract<Command, { readonly kind: 'pack' }>, terminal: Terminal): Promise<ExitCode> {
  const { packPackages } = await import('../pack-packages.ts');
  const { tarballLines } = await import('../report/tarballs.ts');
  const request = { ...gateRequest(command, terminal), out: command.out, keep: command.keep };
  const { report, tarballs } = await packPackages(request, hostOf(command, terminal));
  const code = await tell(report, command, terminal);
  // Beside another format on standard output they would be in its way.
  const isForPeople = command.outputs.some(({ format, file }) => format === 'terminal' && file === null);
  (isForPeople ? terminal.stdout : terminal.stderr).write(tarballLines(tarballs, command.keep));
  return code;
}

async function renderFor(format: Format, report: Report, command: ReportOptions, terminal: Terminal, file: string | null): Promise<string> {
  const color = file === null && useColor(command, terminal.stdout, terminal.env);
  const columns = file === null ? (terminal.stdout.columns ?? 80) : 100;
  const sarif = { rules: [...ruleMetas.values()], repository: repositoryAddress(terminal.env), excused: 'suppressed' } as const;
  const text = await render(format, report, { color, columns, verbose: command.verbose, sarif });
  if (file === null) terminal.stdout.write(text);
  return text;
}

function writeOutput(full: string, file: string, text: string): readonly GateError[] {
  try {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    writeWhole(full, text);
    return [];
  } catch (error) {
    return [
      new GateError('output', `cannot write ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, {
        help: 'name a file in a directory that can be written',
      }),
    ];
  }
}

async function listPackages(
  command: SelectionOptions & { readonly json: boolean; readonly why: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { packs, skipped, errors } = await list(listRequest(command, terminal), hostOf(command, terminal));
  const color = useColor(command, terminal.stdout, terminal.env);
  if (command.json) terminal.stdout.write(renderList(packs));
  else if (packs.length > 0) terminal.stdout.write(renderListText(packs, { skipped, color, why: command.why }));
  if (errors.length === 0) return 0;
  printErrors(terminal, errors);
  return 2;
}

async function whyFiles(
  command: SelectionOptions & { readonly files: readonly string[]; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { whyText } = await import('./why.ts');
  const color = useColor(command, terminal.stdout, terminal.env);
  const options = { color, columns: terminal.stdout.columns ?? 80, verbose: false, json: command.json };
  return print(terminal, await whyText({ ...listRequest(command, terminal), files: command.files }, hostOf(command, terminal), options));
}

async function policy(command: PolicyOptions, terminal: Terminal): Promise<ExitCode> {
  const { policyText } = await import('./policy.ts');
  const color = useColor(command, terminal.stdout, terminal.env);
  const options = { color, columns: terminal.stdout.columns ?? 80, verbose: false };
  const { text, exitCode } = await policyText({ ...command, cwd: terminal.cwd }, hostOf(command, terminal), options);
  terminal.stdout.write(text);
  return exitCode;
}

async function fix(command: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const { diffForTerminal, fixPackages } = await import('./fix.ts');
  const judged = async (): Promise<JudgedForFix> => {
    const fixes: CombinedFix[] = [];
    const host = { ...hostOf(command, terminal), onFix: (one: CombinedFix) => void fixes.push(one) };
    const report = await gate(
      { ...listRequest(command, terminal), policy: command.policy, allowMutable: command.allowMutable, failOn: 'error' },
      host,
    );
    return { report, fixes: fixes.toSorted((a, b) => byCodeUnit(a.root, b.root)) };
  };
  const { diff, summary, errors, exitCode } = await fixPackages(judged, command);
  // What is piped into git has to be the diff to the letter.
  const isPiped = terminal.stdout.isTTY !== true;
  terminal.stdout.write(isPiped ? diff : diffForTerminal(diff, useColor(command, terminal.stdout, terminal.env)));
  printErrors(terminal, errors);
  if (!command.quiet) for (const line of summary) terminal.stderr.write(`packgate: ${line}\n`);
  return exitCode;
}

async function diffWithPrevious(command: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const { diffText } = await import('./diff.ts');
  const color = useColor(command, terminal.stdout, terminal.env);
  const options = { color, columns: terminal.stdout.columns ?? 80, verbose: command.verbose };
  const request = { ...listRequest(command, terminal), previous: command.previous };
  return print(terminal, await diffText(request, hostOf(command, terminal), { ...options, format: command.format }));
}

async function merge(command: Extract<Command, { readonly kind: 'merge-reports' }>, terminal: Terminal): Promise<ExitCode> {
  const { joinShards } = await import('../shard-reports.ts');
  return tell(joinShards(command.directory, terminal.cwd), command, terminal);
}

/** An agent takes exit code 2 for a no, and any other failure for nothing at all: so even a bug is a no. */
async function hook(command: Extract<Command, { readonly kind: 'hook' }>, terminal: Terminal): Promise<ExitCode> {
  const { answerHook } = await import('../answer-hook.ts');
  try {
    const call = fs.readFileSync(0, 'utf8');
    const { stdout, stderr, exitCode } = await answerHook(
      { cwd: terminal.cwd, call, policy: command.policy },
      hostOf({ quiet: true }, terminal),
    );
    terminal.stdout.write(stdout);
    terminal.stderr.write(stderr);
    return exitCode;
  } catch (error) {
    if (isGateError(error)) throw error;
    terminal.stderr.write(`packgate: this is a bug in Packgate ${VERSION}, please report it\n${stackOf(error)}\n`);
    return 2;
  }
}

async function audit(command: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  const { runAudit } = await import('./audit.ts');
  const { summary, errors, exitCode } = await runAudit({ ...command, cwd: terminal.cwd }, hostOf(command, terminal), (line) => {
    terminal.stdout.write(line);
  });
  terminal.stderr.write(summary);
  printErrors(terminal, errors);
  return exitCode;
}

async function verify(command: Extract<Command, { readonly kind: 'verify' }>, terminal: Terminal): Promise<ExitCode> {
  const { verifyVersion } = await import('../verify-version.ts');
  const { renderVerification, renderVerificationJson } = await import('../registry/verification-text.ts');
  const { spec, report, json } = command;
  const verification = await verifyVersion({ cwd: terminal.cwd, spec, report, env: terminal.env });
  const color = useColor(command, terminal.stdout, terminal.env);
  print(terminal, json ? renderVerificationJson(verification) : renderVerification(verification, { color }));
  return verification.outcome === 'pass' ? 0 : 1;
}

async function init(
  command: SelectionOptions & { readonly force: boolean; readonly file: string | null },
  terminal: Terminal,
): Promise<ExitCode> {
  const { packs, errors } = await list(listRequest(command, terminal), hostOf(command, terminal));
  if (errors.length > 0) {
    printErrors(terminal, errors);
    return 2;
  }
  const { starterPolicy } = await import('../policy/starter.ts');
  const text = starterPolicy({ packages: packs });
  if (command.file === '-') return print(terminal, text);
  const file = command.file ?? path.join(command.targets[0] ?? '.', 'packgate.yml');
  const full = path.resolve(terminal.cwd, file);
  if (!command.force && fs.existsSync(full)) {
    throw new GateError('output', `${file} exists`, { help: 'pass --force to replace it, or --output FILE to write another file' });
  }
  const [failure] = writeOutput(full, file, text);
  if (failure !== undefined) throw failure;
  terminal.stderr.write(`wrote ${file}: read it, shorten it, commit it\n`);
  return 0;
}

function listRequest({ targets, packer, packages, includePrivate, since, shard }: SelectionOptions, { cwd }: Terminal): ListRequest {
  return { cwd, targets, packer, packages, includePrivate, since: since === null ? null : { ref: since, isRequired: true }, shard };
}

function hostOf({ quiet }: Pick<SelectionOptions, 'quiet'>, { env, now, stderr }: Terminal): GateHost {
  const isShown = !quiet && stderr.isTTY === true;
  return {
    env,
    now,
    progress: (message) => void (isShown && stderr.write(`\r\u001B[K${message}`)),
    done: () => void (isShown && stderr.write('\r\u001B[K')),
  };
}

function useColor({ color }: Pick<SelectionOptions, 'color'>, stream: Stream, env: Terminal['env']): boolean {
  if (color !== null) return color;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

function printErrors({ stderr, env }: Terminal, errors: readonly ReportedError[]): void {
  const color = stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  for (const error of errors) stderr.write(`${renderError(error, { color, columns: stderr.columns ?? 80, verbose: false })}\n`);
}

function couldNot(terminal: Terminal, error: GateError): ExitCode {
  printErrors(terminal, reportedErrors(error, null));
  return 2;
}
