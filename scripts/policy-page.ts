import { dump } from 'js-yaml';
import { policyDefinition } from '../src/policy/schema.ts';
import { markdownTable } from './markdown-table.ts';

/** `docs/policy.md`: every key with its meaning and an example, from the definitions that the parser uses. */
export function policyPage(): string {
  const fields = Object.entries(policyDefinition.fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const overview = markdownTable(
    ['key', 'what it says'],
    fields.map(([name, { description }]) => [`[\`${name}\`](#${name})`, description]),
  );
  const keys = fields.map(([name, { description, example }]) => `### ${name}\n\n${description}\n\n${yaml({ [name]: example })}`);
  return `${[INTRODUCTION, overview, PATTERNS, TEXTS, '## Keys', ...keys, MERGING].join('\n\n')}\n`;
}

const yaml = (value: unknown): string => `\`\`\`yaml\n${dump(value, { flowLevel: 3 }).trim()}\n\`\`\``;

const INTRODUCTION = `# The policy

<!-- Generated from src/policy/schema.ts by \`npm run docs\`. -->

Packgate reads \`packgate.yml\`, \`packgate.yaml\`, \`.github/packgate.yml\` or \`.github/packgate.yaml\`; \`--policy FILE\` names another one. Without any of them
the preset \`packgate:recommended\` applies. \`packgate init\` writes a first policy from what ships today.

A policy that cannot be read never passes: an unknown key or rule, a key that occurs twice, a bad date or size, a pattern that cannot compile
or can match nothing, and an exception without a reason are errors with line and column, and nothing is judged. Editors complete the keys with
\`policy.schema.json\` of this repository.`;

const PATTERNS = `## Patterns

Patterns are [minimatch](https://github.com/isaacs/minimatch) patterns on packed paths, dotfiles included.

- A pattern without a slash matches at every depth: \`*.map\` means every map.
- A leading \`/\` anchors it: \`/*.md\` means Markdown files at the root.
- A leading \`!\` takes back what earlier patterns of the list matched; the last pattern that matches decides.
- \`allow\`, \`require\` and exceptions mind case. \`deny\` does not, and a plain name under \`deny\` stands for a directory as well: \`internal\`
  denies \`internal/notes.md\`.`;

const TEXTS = `## Texts

\`text\` under \`deny\` is a regular expression of JavaScript in Unicode mode. \`(?i)\` before it ignores case, \`(?m)\` lets \`^\` and \`$\` match at lines, \`(?s)\` lets
\`.\` match line breaks; \`(?im)\` does both. Files in UTF-8 and UTF-16 are searched as text, all others byte by byte as latin1, and so are the members of archives.

A pattern that matches an empty text is an error. So is one that takes longer than three seconds for a file, and a tenth of a second for each megabyte: a file that was not
searched to its end never passes. A pattern with a plain word in it, or of plain words alone, is the fastest.`;

const MERGING = `## How policies build on each other

What comes later wins: the files under \`extends\` in their order, then the policy itself, then what \`packages\` says of a package.
\`allow\` and \`public-packages\` replace those of the extended policy, \`rules\` and \`budget\` are merged key by key, \`deny\`, \`deny-from\`, \`require\`, \`exceptions\`
and \`packages\` add up. An extended policy with \`locked: true\` can only be tightened: lists have to hold beside its own, and a lower level, a
larger budget or an exception is an error.`;
