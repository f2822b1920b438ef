import { getLocation } from 'jsonc-parser';
import type { Frame, Manifest } from '../../model.ts';

/** The path of keys of the value, or of the key, that a frame marks in package.json; empty where the frame is of another file. */
export function manifestPointer({ file, text }: Manifest, frame: Frame | null): readonly (string | number)[] {
  if (frame === null || frame.file !== file) return [];
  const before = text
    .split('\n')
    .slice(0, frame.line - 1)
    .reduce((sum, line) => sum + line.length + 1, 0);
  return getLocation(text, before + frame.column).path;
}
