import { ruleLevel } from '../../src/judge.ts';
import type { DroppedEntry, Finding, Frame, JsonObject, Located, Packer, PolicyScope, Preset, RuleLevel } from '../../src/model.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { PackageRule, PackageRuleInput, Rule } from '../../src/rules/rule.ts';

export const frame: Frame = { file: 'packgate.yml', line: 3, column: 5, text: '  - "dist/**"', length: 9, label: '' };

/** A value as if it stood in the policy at `frame`. */
export const located = <T>(value: T): Located<T> => ({ value, frame });
export const patterns = (...values: readonly string[]): readonly Located<string>[] => values.map(located);

export const emptyPolicy: PolicyScope = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: new Map(),
  budget: { files: null, unpacked: null, file: null, growth: null },
  exceptions: [],
};

export interface Situation {
  /** Paths, or paths with sizes; a size that is not given is 100 bytes. */
  readonly files?: readonly string[] | Readonly<Record<string, number>>;
  /** Beside a name, a version and an open-source licence. */
  readonly manifest?: JsonObject;
  readonly policy?: Partial<PolicyScope>;
  readonly dropped?: readonly DroppedEntry[];
  readonly packer?: Packer;
}

const NPM: Packer = { name: 'npm', version: '12.2.0', source: 'packlist' };

/** What a rule is given for a package `fmt` 1.2.3 under the MIT licence. */
export function ruleInput({ files = [], manifest = {}, policy = {}, dropped = [], packer = NPM }: Situation): PackageRuleInput {
  const name = typeof manifest['name'] === 'string' ? manifest['name'] : 'fmt';
  const version = typeof manifest['version'] === 'string' ? manifest['version'] : '1.2.3';
  const data: JsonObject = { license: 'MIT', ...manifest, name, version };
  const sizes = isList(files) ? files.map((path) => [path, 100] as const) : Object.entries(files);
  const packed = sizes.map(([path, size]) => ({ path, size, mode: 0o644, reason: null }));
  return {
    pack: {
      name,
      version,
      root: '.',
      packer,
      manifest: { file: 'package.json', text: JSON.stringify(data, null, 2), data },
      files: packed,
      dropped,
      unpackedSize: packed.reduce((sum, { size }) => sum + size, 0),
      packedSize: null,
      integrity: null,
    },
    policy: { ...emptyPolicy, ...policy },
    paths: packed.map(({ path }) => pathParts(path)),
  };
}

const isList = (files: NonNullable<Situation['files']>): files is readonly string[] => Array.isArray(files);

export const levelOf = ({ meta }: Rule, finding: Finding, preset: Preset = 'recommended'): RuleLevel =>
  finding.level ?? ruleLevel(meta, finding.variant, emptyPolicy, preset);

/** The level of what the rule says of this one file, or `quiet`. */
export function levelOfPath(rule: PackageRule, path: string, manifest: JsonObject = {}): RuleLevel | 'quiet' {
  const [finding] = rule.check(ruleInput({ files: [path], manifest })).filter((one) => one.path === path);
  return finding === undefined ? 'quiet' : levelOf(rule, finding);
}

/** `level: message`, in the order of the findings. */
export const told = (rule: PackageRule, situation: Situation): readonly string[] =>
  rule.check(ruleInput(situation)).map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);
