import { manifestFrame } from '../manifest.ts';
import type { Frame } from '../model.ts';
import { type Decided, lineFrame, outerLine, pointerOf, repositoryPath, writtenPointer } from './reason.ts';
import type { Answer, Decision } from './trace.ts';

/** What keeps a path out of the package. */
export interface Exclusion {
  /** What is kept out, relative to the package: the path itself, or a directory above it. */
  readonly at: string;
  /** The rule or entry as it is written. */
  readonly text: string;
  /** One line without a final period. */
  readonly because: string;
  /** Null for a rule that npm has of its own. */
  readonly frame: Frame | null;
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

type Ruling = Omit<Exclusion, 'at'>;

function decision(decided: Decided, { source, rule, line }: Decision, { path }: Answer): Ruling {
  const { root, trace, manifest } = decided;
  switch (source.kind) {
    case 'ignore-file': {
      const file = { file: repositoryPath(root, source.file), text: trace.ignoreFiles.get(source.file) ?? '' };
      return written(rule, lineFrame(file, line, 'this line keeps it out'));
    }
    case 'manifest':
      return written(rule, filesFrame(decided, rule));
    case 'strict': {
      const pointer = trace.manifestRules.strict.get(rule) ?? [];
      if (pointer.length === 0) return { text: rule, because: `npm never ships ${rule}`, frame: null };
      return written(rule, manifestFrame(manifest, pointer, `npm keeps ${path} out because of this`));
    }
    case 'global':
      return written(rule, lineFrame(decided.global ?? { file: '', text: '' }, line, 'this line keeps it out'));
    case 'defaults': {
      const outside = outerLine(decided, line);
      if (outside === null) return { text: rule, because: `npm leaves out ${rule} by default`, frame: null };
      return written(rule, { ...outside, label: 'this line keeps it out' });
    }
  }
}

const written = (text: string, frame: Frame): Ruling => ({ text, because: frame.label, frame });

/** npm-packlist keeps out everything with `*` before the entries of `files` take in what they name. */
function filesFrame(decided: Decided, rule: string): Frame {
  const pointer = writtenPointer(decided.manifest, pointerOf(decided.trace, rule));
  const label = pointer.length > 1 ? 'this "files" entry takes it out' : 'no entry of this "files" list names it';
  return manifestFrame(decided.manifest, pointer, label);
}
