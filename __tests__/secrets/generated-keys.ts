import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** Private keys that are made when a test runs, in the forms in which they get into packages. */
const marker = (kind: 'BEGIN' | 'END', label: string): string => `-----${kind} ${label}PRIVATE KEY-----`;

/** `label` with its space: `RSA `. */
export function pem(label: string, der: Buffer, headers = ''): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `${marker('BEGIN', label)}\n${headers}${lines.join('\n')}\n${marker('END', label)}\n`;
}

const pkcs8 = { type: 'pkcs8', format: 'der' } as const;
const spki = { type: 'spki', format: 'der' } as const;
const encrypted = { ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'x' } as const;

export const rsaDer = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: spki,
  privateKeyEncoding: { type: 'pkcs1', format: 'der' },
}).privateKey;
const rsaPkcs8 = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: spki, privateKeyEncoding: pkcs8 }).privateKey;
const ecDer = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: spki,
  privateKeyEncoding: { type: 'sec1', format: 'der' },
}).privateKey;
const ed25519 = generateKeyPairSync('ed25519', { publicKeyEncoding: spki, privateKeyEncoding: pkcs8 }).privateKey;
const encryptedDer = generateKeyPairSync('ed25519', { publicKeyEncoding: spki, privateKeyEncoding: encrypted }).privateKey;
export const legacyEncrypted = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' },
}).privateKey;

const field = (content: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, content.length >> 8, content.length & 0xff]), content]);
const openSsh = (cipher: string): Buffer =>
  Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field(Buffer.from(cipher)),
    field(Buffer.from(cipher === 'none' ? 'none' : 'bcrypt')),
    field(cipher === 'none' ? Buffer.alloc(0) : randomBytes(24)),
    Buffer.from([0, 0, 0, 1]),
    field(randomBytes(51)),
    field(randomBytes(136)),
  ]);

/** A secret-key packet of version 4 for EdDSA, with the older header. */
export const pgpPackets = Buffer.concat([Buffer.from([0x95, 0x01, 0x00, 4, 0x5f, 0, 0, 0, 22]), randomBytes(251)]);

const armored = (packets: Buffer): string =>
  [
    ['-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----'].join(''),
    'Version: GnuPG v2',
    'Comment: made for a test',
    '',
    ...(packets.toString('base64').match(/.{1,64}/g) ?? []),
    '=aB3d',
    ['-----END PGP ', 'PRIVATE KEY BLOCK-----'].join(''),
    '',
  ].join('\n');

const putty = (encryption: string): string =>
  [
    ['PuTTY-User', '-Key-File-3: ssh-ed25519'].join(''),
    `Encryption: ${encryption}`,
    'Comment: a test',
    'Public-Lines: 1',
    randomBytes(48).toString('base64'),
    'Private-Lines: 1',
    randomBytes(48).toString('base64'),
    `Private-MAC: ${randomBytes(32).toString('hex')}`,
    '',
  ].join('\r\n');

const ssh2 = (): string =>
  [
    ['---- BEGIN SSH2 ENCRYPTED ', 'PRIVATE KEY ----'].join(''),
    'Comment: "a test"',
    Buffer.concat([Buffer.from('3f6ff9eb', 'hex'), randomBytes(200)]).toString('base64'),
    ['---- END SSH2 ENCRYPTED ', 'PRIVATE KEY ----'].join(''),
  ].join('\n');

/** What the rule calls it, whether it is encrypted, and the key. */
export const KEYS: readonly (readonly [name: string, isEncrypted: boolean, key: string])[] = [
  ['an RSA private key', false, pem('RSA ', rsaDer)],
  ['an RSA private key', false, pem('', rsaPkcs8)],
  ['an EC private key', false, pem('EC ', ecDer)],
  ['an Ed25519 private key', false, pem('', ed25519)],
  ['an encrypted private key', true, pem('ENCRYPTED ', encryptedDer)],
  ['an encrypted RSA private key', true, legacyEncrypted],
  ['an OpenSSH private key', false, pem('OPENSSH ', openSsh('none'))],
  ['an encrypted OpenSSH private key', true, pem('OPENSSH ', openSsh('aes256-ctr'))],
  ['a PGP private key', false, armored(pgpPackets)],
  ['a PuTTY private key', false, putty('none')],
  ['an encrypted PuTTY private key', true, putty('aes256-cbc')],
  ['an SSH2 private key', false, ssh2()],
];

export const DER_KEYS: readonly (readonly [name: string, key: Buffer])[] = [
  ['an RSA private key', rsaDer],
  ['an EC private key', ecDer],
  ['an Ed25519 private key', ed25519],
  ['an encrypted private key', encryptedDer],
  ['a PGP private key', pgpPackets],
];
