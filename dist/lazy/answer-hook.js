import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  gate
} from "../shared/find-previous-and-more.js";
import "../shared/git-and-more.js";
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
import {
  __commonJS,
  __toESM
} from "../shared/runtime.js";

// node_modules/shell-quote/quote.js
var require_quote = __commonJS({
  "node_modules/shell-quote/quote.js"(exports, module) {
    "use strict";
    var OPS = (
      /** @type {const} */
      [
        "||",
        "&&",
        ";;&",
        ";;",
        ";&",
        "|&",
        "<(",
        ">(",
        "<<<",
        "<<-",
        "<<",
        ">>",
        ">&",
        ">|",
        "&>>",
        "&>",
        "<&",
        "<>",
        "&",
        ";",
        "(",
        ")",
        "|",
        "<",
        ">"
      ]
    );
    var LINE_TERMINATORS = /[\n\r\u2028\u2029]/;
    var GLOB_SHELL_SPECIAL = /[\s#!"$&'():;<=>@\\^`|~]/g;
    module.exports = function quote(xs) {
      var sawComment = false;
      return xs.map(function(s) {
        if (sawComment && typeof s === "string" && LINE_TERMINATORS.test(s)) {
          throw new TypeError("a token after a `comment` must not contain line terminators");
        }
        if (s === "") {
          return (
            /** @type {const} */
            "''"
          );
        }
        if (s && typeof s === "object") {
          if ("op" in s && s.op === "glob") {
            if (typeof s.pattern !== "string") {
              throw new TypeError("glob token requires a string `pattern`");
            }
            if (LINE_TERMINATORS.test(s.pattern)) {
              throw new TypeError("glob `pattern` must not contain line terminators");
            }
            if (s.pattern === "") {
              return (
                /** @type {const} */
                "''"
              );
            }
            return s.pattern.replace(GLOB_SHELL_SPECIAL, "\\$&");
          }
          if ("op" in s && typeof s.op === "string") {
            if (OPS.indexOf(s.op) < 0) {
              throw new TypeError("invalid `op` value: " + JSON.stringify(s.op));
            }
            return s.op.replace(/[\s\S]/g, "\\$&");
          }
          if ("comment" in s && typeof s.comment === "string") {
            if (LINE_TERMINATORS.test(s.comment)) {
              throw new TypeError("`comment` must not contain line terminators");
            }
            sawComment = true;
            return "#" + s.comment;
          }
          throw new TypeError("unrecognized object token shape");
        }
        if (/'/.test(s) && /!/.test(s)) {
          return "'" + s.replace(/'/g, `'"'"'`) + "'";
        }
        if (/["\s\\]/.test(s) && !/'/.test(s)) {
          return "'" + s + "'";
        }
        if (/["'\s]/.test(s)) {
          return '"' + s.replace(/(["\\$`])/g, "\\$1") + '"';
        }
        return String(s).replace(/([A-Za-z]:)?([#!"$&'()*,:;<=>?@[\\\]^`{|}~])/g, "$1\\$2");
      }).join(" ");
    };
  }
});

// node_modules/shell-quote/parse.js
var require_parse = __commonJS({
  "node_modules/shell-quote/parse.js"(exports, module) {
    "use strict";
    var CONTROL = (
      /** @type {const} */
      "(?:" + /** @type {const} */
      [
        "\\|\\|",
        "\\&(?:\\&|>>?)",
        // `&&`, `&>`, and `&>>`
        ";;\\&?",
        // `;;` and `;;&`
        "[;|]\\&",
        // `;&` and `|&`
        "\\<\\(",
        "\\<\\<\\<",
        "\\<\\<-",
        "\\<\\<(?!\\()",
        // `<<(` stays `<` and `<(`, as zsh reads it; other shells reject it
        ">>",
        ">[&|(]",
        // `>&`, `>|`, and `>(`
        "<[&>]",
        // `<&` and `<>`
        "[&;()|<>]"
      ].join(
        /** @type {const} */
        "|"
      ) + /** @type {const} */
      ")"
    );
    var controlRE = new RegExp("^" + CONTROL + "$");
    var META = (
      /** @type {const} */
      "|&;()<> \\t"
    );
    var SINGLE_QUOTE = (
      /** @type {const} */
      "'([^']*?)'"
    );
    var ANSI_C_BODY = "(?:\\\\[\\s\\S]|[^\\\\'])*?";
    var ANSI_C_QUOTE = "\\$'" + ANSI_C_BODY + "'";
    var ansiCAt = new RegExp("\\$'" + ANSI_C_BODY + "(?:(')|\\\\?$)", "g");
    var ANSI_C_LETTERS = "abeEfnrtv";
    var ANSI_C_CHARS = "\x07\b\x1B\x1B\f\n\r	\v";
    var hash = /^#$/;
    var SQ = (
      /** @type {const} */
      "'"
    );
    var DQ = (
      /** @type {const} */
      '"'
    );
    var DS = (
      /** @type {const} */
      "$"
    );
    var TOKEN = "";
    var mult = (
      /** @type {const} */
      4294967296
    );
    for (i = 0; i < 4; i++) {
      TOKEN += (mult * Math.random()).toString(16);
    }
    var i;
    var startsWithToken = new RegExp("^" + TOKEN);
    function matchAll(s, r) {
      var origIndex = r.lastIndex;
      var matches = [];
      var matchObj;
      while (matchObj = r.exec(s)) {
        matches[matches.length] = matchObj;
        if (r.lastIndex === matchObj.index) {
          r.lastIndex += 1;
        }
      }
      r.lastIndex = origIndex;
      return matches;
    }
    function getVar(env, pre, key) {
      var r = typeof env === "function" ? env(key) : env[key];
      if (typeof r === "undefined" && key != "") {
        r = "";
      } else if (typeof r === "undefined") {
        r = "$";
      }
      if (typeof r === "object") {
        return pre + TOKEN + JSON.stringify(r) + TOKEN;
      }
      return pre + r;
    }
    var ansiCEscape = /\\([0-7]{1,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|c(?:\\\\|[\s\S])|[abeEfnrtv\\'"?])/g;
    function expandAnsiCEscape(m, escape) {
      var kind = escape.charAt(0);
      if (kind === "c") {
        var ctrl = escape.charAt(1);
        return ctrl === "?" ? "" : String.fromCharCode(ctrl.charCodeAt(0) & 31);
      }
      if (kind === "x" || kind === "u" || kind === "U") {
        var cp = parseInt(escape.slice(1), 16);
        if (cp > 1114111) {
          return m;
        }
        return String.fromCharCode.apply(null, cp > 65535 ? [55232 + (cp >> 10), 56320 + (cp & 1023)] : [cp]);
      }
      if (kind >= "0" && kind <= "7") {
        return String.fromCharCode(parseInt(escape, 8) & 255);
      }
      var letter = ANSI_C_LETTERS.indexOf(escape);
      return letter < 0 ? escape : ANSI_C_CHARS.charAt(letter);
    }
    function expandAnsiC(body) {
      return body.replace(ansiCEscape, expandAnsiCEscape).split("\0")[0];
    }
    function closesAnsiC(s, i2) {
      ansiCAt.lastIndex = i2;
      return !!/** @type {RegExpExecArray} */
      ansiCAt.exec(s)[1];
    }
    function parseInternal(string, env, opts) {
      if (!opts) {
        opts = {};
      }
      var BS = opts.escape || "\\";
      var ifs = opts.splitUnquoted === true ? " 	\n" : typeof opts.splitUnquoted === "string" ? opts.splitUnquoted : "";
      var BAREWORD = "(\\" + BS + `['"$\\` + BS + META + "]|\\$\\$|\\$(?!" + ANSI_C_QUOTE.slice(2) + `)|[^\\s'"$` + META + "])+";
      var DOUBLE_QUOTE = '"(?:\\' + BS + '[\\s\\S]|[^"\\' + BS + '])*"';
      var chunker = new RegExp([
        "(" + CONTROL + ")",
        // control chars
        "(" + ANSI_C_QUOTE + "|" + BAREWORD + "|" + DOUBLE_QUOTE + "|" + SINGLE_QUOTE + ")+"
      ].join("|"), "g");
      var matches = matchAll(string, chunker);
      if (matches.length === 0) {
        return [];
      }
      if (!env) {
        env = {};
      }
      var commented = false;
      return matches.map(function(match) {
        var s = match[0];
        if (!s || commented) {
          return void 0;
        }
        if (controlRE.test(s)) {
          return (
            /** @type {ControlOperator} */
            { op: s }
          );
        }
        var quote = false;
        var esc = false;
        var out = "";
        var words = [];
        var sawQuote = false;
        var pendingNw = null;
        var isGlob = false;
        var i2;
        function parseEnvVar() {
          i2 += 1;
          var varend;
          var varname;
          var char = s.charAt(i2);
          if (char === "{") {
            i2 += 1;
            if (s.charAt(i2) === "}") {
              throw new Error("Bad substitution: " + s.slice(i2 - 2, i2 + 1));
            }
            var depth = 1;
            varend = i2;
            while (depth > 0 && varend < s.length) {
              if (s.charAt(varend) === "{" && s.charAt(varend - 1) === "$") {
                depth += 1;
              } else if (s.charAt(varend) === "}") {
                depth -= 1;
              }
              varend += 1;
            }
            if (depth !== 0) {
              throw new Error("Bad substitution: " + s.slice(i2));
            }
            varend -= 1;
            varname = s.slice(i2, varend);
            i2 = varend;
          } else if (/[*@#?$!-]/.test(char)) {
            varname = char;
          } else {
            var slicedFromI = s.slice(i2);
            varend = slicedFromI.match(/[^\w\d_]/);
            if (!varend) {
              varname = slicedFromI;
              i2 = s.length;
            } else {
              varname = slicedFromI.slice(0, varend.index);
              i2 += /** @type {number} */
              varend.index - 1;
            }
          }
          return getVar(
            /** @type {NonNullable<typeof env>} */
            env,
            "",
            varname
          );
        }
        function flushRun() {
          if (pendingNw === null) {
            return;
          }
          if (pendingNw === 0) {
            if (out !== "") {
              words[words.length] = out;
              out = "";
            }
          } else {
            words[words.length] = out;
            out = "";
            for (var fe = 1; fe < pendingNw; fe += 1) {
              words[words.length] = "";
            }
          }
          pendingNw = null;
        }
        for (i2 = 0; i2 < s.length; i2++) {
          var c = s.charAt(i2);
          if (ifs && c !== DS) {
            flushRun();
          }
          isGlob = isGlob || !quote && (c === "*" || c === "?");
          if (esc) {
            out += c;
            esc = false;
          } else if (quote) {
            if (c === quote) {
              quote = false;
            } else if (quote == SQ) {
              out += c;
            } else {
              if (c === BS) {
                i2 += 1;
                c = s.charAt(i2);
                if (c === DQ || c === BS || c === DS) {
                  out += c;
                } else {
                  out += BS + c;
                }
              } else if (c === DS) {
                out += parseEnvVar();
              } else {
                out += c;
              }
            }
          } else if (c === DQ || c === SQ) {
            quote = c;
            sawQuote = true;
          } else if (controlRE.test(c)) {
            return (
              /** @type {ControlOperator} */
              { op: s }
            );
          } else if (hash.test(c)) {
            commented = true;
            var commentObj = { comment: string.slice(match.index + i2 + 1) };
            if (out.length) {
              return (
                /** @type {const} */
                [out, commentObj]
              );
            }
            return (
              /** @type {const} */
              [commentObj]
            );
          } else if (c === BS) {
            esc = true;
          } else if (c === DS && s.charAt(i2 + 1) === SQ && closesAnsiC(s, i2)) {
            flushRun();
            sawQuote = true;
            out += expandAnsiC(s.slice(i2 + 2, ansiCAt.lastIndex - 1));
            i2 = ansiCAt.lastIndex - 1;
          } else if (c === DS) {
            var value = parseEnvVar();
            if (!ifs) {
              out += value;
            } else {
              for (var vi = 0; vi < value.length; vi += 1) {
                var vc = value.charAt(vi);
                if (ifs.indexOf(vc) < 0) {
                  flushRun();
                  out += vc;
                } else if (pendingNw === null) {
                  pendingNw = vc === " " || vc === "	" || vc === "\n" ? 0 : 1;
                } else if (vc !== " " && vc !== "	" && vc !== "\n") {
                  pendingNw += 1;
                }
              }
            }
          } else {
            out += c;
          }
        }
        if (isGlob) {
          return (
            /** @type {GlobPattern} */
            { op: "glob", pattern: out }
          );
        }
        if (ifs) {
          if (pendingNw !== null && pendingNw > 0) {
            words[words.length] = out;
            out = "";
            for (var te = 1; te < pendingNw; te += 1) {
              words[words.length] = "";
            }
          }
          if (out !== "" || sawQuote && words.length === 0) {
            words[words.length] = out;
          }
          return words;
        }
        return out;
      }).reduce(
        function(prev, arg) {
          if (typeof arg === "undefined") {
            return prev;
          }
          [].concat(arg).forEach(function(entry) {
            prev[prev.length] = entry;
          });
          return prev;
        },
        /** @type {ParseEntry[]} */
        []
      );
    }
    module.exports = function parse2(s, env, opts) {
      var mapped = parseInternal(s, env, opts);
      if (typeof env !== "function") {
        return mapped;
      }
      return mapped.reduce(
        function(acc, s2) {
          if (typeof s2 === "object") {
            acc[acc.length] = s2;
            return acc;
          }
          var xs = s2.split(RegExp("(" + TOKEN + ".*?" + TOKEN + ")", "g"));
          if (xs.length === 1) {
            acc[acc.length] = xs[0];
            return acc;
          }
          xs.filter(Boolean).forEach(function(x) {
            acc[acc.length] = startsWithToken.test(x) ? JSON.parse(x.split(TOKEN)[1]) : x;
          });
          return acc;
        },
        /** @type {ParseEntry[]} */
        []
      );
    };
  }
});

// node_modules/shell-quote/index.js
var require_shell_quote = __commonJS({
  "node_modules/shell-quote/index.js"(exports) {
    "use strict";
    exports.quote = require_quote();
    exports.parse = require_parse();
  }
});

// builtin:node:fs in answer-hook.ts
var node_fs_in_answer_hook_default = process.getBuiltinModule("node:fs");

// src/answer-hook.ts
import path2 from "node:path";

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
import path from "node:path";

// src/agent-hook/shell-command.ts
var import_shell_quote = __toESM(require_shell_quote(), 1);
function simpleCommands(text) {
  const commands = [];
  let words = [];
  let writes = false;
  let redirection = "";
  for (const token of (0, import_shell_quote.parse)(separated(text), (name) => `${VARIABLE}${name}`)) {
    if (typeof token === "string") {
      if (redirection === "") words.push(token.includes(VARIABLE) ? null : token);
      else if (WRITING.has(redirection) && token !== "/dev/null") writes = true;
      redirection = "";
    } else if ("pattern" in token) {
      words.push(null);
    } else if ("op" in token && (WRITING.has(token.op) || READING.has(token.op))) {
      redirection = token.op;
    } else if ("op" in token) {
      commands.push({ words, writes });
      words = [];
      writes = false;
    }
  }
  return [...commands, { words, writes }].filter((command) => command.words.length > 0);
}
var VARIABLE = "\0";
var WRITING = /* @__PURE__ */ new Set([">", ">>", ">|", "&>"]);
var READING = /* @__PURE__ */ new Set(["<", ">&", "<&", "<<<"]);
function separated(text) {
  let quote = "";
  let result = "";
  for (const part of text.replaceAll(/\\\r?\n/g, "").replaceAll(/(?<=\s)\d+(?=[<>])/g, "").split(/(\\.|\$\(|["'`\n])/)) {
    if (part === quote && quote !== "") quote = "";
    else if (quote === "" && (part === '"' || part === "'")) quote = part;
    const ends = part === "\n" && quote === "" || part === "`" && quote !== "'" || part === "$(" && quote !== "'";
    result += ends ? `${quote} ; ${quote}` : part;
  }
  return result;
}

// src/agent-hook/publishing.ts
var DEEPEST = 8;
var NOTHING = { kind: "nothing" };
function publishingOf(command, directory, scriptsOf) {
  return read(command, directory, { scriptsOf, depth: 0 });
}
function read(text, start, reading) {
  let directory = start;
  let before = null;
  const targets = [];
  for (const { words, writes } of simpleCommands(text)) {
    const moved = changedDirectory(words, directory);
    if (moved !== void 0) {
      directory = moved;
      continue;
    }
    const one = ofCommand(words, directory, reading);
    if (one.kind === "unclear") return one;
    if (one.kind === "nothing") {
      if (writes || !isHarmless(words))
        before ??= words.filter((word) => word !== null).slice(0, 3).join(" ");
      continue;
    }
    if (before !== null) {
      return {
        kind: "unclear",
        why: `"${before}" runs before it publishes, and can change what ships`,
        help: "run that first, then publish in a command of its own"
      };
    }
    targets.push(...one.targets);
  }
  return targets.length === 0 ? NOTHING : { kind: "targets", targets: [...new Set(targets)] };
}
function changedDirectory(words, directory) {
  const [name, to] = words;
  if (name !== "cd" && name !== "pushd") return void 0;
  return directory === null || typeof to !== "string" || to === "-" || to.startsWith("~") ? null : path.resolve(directory, to);
}
var HARMLESS = /^(?:$|:|\[|cat|echo|env|exit|export|false|ls|node -v|printf|pwd|set|sleep|tail|head|grep|test|true|unset|which|git (?:add|commit|diff|fetch|log|push|rev-parse|show|status|tag)|npm (?:-v|config|ls|ping|view|whoami|--version)|packgate)(?: |$)/;
var isHarmless = (words) => HARMLESS.test(
  withoutAssignments(words).map((word) => word ?? "?").join(" ")
);
var withoutAssignments = (words) => {
  const first = words.findIndex((word) => word === null || !/^\w+=/.test(word));
  return first === -1 ? [] : words.slice(first);
};
function ofCommand(words, directory, reading) {
  for (const word of words) {
    if (word === null || !/\s/.test(word) || !MENTIONS.test(word)) continue;
    const inner = read(word, directory ?? "/", reading);
    if (inner.kind !== "nothing") return directory === null ? UNKNOWN_DIRECTORY : inner;
  }
  for (const [index, word] of words.entries()) {
    const tool = word === null ? void 0 : TOOLS.get(programName(word));
    if (tool === void 0) continue;
    const one = tool(words.slice(index + 1), directory, reading);
    if (one.kind !== "nothing") return one;
  }
  return NOTHING;
}
var MENTIONS = /npm|yarn|bun|lerna|change-?set|semantic-release|release-it|\bnp\b|\bnx\b|rush|shipjs|auto/i;
var UNKNOWN_DIRECTORY = {
  kind: "unclear",
  why: "it publishes from a directory that cannot be told before it runs",
  help: "name the directory in full, or change into it first and publish in a command of its own"
};
function programName(word) {
  const name = word.replace(/(?<=.)@[^@/]*$/, "");
  if (name === "@changesets/cli" || name === "@yarnpkg/cli-dist") return name;
  return path.posix.basename(name.replaceAll("\\", "/")).replace(/\.(?:cmd|exe|ps1|[cm]?js)$/i, "").toLowerCase();
}
var released = (words, directory) => words.some((word) => word === "--dry-run" || word === "-d") ? NOTHING : directory === null ? UNKNOWN_DIRECTORY : { kind: "targets", targets: [directory] };
var releasedBy = (...commands) => (words, directory, reading) => words.some((word) => word !== null && commands.includes(word)) ? released(words, directory, reading) : NOTHING;
var manager = (shortens) => (words, directory, reading) => ofManager(words, directory, reading, shortens);
var TOOLS = /* @__PURE__ */ new Map([
  ["npm", manager(true)],
  ["npm-cli", manager(true)],
  ["pnpm", manager(false)],
  ["pnpm-cli", manager(false)],
  ["yarn", manager(false)],
  ["yarnpkg", manager(false)],
  ["@yarnpkg/cli-dist", manager(false)],
  ["bun", manager(false)],
  ["lerna", releasedBy("publish")],
  ["changeset", releasedBy("publish")],
  ["@changesets/cli", releasedBy("publish")],
  ["nx", releasedBy("publish", "release")],
  ["rush", releasedBy("publish")],
  ["auto", releasedBy("shipit", "release", "publish")],
  ["shipjs", releasedBy("trigger")],
  ["semantic-release", released],
  ["release-it", released],
  ["np", released]
]);
var LOOKING = new Set(
  "add audit bugs ci config docs explain find help i info init install link list ls outdated owner pack ping remove repo rm search show star t test uninstall update up v view why whoami".split(
    " "
  )
);
var RUNNING = /* @__PURE__ */ new Set(["run", "run-script", "rum", "urn"]);
var PLACES = /* @__PURE__ */ new Set(["--prefix", "-C", "--dir", "--cwd"]);
var VALUED = new Set(
  "--access --filter -F --filter-prod --otp --registry --tag -t --userconfig --workspace -w --loglevel --publish-branch --report-summary-file --auth-type".split(
    " "
  )
);
function sorted(words) {
  const plain = [];
  const options = /* @__PURE__ */ new Set();
  let place;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? null;
    if (word === null || !word.startsWith("-")) {
      plain.push(word);
      continue;
    }
    const [name = "", value] = word.split(/=(.*)/s, 2);
    options.add(name);
    if (PLACES.has(name)) place = value ?? words[index += 1] ?? null;
    else if (VALUED.has(name) && value === void 0) index += 1;
  }
  return { plain, options, place };
}
function ofManager(words, directory, reading, shortens) {
  const { plain, options, place } = sorted(words);
  const at = place === void 0 ? directory : typeof place === "string" && directory !== null ? path.resolve(directory, place) : null;
  const [first = ""] = plain;
  const isShort = shortens && first !== null && first.length > 1 && "publish".startsWith(first);
  const position = isShort ? 0 : plain.indexOf("publish");
  if (position !== -1 && (isShort || !LOOKING.has(first ?? "")) && !(first !== null && RUNNING.has(first))) {
    if (options.has("--dry-run") || options.has("--help") || options.has("-h")) return NOTHING;
    return published(plain.slice(position + 1), at, first === "workspace" || first === "workspaces");
  }
  const script = first !== null && RUNNING.has(first) ? plain[1] : first;
  return script === null && first !== null ? unknownScript(at) : ofScript(script ?? "", at, reading);
}
function published(named, at, isWithin) {
  if (at === null) return UNKNOWN_DIRECTORY;
  if (named.includes(null)) {
    return { kind: "unclear", why: "what it publishes is a pattern or a variable of the shell", help: "name the tarball or the directory" };
  }
  const places = named.filter((word) => word !== null).map((word) => path.resolve(at, word));
  return { kind: "targets", targets: isWithin || places.length === 0 ? [at] : places };
}
var unknownScript = (at) => at === null ? NOTHING : { kind: "unclear", why: "it runs a script that a variable names", help: "name the script" };
function ofScript(name, at, { scriptsOf, depth }) {
  if (at === null || name === "" || depth >= DEEPEST) return NOTHING;
  const scripts = scriptsOf(at);
  const parts = [`pre${name}`, name, `post${name}`].flatMap((each) => Object.hasOwn(scripts, each) ? [scripts[each] ?? ""] : []);
  return parts.length === 0 ? NOTHING : read(parts.join("\n"), at, { scriptsOf, depth: depth + 1 });
}

// src/agent-hook/tool-call.ts
function toolCall(text) {
  const call = recordOf(parsed(text));
  if (call === null) throw unknownCall("it is no object");
  const directory = textOf(call["cwd"]) ?? firstText(call["workspace_roots"]);
  if (call["toolName"] !== void 0) return { dialect: "tool-args", command: commandIn(argumentsOf(call["toolArgs"])), directory };
  if (call["tool_name"] !== void 0) {
    const dialect = call["hook_event_name"] === "BeforeTool" ? "before-tool" : "pre-tool-use";
    const input = recordOf(call["tool_input"]);
    return { dialect, command: commandIn(input), directory: textOf(input?.["cwd"]) ?? textOf(input?.["dir_path"]) ?? directory };
  }
  const command = commandIn(call);
  if (command === null) throw unknownCall("it has neither a tool nor a command");
  return { dialect: "before-shell", command, directory };
}
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
  if (Array.isArray(command)) return command.map(String).join(" ");
  return textOf(command);
}
var recordOf = (value) => (
  // What JSON calls an object has keys of any value.
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : null
);
var textOf = (value) => typeof value === "string" ? value : null;
var firstText = (value) => Array.isArray(value) ? textOf(value[0]) : null;

// src/answer-hook.ts
async function answerHook({ cwd, call, policy }, host) {
  const { dialect, command, directory } = toolCall(call);
  if (command === null) return SILENCE;
  const start = path2.resolve(cwd, directory ?? ".");
  const publishing = publishingOf(command, start, scriptsAround);
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
function scriptsAround(directory) {
  for (let current = directory; ; current = path2.dirname(current)) {
    const scripts = scriptsIn(path2.join(current, "package.json"));
    if (scripts !== null) return scripts;
    if (path2.dirname(current) === current) return {};
  }
}
function scriptsIn(file) {
  if (!node_fs_in_answer_hook_default.existsSync(file)) return null;
  try {
    const { scripts } = JSON.parse(node_fs_in_answer_hook_default.readFileSync(file, "utf8"));
    const entries = typeof scripts === "object" && scripts !== null ? Object.entries(scripts) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
  } catch {
    return {};
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
