import { Minimatch } from 'minimatch';
import type { JsonObject } from '../model.ts';

/**
 * What `files` of package.json has to do with a packed file. `named`: an entry is its path, or a pattern on names such as `lib/*.js`; `covered`: a directory
 * or a pattern for everything, such as `dist` or `dist/*`, lets it in among others; `none`: no entry does.
 */
export type Naming = 'named' | 'covered' | 'none';

/** Reads `files` as written: this is about what somebody meant, not about what ships. */
export function filesNaming({ files }: JsonObject): (path: string) => Naming {
  const entries = Array.isArray(files) ? files.flatMap((entry: unknown) => (typeof entry === 'string' ? entryNaming(entry) : [])) : [];
  return (path) => {
    const namings = entries.map((naming) => naming(path));
    return namings.find((naming) => naming === 'named') ?? namings.find((naming) => naming === 'covered') ?? 'none';
  };
}

function entryNaming(written: string): readonly ((path: string) => Naming)[] {
  const entry = written.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '');
  if (entry.startsWith('!')) return [];
  if (entry === '' || entry === '.') return [() => 'covered'];
  if (!/[*?[{]|[@!+]\(/.test(entry)) return [(path) => (path === entry ? 'named' : path.startsWith(`${entry}/`) ? 'covered' : 'none')];
  // In a package of somebody else it may be made to take long.
  if (entry.length > LONGEST_PATTERN || entry.split('*').length > MOST_STARS) return [];
  const pattern = new Minimatch(entry, { dot: true, nonegate: true, nocomment: true, braceExpandMax: MOST_ALTERNATIVES });
  return [(path) => patternNaming(pattern, path)];
}

const LONGEST_PATTERN = 500;
const MOST_STARS = 10;
const MOST_ALTERNATIVES = 1000;

/** A name that nobody has thought of: a pattern that lets it in names nothing. */
const STRANGER = 'stranger.of-whom-nobody-knows';

function patternNaming(pattern: Minimatch, path: string): Naming {
  const directories = ancestors(path);
  if (pattern.match(path)) return pattern.match([...directories.slice(0, 1), STRANGER].join('/')) ? 'covered' : 'named';
  return directories.some((directory) => pattern.match(directory)) ? 'covered' : 'none';
}

/** `a/b/c.js` → `a/b`, `a`. */
export function ancestors(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join('/'));
}
