import { expect } from '@jest/globals';
import { freshClone } from './fresh-clone.ts';
import type { GitHub, Permissions } from './github.ts';
import { type JobOptions, jobOf } from './github-event.ts';
import { type Asked, observeApi, type ObservedApiOptions } from './observed-api.ts';
import type { PullRequest } from './pull-request.ts';
import { runServedStep, type Step } from './step.ts';

/** What the README asks for. */
export const ALL: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' };

export interface GateOptions extends Omit<JobOptions, 'apiUrl'>, Pick<ObservedApiOptions, 'prefix' | 'disturb'> {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Of the job's token; null for a job without one. */
  readonly permissions?: Permissions | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the job; the run rejects then. */
  readonly signal?: AbortSignal;
}

export interface GateRun extends Step {
  /** What was asked of GitHub, in its order. */
  readonly asked: readonly Asked[];
  /** The same as `METHOD /path`, from below the repository on. */
  readonly requests: readonly string[];
  /** Texts of the warnings in the log that are on no file: what could not be posted. */
  readonly warnings: readonly string[];
}

const clone = freshClone();

/** Runs the Action in the job of a pull request. Whatever GitHub's description of its API objects to fails the test. */
export async function gate(github: GitHub, pull: PullRequest, options: GateOptions = {}): Promise<GateRun> {
  const { inputs = {}, permissions = ALL, prefix, disturb, env = {}, signal, ...job } = options;
  const api = await observeApi({
    upstream: github.url,
    ...(prefix === undefined ? {} : { prefix }),
    ...(disturb === undefined ? {} : { disturb }),
  });
  try {
    const step = await runServedStep({
      node: process.execPath,
      action: clone,
      workspace: pull.workspace.directory,
      inputs,
      signal,
      token: permissions === null ? '' : await github.jobToken(permissions),
      env: { ...(await jobOf(pull, { ...job, apiUrl: api.url })), ...env },
    });
    expect({ violations: api.violations, stderr: step.stderr }).toEqual({ violations: [], stderr: '' });
    const requests = api.asked.map(({ method, path }) => `${method} ${path.replace(`/repos/${pull.repository}`, '')}`);
    const warnings = step.commands
      .filter(({ name, properties }) => name === 'warning' && properties['file'] === undefined)
      .map(({ data }) => data);
    return { ...step, asked: api.asked, requests, warnings };
  } finally {
    await api.close();
  }
}
