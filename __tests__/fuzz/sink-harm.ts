import { stripVTControlCharacters } from 'node:util';
import type { Format } from '../../src/report/formats.ts';

/** What hostile text did in a text of this format; empty where it did nothing. */
export function sinkHarm(format: Format, written: string): readonly string[] {
  // A path has to stay the path that it is: the runner takes it from the command, and prints it nowhere.
  const text = format === 'github' ? written.replaceAll(/^(::\w+ file=)[^,:]*/gm, '$1') : written;
  return [
    ...found(/\p{Surrogate}/u.test(text), 'half a character'),
    ...found(!text.endsWith('\n') && text !== '', 'no line break at its end'),
    ...harmIn(format, text),
  ];
}

const found = (isFound: boolean, what: string): readonly string[] => (isFound ? [what] : []);

/** Controls but the line break, formatting and separators that no editor shows. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function harmIn(format: Format, text: string): readonly string[] {
  switch (format) {
    case 'json':
    case 'sarif':
      return [
        ...found(INVISIBLE.test(text), 'a control character'),
        ...found(/^\s*::|##\[/m.test(text), 'a line that is a workflow command'),
      ];
    case 'terminal':
      return harmInTerminal(text);
    case 'github':
      return found(
        text.split('\n').some((line) => line !== '' && !/^::(?:error|warning) (?:\w+=[^:]*::|title=[^:]*::)[^\r]*$/.test(line)),
        'a line that is no annotation',
      ).concat(found(INVISIBLE.test(text), 'a control character'));
    case 'markdown':
      return harmInMarkdown(text);
    case 'html':
      return harmInHtml(text);
  }
}

/** The colours are Packgate's own: those of SGR, which set nothing but colour and weight. */
export const withoutOwnColours = (text: string): string => text.replaceAll(/\u001B\[(?:\d{1,3}(?:;\d{1,3})*)?m/g, '');

export function harmInTerminal(text: string): readonly string[] {
  const plain = withoutOwnColours(text);
  return [
    ...found(INVISIBLE.test(plain), 'a control or formatting character'),
    ...found(/^\s*::|##\[/m.test(plain), 'a line that is a workflow command'),
    ...found(stripVTControlCharacters(text) !== plain, 'a sequence that is no colour'),
  ];
}

/** Fences and code spans hold text as it is. */
function harmInMarkdown(text: string): readonly string[] {
  const outside = text.replaceAll(/^( *)(`{3,})(?:text|diff)\n[^]*?\n\1\2$/gm, '');
  const markup = outside.replaceAll(/`[^`\n]*`/g, '').replaceAll(/<code>[^<\n]*<\/code>/g, '');
  return [
    ...found(INVISIBLE.test(text), 'a control character'),
    ...found(/<(?!\/?(?:details|summary|code|span|sub|br)>)[a-z/!?]/i.test(markup), 'an HTML element'),
    ...found(/(?<![\w>/])@everyone/.test(markup), 'a mention'),
    ...found(/\]\(javascript|!\[x\]|https:\/\/evil|www\.evil/.test(markup), 'a link'),
    ...found(/^# heading/m.test(markup), 'a heading'),
    ...found(markup.split('<details>').length !== markup.split('</details>').length, 'an open fold'),
    ...found(/^(?:~~~)/m.test(markup), 'an open fence'),
  ];
}

/** Style, script and data are Packgate's own, and no text of a report can end them. */
function harmInHtml(text: string): readonly string[] {
  const markup = text
    .replaceAll(/(<style>)[^]*?(<\/style>)/g, '$1$2')
    .replaceAll(/(<script type="application\/json"[^>]*>)[^<>&]*(<\/script>)/g, '$1$2')
    .replaceAll(/(<script>)[^]*?(<\/script>)/g, '$1$2');
  const tags = [...markup.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi)];
  return [
    ...found(tags.length !== (markup.match(/</g)?.length ?? 0) - 1, 'markup that is no element'),
    ...found(
      tags.some(
        ([, tag = '', attributes = '']) =>
          /^(?:img|a|iframe|link|object|form)$/i.test(tag) || /\s(?:on\w+|href|src|style)=/.test(attributes.replaceAll(/"[^"]*"/g, '')),
      ),
      'an element or attribute that does something',
    ),
    ...found(INVISIBLE.test(markup), 'a control character'),
    ...found(markup.split('<script').length !== 3, 'a script of its own'),
  ];
}
