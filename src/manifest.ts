import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { GateError } from './errors.ts';
import type { Frame, JsonObject, Manifest } from './model.ts';

/**
 * @param text package.json as read; a byte order mark is allowed, as npm allows it
 * @param file its path relative to the repository's root, for messages
 * @throws GateError with line and column where the text is not a JSON object
 */
export function parseManifest(text: string, file: string): Manifest {
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new GateError('package', `${file} is not valid JSON`, {
      help: 'mend package.json: npm refuses it as it is',
      frame: syntaxErrorFrame(json, file),
      cause: error,
    });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new GateError('package', `${file} does not hold a JSON object`, { help: 'npm expects an object with "name" and "version"' });
  }
  // JSON.parse gives plain JSON data.
  return { file, text: json, data: data as JsonObject };
}

function syntaxErrorFrame(text: string, file: string): Frame {
  const errors: ParseError[] = [];
  parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  const label = first === undefined ? 'JSON ends here' : sentence(printParseErrorCode(first.error));
  return frameOf(text, file, first?.offset ?? text.length, first?.length ?? 1, label);
}

/** `PropertyNameExpected` → `property name expected`. */
const sentence = (code: string): string => code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

const trees = new WeakMap<Manifest, Node | undefined>();

function treeOf(manifest: Manifest): Node | undefined {
  if (!trees.has(manifest)) trees.set(manifest, parseTree(manifest.text));
  return trees.get(manifest);
}

/**
 * The place of a value in package.json: its key where it stands in an object, the value itself in a list. Where the pointer leads
 * nowhere, the deepest part of it that exists; for an empty pointer the first line.
 */
export function manifestFrame(manifest: Manifest, pointer: readonly (string | number)[], label: string): Frame {
  const root = treeOf(manifest);
  for (let depth = pointer.length; root !== undefined && depth > 0; depth -= 1) {
    const node = findNodeAtLocation(root, pointer.slice(0, depth));
    if (node === undefined) continue;
    const shown = node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
    return frameOf(manifest.text, manifest.file, shown.offset, shown.length, label);
  }
  return frameOf(manifest.text, manifest.file, Math.max(0, manifest.text.search(/\S/)), 1, label);
}

/** The line around `offset` with the stretch marked; a stretch over several lines is marked to the end of its first. */
export function frameOf(text: string, file: string, offset: number, length: number, label: string): Frame {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  const column = offset - start + 1;
  return {
    file,
    line: text.slice(0, start).split('\n').length,
    column,
    text: line,
    length: Math.max(1, Math.min(length, line.length - column + 1)),
    label,
  };
}
