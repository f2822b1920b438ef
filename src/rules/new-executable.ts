import type { Finding, PackList, PreviousRelease } from '../model.ts';
import { type Fate, fatesOf } from '../previous/compare.ts';
import { hasExecutableBit, isCommandOf, isNative, modesMeanSomething } from '../previous/executable.ts';
import type { ContentFile, ContentRule } from './rule.ts';

const ID = 'new-executable';

export const newExecutable: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'programs that the last release did not have, and files that became executable since',
    severity: { recommended: 'error', strict: 'error' },
    help: 'find out where it comes from; if it belongs into the package, build it in the release job and name it in "files" of package.json',
    variants: {
      another: {
        summary: 'the last release had programs under that suffix already',
        severity: { recommended: 'warning', strict: 'error' },
      },
      command: { summary: 'a new command that `bin` names', severity: { recommended: 'warning', strict: 'error' } },
      mode: { summary: 'a file of the last release that has become executable', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'Nobody reads a program, and nobody knows what it does but who built it. A release that brings its first one, or that has a script turned into one, needs a second look: hardly any package starts to ship native code without',
        'its maintainers talking about it. Of 45 pairs of consecutive releases of well-known packages none brought a program.',
        '',
        'Programs for Linux (ELF), macOS (Mach-O) and Windows (PE) are known by their first bytes, whatever they are called; a changed one is no finding, as they change with each release. Any other file counts when its mode says that it can be',
        'executed, unless more than half of all files say so, as those from Windows do. Without an earlier release, the rule is silent.',
      ].join('\n'),
      example: [
        '```text',
        'error[new-executable]: lib/helper would be published: a program for Linux (ELF), and not there in 1.2.3',
        'warning[new-executable]: bin/acme.js would be published: a command of the package, and none in 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'If nobody knows the file, do not publish. If it is a script that is executable by accident, mend its mode:',
        '',
        '```sh',
        'git update-index --chmod=-x lib/setup.js && chmod -x lib/setup.js',
        '```',
        '',
        'A file that need not ship is taken out:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.sh"]',
        '```',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ kind, mode }) => isNative(kind) || hasExecutableBit(mode),
  inspect({ file, pack }) {
    const { previous } = pack;
    if (previous === undefined || previous === null) return [];
    const fate = fatesOf(pack).get(file.parts.path);
    if (fate === undefined) return [];
    const found = isNative(file.kind) ? nativeCase(file, fate, previous) : scriptCase(file, fate, pack);
    return found === null ? [] : [findingOf(file, found, previous)];
  },
};

interface Case {
  readonly variant: string | null;
  /** Ends the sentence `<path> would be published: `; the version that did not have it follows. */
  readonly words: string;
}

const SYSTEMS: Partial<Record<ContentFile['kind'], string>> = { elf: 'Linux (ELF)', 'mach-o': 'macOS (Mach-O)', pe: 'Windows (PE)' };

function nativeCase({ parts, kind }: ContentFile, fate: Fate, { files }: PreviousRelease): Case | null {
  const program = `a program for ${SYSTEMS[kind] ?? 'some system'}`;
  if (fate !== 'added') return fate.before.content === 'native' ? null : { variant: null, words: `${program}, and no program in` };
  const isAnother = files.some((file) => file.content === 'native' && suffixOf(file.path) === suffixOf(parts.path));
  return { variant: isAnother ? 'another' : null, words: `${program}, and not there in` };
}

const suffixOf = (path: string): string => /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';

function scriptCase({ parts, mode }: ContentFile, fate: Fate, pack: PackList): Case | null {
  const octal = (mode & 0o777).toString(8);
  if (fate !== 'added' && hasExecutableBit(fate.before.mode)) return null;
  if (isCommandOf(pack, parts.path)) return { variant: 'command', words: 'a command of the package, and none in' };
  if (!modesMeanSomething(pack)) return null;
  return fate === 'added'
    ? { variant: null, words: `it can be executed (${octal}), and was not there in` }
    : { variant: 'mode', words: `it can be executed (${octal}), and could not in` };
}

function findingOf({ parts, size, kind, mode }: ContentFile, { variant, words }: Case, { version }: PreviousRelease): Finding {
  return {
    rule: ID,
    ...(variant !== null && { variant }),
    path: parts.path,
    message: `${parts.path} would be published: ${words} ${version}`,
    data: { size, kind, mode },
  };
}
