import type { Excuse, ManifestChange, Region, ReleaseTotals, Severity } from '../../model.ts';

/**
 * What the HTML report carries for its script, as JSON. What many findings share stands once and is named by its index, so that 10,000 of them stay a
 * few megabytes. All texts are hostile and as they came: who shows one makes it harmless.
 */
export interface PageData {
  readonly packages: readonly PagePackage[];
  /** Of the policy itself. */
  readonly findings: readonly PageFinding[];
  /** Summaries of the rules that found something, by id. */
  readonly rules: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly frames: readonly PageFrame[];
  readonly reasons: readonly PageReason[];
  readonly fixes: readonly PageFix[];
}

export interface PagePackage {
  /** `name@version` */
  readonly label: string;
  readonly root: string;
  readonly outcome: 'pass' | 'fail' | 'could not judge';
  readonly packer: string;
  readonly unpackedSize: number;
  readonly files: readonly PageFile[];
  readonly findings: readonly PageFinding[];
  /** The release that it was compared with; null: none. */
  readonly since: PageChanges | null;
}

export interface PageFile {
  readonly path: string;
  readonly size: number;
  /** In octal; missing for 644. */
  readonly mode?: string;
  /** Index into `reasons`. */
  readonly reason: number;
}

export interface PageReason {
  readonly words: string;
  /** Index into `frames`; null where nothing is known. */
  readonly frame: number | null;
}

/** A line of a file in three pieces: before what is marked, marked, after. Cut around the mark where it is long. */
export interface PageFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pieces: readonly [before: string, marked: string, after: string];
  readonly label: string;
}

export interface PageFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string | null;
  readonly message: string;
  /** Indices into `texts`. */
  readonly help: number;
  readonly docs: number;
  /** In the packed file, with the masked text around it: `lib/x.js:2:12: …`. */
  readonly found?: string;
  readonly region?: Region;
  /** Index into `frames`: the line to change. */
  readonly frame: number;
  /** Index into `frames`: the line of the policy that decided. */
  readonly decidedBy?: number;
  /** Index into `fixes`. */
  readonly fix?: number;
  readonly exposure?: PageExposure;
  /** Set where an exception of the policy excuses it. */
  readonly excuse?: Excuse;
}

/** A proved edit. */
export interface PageFix {
  readonly edit: string;
  readonly file: string;
  /** A unified diff by lines, long ones cut. */
  readonly diff: readonly string[];
  /** The first of the files that no longer ship. */
  readonly removes: readonly string[];
  readonly removesTotal: number;
}

/** What source maps would make known. */
export interface PageExposure {
  readonly own: number;
  readonly lines: number;
  readonly bytes: number;
  readonly branches: readonly (readonly [directory: string, sources: number, lines: number])[];
}

export interface PageChanges {
  readonly label: string;
  readonly before: ReleaseTotals;
  readonly added: readonly string[];
  readonly removed: readonly { readonly path: string; readonly size: number }[];
  readonly changed: readonly PageChange[];
  readonly manifest: readonly ManifestChange[];
}

export interface PageChange {
  readonly path: string;
  readonly size: number;
  /** Missing where it is the same. */
  readonly oldPath?: string;
  /** In octal; missing where it is the same. */
  readonly oldMode?: string;
  readonly isCertain: boolean;
}
