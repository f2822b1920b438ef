import Config from '@npmcli/config';
import npmDefinitions from '@npmcli/config/lib/definitions/index.js';
import { type NpmConfig, npmConfigOptions, settingsOf } from './npm-config.ts';

/** npm's configuration as the newest npm would read it in `directory`. */
export async function loadConfig(directory: string, env: Readonly<Record<string, string | undefined>>): Promise<NpmConfig> {
  const config = new Config({ ...npmDefinitions, ...npmConfigOptions(directory, directory, env) });
  await config.load();
  return settingsOf(config, directory, env);
}
