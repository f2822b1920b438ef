import type { Packer, Reason } from '../model.ts';

/** `"files" has "dist" (package.json:12)` */
export const reasonWords = (reason: Reason | null, packer: Packer): string =>
  reason === null ? `why is not known: ${unknownBecause(packer)}` : `${what(reason, packer)}${place(reason)}`;

function unknownBecause({ name, source }: Packer): string {
  if (source === 'packlist') return 'this npm cannot be traced';
  if (OTHERS.has(name)) return `the rules of ${name} are not traced, only those of npm`;
  return 'a tarball does not say';
}

const OTHERS: ReadonlySet<string> = new Set(['pnpm', 'yarn', 'bun']);

function what({ kind, text }: Reason, { name }: Packer): string {
  switch (kind) {
    case 'files-entry':
      return `"files" has ${JSON.stringify(text)}`;
    case 'always':
      return `${OTHERS.has(name) ? name : 'npm'} always ships it`;
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
