import type { PathParts } from './rule.ts';

/** Takes a packed path apart, once for all rules: `Docs/.ENV.Local` → name `.env.local`, extension `.local`, directories `['docs']`. */
export function pathParts(path: string): PathParts {
  const lower = path.toLowerCase();
  const slash = lower.lastIndexOf('/');
  const name = lower.slice(slash + 1);
  const dot = name.lastIndexOf('.');
  return {
    path,
    lower,
    name,
    extension: dot === -1 ? '' : name.slice(dot),
    directories: slash === -1 ? [] : lower.slice(0, slash).split('/'),
  };
}
