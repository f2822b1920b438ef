import { inspectPackage } from '../../src/inspect/inspect.ts';
import type { Finding, JsonObject, PackedFile, PackList, PolicyScope, PreviousRelease } from '../../src/model.ts';
import { contentsOf, previousOf } from '../../src/previous/previous-release.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { emptyPolicy, levelOf } from '../rules/rule-input.ts';

/** A release in memory: contents by path, and what package.json says beside name, version and licence. */
export interface Release {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly manifest?: JsonObject;
  /** Of files that are not 644. */
  readonly modes?: Readonly<Record<string, number>>;
  readonly version?: string;
}

type Bytes = (file: PackedFile) => Uint8Array;

/** The package `fmt` as it would be listed, and a reader of its files. package.json is among them. */
export function listed({ files = {}, manifest = {}, modes = {}, version = '1.2.3' }: Release): {
  readonly pack: PackList;
  readonly read: Bytes;
} {
  const data: JsonObject = { name: 'fmt', version, license: 'MIT', ...manifest };
  const text = JSON.stringify(data, null, 2);
  const contents = new Map(Object.entries({ 'package.json': text, ...files }).map(([path, content]) => [path, Buffer.from(content)]));
  const read: Bytes = ({ path }) => contents.get(path) ?? Buffer.alloc(0);
  const packed = [...contents].map(([path, bytes]) => ({ path, size: bytes.length, mode: modes[path] ?? 0o644, reason: null }));
  return {
    pack: {
      name: 'fmt',
      version,
      root: '.',
      packer: { name: 'npm', version: '12.2.0', source: 'packlist' },
      manifest: { file: 'package.json', text, data },
      files: packed.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      dropped: [],
      unpackedSize: packed.reduce((sum, { size }) => sum + size, 0),
      packedSize: null,
      integrity: null,
    },
    read,
  };
}

export async function previousRelease(release: Release): Promise<PreviousRelease> {
  const { pack, read } = listed(release);
  return previousOf(pack, { label: `${pack.version} under the dist-tag latest`, source: 'registry' }, contentsOf(pack, read));
}

/** `fmt` 1.2.4 with what it was in 1.2.3; `before` null: there is no earlier release. */
export async function pair(before: Release | null, after: Release): Promise<{ readonly pack: PackList; readonly read: Bytes }> {
  const current = listed({ version: '1.2.4', ...after });
  return { ...current, pack: { ...current.pack, previous: before === null ? null : await previousRelease(before) } };
}

/** What the rules find in a pair, as in a run. */
export async function findingsOf(
  rules: readonly Rule[],
  { pack, read }: { readonly pack: PackList; readonly read: Bytes },
  policy: Partial<PolicyScope> = {},
): Promise<readonly Finding[]> {
  const scope = { ...emptyPolicy, ...policy };
  const input = { pack, policy: scope, paths: pack.files.map(({ path }) => pathParts(path)) };
  const inList = rules.flatMap((rule) => (rule.scope === 'package' ? rule.check(input) : []));
  return [...inList, ...(await inspectPackage({ pack, policy: scope, rules, read, pathParts }))];
}

/** `level: message`, in the order of the findings. */
export async function toldOf(
  rule: Rule,
  before: Release | null,
  after: Release,
  policy: Partial<PolicyScope> = {},
): Promise<readonly string[]> {
  const findings = await findingsOf([rule], await pair(before, after), policy);
  return findings.map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);
}
