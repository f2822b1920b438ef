import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  firstLine,
  systemErrorCode
} from "../shared/gzip+policy-files+zip.js";
import {
  GateError
} from "../shared/carried-config+policy-files+shim.js";
import {
  Minimatch,
  braceExpand
} from "../shared/policy-files+starter.js";
import {
  COLLECTION_STYLE,
  EVENT_ID,
  NOT_RESOLVED,
  SCALAR_STYLE,
  YAMLException,
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  nullCoreTag,
  parseEvents
} from "../shared/policy-files+workspace-yaml.js";
import {
  __commonJS,
  __toESM
} from "../shared/all.js";

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern2, start) => {
      const { length } = pattern2;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern2[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern2[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern2[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern2[index + 1] !== "]") {
          index++;
          let to = pattern2[index];
          if (to === ESCAPE) {
            to = pattern2[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern2[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern2[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern2[end - 1] === ":") {
            const name = pattern2.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern2[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "";
    var TRAILING_DOUBLESTAR = "";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern2) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern2;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern2[index];
        if (char === ESCAPE) {
          const escaped = pattern2[index + 1];
          if (escaped === SLASH && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern2.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern2, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern2) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern2) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run, at2) => {
      let separator = EMPTY;
      for (let index = at2 + 1; index < run.length && !run[index].wildcard; index++) {
        separator += run[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run = [];
      const flush = () => {
        let lastWildcard;
        run.forEach((token, at2) => {
          if (token.wildcard) {
            lastWildcard = at2;
          }
        });
        run.forEach((token, at2) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at2 === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at2)})[^\\/])*`;
        });
        run = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern2) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern2)) {
        pattern2 = "**";
      }
      const { source, sources } = extractBrackets(pattern2);
      const replaced2 = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern2);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern2)) : prev;
        },
        source
      );
      return sources.length ? replaced2.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced2;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path2) => {
      const end = path2.length - 1;
      const index = path2.lastIndexOf(
        SLASH,
        path2[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path2 : path2.slice(index + 1);
    };
    var parentOf = (path2) => {
      if (path2.charCodeAt(0) === SLASH_CODE || path2.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path2.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end = path2.length - 1;
      const cut = path2.lastIndexOf(
        SLASH,
        path2.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path2.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern2) => pattern2 && isString(pattern2);
    var splitPattern = (pattern2) => (pattern2[pattern2.length - 1] === "\r" ? pattern2.slice(0, -1) : pattern2).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern2, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern2;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count2 = 0;
      while (str[str.length - count2 - 1] === ESCAPE) {
        count2++;
      }
      return count2 % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern2, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern2[0] === BOM ? pattern2.slice(1) : pattern2;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern2,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern2, index) {
        if (pattern2 && pattern2[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern2._rules._rules);
          this._basenameCount += pattern2._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern2);
        const raw = isStr ? pattern2 : pattern2.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern2.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern2) {
        this._added = false;
        this._split = isString(pattern2);
        this._stripBOM = !this._split || pattern2[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern2) : pattern2
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path2) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path2)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path2, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename = shortcut ? basenameOf(path2) : path2;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path2
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path2, originalPath, doThrow) => {
      if (!isString(path2)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path2) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path2)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path2) => {
      const first = path2.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path2.length === 1) {
        return true;
      }
      const second = path2.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path2.length === 2 || path2.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern2) {
        if (this._rules.add(pattern2)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern2) {
        return this.add(pattern2);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path2) {
        checkPath(
          path2,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path2 ? this._t(path2, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path2 = convertPath(target);
        if (!path2 || path2.charCodeAt(path2.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path2);
        }
        const dir = this._t(path2, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path2);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path2, cache) {
        if (path2 in cache) {
          return cache[path2];
        }
        const parentPath = parentOf(path2);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path2] = parent && parent.ignored ? parent : this._rules.test(path2, MODE_IGNORE);
      }
      ignores(path2) {
        return this._test(path2, this._ignoreCache, convertPath(path2)).ignored;
      }
      createFilter() {
        return (path2) => !this.ignores(path2);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path2) {
        return this._test(path2, this._testCache, convertPath(path2));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path2) => checkPath(convertPath(path2), path2, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path2) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path2) || isNotRelative(path2);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/policy-files.ts
import fs from "node:fs";
import path from "node:path";

// src/late-modules.ts
var nodeCrypto = () => process.getBuiltinModule("node:crypto");
var nodeVm = () => process.getBuiltinModule("node:vm");

// src/policy/extends.ts
import { posix } from "node:path";

// src/policy/deny.ts
var import_ignore = __toESM(require_ignore(), 1);

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
      if (!(error instanceof GateError)) throw error;
      problems.push(error, ...error.others);
    }
  }
  throwTogether(problems);
  return values;
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

// src/policy/quote.ts
var LONGEST_QUOTE = 60;
function quote(text2) {
  return JSON.stringify(text2.length > LONGEST_QUOTE ? `${text2.slice(0, LONGEST_QUOTE)}…` : text2);
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
  if (asText !== null) return ignoreCase ? (_, lower) => asText(lower) : (path2) => asText(path2);
  try {
    const matcher = new Minimatch(glob, { ...OPTIONS, nobrace: true, nocase: ignoreCase });
    return (path2) => matcher.match(path2);
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
  const text2 = inner.join("/");
  if (anywhere && beneath) return (path2) => path2.startsWith(`${text2}/`) || path2.includes(`/${text2}/`);
  if (anywhere) return (path2) => path2.endsWith(text2) && (path2.length === text2.length || path2.charAt(path2.length - text2.length - 1) === "/");
  if (beneath) return (path2) => path2.startsWith(text2) && path2.charAt(text2.length) === "/";
  return (path2) => path2 === text2;
}
function suffixTest(directory, suffix, anywhere) {
  if (anywhere) return directory.length === 0 ? (path2) => path2.endsWith(suffix) : null;
  const deep = directory.at(-1) === "**";
  const names = deep ? directory.slice(0, -1) : directory;
  if (!names.every(isLiteral)) return null;
  const prefix = names.map((name) => `${name}/`).join("");
  const shortest = prefix.length + Math.max(1, suffix.length);
  const direct = (path2) => deep || !path2.includes("/", prefix.length);
  return (path2) => path2.length >= shortest && path2.endsWith(suffix) && path2.startsWith(prefix) && direct(path2);
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
var isPlainName = (pattern2) => pattern2.split("/").every(isLiteral) && !/[{}]/.test(pattern2) && !pattern2.startsWith("!");
function lastMatch(list, patterns2) {
  const [first] = list;
  if (first !== void 0 && patterns2.every((pattern2) => pattern2.negated))
    throw patternProblem(first, "has nothing to take back from", "write a pattern without ! before it");
  const fromLast = patterns2.toReversed();
  return (path2) => {
    const normal = isAscii(path2) ? path2 : path2.normalize("NFC");
    const lower = normal.toLowerCase();
    const decisive = fromLast.find((pattern2) => pattern2.test(normal, lower));
    return decisive === void 0 || decisive.negated ? null : decisive.located;
  };
}
var isAscii = (text2) => new RegExp("^\\p{ASCII}*$", "u").test(text2);
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
    return (directory ? [whole, `${whole}/**`] : [whole]).map((pattern2) => globTest(located, pattern2, options.ignoreCase));
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
  return only !== void 0 && tests.length === 1 ? only : (path2, lower) => tests.some((test) => test(path2, lower));
};
function withoutNegation(located) {
  const pattern2 = located.value.normalize("NFC");
  const negated = pattern2.startsWith("!");
  const body = negated ? pattern2.slice(1) : pattern2;
  const problem = misread(located, pattern2, body);
  if (problem !== null) throw problem;
  return { body, negated };
}
function misread(located, pattern2, body) {
  if (pattern2.startsWith("!("))
    return patternProblem(located, "begins with !(", "write /!(...) to match all others, or !name to take back");
  if (body.startsWith("!")) return patternProblem(located, "begins with two !", "one ! takes back");
  if (body.trim() === "") return patternProblem(located, "is empty", "write a pattern, or remove it");
  if (body.trim() !== body) return patternProblem(located, "begins or ends with a space", `did you mean ${body.trim()}?`);
  if (body.includes("\\"))
    return patternProblem(located, "has a backslash", `packed paths have /: did you mean ${pattern2.replaceAll(/\\+/g, "/")}?`);
  return null;
}

// src/policy/source-text.ts
function sourceText(text2, file) {
  const plain = text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
  const lineStarts = [0];
  for (const { 0: lineBreak, index } of plain.matchAll(/\r\n|\n|\r/g)) lineStarts.push(index + lineBreak.length);
  return { file, text: plain, lineStarts };
}
function frameAt(source, start, end, label) {
  const line = lineOf(source, start);
  const lineStart = source.lineStarts[line] ?? 0;
  const text2 = lineText(source, line);
  const marked = Math.min(end, lineStart + text2.length) - start;
  return { file: source.file, line: line + 1, column: start - lineStart + 1, text: text2, length: Math.max(1, marked), label };
}
function lineText(source, line) {
  return source.text.slice(source.lineStarts[line], source.lineStarts[line + 1]).replace(/[\r\n]+$/, "");
}
function lineOf(source, offset) {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/policy/deny.ts
function denyList(text2, file, namedBy) {
  const source = sourceText(text2, file);
  const lines = source.lineStarts.map((_, index) => ({ value: lineText(source, index), line: index + 1 }));
  const paths = gather(
    lines.filter(({ value }) => value.trim() !== "" && !value.startsWith("#")).map(({ value, line }) => () => {
      const located = { value, frame: { file, line, column: 1, text: value, length: value.length, label: "this line" } };
      checkLine(located);
      return located;
    })
  );
  return { paths, syntax: "gitignore", reason: null, severity: null, frame: { ...namedBy.frame, label: "a line of this list denies it" } };
}
function checkLine(located) {
  const { value, frame } = located;
  if (value.includes("\0")) throw policyProblem(frame, "a list has a null character", "is it a text file in UTF-8?");
  const body = value.replace(/^!/, "");
  const endsInEscape = /(?:^|[^\\])(?:\\\\)*\\$/.test(body);
  if (body.trim() === "" || endsInEscape)
    throw policyProblem(frame, `the line ${quote(value)} can match nothing`, "git passes over it in silence: mend or remove it");
}

// src/policy/nearest.ts
function nearest(word, candidates) {
  const written = word.toLowerCase();
  if (written === "" || written.length > LONGEST_WORD) return null;
  const begun = written.length >= 3 ? candidates.filter((candidate) => candidate.startsWith(written)) : [];
  if (begun.length === 1) return begun[0] ?? null;
  let best = null;
  let bestDistance = Math.min(3, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}
var LONGEST_WORD = 64;
function editDistance(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY
        )
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}
var at = (row, column) => row[column] ?? Number.POSITIVE_INFINITY;

// src/policy/yaml.ts
var DEEPEST_NESTING = 32;
function parseYaml(text2, file) {
  const source = sourceText(text2, file);
  const events = readEvents(source);
  refuseSecondDocument(source, events);
  const [document, ...nodes] = events;
  if (document === void 0)
    throw problemAt(source, source.text.length, 1, "the policy is empty", "write at least one key, or remove the file");
  const cursor = { source, events: nodes, index: 0, readTo: 0 };
  const root = readNode(cursor, null);
  if (root.kind === "map") return root;
  const found = root.kind === "scalar" && root.value === null;
  if (found) throw policyProblem(root.frame, "the policy is empty", "write at least one key, or remove the file");
  throw policyProblem(root.frame, `a policy is a mapping, found ${describeNode(root)}`, 'write keys and values, like "allow: [...]"');
}
function describeNode(node) {
  switch (node.kind) {
    case "list":
      return "a list";
    case "map":
      return "a mapping";
    case "scalar":
      if (node.value === null) return "nothing";
      return typeof node.value === "string" ? `the text ${quote(node.value)}` : `${node.value}`;
  }
}
function readEvents(source) {
  try {
    return parseEvents(source.text, { maxDepth: DEEPEST_NESTING });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const position = error instanceof YAMLException ? error.mark?.position ?? 0 : 0;
    const offset = lastTextBefore(source.text, position);
    throw problemAt(source, offset, 1, `invalid YAML: ${reason}`, advice(source, offset, offset < position), error);
  }
}
function lastTextBefore(text2, position) {
  if (/\S/.test(text2.slice(position))) return position;
  return Math.max(0, text2.slice(0, position).trimEnd().length - 1);
}
function advice(source, offset, atEnd2) {
  const line = lineText(source, lineOf(source, offset));
  const first = unquotedStart(line, source.text.charAt(offset));
  if (first !== null) return `a value that begins with ${first} needs quotes`;
  if (/^\s*\t/.test(line)) return "indent with spaces";
  return atEnd2 ? "the text ends here" : "here";
}
function unquotedStart(line, failedAt) {
  if (/[*&!@`%]/.test(failedAt)) return failedAt;
  const scalar = /(?:^\s*-\s+|:\s+)([*&!@`%])/.exec(line);
  const collection = /(?:^\s*-\s+|:\s+)([[{])[^\]}]*[\]}][^\s,\]}]/.exec(line);
  return scalar?.[1] ?? collection?.[1] ?? null;
}
function refuseSecondDocument(source, events) {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return;
  const content = events.slice(second).map(startOf).find((start) => start >= 0) ?? source.text.length;
  const marker = Math.max(0, source.text.lastIndexOf("---", content));
  throw problemAt(source, marker, 3, "a policy is one YAML document, found a second one", "remove it, or move it to its own file");
}
function startOf(event) {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return -1;
  }
}
function problemAt(source, offset, length, message, label, cause) {
  const start = Math.min(offset, lastTextBefore(source.text, source.text.length));
  return policyProblem(frameAt(source, start, start + length, ""), message, label, { cause });
}
function readNode(cursor, place) {
  const event = cursor.events[cursor.index];
  cursor.index += 1;
  if (event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    throw new Error("the YAML parser closed a node that it never opened");
  }
  if (event.type === EVENT_ID.ALIAS) throw propertyProblem(cursor.source, "an alias", event.anchorStart - 1, event.anchorEnd);
  if (event.tagStart >= 0) throw propertyProblem(cursor.source, "a tag", event.tagStart, event.tagEnd);
  if (event.anchorStart >= 0) throw propertyProblem(cursor.source, "an anchor", event.anchorStart - 1, event.anchorEnd);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return {
        kind: "scalar",
        value: scalarValue(cursor.source, event),
        frame: place === null || event.valueStart >= 0 ? scalarFrame(cursor, event) : place
      };
    case EVENT_ID.SEQUENCE:
      return readList(cursor, event);
    case EVENT_ID.MAPPING:
      return readMap(cursor, event);
  }
}
function propertyProblem(source, what, start, end) {
  const written = source.text.slice(start, end);
  const message = `YAML reads ${quote(written).slice(1, -1)} as ${what}, which a policy cannot have`;
  return policyProblem(frameAt(source, start, end, ""), message, `a value that begins with ${written.slice(0, 1)} needs quotes`);
}
function readList(cursor, event) {
  const frame = collectionFrame(cursor, event);
  const items = [];
  while (!atEnd(cursor)) items.push(readNode(cursor, nextIsEmpty(cursor) ? emptyItemFrame(cursor, frame) : null));
  cursor.index += 1;
  return { kind: "list", items, frame };
}
function readMap(cursor, event) {
  const frame = collectionFrame(cursor, event);
  const entries = [];
  const places = /* @__PURE__ */ new Map();
  while (!atEnd(cursor)) {
    const entry = readEntry(cursor, frame);
    const first = places.get(entry.key);
    if (first !== void 0)
      throw policyProblem(entry.keyFrame, `duplicate key ${quote(entry.key)}`, `it stands in line ${first.line} already`);
    places.set(entry.key, entry.keyFrame);
    entries.push(entry);
  }
  cursor.index += 1;
  return { kind: "map", entries, frame };
}
function readEntry(cursor, map) {
  const event = cursor.events[cursor.index];
  const key = readNode(cursor, map);
  if (key.kind !== "scalar" || event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) {
    throw policyProblem(key.frame, `a key has to be plain text, found ${describeNode(key)}`, "write a name before the colon");
  }
  return { key: getScalarValue(cursor.source.text, event), keyFrame: key.frame, value: readNode(cursor, key.frame) };
}
var atEnd = (cursor) => cursor.events[cursor.index]?.type === EVENT_ID.POP;
function nextIsEmpty(cursor) {
  const event = cursor.events[cursor.index];
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.tagStart < 0 && event.anchorStart < 0;
}
function emptyItemFrame(cursor, list) {
  const emptyItem = new RegExp(`^[ ]{${list.column - 1}}-[ \\t]*(?:#.*)?$`);
  for (let line = lineOf(cursor.source, cursor.readTo); line < cursor.source.lineStarts.length; line += 1) {
    const start = cursor.source.lineStarts[line] ?? 0;
    if (start < cursor.readTo || !emptyItem.test(lineText(cursor.source, line))) continue;
    cursor.readTo = start + list.column;
    return frameAt(cursor.source, start + list.column - 1, start + list.column, "");
  }
  return list;
}
function collectionFrame(cursor, event) {
  cursor.readTo = Math.max(cursor.readTo, event.start);
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  return frameAt(cursor.source, event.start, isFlow ? event.start + 1 : cursor.source.text.length, "");
}
function scalarFrame(cursor, event) {
  const { text: text2 } = cursor.source;
  if (event.valueStart < 0) return frameAt(cursor.source, lastTextBefore(text2, text2.length), text2.length, "");
  cursor.readTo = Math.max(cursor.readTo, event.valueEnd);
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const indent = block ? text2.slice(event.valueStart, event.valueEnd).search(/\S|$/) : 0;
  return frameAt(cursor.source, event.valueStart + indent - quoted, event.valueEnd + quoted, "");
}
function scalarValue(source, event) {
  const text2 = getScalarValue(source.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text2;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text2, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text2;
}

// src/policy/value.ts
function unknownName(frame, what, name, known) {
  const meant = nearest(name, known);
  const few = known.length <= 12 ? `expected ${listed(known, "or")}` : "no such name";
  return policyProblem(frame, `unknown ${what}`, meant === null ? few : `did you mean ${meant}?`);
}
var wrongType = (node, expected) => policyProblem(
  node.frame,
  `expected ${expected}, found ${describeNode(node)}`,
  node.kind === "scalar" && node.value === null ? "it has no value" : "here"
);
var listed = (names, word) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
function parsed(type, parse, schema) {
  return { read: (node, rules) => parse(type.read(node, rules), rules), schema };
}
function either(single, map) {
  return {
    read: (node, rules) => node.kind === "map" ? map.read(node, rules) : single.read(node, rules),
    schema: (rules) => ({ anyOf: [single.schema(rules), map.schema(rules)] })
  };
}

// src/policy/collection.ts
function mapping(fields, options) {
  return {
    fields,
    read: (node, rules) => {
      if (node.kind !== "map") throw wrongType(node, `a mapping with ${listed(Object.keys(fields), "and")}`);
      const entries = gather(node.entries.map((entry) => () => [entry.key, readField(entry, fields, options, rules)]));
      throwTogether(
        (options.required ?? []).filter((name) => !node.entries.some(({ key }) => key === name)).map((name) => missingKey(node, name, options.noun))
      );
      const read = Object.fromEntries([...Object.keys(fields).map((name) => [name, null]), ...entries]);
      const values = read;
      return { values, frame: node.frame, keyFrames: new Map(node.entries.map((entry) => [entry.key, entry.keyFrame])) };
    },
    schema: (rules) => ({
      type: "object",
      additionalProperties: false,
      ...options.required === void 0 ? {} : { required: options.required },
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { description: field.description, examples: [field.example], ...field.type.schema(rules) }
        ])
      )
    })
  };
}
function readField(entry, fields, options, rules) {
  const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
  if (field !== void 0) return field.type.read(entry.value, rules);
  const where = options.noun === "" ? "" : ` in ${options.noun}`;
  const later = options.later !== void 0 && Object.hasOwn(options.later, entry.key) ? options.later[entry.key] : void 0;
  if (later !== void 0) throw policyProblem(entry.keyFrame, `not supported yet: ${quote(entry.key)}${where}`, later);
  throw unknownName(entry.keyFrame, `key ${quote(entry.key)}${where}`, entry.key, Object.keys(fields));
}
var missingKey = (map, name, noun) => policyProblem(map.frame, `${noun} needs "${name}"`, `"${name}" is missing here`);
function listOf(item) {
  return {
    read: (node, rules) => {
      if (node.kind !== "list") throw wrongType(node, "a list");
      return gather(node.items.map((value) => () => item.read(value, rules)));
    },
    schema: (rules) => ({ type: "array", items: item.schema(rules) })
  };
}
function oneOrList(item, single, expected) {
  const list = listOf(item);
  return {
    read: (node, rules) => {
      if (node.kind === "scalar" && node.value !== null) return [single.read(node, rules)];
      if (node.kind !== "list") throw wrongType(node, expected);
      return list.read(node, rules);
    },
    schema: (rules) => ({ anyOf: [single.schema(rules), list.schema(rules)] })
  };
}
function oneOrMore(item, expected) {
  const list = oneOrList(item, item, expected);
  return {
    read: (node, rules) => {
      if (node.kind !== "list" || node.items.length > 0) return list.read(node, rules);
      throw policyProblem(node.frame, `expected ${expected}, found an empty list`, "write an entry, or remove the key");
    },
    schema: (rules) => ({ anyOf: [item.schema(rules), { type: "array", minItems: 1, items: item.schema(rules) }] })
  };
}
function named(expected, name, value, schema) {
  return {
    read: (node, rules) => {
      if (node.kind !== "map") throw wrongType(node, expected);
      return gather(
        node.entries.map((entry) => () => {
          name(entry, rules);
          return { name: { value: entry.key, frame: entry.keyFrame }, value: value.read(entry.value, rules) };
        })
      );
    },
    schema
  };
}

// src/policy/scalar.ts
function text(expected) {
  return {
    read: (node) => {
      if (node.kind !== "scalar" || typeof node.value !== "string") throw withoutQuotes(node, expected);
      if (node.value.trim() === "") throw policyProblem(node.frame, `expected ${expected}, found an empty text`, "write it here");
      return { value: node.value, frame: node.frame };
    },
    schema: () => ({ type: "string", pattern: "\\S" })
  };
}
function withoutQuotes(node, expected) {
  const bare = node.kind === "scalar" && (typeof node.value === "number" || typeof node.value === "boolean");
  return bare ? policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, "put it in quotes to make it a text") : wrongType(node, expected);
}
function oneOf(what, words) {
  const expected = `the ${what} ${listed(words, "or")}`;
  return {
    read: (node) => {
      if (node.kind !== "scalar" || typeof node.value !== "string") throw wrongType(node, expected);
      const written = node.value;
      const word = words.find((candidate) => candidate === written);
      if (word === void 0) throw unknownName(node.frame, `${what} ${quote(written)}`, written, words);
      return { value: word, frame: node.frame };
    },
    schema: () => ({ enum: words })
  };
}
var yesOrNo = {
  read: (node) => {
    if (node.kind !== "scalar" || typeof node.value !== "boolean") throw wrongType(node, "true or false");
    return node.value;
  },
  schema: () => ({ type: "boolean" })
};
var count = {
  read: (node) => {
    if (node.kind !== "scalar" || typeof node.value !== "number") throw wrongType(node, "a whole number");
    return { value: wholeNumber(node.value, node, "a whole number"), frame: node.frame };
  },
  schema: () => ({ type: "integer", minimum: 1 })
};
function wholeNumber(value, node, expected) {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, "it has to be a whole number from 1 on");
}
var UNITS = /* @__PURE__ */ new Map([
  ["b", 1],
  ["kb", 1e3],
  ["mb", 1e6],
  ["gb", 1e9],
  ["kib", 1024],
  ["mib", 1024 ** 2],
  ["gib", 1024 ** 3]
]);
var SIZE = /^(\d+(?:\.\d+)?) ?(B|[kMG]i?B)$/i;
var A_SIZE = "a size like 2 MB, 500 kB or 1 MiB";
var size = {
  read: (node) => {
    if (node.kind !== "scalar") throw wrongType(node, A_SIZE);
    if (typeof node.value === "number") return { value: wholeNumber(node.value, node, A_SIZE), frame: node.frame };
    const [, digits, unit] = typeof node.value === "string" ? SIZE.exec(node.value.trim()) ?? [] : [];
    if (digits === void 0 || unit === void 0) throw wrongType(node, A_SIZE);
    const bytes = Number(digits) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
    return { value: wholeNumber(Math.round(bytes), node, A_SIZE), frame: node.frame };
  },
  schema: () => ({
    anyOf: [
      { type: "integer", minimum: 1 },
      { type: "string", pattern: "^\\s*\\d+(\\.\\d+)? ?([kKmMgG][iI]?)?[bB]\\s*$" }
    ]
  })
};
var date = {
  read: (node) => {
    const expected = "a date like 2027-06-30";
    if (node.kind !== "scalar" || typeof node.value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(node.value)) throw wrongType(node, expected);
    const day = /* @__PURE__ */ new Date(`${node.value}T00:00:00Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(node.value);
    if (!exists) throw policyProblem(node.frame, `expected ${expected}, found ${quote(node.value)}`, "there is no such day");
    return { value: node.value, frame: node.frame };
  },
  schema: () => ({ type: "string", format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" })
};

// src/policy/pattern-value.ts
var pattern = text("a pattern");
function patterns(options) {
  return checkedPatterns((list) => compilePatterns(list, options));
}
var separatePatterns = checkedPatterns(
  (list) => gather(list.map((located) => () => compilePatterns([located], EXACT)))
);
var namePatterns = checkedPatterns(compileNames);
function checkedPatterns(compile2) {
  const list = oneOrMore(pattern, "a pattern or a list of patterns");
  return {
    read: (node, rules) => {
      const read = list.read(node, rules);
      compile2(read);
      return read;
    },
    schema: list.schema
  };
}

// src/required-literal.ts
var SHORTEST = 3;
var LONGEST = 100;
function requiredLiteral(source) {
  let longest = "";
  let run = "";
  const endRun = () => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (let rest = source; rest !== ""; ) {
    const piece = pieceOf(rest);
    if (piece === null) return null;
    rest = rest.slice(piece.length);
    const [quantifier = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? [];
    rest = rest.slice(quantifier.length);
    if (piece.token.kind === "other") {
      endRun();
      continue;
    }
    if (quantifier === "" || quantifier.startsWith("+")) run += piece.token.text;
    if (quantifier !== "") endRun();
  }
  endRun();
  return longest.length >= SHORTEST ? longest.slice(0, LONGEST) : null;
}
var OTHER = { kind: "other" };
function pieceOf(rest) {
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  switch (first) {
    case "|":
      return null;
    case "(":
      return groupAt(rest);
    case "[":
      return classAt(rest);
    case ".":
    case "^":
    case "$":
      return { token: OTHER, length: 1 };
    case "\\":
      return escapeAt(rest);
    default:
      return /^[*+?{}\])]$/.test(first) ? null : { token: { kind: "literal", text: first }, length: first.length };
  }
}
function escapeAt(rest) {
  const escaped = rest.charAt(1);
  if (/^[dDwWsSbBnrtfv]$/.test(escaped)) return { token: OTHER, length: 2 };
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(escaped) ? { token: { kind: "literal", text: escaped }, length: 2 } : null;
}
function classAt(rest) {
  const [whole] = /^\[(?:\\[^]|[^\]\\])*\]/.exec(rest) ?? [];
  return whole === void 0 ? null : { token: OTHER, length: whole.length };
}
function groupAt(rest) {
  let depth = 0;
  for (let index = 0; index < rest.length; ) {
    const at2 = rest.charAt(index);
    if (at2 === "\\") index += 1;
    else if (at2 === "[") index += (classAt(rest.slice(index))?.length ?? 1) - 1;
    else if (at2 === "(") depth += 1;
    else if (at2 === ")") depth -= 1;
    index += 1;
    if (depth === 0) return { token: OTHER, length: index };
  }
  return null;
}

// src/text-search.ts
var MOST_MATCHES = 1e3;
var TIME_LIMIT = { each: 3e3, perMegabyte: 100, total: 6e4 };
var spent = /* @__PURE__ */ new WeakMap();
function searchText(pattern2, text2, limit = TIME_LIMIT) {
  if (isLinear(pattern2.source)) return { kind: "searched", spans: spansOf(text2.matchAll(pattern2)) };
  if (lacksLiteral(pattern2, text2)) return { kind: "searched", spans: [] };
  const before = spent.get(pattern2) ?? 0;
  const most = Math.ceil(Math.min(limit.each + limit.perMegabyte * text2.length / 1e6, limit.total - before));
  if (most <= 0) return { kind: "stopped", why: `it has taken more than ${seconds(limit.total)} in all` };
  const start = performance.now();
  try {
    return { kind: "searched", spans: within(most, pattern2, text2) };
  } catch (error) {
    return { kind: "stopped", why: whyStopped(error, most) };
  } finally {
    spent.set(pattern2, before + performance.now() - start);
  }
}
var literals = /* @__PURE__ */ new WeakMap();
function lacksLiteral(pattern2, text2) {
  let literal = literals.get(pattern2);
  if (literal === void 0) {
    const required = requiredLiteral(pattern2.source);
    literal = required === null ? null : new RegExp(required.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), pattern2.ignoreCase ? "iu" : "u");
    literals.set(pattern2, literal);
  }
  return literal !== null && !literal.test(text2);
}
var seconds = (milliseconds) => `${Math.round(milliseconds / 100) / 10} s`;
var whyStopped = (error, most) => systemErrorCode(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? `it takes longer than ${seconds(most)}` : firstLine(error);
var LONGEST_LINEAR = 200;
function isLinear(source) {
  return source.length <= LONGEST_LINEAR && /^(?:\\[^1-9kpPux]|[^\\()*+?{}])*$/.test(source);
}
function spansOf(matches) {
  const spans = [];
  for (const { index = 0, 0: match } of matches) {
    spans.push({ start: index, end: index + match.length });
    if (spans.length === MOST_MATCHES) break;
  }
  return spans;
}
var search = null;
var context = null;
function within(timeout, pattern2, text2) {
  search ??= new (nodeVm()).Script("spansOf(text.matchAll(pattern))");
  context ??= nodeVm().createContext({ spansOf });
  Object.assign(context, { pattern: pattern2, text: text2 });
  try {
    return search.runInContext(context, { timeout });
  } finally {
    Object.assign(context, { pattern: null, text: null });
  }
}

// src/policy/text-pattern.ts
var compiled2 = /* @__PURE__ */ new WeakMap();
function compileText(located) {
  const known = compiled2.get(located);
  if (known !== void 0) return known;
  const { value, frame } = located;
  const [group = "", letters = ""] = /^\(\?([a-zA-Z]+)\)/.exec(value) ?? [];
  const unknown = letters.split("").find((letter, index) => !"ims".includes(letter) || letters.indexOf(letter) !== index);
  if (unknown !== void 0)
    throw policyProblem(frame, `unknown flag ${quote(unknown)} in the pattern ${quote(value)}`, "expected i, m or s, each once");
  const pattern2 = compile(located, value.slice(group.length), `gu${letters}`);
  refuseEmptyMatch(located, pattern2);
  compiled2.set(located, pattern2);
  return pattern2;
}
function compile({ value, frame }, source, flags) {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(": ").at(-1) ?? error.message : String(error);
    throw policyProblem(frame, `the pattern ${quote(value)} cannot compile: ${reason}`, "expected a regular expression of JavaScript", {
      cause: error
    });
  }
}
var PROBES = ["", "a", "A", "1", " ", "\n", "const a = 1;\n"];
function refuseEmptyMatch({ value, frame }, pattern2) {
  for (const probe of PROBES) {
    const search2 = searchText(pattern2, probe);
    if (search2.kind === "stopped")
      throw policyProblem(frame, `the pattern ${quote(value)} cannot be used: ${search2.why}`, "make it simpler");
    if (search2.spans.some(({ start, end }) => start === end))
      throw policyProblem(frame, `the pattern ${quote(value)} matches an empty text`, "it would be found everywhere: require a character");
  }
}

// src/policy/text-pattern-value.ts
var textPattern = parsed(
  text("a regular expression"),
  (located) => {
    compileText(located);
    return located;
  },
  () => ({ type: "string", pattern: "\\S" })
);

// src/policy/schema.ts
var SEVERITIES = ["error", "warning", "note"];
var LEVELS = [...SEVERITIES, "off"];
var PRESETS = ["recommended", "strict"];
var level = oneOf("level", LEVELS);
var longSetting = mapping(
  {
    level: { type: level, description: "How bad a finding of the rule is; `off` silences it.", example: "warning" },
    severity: { type: level, description: "The same as `level`.", example: "warning" }
  },
  { noun: "the setting of a rule", later: { options: "no rule has options yet: remove it" } }
);
var ruleSetting = either(
  level,
  parsed(
    longSetting,
    ({ values, frame }) => {
      if (values.level !== null && values.severity !== null)
        throw policyProblem(values.severity.frame, '"level" and "severity" say the same', "remove one of them");
      const set = values.level ?? values.severity;
      if (set === null) throw policyProblem(frame, 'the setting of a rule needs "level"', '"level" is missing here');
      return set;
    },
    (rules) => ({ ...longSetting.schema(rules), minProperties: 1, maxProperties: 1 })
  )
);
var ruleName = text("the id of a rule");
var knownRule = (name, rules) => {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(name.value)) return name;
  throw unknownName(name.frame, `rule ${quote(name.value)}`, name.value, ids);
};
var ruleSettings = named(
  "a mapping of rules to levels",
  (entry, rules) => knownRule({ value: entry.key, frame: entry.keyFrame }, rules),
  ruleSetting,
  (rules) => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, { description: rule.summary, ...ruleSetting.schema(rules) }]))
  })
);
var DENY_ENTRY = 'an entry under "deny"';
var denyPaths = {
  paths: {
    type: patterns(DENY),
    description: "Patterns of packed paths; case is ignored, and a name stands for a directory as well.",
    example: ["internal/**", "**/*.secret.*"]
  }
};
var denyText = {
  text: {
    type: textPattern,
    description: "A regular expression on what is in the files, instead of `paths`; `(?i)` before it ignores case.",
    example: "(?i)codename-aurora|INTERNAL ONLY"
  },
  in: {
    type: patterns(DENY),
    description: "The files that are searched for `text`, as patterns like those of `paths`; without them, every file.",
    example: ["dist/**"]
  }
};
var denyReason = {
  reason: {
    type: text("a reason"),
    description: "Why this stays in; shown with the violation.",
    example: "internal code stays in"
  },
  severity: {
    type: oneOf("severity", SEVERITIES),
    description: "How bad it is; without it, the level of the rule `denied`, or for a text of `denied-text`.",
    example: "error"
  }
};
var denyKeys = mapping({ ...denyPaths, ...denyText, ...denyReason }, { noun: DENY_ENTRY });
var denyForms = [
  mapping({ ...denyPaths, ...denyReason }, { noun: DENY_ENTRY, required: ["paths"] }),
  mapping({ ...denyText, ...denyReason }, { noun: DENY_ENTRY, required: ["text"] })
];
var denyEntry = parsed(
  denyKeys,
  ({ values, frame, keyFrames }) => {
    const { reason, severity } = values;
    const placeOf = (key) => keyFrames.get(key) ?? frame;
    if (values.text !== null) {
      if (values.paths !== null)
        throw policyProblem(placeOf("paths"), `${DENY_ENTRY} has "paths" or "text", not both`, 'to search some files only, write "in"');
      return { what: { kind: "text", text: values.text, in: values.in ?? [] }, reason, severity, frame: placeOf("text") };
    }
    if (values.in !== null) throw policyProblem(placeOf("in"), `"in" belongs to "text" in ${DENY_ENTRY}`, "did you mean paths?");
    if (values.paths === null) throw policyProblem(frame, `${DENY_ENTRY} needs "paths" or "text"`, '"paths" or "text" is missing here');
    return { what: { kind: "paths", paths: values.paths }, reason, severity, frame: placeOf("paths") };
  },
  (rules) => ({ anyOf: denyForms.map((form) => form.schema(rules)) })
);
var exceptionEntry = mapping(
  {
    rule: {
      type: parsed(ruleName, knownRule, (rules) => ({ enum: rules.map((rule) => rule.id) })),
      description: "The rule whose violations are excused.",
      example: "private-key-file"
    },
    paths: {
      type: patterns(EXACT),
      description: "Patterns of packed paths; without them, every violation of the rule.",
      example: ["certs/roots.pem"]
    },
    reason: { type: text("a reason"), description: "Why this is no violation here.", example: "public CA roots" },
    owner: { type: text("an owner"), description: "Who answers for the exception.", example: "@acme/security" },
    expires: { type: date, description: "The last day on which the exception holds.", example: "2027-06-30" }
  },
  { noun: "an exception", required: ["rule", "reason"] }
);
var budget = mapping(
  {
    files: { type: count, description: "The most files that a package may have.", example: 200 },
    unpacked: { type: size, description: "The most bytes that its files may have together.", example: "2 MB" },
    file: { type: size, description: "The most bytes that one file may have.", example: "1 MB" }
  },
  { noun: "a budget", later: { growth: "releases are not compared yet: remove it" } }
);
var scopeFields = {
  allow: {
    type: patterns(EXACT),
    description: "What may ship. Where it is present, every other file is a violation.",
    example: ["dist/**", "!dist/**/*.map", "/README.md"]
  },
  deny: {
    type: oneOrList(either(pattern, denyEntry), pattern, "a list of patterns and entries"),
    description: "What must not ship: files by their paths, or whatever files by what is in them.",
    example: [
      { paths: ["internal/**"], reason: "internal code stays in" },
      { text: "(?i)codename-aurora|INTERNAL ONLY", in: ["dist/**"], reason: "unannounced names" }
    ]
  },
  require: {
    type: separatePatterns,
    description: "What must ship: each pattern has to match a file.",
    example: ["dist/index.js", "dist/index.d.ts"]
  },
  rules: { type: ruleSettings, description: "The level of each rule, where it differs from the preset.", example: { "env-file": "error" } },
  budget: { type: budget, description: "Limits on the number and size of files.", example: { files: 200, unpacked: "2 MB", file: "1 MB" } },
  exceptions: {
    type: listOf(exceptionEntry),
    description: "Violations that are known and excused.",
    example: [{ rule: "private-key-file", paths: ["certs/roots.pem"], reason: "public CA roots" }]
  }
};
var scopeDefinition = mapping(scopeFields, { noun: 'an entry under "packages"' });
function checkPackageName(entry) {
  const name = { value: entry.key, frame: entry.keyFrame };
  if (name.value.startsWith("!"))
    throw policyProblem(name.frame, `the package pattern ${quote(name.value)} takes back`, "name the packages that the entry is for");
  compileNames([name]);
}
var packages = named("a mapping of package names to what holds for them", checkPackageName, scopeDefinition, (rules) => ({
  type: "object",
  additionalProperties: scopeDefinition.schema(rules)
}));
var extended = parsed(text("a preset or a file"), readExtended, () => ({
  anyOf: [{ enum: PRESETS.map((preset) => `packgate:${preset}`) }, { type: "string", pattern: "^\\.\\.?/.*\\.ya?ml$" }]
}));
function readExtended(written) {
  const { value, frame } = written;
  if (/^\.\.?\/.*\.ya?ml$/.test(value)) return { kind: "file", path: value, written };
  const preset = PRESETS.find((candidate) => value === `packgate:${candidate}`);
  if (preset !== void 0) return { kind: "preset", preset, written };
  const names = PRESETS.map((candidate) => `packgate:${candidate}`);
  if (/^packgate\b/.test(value)) throw unknownName(frame, `preset ${quote(value)}`, value, names);
  if (value.includes("@") && value.includes(".y"))
    throw policyProblem(frame, "not supported yet: a policy of another repository", "copy it here and extend ./that-file.yml");
  if (/^\.\.?\//.test(value)) throw policyProblem(frame, `expected a file that ends in .yml or .yaml, found ${quote(value)}`, "here");
  if (/\.ya?ml$/.test(value))
    throw policyProblem(
      frame,
      `expected a path that begins with ./, found ${quote(value)}`,
      `did you mean ./${value.replace(/^\/+/, "")}?`
    );
  throw policyProblem(
    frame,
    "not supported yet: a policy from an npm package",
    `copy it here and extend ./that-file.yml, or use ${names.join(" or ")}`
  );
}
var policyDefinition = mapping(
  {
    extends: {
      type: oneOrMore(extended, "a preset or a file, or a list of them"),
      description: "Presets and policy files that this one builds on, in order; what comes later wins.",
      example: "packgate:strict"
    },
    ...scopeFields,
    "deny-from": {
      type: oneOrMore(text("the path of a list"), "the path of a list, or several"),
      description: "Lists in the syntax of .gitignore, by their path in the repository: what they name must not ship.",
      example: [".claudeignore"]
    },
    "public-packages": {
      type: namePatterns,
      description: "Names that public packages may have. Where it is present, a public package of another name is a violation.",
      example: ["@acme/public-*"]
    },
    packages: {
      type: packages,
      description: "What else holds for some packages, by patterns of their names; what comes later wins.",
      example: { "@acme/cli": { budget: { unpacked: "20 MB" } } }
    },
    locked: { type: yesOrNo, description: "Whoever extends this policy may tighten it, never loosen it.", example: true }
  },
  { noun: "" }
);

// src/policy/parse.ts
function parsePolicy(text2, file, rules) {
  const { values } = policyDefinition.read(parseYaml(text2, file), rules);
  return {
    file,
    locked: values.locked ?? false,
    extends: values.extends ?? [],
    denyFrom: values["deny-from"] ?? [],
    publicPackages: values["public-packages"],
    layer: layerOf(values),
    packages: (values.packages ?? []).map(({ name, value }) => ({ pattern: name, layer: layerOf(value.values) }))
  };
}
function layerOf(values) {
  const { files, unpacked, file } = values.budget?.values ?? { files: null, unpacked: null, file: null };
  return {
    allow: values.allow,
    deny: denyEntries(values.deny ?? []),
    require: values.require ?? [],
    rules: new Map(
      (values.rules ?? []).map(({ name, value }) => [name.value, { value: { level: value.value, options: {} }, frame: name.frame }])
    ),
    budget: { files, unpacked, file },
    exceptions: (values.exceptions ?? []).map(exceptionEntry2)
  };
}
var DENIES = "this entry denies it";
function denyEntries(items) {
  const plain = items.filter((item) => "value" in item);
  const [first] = plain;
  if (first !== void 0) compilePatterns(plain, DENY);
  const together = first === void 0 ? [] : [{ paths: plain, syntax: "glob", reason: null, severity: null, frame: { ...first.frame, label: DENIES } }];
  const entries = items.filter((item) => "what" in item).map(denyEntry2);
  return [...together, ...entries];
}
function denyEntry2({ what, reason, severity, frame }) {
  const more = { reason: reason?.value ?? null, severity: severity?.value ?? null, frame: { ...frame, label: DENIES } };
  switch (what.kind) {
    case "paths":
      return { syntax: "glob", paths: what.paths, ...more };
    case "text":
      return { syntax: "text", text: what.text, in: what.in, ...more };
  }
}
function exceptionEntry2({ values, frame, keyFrames }) {
  return {
    rule: values.rule.value,
    paths: values.paths ?? [],
    reason: values.reason.value,
    owner: values.owner?.value ?? null,
    expires: values.expires?.value ?? null,
    frame: { ...keyFrames.get("rule") ?? frame, label: "this exception" }
  };
}

// src/policy/extends.ts
var LONGEST_CHAIN = 10;
function followExtends(file, readText, rules) {
  const trees = /* @__PURE__ */ new Map();
  const follow = ({ path: path2, namedBy, chain }) => {
    checkChain(path2, namedBy, chain);
    const known = trees.get(path2);
    if (known !== void 0) return known;
    const document = parsePolicy(readText(path2, namedBy), path2, rules);
    const steps = document.extends.flatMap((entry) => entry.kind === "file" ? [stepTo(entry, [...chain, path2])] : []);
    const bases = gather(steps.map((step) => () => follow(step)));
    const denyLists = gather(document.denyFrom.map((list) => () => readList2(list, readText)));
    const tree = { document, bases, denyLists };
    trees.set(path2, tree);
    return tree;
  };
  return follow({ path: file, namedBy: null, chain: [] });
}
var stepTo = ({ path: path2, written }, chain) => ({
  path: posix.join(posix.dirname(chain.at(-1) ?? ""), path2),
  namedBy: written.frame,
  chain
});
function checkChain(path2, namedBy, chain) {
  if (namedBy === null) return;
  if (chain.includes(path2))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, path2].join(" -> ")}`, "remove one of them");
  if (chain.length > LONGEST_CHAIN)
    throw policyProblem(namedBy, `more than ${LONGEST_CHAIN} policies extend each other`, "extend one of the first");
}
function readList2(named2, readText) {
  const file = posix.normalize(named2.value);
  const outside = posix.isAbsolute(file) || file === ".." || file.startsWith("../");
  if (outside)
    throw policyProblem(named2.frame, 'a list under "deny-from" stands in the repository', "write its path from the repository's root");
  return denyList(readText(file, named2.frame), file, named2);
}

// src/policy/default.ts
var EMPTY_SCOPE = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: /* @__PURE__ */ new Map(),
  budget: { files: null, unpacked: null, file: null },
  exceptions: []
};

// src/policy/lock.ts
var ADVICE = "whoever extends a locked policy may tighten it, never loosen it: ask its owner";
function checkLocks(policy, documents, locks, rules) {
  gather(
    locks.flatMap((lock) => [
      ...documents.filter(({ file }) => !lock.files.has(file)).flatMap((document) => documentChecks(document, lock, rules)),
      () => checkPreset(policy.preset, documents, lock, rules)
    ])
  );
}
function documentChecks({ layer, packages: packages2 }, lock, rules) {
  const ofPackages = packages2.flatMap((override) => layerChecks(override.layer, scopesUnder(lock.policy, override), lock, rules));
  return [...layerChecks(layer, [lock.policy.scope], lock, rules), ...ofPackages];
}
function scopesUnder({ scope, packages: packages2 }, { pattern: pattern2 }) {
  if (!isPlainName(pattern2.value)) return [scope, ...packages2.map(({ apply }) => apply(scope))];
  const own = packages2.filter((override) => compileNames([override.pattern])(pattern2.value) !== null);
  return [own.reduce((before, { apply }) => apply(before), scope)];
}
function layerChecks(layer, scopes, lock, rules) {
  return [
    ...[...layer.rules].map(
      ([id, { value, frame }]) => () => checkLevel({ id, level: value.level, frame }, scopes, lock, rules)
    ),
    ...BUDGET_KEYS.map((key) => () => checkLimit(key, layer.budget[key], scopes, lock)),
    ...layer.exceptions.map(({ rule, frame }) => () => {
      throw looser(lock, frame, `${rule} has no exceptions here`, "excuses what it forbids");
    })
  ];
}
var STRICTNESS = { off: 0, note: 1, warning: 2, error: 3 };
var strictest = (levels) => levels.reduce((one, other) => STRICTNESS[other] > STRICTNESS[one] ? other : one, "off");
function checkLevel({ id, level: level2, frame }, scopes, lock, rules) {
  const meta = rules.find((rule) => rule.id === id);
  if (meta === void 0 || level2 === null) return;
  const floor = strictest(scopes.map((scope) => scope.rules.get(id)?.value.level ?? strictest(defaultsOf(meta, lock.policy.preset))));
  if (STRICTNESS[level2] < STRICTNESS[floor]) throw looser(lock, frame, `${id} is ${floor} at least`, `lowers it to ${level2}`);
}
var defaultsOf = ({ severity, variants }, preset) => [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map((levels) => levels[preset]);
function checkPreset(preset, documents, lock, rules) {
  const lowered = rules.find((rule) => {
    if (lock.policy.scope.rules.has(rule.id)) return false;
    const before = defaultsOf(rule, lock.policy.preset);
    return defaultsOf(rule, preset).some((level2, index) => STRICTNESS[level2] < STRICTNESS[before[index] ?? "off"]);
  });
  const named2 = documents.flatMap((document) => document.extends).findLast((entry) => entry.kind === "preset");
  if (lowered === void 0 || named2 === void 0) return;
  throw looser(lock, named2.written.frame, `the preset is ${lock.policy.preset}`, `lowers ${lowered.id}`);
}
var BUDGET_KEYS = ["files", "unpacked", "file"];
function checkLimit(key, limit, scopes, lock) {
  if (limit === null) return;
  const most = Math.min(...scopes.map(({ budget: budget2 }) => budget2[key]?.value ?? Number.POSITIVE_INFINITY));
  if (limit.value > most) throw looser(lock, limit.frame, `"${key}" is ${most} at most`, `raises it to ${limit.value}`);
}
var looser = ({ policy }, frame, held, label) => policyProblem(frame, `${policy.path} is locked: ${held}`, label, { help: ADVICE });

// src/policy/resolve.ts
function resolvePolicy(tree, sha2562, rules) {
  const layers = inOrder(tree);
  const locks = layers.filter((base) => base !== tree && base.document.locked).map((base) => lockOf(base, rules));
  const preset = presetOf(layers);
  const policy = {
    path: tree.document.file,
    sha256: sha2562,
    extends: [`packgate:${preset}`, ...layers.filter((layer) => layer !== tree).map(({ document }) => document.file)],
    preset,
    scope: layers.reduce((scope, layer) => withTree(scope, layer, locks), EMPTY_SCOPE),
    packages: layers.flatMap(
      ({ document }) => document.packages.map(({ pattern: pattern2, layer }) => ({
        pattern: pattern2,
        apply: (scope) => withLayer(scope, layer, heldAgainst(document, locks))
      }))
    )
  };
  checkLocks(
    policy,
    layers.map(({ document }) => document),
    locks,
    rules
  );
  return policy;
}
function scopeFor(policy, packageName) {
  return policy.packages.filter(({ pattern: pattern2 }) => namesPackage(pattern2, packageName)).reduce((scope, { apply }) => apply(scope), policy.scope);
}
function unmatchedPackages(policy, names) {
  const own = policy.packages.map(({ pattern: pattern2 }) => pattern2).filter(({ frame }) => frame.file === policy.path);
  return own.filter((pattern2) => !names.some((name) => namesPackage(pattern2, name)));
}
var nameMatchers = /* @__PURE__ */ new WeakMap();
function namesPackage(pattern2, name) {
  const known = nameMatchers.get(pattern2);
  if (known !== void 0) return known(name);
  const matches = compileNames([pattern2]);
  nameMatchers.set(pattern2, (candidate) => matches(candidate) !== null);
  return matches(name) !== null;
}
function inOrder(tree, seen = /* @__PURE__ */ new Set()) {
  if (seen.has(tree.document.file)) return [];
  seen.add(tree.document.file);
  return [...tree.bases.flatMap((base) => inOrder(base, seen)), tree];
}
function lockOf(base, rules) {
  const files = inOrder(base).map(({ document }) => document);
  return {
    policy: resolvePolicy(base, null, rules),
    files: new Set(files.map(({ file }) => file)),
    lists: new Set(files.flatMap(listsOf))
  };
}
var listsOf = ({ layer, publicPackages, packages: packages2 }) => [layer.allow, publicPackages, ...packages2.map((override) => override.layer.allow)].filter((list) => list !== null);
var heldAgainst = ({ file }, locks) => (list) => locks.some((lock) => !lock.files.has(file) && lock.lists.has(list));
function presetOf(layers) {
  const named2 = layers.flatMap(({ document }) => document.extends).filter((entry) => entry.kind === "preset");
  return named2.at(-1)?.preset ?? "recommended";
}
function withTree(scope, { document, denyLists }, locks) {
  const isHeld = heldAgainst(document, locks);
  const layered = withLayer(scope, document.layer, isHeld);
  return {
    ...layered,
    deny: [...layered.deny, ...denyLists],
    publicPackages: replaced(scope.publicPackages, document.publicPackages, isHeld)
  };
}
function withLayer(scope, layer, isHeld) {
  return {
    ...scope,
    allow: replaced(scope.allow, layer.allow, isHeld),
    deny: [...scope.deny, ...layer.deny],
    require: [...scope.require, ...layer.require],
    rules: mergedRules(scope.rules, layer.rules),
    budget: mergedBudget(scope.budget, layer.budget),
    exceptions: [...scope.exceptions, ...layer.exceptions]
  };
}
var replaced = (before, list, isHeld) => list === null ? before : [...before.filter(isHeld), list];
function mergedRules(before, after) {
  const merged = new Map(before);
  for (const [id, { value, frame }] of after) {
    const known = before.get(id)?.value;
    merged.set(id, { value: { level: value.level ?? known?.level ?? null, options: { ...known?.options, ...value.options } }, frame });
  }
  return merged;
}
var mergedBudget = (before, after) => ({
  files: after.files ?? before.files,
  unpacked: after.unpacked ?? before.unpacked,
  file: after.file ?? before.file
});

// src/policy-files.ts
var LARGEST_FILE = 1e6;
function loadPolicy({ repository, file, rules }) {
  const digests = [];
  const roots = rootsOf(repository, file);
  const read = (asked, namedBy) => {
    const bytes = readBytes(path.resolve(repository, asked), roots, { asked, namedBy });
    digests.push(sha256(bytes));
    return decode(bytes, { asked, namedBy });
  };
  const tree = followExtends(relative(repository, file), read, rules);
  const [only = ""] = digests;
  return resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join("\n")), rules);
}
var sha256 = (data) => nodeCrypto().createHash("sha256").update(data).digest("hex");
var relative = (repository, file) => path.relative(repository, file).split(path.sep).join("/");
function rootsOf(repository, policy) {
  return isInside(repository, policy) ? [repository] : [repository, path.dirname(policy)];
}
function isInside(directory, file) {
  const way = path.relative(directory, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
function readBytes(file, roots, asked) {
  try {
    const real = fs.realpathSync(file);
    if (!roots.some((root) => isInside(fs.realpathSync(root), real))) throw unreadable(asked, "it is outside of the repository");
    const stat = fs.statSync(real);
    if (!stat.isFile()) throw unreadable(asked, "it is not a file");
    if (stat.size > LARGEST_FILE) throw unreadable(asked, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    return fs.readFileSync(real);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const code = systemErrorCode(error);
    throw unreadable(asked, code === "ENOENT" || code === "ENOTDIR" ? "it does not exist" : firstLine(error), error);
  }
}
function decode(bytes, asked) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(asked, "it is not UTF-8", error);
  }
}
function unreadable({ asked, namedBy }, why, cause) {
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, "named here", { cause });
  const help = "nothing was checked: mend the file, name another one with --policy, or make one with packgate init";
  return new GateError("policy", `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}
export {
  loadPolicy,
  scopeFor,
  unmatchedPackages
};
