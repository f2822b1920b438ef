import type { JsonObject } from '../model.ts';
import type { PackageRule } from './rule.ts';

/** What goes with a package and is none: npm's own three, the usual papers, ignore files. */
const PAPER =
  /^(?:package\.json|(?:readme|licen[cs]e|copying|notice|changelog|changes|history|authors|contributors|contributing|code_of_conduct|security|funding|support)(?:[._-].*)?|\.(?:npmignore|gitignore|gitattributes|editorconfig)|npm-shrinkwrap\.json)$/;

export const emptyPackage: PackageRule = {
  scope: 'package',
  meta: {
    id: 'empty-package',
    summary: 'packages with nothing but package.json, README, LICENSE and the like',
    severity: { recommended: 'error', strict: 'error' },
    variants: {
      dependencies: {
        summary: 'the package has dependencies, which can be its whole purpose',
        severity: { recommended: 'off', strict: 'note' },
      },
    },
    help: 'build the package before it is checked, or correct "files" in package.json',
    docs: {
      why: [
        'A package without any code is nearly always a release whose build did not run, or whose `files` names a directory that is not there: npm says nothing about either, publishes the papers, and the version',
        'number is used up. To a gate it is the most dangerous list of all, since nothing in it can be wrong.',
        '',
        'A package that only brings dependencies, such as the stub of a renamed one, is left alone. A name that is reserved with an empty package needs an exception.',
      ].join('\n'),
      example: [
        '`"files": ["dist"]`, and no `dist`:',
        '',
        '```text',
        'error[empty-package]: nothing but LICENSE, README.md, package.json would be published',
        '```',
      ].join('\n'),
      fix: [
        'Build before the check, and name the directory that the build writes:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'In CI, run Packgate after the build step, in the same job.',
      ].join('\n'),
    },
  },
  check({ pack, paths }) {
    if (!paths.every(({ name, directories }) => directories.length === 0 && PAPER.test(name))) return [];
    const names = pack.files.map(({ path }) => path);
    const has = pack.manifest.data['files'] === undefined ? 'name' : 'files';
    return [
      {
        rule: 'empty-package',
        ...(bringsDependencies(pack.manifest.data) && { variant: 'dependencies' }),
        path: null,
        message: names.length === 0 ? 'nothing would be published' : `nothing but ${names.join(', ')} would be published`,
        anchor: { kind: 'manifest', pointer: [has], label: 'this package has nothing to install' },
        data: { files: names.length },
      },
    ];
  },
};

const bringsDependencies = (manifest: JsonObject): boolean =>
  ['dependencies', 'peerDependencies', 'optionalDependencies'].some((field) => {
    const value = manifest[field];
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  });
