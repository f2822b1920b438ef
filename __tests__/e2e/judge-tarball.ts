import { inspectPackage } from '../../src/inspect/inspect.ts';
import { judge } from '../../src/judge.ts';
import type { PackageReport } from '../../src/model.ts';
import type { Tarball } from '../../src/packers/tarball/open.ts';
import { DEFAULT_POLICY } from '../../src/policy/default.ts';
import { rules } from '../../src/rules/index.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import { ruleMetas } from '../../src/run-report.ts';

/** Asks every rule about a tarball, under the recommended preset. */
export async function judgeTarball({ pack, contents }: Tarball): Promise<PackageReport> {
  const bytes = new Map<string, Uint8Array>();
  for await (const content of contents()) bytes.set(content.file.path, content.bytes);
  const { preset, scope: policy } = DEFAULT_POLICY;
  const input = { pack, policy, paths: pack.files.map((file) => pathParts(file.path)) };
  const listed = rules.flatMap((rule) => (rule.scope === 'package' ? rule.check(input) : []));
  const read = await inspectPackage({ pack, policy, rules, pathParts, read: ({ path }) => bytes.get(path) ?? new Uint8Array() });
  const { verdict } = judge({
    findings: [...listed, ...read],
    pack,
    policy,
    preset,
    rules: ruleMetas,
    failOn: 'error',
    today: '2026-11-21',
  });
  const { name, version, root, packer, integrity, files, dropped } = pack;
  const totals = { files: files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize };
  return { name, version, root, packer, totals, integrity, files, dropped, ...verdict };
}
