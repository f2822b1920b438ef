import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  Minimatch,
  braceExpand
} from "../shared/minimatch-package-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";

// src/policy/quote.ts
var LONGEST_QUOTE = 60;
function quote(text) {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

// src/policy/problem.ts
var NOTHING_CHECKED = "nothing was checked: a policy that cannot be read never passes";
function policyProblem(frame, message, label, more = {}) {
  return new GateError("policy", message, { help: NOTHING_CHECKED, ...more, frame: { ...frame, label } });
}
function gather(reads) {
  const values = [];
  const problems = [];
  for (const read of reads) {
    try {
      values.push(read());
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  throwTogether(problems);
  return values;
}
async function gatherInTurn(reads) {
  const values = [];
  const problems = [];
  for (const read of reads) {
    try {
      values.push(await read());
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  throwTogether(problems);
  return values;
}
function problemsOf(error) {
  if (!isGateError(error)) throw error;
  return [error, ...error.others];
}
var MOST_TOGETHER = 50;
function throwTogether(problems) {
  const [first, ...others] = problems.toSorted(byPlace).slice(0, MOST_TOGETHER);
  if (first === void 0) return;
  const { subject, message, help, frame, cause } = first;
  throw new GateError(subject, message, { ...help === null ? {} : { help }, ...frame === null ? {} : { frame }, cause, others });
}
function byPlace({ frame: one }, { frame: other }) {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

// src/policy/glob.ts
var OPTIONS = { dot: true, nocomment: true, nonegate: true, windowsPathsNoEscape: true, platform: "linux" };
var LONGEST_PATTERN = 1e3;
var MOST_ALTERNATIVES = 1e3;
var MOST_GLOBSTARS = 20;
function expandGlob(located, glob) {
  if (glob.length > LONGEST_PATTERN) throw patternProblem(located, `is longer than ${LONGEST_PATTERN} characters`, "split it");
  if (new RegExp("\\p{Cc}", "u").test(glob)) throw patternProblem(located, "has a control character", "one pattern a line, each with its own dash");
  const alternatives = braceExpand(glob, { ...OPTIONS, braceExpandMax: MOST_ALTERNATIVES + 1 });
  if (alternatives.length > MOST_ALTERNATIVES)
    throw patternProblem(located, `has more than ${MOST_ALTERNATIVES} alternatives`, "split it, or use *");
  for (const alternative of alternatives) checkAlternative(located, alternative);
  return alternatives;
}
function checkAlternative(located, glob) {
  const segments = glob.split("/");
  if (segments.includes("")) throw patternProblem(located, "can match nothing", "it has an empty path segment");
  if (segments.includes(".") || segments.includes(".."))
    throw patternProblem(located, "can match nothing", "packed paths have no . or .. segments");
  if (segments.filter((segment) => segment === "**").length > MOST_GLOBSTARS)
    throw patternProblem(located, `has more than ${MOST_GLOBSTARS} **`, "one ** is enough");
  for (const segment of segments) checkSegment(located, segment);
}
function checkSegment(located, segment) {
  if (segment !== "**" && segment.includes("**")) {
    throw patternProblem(
      located,
      "has a ** that does not cross directories",
      `only a segment of its own does: did you mean ${segment.replaceAll(/\*\*+/g, starsOf(segment))}?`
    );
  }
  let openParentheses = 0;
  for (let index = 0; index < segment.length; index += 1) {
    const character = segment.charAt(index);
    if (character === "[") index = closingBracket(located, segment, index);
    else if (character === "(" && (openParentheses > 0 || "@!?*+".includes(segment.charAt(index - 1) || " "))) openParentheses += 1;
    else if (character === ")") openParentheses = Math.max(0, openParentheses - 1);
    else if (character === "|" && openParentheses === 0)
      throw patternProblem(located, "has a | outside of @(...)", "alternatives are written {a,b}");
    else if (character === "{" || character === "}")
      throw patternProblem(located, "has braces without alternatives", "write {a,b}, or [{] and [}] for the characters");
  }
  if (openParentheses > 0) throw patternProblem(located, "has an unclosed (", "close it in the same path segment");
}
var starsOf = (segment) => segment.endsWith("**") ? "/**" : "**/*";
function closingBracket(located, segment, open) {
  const negated = "!^".includes(segment.charAt(open + 1) || " ") ? 1 : 0;
  const close = segment.indexOf("]", open + 2 + negated);
  if (close === -1) throw patternProblem(located, "has an unclosed [", "close it, or write [[] for the character");
  for (const { 1: from = "", 2: to = "" } of segment.slice(open + 1 + negated, close).matchAll(/(.)-(.)/gu)) {
    if (from > to) throw patternProblem(located, `has a range from ${from} to ${to}, which is empty`, `did you mean ${to}-${from}?`);
  }
  return close;
}
var patternProblem = (located, what, label) => policyProblem(located.frame, `the pattern ${quote(located.value)} ${what}`, label);
var isLiteral = (segment) => !/[*?[]|[@!+]\(/.test(segment);
function globTest(located, glob, ignoreCase) {
  const asText = ignoreCase && new RegExp("^\\p{ASCII}*$", "u").test(glob) ? textTest(glob.toLowerCase()) : ignoreCase ? null : textTest(glob);
  if (asText !== null) return ignoreCase ? (_, lower) => asText(lower) : (path) => asText(path);
  try {
    const matcher = new Minimatch(glob, { ...OPTIONS, nobrace: true, nocase: ignoreCase });
    return (path) => matcher.match(path);
  } catch (cause) {
    throw policyProblem(
      located.frame,
      `the pattern ${quote(located.value)} cannot be compiled`,
      cause instanceof Error ? cause.message : "here",
      { cause }
    );
  }
}
function textTest(glob) {
  const segments = glob.split("/");
  const last = segments.at(-1) ?? "";
  const anywhere = segments[0] === "**";
  const beneath = segments.length > 1 && last === "**";
  const suffix = last.startsWith("*") && last !== "**" && isLiteral(last.slice(1)) && !last.startsWith("*(") ? last.slice(1) : null;
  if (glob === "**") return () => true;
  const inner = segments.slice(anywhere ? 1 : 0, beneath || suffix !== null ? -1 : void 0);
  if (suffix !== null) return suffixTest(inner, suffix, anywhere);
  if (inner.length === 0 || !inner.every(isLiteral)) return null;
  const text = inner.join("/");
  if (anywhere && beneath) return (path) => path.startsWith(`${text}/`) || path.includes(`/${text}/`);
  if (anywhere) return (path) => path.endsWith(text) && (path.length === text.length || path.charAt(path.length - text.length - 1) === "/");
  if (beneath) return (path) => path.startsWith(text) && path.charAt(text.length) === "/";
  return (path) => path === text;
}
function suffixTest(directory, suffix, anywhere) {
  if (anywhere) return directory.length === 0 ? (path) => path.endsWith(suffix) : null;
  const deep = directory.at(-1) === "**";
  const names = deep ? directory.slice(0, -1) : directory;
  if (!names.every(isLiteral)) return null;
  const prefix = names.map((name) => `${name}/`).join("");
  const shortest = prefix.length + Math.max(1, suffix.length);
  const direct = (path) => deep || !path.includes("/", prefix.length);
  return (path) => path.length >= shortest && path.endsWith(suffix) && path.startsWith(prefix) && direct(path);
}

// src/policy/pattern.ts
var DENY = { ignoreCase: true, directories: true };
var EXACT = { ignoreCase: false, directories: false };
var compiled = /* @__PURE__ */ new WeakMap();
function compilePatterns(list, options) {
  const byOptions = compiled.get(list) ?? /* @__PURE__ */ new Map();
  const key = `${options.ignoreCase} ${options.directories}`;
  const known = byOptions.get(key);
  if (known !== void 0) return known;
  const matcher = lastMatch(list, gather(list.map((located) => () => compilePath(located, options))));
  compiled.set(list, byOptions.set(key, matcher));
  return matcher;
}
function compileNames(list) {
  return lastMatch(list, gather(list.map((located) => () => compileName(located))));
}
var isPlainName = (pattern) => pattern.split("/").every(isLiteral) && !/[{}]/.test(pattern) && !pattern.startsWith("!");
function lastMatch(list, patterns) {
  const [first] = list;
  if (first !== void 0 && patterns.every((pattern) => pattern.negated))
    throw patternProblem(first, "has nothing to take back from", "write a pattern without ! before it");
  const fromLast = patterns.toReversed();
  return (path) => {
    const normal = isAscii(path) ? path : path.normalize("NFC");
    const lower = normal.toLowerCase();
    const decisive = fromLast.find((pattern) => pattern.test(normal, lower));
    return decisive === void 0 || decisive.negated ? null : decisive.located;
  };
}
var isAscii = (text) => new RegExp("^\\p{ASCII}*$", "u").test(text);
function compilePath(located, options) {
  const { body, negated } = withoutNegation(located);
  const asDirectory = body.endsWith("/") && body.length > 1;
  if (asDirectory && !options.directories)
    throw patternProblem(located, "ends in a slash, and no file does", `did you mean ${body.replace(/[/*]+$/, "/**")}?`);
  if (body.startsWith("./"))
    throw patternProblem(
      located,
      "can match nothing",
      `packed paths do not begin with ./: did you mean ${body.slice(body.indexOf("/", 2) > 0 ? 2 : 1)}?`
    );
  const anchored = body.startsWith("/");
  const glob = body.slice(anchored ? 1 : 0, asDirectory ? -1 : void 0);
  if (glob === "") throw patternProblem(located, "can match nothing", "did you mean **?");
  const tests = expandGlob(located, glob).flatMap((alternative) => {
    const whole = anchored || alternative.includes("/") ? alternative : `**/${alternative}`;
    const directory = options.directories && (asDirectory || isLiteral(alternative.split("/").at(-1) ?? ""));
    return (directory ? [whole, `${whole}/**`] : [whole]).map((pattern) => globTest(located, pattern, options.ignoreCase));
  });
  return { located, negated, test: anyOf(tests) };
}
function compileName(located) {
  const { body, negated } = withoutNegation(located);
  const alternatives = expandGlob(located, body);
  for (const alternative of alternatives) checkName(located, alternative);
  return { located, negated, test: anyOf(alternatives.map((alternative) => globTest(located, alternative, false))) };
}
function checkName(located, name) {
  const [scope = "", ...rest] = name.split("/");
  if (name.includes("**")) return;
  if (rest.length > 1) throw patternProblem(located, "can match no package", "a package name has one slash at most");
  if (rest.length === 1 && isLiteral(scope.slice(0, 1)) && !scope.startsWith("@"))
    throw patternProblem(located, "can match no package", `did you mean @${name}?`);
}
var anyOf = (tests) => {
  const [only] = tests;
  return only !== void 0 && tests.length === 1 ? only : (path, lower) => tests.some((test) => test(path, lower));
};
function withoutNegation(located) {
  const pattern = located.value.normalize("NFC");
  const negated = pattern.startsWith("!");
  const body = negated ? pattern.slice(1) : pattern;
  const problem = misread(located, pattern, body);
  if (problem !== null) throw problem;
  return { body, negated };
}
function misread(located, pattern, body) {
  if (pattern.startsWith("!("))
    return patternProblem(located, "begins with !(", "write /!(...) to match all others, or !name to take back");
  if (body.startsWith("!")) return patternProblem(located, "begins with two !", "one ! takes back");
  if (body.trim() === "") return patternProblem(located, "is empty", "write a pattern, or remove it");
  if (body.trim() !== body) return patternProblem(located, "begins or ends with a space", `did you mean ${body.trim()}?`);
  if (body.includes("\\"))
    return patternProblem(located, "has a backslash", `packed paths have /: did you mean ${pattern.replaceAll(/\\+/g, "/")}?`);
  return null;
}

export {
  quote,
  policyProblem,
  gather,
  gatherInTurn,
  throwTogether,
  DENY,
  EXACT,
  compilePatterns,
  compileNames,
  isPlainName
};
