import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { workflowsIn } from '../../scripts/workflow-snippets.ts';
import { stepsOf } from '../../src/agent-hook/shell-command.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../cli/terminal.ts';
import { writeTree } from '../packages-on-disk.ts';
import { type Block, blocksOf, pages, readPage } from './pages.ts';

/**
 * What README.md and docs/ promise. Workflows in them are linted by scripts/lint-workflows.ts, the files of docs/hooks.md run by
 * __tests__/e2e/recipes.test.ts.
 *
 * A block with a path behind its language is a file of the page's example. In `console` blocks each line `$ packgate …` is run, and what stands below it
 * is what it prints, unless the page has a test of its own beside this one: in the page's example, or in the directory of the repository that a comment above the block names, `<!-- in examples/x -->`.
 */
const repository = path.resolve(import.meta.dirname, '..', '..');
const metas = rules.map(({ meta }) => meta);
const blocks = pages().flatMap((page) => blocksOf(readPage(page)).map((block) => ({ ...block, page, name: `${page}:${block.line}` })));

/** Parts of a workflow: what a step is given, settings of a job. */
const isPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ['with', 'permissions', 'env'].some((key) => key in value);

describe('policies', () => {
  /** Neither a workflow nor a file of another tool. */
  const policies = blocks.filter(
    ({ language, file, text }) =>
      language === 'yaml' &&
      /^(?:|.*packgate\.yml)$/.test(file) &&
      workflowsIn(`\`\`\`yaml\n${text}\`\`\`\n`).length === 0 &&
      !isPart(load(text)),
  );
  test('are there', () => {
    expect(policies.length).toBeGreaterThan(20);
  });

  test.each(policies.map((block) => [block.name, block.text] as const))('%s', (name, text) => {
    expect(() => parsePolicy(text, name, metas)).not.toThrow();
  });
});

describe('commands', () => {
  /** In code, a command ends where what it does is said, two spaces behind it. */
  const inBlocks = blocks.flatMap(({ page, text }) => text.split('\n').map((line) => [page, line.replace(/^\$ /, '')] as const));
  const inIndentedBlocks = pages().flatMap((page) =>
    [...readPage(page).matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => [page, line] as const),
  );
  const inSentences = pages().flatMap((page) =>
    [...readPage(page).matchAll(/`(packgate [^`\n]+)`/g)].map(([, line = '']) => [page, line] as const),
  );
  const words = [...inBlocks, ...inIndentedBlocks, ...inSentences].flatMap(([page, line]) =>
    stepsOf(line.replace(/(?<=\S) {2,}[a-z].*$/, '')).flatMap((step) => {
      const call =
        step.kind === 'command' ? /(?:^|.* )(?:packgate|node (?:\S*\/)?dist\/cli\.js)(?: (.*))?$/.exec(step.words.join(' ')) : null;
      const isCall = call !== null && step.kind === 'command' && /^(?:packgate|node|npx)$/.test(step.words[0] ?? '');
      return isCall ? [[page, (call[1] ?? '').trim()] as const] : [];
    }),
  );
  const commands = [...new Map(words.map((each) => [each.join('\n'), each])).values()];

  test('are there', () => {
    expect(commands.length).toBeGreaterThan(30);
  });

  test.each(commands)('%s: packgate %s', (_, text) => {
    // A single word names the command, and leaves its words open.
    const command = parseArguments(/^[a-z-]+$/.test(text) ? [text, '--help'] : text.split(' ').filter(Boolean));
    const ids = ['ID', '[ID]', ...metas.map(({ id }) => id)];
    expect(command.kind === 'rules' && command.id !== null ? ids : [command.kind]).toContain(
      command.kind === 'rules' ? (command.id ?? 'rules') : command.kind,
    );
    expect(command.kind === 'help' ? command.topic : text).toBe(text);
  });
});

describe('sessions', () => {
  const example = (page: string): string => {
    const own = blocks.filter((block) => block.page === page && block.file !== '');
    const empty = /^Beside them (.*), all of them empty\.$/m.exec(readPage(page))?.[1] ?? '';
    return writeTree({
      ...Object.fromEntries([...empty.matchAll(/`([^`]+)`/g)].map(([, file = '']) => [file, ''])),
      ...Object.fromEntries(own.map(({ file, text }) => [file, text])),
    });
  };
  const directoryOf = ({ mark, page }: Block & { readonly page: string }): string => {
    const named = /^in (\S+)$/.exec(mark)?.[1];
    return named === undefined ? example(page) : path.join(repository, named);
  };
  const hasOwnTest = (page: string): boolean => fs.existsSync(path.join(import.meta.dirname, `${path.basename(page, '.md')}.test.ts`));
  const sessions = blocks
    .filter(({ language, page }) => language === 'console' && !hasOwnTest(page))
    .flatMap((block) =>
      [...block.text.matchAll(/^\$ packgate ?(.*)\n((?:(?!\$ ).*\n)*)/gm)].map(
        ([, command = '', output = '']) => [block.name, command, output, block] as const,
      ),
    );

  test('are there', () => {
    expect(new Set(sessions.map(([, , , { page }]) => page))).toEqual(new Set(['docs/getting-started.md', 'docs/reasons.md']));
  });

  test.each(sessions)('%s: packgate %s prints what the page says', async (_, command, output, block) => {
    const { stdout } = await run(directoryOf(block), command.split(' ').filter(Boolean));
    expect(stdout).toBe(output);
  });
});

describe('links', () => {
  const files = [...pages(), 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md'];
  const links = files.flatMap((file) =>
    [...withoutCode(readPage(file)).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => [file, link] as const),
  );

  test.each(links)('%s -> %s', (file, link) => {
    const [target = '', anchor] = link.split('#');
    const page = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
    expect({ page, exists: fs.existsSync(path.join(repository, page)) }).toEqual({ page, exists: true });
    expect(anchor === undefined ? [undefined] : anchorsOf(readPage(page))).toContain(anchor);
  });
});

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]+`/g, '');
}

/** What GitHub makes of headings. */
function anchorsOf(markdown: string): readonly string[] {
  const headings = [...markdown.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)];
  return headings.map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
