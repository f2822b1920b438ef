import { GateError } from './errors.ts';

/** What packages are compared with. */
export type PreviousRequest =
  | { readonly kind: 'off' }
  /** The version that each of them will replace on the registry; whether it is an error where there is none. */
  | { readonly kind: 'published'; readonly isRequired: boolean }
  /** A directory, a tarball, `NAME@VERSION`, or `@TAG` for the version of each under that tag. */
  | { readonly kind: 'target'; readonly argument: string };

/**
 * Reads what a person asks for; a directory of the name `auto` is `./auto`.
 *
 * @throws GateError of subject `usage` where that is nothing
 */
export function previousRequest(text: string): PreviousRequest {
  switch (text) {
    case 'off':
      return { kind: 'off' };
    case 'auto':
      return { kind: 'published', isRequired: false };
    case 'required':
      return { kind: 'published', isRequired: true };
    case '':
      throw new GateError('usage', 'nothing is named to compare with', {
        help: 'previous is auto, required, off, a directory, a tarball, NAME@VERSION or @TAG',
      });
    default:
      return { kind: 'target', argument: text };
  }
}
