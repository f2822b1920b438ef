/**
 * Tokens that are made when a test runs: none stands in this repository. The prefix and the body are only joined here, the body comes from a
 * generator with a seed.
 */
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
export const ALPHABETS = {
  alphanumeric: LOWER.toUpperCase() + LOWER + DIGITS,
  letters: LOWER.toUpperCase() + LOWER,
  hex: `${DIGITS}abcdef`,
  digits: DIGITS,
  upper: `${LOWER.toUpperCase()}234567`,
  base64: `${LOWER.toUpperCase()}${LOWER}${DIGITS}+/`,
  base64url: `${LOWER.toUpperCase()}${LOWER}${DIGITS}_-`,
  bech32: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
} as const;

export type Random = () => number;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function text(next: Random, alphabet: keyof typeof ALPHABETS, length: number): string {
  const characters = ALPHABETS[alphabet];
  return Array.from({ length }, () => characters.charAt(Math.floor(next() * characters.length))).join('');
}

const join = (...parts: readonly string[]): string => parts.join('');
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

/** Base64 of JSON whose last brace has three bytes of its own. */
const endingAlone = (value: string): string =>
  Buffer.from(value.replace('{', `{${' '.repeat((4 - (value.length % 3)) % 3)}`)).toString('base64');

type Make = (next: Random) => string;
const body =
  (prefix: readonly string[], alphabet: keyof typeof ALPHABETS, length: number): Make =>
  (next) =>
    join(...prefix) + text(next, alphabet, length);

/** By `data.kind` of the rule `secret`: secretlint's rules and ours. Some have several forms. */
export const TOKENS: readonly (readonly [kind: string, make: Make])[] = [
  // What secretlint knows.
  ['aws-secret-key', (next) => `AWS_SECRET_ACCESS_KEY=${text(next, 'base64', 38)}a1`],
  ['aws-secret-key', (next) => `"secretAccessKey" : "${text(next, 'base64', 38)}a1"`],
  ['aws-secret-key', (next) => `aws_secret_access_key\u00a0=>\u3000'${text(next, 'base64', 38)}a1'`],
  ['npm-token', body(['np', 'm_'], 'alphanumeric', 36)],
  ['url-credentials', (next) => join('htt', 'ps://', `deploy:${text(next, 'alphanumeric', 12)}@git.acme.dev/x.git`)],
  [
    'slack-token',
    (next) => join('xo', 'xb-', text(next, 'digits', 12), '-', text(next, 'digits', 12), '-', text(next, 'alphanumeric', 24)),
  ],
  [
    'slack-webhook',
    (next) =>
      join(
        'https://hooks.sl',
        'ack.com/services/T',
        text(next, 'upper', 8),
        '/B',
        text(next, 'upper', 8),
        '/',
        text(next, 'alphanumeric', 24),
      ),
  ],
  ['sendgrid-key', (next) => join('S', 'G.', text(next, 'alphanumeric', 22), '.', text(next, 'alphanumeric', 43))],
  ['shopify-key', body(['shp', 'at_'], 'hex', 32)],
  ['stripe-key', body(['sk_', 'live_'], 'alphanumeric', 24)],
  ['stripe-test-key', body(['sk_', 'test_'], 'alphanumeric', 99)],
  ['github-token', body(['gh', 'p_'], 'alphanumeric', 36)],
  ['github-token', (next) => join('github', '_pat_', text(next, 'alphanumeric', 22), '_', text(next, 'alphanumeric', 59))],
  [
    'github-token',
    (next) =>
      join('gh', 's_12345_', text(next, 'base64url', 200), '.', text(next, 'base64url', 3000), '.', text(next, 'base64url', 300), 'A'),
  ],
  ['gitlab-token', (next) => join('gl', 'pat-', text(next, 'alphanumeric', 20))],
  ['grafana-token', (next) => join('gl', 'sa_', text(next, 'alphanumeric', 32), '_', text(next, 'hex', 8))],
  ['grafana-token', body(['gl', 'c_'], 'alphanumeric', 64)],
  ['openai-key', (next) => join('sk-', text(next, 'alphanumeric', 20), 'T3Blbk', 'FJ', text(next, 'alphanumeric', 20))],
  ['openai-key', (next) => join('sk-', 'proj-', text(next, 'alphanumeric', 74), 'T3Blbk', 'FJ', text(next, 'alphanumeric', 74))],
  ['anthropic-key', (next) => join('sk-', 'ant-api03-', text(next, 'alphanumeric', 93), 'AA')],
  ['groq-key', body(['gs', 'k_'], 'alphanumeric', 52)],
  ['huggingface-token', body(['h', 'f_'], 'letters', 34)],
  ['linear-key', body(['lin', '_api_'], 'alphanumeric', 40)],
  ['notion-token', (next) => join('nt', 'n_', text(next, 'digits', 11), text(next, 'alphanumeric', 35))],
  [
    '1password-token',
    (next) => join('op', 's_', endingAlone(JSON.stringify({ email: text(next, 'letters', 30), muk: { k: text(next, 'base64url', 60) } }))),
  ],
  ['database-address', (next) => join('post', 'gres://app:', text(next, 'alphanumeric', 16), '@db.acme.dev:5432/app')],
  ['database-address', (next) => join('mongodb', '+srv://app:', text(next, 'alphanumeric', 16), '@cluster0.acme.dev/?retryWrites=true')],
  ['database-address', (next) => join('jdbc:my', 'sql://app:pä', text(next, 'alphanumeric', 16), '@db.acme.dev/app')],
  ['vault-token', body(['hv', 's.'], 'alphanumeric', 95)],
  ['vault-token', body(['hv', 'b.'], 'alphanumeric', 160)],
  ['vercel-token', body(['vc', 'p_'], 'alphanumeric', 24)],
  ['databricks-token', (next) => join('da', 'pi', text(next, 'hex', 32), '-2')],
  ['docker-token', body(['dckr', '_pat_'], 'alphanumeric', 27)],
  ['figma-token', body(['fig', 'd_'], 'alphanumeric', 40)],
  ['cloudflare-token', (next) => join('cf', 'ut_', text(next, 'alphanumeric', 40), text(next, 'hex', 8))],
  ['tailscale-key', (next) => join('ts', 'key-auth-', text(next, 'alphanumeric', 12), '-', text(next, 'alphanumeric', 32))],
  // What our table adds.
  ['google-oauth-secret', body(['GOC', 'SPX-'], 'alphanumeric', 28)],
  ['pypi-token', (next) => join('py', 'pi-AgEIcHlwaS5vcmc', text(next, 'base64url', 120), 'A')],
  ['anthropic-key', (next) => join('sk-', 'ant-oat01-', text(next, 'alphanumeric', 86))],
  ['anthropic-key', (next) => join('sk-', 'ant-admin01-', text(next, 'alphanumeric', 86))],
  ['openrouter-key', body(['sk-', 'or-v1-'], 'hex', 64)],
  ['gitlab-runner-token', body(['gl', 'rt-'], 'alphanumeric', 20)],
  ['gitlab-deploy-token', body(['gl', 'dt-'], 'alphanumeric', 20)],
  ['gitlab-trigger-token', body(['gl', 'ptt-'], 'hex', 40)],
  ['gitlab-oauth-secret', body(['glo', 'as-'], 'hex', 64)],
  ['rubygems-key', body(['ruby', 'gems_'], 'hex', 48)],
  ['age-key', body(['AGE-SEC', 'RET-KEY-1'], 'bech32', 58)],
  ['slack-refresh-token', (next) => join('xo', 'xe-1-', text(next, 'alphanumeric', 146))],
  ['slack-refresh-token', (next) => join('xo', 'xe.xoxp-1-', text(next, 'alphanumeric', 163))],
  ['digitalocean-token', body(['do', 'p_v1_'], 'hex', 64)],
  ['supabase-token', body(['sb', 'p_'], 'hex', 40)],
  ['pulumi-token', body(['pu', 'l-'], 'hex', 40)],
  ['doppler-token', body(['dp', '.pt.'], 'alphanumeric', 43)],
  ['new-relic-key', body(['NR', 'AK-'], 'upper', 27)],
  ['postman-key', (next) => join('PM', 'AK-', text(next, 'hex', 24), '-', text(next, 'hex', 34))],
  ['atlassian-token', body(['ATA', 'TT3'], 'alphanumeric', 186)],
  ['replicate-token', body(['r', '8_'], 'alphanumeric', 37)],
  ['perplexity-key', body(['pp', 'lx-'], 'alphanumeric', 48)],
  ['xai-key', body(['xa', 'i-'], 'alphanumeric', 80)],
  ['nvidia-key', body(['nv', 'api-'], 'alphanumeric', 64)],
  ['netlify-token', body(['nf', 'p_'], 'alphanumeric', 36)],
  ['sentry-token', body(['sn', 'tryu_'], 'hex', 64)],
  ['buildkite-token', body(['bk', 'ua_'], 'hex', 40)],
  ['circleci-token', (next) => join('CCI', 'PAT_', text(next, 'alphanumeric', 22), '_', text(next, 'hex', 40))],
  ['contentful-token', body(['CF', 'PAT-'], 'alphanumeric', 43)],
  ['heroku-key', body(['HR', 'KU-AA'], 'alphanumeric', 58)],
  ['brevo-key', (next) => join('xkey', 'sib-', text(next, 'hex', 64), '-', text(next, 'alphanumeric', 16))],
  ['planetscale-token', body(['pscale', '_tkn_'], 'alphanumeric', 43)],
  ['planetscale-password', body(['pscale', '_pw_'], 'alphanumeric', 43)],
  ['typeform-token', body(['tf', 'p_'], 'alphanumeric', 59)],
  ['square-secret', body(['sq0', 'csp-'], 'alphanumeric', 43)],
  ['square-token', body(['sq0', 'atp-'], 'alphanumeric', 22)],
  ['langsmith-key', (next) => join('ls', 'v2_pt_', text(next, 'hex', 32), '_', text(next, 'hex', 10))],
  ['shippo-token', body(['ship', 'po_live_'], 'hex', 40)],
  ['twilio-key', body(['S', 'K'], 'hex', 32)],
  ['google-key', body(['AI', 'za'], 'alphanumeric', 35)],
  [
    'json-web-token',
    (next) =>
      [json({ alg: 'HS256', typ: 'JWT' }), json({ sub: text(next, 'letters', 12) }), text(next, 'base64url', 42)]
        .join('.')
        .replaceAll('=', '') + 'A',
  ],
  ['azure-storage-key', (next) => join('Account', 'Key=', text(next, 'alphanumeric', 86), '==')],
  ['azure-shared-access-key', (next) => join('SharedAccess', 'Key=', text(next, 'alphanumeric', 43), '=')],
  ['telegram-bot-token', (next) => join('1', text(next, 'digits', 9), ':A', 'A', text(next, 'alphanumeric', 33))],
  [
    'discord-webhook',
    (next) => join('https://discord.com/api/web', 'hooks/1', text(next, 'digits', 18), '/', text(next, 'alphanumeric', 68)),
  ],
  ['terraform-token', (next) => join(text(next, 'alphanumeric', 14), '.atlas', 'v1.', text(next, 'alphanumeric', 67))],
  ['aws-secret-key', (next) => join('key: "AK', 'IA', text(next, 'upper', 16), '",\n  value: "', text(next, 'alphanumeric', 37), 'aA1"')],
  [
    'npm-token',
    (next) => join('//npm.acme.dev/:_auth', 'Token=', text(next, 'hex', 8), '-', text(next, 'hex', 4), '-', text(next, 'hex', 12)),
  ],
];
