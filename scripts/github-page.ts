import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked } from 'marked';

/**
 * Markdown as GitHub would show it, with its style sheet, as one page: in a comment a line break is one, in a file and a summary it is not.
 */
export function githubPage(markdown: string, { breaks }: { readonly breaks: boolean }): string {
  const style = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'), 'utf8');
  const content = marked.parse(markdown, { gfm: true, breaks, async: false });
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style} body { margin: 0; } .markdown-body { padding: 28px; }</style><article class="markdown-body">${content}</article>`;
}
