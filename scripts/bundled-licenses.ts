import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const RULE = '-'.repeat(80);
const LICENSE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The licences of every package that has code in the bundle, one section a package and version. `inputs` are relative to `root`. */
export function collectLicenses(root: string, inputs: readonly string[]): string {
  const directories = new Set(inputs.flatMap((input) => packageDirectory(input) ?? []));
  const sections = new Map([...directories].map((directory) => section(root, directory)));
  const sorted = [...sections].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return [`dist/ contains code of ${sorted.length} packages.\n`, ...sorted].join(`\n${RULE}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` stands in `node_modules/a/node_modules/@b/c`. */
function packageDirectory(input: string): string | null {
  return /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;
}

function section(root: string, directory: string): [string, string] {
  // A package that npm has installed: name and version are there; `license` is a string but in old manifests.
  const manifest = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const id = `${manifest.name}@${manifest.version}`;
  const texts = readdirSync(join(root, directory))
    .filter((name) => LICENSE_FILE.test(name))
    .toSorted()
    .map((name) =>
      readFileSync(join(root, directory, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  const license = typeof manifest.license === 'string' ? manifest.license : JSON.stringify(manifest.license ?? 'no licence named');
  return [id, [`${id} (${license})`, ...texts].join('\n\n') + '\n'];
}
