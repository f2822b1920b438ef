import { posix } from 'node:path';
import type { Located } from '../model.ts';
import { policyProblem } from './problem.ts';

/** Where a policy file comes from. */
export type Origin = RepositoryFile | PackageFile | GitHubFile;

/** A file that stands in the repository, or beside a policy that was named outside of it. */
export interface RepositoryFile {
  readonly kind: 'repository';
  /** Relative to the repository's root, `/`-separated. */
  readonly file: string;
}

/** A file of an npm package that is installed in the repository. */
export interface PackageFile {
  readonly kind: 'package';
  /** Relative to the repository's root, links resolved. */
  readonly file: string;
  /** The package's directory, in the same manner. */
  readonly directory: string;
}

/** A file of a GitHub repository at a commit. */
export interface GitHubFile {
  readonly kind: 'github';
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  /** 40 hex digits. */
  readonly commit: string;
}

/** What the file is called in messages and reports: a path, or `OWNER/REPO/path.yml@COMMIT`. No two files have one name. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'repository':
    case 'package':
      return origin.file;
    case 'github':
      return `${origin.owner}/${origin.repo}/${origin.path}@${origin.commit}`;
  }
}

/**
 * The file at a path from the one that names it. It stays in what that one came with: a shared policy reads nothing of the repositories that it is shared with.
 * @throws GateError where it would not
 */
export function besideOrigin(origin: Origin, { value, frame }: Located<string>): Origin {
  switch (origin.kind) {
    case 'repository':
      return { kind: 'repository', file: posix.join(posix.dirname(origin.file), value) };
    case 'package': {
      const file = posix.join(posix.dirname(origin.file), value);
      if (!file.startsWith(`${origin.directory}/`))
        throw policyProblem(frame, `${value} is outside of the package`, 'move it into the package');
      return { ...origin, file };
    }
    case 'github': {
      const path = posix.join(posix.dirname(origin.path), value);
      if (path.startsWith('../'))
        throw policyProblem(frame, `${value} is outside of ${origin.owner}/${origin.repo}`, 'move it into the repository');
      return { ...origin, path };
    }
  }
}
