import path from 'node:path';

/** A path of this system with `/` between its parts, as reports, patterns and git have it. */
export const slashed = (file: string): string => file.split(path.sep).join('/');

/** `file` as seen from a directory, `/`-separated; empty for the directory itself. */
export const slashedFrom = (directory: string, file: string): string => slashed(path.relative(directory, file));
