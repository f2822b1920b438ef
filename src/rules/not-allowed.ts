import type { Finding, Frame, Located, PatternList } from '../model.ts';
import { compilePatterns, EXACT } from '../policy/pattern.ts';
import { literalPattern } from './literal-pattern.ts';
import type { PackageRule } from './rule.ts';

export const notAllowed: PackageRule = {
  scope: 'package',
  meta: {
    id: 'not-allowed',
    summary: 'files that the allow list of the policy does not name',
    severity: { recommended: 'error', strict: 'error' },
    help: 'add a pattern to "allow" in the policy if the file is meant to ship, else take it out of "files" in package.json',
    docs: {
      why: [
        'Every list of what must not ship is one idea behind. The incident of 2026-03-31 was a file that nobody had thought of; an allow list stops those as well, because',
        'it names what ships and refuses the rest. It is the strongest rule there is, and the only one that needs no knowledge of what leaks look like.',
        '',
        'The rule is silent while the policy has no `allow`. Patterns are minimatch patterns on packed paths; one without a slash matches at every depth, a leading `/`',
        'anchors it, `!` takes back. `packgate init` writes a list from what ships today.',
      ].join('\n'),
      incidents: [
        {
          year: 2020,
          what: '`react-resizable-panels` and `@woocommerce/explat`: sources that nobody meant to publish',
          sources: [
            'https://github.com/bvaughn/react-resizable-panels/issues/432',
            'https://github.com/woocommerce/woocommerce-admin/issues/7536',
          ],
        },
      ],
      example: [
        '```yaml',
        'allow: ["dist/**", "!dist/**/*.map", "/README.md", "/LICENSE", "/package.json"]',
        '```',
        '',
        '```text',
        'error[not-allowed]: dist/cli.js.map would be published: "allow" takes it back with !dist/**/*.map',
        '```',
      ].join('\n'),
      fix: [
        'If the file is meant to ship, add the pattern that the message proposes to `allow`. If it is not, take it out of the package:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'package.json, README and LICENSE are always published by npm, so an allow list has to name them.',
      ].join('\n'),
    },
  },
  check({ pack, policy }) {
    const lists = policy.allow.map(allowList);
    return pack.files.flatMap(({ path, size }): readonly Finding[] => {
      const refusing = lists.find((list) => list.allows(path) === null);
      if (refusing === undefined) return [];
      const decision = decisionOf(refusing, path);
      return [
        {
          rule: 'not-allowed',
          path,
          message: `${path} would be published: ${decision.because}`,
          help: `if it is meant to ship, end "allow" in the policy with ${JSON.stringify(literalPattern(path))} or a wider pattern`,
          ...(decision.frame !== null && { decidedBy: decision.frame }),
          data: { size },
        },
      ];
    });
  },
};

interface AllowList {
  readonly list: PatternList;
  readonly allows: (path: string) => Located<string> | null;
  /** The patterns that take back, last one first: the one that decides is asked first. */
  readonly refusals: readonly { readonly pattern: Located<string>; readonly matches: (path: string) => Located<string> | null }[];
}

function allowList(list: PatternList): AllowList {
  const refusals = list
    .filter(({ value }) => value.startsWith('!'))
    .map((pattern) => ({
      pattern,
      matches: compilePatterns([{ ...pattern, value: pattern.value.slice(1) }], EXACT),
    }));
  return { list, allows: compilePatterns(list, EXACT), refusals: refusals.toReversed() };
}

function decisionOf({ list, refusals }: AllowList, path: string): { readonly because: string; readonly frame: Frame | null } {
  const refusal = refusals.find(({ matches }) => matches(path) !== null)?.pattern;
  if (refusal !== undefined)
    return { because: `"allow" takes it back with ${refusal.value}`, frame: { ...refusal.frame, label: 'this pattern takes it back' } };
  const [first] = list;
  const frame = first === undefined ? null : { ...first.frame, label: 'no pattern of this list allows it' };
  return { because: 'no pattern under "allow" names it', frame };
}
