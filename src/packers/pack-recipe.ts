/** How one package manager is made to pack a directory without running its scripts. */
export interface PackRecipe {
  /** What of the repository it runs all the same, as a sentence; null where it runs nothing. */
  readonly executes: string | null;
  /** Whether it makes the same bytes of the same files at another time: only then does the digest of its tarball say something. */
  readonly isReproducible: boolean;
  /** @param directory where the tarball goes: empty, absolute, outside of the package */
  readonly args: (directory: string) => readonly string[];
  /**
   * Its settings. @param scratch absolute path of a directory for files of Packgate's own
   * @param env what is inherited
   */
  readonly env: (scratch: string, env: Env) => Env;
  /**
   * The paths that it says it packed, as the tarball has them; null where it does not say so in a form that can be held against the tarball.
   *
   * @throws GateError where what it printed is anything else
   */
  readonly listed: (stdout: string, label: string) => readonly string[] | null;
  /** @throws GateError where its scripts may have been run */
  readonly checkScratch: (scratch: string, label: string) => void;
}

type Env = Readonly<Record<string, string | undefined>>;
