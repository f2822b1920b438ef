import { nodeCrypto } from '../late-modules.ts';
import type { Json, PackageReport, Violation } from '../model.ts';
import { withoutHashes } from '../previous/hashed-name.ts';

/**
 * What of a violation's `data` says which one it is. Not among them: places, sizes and counts, which move and grow from commit to commit, and the versions
 * of what was compared.
 */
const EVIDENCE = [
  'address',
  'dependency',
  'entry',
  'excerpt',
  'field',
  'fields',
  'format',
  'host',
  'key',
  'kind',
  'paths',
  'pattern',
  'rule',
  'script',
] as const;

/**
 * Gives out fingerprints, in the order in which violations are reported: a digest over the rule, the name of the package, the packed path without content
 * hashes, and the evidence; then a number, which tells those apart that have all of these in common. So a fingerprint stays the same when lines move, when
 * the version of the package or of Packgate changes, and when a bundler names its files anew; and no two of a run are the same.
 */
export function fingerprints(): (violation: Violation, judged: PackageReport | null) => string {
  const seen = new Map<string, number>();
  return (violation, judged) => {
    const digest = digestOf(violation, judged);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  };
}

function digestOf({ rule, path, data }: Violation, judged: PackageReport | null): string {
  const file = path === null ? null : withoutHashes(path, judged?.version ?? '');
  const evidence: readonly Json[] = EVIDENCE.map((key) => (typeof data[key] === 'number' ? null : (data[key] ?? null)));
  return nodeCrypto()
    .createHash('sha256')
    .update(JSON.stringify([rule, judged?.name ?? null, file, evidence]))
    .digest('hex')
    .slice(0, DIGITS);
}

/** 128 bits. */
const DIGITS = 32;
