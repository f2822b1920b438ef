/* oxlint-disable max-classes-per-file -- npm-packlist is extended by subclassing */
import type { NpmModules } from './modules.ts';

const IGNORE_FILES: readonly string[] = ['.npmignore', '.gitignore', 'package.json'];

/**
 * The same npm, for which nothing but these files stands in the package: to ask about a few files of thousands. What becomes of a file depends on
 * package.json and on the ignore files beside and above it, never on other files, so the answer is the same.
 *
 * @param paths relative to the package; an npm of unknown shape sees everything
 */
export function narrowedTo(modules: NpmModules, paths: Iterable<string>): NpmModules {
  if (!modules.knownShape) return modules;
  const visible = new Set<string>();
  for (const path of paths) {
    for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) visible.add(path.slice(0, end));
  }
  const Walker = class extends modules.Walker {
    override onReaddir(entries: readonly string[]): void {
      const above = `${this.path}/`.slice(this.root.length + 1);
      super.onReaddir(entries.filter((entry) => IGNORE_FILES.includes(entry) || visible.has(above + entry)));
    }
  };
  return { ...modules, Walker };
}
