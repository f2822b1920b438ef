import type { JsonObject, PackedFile, PackList } from '../model.ts';
import { count, plural } from '../size.ts';
import { directoryTally } from './directory-tally.ts';
import { shownPath } from './machine-path.ts';
import type { Content, MapSource, SourceMap } from './read.ts';
import { seenSources } from './seen-sources.ts';
import { type SourcePath, sourcePath } from './source-path.ts';
import { type SourceBranch, sourceTree } from './source-tree.ts';

/** What publishing some maps would make known of the source code. */
export interface BlastRadius {
  readonly sources: number;
  readonly withContent: number;
  /** With content, of this package, and not shipped as files anyway. */
  readonly own: number;
  /** Lines and bytes of the own sources. */
  readonly lines: number;
  readonly bytes: number;
  /** Own sources by directory, most first; a few thousand directories at most. */
  readonly directories: readonly (readonly [directory: string, sources: number])[];
  /** The same by directories from the root, with their lines, as deep as a report has room. */
  readonly tree: readonly SourceBranch[];
}

export interface MapPlace {
  /** Path of the packed file that holds the maps. */
  readonly path: string;
  readonly pack: PackList;
}

export function blastRadius(maps: readonly SourceMap[], place: MapPlace): BlastRadius {
  const collector = radiusCollector(place);
  for (const map of maps) map.eachSource(collector.add);
  return collector.radius();
}

/** Takes sources one at a time, and keeps none. */
export interface RadiusCollector {
  readonly add: (source: MapSource) => void;
  readonly radius: () => BlastRadius;
}

export function radiusCollector({ path, pack }: MapPlace): RadiusCollector {
  const mapDirectory = directoryOf(path);
  const seen = seenSources();
  const directories = directoryTally();
  const tree = sourceTree();
  const figures = { sources: 0, withContent: 0, own: 0, lines: 0, bytes: 0 };
  const add = (source: MapSource): void => {
    figures.sources += 1;
    const { content, name } = source;
    if (content === null || content.bytes === 0) return;
    figures.withContent += 1;
    const where = name === null ? null : sourcePath(name, source.sourceRoot, mapDirectory);
    if (where !== null && isKnown({ source, content, where, pack })) return;
    // Sections and modules repeat sources; those without a name are all different.
    if (where !== null && !seen.add(where.path, content.bytes, content.lines)) return;
    figures.own += 1;
    figures.lines += content.lines;
    figures.bytes += content.bytes;
    directories.add(where?.path ?? '');
    tree.add(where?.path ?? '', content.lines);
  };
  return { add, radius: () => ({ ...figures, directories: directories.sorted(), tree: tree.branches() }) };
}

/** `dist/cli.js.map.gz!/cli.js.map`, as a compressed map is shown, stands where `dist/cli.js.map` would. */
const directoryOf = (path: string): string =>
  path
    .split('/')
    .slice(0, -1)
    .filter((segment) => !/\.map\.gz!$/i.test(segment))
    .join('/');

interface Known {
  readonly source: MapSource;
  readonly content: Content;
  readonly where: SourcePath;
  readonly pack: PackList;
}

/** Nothing that is this package's own and would not be published without the map. */
function isKnown({ source, content, where, pack }: Known): boolean {
  if (where.installed) return !isOfOwnScope(where, pack.name);
  return isMadeByTool(source.name ?? '', content) || shipsAnyway(where, content, pack);
}

/** In a workspace, packages of the same scope are installed as well, and as private as this one. */
function isOfOwnScope({ candidates }: SourcePath, packageName: string): boolean {
  if (!packageName.startsWith('@')) return false;
  const scope = `node_modules/${packageName.slice(0, packageName.indexOf('/') + 1)}`;
  return candidates.some((path) => path.slice(path.lastIndexOf('node_modules/')).startsWith(scope));
}

/** What bundlers write themselves, and stubs of what they leave out. `<stdin>` is not among them: it is code that somebody piped in. */
const MADE_BY_TOOL =
  /^\0|^(?:webpack|rspack):\/\/[^/]*\/?(?:webpack|rspack)\/|^(?:webpack|rspack)\/|\(webpack\)|(?:^|\/)(?:external |ignored\||\[synthetic:|rolldown\/runtime)|\(ignored\)| (?:sync|lazy) (?:recursive )?\^|^virtual:/;
/** No runtime of a bundler is longer; whoever calls real code `webpack/bootstrap` does not hide it. */
const LONGEST_MADE_BY_TOOL = 1000;

const isMadeByTool = (name: string, { lines }: Content): boolean => lines <= LONGEST_MADE_BY_TOOL && MADE_BY_TOOL.test(name);

/**
 * The file ships under that path, with as many bytes. Without the second, `index.js` in `dist/index.js.map` would be taken for the
 * compressed `dist/index.js` that was made of it.
 */
function shipsAnyway({ candidates }: SourcePath, content: Content, pack: PackList): boolean {
  const packed = sizesOf(pack.files);
  return candidates.some((path) => {
    const size = packed.get(path);
    return size !== undefined && isSameSize(size, content);
  });
}

const BYTE_ORDER_MARK = 3;

/** Up to a byte order mark, line ends of the other kind, a last line end. */
function isSameSize(size: number, { bytes, lines }: Content): boolean {
  const difference = Math.abs(size - bytes);
  return difference <= BYTE_ORDER_MARK || Math.abs(difference - lines) <= BYTE_ORDER_MARK;
}

const sizesOfFiles = new WeakMap<readonly PackedFile[], ReadonlyMap<string, number>>();

/** Made once a package: thousands of maps ask for it. */
export function sizesOf(files: readonly PackedFile[]): ReadonlyMap<string, number> {
  const known = sizesOfFiles.get(files);
  if (known !== undefined) return known;
  const made = new Map(files.map(({ path, size }) => [path, size]));
  sizesOfFiles.set(files, made);
  return made;
}

const SHOWN_DIRECTORIES = 3;
const KEPT_DIRECTORIES = 100;

/** `1,906 source files (512,000 lines)`. */
const ownWords = ({ own, lines }: BlastRadius): string => `${plural(own, 'source file')} (${plural(lines, 'line')})`;

/** `would publish 1,906 source files (512,000 lines): src/utils 285, src/components 260, src/commands 195 and 27 more directories`. */
export function publishWords(radius: BlastRadius, where = ''): string {
  const [[only] = ['.'], ...others] = radius.directories;
  const words = `would publish ${ownWords(radius)}`;
  if (others.length > 0) return `${words}${where}: ${directoryWords(radius)}`;
  return `${words}${only === '.' ? '' : ` of ${shownPath(only)}`}${where}`;
}

function directoryWords({ directories }: BlastRadius): string {
  const shown = directories.slice(0, SHOWN_DIRECTORIES).map(([directory, sources]) => `${shownPath(directory)} ${count(sources)}`);
  const more = directories.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${plural(more, 'more directory', 'more directories')}`;
}

/** What a message about something else adds: `, and carries 3 source files (120 lines)`. */
export const carriedWords = (radius: BlastRadius): string => (radius.own === 0 ? '' : `, and carries ${ownWords(radius)}`);

/** As a rule's figures; of the directories the 100 with the most sources. */
export const radiusData = ({ directories, tree, ...figures }: BlastRadius): JsonObject => ({
  ...figures,
  directories: Object.fromEntries(directories.slice(0, KEPT_DIRECTORIES)),
  ...(tree.length > 0 && { tree }),
});
