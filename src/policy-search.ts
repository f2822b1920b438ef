import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { quote } from './policy/quote.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { slashedFrom } from './slash-path.ts';

const NAMES: readonly string[] = ['packgate.yml', 'packgate.yaml'];
/** Only at the repository's root. */
const GITHUB_DIRECTORY = '.github';
/** What somebody may take for the policy's name: it must not be passed over in silence. */
const LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;

/**
 * The policy file that holds in `cwd`: `packgate.yml` or `packgate.yaml` in it or the nearest directory above it up to the repository's root, where
 * `.github/` counts too.
 * @returns absolute path, or null where there is none
 * @throws GateError where there are several in one place, or one whose name is nearly right
 */
export function findPolicyFile(repository: string, cwd: string): string | null {
  return policySearch(repository)(cwd);
}

/** The same for many directories of one repository: each directory on the way is read once. */
export function policySearch(repository: string): (cwd: string) => string | null {
  const known = new Map<string, string | null>();
  const policyAt = (directory: string): string | null => {
    const found = known.has(directory) ? (known.get(directory) ?? null) : policyIn(directory, directory === repository);
    known.set(directory, found);
    return found;
  };
  return (cwd) => {
    for (const directory of upwards(repository, cwd)) {
      const found = policyAt(directory);
      if (found !== null) return found;
    }
    return null;
  };
}

/** `cwd` and what is above it, up to the repository's root; outside of the repository, its root alone. */
function upwards(repository: string, cwd: string): readonly string[] {
  const steps = path.relative(repository, cwd).split(path.sep).filter(Boolean);
  if (steps[0] === '..' || path.isAbsolute(steps.join(path.sep))) return [repository];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}

function policyIn(directory: string, isRoot: boolean): string | null {
  const places = isRoot ? [directory, path.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places.flatMap((place) => namesIn(place).map((name) => ({ name, file: path.join(place, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    const both = found.map((file) => slashedFrom(directory, file)).join(' and ');
    throw new GateError('policy', `found more than one policy: ${both}`, { help: 'keep one of them, or name it with --policy' });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first === undefined && lookAlike !== undefined) {
    throw new GateError('policy', `${quote(slashedFrom(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`,
    });
  }
  return first ?? null;
}

function namesIn(directory: string): readonly string[] {
  try {
    return fs
      .readdirSync(directory)
      .filter((name) => LOOK_ALIKE.test(name))
      .toSorted();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new GateError('policy', `cannot look for a policy in ${quote(directory)}: ${firstLine(error)}`, {
      help: 'make the directory readable, or name a policy with --policy',
      cause: error,
    });
  }
}
