import util from 'node:util';
import { GateError } from '../errors.ts';
import { nearest } from '../policy/nearest.ts';
import { type Format, formatNames, isFormat } from '../report/formats.ts';
import { parseShard } from '../shard.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import type { CheckOptions, Command, CommandName, Output, SelectionOptions } from './command.ts';

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
  const words = parse(name === null ? argv : argv.slice(1), name ?? 'check');
  if (words.values.help === true) return { kind: 'help', topic: name };
  if (words.values.version === true) return { kind: 'version' };
  switch (name ?? 'check') {
    case 'check':
      return { kind: 'check', ...checkOptions(words) };
    case 'pack':
      return packCommand(words);
    case 'list':
      return listCommand(words);
    case 'why':
      return whyCommand(words);
    case 'fix':
      return fixCommand(words);
    case 'diff':
      return diffCommand(words);
    case 'audit':
      return auditCommand(words);
    case 'verify':
      return verifyCommand(words);
    case 'init':
      return initCommand(words);
    case 'merge-reports':
      return mergeCommand(words);
    case 'hook':
      return hookCommand(words);
    case 'policy':
      return policyCommand(words);
    case 'rules':
      return rulesCommand(words);
  }
}

const commandNamed = (word: string | undefined): CommandName | null => COMMANDS.find((name) => name === word) ?? null;

function packCommand(words: Words): Command {
  const { values } = words;
  if (values.out === undefined || values.out === '') {
    throw new GateError('usage', 'packgate pack needs a directory for the tarballs', { help: 'packgate pack --out DIRECTORY' });
  }
  return { kind: 'pack', ...checkOptions(words), out: values.out, keep: values.keep === true };
}

function checkOptions({ values, positionals, tokens }: Words): CheckOptions {
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

function diffCommand({ values, positionals, tokens }: Words): Command {
  const format = tokens.findLast(({ kind, name }) => kind === 'option' && name === 'format')?.value ?? 'terminal';
  return {
    kind: 'diff',
    ...selection(values, positionals),
    previous: values.previous ?? '@latest',
    format: oneOf('--format', format, ['terminal', 'markdown', 'json']),
    verbose: values.verbose === true,
  };
}

function auditCommand({ values, positionals }: Words): Command {
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

function verifyCommand({ values, positionals }: Words): Command {
  const [spec] = positionals;
  if (spec === undefined || positionals.length > 1 || values.report === undefined) {
    throw new GateError('usage', 'packgate verify needs one version and the report of the run that judged it', {
      help: 'packgate verify NAME@VERSION --report FILE',
    });
  }
  return { kind: 'verify', spec, report: values.report, json: values.json === true, color: colorOf(values) };
}

function listCommand({ values, positionals }: Words): Command {
  return { kind: 'list', ...selection(values, positionals), json: values.json === true, why: values.why === true };
}

function whyCommand({ values, positionals: files }: Words): Command {
  if (files.length === 0) throw new GateError('usage', 'packgate why needs a file', { help: 'packgate why dist/index.js' });
  return { kind: 'why', ...selection(values, []), files, json: values.json === true };
}

function fixCommand({ values, positionals }: Words): Command {
  return {
    kind: 'fix',
    ...selection(values, positionals),
    policy: values.policy ?? null,
    allowMutable: values['allow-mutable'] === true,
    write: values.write === true,
  };
}

function initCommand({ values, positionals }: Words): Command {
  return { kind: 'init', ...selection(values, positionals), force: values.force === true, file: values.output ?? null };
}

function mergeCommand({ values, positionals, tokens }: Words): Command {
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) {
    throw new GateError('usage', 'packgate merge-reports needs one directory', { help: 'packgate merge-reports reports' });
  }
  return { kind: 'merge-reports', directory, outputs: outputsOf(tokens), verbose: values.verbose === true, color: colorOf(values) };
}

function hookCommand({ values, positionals }: Words): Command {
  if (positionals.length > 0)
    throw new GateError('usage', 'packgate hook takes no words', { help: 'packgate hook --help shows how to register it' });
  return { kind: 'hook', policy: values.policy ?? null };
}

function policyCommand({ values, positionals }: Words): Command {
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

function rulesCommand({ positionals }: Words): Command {
  if (positionals.length > 1) throw new GateError('usage', 'packgate rules takes one rule', { help: 'packgate rules [ID]' });
  return { kind: 'rules', id: positionals[0] ?? null };
}

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/** What stands behind the command. */
interface Words {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly tokens: readonly Token[];
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

function parse(argv: readonly string[], command: CommandName): Words {
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
