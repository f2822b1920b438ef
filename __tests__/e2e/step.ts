import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { load } from 'js-yaml';
import { jobEnvironment } from './fresh-clone.ts';

/** Does with action.yml what the runner does: defaults and inputs into the environment, files for outputs and summary, commands from the log. */
export interface Step {
  readonly exitCode: number | null;
  /** What the log shows, without its colours; lines that are commands included. */
  readonly log: string;
  readonly stderr: string;
  /** The commands that the runner would obey, in their order. */
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface StepOptions {
  readonly node: string;
  /** The folder with action.yml and dist/. */
  readonly action: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The job's own; without it, the job has none. */
  readonly token?: string;
  /** What other steps have written to the summary's file before. */
  readonly summaryBefore?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** While it runs, this process does nothing else. */
export function runStep(options: StepOptions): Step {
  const { argv, settings, told } = started(options);
  const { status, stdout, stderr } = spawnSync(options.node, argv, { ...settings, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return told(status, stdout, stderr);
}

/** The same for a step that asks a server in this process. */
export function runServedStep(options: StepOptions & { readonly signal?: AbortSignal | undefined }): Promise<Step> {
  const { argv, settings, told } = started(options);
  const child = spawn(options.node, argv, { ...settings, signal: options.signal, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = setTimeout(() => child.kill('SIGKILL'), LONGEST_STEP);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(kill);
      resolve(told(status, stdout(), stderr()));
    });
  });
}

/** Milliseconds. */
const LONGEST_STEP = 55_000;

function textOf(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

function started({ action, workspace, inputs = {}, token = '', summaryBefore = '', env = {} }: StepOptions) {
  const runner = realpathSync(mkdtempSync(join(tmpdir(), 'packgate-runner-')));
  const [output, summary, temp, home] = ['output', 'summary', 'temp', 'home'].map((name) => join(runner, name)) as [
    string,
    string,
    string,
    string,
  ];
  writeFileSync(output, '');
  writeFileSync(summary, summaryBefore);
  mkdirSync(temp);
  mkdirSync(home);
  const { main, variables } = prepared(action, inputs, token);
  return {
    argv: [join(action, main)],
    settings: {
      cwd: workspace,
      env: {
        ...jobEnvironment(home),
        ...variables,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        // No registry of the world: nobody listens there.
        npm_config_registry: 'http://127.0.0.1:9/',
        ...env,
      },
    },
    told: (exitCode: number | null, stdout: string, stderr: string): Step => ({
      exitCode,
      log: stripVTControlCharacters(stdout),
      stderr,
      commands: commandsIn(stdout),
      outputs: outputsIn(readFileSync(output, 'utf8')),
      summary: readFileSync(summary, 'utf8'),
    }),
  };
}

function prepared(action: string, inputs: Readonly<Record<string, string>>, token: string) {
  // Our own file; what is missing in it fails the run.
  const file = load(readFileSync(join(action, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly main: string };
  };
  for (const name of Object.keys(inputs)) if (!(name in file.inputs)) throw new Error(`action.yml has no input ${name}`);
  const defaults = Object.entries(file.inputs).map(([name, input]) => [name, input.default.replace('${{ github.token }}', token)] as const);
  const values = new Map([...defaults, ...Object.entries(inputs)]);
  return {
    main: file.runs.main,
    variables: Object.fromEntries([...values].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

/** As the runner reads a log (actions/runner, ActionCommandManager.cs and ActionCommand.cs), both forms of a command. */
function commandsIn(log: string): readonly Command[] {
  const commands: Command[] = [];
  let resumeToken: string | null = null;
  for (const line of log.split(/\r?\n|\r/)) {
    const command = parseCommand(line);
    if (command === null) continue;
    if (resumeToken !== null) {
      if (command.name === resumeToken) resumeToken = null;
    } else if (command.name === 'stop-commands') resumeToken = command.data;
    else commands.push(command);
  }
  return commands;
}

function parseCommand(line: string): Command | null {
  const [, name = '', properties = '', data = ''] =
    /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line) ?? [];
  if (name === '') return null;
  const pairs = properties.split(',').flatMap((pair) => {
    const [, key, value] = /^\s*([^=]+)=(.*)$/.exec(pair) ?? [];
    return key === undefined || value === undefined ? [] : [[key, unescape(value)] as const];
  });
  return { name, properties: Object.fromEntries(pairs), data: unescape(data) };
}

const ESCAPES: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const unescape = (text: string): string => text.replace(/%(0D|0A|3A|2C|25)/g, (escape) => ESCAPES[escape] ?? escape);

/** `name<<DELIMITER`, the lines of the value, `DELIMITER`. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return Object.fromEntries(outputs.map(([, name, , value]) => [name, value]));
}
