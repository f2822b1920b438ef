import { describe, expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from './npms.ts';
import { type CaseLists, expectedOf, type PackCase, packCases } from './pack-cases.ts';

interface Listed {
  readonly packer: { readonly name: string; readonly version: string };
  readonly knownShape: boolean;
  readonly lists: Readonly<Record<string, CaseLists>>;
}

const judged = packCases.filter(({ opts }) => opts?.scripts !== true);

describe.each([...npmMajors.map((major) => [major, npmDirectory(major), major] as const), ['bundled', 'carried', 'npm12'] as const])(
  'the lists of %s',
  (_, npm, expectedMajor) => {
    const listed = runScript<Listed>('list-cases.ts', [npm]);

    test('come from the fast walker', () => expect(listed.knownShape).toBe(true));

    test.each(judged.map((packCase) => [packCase.id, packCase] as const))('%s', (id, packCase) => {
      expect(comparable(listed.lists[id])).toEqual(comparable(expectedOf(packCase, expectedMajor)));
    });
  },
);

test('every case without scripts is judged', () => {
  expect(judged.length).toBeGreaterThanOrEqual(198);
  expect(packCases.filter(isScripted).map(({ id }) => id)).toHaveLength(packCases.length - judged.length);
});

const isScripted = ({ opts }: PackCase): boolean => opts?.scripts === true;

/** The reason for a refusal is npm's in its own words. */
function comparable(lists: CaseLists | undefined): unknown {
  if (lists?.refused !== undefined) return 'refused';
  return lists?.packs?.map(({ name, files, modes }) => ({ name, files: files.toSorted(), modes: modes ?? {} })).toSorted(byName);
}

const byName = (a: { readonly name?: string | undefined }, b: { readonly name?: string | undefined }): number =>
  (a.name ?? '') < (b.name ?? '') ? -1 : 1;
