import { describe, expect, test } from '@jest/globals';
import { agentInstructions } from '../../src/rules/agent-instructions.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  warning: [
    'CLAUDE.md',
    'plugin/hooks/CLAUDE.md',
    'AGENTS.md',
    'AGENTS.override.md',
    'GEMINI.md',
    '.cursorrules',
    '.windsurfrules',
    '.clinerules',
    '.github/copilot-instructions.md',
    '.github/CLAUDE.md',
    '.github/instructions/style.instructions.md',
  ],
  note: ['template/AGENTS.md', 'templates/next/CLAUDE.md'],
  quiet: [
    'docs/claude.md',
    'docs/agents.md',
    'providers/gemini.md',
    'claude.js',
    'llms.txt',
    'SKILL.md',
    'install.instructions.md',
    '.claude/CLAUDE.md',
    'lib/AGENTS.md.js',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(agentInstructions, path)).toBe(level);
  });
});
