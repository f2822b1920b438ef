import { crc32, deflateRawSync } from 'node:zlib';

/** One member of a zip as a test writes it down. */
export interface ZipMember {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated (the default), anything else unsupported. */
  readonly method?: number;
  readonly encrypted?: boolean;
  /** Sizes and checksum follow the data, as streaming writers have them. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** Type and permissions, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** What the headers say, where it is not the truth. */
  readonly localPath?: string;
  readonly checksum?: number;
  readonly size?: number;
  /** Left out of the directory. */
  readonly unlisted?: boolean;
  readonly packed?: Uint8Array;
  /** No bytes of its own: the directory says that it is this earlier member again, under its own name. */
  readonly again?: number;
}

interface Written {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
  readonly listed: boolean;
}

/** A zip with these members and its directory. */
export function zipBytes(...members: readonly (ZipMember | string)[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const member of members) {
    const one = typeof member === 'string' ? { path: member, content: `content of ${member}` } : member;
    const { local, central, listed } = written(one);
    const own = one.again === undefined ? offset : (offsets[one.again] ?? 0);
    offsets.push(own);
    if (listed) centrals.push(central(own));
    if (one.again !== undefined) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endOfDirectory(centrals.length, directory.length, offset)]);
}

function written(member: ZipMember): Written {
  const content = Buffer.from(member.content ?? '');
  const method = member.method ?? 8;
  const packed = Buffer.from(member.packed ?? (method === 8 ? deflateRawSync(content) : content));
  const flags = (member.encrypted === true ? 1 : 0) | (member.descriptor === true ? 8 : 0) | 0x800;
  const size = member.size ?? content.length;
  const sum = member.checksum ?? crc32(content);
  const extra = member.zip64 === true ? zip64Extra(size, packed.length) : Buffer.alloc(0);
  const max = (value: number): number => (member.zip64 === true ? 0xffffffff : value);
  const common = (name: Buffer, hidden: boolean): Buffer => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(hidden ? 0 : sum, 10);
    fields.writeUInt32LE(hidden ? 0 : max(packed.length), 14);
    fields.writeUInt32LE(hidden ? 0 : max(size), 18);
    fields.writeUInt16LE(name.length, 22);
    fields.writeUInt16LE(extra.length, 24);
    return fields;
  };
  const localName = Buffer.from(member.localPath ?? member.path);
  const name = Buffer.from(member.path);
  const hidden = member.descriptor === true;
  const descriptor = hidden ? Buffer.concat([signature(0x08074b50), uint32(sum), uint32(packed.length), uint32(size)]) : Buffer.alloc(0);
  return {
    listed: member.unlisted !== true,
    local: Buffer.concat([signature(0x04034b50), common(localName, hidden), localName, extra, packed, descriptor]),
    central: (offset) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6);
      rest.writeUInt32LE(offset, 10);
      const madeOnUnix = Buffer.from([20, 3]);
      return Buffer.concat([signature(0x02014b50), madeOnUnix, common(name, false), rest, name, extra]);
    },
  };
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const signature = uint32;

function zip64Extra(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(count, 4);
  rest.writeUInt16LE(count, 6);
  rest.writeUInt32LE(size, 8);
  rest.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), rest]);
}
