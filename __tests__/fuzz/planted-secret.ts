import { random, text } from '../secrets/generated-tokens.ts';

/** What stands for a secret in a case that is kept: real ones are made when it runs. */
export const PLANTED = '<<secret>>';

/** A token that rules and masks know by its form; it stands nowhere in this repository. */
const SECRET: string = ['gh', 'p_', text(random(7), 'alphanumeric', 36)].join('');

/** A part of it that nothing may show. */
export const SECRET_BODY: string = SECRET.slice(10, 30);

export const withSecret = (written: string): string => written.replaceAll(PLANTED, () => SECRET);
