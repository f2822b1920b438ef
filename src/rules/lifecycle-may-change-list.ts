import type { JsonObject } from '../model.ts';
import type { PackageRule } from './rule.ts';

export const lifecycleMayChangeList: PackageRule = {
  scope: 'package',
  meta: {
    id: 'lifecycle-may-change-list',
    summary: 'scripts that npm runs before it packs at publish: the published list can differ from the one that was judged',
    severity: { recommended: 'note', strict: 'warning' },
    help: 'run packgate after these scripts, on what they leave behind',
    docs: {
      why: [
        '`npm publish` runs `prepublishOnly`, `prepack` and `prepare`, in this order, and packs what is there then. Packgate never runs scripts of the repository: it judges the files that are there now.',
        'If a script builds, copies or deletes files, or edits package.json, another list is published than the one that was judged. `prepublish` is not meant: npm has not run it at publish since version 7.',
        'Nor are `postpack`, `publish` and `postpublish`, which run when the tarball is made.',
        '',
        'A script that does nothing but print or end, such as `echo "use the release workflow" && exit 1`, is passed over. What any other program does cannot be told from its name.',
      ].join('\n'),
      example: [
        '```text',
        'note[lifecycle-may-change-list]: npm publish runs prepublishOnly and prepare before it packs: what they change is not in this list',
        '```',
      ].join('\n'),
      fix: [
        'In the release job, run the scripts first, judge what they leave behind, and publish that without running them again:',
        '',
        '```sh',
        'npm run prepublishOnly --if-present',
        'npm run prepack --if-present',
        'npm run prepare --if-present',
        'packgate',
        'npm publish --ignore-scripts',
        '```',
        '',
        'npm 11 and later run none of them under `--ignore-scripts`; npm 9 and 10 still run `prepare`. Once the job does that, an exception for this rule in the policy can say so.',
      ].join('\n'),
    },
  },
  check({ pack }) {
    // What was packed is what they have left behind.
    if (pack.packer.ranScripts === true || pack.packer.name === 'tarball' || pack.packer.name === 'registry') return [];
    const { scripts } = pack.manifest.data;
    const run = PACKING_SCRIPTS.filter((name) => mayChangeFiles(scripts, name));
    const [first] = run;
    if (first === undefined) return [];
    const changes = run.length === 1 ? 'it changes' : 'they change';
    return [
      {
        rule: 'lifecycle-may-change-list',
        path: null,
        message: `npm publish runs ${listed(run)} before it packs: what ${changes} is not in this list`,
        anchor: {
          kind: 'manifest',
          pointer: ['scripts', first],
          label: run.length === 1 ? 'npm runs this before it packs' : 'npm runs this and the others before it packs',
        },
        data: { scripts: run },
      },
    ];
  },
};

/** What npm 8 to 12 run before the files are listed (npm's lib/commands/publish.js, libnpmpack, pacote's lib/dir.js), in that order. */
const PACKING_SCRIPTS = ['prepublishOnly', 'prepack', 'prepare'] as const;

/** npm passes over scripts that are empty or no strings. */
function mayChangeFiles(scripts: JsonObject[string] | undefined, name: string): boolean {
  const script: unknown = typeof scripts === 'object' && scripts !== null ? Reflect.get(scripts, name) : undefined;
  if (typeof script !== 'string' || script.trim() === '') return false;
  return !script.split(/&&|\|\||;/).every((command) => HARMLESS.test(command.trim()));
}

/** Prints words or ends, and cannot write a file: nothing in it that a shell expands, redirects or runs. */
const HARMLESS = /^(?:true|:|exit(?: \d+)?|echo(?: [\w '",.:!?/@-]*)?)$/;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
