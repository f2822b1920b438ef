/**
 * Whether code of some programming language looks as if it started a package manager that publishes: its name begins a quoted text, or is all of it, and
 * the word stands in the same text or soon after it. A guess, made to see what somebody writes without hiding it.
 */
export function publishesInCode(code: string): boolean {
  return CALL.test(code) || LIBRARY.test(code);
}

const CALL =
  /["'`](?:\S*\/)?(?:npm|cnpm|pnpm|pn|yarn|bun|bunx|npx|lerna|changeset|npm-cli\.js)(?:\.cmd|\.exe)?(?:["'`][^]{0,120}?["'`]publ?i?s?h?["'`]|\s[^"'`\n]*\bpubl?i?s?h?\b)|["'`](?:npx |pnpm (?:dlx|exec) |bunx )?semantic-release["'`]/;

const LIBRARY = /["'`]libnpmpublish["'`]/;
