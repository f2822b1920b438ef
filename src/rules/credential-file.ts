import { originalName } from './backup-name.ts';
import { pathRule } from './path-rule.ts';
import { isAmongSamples, isDocumentOrCode, isTemplateName } from './sample.ts';

/** File names that a tool reads its credentials from, or writes them to. */
const CREDENTIAL_NAMES: ReadonlySet<string> = new Set([
  '.bash_history',
  '.boto',
  '.credentials',
  '.credentials.json',
  '.dockercfg',
  '.dockerconfigjson',
  '.ftpconfig',
  '.git-credentials',
  '.htpasswd',
  '.my.cnf',
  '.mylogin.cnf',
  '.mysql_history',
  '.netrc',
  '.node_repl_history',
  '.passwd',
  '.pgpass',
  '.psql_history',
  '.pypirc',
  '.python_history',
  '.s3cfg',
  '.secret',
  '.secrets',
  '.smbcredentials',
  '.terraformrc',
  '.token',
  '.vault-token',
  '.zsh_history',
  '_netrc',
  'application_default_credentials.json',
  'credentials',
  'htpasswd',
  'kubeconfig',
  'master.key',
  'pgpass.conf',
  'rclone.conf',
  'secret',
  'secrets',
  'service-account-key.json',
  'serviceaccountkey.json',
  'sftp-config.json',
]);

/** Files that hold credentials only under their directory: `.docker/config.json`. */
const CREDENTIAL_PATHS: ReadonlySet<string> = new Set([
  '.aws/config',
  '.aws/credentials',
  '.azure/accesstokens.json',
  '.cargo/credentials',
  '.cargo/credentials.toml',
  '.docker/config.json',
  '.gem/credentials',
  '.kube/config',
  '.m2/settings.xml',
  '.oci/config',
  'gcloud/credentials.db',
  'gh/hosts.yml',
]);

/** `.npmrc` and every copy of it, `.netrc.old`, `prod.tfstate`, `terraform.tfvars.json`, `staging.kubeconfig`. */
const CREDENTIAL_SHAPE =
  /^(?:[._]?npmrc|\.(?:netrc|pypirc|pgpass|git-credentials|dockercfg))(?:$|[._-])|\.tfstate(?:\.backup)?$|\.tfvars(?:\.json)?$|\.kubeconfig$|^client_secret.*\.json$/;
const BY_NAME = /^\.?(?:credentials?|secrets?|service-?account|passwords?)\.(?:cfg|conf|csv|ini|json|properties|toml|txt|xml|ya?ml)$/;

export const credentialFile = pathRule(
  {
    id: 'credential-file',
    summary: 'files that tools keep credentials in: .npmrc and copies, .netrc, .aws/credentials, *.tfstate, kubeconfig, secrets',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json and end it with "!**/npmrc*" or the like; revoke what is in the file if it was published before',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'warning', strict: 'error' } },
      'by-name': {
        summary: 'data with a telling name: `secrets.yml`, `credentials.json`',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'These files are how tools log in without asking. npm leaves files named `.npmrc` out of a tarball, but not their copies: `docker/npmrc`',
        'and `ci/.npmrc.bak` ship with the token in them, and other package managers ship `.npmrc` itself: yarn 1 did so with its',
        'token. lazystream 1.0.0 published a private key in a file that was simply called `secret`.',
        '',
        'Names with a word such as `example` or `template` in them, code (`lib/credentials.js`) and documents (`npmrc.md`) stay quiet. None of 1,458',
        'published packages ships one of these names in good order.',
      ].join('\n'),
      example: [
        'A build image needs an `.npmrc`, so somebody put a copy beside its Dockerfile:',
        '',
        '```text',
        'error[credential-file]: docker/npmrc would be published: files of this name hold credentials',
        '```',
      ].join('\n'),
      fix: [
        'Name in package.json what ships; a negation comes after the entry that lets the file in:',
        '',
        '```json',
        '"files": ["dist", "docker", "!docker/**/npmrc"]',
        '```',
        '',
        'A file with placeholders ships under a name that says so: `npmrc.example`. If a real one was published, revoke what is in',
        'it first.',
      ].join('\n'),
    },
  },
  (parts) => {
    const name = originalName(parts.name);
    const known = isCredentialName(name, parts.directories.at(-1));
    if (!known && !BY_NAME.test(name)) return null;
    const because = 'files of this name hold credentials';
    if (isAmongSamples(parts)) return { variant: 'sample', because };
    return known ? { because } : { variant: 'by-name', because: 'by its name it may hold credentials' };
  },
);

const isCredentialName = (name: string, directory: string | undefined): boolean =>
  CREDENTIAL_NAMES.has(name) ||
  (CREDENTIAL_SHAPE.test(name) && !isTemplateName(name) && !isDocumentOrCode(name)) ||
  (directory !== undefined && CREDENTIAL_PATHS.has(`${directory}/${name}`));
