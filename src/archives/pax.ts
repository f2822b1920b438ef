/** The records of an extended header of tar: `path`, `size`, `comment`, … */
export type PaxRecords = ReadonlyMap<string, string>;

/**
 * Reads `<length> <key>=<value>\n`, over and over, by lengths in bytes: a value can hold line breaks, and what is read line by line can be
 * made to hide a record.
 * @returns null where it is anything else
 */
export function paxRecords(body: Buffer): PaxRecords | null {
  const records = new Map<string, string>();
  for (let start = 0; start < body.length;) {
    const space = body.indexOf(' ', start, 'latin1');
    const digits = space === -1 ? '' : body.toString('latin1', start, space);
    const end = start + Number(digits);
    const equals = body.indexOf('=', space, 'latin1');
    if (!/^[1-9]\d{0,9}$/.test(digits) || end > body.length || body[end - 1] !== LINE_FEED || equals === -1 || equals >= end) return null;
    records.set(body.toString('utf8', space + 1, equals), body.toString('utf8', equals + 1, end - 1));
    start = end;
  }
  return records;
}

const LINE_FEED = 0x0a;
