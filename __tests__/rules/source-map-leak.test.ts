import { expect, test } from '@jest/globals';
import { sourceMapContent } from '../../src/rules/source-map-content.ts';
import { sourceMapInline } from '../../src/rules/source-map-inline.ts';
import { sourceMapLarge } from '../../src/rules/source-map-large.ts';
import { sourceMapPath } from '../../src/rules/source-map-path.ts';
import { sourceMapUrl } from '../../src/rules/source-map-url.ts';
import { withLeak } from './leak-package.ts';
import { toldOf } from './source-map-input.ts';

/** The incident in small, with the other forms of leaks planted beside it. The full size is an end-to-end test. */
const SMALL = ['--own', '50', '--lines', '3000', '--deps', '40', '--bytes', '600000', '--js', '20000', '--plant'];
const RULES = [sourceMapContent, sourceMapInline, sourceMapPath, sourceMapUrl, sourceMapLarge];

test('what the rules on source maps say of it', () => {
  const told = withLeak(SMALL, ({ manifest, sizes, read }) =>
    Object.keys(sizes)
      .toSorted()
      .flatMap((path) => {
        const beside = Object.fromEntries(Object.keys(sizes).map((name) => [name, '']));
        return RULES.flatMap((rule) =>
          toldOf(rule, { manifest, path, content: read(path), beside }).map((line) => `${rule.meta.id}: ${line}`),
        );
      }),
  );
  const LINES = '(400 lines) of home/***/build/app/src';
  expect(told).toEqual([
    'source-map-content: error: cli.js.map would publish 50 source files (3,000 lines): src/components 9, src/utils 7, src/cli 4 and 11 more directories',
    `source-map-content: error: lib/indexed.js.map would publish 1 source file ${LINES}`,
    'source-map-path: error: lib/indexed.js.map names an absolute path of the machine that built it, /home/***/build/app/src/secret.ts, and carries 1 source file (400 lines)',
    `source-map-inline: error: lib/inline-pct.css would publish 1 source file ${LINES} in an inline source map`,
    'source-map-path: error: lib/inline-pct.css names an absolute path of the machine that built it, /home/***/build/app/src/secret.ts, and carries 1 source file (400 lines)',
    `source-map-inline: error: lib/inline.js would publish 1 source file ${LINES} in an inline source map`,
    'source-map-path: error: lib/inline.js names an absolute path of the machine that built it, /home/***/build/app/src/secret.ts, and carries 1 source file (400 lines)',
    'source-map-url: error: lib/remote.js points debuggers at a source map on maps.corp.internal.example',
  ]);
});
