import type { Reason } from '../model.ts';

/** `"files" has "dist" (package.json:12)` */
export const reasonWords = (reason: Reason | null): string =>
  reason === null ? 'why is not known: this npm cannot be traced' : `${what(reason)}${place(reason)}`;

function what({ kind, text }: Reason): string {
  switch (kind) {
    case 'files-entry':
      return `"files" has ${JSON.stringify(text)}`;
    case 'always':
      return 'npm always ships it';
    case 'entry-point':
      return `${text} names it`;
    case 'not-ignored':
      return text.startsWith('!') ? `${text} takes it back in` : text;
    case 'bundled':
      return `bundled with ${text}`;
  }
}

/** What is decided by no line has no place worth naming. */
const place = ({ kind, text, frame }: Reason): string =>
  kind === 'always' || (kind === 'not-ignored' && !text.startsWith('!')) ? '' : ` (${frame.file}:${frame.line})`;
