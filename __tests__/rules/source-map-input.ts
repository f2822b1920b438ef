import { fileKind } from '../../src/inspect/file-kind.ts';
import type { Finding, JsonObject } from '../../src/model.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { ContentRule, ContentRuleInput, Place } from '../../src/rules/rule.ts';
import { levelOf, ruleInput } from './rule-input.ts';

export const OPEN: JsonObject = { license: 'MIT' };
export const CLOSED: JsonObject = { license: 'SEE LICENSE IN README.md' };

export interface PackedBytes {
  readonly manifest?: JsonObject;
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What else ships, with its text; only paths and sizes are seen. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** What a content rule is given for one file, its needles found by `indexOf`. */
export function contentInput(rule: ContentRule, { manifest = OPEN, path, content, beside = {} }: PackedBytes): ContentRuleInput {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sizes = Object.entries(beside).map(([name, text]) => [name, Buffer.byteLength(text)] as const);
  const { pack, policy } = ruleInput({ files: Object.fromEntries([...sizes, [path, bytes.length]]), manifest });
  return {
    file: { parts: pathParts(path), size: bytes.length, mode: 0o644, kind: fileKind(bytes) },
    bytes,
    hits: rule.needles.map(({ text }) => offsetsOf(bytes, text)),
    pack,
    policy,
    placeOf: (start) => placeIn(bytes, start),
  };
}

function offsetsOf(bytes: Uint8Array, text: string): readonly number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const offsets: number[] = [];
  for (let at = buffer.indexOf(text, 0, 'latin1'); at !== -1; at = buffer.indexOf(text, at + 1, 'latin1')) offsets.push(at);
  return offsets;
}

function placeIn(bytes: Uint8Array, start: number): Place {
  const line = Buffer.from(bytes.subarray(0, start)).toString('latin1').split('\n').length;
  return { region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 }, offset: start };
}

/** Asked as the inspector asks: only about files that the rule wants or in which a needle occurs. */
export function findingsFor(rule: ContentRule, packed: PackedBytes): readonly Finding[] {
  const input = contentInput(rule, packed);
  const asked = rule.wants?.(input.file) === true || input.hits.some((hits) => hits.length > 0);
  if (!asked) return [];
  const findings = rule.inspect(input);
  if (findings instanceof Promise) throw new Error('rules on source maps answer at once');
  return findings;
}

/** `level: message`, in the order of the findings. */
export const toldOf = (rule: ContentRule, packed: PackedBytes): readonly string[] =>
  findingsFor(rule, packed).map((finding) => `${levelOf(rule, finding)}: ${finding.message}`);

/** A map as bundlers write it. */
export const mapOf = (sources: Readonly<Record<string, string | null>>, more: JsonObject = {}): string =>
  JSON.stringify({
    version: 3,
    sources: Object.keys(sources),
    sourcesContent: Object.values(sources),
    names: [],
    mappings: 'AAAA',
    ...more,
  });

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
