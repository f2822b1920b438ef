import { byteOffsets } from './byte-offsets.ts';
import { latin1Text, utf8Text } from './text-of-bytes.ts';

/** A piece of a file as text, with a little of what stands around it. */
export interface TextPiece {
  readonly text: string;
  /** What begins from here on belongs to the next piece; in bytes from the start of the file. */
  readonly end: number;
  /** From an offset in the file, inside of the piece, to an index in `text`. */
  readonly indexOf: (offset: number) => number;
  /** From an index in `text` to an offset in the file. */
  readonly offsetOf: (index: number) => number;
}

const PIECE = 1 << 18;
/** What stands before decides whether a line or a word begins. */
const BEFORE = 8;
/** More than 200 characters of four bytes, and one: what begins in a piece and matches no more ends in it. */
const AFTER = 1024;

/**
 * @param isUnicode UTF-8, of which a byte order mark is left out; else each byte is a character
 * @param endsIn whether what begins in a piece and matches ends in the text behind it: else the piece has more of that
 */
export function* textPieces(bytes: Uint8Array, isUnicode: boolean, endsIn: (behind: string) => boolean = () => true): Generator<TextPiece> {
  const isWhole = (at: number): boolean => !isUnicode || ((bytes[at] ?? 0) & 0xc0) !== 0x80;
  const characterAt = (offset: number): number => {
    let at = Math.min(offset, bytes.length);
    while (!isWhole(at)) at -= 1;
    return at;
  };
  const textOf = isUnicode ? utf8Text : latin1Text;
  const first = isUnicode && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let start = first; start < bytes.length;) {
    const end = characterAt(start + PIECE);
    const from = Math.max(first, characterAt(start - BEFORE));
    let until = characterAt(end + AFTER);
    while (until < bytes.length && !endsIn(textOf(bytes, end, until))) until = characterAt(end + (until - end) * 2 + AFTER);
    const text = textOf(bytes, from, until);
    const indexOf = (offset: number): number => textOf(bytes, from, offset).length;
    yield { text, end, indexOf, offsetOf: isUnicode ? byteOffsets(text, from) : (index) => from + index };
    start = end;
  }
}
