import { isAscii, isUtf8 } from 'node:buffer';
import { byteOffsets } from '../inspect/byte-offsets.ts';

/** A stretch of bytes as text, with the way back. */
export interface DecodedText {
  readonly text: string;
  /** From an index in `text` to a byte offset in the file. */
  readonly offsetOf: (index: number) => number;
}

const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = '\uFFFD';

/**
 * UTF-8 where it is UTF-8. In anything else each byte beyond ASCII is one U+FFFD, which is neither letter nor space to a pattern, so that a
 * token in a binary file or in latin1 is found whatever stands before it. A byte order mark is left out, as secretlint does.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): DecodedText {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const plain = (index: number): number => start + index;
  if (isAscii(part)) return { text: part.toString('latin1'), offsetOf: plain };
  if (!isUtf8(part)) return { text: part.toString('latin1').replace(/[\u0080-\u00ff]/g, REPLACEMENT), offsetOf: plain };
  const whole = part.toString('utf8');
  const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const text = whole.slice(mark);
  return { text, offsetOf: byteOffsets(text, start + mark * 3) };
}
