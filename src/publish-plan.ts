import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { nodeCrypto } from './late-modules.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { slashed } from './slash-path.ts';

/** A tarball that `changeset publish --from-pack-dir` would publish. */
export interface PlannedTarball {
  /** Relative to the pack directory, as the plan has it. */
  readonly path: string;
  /** The dist-tag that it will be published under. */
  readonly tag: string | null;
}

/** What `changeset pack --out-dir DIR` leaves beside `packages/`: @changesets/cli 3.0.3, command pack. */
export const PUBLISH_PLAN = 'publish-plan.json';

/**
 * The tarballs of a publish plan: whichever it names is published, so each has to be there, and to be what was packed. changesets itself looks at
 * neither.
 *
 * @throws GateError of subject `package` where the plan is of another form, or does not fit what lies beside it
 */
export function plannedTarballs(directory: string, shown: string): readonly PlannedTarball[] {
  const file = path.posix.join(slashed(shown), PUBLISH_PLAN);
  const plan = parsed(path.join(directory, PUBLISH_PLAN), file);
  if (!isData(plan) || plan['version'] !== 1 || !Array.isArray(plan['plan'])) throw unknownForm(file, 'it is not of version 1');
  const releases = plan['plan'].flat() as readonly unknown[];
  return releases.flatMap((release) => {
    if (!isData(release)) throw unknownForm(file, 'a release is no object');
    const { kind, tarball, tag } = release;
    if (kind === 'tag-only') return [];
    if (kind !== 'publish' || !isData(tarball)) throw unknownForm(file, 'a release has no tarball');
    const { path: named, integrity } = tarball;
    if (typeof named !== 'string' || typeof integrity !== 'string') throw unknownForm(file, 'a tarball has no path, or no integrity');
    refuseOther(directory, named, integrity, file);
    return [{ path: named, tag: typeof tag === 'string' && tag !== '' ? tag : null }];
  });
}

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(full: string, file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(full, 'utf8'));
  } catch (error) {
    throw new GateError('package', `cannot read ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: 'pack again: changeset pack --out-dir DIR',
      cause: error,
    });
  }
}

function refuseOther(directory: string, named: string, integrity: string, file: string): void {
  const full = path.resolve(directory, named);
  if (path.isAbsolute(named) || path.relative(directory, full).split(path.sep)[0] === '..') {
    throw new GateError('package', `${file} names a tarball outside its directory: ${named}`, {
      help: 'do not publish from this directory: pack again',
    });
  }
  const digest = digestOf(full, named, file);
  if (integrity === digest) return;
  throw new GateError('package', `${named} is not the tarball that ${file} was written for: its integrity is another`, {
    help: 'do not publish from this directory: pack again, into an empty one',
  });
}

function digestOf(full: string, named: string, file: string): string {
  try {
    return `sha256-${nodeCrypto().createHash('sha256').update(fs.readFileSync(full)).digest('base64')}`;
  } catch (error) {
    throw new GateError(
      'package',
      `${file} names a tarball that cannot be read: ${named} (${systemErrorCode(error) ?? firstLine(error)})`,
      {
        help: 'pack again, and hand over the whole directory: changeset pack --out-dir DIR',
        cause: error,
      },
    );
  }
}

const unknownForm = (file: string, why: string): GateError =>
  new GateError('package', `${file} is of a form that Packgate does not know: ${why}`, {
    help: 'judge the tarballs themselves: packgate check DIR/packages',
  });
