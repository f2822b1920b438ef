/** Installs the tools that docs/hooks.md tells how to gate, for the end-to-end tests of its recipes. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from './install-locked.ts';

installLocked(
  resolve(dirname(fileURLToPath(import.meta.url)), '../__tests__/npms/release-tools'),
  'the release tools of the end-to-end tests',
);
