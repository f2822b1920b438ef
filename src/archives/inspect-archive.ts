import type { Finding, PackedFile, PackList, PolicyScope } from '../model.ts';
import type { ArchiveListing, ContentFile, PathParts, Rule } from '../rules/rule.ts';
import type { ArchiveKind } from './archive.ts';
import { archivedPathFindings } from './archived-pack.ts';
import { findingDigest } from './finding-digest.ts';
import { shownPath } from './member-path.ts';
import { walkArchive } from './read-archive.ts';

/** An archive that ships, and who judges what is in it. */
export interface PackedArchive {
  readonly file: ContentFile;
  readonly kind: ArchiveKind;
  readonly bytes: Uint8Array;
  readonly pack: PackList;
  readonly policy: PolicyScope;
  readonly rules: readonly Rule[];
  /** Judges the bytes of one member, and looks no deeper. */
  readonly inspectMember: (member: PackedFile, bytes: Uint8Array) => Promise<readonly Finding[]>;
}

export interface ArchiveInspection {
  /** Of the members, by their shown paths. */
  readonly findings: readonly Finding[];
  /** For the rules that judge the archive itself. */
  readonly archive: ArchiveListing;
}

/** Judges the members of an archive by the rules that judge packed files, one level deep. */
export async function inspectArchive(packed: PackedArchive): Promise<ArchiveInspection> {
  const { file, kind, bytes, pack, policy, rules, inspectMember } = packed;
  const byPath = findingDigest(file.parts.path);
  const byContent = findingDigest(file.parts.path);
  let members = 0;
  let waiting: PackedFile[] = [];
  const judgePaths = (compressed: PathParts | null): void => {
    byPath.add(archivedPathFindings({ members: waiting, pack, policy, compressed }, rules));
    waiting = [];
  };
  let isAlone = false;
  const name = file.parts.path.slice(file.parts.path.lastIndexOf('/') + 1);
  const problems = await walkArchive({ bytes, kind, name }, async (member) => {
    const path = shownPath(file.parts.path, member.path);
    const packedMember = { path, size: member.bytes.length, mode: member.mode, reason: null };
    members += 1;
    isAlone = member.isAlone === true;
    waiting.push(packedMember);
    if (waiting.length === AT_ONCE) judgePaths(null);
    byContent.add(await inspectMember(packedMember, member.bytes));
  });
  judgePaths(isAlone ? file.parts : null);
  return { findings: [...byPath.digest(), ...byContent.digest()], archive: { members, problems } };
}

/** Members whose paths are judged together: the rules take lists. */
const AT_ONCE = 100;
