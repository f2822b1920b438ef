import type { Policy, PolicyScope } from '../model.ts';

/** A policy that says nothing. */
export const EMPTY_SCOPE: PolicyScope = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: new Map(),
  budget: { files: null, unpacked: null, file: null, growth: null },
  exceptions: [],
};

/** What holds where there is no policy file. */
export const DEFAULT_POLICY: Policy = {
  path: null,
  sha256: null,
  extends: ['packgate:recommended'],
  preset: 'recommended',
  presetFrame: null,
  sources: [],
  tests: [],
  scope: EMPTY_SCOPE,
  packages: [],
};
