import { byCodeUnit } from '../code-unit-order.ts';
import type { Tarball } from '../packers/tarball/open.ts';
import { type JudgedFile, type JudgedPackage, judgedPackage } from './judged-report.ts';

/** Whether what was published is what was judged: schema `packgate.verify/1`. */
export interface Verification {
  readonly schema: 'packgate.verify/1';
  readonly name: string;
  readonly version: string;
  /** `pass`: nothing differs, and what was judged had passed. */
  readonly outcome: 'pass' | 'fail';
  /** What the report says of the package. */
  readonly judged: { readonly outcome: 'pass' | 'fail'; readonly integrity: string | null; readonly files: number };
  readonly published: { readonly integrity: string; readonly files: number };
  /** That of the bytes first, then sorted by path. */
  readonly differences: readonly Difference[];
  /** What the report does not say, and what is therefore not known to be the same. */
  readonly notCompared: readonly NotCompared[];
}

export type Difference =
  | { readonly kind: 'integrity'; readonly judged: string; readonly published: string }
  /** Published and never judged. */
  | { readonly kind: 'added'; readonly path: string; readonly size: number }
  /** Judged and not published. */
  | { readonly kind: 'missing'; readonly path: string; readonly size: number }
  | { readonly kind: 'size' | 'mode'; readonly path: string; readonly judged: number; readonly published: number }
  | { readonly kind: 'digest'; readonly path: string; readonly judged: string; readonly published: string };

/** `bytes`: of the tarball; `contents`: of files, where neither the tarball's bytes nor their own digests are known. */
export type NotCompared = 'bytes' | 'contents';

/**
 * Holds a published version against the report of the run that judged it.
 *
 * @param report parsed JSON, whatever it is
 * @param shown the report's name for messages
 * @throws GateError of subject `usage` where it is no report of this version
 */
export function compareWithReport(report: unknown, name: string, version: string, tarball: Tarball, shown: string): Verification {
  const judged = judgedPackage(report, name, version, shown);
  const differences = [...integrityDifference(judged, tarball), ...fileDifferences(judged, tarball)];
  const isSealed = judged.integrity !== null;
  const hasDigests = judged.files.every(({ sha512 }) => sha512 !== null);
  return {
    schema: 'packgate.verify/1',
    name,
    version,
    outcome: differences.length === 0 && judged.outcome === 'pass' ? 'pass' : 'fail',
    judged: { outcome: judged.outcome, integrity: judged.integrity, files: judged.files.length },
    published: { integrity: tarball.integrity, files: tarball.pack.files.length },
    differences,
    notCompared: isSealed ? [] : hasDigests ? ['bytes'] : ['bytes', 'contents'],
  };
}

function integrityDifference({ integrity }: JudgedPackage, tarball: Tarball): readonly Difference[] {
  if (integrity === null || integrity === tarball.integrity) return [];
  return [{ kind: 'integrity', judged: integrity, published: tarball.integrity }];
}

function fileDifferences({ files }: JudgedPackage, { pack, digests }: Tarball): readonly Difference[] {
  const published = new Map(pack.files.map(({ path, size, mode }) => [path, { path, size, mode, sha512: digests.get(path) ?? null }]));
  const judged = new Map(files.map((file) => [file.path, file]));
  const paths = [...new Set([...judged.keys(), ...published.keys()])].toSorted(byCodeUnit);
  return paths.flatMap((path) => fileDifference(path, judged.get(path), published.get(path)));
}

function fileDifference(path: string, judged: JudgedFile | undefined, published: JudgedFile | undefined): readonly Difference[] {
  if (published === undefined) return judged === undefined ? [] : [{ kind: 'missing', path, size: judged.size }];
  if (judged === undefined) return [{ kind: 'added', path, size: published.size }];
  const differences: Difference[] = [];
  if (judged.size !== published.size) differences.push({ kind: 'size', path, judged: judged.size, published: published.size });
  if (judged.mode !== published.mode) differences.push({ kind: 'mode', path, judged: judged.mode, published: published.mode });
  if (judged.sha512 !== null && published.sha512 !== null && judged.sha512 !== published.sha512) {
    differences.push({ kind: 'digest', path, judged: judged.sha512, published: published.sha512 });
  }
  return differences;
}
