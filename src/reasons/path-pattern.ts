/** What a packed path has in common with others. Directories are relative to the package, the empty one is its root. */
export type PathPattern =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'directory'; readonly directory: string }
  /** Directories of this name at any depth below the base. */
  | { readonly kind: 'named-directory'; readonly base: string; readonly name: string }
  /** Files of this name at any depth below the base. */
  | { readonly kind: 'name'; readonly base: string; readonly name: string }
  /** Dotfiles that begin so, at any depth below the base: `.env`. */
  | { readonly kind: 'prefix'; readonly base: string; readonly prefix: string }
  /** Files that end so, at any depth below the base: `.js.map`. */
  | { readonly kind: 'suffix'; readonly base: string; readonly suffix: string }
  /** The same in the base alone. */
  | { readonly kind: 'flat-suffix'; readonly base: string; readonly suffix: string };

/** Everything that a path could be named by, with others or alone. */
export function patternsOf(path: string): readonly PathPattern[] {
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const names = segments.slice(0, -1);
  const bases = segments.map((_, depth) => segments.slice(0, depth).join('/'));
  const parent = bases.at(-1) ?? '';
  const suffixes = suffixesOf(name);
  const prefix = dotPrefix(name);
  return [
    { kind: 'path', path },
    ...bases.slice(1).map((directory): PathPattern => ({ kind: 'directory', directory })),
    ...suffixes.map((suffix): PathPattern => ({ kind: 'flat-suffix', base: parent, suffix })),
    ...bases.flatMap((base, depth): readonly PathPattern[] => [
      ...suffixes.map((suffix): PathPattern => ({ kind: 'suffix', base, suffix })),
      { kind: 'name', base, name },
      ...(prefix === null ? [] : [{ kind: 'prefix', base, prefix } as const]),
      ...[...new Set(names.slice(depth))].map((directory): PathPattern => ({ kind: 'named-directory', base, name: directory })),
    ]),
  ];
}

/** `.js.map` and `.map` of `cli.js.map`; none of a name without a dot after its first character. */
const suffixesOf = (name: string): readonly string[] => [...name.matchAll(/(?<=.)\./g)].slice(-2).map(({ index }) => name.slice(index));

/** `.env` of `.env` and `.env.local`. */
const dotPrefix = (name: string): string | null => /^\.[^.]+/.exec(name)?.[0] ?? null;

/** Equal for patterns that npm, which ignores case, holds against the same files. */
export function patternKey(pattern: PathPattern): string {
  switch (pattern.kind) {
    case 'path':
      return `path ${pattern.path}`.toLowerCase();
    case 'directory':
      return `directory ${pattern.directory}`.toLowerCase();
    case 'named-directory':
    case 'name':
      return `${pattern.kind} ${pattern.name} ${pattern.base}`.toLowerCase();
    case 'prefix':
      return `prefix ${pattern.prefix} ${pattern.base}`.toLowerCase();
    case 'suffix':
    case 'flat-suffix':
      return `${pattern.kind} ${pattern.suffix} ${pattern.base}`.toLowerCase();
  }
}

/** As an entry of `files` without its `!`: always with a slash, since npm 12 takes an entry without one for the root alone, and others do not. */
export function entrySpelling(pattern: PathPattern): string {
  switch (pattern.kind) {
    case 'path':
      return anchored(pattern.path);
    case 'directory':
      return anchored(pattern.directory);
    case 'named-directory':
      return `${below(pattern.base)}**/${literal(pattern.name)}/**`;
    case 'name':
      return `${below(pattern.base)}**/${literal(pattern.name)}`;
    case 'prefix':
      return `${below(pattern.base)}**/${literal(pattern.prefix)}*`;
    case 'suffix':
      return `${below(pattern.base)}**/*${literal(pattern.suffix)}`;
    case 'flat-suffix':
      return `${pattern.base === '' ? '/' : below(pattern.base)}*${literal(pattern.suffix)}`;
  }
}

/** As a line of an ignore file in the directory that the pattern is relative to. */
export function lineSpelling(pattern: PathPattern): string {
  switch (pattern.kind) {
    case 'path':
      return `/${literal(pattern.path)}`;
    case 'directory':
      return `/${literal(pattern.directory)}/`;
    case 'named-directory':
      return pattern.base === '' ? lineStart(`${literal(pattern.name)}/`) : `/${below(pattern.base)}**/${literal(pattern.name)}/`;
    case 'name':
      return pattern.base === '' ? lineStart(literal(pattern.name)) : `/${entrySpelling(pattern)}`;
    case 'prefix':
      return pattern.base === '' ? lineStart(`${literal(pattern.prefix)}*`) : `/${entrySpelling(pattern)}`;
    case 'suffix':
      return pattern.base === '' ? `*${literal(pattern.suffix)}` : `/${entrySpelling(pattern)}`;
    case 'flat-suffix':
      return `/${pattern.base === '' ? '' : below(pattern.base)}*${literal(pattern.suffix)}`;
  }
}

const anchored = (path: string): string => (path.includes('/') ? literal(path) : `/${literal(path)}`);
const below = (base: string): string => (base === '' ? '' : `${literal(base)}/`);

/** At the start of a line `#` begins a comment and `!` a pattern that takes back. */
const lineStart = (line: string): string => line.replace(/^[#!]/, String.raw`\$&`);

/**
 * A path as a pattern that means nothing else. What no line can hold, or nobody would see in it, becomes a `?`: line breaks and other control
 * characters, invisible ones, white space at the ends.
 */
export const literal = (path: string): string => path.replaceAll(GLOB, String.raw`\$&`).replaceAll(UNWRITABLE, '?');

const GLOB = /[\\*?[\]{}]|(?<=[!?*+@])\(/g;
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s|\s$/gu;
