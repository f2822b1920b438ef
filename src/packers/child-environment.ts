type Env = Readonly<Record<string, string | undefined>>;

/**
 * What a script inherits of the package manager that runs it, and what would make another command of `pack`. A person's own settings, such
 * as `NPM_CONFIG_USERCONFIG`, hold when the package is published as well, and stay.
 */
const DROPPED: readonly RegExp[] = [
  // npm hands its own settings down to scripts, `npm_config_dry_run` among them; pnpm and yarn set them for what they run as well.
  /^npm_/,
  /^(?:npm|pnpm)_config_(?:dry_run|json|out|pack_destination|recursive|filter|workspaces?|workspace_root|include_workspace_root|dir|prefix|silent|loglevel|reporter|use_stderr|color|ignore_scripts|pm_on_fail|package_manager_strict(?:_version)?|manage_package_manager_versions|skip_manifest_obfuscation)$/i,
  // A package manager that runs a script leaves notes to itself: where it stands, and not to hand over to `yarnPath`.
  /^(?:INIT_CWD|PROJECT_CWD|BERRY_BIN_FOLDER|PNPM_SCRIPT_SRC_DIR|YARN_IGNORE_PATH|YARN_IGNORE_CWD|COREPACK_ROOT)$/,
  // More arguments for bun.
  /^BUN_OPTIONS$/,
  /^(?:FORCE_COLOR|CLICOLOR_FORCE)$/,
  // The token for policies is nothing for scripts; a runner hands it over as an input.
  /^(?:PACKGATE_POLICY_TOKEN|INPUT_POLICY[-_]TOKEN)$/i,
];

/** No questions, no colours, and no network as far as the package managers can be told. */
const SETTINGS: Env = {
  CI: '1',
  NO_COLOR: '1',
  npm_config_offline: 'true',
  pnpm_config_offline: 'true',
  npm_config_update_notifier: 'false',
  COREPACK_ENABLE_NETWORK: '0',
  COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  // It would write into package.json.
  COREPACK_ENABLE_AUTO_PIN: '0',
};

/** The environment in which another package manager packs. @param own that package manager's settings */
export function childEnvironment(env: Env, own: Env): Env {
  const inherited = Object.entries(env).filter(([name]) => !DROPPED.some((pattern) => pattern.test(name)));
  return { ...Object.fromEntries(inherited), ...SETTINGS, ...own };
}
