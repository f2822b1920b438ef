/**
 * Which rule decided, told by npm-packlist's plain walker itself: ignore-walk asks only rules that could turn its decision, so the last one whose
 * `match` says yes while an entry is decided on is the one that turned it.
 */
import type { NpmModules, PacklistOptions, PackTree, PackWalker, WalkerConstructor } from '../../src/packers/npm/modules.ts';
import type { IgnoreRule } from '../../src/packers/npm/rule-index.ts';

/** `directory`, ignore file (or npm's name for its own rules) and the number of the rule in it; null where no rule turned the decision. */
export type PlainDecision = readonly [string, string, number] | null;

export interface PlainTrace {
  /** By packed path. */
  readonly decisions: ReadonlyMap<string, PlainDecision>;
}

export function plainTrace(modules: NpmModules, tree: PackTree, options: PacklistOptions): Promise<PlainTrace> {
  const decisions = new Map<string, PlainDecision>();
  const Tracing = tracingWalker(modules.Walker, decisions);
  return new Promise((resolve, reject) => {
    new Tracing(tree, { ...options, isPackage: true })
      .on('done', () => resolve({ decisions }))
      .on('error', reject)
      .start();
  });
}

function tracingWalker(Walker: WalkerConstructor, decisions: Map<string, PlainDecision>): WalkerConstructor {
  let last: PlainDecision = null;

  // oxlint-disable-next-line no-class -- npm-packlist is extended by subclassing
  return class Tracing extends Walker {
    override onReadIgnoreFile(file: string | symbol, text: string, then: () => void): void {
      super.onReadIgnoreFile(file, text, () => undefined);
      const name = typeof file === 'symbol' ? (file.description ?? '') : file;
      this.ignoreRules[file] = (this.ignoreRules[file] ?? []).map((rule, index) =>
        watched(rule, () => (last = [directoryOf(this), name, index])),
      );
      then();
    }

    override filterEntry(entry: string, partial = false, entryBasename?: string): boolean {
      if (entryBasename !== undefined) return super.filterEntry(entry, partial, entryBasename);
      last = null;
      const isIncluded = super.filterEntry(entry, partial, entryBasename);
      if (isIncluded && !partial) decisions.set(`${this.path}/${entry}`.slice(this.root.length + 1), last);
      return isIncluded;
    }

    override walker(entry: string, walkerOptions: object, then: () => void): void {
      new Tracing(this.tree, this.walkerOpt(entry, walkerOptions)).on('done', then).start();
    }
  };
}

const directoryOf = ({ path, root }: PackWalker): string => path.slice(root.length + 1);

function watched(rule: IgnoreRule, onMatch: () => void): IgnoreRule {
  const match = (path: string, partial?: boolean): boolean => {
    const matches = rule.match(path, partial);
    if (matches) onMatch();
    return matches;
  };
  return { negate: rule.negate, globParts: rule.globParts, match };
}
