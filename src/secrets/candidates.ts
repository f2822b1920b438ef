import type { Needle } from '../rules/rule.ts';
import { ALPHANUMERIC, ALPHANUMERIC_OR_DASH, BASE64, type ByteClass, DIGITS, HEX, LETTERS, run, WORD, WORD_OR_DASH } from './byte-class.ts';

/**
 * What has to stand in a file for one of secretlint's rules to match, and how far around it the rule looks. Read from the patterns of
 * @secretlint/secretlint-rule-preset-recommend 13.0.7; `__tests__/secrets/secretlint.test.ts` compares with secretlint over whole files and
 * fails where a new version has other rules.
 *
 * For the same findings in a window as in the whole file, `reach` may refuse a hit only for what stands after the needle and would still
 * stand there if the text ended sooner, and a window holds all that an attempt at the needle could read.
 */
export interface Candidate {
  /** The id of the rule without `@secretlint/secretlint-rule-`. */
  readonly rule: string;
  readonly needles: readonly Needle[];
  /** Bytes before the needle that belong to the match. */
  readonly before: number;
  /** Where the rule's view ends at the latest, from the byte after the needle on; null where it cannot match. */
  readonly reach: (bytes: Uint8Array, end: number) => number | null;
  /** Files that the rule looks at, by their path; all of them without it. */
  readonly files?: RegExp;
}

/** A character of UTF-8 where secretlint counts UTF-16 code units. */
const BYTES_A_UNIT = 3;
/** Where secretlint takes whatever length comes, what is longer than this is cut: no token is. */
const LONGEST_VALUE = 4096;

const asIs = (...texts: readonly string[]): readonly Needle[] => texts.map((text) => ({ text, ignoreCase: false }));
const eitherCase = (...texts: readonly string[]): readonly Needle[] => texts.map((text) => ({ text, ignoreCase: true }));

/** At least `least` bytes of the class, of which a pattern reads up to `most`. */
const body =
  (members: ByteClass, least: number, most: number): Candidate['reach'] =>
  (bytes, end) =>
    run(bytes, end, members, least) < least ? null : end + most;

const always =
  (most: number): Candidate['reach'] =>
  (_bytes, end) =>
    end + most;

const token = (rule: string, needles: readonly Needle[], reach: Candidate['reach']): Candidate => ({ rule, needles, before: 0, reach });

export const CANDIDATES: readonly Candidate[] = [
  { rule: 'aws', needles: eitherCase('accesskey', 'access_key'), before: 12, reach: assignedValue },
  token('npm', asIs('npm_'), body(WORD, 36, 36)),
  {
    rule: 'npm',
    needles: asIs(':x-oauth-basic@github'),
    before: 8 + 256 * BYTES_A_UNIT,
    reach: always(8),
    files: /package(?:-lock)?\.json$/,
  },
  { ...token('npm', asIs('_authToken='), restOfLine), files: /\.npmrc$/ },
  token('basicauth', asIs('http://', 'https://', 'ftp://', 'ftps://'), userAndPassword),
  token(
    'slack',
    asIs('xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-'),
    (bytes, end) => end + run(bytes, end, ALPHANUMERIC_OR_DASH, LONGEST_VALUE),
  ),
  { rule: 'slack', needles: eitherCase('hooks.slack.com/services/t'), before: 8, reach: body(ALPHANUMERIC, 1, 130) },
  token('sendgrid', asIs('SG.'), twoWords),
  token('shopify', asIs('shppa_', 'shpca_', 'shpat_', 'shpss_'), body(ALPHANUMERIC, 32, 64)),
  token('stripe', asIs('sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'), body(ALPHANUMERIC, 24, 99)),
  token('github', asIs('ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'), body(WORD, 36, 36)),
  token('github', asIs('github_pat_'), body(WORD, 82, 82)),
  token('github', asIs('ghs_'), numberAndJwt),
  token('gitlab', asIs('glpat-'), body(WORD_OR_DASH, 20, 128)),
  token('grafana', asIs('glc_'), body(BASE64, 32, 402)),
  token('grafana', asIs('glsa_'), body(WORD, 41, 41)),
  { rule: 'openai', needles: asIs('T3BlbkFJ'), before: 12 + 74, reach: always(74) },
  token('anthropic', asIs('sk-ant-api0'), body(WORD_OR_DASH, 94, 133)),
  token('groq', asIs('gsk_'), body(ALPHANUMERIC, 52, 52)),
  token('huggingface', asIs('hf_'), body(LETTERS, 34, 34)),
  token('linear', asIs('lin_api_'), body(WORD, 32, 128)),
  token('notion', asIs('ntn_'), body(ALPHANUMERIC, 46, 46)),
  token('1password', asIs('ops_ey'), body(BASE64, 102, 1284)),
  {
    rule: 'database-connection-string',
    needles: eitherCase('mongodb://', 'mongodb+srv://', 'mysql://', 'mysqlx://', 'postgres://', 'postgresql://'),
    before: 5,
    // Addresses without a password count too: secretlint's pattern runs on over an address that stands in their query.
    reach: always((100 + 1 + 200 + 1 + 100 + 1 + 100 + 1 + 500) * BYTES_A_UNIT),
  },
  token('hashicorp-vault', asIs('hvs.', 'hvr.'), body(WORD_OR_DASH, 90, 120)),
  token('hashicorp-vault', asIs('hvb.'), body(WORD_OR_DASH, 138, 300)),
  token('vercel', asIs('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), body(ALPHANUMERIC, 20, 60)),
  token('databricks', asIs('dapi'), body(HEX, 32, 34)),
  token('docker', asIs('dckr_pat_'), body(WORD_OR_DASH, 27, 27)),
  token('figma', asIs('figd_'), body(WORD_OR_DASH, 40, 200)),
  token('cloudflare', asIs('cfk_', 'cfut_', 'cfat_'), body(ALPHANUMERIC, 48, 48)),
  token('tailscale', asIs('tskey-'), body(WORD_OR_DASH, 28, 122)),
];

/** `secret_access_key" : "…40 characters…"`; any space of Unicode may stand around the colon. */
function assignedValue(bytes: Uint8Array, end: number): number | null {
  let index = skipSpace(bytes, isQuote(bytes[end]) ? end + 1 : end);
  if (bytes[index] !== 0x3a && bytes[index] !== 0x3d) return null;
  index = skipSpace(bytes, bytes[index + 1] === 0x3e ? index + 2 : index + 1);
  return index + 42;
}

const isQuote = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x27;

function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  while (index < bytes.length && ((bytes[index] ?? 0) <= 0x20 || (bytes[index] ?? 0) >= 0x80)) index += 1;
  return index;
}

function restOfLine(bytes: Uint8Array, end: number): number {
  let index = end;
  while (index < bytes.length && bytes[index] !== 0x0a && index - end < LONGEST_VALUE) index += 1;
  return index;
}

/** `user:password@`, of which the host may be 263 characters away. */
function userAndPassword(bytes: Uint8Array, end: number): number | null {
  const colon = end + run(bytes, end, WORD_OR_DASH, 257);
  if (colon === end || bytes[colon] !== 0x3a) return null;
  const at = colon + 1 + run(bytes, colon + 1, WORD_OR_DASH, 257);
  return at === colon + 1 || bytes[at] !== 0x40 ? null : at + 1 + 263;
}

function twoWords(bytes: Uint8Array, end: number): number | null {
  const dot = end + run(bytes, end, WORD, 129);
  return dot === end || bytes[dot] !== 0x2e || run(bytes, dot + 1, WORD, 1) === 0 ? null : end + 128 + 1 + 128 + 1 + 128;
}

/** `ghs_` with an app's id, and then a token in three parts. */
function numberAndJwt(bytes: Uint8Array, end: number): number | null {
  const underscore = end + run(bytes, end, DIGITS, 20);
  return underscore === end || bytes[underscore] !== 0x5f ? null : underscore + 1 + 1000 + 1 + 10_000 + 1 + 1000;
}
