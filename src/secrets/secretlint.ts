import type { Needle, Offsets } from '../rules/rule.ts';
import { type Candidate, CANDIDATES } from './candidates.ts';
import { type DecodedText, decodeText } from './decoded-text.ts';
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

/** Answers for a file from its start to its end, piece by piece. */
export interface SecretlintReader {
  /** Where the next stretch begins that was not told yet; Infinity after the last. */
  readonly next: () => number;
  /** What begins before `end` and was not told yet, in order. */
  readonly before: (end: number) => Promise<readonly SecretlintFinding[]>;
}

/**
 * What secretlint's recommended rules find in a file as if they had read the whole of it: only the stretches around `hits` (by needle
 * of `SECRETLINT_NEEDLES`) are decoded. Null where there is none: secretlint is loaded only where it has something to look at.
 *
 * The rules are called as @secretlint/core calls them. The core itself marks a profile a rule and a file, and compares every message with
 * every other one: a file with 100,000 tokens takes it minutes.
 */
export async function askSecretlint(bytes: Uint8Array, path: string, hits: readonly Offsets[]): Promise<SecretlintReader | null> {
  const windows = windowsOf(bytes, path, CANDIDATES, byCandidate(hits))[Symbol.iterator]();
  let window: Window | undefined = windows.next().value;
  if (window === undefined) return null;
  const { rules } = await import('./secretlint-preset.ts');
  const waiting = waitingFindings();
  const find = finder(rules, bytes, path, waiting.add);
  const before = async (end: number): Promise<readonly SecretlintFinding[]> => {
    for (; window !== undefined && window.coreStart < end; window = windows.next().value) await find(window);
    const told = waiting.takeBefore(end);
    told.sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
    return told.filter((finding, index) => !isSame(finding, told[index - 1]));
  };
  return { next: () => waiting.first() ?? window?.coreStart ?? Infinity, before };
}

interface WaitingFindings {
  /** Where one of them begins; null where none waits. */
  readonly first: () => number | null;
  readonly add: (finding: SecretlintFinding) => void;
  readonly takeBefore: (end: number) => SecretlintFinding[];
}

/** A window gives them by the thousand: as numbers, they do not grow the heap while they wait. */
function waitingFindings(): WaitingFindings {
  const messages: string[] = [];
  let numbers = new Int32Array(64);
  let used = 0;
  const add = ({ message, start, end }: SecretlintFinding): void => {
    if (used === numbers.length) {
      const longer = new Int32Array(used * 2);
      longer.set(numbers);
      numbers = longer;
    }
    if (!messages.includes(message)) messages.push(message);
    numbers[used] = messages.indexOf(message);
    numbers[used + 1] = start;
    numbers[used + 2] = end;
    used += ENTRY;
  };
  const takeBefore = (before: number): SecretlintFinding[] => {
    const taken: SecretlintFinding[] = [];
    let left = 0;
    for (let index = 0; index < used; index += ENTRY) {
      const start = numbers[index + 1] ?? 0;
      if (start < before) taken.push({ message: messages[numbers[index] ?? 0] ?? '', start, end: numbers[index + 2] ?? 0 });
      else {
        numbers.copyWithin(left, index, index + ENTRY);
        left += ENTRY;
      }
    }
    used = left;
    return taken;
  };
  return { first: () => (used === 0 ? null : (numbers[1] ?? 0)), add, takeBefore };
}

/** Message, start, end, and one to spare. */
const ENTRY = 4;

const isSame = (a: SecretlintFinding, b: SecretlintFinding | undefined): boolean =>
  a.start === b?.start && a.end === b.end && a.message === b.message;

function byCandidate(hits: readonly Offsets[]): readonly (readonly Offsets[])[] {
  let first = 0;
  return CANDIDATES.map(({ needles }: Candidate) => {
    first += needles.length;
    return hits.slice(first - needles.length, first);
  });
}

/** Tells what the rules find in a window. They are made once: none of them keeps anything between two texts. */
function finder(
  rules: readonly RuleCreator[],
  bytes: Uint8Array,
  path: string,
  tell: (finding: SecretlintFinding) => void,
): (window: Window) => Promise<void> {
  let decoded: DecodedText = { text: '', offsetOf: (index) => index };
  let core: Pick<Window, 'coreStart' | 'coreEnd'> = { coreStart: 0, coreEnd: 0 };
  const context: RuleContext = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data: data ?? {} }),
    report: ({ message, range: [from, to] }) => {
      const start = decoded.offsetOf(from);
      if (start >= core.coreStart && start < core.coreEnd) tell({ message: message.messageId, start, end: decoded.offsetOf(to) });
    },
    ignore: () => undefined,
  };
  const asked = rules.filter(({ meta }) => !LEFT_OUT.has(meta.id)).map((rule) => rule.create(context, {}));
  return async (window) => {
    core = window;
    decoded = decodeText(bytes, window.start, window.end);
    const source = sourceOf(decoded.text, path);
    for (const rule of asked) {
      const done = rule.file?.(source);
      if (done !== undefined) await done;
    }
  };
}

/** The path is a name, and no place on this disk. */
function sourceOf(content: string, path: string): RuleSource {
  const source = { content, filePath: path, physicalFilePath: undefined, contentType: 'text', hasBOM: false, ext: '' };
  // The methods that are missing turn ranges into lines, which no rule needs to find something.
  return source as unknown as RuleSource;
}
