import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** An item of a list that is to be: one that stands there already, by its index, or a new one. */
export type ListItem = number | string;

/**
 * package.json with another `files` list, and every other character as it was: kept items keep their spelling and what stands between them, new
 * ones take the layout of the list.
 *
 * @param text package.json as it is on disk; a byte order mark stays
 * @returns null where there is no list of strings to change
 */
export function withFilesItems(text: string, items: readonly ListItem[]): string | null {
  const list = filesNode(text);
  const nodes = list?.children;
  if (list === undefined || nodes === undefined || list.type !== 'array') return null;
  const inner = { start: list.offset + 1, end: list.offset + list.length - 1 };
  const layout = layoutOf(text, nodes, inner.start);
  const written = items.map((item, index) => `${separator(text, nodes, layout, items[index - 1], item)}${itemText(text, nodes, item)}`);
  const head = nodes[0] === undefined ? '' : text.slice(inner.start, nodes[0].offset);
  const last = nodes.at(-1);
  const tail = last === undefined ? '' : text.slice(last.offset + last.length, inner.end);
  const body = items.length === 0 ? '' : `${head}${written.join('')}${tail}`;
  return `${text.slice(0, inner.start)}${body}${text.slice(inner.end)}`;
}

/**
 * package.json with a `files` list that it did not have, behind `version`, in the layout of the file.
 *
 * @returns null where there is no place for it
 */
export function withNewFiles(text: string, entries: readonly string[]): string | null {
  const root = parsed(text);
  const version = root === undefined ? undefined : findNodeAtLocation(root, ['version']);
  const property = version?.parent;
  if (root?.children === undefined || property === undefined || version === undefined) return null;
  const indent = leadingSpace(text, property.offset);
  const end = version.offset + version.length;
  if (indent === null) {
    const space = /:\s/.test(text.slice(property.offset, version.offset)) ? ' ' : '';
    return `${text.slice(0, end)},${space}"files":${space}[${entries.map(jsonString).join(`,${space}`)}]${text.slice(end)}`;
  }
  const unit = indent.slice(indent.lastIndexOf('\n') + 1);
  const lines = entries.map((entry) => `${indent}${unit}${jsonString(entry)}`);
  return `${text.slice(0, end)},${indent}"files": [${lines.join(',')}${indent}]${text.slice(end)}`;
}

const parsed = (text: string): Node | undefined => parseTree(text.replace(/^\uFEFF/, ' '));

function filesNode(text: string): Node | undefined {
  const root = parsed(text);
  return root === undefined ? undefined : findNodeAtLocation(root, ['files']);
}

/** The comma and the white space between two items. */
function layoutOf(text: string, nodes: readonly Node[], start: number): string {
  const [first, second] = nodes;
  if (first === undefined) return ', ';
  if (second !== undefined) return text.slice(first.offset + first.length, second.offset);
  const head = text.slice(start, first.offset);
  return head.includes('\n') ? `,${head}` : ', ';
}

function separator(text: string, nodes: readonly Node[], layout: string, before: ListItem | undefined, item: ListItem): string {
  if (before === undefined) return '';
  if (typeof item === 'string') return layout;
  const [previous, node] = [nodes[item - 1], nodes[item]];
  return previous === undefined || node === undefined ? layout : text.slice(previous.offset + previous.length, node.offset);
}

function itemText(text: string, nodes: readonly Node[], item: ListItem): string {
  if (typeof item === 'string') return jsonString(item);
  const node = nodes[item];
  if (node === undefined) throw new Error(`"files" has no item ${item}`);
  return text.slice(node.offset, node.offset + node.length);
}

/** The line break and indentation before a property; null where none stands on a line of its own. */
const leadingSpace = (text: string, offset: number): string | null => /\r?\n[\t ]*$/.exec(text.slice(0, offset))?.[0] ?? null;

/** Invisible characters are written as escapes, so that a reader of package.json sees them. */
const jsonString = (entry: string): string => JSON.stringify(entry).replace(INVISIBLE, unicodeEscape);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const unicodeEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
