import type { PackedFile, PackList, SkippedPackage } from '../model.ts';
import { painter } from './paint.ts';
import { humanSize, plural } from '../size.ts';
import { packageLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';

export { renderList } from './json.ts';

export interface ListOptions {
  readonly skipped: readonly SkippedPackage[];
  readonly color: boolean;
}

/** For each package its files with sizes, unusual modes, and what npm drops; hostile names are made visible. */
export function renderListText(packs: readonly PackList[], { skipped, color }: ListOptions): string {
  const blocks = packs.map((pack) => packLines(pack, color).join('\n'));
  const rest =
    skipped.length === 0
      ? []
      : [
          `${plural(skipped.length, 'package')} not listed: ${skipped.map(({ name, reason }) => visibleText(`${name} (${reason})`)).join(', ')}`,
        ];
  return `${[...blocks, ...rest].join('\n\n')}\n`;
}

function packLines(pack: PackList, color: boolean): readonly string[] {
  const paint = painter(color);
  const sizes = pack.files.map(({ size }) => humanSize(size));
  const widest = Math.max(0, ...sizes.map((size) => size.length));
  const files = pack.files.map((file, index) => `${(sizes[index] ?? '').padStart(widest)}  ${visibleText(file.path)}${modeWords(file)}`);
  const dropped = pack.dropped.map(({ path, why }) => `${why.padStart(widest)}  ${visibleText(path)} does not arrive as a file`);
  const total = `${plural(pack.files.length, 'file')}, ${humanSize(pack.unpackedSize)}, ${pack.packer.name} ${pack.packer.version}`;
  return [paint('strong', visibleText(packageLabel(pack))), ...files, ...dropped, total];
}

/** Modes other than 644 say something. */
const modeWords = ({ mode }: PackedFile): string => (mode === 0o644 ? '' : ` (${mode.toString(8)})`);
