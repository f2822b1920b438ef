/**
 * A path without the content hashes in it, so that two builds of one file share a name: `dist/index-BxT3k9aZ.js` → `dist/index-*.js`. Directories can
 * be hashes as well, and a name that has the release's own version in it loses that: `bundle-1.2.3.js` → `bundle-*.js`. Documents keep their names.
 *
 * Real words are no hashes (`index-internal.js`, `es2015`): of the names of 61,000 published files none was taken for one that was not, of random
 * hashes as bundlers write them (base64url, base32, hex of eight characters and more) 96 % to 100 % are known.
 *
 * @param version of the release that the path belongs to
 */
export function withoutHashes(path: string, version: string): string {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  const directories = segments.map((segment) => withoutHash(withoutVersion(segment, version)));
  return [...directories, plainName(withoutVersion(name, version))].join('/');
}

/** Stands for what was left out; npm packs no file with one in its name. */
const HOLE = '*';

function withoutVersion(segment: string, version: string): string {
  const at = version === '' ? -1 : segment.indexOf(version);
  if (at === -1) return segment;
  const rest = segment.slice(at + version.length);
  const isPart = /[\d.]$/.test(segment.slice(0, at)) || /^\d/.test(rest);
  return isPart ? segment : `${segment.slice(0, at)}${HOLE}${rest}`;
}

/** `.js`, `.min.js`, `.d.ts.map`: what stands before all of them can be a hash, `.abcdef12` among them not. */
const EXTENSIONS =
  /(?:\.(?:d|min|module|prod|production|dev|development|umd|cjs|esm|global|legacy))*\.(?:[a-z][a-z0-9]{0,4}|7z)(?:\.(?:map|gz|br))?$/i;
const DOCUMENT = /\.(?:md|mdx|txt|rst|adoc|markdown)$/i;

/**
 * A path whose name ends in what can be a hash and reads like words, without that; null for any other. Of random hashes 4 % read so: next to a
 * file that is named alike and has a hash beyond doubt, it is taken for one.
 */
export function withoutLikelyHash(path: string): string | null {
  const [, before, tail = '', after] = /^(.*[-._~])([\w-]{8})(\.[a-z][\w.]*)$/i.exec(path) ?? [];
  if (before === undefined || after === undefined || DOCUMENT.test(path)) return null;
  const isOneWord = /^[A-Z]?[a-z]+$|^[A-Z]+$|^\d+$/.test(tail);
  return isOneWord ? null : `${before}${HOLE}${after}`;
}

function plainName(name: string): string {
  if (DOCUMENT.test(name)) return name;
  const extensions = EXTENSIONS.exec(name)?.[0] ?? '';
  return withoutHash(name.slice(0, name.length - extensions.length)) + extensions;
}

/** Most bundlers write eight characters at the end, of which `-` and `_` can be some; others write hex of any length, anywhere. */
function withoutHash(stem: string): string {
  const tail = stem.slice(-HASH_LENGTH);
  const before = stem.slice(0, -HASH_LENGTH);
  // A name can end in several: `chunk-DYuqS7OD-C1qe8toh`.
  if (DELIMITER_AT_END.test(before) && isShortHash(tail)) return withoutHash(before.slice(0, -1)) + before.slice(-1) + HOLE;
  if (stem.length === HASH_LENGTH && /\d/.test(stem) && isShortHash(stem)) return HOLE;
  if (BUILD_ID.test(stem) && piecesOf(stem).length >= 6) return HOLE;
  return stem.replace(HEX_OR_UUID, (text) => (text.length > 32 || isHex(text) ? HOLE : text));
}

const HASH_LENGTH = 8;
const DELIMITER_AT_END = /[-._~]$/;
/** nanoid, as in `_next/static/<build>/`. */
const BUILD_ID = /^[\w-]{21}$/;
const HEX_OR_UUID = /(?<![A-Za-z0-9])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{6,64})(?![A-Za-z0-9])/g;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Digits between letters, or many of both; `facade`, `20261121` and `decade90` are none. */
function isHex(text: string): boolean {
  if (DATE.test(text)) return false;
  if (/^\d+$/.test(text)) return text.length === 8;
  if (!/\d/.test(text)) return false;
  return text.length >= 8 || /\d[a-f]+\d|[a-f]\d+[a-f]/.test(text);
}

/** Eight characters of base64url (vite, rollup), of base32 (esbuild), or of hex. */
function isShortHash(text: string): boolean {
  if (/^[0-9a-f]{8}$/.test(text)) return isHex(text);
  if (/^[A-Z2-7]{8}$/.test(text)) return true;
  return /^[\w-]{8}$/.test(text) && !isMadeOfWords(text);
}

/** Words in camel case, kebab case or with a number behind them: `dataGrid`, `ui-Modal`, `html2pdf`, `sha512-b`. */
function isMadeOfWords(text: string): boolean {
  const pieces = piecesOf(text);
  const words = pieces.filter((piece) => /^[a-z]+$/i.test(piece));
  if (pieces.length > 3) return false;
  return words.every((word) => /[aeiouy]/i.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}

/** Runs that a reader sees as one: `BxT3k9aZ` has seven, `dataGrid` two. */
const piecesOf = (text: string): readonly string[] => text.match(/[vf]\d+|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];

/** What file names say without a vowel. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'br bz cb cdn cfg cjs cls cmd cn crc css csv ctx db dns ds dst dts esm fn fr fs gb gfx gz hk hr ht html http https hw js jsx jwt kr ld md mjs mp mts nb ng nl npm pdb pdf php pkg pl png pr ps pt qr rpc rs rss rx sd sdk sh sk sql src srv ssl ssr st str sv svg tcp tls tmp tgz ts tsx tv tw tx txt vm vnd vs ws wx xml zh'.split(
    ' ',
  ),
);
