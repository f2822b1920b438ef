import { describe, expect, test } from '@jest/globals';
import { agentDirectory } from '../../src/rules/agent-directory.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    '.claude/settings.local.json',
    '.claude/.settings.local.json.swp',
    '.cursor/rules/style.mdc',
    '.windsurf/rules.md',
    '.codex/config.toml',
    '.gemini/settings.json',
    '.continue/config.json',
    '.roo/rules.md',
    '.kiro/steering/product.md',
    '.junie/guidelines.md',
    '.specstory/history/1.md',
    '.aider.chat.history.md',
    '.aider.tags.cache.v4/cache.db',
    '.mcp.json',
    'packages/a/.claude/agents/x.md',
    '.github/.claude/settings.json',
    '.CLAUDE/settings.json',
  ],
  warning: ['templates/app/.claude/settings.json', 'template/.cursor/rules/a.mdc'],
  quiet: [
    '.claude-plugin/plugin.json',
    'claude/index.js',
    'lib/cursor/index.js',
    'src/gemini/client.ts',
    'agents/index.js',
    '.github/workflows/ci.yml',
    'SKILL.md',
    'skills/deploy/SKILL.md',
    'mcp.json',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(agentDirectory, path)).toBe(level);
  });
});
