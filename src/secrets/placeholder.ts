/** Words that no random generator writes; short ones only where a word begins. */
const WORDS =
  /example|sample|dummy|placeholder|x{5}|redacted|change[-_]?me|replace|insert|secret|token|goes[-_]?here|random[-_]?(?:password|string|key)|lorem|\.{3}|\*{3}|(?<![A-Za-z0-9])(?:your|fake|mock|test)/i;
const SEQUENCES = /abcdefg|bcdefgh|12345678|23456789|01234567|98765432|qwerty|deadbeef/i;
/** What a template engine, a shell or a reader fills in. */
const TEMPLATE = /\$\{|\{\{|<[^>]*>|%[A-Za-z_]+%|\$\(|\$[A-Z_]{2}/;

/** Above this length a word proves nothing any more. */
const LONG = 120;

/**
 * Whether what has the shape of a token says of itself that it is none: a word such as `example`, a template, a sequence, words joined as in code,
 * few different characters.
 *
 * @param body the part after the public prefix
 */
export function isPlaceholder(body: string): boolean {
  if (TEMPLATE.test(body)) return true;
  if (body.length <= LONG && (WORDS.test(body) || SEQUENCES.test(body))) return true;
  return isIdentifier(body) || (body.length >= 16 && isMonotonous(body));
}

/** Words joined as in code: `npm_install_D_types_Slashnode_6290`. */
function isIdentifier(body: string): boolean {
  const parts = body.split(/[_-]/);
  return parts.length >= 3 && parts.every((part) => /^\d{0,6}(?:[A-Z]?[a-z]*|[A-Z]+)\d{0,2}$/.test(part));
}

/** Random hex digits of this length have at least eight different ones in all but one of a million cases. */
function isMonotonous(body: string): boolean {
  counts.fill(0);
  let different = 0;
  let most = 0;
  for (let index = 0; index < body.length; index += 1) {
    const code = body.charCodeAt(index) & 0xff;
    const times = (counts[code] ?? 0) + 1;
    counts[code] = times;
    if (times === 1) different += 1;
    if (times > most) most = times;
  }
  return different < (body.length < 24 ? 5 : 7) || most * 2 > body.length;
}

/** By character, cleared for each body: asked a million times about one file. */
const counts = new Uint16Array(256);
