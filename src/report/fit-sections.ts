/** A part of a document that can be cut between items. */
export interface FittedSection {
  readonly head: string;
  /** `weight`: how many things an item stands for. */
  readonly items: readonly { readonly text: string; readonly weight: number }[];
  /** What closes the section, also when it was cut. */
  readonly foot: string | null;
  /** Words for the weight of the items that were cut. */
  readonly more: (left: number) => string;
  /** Items follow each other without an empty line, as rows of a table and short list items do. */
  readonly dense?: boolean;
}

/** Room for the line that says how many sections there was no room for. */
const RESERVE = 200;

/**
 * Joins the sections within `limitBytes` of UTF-8. Every section keeps its head and foot, so that what is opened is closed; items are cut
 * whole and from the end; sections that do not even fit empty are counted in a last line.
 */
export function fitSections(head: string, sections: readonly FittedSection[], limitBytes: number): string {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const parts = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = empty.reduce((sum, size) => sum + size, 0);
  for (const [index, section] of sections.entries()) {
    const own = empty[index] ?? 0;
    if (own > left) return [...parts, `${sections.length - index} more parts of this summary had no room: see the report`, ''].join('\n\n');
    reserved -= own;
    const text = rendered(section, itemsWithin(section, Math.max(own, left - Math.max(0, reserved))));
    parts.push(text);
    left -= bytes(text);
  }
  return `${parts.join('\n\n')}\n`;
}

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
  const left = items.slice(shown).reduce((sum, { weight }) => sum + weight, 0);
  const body = [...items.slice(0, shown).map(({ text }) => text), ...(left > 0 ? [more(left)] : [])].join(separator);
  const start = body === '' ? head : `${head}${isTable(head) ? '\n' : '\n\n'}${body}`;
  return foot === null ? start : `${start}\n${foot.startsWith('\n') ? '' : '\n'}${foot}`;
}

/** Rows follow the line of a table's head directly. */
const isTable = (head: string): boolean => /\|\s*$/.test(head);

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length + SEPARATOR;
