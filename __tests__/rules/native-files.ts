/** The first bytes of native files, as far as anything looks at them. */

/** @param type 2 a program, 3 a library, 4 a core dump */
export function elfBytes(type: number, bigEndian = false): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('\u007fELF', 'latin1');
  bytes[4] = 2;
  bytes[5] = bigEndian ? 2 : 1;
  if (bigEndian) bytes.writeUInt16BE(type, 16);
  else bytes.writeUInt16LE(type, 16);
  return bytes;
}

/** @param type 2 a program, 4 a core dump, 6 a library */
export function machOBytes(type: number, bigEndian = false): Buffer {
  const bytes = Buffer.alloc(32);
  if (bigEndian) {
    bytes.writeUInt32BE(0xfeedfacf, 0);
    bytes.writeUInt32BE(type, 12);
  } else {
    bytes.writeUInt32LE(0xfeedfacf, 0);
    bytes.writeUInt32LE(type, 12);
  }
  return bytes;
}

export function peBytes(): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write('MZ');
  bytes.writeUInt32LE(64, 60);
  bytes.write('PE\0\0', 64);
  return bytes;
}
