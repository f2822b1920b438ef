/**
 * `node bench/false-alarms.ts DIRECTORY...`: judges every package that is installed below the directories, each as if it were about to be
 * published, with the carried npm-packlist and no policy, and prints how often each rule spoke. Published packages are good ones but
 * for few: what is an error here is a false alarm or a leak, and has to be looked at.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gate } from '../src/gate.ts';
import type { Severity, Violation } from '../src/model.ts';

interface Judged {
  readonly name: string;
  readonly violations: readonly Violation[];
  readonly errors: readonly string[];
}

/** Directories with a package.json that has a name and a version, each name and version once. */
function packagesBelow(directories: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const directory of directories) {
    for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (entry.name !== 'package.json' || !/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(entry.parentPath)) continue;
      const identity = identityOf(path.join(entry.parentPath, entry.name));
      if (identity !== null && !found.has(identity)) found.set(identity, entry.parentPath);
    }
  }
  return [...found.values()];
}

function identityOf(file: string): string | null {
  try {
    const { name, version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown };
    return typeof name === 'string' && typeof version === 'string' ? `${name}@${version}` : null;
  } catch {
    return null;
  }
}

async function judged(directory: string): Promise<Judged> {
  const request = {
    cwd: directory,
    targets: [],
    policy: null,
    packer: 'bundled',
    packages: [],
    failOn: 'error',
    includePrivate: true,
  } as const;
  const { packages, errors } = await gate(request, { now: () => new Date(), progress: () => undefined, env: { PATH: '' } });
  const [only] = packages;
  return {
    name: only === undefined ? directory : `${only.name}@${only.version}`,
    violations: packages.flatMap(({ violations }) => violations),
    errors: errors.map(({ message }) => message),
  };
}

function print(all: readonly Judged[]): void {
  const rows = new Map<string, { packages: number; findings: number }>();
  for (const { violations } of all) {
    for (const key of new Set(violations.map(({ severity, rule }) => `${severity} ${rule}`))) {
      const row = rows.get(key) ?? { packages: 0, findings: 0 };
      const findings = violations.filter(({ severity, rule }) => `${severity} ${rule}` === key).length;
      rows.set(key, { packages: row.packages + 1, findings: row.findings + findings });
    }
  }
  const share = (severity: Severity): number => all.filter(({ violations }) => violations.some((one) => one.severity === severity)).length;
  console.log(`${all.length} packages: errors in ${share('error')}, warnings in ${share('warning')}, notes in ${share('note')}`);
  for (const [key, { packages, findings }] of [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${key}: ${packages} packages, ${findings} findings`);
  for (const { name, violations } of all) {
    for (const { severity, rule, message } of violations) if (severity === 'error') console.log(`error ${name} [${rule}] ${message}`);
  }
  for (const { name, errors } of all) for (const message of errors) console.log(`could not judge ${name}: ${message}`);
}

const all: Judged[] = [];
for (const directory of packagesBelow(process.argv.slice(2))) all.push(await judged(directory));
print(all);
