import { isZeros } from '../../archives/byte-source.ts';
import { type ExtendedHeader, LONGEST_EXTENDED_HEADER, longName, paxHeader } from './extended-header.ts';
import { bytes, member, type Problem } from './problem.ts';
import { BLOCK, type HeaderDecoder, readHeader, type TarHeader } from './tar-header.ts';

/** What comes next in an archive. */
export type TarEvent =
  /** Its bytes follow, then its end. */
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly mode: number }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'file-end' }
  /** Without the slash at the end. */
  | { readonly kind: 'directory'; readonly path: string }
  /** `target` is null where it is too long for a header; `refusal` is what makes of it a problem. */
  | { readonly kind: 'link'; readonly path: string; readonly target: string | null; readonly isHard: boolean; readonly refusal: Problem }
  /** A header that only says something of the members after it. */
  | { readonly kind: 'extended-header' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a tar in chunks of any length, and holds no more of it than a header. */
export interface TarReader {
  /** The bytes of its events are parts of the chunk. */
  readonly read: (chunk: Buffer) => readonly TarEvent[];
  /** When there are no more chunks. */
  readonly end: () => readonly TarEvent[];
}

/** What the next bytes are. `left`: how many of them are still to come. */
type State =
  | { readonly at: 'header'; left: number }
  | { readonly at: 'extended-header'; left: number; readonly flag: string; readonly size: number; readonly parts: Buffer[] }
  | { readonly at: 'content'; left: number; readonly path: string; readonly padding: number; readonly isFile: boolean }
  | { readonly at: 'padding'; left: number; readonly path: string }
  | { readonly at: 'zeros'; left: number; count: number }
  | { readonly at: 'stopped'; left: number };

/** What extended headers said of the next member. */
interface Pending extends ExtendedHeader {
  readonly hasName: boolean;
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
const nextHeader = (): State => ({ at: 'header', left: BLOCK });

/**
 * Reads what every installer reads in the same way and reports the rest. After a problem that leaves open where the next member begins
 * nothing more is read.
 *
 * @param decode node-tar's decoder of headers
 */
export function tarReader(decode: HeaderDecoder): TarReader {
  const block = Buffer.alloc(BLOCK);
  let state: State = nextHeader();
  let pending: Pending | null = null;
  let offset = 0;
  let events: TarEvent[] = [];

  const report = (problem: Problem): void => void events.push({ kind: 'problem', problem });
  const stop = (problem: Problem): void => {
    report(problem);
    state = { at: 'stopped', left: Number.POSITIVE_INFINITY };
  };
  const afterContent = (path: string, padding: number): void => {
    state = padding === 0 ? nextHeader() : { at: 'padding', left: padding, path };
  };

  function takeHeader(): void {
    if (isZeros(block)) {
      if (pending !== null) report(ORPHAN);
      state = { at: 'zeros', left: Number.POSITIVE_INFINITY, count: BLOCK };
      return;
    }
    const header = readHeader(decode, block);
    if (typeof header === 'string') return stop({ kind: 'damaged', text: `${header} at byte ${offset - BLOCK}` });
    const { flag, size } = header;
    if (!EXTENDED.has(flag)) return takeMember(header);
    if (header.linkTarget !== null) report(strayTarget(header.path));
    if (size > LONGEST_EXTENDED_HEADER) return stop({ kind: 'limit', text: `an extended header has ${bytes(size)}` });
    // tar-stream, which yarn has unpacked with, would wait for its content.
    if (size === 0) return stop({ kind: 'hostile', text: 'an extended header is empty' });
    state = { at: 'extended-header', left: size + paddingOf(size), flag, size, parts: [] };
  }

  function takeExtendedHeader(flag: string, size: number, blocks: Buffer): void {
    const body = blocks.subarray(0, size);
    state = nextHeader();
    events.push({ kind: 'extended-header' });
    if (!isZeros(blocks.subarray(size))) report(hidden('an extended header'));
    const said = flag === 'L' ? longName(body) : flag === 'K' ? { isOfLink: true } : paxHeader(body, flag === 'g');
    if (typeof said === 'string') return report({ kind: 'hostile', text: said });
    if (flag === 'g') {
      if (pending !== null) report(ORPHAN);
      return;
    }
    if (flag !== 'K' && pending?.hasName === true) report({ kind: 'hostile', text: 'a member has two extended headers' });
    pending = { ...pending, ...said, hasName: flag !== 'K' || pending?.hasName === true };
  }

  function takeMember(header: TarHeader): void {
    const { flag, size } = header;
    const path = pending?.path ?? header.path;
    const problems = memberProblems(header, path, pending);
    const link = linkEvent(header, path, pending);
    pending = null;
    if (link !== null && problems.length === 0) events.push(link);
    for (const problem of problems) report(problem);
    const directory = flag === '5' && problems.length === 0;
    const mode = header.mode ?? 0;
    const isFile = flag === '0' && problems.length === 0;
    if (directory) events.push({ kind: 'directory', path: path.replace(/\/$/, '') });
    if (isFile) events.push({ kind: 'file', path, size, mode: mode & 0o7777 });
    if (size > 0) {
      state = { at: 'content', left: size, path, padding: paddingOf(size), isFile };
      return;
    }
    if (isFile) events.push({ kind: 'file-end' });
    state = nextHeader();
  }

  /** @param part as many of the bytes that are left as the chunk has */
  function take(part: Buffer): void {
    switch (state.at) {
      case 'header':
        part.copy(block, BLOCK - state.left - part.length);
        if (state.left === 0) takeHeader();
        return;
      case 'extended-header':
        state.parts.push(part);
        if (state.left === 0) takeExtendedHeader(state.flag, state.size, Buffer.concat(state.parts));
        return;
      case 'content':
        if (state.isFile) events.push({ kind: 'bytes', bytes: part });
        if (state.left > 0) return;
        if (state.isFile) events.push({ kind: 'file-end' });
        return afterContent(state.path, state.padding);
      case 'padding':
        if (!isZeros(part)) report(hidden(member(state.path)));
        if (state.left === 0) state = nextHeader();
        return;
      case 'zeros':
        state.count += part.length;
        if (!isZeros(part)) stop({ kind: 'hostile', text: 'it goes on after the block of zeros that ends a tar' });
        return;
      case 'stopped':
    }
  }

  function told(): readonly TarEvent[] {
    const since = events;
    events = [];
    return since;
  }

  return {
    read: (chunk) => {
      for (let rest = chunk; rest.length > 0;) {
        const part: Buffer = rest.subarray(0, state.left);
        rest = rest.subarray(part.length);
        offset += part.length;
        state.left -= part.length;
        take(part);
      }
      return told();
    },
    end: () => {
      const problem = endProblem(state);
      if (problem !== null) report({ kind: 'damaged', text: problem });
      return told();
    },
  };
}

/** Extended headers: of the next member, of all members, GNU's long name and long target of a link. */
const EXTENDED: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K']);

const ORPHAN: Problem = { kind: 'hostile', text: 'an extended header has no member' };

const strayTarget = (path: string): Problem => ({
  kind: 'hostile',
  text: `${member(path)} has the target of a link and is none: npm passes over it and takes its content for headers`,
});

/** Nobody unpacks them, so nobody would see what ships in them. */
const hidden = (where: string): Problem => ({ kind: 'hostile', text: `${where} has bytes hidden behind its end` });

function memberProblems(header: TarHeader, path: string, pending: Pending | null): readonly Problem[] {
  const { flag, size, mode } = header;
  const hostile = (text: string): Problem => ({ kind: 'hostile', text: `${member(path)} ${text}` });
  const isLink = LINKS.has(flag) && size === 0;
  if (flag !== '0' && flag !== '5' && !isLink) return [hostile(`is ${KINDS[flag] ?? `of the unknown type ${JSON.stringify(flag)}`}`)];
  if (isLink) return pending?.path === undefined && !header.isUtf8 ? [hostile('has a name that is not UTF-8')] : [];
  return [
    ...(header.linkTarget !== null || pending?.isOfLink === true ? [strayTarget(path)] : []),
    ...(pending?.path === undefined && !header.isUtf8 ? [hostile('has a name that is not UTF-8')] : []),
    ...(pending?.size !== undefined && pending.size !== size
      ? [hostile(`has ${bytes(size)} by its header and ${bytes(pending.size)} by its extended header`)]
      : []),
    ...(flag === '0' && path.endsWith('/') ? [hostile('is a file by its type and a directory by its name')] : []),
    ...(flag === '5' && size > 0 ? [hostile('is a directory with content')] : []),
    ...(flag === '0' && mode === null ? [hostile('has no valid mode')] : []),
  ];
}

/** Null for everything else; that a link has content is a problem of its own. */
function linkEvent({ flag, size, linkTarget }: TarHeader, path: string, pending: Pending | null): TarEvent | null {
  if (!LINKS.has(flag) || size > 0) return null;
  const refusal: Problem = { kind: 'hostile', text: `${member(path)} is ${KINDS[flag]}` };
  return { kind: 'link', path, target: pending?.isOfLink === true ? null : linkTarget, isHard: flag === '1', refusal };
}

/** Hard and symbolic ones. */
const LINKS: ReadonlySet<string> = new Set(['1', '2']);

const KINDS: Readonly<Record<string, string>> = {
  1: 'a hard link, which installs leave out',
  2: 'a symbolic link, which installs leave out',
  3: 'a device',
  4: 'a device',
  6: 'a pipe',
  S: 'a sparse file',
};

function endProblem(state: State): string | null {
  switch (state.at) {
    case 'header':
      return state.left === BLOCK ? CUT_OFF : 'it is cut off in a header';
    case 'extended-header':
      return 'it is cut off in an extended header';
    case 'content':
    case 'padding':
      return `it is cut off in ${member(state.path)}`;
    case 'zeros':
      return state.count < 2 * BLOCK || state.count % BLOCK !== 0 ? CUT_OFF : null;
    case 'stopped':
      return null;
  }
}

const CUT_OFF = 'it does not end with the whole blocks of zeros, two or more, that end a tar: members may be missing';
