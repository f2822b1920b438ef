import util from 'node:util';
import { GateError } from '../errors.ts';
import type { FailOn } from '../model.ts';
import type { PackerRequest } from '../packers/detect.ts';
import { nearest } from '../policy/nearest.ts';
import { type Format, formatNames, isFormat } from '../report/formats.ts';
import { parseShard, type Shard } from '../shard.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';

/** The command line, understood. */
export type Command =
  | ({ readonly kind: 'check' } & CheckOptions)
  | ({ readonly kind: 'pack'; readonly out: string; readonly keep: boolean } & CheckOptions)
  | ({ readonly kind: 'list'; readonly json: boolean; readonly why: boolean } & SelectionOptions)
  | ({ readonly kind: 'why'; readonly files: readonly string[]; readonly json: boolean } & SelectionOptions)
  | ({ readonly kind: 'fix' } & FixOptions)
  | ({ readonly kind: 'diff' } & DiffOptions)
  | ({ readonly kind: 'audit' } & AuditOptions)
  | ({ readonly kind: 'merge-reports'; readonly directory: string } & ReportOptions)
  | { readonly kind: 'verify'; readonly spec: string; readonly report: string; readonly json: boolean; readonly color: boolean | null }
  | ({ readonly kind: 'init'; readonly force: boolean; readonly file: string | null } & SelectionOptions)
  | { readonly kind: 'hook'; readonly policy: string | null }
  | ({ readonly kind: 'policy' } & PolicyOptions)
  | { readonly kind: 'rules'; readonly id: string | null }
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' };

export type CommandName =
  | 'check'
  | 'list'
  | 'why'
  | 'fix'
  | 'pack'
  | 'diff'
  | 'audit'
  | 'verify'
  | 'init'
  | 'policy'
  | 'merge-reports'
  | 'hook'
  | 'rules';

export interface SelectionOptions {
  readonly targets: readonly string[];
  readonly packer: PackerRequest;
  readonly packages: readonly string[];
  readonly includePrivate: boolean;
  readonly color: boolean | null;
  readonly quiet: boolean;
  /** Only packages that could have changed since this commit; null: all. */
  readonly since: string | null;
  readonly shard: Shard | null;
}

/** What becomes of a report. */
export interface ReportOptions {
  readonly outputs: readonly Output[];
  readonly verbose: boolean;
  readonly color: boolean | null;
}

export interface CheckOptions extends SelectionOptions, ReportOptions {
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly failOn: FailOn;
  readonly color: boolean | null;
  /** What each package is compared with, or `off`. */
  readonly previous: string;
}

export interface DiffOptions extends SelectionOptions {
  readonly previous: string;
  readonly format: 'terminal' | 'markdown' | 'json';
  readonly verbose: boolean;
}

export interface PolicyOptions {
  readonly targets: readonly string[];
  readonly policy: string | null;
  readonly allowMutable: boolean;
  /** Names of packages; empty: what holds for all. */
  readonly packages: readonly string[];
  readonly json: boolean;
  readonly test: boolean;
  readonly color: boolean | null;
  readonly quiet: boolean;
}

export interface AuditOptions {
  readonly specs: readonly string[];
  readonly from: string | null;
  readonly output: string | null;
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly concurrency: number;
  readonly quiet: boolean;
}

export interface FixOptions extends SelectionOptions {
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly write: boolean;
}

/** A format and where it goes; null: standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

const COMMANDS: readonly CommandName[] = [
  'check',
  'list',
  'why',
  'fix',
  'pack',
  'diff',
  'audit',
  'verify',
  'init',
  'policy',
  'merge-reports',
  'hook',
  'rules',
];

const GENERAL = {
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const SELECTION = {
  ...GENERAL,
  packer: { type: 'string' },
  package: { type: 'string', multiple: true },
  'include-private': { type: 'boolean' },
} as const;

const POLICY = { policy: { type: 'string' }, 'allow-mutable': { type: 'boolean' } } as const;

const CHECK = {
  ...SELECTION,
  ...POLICY,
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  previous: { type: 'string' },
  verbose: { type: 'boolean', short: 'v' },
} as const;

/** For runs of many packages. */
const NARROWING = { since: { type: 'string' }, shard: { type: 'string' } } as const;

const OPTIONS = {
  check: { ...CHECK, ...NARROWING },
  pack: { ...CHECK, out: { type: 'string' }, keep: { type: 'boolean' } },
  list: { ...SELECTION, ...NARROWING, json: { type: 'boolean' }, why: { type: 'boolean' } },
  diff: { ...SELECTION, previous: { type: 'string' }, format: { type: 'string' }, verbose: { type: 'boolean', short: 'v' } },
  audit: {
    ...GENERAL,
    from: { type: 'string' },
    output: { type: 'string' },
    ...POLICY,
    concurrency: { type: 'string' },
  },
  verify: { ...GENERAL, report: { type: 'string' }, json: { type: 'boolean' } },
  why: { ...SELECTION, json: { type: 'boolean' } },
  fix: { ...SELECTION, ...POLICY, write: { type: 'boolean' } },
  init: { ...SELECTION, force: { type: 'boolean' }, output: { type: 'string' } },
  'merge-reports': { ...GENERAL, format: CHECK.format, output: CHECK.output, verbose: CHECK.verbose },
  hook: { ...GENERAL, policy: { type: 'string' } },
  policy: { ...GENERAL, ...POLICY, package: { type: 'string', multiple: true }, json: { type: 'boolean' }, test: { type: 'boolean' } },
  rules: { ...SELECTION },
} as const;

/**
 * @param argv without node and script
 * @throws GateError of subject `usage` where the words are off
 */
export function parseArguments(argv: readonly string[]): Command {
  const [first = ''] = argv;
  if (first === 'help') return { kind: 'help', topic: commandNamed(argv[1]) };
  const name = commandNamed(first);
  const rest = name === null ? argv : argv.slice(1);
  switch (name ?? 'check') {
    case 'check':
      return checkCommand(rest, name);
    case 'pack':
      return packCommand(rest);
    case 'list':
      return listCommand(rest);
    case 'why':
      return whyCommand(rest);
    case 'fix':
      return fixCommand(rest);
    case 'diff':
      return diffCommand(rest);
    case 'audit':
      return auditCommand(rest);
    case 'verify':
      return verifyCommand(rest);
    case 'init':
      return initCommand(rest);
    case 'merge-reports':
      return mergeCommand(rest);
    case 'hook':
      return hookCommand(rest);
    case 'policy':
      return policyCommand(rest);
    case 'rules':
      return rulesCommand(rest);
  }
}

const commandNamed = (word: string | undefined): CommandName | null => COMMANDS.find((name) => name === word) ?? null;

function checkCommand(argv: readonly string[], name: CommandName | null): Command {
  const { values, positionals, tokens } = parse(argv, 'check');
  if (values.help === true) return { kind: 'help', topic: name };
  if (values.version === true) return { kind: 'version' };
  return { kind: 'check', ...checkOptions(values, positionals, tokens) };
}

function packCommand(argv: readonly string[]): Command {
  const { values, positionals, tokens } = parse(argv, 'pack');
  if (values.help === true) return { kind: 'help', topic: 'pack' };
  if (values.version === true) return { kind: 'version' };
  if (values.out === undefined || values.out === '') {
    throw new GateError('usage', 'packgate pack needs a directory for the tarballs', { help: 'packgate pack --out DIRECTORY' });
  }
  return { kind: 'pack', ...checkOptions(values, positionals, tokens), out: values.out, keep: values.keep === true };
}

function checkOptions(values: Values, positionals: readonly string[], tokens: readonly Token[]): CheckOptions {
  return {
    ...selection(values, positionals),
    policy: values.policy ?? null,
    allowMutable: values['allow-mutable'] === true,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning', 'never']),
    outputs: outputsOf(tokens),
    verbose: values.verbose === true,
    previous: values.previous ?? 'off',
  };
}

function diffCommand(argv: readonly string[]): Command {
  const { values, positionals, tokens } = parse(argv, 'diff');
  if (values.help === true) return { kind: 'help', topic: 'diff' };
  if (values.version === true) return { kind: 'version' };
  const format = tokens.findLast(({ kind, name }) => kind === 'option' && name === 'format')?.value ?? 'terminal';
  return {
    kind: 'diff',
    ...selection(values, positionals),
    previous: values.previous ?? '@latest',
    format: oneOf('--format', format, ['terminal', 'markdown', 'json']),
    verbose: values.verbose === true,
  };
}

function auditCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'audit');
  if (values.help === true) return { kind: 'help', topic: 'audit' };
  if (values.version === true) return { kind: 'version' };
  return {
    kind: 'audit',
    specs: positionals,
    from: values.from ?? null,
    output: values.output ?? null,
    policy: values.policy ?? null,
    allowMutable: values['allow-mutable'] === true,
    concurrency: concurrencyOf(values.concurrency ?? '4'),
    quiet: values.quiet === true,
  };
}

function concurrencyOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new GateError('usage', `unknown value ${JSON.stringify(value)} for --concurrency`, { help: 'it is a number from 1 to 99' });
}

function verifyCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'verify');
  if (values.help === true) return { kind: 'help', topic: 'verify' };
  if (values.version === true) return { kind: 'version' };
  const [spec] = positionals;
  if (spec === undefined || positionals.length > 1 || values.report === undefined) {
    throw new GateError('usage', 'packgate verify needs one version and the report of the run that judged it', {
      help: 'packgate verify NAME@VERSION --report FILE',
    });
  }
  return { kind: 'verify', spec, report: values.report, json: values.json === true, color: colorOf(values) };
}

function listCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'list');
  if (values.help === true) return { kind: 'help', topic: 'list' };
  if (values.version === true) return { kind: 'version' };
  return { kind: 'list', ...selection(values, positionals), json: values.json === true, why: values.why === true };
}

function whyCommand(argv: readonly string[]): Command {
  const { values, positionals: files } = parse(argv, 'why');
  if (values.help === true) return { kind: 'help', topic: 'why' };
  if (values.version === true) return { kind: 'version' };
  if (files.length === 0) throw new GateError('usage', 'packgate why needs a file', { help: 'packgate why dist/index.js' });
  return { kind: 'why', ...selection(values, []), files, json: values.json === true };
}

function fixCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'fix');
  if (values.help === true) return { kind: 'help', topic: 'fix' };
  if (values.version === true) return { kind: 'version' };
  return {
    kind: 'fix',
    ...selection(values, positionals),
    policy: values.policy ?? null,
    allowMutable: values['allow-mutable'] === true,
    write: values.write === true,
  };
}

function initCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'init');
  if (values.help === true) return { kind: 'help', topic: 'init' };
  if (values.version === true) return { kind: 'version' };
  return { kind: 'init', ...selection(values, positionals), force: values.force === true, file: values.output ?? null };
}

function mergeCommand(argv: readonly string[]): Command {
  const { values, positionals, tokens } = parse(argv, 'merge-reports');
  if (values.help === true) return { kind: 'help', topic: 'merge-reports' };
  if (values.version === true) return { kind: 'version' };
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) {
    throw new GateError('usage', 'packgate merge-reports needs one directory', { help: 'packgate merge-reports reports' });
  }
  return { kind: 'merge-reports', directory, outputs: outputsOf(tokens), verbose: values.verbose === true, color: colorOf(values) };
}

function hookCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'hook');
  if (values.help === true) return { kind: 'help', topic: 'hook' };
  if (values.version === true) return { kind: 'version' };
  if (positionals.length > 0)
    throw new GateError('usage', 'packgate hook takes no words', { help: 'packgate hook --help shows how to register it' });
  return { kind: 'hook', policy: values.policy ?? null };
}

function policyCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'policy');
  if (values.help === true) return { kind: 'help', topic: 'policy' };
  if (values.version === true) return { kind: 'version' };
  if (positionals.length > 1) throw new GateError('usage', 'packgate policy takes one directory', { help: 'packgate policy [DIRECTORY]' });
  const several = (values.package ?? []).find((name) => /[*?{}[\]!]/.test(name));
  if (several !== undefined)
    throw new GateError('usage', `--package ${JSON.stringify(several)} is a pattern`, {
      help: 'name one package: packgate policy --package @acme/cli',
    });
  return {
    kind: 'policy',
    targets: positionals,
    policy: values.policy ?? null,
    allowMutable: values['allow-mutable'] === true,
    packages: values.package ?? [],
    json: values.json === true,
    test: values.test === true,
    color: colorOf(values),
    quiet: values.quiet === true,
  };
}

function rulesCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv, 'rules');
  if (values.help === true) return { kind: 'help', topic: 'rules' };
  if (values.version === true) return { kind: 'version' };
  if (positionals.length > 1) throw new GateError('usage', 'packgate rules takes one rule', { help: 'packgate rules [ID]' });
  return { kind: 'rules', id: positionals[0] ?? null };
}

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

interface Values {
  readonly packer?: string;
  readonly package?: readonly string[];
  readonly 'include-private'?: boolean;
  readonly color?: boolean;
  readonly 'no-color'?: boolean;
  readonly quiet?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
  readonly policy?: string;
  readonly 'allow-mutable'?: boolean;
  readonly test?: boolean;
  readonly 'fail-on'?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly why?: boolean;
  readonly force?: boolean;
  readonly previous?: string;
  readonly since?: string;
  readonly shard?: string;
  readonly from?: string;
  readonly concurrency?: string;
  readonly report?: string;
  readonly out?: string;
  readonly keep?: boolean;
  readonly write?: boolean;
  readonly output?: string;
}

function parse(
  argv: readonly string[],
  command: CommandName,
): { readonly values: Values; readonly positionals: readonly string[]; readonly tokens: readonly Token[] } {
  try {
    const { values, positionals, tokens } = util.parseArgs({
      args: [...argv],
      options: OPTIONS[command],
      allowPositionals: true,
      tokens: true,
    });
    // `output` is a list for `check`, which reads it from the tokens.
    return { values: values as Values, positionals, tokens };
  } catch (error) {
    throw usageError(error, argv, command);
  }
}

function usageError(error: unknown, argv: readonly string[], command: CommandName): GateError {
  const message = firstLine(error);
  const isUnknown = systemErrorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  const option = isUnknown
    ? argv.map((word) => word.split('=')[0] ?? '').find((word) => word.startsWith('-') && message.includes(`'${word}'`))
    : undefined;
  const suggestion = option === undefined ? null : nearest(option.replace(/^-+/, ''), Object.keys(OPTIONS[command]));
  return new GateError('usage', option === undefined ? message.replace(/\.$/, '') : `unknown option ${option}`, {
    help: suggestion === null ? `packgate ${command} --help lists the options` : `did you mean --${suggestion}?`,
    cause: error,
  });
}

function selection(values: Values, targets: readonly string[]): SelectionOptions {
  return {
    targets,
    packer: oneOf('--packer', values.packer ?? 'auto', ['auto', 'npm', 'bundled', 'pnpm', 'yarn', 'bun']),
    packages: values.package ?? [],
    includePrivate: values['include-private'] === true,
    color: colorOf(values),
    quiet: values.quiet === true,
    since: values.since ?? null,
    shard: values.shard === undefined ? null : parseShard(values.shard, '--shard'),
  };
}

const colorOf = (values: Values): boolean | null => (values['no-color'] === true ? false : values.color === true ? true : null);

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new GateError('usage', `unknown value ${JSON.stringify(value)} for ${option}`, { help: `it is one of ${allowed.join(', ')}` });
}

/** Each `--output` belongs to the `--format` before it. */
function outputsOf(tokens: readonly Token[]): readonly Output[] {
  const outputs: Output[] = [];
  for (const { kind, name, value = '' } of tokens) {
    if (kind !== 'option') continue;
    if (name === 'format') outputs.push({ format: formatNamed(value), file: null });
    if (name === 'output') outputs.push(boundOutput(outputs.pop(), value));
  }
  if (outputs.length === 0) return [{ format: 'terminal', file: null }];
  refuseCollisions(outputs);
  return outputs;
}

function boundOutput(format: Output | undefined, file: string): Output {
  if (format !== undefined && format.file === null && file !== '') return { ...format, file: file === '-' ? null : file };
  throw new GateError('usage', `--output ${JSON.stringify(file)} has no --format before it`, {
    help: 'write pairs: --format json --output report.json --format terminal',
  });
}

function formatNamed(value: string): Format {
  if (isFormat(value)) return value;
  const suggestion = nearest(value, formatNames);
  throw new GateError('usage', `unknown format ${JSON.stringify(value)}`, {
    help:
      suggestion === null ? `formats are ${formatNames.join(', ')}` : `did you mean ${suggestion}? formats are ${formatNames.join(', ')}`,
  });
}

function refuseCollisions(outputs: readonly Output[]): void {
  const places = outputs.map(({ file }) => file ?? 'standard output');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice === undefined) return;
  throw new GateError('usage', `two formats go to ${twice}`, { help: 'give each --format its own --output FILE' });
}
