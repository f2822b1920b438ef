import type { FuzzTarget } from '../target.ts';
import { hookPublish, hookText } from './agent-hook.ts';
import { archiveTar, archiveZip } from './archive.ts';
import { fileNames, ignoreFiles, manifests } from './packages.ts';
import { policyText } from './policy-text.ts';
import { shardReportsTarget } from './shard-reports.ts';
import { sinks } from './sinks.ts';
import { sourceMap } from './source-map.ts';
import { tarball } from './tarball.ts';

/** Every way in for what strangers write, sorted by name. */
export const targets: readonly FuzzTarget[] = [
  archiveTar,
  archiveZip,
  fileNames,
  hookPublish,
  hookText,
  ignoreFiles,
  manifests,
  policyText,
  shardReportsTarget,
  sinks,
  sourceMap,
  tarball,
];
