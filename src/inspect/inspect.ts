import { GateError, isGateError } from '../errors.ts';
import type { Finding, PackedFile, PackList, PolicyScope } from '../model.ts';
import type { ArchiveListing, ContentFile, ContentRule, Needle, PathParts, Rule } from '../rules/rule.ts';
import { humanSize } from '../size.ts';
import { firstLine } from '../system-error.ts';
import { keepYoungHeapSmall, MANY_BYTES, MANY_FILES } from '../young-heap.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { encodingOf, transcode } from './encoding.ts';
import { fileKind } from './file-kind.ts';
import { placesIn } from './place.ts';
import { scan } from './scan.ts';

/** What is to be looked at, and where its bytes come from. */
export type InspectRequest = InspectedPack & (ByFile | AsStream);

interface ByFile {
  /** The bytes that would ship. What it throws becomes a GateError. */
  readonly read: (file: PackedFile) => Uint8Array;
}

interface AsStream {
  /** Every file with its bytes, in an order of its own: that of a tarball. */
  readonly contents: AsyncIterable<{ readonly file: PackedFile; readonly bytes: Uint8Array }>;
}

interface InspectedPack {
  readonly pack: PackList;
  readonly policy: PolicyScope;
  /** All rules: those on contents are asked about every file, those on paths about the members of archives. */
  readonly rules: readonly Rule[];
  readonly pathParts: (path: string) => PathParts;
  /** Told what could not be read or searched, so that the rest is still looked at; without it, the first such error is thrown. */
  readonly onError?: (error: GateError) => void;
}

/** What an array of bytes holds in every engine that Packgate runs on. */
const LARGEST_FILE = 2 ** 31 - 1;

/**
 * Reads each packed file once, finds the needles of all rules in one pass, and asks the rules that have something to say, in their order. Holds
 * one file at a time. Files of any kind are searched; text in UTF-16 or UTF-32 is made UTF-8 first.
 *
 * @throws GateError where a file cannot be read or searched whole: nothing passes unread
 */
export async function inspectPackage(request: InspectRequest): Promise<readonly Finding[]> {
  if (isLarge(request.pack)) keepYoungHeapSmall();
  const search = searchFor(request.rules);
  const findings: Finding[] = [];
  // What comes as a stream can end in an error as well: what was found before it counts.
  await attempt(request, async () => {
    for await (const { file, bytes } of contentsOf(request)) {
      const found = await attempt(request, () => inspectFile(request, search, file, bytes(), 'packed'));
      for (const finding of found ?? []) findings.push(finding);
    }
  });
  return findings;
}

const isLarge = ({ files, unpackedSize }: PackList): boolean => files.length >= MANY_FILES || unpackedSize >= MANY_BYTES;

/** A file whose bytes are asked for when it is its turn. */
interface FileBytes {
  readonly file: PackedFile;
  readonly bytes: () => Uint8Array;
}

async function* contentsOf(request: InspectRequest): AsyncGenerator<FileBytes> {
  if ('contents' in request) for await (const { file, bytes } of request.contents) yield { file, bytes: () => bytes };
  else for (const file of request.pack.files) yield { file, bytes: () => readWhole(request, file) };
}

/** What cannot be judged in one place hides nothing that is found in others. Null where it could not. */
async function attempt<T>({ onError }: InspectRequest, work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (onError === undefined || !isGateError(error)) throw error;
    onError(error);
    return null;
  }
}

/** The needles of all rules as one machine; equal ones are looked for once. */
interface Search {
  readonly rules: readonly ContentRule[];
  readonly automaton: Automaton;
  /** By rule, the numbers of its needles in the machine. */
  readonly needlesOf: readonly (readonly number[])[];
}

const searches = new WeakMap<readonly Rule[], Search>();

/** The table takes milliseconds to write out, and the list of rules is the same for every package of a run. */
function searchFor(all: readonly Rule[]): Search {
  const known = searches.get(all);
  if (known !== undefined) return known;
  const rules = all.filter((rule) => rule.scope === 'content');
  const numbers = new Map<string, number>();
  const needles: Needle[] = [];
  const numberOf = (needle: Needle): number => {
    const key = `${needle.ignoreCase ? 'either case' : 'as is'}:${needle.text}`;
    const number = numbers.get(key) ?? needles.length;
    if (number === needles.length) needles.push(needle);
    numbers.set(key, number);
    return number;
  };
  const needlesOf = rules.map((rule) => rule.needles.map(numberOf));
  const search = { rules, needlesOf, automaton: buildAutomaton(needles) };
  searches.set(all, search);
  return search;
}

/** Members of an archive are looked at as packed files are, but not into a second archive. */
async function inspectFile(
  request: InspectRequest,
  search: Search,
  packed: PackedFile,
  raw: Uint8Array,
  depth: 'packed' | 'member',
): Promise<readonly Finding[]> {
  const { pack, policy, pathParts } = request;
  const encoding = encodingOf(raw);
  const transcoded = encoding === 'utf-8' ? null : transcode(raw, encoding, packed.path);
  const bytes = transcoded?.bytes ?? raw;
  const file: ContentFile = { parts: pathParts(packed.path), size: raw.length, mode: packed.mode, kind: fileKind(raw) };
  const found = scanFile(search.automaton, bytes, packed.path);
  const placeOf = placesIn(bytes, {
    isText: file.kind === 'text',
    ...(transcoded !== null && { originalOffset: transcoded.originalOffset }),
  });
  const inside = depth === 'packed' ? await attempt(request, () => inspectMembers(request, search, file, raw)) : null;
  const findings: Finding[] = [...(inside?.findings ?? [])];
  for (const [index, rule] of search.rules.entries()) {
    const hits = (search.needlesOf[index] ?? []).map((needle) => found[needle] ?? []);
    const isAsked = hits.some((offsets) => offsets.length > 0) || rule.wants?.(file) === true;
    if (!isAsked) continue;
    const archive = inside === null ? {} : { archive: inside.archive };
    const told = await attempt(request, () => rule.inspect({ file, bytes, hits, pack, policy, placeOf, ...archive }));
    findings.push(...(told ?? []));
  }
  return findings;
}

/** Null where the file is no archive. */
async function inspectMembers(
  request: InspectRequest,
  search: Search,
  file: ContentFile,
  bytes: Uint8Array,
): Promise<{ readonly findings: readonly Finding[]; readonly archive: ArchiveListing } | null> {
  if (file.kind !== 'tar' && file.kind !== 'gzip' && file.kind !== 'zip') return null;
  const { inspectArchive } = await import('../archives/inspect-archive.ts');
  const { pack, policy, rules } = request;
  const inspectMember = (member: PackedFile, content: Uint8Array): Promise<readonly Finding[]> =>
    inspectFile(request, search, member, content, 'member');
  return inspectArchive({ file, kind: file.kind, bytes, pack, policy, rules, inspectMember });
}

function readWhole({ read }: ByFile, file: PackedFile): Uint8Array {
  if (file.size > LARGEST_FILE) {
    throw new GateError('list', `${file.path} is ${humanSize(file.size)}, and files from 2 GiB on cannot be searched`, {
      help: 'keep it out of the package: npm would not publish it either',
    });
  }
  try {
    return read(file);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw new GateError('list', `cannot read ${file.path}: ${firstLine(error)}`, {
      help: 'make it readable, or keep it out of the package: what is not read is not judged',
      cause: error,
    });
  }
}

function scanFile(automaton: Automaton, bytes: Uint8Array, path: string): ReturnType<typeof scan> {
  try {
    return scan(automaton, bytes);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    throw new GateError(error.subject, `cannot judge ${path}: ${error.message}`, {
      ...(error.help !== null && { help: error.help }),
      cause: error,
    });
  }
}
