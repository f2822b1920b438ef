/**
 * The policy's pattern for exactly this path. Characters that mean something in a pattern stand in brackets; those that a pattern
 * cannot hold become `?`, which matches any one character.
 */
export function literalPattern(path: string): string {
  // oxlint-disable-next-line no-control-regex -- file names can hold control characters, patterns cannot
  const pattern = path.replaceAll(/[[*?{}(|]/g, (character) => `[${character}]`).replaceAll(/[\\\u0000-\u001F\u007F]/g, '?');
  return pattern.includes('/') && !pattern.startsWith('!') && !isSpaced(pattern) ? pattern : `/${pattern.replace(/ $/, '?')}`;
}

const isSpaced = (pattern: string): boolean => pattern.trim() !== pattern;
