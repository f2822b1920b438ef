import { visit } from 'jsonc-parser';
import { utf8Text } from '../inspect/text-of-bytes.ts';
import { agentDirectory } from './agent-directory.ts';
import { isToldByPath } from './path-rule.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';
import { isAmongSamples, isTemplateName } from './sample.ts';

export const agentPermissions: ContentRule = {
  scope: 'content',
  meta: {
    id: 'agent-permissions',
    summary: 'settings of a coding agent under any name: lists of commands that it was allowed to run',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take it out of "files" in package.json, and look through the commands for tokens and hosts before anything else is published',
    variants: {
      sample: {
        summary: 'among templates, tests or fixtures, or called a template',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'A coding agent writes down every command that its user allowed, word for word, with the tokens in it: 33 of 428 published `.claude/settings.local.json` held credentials. The rule',
        '`agent-directory` tells of the directories that agents use. This one tells of the same file as `settings.local.json.bak`, `old-settings.json` or in `docs/`: JSON with',
        '`permissions.allow` and entries such as `Bash(npm publish:*)`, `Read(…)` or `mcp__…`.',
        '',
        'Other lists of permissions, as in the manifest of a browser extension, stay quiet.',
      ].join('\n'),
      example: [
        '```text',
        'error[agent-permissions]: config/settings.local.json would be published: it lists 12 permissions of a coding agent',
        '```',
      ].join('\n'),
      fix: [
        'Take the file out, and what is in the commands back: revoke tokens that stand there.',
        '',
        '```json',
        '"files": ["config", "!config/**/settings.local.json"]',
        '```',
        '',
        'Settings that are meant to be copied by others belong under `templates/`, with an exception that says so.',
      ].join('\n'),
    },
  },
  needles: [{ text: '"permissions"', ignoreCase: false }],
  inspect(input) {
    const permissions = grantsIn(input);
    if (permissions === 0 || isToldByPath(agentDirectory, input)) return [];
    const { parts, size } = input.file;
    const variant = isAmongSamples(parts) || isTemplateName(parts.name) ? { variant: 'sample' } : {};
    const message = `${parts.path} would be published: it lists ${permissions} permission${permissions === 1 ? '' : 's'} of a coding agent`;
    return [{ rule: 'agent-permissions', ...variant, path: parts.path, message, data: { size, permissions } }];
  },
};

/** Settings are written by hand and by agents; what is larger is something else. */
const LARGEST = 4_000_000;

/** How many tools the settings allow, deny or ask for; 0 where they are none of an agent's. Comments and commas at the end are allowed. */
function grantsIn({ file, bytes }: ContentRuleInput): number {
  if (file.kind !== 'text' || bytes.length > LARGEST) return 0;
  const text = utf8Text(bytes, 0, bytes.length);
  if (!/^\u{FEFF}?\s*(?:\{|\/[/*])/u.test(text)) return 0;
  try {
    const lists = [...listsIn(text).values()];
    return lists.some(({ ofAgent }) => ofAgent > 0) ? lists.reduce((sum, { grants }) => sum + grants, 0) : 0;
  } catch (error) {
    // Its parser calls itself for each bracket. No agent reads what is nested that deep.
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/** The texts in one list: all of them, and those that are tools of an agent. */
interface GrantList {
  grants: number;
  ofAgent: number;
}

/**
 * `allow`, `deny` and `ask` under `permissions`. Only the texts in them are taken: made into values, 4 MB of brackets are 100 MB. Of a damaged file
 * it takes what it can make of it: half a list of permissions tells as much.
 */
function listsIn(text: string): ReadonlyMap<string, GrantList> {
  const lists = new Map<string, GrantList>();
  visit(
    text,
    {
      // Of a name that stands there twice, the last one counts.
      onObjectProperty: (name, _offset, _length, _line, _character, path) => {
        const [outer, ...others] = path();
        if (outer === undefined && name === 'permissions') lists.clear();
        if (outer === 'permissions' && others.length === 0) lists.set(name, { grants: 0, ofAgent: 0 });
      },
      onLiteralValue: (value: unknown, _offset, _length, _line, _character, path) => {
        if (typeof value !== 'string') return;
        const [outer, list, index, ...others] = path();
        if (outer !== 'permissions' || (index !== undefined && typeof index !== 'number') || others.length > 0) return;
        const known = LISTS.find((name) => name === list);
        const counted = known === undefined ? undefined : lists.get(known);
        if (counted === undefined) return;
        counted.grants += 1;
        if (AGENT_TOOL.test(value)) counted.ofAgent += 1;
      },
    },
    { allowTrailingComma: true },
  );
  return lists;
}

const LISTS = ['allow', 'deny', 'ask'] as const;

/** `Bash(git status)`, `Shell(ls)`, `Read(~/.zshrc)`, `WebFetch(domain:example.com)`, `mcp__github__create_issue`; a tool alone allows all of it. */
const AGENT_TOOL = /^(?:(?:Bash|Shell|Read|Write|Edit|MultiEdit|NotebookEdit|WebFetch|WebSearch|Glob|Grep|Task|Skill|Mcp)(?:$|\()|mcp__\w)/;
