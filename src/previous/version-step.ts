/** Whether users expect a release to break them: another major version, another minor one of 0.x, another patch of 0.0.x (semver, as `^` has it). */
export function isBreakingRelease(before: string, after: string): boolean {
  const [one, other] = [leadingParts(before), leadingParts(after)];
  return one !== null && other !== null && one !== other;
}

/** The part that `^` holds fast: `1`, `0.3`, `0.0.4`. */
const leadingParts = (version: string): string | null => /^[v=\s]*((?:0\.){0,2}\d+)/.exec(version)?.[1] ?? null;
