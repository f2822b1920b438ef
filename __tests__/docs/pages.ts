import fs from 'node:fs';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..', '..');

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: the path of the file that the block is; empty where there is nothing. */
  readonly file: string;
  readonly text: string;
  /** The text of an HTML comment on the line above; empty where there is none. */
  readonly mark: string;
  /** Of the block's first line of text, from 1. */
  readonly line: number;
}

/** @param page relative to the repository */
export const readPage = (page: string): string => fs.readFileSync(path.join(repository, page), 'utf8');

/** README.md and every page below docs/, relative to the repository. */
export const pages = (): readonly string[] =>
  ['README.md', ...fs.globSync('docs/**/*.md', { cwd: repository })].map((file) => file.split(path.sep).join('/')).toSorted();

export function blocksOf(markdown: string): readonly Block[] {
  const blocks = markdown.matchAll(/^(?:<!-- (.*) -->\n+)?^```(\S*) ?(.*)\n([^]*?)^```$/gm);
  return [...blocks].map((match) => {
    const [whole, mark = '', language = '', file = '', text = ''] = match;
    const before = markdown.slice(0, match.index + whole.indexOf('```'));
    return { mark, language, file, text, line: before.split('\n').length + 1 };
  });
}

/** The files of a page that are for a tool: those whose path is one of these, by path. Later ones of the same path come second. */
export function fileOf(page: string, file: string, index = 0): string {
  const block = blocksOf(readPage(page)).filter((one) => one.file === file)[index];
  if (block === undefined) throw new Error(`${page} has no block ${file}`);
  return block.text;
}
