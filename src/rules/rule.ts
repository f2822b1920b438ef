import type { ExceptionEntry, Finding, PackList, PolicyScope, RuleLevel } from '../model.ts';

/** What a rule is called, how bad it is, and what its page says. Docs, schema, README table and SARIF metadata come from here. */
export interface RuleMeta {
  /** Kebab case; the file is `rules/<id>.ts`, the page `docs/rules/<id>.md`. */
  readonly id: string;
  /** One line without a final period: what the rule finds. */
  readonly summary: string;
  readonly severity: DefaultLevel;
  /** What to do, in one line without a final period; a finding can say something more specific. */
  readonly help: string;
  /** Cases with a default of their own, by the `variant` of the finding. */
  readonly variants?: Readonly<Record<string, { readonly summary: string; readonly severity: DefaultLevel }>>;
  /** Markdown. */
  readonly docs: { readonly why: string; readonly example: string; readonly fix: string };
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

/** Looks at the policy's own exceptions after every package has been judged. */
export interface PolicyRule {
  readonly scope: 'policy';
  readonly meta: RuleMeta;
  readonly check: (input: PolicyRuleInput) => readonly Finding[];
}

export type Rule = PackageRule | PolicyRule;

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
