/** What secretlint's messages are called here. */
export interface SecretlintName {
  readonly kind: string;
  readonly name: string;
  /** The public part at the beginning of what was found. */
  readonly prefix: RegExp;
  readonly isWeak?: true;
}

const prefixed = (kind: string, name: string, prefix: RegExp): SecretlintName => ({ kind, name, prefix });
const NOTHING = /^/;

/** By secretlint's message id. One that is missing here is reported under its own id, so that a new version loses nothing. */
export const SECRETLINT_NAMES: ReadonlyMap<string, SecretlintName> = new Map([
  ['AWSSecretAccessKey', prefixed('aws-secret-key', 'an AWS secret access key', NOTHING)],
  ['PackageJSON_xOauthToken', prefixed('github-token', 'a GitHub token in an address', NOTHING)],
  ['Npmrc_authToken', prefixed('npm-token', 'an npm registry credential', NOTHING)],
  ['NPM_ACCESS_TOKEN', prefixed('npm-token', 'an npm token', /^npm_/)],
  ['SLACK_TOKEN', prefixed('slack-token', 'a Slack token', /^x(?:ox[a-z]|app)-/)],
  ['IncomingWebhook', prefixed('slack-webhook', 'a Slack webhook', /^https:\/\/hooks\.slack\.com\/services\//i)],
  ['BasicAuth', { kind: 'url-credentials', name: 'an address with a user name and a password', prefix: /^[a-z]+:\/\//, isWeak: true }],
  ['OPENAI_TOKEN', prefixed('openai-key', 'an OpenAI key', /^sk-(?:(?:proj|svcacct|admin)-)?/)],
  ['ANTHROPIC_API_KEY', prefixed('anthropic-key', 'an Anthropic key', /^sk-ant-/)],
  ['GROQ_API_KEY', prefixed('groq-key', 'a Groq key', /^gsk_/)],
  ['HUGGINGFACE_USER_ACCESS_TOKEN', prefixed('huggingface-token', 'a Hugging Face token', /^hf_/)],
  ['LINEAR_API_TOKEN', prefixed('linear-key', 'a Linear key', /^lin_api_/)],
  ['NOTION_INTEGRATION_TOKEN', prefixed('notion-token', 'a Notion token', /^ntn_/)],
  ['SENDGRID_KEY', prefixed('sendgrid-key', 'a SendGrid key', /^SG\./)],
  ['SHOPIFY_KEY', prefixed('shopify-key', 'a Shopify key', /^shp[a-z]{2}_/)],
  ['STRIPE_SECRET_KEY_LIVE', prefixed('stripe-key', 'a Stripe key', /^sk_live_/)],
  ['STRIPE_RESTRICTED_KEY_LIVE', prefixed('stripe-key', 'a restricted Stripe key', /^rk_live_/)],
  ['STRIPE_SECRET_KEY_TEST', { kind: 'stripe-test-key', name: 'a Stripe test key', prefix: /^sk_test_/, isWeak: true }],
  ['STRIPE_RESTRICTED_KEY_TEST', { kind: 'stripe-test-key', name: 'a restricted Stripe test key', prefix: /^rk_test_/, isWeak: true }],
  ['GITHUB_TOKEN', prefixed('github-token', 'a GitHub token', /^(?:gh[pousr]_|github_pat_)/)],
  ['GITLAB_PERSONAL_ACCESS_TOKEN', prefixed('gitlab-token', 'a GitLab token', /^glpat-/)],
  ['GRAFANA_CLOUD_API_TOKEN', prefixed('grafana-token', 'a Grafana Cloud token', /^glc_/)],
  ['GRAFANA_SERVICE_ACCOUNT_TOKEN', prefixed('grafana-token', 'a Grafana token', /^glsa_/)],
  ['OPS_TOKEN', prefixed('1password-token', 'a 1Password service account token', /^ops_/)],
  ['MongoDBConnection', prefixed('database-address', 'a MongoDB address with a password', /^mongodb(?:\+srv)?:\/\//i)],
  ['MySQLConnection', prefixed('database-address', 'a MySQL address with a password', /^(?:jdbc:)?mysqlx?:\/\//i)],
  ['PostgreSQLConnection', prefixed('database-address', 'a PostgreSQL address with a password', /^postgres(?:ql)?:\/\//i)],
  ['HASHICORP_VAULT_SERVICE_TOKEN', prefixed('vault-token', 'a Vault service token', /^hvs\./)],
  ['HASHICORP_VAULT_BATCH_TOKEN', prefixed('vault-token', 'a Vault batch token', /^hvb\./)],
  ['HASHICORP_VAULT_RECOVERY_TOKEN', prefixed('vault-token', 'a Vault recovery token', /^hvr\./)],
  ['VERCEL_PERSONAL_ACCESS_TOKEN', prefixed('vercel-token', 'a Vercel token', /^vcp_/)],
  ['VERCEL_INTEGRATION_TOKEN', prefixed('vercel-token', 'a Vercel integration token', /^vci_/)],
  ['VERCEL_APP_ACCESS_TOKEN', prefixed('vercel-token', 'a Vercel app token', /^vca_/)],
  ['VERCEL_APP_REFRESH_TOKEN', prefixed('vercel-token', 'a Vercel refresh token', /^vcr_/)],
  ['VERCEL_AI_GATEWAY_API_KEY', prefixed('vercel-token', 'a Vercel AI Gateway key', /^vck_/)],
  ['DATABRICKS_PERSONAL_ACCESS_TOKEN', prefixed('databricks-token', 'a Databricks token', /^dapi/)],
  ['DOCKER_PERSONAL_ACCESS_TOKEN', prefixed('docker-token', 'a Docker token', /^dckr_pat_/)],
  ['FIGMA_PERSONAL_ACCESS_TOKEN', prefixed('figma-token', 'a Figma token', /^figd_/)],
  ['CLOUDFLARE_GLOBAL_API_KEY', prefixed('cloudflare-token', 'a Cloudflare global key', /^cfk_/)],
  ['CLOUDFLARE_USER_API_TOKEN', prefixed('cloudflare-token', 'a Cloudflare token', /^cfut_/)],
  ['CLOUDFLARE_ACCOUNT_API_TOKEN', prefixed('cloudflare-token', 'a Cloudflare account token', /^cfat_/)],
  ...['API', 'AUTH', 'CLIENT', 'SCIM', 'WEBHOOK'].map(
    (type) => [`TAILSCALE_${type}_KEY`, prefixed('tailscale-key', 'a Tailscale key', /^tskey-/)] as const,
  ),
  ['TAILSCALE_KEY', prefixed('tailscale-key', 'a Tailscale key', /^tskey-/)],
]);
