import { pathRule } from './path-rule.ts';
import type { PackageRuleInput } from './rule.ts';
import { isAmongSamples } from './sample.ts';

const TARBALL = /\.tgz$/;
const TAR = /\.(?:tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;
const ARCHIVE = /\.(?:zip|7z|rar|tgz|tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;

export const nestedArchive = pathRule(
  {
    id: 'nested-archive',
    summary: 'archives inside the package, above all the tarball of an earlier npm pack',
    severity: { recommended: 'error', strict: 'error' },
    help: 'delete it, and pack to another directory from now on (npm pack --pack-destination ..)',
    variants: {
      tar: { summary: 'other tar archives: `*.tar`, `*.tar.gz`', severity: { recommended: 'warning', strict: 'error' } },
      data: {
        summary: 'zip archives and archives among tests or templates, which good packages use as data',
        severity: { recommended: 'note', strict: 'warning' },
      },
    },
    docs: {
      why: [
        '`npm pack` leaves its tarball in the directory, and the next pack takes it in. prettier 1.11.1, ndb 1.0.51, ember-svg-jar 2.4.9 and several packages of gatsby',
        'shipped an earlier release of themselves that way. The download grows with every release, and what was taken out of this release is still in the old one.',
        'The members of tar, gzip and zip archives are judged as well, by the rules for packed files; `archive-content` tells what could not be read. Of 1,458 published packages one carries a',
        '`.tgz`: a leftover as well.',
      ].join('\n'),
      incidents: [
        {
          year: 2018,
          what: '`prettier` 1.11.1, `ndb` 1.0.51 and packages of gatsby: the tarball of an earlier `npm pack`',
          sources: [
            'https://github.com/prettier/prettier/issues/4179',
            'https://github.com/GoogleChromeLabs/ndb/pull/273',
            'https://github.com/gatsbyjs/gatsby/issues/8458',
          ],
        },
      ],
      example: [
        '```text',
        'error[nested-archive]: fmt-1.11.1.tgz would be published: it is an archive, with everything that was packed into it',
        '```',
      ].join('\n'),
      fix: [
        'Delete it, and pack to somewhere else from now on: `npm pack --pack-destination ..`. In package.json, list what ships:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.tgz"]',
        '```',
        '',
        'An archive that the package needs at run time is worth an exception with a reason.',
      ].join('\n'),
    },
  },
  (parts, input) => {
    if (!ARCHIVE.test(parts.name)) return null;
    const because = 'it is an archive, with everything that was packed into it';
    if (isOwnArchive(parts.name, input)) return { because: 'it is an archive of this very package' };
    if (parts.directories.length === 0 && TARBALL.test(parts.name)) return { because };
    if (isAmongSamples(parts)) return { variant: 'data', because };
    if (TARBALL.test(parts.name)) return { because };
    return { variant: TAR.test(parts.name) ? 'tar' : 'data', because };
  },
);

/** npm names the tarball of `@acme/cli` 1.2.3 `acme-cli-1.2.3.tgz`; yarn and other tools leave the version out. */
function isOwnArchive(name: string, { pack }: PackageRuleInput): boolean {
  const flat = pack.name.replace(/^@/, '').replace('/', '-').toLowerCase();
  const stem = name.replace(ARCHIVE, '');
  return stem === `${flat}-${pack.version.toLowerCase()}` || stem === `${flat}-v${pack.version.toLowerCase()}`;
}
