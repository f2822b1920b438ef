import { excerpt } from '../inspect/excerpt.ts';
import type { Finding } from '../model.ts';
import { type Distinct, distinct } from '../secrets/distinct.ts';
import { isExamplePath } from '../secrets/example-path.ts';
import { findSecrets, MOST_LOOKS, SECRET_NEEDLES } from '../secrets/find-secrets.ts';
import { isCalledExample, type Secret } from '../secrets/secret.ts';
import { count } from '../size.ts';
import type { ContentRule, ContentRuleInput, RuleMeta } from './rule.ts';

const meta: RuleMeta = {
  id: 'secret',
  summary: 'tokens, keys and passwords inside of files, told by their form: npm_…, ghp_…, sk_live_…, database addresses',
  severity: { recommended: 'error', strict: 'error' },
  help: 'revoke it now: a secret that was in a build can be in a log or a cache; then read it from the environment, and rotate it if it was published before',
  variants: {
    example: {
      summary: 'in documentation, examples, templates and tests, where many are made up, or called an example where it stands',
      severity: { recommended: 'warning', strict: 'error' },
    },
    weak: {
      summary:
        'often public by design or of no use elsewhere: Google API keys, JSON Web Tokens, test keys, passwords for local or example hosts',
      severity: { recommended: 'warning', strict: 'warning' },
    },
  },
  docs: {
    why: [
      'Robots read every new version on the registry within minutes, and what was published once is in mirrors and caches for good. In 2026 Lakera',
      'found `.claude/settings.local.json` in 428 packages; 33 of the files held credentials. npm revokes its own tokens when it sees them, others do not.',
      '',
      'Every file that would ship is searched, whatever it is called and of whatever kind: text, binary files, UTF-16. What is known is',
      "what secretlint's recommended rules know and some fifty forms more. A comment that tells a linter to look away changes nothing here. Placeholders stay",
      'quiet: `npm_xxxx…`, `your-token`, `${NPM_TOKEN}`, the keys of the AWS documentation. Private keys have a rule of their own, `private-key`.',
      '',
      'A secret is never printed beyond the prefix that all of its kind share. `data` has its kind, its place and an excerpt in which it is masked.',
      'The same secret in several places of a file is one finding with `occurrences`.',
    ].join('\n'),
    example: [
      '```text',
      'error[secret]: lib/client.js would publish a GitHub token (ghp_…): revoke it, it counts as leaked once it was pushed',
      '```',
    ].join('\n'),
    fix: [
      'Revoke the secret first, then take it out of the source and read it from the environment when the program runs. Where a file with secrets should',
      'not ship at all, list what does; this edit of package.json works with every npm:',
      '',
      '```json',
      '"files": ["dist"]',
      '```',
      '',
      'A value that is public on purpose, such as the key of a browser application, gets an exception with its reason in the policy.',
    ].join('\n'),
  },
};

export const secret: ContentRule = {
  scope: 'content',
  meta,
  needles: SECRET_NEEDLES,
  inspect: async (input) => {
    const { bytes, file, hits } = input;
    const secrets = distinct<Secret>(bytes, {
      isSameKind: (one, other) => one.kind === other.kind,
      nameOf: ({ name, isWeak }) => (isWeak ? `${name}, weak` : name),
    });
    let end = 0;
    for await (const { secrets: found, searchedTo } of findSecrets(bytes, file.parts.path, hits)) {
      found.forEach(secrets.add);
      end = searchedTo;
    }
    const { shown, more } = secrets.collected();
    return [
      ...shown.map((one) => findingOf(input, one)),
      ...more.map(({ first, places }) => summedUp(input, first, places)),
      ...(end < bytes.length ? [unsearched(input, end)] : []),
    ];
  },
};

function findingOf(input: ContentRuleInput, { first, occurrences, beside }: Distinct<Secret>): Finding {
  const { bytes, file, placeOf } = input;
  const { kind, name, prefix, start, end } = first;
  const { region, offset } = placeOf(start, end);
  const shown = prefix === '' ? name : `${name} (${prefix}…)`;
  const places = occurrences === 1 ? '' : ` in ${count(occurrences)} places`;
  return {
    ...about(input, first),
    message: `${file.parts.path} would publish ${shown}${places}: ${whatToDo(first)}`,
    ...(region !== null && { region }),
    data: { kind, offset, length: end - start, excerpt: excerpt(bytes, first, prefix, beside), occurrences },
  };
}

function summedUp(input: ContentRuleInput, first: Secret, places: number): Finding {
  const { region, offset } = input.placeOf(first.start, first.end);
  return {
    ...about(input, first),
    message: `${input.file.parts.path} would publish ${first.name}, and more like it, in ${count(places)} further places: ${whatToDo(first)}`,
    ...(region !== null && { region }),
    data: { kind: first.kind, offset, occurrences: places },
  };
}

/** What follows could be worse than what was found: never a mere warning because of that. */
function unsearched({ file: { parts, size } }: ContentRuleInput, searched: number): Finding {
  const message = `${parts.path} has more than ${count(MOST_LOOKS)} places that look like secrets, and was not searched any further`;
  const help = 'keep the file out of the package: nothing that is meant to ship looks like this';
  return { rule: meta.id, ...(isExamplePath(parts) && { variant: 'example' }), path: parts.path, message, help, data: { size, searched } };
}

function about({ bytes, file }: ContentRuleInput, secretOf: Secret): Pick<Finding, 'rule' | 'path' | 'variant'> {
  const variant = isExamplePath(file.parts) || isCalledExample(bytes, secretOf) ? 'example' : secretOf.isWeak ? 'weak' : null;
  return { rule: meta.id, path: file.parts.path, ...(variant !== null && { variant }) };
}

const whatToDo = ({ isWeak }: Secret): string =>
  isWeak ? 'revoke it unless it is meant for everyone' : 'revoke it, it counts as leaked once it was pushed';
