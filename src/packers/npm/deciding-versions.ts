import fs from 'node:fs';
import path from 'node:path';

interface Deciding {
  readonly name: string;
  /** What loads it, from npm's own dependency on; empty: npm itself does. */
  readonly through: readonly string[];
  /** The version that Packgate carries, as the lock file pins it; a test compares. */
  readonly carried: string;
  /** Whether it has the rules themselves, so that every version counts; of what it builds on, a major version does. */
  readonly hasRules?: true;
}

/** What decides on a list. */
const DECIDING: readonly Deciding[] = [
  { name: 'npm-packlist', through: [], carried: '11.3.0', hasRules: true },
  { name: 'ignore-walk', through: ['npm-packlist'], carried: '9.0.0', hasRules: true },
  { name: 'minimatch', through: ['npm-packlist', 'ignore-walk'], carried: '10.2.6' },
  { name: 'brace-expansion', through: ['npm-packlist', 'ignore-walk', 'minimatch'], carried: '5.0.13' },
  { name: 'glob', through: ['npm-packlist'], carried: '13.0.7' },
  { name: 'minimatch', through: ['npm-packlist', 'glob'], carried: '10.2.6' },
  { name: 'brace-expansion', through: ['npm-packlist', 'glob', 'minimatch'], carried: '5.0.13' },
  { name: '@npmcli/package-json', through: [], carried: '8.0.0' },
  { name: 'npm-normalize-package-bin', through: ['@npmcli/package-json'], carried: '6.0.0' },
  { name: '@npmcli/map-workspaces', through: [], carried: '6.0.0' },
  { name: '@npmcli/arborist', through: [], carried: '10.0.4' },
];

/**
 * Where an npm has another version than Packgate carries of what decides on a list, e.g. `minimatch 9.0.5`: of what has the rules any other version,
 * of the rest another major one. Without any, a second list would say what the first says: npm 12.2.0 differs from the carried code in five patch levels alone,
 * and a list more costs as much again as the first.
 *
 * @param npm npm's own directory
 */
export function* foreignVersions(npm: string): Generator<string> {
  for (const { name, through, carried, hasRules = false } of DECIDING) {
    const loader = through.reduce<string | null>((from, dependency) => dependencyOf(from, dependency), npm);
    const version = versionOf(dependencyOf(loader, name));
    const isSame = hasRules ? version === carried : majorOf(version) === majorOf(carried);
    if (!isSame) yield `${name} ${version}`;
  }
}

/** Where Node finds a dependency: in the nearest node_modules around the package that loads it. */
function dependencyOf(loader: string | null, name: string): string | null {
  for (let directory = loader; directory !== null; directory = parentOf(directory)) {
    const candidate = path.join(directory, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

const parentOf = (directory: string): string | null => (path.dirname(directory) === directory ? null : path.dirname(directory));

function versionOf(directory: string | null): string {
  if (directory === null) return 'none';
  const [, version = 'unknown'] = /"version"\s*:\s*"([^"]*)"/.exec(fs.readFileSync(path.join(directory, 'package.json'), 'utf8')) ?? [];
  return version;
}

const majorOf = (version: string): string => version.split('.')[0] ?? '';
