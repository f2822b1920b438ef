import { fatesOf } from '../previous/compare.ts';
import { obfuscationOf, type Turn, turnOf } from '../previous/opacity.ts';
import { isScript, mayBeScript } from '../previous/script.ts';
import { textureOf } from '../previous/texture.ts';
import type { Finding, KeptFile, PreviousRelease, Texture } from '../model.ts';
import type { ContentRule } from './rule.ts';

const ID = 'new-opaque-code';

export const newOpaqueCode: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'scripts that nobody can read any more, or that are several times as large as in the last release',
    severity: { recommended: 'error', strict: 'error' },
    help: 'compare the file with that of the last release and find out who changed it; do not publish before somebody knows',
    variants: {
      encoded: { summary: 'long lines of encoded data have come in', severity: { recommended: 'warning', strict: 'error' } },
      minified: { summary: 'all of the file is minified now', severity: { recommended: 'warning', strict: 'error' } },
      grown: { summary: 'three times the size or more, and at least 20 kB more', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'In September 2025 `chalk`, `debug` and 16 more were published with one file changed: what had been readable code ended in obfuscated code that redirected payments. No file was new, no script, no dependency. What showed it was the texture of',
        'the file, and that does not change by itself.',
        '',
        'Compared are figures of each script: names that obfuscators make (`_0x3f2a`), plain characters written as escapes, characters that no editor shows, blanks that push code out of sight, the bytes in long lines, the share of short names.',
        'Code that is obfuscated now and was not, and readable code into which 2 kB or more in long lines have come, are errors; a file that was minified before stays quiet, whatever changes in it. A new file counts when',
        'it is obfuscated. Of 14,000 scripts in 45 pairs of consecutive releases of well-known packages, none was an error and one was a warning. Without an earlier release, the rule is silent.',
      ].join('\n'),
      incidents: [
        {
          year: 2025,
          what: 'about 800 packages in November: `bun_environment.js`, megabytes of obfuscated code',
          sources: ['https://depsguard.com/shai-hulud/'],
        },
      ],
      example: [
        '```text',
        'error[new-opaque-code]: index.js would be published obfuscated: it has 1,204 names such as _0x3f2a, and was readable in 5.6.0',
        'warning[new-opaque-code]: dist/index.js would be published minified: it has 48 kB more in lines of up to 50 kB, and was readable in 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'Look at what changed, in the package and not in the repository, since a stolen account publishes from elsewhere:',
        '',
        '```sh',
        'npm diff --diff=acme@1.2.3 --diff=. dist/index.js',
        '```',
        '',
        'If the build minifies from this release on, that is a warning once: the next release is compared with this one.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ parts, kind }) => kind === 'text' && mayBeScript(parts.path),
  inspect({ file, bytes, pack }) {
    const { previous } = pack;
    const { path } = file.parts;
    if (previous === undefined || previous === null || !isScript(path, bytes)) return [];
    const fate = fatesOf(pack).get(path);
    if (fate === undefined) return [];
    const after = textureOf(bytes);
    const turn = fate === 'added' ? newTurn(after) : keptTurn(fate, previous, after);
    return turn === null ? [] : [findingOf({ path, turn, after, isNew: fate === 'added' }, previous)];
  },
};

function newTurn(after: Texture): Turn | null {
  const sign = obfuscationOf(after);
  return sign === null ? null : { kind: 'obfuscated', sign };
}

function keptTurn({ before, isCertain }: KeptFile, { textures }: PreviousRelease, after: Texture): Turn | null {
  const texture = textures.get(before.path);
  // Not compared before, as it was no script.
  if (texture === undefined) return newTurn(after);
  const turn = turnOf(texture, after);
  // Which of several chunks it was is a guess: only what none of them ought to have counts.
  return isCertain || turn?.kind === 'obfuscated' ? turn : null;
}

const HOW: Readonly<Record<Turn['kind'], string>> = {
  obfuscated: ' obfuscated',
  spliced: ' with code in it that nobody reads',
  encoded: ' with encoded data in it',
  minified: ' minified',
  grown: '',
};

interface Opaque {
  readonly path: string;
  readonly turn: Turn;
  readonly after: Texture;
  readonly isNew: boolean;
}

function findingOf({ path, turn, after, isNew }: Opaque, { version }: PreviousRelease): Finding {
  const was = isNew ? `, and was not there in ${version}` : turn.kind === 'grown' ? ` in ${version}` : `, and was readable in ${version}`;
  return {
    rule: ID,
    ...(turn.kind !== 'obfuscated' && turn.kind !== 'spliced' && { variant: turn.kind }),
    path,
    message: `${path} would be published${HOW[turn.kind]}: it has ${turn.sign}${was}`,
    data: { turn: turn.kind, ...after },
  };
}
