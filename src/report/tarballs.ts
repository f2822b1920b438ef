import { plural } from '../size.ts';
import { visibleText } from './visible-text.ts';

/** A tarball that was packed and judged, as far as it is told of. */
export interface ToldTarball {
  readonly shown: string;
  readonly integrity: string;
  readonly files: number;
  readonly passed: boolean;
}

/** A line for each tarball: where it is, its digest, its files; or that it is gone. */
export function tarballLines(tarballs: readonly ToldTarball[], isKept: boolean): string {
  return tarballs.map((tarball) => `${visibleText(line(tarball, isKept))}\n`).join('');
}

function line({ shown, integrity, files, passed }: ToldTarball, isKept: boolean): string {
  if (passed) return `${shown}  ${integrity}  ${plural(files, 'file')}`;
  return isKept ? `${shown} does not pass, and is kept to be looked at` : `${shown} does not pass, and is not kept: --keep leaves it there`;
}
