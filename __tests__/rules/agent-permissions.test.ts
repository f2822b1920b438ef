import { expect, test } from '@jest/globals';
import { agentPermissions } from '../../src/rules/agent-permissions.ts';
import { levelOfContent, toldOf } from './inspected.ts';

const settings = (...allow: readonly string[]): string => JSON.stringify({ permissions: { allow } }, null, 2);
const BASH = settings('Bash(npm publish:*)');

test.each([
  ['a copy of the settings', 'config/settings.local.json', BASH, 'error'],
  ['a copy that somebody put away', 'settings.local.json.bak', BASH, 'error'],
  ['any name', 'notes.txt', BASH, 'error'],
  ['a tool of an MCP server', 'a.json', settings('mcp__github__create_issue'), 'error'],
  ['what is denied and asked for', 'a.json', '{"permissions":{"deny":["Read(./.env)"],"ask":["WebFetch"]}}', 'error'],
  ["another agent's word for it", 'a.json', settings('Shell(git)'), 'error'],
  ['comments and commas at the end', 'a.jsonc', '// mine\n{ "permissions": { "allow": ["Bash(ls)",], }, }', 'error'],
  ['a byte order mark', 'a.json', `\u{FEFF}${BASH}`, 'error'],
  ['UTF-16', 'a.json', Buffer.from(`\u{FEFF}${BASH}`, 'utf16le'), 'error'],
  ['cut off in the middle', 'a.json', BASH.slice(0, -8), 'error'],
  ['among templates', 'templates/app/settings.json', BASH, 'warning'],
  ['called an example', 'settings.example.json', BASH, 'warning'],

  ['a directory that `agent-directory` tells already', '.claude/settings.local.json', BASH, 'quiet'],
  ['the manifest of an extension', 'manifest.json', '{"permissions":["tabs","storage"]}', 'quiet'],
  ['permissions of something else', 'roles.json', '{"permissions":{"allow":["read","write:users"]}}', 'quiet'],
  ['rules of GitHub workflows', 'a.json', '{"permissions":{"contents":"read"}}', 'quiet'],
  ['documentation of the settings', 'docs/agents.md', `# Settings\n\n\`\`\`json\n${BASH}\n\`\`\`\n`, 'quiet'],
  ['code that writes the settings', 'lib/init.js', `export default ${BASH};\n`, 'quiet'],
  ['the key as a value', 'a.json', '["permissions", {"allow": ["Bash(ls)"]}]', 'quiet'],
  ['brackets without an end', 'a.json', `{"permissions":${'['.repeat(1_000_000)}`, 'quiet'],
])('%s', async (_, path, content, level) => {
  expect(await levelOfContent(agentPermissions, path, content)).toBe(level);
});

test('says what its page shows', async () => {
  const twelve = settings(...Array.from({ length: 12 }, (_, index) => `Bash(npm run ${index})`));
  expect(await toldOf(agentPermissions, { 'config/settings.local.json': twelve, 'a.json': BASH })).toEqual([
    'error: config/settings.local.json would be published: it lists 12 permissions of a coding agent',
    'error: a.json would be published: it lists 1 permission of a coding agent',
  ]);
});
