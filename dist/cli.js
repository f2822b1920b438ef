#!/usr/bin/env node
import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  SUMMARY_LIMIT_BYTES,
  VERSION,
  escape,
  firstLine,
  gate,
  humanSize,
  list,
  nearest,
  packageLabel,
  painter,
  plural,
  renderError,
  renderJson,
  renderList,
  renderMarkdown,
  renderTerminal,
  renderWorkflowCommands,
  rules,
  systemErrorCode,
  visibleText
} from "./shared/cli+main.js";
import {
  GateError
} from "./shared/carried-config+cli+main.js";
import "./shared/carried+cli+main.js";
import "./shared/all.js";

// src/cli.ts
import process from "node:process";

// src/cli/run.ts
import fs from "node:fs";
import path from "node:path";

// src/policy/starter.ts
function starterPolicy({ packages }) {
  const shipped = filesByPackage(packages);
  const lists = [...shipped].map(([name, files]) => ({ name, patterns: allowList(files) }));
  const [first] = lists;
  const parts = first !== void 0 && lists.length === 1 ? [HEADER, allowOne(first.patterns)] : [HEADER, allowMany(lists, sharedFiles([...shipped.values()]))];
  return [...parts, footer(packages)].join("\n");
}
var HEADER = `# What may be published. Packgate reads this file before each release; docs/policy.md in its repository explains every key,
# and policy.schema.json there completes and checks them in an editor.
extends: packgate:recommended
`;
var ALLOW = `# Anything else is a violation. Patterns are relative to the package; a leading / anchors a name to its root.
# This is what ships today: remove what should not, and widen a pattern only when a new kind of file is meant to ship.`;
var allowOne = (patterns) => `${ALLOW}
allow:
${items(patterns, 2)}
`;
function allowMany(lists, shared) {
  const entries = lists.map(({ name, patterns }) => `  ${quoted(escapeGlob(name))}:
    allow:
${items(patterns, 6)}
`);
  return `# A package that is not named below may ship these files and nothing else.
allow:
${items(shared.map(exactly), 2)}

${ALLOW}
packages:
${entries.join("")}`;
}
function footer(packages) {
  const files = roomy(Math.max(1, ...packages.map((pack) => pack.files.length)));
  const bytes = roomy(Math.max(1e3, ...packages.map((pack) => pack.unpackedSize)) / 1e3);
  return `# Must ship, or the release is broken:
# require: ["/dist/index.js"]

# Limits for each package:
# budget: { files: ${files}, unpacked: ${bytes} kB }

# What is known and excused, by whom and until when:
# exceptions:
#   - rule: private-key-file
#     paths: ["/certs/roots.pem"]
#     reason: public CA roots
#     owner: "@acme/security"
#     expires: 2027-06-30
`;
}
function roomy(figure) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(figure)) - 1);
  return Math.ceil(figure * 1.5 / step) * step;
}
var items = (patterns, indent) => patterns.map((pattern) => `${" ".repeat(indent)}- ${quoted(pattern)}`).join("\n");
var quoted = (text) => JSON.stringify(text);
function filesByPackage(packages) {
  const files = /* @__PURE__ */ new Map();
  for (const pack of packages.toSorted((one, other) => byCodeUnit(one.name, other.name))) {
    const known = files.get(pack.name) ?? /* @__PURE__ */ new Set();
    files.set(pack.name, /* @__PURE__ */ new Set([...known, ...pack.files.map((file) => file.path)]));
  }
  return new Map([...files].map(([name, paths]) => [name, [...paths].toSorted(byCodeUnit)]));
}
function sharedFiles(lists) {
  const [first = [], ...rest] = lists;
  return first.filter((file) => !file.includes("/") && rest.every((list2) => list2.includes(file)));
}
var byCodeUnit = (one, other) => one < other ? -1 : one > other ? 1 : 0;
var MANY_AT_ROOT = 8;
var MANY_WITHOUT_EXTENSION = 6;
function allowList(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const group = groups.get(groupOf(path2));
    if (group === void 0) groups.set(groupOf(path2), [path2]);
    else group.push(path2);
  }
  return [...groups.values()].flatMap(patternsFor).toSorted(byCodeUnit);
}
var groupOf = (path2) => `${topDirectory(path2) ?? ""}/${kindOf(path2) ?? (isPlainName(path2) ? "" : path2)}`;
function patternsFor(files) {
  const [first] = files;
  if (first === void 0 || files.length === 1) return files.map(exactly);
  const top = topDirectory(first);
  const kind = kindOf(first);
  const ending = kind === null ? "!(*.*)" : `*${kind}`;
  if (top === null) return kind !== null && files.length >= MANY_AT_ROOT ? [`/${ending}`] : files.map(exactly);
  if (kind === null && files.length < MANY_WITHOUT_EXTENSION) return files.map(exactly);
  const isFlat = files.every((file) => file.indexOf("/") === file.lastIndexOf("/"));
  return [`${escapeGlob(top)}/${isFlat ? "" : "**/"}${ending}`];
}
var topDirectory = (path2) => path2.includes("/") ? path2.slice(0, path2.indexOf("/")) : null;
var nameOf = (path2) => path2.slice(path2.lastIndexOf("/") + 1);
var isPlainName = (path2) => !nameOf(path2).includes(".");
function kindOf(path2) {
  const name = nameOf(path2);
  if (name.startsWith(".")) return null;
  const kind = /(?:\.d)?\.[a-z][a-z0-9]{0,7}\.map$|(?:\.d)?\.[cm]?ts$|\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(name)?.[0];
  return kind === void 0 || kind === ".map" ? null : kind;
}
var exactly = (path2) => path2.includes("/") ? escapeGlob(path2) : `/${escapeGlob(path2)}`;
var escapeGlob = (text) => escape(text, { windowsPathsNoEscape: true, magicalBraces: true }).replaceAll(/[\p{Cc}\\|]|^ | $/gu, "?");

// src/report/formats.ts
var formatNames = ["terminal", "json", "github", "markdown"];
var isFormat = (name) => formatNames.some((format) => format === name);
function render(format, report, options) {
  switch (format) {
    case "terminal":
      return renderTerminal(report, options);
    case "json":
      return renderJson(report);
    case "github":
      return renderWorkflowCommands(report);
    case "markdown":
      return renderMarkdown(report, { limitBytes: SUMMARY_LIMIT_BYTES });
  }
}

// src/report/list.ts
function renderListText(packs, { skipped, color }) {
  const blocks = packs.map((pack) => packLines(pack, color).join("\n"));
  const rest = skipped.length === 0 ? [] : [`${plural(skipped.length, "package")} not listed: ${skipped.map(({ name, reason }) => visibleText(`${name} (${reason})`)).join(", ")}`];
  return `${[...blocks, ...rest].join("\n\n")}
`;
}
function packLines(pack, color) {
  const paint = painter(color);
  const sizes = pack.files.map(({ size }) => humanSize(size));
  const widest = Math.max(0, ...sizes.map((size) => size.length));
  const files = pack.files.map((file, index) => `${(sizes[index] ?? "").padStart(widest)}  ${visibleText(file.path)}${modeWords(file)}`);
  const dropped = pack.dropped.map(({ path: path2, why }) => `${why.padStart(widest)}  ${visibleText(path2)} does not arrive as a file`);
  const total = `${plural(pack.files.length, "file")}, ${humanSize(pack.unpackedSize)}, ${pack.packer.name} ${pack.packer.version}`;
  return [paint("strong", visibleText(packageLabel(pack))), ...files, ...dropped, total];
}
var modeWords = ({ mode }) => mode === 420 ? "" : ` (${mode.toString(8)})`;

// src/cli/arguments.ts
import { parseArgs } from "node:util";
var COMMANDS = ["check", "list", "init", "rules"];
var PLANNED = ["why", "pack", "verify", "audit", "diff", "fix", "merge-reports"];
var SELECTION = {
  packer: { type: "string" },
  package: { type: "string", multiple: true },
  "include-private": { type: "boolean" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var CHECK = {
  ...SELECTION,
  policy: { type: "string" },
  format: { type: "string", multiple: true },
  output: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  verbose: { type: "boolean", short: "v" }
};
var OPTIONS = {
  check: CHECK,
  list: { ...SELECTION, json: { type: "boolean" } },
  init: { ...SELECTION, force: { type: "boolean" }, output: { type: "string" } },
  rules: { ...SELECTION }
};
function parseArguments(argv) {
  const [first = ""] = argv;
  if (first === "help") return { kind: "help", topic: commandNamed(argv[1]) };
  if (PLANNED.includes(first)) {
    throw new GateError("usage", `"packgate ${first}" is not there yet`, { help: `commands are ${COMMANDS.join(", ")}` });
  }
  const name = commandNamed(first);
  const rest = name === null ? argv : argv.slice(1);
  switch (name ?? "check") {
    case "check":
      return checkCommand(rest, name);
    case "list":
      return listCommand(rest);
    case "init":
      return initCommand(rest);
    case "rules":
      return rulesCommand(rest);
  }
}
var commandNamed = (word) => COMMANDS.find((name) => name === word) ?? null;
function checkCommand(argv, name) {
  const { values, positionals, tokens } = parse(argv, "check");
  if (values.help === true) return { kind: "help", topic: name };
  if (values.version === true) return { kind: "version" };
  return {
    kind: "check",
    ...selection(values, positionals),
    policy: values.policy ?? null,
    failOn: oneOf("--fail-on", values["fail-on"] ?? "error", ["error", "warning", "never"]),
    outputs: outputsOf(tokens),
    verbose: values.verbose === true
  };
}
function listCommand(argv) {
  const { values, positionals } = parse(argv, "list");
  if (values.help === true) return { kind: "help", topic: "list" };
  if (values.version === true) return { kind: "version" };
  return { kind: "list", ...selection(values, positionals), json: values.json === true };
}
function initCommand(argv) {
  const { values, positionals } = parse(argv, "init");
  if (values.help === true) return { kind: "help", topic: "init" };
  if (values.version === true) return { kind: "version" };
  return { kind: "init", ...selection(values, positionals), force: values.force === true, file: values.output ?? null };
}
function rulesCommand(argv) {
  const { values, positionals } = parse(argv, "rules");
  if (values.help === true) return { kind: "help", topic: "rules" };
  if (values.version === true) return { kind: "version" };
  if (positionals.length > 1) throw new GateError("usage", "packgate rules takes one rule", { help: "packgate rules [ID]" });
  return { kind: "rules", id: positionals[0] ?? null };
}
function parse(argv, command) {
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...argv], options: OPTIONS[command], allowPositionals: true, tokens: true });
    return { values, positionals, tokens };
  } catch (error) {
    throw usageError(error, argv, command);
  }
}
function usageError(error, argv, command) {
  const message = firstLine(error);
  const isUnknown = systemErrorCode(error) === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  const option = isUnknown ? argv.map((word) => word.split("=")[0] ?? "").find((word) => word.startsWith("-") && message.includes(`'${word}'`)) : void 0;
  const suggestion = option === void 0 ? null : nearest(option.replace(/^-+/, ""), Object.keys(OPTIONS[command]));
  return new GateError("usage", option === void 0 ? message.replace(/\.$/, "") : `unknown option ${option}`, {
    help: suggestion === null ? `packgate ${command} --help lists the options` : `did you mean --${suggestion}?`,
    cause: error
  });
}
function selection(values, targets) {
  return {
    targets,
    packer: oneOf("--packer", values.packer ?? "auto", ["auto", "npm", "bundled"]),
    packages: values.package ?? [],
    includePrivate: values["include-private"] === true,
    color: values["no-color"] === true ? false : values.color === true ? true : null,
    quiet: values.quiet === true
  };
}
function oneOf(option, value, allowed) {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== void 0) return found;
  throw new GateError("usage", `unknown value ${JSON.stringify(value)} for ${option}`, { help: `it is one of ${allowed.join(", ")}` });
}
function outputsOf(tokens) {
  const outputs = [];
  for (const { kind, name, value = "" } of tokens) {
    if (kind !== "option") continue;
    if (name === "format") outputs.push({ format: formatNamed(value), file: null });
    if (name === "output") outputs.push(boundOutput(outputs.pop(), value));
  }
  if (outputs.length === 0) return [{ format: "terminal", file: null }];
  refuseCollisions(outputs);
  return outputs;
}
function boundOutput(format, file) {
  if (format !== void 0 && format.file === null && file !== "") return { ...format, file: file === "-" ? null : file };
  throw new GateError("usage", `--output ${JSON.stringify(file)} has no --format before it`, {
    help: "write pairs: --format json --output report.json --format terminal"
  });
}
function formatNamed(value) {
  if (isFormat(value)) return value;
  const suggestion = nearest(value, formatNames);
  throw new GateError("usage", `unknown format ${JSON.stringify(value)}`, {
    help: suggestion === null ? `formats are ${formatNames.join(", ")}` : `did you mean ${suggestion}? formats are ${formatNames.join(", ")}`
  });
}
function refuseCollisions(outputs) {
  const places = outputs.map(({ file }) => file ?? "standard output");
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice === void 0) return;
  throw new GateError("usage", `two formats go to ${twice}`, { help: "give each --format its own --output FILE" });
}

// src/cli/help.ts
var SELECTION2 = `
Packages:
      --package GLOB      only packages of this name; may be repeated
      --include-private   judge packages that are marked private, too
      --packer NAME       whose list: auto (the npm on PATH, else bundled), npm, bundled (the
                          npm-packlist that Packgate carries)`;
var GENERAL = `
      --no-color          no colours, also on a terminal; NO_COLOR does the same
  -q, --quiet             no progress on stderr
  -h, --help              this page`;
var EXIT_CODES = `
Exit codes: 0 pass, 1 violations, 2 could not judge (usage, policy, input, list), 3 a bug in Packgate`;
var PAGES = {
  packgate: `packgate: the release gate for npm publish hygiene

Usage:
  packgate [check] [DIRECTORY...]   judge exactly what npm publish would ship (default: .)
  packgate list [DIRECTORY...]      print the exact list
  packgate init [DIRECTORY]         write a starter policy that allows today's list and no more
  packgate rules [ID]               what a rule means, why, and how to mend it
  packgate help [COMMAND]           the options of a command
  packgate --version

Examples:
  packgate                                          this package, or the public packages of this workspace
  packgate check packages/cli --policy packgate.yml
  packgate --format json --output report.json --format terminal
  packgate rules source-map
${EXIT_CODES}
`,
  check: `Usage: packgate [check] [DIRECTORY...] [options]

Judges exactly the files that npm publish would ship from each directory, or from the public packages
of the workspace whose root it is. Runs nothing of the repository.

Policy:
      --policy FILE       instead of packgate.yml or .github/packgate.yml; without any of them the
                          preset packgate:recommended applies
      --fail-on LEVEL     error (default), warning, or never
${SELECTION2}

Output:
      --format FORMAT     terminal (default), json, github (annotations), markdown (job summary)
      --output FILE       where the --format before it goes; without it, to standard output
  -v, --verbose           every path, every note, every exception that was used
${GENERAL}

Examples:
  packgate check
  packgate check packages/* --package "@acme/*"
  packgate check --format json --output report.json --format terminal
${EXIT_CODES}
`,
  list: `Usage: packgate list [DIRECTORY...] [options]

Prints exactly the files that npm publish would ship, with their sizes.

      --json              one JSON value of schema packgate.list/1
${SELECTION2}
${GENERAL}

Examples:
  packgate list
  packgate list --json packages/cli
  packgate list --packer bundled
${EXIT_CODES}
`,
  init: `Usage: packgate init [DIRECTORY] [options]

Writes packgate.yml, a commented policy whose allow list covers what ships today and nothing more.

      --output FILE       another file; - prints it
      --force             replace a file that exists
${SELECTION2}
${GENERAL}

Examples:
  packgate init
  packgate init --output .github/packgate.yml
${EXIT_CODES}
`,
  rules: `Usage: packgate rules [ID]

Without ID: every rule with its default level. With ID: what the rule means, why, an example, and how
to mend it.

Examples:
  packgate rules
  packgate rules env-file
`
};
var helpPage = (topic) => PAGES[topic ?? "packgate"];

// src/cli/rules-page.ts
function rulesPage(id) {
  if (id === null) return overview(rules.map(({ meta }) => meta));
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule !== void 0) return ruleText(rule.meta);
  const suggestion = nearest(
    id,
    rules.map(({ meta }) => meta.id)
  );
  throw new GateError("usage", `unknown rule ${JSON.stringify(id)}`, {
    help: suggestion === null ? "packgate rules lists them all" : `did you mean ${suggestion}?`
  });
}
function overview(metas) {
  const width = Math.max(...metas.map(({ id }) => id.length));
  const lines = metas.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.recommended.padEnd(7)}  ${summary}`);
  return `${lines.join("\n")}

packgate rules ID says more of each
`;
}
function ruleText({ id, summary, severity, variants = {}, docs }) {
  const levels = [
    `${severity.recommended} (packgate:strict: ${severity.strict})`,
    ...Object.values(variants).map((variant) => `${variant.severity.recommended} (packgate:strict: ${variant.severity.strict}) where ${variant.summary}`)
  ];
  return [
    `${id}: ${summary}`,
    `Default level: ${levels.join("; ")}`,
    `Why

${docs.why.trim()}`,
    `Example

${docs.example.trim()}`,
    `How to fix it

${docs.fix.trim()}`,
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}

// src/cli/run.ts
async function runCli(argv, terminal) {
  try {
    return await runCommand(parseArguments(argv), terminal);
  } catch (error) {
    if (error instanceof GateError) return couldNot(terminal, error);
    terminal.stderr.write(`packgate: this is a bug in Packgate ${VERSION}, please report it
${stackOf(error)}
`);
    return 3;
  }
}
var stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
function runCommand(command, terminal) {
  switch (command.kind) {
    case "check":
      return check(command, terminal);
    case "list":
      return listPackages(command, terminal);
    case "init":
      return init(command, terminal);
    case "rules":
      return print(terminal, rulesPage(command.id));
    case "help":
      return print(terminal, helpPage(command.topic));
    case "version":
      return print(terminal, `${VERSION}
`);
  }
}
function print({ stdout }, text) {
  stdout.write(text);
  return 0;
}
async function check(command, terminal) {
  const report = await gate({ ...listRequest(command, terminal), policy: command.policy, failOn: command.failOn }, hostOf(command, terminal));
  const failures = command.outputs.flatMap(({ format, file }) => {
    const text = renderFor(format, report, command, terminal, file);
    return file === null ? [] : writeOutput(path.resolve(terminal.cwd, file), file, text);
  });
  for (const failure of failures) couldNot(terminal, failure);
  if (report.errors.length > 0 || failures.length > 0) return 2;
  return report.outcome === "fail" && command.failOn !== "never" ? 1 : 0;
}
function renderFor(format, report, command, terminal, file) {
  const color = file === null && useColor(command, terminal.stdout, terminal.env);
  const columns = file === null ? terminal.stdout.columns ?? 80 : 100;
  const text = render(format, report, { color, columns, verbose: command.verbose });
  if (file === null) terminal.stdout.write(text);
  return text;
}
function writeOutput(full, file, text) {
  try {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, text);
    return [];
  } catch (error) {
    return [new GateError("output", `cannot write ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, { help: "name a file in a directory that can be written" })];
  }
}
async function listPackages(command, terminal) {
  const { packs, skipped, errors } = await list(listRequest(command, terminal), hostOf(command, terminal));
  const color = useColor(command, terminal.stdout, terminal.env);
  if (command.json) terminal.stdout.write(renderList(packs));
  else if (packs.length > 0) terminal.stdout.write(renderListText(packs, { skipped, color }));
  if (errors.length === 0) return 0;
  printErrors(terminal, errors);
  return 2;
}
async function init(command, terminal) {
  const { packs, errors } = await list(listRequest(command, terminal), hostOf(command, terminal));
  if (errors.length > 0) {
    printErrors(terminal, errors);
    return 2;
  }
  const text = starterPolicy({ packages: packs });
  if (command.file === "-") return print(terminal, text);
  const file = command.file ?? path.join(command.targets[0] ?? ".", "packgate.yml");
  const full = path.resolve(terminal.cwd, file);
  if (!command.force && fs.existsSync(full)) {
    throw new GateError("output", `${file} exists`, { help: "pass --force to replace it, or --output FILE to write another file" });
  }
  const [failure] = writeOutput(full, file, text);
  if (failure !== void 0) throw failure;
  terminal.stderr.write(`wrote ${file}: read it, shorten it, commit it
`);
  return 0;
}
function listRequest({ targets, packer, packages, includePrivate }, { cwd }) {
  return { cwd, targets, packer, packages, includePrivate };
}
function hostOf({ quiet }, { env, now, stderr }) {
  const isShown = !quiet && stderr.isTTY === true;
  return { env, now, progress: (message) => void (isShown && stderr.write(`\r\x1B[K${message}`)), done: () => void (isShown && stderr.write("\r\x1B[K")) };
}
function useColor({ color }, stream, env) {
  if (color !== null) return color;
  if (env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== void 0 && env["FORCE_COLOR"] !== "0") return true;
  return stream.isTTY === true && env["TERM"] !== "dumb";
}
function printErrors({ stderr, env }, errors) {
  const color = stderr.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  for (const error of errors) stderr.write(`${renderError(error, { color, columns: stderr.columns ?? 80, verbose: false })}
`);
}
function couldNot(terminal, error) {
  const errors = [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: null }));
  printErrors(terminal, errors);
  return 2;
}

// src/cli.ts
process.exitCode = 3;
process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => /* @__PURE__ */ new Date(),
  stdout: process.stdout,
  stderr: process.stderr
});
