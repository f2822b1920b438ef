import path from 'node:path';
import { slashedFrom } from '../slash-path.ts';

/** `directory` and what is above it, up to the repository's root, nearest first; outside of the repository, `directory` alone. */
export function upwards(repository: string, directory: string): readonly string[] {
  const steps = path.relative(repository, directory).split(path.sep).filter(Boolean);
  if (steps[0] === '..' || path.isAbsolute(steps.join(path.sep))) return [directory];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}

/** A path as messages have it: relative to the repository, `/`-separated, `.` for the repository itself. */
export const shownIn = (repository: string, file: string): string => slashedFrom(repository, file) || '.';
