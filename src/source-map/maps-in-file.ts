import type { ContentFile, ContentRuleInput, Needle, Offsets, PathParts } from '../rules/rule.ts';
import type { MapPlace } from './blast-radius.ts';
import { decompressed } from './compressed.ts';
import { type Exposure, exposureCollector } from './exposure.ts';
import { inlineMaps } from './inline.ts';
import { type InlineSummary, summaryOf } from './inline-summary.ts';
import { cursorAt, peek, wholeText } from './json-bytes.ts';
import { type MapReading, readSourceMap } from './read.ts';
import { REFERENCE, referencesIn } from './reference.ts';

/** Every map that one packed file is or holds. */
export interface MapsInFile {
  /** What the file itself is; null where it is none by its name and none by what it holds. */
  readonly whole: WholeFile | null;
  readonly inline: InlineSummary;
  /** Offsets of `REFERENCE`; empty in source maps, whose sources have comments of their own. */
  readonly references: Offsets;
}

export type WholeFile = ExposedMap | Exclude<MapReading, { readonly kind: 'map' }>;

/** What a map gives away is found once for all rules; the map itself is not kept. */
export interface ExposedMap extends Exposure {
  readonly kind: 'map';
  readonly size: number;
}

/** All rules on source maps share these, so that one reading serves them all. */
export const SOURCE_MAP_NEEDLES: readonly Needle[] = [
  { text: REFERENCE, ignoreCase: false },
  { text: '"sourcesContent"', ignoreCase: false },
];

/** `cli.js.map`, and what is left of the name after compression or renaming: `cli.js.map.gz`, `cli.js.map.json`, `cli.sourcemap`. */
const MAP_NAME = /(?:\.map(?:\.(?:bak|br|gz|json|old|orig|txt|zst))?|\.sourcemap)$/;
const CODE = '(?:bundle|cjs|coffee|cts|css|hbc|html|js|jsbundle|jsx|less|mjs|mts|sass|scss|svelte|ts|tsx|vue|wasm)';
const CODE_MAP_NAME = new RegExp(`\\.${CODE}\\.(?:sourcemap$|map(?:\\.|$))`);
const CODE_NAME = new RegExp(`\\.${CODE}$`);
const DECLARATION_MAP_NAME = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)\.map/;

export const isMapName = ({ name }: PathParts): boolean => MAP_NAME.test(name);
export const isCodeName = ({ name }: PathParts): boolean => CODE_NAME.test(name);
export const isDeclarationMapName = ({ name }: PathParts): boolean => DECLARATION_MAP_NAME.test(name);

export const wantsMaps = ({ parts }: ContentFile): boolean => isMapName(parts);

/** `world.map` may be any data; as `cli.js.map`, or beside a `world.js`, it is meant to be a source map. */
export function isMeantAsSourceMap({ name, lower, path }: PathParts, packed: ReadonlyMap<string, number>): boolean {
  if (CODE_MAP_NAME.test(name)) return true;
  const stem = path.slice(0, lower.lastIndexOf('.map'));
  return CODE_SIBLINGS.some((extension) => packed.has(stem + extension));
}

const CODE_SIBLINGS: readonly string[] = ['.js', '.mjs', '.cjs', '.css', '.min.js', '.min.css'];

interface Kept extends MapsInFile {
  readonly path: string;
}

/** Rules are asked one after the other about the same bytes. */
const keptOf = new WeakMap<Uint8Array, Kept>();

/** Pure; read once for all rules of a file. */
export function mapsIn(input: ContentRuleInput): MapsInFile {
  const { file, bytes } = input;
  const { path } = file.parts;
  const kept = keptOf.get(bytes);
  // A reader may use one buffer for several files.
  if (kept?.path === path) return kept;
  const made = { path, ...readMaps(input) };
  keptOf.set(bytes, made);
  return made;
}

function readMaps({ file, bytes, hits: [referenceHits = [], contentHits = []], pack }: ContentRuleInput): MapsInFile {
  const place: MapPlace = { path: file.parts.path, pack };
  const whole = exposed(readWhole(file, bytes, contentHits), place);
  const references = whole?.kind === 'map' ? [] : referenceHits;
  return { whole, inline: summaryOf(inlineMaps(bytes, referencesIn(bytes, references)), place), references };
}

function exposed(reading: MapReading | null, place: MapPlace): WholeFile | null {
  if (reading?.kind !== 'map') return reading;
  const collector = exposureCollector(place);
  collector.add(reading);
  return { kind: 'map', size: reading.size, ...collector.exposure() };
}

function readWhole({ parts, kind }: ContentFile, bytes: Uint8Array, contentHits: Offsets): MapReading | null {
  // What is in archives, `cli.js.map.gz` included, comes to the rules as files of their own.
  if (kind === 'gzip' || kind === 'zip') return null;
  if (isMapName(parts)) return readNamed(parts, bytes);
  if (contentHits.length === 0 || !beginsAsJson(bytes)) return null;
  const reading = readSourceMap(wholeText(bytes));
  if (reading.kind === 'map') return reading;
  // Code can begin with a brace; what is called JSON is expected to be some.
  return reading.kind === 'unreadable' && parts.extension === '.json' ? reading : null;
}

function readNamed({ extension }: PathParts, bytes: Uint8Array): MapReading {
  if (extension !== '.br') return readSourceMap(wholeText(bytes));
  const plain = decompressed(bytes);
  return typeof plain === 'string' ? { kind: 'unreadable', reason: plain } : readSourceMap(wholeText(plain));
}

/** After a byte order mark: an object, a list, or the guard `)]}'`. */
export function beginsAsJson(bytes: Uint8Array): boolean {
  const first = peek(cursorAt(wholeText(bytes), bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0));
  return first === 0x7b || first === 0x5b || first === 0x29;
}
