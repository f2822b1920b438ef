/**
 * Every data type of Packgate: `Target -> PackList -> Finding[] -> Verdict -> Report`.
 * This file imports nothing. All paths inside a package are relative to its root and `/`-separated;
 * lines and columns count from 1, columns in UTF-16 code units; sizes are bytes.
 */

// ---------------------------------------------------------------------------------------------- values

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** How bad a violation is. Order matters: most severe first. */
export type Severity = 'error' | 'warning' | 'note';
/** What a policy can say of a rule. */
export type RuleLevel = Severity | 'off';
/** From which severity on a run fails. */
export type FailOn = 'error' | 'warning' | 'never';

/** A stretch of text inside a packed file. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in a text file of the repository; `file` is relative to the repository's root. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A location with what a person needs to see there: the line itself, the marked stretch, a word on it. */
export interface Frame extends Location {
  /** The whole line, without its line break. */
  readonly text: string;
  /** How many columns to underline, at least 1. */
  readonly length: number;
  /** What the marked stretch has to do with the violation, e.g. `this "files" entry ships it`. */
  readonly label: string;
}

// ---------------------------------------------------------------------------------------------- target

/** What to look at. */
export type Target = DirectoryTarget | TarballTarget | RegistryTarget;

/** A package as its package manager would pack it. */
export interface DirectoryTarget {
  readonly kind: 'directory';
  /** Absolute path of the package's directory. */
  readonly directory: string;
  /** The directory relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  /** Absolute path of the directory that file locations are relative to. */
  readonly repository: string;
  /** Workspace root that npm would find from inside `directory`, with its members; null outside a workspace. */
  readonly workspace: Workspace | null;
}

/** A package that was packed. */
export interface TarballTarget {
  readonly kind: 'tarball';
  /** Absolute path. */
  readonly file: string;
  /** As it was named, with `/`; reports say it in place of a directory. */
  readonly root: string;
  /** The dist-tag that it will be published under, where a plan says so. */
  readonly tag?: string;
  /** The package that it was packed from just now, to point into: reports say its directory. */
  readonly from?: { readonly target: DirectoryTarget; readonly packer: Packer };
}

/** A package that was published; `wanted` is a version, a range or a dist-tag. */
export interface RegistryTarget {
  readonly kind: 'registry';
  readonly name: string;
  readonly wanted: string;
  /** `name@wanted` */
  readonly root: string;
}

/** A workspace repository as its package manager sees it. */
export interface Workspace {
  /** Absolute path of the workspace root. */
  readonly directory: string;
  /** Absolute paths of the member directories. */
  readonly members: readonly string[];
}

/** A package that was found and not judged, with the reason why. */
export interface SkippedPackage {
  readonly name: string;
  readonly root: string;
  /** `unchanged`: nothing that it is made of differs from the commit that `--since` names. */
  readonly reason: 'private' | 'unnamed' | 'not-selected' | 'unchanged';
}

// ---------------------------------------------------------------------------------------------- pack list

/** package.json as text (to point into it) and as data (to judge it). */
export interface Manifest {
  /** Path relative to the repository's root, e.g. `packages/cli/package.json`. */
  readonly file: string;
  readonly text: string;
  /** The parsed JSON, as written. */
  readonly data: JsonObject;
}

export type PackerName = 'npm' | 'bundled';

/** Who computed the list. `name` and `version` identify it: `npm 12.2.0` or `npm-packlist 11.3.0`. */
export interface Packer {
  readonly name: string;
  readonly version: string;
  readonly source: 'packlist' | 'dry-run' | 'tarball' | 'registry';
  /** Why this one, e.g. `pnpm 12.21.0, as "packageManager" in package.json says`; missing for npm's list and for tarballs. */
  readonly how?: string;
  /** What of the repository it may have run, in one sentence; null: nothing; missing as `how`. */
  readonly executes?: string | null;
  /** Set where the scripts of the package have been run: the list is what they leave behind. */
  readonly ranScripts?: true;
}

/**
 * Why a file ships. `files-entry`: an entry of `files` names it; `always`: npm ships it whatever is configured; `entry-point`: `main`, `browser` or `bin`
 * names it; `not-ignored`: no ignore rule keeps it out, or one takes it back in; `bundled`: it comes with a bundled dependency.
 */
export interface Reason {
  readonly kind: 'files-entry' | 'always' | 'entry-point' | 'not-ignored' | 'bundled';
  /** What decided, as it is written: the entry, `"main": "cli.js"`, the ignore rule, the bundled dependency; a sentence where no rule did. */
  readonly text: string;
  /** Where that is written; the `"name"` line of package.json where it is written nowhere. */
  readonly frame: Frame;
}

/** A file as it would be in the tarball. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  /** Permission bits as the tarball has them, e.g. 0o644. */
  readonly mode: number;
  /** Null where npm's list comes from code that Packgate does not know, and cannot be traced. */
  readonly reason: Reason | null;
  /** Digest of the content in hex, where it was packed. */
  readonly sha512?: string;
}

/** An entry that stands where it would ship, but that npm drops or turns into something else. */
export interface DroppedEntry {
  readonly path: string;
  /**
   * `symlink`, `special` (socket, pipe, device) and `name` (a `*` in it) never reach the tarball; a `hard-link` reaches it as a link
   * entry, which installs drop.
   */
  readonly why: 'symlink' | 'special' | 'name' | 'hard-link';
  /** For a hard link, the path that carries the bytes; for a symbolic link, its target. */
  readonly target: string | null;
}

/** Exactly what would ship. `files` are sorted by code unit. */
export interface PackList {
  readonly name: string;
  readonly version: string;
  /** Package directory relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  readonly packer: Packer;
  readonly manifest: Manifest;
  readonly files: readonly PackedFile[];
  readonly dropped: readonly DroppedEntry[];
  /** Sum of sizes of the files. */
  readonly unpackedSize: number;
  readonly packedSize: number | null;
  readonly integrity: string | null;
  /** Missing where the newest npm-packlist was not asked, or is the one that listed. */
  readonly newest?: NewestList;
  /** The release that this one will replace; null and missing where none is compared with. */
  readonly previous?: PreviousRelease | null;
}

/** What the newest npm-packlist makes of a package that another npm would publish. */
export interface NewestList {
  readonly packer: Packer;
  /** Why the newest npm lists nothing, where it refuses the package. */
  readonly refusal: { readonly message: string; readonly help: string | null; readonly pointer: readonly (string | number)[] } | null;
  /** Where the two lists differ, by what is read in two ways; every such path is in exactly one of them. */
  readonly drifts: readonly Drift[];
  /** The npm that the repository asks for; null where it asks for none, and where nothing differs. */
  readonly pinned: PinnedNpm | null;
}

/** Files that one npm would publish and the newest would not, or the other way round. Paths are sorted by code unit. */
export interface Drift {
  readonly onlyInstalled: readonly string[];
  readonly onlyNewest: readonly string[];
  /** The value of package.json that is read in two ways; `["name"]` where it is written elsewhere. */
  readonly pointer: readonly (string | number)[];
  /** What is read in two ways, as it is written; null where it is a rule of npm's own. */
  readonly entry: string | null;
  /** What keeps each file out where it does not ship, e.g. `pkg/.gitignore:1 ("*") keeps it out`; null where that is the entry, or not known. */
  readonly keptOutBy: string | null;
  /**
   * An edit under which all agree on these files and nothing else changes, tried out with the npm that publishes and with the rules of npm 10, 11 and 12;
   * one line without a final period. Null: none was found.
   */
  readonly spelling: string | null;
}

/** What a package.json says of the npm that is to be used. */
export interface PinnedNpm {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly field: 'packageManager' | 'engines.npm';
  readonly value: string;
  /** Whether the npm on PATH is one that it allows; null where that cannot be told. */
  readonly isInstalled: boolean | null;
}

/** What becomes of a path in a package, and why. `path` is relative to the package's root. */
export type Explanation =
  | { readonly outcome: 'ships'; readonly path: string; readonly file: PackedFile }
  /** `at` is kept out: the path itself, or a directory above it. */
  | {
      readonly outcome: 'kept-out';
      readonly path: string;
      readonly at: string;
      /** The rule or entry as it is written. */
      readonly text: string;
      readonly because: string;
      /** Null for a rule that npm has of its own. */
      readonly frame: Frame | null;
    }
  /** It would ship, were it an ordinary file. */
  | { readonly outcome: 'dropped'; readonly path: string; readonly entry: DroppedEntry }
  /** A directory that npm looks into, and what ships of it. */
  | { readonly outcome: 'directory'; readonly path: string; readonly files: readonly PackedFile[] };

// ---------------------------------------------------------------------------------------------- findings

/** Where in the repository a finding is mended, when the rule knows better than "what ships the file". */
export type Anchor =
  /** A value in package.json by its path of keys; the deepest part that exists is shown. */
  | { readonly kind: 'manifest'; readonly pointer: readonly (string | number)[]; readonly label: string }
  /** A line of the policy. */
  | { readonly kind: 'policy'; readonly frame: Frame };

/** What is in there. A finding carries no severity: the policy gives it. */
export interface Finding {
  readonly rule: string;
  /** A rule may tell cases apart that have another default severity, e.g. `nested`. */
  readonly variant?: string;
  /** The packed file, or null where the finding is about the whole package or the policy. */
  readonly path: string | null;
  /** One line, specific, no final period, no secret. */
  readonly message: string;
  /** What to do, when the rule can say more than its documentation's fix. */
  readonly help?: string;
  readonly region?: Region;
  readonly anchor?: Anchor;
  /** A second place that decided, e.g. the `deny` entry of the policy. */
  readonly decidedBy?: Frame;
  /** Overrides the rule's severity: a `deny` entry carries its own. */
  readonly level?: RuleLevel;
  /** The rule's figures. */
  readonly data: JsonObject;
}

// ---------------------------------------------------------------------------------------------- policy

/** A value of the policy with the place where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly frame: Frame;
}

/** Patterns in the order in which they are written; a leading `!` takes back what an earlier one matched. */
export type PatternList = readonly Located<string>[];

/** One entry under `deny`, or one list under `deny-from`. */
export type DenyEntry = DenyPaths | DenyText;

/** Files that must not ship. */
export interface DenyPaths {
  readonly paths: PatternList;
  /** `glob`: the policy's own patterns; `gitignore`: the lines of a `deny-from` file. */
  readonly syntax: 'glob' | 'gitignore';
  readonly reason: string | null;
  /** Null: the level of the rule `denied`. */
  readonly severity: Severity | null;
  readonly frame: Frame;
}

/** What must not stand in a file that ships. */
export interface DenyText {
  readonly syntax: 'text';
  /** A regular expression of JavaScript; `(?i)`, `(?m)` or `(?s)` before it sets flags. */
  readonly text: Located<string>;
  /** Empty: every file. */
  readonly in: PatternList;
  readonly reason: string | null;
  /** Null: the level of the rule `denied-text`. */
  readonly severity: Severity | null;
  readonly frame: Frame;
}

/** Sizes in bytes. Null: no limit. */
export interface Budget {
  readonly files: Located<number> | null;
  readonly unpacked: Located<number> | null;
  readonly file: Located<number> | null;
  /** Per cent by which the package, and each file of it, may be larger than in the last release; null: the bounds of the rule `grown`. */
  readonly growth: Located<number> | null;
}

export interface ExceptionEntry extends Excuse {
  readonly rule: string;
  /** Empty: every finding of the rule. */
  readonly paths: PatternList;
  /** Set where it comes with a policy of another repository or of a package: it can be there for other repositories. */
  readonly isShared?: true;
  readonly frame: Frame;
}

/** What the policy says of a package, after `extends` and `packages` have been applied. */
export interface PolicyScope {
  /** Every list has to allow a file; an extended `locked` policy and its extender each bring one. Empty: no allow list. */
  readonly allow: readonly PatternList[];
  readonly deny: readonly DenyEntry[];
  readonly require: PatternList;
  /** Every list has to name a public package. Empty: no such list. */
  readonly publicPackages: readonly PatternList[];
  /** What the policy says of rules; a rule that is not in here has its own default. */
  readonly rules: ReadonlyMap<string, Located<RuleSetting>>;
  readonly budget: Budget;
  readonly exceptions: readonly ExceptionEntry[];
}

/** `level` overrides the default of the rule and of all its variants. */
export interface RuleSetting {
  readonly level: RuleLevel | null;
  readonly options: JsonObject;
}

export interface Policy {
  /** Relative to the repository's root; null where no policy file was found. */
  readonly path: string | null;
  /** Hex digest over the policy file and every file that it extends or names; null without a policy file. */
  readonly sha256: string | null;
  /** The presets and files that are in force, in the order in which they apply. */
  readonly extends: readonly string[];
  /** Which of a rule's defaults hold where the policy says nothing. */
  readonly preset: Preset;
  /** Where the preset is named; null where it is not. */
  readonly presetFrame: Frame | null;
  /** The policy and those that it extends, in the order in which they apply: the policy itself is the last. */
  readonly sources: readonly PolicySource[];
  /** The examples under `tests` of the policy itself. */
  readonly tests: readonly PolicyTest[];
  /** Policies that can be others tomorrow; missing: none. */
  readonly mutable?: readonly MutablePolicy[];
  readonly scope: PolicyScope;
  /** Overrides by package name, in the order in which they are written. */
  readonly packages: readonly { readonly pattern: Located<string>; readonly apply: (scope: PolicyScope) => PolicyScope }[];
}

export type Preset = 'recommended' | 'strict';

/** One file of a policy. */
export interface PolicySource {
  /** As frames have it: its path from the repository's root, or `OWNER/REPO/path.yml@COMMIT`. */
  readonly file: string;
  readonly kind: 'repository' | 'package' | 'github';
  readonly locked: boolean;
  /** Rules that are locked one by one, sorted. */
  readonly lockedRules: readonly string[];
}

/** A path that the policy has to deny, or to allow. */
export interface PolicyTest {
  readonly expected: 'denied' | 'allowed';
  readonly path: Located<string>;
  /** Null: what holds for every package. */
  readonly package: Located<string> | null;
  /** Null: any rule. */
  readonly rule: Located<string> | null;
}

/** What holds for a package, with the place where each value is written. */
export interface EffectivePolicy {
  /** Null: every package. */
  readonly package: string | null;
  readonly scope: Omit<PolicyScope, 'rules'>;
  /** Every rule, sorted by id. */
  readonly rules: readonly EffectiveRule[];
}

export interface EffectiveRule {
  readonly id: string;
  readonly level: RuleLevel;
  /** Cases of the rule whose level is another one. */
  readonly variants: Readonly<Record<string, RuleLevel>>;
  /** Null: the preset's default. */
  readonly frame: Frame | null;
  /** The files that lock it. */
  readonly lockedBy: readonly string[];
}

/** A policy of another repository that is extended by a branch or a tag, with the commit that this was at. */
export interface MutablePolicy {
  /** As it stands under `extends`. */
  readonly written: string;
  /** 40 hex digits. */
  readonly commit: string;
}

// ---------------------------------------------------------------------------------------------- verdict

export interface Violation {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string | null;
  readonly message: string;
  readonly help: string;
  /** Path of the rule's documentation in this repository, e.g. `docs/rules/env-file.md`. */
  readonly docs: string;
  readonly region: Region | null;
  /** The line to change. */
  readonly location: Frame;
  /** The policy line that decided, where one did. */
  readonly decidedBy: Frame | null;
  readonly data: JsonObject;
  /** Null where no edit was proved. */
  readonly fix: Fix | null;
}

/** An edit of the repository that was proved: listed again with it, exactly `removes` stay out of the package, under every npm that was asked. */
export interface Fix {
  /** Relative to the repository's root. */
  readonly file: string;
  /** One line without a final period: `add "!dist/**\/*.map" after "dist"`. */
  readonly edit: string;
  /** Packed paths that no longer ship, sorted. */
  readonly removes: readonly string[];
  /** As many as `removes` had before a report cut it. */
  readonly removesTotal: number;
  readonly verified: true;
  /** The stretches of the file that are replaced, from its start to its end; a file that does not exist yet is empty. */
  readonly changes: readonly TextChange[];
  /** The same as a unified diff, with `a/` and `b/` before the file's path. */
  readonly diff: string;
}

/** `text` takes the place of the region; an insertion has an empty region. */
export interface TextChange extends Region {
  readonly text: string;
}

/** What excuses a violation: an entry under `exceptions` in the policy. */
export interface Excuse {
  readonly reason: string;
  readonly owner: string | null;
  /** ISO date, the last day on which the exception holds. */
  readonly expires: string | null;
  /** Where it is discussed. */
  readonly ticket?: string;
}

export interface Waiver extends Violation {
  readonly exception: Excuse;
}

export interface UnusedException extends Excuse {
  readonly rule: string;
  readonly paths: readonly string[];
  readonly location: Frame;
}

/** An exception that ends soon. */
export interface ExpiringException extends UnusedException {
  readonly expires: string;
  /** 0 on its last day. */
  readonly daysLeft: number;
}

export type Outcome = 'pass' | 'fail';

/** What the policy says of one package's findings. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Sorted: most severe first, then rule, path, position. */
  readonly violations: readonly Violation[];
  readonly waivers: readonly Waiver[];
}

// ---------------------------------------------------------------------------------------------- report

export interface PackageReport {
  readonly name: string;
  readonly version: string;
  readonly root: string;
  readonly packer: Packer;
  readonly outcome: Outcome;
  readonly totals: { readonly files: number; readonly unpackedSize: number; readonly packedSize: number | null };
  readonly integrity: string | null;
  readonly files: readonly PackedFile[];
  readonly dropped: readonly DroppedEntry[];
  /** What it was compared with; missing where nothing was asked for or found. */
  readonly previous?: Pick<PreviousRelease, 'label' | 'version' | 'source'>;
  /** Set where an earlier release was asked for, and there is no `previous`. */
  readonly notCompared?: NotCompared;
  /** What differs from that release; missing as `previous`. */
  readonly changes?: ReleaseChanges;
  /** Sorted: most severe first, then rule, path, position. */
  readonly violations: readonly Violation[];
  readonly waivers: readonly Waiver[];
}

/** Why a package was not compared with an earlier release, where one was asked for. */
export interface NotCompared {
  /** `not-asked`: no registry may be asked in this job; `unreadable`: there is one, and it cannot be trusted or opened. */
  readonly reason: 'not-published' | 'not-allowed' | 'no-answer' | 'unreadable' | 'not-asked';
  /** One line without a final period. */
  readonly message: string;
}

/** Something that could not be read, parsed, listed or judged. */
export interface ReportedError {
  /** What failed, as printed in brackets: `error[policy]: …` */
  readonly subject: string;
  readonly message: string;
  readonly help: string | null;
  readonly location: Frame | null;
  /** Root of the package that could not be judged; null where nothing could. */
  readonly package: string | null;
}

/** The one JSON value that every renderer reads. */
export interface Report {
  readonly schema: 'packgate.report/1';
  readonly tool: {
    readonly name: 'packgate';
    readonly version: string;
    /** Hex digest of dist/ (src/tool-digest.ts); missing where the sources themselves run, and where no report is written. */
    readonly sha256?: string;
  };
  readonly policy: {
    /** Relative to the repository's root; null where no policy file was found. */
    readonly path: string | null;
    /** Hex digest of the policy file and every file that it extends; null without a policy file. */
    readonly sha256: string | null;
    /** The presets and files that are in force, in the order in which they apply. */
    readonly extends: readonly string[];
    /** Policies that can be others tomorrow; missing: none. */
    readonly mutable?: readonly MutablePolicy[];
  };
  readonly failOn: FailOn;
  readonly outcome: Outcome;
  /** When it was judged, as an ISO time, and what was checked out then; null where that is not known. */
  readonly run: { readonly time: string; readonly commit: string | null };
  /** Rules that were asked, sorted by id, with the level that the policy gives them: the release checklist. */
  readonly rules: readonly { readonly id: string; readonly summary: string; readonly level: RuleLevel }[];
  readonly packages: readonly PackageReport[];
  readonly skipped: readonly SkippedPackage[];
  /** What the packages were narrowed by; missing where they were not. */
  readonly since?: Since;
  /** Which part of a run this is; missing where it is the whole. */
  readonly shard?: ShardOfRun;
  /** Violations that belong to no package: those of the policy's own exceptions. */
  readonly violations: readonly Violation[];
  readonly unusedExceptions: readonly UnusedException[];
  /** Those that end within 30 days, the first to end first; missing: none. */
  readonly expiringExceptions?: readonly ExpiringException[];
  /** What could not be judged. Not empty: the outcome is `fail` and the exit code 2. */
  readonly errors: readonly ReportedError[];
  /** Milliseconds of wall time by phase. */
  readonly timings: { readonly [phase: string]: number };
}

/** Judging what changed, and no more. */
export interface Since {
  /** As it was asked for: a branch, a tag, a commit. */
  readonly ref: string;
  /** The commit that was compared with, where the branch left `ref`; null where git could not tell and every package is judged. */
  readonly commit: string | null;
  /** Why every package is judged all the same; null where those that could not have changed were left out. */
  readonly all: string | null;
}

/** One of several runs that share the packages, with what their reports are joined by. */
export interface ShardOfRun {
  /** From 1. */
  readonly index: number;
  readonly total: number;
  /** Roots of the packages of all shards, sorted. */
  readonly of: readonly string[];
  /** How often each exception of the policy was used here: only all shards together can say that one is not. */
  readonly exceptions: readonly CountedException[];
}

export interface CountedException extends UnusedException {
  readonly uses: number;
  /** As `ExceptionEntry` has it. */
  readonly isShared?: true;
}

// ---------------------------------------------------------------------------------------------- what is new since the last release

/** The release that this one will replace, as far as the two are compared. Plain data: it may come from a directory, a tarball or a registry. */
export interface PreviousRelease {
  /** How a person knows it: `1.2.3 under the dist-tag latest`, `prev/`. */
  readonly label: string;
  readonly version: string;
  readonly source: 'directory' | 'tarball' | 'registry';
  /** Its package.json. */
  readonly manifest: JsonObject;
  /** Sorted by code unit. */
  readonly files: readonly PreviousFile[];
  /** Of its scripts, by path. */
  readonly textures: ReadonlyMap<string, Texture>;
}

export interface PreviousFile {
  readonly path: string;
  readonly size: number;
  readonly mode: number;
  /** `native`: a program for Linux, macOS or Windows by its first bytes; `full-map`: a source map with the text of sources in it. */
  readonly content: 'native' | 'full-map' | 'other';
}

/** What a script looks like, in figures: enough to tell readable code from code that no person can read. */
export interface Texture {
  readonly bytes: number;
  readonly lines: number;
  /** In bytes, as are all lengths here. */
  readonly longestLine: number;
  /** In lines of 300 bytes or more. */
  readonly denseBytes: number;
  readonly words: number;
  /** Words of one or two characters. */
  readonly shortWords: number;
  /** Names that obfuscators make: `_0x3f2a`. */
  readonly hexNames: number;
  /** Printable characters written as `\x41` or `\u0041`. */
  readonly escapedCharacters: number;
  /** In runs of 128 or more characters that base64 and hex have. */
  readonly encodedBytes: number;
  /** Characters that no editor shows and that carry a byte each: the variation selectors U+E0100 to U+E01EF. */
  readonly invisibleCharacters: number;
  /** The longest stretch of blanks before something else on one line: code can be pushed out of sight with it. */
  readonly widestGap: number;
}

/** Two releases side by side. Files are sorted by path; those of the last release have `before` in their way. */
export interface Comparison {
  readonly before: ReleaseTotals;
  readonly after: ReleaseTotals;
  readonly added: readonly PackedFile[];
  readonly removed: readonly PreviousFile[];
  /** In both, under one path or under paths that differ in a content hash. */
  readonly kept: readonly KeptFile[];
  readonly manifest: readonly ManifestChange[];
}

export interface ReleaseTotals {
  readonly version: string;
  readonly files: number;
  /** Sum of the sizes of the files. */
  readonly unpackedSize: number;
}

/** A file of both releases. */
export interface KeptFile {
  readonly file: PackedFile;
  readonly before: PreviousFile;
  /** False where several hashed names fit and which was which is a guess: `dep-BXMtZB7a.js`, `dep-CEj2138F.js`. */
  readonly isCertain: boolean;
}

/** What of a comparison is told with a verdict: without the files that are the same in both. Sorted by path. */
export interface ReleaseChanges {
  readonly before: ReleaseTotals;
  /** Paths of packed files. */
  readonly added: readonly string[];
  readonly removed: readonly Pick<PreviousFile, 'path' | 'size'>[];
  /** Files of both releases of which size, mode or the hash in the name differ. */
  readonly changed: readonly {
    readonly path: string;
    readonly before: Pick<PreviousFile, 'path' | 'size' | 'mode'>;
    readonly isCertain: boolean;
  }[];
  readonly manifest: readonly ManifestChange[];
}

/** One value of package.json that differs. */
export interface ManifestChange {
  /** Its path of keys, e.g. `["dependencies", "left-pad"]`; what is gone from a list by where it stood. */
  readonly pointer: readonly (string | number)[];
  /** A text as it is, anything else as JSON; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What `packgate diff` tells of one package. */
export interface ReleaseDiff extends Pick<PackList, 'name' | 'version' | 'root' | 'packer'> {
  /** Null where there is no earlier release to compare with. */
  readonly against: {
    readonly previous: Pick<PreviousRelease, 'label' | 'version' | 'source'>;
    readonly comparison: Comparison;
  } | null;
}
