import fs from 'node:fs';
import path from 'node:path';
import type { Manifest, Reason, DirectoryTarget } from '../../model.ts';
import { type Decided, type IgnoreFile, reasonsOf } from '../../reasons/reason.ts';
import type { Trace } from '../../reasons/trace.ts';
import { bundledReasons } from './bundled-reason.ts';
import type { Walk } from './fast-walker.ts';
import type { NpmPlace } from './list.ts';
import type { NormalizedManifest, PackTree } from './modules.ts';
import { outerIgnoreFiles } from './outer-ignore-files.ts';
import { slashedFrom } from '../../slash-path.ts';

/** A package that npm-packlist has walked, with all that the walk depended on. */
export interface WalkedPackage {
  readonly target: DirectoryTarget;
  readonly place: NpmPlace;
  readonly manifest: Manifest;
  readonly normalized: NormalizedManifest;
  readonly tree: PackTree;
  /** Absolute path of the user's own ignore file, where npm applies one. */
  readonly globalIgnoreFile: string | null;
  readonly walk: Walk;
}

/** Why each file ships; null where npm-packlist ran as it is. */
export function fileReasons(walked: WalkedPackage): (file: string) => Reason | null {
  const { trace } = walked.walk;
  if (trace === null) return () => null;
  const reasonOf = reasonsOf(decidedOf(walked, trace));
  const bundledReason = bundledReasons(walked.tree, walked.manifest);
  return (file) => {
    const decision = trace.decisions.get(file);
    return decision === undefined ? bundledReason(file) : reasonOf(decision, file);
  };
}

/** The walk's decisions with the files that its rules stand in. */
export function decidedOf({ target, manifest, place, globalIgnoreFile }: WalkedPackage, trace: Trace): Decided {
  const { directory, root, repository } = target;
  const isMember = place.workspaces?.includes(directory) === true && place.prefix !== directory;
  return {
    manifest,
    root,
    trace,
    outer: isMember ? outerIgnoreFiles(place.prefix, directory, repository) : [],
    global: globalIgnoreFile === null ? null : ignoreFileAt(globalIgnoreFile, repository),
  };
}

/** npm passes over a global ignore file that is not there. */
function ignoreFileAt(file: string, repository: string): IgnoreFile {
  const relative = slashedFrom(repository, file);
  const isOutside = relative.startsWith('../') || path.isAbsolute(relative);
  return { file: isOutside ? file : relative, text: fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '' };
}
