import type { Comparison, KeptFile, ReleaseChanges } from '../model.ts';

/** What differs, without what is the same in both releases. */
export const releaseChanges = ({ before, added, removed, kept, manifest }: Comparison): ReleaseChanges => ({
  before,
  added: added.map(({ path }) => path),
  removed: removed.map(({ path, size }) => ({ path, size })),
  changed: kept.filter(differs).map(({ file, before: { path, size, mode }, isCertain }) => ({
    path: file.path,
    before: { path, size, mode },
    isCertain,
  })),
  manifest,
});

const differs = ({ file, before }: KeptFile): boolean =>
  file.size !== before.size || file.mode !== before.mode || file.path !== before.path;
