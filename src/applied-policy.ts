import path from 'node:path';
import { GateError } from './errors.ts';
import { gitHubApiUrl } from './github/api-url.ts';
import type { DirectoryTarget, Policy, PolicyScope } from './model.ts';
import type { RemoteAccess } from './policy-files.ts';
import { findPolicyFile, policySearch } from './policy-search.ts';
import { DEFAULT_POLICY } from './policy/default.ts';
import { ruleMetas } from './run-report.ts';
import { slashedFrom } from './slash-path.ts';

export interface PolicyRequest {
  readonly cwd: string;
  /** A policy file; null: the one that stands nearest, or the recommended preset. */
  readonly policy: string | null;
  /** Whether it may extend policies by branches and tags. */
  readonly allowMutable?: boolean;
  /** For policies of other repositories; null and missing: that of the environment. */
  readonly policyToken?: string | null;
}

export interface PolicyPlace {
  /** The policy is looked for from here. */
  readonly first: string;
  readonly repository: string;
}

/** The policy of a run, and what it applies to. */
export interface AppliedPolicy {
  readonly policy: Policy;
  readonly scopeFor: (packageName: string) => PolicyScope;
  /** @throws GateError where a `packages` entry names nobody: it was meant for somebody */
  readonly refuseUnmatched: (packageNames: readonly string[]) => void;
  /** @throws GateError where another policy stands nearer to a target: it would be passed over in silence */
  readonly refuseOthers: (targets: readonly DirectoryTarget[]) => void;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Without a policy file nothing of the policy language is loaded. */
export async function applicablePolicy(request: PolicyRequest, { first, repository }: PolicyPlace, env: Env): Promise<AppliedPolicy> {
  const file = request.policy === null ? findPolicyFile(repository, first) : path.resolve(request.cwd, request.policy);
  const refuseOthers = (targets: readonly DirectoryTarget[]): void => {
    if (request.policy === null) refuseOtherPolicies(file, repository, targets);
  };
  if (file === null)
    return { policy: DEFAULT_POLICY, scopeFor: () => DEFAULT_POLICY.scope, refuseUnmatched: () => undefined, refuseOthers };
  const { loadPolicy, scopeFor, unmatchedPackages } = await import('./policy-files.ts');
  const policy = await loadPolicy({ repository, file, rules: [...ruleMetas.values()], remote: remoteAccess(request, env) });
  const refuseUnmatched = (names: readonly string[]): void => {
    const [unmatched] = unmatchedPackages(policy, names);
    if (unmatched !== undefined) throw nobodyNamed(unmatched);
  };
  return { policy, scopeFor: (name) => scopeFor(policy, name), refuseUnmatched, refuseOthers };
}

function remoteAccess({ allowMutable = false, policyToken = null }: PolicyRequest, env: Env): RemoteAccess {
  const token = [policyToken, env['PACKGATE_POLICY_TOKEN'], env['GITHUB_TOKEN']].find(Boolean) ?? null;
  return { allowMutable, token, apiUrl: gitHubApiUrl(env) };
}

function refuseOtherPolicies(applied: string | null, repository: string, targets: readonly DirectoryTarget[]): void {
  const nearestTo = policySearch(repository);
  for (const { directory, root } of targets) {
    const nearest = nearestTo(directory);
    if (nearest === applied) continue;
    const name = (file: string | null): string => (file === null ? 'none' : slashedFrom(repository, file));
    throw new GateError('policy', `${root} has a policy of its own, ${name(nearest)}, and this run goes by ${name(applied)}`, {
      help: 'move it under "packages" of the common policy, judge that package in a run of its own, or name one policy with --policy',
    });
  }
}

function nobodyNamed({ value, frame }: Policy['packages'][number]['pattern']): GateError {
  return new GateError('policy', `"packages" names ${JSON.stringify(value)}, and there is no such package`, {
    help: 'correct the name: what it says would apply to nobody',
    frame,
  });
}
