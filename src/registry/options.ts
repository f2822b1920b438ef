import path from 'node:path';
import Config from '@npmcli/config';
import npmDefinitions from '@npmcli/config/lib/definitions/index.js';
import { isGateError } from '../errors.ts';
import type { JsonObject } from '../model.ts';
import { findNode } from '../packers/npm/executable.ts';
import { type LoadedConfig, npmConfigOptions } from '../packers/npm/npm-config.ts';
import { firstLine } from '../system-error.ts';
import { registryError } from './problem.ts';

/**
 * npm's configuration as npm's own libraries take it: registries by scope, tokens, proxies, certificates, timeouts, retries. It holds
 * secrets: it is handed on and never printed.
 */
export type RegistryOptions = Readonly<Record<string, unknown>>;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What npm would use in `directory`: its `.npmrc`, the user's, the global one and `npm_config_*`.
 *
 * @throws GateError of subject `registry` where npm could not read it either
 */
export async function registryOptions(directory: string, env: Env): Promise<RegistryOptions> {
  try {
    // A file `npmrc` in npm's own directory sets where npm installs things, and no registry.
    const withoutBuiltIn = path.dirname(findNode(env));
    const config = new Config({ ...npmDefinitions, ...npmConfigOptions(withoutBuiltIn, directory, withoutJobTokens(env)) });
    await config.load();
    return withDefaultHost(withPatience({ ...config.flat }, (key) => isSet(config, key)));
  } catch (error) {
    if (isGateError(error)) throw error;
    throw registryError('configuration', {
      message: `cannot read the configuration of npm: ${firstLine(error)}`,
      help: 'see what npm config list says in that directory',
      cause: error,
    });
  }
}

const SOURCES = ['global', 'user', 'project', 'env'];

const isSet = ({ data }: LoadedConfig, key: string): boolean => SOURCES.some((source) => data.get(source)?.raw[key] !== undefined);

/** Milliseconds that a registry has for the beginning of an answer, all attempts together. */
const PATIENCE = 20_000;

/** npm by itself waits five minutes for silence, and 70 seconds between three attempts: somebody sits before this one. What is configured holds. */
function withPatience(options: RegistryOptions, isConfigured: (key: string) => boolean): RegistryOptions {
  const waits = ['fetch-retry-factor', 'fetch-retry-mintimeout', 'fetch-retry-maxtimeout'];
  const { retry } = options;
  return {
    ...options,
    ...(!isConfigured('fetch-timeout') && { timeout: PATIENCE }),
    ...(typeof retry === 'object' && !waits.some(isConfigured) && { retry: { ...retry, factor: 3, minTimeout: 1000, maxTimeout: 4000 } }),
  };
}

/** What the runner hands to an Action and to nobody else: a `.npmrc` of the repository could name it as a token. */
const withoutJobTokens = (env: Env): Env => Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:ACTIONS_|INPUT_)/i.test(name)));

/** `npmjs` stands for the host of the public registry, as npm's own installer reads it. */
function withDefaultHost(options: RegistryOptions): RegistryOptions {
  if ((options['replaceRegistryHost'] ?? 'npmjs') !== 'npmjs') return options;
  // npm's defaults, by the name of the setting.
  const { registry } = (npmDefinitions as typeof npmDefinitions & { readonly defaults: Readonly<Record<string, unknown>> }).defaults;
  return typeof registry === 'string' ? { ...options, replaceRegistryHost: new URL(registry).host } : options;
}

/** Where a package.json says that it is published goes before `.npmrc`, as with `npm publish`; its other settings are not for reading. */
export function withPublishConfig(options: RegistryOptions, manifest: JsonObject): RegistryOptions {
  const { publishConfig } = manifest;
  if (typeof publishConfig !== 'object' || publishConfig === null) return options;
  const settings = Object.entries(publishConfig).filter(([key, value]) => WHERE.test(key) && typeof value === 'string');
  return { ...options, ...Object.fromEntries(settings.map(([key, value]) => [key === 'tag' ? 'defaultTag' : key, value])) };
}

const WHERE = /^(?:registry|tag|@[^:]+:registry)$/;

/** The dist-tag that npm publishes under, and asks for where none is named. */
export const defaultTag = ({ defaultTag: tag }: RegistryOptions): string => (typeof tag === 'string' && tag !== '' ? tag : 'latest');

/** For what can be done without: one attempt, and no longer than this. @param patience milliseconds */
export const impatient = (options: RegistryOptions, patience: number): RegistryOptions => ({
  ...options,
  timeout: patience,
  retry: { retries: 0 },
});
