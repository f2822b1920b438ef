import type { CommandName } from './command.ts';

const SELECTION = `
Packages:
      --package GLOB      only packages of this name; may be repeated
      --include-private   judge packages that are marked private, too
      --packer NAME       whose list: auto (the package manager that the repository names, else the
                          npm on PATH), npm, bundled (the npm-packlist that Packgate carries),
                          pnpm, yarn, bun`;

const NARROWING = `      --since REF         only packages that could have changed since the branch left REF: by what git
                          says of files, dependencies within the repository, and what all share
      --shard I/N         the I-th of N parts of the packages; packgate merge-reports joins their reports`;

const GENERAL = `
      --no-color          no colours, also on a terminal; NO_COLOR does the same
  -q, --quiet             no progress on stderr
  -h, --help              this page`;

const EXIT_CODES = `
Exit codes: 0 pass, 1 violations, 2 could not judge (usage, policy, input, list), 3 a bug in Packgate`;

const PAGES: Readonly<Record<CommandName | 'packgate', string>> = {
  packgate: `packgate: the release gate for npm publish hygiene

Usage:
  packgate [check] [TARGET...]      judge exactly what npm publish would ship: a directory (default: .),
                                    a tarball, or NAME@VERSION on a registry
  packgate list [DIRECTORY...]      print the exact list
  packgate why FILE...              why a file ships, or what keeps it out
  packgate fix [DIRECTORY...]       show edits that are proved to end violations; --write makes them
  packgate pack --out DIR           pack with the real package manager and its scripts, judge the tarballs
  packgate diff [TARGET]            what this release adds, removes and grows, against an earlier one
  packgate audit NAME[@RANGE]...    judge versions that are already published
  packgate verify NAME@VERSION --report FILE   is what was published what was judged?
  packgate merge-reports DIR        join the reports of the shards of a run
  packgate init [DIRECTORY]         write a starter policy that allows today's list and no more
  packgate hook                     stop a coding agent's npm publish when the gate is red
  packgate policy [DIRECTORY]       what the policy says, and which line says it; --test tries its examples
  packgate rules [ID]               what a rule means, why, and how to mend it
  packgate help [COMMAND]           the options of a command
  packgate --version

Examples:
  packgate                                          this package, or the public packages of this workspace
  packgate check packages/cli --policy packgate.yml
  packgate --format json --output report.json --format terminal
  packgate rules source-map-content
${EXIT_CODES}
`,
  check: `Usage: packgate [check] [TARGET...] [options]

Judges exactly the files that npm publish would ship from each directory, or from the public packages
of the workspace whose root it is; or those in a tarball, in a directory of tarballs, or of
NAME@VERSION on a registry. npm's list is computed without running anything of the repository; pnpm,
yarn and bun pack for real, without scripts, and may run what the repository configures for them.

Policy:
      --policy FILE       instead of packgate.yml or .github/packgate.yml; without any of them the
                          preset packgate:recommended applies
      --allow-mutable     let a policy extend others by a branch or a tag, which can be others tomorrow
      --fail-on LEVEL     error (default), warning, or never
      --previous WHAT     compare with an earlier release: a directory, a tarball, NAME@VERSION, @TAG for
                          the version of each package under that tag of the registry, auto for the one
                          that each will replace if the registry has it and answers, required for that
                          one or an error; off (default): with nothing, and without a network
${SELECTION}
${NARROWING}

Output:
      --format FORMAT     terminal (default), json, sarif (SARIF 2.1.0, for code scanning), github
                          (annotations), markdown (job summary), html (one page with a map of what ships)
      --output FILE       where the --format before it goes; without it, to standard output
  -v, --verbose           every path, every note, every exception that was used
${GENERAL}

Examples:
  packgate check
  packgate check packages/* --package "@acme/*"
  packgate check acme-cli-2.1.88.tgz --previous @latest
  packgate check --since origin/main
  packgate check --format json --output report.json --format terminal
${EXIT_CODES}
`,
  list: `Usage: packgate list [DIRECTORY...] [options]

Prints exactly the files that npm publish would ship, with their sizes.

      --json              one JSON value of schema packgate.list/1
      --why               say why each file ships: the "files" entry, ignore rule or field that decides
${SELECTION}
${NARROWING}
${GENERAL}

Examples:
  packgate list
  packgate list --why
  packgate list --json packages/cli
  packgate list --packer bundled
${EXIT_CODES}
`,
  why: `Usage: packgate why FILE... [options]

Says why npm publish would ship a file, or what keeps it out, and shows the line that decides. FILE is
a path from here, or as it would be packed; a directory is told by the reasons of what ships of it.

      --json              one JSON value of schema packgate.why/1
${SELECTION}
${GENERAL}

Examples:
  packgate why dist/cli.js.map
  packgate why .env src README.md
${EXIT_CODES}
`,
  fix: `Usage: packgate fix [DIRECTORY...] [options]

Prints one diff of package.json and ignore files that ends violations. Each edit is proved: the package
is listed again with it, under the npm in use and under npm 10, 11 and 12, and nothing else leaves or
enters it. What no such edit ends is named on stderr.

      --write             make the edits; everything else in the files stays as it is
      --policy FILE       instead of packgate.yml or .github/packgate.yml
      --allow-mutable     let it extend others by a branch or a tag
${SELECTION}
${GENERAL}

Examples:
  packgate fix
  packgate fix | git apply
  packgate fix --write packages/cli && packgate check packages/cli

Exit codes: 0 every error has a proved edit, 1 errors remain, 2 could not judge or write, 3 a bug in Packgate
`,
  pack: `Usage: packgate pack [DIRECTORY...] --out DIR [options]

Packs each package with its real package manager, lifecycle scripts included, judges the tarball, and
prints its path, its digest and the number of its files. Only a tarball that passes stays in DIR:
publish that file, and what was judged is what is published. Publishing a tarball runs no scripts, so
prepublishOnly is run here, before prepack and prepare. Refused under pull_request_target.

      --out DIR           where the tarballs go
      --keep              leave a tarball that does not pass there as well, to be looked at
      --policy FILE, --fail-on LEVEL, --previous WHAT, --format FORMAT, --output FILE
                          as for packgate check
${SELECTION}
${GENERAL}

Examples:
  packgate pack --out tarballs && npm publish tarballs/acme-cli-2.1.88.tgz
  packgate pack packages/* --out tarballs --format json --output report.json
${EXIT_CODES}
`,
  diff: `Usage: packgate diff [TARGET...] [options]

Shows what a release adds, removes, renames and grows, and what package.json says otherwise, against
an earlier one: by default the version under the dist-tag latest.

      --previous WHAT     a directory, a tarball, NAME@VERSION, auto (the version that each package will
                          replace), required (the same, or an error), or @TAG (default: @latest)
      --format FORMAT     terminal (default), markdown, json (schema packgate.diff/1)
  -v, --verbose           every row
${SELECTION}
${GENERAL}

Examples:
  packgate diff
  packgate diff --previous ../last-release
  packgate diff acme-cli-2.1.88.tgz --previous @acme/cli@2.1.87 --format markdown
${EXIT_CODES}
`,
  audit: `Usage: packgate audit NAME[@RANGE]... [options]

Judges versions that are published: all of a package, or those that a range takes in. They come from
the registry that npm would ask, with its configuration. Prints one JSON line of schema
packgate.audit/1 for each, and at the end what to do about those that failed.

      --from FILE         NAME or NAME@RANGE, one a line
      --output FILE       where the lines go; versions that are in there are not judged again
      --policy FILE       instead of packgate.yml or .github/packgate.yml
      --allow-mutable     let it extend others by a branch or a tag
      --concurrency N     versions at one time (default: 4)
${GENERAL}

Examples:
  packgate audit @acme/cli
  packgate audit "@acme/cli@>=2" --output audit.jsonl
  packgate audit --from packages.txt --output audit.jsonl
${EXIT_CODES}
`,
  verify: `Usage: packgate verify NAME@VERSION --report FILE [options]

Fetches a published version and holds it against the report of the run that judged it: the digest of
the tarball, the list, sizes, modes and contents. Any difference is named file by file.

      --report FILE       a report that packgate --format json --output FILE has written
      --json              one JSON value of schema packgate.verify/1
${GENERAL}

Examples:
  packgate check acme-cli-2.1.88.tgz --format json --output report.json
  packgate verify @acme/cli@2.1.88 --report report.json
${EXIT_CODES}
`,
  init: `Usage: packgate init [DIRECTORY] [options]

Writes packgate.yml, a commented policy whose allow list covers what ships today and nothing more.

      --output FILE       another file; - prints it
      --force             replace a file that exists
${SELECTION}
${GENERAL}

Examples:
  packgate init
  packgate init --output .github/packgate.yml
${EXIT_CODES}
`,
  'merge-reports': `Usage: packgate merge-reports DIR [options]

Joins the reports of all shards of one run to one report, with the exit code of the whole. A shard that is
missing or there twice, another policy, commit, version of Packgate or list of packages is an error.

Output:
      --format FORMAT     as of packgate check
      --output FILE       where the --format before it goes; without it, to standard output
  -v, --verbose           every path, every note, every exception that was used
${GENERAL}

Examples:
  packgate check --shard 1/3 --format json --output reports/1.json
  packgate merge-reports reports
  packgate merge-reports reports --format markdown --output summary.md --format terminal
${EXIT_CODES}
`,
  hook: `Usage: packgate hook [options]

For coding agents: reads the call of a tool from standard input, as an agent tells its hooks, and answers
in the agent's protocol. A command that would publish what does not pass, by any package manager, release
tool or script of package.json, is stopped; about any other it says nothing. Register it as a hook that
runs before the agent's shell tool: docs/hooks.md.

      --policy FILE       instead of packgate.yml or .github/packgate.yml
${GENERAL}

Examples:
  echo '{"tool_name":"Bash","tool_input":{"command":"npm publish"}}' | packgate hook

Exit codes: 0 nothing to say, or a no in JSON; 2 a no, with the reason on standard error
`,
  policy: `Usage: packgate policy [DIRECTORY] [options]

Prints what the policy of a directory says, with all that it extends: each value with the file, line and
column that it comes from, each rule with its level, and who locks it. No package is looked for.

      --package NAME      what holds for the package of this name; may be repeated
      --test              try the examples under "tests" in the policy instead
      --json              one JSON value of schema packgate.policy/1, with --test packgate.policy-test/1
      --policy FILE       instead of packgate.yml or .github/packgate.yml
      --allow-mutable     let it extend others by a branch or a tag, which can be others tomorrow
${GENERAL}

A policy of another repository is asked for with the token in PACKGATE_POLICY_TOKEN, else in GITHUB_TOKEN.

Examples:
  packgate policy
  packgate policy --package @acme/cli
  packgate policy --test
  packgate policy --json packages/cli

Exit codes: 0 printed, or every test passed; 1 a test failed; 2 the policy cannot be read; 3 a bug in Packgate
`,
  rules: `Usage: packgate rules [ID]

Without ID: every rule with its default level. With ID: what the rule means, why, an example, and how
to mend it.

Examples:
  packgate rules
  packgate rules env-file
`,
};

export const helpPage = (topic: CommandName | null): string => PAGES[topic ?? 'packgate'];
