import { pathRule } from './path-rule.ts';
import type { PathParts } from './rule.ts';
import { isAmongSamples } from './sample.ts';
import { toolDirectory } from './tool-directories.ts';

/** As the tools read them, capitals included: `docs/claude.md` and `guide/agents.md` are pages about a subject. */
const CAPITAL_NAMES: readonly string[] = [
  'AGENT.md',
  'AGENTS.local.md',
  'AGENTS.md',
  'AGENTS.override.md',
  'CLAUDE.local.md',
  'CLAUDE.md',
  'CRUSH.md',
  'GEMINI.md',
  'QWEN.md',
  'WARP.md',
];
const CAPITAL_NAMES_LOWER: ReadonlySet<string> = new Set(CAPITAL_NAMES.map((name) => name.toLowerCase()));
const OTHER_NAMES: ReadonlySet<string> = new Set([
  '.clinerules',
  '.cursorrules',
  '.goosehints',
  '.kilocodemodes',
  '.roomodes',
  '.roorules',
  '.windsurfrules',
  'copilot-instructions.md',
]);

export const agentInstructions = pathRule(
  {
    id: 'agent-instructions',
    summary: 'instructions for coding agents: CLAUDE.md, AGENTS.md, GEMINI.md, .cursorrules, copilot-instructions.md',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'end "files" in package.json with "!**/CLAUDE.md" or the like, or switch the rule off if users need the file',
    variants: {
      sample: { summary: 'among templates, tests or fixtures', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'These files brief an agent on the inside of a project: how it is built and released, who reviews, what is unfinished, what it is called',
        'before it has a name. sitemap 9.0.1 shipped 15 KB of `CLAUDE.md`, claude-mem five of them in sub-folders. In a consumer’s `node_modules`',
        'such a file is worse than noise: an agent at work there may read it as an instruction to itself.',
        '',
        'It is a warning, since nothing secret need be in it: one of 1,458 published packages ships such a file.',
      ].join('\n'),
      incidents: [
        {
          year: 2026,
          what: '`sitemap` 9.0.1 and `claude-mem`: `CLAUDE.md`, at the root and in sub-folders',
          sources: ['https://github.com/ekalinin/sitemap.js/issues/480', 'https://github.com/thedotmack/claude-mem/issues/2537'],
        },
      ],
      example: [
        'A `files` entry names a directory, and the directory has notes in it:',
        '',
        '```text',
        'warning[agent-instructions]: plugin/hooks/CLAUDE.md would be published: it instructs coding agents that work on this project',
        '```',
      ].join('\n'),
      fix: [
        'Take it back after the entry that lets it in; the slashes matter, since npm 12 reads a negation without a slash at the root only:',
        '',
        '```json',
        '"files": ["plugin", "!plugin/**/CLAUDE.md"]',
        '```',
        '',
        'Where the file is for those who use the package, allow it: `rules: { agent-instructions: off }`.',
      ].join('\n'),
    },
  },
  (parts) => {
    if (!isInstruction(parts) || toolDirectory(parts)?.rule === 'agent-directory') return null;
    const because = 'it instructs coding agents that work on this project';
    return isAmongSamples(parts) ? { variant: 'sample', because } : { because };
  },
);

function isInstruction(parts: PathParts): boolean {
  if (OTHER_NAMES.has(parts.name)) return true;
  if (parts.name.endsWith('.instructions.md')) return parts.directories.includes('.github');
  return CAPITAL_NAMES_LOWER.has(parts.name) && CAPITAL_NAMES.some((name) => parts.path === name || parts.path.endsWith(`/${name}`));
}
