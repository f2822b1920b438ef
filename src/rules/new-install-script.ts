import type { Finding } from '../model.ts';
import { type ChangedScript, changedInstallScripts, filesRunBy } from '../previous/install-scripts.ts';
import { quote } from '../policy/quote.ts';
import type { PackageRule } from './rule.ts';

const ID = 'new-install-script';

export const newInstallScript: PackageRule = {
  scope: 'package',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'install scripts that the last release did not have, or had with other words',
    severity: { recommended: 'error', strict: 'error' },
    help: 'find out who added it and what it runs before anything is published: npm would run it on every machine that installs the package',
    docs: {
      why: [
        '`preinstall`, `install` and `postinstall` run on every machine that installs the package, with the rights and the secrets of whoever does. Nearly every stolen account was used this way: eslint-scope 2018, ua-parser-js and',
        'coa 2021, nx and the worms of 2025, all of them in a release that had an install script where the one before had none, or another one.',
        '',
        'A script is followed into those that it runs (`npm run setup`, `yarn setup`, `node --run setup`, `run-s build:*`): when their words change, it has changed. A new `binding.gyp` without a script counts as well, since npm then',
        'runs `node-gyp rebuild`. Of 45 pairs of consecutive releases of well-known packages none had a new or changed install script. Without an earlier release, the rule is silent.',
      ].join('\n'),
      incidents: [
        {
          year: 2018,
          what: '`eslint-scope` 3.7.2, published from a stolen account: a new `postinstall` that stole tokens',
          sources: ['https://github.com/eslint/eslint-scope/issues/39'],
        },
        {
          year: 2025,
          what: 'about 800 packages in November: a new `preinstall`, `node setup_bun.js`',
          sources: ['https://depsguard.com/shai-hulud/'],
        },
      ],
      example: [
        '```text',
        'error[new-install-script]: package.json would make npm run "node setup_bun.js" (setup_bun.js) at every install: "preinstall" is new since 1.2.3',
        'error[new-install-script]: package.json would make npm run "node install.js && node x.js" (install.js, x.js) at every install: "postinstall" was "node install.js" in 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'If nobody of the team wrote it, do not publish: revoke the tokens that can, and look at how it came into the repository.',
        '',
        'If it is meant, say so in the policy for the release that brings it; the next release has it already:',
        '',
        '```yaml',
        'exceptions:',
        '  - rule: new-install-script',
        '    reason: the native addon is built at install from 2.0 on',
        '    owner: "@acme/build"',
        '    expires: 2027-01-31',
        '```',
      ].join('\n'),
    },
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === undefined || previous === null) return [];
    const home = { manifest: pack.manifest.data, files: pack.files };
    return changedInstallScripts(previous, home).map((changed) => findingOf(changed, filesRunBy(changed.script, home), previous.version));
  },
};

function findingOf(change: ChangedScript, files: readonly string[], version: string): Finding {
  const { script, changed } = change;
  const path = script.isWritten ? 'package.json' : 'binding.gyp';
  const run = files.length === 0 ? '' : ` (${files.join(', ')})`;
  return {
    rule: ID,
    path,
    message: `${path} would make npm run ${quote(script.text)}${run} at every install: ${difference(change, version)}`,
    anchor: {
      kind: 'manifest',
      pointer: script.isWritten ? ['scripts', changed.name] : ['gypfile'],
      label: 'npm runs this at every install',
    },
    data: { script: script.name, command: script.text, changed: changed.name, before: changed.before, runs: files },
  };
}

function difference({ script, before, changed }: ChangedScript, version: string): string {
  if (before === null) return `${quote(script.name)} is new since ${version}`;
  const told = changed.name === script.name ? quote(script.name) : `it runs ${quote(changed.name)}, which`;
  return changed.before === null ? `${told} is new since ${version}` : `${told} was ${quote(changed.before)} in ${version}`;
}
