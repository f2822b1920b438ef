import type { GateError } from '../errors.ts';
import type { Located, Preset } from '../model.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { text } from './scalar.ts';
import { parsed, unknownName, type ValueType } from './value.ts';

/** What `extends` names. */
export type Extended = ExtendedPreset | ExtendedFile | ExtendedPackage | ExtendedGitHub;

export interface ExtendedPreset {
  readonly kind: 'preset';
  readonly preset: Preset;
  readonly written: Located<string>;
}

/** `path` is relative to the directory of the policy that says it. */
export interface ExtendedFile {
  readonly kind: 'file';
  readonly path: string;
  readonly written: Located<string>;
}

/** An npm package that is installed; `path` is that of a file in it, null for the policy at its root. */
export interface ExtendedPackage {
  readonly kind: 'package';
  readonly name: string;
  readonly path: string | null;
  readonly written: Located<string>;
}

/** A file of a GitHub repository. */
export interface ExtendedGitHub {
  readonly kind: 'github';
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  /** A commit of 40 hex digits in lower case, or else a branch, a tag or a shorter commit. */
  readonly ref: string;
  readonly isPinned: boolean;
  readonly written: Located<string>;
}

export const PRESETS: readonly Preset[] = ['recommended', 'strict'];
const PRESET_NAMES = PRESETS.map((preset) => `packgate:${preset}`);

const FILE = String.raw`\.\.?/.*\.ya?ml`;
/** Segments that are neither empty nor dots alone. */
const PATH = String.raw`(?!\.{1,2}/)[^/@\\\s]+(?:/(?!\.{1,2}/)[^/@\\\s]+)*\.ya?ml`;
const PACKAGE = String.raw`(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*`;
/** As GitHub and git name them. */
const [OWNER, REPO, REF] = [
  String.raw`[A-Za-z0-9][A-Za-z0-9-]*`,
  String.raw`(?!\.{1,2}/)[A-Za-z0-9._-]+`,
  String.raw`(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9._/-]*`,
];

const AS_FILE = new RegExp(`^${FILE}$`);
const AS_PACKAGE = new RegExp(`^(?!packgate$)(?!${PATH}$)(${PACKAGE})$|^(${PACKAGE})/(${PATH})$`);
const AS_GITHUB = new RegExp(`^(${OWNER})/(${REPO})/(${PATH})@(${REF})$`);
const COMMIT = /^[0-9a-f]{40}$/i;

/** One entry under `extends`. */
export const extended: ValueType<Extended> = parsed(text('a preset, a file, a package or a policy of a repository'), readExtended, () => ({
  anyOf: [{ enum: PRESET_NAMES }, ...[AS_FILE, AS_PACKAGE, AS_GITHUB].map(({ source }) => ({ type: 'string', pattern: source }))],
}));

function readExtended(written: Located<string>): Extended {
  const { value } = written;
  const preset = PRESETS.find((candidate) => value === `packgate:${candidate}`);
  if (preset !== undefined) return { kind: 'preset', preset, written };
  if (AS_FILE.test(value)) return { kind: 'file', path: value, written };
  const [, owner = '', repo = '', path = '', ref = ''] = AS_GITHUB.exec(value) ?? [];
  if (owner !== '') {
    const isPinned = COMMIT.test(ref);
    return { kind: 'github', owner, repo, path, ref: isPinned ? ref.toLowerCase() : ref, isPinned, written };
  }
  const [, alone, name = alone, inside = null] = AS_PACKAGE.exec(value) ?? [];
  if (name !== undefined) return { kind: 'package', name, path: inside, written };
  throw misread(written);
}

function misread({ value, frame }: Located<string>): GateError {
  if (/^packgate(?::|$)/.test(value)) return unknownName(frame, `preset ${quote(value)}`, value, PRESET_NAMES);
  if (/^\.\.?\//.test(value)) return policyProblem(frame, `expected a file that ends in .yml or .yaml, found ${quote(value)}`, 'here');
  if (/^[a-z][a-z+]*:/i.test(value))
    return policyProblem(frame, `expected no URL, found ${quote(value)}`, 'a policy of a repository is OWNER/REPO/path.yml@COMMIT');
  if (value.includes('@') && !value.startsWith('@'))
    return policyProblem(frame, `expected OWNER/REPO/path.yml@COMMIT, found ${quote(value)}`, githubAdvice(value));
  if (/\.ya?ml$/.test(value) && !value.startsWith('@'))
    return policyProblem(
      frame,
      `expected a path that begins with ./, found ${quote(value)}`,
      `did you mean ./${value.replace(/^\/+/, '')}?`,
    );
  const [, name = null, version = null] = new RegExp(`^(${PACKAGE})@([^/]+)$`).exec(value) ?? [];
  if (version !== null)
    return policyProblem(
      frame,
      `expected a package without its version, found ${quote(value)}`,
      `the installed one counts: did you mean ${name}?`,
    );
  return policyProblem(
    frame,
    `expected ${PRESET_NAMES.join(', ')}, ./file.yml, an npm package or OWNER/REPO/path.yml@COMMIT, found ${quote(value)}`,
    'this is none of them',
  );
}

function githubAdvice(value: string): string {
  const at = value.lastIndexOf('@');
  const place = value.slice(0, at);
  const depth = place.split('/').length;
  if (depth < 3) return `name the file: ${depth === 2 ? place : 'OWNER/REPO'}/packgate.yml@COMMIT`;
  if (!/\.ya?ml$/.test(place)) return 'the file has to end in .yml or .yaml';
  return at === value.length - 1
    ? 'a commit of 40 hex digits is missing after the @'
    : 'this is not how GitHub names repositories, paths and commits';
}
