import { cursorAt, eachEntry, expectEnd, isText, passValue, peek, readText, wholeText } from '../source-map/json-bytes.ts';

/** The token on jwt.io's first page, which documentation everywhere repeats. */
const WELL_KNOWN_SUBJECT = '1234567890';

/** Whether the three parts are a token that somebody signed: a header with an algorithm, and a payload that is not the one of every tutorial. */
export function isSignedToken(token: string): boolean {
  const headerEnd = token.indexOf('.');
  const algorithm = textAt(token.slice(0, headerEnd), 'alg');
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') return false;
  const subject = textAt(token.slice(headerEnd + 1, token.indexOf('.', headerEnd + 1)), 'sub');
  return subject !== undefined && subject !== WELL_KNOWN_SUBJECT;
}

const plain = Buffer.alloc(8192);

/**
 * What an object in base64 says under a key; null where that is no text or is missing, undefined where the part is no object. `JSON.parse` keeps short
 * texts for good, and a file can have a million tokens.
 */
function textAt(part: string, key: string): string | null | undefined {
  const cursor = cursorAt(wholeText(plain.subarray(0, plain.write(part, 'base64url'))), 0);
  let found: string | null = null;
  try {
    if (peek(cursor) !== OPEN_OBJECT) return undefined;
    eachEntry(cursor, (name, first) => {
      const isAsked = name === key;
      if (isAsked && isText(first)) found = readText(cursor);
      else {
        if (isAsked) found = null;
        passValue(cursor);
      }
    });
    expectEnd(cursor);
    return found;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const OPEN_OBJECT = 0x7b;
