/** A private key in a file. */
export interface PrivateKey {
  /** `pem`, `openssh`, `pgp`, `putty`, `ssh2`, `der`. */
  readonly format: 'pem' | 'openssh' | 'pgp' | 'putty' | 'ssh2' | 'der';
  /** With its article: `an RSA private key`. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Bytes from the start of the file, markers included. */
  readonly start: number;
  readonly end: number;
}

/** What a parser says of the bytes between two markers. */
export type KeyContent = Pick<PrivateKey, 'format' | 'name' | 'isEncrypted'>;

/** `RSA` → `an RSA private key`, with `encrypted` where it is. */
export function keyName(algorithm: string, isEncrypted: boolean): string {
  if (isEncrypted) return `an encrypted ${algorithm}${algorithm === '' ? '' : ' '}private key`;
  const article = /^(?:[AEFHILMNORSX][A-Z0-9]|Ed|O|E)/.test(algorithm) ? 'an' : 'a';
  return `${article} ${algorithm}${algorithm === '' ? '' : ' '}private key`;
}
