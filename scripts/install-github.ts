/** Installs the GitHub of the end-to-end tests. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from './install-locked.ts';

installLocked(resolve(dirname(fileURLToPath(import.meta.url)), '../__tests__/npms/github'), 'the GitHub of the end-to-end tests');
