import type { ArchiveLimits } from '../../archives/archive.ts';

/** Where reading a tarball stops; `members` counts all headers, `unpackedSize` all bytes. */
export interface TarballLimits extends ArchiveLimits {
  /** Characters of all names together: they stay in memory. */
  readonly names: number;
  /** Bytes of package.json. */
  readonly manifest: number;
  /** Bytes of one file. */
  readonly file: number;
}

/** Several times what the largest packages of the npm registry have. Contents are streamed, so that the sizes cost time and no memory. */
export const TARBALL_LIMITS: TarballLimits = {
  members: 200_000,
  unpackedSize: 4_000_000_000,
  ratio: 200,
  ratioFrom: 100_000_000,
  names: 32_000_000,
  manifest: 16_000_000,
  file: 2 ** 31 - 1,
};
