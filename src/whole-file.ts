import fs from 'node:fs';
import path from 'node:path';
import { untilFinished } from './unfinished-files.ts';

/**
 * Writes a file at once or not at all: a file beside it takes its place, so that nobody ever reads half of it, whenever the process is stopped. What is no
 * regular file (a pipe, a terminal) is written to as it is; a link stays, and what it names is replaced. Modes stay.
 *
 * @param full absolute
 * @throws whatever the file system says
 */
export function writeWhole(full: string, text: string): void {
  const stats = fs.statSync(full, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) return fs.writeFileSync(full, text);
  const target = stats === undefined ? full : fs.realpathSync(full);
  const temporary = path.join(path.dirname(target), `.packgate-${process.pid}-${path.basename(target).slice(-LONGEST_NAME)}`);
  const finish = untilFinished(temporary);
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx' });
    if (stats !== undefined) fs.chmodSync(temporary, stats.mode & 0o7777);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    finish();
  }
}

/** File names have at most 255 bytes on the common file systems: room for what stands before it, in three bytes a character. */
const LONGEST_NAME = 70;
