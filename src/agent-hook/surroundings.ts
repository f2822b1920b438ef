/** The scripts of a package.json, by name. */
export type Scripts = Readonly<Record<string, string>>;

/** What reading a command needs to know of the disk. Directories and files are absolute. */
export interface Surroundings {
  /** Of the package.json that holds in a directory. */
  readonly scriptsOf: (directory: string) => Scripts;
  /** Of every package below a directory, itself among them. */
  readonly scriptsBelow: (directory: string) => readonly PackageScripts[];
  /** The root of the workspace that a directory is in; itself where it is in none. */
  readonly workspaceRoot: (directory: string) => string;
  /** The text of a script; null where there is none, or what is there is no text. */
  readonly textOf: (file: string) => string | null;
}

export interface PackageScripts {
  readonly directory: string;
  readonly scripts: Scripts;
}
