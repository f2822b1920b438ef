import type { Violation } from '../model.ts';
import { count } from '../size.ts';

/**
 * Where in the packed file: `lib/x.js:2:12`, or `lib/x.js, byte 24,003` in binary files and in lines that are too long to count in. With the
 * masked text around it where the rule gives it. Null where the violation is about the file as a whole.
 */
export function packedPlace({ path, region, data }: Violation): string | null {
  if (path === null) return null;
  const { offset, excerpt } = data;
  if (region === null && typeof offset !== 'number') return null;
  const place = region === null ? `${path}, byte ${count(Number(offset))}` : `${path}:${region.startLine}:${region.startColumn}`;
  return typeof excerpt === 'string' && excerpt !== '' ? `${place}: ${excerpt}` : place;
}
