import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../src/model.ts';
import { licenceKind } from '../src/licence.ts';

const KINDS: Readonly<Record<'open' | 'closed', readonly JsonObject[]>> = {
  open: [
    { license: 'MIT' },
    { license: 'Apache-2.0' },
    { license: '(MIT OR CC0-1.0)' },
    { license: 'Apache-2.0 AND MIT' },
    { license: 'GPL-2.0-only WITH Classpath-exception-2.0' },
    { license: 'MIT OR LicenseRef-Acme' },
    { license: 'LicenseRef-Acme OR MIT' },
    { license: 'BSD' },
    { license: 'Public Domain' },
    { license: 'BUSL-1.1' },
    { licence: 'MIT' },
    { license: { type: 'MIT', url: 'https://example.com' } },
    { licenses: [{ type: 'MIT' }, { type: 'GPL' }] },
    { licenses: ['ISC'] },
  ],
  closed: [
    {},
    { license: '' },
    { license: null },
    { license: 42 },
    { license: [] },
    { license: {} },
    { license: 'UNLICENSED' },
    { license: 'unlicensed' },
    { license: 'SEE LICENSE IN README.md' },
    { license: 'see licence in eula.txt' },
    { license: 'LicenseRef-Acme' },
    { license: '(LicenseRef-Acme AND MIT)' },
    { license: '(MIT OR Apache-2.0) AND LicenseRef-Acme' },
    { license: 'Proprietary' },
    { license: 'Commercial' },
    { license: 'All rights reserved' },
    { license: 'Copyright Acme Inc.' },
    { license: 'private' },
    { license: 'NONE' },
    { license: 'UNLICENSED', licenses: [{ type: 'MIT' }] },
  ],
};

describe.each(Object.entries(KINDS))('%s', (kind, manifests) => {
  test.each(manifests)('%j', (manifest) => {
    expect(licenceKind(manifest)).toBe(kind);
  });
});
