import { describe, expect, test } from '@jest/globals';
import { privateKeyFile } from '../../src/rules/private-key-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    'id_rsa',
    '.ssh/id_ed25519',
    'keys/id_ecdsa',
    'id_dsa',
    'id_ed25519_sk',
    'id_rsa.bak',
    'deploy_id_rsa',
    'id_rsa.pem',
    'etc/ssh_host_ed25519_key',
    'secring.gpg',
    'private-key.asc',
    'AuthKey_ABC123DEFG.p8',
    'certs/server.p12',
    'client.pfx',
    'release.keystore',
    'store.jks',
    'putty.ppk',
    'passwords.kdbx',
    'release.keystore.bak',
  ],
  warning: ['test/fixtures/id_rsa', '__tests__/keys/client.p12'],
  note: ['private.pem', 'certs/server-key.pem', 'key.pem', 'server.key', 'config/tls.key', 'rsa_private.der'],
  quiet: [
    'id_rsa.pub',
    'id_ed25519.pub',
    'id_rsa.md',
    'lib/id_rsa.js',
    'public-key.asc',
    'certs/root-a.pem',
    'certs/root-b.crt',
    'bundle.pem',
    'cacert.pem',
    'fullchain.pem',
    'public-key.pem',
    'server.pub.key',
    'i18n/messages.key',
    'slides.key',
    'android/app/debug.keystore',
    'truststore.jks',
    'lib/keystore.js',
    'keys.json',
    'ssh_host_keys.md',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(privateKeyFile, path)).toBe(level);
  });
});
