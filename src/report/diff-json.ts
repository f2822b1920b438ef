import type { KeptFile, PackedFile, PreviousFile, ReleaseDiff } from '../model.ts';
import { grown, remoded, renamed, shrunk } from './diff-parts.ts';
import { jsonText, reasonJson } from './json.ts';

/** Exactly one JSON value of schema `packgate.diff/1` (docs/diff.schema.json) and a line break. */
export const renderDiffJson = (diffs: readonly ReleaseDiff[]): string =>
  jsonText({ schema: 'packgate.diff/1', packages: diffs.map(diffJson) });

function diffJson({ name, version, root, packer, against }: ReleaseDiff): object {
  if (against === null) return { name, version, root, packer, previous: null };
  const { previous, comparison } = against;
  const { before, after, added, removed, manifest } = comparison;
  return {
    name,
    version,
    root,
    packer,
    previous: { label: previous.label, version: previous.version, source: previous.source },
    totals: { before, after },
    added: added.map(addedJson),
    removed: removed.map(fileJson),
    renamed: renamed(comparison).map(keptJson),
    grown: grown(comparison).map(keptJson),
    shrunk: shrunk(comparison).map(keptJson),
    modes: remoded(comparison).map(keptJson),
    manifest,
  };
}

const fileJson = ({ path, size, mode }: PackedFile | PreviousFile): object => ({ path, size, mode });
const addedJson = (file: PackedFile): object => ({ ...fileJson(file), reason: reasonJson(file.reason) });
const keptJson = ({ file, before, isCertain }: KeptFile): object => ({ ...fileJson(file), before: fileJson(before), isCertain });
