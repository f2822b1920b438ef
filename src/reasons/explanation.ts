import { manifestFrame } from '../manifest.ts';
import type { Frame } from '../model.ts';
import { type Decided, lineFrame, outerLine, pointerOf, repositoryPath, writtenPointer } from './reason.ts';
import type { Answer, Decision } from './trace.ts';

/** What keeps a path out of the package. */
export interface Exclusion {
  /** What is kept out, relative to the package: the path itself, or a directory above it. */
  readonly at: string;
  /** The rule or entry as it is written; npm's own rule where it is none of the repository's. */
  readonly text: string;
  readonly frame: Frame;
}

/**
 * What keeps a path out, by what the walk decided on it and on the directories above it; null where nothing does.
 *
 * @param isDirectory what stands at the path itself
 */
export function exclusionOf(decided: Decided, path: string, isDirectory: boolean): Exclusion | null {
  for (const answer of decided.trace.answers) {
    const asked = answer.path === path && !isDirectory ? answer.asFile : answer.asDirectory;
    if (!asked.included && asked.by !== null) return { at: answer.path, ...decision(decided, asked.by, answer) };
  }
  return null;
}

function decision(decided: Decided, { source, rule, line }: Decision, { path }: Answer): { readonly text: string; readonly frame: Frame } {
  switch (source.kind) {
    case 'ignore-file': {
      const text = decided.trace.ignoreFiles.get(source.file) ?? '';
      return { text: rule, frame: lineFrame({ file: repositoryPath(decided.root, source.file), text }, line, 'this line keeps it out') };
    }
    case 'manifest':
      return { text: rule, frame: filesFrame(decided, rule) };
    case 'strict':
    case 'defaults':
    case 'global':
      return ownRule(decided, { included: false, source, rule, line }, path);
  }
}

/** npm-packlist keeps out everything with `*` before the entries of `files` take in what they name. */
function filesFrame(decided: Decided, rule: string): Frame {
  const pointer = writtenPointer(decided.manifest, pointerOf(decided.trace, rule));
  const label = pointer.length > 1 ? 'this "files" entry takes it out' : 'no entry of this "files" list names it';
  return manifestFrame(decided.manifest, pointer, label);
}

/** A rule that npm-packlist has of its own, or has read from an ignore file outside of the package. */
function ownRule(decided: Decided, { source, rule, line }: Decision, path: string): { readonly text: string; readonly frame: Frame } {
  const outside = source.kind === 'global' ? globalLine(decided, line) : source.kind === 'defaults' ? outerLine(decided, line) : null;
  if (outside !== null) return { text: rule, frame: { ...outside, label: 'this line keeps it out' } };
  const pointer = source.kind === 'strict' ? (decided.trace.manifestRules.strict.get(rule) ?? []) : [];
  if (pointer.length > 0) return { text: rule, frame: manifestFrame(decided.manifest, pointer, `npm keeps ${path} out because of this`) };
  return { text: rule, frame: manifestFrame(decided.manifest, ['name'], `npm never ships ${rule}, whatever is configured`) };
}

const globalLine = ({ global }: Decided, line: number): Frame | null => (global === null ? null : lineFrame(global, line, ''));
