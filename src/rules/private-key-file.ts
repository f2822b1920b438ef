import { originalName } from './backup-name.ts';
import { type PathMatch, pathRule } from './path-rule.ts';
import { isAmongSamples, isDocumentOrCode, isTemplateName, wordsOf } from './sample.ts';

const SSH_KEY = /(?:^|[._-])id_(?:rsa|dsa|ecdsa|ed25519|xmss)(?:_sk)?(?:$|[._-])|^ssh_host_[a-z0-9]+_key$/;
const PGP_SECRET_KEY = /^(?:secring|private|(?:.*[._-])?(?:private|secret)[._-]?key)\.(?:asc|gpg|pgp)$/;
const OTHER_KEY = /^(?:authkey_[a-z0-9]+\.p8|utc--\d{4}-\d{2}-\d{2}t.*--[0-9a-f]{40}(?:\.json)?|wallet\.dat)$/;
const KEY_STORES: ReadonlySet<string> = new Set([
  '.bcfks',
  '.bks',
  '.jceks',
  '.jks',
  '.kdb',
  '.kdbx',
  '.keychain',
  '.keychain-db',
  '.keystore',
  '.p12',
  '.pfx',
  '.pkcs12',
  '.ppk',
]);
/** Android's debug key is the same on every machine; trust stores hold certificates. */
const PUBLIC_STORE = /^debug\.keystore$|trust-?store|cacerts/;

const PUBLIC_WORDS: ReadonlySet<string> = new Set([
  'bundle',
  'cert',
  'certs',
  'chain',
  'crt',
  'fullchain',
  'pub',
  'public',
  'root',
  'roots',
]);
const PRIVATE_WORDS: ReadonlySet<string> = new Set(['key', 'priv', 'private', 'privatekey', 'privkey', 'secretkey']);
/** What a `.key` file is called that belongs to a certificate. `messages.key` and `slides.key` are something else. */
const KEY_OWNERS: ReadonlySet<string> = new Set([
  'ca',
  'client',
  'deploy',
  'domain',
  'ecdsa',
  'ed25519',
  'host',
  'https',
  'jwt',
  'localhost',
  'rsa',
  'selfsigned',
  'server',
  'signing',
  'ssl',
  'tls',
]);

export const privateKeyFile = pathRule(
  {
    id: 'private-key-file',
    summary: 'private keys and key stores by their names: id_rsa, *.p12, *.keystore, *.ppk',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json and end it with "!**/id_*" or the like; replace the key if it was published before',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'warning', strict: 'error' } },
      'by-name': {
        summary: 'a `.pem`, `.key`, `.der` or `.p8` file whose name speaks of a private key: `server.key`, `private.pem`',
        severity: { recommended: 'note', strict: 'warning' },
      },
    },
    docs: {
      why: [
        'Whoever has the file has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key, in a file that was called `secret`, because',
        'the package had no `files` list and the key stood in its directory. Names such as `id_rsa` and those of key stores are used by none of 1,458',
        'published packages for anything that is meant to ship.',
        '',
        'The endings `.pem` and `.key` alone prove nothing: CA bundles, public keys and translation files use them as well. So certificates',
        '(`*.crt`, `bundle.pem`, `root-a.pem`) and public keys (`*.pub`) are never reported, and names that speak of a private key are a note.',
      ].join('\n'),
      example: ['```text', 'error[private-key-file]: deploy/id_ed25519 would be published: it has the name of a private key', '```'].join(
        '\n',
      ),
      fix: [
        'Move the key out of the package, or name in package.json what ships; the negation comes after the entry that lets it in:',
        '',
        '```json',
        '"files": ["deploy", "!deploy/**/id_*"]',
        '```',
        '',
        'If it was published before, replace the key: taking the version down does not take it back. Keys that are made for tests',
        'need not ship; a package that does need one says so with an exception.',
      ].join('\n'),
    },
  },
  (parts) => {
    const name = originalName(parts.name);
    const because = 'it has the name of a private key';
    if (isPrivateKey(name)) return isAmongSamples(parts) ? { variant: 'sample', because } : { because };
    if (isKeyStore(name)) return keyStore(isAmongSamples(parts));
    return isKeyByName(name) ? { variant: 'by-name', because: 'by its name it may be a private key' } : null;
  },
);

const isPrivateKey = (name: string): boolean =>
  (SSH_KEY.test(name) || PGP_SECRET_KEY.test(name) || OTHER_KEY.test(name)) &&
  !isDocumentOrCode(name) &&
  !wordsOf(name).some((word) => word === 'pub' || word === 'public');

const isKeyStore = (name: string): boolean => KEY_STORES.has(extensionOf(name)) && !PUBLIC_STORE.test(name) && !isTemplateName(name);

const keyStore = (sample: boolean): PathMatch => ({ ...(sample && { variant: 'sample' }), because: 'it has the name of a key store' });

function isKeyByName(name: string): boolean {
  const extension = extensionOf(name);
  if (extension !== '.pem' && extension !== '.key' && extension !== '.der' && extension !== '.p8') return false;
  const words = wordsOf(name.slice(0, -extension.length));
  if (words.some((word) => PUBLIC_WORDS.has(word))) return false;
  return words.some((word) => PRIVATE_WORDS.has(word)) || (extension === '.key' && words.some((word) => KEY_OWNERS.has(word)));
}

const extensionOf = (name: string): string => (name.includes('.') ? name.slice(name.lastIndexOf('.')) : '');
