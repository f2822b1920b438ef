import type { FailOn } from '../model.ts';
import type { PackerRequest } from '../packers/detect.ts';
import type { Format } from '../report/formats.ts';
import type { Shard } from '../shard.ts';

/** The command line, understood. */
export type Command =
  | ({ readonly kind: 'check' } & CheckOptions)
  | ({ readonly kind: 'pack'; readonly out: string; readonly keep: boolean } & CheckOptions)
  | ({ readonly kind: 'list'; readonly json: boolean; readonly why: boolean } & SelectionOptions)
  | ({ readonly kind: 'why'; readonly files: readonly string[]; readonly json: boolean } & SelectionOptions)
  | ({ readonly kind: 'fix' } & FixOptions)
  | ({ readonly kind: 'diff' } & DiffOptions)
  | ({ readonly kind: 'audit' } & AuditOptions)
  | ({ readonly kind: 'merge-reports'; readonly directory: string } & ReportOptions)
  | { readonly kind: 'verify'; readonly spec: string; readonly report: string; readonly json: boolean; readonly color: boolean | null }
  | ({ readonly kind: 'init'; readonly force: boolean; readonly file: string | null } & SelectionOptions)
  | { readonly kind: 'hook'; readonly policy: string | null }
  | ({ readonly kind: 'policy' } & PolicyOptions)
  | { readonly kind: 'rules'; readonly id: string | null }
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' };

export type CommandName =
  | 'check'
  | 'list'
  | 'why'
  | 'fix'
  | 'pack'
  | 'diff'
  | 'audit'
  | 'verify'
  | 'init'
  | 'policy'
  | 'merge-reports'
  | 'hook'
  | 'rules';

export interface SelectionOptions {
  readonly targets: readonly string[];
  readonly packer: PackerRequest;
  readonly packages: readonly string[];
  readonly includePrivate: boolean;
  readonly color: boolean | null;
  readonly quiet: boolean;
  /** Only packages that could have changed since this commit; null: all. */
  readonly since: string | null;
  readonly shard: Shard | null;
}

/** What becomes of a report. */
export interface ReportOptions {
  readonly outputs: readonly Output[];
  readonly verbose: boolean;
  readonly color: boolean | null;
}

export interface CheckOptions extends SelectionOptions, ReportOptions {
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly failOn: FailOn;
  readonly color: boolean | null;
  /** What each package is compared with, or `off`. */
  readonly previous: string;
}

export interface DiffOptions extends SelectionOptions {
  readonly previous: string;
  readonly format: 'terminal' | 'markdown' | 'json';
  readonly verbose: boolean;
}

export interface PolicyOptions {
  readonly targets: readonly string[];
  readonly policy: string | null;
  readonly allowMutable: boolean;
  /** Names of packages; empty: what holds for all. */
  readonly packages: readonly string[];
  readonly json: boolean;
  readonly test: boolean;
  readonly color: boolean | null;
  readonly quiet: boolean;
}

export interface AuditOptions {
  readonly specs: readonly string[];
  readonly from: string | null;
  readonly output: string | null;
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly concurrency: number;
  readonly quiet: boolean;
}

export interface FixOptions extends SelectionOptions {
  readonly policy: string | null;
  readonly allowMutable: boolean;
  readonly write: boolean;
}

/** A format and where it goes; null: standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}
