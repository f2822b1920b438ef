import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  cursorAt,
  eachEntry,
  expectEnd,
  isText,
  latin1Text,
  passValue,
  peek,
  readText,
  wholeText
} from "../shared/json-bytes-and-more.js";
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";

// src/secrets/armor.ts
var WRITTEN = [
  [/\\+(?:[nrt]|u000[adAD]|x0[adAD])|\\+\r?\n|%0[adAD]|&#(?:10|13|x0?[adAD]);/g, "\n"],
  [/%2[bB]/g, "+"],
  [/%2[fF]/g, "/"],
  [/%3[dD]/g, "="]
];
var CONCATENATION = /["'`]\s*\+\s*["'`]/g;
var COMMENT = /^[ \t]*(?:\/\/|#|\*|--|;|>)+[ \t]?/gm;
var HEADER = /^[ \t]*["'`]?([A-Za-z][A-Za-z-]*):[ \t]*([^"'`\n]*).*$/gm;
function openArmor(written) {
  const text = unwrap(written);
  const headers = new Map([...text.matchAll(HEADER)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]));
  const body2 = text.replace(HEADER, "\n");
  const guesses = [body2, ...COMMENT.test(body2) ? [body2.replace(COMMENT, "")] : []];
  COMMENT.lastIndex = 0;
  return { headers, bodies: guesses.map(decode) };
}
function unwrap(written) {
  let text = written.replace(CONCATENATION, "");
  for (const [pattern, plain2] of WRITTEN) text = text.replace(pattern, plain2);
  return text;
}
var CHECKSUM = /\n[ \t]{0,40}["'`]?=[A-Za-z0-9+/]{4}["'`,]{0,2}\s{0,40}$/;
var decode = (text) => Buffer.from(text.replace(CHECKSUM, "").replace(/[^A-Za-z0-9+/]/g, ""), "base64");

// src/secrets/der.ts
var INTEGER = 2;
var OCTET_STRING = 4;
var OBJECT_IDENTIFIER = 6;
var SEQUENCE = 48;
function keyStructure(bytes) {
  const outer = element(bytes, 0, bytes.length);
  if (outer?.tag !== SEQUENCE) return null;
  const [first, second, third, ...rest] = elements(bytes, outer);
  if (first === void 0 || second === void 0) return null;
  if (isAlgorithm(bytes, first)) return second.tag === OCTET_STRING && third === void 0 ? "encrypted-pkcs8" : null;
  if (first.tag !== INTEGER || first.end - first.start !== 1 || (bytes[first.start] ?? 0) > 2) return null;
  if (isAlgorithm(bytes, second)) return third?.tag === OCTET_STRING ? "pkcs8" : null;
  if (second.tag === OCTET_STRING) return second.end - second.start >= 16 ? "sec1" : null;
  const integers = [second, third, ...rest].filter((one) => one?.tag === INTEGER).length;
  if (integers >= 8) return "pkcs1";
  return integers === 5 ? "dsa" : null;
}
var derLength = (bytes) => element(bytes, 0, bytes.length)?.end ?? 0;
function isAlgorithm(bytes, one) {
  return one.tag === SEQUENCE && element(bytes, one.start, one.end)?.tag === OBJECT_IDENTIFIER;
}
function elements(bytes, { start, end }) {
  const found = [];
  for (let offset = start; offset < end && found.length < 16; ) {
    const one = element(bytes, offset, end);
    if (one === null) return [];
    found.push(one);
    offset = one.end;
  }
  return found;
}
function element(bytes, offset, limit) {
  const [tag = 0, size = 0] = bytes.subarray(offset, offset + 2);
  if (offset + 2 > limit) return null;
  const extra = size < 128 ? 0 : size & 127;
  if (size === 128 || extra > 3) return null;
  let length = extra === 0 ? size : 0;
  for (const byte of bytes.subarray(offset + 2, offset + 2 + extra)) length = length * 256 + byte;
  const start = offset + 2 + extra;
  return start + length <= limit ? { tag, start, end: start + length } : null;
}

// src/secrets/private-key.ts
function keyName(algorithm, isEncrypted) {
  if (isEncrypted) return `an encrypted ${algorithm}${algorithm === "" ? "" : " "}private key`;
  const article = /^(?:[AEFHILMNORSX][A-Z0-9]|Ed|O|E)/.test(algorithm) ? "an" : "a";
  return `${article} ${algorithm}${algorithm === "" ? "" : " "}private key`;
}

// src/secrets/openssh.ts
var MAGIC = "openssh-key-v1\0";
function openSshKey(body2) {
  const bytes = Buffer.from(body2.buffer, body2.byteOffset, body2.byteLength);
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return null;
  const cipher = field(bytes, MAGIC.length);
  const derivation = field(bytes, cipher?.end);
  const options = field(bytes, derivation?.end);
  if (cipher === null || options === null || bytes.length < options.end + 4) return null;
  const publicKey = field(bytes, options.end + 4);
  const privatePart = field(bytes, publicKey?.end);
  if (publicKey === null || privatePart === null || privatePart.end - privatePart.start < 48) return null;
  const isEncrypted = bytes.toString("latin1", cipher.start, cipher.end) !== "none";
  return { format: "openssh", name: keyName("OpenSSH", isEncrypted), isEncrypted };
}
function field(bytes, offset) {
  if (offset === void 0 || bytes.length < offset + 4) return null;
  const start = offset + 4;
  const end = start + bytes.readUInt32BE(offset);
  return end <= bytes.length ? { start, end } : null;
}

// src/secrets/pem.ts
function pemKey(label, { headers, bodies }) {
  if (headers.get("proc-type")?.includes("ENCRYPTED") === true) return legacyEncrypted(label, headers, bodies);
  for (const body2 of bodies) {
    const key = label === "OPENSSH" ? openSshKey(body2) : derKey(body2);
    if (key !== null) return key;
  }
  return null;
}
function derKey(bytes) {
  const structure = keyStructure(bytes);
  if (structure === null) return null;
  if (structure === "encrypted-pkcs8") return { format: "pem", name: keyName("", true), isEncrypted: true };
  return { format: "pem", name: keyName(algorithmOf(bytes.subarray(0, derLength(bytes)), structure), false), isEncrypted: false };
}
function algorithmOf(der, structure) {
  if (structure === "dsa") return "DSA";
  try {
    const { asymmetricKeyType = "" } = nodeCrypto().createPrivateKey({ key: Buffer.from(der), format: "der", type: structure });
    return ALGORITHMS.get(asymmetricKeyType) ?? asymmetricKeyType.toUpperCase();
  } catch {
    return { pkcs1: "RSA", sec1: "EC", pkcs8: "" }[structure];
  }
}
var ALGORITHMS = /* @__PURE__ */ new Map([
  ["rsa-pss", "RSA-PSS"],
  ["ed25519", "Ed25519"],
  ["ed448", "Ed448"],
  ["x25519", "X25519"],
  ["x448", "X448"]
]);
function legacyEncrypted(label, headers, bodies) {
  if (!/^[A-Z0-9-]+,[0-9A-Fa-f]{16,32}$/.test(headers.get("dek-info")?.trim() ?? "")) return null;
  const looksEncrypted = bodies.some((body2) => body2.length >= 48 && body2.length % 8 === 0 && new Set(body2).size >= 24);
  return looksEncrypted ? { format: "pem", name: keyName(label, true), isEncrypted: true } : null;
}

// src/secrets/pgp.ts
var SECRET_KEY = 5;
var SECRET_SUBKEY = 7;
var ALGORITHMS2 = /* @__PURE__ */ new Set([1, 2, 3, 16, 17, 18, 19, 20, 22, 25, 26, 27, 28]);
var SHORTEST_KEY = 40;
function pgpKey(packets) {
  const header = packetHeader(packets);
  if (header === null || header.tag !== SECRET_KEY && header.tag !== SECRET_SUBKEY) return null;
  const version = packets[header.bodyStart] ?? 0;
  const algorithm = packets[header.bodyStart + (version === 3 ? 7 : 5)] ?? 0;
  const isKey = version >= 3 && version <= 6 && ALGORITHMS2.has(algorithm) && packets.length >= SHORTEST_KEY;
  return isKey ? { format: "pgp", name: "a PGP private key", isEncrypted: false } : null;
}
function packetHeader(packets) {
  const [first = 0, length = 0] = packets;
  if ((first & 128) === 0) return null;
  if ((first & 64) === 0) return { tag: first >> 2 & 15, bodyStart: 1 + ([1, 2, 4, 0][first & 3] ?? 0) };
  if (length < 192) return { tag: first & 63, bodyStart: 2 };
  return { tag: first & 63, bodyStart: length < 224 ? 3 : 6 };
}

// src/secrets/putty.ts
var ENCRYPTION = /\sEncryption: ([\w-]+)/;
var PRIVATE_LINES = /\sPrivate-Lines: [1-9]\d{0,3}\s+[A-Za-z0-9+/=]{32,}/;
function puttyKey(written) {
  const text = unwrap(written);
  if (!PRIVATE_LINES.test(text)) return null;
  const isEncrypted = (ENCRYPTION.exec(text)?.[1] ?? "none") !== "none";
  return { format: "putty", name: keyName("PuTTY", isEncrypted), isEncrypted };
}

// src/secrets/secret.ts
var textOf = (bytes, { start, end }) => latin1Text(bytes, start, end);
var CALLED_EXAMPLE = /(?:e\.g\.?|\b(?:example|sample|dummy|fake))[^A-Za-z0-9\n]{1,8}$/i;
var isCalledExample = (bytes, { start }) => CALLED_EXAMPLE.test(textOf(bytes, { start: Math.max(0, start - 24), end: start }));

// src/secrets/find-private-keys.ts
var MARKERS = ["PRIVATE KEY-----", "PGP PRIVATE KEY BLOCK-----", "PuTTY-User-Key-File-", "SSH2 ENCRYPTED PRIVATE KEY ----"];
var PRIVATE_KEY_NEEDLES = MARKERS.map((text) => ({ text, ignoreCase: false }));
var LONGEST_KEY = 64 * 1024;
var LONGEST_LABEL = 40;
var HYPHEN = 45;
var SHORTEST_KEY2 = 32;
function* findPrivateKeys(bytes, hits) {
  const [pem = [], pgp = [], putty = [], ssh2 = []] = hits;
  const kinds = [
    keysAt(pem, (hit) => between(bytes, hit, MARKERS[0].length, pemContent)),
    keysAt(pgp, (hit) => between(bytes, hit, MARKERS[1].length, pgpContent)),
    keysAt(ssh2, (hit) => between(bytes, hit, MARKERS[3].length, ssh2Content)),
    keysAt(putty, (hit, next) => puttyAt(bytes, hit, next ?? bytes.length))
  ];
  const heads = kinds.map((kind) => kind.next());
  for (; ; ) {
    let first = -1;
    for (const [index, { value }] of heads.entries())
      if (value !== void 0 && value.start < (heads[first]?.value?.start ?? Infinity)) first = index;
    const key = heads[first]?.value;
    if (key === void 0) return;
    yield key;
    heads[first] = kinds[first]?.next() ?? { done: true, value: void 0 };
  }
}
function* keysAt(offsets, keyAt) {
  for (const [index, hit] of offsets.entries()) {
    const key = keyAt(hit, offsets[index + 1]);
    if (key !== null) yield key;
  }
  return void 0;
}
function binaryKey(bytes) {
  const der = derKey(bytes);
  const content = der === null ? pgpKey(bytes) : { ...der, format: "der" };
  return content === null ? null : { ...content, start: 0, end: bytes.length };
}
function between(bytes, hit, length, content) {
  const bodyStart = hit + length;
  const bodyEnd = nextHyphens(bytes, bodyStart);
  if (bodyEnd - bodyStart < SHORTEST_KEY2) return null;
  const opening = /-{4,5} ?BEGIN ?([A-Z0-9 ]*)$/.exec(textOf(bytes, { start: Math.max(0, hit - LONGEST_LABEL), end: hit }));
  if (opening === null) return null;
  const key = content((opening[1] ?? "").trim(), textOf(bytes, { start: bodyStart, end: bodyEnd }));
  if (key === null) return null;
  const closing = /^-+ ?END[^-\n]*-+/.exec(textOf(bytes, { start: bodyEnd, end: Math.min(bytes.length, bodyEnd + 80) }));
  return { ...key, start: hit - opening[0].length, end: bodyEnd + (closing?.[0].length ?? 0) };
}
var pemContent = (label, body2) => pemKey(label, openArmor(body2));
function pgpContent(_label, body2) {
  for (const packets of openArmor(body2).bodies) {
    const key = pgpKey(packets);
    if (key !== null) return key;
  }
  return null;
}
function ssh2Content(_label, body2) {
  const isKey = openArmor(body2).bodies.some((one) => Buffer.from(one).toString("hex", 0, 4) === "3f6ff9eb" && one.length >= 64);
  return isKey ? { format: "ssh2", name: "an SSH2 private key", isEncrypted: false } : null;
}
function puttyAt(bytes, hit, next) {
  const text = textOf(bytes, { start: hit, end: Math.min(next, hit + LONGEST_KEY) });
  const key = puttyKey(text);
  const last = /Private-(?:MAC|Hash): [0-9a-f]+/.exec(text);
  return key === null ? null : { ...key, start: hit, end: hit + (last === null ? text.length : last.index + last[0].length) };
}
function nextHyphens(bytes, from) {
  const end = Math.min(bytes.length, from + LONGEST_KEY);
  for (let at = from; at + 3 < end; at += 1)
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN && bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) return at;
  return end;
}

// src/secrets/overlaps.ts
function overlapResolver() {
  let later = [];
  const strong = firstOnes();
  const weak2 = firstOnes();
  let settledEnd = 0;
  return (found, known) => {
    const all = [...later, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
    later = all.filter(({ start }) => start >= known);
    for (const secret of all) if (secret.start < known) (secret.isWeak ? weak2 : strong).add(secret);
    const undecided = weak2.kept.find(({ end }) => end > known)?.start ?? known;
    const strongOnes = strong.takeBefore(undecided);
    const settled = [...strongOnes, ...free(weak2.takeBefore(undecided), strongOnes, strong.kept[0]?.start ?? Infinity, settledEnd)];
    settledEnd = strongOnes.at(-1)?.end ?? settledEnd;
    return settled.toSorted((a, b) => a.start - b.start);
  };
}
function firstOnes() {
  const kept = [];
  let end = 0;
  return {
    kept,
    add: (secret) => {
      if (secret.start < end) return;
      end = secret.end;
      kept.push(secret);
    },
    takeBefore: (start) => {
      const after2 = kept.findIndex((secret) => secret.start >= start);
      return kept.splice(0, after2 === -1 ? kept.length : after2);
    }
  };
}
function free(weak2, strong, next, before) {
  let index = 0;
  return weak2.filter(({ start, end }) => {
    while (index < strong.length && (strong[index]?.end ?? 0) <= start) index += 1;
    return start >= before && (strong[index]?.start ?? next) >= end;
  });
}

// src/secrets/placeholder.ts
var WORDS = /example|sample|dummy|placeholder|x{5}|redacted|change[-_]?me|replace|insert|secret|token|goes[-_]?here|random[-_]?(?:password|string|key)|lorem|\.{3}|\*{3}|(?<![A-Za-z0-9])(?:your|fake|mock|test)/i;
var SEQUENCES = /abcdefg|bcdefgh|12345678|23456789|01234567|98765432|qwerty|deadbeef/i;
var TEMPLATE = /\$\{|\{\{|<[^>]*>|%[A-Za-z_]+%|\$\(|\$[A-Z_]{2}/;
var LONG = 120;
function isPlaceholder(body2) {
  if (TEMPLATE.test(body2)) return true;
  if (body2.length <= LONG && (WORDS.test(body2) || SEQUENCES.test(body2))) return true;
  return isIdentifier(body2) || body2.length >= 16 && isMonotonous(body2);
}
function isIdentifier(body2) {
  const parts2 = body2.split(/[_-]/);
  return parts2.length >= 3 && parts2.every((part) => /^\d{0,6}(?:[A-Z]?[a-z]*|[A-Z]+)\d{0,2}$/.test(part));
}
function isMonotonous(body2) {
  counts.fill(0);
  let different = 0;
  let most = 0;
  for (let index = 0; index < body2.length; index += 1) {
    const code = body2.charCodeAt(index) & 255;
    const times = (counts[code] ?? 0) + 1;
    counts[code] = times;
    if (times === 1) different += 1;
    if (times > most) most = times;
  }
  return different < (body2.length < 24 ? 5 : 7) || most * 2 > body2.length;
}
var counts = new Uint16Array(256);

// src/secrets/byte-class.ts
function byteClass(members) {
  const set = new Uint8Array(256);
  for (const [, from = "", to = from] of members.matchAll(/([^])(?:-([^]))?/g)) {
    for (let byte = from.charCodeAt(0); byte <= to.charCodeAt(0); byte += 1) set[byte] = 1;
  }
  return set;
}
var LETTERS = byteClass("A-Za-z");
var ALPHANUMERIC = byteClass("A-Za-z0-9");
var HEX = byteClass("A-Fa-f0-9");
var DIGITS = byteClass("0-9");
var WORD = byteClass("A-Za-z0-9_");
var WORD_OR_DASH = byteClass("A-Za-z0-9_-");
var BASE64 = byteClass("A-Za-z0-9+/=");
var ALPHANUMERIC_OR_DASH = byteClass("A-Za-z0-9-");
var WORD_DASH_OR_DOT = byteClass("A-Za-z0-9_.-");
var TOKEN = byteClass("A-Za-z0-9_.:+/=~-");
function run(bytes, from, members, most) {
  const end = Math.min(bytes.length, from + most);
  let index = from;
  while (index < end && members[bytes[index] ?? 0] === 1) index += 1;
  return index - from;
}

// src/secrets/candidates.ts
var BYTES_A_UNIT = 3;
var LONGEST_VALUE = 4096;
var asIs = (...texts) => texts.map((text) => ({ text, ignoreCase: false }));
var eitherCase = (...texts) => texts.map((text) => ({ text, ignoreCase: true }));
var body = (members, least, most) => (bytes, end) => run(bytes, end, members, least) < least ? null : end + most;
var always = (most) => (_bytes, end) => end + most;
var token = (rule, needles, reach) => ({ rule, needles, before: 0, reach });
var CANDIDATES = [
  { rule: "aws", needles: eitherCase("accesskey", "access_key"), before: 12, reach: assignedValue },
  token("npm", asIs("npm_"), body(WORD, 36, 36)),
  {
    rule: "npm",
    needles: asIs(":x-oauth-basic@github"),
    before: 8 + 256 * BYTES_A_UNIT,
    reach: always(8),
    files: /package(?:-lock)?\.json$/
  },
  { ...token("npm", asIs("_authToken="), restOfLine), files: /\.npmrc$/ },
  token("basicauth", asIs("http://", "https://", "ftp://", "ftps://"), userAndPassword),
  token(
    "slack",
    asIs("xoxb-", "xoxp-", "xapp-", "xoxa-", "xoxo-", "xoxr-"),
    (bytes, end) => end + run(bytes, end, ALPHANUMERIC_OR_DASH, LONGEST_VALUE)
  ),
  { rule: "slack", needles: eitherCase("hooks.slack.com/services/t"), before: 8, reach: body(ALPHANUMERIC, 1, 130) },
  token("sendgrid", asIs("SG."), twoWords),
  token("shopify", asIs("shppa_", "shpca_", "shpat_", "shpss_"), body(ALPHANUMERIC, 32, 64)),
  token("stripe", asIs("sk_live_", "sk_test_", "rk_live_", "rk_test_"), body(ALPHANUMERIC, 24, 99)),
  token("github", asIs("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), body(WORD, 36, 36)),
  token("github", asIs("github_pat_"), body(WORD, 82, 82)),
  token("github", asIs("ghs_"), numberAndJwt),
  token("gitlab", asIs("glpat-"), body(WORD_OR_DASH, 20, 128)),
  token("grafana", asIs("glc_"), body(BASE64, 32, 402)),
  token("grafana", asIs("glsa_"), body(WORD, 41, 41)),
  { rule: "openai", needles: asIs("T3BlbkFJ"), before: 12 + 74, reach: always(74) },
  token("anthropic", asIs("sk-ant-api0"), body(WORD_OR_DASH, 94, 133)),
  token("groq", asIs("gsk_"), body(ALPHANUMERIC, 52, 52)),
  token("huggingface", asIs("hf_"), body(LETTERS, 34, 34)),
  token("linear", asIs("lin_api_"), body(WORD, 32, 128)),
  token("notion", asIs("ntn_"), body(ALPHANUMERIC, 46, 46)),
  token("1password", asIs("ops_ey"), body(BASE64, 102, 1284)),
  {
    rule: "database-connection-string",
    needles: eitherCase("mongodb://", "mongodb+srv://", "mysql://", "mysqlx://", "postgres://", "postgresql://"),
    before: 5,
    // Addresses without a password count too: secretlint's pattern runs on over an address that stands in their query.
    reach: always((100 + 1 + 200 + 1 + 100 + 1 + 100 + 1 + 500) * BYTES_A_UNIT)
  },
  token("hashicorp-vault", asIs("hvs.", "hvr."), body(WORD_OR_DASH, 90, 120)),
  token("hashicorp-vault", asIs("hvb."), body(WORD_OR_DASH, 138, 300)),
  token("vercel", asIs("vcp_", "vci_", "vca_", "vcr_", "vck_"), body(ALPHANUMERIC, 20, 60)),
  token("databricks", asIs("dapi"), body(HEX, 32, 34)),
  token("docker", asIs("dckr_pat_"), body(WORD_OR_DASH, 27, 27)),
  token("figma", asIs("figd_"), body(WORD_OR_DASH, 40, 200)),
  token("cloudflare", asIs("cfk_", "cfut_", "cfat_"), body(ALPHANUMERIC, 48, 48)),
  token("tailscale", asIs("tskey-"), body(WORD_OR_DASH, 28, 122))
];
function assignedValue(bytes, end) {
  let index = skipSpace(bytes, isQuote(bytes[end]) ? end + 1 : end);
  if (bytes[index] !== 58 && bytes[index] !== 61) return null;
  index = skipSpace(bytes, bytes[index + 1] === 62 ? index + 2 : index + 1);
  return index + 42;
}
var isQuote = (byte) => byte === 34 || byte === 39;
function skipSpace(bytes, from) {
  let index = from;
  while (index < bytes.length && ((bytes[index] ?? 0) <= 32 || (bytes[index] ?? 0) >= 128)) index += 1;
  return index;
}
function restOfLine(bytes, end) {
  let index = end;
  while (index < bytes.length && bytes[index] !== 10 && index - end < LONGEST_VALUE) index += 1;
  return index;
}
function userAndPassword(bytes, end) {
  const colon = end + run(bytes, end, WORD_OR_DASH, 257);
  if (colon === end || bytes[colon] !== 58) return null;
  const at = colon + 1 + run(bytes, colon + 1, WORD_OR_DASH, 257);
  return at === colon + 1 || bytes[at] !== 64 ? null : at + 1 + 263;
}
function twoWords(bytes, end) {
  const dot = end + run(bytes, end, WORD, 129);
  return dot === end || bytes[dot] !== 46 || run(bytes, dot + 1, WORD, 1) === 0 ? null : end + 128 + 1 + 128 + 1 + 128;
}
function numberAndJwt(bytes, end) {
  const underscore = end + run(bytes, end, DIGITS, 20);
  return underscore === end || bytes[underscore] !== 95 ? null : underscore + 1 + 1e3 + 1 + 1e4 + 1 + 1e3;
}

// src/secrets/decoded-text.ts
import { isAscii, isUtf8 } from "node:buffer";

// src/inspect/byte-offsets.ts
function byteOffsets(text, start) {
  let known = 0;
  let offset = start;
  return (index) => {
    if (index < known) {
      known = 0;
      offset = start;
    }
    offset += Buffer.byteLength(text.slice(known, index));
    known = index;
    return offset;
  };
}

// src/secrets/decoded-text.ts
var BYTE_ORDER_MARK = 65279;
var REPLACEMENT = "�";
function decodeText(bytes, start, end) {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const plain2 = (index) => start + index;
  if (isAscii(part)) return { text: part.toString("latin1"), offsetOf: plain2 };
  if (!isUtf8(part)) return { text: part.toString("latin1").replace(/[\u0080-\u00ff]/g, REPLACEMENT), offsetOf: plain2 };
  const whole = part.toString("utf8");
  const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const text = whole.slice(mark);
  return { text, offsetOf: byteOffsets(text, start + mark * 3) };
}

// src/secrets/windows.ts
var BLOCK_BITS = 6;
var MARGIN = 8;
var LONGEST_PART = 64 * 1024;
var OVERLAP = 16 * 1024;
function windowsOf(bytes, path, candidates, hits) {
  let blocks = null;
  for (const [index, { needles, before, reach, files }] of candidates.entries()) {
    if (files?.test(path) === false) continue;
    for (const [number, offsets] of (hits[index] ?? []).entries()) {
      const length = needles[number]?.text.length ?? 0;
      for (const offset of offsets) {
        const end = reach(bytes, offset + length);
        if (end === null) continue;
        blocks ??= new Uint8Array((bytes.length >> BLOCK_BITS) + 1);
        blocks.fill(1, Math.max(0, offset - before - MARGIN) >> BLOCK_BITS, (Math.min(bytes.length, end + MARGIN) >> BLOCK_BITS) + 1);
      }
    }
  }
  return blocks === null ? [] : ticked(blocks, bytes);
}
function* ticked(blocks, bytes) {
  for (let block = blocks.indexOf(1); block !== -1; ) {
    const next = blocks.indexOf(0, block);
    const last = next === -1 ? blocks.length : next;
    yield* parts(bytes, block << BLOCK_BITS, Math.min(bytes.length, last << BLOCK_BITS));
    block = blocks.indexOf(1, last);
  }
}
function* parts(bytes, start, end) {
  for (let coreStart = start; coreStart < end; coreStart += LONGEST_PART) {
    const coreEnd = Math.min(end, coreStart + LONGEST_PART);
    const from = coreStart === start ? start : coreStart - OVERLAP;
    const to = coreEnd === end ? end : Math.min(end, coreEnd + OVERLAP);
    yield { start: characterStart(bytes, from), end: characterEnd(bytes, to), coreStart: characterStart(bytes, coreStart), coreEnd };
  }
}
var isContinuation = (byte) => byte !== void 0 && (byte & 192) === 128;
function characterStart(bytes, offset) {
  let start = offset;
  while (start > 0 && offset - start < 3 && isContinuation(bytes[start])) start -= 1;
  return start;
}
function characterEnd(bytes, offset) {
  let end = offset;
  while (end < bytes.length && end - offset < 3 && isContinuation(bytes[end])) end += 1;
  return end;
}

// src/secrets/secretlint.ts
var LEFT_OUT = new Set(
  ["filter-comments", "privatekey", "gcp"].map((name) => `@secretlint/secretlint-rule-${name}`)
);
var SECRETLINT_NEEDLES = CANDIDATES.flatMap(({ needles }) => needles);
async function askSecretlint(bytes, path, hits) {
  const windows = windowsOf(bytes, path, CANDIDATES, byCandidate(hits))[Symbol.iterator]();
  let window = windows.next().value;
  if (window === void 0) return null;
  const { rules } = await import("../lazy/secretlint-preset.js");
  const waiting = waitingFindings();
  const find = finder(rules, bytes, path, waiting.add);
  const before = async (end) => {
    for (; window !== void 0 && window.coreStart < end; window = windows.next().value) await find(window);
    const told = waiting.takeBefore(end);
    told.sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
    return told.filter((finding, index) => !isSame(finding, told[index - 1]));
  };
  return { next: () => waiting.first() ?? window?.coreStart ?? Infinity, before };
}
function waitingFindings() {
  const messages = [];
  let numbers = new Int32Array(64);
  let used = 0;
  const add = ({ message, start, end }) => {
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
  const takeBefore = (before) => {
    const taken = [];
    let left = 0;
    for (let index = 0; index < used; index += ENTRY) {
      const start = numbers[index + 1] ?? 0;
      if (start < before) taken.push({ message: messages[numbers[index] ?? 0] ?? "", start, end: numbers[index + 2] ?? 0 });
      else {
        numbers.copyWithin(left, index, index + ENTRY);
        left += ENTRY;
      }
    }
    used = left;
    return taken;
  };
  return { first: () => used === 0 ? null : numbers[1] ?? 0, add, takeBefore };
}
var ENTRY = 4;
var isSame = (a, b) => a.start === b?.start && a.end === b.end && a.message === b.message;
function byCandidate(hits) {
  let first = 0;
  return CANDIDATES.map(({ needles }) => {
    first += needles.length;
    return hits.slice(first - needles.length, first);
  });
}
function finder(rules, bytes, path, tell) {
  let decoded = { text: "", offsetOf: (index) => index };
  let core = { coreStart: 0, coreEnd: 0 };
  const context = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: "", messageId: String(messageId), data: data ?? {} }),
    report: ({ message, range: [from, to] }) => {
      const start = decoded.offsetOf(from);
      if (start >= core.coreStart && start < core.coreEnd) tell({ message: message.messageId, start, end: decoded.offsetOf(to) });
    },
    ignore: () => void 0
  };
  const asked = rules.filter(({ meta }) => !LEFT_OUT.has(meta.id)).map((rule) => rule.create(context, {}));
  return async (window) => {
    core = window;
    decoded = decodeText(bytes, window.start, window.end);
    const source = sourceOf(decoded.text, path);
    for (const rule of asked) {
      const done = rule.file?.(source);
      if (done !== void 0) await done;
    }
  };
}
function sourceOf(content, path) {
  const source = { content, filePath: path, physicalFilePath: void 0, contentType: "text", hasBOM: false, ext: "" };
  return source;
}

// src/secrets/secretlint-names.ts
var prefixed = (kind, name, prefix) => ({ kind, name, prefix });
var NOTHING = /^/;
var SECRETLINT_NAMES = new Map([
  ["AWSSecretAccessKey", prefixed("aws-secret-key", "an AWS secret access key", NOTHING)],
  ["PackageJSON_xOauthToken", prefixed("github-token", "a GitHub token in an address", NOTHING)],
  ["Npmrc_authToken", prefixed("npm-token", "an npm registry credential", NOTHING)],
  ["NPM_ACCESS_TOKEN", prefixed("npm-token", "an npm token", /^npm_/)],
  ["SLACK_TOKEN", prefixed("slack-token", "a Slack token", /^x(?:ox[a-z]|app)-/)],
  ["IncomingWebhook", prefixed("slack-webhook", "a Slack webhook", /^https:\/\/hooks\.slack\.com\/services\//i)],
  ["BasicAuth", { kind: "url-credentials", name: "an address with a user name and a password", prefix: /^[a-z]+:\/\//, isWeak: true }],
  ["OPENAI_TOKEN", prefixed("openai-key", "an OpenAI key", /^sk-(?:(?:proj|svcacct|admin)-)?/)],
  ["ANTHROPIC_API_KEY", prefixed("anthropic-key", "an Anthropic key", /^sk-ant-/)],
  ["GROQ_API_KEY", prefixed("groq-key", "a Groq key", /^gsk_/)],
  ["HUGGINGFACE_USER_ACCESS_TOKEN", prefixed("huggingface-token", "a Hugging Face token", /^hf_/)],
  ["LINEAR_API_TOKEN", prefixed("linear-key", "a Linear key", /^lin_api_/)],
  ["NOTION_INTEGRATION_TOKEN", prefixed("notion-token", "a Notion token", /^ntn_/)],
  ["SENDGRID_KEY", prefixed("sendgrid-key", "a SendGrid key", /^SG\./)],
  ["SHOPIFY_KEY", prefixed("shopify-key", "a Shopify key", /^shp[a-z]{2}_/)],
  ["STRIPE_SECRET_KEY_LIVE", prefixed("stripe-key", "a Stripe key", /^sk_live_/)],
  ["STRIPE_RESTRICTED_KEY_LIVE", prefixed("stripe-key", "a restricted Stripe key", /^rk_live_/)],
  ["STRIPE_SECRET_KEY_TEST", { kind: "stripe-test-key", name: "a Stripe test key", prefix: /^sk_test_/, isWeak: true }],
  ["STRIPE_RESTRICTED_KEY_TEST", { kind: "stripe-test-key", name: "a restricted Stripe test key", prefix: /^rk_test_/, isWeak: true }],
  ["GITHUB_TOKEN", prefixed("github-token", "a GitHub token", /^(?:gh[pousr]_|github_pat_)/)],
  ["GITLAB_PERSONAL_ACCESS_TOKEN", prefixed("gitlab-token", "a GitLab token", /^glpat-/)],
  ["GRAFANA_CLOUD_API_TOKEN", prefixed("grafana-token", "a Grafana Cloud token", /^glc_/)],
  ["GRAFANA_SERVICE_ACCOUNT_TOKEN", prefixed("grafana-token", "a Grafana token", /^glsa_/)],
  ["OPS_TOKEN", prefixed("1password-token", "a 1Password service account token", /^ops_/)],
  ["MongoDBConnection", prefixed("database-address", "a MongoDB address with a password", /^mongodb(?:\+srv)?:\/\//i)],
  ["MySQLConnection", prefixed("database-address", "a MySQL address with a password", /^(?:jdbc:)?mysqlx?:\/\//i)],
  ["PostgreSQLConnection", prefixed("database-address", "a PostgreSQL address with a password", /^postgres(?:ql)?:\/\//i)],
  ["HASHICORP_VAULT_SERVICE_TOKEN", prefixed("vault-token", "a Vault service token", /^hvs\./)],
  ["HASHICORP_VAULT_BATCH_TOKEN", prefixed("vault-token", "a Vault batch token", /^hvb\./)],
  ["HASHICORP_VAULT_RECOVERY_TOKEN", prefixed("vault-token", "a Vault recovery token", /^hvr\./)],
  ["VERCEL_PERSONAL_ACCESS_TOKEN", prefixed("vercel-token", "a Vercel token", /^vcp_/)],
  ["VERCEL_INTEGRATION_TOKEN", prefixed("vercel-token", "a Vercel integration token", /^vci_/)],
  ["VERCEL_APP_ACCESS_TOKEN", prefixed("vercel-token", "a Vercel app token", /^vca_/)],
  ["VERCEL_APP_REFRESH_TOKEN", prefixed("vercel-token", "a Vercel refresh token", /^vcr_/)],
  ["VERCEL_AI_GATEWAY_API_KEY", prefixed("vercel-token", "a Vercel AI Gateway key", /^vck_/)],
  ["DATABRICKS_PERSONAL_ACCESS_TOKEN", prefixed("databricks-token", "a Databricks token", /^dapi/)],
  ["DOCKER_PERSONAL_ACCESS_TOKEN", prefixed("docker-token", "a Docker token", /^dckr_pat_/)],
  ["FIGMA_PERSONAL_ACCESS_TOKEN", prefixed("figma-token", "a Figma token", /^figd_/)],
  ["CLOUDFLARE_GLOBAL_API_KEY", prefixed("cloudflare-token", "a Cloudflare global key", /^cfk_/)],
  ["CLOUDFLARE_USER_API_TOKEN", prefixed("cloudflare-token", "a Cloudflare token", /^cfut_/)],
  ["CLOUDFLARE_ACCOUNT_API_TOKEN", prefixed("cloudflare-token", "a Cloudflare account token", /^cfat_/)],
  ...["API", "AUTH", "CLIENT", "SCIM", "WEBHOOK"].map(
    (type) => [`TAILSCALE_${type}_KEY`, prefixed("tailscale-key", "a Tailscale key", /^tskey-/)]
  ),
  ["TAILSCALE_KEY", prefixed("tailscale-key", "a Tailscale key", /^tskey-/)]
]);

// src/secrets/json-web-token.ts
var WELL_KNOWN_SUBJECT = "1234567890";
function isSignedToken(token2) {
  const headerEnd = token2.indexOf(".");
  const algorithm = textAt(token2.slice(0, headerEnd), "alg");
  if (typeof algorithm !== "string" || algorithm.toLowerCase() === "none") return false;
  const subject = textAt(token2.slice(headerEnd + 1, token2.indexOf(".", headerEnd + 1)), "sub");
  return subject !== void 0 && subject !== WELL_KNOWN_SUBJECT;
}
var plain = Buffer.alloc(8192);
function textAt(part, key) {
  const cursor = cursorAt(wholeText(plain.subarray(0, plain.write(part, "base64url"))), 0);
  let found = null;
  try {
    if (peek(cursor) !== OPEN_OBJECT) return void 0;
    eachEntry(cursor, (name, first) => {
      const isAsked = name === key;
      if (isAsked && isText(first)) found = readText(cursor);
      else {
        if (isAsked) found = null;
        passValue(cursor);
      }
    });
    expectEnd(cursor);
    return found;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
var OPEN_OBJECT = 123;

// src/secrets/token-shapes.ts
var FREE = "(?:(?<![A-Za-z0-9_-])|(?<=\\\\[nrt]))";
var END = "(?![A-Za-z0-9_-])";
var after = (prefix, rest) => new RegExp(`${FREE}${prefix.replace(/[.:/+]/g, "\\$&")}${rest}${END}`, "dy");
var PREFIXED = [
  ["google-oauth-secret", "a Google OAuth client secret", "GOCSPX-", [WORD_OR_DASH, 28], "[\\w-]{28}"],
  ["pypi-token", "a PyPI token", "pypi-", [WORD_OR_DASH, 60], "AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\\w-]{50,1000}"],
  ["anthropic-key", "an Anthropic key", "sk-ant-", [WORD_OR_DASH, 60], "(?:api|admin|oat|ort|sid)\\d\\d-[\\w-]{60,200}"],
  ["openrouter-key", "an OpenRouter key", "sk-or-v1-", [HEX, 64], "[0-9a-f]{64}"],
  ["gitlab-runner-token", "a GitLab runner token", "glrt-", [WORD_OR_DASH, 20], "[\\w-]{20,64}"],
  ["gitlab-deploy-token", "a GitLab deploy token", "gldt-", [WORD_OR_DASH, 20], "[\\w-]{20,64}"],
  ["gitlab-trigger-token", "a GitLab trigger token", "glptt-", [HEX, 40], "[0-9a-f]{40}"],
  ["gitlab-oauth-secret", "a GitLab OAuth secret", "gloas-", [WORD_OR_DASH, 64], "[\\w-]{64}"],
  ["rubygems-key", "a RubyGems key", "rubygems_", [HEX, 48], "[0-9a-f]{48}"],
  ["age-key", "an age secret key", "AGE-SECRET-KEY-1", [ALPHANUMERIC, 58], "[AC-HJ-NP-Z02-9]{58}"],
  ["slack-refresh-token", "a Slack refresh token", "xoxe-", [WORD_OR_DASH, 100], "\\d-[A-Za-z0-9]{100,200}"],
  ["slack-refresh-token", "a Slack token that is renewed", "xoxe.xox", [WORD_OR_DASH, 100], "[bp]-\\d-[A-Za-z0-9]{100,200}"],
  ["digitalocean-token", "a DigitalOcean token", "dop_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["digitalocean-token", "a DigitalOcean token", "doo_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["digitalocean-token", "a DigitalOcean token", "dor_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["supabase-token", "a Supabase token", "sbp_", [HEX, 40], "[0-9a-f]{40}"],
  ["pulumi-token", "a Pulumi token", "pul-", [HEX, 40], "[0-9a-f]{40}"],
  ["doppler-token", "a Doppler token", "dp.pt.", [ALPHANUMERIC, 43], "[A-Za-z0-9]{43}"],
  ["new-relic-key", "a New Relic user key", "NRAK-", [ALPHANUMERIC, 27], "[A-Z0-9]{27}"],
  ["postman-key", "a Postman key", "PMAK-", [WORD_OR_DASH, 59], "[0-9a-f]{24}-[0-9a-f]{34}"],
  ["atlassian-token", "an Atlassian token", "ATATT3", [WORD_OR_DASH, 160], "[\\w=-]{160,240}"],
  ["replicate-token", "a Replicate token", "r8_", [ALPHANUMERIC, 37], "[A-Za-z0-9]{37}"],
  ["perplexity-key", "a Perplexity key", "pplx-", [ALPHANUMERIC, 48], "[A-Za-z0-9]{48,56}"],
  ["xai-key", "an xAI key", "xai-", [ALPHANUMERIC, 70], "[A-Za-z0-9]{70,90}"],
  ["nvidia-key", "an NVIDIA key", "nvapi-", [WORD_OR_DASH, 60], "[\\w-]{60,80}"],
  ["netlify-token", "a Netlify token", "nfp_", [ALPHANUMERIC, 36], "[A-Za-z0-9]{36,40}"],
  ["sentry-token", "a Sentry user token", "sntryu_", [HEX, 64], "[0-9a-f]{64}"],
  ["sentry-token", "a Sentry organisation token", "sntrys_", [BASE64, 80], "eyJ[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{43}"],
  ["buildkite-token", "a Buildkite token", "bkua_", [HEX, 40], "[0-9a-f]{40}"],
  ["circleci-token", "a CircleCI token", "CCIPAT_", [WORD, 63], "[A-Za-z0-9]{22}_[0-9a-f]{40}"],
  ["contentful-token", "a Contentful token", "CFPAT-", [WORD_OR_DASH, 43], "[\\w-]{43}"],
  ["heroku-key", "a Heroku key", "HRKU-AA", [WORD_OR_DASH, 58], "[\\w-]{58}"],
  ["brevo-key", "a Brevo key", "xkeysib-", [WORD_OR_DASH, 81], "[0-9a-f]{64}-[A-Za-z0-9]{16}"],
  ["planetscale-token", "a PlanetScale token", "pscale_tkn_", [WORD_DASH_OR_DOT, 32], "[\\w.-]{32,64}"],
  ["planetscale-password", "a PlanetScale password", "pscale_pw_", [WORD_DASH_OR_DOT, 32], "[\\w.-]{32,64}"],
  ["typeform-token", "a Typeform token", "tfp_", [WORD_DASH_OR_DOT, 59], "[\\w.-]{59}"],
  ["square-secret", "a Square application secret", "sq0csp-", [WORD_OR_DASH, 43], "[\\w-]{43}"],
  ["square-token", "a Square access token", "sq0atp-", [WORD_OR_DASH, 22], "[\\w-]{22}"],
  ["langsmith-key", "a LangSmith key", "lsv2_", [WORD, 46], "(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}"],
  ["shippo-token", "a Shippo token", "shippo_live_", [HEX, 40], "[0-9a-f]{40}"]
];
var TWILIO = Array.from("0123456789abcdef").map((digit) => [
  "twilio-key",
  "a Twilio key",
  `SK${digit}`,
  [HEX, 31],
  "[0-9a-f]{31}"
]);
var weak = (kind, name, prefix, body2, rest) => ({
  kind,
  name,
  prefix,
  body: body2,
  pattern: after(prefix, rest),
  isWeak: true
});
var escapedAssignment = (name) => ({
  kind: "aws-secret-key",
  name: "an AWS secret access key",
  prefix: name,
  body: [BASE64, 0],
  isMixed: true,
  pattern: new RegExp(`${name}\\\\{0,3}["']?\\s{0,8}(?::|=>?)\\s{0,8}\\\\{0,3}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, "dy")
});
var TOKEN_SHAPES = [
  ...[...PREFIXED, ...TWILIO].map(([kind, name, prefix, body2, rest]) => ({
    kind,
    name,
    prefix,
    body: body2,
    pattern: after(prefix, rest)
  })),
  weak("google-key", "a Google API key", "AIza", [WORD_OR_DASH, 35], "[\\w-]{35}"),
  {
    ...weak("json-web-token", "a JSON Web Token", "eyJ", [WORD_OR_DASH, 12], "[\\w-]{12,2000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{16,1400}"),
    until: { most: 2001, byte: 46 },
    after: 11500,
    check: isSignedToken
  },
  {
    kind: "azure-storage-key",
    name: "an Azure storage account key",
    prefix: "AccountKey=",
    body: [BASE64, 88],
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/dy
  },
  {
    kind: "azure-shared-access-key",
    name: "an Azure shared access key",
    prefix: "SharedAccessKey=",
    body: [BASE64, 44],
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/dy
  },
  {
    kind: "telegram-bot-token",
    name: "a Telegram bot token",
    prefix: ":AA",
    body: [WORD_OR_DASH, 33],
    pattern: /(?<=(?<![\w-])(?:bot)?\d{8,10}):AA[\w-]{33}(?![\w-])/dy,
    before: 16
  },
  {
    kind: "discord-webhook",
    name: "a Discord webhook",
    prefix: "/api/webhooks/",
    body: [WORD_OR_DASH, 17],
    pattern: /(?<=discord(?:app)?\.com(?:\/api)?)\/api\/webhooks\/\d{17,20}\/(?<secret>[\w-]{60,80})(?![\w-])/dy,
    before: 24
  },
  {
    kind: "terraform-token",
    name: "a Terraform Cloud token",
    prefix: ".atlasv1.",
    body: [WORD_OR_DASH, 60],
    pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{14})\.atlasv1\.[\w-]{60,70}(?![\w-])/dy,
    before: 16
  },
  {
    kind: "aws-secret-key",
    name: "an AWS access key with its secret",
    prefix: "AKIA",
    body: [ALPHANUMERIC, 16],
    isMixed: true,
    // The secret has no looks of its own: 40 characters of base64, in quotes or after a sign, within a few lines of the key's id.
    pattern: /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])[^]{1,200}?(?<=["'=:\s])(?<secret>(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*\d)[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/dy,
    after: 300
  },
  // secretlint knows these, but not with the escaped quotes of a string in a string, as in the sources of a map.
  ...["ecretAccessKey", "ecret_access_key", "ECRET_ACCESS_KEY"].map((prefix) => escapedAssignment(prefix)),
  {
    kind: "npm-token",
    name: "an npm registry credential",
    prefix: ":_auth",
    body: [WORD_OR_DASH, 0],
    isMixed: true,
    // npm's older tokens are UUIDs, those of other registries whatever they like; a value in ${…} is filled in later.
    pattern: /(?<=\/\/[^\s"']{3,200}):_auth(?:Token)?\s{0,3}=\s{0,3}"?(?<secret>[A-Za-z0-9][A-Za-z0-9+/=_.~-]{19,2000})/dy,
    before: 210,
    after: 2020
  }
];

// src/secrets/tokens.ts
var TOKEN_NEEDLES = TOKEN_SHAPES.map(({ prefix }) => ({ text: prefix, ignoreCase: false }));
var BEFORE = 8;
var AFTER = 1024;
function tokenReader(bytes, hits) {
  const read = new Uint32Array(TOKEN_SHAPES.length);
  const nextOf = (row) => hits[row]?.[read[row] ?? 0] ?? Infinity;
  const before = (end) => {
    const found = [];
    for (const [row, shape] of TOKEN_SHAPES.entries()) {
      for (let hit = nextOf(row); hit < end; hit = nextOf(row)) {
        read[row] = (read[row] ?? 0) + 1;
        const token2 = tokenAt(bytes, hit, shape, row + 1);
        if (token2 !== null) found.push(token2);
      }
    }
    return found;
  };
  return { next: () => TOKEN_SHAPES.reduce((first, _, row) => Math.min(first, nextOf(row)), Infinity), before };
}
function tokenAt(bytes, hit, shape, rank) {
  const { kind, name, prefix, pattern, before = BEFORE, after: after2 = AFTER, isMixed = false, check } = shape;
  const bodyStart = hit + prefix.length;
  if (!hasBody(bytes, bodyStart, shape)) return null;
  const from = Math.max(0, hit - before);
  const limit = bodyStart + (isMixed ? after2 : Math.min(after2, run(bytes, bodyStart, TOKEN, after2) + 1));
  const text = textOf(bytes, { start: from, end: Math.min(bytes.length, limit) });
  pattern.lastIndex = hit - from;
  const match = pattern.exec(text);
  if (match === null || check?.(match[0]) === false) return null;
  const secret = match.groups?.["secret"];
  const [start, end] = match.indices?.groups?.["secret"] ?? match.indices?.[0] ?? [0, 0];
  const shown = secret === void 0 ? prefix : "";
  return { kind, name, prefix: shown, isWeak: shape.isWeak === true, start: from + start, end: from + end, rank };
}
function hasBody(bytes, start, { body: [members, least], until }) {
  const length = run(bytes, start, members, until?.most ?? least);
  return length >= least && (until === void 0 || bytes[start + length] === until.byte);
}

// src/secrets/find-secrets.ts
var SECRET_NEEDLES = [...SECRETLINT_NEEDLES, ...TOKEN_NEEDLES];
var STEP = 4096;
var MOST_LOOKS = 5e4;
async function* findSecrets(bytes, path, hits) {
  const known = await askSecretlint(bytes, path, hits.slice(0, SECRETLINT_NEEDLES.length));
  const tokens = tokenReader(bytes, hits.slice(SECRETLINT_NEEDLES.length));
  const settle = overlapResolver();
  let looks = 0;
  for (let searchedTo = 0; searchedTo < Infinity && looks <= MOST_LOOKS; ) {
    searchedTo = Math.min(known?.next() ?? Infinity, tokens.next()) + STEP;
    const findings = known === null ? [] : await known.before(searchedTo);
    const matches = tokens.before(searchedTo);
    looks += findings.length + matches.length;
    const found = [...findings.flatMap((finding) => named(bytes, finding) ?? []), ...matches.filter((match) => !isMadeUp(bytes, match))];
    yield { secrets: settle(found, looks > MOST_LOOKS ? Infinity : searchedTo), searchedTo };
  }
}
var isMadeUp = (bytes, secret) => isPlaceholder(textOf(bytes, secret).slice(secret.prefix.length));
function named(bytes, finding) {
  const { kind, name, prefix, isWeak = false } = SECRETLINT_NAMES.get(finding.message) ?? unnamed(finding.message);
  const { start, end } = finding;
  const found = textOf(bytes, finding);
  const secret = { kind, name, prefix: prefix.exec(found)?.[0] ?? "", isWeak, start, end, rank: 0 };
  if (kind === "database-address" || kind === "url-credentials") return addressIn(found, secret);
  const located = { ...secret, ...valueRange(bytes, finding) };
  return isMadeUp(bytes, located) ? null : located;
}
var unnamed = (message) => ({ kind: message.toLowerCase().replaceAll("_", "-"), name: "a secret", prefix: /^/ });
function valueRange(bytes, { message, start, end }) {
  const pattern = VALUES.get(message);
  const value = pattern?.exec(textOf(bytes, { start, end: Math.min(bytes.length, end + 1024) }))?.indices?.[1];
  return value === void 0 ? { start, end } : { start: start + value[0], end: start + value[1] };
}
var VALUES = /* @__PURE__ */ new Map([
  ["AWSSecretAccessKey", /(?::|=>|=)[^A-Za-z0-9/+=]*([A-Za-z0-9/+=]{40})/d],
  ["Npmrc_authToken", /_authToken=([^\n]*)/d],
  ["PackageJSON_xOauthToken", /https?:\/\/([^\n]{1,768}?):x-oauth-basic@/d]
]);
var CREDENTIALS = /^[a-z+:]+:\/\/([^:/\s]+):([^@/\s]+)@([^/\s?"'`,;)<\\]*)/i;
function addressIn(text, secret) {
  const [, user = "", password = "", host = ""] = CREDENTIALS.exec(text) ?? [];
  if (password !== "" && isPlaceholderPassword(password, host)) return null;
  const end = password === "" ? secret.end : secret.start + secret.prefix.length + user.length + 1 + password.length;
  return { ...secret, isWeak: secret.isWeak || isOutOfReach(host), end };
}
var PASSWORD_WORD = /^(?:my|your|the|db|some|a)?[-_]?(?:pass(?:word|wd|phrase)?|pw|pwd|secret|test(?:ing)?|foo|bar|baz|hunter2|abc|key|token|x+)[-_]?\d{0,4}$/i;
var CODE = /["'`<>{}]/;
var isPlaceholderPassword = (password, host) => CODE.test(password) || isPlaceholder(password) || PASSWORD_WORD.test(password) || /^(?:your|<|\$|\{)/i.test(host);
function isOutOfReach(host) {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  return !name.includes(".") || /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|local|localhost)$|^(?:127|10|192\.168|0\.0)\./.test(name);
}

export {
  byteOffsets,
  isPlaceholder,
  textOf,
  isCalledExample,
  PRIVATE_KEY_NEEDLES,
  findPrivateKeys,
  binaryKey,
  SECRET_NEEDLES,
  MOST_LOOKS,
  findSecrets
};
