import type { Anchor, DroppedEntry, PackList } from '../model.ts';
import type { PackageRule } from './rule.ts';

export const droppedEntry: PackageRule = {
  scope: 'package',
  meta: {
    id: 'dropped-entry',
    summary: 'entries that npm drops or turns into links: symbolic and hard links, sockets, names with a *',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'replace it by a regular file, or keep it out of the package',
    docs: {
      why: [
        'npm packs regular files. A symbolic link that stands among them is left out without a word, and so is every name with a `*` in it; of two hard links the second becomes a link entry, which installs',
        'drop. The package works in its checkout and fails at its users. Other package managers read the same directory in another way: yarn packs a symbolic link as a link, which installs drop; pnpm',
        'ships what it points to, which can be a file from outside of the package; bun leaves it out, and its tarball does not tell. A tarball that was packed elsewhere and has links in it is refused.',
      ].join('\n'),
      example: [
        '```text',
        'warning[dropped-entry]: lib/shared.js would not be published: npm leaves out symbolic links, and this one points to ../../shared.js',
        '```',
      ].join('\n'),
      fix: [
        'Copy the file in a step before packing instead of linking it, or take it out of what ships:',
        '',
        '```json',
        '"files": ["lib", "!lib/shared.js"]',
        '```',
      ].join('\n'),
    },
  },
  check: ({ pack }) =>
    pack.dropped.map((entry) => ({
      rule: 'dropped-entry',
      path: entry.path,
      message: pack.packer.source === 'packlist' ? messageOf(entry) : packedMessageOf(entry, pack.packer.name),
      anchor: anchorOf(pack),
      data: { why: entry.why, target: entry.target },
    })),
};

function messageOf({ path, why, target }: DroppedEntry): string {
  switch (why) {
    case 'symlink':
      return `${path} would not be published: npm leaves out symbolic links${target === null ? '' : `, and this one points to ${target}`}`;
    case 'special':
      return `${path} would not be published: npm leaves out sockets, pipes and devices`;
    case 'name':
      return `${path} would not be published: npm leaves out names with a *`;
    case 'hard-link':
      return `${path} would be published as a link${target === null ? '' : ` to ${target}`}: installs leave out hard links`;
  }
}

/** Of what was packed: the tarball has an entry for it. */
function packedMessageOf({ path, why, target }: DroppedEntry, packer: string): string {
  const link = why === 'hard-link' ? 'hard link' : 'symbolic link';
  return `${path} would be published as a ${link}${target === null ? '' : ` to ${target}`}, as ${packer} packs it: installs leave out links`;
}

const anchorOf = ({ manifest: { data }, packer }: Pick<PackList, 'manifest' | 'packer'>): Anchor => ({
  kind: 'manifest',
  pointer: [data['files'] === undefined ? 'name' : 'files'],
  label: packer.source === 'packlist' ? 'npm drops an entry of this package' : 'installs drop an entry of this package',
});
