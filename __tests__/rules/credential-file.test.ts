import { describe, expect, test } from '@jest/globals';
import { credentialFile } from '../../src/rules/credential-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    '.npmrc',
    'docker/npmrc',
    'ci/.npmrc.bak',
    '_npmrc',
    'npmrc.txt',
    '.netrc',
    '.netrc.old',
    '.pypirc',
    '.pgpass',
    '.git-credentials',
    '.dockercfg',
    '.docker/config.json',
    '.aws/credentials',
    'application_default_credentials.json',
    'client_secret_123.apps.googleusercontent.com.json',
    'infra/terraform.tfstate',
    'terraform.tfstate.backup',
    'prod.tfvars',
    'prod.auto.tfvars.json',
    'kubeconfig',
    '.kube/config',
    'staging.kubeconfig',
    '.htpasswd',
    '.vault-token',
    '.bash_history',
    'secret',
    'secrets',
    'credentials',
    'config/credentials',
    '.credentials.json',
    'serviceAccountKey.json',
    'config/master.key',
  ],
  warning: [
    'test/.npmrc',
    'templates/app/.npmrc',
    'secrets.yml',
    'config/secrets.json',
    'credentials.json',
    'passwords.txt',
    'service-account.json',
  ],
  quiet: [
    '.npmrc.example',
    'npmrc.template',
    'secrets.example.yml',
    'example.tfvars',
    'docs/npmrc.md',
    'man/man5/npmrc.5',
    'man/npmrc.html',
    'lib/npmrc.js',
    'lib/credentials.js',
    'lib/secrets-manager.js',
    'src/secret.ts',
    'secrets/index.js',
    'credentials/index.d.ts',
    'config.json',
    'docker/config.json',
    'aws/credentials.js',
    '.npmignore',
    'lib/token.js',
    'lib/password.js',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(credentialFile, path)).toBe(level);
  });
});
