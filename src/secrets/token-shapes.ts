import { ALPHANUMERIC, BASE64, type ByteClass, HEX, WORD, WORD_DASH_OR_DOT, WORD_OR_DASH } from './byte-class.ts';
import { isSignedToken } from './json-web-token.ts';

/** A kind of secret that can be told by its looks, and that secretlint does not know or knows more narrowly. */
export interface TokenShape {
  /** Kebab case, in `data.kind`. */
  readonly kind: string;
  /** With its article, as in "would publish a …". */
  readonly name: string;
  /** What everyone may see: shown in messages, and looked for in files. */
  readonly prefix: string;
  /** What follows at least, cheaply: this many bytes of the class. */
  readonly body: readonly [members: ByteClass, least: number];
  /** The byte after that stretch, where the pattern is too dear to be tried at every prefix. */
  readonly until?: { readonly most: number; readonly byte: number };
  /** Sticky, from the prefix on; what is before it can be seen by a lookbehind. Group `secret` is the secret, else all of it. */
  readonly pattern: RegExp;
  /** Bytes of the file that the pattern may read before and after the prefix. */
  readonly before?: number;
  readonly after?: number;
  /** After the prefix the pattern reads more than the letters of tokens, up to `after`; else it is shown no more than those. */
  readonly isMixed?: true;
  /** Worth a warning: often public by design, or short-lived. */
  readonly isWeak?: true;
  /** What the looks do not say. */
  readonly check?: (text: string) => boolean;
}

/** Nothing is glued to it, but for the escape of a line break in a string. */
const FREE = '(?:(?<![A-Za-z0-9_-])|(?<=\\\\[nrt]))';
const END = '(?![A-Za-z0-9_-])';

/** `prefix` and what follows it, with nothing glued to either end. */
const after = (prefix: string, rest: string): RegExp => new RegExp(`${FREE}${prefix.replace(/[.:/+]/g, '\\$&')}${rest}${END}`, 'dy');

type Row = readonly [kind: string, name: string, prefix: string, body: TokenShape['body'], rest: string];

/** Prefix, and a body of fixed form. The lengths are those that the services give out. */
const PREFIXED: readonly Row[] = [
  ['google-oauth-secret', 'a Google OAuth client secret', 'GOCSPX-', [WORD_OR_DASH, 28], '[\\w-]{28}'],
  ['pypi-token', 'a PyPI token', 'pypi-', [WORD_OR_DASH, 60], 'AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\\w-]{50,1000}'],
  ['anthropic-key', 'an Anthropic key', 'sk-ant-', [WORD_OR_DASH, 60], '(?:api|admin|oat|ort|sid)\\d\\d-[\\w-]{60,200}'],
  ['openrouter-key', 'an OpenRouter key', 'sk-or-v1-', [HEX, 64], '[0-9a-f]{64}'],
  ['gitlab-runner-token', 'a GitLab runner token', 'glrt-', [WORD_OR_DASH, 20], '[\\w-]{20,64}'],
  ['gitlab-deploy-token', 'a GitLab deploy token', 'gldt-', [WORD_OR_DASH, 20], '[\\w-]{20,64}'],
  ['gitlab-trigger-token', 'a GitLab trigger token', 'glptt-', [HEX, 40], '[0-9a-f]{40}'],
  ['gitlab-oauth-secret', 'a GitLab OAuth secret', 'gloas-', [WORD_OR_DASH, 64], '[\\w-]{64}'],
  ['rubygems-key', 'a RubyGems key', 'rubygems_', [HEX, 48], '[0-9a-f]{48}'],
  ['age-key', 'an age secret key', 'AGE-SECRET-KEY-1', [ALPHANUMERIC, 58], '[AC-HJ-NP-Z02-9]{58}'],
  ['slack-refresh-token', 'a Slack refresh token', 'xoxe-', [WORD_OR_DASH, 100], '\\d-[A-Za-z0-9]{100,200}'],
  ['slack-refresh-token', 'a Slack token that is renewed', 'xoxe.xox', [WORD_OR_DASH, 100], '[bp]-\\d-[A-Za-z0-9]{100,200}'],
  ['digitalocean-token', 'a DigitalOcean token', 'dop_v1_', [HEX, 64], '[0-9a-f]{64}'],
  ['digitalocean-token', 'a DigitalOcean token', 'doo_v1_', [HEX, 64], '[0-9a-f]{64}'],
  ['digitalocean-token', 'a DigitalOcean token', 'dor_v1_', [HEX, 64], '[0-9a-f]{64}'],
  ['supabase-token', 'a Supabase token', 'sbp_', [HEX, 40], '[0-9a-f]{40}'],
  ['pulumi-token', 'a Pulumi token', 'pul-', [HEX, 40], '[0-9a-f]{40}'],
  ['doppler-token', 'a Doppler token', 'dp.pt.', [ALPHANUMERIC, 43], '[A-Za-z0-9]{43}'],
  ['new-relic-key', 'a New Relic user key', 'NRAK-', [ALPHANUMERIC, 27], '[A-Z0-9]{27}'],
  ['postman-key', 'a Postman key', 'PMAK-', [WORD_OR_DASH, 59], '[0-9a-f]{24}-[0-9a-f]{34}'],
  ['atlassian-token', 'an Atlassian token', 'ATATT3', [WORD_OR_DASH, 160], '[\\w=-]{160,240}'],
  ['replicate-token', 'a Replicate token', 'r8_', [ALPHANUMERIC, 37], '[A-Za-z0-9]{37}'],
  ['perplexity-key', 'a Perplexity key', 'pplx-', [ALPHANUMERIC, 48], '[A-Za-z0-9]{48,56}'],
  ['xai-key', 'an xAI key', 'xai-', [ALPHANUMERIC, 70], '[A-Za-z0-9]{70,90}'],
  ['nvidia-key', 'an NVIDIA key', 'nvapi-', [WORD_OR_DASH, 60], '[\\w-]{60,80}'],
  ['netlify-token', 'a Netlify token', 'nfp_', [ALPHANUMERIC, 36], '[A-Za-z0-9]{36,40}'],
  ['sentry-token', 'a Sentry user token', 'sntryu_', [HEX, 64], '[0-9a-f]{64}'],
  ['sentry-token', 'a Sentry organisation token', 'sntrys_', [BASE64, 80], 'eyJ[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{43}'],
  ['buildkite-token', 'a Buildkite token', 'bkua_', [HEX, 40], '[0-9a-f]{40}'],
  ['circleci-token', 'a CircleCI token', 'CCIPAT_', [WORD, 63], '[A-Za-z0-9]{22}_[0-9a-f]{40}'],
  ['contentful-token', 'a Contentful token', 'CFPAT-', [WORD_OR_DASH, 43], '[\\w-]{43}'],
  ['heroku-key', 'a Heroku key', 'HRKU-AA', [WORD_OR_DASH, 58], '[\\w-]{58}'],
  ['brevo-key', 'a Brevo key', 'xkeysib-', [WORD_OR_DASH, 81], '[0-9a-f]{64}-[A-Za-z0-9]{16}'],
  ['planetscale-token', 'a PlanetScale token', 'pscale_tkn_', [WORD_DASH_OR_DOT, 32], '[\\w.-]{32,64}'],
  ['planetscale-password', 'a PlanetScale password', 'pscale_pw_', [WORD_DASH_OR_DOT, 32], '[\\w.-]{32,64}'],
  ['typeform-token', 'a Typeform token', 'tfp_', [WORD_DASH_OR_DOT, 59], '[\\w.-]{59}'],
  ['square-secret', 'a Square application secret', 'sq0csp-', [WORD_OR_DASH, 43], '[\\w-]{43}'],
  ['square-token', 'a Square access token', 'sq0atp-', [WORD_OR_DASH, 22], '[\\w-]{22}'],
  ['langsmith-key', 'a LangSmith key', 'lsv2_', [WORD, 46], '(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}'],
  ['shippo-token', 'a Shippo token', 'shippo_live_', [HEX, 40], '[0-9a-f]{40}'],
];

/** Their names begin with two letters, and a needle has three: one row a digit. */
const TWILIO: readonly Row[] = Array.from('0123456789abcdef').map((digit) => [
  'twilio-key',
  'a Twilio key',
  `SK${digit}`,
  [HEX, 31],
  '[0-9a-f]{31}',
]);

const weak = (kind: string, name: string, prefix: string, body: TokenShape['body'], rest: string): TokenShape => ({
  kind,
  name,
  prefix,
  body,
  pattern: after(prefix, rest),
  isWeak: true,
});

const escapedAssignment = (name: string): TokenShape => ({
  kind: 'aws-secret-key',
  name: 'an AWS secret access key',
  prefix: name,
  body: [BASE64, 0],
  isMixed: true,
  pattern: new RegExp(`${name}\\\\{0,3}["']?\\s{0,8}(?::|=>?)\\s{0,8}\\\\{0,3}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, 'dy'),
});

export const TOKEN_SHAPES: readonly TokenShape[] = [
  ...[...PREFIXED, ...TWILIO].map(([kind, name, prefix, body, rest]): TokenShape => ({
    kind,
    name,
    prefix,
    body,
    pattern: after(prefix, rest),
  })),
  weak('google-key', 'a Google API key', 'AIza', [WORD_OR_DASH, 35], '[\\w-]{35}'),
  {
    ...weak('json-web-token', 'a JSON Web Token', 'eyJ', [WORD_OR_DASH, 12], '[\\w-]{12,2000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{16,1400}'),
    until: { most: 2001, byte: 0x2e },
    after: 11_500,
    check: isSignedToken,
  },
  {
    kind: 'azure-storage-key',
    name: 'an Azure storage account key',
    prefix: 'AccountKey=',
    body: [BASE64, 88],
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/dy,
  },
  {
    kind: 'azure-shared-access-key',
    name: 'an Azure shared access key',
    prefix: 'SharedAccessKey=',
    body: [BASE64, 44],
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/dy,
  },
  {
    kind: 'telegram-bot-token',
    name: 'a Telegram bot token',
    prefix: ':AA',
    body: [WORD_OR_DASH, 33],
    pattern: /(?<=(?<![\w-])(?:bot)?\d{8,10}):AA[\w-]{33}(?![\w-])/dy,
    before: 16,
  },
  {
    kind: 'discord-webhook',
    name: 'a Discord webhook',
    prefix: '/api/webhooks/',
    body: [WORD_OR_DASH, 17],
    pattern: /(?<=discord(?:app)?\.com(?:\/api)?)\/api\/webhooks\/\d{17,20}\/(?<secret>[\w-]{60,80})(?![\w-])/dy,
    before: 24,
  },
  {
    kind: 'terraform-token',
    name: 'a Terraform Cloud token',
    prefix: '.atlasv1.',
    body: [WORD_OR_DASH, 60],
    pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{14})\.atlasv1\.[\w-]{60,70}(?![\w-])/dy,
    before: 16,
  },
  {
    kind: 'aws-secret-key',
    name: 'an AWS access key with its secret',
    prefix: 'AKIA',
    body: [ALPHANUMERIC, 16],
    isMixed: true,
    // The secret has no looks of its own: 40 characters of base64, in quotes or after a sign, within a few lines of the key's id.
    pattern:
      /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])[^]{1,200}?(?<=["'=:\s])(?<secret>(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*\d)[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/dy,
    after: 300,
  },
  // secretlint knows these, but not with the escaped quotes of a string in a string, as in the sources of a map.
  ...['ecretAccessKey', 'ecret_access_key', 'ECRET_ACCESS_KEY'].map((prefix) => escapedAssignment(prefix)),
  {
    kind: 'npm-token',
    name: 'an npm registry credential',
    prefix: ':_auth',
    body: [WORD_OR_DASH, 0],
    isMixed: true,
    // npm's older tokens are UUIDs, those of other registries whatever they like; a value in ${…} is filled in later.
    pattern: /(?<=\/\/[^\s"']{3,200}):_auth(?:Token)?\s{0,3}=\s{0,3}"?(?<secret>[A-Za-z0-9][A-Za-z0-9+/=_.~-]{19,2000})/dy,
    before: 210,
    after: 2020,
  },
];
