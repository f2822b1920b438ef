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
  return `${[INTRODUCTION, overview, PATTERNS, TEXTS, EXTENDING, LISTS, '## Keys', ...keys, MERGING].join('\n\n')}\n`;
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

const EXTENDING = `## What a policy can extend

- \`packgate:recommended\` and \`packgate:strict\`, the presets.
- \`./base.yml\`, a file beside the policy, by its path from there.
- \`@acme/packgate-policy\`, an npm package: the \`packgate.yml\` at its root, or \`@acme/packgate-policy/strict.yml\`, another file in it. It is looked for in
  \`node_modules\` beside the policy and above, up to the root of the repository, and never fetched. What the package exports does not matter.
- \`acme/policies/packgate.yml@COMMIT\`, a file of a GitHub repository at a commit of 40 hex digits. It comes over the API at \`GITHUB_API_URL\`, with the token
  of the input \`policy-token\`, or on the command line of \`PACKGATE_POLICY_TOKEN\`, else \`GITHUB_TOKEN\`. A branch or a tag in place of the commit is an error, unless
  who runs Packgate says \`allow-mutable: true\` or \`--allow-mutable\`; then the report tells the commit. A policy cannot allow that itself.

A policy of a package or of a repository can extend files beside it and what else stands above, but nothing of the repository that uses it; one of a repository no npm
package. Policies can build on each other ten deep, and fifty in all. The digest of the policy covers every one of them. What does not come, is no UTF-8, larger than 1 MB,
a symbolic link or another file than the commit names is an error at the line that names it.`;

const LISTS = `## Lists in the syntax of .gitignore

Each path under \`deny-from\` is that of a list in the repository that is judged, from its root, whichever policy says it; a list that is not there is an error. Its lines
mean what git takes them to mean, but that case is ignored: comments, \`!\`, directories with a slash at their end, spaces at the end. They speak of paths in the
repository, from the directory of the list: \`/packages/cli/notes\` in a list at the root is \`notes\` of the package in \`packages/cli\`. Of a tarball or a published version
nobody knows where its package stands: it is taken to stand where the list does, and also at \`repository.directory\` of its package.json.`;

const MERGING = `## How policies build on each other

What comes later wins: the policies under \`extends\` in their order, then the policy itself, then what \`packages\` says of a package.
\`allow\` and \`public-packages\` replace those of the extended policy, \`rules\` and \`budget\` are merged key by key, \`deny\`, \`deny-from\`, \`require\`, \`exceptions\`
and \`packages\` add up; \`tests\` are those of the policy itself. \`packgate policy\` prints what holds in the end, each value with its line.

An extended policy with \`locked: true\` can only be tightened: its lists hold beside those of others, so that a wider pattern lets nothing more in, and a path or a name
that they refuse, a lower level, a larger budget, a weaker preset or an exception is an error at its line. \`{ level: error, locked: true }\` locks one rule: its level, exceptions from it, and what it judges by: \`allow\` with \`not-allowed\`,
\`public-packages\` with \`not-public\`, \`budget\` with \`over-budget\` and \`grown\`.

## Exceptions that end

Under \`packgate:strict\` every exception needs \`expires\`. Those that end within 30 days stand in the job summary, in the JSON report as \`expiringExceptions\`, in
\`packgate policy\`, and on a terminal with \`--verbose\`. One of a package's or a repository's policy that excuses nothing here is no violation: it can be for others.

## Tests

\`packgate policy --test\` tries the paths under \`tests\`, each as the only file of a package at the root of the repository. \`denied\` means that a rule which judges by paths
finds an error that no exception excuses, \`allowed\` that none does. What is inside of files is not tried.`;
