import fs from 'node:fs';
import path from 'node:path';
import { applicablePolicy } from '../applied-policy.ts';
import { GateError } from '../errors.ts';
import type { GateHost, GateRequest } from '../gate.ts';
import { maskedErrors, maskedFrames } from '../masked-report.ts';
import { repositoryAround } from '../packages.ts';
import { effectivePolicy } from '../policy/effective.ts';
import { expiringExceptions } from '../policy/expiring.ts';
import { type TestedPolicy, testPolicy } from '../policy-tests.ts';
import { renderError } from '../report/blocks.ts';
import { jsonText, locationJson } from '../report/json.ts';
import { renderPolicy, renderPolicyJson } from '../report/policy.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import { ruleMetas } from '../run-report.ts';
import { plural } from '../size.ts';

export interface PolicyRequest extends Pick<GateRequest, 'cwd' | 'targets' | 'policy' | 'packages' | 'allowMutable'> {
  readonly json: boolean;
  /** Whether to try the examples in the policy, and not to print it. */
  readonly test: boolean;
}

export interface PolicyAnswer {
  readonly text: string;
  /** 1: a test failed. */
  readonly exitCode: 0 | 1;
}

/** What `packgate policy` prints. No package is looked for: names are taken as they are. @throws GateError where the policy cannot be read */
export async function policyText(request: PolicyRequest, host: GateHost, options: TerminalOptions): Promise<PolicyAnswer> {
  const first = directoryOf(request);
  const place = { first, repository: repositoryAround(first, request.cwd, host.env) };
  const { policy, scopeFor } = await applicablePolicy(request, place, host.env);
  if (request.test) return tested(testPolicy(policy, scopeFor, host.now().toISOString().slice(0, 10)), request.json, options);
  const names = request.packages.length === 0 ? [null] : request.packages;
  const effective = await maskedFrames(names.map((name) => effectivePolicy(policy, name, [...ruleMetas.values()])));
  const [presetFrame = null] = await maskedFrames([policy.presetFrame]);
  const expiring = await maskedFrames(expiringExceptions(policy, host.now().toISOString().slice(0, 10)));
  const view = { policy: { ...policy, presetFrame }, effective, expiringExceptions: expiring };
  return { text: request.json ? renderPolicyJson(view) : renderPolicy(view, options), exitCode: 0 };
}

/** The policy is looked for from here; there need be no package. */
function directoryOf({ cwd, targets: [named = '.'] }: PolicyRequest): string {
  const directory = path.resolve(cwd, named);
  if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true) return fs.realpathSync(directory);
  throw new GateError('usage', `${JSON.stringify(named)} is no directory`, {
    help: 'name the directory whose policy is meant, or the policy with --policy',
  });
}

async function tested({ passed, failures }: TestedPolicy, json: boolean, options: TerminalOptions): Promise<PolicyAnswer> {
  const shown = await maskedErrors(failures);
  const exitCode = shown.length === 0 ? 0 : 1;
  if (json) {
    const told = shown.map(({ message, help, location }) => ({ message, help, location: location && locationJson(location) }));
    return { text: jsonText({ schema: 'packgate.policy-test/1', passed, failures: told }), exitCode };
  }
  const count = shown.length === 0 ? `${plural(passed, 'test')} passed` : `${plural(shown.length, 'test')} failed, ${passed} passed`;
  return {
    text: [...shown.map((failure) => renderError(failure, options)), `packgate: ${count}`].map((part) => `${part}\n`).join(''),
    exitCode,
  };
}
