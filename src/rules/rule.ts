import type { ExceptionEntry, Finding, PackList, PolicyScope, Region, RuleLevel } from '../model.ts';

/** What a rule is called, how bad it is, and what its page says. Docs, schema, README table and SARIF metadata come from here. */
export interface RuleMeta {
  /** Kebab case; the file is `rules/<id>.ts`, the page `docs/rules/<id>.md`. */
  readonly id: string;
  /** One line without a final period: what the rule finds. */
  readonly summary: string;
  readonly severity: DefaultLevel;
  /** It says nothing where there is no earlier release to compare with. */
  readonly comparesReleases?: true;
  /** What to do, in one line without a final period; a finding can say something more specific. */
  readonly help: string;
  /** Cases with a default of their own, by the `variant` of the finding. */
  readonly variants?: Readonly<Record<string, { readonly summary: string; readonly severity: DefaultLevel }>>;
  /** Markdown. */
  readonly docs: { readonly why: string; readonly incidents?: readonly Incident[]; readonly example: string; readonly fix: string };
}

/** A time when it happened, as it was told in public. */
export interface Incident {
  readonly year: number;
  /** Markdown, without a final period. */
  readonly what: string;
  readonly sources: readonly string[];
}

/** The level under `packgate:recommended` and under `packgate:strict`. */
export interface DefaultLevel {
  readonly recommended: RuleLevel;
  readonly strict: RuleLevel;
}

/** Looks at one package. Pure: everything that it may know is in the input. */
export interface PackageRule {
  readonly scope: 'package';
  readonly meta: RuleMeta;
  readonly check: (input: PackageRuleInput) => readonly Finding[];
}

/** Looks into the bytes of one packed file. Pure: the file is read once for all rules, and scanned once for all their needles. */
export interface ContentRule {
  readonly scope: 'content';
  readonly meta: RuleMeta;
  /** What has to occur in a file for the rule to be asked about it; empty where `wants` alone decides. */
  readonly needles: readonly Needle[];
  /** Files that the rule is asked about whatever they hold. */
  readonly wants?: (file: ContentFile) => boolean;
  readonly inspect: (input: ContentRuleInput) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Three bytes or more; `text` is latin1, one character a byte. */
export interface Needle {
  readonly text: string;
  /** Only for letters of ASCII. */
  readonly ignoreCase: boolean;
}

/** A file can have millions of them. */
export type Offsets = readonly number[] | Int32Array;

/** What is known of a file before its rules are asked. */
export interface ContentFile {
  readonly parts: PathParts;
  readonly size: number;
  /** Permission bits as packed. */
  readonly mode: number;
  /** By the first bytes, never by the name. */
  readonly kind: FileKind;
}

export type FileKind = 'text' | 'binary' | 'sqlite' | 'elf' | 'elf-core' | 'mach-o' | 'pe' | 'wasm' | 'gzip' | 'zip' | 'tar' | 'empty';

export interface ContentRuleInput {
  readonly file: ContentFile;
  readonly bytes: Uint8Array;
  /** Byte offsets at which each needle begins, ascending, by its index in `needles`. */
  readonly hits: readonly Offsets[];
  readonly pack: PackList;
  readonly policy: PolicyScope;
  /** Where a stretch of bytes lies, for people. Lines are found once a file. */
  readonly placeOf: (start: number, end: number) => Place;
  /** Of an archive whose members were handed to the rules; missing where nobody looked inside, as in an archive within an archive. */
  readonly archive?: ArchiveListing;
}

/** What became of the members of an archive. */
export interface ArchiveListing {
  /** How many files were read. */
  readonly members: number;
  /** Why not all of them could be, one line each; empty when every byte was read. */
  readonly problems: readonly string[];
}

/** A stretch of a packed file. */
export interface Place {
  /** Null in binary files, and in text with lines over 5,000 characters, where `offset` says more. */
  readonly region: Region | null;
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/** Looks at the policy's own exceptions after every package has been judged. */
export interface PolicyRule {
  readonly scope: 'policy';
  readonly meta: RuleMeta;
  readonly check: (input: PolicyRuleInput) => readonly Finding[];
}

export type Rule = PackageRule | ContentRule | PolicyRule;

export interface PackageRuleInput {
  readonly pack: PackList;
  readonly policy: PolicyScope;
  /** The packed paths, taken apart once for all rules, in the order of `pack.files`. */
  readonly paths: readonly PathParts[];
}

/** A packed path in the forms in which rules look at it. */
export interface PathParts {
  readonly path: string;
  readonly lower: string;
  /** Last segment, in lower case. */
  readonly name: string;
  /** From the last dot of the name on, in lower case: `.map`, and `.env` for a file of that name; empty without a dot. */
  readonly extension: string;
  /** Directory segments in lower case, outermost first; empty at the root. */
  readonly directories: readonly string[];
}

export interface PolicyRuleInput {
  readonly exceptions: readonly ExceptionUse[];
  /** ISO date of the run, e.g. `2026-11-21`. */
  readonly today: string;
}

export interface ExceptionUse {
  readonly exception: ExceptionEntry;
  /** How many findings it excused, or would have, had it not expired. */
  readonly uses: number;
}
