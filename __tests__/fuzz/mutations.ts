import * as fc from 'fast-check';

/** Damage to a text, as places and pieces: any of it fits any text. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const textEdits = (pieces: fc.Arbitrary<string>, most = 4): fc.Arbitrary<readonly TextEdit[]> =>
  fc.array(
    fc.record({ at: fc.nat({ max: 100_000 }), remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })), insert: pieces }),
    { maxLength: most },
  );

export const editText = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduce((current, { at, remove, insert }) => {
    const start = at % (current.length + 1);
    return current.slice(0, start) + insert + current.slice(start + remove);
  }, text);

/** Damage to bytes; what is inserted is Latin-1. */
export type ByteEdit =
  | { readonly kind: 'flip'; readonly at: number; readonly mask: number }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: string }
  | { readonly kind: 'copy'; readonly from: number; readonly length: number; readonly at: number }
  | { readonly kind: 'zeros'; readonly at: number; readonly length: number }
  | { readonly kind: 'cut'; readonly at: number };

const place = fc.oneof(
  fc.nat({ max: 100_000 }),
  fc.nat({ max: 40 }),
  fc.nat({ max: 20 }).map((block) => block * 512),
);
const length = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 600 }), fc.constantFrom(512, 1024));
const latin1 = fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

export const byteEdits = (most = 3): fc.Arbitrary<readonly ByteEdit[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, mask: fc.integer({ min: 1, max: 255 }) }), weight: 4 },
      fc.record({ kind: fc.constant('remove' as const), at: place, length }),
      fc.record({ kind: fc.constant('insert' as const), at: place, bytes: latin1 }),
      fc.record({ kind: fc.constant('copy' as const), from: place, length, at: place }),
      fc.record({ kind: fc.constant('zeros' as const), at: place, length }),
      fc.record({ kind: fc.constant('cut' as const), at: place }),
    ),
    { maxLength: most },
  );

export const editBytes = (bytes: Buffer, edits: readonly ByteEdit[]): Buffer => edits.reduce(editOnce, bytes);

function editOnce(bytes: Buffer, edit: ByteEdit): Buffer {
  const at = 'at' in edit ? edit.at % (bytes.length + 1) : 0;
  switch (edit.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ edit.mask;
      return copy;
    }
    case 'remove':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + edit.length)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(edit.bytes, 'latin1'), bytes.subarray(at)]);
    case 'copy': {
      const from = edit.from % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + edit.length), bytes.subarray(at)]);
    }
    case 'zeros': {
      const copy = Buffer.from(bytes);
      copy.fill(0, at, Math.min(copy.length, at + edit.length));
      return copy;
    }
    case 'cut':
      return bytes.subarray(0, at);
  }
}

/** Damage to JSON: `node` counts through all values of it. */
export interface JsonEdit {
  readonly node: number;
  readonly kind: 'remove' | 'replace' | 'double' | 'take';
  /** What takes its place; with `take`, the number of the node whose value does. */
  readonly value: unknown;
}

/** What programs that read JSON do not expect. */
export const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    1.5,
    '',
    '.',
    '..',
    '/',
    '__proto__',
    [],
    {},
    [[]],
    [null],
    { '': '' },
    '\0',
    '\uD800',
  ),
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

export const jsonEdits = (most = 3): fc.Arbitrary<readonly JsonEdit[]> =>
  fc.array(
    fc.oneof(
      fc.record({ node: fc.nat({ max: 100_000 }), kind: fc.constantFrom('remove' as const, 'double' as const), value: fc.constant(null) }),
      fc.record({ node: fc.nat({ max: 100_000 }), kind: fc.constant('replace' as const), value: oddJson }),
      fc.record({ node: fc.nat({ max: 100_000 }), kind: fc.constant('take' as const), value: fc.nat({ max: 100_000 }) }),
    ),
    { minLength: 1, maxLength: most },
  );

export const editJson = (value: unknown, edits: readonly JsonEdit[]): unknown => edits.reduce<unknown>(editNode, value);

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

function editNode(value: unknown, { node, kind, value: other }: JsonEdit): unknown {
  const root = { value: structuredClone(value) };
  const places = placesIn(root);
  const { parent, key } = places[node % places.length] ?? { parent: root, key: 'value' };
  if (kind === 'remove') removeAt({ parent, key });
  else if (kind === 'double' && Array.isArray(parent)) parent.push(structuredClone(valueAt({ parent, key })));
  else if (kind === 'double') setValue({ parent, key: `${key}2` }, valueAt({ parent, key }));
  else if (kind === 'take') setValue({ parent, key }, structuredClone(valueAt(places[Number(other) % places.length] ?? { parent, key })));
  else setValue({ parent, key }, structuredClone(other));
  return root.value;
}

// Keys of arrays are numbers as text, as Object.keys has them.
const valueAt = ({ parent, key }: Place): unknown => (parent as Record<string, unknown>)[key];
const setValue = ({ parent, key }: Place, value: unknown): void =>
  void Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });

function removeAt({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  // Whatever is an object and not null has keys.
  const parent = value as Place['parent'];
  return Object.entries(parent).flatMap(([key, inner]) => [{ parent, key }, ...placesIn(inner)]);
}
