import mapNpmWorkspaces from '@npmcli/map-workspaces';

/** npm's own reading of `workspaces`: directories by package name. */
export const mapWorkspaces = (options: { cwd: string; pkg: unknown }): Promise<ReadonlyMap<string, string>> => mapNpmWorkspaces(options);
