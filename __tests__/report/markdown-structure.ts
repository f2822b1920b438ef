import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What a real parser of GitHub's Markdown makes of a text, as far as the tests look at it. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly align?: readonly unknown[] | null | undefined;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly offset?: number | undefined;
}

/** All nodes, outer ones first. */
export function markdownNodes(text: string): readonly MarkdownNode[] {
  const within = (node: MarkdownNode): readonly MarkdownNode[] => [node, ...(node.children ?? []).flatMap(within)];
  return within(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const NOT_OURS: ReadonlySet<string> = new Set([
  'blockquote',
  'definition',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'footnoteReference',
  'image',
  'imageReference',
  'link',
  'linkReference',
  'thematicBreak',
]);

/**
 * What a name did to a summary: markup that Packgate does not write, elements that are not closed or not its own, tables whose rows differ, fences that
 * nothing closes, and words of which GitHub makes mentions, references, emoji or formulas.
 */
export function markdownProblems(text: string): readonly string[] {
  const nodes = markdownNodes(text);
  return [
    ...nodes.filter(({ type }) => NOT_OURS.has(type)).map(({ type, url = '' }) => `${type} ${url}`.trim()),
    ...nodes.filter(({ type, depth = 0 }) => type === 'heading' && depth !== 2 && depth !== 3).map(() => 'a heading'),
    ...unbalancedElements(nodes),
    ...nodes.filter(({ type }) => type === 'table').flatMap(unevenRows),
    ...nodes.filter((node) => isOpenFence(node, text)).map(() => 'an open fence'),
    ...textOutsideCode(nodes).flatMap(obeyedWords),
  ];
}

const OWN_ELEMENT = /^<(\/?)(details|summary|code|span)>$/;

function unbalancedElements(nodes: readonly MarkdownNode[]): readonly string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const { value = '' } of nodes.filter(({ type }) => type === 'html')) {
    for (const [tag] of value.matchAll(/<[^>]*>?/g)) {
      const [, slash, name = ''] = OWN_ELEMENT.exec(tag) ?? [];
      if (slash === undefined) problems.push(`the element ${tag}`);
      else if (slash === '') open.push(name);
      else if (open.pop() !== name) problems.push(`a closed ${name} that was not open`);
    }
    problems.push(...obeyedWords(value.replace(/<code>.*?<\/code>/gs, '').replace(/<[^>]*>/g, '')));
  }
  return [...problems, ...open.map((name) => `an open ${name}`)];
}

const unevenRows = ({ children = [], align }: MarkdownNode): readonly string[] =>
  children.some((row) => (row.children ?? []).length !== align?.length) ? ['a table with uneven rows'] : [];

function isOpenFence({ type, position }: MarkdownNode, text: string): boolean {
  const source = text.slice(position?.start.offset, position?.end.offset);
  const [, fence] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  return type === 'code' && fence !== undefined && !source.trimEnd().endsWith(`\n${fence}`) && !new RegExp(`\\n\\s*${fence}$`).test(source);
}

/** Text that stands outside of `<code>`. */
function textOutsideCode(nodes: readonly MarkdownNode[]): readonly string[] {
  let depth = 0;
  return nodes.flatMap(({ type, value = '' }) => {
    if (type === 'html') depth += value.split('<code>').length - value.split('</code>').length;
    return type === 'text' && depth === 0 ? [value] : [];
  });
}

/** In text that stands outside of code. */
function obeyedWords(text: string): readonly string[] {
  const words: readonly (readonly [pattern: RegExp, what: string])[] = [
    [/@[\w-]/, 'a mention'],
    [/(?:^|\W)#\d/, 'a reference'],
    [/:[\w+-]+:/, 'an emoji'],
    [/\$[^$]+\$/, 'a formula'],
  ];
  return words.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${what} in ${JSON.stringify(text.slice(0, 60))}`);
}
