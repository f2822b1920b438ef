import type { Located, PolicyTest } from '../model.ts';
import { type Field, listOf, mapping } from './collection.ts';
import { isPlainName } from './pattern.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { text } from './scalar.ts';
import { either, parsed, type ValueType } from './value.ts';

const packedPath: ValueType<Located<string>> = parsed(
  text('a path'),
  (located) => {
    const advice = notPacked(located.value);
    if (advice === null) return located;
    throw policyProblem(located.frame, `${quote(located.value)} is no path of a file in a package`, advice);
  },
  () => ({ type: 'string', pattern: String.raw`^(?!.*(?:^|/)\.{0,2}(?:/|$))(?=.*\S)[^\\*\u0000-\u001F]+$` }),
);

/** What to do about a text that cannot be a packed path; null where it can. */
function notPacked(path: string): string | null {
  if (path.includes('*')) return 'write the path of one file: a test has no patterns';
  if (/[\\\p{Cc}]/u.test(path)) return 'packed paths are separated by / and have no control characters';
  return path.split('/').some((segment) => ['', '.', '..'].includes(segment))
    ? 'write it as it is packed, from the root of the package: dist/index.js'
    : null;
}

const packageName: ValueType<Located<string>> = parsed(
  text('the name of a package'),
  (located) => {
    if (isPlainName(located.value)) return located;
    throw policyProblem(located.frame, `${quote(located.value)} is a pattern for several packages`, 'name one of them');
  },
  () => ({ type: 'string', pattern: String.raw`^(?=.*\S)[^!*?[\]{}()]+$` }),
);

/** @param ruleId the id of a rule that exists */
export function testTable(ruleId: ValueType<Located<string>>) {
  const entry = mapping(
    {
      path: { type: packedPath, description: 'A path in the package, which need not be there.', example: 'dist/index.js.map' },
      package: { type: packageName, description: 'The package that it is in, for what `packages` says of it.', example: '@acme/cli' },
      rule: { type: ruleId, description: 'The rule that has to deny it, or may not.', example: 'denied' },
    } satisfies Record<string, Field<unknown>>,
    { noun: 'a test', required: ['path'] },
  );
  const test = either(
    parsed(packedPath, (path) => ({ path, package: null, rule: null }), packedPath.schema),
    parsed(entry, ({ values }) => values, entry.schema),
  );
  const table = mapping(
    {
      denied: { type: listOf(test), description: 'Files that an error must keep in.', example: ['src/index.ts'] },
      allowed: { type: listOf(test), description: 'Files that no error may keep in.', example: ['dist/index.js'] },
    } satisfies Record<string, Field<unknown>>,
    { noun: '"tests"' },
  );
  return parsed(
    table,
    ({ values }): readonly PolicyTest[] => [
      ...(values.denied ?? []).map((one) => ({ ...one, expected: 'denied' as const })),
      ...(values.allowed ?? []).map((one) => ({ ...one, expected: 'allowed' as const })),
    ],
    table.schema,
  );
}
