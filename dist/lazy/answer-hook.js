import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  gate
} from "../shared/find-previous-and-more.js";
import "../shared/git-and-more.js";
import "../shared/shard-and-more.js";
import "../shared/upwards-and-more.js";
import "../shared/inspect-and-more.js";
import "../shared/encoding-and-more.js";
import "../shared/packages-and-more.js";
import "../shared/new-file-and-more.js";
import "../shared/read-and-more.js";
import "../shared/entry-points-and-more.js";
import "../shared/package.json-and-more.js";
import "../shared/version-step-and-more.js";
import "../shared/hashed-name-and-more.js";
import "../shared/path-parts-and-more.js";
import "../shared/ignore-package-and-more.js";
import "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/package-glob-and-more.js";
import "../shared/manifest-pointer-and-more.js";
import "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import {
  allViolations,
  verdictLine
} from "../shared/verdict-line-and-more.js";
import "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/answer-hook.ts
import path5 from "node:path";

// src/agent-hook/answer.ts
var SILENCE = { stdout: "", stderr: "", exitCode: 0 };
function denial(dialect, reason) {
  return { stdout: `${JSON.stringify(denialIn(dialect, reason))}
`, stderr: `${reason}
`, exitCode: dialect === "tool-args" ? 0 : 2 };
}
function denialIn(dialect, reason) {
  switch (dialect) {
    case "pre-tool-use":
      return { hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision: "deny", permissionDecisionReason: reason } };
    case "before-tool":
      return { decision: "deny", reason };
    case "before-shell":
      return { permission: "deny", user_message: reason, agent_message: reason };
    case "tool-args":
      return { permissionDecision: "deny", permissionDecisionReason: reason };
  }
}

// src/agent-hook/publishing.ts
import path2 from "node:path";

// src/agent-hook/code.ts
function publishesInCode(code) {
  return CALL.test(code) || LIBRARY.test(code);
}
var CALL = /["'`](?:\S*\/)?(?:npm|cnpm|pnpm|pn|yarn|bun|bunx|npx|lerna|changeset|npm-cli\.js)(?:\.cmd|\.exe)?(?:["'`][^]{0,120}?["'`]publ?i?s?h?["'`]|\s[^"'`\n]*\bpubl?i?s?h?\b)|["'`](?:npx |pnpm (?:dlx|exec) |bunx )?semantic-release["'`]/;
var LIBRARY = /["'`]libnpmpublish["'`]/;

// src/agent-hook/make-recipes.ts
var MAKERS = /* @__PURE__ */ new Map([
  ["make", ["GNUmakefile", "makefile", "Makefile"]],
  ["gmake", ["GNUmakefile", "makefile", "Makefile"]],
  ["just", ["justfile", "Justfile", ".justfile"]]
]);
function recipesOf(makefile, words) {
  const rules = rulesOf(makefile);
  const named = words.filter((word) => rules.some(({ targets }) => targets.includes(word)));
  const wanted = new Set(named.length > 0 ? named : rules.slice(0, 1).flatMap(({ targets }) => targets));
  for (const target of wanted)
    for (const { targets, needs } of rules) if (targets.includes(target)) for (const need of needs) wanted.add(need);
  return rules.filter(({ targets }) => targets.some((target) => wanted.has(target))).flatMap(({ lines }) => lines).join("\n");
}
function rulesOf(makefile) {
  const rules = [];
  for (const line of makefile.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const head = /^([^\s#:=][^:=]*)::?(?!=)([^;]*)(?:;(.*))?$/.exec(line);
    if (/^\s+\S/.test(line)) rules.at(-1)?.lines.push(line.replace(/^\s+[@+-]*/, ""));
    else if (head !== null) {
      const [, targets = "", needs = "", first] = head;
      rules.push({ targets: namesIn(targets), needs: namesIn(needs), lines: first === void 0 ? [] : [first] });
    }
  }
  return rules.filter(({ targets }) => !targets.every((target) => target.startsWith(".")));
}
var namesIn = (text) => text.split(/\s+/).filter(Boolean);

// src/agent-hook/shell-command.ts
var UNKNOWN = "\0";
var isKnown = (word) => !word.includes(UNKNOWN);
function stepsOf(text) {
  const reader = { text, at: 0, steps: [], isBroken: false };
  while (reader.at < text.length) readCommands(reader);
  const lines = reader.isBroken && text.includes("\n") ? text.split("\n") : [];
  const branches = /\besac\b/.test(text) && text.includes(")") ? text.split(")") : [];
  return [...reader.steps, ...lines.flatMap(stepsOf), ...branches.flatMap(stepsOf)];
}
var newDraft = () => ({ words: [], word: null, role: "word", writes: false, input: "" });
function readCommands(reader) {
  let draft = newDraft();
  const documents = [];
  const finish = (joint) => {
    endWord(draft, documents);
    if (draft.words.length > 0 || draft.input !== "") {
      for (const document of documents) if (document.draft === draft) document.place = reader.steps.length;
      reader.steps.push(commandOf(draft, joint));
    }
    draft = newDraft();
  };
  for (; reader.at < reader.text.length; ) {
    const rest = reader.text.slice(reader.at, reader.at + 3);
    const [character = ""] = rest;
    const operator = /^(?:&&|\|\||\|&|;;?&?|&(?!>)|\||\n)/.exec(rest)?.[0];
    if (character === ")") {
      reader.at += 1;
      finish(";");
      return;
    } else if (rest.startsWith("()")) {
      reader.at += 2;
      draft.word = null;
    } else if (character === "(") {
      reader.at += 1;
      finish(";");
      within(reader, () => readCommands(reader));
    } else if (operator !== void 0) {
      reader.at += operator.length;
      finish(JOINTS.get(operator) ?? ";");
      if (operator === "\n") for (const document of documents.splice(0)) readDocument(reader, document);
    } else if (/\s/.test(character)) {
      reader.at += 1;
      endWord(draft, documents);
    } else if (character === "#" && draft.word === null) {
      const end = reader.text.indexOf("\n", reader.at);
      reader.at = end === -1 ? reader.text.length : end;
    } else if (!readRedirection(reader, draft, documents)) readInWord(reader, draft);
  }
  finish(";");
}
var JOINTS = /* @__PURE__ */ new Map([
  ["&&", "&&"],
  ["||", "||"],
  ["|", "|"],
  ["|&", "|"],
  ["&", "&"]
]);
var commandOf = ({ words, writes, input }, joint) => ({ kind: "command", words, writes, input, joint });
function endWord(draft, documents) {
  const { word, role } = draft;
  if (word === null) return;
  if (role === "word") draft.words.push(word);
  else if (role === "written" && word !== "/dev/null") draft.writes = true;
  else if (role === "text") draft.input += `${word}
`;
  else if (role === "delimiter") documents.push({ delimiter: word, isExpanded: true, draft, place: -1 });
  draft.word = null;
  draft.role = "word";
}
function within(reader, read2) {
  reader.steps.push({ kind: "open" });
  read2();
  reader.steps.push({ kind: "close" });
}
function readRedirection(reader, draft, documents) {
  const rest = reader.text.slice(reader.at, reader.at + 4);
  if (/^[<>]\(/.test(rest)) {
    reader.at += 2;
    within(reader, () => readCommands(reader));
    draft.word = `${draft.word ?? ""}${UNKNOWN}`;
    return true;
  }
  const sign = /^(?:&>>?|<<<|<<-?|<>|<&|>>|>\||>&?|<)/.exec(rest)?.[0];
  if (sign === void 0) return false;
  if (draft.word !== null && /^\d+$/.test(draft.word)) draft.word = null;
  endWord(draft, documents);
  reader.at += sign.length;
  if (sign === "<<" || sign === "<<-") readDelimiter(reader, draft, documents);
  else draft.role = roleBehind(sign, rest);
  return true;
}
function roleBehind(sign, rest) {
  if (sign === "<<<") return "text";
  return sign === "<" || sign === "<&" || /^>&[\d-]/.test(rest) ? "read" : "written";
}
function readDelimiter(reader, draft, documents) {
  const found = /^[ \t]*((?:\\.|'[^'\n]*'|"[^"\n]*"|[^\s;&|<>()'"\\])+)/.exec(reader.text.slice(reader.at));
  if (found === null) return;
  reader.at += found[0].length;
  const written = found[1] ?? "";
  documents.push({ delimiter: written.replaceAll(/['"\\]/g, ""), isExpanded: !/['"\\]/.test(written), draft, place: -1 });
}
function readDocument(reader, { delimiter, isExpanded, draft, place }) {
  const lines = [];
  while (reader.at < reader.text.length) {
    const end = reader.text.indexOf("\n", reader.at);
    const line = reader.text.slice(reader.at, end === -1 ? void 0 : end);
    reader.at = end === -1 ? reader.text.length : end + 1;
    if (line.replace(/^\t+/, "").replace(/\r$/, "") === delimiter) break;
    lines.push(line);
  }
  const body = lines.join("\n");
  draft.input += body;
  const command = reader.steps[place];
  if (command?.kind === "command") reader.steps[place] = { ...command, input: command.input + body };
  if (!isExpanded) return;
  readExpansions(reader, body);
}
function readExpansions({ steps }, text) {
  const inner = { text, at: 0, steps, isBroken: false };
  const ignored = newDraft();
  while (inner.at < text.length) readExpansion(inner, ignored);
}
function readInWord(reader, draft) {
  const { text, at } = reader;
  const rest = text.slice(at);
  const character = rest.charAt(0);
  const add = (more, length) => {
    draft.word = `${draft.word ?? ""}${more}`;
    reader.at = at + length;
  };
  if (character === "\\") {
    if (/^\\\r?\n/.test(rest)) reader.at += rest.startsWith("\\\r") ? 3 : 2;
    else add(rest.charAt(1), 2);
  } else if (character === "'") {
    add(upTo(reader, "'", 1), 0);
    reader.at = at + 2 + lengthUpTo(text, "'", at + 1);
  } else if (rest.startsWith("$'")) {
    const quoted = /^\$'((?:\\.|[^'\\])*)'/s.exec(rest);
    reader.isBroken ||= quoted === null;
    add(quoted === null || quoted[1]?.includes("\\") === true ? UNKNOWN : quoted[1] ?? "", quoted?.[0].length ?? rest.length);
  } else if (character === '"' || rest.startsWith('$"')) {
    draft.word ??= "";
    reader.at += character === '"' ? 1 : 2;
    readQuoted(reader, draft);
  } else if (character === "$" || character === "`") readExpansion(reader, draft);
  else readPattern(draft, rest, add);
}
function readPattern(draft, rest, add) {
  const braces = /^\{([^\s{}'"$`]*(?:,|\.\.)[^\s{}'"$`]*)\}/.exec(rest);
  const brackets = /^\[[^\s\]]+\]/.exec(rest);
  if (braces !== null) add(`${UNKNOWN}${(braces[1] ?? "").replaceAll(/,|\.\./g, UNKNOWN)}`, braces[0].length);
  else if (draft.word === null && /^\[\[?(?=\s)/.test(rest)) add("[", rest.startsWith("[[") ? 2 : 1);
  else if (brackets !== null) add(UNKNOWN, brackets[0].length);
  else if (/^[*?]/.test(rest) || draft.word === null && rest.startsWith("~")) add(UNKNOWN, 1);
  else add(rest.charAt(0), 1);
}
var lengthUpTo = (text, end, from) => {
  const found = text.indexOf(end, from);
  return (found === -1 ? text.length : found) - from;
};
function upTo(reader, end, skip) {
  const from = reader.at + skip;
  const length = lengthUpTo(reader.text, end, from);
  reader.isBroken ||= from + length >= reader.text.length;
  return reader.text.slice(from, from + length);
}
function readQuoted(reader, draft) {
  while (reader.at < reader.text.length) {
    if (reader.text.charAt(reader.at) === '"') {
      reader.at += 1;
      return;
    }
    readExpansion(reader, draft);
  }
  reader.isBroken = true;
}
function readExpansion(reader, draft) {
  const rest = reader.text.slice(reader.at);
  const replaced = (length) => {
    draft.word = `${draft.word ?? ""}${UNKNOWN}`;
    reader.at += length;
  };
  const escaped = /^\\(?:\r?\n|([$`"\\]))/.exec(rest);
  const arithmetic = /^\$\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)/.exec(rest);
  const variable = /^\$(?:\w+|[@*#?$!-])/.exec(rest);
  const backticks = /^`((?:\\.|[^`\\])*)(`|$)/s.exec(rest);
  if (escaped !== null) {
    draft.word = `${draft.word ?? ""}${escaped[1] ?? ""}`;
    reader.at += escaped[0].length;
  } else if (arithmetic !== null) replaced(arithmetic[0].length);
  else if (rest.startsWith("$(")) {
    replaced(2);
    within(reader, () => readCommands(reader));
  } else if (rest.startsWith("${")) {
    const length = bracesAt(rest);
    replaced(length);
    const inner = rest.slice(2, length - 1);
    readExpansions(reader, inner);
  } else if (variable !== null) replaced(variable[0].length);
  else if (backticks !== null) {
    replaced(backticks[0].length);
    within(reader, () => reader.steps.push(...stepsOf((backticks[1] ?? "").replaceAll(/\\([$`\\])/g, "$1"))));
  } else {
    draft.word = `${draft.word ?? ""}${rest.charAt(0)}`;
    reader.at += 1;
  }
}
function bracesAt(text) {
  let depth = 0;
  for (let index = 1; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    else if (text[index] === "}" && (depth -= 1) === 0) return index + 1;
  }
  return text.length;
}

// src/agent-hook/options.ts
function optionsOf(words, { valued, switches }) {
  const plain = [];
  const said = [];
  let before = null;
  const end = words.indexOf("--");
  const optional = end === -1 ? words.length : end;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (index === optional) continue;
    if (index > optional || !/^-./.test(word) || !isKnown(word.split("=")[0] ?? "")) {
      plain.push({ word, isPerhapsValue: before !== null && index < optional });
      before = null;
      continue;
    }
    const [name = "", given] = word.split(/=(.*)/s, 2);
    const next = index + 1 < optional ? words[index + 1] ?? "" : "";
    const takesNext = given === void 0 && (valued.has(name) && next !== "" || /^(?:true|false)$/.test(next));
    const value = given ?? (takesNext ? words[index += 1] : void 0);
    said.push({ name, value });
    before = value === void 0 && !switches.has(name) && !name.startsWith("--no-") ? name : null;
  }
  return {
    plain,
    has: (name) => said.some((one) => one.name === name),
    isOn: (...names) => {
      const last = said.findLast(({ name }) => names.includes(name) || names.includes(name.replace(/^--no-/, "--")));
      return last !== void 0 && names.includes(last.name) && (last.value === void 0 || last.value === "true");
    },
    valueOf: (...names) => said.findLast(({ name }) => names.includes(name))?.value
  };
}

// src/agent-hook/reading.ts
var NOTHING = { kind: "nothing" };
var UNKNOWN_DIRECTORY = {
  kind: "unclear",
  why: "it publishes from a directory that cannot be told before it runs",
  help: "name the directory in full, or change into it first and publish in a command of its own"
};
function together(all) {
  const unclear = all.find((one) => one.kind === "unclear");
  if (unclear !== void 0) return unclear;
  const targets = all.flatMap((one) => one.kind === "targets" ? one.targets : []);
  return targets.length === 0 ? NOTHING : { kind: "targets", targets: [...new Set(targets)] };
}
function following(reading, what, read2) {
  return reading.followed.has(what) ? NOTHING : read2({ ...reading, followed: /* @__PURE__ */ new Set([...reading.followed, what]) });
}

// src/agent-hook/package-manager.ts
import path from "node:path";
var LOOKING = new Set(
  "add audit bugs cache ci completion config dedupe deprecate diff dist-tag docs explain find fund get help i info init install link list ll la ls outdated owner pack patch ping pkg prefix profile prune query rebuild remove repo rm root sbom search set show star t test token tst un uninstall unlink unpublish up update v view why whoami".split(
    " "
  )
);
var isRunning = (word) => /^(?:ru|run|run-.*|rum|urn)$/.test(word) && "run-script".startsWith(word.replace(/^(?:rum|urn)$/, "run"));
var LIFECYCLES = [
  [
    /^(?:i|in|ins|inst|insta|instal|install|isnt|isnta|isntal|isntall|ci|ic|clean-install|add|it|cit|install-.*|link|ln)$/,
    ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"]
  ],
  [/^(?:t|te|tes|test|tst|it|cit)$/, ["test"]],
  [/^(?:res.*)$/, ["restart", "stop", "start"]],
  [/^(?:ver.*)$/, ["version"]],
  [/^(?:pac|pack)$/, ["prepack", "prepare", "postpack"]]
];
var PLACES = ["--prefix", "-C", "--dir", "--cwd"];
var VALUED = /* @__PURE__ */ new Set([
  ...PLACES,
  ..."--access --filter -F --filter-prod --otp --registry --tag -t --userconfig --workspace --loglevel --publish-branch --report-summary-file --auth-type".split(
    " "
  )
]);
var SWITCHES = new Set(
  "-s --silent -q --quiet --json -g --global -y --yes -r --recursive -D --save-dev -P -O -E --workspaces -ws --force -f --if-present --ignore-scripts --provenance --dry-run --help -h -A --all -v --verbose -p --parallel --include-workspace-root -i --interactive".split(
    " "
  )
);
var WIDE = [
  "-r",
  "--recursive",
  "--filter",
  "-F",
  "--filter-prod",
  "--workspace",
  "--workspaces",
  "-ws",
  "-w",
  "--workspace-root"
];
function publishedByManager(manager2, words, place, reading) {
  const options = optionsOf(words, {
    valued: manager2 === "npm" ? /* @__PURE__ */ new Set([...VALUED, "-w"]) : VALUED,
    switches: manager2 === "npm" ? SWITCHES : /* @__PURE__ */ new Set([...SWITCHES, "-w"])
  });
  const plain = options.plain.map(({ word }) => word);
  const at = placeOf(options, place);
  const isWide = /^(?:workspaces?|recursive|multi|m)$/.test(plain[0] ?? "") || WIDE.some((name) => options.has(name));
  const started = plain.findIndex(isStarting);
  if (started !== -1 && plain.slice(0, started).every((word) => !LOOKING.has(word) && !isRunning(word))) {
    const inside = plain[started] === "explore" ? null : isWide ? widened(at, reading) : at;
    return reading.readWords(plain.slice(started + 1), inside, reading);
  }
  const position = publishAt(manager2, options);
  if (position !== null) {
    if (isRehearsal(manager2, plain, options)) return NOTHING;
    return published(plain.slice(position + 1), at, isWide, reading);
  }
  return ofScripts(manager2 === "yarn" && plain.length === 0 ? ["install"] : plain, at, isWide, reading);
}
var isStarting = (word) => /^(?:exec|ex|x|dlx|explore)$/.test(word);
var widened = (at, { surroundings: surroundings2 }) => at?.map((directory) => surroundings2.workspaceRoot(directory)) ?? null;
function placeOf(options, place) {
  const to = options.valueOf(...PLACES);
  if (to === void 0) return place;
  if (!isKnown(to)) return null;
  return place === null ? path.isAbsolute(to) ? [to] : null : place.map((directory) => path.resolve(directory, to));
}
function publishAt(manager2, { plain }) {
  for (const [index, { word, isPerhapsValue }] of plain.entries()) {
    const isShort = manager2 === "npm" && word.length > 1 && "publish".startsWith(word);
    if (isShort || word === "publish") return index;
    if (isPerhapsValue) continue;
    if (LOOKING.has(word) || isRunning(word)) return null;
    const later = plain.findIndex((one, position) => position > index && one.word === "publish");
    return later === -1 ? null : later;
  }
  return null;
}
var isRehearsal = (manager2, plain, options) => options.isOn("--help", "-h") || options.isOn("--dry-run") && (manager2 !== "yarn" || plain.includes("npm"));
function published(named, at, isWide, { surroundings: surroundings2 }) {
  if (at === null) return UNKNOWN_DIRECTORY;
  if (!named.every(isKnown)) {
    return { kind: "unclear", why: "what it publishes is a pattern or a variable of the shell", help: "name the tarball or the directory" };
  }
  const targets = at.flatMap((directory) => {
    if (isWide) return [surroundings2.workspaceRoot(directory)];
    return named.length === 0 ? [directory] : named.map((word) => path.resolve(directory, word));
  });
  return { kind: "targets", targets: [...new Set(targets)] };
}
var UNKNOWN_SCRIPT = { kind: "unclear", why: "it runs a script that a variable names", help: "name the script" };
function ofScripts(plain, at, isWide, reading) {
  const running = plain.findIndex(isRunning);
  const behind = running !== -1 && !LOOKING.has(plain[0] ?? "") ? plain.slice(running + 1) : plain;
  const [first = "", ...more] = behind;
  if (!isKnown(first)) return UNKNOWN_SCRIPT;
  const names = running === -1 ? [...LIFECYCLES.filter(([commands]) => commands.test(first)).flatMap(([, scripts]) => scripts), first] : [first];
  const candidates = isWide ? [...names, ...more.filter(isKnown)] : names;
  return together(candidates.map((name) => publishedByScript(name, at, isWide, reading)));
}
function publishedByScript(name, at, isWide, reading) {
  if (at === null || name === "") return NOTHING;
  const { scriptsOf: scriptsOf2, scriptsBelow: scriptsBelow2, workspaceRoot: workspaceRoot2 } = reading.surroundings;
  return together(
    at.flatMap((directory) => {
      const packages = [{ directory, scripts: scriptsOf2(directory) }, ...isWide ? scriptsBelow2(workspaceRoot2(directory)) : []];
      return packages.flatMap(({ directory: home, scripts }) => {
        const parts = [`pre${name}`, name, `post${name}`].flatMap((each) => Object.hasOwn(scripts, each) ? [scripts[each] ?? ""] : []);
        if (parts.length === 0) return [];
        return [following(reading, `${home}
${name}`, (inner) => inner.read(parts.join("\n"), [home], inner))];
      });
    })
  );
}

// src/agent-hook/release-tools.ts
var manager = (name) => (words, place, reading) => publishedByManager(name, words, place, reading);
var releaseTool = ({ commands, rehearsals, releases }) => (words, place, { surroundings: surroundings2 }) => {
  const options = optionsOf(words, { valued: /* @__PURE__ */ new Set(), switches: /* @__PURE__ */ new Set() });
  if (commands.length > 0 && !words.some((word) => !isKnown(word) || commands.some((command) => isNamed(word, command)))) return NOTHING;
  if (options.isOn("--help", "-h") || options.isOn(...rehearsals)) return NOTHING;
  if (place === null) return UNKNOWN_DIRECTORY;
  return { kind: "targets", targets: releases === "package" ? place : place.map((directory) => surroundings2.workspaceRoot(directory)) };
};
var isNamed = (word, command) => word.split(/[:=,]/).includes(command);
var scriptRunner = (words, place, reading) => together(
  words.filter((word) => isKnown(word) && /^(?:[\w@]|--run=)/.test(word)).map((word) => publishedByScript(word.replace(/^(?:--run=|npm:)/, ""), place, true, reading))
);
var scriptOfNode = (words, place, reading) => {
  const index = words.findIndex((word2) => /^--run(?:=|$)/.test(word2));
  const word = words[index];
  return word === void 0 ? NOTHING : scriptRunner([word === "--run" ? words[index + 1] ?? "" : word], place, reading);
};
var workspace = (...commands) => releaseTool({ commands, rehearsals: [], releases: "workspace" });
var CHANGESETS = workspace("publish");
var LERNA = together2(workspace("publish"), scriptRunner);
var TOOLS = new Map([
  ...["npm", "npm-cli", "cnpm", "tnpm"].map((name) => [name, manager("npm")]),
  ...["pnpm", "pnpm-cli", "pn", "vlt", "na"].map((name) => [name, manager("pnpm")]),
  ...["yarn", "yarnpkg", "@yarnpkg/cli-dist"].map((name) => [name, manager("yarn")]),
  ["bun", manager("bun")],
  ["node", scriptOfNode],
  ...["nr", "turbo", "run-s", "run-p", "npm-run-all", "npm-run-all2", "concurrently", "wsrun", "wireit"].map(
    (name) => [name, scriptRunner]
  ),
  ...["lerna", "@lerna-lite/cli"].map((name) => [name, LERNA]),
  ...["changeset", "@changesets/cli"].map((name) => [name, CHANGESETS]),
  [
    "nx",
    together2(
      releaseTool({
        commands: ["publish", "release", "nx-release-publish"],
        rehearsals: ["--dry-run", "--dryRun", "-d"],
        releases: "workspace"
      }),
      scriptRunner
    )
  ],
  ["rush", workspace("publish")],
  ["beachball", workspace("publish")],
  ["monodeploy", releaseTool({ commands: [], rehearsals: ["--dry-run"], releases: "workspace" })],
  [
    "auto",
    releaseTool({
      commands: ["shipit", "release", "publish", "latest", "next", "canary"],
      rehearsals: ["--dry-run", "-d"],
      releases: "workspace"
    })
  ],
  ["shipjs", releaseTool({ commands: ["trigger"], rehearsals: ["--dry-run", "-D"], releases: "workspace" })],
  ["changelogen", releaseTool({ commands: ["--publish"], rehearsals: [], releases: "package" })],
  ...["semantic-release", "multi-semantic-release"].map(
    (name) => [
      name,
      releaseTool({ commands: [], rehearsals: ["--dry-run", "-d"], releases: name.startsWith("multi") ? "workspace" : "package" })
    ]
  ),
  ["release-it", releaseTool({ commands: [], rehearsals: ["--dry-run", "-d", "--release-version", "--changelog"], releases: "package" })],
  ...["np", "clean-publish"].map((name) => [name, releaseTool({ commands: [], rehearsals: [], releases: "package" })]),
  ["publish-please", releaseTool({ commands: [], rehearsals: ["--dry-run"], releases: "package" })]
]);
function together2(one, other) {
  return (words, place, reading) => together([one(words, place, reading), other(words, place, reading)]);
}
function programName(word) {
  const name = word.replace(/(?<=.)@[^@/]*$/, "");
  if (TOOLS.has(name)) return name;
  return (name.replaceAll("\\", "/").split("/").at(-1) ?? "").replace(/\.(?:cmd|exe|ps1|[cm]?js)$/i, "").toLowerCase();
}

// src/agent-hook/publishing.ts
function publishingOf(command, directory, surroundings2) {
  return read(command, [directory], { surroundings: surroundings2, followed: /* @__PURE__ */ new Set(), read, readWords });
}
function read(text, start, reading) {
  const steps = stepsOf(text);
  const runsText = steps.some((step) => step.kind === "command" && step.words.some((word) => READERS.has(programName(word))));
  const walk = { place: start, before: start, isConditional: false, hasMoved: false };
  const outside = [];
  let changer = null;
  const found = [];
  for (const step of steps) {
    if (step.kind === "open") outside.push({ ...walk });
    if (step.kind === "close") Object.assign(walk, outside.pop() ?? {});
    if (step.kind !== "command") continue;
    const command = { ...step, words: withoutKeywords(step.words) };
    const one = isDirectoryChange(command) ? NOTHING : ofCommand(command, walk.place, runsText, reading);
    if (one.kind === "unclear") return one;
    if (one.kind === "targets" && changer !== null) return changedBefore(changer);
    if (one.kind === "nothing" && (step.writes || !isHarmless(command.words)))
      changer ??= command.words.filter(isKnown).slice(0, 3).join(" ");
    found.push(one);
    move(walk, step, command.words);
  }
  return together(found);
}
var changedBefore = (changer) => ({
  kind: "unclear",
  why: changer === "" ? "what runs before it publishes cannot be told, and can change what ships" : `"${changer}" runs before it publishes, and can change what ships`,
  help: "run that first, then publish in a command of its own"
});
var READERS = new Set(
  "sh bash zsh dash ksh ash fish xargs parallel eval source . at batch pwsh powershell cmd node nodejs bun deno tsx ts-node jiti zx esno vite-node python python2 python3 ruby perl php".split(
    " "
  )
);
var TALKING = /^(?:echo|printf|grep|rg|git (?:commit|grep|log|merge|notes|stash|tag)|gh (?:issue|pr|release))(?: |$)/;
var KEYWORDS = /* @__PURE__ */ new Set([
  "then",
  "else",
  "do",
  "if",
  "elif",
  "while",
  "until",
  "!",
  "{",
  "}",
  "time",
  "command",
  "builtin",
  "fi",
  "done",
  "esac"
]);
function withoutKeywords(words) {
  const first = words.findIndex((word) => !KEYWORDS.has(word));
  return first === -1 ? [] : words.slice(first);
}
var withoutAssignments = (words) => {
  const first = words.findIndex((word) => !/^\w+\+?=/.test(word));
  return first === -1 ? [] : words.slice(first);
};
var isDirectoryChange = ({ words }) => words[0] === "cd" || words[0] === "pushd" || words[0] === "popd";
function move(walk, { words: said, joint }, words) {
  const isMoving = words[0] === "cd" || words[0] === "pushd" || words[0] === "popd";
  if (isMoving) {
    walk.isConditional ||= said.length > words.length;
    walk.place = changedDirectory(words, walk.place);
    walk.hasMoved = true;
  } else if (words.length > 0) walk.isConditional = true;
  if (joint === "&&") return;
  const mayHaveStayed = walk.hasMoved && (walk.isConditional || joint !== ";");
  if (mayHaveStayed) walk.place = eitherOf(walk.before, walk.place);
  walk.before = walk.place;
  walk.isConditional = joint === "||";
  walk.hasMoved = false;
}
var eitherOf = (one, other) => one === null || other === null ? null : [.../* @__PURE__ */ new Set([...one, ...other])];
function changedDirectory([name, ...words], place) {
  const to = words.find((word) => !/^-./.test(word));
  if (name === "popd" || to === void 0 || to === "-" || !isKnown(to)) return null;
  return place === null ? path2.isAbsolute(to) ? [to] : null : place.map((directory) => path2.resolve(directory, to));
}
var HARMLESS = /^(?:$|:|\[|cat|cd|echo|exit|export|false|ls|node -v|popd|printf|pushd|pwd|set|sleep|tail|head|grep|test|true|unset|wc|which|for|case|in|git (?:add|commit|diff|fetch|log|push|rev-parse|show|status|tag)|npm (?:-v|config get|config list|ls|ping|view|whoami|--version)|packgate(?: check| list| why| diff| rules)?$)(?: |$)/;
var WRITING = /^(?:--output|-o$)/;
function isHarmless(words) {
  const rest = withoutAssignments(words);
  const text = rest.map((word) => word.replaceAll(UNKNOWN, "?")).join(" ");
  if (words.some((word) => SETTING.test(word)) || rest.some((word) => WRITING.test(word))) return false;
  return HARMLESS.test(text) || /^(?:env|packgate (?:check|list|why|diff|rules)(?: .*)?)$/.test(text);
}
var SETTING = /^npm_config_(?:local_)?(?:prefix|workspace|global_ignore_file|include_workspace_root)s?=/i;
function ofCommand(command, place, runsText, reading) {
  const { words, input } = command;
  const rest = withoutAssignments(words);
  if (!runsText && TALKING.test(rest.slice(0, 2).join(" "))) return NOTHING;
  const isSet = words.some((word) => SETTING.test(word));
  const found = readWords(isPassingOn(rest) ? [...rest, UNKNOWN] : rest, isSet ? null : place, reading);
  if (found.kind !== "nothing" || input === "" || !runsText && /^(?:cat|tee)$/.test(rest[0] ?? "")) return found;
  return together([read(input, place, reading), ofCode(input, "it is given")]);
}
var isPassingOn = (words) => words.some((word) => word === "xargs" || word === "parallel");
function readWords(words, place, reading) {
  const code = words.some((word) => isLanguage(programName(word))) ? together(words.map((word) => ofCode(word, "it runs"))) : NOTHING;
  if (code.kind !== "nothing") return code;
  const inner = together(words.map((word) => ofText(word, place, reading)));
  if (inner.kind !== "nothing") return inner;
  for (const [index, word] of words.entries()) {
    const tool = isKnown(word) ? TOOLS.get(programName(word)) : void 0;
    if (tool === void 0) continue;
    const one = tool(words.slice(index + 1), wrapped(words.slice(0, index), place), reading);
    if (one.kind !== "nothing") return one;
  }
  const [program = ""] = words;
  if (!isKnown(program) && words.some((word) => /^publ?i?s?h?$/.test(word))) return { ...UNKNOWN_PROGRAM };
  return ofFiles(words, place, reading);
}
var UNKNOWN_PROGRAM = {
  kind: "unclear",
  why: "a variable or a pattern of the shell names the program that publishes",
  help: "name the package manager"
};
var wrapped = (words, place) => words.some((word) => /^(?:-C|-D|--chdir(?:=.*)?|-execdir|-okdir)$/.test(word)) ? null : place;
var MENTIONS = /npm|yarn|bun|pn|vlt|lerna|change-?set|semantic-release|release-it|publish|\bn[pars]\b|\bnx\b|rush|shipjs|auto|turbo|run-|concurrently|beachball|monodeploy/i;
function ofText(word, place, reading) {
  if (!/[\s$`;|&(){}\0]/.test(word) || !MENTIONS.test(word)) return NOTHING;
  const text = word.replaceAll(/(?<=\w)\0(?=\w)/g, " $_ ").replaceAll(UNKNOWN, "$_");
  const behind = text.replace(/^[\w.-]+=!?/, "");
  return together([.../* @__PURE__ */ new Set([text, behind])].map((each) => following(reading, each, (inner) => inner.read(each, place, inner))));
}
var INTERPRETERS = new Set([...READERS].filter((name) => name !== "xargs" && name !== "parallel"));
var isShell = (name) => /^(?:.*sh|source|\.|eval)$/.test(name);
var isLanguage = (name) => INTERPRETERS.has(name) && !isShell(name);
function ofFiles(words, place, reading) {
  const made = ofMakefile(words, place, reading);
  if (made.kind !== "nothing") return made;
  const program = words.findIndex((word) => INTERPRETERS.has(programName(word)));
  const [first] = words;
  if (words.includes("--test")) return NOTHING;
  const candidates = program === -1 ? first?.includes("/") === true ? [first] : [] : words.slice(program + 1);
  const isByShell = program !== -1 && isShell(programName(words[program] ?? ""));
  return together(candidates.filter(isKnown).flatMap((word) => ofFile(word, isByShell, place, reading)));
}
function ofMakefile(words, place, reading) {
  const maker = words.findIndex((word) => MAKERS.has(programName(word)));
  const behind = words.slice(maker + 1);
  const options = optionsOf(behind, { valued: /* @__PURE__ */ new Set(["-C", "--directory", "-f", "--file", "--makefile"]), switches: /* @__PURE__ */ new Set() });
  const named = options.valueOf("-f", "--file", "--makefile") ?? null;
  const files = maker === -1 ? [] : [...named === null ? [] : [named], ...MAKERS.get(programName(words[maker] ?? "")) ?? []];
  return together(
    (place ?? []).flatMap(
      (start) => files.map((file) => {
        const directory = path2.resolve(start, options.valueOf("-C", "--directory") ?? "");
        const text = reading.surroundings.textOf(path2.resolve(directory, file));
        const recipes = text === null ? "" : recipesOf(text, behind);
        return following(reading, `${directory}
${recipes}`, (inner) => inner.read(recipes, [directory], inner));
      })
    )
  );
}
function ofFile(word, isByShell, place, reading) {
  return (place ?? []).map((directory) => {
    const file = path2.resolve(directory, word);
    const text = /\s|[\\/]node_modules[\\/]/.test(file) ? null : reading.surroundings.textOf(file);
    if (text === null) return NOTHING;
    const isScript = isByShell || /^#!.*sh\b/.test(text) || /\.(?:ba|z)?sh$/.test(file);
    return isScript ? following(reading, file, (inner) => inner.read(text, place, inner)) : ofCode(text, `${word} that it runs`);
  });
}
var ofCode = (code, what) => publishesInCode(code) ? {
  kind: "unclear",
  why: `the code ${what} looks as if it publishes`.replace("code it", "code that it"),
  help: "publish in a command of its own"
} : NOTHING;

// src/agent-hook/tool-call.ts
import path3 from "node:path";
function toolCall(text) {
  const call = recordOf(parsed(text));
  if (call === null) throw unknownCall("it is no object");
  const directory = textOf(call["cwd"]) ?? firstText(call["workspace_roots"]);
  if (call["toolName"] !== void 0) {
    return toolCallOf("tool-args", call["toolName"], argumentsOf(call["toolArgs"]), directory);
  }
  if (call["tool_name"] !== void 0) {
    const dialect = call["hook_event_name"] === "BeforeTool" ? "before-tool" : "pre-tool-use";
    return toolCallOf(dialect, call["tool_name"], argumentsOf(call["tool_input"]), directory);
  }
  const command = commandIn(call);
  if (command === null) throw unknownCall("it has neither a tool nor a command");
  return { dialect: "before-shell", command, directory };
}
function toolCallOf(dialect, tool, input, directory) {
  const command = commandIn(input);
  if (command === null && typeof tool === "string" && SHELLS.test(tool)) throw unknownCall(`the shell tool ${tool} has no command`);
  const own = OWN_DIRECTORY.map((name) => textOf(input?.[name])).find((value) => value !== null && value !== "");
  return { dialect, command, directory: own === void 0 || own === null ? directory : path3.resolve(directory ?? "", own) };
}
var SHELLS = /^(?:(?:local_)?shell(?:_command)?|bash|powershell|run_shell_command|exec_command|run_in_terminal|run_terminal_cmd|execute_command)$/i;
var OWN_DIRECTORY = ["cwd", "workdir", "working_directory", "dir_path", "directory"];
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unknownCall("it is not JSON", cause);
  }
}
var unknownCall = (what, cause) => new GateError("usage", `cannot read the call on standard input: ${what}`, {
  help: "register packgate hook as a command that runs before the agent's shell tool (docs/hooks.md)",
  cause
});
function argumentsOf(value) {
  return recordOf(typeof value === "string" ? parsed(value) : value);
}
function commandIn(input) {
  const command = input?.["command"] ?? input?.["cmd"] ?? input?.["script"];
  if (Array.isArray(command)) return command.map((word) => `'${String(word).replaceAll("'", `'\\''`)}'`).join(" ");
  return textOf(command);
}
var recordOf = (value) => (
  // What JSON calls an object has keys of any value.
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : null
);
var textOf = (value) => typeof value === "string" ? value : null;
var firstText = (value) => Array.isArray(value) ? textOf(value[0]) : null;

// builtin:node:fs in hook-surroundings.ts
var node_fs_in_hook_surroundings_default = process.getBuiltinModule("node:fs");

// src/hook-surroundings.ts
import path4 from "node:path";
var surroundings = { scriptsOf, scriptsBelow, workspaceRoot, textOf: textOf2 };
function scriptsOf(directory) {
  for (const current of upwards(directory)) {
    const scripts = scriptsIn(current);
    if (scripts !== null) return scripts;
  }
  return {};
}
function scriptsBelow(directory) {
  const scripts = scriptsIn(directory);
  const below = entriesIn(directory).filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."));
  return [
    ...scripts === null ? [] : [{ directory, scripts }],
    ...below.flatMap((entry) => scriptsBelow(path4.join(directory, entry.name)))
  ];
}
function entriesIn(directory) {
  try {
    return node_fs_in_hook_surroundings_default.readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}
function workspaceRoot(directory) {
  let root = directory;
  for (const current of upwards(directory)) {
    if (declaresWorkspace(current)) root = current;
    if (node_fs_in_hook_surroundings_default.existsSync(path4.join(current, ".git"))) break;
  }
  return root;
}
var declaresWorkspace = (directory) => ["pnpm-workspace.yaml", "lerna.json", "rush.json"].some((file) => node_fs_in_hook_surroundings_default.existsSync(path4.join(directory, file))) || (textOf2(path4.join(directory, "package.json"))?.includes('"workspaces"') ?? false);
function* upwards(directory) {
  for (let current = directory; ; current = path4.dirname(current)) {
    yield current;
    if (path4.dirname(current) === current) return;
  }
}
function scriptsIn(directory) {
  const file = path4.join(directory, "package.json");
  if (!node_fs_in_hook_surroundings_default.existsSync(file)) return null;
  try {
    const { scripts } = JSON.parse(node_fs_in_hook_surroundings_default.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    const entries = typeof scripts === "object" && scripts !== null ? Object.entries(scripts) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}
var LONGEST = 1024 * 1024;
function textOf2(file) {
  try {
    const { size } = node_fs_in_hook_surroundings_default.statSync(file);
    if (size > LONGEST) return null;
    const bytes = node_fs_in_hook_surroundings_default.readFileSync(file);
    return bytes.includes(0) ? null : bytes.toString("utf8");
  } catch {
    return null;
  }
}

// src/answer-hook.ts
async function answerHook({ cwd, call, policy }, host) {
  const { dialect, command, directory } = toolCall(call);
  if (command === null) return SILENCE;
  const start = path5.resolve(cwd, directory ?? ".");
  const publishing = publishingOf(command, start, surroundings);
  switch (publishing.kind) {
    case "nothing":
      return SILENCE;
    case "unclear":
      return denial(dialect, visibleText(`packgate stops this command: ${publishing.why}; ${publishing.help}`));
    case "targets": {
      const request = {
        targets: publishing.targets,
        policy,
        packer: "auto",
        packages: [],
        failOn: "error",
        includePrivate: false
      };
      const report = await gate({ ...request, cwd: start }, host);
      return report.outcome === "pass" ? SILENCE : denial(dialect, reasonOf(report));
    }
  }
}
var NAMED = 5;
function reasonOf(report) {
  const problems = [
    ...report.errors.map(({ message, help }) => `${message}${help === null ? "" : ` (${help})`}`),
    ...allViolations(report).filter(({ severity }) => severity === "error").map(({ rule, message, help }) => `${rule}: ${message} (${help})`)
  ];
  const more = problems.length > NAMED ? [`and ${problems.length - NAMED} more`] : [];
  return [
    `packgate stops this publish: ${verdictLine(report, "hidden")}`,
    ...[...problems.slice(0, NAMED), ...more].map((line) => `- ${line}`),
    "packgate check shows all of it, packgate fix the edits that are proved; do not publish in another way"
  ].map(visibleText).join("\n");
}
export {
  answerHook
};
