import type { PageChange, PageData, PageFile, PageFinding, PagePackage } from '../report/html/page-data.ts';

/** How a file is coloured: by the worst that is known of it. Order matters: worst first. */
export const tints = ['error', 'warning', 'note', 'excused', 'new', 'plain'] as const;
export type Tint = (typeof tints)[number];

/** A file that ships. */
export interface FileLeaf {
  readonly kind: 'file';
  readonly name: string;
  readonly file: PageFile;
  readonly parent: Folder;
  readonly isNew: boolean;
  readonly change: PageChange | null;
  readonly findings: Finding[];
  tint: Tint;
}

/** Everything, one package, or a directory in it. */
export interface Folder {
  readonly kind: 'all' | 'package' | 'directory';
  readonly name: string;
  /** Within the package, without a slash at the end; empty for a package. */
  readonly path: string;
  readonly parent: Folder | null;
  /** Null for everything. */
  readonly owner: PagePackage | null;
  readonly children: (Folder | FileLeaf)[];
  size: number;
  files: number;
  tint: Tint;
}

export type TreeNode = Folder | FileLeaf;

/** A violation or a waiver, with what it is about. */
export interface Finding {
  readonly finding: PageFinding;
  /** Null where it is about the whole package or the policy. */
  readonly leaf: FileLeaf | null;
  readonly folder: Folder;
}

export interface FileTree {
  /** The only package, or everything where there are more. */
  readonly root: Folder;
  readonly packages: readonly Folder[];
  readonly leaves: readonly FileLeaf[];
  /** Most severe first. */
  readonly findings: readonly Finding[];
}

export function fileTree(data: PageData): FileTree {
  const all = folder('all', 'All packages', '', null, null);
  const leaves: FileLeaf[] = [];
  const findings: Finding[] = [];
  const packages: Folder[] = [];
  for (const owner of data.packages) {
    const top = folder('package', owner.label, '', all, owner);
    packages.push(top);
    const byPath = addFiles(owner, top, leaves);
    for (const finding of owner.findings) findings.push(placed(finding, byPath, top));
  }
  all.children.push(...packages);
  const [only] = packages;
  const root = only !== undefined && packages.length === 1 ? only : all;
  for (const finding of data.findings) findings.push({ finding, leaf: null, folder: root });
  sumUp(all);
  findings.sort((a, b) => tints.indexOf(tintOf(a)) - tints.indexOf(tintOf(b)));
  return { root, packages, leaves, findings };
}

export const tintOf = ({ finding }: Finding): Tint => (finding.excuse === undefined ? finding.severity : 'excused');

/** Whether it tells of sources that a map would make known. */
export const exposes = ({ finding }: Finding): boolean => (finding.exposure?.own ?? 0) > 0;

const worse = (a: Tint, b: Tint): Tint => (tints.indexOf(a) <= tints.indexOf(b) ? a : b);

const folder = (kind: Folder['kind'], name: string, path: string, parent: Folder | null, owner: PagePackage | null): Folder => ({
  kind,
  name,
  path,
  parent,
  owner,
  children: [],
  size: 0,
  files: 0,
  tint: 'plain',
});

function addFiles(owner: PagePackage, top: Folder, leaves: FileLeaf[]): ReadonlyMap<string, FileLeaf> {
  const directories = new Map<string, Folder>([['', top]]);
  const added = new Set(owner.since?.added);
  const changes = new Map(owner.since?.changed.map((change) => [change.path, change]));
  const byPath = new Map<string, FileLeaf>();
  for (const file of owner.files) {
    const slash = file.path.lastIndexOf('/');
    const parent = directoryAt(file.path.slice(0, Math.max(0, slash)), directories, top);
    const isNew = added.has(file.path);
    const leaf: FileLeaf = {
      kind: 'file',
      name: file.path.slice(slash + 1),
      file,
      parent,
      isNew,
      change: changes.get(file.path) ?? null,
      findings: [],
      tint: isNew ? 'new' : 'plain',
    };
    parent.children.push(leaf);
    byPath.set(file.path, leaf);
    leaves.push(leaf);
  }
  return byPath;
}

function directoryAt(path: string, known: Map<string, Folder>, top: Folder): Folder {
  const found = known.get(path);
  if (found !== undefined) return found;
  const slash = path.lastIndexOf('/');
  const parent = directoryAt(path.slice(0, Math.max(0, slash)), known, top);
  const made = folder('directory', path.slice(slash + 1), path, parent, top.owner);
  parent.children.push(made);
  known.set(path, made);
  return made;
}

/** A member of an archive belongs to the archive: `a.tgz!/package/.env`. */
function placed(finding: PageFinding, byPath: ReadonlyMap<string, FileLeaf>, top: Folder): Finding {
  const { path } = finding;
  const leaf = path === null ? null : (byPath.get(path) ?? byPath.get(path.split('!/')[0] ?? '') ?? null);
  const made = { finding, leaf, folder: leaf?.parent ?? top };
  if (leaf === null) return made;
  leaf.findings.push(made);
  leaf.tint = worse(leaf.tint, tintOf(made));
  return made;
}

function sumUp(node: Folder): void {
  for (const child of node.children) {
    if (child.kind === 'file') {
      node.size += child.file.size;
      node.files += 1;
    } else {
      sumUp(child);
      node.size += child.size;
      node.files += child.files;
    }
    node.tint = worse(node.tint, child.tint);
  }
}

export const sizeOf = (node: TreeNode): number => (node.kind === 'file' ? node.file.size : node.size);

/** From the outermost folder to this one. */
export function trail(place: Folder, root: Folder): readonly Folder[] {
  const above = place === root || place.parent === null ? [] : trail(place.parent, root);
  return [...above, place];
}

export function isWithin(place: Folder, inner: Folder): boolean {
  for (let at: Folder | null = inner; at !== null; at = at.parent) if (at === place) return true;
  return false;
}
