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

/** @throws GateError where the needles are more than the table holds */
export function buildAutomaton(needles: readonly Needle[]): Automaton {
  const texts = needles.map(bytesOf);
  const trie = buildTrie(texts.map((text) => text.map(folded)));
  const order = breadthFirst(trie);
  const { fail, outputs } = follow(trie, order);
  const accepting = order.filter((node) => outputs[node]?.length);
  const states = [...order.filter((node) => !outputs[node]?.length), ...accepting];
  const numberOf = new Uint16Array(states.length);
  for (const [state, node] of states.entries()) numberOf[node] = state;
  return {
    next: writeOut(trie, order, fail, numberOf),
    firstAccepting: states.length - accepting.length,
    ...listOutputs(accepting.map((node) => outputs[node] ?? [])),
    lengths: Uint32Array.from(texts, (text) => text.length),
    longest: texts.reduce((longest, text) => Math.max(longest, text.length), 0),
    exact: needles.map(({ ignoreCase }, index) => exactBytes(texts[index] ?? new Uint8Array(), ignoreCase)),
  };
}

function bytesOf({ text }: Needle): Uint8Array {
  if (text.length < SHORTEST_NEEDLE) throw new Error(`the needle ${JSON.stringify(text)} is shorter than ${SHORTEST_NEEDLE} bytes`);
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0xff) throw new Error(`the needle ${JSON.stringify(text)} is no latin1`);
    return code;
  });
}

const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLower = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const folded = (byte: number): number => (isUpper(byte) ? byte + 0x20 : byte);

const exactBytes = (text: Uint8Array, ignoreCase: boolean): Uint8Array | null =>
  !ignoreCase && text.some((byte) => isUpper(byte) || isLower(byte)) ? text : null;

interface Trie {
  /** By node, byte to child. Node 0 is the root. */
  readonly children: readonly ReadonlyMap<number, number>[];
  /** By node, the needles that end there. */
  readonly ends: readonly (readonly number[])[];
}

function buildTrie(texts: readonly Uint8Array[]): Trie {
  const children: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  for (const [needle, text] of texts.entries()) {
    let node = 0;
    for (const byte of text) {
      const known = children[node]?.get(byte);
      const child = known ?? children.length;
      if (known === undefined) {
        children[node]?.set(byte, child);
        children.push(new Map());
        ends.push([]);
      }
      node = child;
    }
    ends[node]?.push(needle);
  }
  if (children.length > MOST_STATES) {
    throw new GateError(
      'policy',
      `the rules look for more text than fits into one pass: ${children.length} states of at most ${MOST_STATES}`,
      {
        help: 'shorten the patterns under "deny" that have a "text"',
      },
    );
  }
  return { children, ends };
}

/** Shallow nodes first: the few states in which ordinary text moves lie side by side in memory. */
function breadthFirst({ children }: Trie): readonly number[] {
  const order = [0];
  for (const node of order) order.push(...(children[node]?.values() ?? []));
  return order;
}

/** By node, where to go on when no child fits, and all needles that end there, those inside of others included. */
function follow(
  { children, ends }: Trie,
  order: readonly number[],
): { readonly fail: Uint32Array; readonly outputs: readonly (readonly number[])[] } {
  const fail = new Uint32Array(children.length);
  const outputs = ends.map((own) => [...own]);
  for (const node of order) {
    for (const [byte, child] of children[node] ?? []) {
      if (node !== 0) fail[child] = suffixAfter(children, fail, fail[node] ?? 0, byte);
      outputs[child]?.push(...(outputs[fail[child] ?? 0] ?? []));
    }
  }
  return { fail, outputs };
}

function suffixAfter(children: Trie['children'], fail: Uint32Array, from: number, byte: number): number {
  for (let node = from; ; node = fail[node] ?? 0) {
    const child = children[node]?.get(byte);
    if (child !== undefined) return child;
    if (node === 0) return 0;
  }
}

function writeOut({ children }: Trie, order: readonly number[], fail: Uint32Array, numberOf: Uint16Array): Uint16Array {
  const next = new Uint16Array(order.length << 8);
  for (const node of order) {
    const row = (numberOf[node] ?? 0) << 8;
    const suffixRow = (numberOf[fail[node] ?? 0] ?? 0) << 8;
    if (node !== 0) next.copyWithin(row, suffixRow, suffixRow + 256);
    for (const [byte, child] of children[node] ?? []) {
      next[row | byte] = numberOf[child] ?? 0;
      if (isLower(byte)) next[row | (byte - 0x20)] = numberOf[child] ?? 0;
    }
  }
  return next;
}

function listOutputs(lists: readonly (readonly number[])[]): Pick<Automaton, 'outputStart' | 'outputs'> {
  const outputStart = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) outputStart[index + 1] = (outputStart[index] ?? 0) + list.length;
  return { outputStart, outputs: Uint32Array.from(lists.flat()) };
}
