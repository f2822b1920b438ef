import { plural } from '../size.ts';

/** A part of a document that can be cut between items. */
export interface FittedSection {
  readonly head: string;
  /** `weight`: how many things an item stands for. A `text` that costs much can be a getter: those of items that are cut are not asked for. */
  readonly items: readonly { readonly text: string; readonly weight: number }[];
  /** What closes the section, also when it was cut. */
  readonly foot: string | null;
  /** Words for the weight of the items that were cut. */
  readonly more: (left: number) => string;
  /** What an item stands for one of, e.g. `violation`: to be counted where the whole section is cut. */
  readonly noun?: string;
  /** Items follow each other without an empty line, as rows of a table and short list items do. */
  readonly dense?: boolean;
}

/** Room for the line that says how many sections there was no room for. */
const RESERVE = 400;

/**
 * Joins the sections within `limitBytes` of UTF-8; empty where there is no room for the head. Every section keeps its head and foot, so that what is opened
 * is closed; items are cut whole and from the end. Where so many sections come that their heads alone would take half of the room, the first come first
 * and none takes more than a quarter of it; those that do not fit are counted in a last line, with what they hold.
 */
export function fitSections(head: string, sections: readonly FittedSection[], limitBytes: number): string {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const heads = empty.reduce((sum, size) => sum + size, 0);
  const isCrowded = heads > limitBytes / 2;
  const parts = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = isCrowded ? 0 : heads;
  if (left < 0) return '';
  for (const [index, section] of sections.entries()) {
    const own = empty[index] ?? 0;
    if (own > left) return [...parts, leftOver(sections.slice(index)), ''].join('\n\n');
    reserved = Math.max(0, reserved - own);
    const text = rendered(section, itemsWithin(section, Math.max(own, isCrowded ? Math.min(left, limitBytes / 4) : left - reserved)));
    parts.push(text);
    left -= bytes(text);
  }
  return `${parts.join('\n\n')}\n`;
}

/** `12 more parts of this summary had no room, with 3 errors, 1,906 violations: see the report` */
function leftOver(sections: readonly FittedSection[]): string {
  const weights = new Map<string, number>();
  for (const { noun, items } of sections) {
    if (noun !== undefined) weights.set(noun, (weights.get(noun) ?? 0) + weightOf(items));
  }
  const held = [...weights].map(([noun, weight]) => plural(weight, noun)).join(', ');
  return `${plural(sections.length, 'more part')} of this summary had no room${held === '' ? '' : `, with ${held}`}: see the report`;
}

const weightOf = (items: FittedSection['items']): number => items.reduce((sum, { weight }) => sum + weight, 0);

/** How many items fit, with the words on the rest. */
function itemsWithin(section: FittedSection, room: number): number {
  let fitting = 0;
  let used = bytes(rendered({ ...section, items: [] }, 0)) + bytes(section.more(Number.MAX_SAFE_INTEGER)) + SEPARATOR;
  for (const { text } of section.items) {
    used += bytes(text) + SEPARATOR;
    if (used > room) break;
    fitting += 1;
  }
  return fitting;
}

/** At most two line breaks stand between parts. */
const SEPARATOR = 2;

function rendered({ head, items, foot, more, dense = false }: FittedSection, shown: number): string {
  const separator = dense ? '\n' : '\n\n';
  const left = weightOf(items.slice(shown));
  const body = [...items.slice(0, shown).map(({ text }) => text), ...(left > 0 ? [more(left)] : [])].join(separator);
  const start = body === '' ? head : `${head}${isTable(head) ? '\n' : '\n\n'}${body}`;
  return foot === null ? start : `${start}\n${foot.startsWith('\n') ? '' : '\n'}${foot}`;
}

/** Rows follow the line of a table's head directly. */
const isTable = (head: string): boolean => /\|\s*$/.test(head);

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length + SEPARATOR;
