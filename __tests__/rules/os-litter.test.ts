import { describe, expect, test } from '@jest/globals';
import { osLitter } from '../../src/rules/os-litter.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  warning: [
    '.DS_Store',
    'lib/.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    'index.js.orig',
    'index.js.rej',
    'lib/config.js~',
    'lib/.config.js.swp',
    'config.js.bak',
    '._index.js',
    '__MACOSX/index.js',
    '#index.js#',
    '.#index.js',
  ],
  quiet: [
    'lib/swap.js',
    'backup.js',
    'bak/index.js',
    'original.md',
    '.env.bak',
    'ci/.npmrc.bak',
    'auth.db.bak',
    'id_rsa.old',
    '.claude/.settings.local.json.swp',
    '.idea/workspace.xml.bak',
    '~',
    '.swp',
    'icons/icon.png',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(osLitter, path)).toBe(level);
  });
});
