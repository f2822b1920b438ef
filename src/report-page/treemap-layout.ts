import { hierarchy, treemap } from 'd3-hierarchy';
import { type FileLeaf, type Folder, sizeOf, type Tint, type TreeNode, tints } from './file-tree.ts';

/** A rectangle of the map, in CSS pixels from its top left corner. */
export interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** A folder that is drawn open holds the cells that follow it. */
  readonly kind: 'open' | 'folder' | 'file' | 'rest';
  /** Of a rest, the folder that it is in. */
  readonly node: TreeNode;
  readonly tint: Tint;
  readonly size: number;
  readonly files: number;
}

/** Pixels that a name needs. */
const HEADER = 20;
/** A smaller rectangle can neither be read nor hit: its file is drawn with its neighbours as one. */
const LEAST_AREA = 500;
/** A folder that gets less is drawn closed. */
const LEAST_OPEN_AREA = 9000;
const DEEPEST = 4;
/** Files with findings get at least this share, so that a key of 200 bytes is seen beside a bundle of 60 MB. */
const LEAST_SHARE = 0.012;
/** Where there are more of one severity, they are seen without that, and the share of all would be the whole map. */
const MOST_RAISED = 40;
/** Even an empty file has a place. */
const LEAST_PLAIN_SHARE = 0.000_05;

interface Drawn {
  readonly kind: Cell['kind'];
  readonly node: TreeNode;
  readonly tint: Tint;
  readonly size: number;
  readonly files: number;
  readonly weight: number;
  readonly children?: readonly Drawn[];
}

/** Places what lies in a folder: directories within directories as far as there is room, and the smallest files of each as one cell. */
export function layOut(place: Folder, width: number, height: number): readonly Cell[] {
  if (place.files === 0 || width < 1 || height < 1) return [];
  const weights = weigh(place);
  const scale = { weights, area: (width * height) / (weights.get(place) ?? 1) };
  const drawn: Drawn = { ...closed(place, scale), children: childrenOf(place, scale, 0) };
  const root = treemap<Drawn>()
    .size([width, height])
    .round(true)
    .paddingInner(2)
    .paddingOuter((node) => (node.depth === 0 ? 0 : 3))
    .paddingTop((node) => (node.depth === 0 ? 0 : HEADER))(
    hierarchy<Drawn>(drawn, ({ children }) => children).sum(({ children, weight }) => (children === undefined ? weight : 0)),
  );
  return root
    .descendants()
    .slice(1)
    .map(({ x0, y0, x1, y1, data: { kind, node, tint, size, files } }) => ({
      left: x0,
      top: y0,
      width: x1 - x0,
      height: y1 - y0,
      kind,
      node,
      tint,
      size,
      files,
    }))
    .filter((cell) => cell.width > 0 && cell.height > 0);
}

interface Scale {
  readonly weights: ReadonlyMap<TreeNode, number>;
  /** Square pixels for a weight of one. */
  readonly area: number;
}

function weigh(place: Folder): ReadonlyMap<TreeNode, number> {
  const raised = raisedLeaves(place);
  const total = Math.max(1, place.size);
  const weights = new Map<TreeNode, number>();
  const weightOf = (node: TreeNode): number => {
    const weight =
      node.kind === 'file'
        ? Math.max(node.file.size, total * (raised.has(node) ? LEAST_SHARE : LEAST_PLAIN_SHARE))
        : node.children.reduce((sum, child) => sum + weightOf(child), 0);
    weights.set(node, weight);
    return weight;
  };
  weightOf(place);
  return weights;
}

/** The worst, as long as they are few. */
function raisedLeaves(place: Folder): ReadonlySet<TreeNode> {
  const found: FileLeaf[] = [];
  const look = (folder: Folder): void => {
    for (const child of folder.children) {
      if (child.kind !== 'file') look(child);
      else if (child.findings.length > 0) found.push(child);
    }
  };
  look(place);
  const raised = new Set<TreeNode>();
  for (const tint of tints) {
    const alike = found.filter((leaf) => leaf.tint === tint);
    if (raised.size + alike.length > MOST_RAISED) break;
    for (const leaf of alike) raised.add(leaf);
  }
  return raised;
}

const closed = (node: TreeNode, { weights }: Scale): Drawn => ({
  kind: node.kind === 'file' ? 'file' : 'folder',
  node,
  tint: node.tint,
  size: sizeOf(node),
  files: node.kind === 'file' ? 1 : node.files,
  weight: weights.get(node) ?? 0,
});

function childrenOf(folder: Folder, scale: Scale, depth: number): readonly Drawn[] {
  const sorted = folder.children.map((child) => draw(child, scale, depth)).toSorted((a, b) => b.weight - a.weight);
  const small = sorted.filter(({ weight }) => weight * scale.area < LEAST_AREA);
  if (small.length < 2) return sorted;
  return [...sorted.filter(({ weight }) => weight * scale.area >= LEAST_AREA), rest(small, folder)];
}

function draw(node: TreeNode, scale: Scale, depth: number): Drawn {
  const drawn = closed(node, scale);
  if (node.kind === 'file' || depth >= DEEPEST || drawn.weight * scale.area < LEAST_OPEN_AREA) return drawn;
  return { ...drawn, kind: 'open', children: childrenOf(node, scale, depth + 1) };
}

const rest = (small: readonly Drawn[], folder: Folder): Drawn => ({
  kind: 'rest',
  node: folder,
  tint: tints.find((tint) => small.some((one) => one.tint === tint)) ?? 'plain',
  size: small.reduce((sum, { size }) => sum + size, 0),
  files: small.reduce((sum, { files }) => sum + files, 0),
  weight: small.reduce((sum, { weight }) => sum + weight, 0),
});
