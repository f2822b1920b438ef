/** What a stretch of terminal output is; the colours follow rustc's. */
export type Style = 'error' | 'warning' | 'note' | 'pass' | 'strong' | 'frame' | 'quiet';

export type Paint = (style: Style, text: string) => string;

/** Select Graphic Rendition parameters (ECMA-48). */
const SGR: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  pass: '1;32',
  strong: '1',
  frame: '1;34',
  quiet: '2',
};

const RESET = '\u001b[0m';

/** With colour, wraps text into a style; without, leaves it alone. */
export const painter = (color: boolean): Paint =>
  color ? (style, text) => (text === '' ? '' : `\u001b[${SGR[style]}m${text}${RESET}`) : (_style, text) => text;
