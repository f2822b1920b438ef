import type { PackedFile, PackList, SkippedPackage } from '../model.ts';
import { painter } from './paint.ts';
import { reasonWords } from './reason-words.ts';
import { humanSize, plural } from '../size.ts';
import { packageLabel, packerLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';
import { width } from './width.ts';

export { renderList } from './json.ts';

export interface ListOptions {
  /** Whether to say why each file ships. */
  readonly why: boolean;
  readonly skipped: readonly SkippedPackage[];
  readonly color: boolean;
}

/** For each package its files with sizes, unusual modes, and what npm drops; hostile names are made visible. */
export function renderListText(packs: readonly PackList[], { skipped, color, why }: ListOptions): string {
  const blocks = packs.map((pack) => packLines(pack, color, why).join('\n'));
  const rest =
    skipped.length === 0
      ? []
      : [
          `${plural(skipped.length, 'package')} not listed: ${skipped.map(({ name, reason }) => visibleText(`${name} (${reason})`)).join(', ')}`,
        ];
  return `${[...blocks, ...rest].join('\n\n')}\n`;
}

function packLines(pack: PackList, color: boolean, isExplained: boolean): readonly string[] {
  const paint = painter(color);
  const sizes = pack.files.map(({ size }) => humanSize(size));
  const widest = Math.max(0, ...sizes.map((size) => size.length));
  const names = pack.files.map((file) => `${visibleText(file.path)}${modeWords(file)}`);
  const column = isExplained ? Math.min(LONGEST_NAME, Math.max(0, ...names.map((name) => width(name)))) : 0;
  const files = pack.files.map((file, index) => {
    const line = `${(sizes[index] ?? '').padStart(widest)}  ${names[index] ?? ''}`;
    if (!isExplained) return line;
    const gap = ' '.repeat(Math.max(0, column - width(names[index] ?? '')) + 2);
    return `${line}${gap}${paint('quiet', visibleText(reasonWords(file.reason, pack.packer)))}`;
  });
  const dropped = pack.dropped.map(({ path, why }) => `${why.padStart(widest)}  ${visibleText(path)} does not arrive as a file`);
  const total = `${plural(pack.files.length, 'file')}, ${humanSize(pack.unpackedSize)}, ${packerLabel(pack.packer)}`;
  return [paint('strong', visibleText(packageLabel(pack))), ...files, ...dropped, total];
}

/** A longer name pushes its own reason to the right, not those of the others. */
const LONGEST_NAME = 60;

/** Modes other than 644 say something. */
const modeWords = ({ mode }: PackedFile): string => (mode === 0o644 ? '' : ` (${mode.toString(8)})`);
