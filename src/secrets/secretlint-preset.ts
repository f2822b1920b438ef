/** Loaded where there is something that looks like a secret: 130 kB. */
export { rules } from '@secretlint/secretlint-rule-preset-recommend';
