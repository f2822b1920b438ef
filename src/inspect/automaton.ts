import { GateError } from '../errors.ts';
import type { Needle } from '../rules/rule.ts';

/**
 * Finds all needles in one pass: Aho and Corasick's machine (1975) with every transition written out. It reads ASCII letters in either
 * case; where the case of a needle matters, `exact` has the bytes that a hit is compared with.
 */
export interface Automaton {
  /** `next[state << 8 | byte]` is the next state; 0 is the start. */
  readonly next: Uint16Array;
  /** States from here on end at least one needle, so that the scan asks one comparison a byte. */
  readonly firstAccepting: number;
  /** Where the needles of an accepting state stand in `outputs`: from `outputStart[state - firstAccepting]` up to the next entry. */
  readonly outputStart: Uint32Array;
  /** Indices into the needles. */
  readonly outputs: Uint32Array;
  /** In bytes, by needle. */
  readonly lengths: Uint32Array;
  readonly longest: number;
  /** By needle; null where either case counts. */
  readonly exact: readonly (Uint8Array | null)[];
}

/** States are 16 bits wide. */
const MOST_STATES = 0xff_ff;
const SHORTEST_NEEDLE = 3;

/**
 * Plain loops over plain arrays: in a short run this code is interpreted, and half of its time was maps and iterators.
 *
 * @throws GateError where the needles are more than the table holds
 */
export function buildAutomaton(needles: readonly Needle[]): Automaton {
  const texts = needles.map(bytesOf);
  const trie = buildTrie(texts);
  const order = breadthFirst(trie);
  const { fail, outputs } = follow(trie, order);
  const silent: number[] = [];
  const accepting: number[] = [];
  for (const node of order) (outputs[node] === undefined ? silent : accepting).push(node);
  const numberOf = new Uint16Array(order.length);
  for (let state = 0; state < order.length; state += 1) numberOf[stateAt(silent, accepting, state)] = state;
  const lengths = new Uint32Array(texts.length);
  let longest = 0;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const { length } = texts[needle] as Uint8Array;
    lengths[needle] = length;
    if (length > longest) longest = length;
  }
  return {
    next: writeOut(trie, order, fail, numberOf),
    firstAccepting: silent.length,
    ...listOutputs(accepting, outputs),
    lengths,
    longest,
    exact: needles.map(({ ignoreCase }, index) => exactBytes(texts[index] as Uint8Array, ignoreCase)),
  };
}

const stateAt = (silent: readonly number[], accepting: readonly number[], state: number): number =>
  (state < silent.length ? silent[state] : accepting[state - silent.length]) as number;

function bytesOf({ text }: Needle): Uint8Array {
  if (text.length < SHORTEST_NEEDLE) throw new Error(`the needle ${JSON.stringify(text)} is shorter than ${SHORTEST_NEEDLE} bytes`);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0xff) throw new Error(`the needle ${JSON.stringify(text)} is no latin1`);
    bytes[index] = code;
  }
  return bytes;
}

const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLower = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const folded = (byte: number): number => (isUpper(byte) ? byte + 0x20 : byte);

const exactBytes = (text: Uint8Array, ignoreCase: boolean): Uint8Array | null =>
  !ignoreCase && text.some((byte) => isUpper(byte) || isLower(byte)) ? text : null;

/** Nodes by number, 0 is the root; 0 also stands for no node, as the root is nobody's child. */
interface Trie {
  readonly size: number;
  /** The byte that leads to a node, in lower case. */
  readonly byte: Uint8Array;
  readonly firstChild: Uint32Array;
  /** The next child of the same node. */
  readonly sibling: Uint32Array;
  /** By node, the needles that end there; undefined where none does. */
  readonly ends: readonly (readonly number[] | undefined)[];
}

/** The casts below say what `noUncheckedIndexedAccess` cannot know: every index comes from the arrays themselves. */
function buildTrie(texts: readonly Uint8Array[]): Trie {
  const room = texts.reduce((sum, text) => sum + text.length, 1);
  const byte = new Uint8Array(room);
  const firstChild = new Uint32Array(room);
  const lastChild = new Uint32Array(room);
  const sibling = new Uint32Array(room);
  const ends: (number[] | undefined)[] = [];
  let size = 1;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const text = texts[needle] as Uint8Array;
    let node = 0;
    for (let index = 0; index < text.length; index += 1) {
      const wanted = folded(text[index] as number);
      let child = childOf({ byte, firstChild, sibling }, node, wanted);
      if (child === 0) {
        child = size;
        size += 1;
        byte[child] = wanted;
        if (firstChild[node] === 0) firstChild[node] = child;
        else sibling[lastChild[node] as number] = child;
        lastChild[node] = child;
      }
      node = child;
    }
    const known = ends[node];
    if (known === undefined) ends[node] = [needle];
    else known.push(needle);
  }
  if (size > MOST_STATES) {
    throw new GateError('policy', `the rules look for more text than fits into one pass: ${size} states of at most ${MOST_STATES}`, {
      help: 'shorten the patterns under "deny" that have a "text"',
    });
  }
  return { size, byte, firstChild, sibling, ends };
}

/** 0 where there is none. */
function childOf({ byte, firstChild, sibling }: Pick<Trie, 'byte' | 'firstChild' | 'sibling'>, node: number, wanted: number): number {
  let child = firstChild[node] as number;
  while (child !== 0 && byte[child] !== wanted) child = sibling[child] as number;
  return child;
}

/** Shallow nodes first: the few states in which ordinary text moves lie side by side in memory. */
function breadthFirst({ size, firstChild, sibling }: Trie): Uint32Array {
  const order = new Uint32Array(size);
  let filled = 1;
  for (let place = 0; place < size; place += 1) {
    for (let child = firstChild[order[place] as number] as number; child !== 0; child = sibling[child] as number) {
      order[filled] = child;
      filled += 1;
    }
  }
  return order;
}

/** By node, where to go on when no child fits, and all needles that end there, those inside of others included; undefined where none does. */
function follow(
  trie: Trie,
  order: Uint32Array,
): { readonly fail: Uint32Array; readonly outputs: readonly (readonly number[] | undefined)[] } {
  const { byte, firstChild, sibling } = trie;
  const fail = new Uint32Array(trie.size);
  const outputs = [...trie.ends];
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place] as number;
    for (let child = firstChild[node] as number; child !== 0; child = sibling[child] as number) {
      const suffix = node === 0 ? 0 : suffixAfter(trie, fail, fail[node] as number, byte[child] as number);
      fail[child] = suffix;
      const inside = outputs[suffix];
      if (inside !== undefined) outputs[child] = [...(outputs[child] ?? []), ...inside];
    }
  }
  return { fail, outputs };
}

function suffixAfter(trie: Trie, fail: Uint32Array, from: number, byte: number): number {
  for (let node = from; ; node = fail[node] as number) {
    const child = childOf(trie, node, byte);
    if (child !== 0 || node === 0) return child;
  }
}

function writeOut({ byte, firstChild, sibling }: Trie, order: Uint32Array, fail: Uint32Array, numberOf: Uint16Array): Uint16Array {
  const next = new Uint16Array(order.length << 8);
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place] as number;
    const row = (numberOf[node] as number) << 8;
    const suffixRow = (numberOf[fail[node] as number] as number) << 8;
    if (node !== 0) next.copyWithin(row, suffixRow, suffixRow + 256);
    for (let child = firstChild[node] as number; child !== 0; child = sibling[child] as number) {
      const reading = byte[child] as number;
      const state = numberOf[child] as number;
      next[row | reading] = state;
      if (isLower(reading)) next[row | (reading - 0x20)] = state;
    }
  }
  return next;
}

function listOutputs(
  accepting: readonly number[],
  outputs: readonly (readonly number[] | undefined)[],
): Pick<Automaton, 'outputStart' | 'outputs'> {
  const outputStart = new Uint32Array(accepting.length + 1);
  const all: number[] = [];
  for (let index = 0; index < accepting.length; index += 1) {
    for (const needle of outputs[accepting[index] as number] ?? []) all.push(needle);
    outputStart[index + 1] = all.length;
  }
  return { outputStart, outputs: Uint32Array.from(all) };
}
