/** How a walk of npm-packlist came to its list, as its own walker and rules decided. All paths are relative to the package's root. */
export interface Trace {
  /** What turned the decision on each packed file outside bundled dependencies; null where no rule did, so that it ships. */
  readonly decisions: ReadonlyMap<string, Decision | null>;
  /** The text of each ignore file that was read, by its path. */
  readonly ignoreFiles: ReadonlyMap<string, string>;
  readonly manifestRules: ManifestRules;
  /** What was decided on the path that was asked about and on each directory above it, as far as the walk came; outermost first. */
  readonly answers: readonly Answer[];
}

/** The rule that turned the decision on an entry: a line of an ignore file, or a rule that npm-packlist writes itself. */
export interface Decision {
  readonly included: boolean;
  readonly source: RuleSource;
  /** The rule as its source has it, e.g. `!/dist/**`. */
  readonly rule: string;
  /** Counts from 1, in the text of the source. */
  readonly line: number;
}

/** Where a rule stands. */
export type RuleSource =
  | { readonly kind: 'ignore-file'; readonly file: string }
  /**
   * Written by npm-packlist for a directory, empty for the root: what it never ships and, for workspaces, ignore files above the package; a user's
   * `global-ignore-file`; what follows from `files`; what it always or never ships whatever `files` says.
   */
  | { readonly kind: 'defaults' | 'global' | 'manifest' | 'strict'; readonly directory: string };

/** Which part of package.json npm-packlist made a rule from: `["files", 2]`, `["bin", "cli"]`; empty for what it always does. */
export type ManifestPointer = readonly (string | number)[];

/** By the text of the rule. Where two parts give the same rule, the later of them: it is the one that decides. */
export interface ManifestRules {
  readonly manifest: ReadonlyMap<string, ManifestPointer>;
  readonly strict: ReadonlyMap<string, ManifestPointer>;
  /** How many lines npm-packlist's default rules have, before those of ignore files above the package. */
  readonly defaultLines: number;
}

/** What a walk decided on one entry, before it knew whether that is a file or a directory. */
export interface Answer {
  readonly path: string;
  readonly asFile: Decided;
  readonly asDirectory: Decided;
}

export interface Decided {
  readonly included: boolean;
  /** Null where no rule turned it. */
  readonly by: Decision | null;
}
