/** Installs the registry that the end-to-end tests publish to. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from './install-locked.ts';

installLocked(resolve(dirname(fileURLToPath(import.meta.url)), '../__tests__/npms/verdaccio'), 'the registry of the end-to-end tests');
