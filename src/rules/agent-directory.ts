import { pathRule } from './path-rule.ts';
import { isAmongSamples } from './sample.ts';
import { toolDirectoryOf } from './tool-directories.ts';

const AGENT_FILES: ReadonlySet<string> = new Set(['.claude.json', '.cursor.json', '.mcp.json']);

export const agentDirectory = pathRule(
  {
    id: 'agent-directory',
    summary: 'settings and sessions of coding agents: .claude/, .cursor/, .codex/, .gemini/, .aider*, .mcp.json',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json and end it with "!**/.claude/**" or the like',
    variants: {
      sample: {
        summary: 'among templates, tests or fixtures, as tools that set up projects have them',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'A coding agent writes down what it was allowed to do, word for word. In 2026 428 of 46,500 packages shipped `.claude/settings.local.json`;',
        '33 of those files held credentials, such as a bearer token inside an allowed command. Nobody put them there on purpose: the directory is new,',
        'hidden, and in no old `.npmignore`. Histories (`.aider.chat.history.md`, `.specstory/`) and server lists (`.mcp.json`) tell even more.',
        '',
        'A plugin manifest such as `.claude-plugin/plugin.json` is meant to be published and stays quiet.',
      ].join('\n'),
      incidents: [
        {
          year: 2026,
          what: '428 packages with `.claude/settings.local.json`, 33 of these files with credentials, among the packages `nanoid`, `selfsigned` and `es-abstract`',
          sources: [
            'https://www.lakera.ai/blog/your-ai-coding-assistant-just-shipped-your-api-keys',
            'https://github.com/ai/nanoid/issues/590',
            'https://github.com/jfromaniello/selfsigned/issues/86',
            'https://github.com/ljharb/es-abstract/issues/162',
          ],
        },
      ],
      example: [
        '```text',
        "error[agent-directory]: .claude/settings.local.json would be published: .claude/ holds a coding agent's settings and history",
        '```',
      ].join('\n'),
      fix: [
        'List what ships: `"files": ["dist"]` in package.json. Where a directory that ships has agent directories inside, take them back after it:',
        '',
        '```json',
        '"files": ["plugin", "!plugin/**/.claude/**"]',
        '```',
        '',
        'A package without `files` names `.claude/` in `.npmignore`. If such a file was published before, look through it for tokens and revoke them.',
      ].join('\n'),
    },
  },
  (parts) => {
    const directory = toolDirectoryOf('agent-directory', parts);
    if (directory === null && !AGENT_FILES.has(parts.name) && !parts.name.startsWith('.aider')) return null;
    const holder = directory === null ? 'it' : `${directory.name}/`;
    const because = `${holder} holds a coding agent's settings and history`;
    return isAmongSamples(parts) ? { variant: 'sample', because } : { because };
  },
);
