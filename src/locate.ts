import { manifestFrame } from './manifest.ts';
import type { Finding, Frame, Manifest, PackedFile, Reason } from './model.ts';

/** What is known of a package when its findings are located. */
export interface Locatable {
  readonly manifest: Manifest;
  readonly files: readonly PackedFile[];
  /** Where findings stand in files that are in git. */
  readonly sources?: ReadonlyMap<Finding, Frame>;
}

/**
 * Where the line to change is. Where the rule names no place itself it is the finding's own in a file that is in git, else what ships the file: the `files` entry, the line of an ignore file, or the
 * `"name"` line of a package in which no rule keeps the file out. Build output is not in git, so an annotation on the packed file would show nothing in
 * a pull request.
 */
export function locator({ manifest, files, sources }: Locatable): (finding: Finding) => Frame {
  const reasons = new Map<string, Reason | null>();
  const reasonOf = (path: string): Reason | null => {
    if (reasons.size === 0) for (const file of files) reasons.set(file.path, file.reason);
    return (
      archivePaths(path)
        .map((candidate) => reasons.get(candidate))
        .find((reason) => reason !== undefined) ?? null
    );
  };
  return (finding) => {
    const { anchor, path } = finding;
    if (anchor?.kind === 'policy') return anchor.frame;
    if (anchor?.kind === 'manifest') return manifestFrame(manifest, anchor.pointer, anchor.label);
    if (path === null) return manifestFrame(manifest, ['name'], 'this package');
    return sources?.get(finding) ?? reasonOf(path)?.frame ?? untracedFrame(manifest);
  };
}

/** The path itself, and where it is that of an archive's member, the archive's. */
function archivePaths(path: string): readonly string[] {
  const ends = [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...ends];
}

function untracedFrame(manifest: Manifest): Frame {
  if (manifest.data['files'] !== undefined) return manifestFrame(manifest, ['files'], 'this "files" list ships it');
  return manifestFrame(manifest, ['name'], 'no "files" list: everything that no ignore file excludes ships');
}
