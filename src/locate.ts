import { manifestFrame } from './manifest.ts';
import type { Finding, Frame, Manifest } from './model.ts';

/**
 * The line to change. Where the rule names no place itself it is the `files` list, or the `"name"` line of a package without one: build
 * output is not in git, so an annotation on the packed file would show nothing in a pull request.
 */
export function locate(finding: Finding, manifest: Manifest): Frame {
  const { anchor } = finding;
  if (anchor?.kind === 'policy') return anchor.frame;
  if (anchor?.kind === 'manifest') return manifestFrame(manifest, anchor.pointer, anchor.label);
  if (finding.path === null) return manifestFrame(manifest, ['name'], 'this package');
  if (manifest.data['files'] !== undefined) return manifestFrame(manifest, ['files'], 'this "files" list ships it');
  return manifestFrame(manifest, ['name'], 'no "files" list: everything that no ignore file excludes ships');
}
