import { wholeText } from '../source-map/json-bytes.ts';
import { readSourceMap } from '../source-map/read.ts';

/** Whether a file is a source map, by its name and by what it holds, that carries the text of a source. */
export function isFullMap(path: string, bytes: Uint8Array): boolean {
  if (!/\.map$/i.test(path)) return false;
  const map = readSourceMap(wholeText(bytes));
  if (map.kind !== 'map') return false;
  let carries = false;
  map.eachSource(({ content }) => {
    carries ||= content !== null && content.bytes > 0;
  });
  return carries;
}
