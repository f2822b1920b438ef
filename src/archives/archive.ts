/** By the first bytes of the file; `gzip` is a compressed tar or one compressed file. */
export type ArchiveKind = 'tar' | 'gzip' | 'zip';

/** A file in an archive. */
export interface ArchiveMember {
  /** It is one compressed file, and not one of several. */
  readonly isAlone?: true;
  /** As the archive has it, without a leading `./`. Names come from strangers. */
  readonly path: string;
  /** Hold until the next member is asked for. */
  readonly bytes: Uint8Array;
  /** Permission bits; 0o644 where the archive has none. */
  readonly mode: number;
}

/** Where reading stops: an archive may unpack to much more than it weighs. */
export interface ArchiveLimits {
  readonly members: number;
  /** Bytes of all members together. */
  readonly unpackedSize: number;
  /** Unpacked bytes for each packed one… */
  readonly ratio: number;
  /** …from this many unpacked bytes on: small files of zeros are harmless. */
  readonly ratioFrom: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { members: 10_000, unpackedSize: 256_000_000, ratio: 200, ratioFrom: 1_000_000 };

/** Why not all of an archive was read, on one line; ends a sentence such as `x.zip cannot be read completely: `. */
export type ArchiveProblem = string;

/** What a reader of one format finds, in the order of the archive. */
export type ArchiveItem = { readonly member: ArchiveMember } | { readonly problem: ArchiveProblem };

/** What holds for all members of an archive together. Each question gives the problem that ends the reading, or null. */
export interface ArchiveBudget {
  /** Before a member is read. */
  readonly nextMember: () => ArchiveProblem | null;
  /** @param total unpacked bytes so far, the next ones included */
  readonly unpackTo: (total: number) => ArchiveProblem | null;
  /** Unpacked bytes that there can be at most. */
  readonly mostUnpacked: number;
}

/** @param packedSize bytes of the archive itself */
export function archiveBudget(packedSize: number, limits: ArchiveLimits): ArchiveBudget {
  let members = 0;
  return {
    nextMember: () => {
      members += 1;
      return members > limits.members ? `it has more than ${limits.members.toLocaleString('en-US')} members` : null;
    },
    unpackTo: (total) => {
      if (total > limits.unpackedSize) return `it unpacks to more than ${limits.unpackedSize / 1e6} MB`;
      if (total > limits.ratioFrom && total > packedSize * limits.ratio) return `it unpacks to more than ${limits.ratio} times its size`;
      return null;
    },
    mostUnpacked: Math.min(limits.unpackedSize, Math.max(limits.ratioFrom, packedSize * limits.ratio)),
  };
}
