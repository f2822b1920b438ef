import type { ManifestPointer, ManifestRules } from '../../reasons/trace.ts';
import type { NormalizedManifest, PackWalker, WalkerConstructor } from './modules.ts';

const CONTENT_FIELDS = ['files', 'browser', 'main', 'bin', 'patchedDependencies'] as const;

/**
 * Which part of package.json each of npm-packlist's own rules comes from. Nothing of its code is repeated here: it is handed a manifest with one
 * part at a time, and says itself what it makes of it.
 */
export function manifestRules(Walker: WalkerConstructor, directory: string, normalized: NormalizedManifest): ManifestRules {
  const bare = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, undefined]));
  const rulesOf = (part: object): RuleTexts => writtenRules(Walker, directory, { ...normalized, ...bare, ...part });
  const always = rulesOf({});
  const known = new Set(always.strict);
  const manifest = new Map<string, ManifestPointer>();
  const strict = new Map<string, ManifestPointer>(always.strict.map((rule) => [rule, []]));
  for (const { pointer, part } of partsOf(normalized)) {
    const written = rulesOf(part);
    for (const rule of written.manifest) manifest.set(rule, pointer);
    for (const rule of written.strict) if (!known.has(rule)) strict.set(rule, pointer);
  }
  if (normalized.files) manifest.set('*', ['files']);
  return { manifest, strict, defaultLines: always.defaults.length };
}

interface Part {
  readonly pointer: ManifestPointer;
  readonly part: object;
}

function partsOf({ files, browser, main, bin, patchedDependencies }: NormalizedManifest): readonly Part[] {
  return [
    ...(Array.isArray(files) ? files : []).map((entry: unknown, index): Part => ({ pointer: ['files', index], part: { files: [entry] } })),
    ...(browser ? [{ pointer: ['browser'], part: { browser } }] : []),
    ...(main ? [{ pointer: ['main'], part: { main } }] : []),
    ...entriesOf(bin).map(([name, target]) => ({ pointer: ['bin', name], part: { bin: { [name]: target } } })),
    ...entriesOf(patchedDependencies).map(([name, file]) => ({
      pointer: ['patchedDependencies', name],
      part: { patchedDependencies: { [name]: file } },
    })),
  ];
}

const entriesOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

interface RuleTexts {
  readonly defaults: readonly string[];
  readonly manifest: readonly string[];
  readonly strict: readonly string[];
}

/** What npm-packlist writes for a manifest, without a walk. */
function writtenRules(Walker: WalkerConstructor, directory: string, normalized: NormalizedManifest): RuleTexts {
  const written = new Map<string, readonly string[]>();
  // oxlint-disable-next-line no-class -- npm-packlist is extended by subclassing
  const Probe = class extends Walker {
    override onReadIgnoreFile(file: string | symbol, text: string, then: () => void): void {
      written.set(sourceName(file), linesOf(text));
      then();
    }
  };
  const tree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
  const probe: PackWalker = new Probe(tree, { path: directory, isPackage: true });
  probe.processPackage(() => undefined);
  return {
    defaults: written.get('npm-packlist.rules.default') ?? [],
    manifest: written.get('package.json') ?? [],
    strict: written.get('npm-packlist.rules.strict') ?? [],
  };
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).flatMap((line) => line.trim() || []);

/** npm-packlist names its own rules by symbols. */
export const sourceName = (file: string | symbol): string => (typeof file === 'symbol' ? (file.description ?? '') : file);
