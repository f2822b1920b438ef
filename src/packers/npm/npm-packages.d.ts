// npm's own packages come without types; modules.ts describes what is used of them.
declare module 'npm-packlist';
declare module 'npm-packlist-9';
declare module 'npm-packlist-10';
declare module '@npmcli/package-json' {
  const PackageJson: { readonly normalize: (directory: string) => Promise<{ readonly content: unknown }> };
  export default PackageJson;
}
declare module '@npmcli/map-workspaces' {
  const mapWorkspaces: (options: { cwd: string; pkg: unknown }) => Promise<Map<string, string>>;
  export default mapWorkspaces;
}
declare module '@npmcli/arborist' {
  const Arborist: new (options: { readonly path: string; readonly ignoreExtension: boolean }) => {
    readonly loadActual: () => Promise<unknown>;
  };
  export default Arborist;
}
declare module '@npmcli/config' {
  const Config: new (options: object) => import('./npm-config.ts').LoadedConfig;
  export default Config;
}
declare module '@npmcli/config/lib/definitions/index.js' {
  const definitions: { readonly definitions: object; readonly shorthands: object; readonly flatten: unknown; readonly nerfDarts: unknown };
  export default definitions;
}
