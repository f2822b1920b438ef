import { GateError } from './errors.ts';
import { judge } from './judge.ts';
import type { PackList, Policy, PolicyScope, PolicyTest, ReportedError, Violation } from './model.ts';
import { rules } from './rules/index.ts';
import { pathParts } from './rules/path-parts.ts';
import { ruleMetas } from './run-report.ts';

export interface TestedPolicy {
  readonly passed: number;
  /** What the policy does not say of a path, at the line of the test. */
  readonly failures: readonly ReportedError[];
}

/**
 * Tries the examples under `tests`: each path as the only file of a package that stands at the root of the repository. A path is denied where a rule that
 * judges by paths finds an error that no exception excuses.
 * @param today ISO date
 * @throws GateError where there are none, and for a rule that does not judge by paths
 */
export function testPolicy(policy: Policy, scopeFor: (name: string) => PolicyScope, today: string): TestedPolicy {
  const { tests } = policy;
  if (tests.length === 0)
    throw new GateError('policy', `there are no tests in ${policy.path ?? 'the preset packgate:recommended'}`, {
      help: 'write paths under "tests" in the policy: denied: [src/index.ts], allowed: [dist/index.js]',
    });
  for (const test of tests) refuseContentRule(test);
  const failures = tests.flatMap((test) => {
    const scope = test.package === null ? policy.scope : scopeFor(test.package.value);
    const failure = failureOf(test, deniedBy(test, scope, policy, today));
    return failure === null ? [] : [failure];
  });
  return { passed: tests.length - failures.length, failures };
}

const PATH_RULES: ReadonlySet<string> = new Set(rules.flatMap(({ scope, meta }) => (scope === 'package' ? [meta.id] : [])));

function refuseContentRule({ rule }: PolicyTest): void {
  if (rule === null || PATH_RULES.has(rule.value)) return;
  throw new GateError('policy', `${rule.value} does not judge by paths, and a test has nothing else`, {
    help: 'name a rule that does, such as denied, not-allowed or env-file',
    frame: { ...rule.frame, label: 'this rule looks at something else' },
  });
}

function deniedBy({ path, package: named, rule }: PolicyTest, scope: PolicyScope, { preset }: Policy, today: string): Violation | null {
  const pack = packOf(path.value, named?.value ?? 'package');
  const input = { pack, policy: scope, paths: [pathParts(path.value)] };
  const found = rules.flatMap((each) => (each.scope === 'package' ? each.check(input) : []));
  const findings = found.filter((finding) => finding.path === path.value && (rule === null || finding.rule === rule.value));
  const { verdict } = judge({ findings, pack, policy: scope, preset, rules: ruleMetas, failOn: 'error', today });
  return verdict.violations.find(({ severity }) => severity === 'error') ?? null;
}

/** A package of one file, of one byte. */
function packOf(path: string, name: string): PackList {
  const data = { name, version: '1.0.0' };
  return {
    ...data,
    root: '.',
    packer: { name: 'test', version: '', source: 'packlist' },
    manifest: { file: 'package.json', text: JSON.stringify(data), data },
    files: [{ path, size: 1, mode: 0o644, reason: null }],
    dropped: [],
    unpackedSize: 1,
    packedSize: null,
    integrity: null,
  };
}

function failureOf({ expected, path, package: named, rule }: PolicyTest, violation: Violation | null): ReportedError | null {
  if ((violation === null) === (expected === 'allowed')) return null;
  const where = named === null ? '' : ` in ${named.value}`;
  const common = { subject: 'test', package: null };
  if (violation === null)
    return {
      ...common,
      message: `${path.value} is allowed${where}${rule === null ? '' : ` by ${rule.value}`}, and has to be denied`,
      help: 'deny it, leave it out of "allow", or correct the test',
      location: { ...path.frame, label: `no error of ${rule === null ? 'a rule that judges by paths' : rule.value} keeps it in` },
    };
  const { decidedBy } = violation;
  const place = decidedBy === null ? '' : `, by ${decidedBy.file}:${decidedBy.line}:${decidedBy.column}`;
  return {
    ...common,
    message: `${path.value} is denied${where}${place}, and has to be allowed`,
    help: `${violation.rule} says: ${violation.message}`,
    location: { ...path.frame, label: `${violation.rule} keeps it in` },
  };
}
