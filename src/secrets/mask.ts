import { type Automaton, buildAutomaton } from '../inspect/automaton.ts';
import type { Stretch } from '../inspect/excerpt.ts';
import { scan } from '../inspect/scan.ts';
import type { Needle } from '../rules/rule.ts';
import { findPrivateKeys, PRIVATE_KEY_NEEDLES } from './find-private-keys.ts';
import { findSecrets, SECRET_NEEDLES } from './find-secrets.ts';

const NEEDLES: readonly Needle[] = [...SECRET_NEEDLES, ...PRIVATE_KEY_NEEDLES];
const ASTERISK = 0x2a;

/** A line of a key whose opening marker stands on another line. */
const KEY_LINE = /^(\s*)([A-Za-z0-9+/]{40,}={0,2})(\s*)$/;

let automaton: Automaton | null = null;

/**
 * Texts with the secrets in them masked beyond their public prefix, character by character, so that columns stay what they are. What the
 * rules `secret` and `private-key` take for a placeholder stays readable.
 *
 * @returns the texts that changed, by what they were
 */
export async function maskSecrets(texts: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const originals = [...new Set(texts)];
  const encoded = originals.map((text) => Buffer.from(text));
  const bytes = Buffer.concat(encoded.flatMap((one) => [one, Buffer.from('\n')]));
  for (const { start, end } of await secretsIn(bytes)) bytes.fill(ASTERISK, start, end);
  const masked = new Map<string, string>();
  let start = 0;
  for (const [index, text] of originals.entries()) {
    const end = start + (encoded[index]?.length ?? 0);
    const shown = bytes.toString('utf8', start, end).replace(KEY_LINE, asterisks);
    if (shown !== text) masked.set(text, shown);
    start = end + 1;
  }
  return masked;
}

/** Where the part of each secret stands that is not public. */
async function secretsIn(bytes: Uint8Array): Promise<readonly Stretch[]> {
  automaton ??= buildAutomaton(NEEDLES);
  const hits = scan(automaton, bytes);
  if (hits.every((offsets) => offsets.length === 0)) return [];
  const found: Stretch[] = [...findPrivateKeys(bytes, hits.slice(SECRET_NEEDLES.length))];
  for await (const { secrets } of findSecrets(bytes, 'package.json', hits.slice(0, SECRET_NEEDLES.length)))
    found.push(...secrets.map(({ start, end, prefix }) => ({ start: start + prefix.length, end })));
  return found;
}

const asterisks = (_line: string, before: string, key: string, after: string): string => `${before}${'*'.repeat(key.length)}${after}`;
