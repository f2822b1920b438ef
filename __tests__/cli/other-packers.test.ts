import { describe, expect, test } from '@jest/globals';
import { writeTree } from '../packages-on-disk.ts';
import { directoryWith, environmentWith, type ToolName } from '../packers/others/tools.ts';
import { run } from './terminal.ts';

const LOCKS: Readonly<Partial<Record<ToolName, Readonly<Record<string, string>>>>> = {
  'pnpm-12': { 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n" },
  'yarn-4': {
    'yarn.lock':
      '__metadata:\n  version: 10\n\n"fx@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "fx@workspace:."\n  languageName: unknown\n  linkType: soft\n',
  },
};

const project = (tool: ToolName): string =>
  writeTree({
    'package.json': { name: 'fx', version: '1.0.0', license: 'MIT', main: 'dist/index.js', files: ['dist', 'docs'] },
    ...LOCKS[tool],
    'README.md': '# fx\n',
    'dist/index.js': 'export {};\n',
    'dist/.env': 'PASSWORD=loopback\n',
    'docs/a.md': '',
    'src/index.ts': '',
  });

describe.each(['pnpm-12', 'yarn-4'] as const)('a package that %s packs', (tool) => {
  const [command = ''] = tool.split('-');
  const env = Object.fromEntries(Object.entries(environmentWith(directoryWith(tool))).map(([name, value]) => [name, value ?? '']));
  const ran = (cwd: string, ...argv: readonly string[]) => run(cwd, argv, { env });

  test('is marked at the entry that ships the file', async () => {
    const { code, stdout } = await ran(project(tool), 'check');
    expect(code).toBe(1);
    expect(stdout).toContain('error[env-file]: dist/.env would be published');
    expect(stdout).toMatch(/--> package\.json:7:5\n[\s|]*\n7 \| {5}"dist",\n[ |]+\^{6} this "files" entry ships it\n/);
  });

  test('is listed with the reasons that package.json tells, and no others', async () => {
    const { stdout } = await ran(project(tool), 'list', '--why');
    const reasons = Object.fromEntries(
      stdout.split('\n').flatMap((line) => {
        const [, file, words] = /^ *\d+ B {2}(\S+) +(.+)$/.exec(line) ?? [];
        return file === undefined || words === undefined ? [] : [[file, words]];
      }),
    );
    expect(reasons).toEqual({
      'README.md': `${command} always ships it`,
      'dist/.env': '"files" has "dist" (package.json:7)',
      'dist/index.js': `why is not known: the rules of ${command} are not traced, only those of npm`,
      'docs/a.md': '"files" has "docs" (package.json:8)',
      'package.json': `${command} always ships it`,
    });
  });

  test('is asked, and not npm, what becomes of a file', async () => {
    const { code, stdout } = await ran(project(tool), 'why', 'dist/.env', 'src/index.ts', 'docs');
    expect(code).toBe(0);
    const words = stdout.replaceAll(new RegExp(String.raw`\(${command} [\d.]+\)`, 'g'), `(${command})`);
    expect(words).toContain(`dist/.env (18 B) ships in fx@1.0.0 (${command}): "files" has "dist" (package.json:7)`);
    expect(words).toContain(
      `src/index.ts does not ship in fx@1.0.0 (${command}): ${command} leaves it out, and its rules are not traced, only those of npm`,
    );
    expect(words).toContain('docs: 1 file of it ships');
    expect(await ran(project(tool), 'why', 'nowhere.js')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no "nowhere.js" in fx'),
    });
  });
});
