import type { Frame, PackageReport, Region, Violation } from '../model.ts';
import { packageLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';

/** What relative addresses are relative to: the root of the repository. Its own address says where somebody's machine keeps it, and is left out. */
const SOURCE_ROOT = '%SRCROOT%';

export const originalUriBaseIds = { [SOURCE_ROOT]: { description: { text: 'The root of the repository' } } };

export const sourceRoot = { uriBaseId: SOURCE_ROOT };

/** A file by its path: relative to the repository, or absolute. */
export function artifactLocation(file: string): object {
  return file.startsWith('/') ? { uri: `file://${encodedPath(file)}` } : { uri: encodedPath(file), uriBaseId: SOURCE_ROOT };
}

/** Segment by segment, so that no name can be a scheme, a query, a fragment or an escape; half a character has no escape, and is replaced. */
const encodedPath = (path: string): string => path.replace(HALF_A_CHARACTER, '\u{fffd}').split('/').map(encodeURIComponent).join('/');

const HALF_A_CHARACTER = /\p{Cs}/gu;

/** The marked stretch of a line; null where there is no file to point into. */
export const framePlace = ({ file, line, column, length }: Frame): object | null =>
  file === ''
    ? null
    : {
        artifactLocation: artifactLocation(file),
        region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
      };

/** The packed file, or the package where it is the whole that is wrong: `@acme/cli@2.1.88/dist/cli.js.map`. */
export function logicalLocation(path: string | null, judged: PackageReport): object {
  const label = packageLabel(judged);
  if (path === null) return { name: visibleText(label), fullyQualifiedName: label, kind: 'module' };
  return { name: visibleText(path), fullyQualifiedName: `${label}/${path}`, kind: 'resource' };
}

/**
 * Where in the packed file, as far as that is a file of the repository's directory: not what is inside a tarball or an archive. Null too where the line
 * to change is in that very place.
 */
export function packedFilePlace({ path, region, data, location }: Violation, { root, packer }: PackageReport): object | null {
  if (path === null || path.includes('!/') || packer.source !== 'packlist') return null;
  if (region === null && typeof data['offset'] !== 'number') return null;
  const file = root === '.' ? path : `${root}/${path}`;
  if (location.file === file && (region === null || region.startLine === location.line)) return null;
  return { artifactLocation: artifactLocation(file), ...(region !== null && { region: sarifRegion(region) }) };
}

export const sarifRegion = ({ startLine, startColumn, endLine, endColumn }: Region): object => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});
