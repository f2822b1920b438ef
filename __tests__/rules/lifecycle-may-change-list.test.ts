import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { lifecycleMayChangeList } from '../../src/rules/lifecycle-may-change-list.ts';
import { levelOf, ruleInput, told } from './rule-input.ts';

const toldOf = (scripts: JsonObject | string): readonly string[] => told(lifecycleMayChangeList, { manifest: { scripts } });

describe('scripts that npm runs before it packs', () => {
  test.each<[JsonObject, string]>([
    [{ prepublishOnly: 'npm run build' }, 'npm publish runs prepublishOnly before it packs: what it changes is not in this list'],
    [{ prepack: 'tsc' }, 'npm publish runs prepack before it packs: what it changes is not in this list'],
    [{ prepare: 'husky' }, 'npm publish runs prepare before it packs: what it changes is not in this list'],
    [
      { prepare: 'tsc', prepack: 'rm -r dist/test' },
      'npm publish runs prepack and prepare before it packs: what they change is not in this list',
    ],
    [
      { build: 'tsc', prepare: 'a', postpack: 'b', prepack: 'c', prepublishOnly: 'd' },
      'npm publish runs prepublishOnly, prepack and prepare before it packs: what they change is not in this list',
    ],
  ])('%j', (scripts, message) => {
    expect(toldOf(scripts)).toEqual([`note: ${message}`]);
  });
});

describe('scripts that change nothing in the list', () => {
  test.each<[string, JsonObject | string]>([
    ['none', {}],
    [
      'those that npm does not run at publish',
      { prepublish: 'tsc', preprepack: 'tsc', prepare_: 'tsc', build: 'tsc', install: 'node-gyp rebuild' },
    ],
    ['those that it runs after it has packed', { postpack: 'rm -r dist', publish: 'tsc', postpublish: 'tsc' }],
    ['empty ones, which npm passes over', { prepack: '', prepare: '  ' }],
    ['what is no script', { prepack: null, prepare: ['tsc'] }],
    ['no scripts at all', 'tsc'],
    ['words', { prepublishOnly: 'echo "Use the release workflow!" && exit 1' }],
    ['nothing to do', { prepack: 'true', prepare: ': || exit 0' }],
  ])('%s', (_, scripts) => {
    expect(toldOf(scripts)).toEqual([]);
  });

  test.each([
    'echo x > dist/a.js',
    'echo $(rm -r dist)',
    'echo `tsc`',
    'echo x\nrm -r dist',
    'echo x | tee dist/a.js',
    'echo x & tsc',
    'true && tsc',
    'exit 0 || tsc',
    'echoes',
    'true-ish',
  ])('but not %j', (script) => {
    expect(toldOf({ prepack: script })).toHaveLength(1);
  });
});

test('is a warning under the strict preset, and points at the first script that runs', () => {
  const [finding] = lifecycleMayChangeList.check(ruleInput({ manifest: { scripts: { prepare: 'a', prepublishOnly: 'b' } } }));
  expect(finding).toMatchObject({
    path: null,
    anchor: { kind: 'manifest', pointer: ['scripts', 'prepublishOnly'], label: 'npm runs this and the others before it packs' },
    data: { scripts: ['prepublishOnly', 'prepare'] },
  });
  expect(finding === undefined ? null : levelOf(lifecycleMayChangeList, finding, 'strict')).toBe('warning');
});
