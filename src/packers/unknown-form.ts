import { GateError } from '../errors.ts';

const SHOWN = 80;

/** Where a package manager prints anything but the list that its version is known to print. */
export const unknownForm = (label: string, what: string, text = ''): GateError =>
  new GateError(
    'list',
    `${label} printed its list in an unknown form: ${what}${text === '' ? '' : ` ${JSON.stringify(text.slice(0, SHOWN))}`}`,
    {
      help: 'nothing but the list may be printed: silence hooks and plugins that print; otherwise judge the tarball that it packs',
    },
  );
