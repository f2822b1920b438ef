import { excerpt } from '../inspect/excerpt.ts';
import type { Finding } from '../model.ts';
import { type Distinct, distinct } from '../secrets/distinct.ts';
import { isExamplePath } from '../secrets/example-path.ts';
import { binaryKey, findPrivateKeys, PRIVATE_KEY_NEEDLES } from '../secrets/find-private-keys.ts';
import type { PrivateKey } from '../secrets/private-key.ts';
import { textOf } from '../secrets/secret.ts';
import { count } from '../size.ts';
import type { ContentFile, ContentRule, ContentRuleInput, RuleMeta } from './rule.ts';

const meta: RuleMeta = {
  id: 'private-key',
  summary: 'private keys inside of files, whatever the files are called: PEM, OpenSSH, PGP, PuTTY',
  severity: { recommended: 'error', strict: 'error' },
  help: 'replace the key, it counts as leaked once it was pushed; then keep it out of the package and read it from the environment',
  variants: {
    sample: { summary: 'in tests, fixtures, templates, examples and documentation', severity: { recommended: 'warning', strict: 'error' } },
  },
  docs: {
    why: [
      'Whoever has the key has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key in a file that was called `secret`.',
      '',
      'A name proves nothing and neither do the words `BEGIN PRIVATE KEY`: they stand in the code and the documentation of every library that deals',
      'with keys. So what stands between the markers is read as a key, and only what is one is reported: PKCS #1, PKCS #8, EC and DSA, OpenSSH, PGP, PuTTY and SSH2,',
      'also inside of strings in JSON and code, and keys in binary that are a file of their own. An encrypted key is a key: its password can be tried for years.',
    ].join('\n'),
    incidents: [
      {
        year: 2016,
        what: '`lazystream`: a private key in a file called `secret`',
        sources: ['https://github.com/jpommerening/node-lazystream/issues/3'],
      },
    ],
    example: [
      '```text',
      'error[private-key]: secret would publish an RSA private key: replace it, it counts as leaked once it was pushed',
      '```',
    ].join('\n'),
    fix: [
      'Replace the key first. Then list in package.json what ships; the negation comes after the entry that lets the file in:',
      '',
      '```json',
      '"files": ["deploy", "!deploy/**/*.pem"]',
      '```',
      '',
      'Keys that are made for tests need not ship; a package that does need one says so with an exception.',
    ].join('\n'),
  },
};

/** The longest key in DER, of 16,384 bits, has 9 kB; PGP keys with signatures and a picture are longer. */
const LONGEST_BINARY_KEY = 64 * 1024;
const SHORTEST_BINARY_KEY = 40;

/** Nobody ships as many, and to read each takes a second for 12,000: the rest of such a file is not searched, which is told. */
const MOST_KEYS = 10_000;

export const privateKey: ContentRule = {
  scope: 'content',
  meta,
  needles: PRIVATE_KEY_NEEDLES,
  wants: mayBeBinaryKey,
  inspect: (input) => {
    const { bytes, hits } = input;
    const binary = mayBeBinaryKey(input.file) ? binaryKey(bytes) : null;
    const keys = distinct<PrivateKey>(bytes, { isSameKind: () => true, nameOf: ({ name }) => name });
    let found = 0;
    let searched = bytes.length;
    for (const key of binary === null ? findPrivateKeys(bytes, hits) : [binary]) {
      found += 1;
      if (found <= MOST_KEYS) keys.add(key);
      else {
        searched = key.start;
        break;
      }
    }
    const { shown, more } = keys.collected();
    return [
      ...shown.map((one) => findingOf(input, one)),
      ...more.map(({ first, places }) => summedUp(input, first, places)),
      ...(searched < bytes.length ? [unsearched(input, searched)] : []),
    ];
  },
};

function mayBeBinaryKey({ kind, size }: ContentFile): boolean {
  return kind === 'binary' && size >= SHORTEST_BINARY_KEY && size <= LONGEST_BINARY_KEY;
}

function findingOf(input: ContentRuleInput, { first, occurrences, beside }: Distinct<PrivateKey>): Finding {
  const { bytes, placeOf } = input;
  const { format, isEncrypted, start, end } = first;
  const { region, offset } = placeOf(start, end);
  const name = isServiceAccount(bytes, first) ? 'the key of a Google Cloud service account' : first.name;
  const places = occurrences === 1 ? '' : ` in ${count(occurrences)} places`;
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${name}${places}: ${whatToDo(first)}`,
    ...(region !== null && { region }),
    data: { format, encrypted: isEncrypted, offset, length: end - start, excerpt: excerpt(bytes, first, '', beside), occurrences },
  };
}

function summedUp(input: ContentRuleInput, first: PrivateKey, places: number): Finding {
  const { region, offset } = input.placeOf(first.start, first.end);
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${first.name}, and more like it, in ${count(places)} further places: ${whatToDo(first)}`,
    ...(region !== null && { region }),
    data: { format: first.format, encrypted: first.isEncrypted, offset, occurrences: places },
  };
}

function unsearched(input: ContentRuleInput, searched: number): Finding {
  const { parts, size } = input.file;
  const message = `${parts.path} has more than ${count(MOST_KEYS)} private keys, and was not searched any further`;
  const help = 'keep the file out of the package: nothing that is meant to ship looks like this';
  return { ...about(input), message, help, data: { size, searched } };
}

const about = ({ file }: ContentRuleInput): Pick<Finding, 'rule' | 'path' | 'variant'> => ({
  rule: meta.id,
  path: file.parts.path,
  ...(isExamplePath(file.parts) && { variant: 'sample' }),
});

const whatToDo = ({ isEncrypted }: PrivateKey): string =>
  isEncrypted
    ? 'replace it, its password can be tried for as long as somebody likes'
    : 'replace it, it counts as leaked once it was pushed';

/** Google's key files have the key's id within a few lines of the key. */
const isServiceAccount = (bytes: Uint8Array, { start, end }: PrivateKey): boolean =>
  /"private_key_id"\s*:/.test(
    textOf(bytes, { start: Math.max(0, start - 600), end: start }) + textOf(bytes, { start: end, end: Math.min(bytes.length, end + 600) }),
  );
