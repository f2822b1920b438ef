import {
  ARCHIVE_LIMITS,
  archiveBudget,
  type ArchiveBudget,
  type ArchiveItem,
  type ArchiveKind,
  type ArchiveLimits,
  type ArchiveMember,
} from './archive.ts';
import { bufferOf, byteSource, oneChunk, roomFor } from './byte-source.ts';

/** An archive as it came. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly kind: ArchiveKind;
  /** File name without directories: it names the one file of a plain `.gz`. */
  readonly name: string;
}

/** More than these are counted, not told. */
const MOST_PROBLEMS = 20;

/**
 * Hands over each file of an archive, one at a time, so that no more than one is in memory; archives within it are files like others.
 * @returns why not all of it could be read; empty when every byte was handed over
 */
export async function walkArchive(
  archive: ArchiveFile,
  visit: (member: ArchiveMember) => void | Promise<void>,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<readonly string[]> {
  const bytes = bufferOf(archive.bytes);
  const problems = new Set<string>();
  const seen = new Set<string>();
  for await (const item of itemsOf(archive, bytes, archiveBudget(bytes.length, limits))) {
    if ('problem' in item) problems.add(item.problem);
    else {
      if (seen.has(item.member.path)) problems.add(`the member ${JSON.stringify(item.member.path)} is there more than once`);
      seen.add(item.member.path);
      await visit(item.member);
    }
  }
  const told = [...problems];
  return told.length > MOST_PROBLEMS ? [...told.slice(0, MOST_PROBLEMS), `${told.length - MOST_PROBLEMS} more problems`] : told;
}

async function* itemsOf(archive: ArchiveFile, bytes: Buffer, budget: ArchiveBudget): AsyncGenerator<ArchiveItem> {
  switch (archive.kind) {
    case 'tar': {
      const { readTar } = await import('./tar.ts');
      return yield* readTar(byteSource(oneChunk(bytes), roomFor(bytes.length)), budget);
    }
    case 'gzip': {
      const { readGzip } = await import('./gzip.ts');
      return yield* readGzip(bytes, archive.name, budget);
    }
    case 'zip': {
      const { readZip } = await import('./zip.ts');
      return yield* readZip(bytes, budget);
    }
  }
}

/** All members at once, for archives that are known to be small. */
export async function readArchive(
  archive: ArchiveFile,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<{ readonly members: readonly ArchiveMember[]; readonly problems: readonly string[] }> {
  const members: ArchiveMember[] = [];
  const problems = await walkArchive(archive, (member) => void members.push({ ...member, bytes: Buffer.from(member.bytes) }), limits);
  return { members, problems };
}
