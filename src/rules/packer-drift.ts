import type { Drift, Finding, JsonObject, NewestList, Packer, PackList, PinnedNpm } from '../model.ts';
import { count, plural } from '../size.ts';
import type { PackageRule } from './rule.ts';

export const packerDrift: PackageRule = {
  scope: 'package',
  meta: {
    id: 'packer-drift',
    summary: 'files that the npm on PATH would publish and the newest npm would not, or the other way round',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'write it in a way that every npm reads alike, and publish with one version of npm everywhere: pin it as "packageManager" in package.json',
    docs: {
      why: [
        'What `npm publish` ships is decided by the npm that runs it, and its rules change. `"files": ["dist", "!*.map"]` keeps every source map out with npm 10 and 11; npm 12 takes `!*.map` for maps at the root and ships those in `dist`.',
        'A negation before its entry, upper case for lower case, `dist-*` for directories, an exact entry against a nested `.gitignore`, lock files: each is read in two ways. The list that was judged is right for one npm,',
        'and the next one, on a new machine or in an updated job, publishes another.',
        '',
        'Packgate lists with the npm on PATH, since that one publishes. Where its npm-packlist, or what decides besides, is another version than the newest that Packgate carries, it lists with that one too and compares.',
        'How an entry could be written is tried out: the package is listed again with the npm on PATH and with the rules of npm 10, 11 and 12, and an edit is shown only if all of them agree on the files in question and nothing else changes.',
        'Where no npm is on PATH, and with `--packer bundled`, there is nothing to compare.',
      ].join('\n'),
      example: [
        '```text',
        'warning[packer-drift]: "!*.map" is read in two ways: 2 files would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: dist/cli.js.map, dist/index.js.map',
        '```',
      ].join('\n'),
      fix: [
        'Write the entry as the help says. Two habits avoid most of it: negations with a path or `**/`, and after what they take away from:',
        '',
        '```json',
        '"files": ["dist", "!**/*.map"]',
        '```',
        '',
        'Where no spelling means the same everywhere, as for lock files that npm 12 no longer ships, see to it that one version of npm publishes: `"packageManager": "npm@12.2.0"` with corepack, or one that the release job installs.',
      ].join('\n'),
    },
  },
  check({ pack }) {
    const { newest } = pack;
    if (newest === undefined) return [];
    const refused = newest.refusal === null ? [] : [refusalFinding(pack, newest, newest.refusal)];
    return [...refused, ...newest.drifts.map((drift) => driftFinding(pack, newest, drift))];
  },
};

const named = ({ name, version }: Packer): string => `${name} ${version}`;
const newestNamed = (packer: Packer): string => `${named(packer)}, the newest that Packgate has`;

// ---------------------------------------------------------------------------------------------- files

function driftFinding(pack: PackList, newest: NewestList, drift: Drift): Finding {
  const { onlyInstalled, onlyNewest, entry, spelling, pointer } = drift;
  return {
    rule: 'packer-drift',
    path: null,
    message: `${entry === null ? 'npm versions differ' : `${JSON.stringify(entry)} is read in two ways`}: ${sidesOf(pack.packer, newest.packer, drift)}`,
    help: helpOf(pack.packer, newest.pinned, spelling),
    anchor: { kind: 'manifest', pointer, label: labelOf(drift) },
    data: { onlyInstalled, onlyNewest, entry, spelling, ...packersOf(pack, newest) },
  };
}

function labelOf({ entry, pointer: [field] }: Drift): string {
  if (entry !== null) return 'npm versions read this entry differently';
  return field === 'name' ? 'npm versions list this package differently' : 'npm versions read this differently';
}

function sidesOf(installed: Packer, newest: Packer, { onlyInstalled, onlyNewest, keptOutBy }: Drift): string {
  const because = keptOutBy === null ? '' : `, where ${keptOutBy}`;
  const side = (files: readonly string[], by: string, notBy: string): readonly string[] =>
    files.length === 0
      ? []
      : [`${plural(files.length, 'file')} would be published by ${by} and not by ${notBy}${because}: ${shown(files)}`];
  return [
    ...side(onlyNewest, `${newestNamed(newest)},`, named(installed)),
    ...side(onlyInstalled, named(installed), newestNamed(newest)),
  ].join('; ');
}

/** How many names a message has. */
const SHOWN = 10;

function shown(files: readonly string[]): string {
  const rest = files.length - SHOWN;
  // One more name is no longer than words that say so.
  return rest <= 1 ? files.join(', ') : `${files.slice(0, SHOWN).join(', ')} and ${count(rest)} more`;
}

// ---------------------------------------------------------------------------------------------- a refusal

function refusalFinding(pack: PackList, newest: NewestList, { message, help, pointer }: NonNullable<NewestList['refusal']>): Finding {
  return {
    rule: 'packer-drift',
    path: null,
    message: `${named(pack.packer)} would publish this package, and the newest npm that Packgate knows would not (${named(newest.packer)}): ${message}`,
    help: [help ?? packerDrift.meta.help, ...pinWords(pack.packer, newest.pinned)].join('; '),
    anchor: { kind: 'manifest', pointer, label: 'the newest npm stops here' },
    data: { refusal: message, ...packersOf(pack, newest) },
  };
}

// ---------------------------------------------------------------------------------------------- which npm publishes

function packersOf({ packer }: PackList, newest: NewestList): JsonObject {
  const { pinned } = newest;
  return { installed: named(packer), newest: named(newest.packer), pinned: pinned === null ? null : { ...pinned } };
}

function helpOf(installed: Packer, pinned: PinnedNpm | null, spelling: string | null): string {
  const proved = 'npm 10, 11 and 12 read it alike, and nothing else changes';
  const mend = spelling === null ? unprovedHelp(pinned) : `${spelling} (checked: ${proved})`;
  return [mend, ...pinWords(installed, pinned)].join('; ');
}

const unprovedHelp = (pinned: PinnedNpm | null): string =>
  pinned?.field === 'packageManager'
    ? 'no spelling was found that every npm reads alike: publish with the one that is pinned'
    : 'no spelling was found that every npm reads alike: publish with one version of npm everywhere, and pin it as "packageManager" in package.json';

function pinWords({ version }: Packer, pinned: PinnedNpm | null): readonly string[] {
  if (pinned === null) return [];
  const { file, field, value, isInstalled } = pinned;
  const said = field === 'packageManager' ? `${file} pins ${value} as "packageManager"` : `"engines.npm" in ${file} asks for ${value}`;
  const isOne = field === 'packageManager' ? 'which is the npm on PATH' : `and the npm on PATH, ${version}, is one`;
  if (isInstalled === null) return [`${said}, and the npm on PATH is ${version}`];
  return [`${said}, ${isInstalled ? isOne : `which is not the npm on PATH, ${version}: run packgate with the one that publishes`}`];
}
