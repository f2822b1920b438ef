import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';

/** Lets the bundler drop the named packages where nothing that it keeps uses them. */
export function withoutSideEffects(packages: readonly string[]): Plugin {
  return {
    name: 'without-side-effects',
    setup(build) {
      build.onResolve({ filter: importOf(packages) }, (args) => resolveOnce(build, args.path, args));
      // Not a package of its own: the part of `@actions/core` that asks for OIDC tokens.
      build.onResolve({ filter: /^\.\/oidc-utils\.js$/ }, (args) => resolveOnce(build, args.path, args));
    },
  };
}

const RESOLVED = Symbol('resolved');

async function resolveOnce(build: PluginBuild, path: string, args: Parameters<Parameters<PluginBuild['onResolve']>[1]>[0]) {
  if (args.pluginData === RESOLVED) return undefined;
  const { importer, kind, resolveDir } = args;
  const resolved = await build.resolve(path, { importer, kind, resolveDir, pluginData: RESOLVED });
  return resolved.errors.length > 0
    ? { errors: resolved.errors }
    : { path: resolved.path, external: resolved.external, sideEffects: false };
}

/**
 * Replaces the named packages by one that can be taken apart and passed around, and that throws as soon as it is called.
 *
 * @param wanted importers that get a package all the same, by the directory that they lie in
 */
export function inert(packages: readonly string[], wanted: Readonly<Record<string, string>> = {}): Plugin {
  return {
    name: 'inert',
    setup(build) {
      build.onResolve({ filter: importOf(packages) }, (args) => {
        const directory = wanted[args.path];
        const isWanted = directory !== undefined && args.importer.replaceAll('\\', '/').includes(directory);
        return isWanted ? undefined : { path: args.path, namespace: 'inert' };
      });
      build.onLoad({ filter: /.*/, namespace: 'inert' }, (args) => ({ contents: inertModule(args.path), loader: 'js' }));
    },
  };
}

function inertModule(name: string): string {
  return `
const refuse = () => { throw new Error(${JSON.stringify(`Packgate carries no ${name}: reading a package tree must not need it`)}) }
const inert = new Proxy(function () {}, {
  get: (target, key) => key === 'prototype' ? target.prototype : typeof key === 'symbol' || key === 'then' ? undefined : inert,
  apply: refuse,
  construct: refuse,
})
module.exports = inert
`;
}

const importOf = (packages: readonly string[]): RegExp =>
  new RegExp(`^(${packages.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(/|$)`);

/** Of Packgate's own package.json only the version gets into the bundle: a new script or dependency does not change dist/. */
export function onlyVersionOf(manifestPath: string): Plugin {
  return {
    name: 'only-version',
    setup(build) {
      build.onLoad({ filter: /package\.json$/ }, (args) => {
        if (args.path !== manifestPath) return undefined;
        // Our own file, written by us.
        const { version } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { version: string };
        return { contents: JSON.stringify({ version }), loader: 'json' };
      });
    },
  };
}

/** Gives one package another module for one of its imports. */
export function importFor(importer: string, name: string, replacement: string): Plugin {
  const inside = `/node_modules/${importer}/`;
  return {
    name: 'import-for',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, (args) =>
        args.importer.replaceAll('\\', '/').includes(inside) ? { path: replacement } : undefined,
      );
    },
  };
}

/**
 * Gives default imports of the named modules of Node the module itself. An `import` of `node:fs` or `node:util` takes 3 ms for each, since it asks for
 * every one of their exports, and behind some stand streams and promises that nobody needs.
 *
 * @param directory whose sources import nothing but the default; absolute, with a slash at the end
 */
export function builtinsAsTheyAre(names: readonly string[], directory: string): Plugin {
  // A module for each that imports it: one for all would become a file of its own, which takes a millisecond to load.
  const sourceOf = (importer: string): string => importer.slice(directory.length).replaceAll('\\', '/');
  return {
    name: 'builtins-as-they-are',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^node:(?:${names.join('|')})$`) }, (args) =>
        args.importer.startsWith(directory) ? { path: `${args.path} in ${sourceOf(args.importer)}`, namespace: 'builtin' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'builtin' }, (args) => ({
        contents: `export default process.getBuiltinModule(${JSON.stringify(args.path.split(' ', 1)[0])})`,
        loader: 'js',
      }));
    },
  };
}

/**
 * Leaves what is imported dynamically to a build of its own.
 *
 * @param entries names in dist/ by absolute path of the source; these have their own files already
 * @param late filled with the other modules that were met: path of the source by the name of its file in dist/ without extension
 */
export function lazyImports(entries: ReadonlyMap<string, string>, late: Map<string, string>): Plugin {
  return {
    name: 'lazy-imports',
    setup(build) {
      build.onResolve({ filter: /^\./ }, (args) => {
        if (args.kind !== 'dynamic-import') return undefined;
        const source = join(args.resolveDir, args.path);
        const name = entries.get(source) ?? `lazy/${basename(args.path).replace(/\.ts$/, '')}`;
        const other = late.get(name);
        if (other !== undefined && other !== source)
          throw new Error(`${other} and ${source} would both be dist/${name}.js: rename one of them`);
        if (!entries.has(source)) late.set(name, source);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}
