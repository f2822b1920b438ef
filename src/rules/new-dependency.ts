import type { Finding } from '../model.ts';
import { quote } from '../policy/quote.ts';
import { type Dependency, dependencies, originOf } from '../previous/dependencies.ts';
import type { PackageRule } from './rule.ts';

const ID = 'new-dependency';

export const newDependency: PackageRule = {
  scope: 'package',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'packages that would be installed along with this one and were not with the last release',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'find out who added it, who publishes it and since when it exists; if nobody knows, do not publish',
    docs: {
      why: [
        'Whoever installs the package installs its dependencies, and runs their install scripts. In 2018 `event-stream` 3.3.6 was harmless but for a new dependency, `flatmap-stream`, that stole from wallets; the malicious `axios` versions',
        'of 2026 came the same way. Such a release changes one line of package.json.',
        '',
        'Looked at are `dependencies`, `optionalDependencies` and peers that are not optional, which npm installs as well. A package that moved from one to another is not new; one that moved there from `devDependencies` is,',
        'since users get it for the first time. A dependency that now comes from another place (git, an address, another package under its name) counts as new. 2 of 45 pairs of consecutive releases of well-known',
        'packages had one. Without an earlier release, the rule is silent.',
      ].join('\n'),
      incidents: [
        {
          year: 2018,
          what: '`event-stream` 3.3.6, by a new maintainer: a new dependency that stole',
          sources: ['https://github.com/dominictarr/event-stream/issues/116'],
        },
      ],
      example: [
        '```text',
        'warning[new-dependency]: package.json would bring "flatmap-stream" along (^0.1.0): it is new in dependencies since 3.3.5',
        'warning[new-dependency]: package.json would bring "left-pad" along from a git repository (github:acme/left-pad): 1.2.3 had ^1.3.0',
        '```',
      ].join('\n'),
      fix: [
        'Look the package up before users get it: its age, its publishers, its own dependencies and install scripts. If it is meant, publish: the next release has it already. To have it written down, add an exception',
        'with a reason and an end date. If the package is needed for building alone, move it to `devDependencies`.',
      ].join('\n'),
    },
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === undefined || previous === null) return [];
    const before = dependencies(previous.manifest);
    return [...dependencies(pack.manifest.data).values()].flatMap((dependency): readonly Finding[] => {
      const words = newsOf(dependency, before.get(dependency.name), previous.version);
      return words === null ? [] : [findingOf(dependency, before.get(dependency.name), words)];
    });
  },
};

/** What is new about it; null: nothing. A package of its own name under another range comes from where it came from. */
function newsOf({ spec, field }: Dependency, before: Dependency | undefined, version: string): string | null {
  if (before === undefined) return `it is new in ${field} since ${version}`;
  const origin = originOf(spec);
  if (origin === null || before.spec === spec || (origin === originOf(before.spec) && addressOf(spec) === addressOf(before.spec)))
    return null;
  return `${version} had ${quotedSpec(before.spec)}`;
}

/** Without the version: the commit or tag of a repository, the range of an alias. */
function addressOf(spec: string): string {
  const version = spec.startsWith('npm:') ? spec.lastIndexOf('@') : spec.indexOf('#');
  // `npm:@acme/x` has no range.
  return version > 'npm:'.length ? spec.slice(0, version) : spec;
}

function findingOf({ name, field, spec }: Dependency, before: Dependency | undefined, words: string): Finding {
  const origin = originOf(spec);
  return {
    rule: ID,
    path: 'package.json',
    message: `package.json would bring ${quote(name)} along${origin === null ? '' : ` from ${origin}`} (${quotedSpec(spec)}): ${words}`,
    anchor: { kind: 'manifest', pointer: [field, name], label: 'installed along with the package' },
    data: { dependency: name, field, spec, before: before?.spec ?? null },
  };
}

/** Without quotes, as package.json has it. */
const quotedSpec = (spec: string): string => quote(spec).slice(1, -1);
