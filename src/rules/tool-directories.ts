import type { PathParts } from './rule.ts';

/** A directory that belongs to a tool with all that is in it. */
export interface ToolDirectory {
  /** The id of the rule that reports it. */
  readonly rule: ToolDirectoryRule;
  /** Its name in lower case, e.g. `.claude`. */
  readonly name: string;
  /** How many directories stand above it: 0 at the root of the package. */
  readonly depth: number;
}

/** Most telling first: `.github/.claude/x` belongs to the agent. */
const RULES = ['agent-directory', 'version-control', 'editor-directory', 'coverage-output', 'build-info', 'ci-file', 'os-litter'] as const;

export type ToolDirectoryRule = (typeof RULES)[number];

const DIRECTORIES: Readonly<Record<ToolDirectoryRule, readonly string[]>> = {
  'agent-directory': [
    '.agent',
    '.agents',
    '.amazonq',
    '.augment',
    '.claude',
    '.cline',
    '.clinerules',
    '.codex',
    '.continue',
    '.copilot',
    '.crush',
    '.cursor',
    '.factory',
    '.gemini',
    '.goose',
    '.junie',
    '.kilocode',
    '.kiro',
    '.openhands',
    '.opencode',
    '.qodo',
    '.qwen',
    '.roo',
    '.serena',
    '.specstory',
    '.tabnine',
    '.taskmaster',
    '.trae',
    '.windsurf',
  ],
  'version-control': ['.git', '.svn', '.hg', '.bzr', '.jj', '_darcs'],
  'editor-directory': ['.fleet', '.history', '.idea', '.nova', '.vs', '.vscode', '.vscode-test', '.zed'],
  'coverage-output': ['.nyc_output'],
  'build-info': ['.angular', '.nx', '.parcel-cache', '.rollup.cache', '.rpt2_cache', '.sass-cache', '.swc', '.turbo', '.wireit'],
  'ci-file': [
    '.buildkite',
    '.changeset',
    '.ci',
    '.circleci',
    '.devcontainer',
    '.gitea',
    '.github',
    '.gitlab',
    '.husky',
    '.semaphore',
    '.woodpecker',
  ],
  'os-litter': ['$recycle.bin', '.spotlight-v100', '.trashes', '__macosx'],
};

const RULE_BY_DIRECTORY: ReadonlyMap<string, ToolDirectoryRule> = new Map(
  RULES.flatMap((rule) => DIRECTORIES[rule].map((directory) => [directory, rule] as const)),
);

/**
 * The tool directory that a path stands in; the most telling one, and of equals the outermost. Eight rules ask for every path, so
 * names that begin like no tool's are passed over before anything is looked up.
 */
export function toolDirectory({ directories }: PathParts): ToolDirectory | null {
  let found: ToolDirectory | null = null;
  for (let depth = 0; depth < directories.length; depth += 1) {
    const name = directories[depth] ?? '';
    if (!TOOL_INITIALS.has(name.charCodeAt(0))) continue;
    const rule = ruleOf(name);
    if (rule === undefined || (found !== null && RULES.indexOf(found.rule) <= RULES.indexOf(rule))) continue;
    found = { rule, name, depth };
  }
  return found;
}

const TOOL_INITIALS: ReadonlySet<number> = new Set(Object.values(DIRECTORIES).flatMap((names) => names.map((name) => name.charCodeAt(0))));

/** aider keeps a cache directory for every version of its format: `.aider.tags.cache.v4`. */
const ruleOf = (directory: string): ToolDirectoryRule | undefined =>
  RULE_BY_DIRECTORY.get(directory) ?? (directory.startsWith('.aider') ? 'agent-directory' : undefined);

/** The tool directory of this rule that a path stands in. */
export function toolDirectoryOf(rule: ToolDirectoryRule, parts: PathParts): ToolDirectory | null {
  const found = toolDirectory(parts);
  return found?.rule === rule ? found : null;
}
