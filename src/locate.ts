import { manifestFrame } from './manifest.ts';
import type { Finding, Frame, JsonObject, Manifest, PackedFile, Packer, Reason } from './model.ts';

/** What is known of a package when its findings are located. */
export interface Locatable {
  readonly manifest: Manifest;
  readonly files: readonly PackedFile[];
  readonly packer?: Packer;
  /** Where findings stand in files that are in git. */
  readonly sources?: ReadonlyMap<Finding, Frame>;
}

/**
 * Where the line to change is. Where the rule names no place itself it is the finding's own in a file that is in git, else what ships the file: the `files` entry, the line of an ignore file, or the
 * `"name"` line of a package in which no rule keeps the file out. Build output is not in git, so an annotation on the packed file would show nothing in
 * a pull request.
 */
export function locator({ manifest, files, sources, packer }: Locatable): (finding: Finding) => Frame {
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
    return sources?.get(finding) ?? reasonOf(path)?.frame ?? untracedFrame(manifest, path, packer?.name);
  };
}

/** The path itself, and where it is that of an archive's member, the archive's. */
function archivePaths(path: string): readonly string[] {
  const ends = [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...ends];
}

/** What is true of every file whose reason is not known. */
function untracedFrame(manifest: Manifest, path: string, packer: string | undefined): Frame {
  const written = writtenData(manifest);
  const bundled = ['bundleDependencies', 'bundledDependencies'].find((key) => written[key] !== undefined);
  const { publishConfig } = written;
  const isElsewhere = typeof publishConfig === 'object' && publishConfig !== null && 'directory' in publishConfig;
  if (packer === 'pnpm' && isElsewhere)
    return manifestFrame(manifest, ['publishConfig', 'directory'], 'pnpm packs this directory, by its own package.json');
  if (bundled !== undefined && path.startsWith('node_modules/'))
    return manifestFrame(manifest, [bundled], 'bundled dependencies ship with the package');
  if (written['files'] !== undefined) return manifestFrame(manifest, ['files'], 'this "files" list decides what ships');
  return manifestFrame(manifest, ['name'], 'no "files" list: everything that no ignore file excludes ships');
}

/** What stands in the text that is pointed into: package managers write another package.json into the tarball. */
function writtenData({ text, data }: Manifest): JsonObject {
  try {
    const written: unknown = JSON.parse(text);
    // JSON.parse gives plain JSON data.
    return typeof written === 'object' && written !== null ? (written as JsonObject) : data;
  } catch {
    return data;
  }
}
