import type { Needle } from '../rules/rule.ts';
import { type Candidate, CANDIDATES } from './candidates.ts';
import { decodeText } from './decoded-text.ts';
import { type Window, windowsOf } from './windows.ts';

type Preset = typeof import('@secretlint/secretlint-rule-preset-recommend');
type RuleCreator = Preset['rules'][number];
type RuleContext = Parameters<RuleCreator['create']>[0];
type RuleSource = Parameters<NonNullable<ReturnType<RuleCreator['create']>['file']>>[0];

/** What one of secretlint's rules found. */
export interface SecretlintFinding {
  /** secretlint's id of the message, e.g. `GITHUB_TOKEN`. */
  readonly message: string;
  /** Bytes from the start of the file. */
  readonly start: number;
  readonly end: number;
}

/**
 * Rules that are left out. A comment in a shipped file does not silence the gate. Private keys and the key files of Google's service accounts
 * are the business of the rule `private-key`, which parses them: it finds more kinds and lets placeholders be.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  ['filter-comments', 'privatekey', 'gcp'].map((name) => `@secretlint/secretlint-rule-${name}`),
);

export const SECRETLINT_NEEDLES: readonly Needle[] = CANDIDATES.flatMap(({ needles }) => needles);

/**
 * What secretlint's recommended rules find in a file, in order, as if they had read the whole of it: only the stretches around `hits` (by needle
 * of `SECRETLINT_NEEDLES`) are decoded, and secretlint is loaded only where there is one.
 *
 * The rules are called as @secretlint/core calls them. The core itself marks a profile a rule and a file, and compares every message with
 * every other one: a file with 100,000 tokens takes it minutes.
 */
export async function askSecretlint(
  bytes: Uint8Array,
  path: string,
  hits: readonly (readonly number[])[],
): Promise<readonly SecretlintFinding[]> {
  const windows = windowsOf(bytes, path, CANDIDATES, byCandidate(hits));
  if (windows.length === 0) return [];
  const { rules } = await import('./secretlint-preset.ts');
  const asked = rules.filter(({ meta }) => !LEFT_OUT.has(meta.id));
  const found: SecretlintFinding[] = [];
  for (const window of windows) {
    for (const finding of await inWindow(asked, bytes, path, window)) found.push(finding);
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
  return found.filter((finding, index) => !isSame(finding, found[index - 1]));
}

const isSame = (a: SecretlintFinding, b: SecretlintFinding | undefined): boolean =>
  a.start === b?.start && a.end === b.end && a.message === b.message;

function byCandidate(hits: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  let first = 0;
  return CANDIDATES.map(({ needles }: Candidate) => {
    first += needles.length;
    return hits.slice(first - needles.length, first);
  });
}

async function inWindow(
  rules: readonly RuleCreator[],
  bytes: Uint8Array,
  path: string,
  window: Window,
): Promise<readonly SecretlintFinding[]> {
  const { text, offsetOf } = decodeText(bytes, window.start, window.end);
  const found: SecretlintFinding[] = [];
  const context: RuleContext = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data: data ?? {} }),
    report: ({ message, range: [from, to] }) => {
      const start = offsetOf(from);
      if (start >= window.coreStart && start < window.coreEnd) found.push({ message: message.messageId, start, end: offsetOf(to) });
    },
    ignore: () => undefined,
  };
  const source = sourceOf(text, path);
  for (const rule of rules) await rule.create(context, {}).file?.(source);
  return found;
}

/** The path is a name, and no place on this disk. */
function sourceOf(content: string, path: string): RuleSource {
  const source = { content, filePath: path, physicalFilePath: undefined, contentType: 'text', hasBOM: false, ext: '' };
  // The methods that are missing turn ranges into lines, which no rule needs to find something.
  return source as unknown as RuleSource;
}
