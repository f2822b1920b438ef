import util from 'node:util';

const LONGEST = 300;

/** Lines that say what went wrong, in the words of pnpm, yarn, bun, Corepack and Node. */
const COMPLAINT = /\bERR_|\berror\b|\b\w*Error\b|×|cannot|can't|unknown|configured to use/i;

/**
 * The line in which a program says why it failed, for a one-line message; empty where it said nothing. What it prints is hostile: it quotes
 * the repository.
 */
export function toolWords({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string {
  const structured = [jsonError(stderr), jsonError(stdout), ...[stderr, stdout].flatMap((text) => text.split('\n').map(jsonError))];
  const lines = linesOf(stderr).concat(linesOf(stdout));
  const words = structured.find((error) => error !== null) ?? lines.find((line) => COMPLAINT.test(line)) ?? lines.at(-1) ?? '';
  const line = oneLine(words);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Where Node stops at an error in a bundle, it prints the line, which can be all of the bundle. */
const LONGEST_LINE = 4000;

/** Without warnings, and without what is JSON. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.length <= LONGEST_LINE && !line.startsWith('{'))
    .map(oneLine)
    .filter((line) => line !== '' && !/^\[?warn/i.test(line));

const oneLine = (text: string): string =>
  util
    .stripVTControlCharacters(text.split('\n', 1)[0] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** pnpm: `{"error": {"code", "message"}}`; yarn: `{"type": "error", "data"}`. */
function jsonError(text: string): string | null {
  if (!text.trimStart().startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const error = value['type'] === 'error' ? value['data'] : isRecord(value['error']) ? value['error']['message'] : null;
  return typeof error === 'string' ? error : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
