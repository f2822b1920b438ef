import { GateError } from './errors.ts';
import type { GateRequest } from './gate.ts';
import type { CommentWhen } from './github/publisher.ts';
import { parseShard, type Shard } from './shard.ts';

export interface ActionInputs {
  readonly paths: readonly string[];
  /** `pack`: packs first, with scripts, and judges the tarballs; `merge-reports`: judges nothing, and joins reports. */
  readonly mode: 'check' | 'pack' | 'merge-reports';
  /** Where tarballs go that pass. */
  readonly out: string;
  readonly policy: string | null;
  readonly policyToken: string | null;
  readonly allowMutable: boolean;
  readonly packer: GateRequest['packer'];
  readonly previous: string;
  readonly packages: readonly string[];
  /** `auto`, `off`, or a commit. */
  readonly since: string;
  readonly shard: Shard | null;
  readonly failOn: GateRequest['failOn'];
  readonly summary: boolean;
  readonly annotations: boolean;
  /** Where a SARIF log goes, relative to the workspace; null: there is none. */
  readonly sarif: string | null;
  /** Where the HTML report goes, in the same way. */
  readonly html: string | null;
  /** Empty: nothing is posted. */
  readonly token: string;
  readonly comment: CommentWhen;
  readonly suggestions: boolean;
  readonly checkRun: boolean;
}

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
  const mode = oneOf(get, 'mode', ['check', 'pack', 'merge-reports']);
  const shard = get('shard') === '' ? null : parseShard(get('shard'), 'input shard');
  const since = notEmpty(get, 'since', 'auto, off, a commit, a branch or a tag');
  refuseTogether(mode, shard, since);
  return {
    paths,
    mode,
    out: get('out') || 'tarballs',
    policy: get('policy') || null,
    policyToken: get('policy-token') || null,
    allowMutable: oneOf(get, 'allow-mutable', ['false', 'true']) === 'true',
    packer: oneOf(get, 'packer', ['auto', 'npm', 'bundled', 'pnpm', 'yarn', 'bun']),
    previous: notEmpty(get, 'previous', 'auto, required, off, a directory, a tarball, NAME@VERSION or @TAG'),
    packages: linesOf(get('package')),
    since,
    shard,
    failOn: oneOf(get, 'fail-on', ['error', 'warning', 'never']),
    summary: oneOf(get, 'summary', ['true', 'false']) === 'true',
    annotations: oneOf(get, 'annotations', ['true', 'false']) === 'true',
    sarif: get('sarif') || null,
    html: get('html') || null,
    token: get('token'),
    comment: oneOf(get, 'comment', ['on-failure', 'always', 'never']),
    suggestions: oneOf(get, 'suggestions', ['true', 'false']) === 'true',
    checkRun: oneOf(get, 'check-run', ['true', 'false']) === 'true',
  };
}

/** What is packed is published: nothing of it is left out, and nobody else judges the rest. */
function refuseTogether(mode: ActionInputs['mode'], shard: Shard | null, since: string): void {
  if (mode === 'check' || (shard === null && (since === 'auto' || since === 'off'))) return;
  throw new GateError('usage', `inputs since and shard are for mode check, and the mode is ${mode}`, {
    help: 'leave them out, or leave mode out',
  });
}

function notEmpty(get: (name: string) => string, name: string, choices: string): string {
  const given = get(name);
  if (given !== '') return given;
  throw new GateError('usage', `input ${name} is empty`, { help: `set it to ${choices}, or leave it out` });
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
