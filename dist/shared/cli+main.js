import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  GateError,
  findNode,
  findNpm,
  npmConfigOptions,
  settingsOf
} from "../shared/carried-config+cli+main.js";
import {
  init_package_glob,
  packageGlob
} from "../shared/carried+cli+main.js";
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
        (match2) => `\\${match2}`
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
        (match2, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match2,
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
        (match2, range2, close) => `\\[${range2}${close}`,
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
      const prefix2 = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix2}(?=$|\\/$)`;
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
        (match2, index) => sources[index]
      ) : replaced2;
    };
    var checkSourceOf = (body, prefix2) => {
      if (body[body.length - 1] === SLASH) {
        prefix2 = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix2.slice(0, -1);
      const last = prefix2[prefix2.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path8) => {
      const end = path8.length - 1;
      const index = path8.lastIndexOf(
        SLASH,
        path8[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path8 : path8.slice(index + 1);
    };
    var parentOf = (path8) => {
      if (path8.charCodeAt(0) === SLASH_CODE || path8.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path8.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end = path8.length - 1;
      const cut = path8.lastIndexOf(
        SLASH,
        path8.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path8.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern2) => pattern2 && isString(pattern2);
    var splitPattern = (pattern2) => (pattern2[pattern2.length - 1] === "\r" ? pattern2.slice(0, -1) : pattern2).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern2, mark, body, ignoreCase, negative, prefix2) {
        this.pattern = pattern2;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix2);
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
      let count3 = 0;
      while (str[str.length - count3 - 1] === ESCAPE) {
        count3++;
      }
      return count3 % 2 === 1;
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
      testLiteral(path8) {
        const rules2 = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules2.length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule.checkRegex.test(path8)) {
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
      test(path8, mode) {
        const rules2 = this._rules;
        const { length } = rules2;
        const shortcut = this._basenameCount * 2 >= length;
        const basename = shortcut ? basenameOf(path8) : path8;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path8
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
    var throwError2 = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path8, originalPath, doThrow) => {
      if (!isString(path8)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path8) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path8)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path8) => {
      const first = path8.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path8.length === 1) {
        return true;
      }
      const second = path8.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path8.length === 2 || path8.charCodeAt(2) === SLASH_CODE;
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
      _test(originalPath, cache2, path8) {
        checkPath(
          path8,
          originalPath,
          this._strictPathCheck ? throwError2 : RETURN_FALSE
        );
        return path8 ? this._t(path8, cache2) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path8 = convertPath(target);
        if (!path8 || path8.charCodeAt(path8.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path8);
        }
        const dir = this._t(path8, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal2 = this._rules.testLiteral(path8);
        return literal2.ignored || literal2.unignored ? literal2 : dir;
      }
      _t(path8, cache2) {
        if (path8 in cache2) {
          return cache2[path8];
        }
        const parentPath = parentOf(path8);
        const parent = parentPath ? this._t(parentPath, cache2) : UNDEFINED;
        return cache2[path8] = parent && parent.ignored ? parent : this._rules.test(path8, MODE_IGNORE);
      }
      ignores(path8) {
        return this._test(path8, this._ignoreCache, convertPath(path8)).ignored;
      }
      createFilter() {
        return (path8) => !this.ignores(path8);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path8) {
        return this._test(path8, this._testCache, convertPath(path8));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path8) => checkPath(convertPath(path8), path8, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path8) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path8) || isNotRelative(path8);
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

// src/system-error.ts
function systemErrorCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
function systemErrorPath(error) {
  if (typeof error !== "object" || error === null || !("path" in error)) return null;
  return typeof error.path === "string" ? error.path : null;
}
function firstLine(error) {
  const isError = typeof error === "object" && error !== null && "message" in error;
  return String(isError ? error.message : error).split("\n")[0] ?? "";
}

// src/size.ts
var UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
function humanSize(bytes2) {
  let value = bytes2;
  let unit = 0;
  while (unit < UNITS.length - 1 && roundToTenth(value) >= 1e3) {
    value /= 1e3;
    unit += 1;
  }
  return `${roundToTenth(value)} ${UNITS[unit]}`;
}
var roundToTenth = (value) => Math.round(value * 10) / 10;
var count = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
var plural = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

// package.json
var package_default = { version: "0.1.0" };

// src/version.ts
var VERSION = package_default.version;

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2, ignoreTrivia = false) {
  const len = text2.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count3, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count3 || !exact) {
      let ch = text2.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count3) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text2.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text2.length && text2.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text2.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text2.length && (text2.charCodeAt(pos) === 69 || text2.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text2.length && text2.charCodeAt(pos) === 43 || text2.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text2.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text2.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text2.charCodeAt(pos);
      if (ch === 34) {
        result += text2.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text2.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text2.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text2.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text2.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text2.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text2.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text2.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text2.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text2.substring(start, pos);
          return token = 12;
        }
        if (text2.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text2.charCodeAt(pos);
            if (ch === 42 && text2.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text2.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text2.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text2.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text2.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text2.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text2, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep2, offset, length) => {
      if (currentParent.type === "property") {
        if (sep2 === ":") {
          currentParent.colonOffset = offset;
        } else if (sep2 === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text2, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path8) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path8) {
    if (typeof segment === "string") {
      if (node.type !== "object" || !Array.isArray(node.children)) {
        return void 0;
      }
      let found = false;
      for (const propertyNode of node.children) {
        if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
          node = propertyNode.children[1];
          found = true;
          break;
        }
      }
      if (!found) {
        return void 0;
      }
    } else {
      const index = segment;
      if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
        return void 0;
      }
      node = node.children[index];
    }
  }
  return node;
}
function visit(text2, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text2, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parseTree2 = parseTree;
var findNodeAtLocation2 = findNodeAtLocation;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/manifest.ts
function parseManifest(text2, file) {
  const json = text2.startsWith("\uFEFF") ? ` ${text2.slice(1)}` : text2;
  let data;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new GateError("package", `${file} is not valid JSON`, {
      help: "mend package.json: npm refuses it as it is",
      frame: syntaxErrorFrame(json, file),
      cause: error
    });
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new GateError("package", `${file} does not hold a JSON object`, { help: 'npm expects an object with "name" and "version"' });
  }
  return { file, text: json, data };
}
function syntaxErrorFrame(text2, file) {
  const errors = [];
  parseTree2(text2, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  const label = first === void 0 ? "JSON ends here" : sentence(printParseErrorCode(first.error));
  return frameOf(text2, file, first?.offset ?? text2.length, first?.length ?? 1, label);
}
var sentence = (code) => code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
var trees = /* @__PURE__ */ new WeakMap();
function treeOf(manifest) {
  if (!trees.has(manifest)) trees.set(manifest, parseTree2(manifest.text));
  return trees.get(manifest);
}
function manifestFrame(manifest, pointer, label) {
  const root = treeOf(manifest);
  for (let depth = pointer.length; root !== void 0 && depth > 0; depth -= 1) {
    const node = findNodeAtLocation2(root, pointer.slice(0, depth));
    if (node === void 0) continue;
    const shown = node.parent?.type === "property" ? node.parent.children?.[0] ?? node : node;
    return frameOf(manifest.text, manifest.file, shown.offset, shown.length, label);
  }
  return frameOf(manifest.text, manifest.file, Math.max(0, manifest.text.search(/\S/)), 1, label);
}
function frameOf(text2, file, offset, length, label) {
  const start = text2.lastIndexOf("\n", offset - 1) + 1;
  const end = text2.indexOf("\n", offset);
  const line = text2.slice(start, end === -1 ? text2.length : end).replace(/\r$/, "");
  const column = offset - start + 1;
  return {
    file,
    line: text2.slice(0, start).split("\n").length,
    column,
    text: line,
    length: Math.max(1, Math.min(length, line.length - column + 1)),
    label
  };
}

// src/locate.ts
function locate(finding, manifest) {
  const { anchor } = finding;
  if (anchor?.kind === "policy") return anchor.frame;
  if (anchor?.kind === "manifest") return manifestFrame(manifest, anchor.pointer, anchor.label);
  if (finding.path === null) return manifestFrame(manifest, ["name"], "this package");
  if (manifest.data["files"] !== void 0) return manifestFrame(manifest, ["files"], 'this "files" list ships it');
  return manifestFrame(manifest, ["name"], 'no "files" list: everything that no ignore file excludes ships');
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r = begs.pop();
        if (r !== void 0)
          result = [r, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
  for (let i = 0; i < items.length; i++) {
    target.push(items[i]);
  }
}
function balancedWithBudget(str, masked, budget2) {
  if (budget2.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked);
  const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
  budget2.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget2.remaining < 0) {
    return void 0;
  }
  return {
    end: r[1],
    pre: str.slice(0, r[0]),
    body: str.slice(r[0] + 1, r[1]),
    post: str.slice(r[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget2) {
  budget2.remaining -= masked.length;
  const open = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open.push(i);
    } else if (c === 125 && open.length) {
      open.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open.length; i++) {
    const at2 = open[i];
    out += masked.slice(last, at2) + "\0";
    last = at2 + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget2) {
  budget2.remaining -= str.length;
  if (budget2.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c = str.charCodeAt(i);
    if (c === 125) {
      close = true;
    } else if (c === 10 || c === 13 || c === 8232 || c === 8233) {
      close = false;
    } else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget2) {
  const parts = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget2);
    if (budget2.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts, tail);
      return parts;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts, p);
      return parts;
    }
    carry = p.pop();
    pushAll(parts, p);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y) {
  return i <= y;
}
function gte(i, y) {
  return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget2) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix2 = acc[a] + pre;
    let vs = values;
    if (dropEmpties && !prefix2) {
      if (!nonEmpty)
        nonEmpty = values.filter((v) => v);
      vs = nonEmpty;
    }
    for (let v = 0; v < vs.length; v++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix2 + vs[v];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget2.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget2) {
  const n = body.split(/\.\./);
  const N = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N;
  }
  const x = numeric(n[0]);
  const y = numeric(n[1]);
  const width2 = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y < x;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad = n.some(isPadded);
  const cost = pad ? width2 : 1;
  let length = 0;
  for (let i = x; test(i, y) && N.length < max; i += incr) {
    budget2.remaining -= cost;
    if (budget2.remaining < 0) {
      return void 0;
    }
    let c;
    if (isAlphaSequence) {
      c = String.fromCharCode(i);
      if (c === "\\") {
        c = "";
      }
    } else {
      c = String(i);
      if (pad) {
        const need = width2 - c.length;
        if (need > 0) {
          const z = new Array(need + 1).join("0");
          if (i < 0) {
            c = "-" + z + c.slice(1);
          } else {
            c = z + c;
          }
        }
      }
    }
    if (length + c.length > maxLength)
      break;
    N.push(c);
    length += c.length;
  }
  return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget2, isTop) {
  budget2.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked, budget2);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget2);
    }
    if (m.unmatched) {
      masked = maskUnmatchedOpens(masked, budget2);
    }
    const pre = m.pre;
    const literal2 = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget2);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget2);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked = masked.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget2)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
        isTop = true;
        continue;
      }
      return literal2();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget2);
      if (!values) {
        return literal2();
      }
    } else {
      let n = parseCommaParts(m.body, budget2);
      if (!n) {
        return literal2();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget2, false).map(embrace);
        if (budget2.remaining < 0) {
          return literal2();
        }
        if (n.length === 1) {
          const next2 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget2);
          if (budget2.remaining < 0) {
            return literal2();
          }
          acc = next2;
          if (!m.post.length)
            break;
          str = m.post;
          masked = masked.slice(m.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m.post.length && !pre;
      for (let d = 0; dropsEmpties && d < acc.length; d++) {
        if (acc[d]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j = 0; j < n.length; j++) {
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget2, false);
        if (budget2.remaining < 0) {
          return literal2();
        }
        for (let k = 0; k < expanded.length; k++) {
          const v = expanded[k];
          if (dropsEmpties && !v)
            continue;
          if (values.length >= max || valuesLength + v.length > maxLength) {
            break outer;
          }
          values.push(v);
          valuesLength += v.length;
        }
      }
    }
    const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget2);
    if (budget2.remaining < 0) {
      return literal2();
    }
    acc = next;
    if (!m.post.length)
      break;
    str = m.post;
    masked = masked.slice(m.end + 1);
  }
  return acc;
}

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
var digit = (a, b) => a === b ? { t: "lit", ch: String(a) } : { t: "class", re: new RegExp(`^[${a}-${b}]$`) };
var prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
var fixed = (a, b) => {
  if (!a)
    return [[]];
  let lo = +a[0];
  let hi = +b[0];
  const ra = a.slice(1);
  const rb = b.slice(1);
  if (lo === hi)
    return prefix(lo, fixed(ra, rb));
  const zeros = "0".repeat(ra.length);
  const nines = "9".repeat(ra.length);
  const out = [];
  if (ra !== zeros)
    out.push(...prefix(lo++, fixed(ra, nines)));
  const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
  if (lo <= hi) {
    out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
  }
  out.push(...last);
  return out;
};
var nonneg = (a, b, width2) => {
  if (width2) {
    return fixed(String(a).padStart(width2, "0"), String(b).padStart(width2, "0"));
  }
  const out = [];
  for (let len = String(a).length; len <= String(b).length; len++) {
    const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
    const hi = Math.min(b, 10 ** len - 1);
    out.push(...fixed(String(lo), String(hi)));
  }
  return out;
};
var numericRange = (loStr, hiStr) => {
  let lo = Number(loStr);
  let hi = Number(hiStr);
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
    return;
  if (lo > hi)
    [lo, hi] = [hi, lo];
  const padded = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
  const width2 = padded ? Math.max(loStr.length, hiStr.length) : 0;
  const out = [];
  if (lo < 0) {
    const neg = nonneg(Math.max(-hi, 1), -lo, width2 && width2 - 1);
    out.push(...neg.map((s) => [{ t: "lit", ch: "-" }, ...s]));
  }
  if (hi >= 0)
    out.push(...nonneg(Math.max(lo, 0), hi, width2));
  return out;
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
  "[:alpha:]": ["\\p{L}\\p{Nl}"],
  "[:ascii:]": ["\\x00-\\x7f"],
  "[:blank:]": ["\\p{Zs}\\t"],
  "[:cntrl:]": ["\\p{Cc}"],
  "[:digit:]": ["\\p{Nd}"],
  "[:graph:]": ["\\p{Z}\\p{C}", true],
  "[:lower:]": ["\\p{Ll}"],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}\\p{S}"],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
  "[:upper:]": ["\\p{Lu}"],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
  "[:xdigit:]": ["A-Fa-f0-9"]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var noMatch = /$./;
var parseClass = (glob, position, nocase = false, form) => {
  const norm = (c) => {
    const n = form ? c.normalize(form) : c;
    return [...n].length === 1 ? n : c;
  };
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c = String.fromCodePoint(glob.codePointAt(i));
    if ((c === "!" || c === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c === "[" && !escaping) {
      for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return [noMatch, glob.length - pos];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          continue WHILE;
        }
      }
    }
    escaping = false;
    const n = norm(c);
    if (rangeStart) {
      if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
      } else if (n === rangeStart) {
        ranges.push(braceEscape(n));
      }
      rangeStart = "";
      i += c.length;
      continue;
    }
    if (glob.startsWith("-]", i + c.length)) {
      ranges.push(braceEscape(n + "-"));
      i += c.length + 1;
      continue;
    }
    if (glob.startsWith("-", i + c.length)) {
      rangeStart = n;
      i += c.length + 1;
      continue;
    }
    ranges.push(braceEscape(n));
    i += c.length;
  }
  if (endPos < i) {
    return [noMatch, 0];
  }
  if (!ranges.length && !negs.length) {
    return [noMatch, glob.length - pos];
  }
  const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
  const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
  const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
  return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
var MATCH = { t: "match", id: 0 };
var extTypes = "!?+*@";
var lit = (ch) => ({ t: "lit", ch });
var reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
var newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
var foldCache = /* @__PURE__ */ new Map();
var foldRe = (ch) => {
  let re = foldCache.get(ch);
  if (!re) {
    re = newFoldRe(ch);
    if (foldCache.size >= 1e3)
      foldCache.clear();
    foldCache.set(ch, re);
  }
  return re;
};
var litMatch = (l, c) => {
  if (c === l.ch)
    return true;
  if (!l.re)
    return false;
  const code = c.charCodeAt(0);
  if (code >= 128)
    return l.re.test(c);
  const ascii = l.ascii ??= new Uint8Array(128);
  ascii[code] ||= l.re.test(c) ? 1 : 2;
  return ascii[code] === 1;
};
var tokenize = (p, nocase, noext, form, mark) => {
  const toks = [];
  for (let i = 0; i < p.length; ) {
    const c = String.fromCodePoint(p.codePointAt(i));
    if (mark) {
      const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
      if (m || c === mark) {
        const start = i + m + mark.length;
        const end = p.indexOf(mark, start);
        const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
        const alts = end !== -1 && r && numericRange(r[1], r[2]);
        if (alts) {
          toks.push({ t: "ext", type: "@", alts });
          i = end + mark.length;
          continue;
        }
      }
    }
    if (c === "\\") {
      const e = p.codePointAt(i + 1);
      const ch = e === void 0 ? c : String.fromCodePoint(e);
      toks.push(lit(ch));
      i += 1 + ch.length;
      continue;
    }
    if (c === "[") {
      const [re, consumed] = parseClass(p, i, nocase, form);
      if (consumed) {
        toks.push({ t: "class", re });
        i += consumed;
        continue;
      }
    }
    if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
      toks.push({ t: "open", type: c });
      i += 2;
      continue;
    }
    toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
    i += c.length;
  }
  return toks;
};
var pair = (toks) => {
  const pairs = /* @__PURE__ */ new Map();
  const stack = [];
  toks.forEach((tok, i) => {
    if (tok.t === "open")
      stack.push(i);
    else if (tok.t === "close" && stack.length)
      pairs.set(stack.pop(), i);
  });
  return pairs;
};
var build = (toks, pairs, start, end, top) => {
  let seq = [];
  const alts = [seq];
  for (let i = start; i < end; i++) {
    const tok = toks[i];
    const close = pairs.get(i);
    if (tok.t === "open" && close !== void 0) {
      const sub = build(toks, pairs, i + 1, close, false);
      seq.push({ t: "ext", type: tok.type, alts: sub });
      i = close;
    } else if (tok.t === "bar" && !top) {
      alts.push(seq = []);
    } else if (tok.t === "open") {
      seq.push(lit(tok.type), lit("("));
    } else if (tok.t === "bar") {
      seq.push(lit("|"));
    } else if (tok.t === "close") {
      seq.push(lit(")"));
    } else {
      seq.push(tok);
    }
  }
  return alts;
};
var normalize = (items, form) => {
  const out = [];
  let run = "";
  const flush = () => {
    for (const ch of run.normalize(form))
      out.push(lit(ch));
    run = "";
  };
  for (const it of items) {
    if (it.t === "lit") {
      run += it.ch;
      continue;
    }
    flush();
    out.push(it.t === "ext" ? { ...it, alts: it.alts.map((a) => normalize(a, form)) } : it);
  }
  flush();
  return out;
};
var compile = (items, nocase) => {
  let id2 = 1;
  const split = (out) => ({ t: "split", id: id2++, out });
  const seq = (items2, next) => items2.reduceRight((next2, it) => item(it, next2), next);
  const item = (it, next) => {
    switch (it.t) {
      case "lit":
        const re = nocase ? foldRe(it.ch) : void 0;
        return { t: "lit", id: id2++, ch: it.ch, re, next };
      case "any":
      case "star":
        return { t: it.t, id: id2++, next };
      case "class":
        return { t: "class", id: id2++, re: it.re, next };
    }
    const alts = (next2) => it.alts.map((a) => seq(a, next2));
    switch (it.type) {
      case "@":
        return split(alts(next));
      case "?":
        return split([next, ...alts(next)]);
      case "!":
        return { t: "neg", id: id2++, sub: split(alts(MATCH)), next };
    }
    const after = split([]);
    const entry = split(alts(after));
    after.out.push(next, entry);
    return it.type === "*" ? after : entry;
  };
  const start = seq(items, MATCH);
  return [start, id2];
};
var show = (start) => {
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  const ref = (n) => n.t === "match" ? "match" : String(n.id);
  const walk = (n, indent) => {
    if (n.t === "match" || seen.has(n))
      return;
    seen.add(n);
    const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
    switch (n.t) {
      case "split":
        line(`split -> ${n.out.map(ref).join(", ")}`);
        for (const o of n.out)
          walk(o, indent);
        return;
      case "neg":
        line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
        walk(n.sub, indent + "  ");
        return walk(n.next, indent);
      case "lit":
        line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
        break;
      case "class":
        line(`${n.re} -> ${ref(n.next)}`);
        break;
      default:
        line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
    }
    walk(n.next, indent);
  };
  walk(start, "");
  return [`start -> ${ref(start)}`, ...lines].join("\n");
};
var State = class {
  // set by the Sim, to mark the nodes that this state has
  gen;
  threads = [];
  match = false;
  runs = [];
  // the sorted ids of the threads, with 0 for a match, once the
  // state is done
  ids = [];
  constructor(gen) {
    this.gen = gen;
  }
  // no threads, so nothing more can match
  get dead() {
    return !this.threads.length && !this.match && !this.runs.length;
  }
};
var sameState = (a, b) => {
  if (a.ids.length !== b.ids.length)
    return false;
  if (a.runs.length !== b.runs.length)
    return false;
  if (a.ids.some((id2, i) => id2 !== b.ids[i]))
    return false;
  return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
var marks = (size2) => ({
  has: new Float64Array(size2),
  seen: new Float64Array(size2),
  gen: 0
});
var Sim = class {
  // `.` and `..` only match literal dots, even with `dot:true`
  dots;
  // the string starts with `.`, and `dot:true` is not set
  dotStart;
  #marks;
  constructor(dots, dotStart, marks2) {
    this.dots = dots;
    this.dotStart = dotStart;
    this.#marks = marks2;
  }
  state() {
    return new State(++this.#marks.gen);
  }
  // sort the ids of a state, once it has all of its threads
  done(state) {
    state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
    if (state.match)
      state.ids.unshift(MATCH.id);
    return state;
  }
  // true the first time that the state walks through the node, so
  // that loops in the graph stop
  #visit(state, node) {
    const { seen } = this.#marks;
    if (seen[node.id] === state.gen)
      return false;
    seen[node.id] = state.gen;
    return true;
  }
  #addThread(state, node) {
    const { has } = this.#marks;
    if (has[node.id] === state.gen)
      return false;
    has[node.id] = state.gen;
    state.threads.push(node);
    return true;
  }
  // wildcards only match a leading dot if `dot:true`. In a negated
  // sub-pattern, this does not apply, because the negation itself
  // can not match a leading dot.
  restricted(i, top) {
    return top && (this.dots || this.dotStart && i === 0);
  }
  add(state, node, i, top) {
    switch (node.t) {
      case "split":
        if (!this.#visit(state, node))
          return;
        for (const o of node.out)
          this.add(state, o, i, top);
        return;
      case "neg":
        if (!this.#visit(state, node))
          return;
        const sub = this.state();
        this.add(sub, node.sub, i, false);
        this.done(sub);
        return this.addRun(state, { t: "run", neg: node, state: sub }, i, top);
      case "star":
        if (this.restricted(i, top))
          return;
        if (this.#addThread(state, node))
          this.add(state, node.next, i, top);
        return;
      case "match":
        state.match = true;
        return;
      default:
        this.#addThread(state, node);
    }
  }
  addRun(state, run, i, top) {
    for (const r of state.runs) {
      if (r.neg === run.neg && sameState(r.state, run.state))
        return;
    }
    state.runs.push(run);
    if (!run.state.match) {
      this.add(state, run.neg.next, i, top);
    }
  }
  // the threads after char `c`, at index `i`
  step(state, c, i, top) {
    const next = this.state();
    for (const th of state.threads) {
      switch (th.t) {
        case "lit":
          if (litMatch(th, c)) {
            this.add(next, th.next, i + 1, top);
          }
          break;
        case "any":
          if (!this.restricted(i, top))
            this.add(next, th.next, i + 1, top);
          break;
        case "class":
          if (!this.restricted(i, top) && th.re.test(c)) {
            this.add(next, th.next, i + 1, top);
          }
          break;
        case "star":
          if (!this.restricted(i, top))
            this.add(next, th, i + 1, top);
      }
    }
    if (!this.restricted(i, top)) {
      for (const run of state.runs) {
        if (run.state.dead) {
          this.addRun(next, run, i + 1, top);
          continue;
        }
        const sub = this.step(run.state, c, i, false);
        this.addRun(next, { t: "run", neg: run.neg, state: sub }, i + 1, top);
      }
    }
    return this.done(next);
  }
};
var stateKey = (state) => {
  const ids = state.ids.join();
  if (!state.runs.length)
    return ids;
  const runs = state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`);
  return `${ids}|${runs.sort().join("|")}`;
};
var DFA_BUDGET = 1 << 18;
var Dfa = class {
  #start;
  #states = /* @__PURE__ */ new Map();
  #size = 0;
  #plain;
  #dotStart;
  #sim;
  #dotSim;
  constructor(start, marks2) {
    this.#start = start;
    this.#sim = new Sim(false, false, marks2);
    this.#dotSim = new Sim(false, true, marks2);
  }
  #make(state) {
    return {
      state,
      match: state.match,
      dead: state.dead,
      next: /* @__PURE__ */ new Map()
    };
  }
  #intern(state) {
    const key = stateKey(state);
    const found = this.#states.get(key);
    if (found)
      return found;
    if (this.#size > DFA_BUDGET)
      this.#clear();
    const d = this.#make(state);
    this.#states.set(key, d);
    this.#size += key.length + 1;
    return d;
  }
  #clear() {
    this.#states.clear();
    this.#size = 0;
    this.#plain = void 0;
    this.#dotStart = void 0;
  }
  start(dotStart) {
    if (dotStart) {
      if (this.#dotStart)
        return this.#dotStart;
      const state2 = this.#dotSim.state();
      this.#dotSim.add(state2, this.#start, 0, true);
      return this.#dotStart = this.#make(this.#dotSim.done(state2));
    }
    if (this.#plain)
      return this.#plain;
    const state = this.#sim.state();
    this.#sim.add(state, this.#start, 0, true);
    return this.#plain = this.#intern(this.#sim.done(state));
  }
  // the next state, after a miss in `d.ascii`
  next(d, c) {
    const code = c.charCodeAt(0);
    const found = code < 128 ? void 0 : d.next.get(c);
    if (found)
      return found;
    const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
    if (code < 128) {
      if (!d.ascii) {
        d.ascii = new Array(128);
        this.#size += 128;
      }
      d.ascii[code] = n;
    } else {
      d.next.set(c, n);
    }
    this.#size++;
    return n;
  }
};
var linear = (start) => {
  const nodes = [];
  for (let n = start; n.t !== "match"; n = n.next) {
    if (n.t === "split" || n.t === "neg")
      return void 0;
    nodes.push(n);
  }
  return nodes;
};
var testLinear = (nodes, chars, start, end) => {
  let ni = 0;
  let ci = start;
  let starNi = -1;
  let starCi = 0;
  while (ci < end) {
    const n = nodes[ni];
    if (n?.t === "star") {
      starNi = ni++;
      starCi = ci;
      continue;
    }
    const c = chars[ci];
    if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
      ni++;
      ci++;
      continue;
    }
    if (starNi === -1)
      return false;
    ni = starNi + 1;
    ci = ++starCi;
  }
  while (nodes[ni]?.t === "star")
    ni++;
  return ni === nodes.length;
};
var lengths = (items) => {
  let min = 0;
  let max = 0;
  for (const it of items) {
    const [lo, hi] = itemLengths(it);
    min += lo;
    max += hi;
  }
  return [min, max];
};
var itemLengths = (it) => {
  if (it.t === "star")
    return [0, Infinity];
  if (it.t !== "ext")
    return [1, 1];
  if (it.type === "!")
    return [0, Infinity];
  const alts = it.alts.map(lengths);
  const min = Math.min(...alts.map((a) => a[0]));
  const max = Math.max(...alts.map((a) => a[1]));
  const loop = max === 0 ? 0 : Infinity;
  return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
var hasAffix = (lits, chars, start) => {
  for (let j = 0; j < lits.length; j++) {
    if (!litMatch(lits[j], chars[start + j]))
      return false;
  }
  return true;
};
var slashOrSurrogate = /[/\ud800-\udfff]/;
var surrogate = /[\ud800-\udfff]/;
var codePoints = (s) => surrogate.test(s) ? [...s] : s;
var noSlash = (s) => {
  if (s.includes("/")) {
    throw new Error("can only match a single path portion, got: " + s);
  }
};
var Matcher = class {
  pattern;
  options;
  #start;
  // the number of node ids
  #size;
  #marks;
  // the Sim for strings that are only `.` or `..`
  #dotsSim;
  // the string to compare, if the pattern has no magic. With
  // `nocase:true`, the RegExp that folds case is made when it is
  // first used.
  #literal;
  #literalFold = false;
  #literalRe;
  // the nodes between the prefix and suffix, if the graph is a
  // single chain
  #linear;
  // the linear nodes are only `*` and `?`, so the length bounds and
  // the prefix and suffix decide the match
  #wild = false;
  // the least and most chars that a match can have
  #min = 0;
  #max = Infinity;
  // the literals that a match must start and end with. Each one
  // matches exactly one char, and they are distinct items in the
  // pattern, so a string that does not have them can not match.
  #prefix = [];
  #suffix = [];
  // the prefix and suffix as strings, if they do not fold case
  #prefixStr;
  #suffixStr;
  // there is a prefix or suffix to check
  #affix = false;
  #dfa;
  #form;
  constructor(pattern2, options = {}) {
    if (pattern2.includes("/")) {
      throw new Error("can only match a single path portion, got pattern: " + pattern2);
    }
    this.pattern = pattern2;
    this.options = options;
    const { nocase = false, noext = false, normalize: n } = options;
    this.#form = n === true ? "NFC" : n || void 0;
    const literal2 = /^[?*+@]\(\)$/.test(pattern2);
    const toks = tokenize(pattern2, nocase, noext || literal2, this.#form, options.rangeMark);
    let [items] = build(toks, pair(toks), 0, toks.length, true);
    if (this.#form)
      items = normalize(items, this.#form);
    const [start, size2] = compile(items, nocase);
    this.#start = start;
    this.#size = size2;
    if (items.every((it) => it.t === "lit")) {
      this.#literal = items.map((it) => it.ch).join("");
      this.#literalFold = nocase;
    } else {
      const lit2 = (it) => it.t !== "lit" ? void 0 : nocase ? { ch: it.ch, re: foldRe(it.ch) } : { ch: it.ch };
      for (const it of items) {
        const l = lit2(it);
        if (!l)
          break;
        this.#prefix.push(l);
      }
      for (let j = items.length - 1; j >= 0; j--) {
        const l = lit2(items[j]);
        if (!l)
          break;
        this.#suffix.unshift(l);
      }
      this.#affix = !!(this.#prefix.length || this.#suffix.length);
      if (!nocase) {
        this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
        this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
      }
      this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
      this.#wild = !!this.#linear?.every((n2) => n2.t === "star" || n2.t === "any");
      const [min, max] = lengths(items);
      this.#min = min;
      this.#max = max;
    }
  }
  test(s) {
    if (this.#form) {
      noSlash(s);
      return this.#test(s.normalize(this.#form));
    }
    if (slashOrSurrogate.test(s)) {
      noSlash(s);
      return this.#test(s, [...s]);
    }
    return this.#test(s, s);
  }
  /**
   * The same as {@link Matcher#test}, but the string is not checked
   * for `/` chars, so the result for a string that has one is not
   * defined. Only use it for a string that is known to be one path
   * portion, such as a part of a path that was split on `/`. It can
   * be faster, because some patterns do not need to look at each char
   * of the string.
   */
  testUnchecked(s) {
    return this.#test(this.#form ? s.normalize(this.#form) : s);
  }
  // Test a string that has no `/`. `chars` indexes it by code point.
  // If it is not given, it is only found if a step needs it.
  #test(s, chars) {
    if (this.#literal !== void 0) {
      return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
    }
    const min = this.#min;
    const max = this.#max;
    if (chars === void 0) {
      const most = s.length;
      const least = most + 1 >> 1;
      if (most < min || least > max)
        return false;
      if (least < min || most > max)
        chars = codePoints(s);
    }
    if (chars !== void 0 && (chars.length < min || chars.length > max)) {
      return false;
    }
    const prefix2 = this.#prefix.length;
    if (this.#affix) {
      if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
        if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) {
          return false;
        }
      } else {
        chars ??= codePoints(s);
        const end = chars.length - this.#suffix.length;
        if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) {
          return false;
        }
      }
    }
    const dotStart = !this.options.dot && s.startsWith(".");
    if (this.#linear) {
      if (s === "." || s === "..")
        return false;
      if (dotStart && !prefix2)
        return false;
      if (this.#wild)
        return true;
      chars ??= codePoints(s);
      const end = chars.length - this.#suffix.length;
      return testLinear(this.#linear, chars, prefix2, end);
    }
    chars ??= codePoints(s);
    if (s === "." || s === "..") {
      this.#marks ??= marks(this.#size);
      const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
      const start = sim.state();
      sim.add(start, this.#start, 0, true);
      let state = sim.done(start);
      for (let i = 0; i < chars.length; i++) {
        state = sim.step(state, chars[i], i, true);
      }
      return state.match;
    }
    this.#marks ??= marks(this.#size);
    const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
    let d = dfa.start(dotStart);
    const str = chars === s;
    for (let i = 0; i < chars.length; i++) {
      if (d.dead)
        return false;
      const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
      d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
    }
    return d.match;
  }
  /** a readable listing of the state machine */
  toString() {
    return show(this.#start);
  }
};

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern2) => {
  if (typeof pattern2 !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern2.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
  const c = e.charAt(0);
  if (c === "#") {
    return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
  }
  if (c === "!") {
    return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
  }
  return e;
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (windowsPathsNoEscape && s.startsWith("@(!)")) {
    return "!" + unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces });
  }
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/index.js
var DEFAULT_BRACE_EXPAND_MAX = 1e5;
var DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
var AWE_KEY = "allowWindowsEscape";
var minimatch = (p, pattern2, options) => {
  assertValidPattern(pattern2);
  if (!options?.nocomment && pattern2.charAt(0) === "#") {
    return false;
  }
  return cachedMinimatch(pattern2, options).match(p);
};
var cache = /* @__PURE__ */ new Map();
var oldCache = /* @__PURE__ */ new Map();
var cacheSize = 0;
var cacheTotalWeight = 0;
var cacheMax = 256;
var cacheMaxWeight = 1 << 15;
var cacheMaxEntryWeight = 1 << 12;
var cacheWeight = (mm) => {
  let w = mm.pattern.length;
  for (const s of mm.globSet) {
    w += s.length + 1;
    if (w > cacheMaxEntryWeight)
      break;
  }
  return w;
};
var tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
var booleanWeights = new Map(Object.keys({
  nobrace: 0,
  nocomment: 0,
  nonegate: 0,
  noglobstar: 0,
  noext: 0,
  nonull: 0,
  partial: 0,
  dot: 0,
  nocase: 0,
  nocaseMagicOnly: 0,
  magicalBraces: 0,
  matchBase: 0,
  flipNegate: 0,
  preserveMultipleSlashes: 0,
  windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
var optionsKey = (o) => {
  let n = 0;
  let wpe = false;
  for (const k in o) {
    const v = o[k];
    switch (k) {
      // the same test as the Minimatch constructor
      case "windowsPathsNoEscape":
        if (v)
          wpe = true;
        break;
      case AWE_KEY:
        if (v === false)
          wpe = true;
        break;
      case "platform": {
        const p = v || defaultPlatform;
        if (p === defaultPlatform)
          break;
        if (p === "darwin")
          n += 3;
        else if (p === "win32")
          n += 6;
        else if (p === "linux")
          n += 9;
        else
          return JSON.stringify(o);
        break;
      }
      case "optimizationLevel":
        if (v === void 0)
          break;
        n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
        break;
      case "braceExpandMax":
        if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "maxGlobstarRecursion":
        if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "normalize":
        if (v !== void 0)
          return JSON.stringify(o);
        break;
      default:
        n += (booleanWeights.get(k) ?? 0) * tri(v);
    }
  }
  return wpe ? n + 12 : n;
};
var copyOptions = (o) => {
  const copy = {};
  for (const k in o)
    copy[k] = o[k];
  return copy;
};
var cachedMinimatch = (pattern2, options) => {
  const key = options ? optionsKey(options) : 0;
  let mm = cache.get(key)?.get(pattern2);
  if (mm)
    return mm;
  mm = oldCache.get(key)?.get(pattern2) ?? new Minimatch(pattern2, copyOptions(options));
  const weight = cacheWeight(mm);
  if (weight > cacheMaxEntryWeight)
    return mm;
  if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
    oldCache = cache;
    cache = /* @__PURE__ */ new Map();
    cacheSize = 0;
    cacheTotalWeight = 0;
  }
  let byPattern = cache.get(key);
  if (!byPattern)
    cache.set(key, byPattern = /* @__PURE__ */ new Map());
  byPattern.set(pattern2, mm);
  cacheSize++;
  cacheTotalWeight += weight;
  return mm;
};
var defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var filter = (pattern2, options) => {
  let mm;
  return (p) => (mm ??= cachedMinimatch(pattern2, options)).match(p);
};
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern2, options = {}) => orig(p, pattern2, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern2, options = {}) {
        super(pattern2, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern2, options = {}) => orig.filter(pattern2, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    braceExpand: (pattern2, options = {}) => orig.braceExpand(pattern2, ext(def, options)),
    match: (list2, pattern2, options = {}) => orig.match(list2, pattern2, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern2, options = {}) => {
  assertValidPattern(pattern2);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern2)) {
    return [pattern2];
  }
  let p = pattern2.replace(/\\\\/g, "\\\\\\\\");
  if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
    p = p.replace(/\[([{}])\]/g, "[\\$1]");
  }
  return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var RANGE_MIN = 100;
var rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
var inRepeatOrNegExt = (portion, mark) => {
  const stack = [];
  for (let i = 0; i < portion.length; i++) {
    const c = portion.charAt(i);
    if (c === "\\") {
      i++;
    } else if (c === mark) {
      if (stack.some((t) => t !== "@" && t !== "?"))
        return true;
    } else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
      stack.push(c);
      i++;
    } else if (c === ")") {
      stack.pop();
    }
  }
  return false;
};
var match = (list2, pattern2, options = {}) => {
  const mm = new Minimatch(pattern2, options);
  list2 = list2.filter((f) => mm.match(f));
  if (mm.options.nonull && !list2.length) {
    list2.push(pattern2);
  }
  return list2;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var classEnd = (pattern2, start) => {
  let i = start + 1;
  if (pattern2.charAt(i) === "!" || pattern2.charAt(i) === "^")
    i++;
  let sawStart = false;
  for (; i < pattern2.length; i++) {
    const c = pattern2.charAt(i);
    if (c === "]" && sawStart)
      return i;
    sawStart = true;
    if (c === "\\")
      i++;
  }
  return -1;
};
var literal = (pattern2, noext) => {
  if (!noext && (pattern2 === "+()" || pattern2 === "@()"))
    return pattern2;
  let lit2 = "";
  for (let i = 0; i < pattern2.length; i++) {
    const c = pattern2.charAt(i);
    if (c === "\\") {
      lit2 += pattern2.charAt(++i) || c;
    } else if (c === "*" || c === "?") {
      return void 0;
    } else if (c === "[") {
      const close = classEnd(pattern2, i);
      if (close === -1) {
        lit2 += c;
        continue;
      }
      let body = pattern2.slice(i + 1, close);
      if (body.startsWith("\\"))
        body = body.slice(1);
      if ([...body].length !== 1 || "!^".includes(pattern2.charAt(i + 1))) {
        return void 0;
      }
      lit2 += body;
      i = close;
    } else if (!noext && "+@!".includes(c) && pattern2.charAt(i + 1) === "(" && pattern2.includes(")", i + 2)) {
      return void 0;
    } else {
      lit2 += c;
    }
  }
  return lit2;
};
var MAX_EXTGLOBS = 256;
var extglobCount = (pattern2) => {
  let n = 0;
  for (let i = 0; i < pattern2.length - 1; i++) {
    const c = pattern2.charAt(i);
    if (c === "\\") {
      i++;
    } else if ("+@!?*".includes(c) && pattern2.charAt(i + 1) === "(") {
      n++;
      i++;
    }
  }
  return n;
};
var assertValidExtglobs = (pattern2) => {
  if (extglobCount(pattern2) > MAX_EXTGLOBS) {
    throw new TypeError("pattern has too many extglobs");
  }
};
var extSafe = (pattern2) => {
  if (/^[?*+@]\(\)$/.test(pattern2) || pattern2.includes("[:"))
    return false;
  let depth = 0;
  for (let i = 0; i < pattern2.length; i++) {
    const c = pattern2.charAt(i);
    if (c === "\\") {
      if (++i === pattern2.length)
        return false;
    } else if (c === "[") {
      const close = classEnd(pattern2, i);
      if (close !== -1)
        i = close;
    } else if ("+@!?*".includes(c) && pattern2.charAt(i + 1) === "(") {
      depth++;
      i++;
    } else if (c === ")") {
      if (!depth--)
        return false;
    } else if (c === "|" && !depth) {
      return false;
    }
  }
  return !depth;
};
var lastSplit;
var lastChecked;
var portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
var endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
var isDots = (p) => p === "." || p === "..";
var isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
var isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
var uncHost = (p) => {
  if (p[0] !== "" || p[1] !== "")
    return -1;
  const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
  const host = p[h];
  const share = p[h + 1];
  return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
var walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
var dotPortion = (f, start, end, dot, sep2) => {
  for (let k = start; k < end; ) {
    if (f.charCodeAt(k) === 46) {
      if (!dot)
        return true;
      const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
      if (n >= end || isSep(f.charCodeAt(n), sep2))
        return true;
    }
    const s = nextSep(f, k, sep2);
    if (s === -1)
      return false;
    k = s + 1;
    while (k < end && isSep(f.charCodeAt(k), sep2))
      k++;
  }
  return false;
};
var isSep = (c, sep2) => sep2 === "/" ? c === 47 : sep2 === "\\" ? c === 92 : c === 47 || c === 92;
var nextSep = (f, from, sep2) => {
  if (sep2 !== "both")
    return f.indexOf(sep2, from);
  const s = f.indexOf("/", from);
  const b = f.indexOf("\\", from);
  return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
var lastSep = (f, from, sep2) => sep2 !== "both" ? f.lastIndexOf(sep2, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
var PENDING = {};
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  // the path can be checked against the last portion, and the string
  // portions, of each row before it is split. See #canMatch.
  #endCheck;
  #literalCheck;
  // level 2 resolves `.` and `..` portions in the path
  #level2;
  // the unicode normalization form, if any
  #form;
  // the string portions of each row in the set
  #literals = [];
  // the rows that #canMatch can match without splitting the path
  #shapes = [];
  // the rows whose last portion can be checked against the path's
  #endRows = [];
  // brace expansion can make the same portion in many rows, so they
  // share one Matcher, and the states that it caches
  #matchers = /* @__PURE__ */ new Map();
  // parse() returns PENDING in place of a Matcher
  #pending = false;
  // the char that marks numeric ranges in globSet, if any
  #rangeMark;
  // the GlobstarParts of each pattern row, by start index and partial
  #globstarParts = /* @__PURE__ */ new WeakMap();
  constructor(pattern2, options = {}) {
    assertValidPattern(pattern2);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
    this.pattern = pattern2;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.#endCheck = !this.preserveMultipleSlashes;
    this.#level2 = (options.optimizationLevel ?? 1) >= 2;
    const n = options.normalize;
    this.#form = n === true ? "NFC" : n || void 0;
    this.make();
    const drives = this.set.map((row) => this.#rootIndex(row));
    this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
    this.#literals = this.set.map((row, r) => {
      const end = this.#endRows[r] ? row.length - 1 : row.length;
      const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
      return [...new Set(lits)];
    });
    this.#literalCheck = this.#literals.some((l) => l.length);
    this.#shapes = this.set.map((row, r) => {
      const [p0, p1, p2] = row;
      if (this.#endRows[r] && row.length === 2) {
        if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
          return "tail";
      }
      if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") {
        return "base";
      }
      if (!this.#endCheck || drives[r] !== -1)
        return void 0;
      if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && // the portion between is only matched below this limit
      this.maxGlobstarRecursion > 0) {
        return "mid";
      }
      if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") {
        return "head";
      }
      return void 0;
    });
  }
  // a string portion of a pattern, normalized if the option is set
  #norm(p) {
    return this.#form ? p.normalize(this.#form) : p;
  }
  // On Windows, the index of the last root portion of a row, as
  // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
  // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
  // -1.
  #rootIndex(row) {
    if (!this.isWindows)
      return -1;
    if (isDrive(row[0]))
      return 0;
    const uncDrive = row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3]);
    if (uncDrive)
      return 3;
    const h = uncHost(row);
    return h === -1 ? -1 : h + 1;
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern2 of this.set) {
      for (const part of pattern2) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  make() {
    const pattern2 = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern2.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern2) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.#expandBraces())];
    const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.#pending = true;
    let set = this.globParts.map((s, _, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
        const isDrive2 = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, n).map((p) => this.#norm(p)),
            ...s.slice(n).map((ss) => this.parse(ss))
          ];
        } else if (isDrive2) {
          return [
            this.#norm(s[0]),
            ...s.slice(1).map((ss) => this.parse(ss))
          ];
        }
      }
      return s.map((ss) => this.parse(ss));
    });
    this.set = set.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p = this.set[i];
        if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
          if (isLongUNC(this.globParts[i][3]))
            p[3] = "UNC";
          p[2] = "?";
        }
      }
    }
    if (!options.noext)
      this.mergeRows();
    this.#pending = false;
    this.set.forEach((row, i) => {
      for (let k = 0; k < row.length; k++) {
        if (row[k] === PENDING) {
          row[k] = this.parse(this.globParts[i][k]);
        }
      }
    });
  }
  // Merge rows that only differ in one portion, where each of them
  // is a Matcher, into one row that matches any of them with
  // `@(a|b|...)`. Then a path is only walked once for all of them,
  // for example with `**/*.{js,ts}`.
  mergeRows() {
    let merged = true;
    while (merged) {
      merged = false;
      if (this.set.length < 2)
        return;
      let keys = this.#mergeKeys();
      const len = Math.max(0, ...this.set.map((r) => r.length));
      for (let k = 0; k < len; k++) {
        const groups = /* @__PURE__ */ new Map();
        const R = this.set.length + 1;
        this.set.forEach((row, i) => {
          if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) {
            return;
          }
          const { pre, suf } = keys[i];
          const key = pre[k] * R + suf[k + 1];
          const g = groups.get(key);
          if (g)
            g.push(i);
          else
            groups.set(key, [i]);
        });
        const drop = /* @__PURE__ */ new Set();
        for (const g of groups.values()) {
          if (g.length < 2)
            continue;
          const [first, ...rest] = g;
          const alts = g.map((i) => this.globParts[i][k]);
          const glob = `@(${alts.join("|")})`;
          if (extglobCount(glob) > MAX_EXTGLOBS)
            continue;
          this.globParts[first][k] = glob;
          this.set[first][k] = this.parse(glob);
          for (const i of rest)
            drop.add(i);
        }
        if (drop.size) {
          merged = true;
          this.set = this.set.filter((_, i) => !drop.has(i));
          this.globParts = this.globParts.filter((_, i) => !drop.has(i));
          if (this.set.length < 2)
            return;
          keys = this.#mergeKeys();
        }
      }
    }
  }
  // For each row, number ids for its prefixes and suffixes, such that
  // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
  // Two rows are the same other than at portion k exactly when they
  // have the same pre[k] and suf[k + 1]. This is linear in the size of
  // the rows, where joining the whole row for every k was quadratic.
  #mergeKeys() {
    const partIds = /* @__PURE__ */ new Map();
    const ids = this.globParts.map((parts) => parts.map((s) => {
      let id2 = partIds.get(s);
      if (id2 === void 0)
        partIds.set(s, id2 = partIds.size);
      return id2;
    }));
    const P = partIds.size;
    const len = Math.max(0, ...ids.map((r) => r.length));
    const keys = ids.map((r) => ({
      pre: [0],
      suf: new Array(r.length + 1).fill(0)
    }));
    for (let k = 0; k < len; k++) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { pre } = keys[i];
        const key = pre[k] * P + r[k];
        let id2 = m.get(key);
        if (id2 === void 0)
          m.set(key, id2 = m.size + 1);
        pre.push(id2);
      });
    }
    for (let k = len - 1; k >= 0; k--) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { suf } = keys[i];
        const key = suf[k + 1] * P + r[k];
        let id2 = m.get(key);
        if (id2 === void 0)
          m.set(key, id2 = m.size + 1);
        suf[k] = id2;
      });
    }
    return keys;
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j = 0; j < partset.length; j++) {
          if (partset[j] === "**") {
            partset[j] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts) => {
      let gs = -1;
      while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts.splice(gs, i - gs);
        }
      }
      return parts;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts) => {
      const root = this.#rootIndex(parts) + 1;
      parts = parts.reduce((set, part) => {
        const prev = set[set.length - 1];
        if (part === "**" && prev === "**") {
          return set;
        }
        if (part === "..") {
          if (set.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
            set.pop();
            return set;
          }
        }
        set.push(part);
        return set;
      }, []);
      return parts.length === 0 ? [""] : parts;
    });
  }
  // Check the path against each row before it is split. 'no' if no
  // row can match, so it does not need to be split. 'yes' if a row of
  // `**` and one more portion matches. 'maybe' if it must be split to
  // know. None of this applies with partial, where the path can end
  // before the row does.
  //
  // On Windows, `\` is a separator in the path too, and the portions of
  // a row up to its drive letter or UNC share are not checked (see
  // #rootIndex).
  //
  // Each string portion of a row must be a portion of the path, so the
  // path must contain it. Level 2 can only take portions out of the
  // path, so this is still true then.
  //
  // The last portion of a row must match the last portion of the path,
  // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
  // This does not apply to rows that end in **, rows that end in a
  // root, or preserveMultipleSlashes (which can leave more
  // than one '' at the end). At level 2, it does not apply if that
  // portion is `.` or `..`, which can be
  // resolved away. Level 2 only takes other portions out of the
  // middle of the path.
  //
  // A row of `**/x` then matches if the ** can walk the portions
  // before the one that x matches, the same as #matchGlobstar. At
  // level 2, this is only known if none of them are `.` or `..`, so
  // that the path does not change when it is resolved.
  #canMatch(f) {
    const sep2 = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
    let ends = this.#endCheck ? 0 : -1;
    let last = "";
    let lastStart = 0;
    let prev;
    let prevStart = 0;
    const dot = !!this.options.dot;
    ROWS: for (let r = 0; r < this.set.length; r++) {
      const row = this.set[r];
      const p = row[row.length - 1];
      let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
      if (end && ends === 0) {
        const i = lastSep(f, f.length, sep2);
        lastStart = i + 1;
        last = f.slice(lastStart);
        if (last === "" && i >= 0) {
          let j = i;
          while (j > 0 && isSep(f.charCodeAt(j - 1), sep2))
            j--;
          prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep2) + 1;
          prev = f.slice(prevStart, j);
        }
        const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
        ends = resolves ? -1 : 1;
        end = !resolves;
      }
      let tailStart = -1;
      if (end && typeof p === "string") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      if (this.#literalCheck) {
        for (const l of this.#literals[r]) {
          if (!f.includes(l))
            continue ROWS;
        }
      }
      if (end && typeof p === "object") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      const shape = this.#shapes[r];
      if (shape === "base" && end)
        return "yes";
      if (shape === "tail" && end) {
        if (this.#level2 && dotPortion(f, 0, tailStart, true, sep2)) {
          return "maybe";
        }
        if (!dotPortion(f, 0, tailStart, dot, sep2))
          return "yes";
        continue;
      }
      if (shape === "mid" || shape === "head") {
        const m = this.#walk(f, row, shape === "head", dot, sep2);
        if (m !== "no")
          return m;
        continue;
      }
      return "maybe";
    }
    return "no";
  }
  // Match a row of a known shape against the split path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do. None of these
  // rows have a drive letter, so they start at the first portion.
  #matchShape(file, row, shape) {
    const dot = !!this.options.dot;
    const n = file.length;
    if (shape === "head") {
      if (n < 2 || !portionMatch(row[0], file[0])) {
        return false;
      }
      for (let i = 1; i < n; i++)
        if (!walkable(file[i], dot))
          return false;
      return true;
    }
    const x = row[1];
    if (shape === "tail") {
      let t = n - 1;
      if (!portionMatch(x, file[t])) {
        if (file[t] !== "" || n === 1 || !portionMatch(x, file[--t])) {
          return false;
        }
      }
      for (let i = 0; i < t; i++)
        if (!walkable(file[i], dot))
          return false;
      return true;
    }
    for (let k = 0; k < n; k++) {
      if (portionMatch(x, file[k]) && k + 1 < n) {
        let i = k + 1;
        while (i < n && walkable(file[i], dot))
          i++;
        if (i === n)
          return true;
      }
      if (!walkable(file[k], dot))
        return false;
    }
    return false;
  }
  // Match a row of `**/x/**` or `x/**` against the path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do once it is split.
  // x must match a portion (the first one, for `x/**`), the ** before
  // it must be able to walk the portions before that one, and there
  // must be a portion after it, which the ** after it can walk. At
  // level 2, this is only known if no portion is `.` or `..`.
  #walk(f, row, head, dot, sep2) {
    if (this.#level2 && dotPortion(f, 0, f.length, true, sep2))
      return "maybe";
    const x = row[head ? 0 : 1];
    let s = 0;
    for (let e = nextSep(f, s, sep2); e !== -1; e = nextSep(f, s, sep2)) {
      let next = e + 1;
      while (next < f.length && isSep(f.charCodeAt(next), sep2))
        next++;
      const hit = typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e));
      if (hit && !dotPortion(f, next, f.length, dot, sep2))
        return "yes";
      if (head || dotPortion(f, s, next, dot, sep2))
        return "no";
      s = next;
    }
    return "no";
  }
  // the last split, if it was the same path with the same split
  // settings
  #cachedSplit(f) {
    const last = lastSplit;
    return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
  }
  // split a path for match(), and keep the parts for the next call
  #split(f) {
    const { isWindows, preserveMultipleSlashes } = this;
    let parts = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
    const normalize3 = this.#form;
    if (normalize3)
      parts = parts.map((p) => p.normalize(normalize3));
    lastSplit = {
      f,
      isWindows,
      preserveMultipleSlashes,
      normalize: normalize3,
      parts
    };
    return lastSplit;
  }
  // resolve `.` and `..` portions of a path, for level 2
  #levelTwoFileOptimize(file) {
    const parts = [...file];
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts.length - 1; i++) {
          const p = parts[i];
          if (i === 1 && p === "" && parts[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts.splice(i, 1);
            i--;
          }
        }
        if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
          didSomething = true;
          parts.pop();
        }
      }
      const root = this.#rootIndex(parts) + 1;
      let dd = root;
      while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
        const p = parts[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**") {
          didSomething = true;
          parts.splice(dd - 1, 2);
          dd = Math.max(dd - 2, root);
        }
      }
    } while (didSomething);
    return parts.length === 0 ? [""] : parts;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
    let splitCells = 0;
    const maxSplitCells = 1e6;
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts.splice(gs + 1, gss - gs);
          }
          let next = parts[gs + 1];
          const p = parts[gs + 2];
          const p2 = parts[gs + 3];
          if (next !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          const addedCells = parts.length - 1;
          if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) {
            throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
          }
          didSomething = true;
          parts.splice(gs, 1);
          const other = parts.slice(0);
          other[gs] = "**";
          splitCells += addedCells;
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts.length - 1; i++) {
            const p = parts[i];
            if (i === 1 && p === "" && parts[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts.splice(i, 1);
              i--;
            }
          }
          if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
            didSomething = true;
            parts.pop();
          }
        }
        const root = this.#rootIndex(parts) + 1;
        let dd = root;
        while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
          const p = parts[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts.splice(dd - 1, 2, ...splin);
            if (parts.length === 0)
              parts.push("");
            dd = Math.max(dd - 2, root);
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  secondPhasePreProcess(globParts) {
    const keys = /* @__PURE__ */ new Set();
    const rows = globParts.filter((parts) => {
      const key = parts.join("/");
      if (keys.has(key))
        return false;
      keys.add(key);
      return true;
    });
    const stars = /* @__PURE__ */ new Map();
    for (const parts of rows) {
      const s = [];
      for (let i = 0; i < parts.length; i++) {
        if (parts[i] === "*")
          s.push(i);
      }
      if (s.length)
        stars.set(s.join(","), s);
    }
    if (!stars.size || rows.length * stars.size > 1e5)
      return rows;
    const { dot } = this.options;
    return rows.filter((parts) => {
      for (const s of stars.values()) {
        if (s[s.length - 1] >= parts.length)
          continue;
        const c = [...parts];
        let ok = true;
        let changed = false;
        for (const i of s) {
          const p = parts[i];
          if (p === "*")
            continue;
          if (!p || p === "**" || !dot && p.startsWith(".")) {
            ok = false;
            break;
          }
          c[i] = "*";
          changed = true;
        }
        if (ok && changed && keys.has(c.join("/")))
          return false;
      }
      return true;
    });
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern2 = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern2.length && pattern2.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern2.slice(negateOffset);
    this.negate = negate;
  }
  // Match the parts of a path against one row of the set. `resolved`
  // is the parts after level 2 resolves `.` and `..` in them, or the
  // same parts below level 2. Set partial to true to test if, for
  // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
  // you run out of file before you run out of pattern, then that's
  // fine, as long as all the parts match.
  #matchRow(file, resolved, pattern2, partial) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    const fh = this.isWindows ? uncHost(resolved) : -1;
    const ph = fh === -1 ? -1 : uncHost(pattern2);
    if (ph !== -1) {
      const host = pattern2[ph];
      const share = pattern2[ph + 1];
      if (typeof host !== "string" || typeof share !== "string") {
        fileStartIndex = fh;
        patternStartIndex = ph;
      } else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
        fileStartIndex = fh + 2;
        patternStartIndex = ph + 2;
      }
    } else if (this.isWindows) {
      const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
      const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
      const patternDrive = typeof pattern2[0] === "string" && /^[a-z]:$/i.test(pattern2[0]);
      const patternUNC = !patternDrive && pattern2[0] === "" && pattern2[1] === "" && pattern2[2] === "?" && typeof pattern2[3] === "string" && /^[a-z]:$/i.test(pattern2[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file[fdi],
          pattern2[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          patternStartIndex = pdi + 1;
          fileStartIndex = fdi + 1;
        }
      }
    }
    file = resolved;
    if (pattern2.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file, pattern2, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file, pattern2, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file, pattern2, partial, fileIndex, patternIndex) {
    const { head, body, tail, segments } = this.#getGlobstarParts(pattern2, partial, patternIndex);
    if (head.length) {
      const headEnd = fileIndex + head.length;
      if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) {
        return false;
      }
      fileIndex += head.length;
      patternIndex += head.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file.length)
        return false;
      let tailStart = file.length - tail.length;
      if (this.#matchOne(file, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
        const f = String(file[i]);
        sawSome = true;
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
  }
  // Split the pattern into head, tail, and middle of ** delimited
  // parts. The tail has to be at the end, and the others just have to
  // be found in order from the head. These only depend on the pattern
  // row, so they are kept for the next path.
  #getGlobstarParts(pattern2, partial, patternIndex) {
    let byStart = this.#globstarParts.get(pattern2);
    if (!byStart) {
      byStart = [];
      this.#globstarParts.set(pattern2, byStart);
    }
    const key = patternIndex * 2 + (partial ? 1 : 0);
    const found = byStart[key];
    if (found)
      return found;
    const firstgs = pattern2.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern2.lastIndexOf(GLOBSTAR);
    const head = pattern2.slice(patternIndex, firstgs);
    const body = pattern2.slice(firstgs + 1, partial ? void 0 : lastgs);
    const tail = partial ? [] : pattern2.slice(lastgs + 1);
    const segments = [[[], 0]];
    let current = segments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        current = [[], 0];
        segments.push(current);
      } else {
        current[0].push(b);
        nonGsParts++;
      }
    }
    segments.forEach((b, i) => {
      b[1] = nonGsParts - nonGsPartsSums[i];
    });
    const parts = { head, body, tail, segments };
    byStart[key] = parts;
    return parts;
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
    const bs = bodySegments[bodyIndex];
    if (!bs) {
      if (partial) {
        return fileIndex >= fileLength || fileIndex === fileLength - 1 && file[fileIndex] === "";
      }
      for (let i = fileIndex; i < fileLength; i++) {
        sawTail = true;
        const f = file[i];
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, need] = bs;
    const after = partial ? fileLength : fileLength - need;
    while (fileIndex <= after) {
      const key = bodyIndex * (file.length + 1) + fileIndex;
      if (tried.has(key))
        return false;
      tried.add(key);
      const m = this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
        if (sub !== false) {
          return sub;
        }
      }
      if (fileIndex === after)
        break;
      const f = file[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file, pattern2, partial, fileIndex, patternIndex, fileEnd = file.length) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern2.length; fi < fl && pi < pl; fi++, pi++) {
      let p = pattern2[pi];
      let f = file[fi];
      if (p === false || p === GLOBSTAR) {
        return false;
      }
      if (!portionMatch(p, f))
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  // Expand braces, except numeric ranges such as {0..999} with at
  // least RANGE_MIN values. Each of those stays in its pattern as
  // `<mark>0..999<mark>`, for the Matcher to test. If a range might
  // be inside a [...] class, expand all of them instead.
  #expandBraces() {
    const { pattern: pattern2 } = this;
    if (this.options.nobrace)
      return this.braceExpand();
    let code = 57344;
    while (pattern2.includes(String.fromCharCode(code))) {
      if (++code > 63743)
        return this.braceExpand();
    }
    const mark = String.fromCharCode(code);
    let found = false;
    const marked = pattern2.replace(rangeRe, (m, lo, hi) => {
      const a = Number(lo);
      const b = Number(hi);
      if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) {
        return m;
      }
      found = true;
      return `${mark}${lo}..${hi}${mark}`;
    });
    if (!found)
      return this.braceExpand();
    const set = braceExpand(marked, this.options);
    for (const p of set) {
      for (const portion of p.split("/")) {
        const c = portion.indexOf("[");
        if (c !== -1 && c < portion.lastIndexOf(mark)) {
          return this.braceExpand();
        }
        if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
          return this.braceExpand();
        }
      }
    }
    this.#rangeMark = mark;
    return set;
  }
  parse(pattern2) {
    assertValidPattern(pattern2);
    const options = this.options;
    if (pattern2 === "**")
      return GLOBSTAR;
    if (pattern2 === "")
      return "";
    const { nocase, nocaseMagicOnly, noext = false, dot, normalize: normalize3 } = options;
    const rangeMark = this.#rangeMark;
    const lit2 = rangeMark && pattern2.includes(rangeMark) ? void 0 : literal(pattern2, noext);
    if (lit2 !== void 0 && !(nocase && !nocaseMagicOnly && pattern2.toUpperCase() !== pattern2.toLowerCase())) {
      return this.#norm(lit2);
    }
    if (this.#pending)
      return PENDING;
    let m = this.#matchers.get(pattern2);
    if (!m) {
      if (!noext)
        assertValidExtglobs(pattern2);
      m = new Matcher(pattern2, {
        nocase,
        noext,
        dot,
        normalize: normalize3,
        ...rangeMark && { rangeMark }
      });
      this.#matchers.set(pattern2, m);
    }
    return m;
  }
  #slashSplit(p) {
    if (this.preserveMultipleSlashes) {
      return p.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
      return ["", ...p.split(/\/+/)];
    } else {
      return p.split(/\/+/);
    }
  }
  match(f, partial = this.partial) {
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f === "";
    }
    if (f === "/" && partial) {
      return true;
    }
    const options = this.options;
    let split = this.#cachedSplit(f);
    if (!split) {
      if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
        lastChecked = f;
        const can = this.#canMatch(f);
        if (can === "no")
          return options.flipNegate ? false : this.negate;
        if (can === "yes")
          return options.flipNegate ? true : !this.negate;
      }
      split = this.#split(f);
    }
    const ff = split.parts;
    const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
    const set = this.set;
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (let r = 0; r < set.length; r++) {
      const pattern2 = set[r];
      const shape = partial ? void 0 : this.#shapes[r];
      const hit = shape === "base" ? portionMatch(pattern2[0], filename) : shape ? this.#matchShape(resolved, pattern2, shape) : options.matchBase && pattern2.length === 1 ? this.#matchRow([filename], [filename], pattern2, partial) : this.#matchRow(ff, resolved, pattern2, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// src/policy/problem.ts
var NOTHING_CHECKED = "nothing was checked: a policy that cannot be read never passes";
function policyProblem(frame, message, label, more2 = {}) {
  return new GateError("policy", message, { help: NOTHING_CHECKED, ...more2, frame: { ...frame, label } });
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
  if (asText !== null) return ignoreCase ? (_, lower) => asText(lower) : (path8) => asText(path8);
  try {
    const matcher = new Minimatch(glob, { ...OPTIONS, nobrace: true, nocase: ignoreCase });
    return (path8) => matcher.match(path8);
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
  if (anywhere && beneath) return (path8) => path8.startsWith(`${text2}/`) || path8.includes(`/${text2}/`);
  if (anywhere) return (path8) => path8.endsWith(text2) && (path8.length === text2.length || path8.charAt(path8.length - text2.length - 1) === "/");
  if (beneath) return (path8) => path8.startsWith(text2) && path8.charAt(text2.length) === "/";
  return (path8) => path8 === text2;
}
function suffixTest(directory, suffix, anywhere) {
  if (anywhere) return directory.length === 0 ? (path8) => path8.endsWith(suffix) : null;
  const deep = directory.at(-1) === "**";
  const names = deep ? directory.slice(0, -1) : directory;
  if (!names.every(isLiteral)) return null;
  const prefix2 = names.map((name) => `${name}/`).join("");
  const shortest = prefix2.length + Math.max(1, suffix.length);
  const direct = (path8) => deep || !path8.includes("/", prefix2.length);
  return (path8) => path8.length >= shortest && path8.endsWith(suffix) && path8.startsWith(prefix2) && direct(path8);
}

// src/policy/pattern.ts
var DENY = { ignoreCase: true, directories: true };
var EXACT = { ignoreCase: false, directories: false };
var compiled = /* @__PURE__ */ new WeakMap();
function compilePatterns(list2, options) {
  const byOptions = compiled.get(list2) ?? /* @__PURE__ */ new Map();
  const key = `${options.ignoreCase} ${options.directories}`;
  const known = byOptions.get(key);
  if (known !== void 0) return known;
  const matcher = lastMatch(list2, gather(list2.map((located) => () => compilePath(located, options))));
  compiled.set(list2, byOptions.set(key, matcher));
  return matcher;
}
function compileNames(list2) {
  return lastMatch(list2, gather(list2.map((located) => () => compileName(located))));
}
var isPlainName = (pattern2) => pattern2.split("/").every(isLiteral) && !/[{}]/.test(pattern2) && !pattern2.startsWith("!");
function lastMatch(list2, patterns2) {
  const [first] = list2;
  if (first !== void 0 && patterns2.every((pattern2) => pattern2.negated))
    throw patternProblem(first, "has nothing to take back from", "write a pattern without ! before it");
  const fromLast = patterns2.toReversed();
  return (path8) => {
    const normal = isAscii(path8) ? path8 : path8.normalize("NFC");
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
  return only !== void 0 && tests.length === 1 ? only : (path8, lower) => tests.some((test) => test(path8, lower));
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

// src/judge.ts
function judge(input) {
  const exceptions = input.policy.exceptions.map((exception) => usable(exception, input.today));
  const violations = [];
  const waivers = [];
  for (const finding of input.findings) {
    const level2 = levelOf(finding, input);
    if (level2 === "off") continue;
    const violation = toViolation(finding, level2, input);
    const excuses = exceptions.filter((exception) => exception.covers(finding));
    for (const excuse2 of excuses) excuse2.uses += 1;
    const excuse = excuses.find((candidate) => !candidate.expired);
    if (excuse === void 0) violations.push(violation);
    else waivers.push({ ...violation, exception: excuseOf(excuse.exception) });
  }
  return {
    verdict: {
      outcome: outcomeOf(violations, input.failOn),
      violations: violations.toSorted(bySeverity),
      waivers: waivers.toSorted(bySeverity)
    },
    uses: exceptions.map(({ exception, uses }) => ({ exception, uses }))
  };
}
function outcomeOf(violations, failOn) {
  const fails = (severity) => severity === "error" || severity === "warning" && failOn === "warning";
  return violations.some(({ severity }) => fails(severity)) ? "fail" : "pass";
}
function ruleLevel(meta, variant, policy, preset) {
  const said = policy.rules.get(meta.id)?.value.level;
  if (said !== void 0 && said !== null) return said;
  const defaults2 = variant === void 0 ? void 0 : meta.variants?.[variant]?.severity;
  return (defaults2 ?? meta.severity)[preset];
}
function levelOf(finding, { rules: rules2, policy, preset }) {
  return finding.level ?? ruleLevel(metaOf(finding, rules2), finding.variant, policy, preset);
}
function metaOf(finding, rules2) {
  const meta = rules2.get(finding.rule);
  if (meta === void 0) throw new Error(`finding of an unknown rule: ${finding.rule}`);
  return meta;
}
function toViolation(finding, severity, { manifest, rules: rules2 }) {
  return {
    rule: finding.rule,
    severity,
    path: finding.path,
    message: finding.message,
    help: finding.help ?? metaOf(finding, rules2).help,
    docs: `docs/rules/${finding.rule}.md`,
    region: finding.region ?? null,
    location: locate(finding, manifest),
    decidedBy: finding.decidedBy ?? null,
    data: finding.data,
    fix: null
  };
}
function usable(exception, today) {
  const matches2 = compilePatterns(exception.paths, { ignoreCase: false, directories: false });
  const everyPath = exception.paths.length === 0;
  const covers = ({ rule, path: path8 }) => rule === exception.rule && (everyPath || path8 !== null && matches2(path8) !== null);
  return { exception, covers, expired: isExpired(exception, today), uses: 0 };
}
var isExpired = ({ expires }, today) => expires !== null && expires < today;
var excuseOf = ({ reason, owner, expires }) => ({ reason, owner, expires });
var RANK = { error: 0, warning: 1, note: 2 };
function bySeverity(a, b) {
  return RANK[a.severity] - RANK[b.severity] || compare(a.rule, b.rule) || compare(a.path ?? "", b.path ?? "") || (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) || (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) || compare(a.message, b.message);
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// src/packages.ts
import fs2 from "node:fs";
import path3 from "node:path";

// src/workspaces.ts
import fs from "node:fs";
import path2 from "node:path";

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value = source.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part of value.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value = source.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part of value.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
  return result;
}
function representYamlBinary(object) {
  let binary = "";
  for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date2 = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date2.setUTCFullYear(year, month, day);
  return date2;
}
function resolveYamlTimestamp(source) {
  let match2 = YAML_DATE_REGEXP.exec(source);
  if (match2 === null) match2 = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match2 === null) return NOT_RESOLVED;
  const year = +match2[1];
  const month = +match2[2] - 1;
  const day = +match2[3];
  if (!match2[4]) {
    const date3 = makeUtcDate(year, month, day);
    if (date3.getUTCFullYear() !== year || date3.getUTCMonth() !== month || date3.getUTCDate() !== day) return NOT_RESOLVED;
    return date3;
  }
  const hour = +match2[4];
  const minute = +match2[5];
  const second = +match2[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match2[7]) {
    let value = match2[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date2 = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
  if (match2[9]) {
    const offsetHour = +match2[10];
    const offsetMinute = +(match2[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date2.setTime(date2.getTime() - (match2[9] === "-" ? -offset : offset));
  }
  return date2;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item) => {
    container.push(item);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
  const result = {};
  for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
  return result;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item) => {
    let key;
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve an ordered map item";
      key = item.keys().next().value;
    } else if (isPlainObject(item)) {
      const itemKeys = Object.keys(item);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item) => {
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve a pairs item";
      container.push(item.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
    const object = item;
    const keys = Object.keys(object);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of data) map.set(key, null);
    return map;
  },
  addPair: (container, key, value) => {
    if (value !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact = createTagDefinitionMap();
    const prefix2 = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix2.scalar.push(tag);
          else exact.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix2.sequence.push(tag);
          else exact.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix2.mapping.push(tag);
          else exact.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
    this.exact = exact;
    this.prefix = prefix2;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value) => {
    container.set(key, value);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map.set(key, obj[key]);
    return map;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index = 0; index < array.length; index++) {
      if (Array.isArray(array[index])) return null;
      if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var DEFAULT_SNIPPET_OPTIONS = {
  maxLength: 79,
  indent: 1,
  linesBefore: 3,
  linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd - position > maxHalfLength) {
    tail = " ...";
    lineEnd = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string, max) {
  return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re = /\r?\n|\r|\0/g;
  const lineStarts = [0];
  const lineEnds = [];
  let match2;
  let foundLineNo = -1;
  while (match2 = re.exec(mark.buffer)) {
    lineEnds.push(match2.index);
    lineStarts.push(match2.index + match2[0].length);
    if (mark.position <= match2.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line2.str}
${result}`;
  }
  const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line2.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact) {
    return `${this.name}: ${formatError(this, compact)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line = 0;
    let lineStart = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line++;
        lineStart = index + 1;
      } else if (ch === 13) {
        line++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line,
      column: position - lineStart
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
  }
};
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "";
    case 95:
      return " ";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
  if (c <= 65535) return String.fromCharCode(c);
  return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
  if (c >= 48 && c <= 57) return c - 48;
  return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end) {
  let breaks = 0;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count3) {
  if (count3 === 1) return " ";
  return "\n".repeat(count3 - 1);
}
function getPlainValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped = input.charCodeAt(position);
      if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped < 256 && simpleEscapeCheck[escaped]) {
        result += simpleEscapeMap[escaped];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit2 = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit2;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column = 0;
    while (column < textIndent && line.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar) {
  if (scalar.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar;
  if (scalar.fast) return input.slice(valueStart, valueEnd);
  switch (scalar.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
function tagPercentDecode(source) {
  let result = "";
  let index = 0;
  while (index < source.length) {
    if (source.charCodeAt(index) !== 37) {
      result += source[index++];
      continue;
    }
    let ch = parseInt(source.slice(index + 1, index + 3), 16);
    index += 3;
    if (ch >= 192) {
      let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
      ch &= (1 << 6 - remaining) - 1;
      while (remaining-- > 0) {
        ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
        index += 3;
      }
    }
    if (ch < 65536) result += String.fromCharCode(ch);
    else {
      ch -= 65536;
      result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
    }
  }
  return result;
}
function tagNameFull(rawTag, tagHandlers) {
  if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
  const handleEnd = rawTag.indexOf("!", 1);
  const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
  return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
function eventPosition$1(event) {
  if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
  if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
  if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
  if ("start" in event) return event.start;
  return 0;
}
function throwError$1(state, message) {
  YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
  try {
    return tag.finalize(carrier);
  } catch (error) {
    if (error instanceof YAMLException) throw error;
    YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
  }
}
function constructScalar(state, event) {
  const source = getScalarValue(state.source, event);
  const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
  const strTag2 = state.schema.defaultScalarTag;
  if (rawTag !== "") {
    if (rawTag === "!") return {
      value: source,
      tag: strTag2
    };
    const tagName = tagNameFull(rawTag, state.tagHandlers);
    const scalarTag = state.schema.lookupScalarTag(tagName);
    if (scalarTag) {
      const result = scalarTag.resolve(source, true, tagName);
      if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
      return {
        value: result,
        tag: scalarTag
      };
    }
    const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
    if (collectionTagDef) {
      if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
      const carrier = collectionTagDef.create(tagName);
      return {
        value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
        tag: collectionTagDef
      };
    }
    throwError$1(state, `unknown scalar tag !<${tagName}>`);
  }
  if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
  return {
    value: strTag2.resolve(source, false, strTag2.tagName),
    tag: strTag2
  };
}
function collectionTagName(state, event, defaultTagName) {
  const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
  return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
  return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
  state.totalMergeKeys++;
  if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
  chargeMergeWork(state);
  for (const sourceKey of sourceTag.keys(source)) {
    chargeMergeWork(state);
    if (frame.tag.has(frame.value, sourceKey)) continue;
    const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
    if (err) throwError$1(state, err);
    frame.overridable ??= /* @__PURE__ */ new Set();
    frame.overridable.add(sourceKey);
  }
}
function mergeSource(state, frame, source, sourceTag) {
  state.position = frame.keyPosition;
  if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
  else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
    if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
    for (const element of source) {
      const elementTag = state.nodeTags.get(element);
      if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
      mergeKeys(state, frame, element, elementTag);
    }
  } else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
  state.position = frame.keyPosition;
  if (frame.keyIsMerge) {
    mergeSource(state, frame, value, tag);
    return;
  }
  if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
  const err = frame.tag.addPair(frame.value, key, value);
  if (err) throwError$1(state, err);
  frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
  const frame = state.frames[state.frames.length - 1];
  if (frame.kind === "document") {
    frame.value = value;
    frame.hasValue = true;
  } else if (frame.kind === "sequence") {
    if (isMappingTag(tag)) state.nodeTags.set(value, tag);
    const err = frame.tag.addItem(frame.value, value, frame.index++);
    if (err) throwError$1(state, err);
  } else if (frame.hasKey) {
    const key = frame.key;
    frame.key = void 0;
    frame.hasKey = false;
    addMappingValue(state, frame, key, value, tag);
  } else {
    frame.key = value;
    frame.keyPosition = state.position;
    frame.hasKey = true;
    frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
  }
}
function storeAnchor(state, event, value, tag, isValueFinal) {
  if (event.anchorStart !== NO_RANGE$2) {
    const anchor = {
      value,
      tag,
      isValueFinal
    };
    state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  }
  return null;
}
function constructFromEvents(events, options) {
  const state = {
    ...DEFAULT_CONSTRUCTOR_OPTIONS,
    ...options,
    events,
    documents: [],
    eventIndex: 0,
    position: 0,
    frames: [],
    anchors: /* @__PURE__ */ new Map(),
    nodeTags: /* @__PURE__ */ new Map(),
    tagHandlers: /* @__PURE__ */ Object.create(null),
    totalMergeKeys: 0,
    aliasCount: 0
  };
  while (state.eventIndex < state.events.length) {
    const event = state.events[state.eventIndex++];
    state.position = eventPosition$1(event);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        state.anchors = /* @__PURE__ */ new Map();
        state.nodeTags = /* @__PURE__ */ new Map();
        state.aliasCount = 0;
        state.tagHandlers = /* @__PURE__ */ Object.create(null);
        for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
        state.frames.push({
          kind: "document",
          position: state.position,
          value: void 0,
          hasValue: false
        });
        break;
      case EVENT_ID.SCALAR: {
        const { value, tag } = constructScalar(state, event);
        storeAnchor(state, event, value, tag, true);
        addValue(state, value, tag);
        break;
      }
      case EVENT_ID.SEQUENCE: {
        const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
        const tag = state.schema.lookupSequenceTag(tagName);
        if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
        const value = tag.create(tagName);
        const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
        state.frames.push({
          kind: "sequence",
          position: state.position,
          value,
          tag,
          anchor,
          index: 0
        });
        break;
      }
      case EVENT_ID.MAPPING: {
        const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
        const tag = state.schema.lookupMappingTag(tagName);
        if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
        const value = tag.create(tagName);
        const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
        state.frames.push({
          kind: "mapping",
          position: state.position,
          value,
          tag,
          anchor,
          key: void 0,
          keyPosition: state.position,
          hasKey: false,
          keyIsMerge: false,
          overridable: null
        });
        break;
      }
      case EVENT_ID.ALIAS: {
        if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
        const name = state.source.slice(event.anchorStart, event.anchorEnd);
        const anchor = state.anchors.get(name);
        if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
        if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
        addValue(state, anchor.value, anchor.tag);
        break;
      }
      case EVENT_ID.POP: {
        const frame = state.frames.pop();
        if (frame.kind === "mapping" && frame.hasKey) {
          state.position = frame.keyPosition;
          throwError$1(state, "incomplete mapping pair in event stream");
        }
        if (frame.kind === "document") state.documents.push(frame.value);
        else {
          const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
          if (frame.anchor) {
            frame.anchor.value = value;
            frame.anchor.isValueFinal = true;
          }
          addValue(state, value, frame.tag);
        }
        break;
      }
    }
  }
  return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
  return c === 10 || c === 13;
}
function isWhiteSpace2(c) {
  return c === 9 || c === 32;
}
function isWsOrEol(c) {
  return isWhiteSpace2(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
  return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
  return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
  if (c >= 48 && c <= 57) return c - 48;
  const lc = c | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  if (c === 85) return 8;
  return 0;
}
function isSimpleEscape(c) {
  return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace2(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following = state.input.charCodeAt(position + 3);
    return following === 0 || isWsOrEol(following);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
  const match2 = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
  if (match2 !== null) {
    state.position = start + match2.index + match2[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start = state.position;
  let isVerbatim = false;
  let isNamed = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped = state.input.charCodeAt(++state.position);
      if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current = state.input.charCodeAt(state.position);
    const digit2 = fromDecimalCode(current);
    if (current === 43 || current === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit2 >= 0) {
      if (digit2 === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent = parentIndent + digit2 - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace2(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start = state.position;
  let end = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace2(ch)) end = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end === start) return false;
  checkPrintable(state, start, end);
  addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace2(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace2(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match2 = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match2 === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match2[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix2] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix2)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix2;
    state.directives.push({
      kind: "tag",
      handle,
      prefix: prefix2
    });
  }
  return true;
}
function readDocument(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
  const opts = {
    ...DEFAULT_LOAD_OPTIONS,
    ...options
  };
  const source = String(input);
  const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
  const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
  return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
    ...pick(opts, CONSTRUCTOR_OPT_KEYS),
    source
  });
}
function load(input, options) {
  const documents = loadDocuments(input, options);
  if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
  if (documents.length === 1) return documents[0];
  throw new YAMLException("expected a single document in the stream, but found more");
}
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd = nextLineBreak;
    const line = value.slice(position, lineEnd);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/workspaces.ts
async function workspaceAt(modules, directory) {
  const declarations = declarationsIn(directory);
  if (declarations.length === 0) return null;
  const members = /* @__PURE__ */ new Set();
  for (const declaration of declarations) {
    const found = await membersOf(modules, directory, declaration);
    refuseEmptyPatterns(directory, declaration, found);
    for (const member of found) members.add(member);
  }
  return { directory, members: [...members].toSorted() };
}
async function npmWorkspaceAround(modules, directory) {
  for (let root = directory; ; root = path2.dirname(root)) {
    const members = await npmMembersOrNull(modules, root, directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path2.dirname(root) === root) return null;
  }
}
async function npmMembersOrNull(modules, root, directory) {
  const file = path2.join(root, "package.json");
  try {
    if (!fs.existsSync(file) || !fs.readFileSync(file, "utf8").includes('"workspaces"')) return null;
    return await npmMembers(modules, root);
  } catch (error) {
    if (root === directory) throw workspaceError("package.json", error);
    return null;
  }
}
async function npmMembers(modules, root) {
  const pkg = await modules.normalizeManifest(root);
  return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
}
function declarationsIn(directory) {
  const npm = npmDeclaration(directory);
  const pnpm = pnpmDeclaration(directory);
  const lerna = lernaDeclaration(directory, npm !== null || pnpm !== null);
  return [npm, pnpm, lerna].filter((declaration) => declaration !== null);
}
function npmDeclaration(directory) {
  const manifest = readData(directory, "package.json", (text2) => JSON.parse(text2.replace(/^\uFEFF/, "")));
  const workspaces = manifest?.["workspaces"];
  if (workspaces === void 0 || workspaces === null) return null;
  const patterns2 = isRecord(workspaces) ? workspaces["packages"] ?? [] : workspaces;
  return { file: "package.json", patterns: patternList("package.json", '"workspaces"', patterns2) };
}
function pnpmDeclaration(directory) {
  const settings = readData(directory, "pnpm-workspace.yaml", (text2) => load(text2));
  const packages2 = settings?.["packages"];
  if (packages2 === void 0 || packages2 === null) return null;
  const patterns2 = patternList("pnpm-workspace.yaml", '"packages"', packages2);
  return patterns2.length === 0 ? null : { file: "pnpm-workspace.yaml", patterns: patterns2 };
}
function lernaDeclaration(directory, hasWorkspaces) {
  const settings = readData(directory, "lerna.json", (text2) => JSON.parse(text2));
  if (settings === null) return null;
  const packages2 = settings["packages"];
  if (packages2 === void 0 && hasWorkspaces) return null;
  return { file: "lerna.json", patterns: patternList("lerna.json", '"packages"', packages2 ?? ["packages/*"]) };
}
function readData(directory, file, parse2) {
  let text2;
  try {
    text2 = fs.readFileSync(path2.join(directory, file), "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return null;
    throw workspaceError(file, error);
  }
  if (file === "package.json" && !text2.includes('"workspaces"')) return null;
  let data;
  try {
    data = parse2(text2);
  } catch (error) {
    throw workspaceError(file, error);
  }
  if (data === void 0 || data === null) return null;
  if (!isRecord(data)) throw workspaceError(file, new Error("it does not hold a mapping"));
  return data;
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function workspaceError(file, error) {
  return new GateError("workspace", `cannot read the workspaces in ${file}: ${firstLine(error)}`, { help: `mend ${file}`, cause: error });
}
function patternList(file, key, value) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new GateError("workspace", `${key} in ${file} has to be a list of strings`, { help: `mend ${file}` });
}
async function membersOf(modules, directory, { file, patterns: patterns2 }) {
  if (file !== "package.json") return globMembers(directory, patterns2);
  try {
    return await npmMembers(modules, directory) ?? [];
  } catch (error) {
    throw workspaceError(file, error);
  }
}
async function globMembers(directory, patterns2) {
  const { globSync } = await import("../lazy/glob.js");
  const ignore2 = ["**/node_modules/**", "**/bower_components/**", ...patterns2.filter((pattern2) => pattern2.startsWith("!")).map((pattern2) => manifestPattern(pattern2.slice(1)))];
  const wanted = patterns2.filter((pattern2) => !pattern2.startsWith("!")).map(manifestPattern);
  return globSync(wanted, { cwd: directory, ignore: ignore2, absolute: true }).map((file) => path2.dirname(file));
}
var manifestPattern = (pattern2) => `${plainPattern(pattern2)}/package.json`;
var plainPattern = (pattern2) => pattern2.replace(/^\.?\/+/, "").replace(/\/+$/, "") || ".";
function refuseEmptyPatterns(directory, { file, patterns: patterns2 }, members) {
  const relative2 = members.map((member) => path2.relative(directory, member).split(path2.sep).join("/") || ".");
  for (const pattern2 of patterns2) {
    if (pattern2.startsWith("!") || relative2.some((member) => minimatch(member, plainPattern(pattern2)))) continue;
    throw new GateError("workspace", `the workspace pattern ${JSON.stringify(pattern2)} in ${file} matches no package`, {
      help: `correct the pattern or remove it: packages that it was meant for would not be judged`
    });
  }
}

// src/packages.ts
async function selectPackages(modules, request) {
  const candidates = /* @__PURE__ */ new Map();
  for (const argument of request.targets) {
    for (const candidate of await candidatesAt(modules, argument, request)) candidates.set(candidate.target.directory, candidate);
  }
  const sorted = [...candidates.values()].toSorted((a, b) => a.target.root < b.target.root ? -1 : 1);
  const selected = [];
  const skipped = [];
  for (const candidate of sorted) {
    const reason = skipReason(candidate, request);
    if (reason === null) selected.push(candidate);
    else skipped.push({ name: candidate.name ?? candidate.target.root, root: candidate.target.root, reason });
  }
  if (selected.length === 0) throw nothingSelected(sorted, request);
  return {
    targets: selected.map(({ target }) => target),
    skipped,
    names: sorted.map(({ name }) => name).filter((name) => name !== null)
  };
}
function skipReason({ name, publishable }, { names, includePrivate }) {
  if (publishable === "unnamed") return "unnamed";
  if (publishable === "private" && !includePrivate) return "private";
  const isNamed = names.length === 0 || name !== null && names.some((pattern2) => minimatch(name, pattern2));
  return isNamed ? null : "not-selected";
}
function nothingSelected(candidates, { names }) {
  const [only] = candidates;
  if (candidates.length === 1 && only?.publishable === "private") {
    return new GateError("package", `nothing to judge: ${only.name ?? only.target.root} is private, npm publish refuses it`, {
      help: "name a public package, or pass --include-private to judge it all the same"
    });
  }
  const publicNames = candidates.filter(({ publishable }) => publishable === "yes").flatMap(({ name }) => name ?? []);
  if (publicNames.length === 0) {
    return new GateError("package", `nothing to judge: none of the ${candidates.length} packages is public`, {
      help: "name a public package, or pass --include-private to judge private ones all the same"
    });
  }
  return new GateError("usage", `--package ${names.map((name) => JSON.stringify(name)).join(", ")} selects no package`, {
    help: `public packages are ${publicNames.slice(0, 5).join(", ")}${publicNames.length > 5 ? ` and ${publicNames.length - 5} more` : ""}`
  });
}
async function candidatesAt(modules, argument, request) {
  const directory = packageDirectory(argument, request.cwd);
  const workspace = await workspaceAt(modules, directory);
  if (workspace === null) {
    return [alone(candidateAt(directory, request.repository, await npmWorkspaceAround(modules, directory)))];
  }
  const npmWorkspace = await npmWorkspaceAround(modules, directory);
  return [directory, ...workspace.members].map((member) => {
    const isNpmMember = npmWorkspace !== null && (member === directory || npmWorkspace.members.includes(member));
    return candidateAt(member, request.repository, isNpmMember ? npmWorkspace : null);
  });
}
var alone = (single) => single.publishable === "unnamed" ? { ...single, publishable: "yes" } : single;
function packageDirectory(argument, cwd) {
  const directory = path3.resolve(cwd, argument);
  const stats = fs2.statSync(directory, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (fs2.existsSync(path3.join(directory, "package.json"))) return fs2.realpathSync(directory);
    throw new GateError("package", `no package.json in ${argument}`, { help: "name a directory with a package.json, or run packgate in one" });
  }
  if (/\.tgz$|\.tar\.gz$/.test(argument)) {
    throw new GateError("usage", `tarballs cannot be judged yet: ${argument}`, { help: "name the directory of the package" });
  }
  throw new GateError("usage", `${stats === void 0 ? "no such directory" : "not a directory"}: ${argument}`, {
    help: "name a directory with a package.json, or run packgate in one"
  });
}
function candidateAt(directory, repository, workspace) {
  const root = path3.relative(repository, directory).split(path3.sep).join("/") || ".";
  const target = { kind: "directory", directory, root, repository, workspace };
  const manifest = readManifest(directory);
  if (manifest === null) return { target, name: null, publishable: "yes" };
  const { name, version } = manifest;
  const isNamed = typeof name === "string" && name !== "" && typeof version === "string" && version !== "";
  const publishable = manifest["private"] ? "private" : isNamed ? "yes" : "unnamed";
  return { target, name: typeof name === "string" && name !== "" ? name : null, publishable };
}
function readManifest(directory) {
  try {
    const data = JSON.parse(fs2.readFileSync(path3.join(directory, "package.json"), "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}
function repositoryAround(directory, env) {
  const checkout = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_WORKSPACE"] : void 0;
  if (checkout !== void 0 && fs2.existsSync(checkout)) {
    const real = fs2.realpathSync(checkout);
    if (directory === real || directory.startsWith(real + path3.sep)) return real;
  }
  for (let current = directory; ; current = path3.dirname(current)) {
    if (fs2.existsSync(path3.join(current, ".git"))) return current;
    if (path3.dirname(current) === current) return directory;
  }
}

// src/packers/npm/installed.ts
import fs3 from "node:fs";
import { createRequire } from "node:module";
import path4 from "node:path";
init_package_glob();

// src/packers/npm/walker-shape.ts
import crypto from "node:crypto";
var KNOWN_SHAPES = /* @__PURE__ */ new Set([
  "be01fec0a4cfeee7c90429570a56e5e08d4bca93d553ccffe359e9062183d9de",
  "b3a610fb4f785e026296d39214555a6e31d0de898e4a4844698400ac77e19d5c",
  "fd7b2b9e1abfd45bf06a659fae22986bc39da028eaf40f99b8dab007efd7eff0"
]);
var BASE_METHODS = ["filterEntry", "filterEntries", "onstat", "stat", "start", "onReaddir", "addIgnoreFile", "addIgnoreFiles", "walkerOpt"];
var PACK_METHODS = ["stat", "onstat", "filterEntries", "walker", "addIgnoreFile", "emit"];
var hasKnownShape = (Walker) => KNOWN_SHAPES.has(walkerShape(Walker));
function walkerShape(Walker) {
  const packMethods = methodsOf(Walker.prototype, PACK_METHODS);
  const baseMethods = methodsOf(Object.getPrototypeOf(Walker.prototype), BASE_METHODS);
  return crypto.createHash("sha256").update([...packMethods, ...baseMethods].join("\n")).digest("hex");
}
function methodsOf(prototype, names) {
  return names.map((name) => {
    const method = typeof prototype === "object" && prototype !== null ? Reflect.get(prototype, name) : void 0;
    return typeof method === "function" ? `${name}: ${withoutComments(Function.prototype.toString.call(method))}` : `${name}: none`;
  });
}
var withoutComments = (source) => source.replaceAll(/\/\/[^\n]*\n/g, "\n").replaceAll(/\s+/g, "");

// src/packers/npm/installed.ts
var HELP = "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries";
function loadInstalledNpm(directory, env) {
  const require2 = createRequire(path4.join(directory, "package.json"));
  let version = "unknown";
  try {
    version = String(require2(path4.join(directory, "package.json")).version);
    return loadModules(directory, version, require2, env);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw new GateError("packer", `cannot load npm-packlist from npm ${version} at ${directory}: ${firstLine(error)}`, { help: HELP, cause: error });
  }
}
function loadModules(directory, version, require2, env) {
  const packlistFile = require2.resolve("npm-packlist");
  const requireFromPacklist = createRequire(packlistFile);
  const source = fs3.readFileSync(packlistFile, "utf8");
  const glob = wrapGlob(requireFromPacklist, source);
  const packlist = require2("npm-packlist");
  glob.restore();
  const PackageJson = require2("@npmcli/package-json");
  const { Walker } = packlist;
  const { normalize: normalize3 } = PackageJson;
  if (typeof packlist !== "function" || typeof Walker !== "function" || typeof normalize3 !== "function") {
    throw new GateError("packer", `npm ${version} at ${directory} has an npm-packlist of unknown form`, { help: HELP });
  }
  const libnpmpack = fs3.readFileSync(require2.resolve("libnpmpack"), "utf8");
  return {
    packer: { name: "npm", version, source: "packlist" },
    packlist: (tree, options) => packlist(tree, options),
    Walker,
    knownShape: hasKnownShape(Walker),
    normalizeManifest: manifestReader(require2, async (packageDirectory2) => (await normalize3.call(PackageJson, packageDirectory2)).content),
    mapWorkspaces: (options) => require2("@npmcli/map-workspaces")(options),
    loadTree: (packageDirectory2) => {
      const Arborist = require2("@npmcli/arborist");
      return new Arborist({ path: packageDirectory2, ignoreExtension: true }).loadActual();
    },
    loadConfig: (packageDirectory2) => loadConfig(require2, directory, packageDirectory2, env),
    npmDirectory: directory,
    features: {
      globalIgnoreFile: source.includes("globalIgnoreFile"),
      stripsPatchedDependencies: source.includes("patchedDependencies"),
      refusesBundledOverrides: libnpmpack.includes("EBUNDLEOVERRIDE")
    },
    sparingNodeModules: glob.sparingNodeModules
  };
}
function manifestReader(require2, normalize3) {
  const arboristFile = require2.resolve("@npmcli/arborist/lib/arborist/load-actual.js");
  if (!fs3.readFileSync(arboristFile, "utf8").includes("require('read-package-json-fast')")) return normalize3;
  const readFast = createRequire(arboristFile)("read-package-json-fast");
  return (directory) => readFast(path4.join(directory, "package.json"));
}
function wrapGlob(requireFromPacklist, packlistSource) {
  const nothing = { sparingNodeModules: (_directory, work) => work(), restore: () => void 0 };
  if (!packlistSource.includes("require('glob')")) return nothing;
  const exported = requireFromPacklist("glob");
  const original = exported.globSync;
  if (original === void 0 || Object.getOwnPropertyDescriptor(exported, "globSync")?.writable !== true) return nothing;
  const { globSync, sparingNodeModules } = packageGlob(original);
  exported.globSync = globSync;
  return {
    sparingNodeModules,
    restore: () => {
      exported.globSync = original;
    }
  };
}
async function loadConfig(require2, npmPath, cwd, env) {
  const Config = require2("@npmcli/config");
  const { definitions, shorthands, flatten, nerfDarts } = require2("@npmcli/config/lib/definitions");
  const config = new Config({ definitions, shorthands, flatten, nerfDarts, ...npmConfigOptions(npmPath, cwd, env) });
  await config.load();
  return settingsOf(config, cwd, env);
}

// src/packers/npm/index.ts
async function loadNpm(choice, env, cwd) {
  const directory = choice === "bundled" ? null : findNpm(env, cwd);
  if (directory !== null) return loadInstalledNpm(directory, env);
  if (choice === "npm") {
    throw new GateError("packer", "there is no npm on PATH", {
      help: "install npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
    });
  }
  const { carriedNpm } = await import("../lazy/carried.js");
  return carriedNpm(env);
}

// src/packers/npm/list.ts
import fs6 from "node:fs";
import path6 from "node:path";

// src/packers/npm/fast-walker.ts
import fs4 from "node:fs";

// src/packers/npm/rule-index.ts
var LITERAL = /^[\w\-+@ ,=~][\w\-.+@ ,=~]*$|^\.[\w\-.+@ ,=~]*[\w\-+@ ,=~]$/;
var ONE_STAR = /^([\w\-.+@]*)\*([\w\-.+@]*)$/;
var PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
var ALWAYS = { kind: "always" };
var isLiteral2 = (part) => typeof part === "string" && LITERAL.test(part);
var isGlobstar = (part) => part === "**" || typeof part === "symbol";
var lowerPath = (parts) => parts.map(String).join("/").toLowerCase();
var isRelative = (rule) => rule.globParts.some((parts) => parts.length <= (parts.at(-1) ? 1 : 2));
function keysOf(rule) {
  if (rule.globParts.length > 1 && isRelative(rule)) return [ALWAYS];
  return rule.globParts.flatMap((parts) => keysOfAlternative(rule, parts));
}
function keysOfAlternative(rule, parts) {
  const [first] = parts;
  if (parts.length === 1) return [nameKey(first)];
  if (isGlobstar(first)) return [globstarKey(rule, parts)];
  const anchored = first === "" ? parts.slice(1) : parts;
  const special = anchored.findIndex((part) => !isLiteral2(part));
  if (special === 0) return [depthKey(rule, anchored)];
  if (special === -1) return [{ kind: "path", path: lowerPath(anchored) }];
  const below = { kind: "below", path: lowerPath(anchored.slice(0, special)) };
  return isRelative(rule) ? [below, nameKey(first)] : [below];
}
function nameKey(part) {
  if (isLiteral2(part)) return { kind: "name", name: part.toLowerCase() };
  const star = typeof part === "string" && !isGlobstar(part) ? ONE_STAR.exec(part) : null;
  if (star === null) return ALWAYS;
  const [, prefix2 = "", suffix = ""] = star;
  return { kind: "affix", prefix: prefix2.toLowerCase(), suffix: suffix.toLowerCase() };
}
function globstarKey(rule, parts) {
  if (rule.negate) return ALWAYS;
  const [, second, third] = parts;
  if (parts.length === 2) return nameKey(second);
  if (parts.length !== 3 || !isGlobstar(third)) return ALWAYS;
  if (isLiteral2(second)) return { kind: "segment", segment: second.toLowerCase() };
  const prefix2 = typeof second === "string" ? ONE_STAR.exec(second)?.[1] : void 0;
  return prefix2 === void 0 || prefix2 === "" ? ALWAYS : { kind: "text", text: prefix2.toLowerCase() };
}
function depthKey(rule, anchored) {
  if (isRelative(rule) || anchored.some((part) => isGlobstar(part) || part === ".." || part === ".")) return ALWAYS;
  return { kind: "depth", depth: anchored.length };
}
function buildTables(rules2) {
  const tables = {
    paths: /* @__PURE__ */ new Map(),
    below: /* @__PURE__ */ new Map(),
    above: /* @__PURE__ */ new Map(),
    names: /* @__PURE__ */ new Map(),
    segments: /* @__PURE__ */ new Map(),
    affixes: [],
    texts: [],
    depths: [],
    always: []
  };
  rules2.forEach((rule, position) => {
    for (const key of keysOf(rule)) place(tables, key, rule, position);
  });
  return tables;
}
function place(tables, key, rule, position) {
  switch (key.kind) {
    case "path":
      add(tables.paths, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case "below":
      add(tables.below, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case "name":
      return add(tables.names, key.name, position);
    case "segment":
      return add(tables.segments, key.segment, position);
    case "affix":
      tables.affixes.push({ ...key, positions: [position] });
      return;
    case "text":
      tables.texts.push({ ...key, positions: [position] });
      return;
    case "depth":
      tables.depths.push({ ...key, positions: [position] });
      return;
    case "always":
      if (tables.always.at(-1) !== position) tables.always.push(position);
  }
}
function add(positions, key, position) {
  const list2 = positions.get(key);
  if (list2 === void 0) positions.set(key, [position]);
  else if (list2.at(-1) !== position) list2.push(position);
}
function placeAbove(tables, path8, rule, position) {
  if (!rule.negate) return;
  for (let slash = path8.indexOf("/"); slash !== -1; slash = path8.indexOf("/", slash + 1)) {
    add(tables.above, path8.slice(0, slash), position);
  }
}
function candidatesOf(tables, entry, partial) {
  const lists = [];
  const take = (list2) => {
    if (list2 !== void 0) lists.push(list2);
  };
  const path8 = (entry.endsWith("/") ? entry.slice(0, -1) : entry).toLowerCase();
  const name = path8.slice(path8.lastIndexOf("/") + 1);
  if (tables.always.length > 0) lists.push(tables.always);
  take(tables.paths.get(path8));
  take(tables.names.get(name));
  if (partial) take(tables.above.get(path8));
  let depth = 1;
  let start = 0;
  for (let slash = path8.indexOf("/"); slash !== -1; slash = path8.indexOf("/", start)) {
    take(tables.below.get(path8.slice(0, slash)));
    if (tables.segments.size > 0) take(tables.segments.get(path8.slice(start, slash)));
    start = slash + 1;
    depth += 1;
  }
  take(tables.below.get(path8));
  take(tables.segments.get(name));
  for (const affix of tables.affixes) if (name.endsWith(affix.suffix) && name.startsWith(affix.prefix)) lists.push(affix.positions);
  for (const text2 of tables.texts) if (path8.includes(text2.text)) lists.push(text2.positions);
  for (const limit of tables.depths) if (depth <= limit.depth) lists.push(limit.positions);
  return lists;
}
function matches(rule, entry, partial, entryBasename) {
  if (rule.match(`/${entry}`) || rule.match(entry)) return true;
  if (!partial) return false;
  if (rule.match(`/${entry}/`) || rule.match(`${entry}/`)) return true;
  if (rule.negate && (rule.match(`/${entry}`, true) || rule.match(entry, true))) return true;
  if (entryBasename === void 0 || entryBasename === "" || !isRelative(rule)) return false;
  if (rule.match(`/${entryBasename}/`) || rule.match(`${entryBasename}/`)) return true;
  return rule.negate && (rule.match(`/${entryBasename}`, true) || rule.match(entryBasename, true));
}
function indexRules(rules2) {
  const tables = buildTables(rules2);
  const everything = [rules2.map((_, position) => position)];
  const decide = (entry, partial, entryBasename) => {
    const lists = PRINTABLE_ASCII.test(entry) ? candidatesOf(tables, entry, partial) : everything;
    const ends = lists.map((list2) => list2.length - 1);
    let before = rules2.length;
    for (; ; ) {
      const position = takeLast(lists, ends);
      if (position === -1) return null;
      if (position === before) continue;
      before = position;
      const rule = rules2[position];
      if (matches(rule, entry, partial, entryBasename)) return rule;
    }
  };
  return { decide };
}
function takeLast(lists, ends) {
  let highest = -1;
  let from = -1;
  for (let i = 0; i < lists.length; i += 1) {
    const position = lists[i]?.[ends[i] ?? -1] ?? -1;
    if (position > highest) {
      highest = position;
      from = i;
    }
  }
  if (from !== -1) ends[from] = (ends[from] ?? 0) - 1;
  return highest;
}

// src/packers/npm/fast-walker.ts
function fastWalk(modules, tree, options) {
  const notes = { stats: /* @__PURE__ */ new Map(), dropped: [] };
  const FastWalker = fastWalker(modules.Walker, notes);
  return new Promise((resolve, reject) => {
    const walker = new FastWalker(tree, { ...options, isPackage: true });
    walker.on("done", (files) => resolve({ files, ...notes })).on("error", reject).start();
  });
}
function fastWalker(Walker, notes) {
  return class FastWalker extends Walker {
    #index = null;
    /** Entries that the directory listing already shows to be regular files. */
    #regular = /* @__PURE__ */ new Set();
    start() {
      let entries;
      try {
        entries = fs4.readdirSync(this.path, { withFileTypes: true });
      } catch (error) {
        this.emit("error", error);
        return this;
      }
      this.#regular = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
      this.onReaddir(entries.map((entry) => entry.name));
      return this;
    }
    addIgnoreFile(file, then) {
      if (file === "package.json" && this.isPackage === true) return super.addIgnoreFile(file, then);
      let text2;
      try {
        text2 = fs4.readFileSync(`${this.path}/${file}`, "utf8");
      } catch (error) {
        this.emit("error", error);
        return;
      }
      this.onReadIgnoreFile(file, text2, then);
    }
    stat(entry, then) {
      if (entry.entry.includes("*")) {
        if (this.#wouldShip(entry)) notes.dropped.push({ path: this.#packedPath(entry.entry), why: "name", target: null });
        return super.stat(entry, then);
      }
      let st;
      try {
        st = fs4.lstatSync(`${this.path}/${entry.entry}`);
      } catch (error) {
        this.emit("error", error);
        return;
      }
      this.onstat({ ...entry, st, isSymbolicLink: st.isSymbolicLink() }, then);
    }
    onstat(entry, then) {
      if (entry.st.isFile()) {
        if (entry.file) notes.stats.set(this.#packedPath(entry.entry), entry.st);
      } else if (!entry.st.isDirectory() && this.#wouldShip(entry)) {
        notes.dropped.push(droppedEntry(this.#packedPath(entry.entry), `${this.path}/${entry.entry}`, entry.st));
      }
      super.onstat(entry, then);
    }
    walker(entry, options, then) {
      const child = new FastWalker(this.tree, this.walkerOpt(entry, options));
      child.on("done", then).start();
    }
    filterEntry(entry, partial = false, entryBasename) {
      if (partial && entryBasename === void 0 && this.#regular.has(entry)) return false;
      const included = this.parent === null || this.parent.filterEntry(`${this.basename}/${entry}`, partial, entryBasename || entry);
      if (!included && !this.exact) return false;
      this.#index ??= indexRules(this.#rules());
      const rule = this.#index.decide(entry, partial, entryBasename);
      return rule === null ? included : rule.negate;
    }
    sort() {
      return 0;
    }
    async gatherBundles() {
      try {
        await super.gatherBundles();
      } catch (error) {
        this.emit("error", error);
        throw error;
      }
    }
    #rules() {
      return this.ignoreFiles.flatMap((file) => this.ignoreRules[file] ?? []);
    }
    #wouldShip(entry) {
      return entry.file || entry.dir && this.filterEntry(`${entry.entry}/`);
    }
    #packedPath(entry) {
      return `${this.path}/${entry}`.slice(this.root.length + 1);
    }
  };
}
function droppedEntry(path8, file, st) {
  return st.isSymbolicLink() ? { path: path8, why: "symlink", target: fs4.readlinkSync(file) } : { path: path8, why: "special", target: null };
}

// src/packers/npm/global-ignore-file.ts
import fs5 from "node:fs";
import os from "node:os";
import path5 from "node:path";
var RELEVANT = /^\s*["']?(?:global[-_]ignore[-_]file|userconfig|globalconfig|prefix)\b/im;
var RELEVANT_VARIABLE = /^npm_config_global[-_]ignore[-_]file$/i;
async function globalIgnoreFile(modules, manifest, place3) {
  if (!modules.features.globalIgnoreFile) return null;
  const fromManifest = publishConfigFile(manifest);
  if (fromManifest !== null) return path5.resolve(place3.directory, fromManifest);
  if (!mayBeConfigured(modules, place3.projectDirectory, place3.env)) return null;
  const { globalIgnoreFile: file } = await modules.loadConfig(place3.directory);
  return file === null ? null : path5.resolve(place3.directory, file);
}
function publishConfigFile({ publishConfig }) {
  if (typeof publishConfig !== "object" || publishConfig === null) return null;
  const file = Reflect.get(publishConfig, "global-ignore-file");
  return typeof file === "string" && file !== "" ? file : null;
}
function mayBeConfigured(modules, projectDirectory, env) {
  if (Object.keys(env).some((name) => RELEVANT_VARIABLE.test(name))) return true;
  const prefix2 = variable(env, "npm_config_prefix") ?? variable(env, "PREFIX") ?? defaultPrefix(env);
  if (fs5.existsSync(path5.join(prefix2, "etc", "npmignore"))) return true;
  const files = [
    path5.join(projectDirectory, ".npmrc"),
    variable(env, "npm_config_userconfig") ?? path5.join(env["HOME"] ?? os.homedir(), ".npmrc"),
    variable(env, "npm_config_globalconfig") ?? path5.join(prefix2, "etc", "npmrc"),
    ...modules.npmDirectory === null ? [] : [path5.join(modules.npmDirectory, "npmrc")]
  ];
  return files.some((file) => RELEVANT.test(textOf(file)));
}
function variable(env, name) {
  const key = Object.keys(env).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === void 0 ? void 0 : env[key] || void 0;
}
function defaultPrefix(env) {
  const node = fs5.realpathSync(findNode(env));
  return process.platform === "win32" ? path5.dirname(node) : path5.dirname(path5.dirname(node));
}
function textOf(file) {
  try {
    return fs5.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/packers/npm/pack-tree.ts
async function packTree(modules, directory, normalized, manifest) {
  refuseFiles(normalized, manifest);
  if (bundles(normalized)) return bundlingTree(modules, directory, normalized, manifest);
  const workspaces = normalized.workspaces ? await modules.mapWorkspaces({ cwd: directory, pkg: normalized }) : null;
  return { path: directory, package: normalized, isProjectRoot: true, edgesOut: /* @__PURE__ */ new Map(), workspaces };
}
function bundles({ bundleDependencies }) {
  return Array.isArray(bundleDependencies) ? bundleDependencies.length > 0 : Boolean(bundleDependencies);
}
async function bundlingTree(modules, directory, normalized, manifest) {
  const root = await modules.loadTree(directory);
  for (const node of bundledNodes(root)) {
    if (node !== root && !areIterableStrings(node.package.files)) {
      throw new GateError("package", `bundled dependency ${node.name} has a "files" that npm cannot read`, {
        help: "npm stops here as well: update that dependency or do not bundle it"
      });
    }
  }
  if (modules.features.refusesBundledOverrides && hasOverrides(normalized)) refuseOverrides(root, manifest);
  return root;
}
function bundledNodes(root) {
  const reached = /* @__PURE__ */ new Set([root]);
  for (const node of reached) {
    const { bundleDependencies, dependencies, optionalDependencies } = node.package;
    const names = node === root ? stringsOf(bundleDependencies) : [...keysOf2(dependencies), ...keysOf2(optionalDependencies)];
    for (const name of names) {
      const edge = node.edgesOut.get(name);
      if (edge !== void 0 && !edge.peer && !edge.dev && edge.to !== null) reached.add(edge.to.target);
    }
  }
  return reached;
}
var stringsOf = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
var keysOf2 = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
var hasOverrides = ({ overrides }) => keysOf2(overrides).length > 0;
function refuseOverrides(root, manifest) {
  const names = [...root.inventory.values()].filter((node) => !node.isRoot && node.inBundle && !node.inDepBundle && node.overridden).map((node) => node.name);
  if (names.length === 0) return;
  throw new GateError("package", `npm refuses to pack: "overrides" reach bundled packages (${[...new Set(names)].toSorted().join(", ")})`, {
    help: 'remove them from "bundleDependencies" or from "overrides"',
    frame: manifestFrame(manifest, ["overrides"], "npm 12 and later refuse this (EBUNDLEOVERRIDE)")
  });
}
function refuseFiles(normalized, manifest) {
  const { files } = normalized;
  if (areIterableStrings(files)) return;
  const wrong = Array.isArray(files) ? files.findIndex((entry) => typeof entry !== "string") : -1;
  const pointer = wrong === -1 ? ["files"] : ["files", wrong];
  throw new GateError("package", '"files" has to be a list of strings: npm stops at anything else', {
    help: 'write "files" as a list of patterns, e.g. ["dist"]',
    frame: manifestFrame(manifest, pointer, "not a string")
  });
}
function areIterableStrings(files) {
  if (!files || typeof files === "string") return true;
  return Array.isArray(files) && files.every((entry) => typeof entry === "string");
}

// src/packers/npm/packed-entry.ts
function packedMode(manifest, path8, mode) {
  const executable = isPackageBin(manifest, path8) ? 73 : 0;
  return (mode & 4095 | 384) & ~18 | executable;
}
function isPackageBin({ bin, name }, path8) {
  if (!bin) return false;
  const bins = typeof bin === "string" ? { [String(name)]: bin } : bin;
  const shortened = path8.replace(/^[^\\/]*\//, "");
  return typeof bins === "object" && bins !== null && Object.values(bins).includes(shortened);
}
function strippedManifestSize(text2) {
  const { patchedDependencies: _, ...rest } = JSON.parse(text2);
  const [, newline = "\n", indent = "  "] = /^\s*\{(\r?\n)?([\t ]*)/.exec(text2) ?? [];
  return Buffer.byteLength(`${JSON.stringify(rest, null, indent)}
`.replaceAll("\n", newline));
}

// src/packers/npm/list.ts
function placeInside({ directory, workspace }) {
  if (workspace === null || workspace.directory === directory) return { prefix: directory, workspaces: void 0 };
  return { prefix: workspace.directory, workspaces: [directory] };
}
async function listNpm(modules, target, env, place3 = placeInside(target)) {
  const { directory } = target;
  const manifest = readManifest2(target);
  const normalized = await normalize2(modules, directory, manifest);
  const { name, version } = identity(normalized, manifest);
  const tree = await packTree(modules, directory, normalized, manifest);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place3.prefix, env });
  const walk = await walkPackage(modules, tree, {
    path: directory,
    prefix: place3.prefix,
    workspaces: place3.workspaces,
    globalIgnoreFile: ignoreFile ?? void 0
  });
  const dropped = [...walk.dropped, ...droppedFilesEntries(directory, normalized, walk)];
  const entries = packEntries(modules, directory, normalized, manifest, walk, dropped);
  return {
    name,
    version,
    root: target.root,
    packer: modules.packer,
    manifest,
    files: entries,
    dropped: dropped.toSorted((a, b) => compare2(a.path, b.path)),
    unpackedSize: entries.reduce((sum, file) => sum + file.size, 0),
    packedSize: null,
    integrity: null
  };
}
var compare2 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function readManifest2({ directory, root }) {
  const file = root === "." ? "package.json" : `${root}/package.json`;
  let text2;
  try {
    text2 = fs6.readFileSync(path6.join(directory, "package.json"), "utf8");
  } catch (error) {
    throw unreadable(error, file);
  }
  return parseManifest(text2, file);
}
async function normalize2(modules, directory, manifest) {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error) {
    throw new GateError("package", `npm cannot read ${manifest.file}: ${firstLine(error)}`, { help: "mend package.json", cause: error });
  }
}
function identity(normalized, manifest) {
  const { name, version } = normalized;
  if (normalized._id && typeof name === "string" && typeof version === "string") return { name, version };
  const missing = manifest.data["name"] ? "version" : "name";
  throw new GateError("package", `${manifest.file} has no valid "${missing}": npm refuses a package without name and version`, {
    help: `add "${missing}", or set "private": true where nothing is to be published`,
    frame: manifestFrame(manifest, [manifest.data[missing] === void 0 ? "name" : missing], `"${missing}" is missing or not valid`)
  });
}
async function walkPackage(modules, tree, options) {
  try {
    if (!modules.knownShape) return { files: await modules.packlist(tree, options), stats: /* @__PURE__ */ new Map(), dropped: [] };
    if (reachesIntoNodeModules(tree.package)) return await fastWalk(modules, tree, options);
    return await modules.sparingNodeModules(options.path, () => fastWalk(modules, tree, options));
  } catch (error) {
    if (error instanceof GateError) throw error;
    const file = systemErrorPath(error);
    throw file === null ? new GateError("list", `npm-packlist cannot list the package: ${firstLine(error)}`, { help: "npm pack stops here as well", cause: error }) : unreadable(error, path6.relative(options.path, file) || ".");
  }
}
var reachesIntoNodeModules = ({ main, browser, bin }) => /node_modules/i.test(JSON.stringify([main, browser, bin]));
function droppedFilesEntries(directory, { files }, walk) {
  if (!Array.isArray(files)) return [];
  const known = new Set(walk.dropped.map((entry) => entry.path));
  return files.flatMap((entry) => {
    const literal2 = typeof entry === "string" && !entry.startsWith("!") ? path6.posix.normalize(entry).replace(/^\/+|\/+$/g, "") : "";
    if (literal2 === "" || literal2.startsWith("..") || known.has(literal2)) return [];
    const file = path6.join(directory, literal2);
    const st = fs6.lstatSync(file, { throwIfNoEntry: false });
    return st === void 0 || st.isFile() || st.isDirectory() ? [] : [droppedEntry(literal2, file, st)];
  });
}
function packEntries(modules, directory, normalized, manifest, walk, dropped) {
  const seen = walk.files.map((file) => {
    const packed = file.startsWith("./") ? file.slice(2) : file;
    return { path: packed, stats: statOf(directory, packed, walk) };
  });
  const linkTargets = hardLinks(modules, seen);
  for (const [link, target] of linkTargets) dropped.push({ path: link, why: "hard-link", target });
  const strips = modules.features.stripsPatchedDependencies && "patchedDependencies" in manifest.data;
  return seen.map(({ path: file, stats }) => {
    const size2 = linkTargets.has(file) ? 0 : strips && file === "package.json" ? strippedManifestSize(manifest.text) : stats.size;
    return { path: file, size: size2, mode: packedMode(normalized, file, stats.mode), reason: null };
  }).toSorted((a, b) => compare2(a.path, b.path));
}
function statOf(directory, file, walk) {
  try {
    const full = path6.join(directory, file);
    fs6.accessSync(full, fs6.constants.R_OK);
    return walk.stats.get(file) ?? fs6.lstatSync(full);
  } catch (error) {
    throw unreadable(error, file);
  }
}
function hardLinks(modules, seen) {
  const { sort } = modules.Walker.prototype;
  const shared = seen.filter(({ stats }) => stats.nlink > 1).toSorted((a, b) => sort(a.path, b.path));
  const first = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  for (const { path: file, stats } of shared) {
    const inode = `${stats.dev}:${stats.ino}`;
    const bytes2 = first.get(inode);
    if (bytes2 === void 0) first.set(inode, file);
    else links.set(file, bytes2);
  }
  return links;
}
function unreadable(error, file) {
  const code = systemErrorCode(error) ?? firstLine(error);
  if (code === "ENOENT" && file.endsWith("package.json")) {
    return new GateError("package", `no ${file}`, { help: "name a directory with a package.json, or run packgate in one", cause: error });
  }
  return new GateError("list", `cannot read ${JSON.stringify(file)} (${code})`, {
    help: "npm pack would stop here as well: mend the file or its permissions, or keep it out of the package",
    cause: error
  });
}

// src/policy-files.ts
import { createHash } from "node:crypto";
import fs7 from "node:fs";
import path7 from "node:path";

// src/policy/extends.ts
import { posix } from "node:path";

// src/policy/deny.ts
var import_ignore = __toESM(require_ignore(), 1);

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
function compileDeny(entry, root) {
  switch (entry.syntax) {
    case "glob":
      return compilePatterns(entry.paths, DENY);
    case "gitignore":
      return compileList(entry.paths, root);
  }
}
function compileList(lines, root) {
  const [first] = lines;
  if (first === void 0) return () => null;
  const list2 = ignoreOf(lines);
  const base = first.frame.file.slice(0, first.frame.file.lastIndexOf("/") + 1);
  const prefix2 = root === "." ? "" : `${root}/`;
  return (path8) => {
    const inRepository = `${prefix2}${path8}`;
    if (!inRepository.startsWith(base)) return null;
    const { rule } = list2.test(inRepository.slice(base.length).normalize("NFC"));
    return rule?.mark === void 0 ? null : lines[Number(rule.mark)] ?? null;
  };
}
var compiled2 = /* @__PURE__ */ new WeakMap();
function ignoreOf(lines) {
  const known = compiled2.get(lines);
  if (known !== void 0) return known;
  const list2 = (0, import_ignore.default)({ ignoreCase: true }).add(lines.map(({ value }, index) => ({ pattern: value.normalize("NFC"), mark: `${index}` })));
  compiled2.set(lines, list2);
  return list2;
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
function readNode(cursor, place3) {
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
        frame: place3 === null || event.valueStart >= 0 ? scalarFrame(cursor, event) : place3
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
  const places2 = /* @__PURE__ */ new Map();
  while (!atEnd(cursor)) {
    const entry = readEntry(cursor, frame);
    const first = places2.get(entry.key);
    if (first !== void 0)
      throw policyProblem(entry.keyFrame, `duplicate key ${quote(entry.key)}`, `it stands in line ${first.line} already`);
    places2.set(entry.key, entry.keyFrame);
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
function emptyItemFrame(cursor, list2) {
  const emptyItem = new RegExp(`^[ ]{${list2.column - 1}}-[ \\t]*(?:#.*)?$`);
  for (let line = lineOf(cursor.source, cursor.readTo); line < cursor.source.lineStarts.length; line += 1) {
    const start = cursor.source.lineStarts[line] ?? 0;
    if (start < cursor.readTo || !emptyItem.test(lineText(cursor.source, line))) continue;
    cursor.readTo = start + list2.column;
    return frameAt(cursor.source, start + list2.column - 1, start + list2.column, "");
  }
  return list2;
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
  const block2 = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const indent = block2 ? text2.slice(event.valueStart, event.valueEnd).search(/\S|$/) : 0;
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
function parsed(type, parse2, schema) {
  return { read: (node, rules2) => parse2(type.read(node, rules2), rules2), schema };
}
function either(single, map) {
  return {
    read: (node, rules2) => node.kind === "map" ? map.read(node, rules2) : single.read(node, rules2),
    schema: (rules2) => ({ anyOf: [single.schema(rules2), map.schema(rules2)] })
  };
}

// src/policy/collection.ts
function mapping(fields, options) {
  return {
    fields,
    read: (node, rules2) => {
      if (node.kind !== "map") throw wrongType(node, `a mapping with ${listed(Object.keys(fields), "and")}`);
      const entries = gather(node.entries.map((entry) => () => [entry.key, readField(entry, fields, options, rules2)]));
      throwTogether(
        (options.required ?? []).filter((name) => !node.entries.some(({ key }) => key === name)).map((name) => missingKey(node, name, options.noun))
      );
      const read = Object.fromEntries([...Object.keys(fields).map((name) => [name, null]), ...entries]);
      const values = read;
      return { values, frame: node.frame, keyFrames: new Map(node.entries.map((entry) => [entry.key, entry.keyFrame])) };
    },
    schema: (rules2) => ({
      type: "object",
      additionalProperties: false,
      ...options.required === void 0 ? {} : { required: options.required },
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { description: field.description, examples: [field.example], ...field.type.schema(rules2) }
        ])
      )
    })
  };
}
function readField(entry, fields, options, rules2) {
  const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
  if (field !== void 0) return field.type.read(entry.value, rules2);
  const where = options.noun === "" ? "" : ` in ${options.noun}`;
  const later = options.later !== void 0 && Object.hasOwn(options.later, entry.key) ? options.later[entry.key] : void 0;
  if (later !== void 0) throw policyProblem(entry.keyFrame, `not supported yet: ${quote(entry.key)}${where}`, later);
  throw unknownName(entry.keyFrame, `key ${quote(entry.key)}${where}`, entry.key, Object.keys(fields));
}
var missingKey = (map, name, noun) => policyProblem(map.frame, `${noun} needs "${name}"`, `"${name}" is missing here`);
function listOf(item) {
  return {
    read: (node, rules2) => {
      if (node.kind !== "list") throw wrongType(node, "a list");
      return gather(node.items.map((value) => () => item.read(value, rules2)));
    },
    schema: (rules2) => ({ type: "array", items: item.schema(rules2) })
  };
}
function oneOrList(item, single, expected) {
  const list2 = listOf(item);
  return {
    read: (node, rules2) => {
      if (node.kind === "scalar" && node.value !== null) return [single.read(node, rules2)];
      if (node.kind !== "list") throw wrongType(node, expected);
      return list2.read(node, rules2);
    },
    schema: (rules2) => ({ anyOf: [single.schema(rules2), list2.schema(rules2)] })
  };
}
function oneOrMore(item, expected) {
  const list2 = oneOrList(item, item, expected);
  return {
    read: (node, rules2) => {
      if (node.kind !== "list" || node.items.length > 0) return list2.read(node, rules2);
      throw policyProblem(node.frame, `expected ${expected}, found an empty list`, "write an entry, or remove the key");
    },
    schema: (rules2) => ({ anyOf: [item.schema(rules2), { type: "array", minItems: 1, items: item.schema(rules2) }] })
  };
}
function named(expected, name, value, schema) {
  return {
    read: (node, rules2) => {
      if (node.kind !== "map") throw wrongType(node, expected);
      return gather(
        node.entries.map((entry) => () => {
          name(entry, rules2);
          return { name: { value: entry.key, frame: entry.keyFrame }, value: value.read(entry.value, rules2) };
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
var count2 = {
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
var UNITS2 = /* @__PURE__ */ new Map([
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
    const bytes2 = Number(digits) * (UNITS2.get(unit.toLowerCase()) ?? Number.NaN);
    return { value: wholeNumber(Math.round(bytes2), node, A_SIZE), frame: node.frame };
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
  return checkedPatterns((list2) => compilePatterns(list2, options));
}
var separatePatterns = checkedPatterns(
  (list2) => gather(list2.map((located) => () => compilePatterns([located], EXACT)))
);
var namePatterns = checkedPatterns(compileNames);
function checkedPatterns(compile2) {
  const list2 = oneOrMore(pattern, "a pattern or a list of patterns");
  return {
    read: (node, rules2) => {
      const read = list2.read(node, rules2);
      compile2(read);
      return read;
    },
    schema: list2.schema
  };
}

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
    (rules2) => ({ ...longSetting.schema(rules2), minProperties: 1, maxProperties: 1 })
  )
);
var ruleName = text("the id of a rule");
var knownRule = (name, rules2) => {
  const ids = rules2.map((rule) => rule.id);
  if (ids.includes(name.value)) return name;
  throw unknownName(name.frame, `rule ${quote(name.value)}`, name.value, ids);
};
var ruleSettings = named(
  "a mapping of rules to levels",
  (entry, rules2) => knownRule({ value: entry.key, frame: entry.keyFrame }, rules2),
  ruleSetting,
  (rules2) => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(rules2.map((rule) => [rule.id, { description: rule.summary, ...ruleSetting.schema(rules2) }]))
  })
);
var denyEntry = mapping(
  {
    paths: {
      type: patterns(DENY),
      description: "Patterns of packed paths; case is ignored, and a name stands for a directory as well.",
      example: ["internal/**", "**/*.secret.*"]
    },
    reason: {
      type: text("a reason"),
      description: "Why these files stay in; shown with the violation.",
      example: "internal code stays in"
    },
    severity: {
      type: oneOf("severity", SEVERITIES),
      description: "How bad it is; without it, the level of the rule `denied`.",
      example: "error"
    }
  },
  {
    noun: 'an entry under "deny"',
    required: ["paths"],
    later: { text: "files are not searched for text yet: remove it", in: 'it belongs to "text": remove it' }
  }
);
var exceptionEntry = mapping(
  {
    rule: {
      type: parsed(ruleName, knownRule, (rules2) => ({ enum: rules2.map((rule) => rule.id) })),
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
    files: { type: count2, description: "The most files that a package may have.", example: 200 },
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
    description: "What must not ship.",
    example: [{ paths: ["internal/**"], reason: "internal code stays in" }]
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
var packages = named("a mapping of package names to what holds for them", checkPackageName, scopeDefinition, (rules2) => ({
  type: "object",
  additionalProperties: scopeDefinition.schema(rules2)
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
function parsePolicy(text2, file, rules2) {
  const { values } = policyDefinition.read(parseYaml(text2, file), rules2);
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
  const entries = items.filter((item) => "values" in item).map(({ values, frame, keyFrames }) => {
    const { paths, reason, severity } = values;
    return {
      paths,
      syntax: "glob",
      reason: reason?.value ?? null,
      severity: severity?.value ?? null,
      frame: { ...keyFrames.get("paths") ?? frame, label: DENIES }
    };
  });
  return [...together, ...entries];
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
function followExtends(file, readText, rules2) {
  const trees2 = /* @__PURE__ */ new Map();
  const follow = ({ path: path8, namedBy, chain }) => {
    checkChain(path8, namedBy, chain);
    const known = trees2.get(path8);
    if (known !== void 0) return known;
    const document = parsePolicy(readText(path8, namedBy), path8, rules2);
    const steps = document.extends.flatMap((entry) => entry.kind === "file" ? [stepTo(entry, [...chain, path8])] : []);
    const bases = gather(steps.map((step) => () => follow(step)));
    const denyLists = gather(document.denyFrom.map((list2) => () => readList2(list2, readText)));
    const tree = { document, bases, denyLists };
    trees2.set(path8, tree);
    return tree;
  };
  return follow({ path: file, namedBy: null, chain: [] });
}
var stepTo = ({ path: path8, written }, chain) => ({
  path: posix.join(posix.dirname(chain.at(-1) ?? ""), path8),
  namedBy: written.frame,
  chain
});
function checkChain(path8, namedBy, chain) {
  if (namedBy === null) return;
  if (chain.includes(path8))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, path8].join(" -> ")}`, "remove one of them");
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

// src/policy/lock.ts
var ADVICE = "whoever extends a locked policy may tighten it, never loosen it: ask its owner";
function checkLocks(policy, documents, locks, rules2) {
  gather(
    locks.flatMap((lock) => [
      ...documents.filter(({ file }) => !lock.files.has(file)).flatMap((document) => documentChecks(document, lock, rules2)),
      () => checkPreset(policy.preset, documents, lock, rules2)
    ])
  );
}
function documentChecks({ layer, packages: packages2 }, lock, rules2) {
  const ofPackages = packages2.flatMap((override) => layerChecks(override.layer, scopesUnder(lock.policy, override), lock, rules2));
  return [...layerChecks(layer, [lock.policy.scope], lock, rules2), ...ofPackages];
}
function scopesUnder({ scope, packages: packages2 }, { pattern: pattern2 }) {
  if (!isPlainName(pattern2.value)) return [scope, ...packages2.map(({ apply }) => apply(scope))];
  const own = packages2.filter((override) => compileNames([override.pattern])(pattern2.value) !== null);
  return [own.reduce((before, { apply }) => apply(before), scope)];
}
function layerChecks(layer, scopes, lock, rules2) {
  return [
    ...[...layer.rules].map(
      ([id2, { value, frame }]) => () => checkLevel({ id: id2, level: value.level, frame }, scopes, lock, rules2)
    ),
    ...BUDGET_KEYS.map((key) => () => checkLimit(key, layer.budget[key], scopes, lock)),
    ...layer.exceptions.map(({ rule, frame }) => () => {
      throw looser(lock, frame, `${rule} has no exceptions here`, "excuses what it forbids");
    })
  ];
}
var STRICTNESS = { off: 0, note: 1, warning: 2, error: 3 };
var strictest = (levels) => levels.reduce((one, other) => STRICTNESS[other] > STRICTNESS[one] ? other : one, "off");
function checkLevel({ id: id2, level: level2, frame }, scopes, lock, rules2) {
  const meta = rules2.find((rule) => rule.id === id2);
  if (meta === void 0 || level2 === null) return;
  const floor = strictest(scopes.map((scope) => scope.rules.get(id2)?.value.level ?? strictest(defaultsOf(meta, lock.policy.preset))));
  if (STRICTNESS[level2] < STRICTNESS[floor]) throw looser(lock, frame, `${id2} is ${floor} at least`, `lowers it to ${level2}`);
}
var defaultsOf = ({ severity, variants }, preset) => [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map((levels) => levels[preset]);
function checkPreset(preset, documents, lock, rules2) {
  const lowered = rules2.find((rule) => {
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
var EMPTY_SCOPE = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: /* @__PURE__ */ new Map(),
  budget: { files: null, unpacked: null, file: null },
  exceptions: []
};
var DEFAULT_POLICY = {
  path: null,
  sha256: null,
  extends: ["packgate:recommended"],
  preset: "recommended",
  scope: EMPTY_SCOPE,
  packages: []
};
function resolvePolicy(tree, sha2562, rules2) {
  const layers = inOrder(tree);
  const locks = layers.filter((base) => base !== tree && base.document.locked).map((base) => lockOf(base, rules2));
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
    rules2
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
  const matches2 = compileNames([pattern2]);
  nameMatchers.set(pattern2, (candidate) => matches2(candidate) !== null);
  return matches2(name) !== null;
}
function inOrder(tree, seen = /* @__PURE__ */ new Set()) {
  if (seen.has(tree.document.file)) return [];
  seen.add(tree.document.file);
  return [...tree.bases.flatMap((base) => inOrder(base, seen)), tree];
}
function lockOf(base, rules2) {
  const files = inOrder(base).map(({ document }) => document);
  return {
    policy: resolvePolicy(base, null, rules2),
    files: new Set(files.map(({ file }) => file)),
    lists: new Set(files.flatMap(listsOf))
  };
}
var listsOf = ({ layer, publicPackages, packages: packages2 }) => [layer.allow, publicPackages, ...packages2.map((override) => override.layer.allow)].filter((list2) => list2 !== null);
var heldAgainst = ({ file }, locks) => (list2) => locks.some((lock) => !lock.files.has(file) && lock.lists.has(list2));
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
var replaced = (before, list2, isHeld) => list2 === null ? before : [...before.filter(isHeld), list2];
function mergedRules(before, after) {
  const merged = new Map(before);
  for (const [id2, { value, frame }] of after) {
    const known = before.get(id2)?.value;
    merged.set(id2, { value: { level: value.level ?? known?.level ?? null, options: { ...known?.options, ...value.options } }, frame });
  }
  return merged;
}
var mergedBudget = (before, after) => ({
  files: after.files ?? before.files,
  unpacked: after.unpacked ?? before.unpacked,
  file: after.file ?? before.file
});

// src/policy-files.ts
var NAMES = ["packgate.yml", "packgate.yaml"];
var GITHUB_DIRECTORY = ".github";
var LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;
var LARGEST_FILE = 1e6;
function loadPolicy({ repository, cwd, named: named2, rules: rules2 }) {
  const file = named2 === null ? findPolicy(repository, cwd) : path7.resolve(cwd, named2);
  if (file === null) return DEFAULT_POLICY;
  const digests = [];
  const roots = rootsOf(repository, file);
  const read = (asked, namedBy) => {
    const bytes2 = readBytes(path7.resolve(repository, asked), roots, { asked, namedBy });
    digests.push(sha256(bytes2));
    return decode(bytes2, { asked, namedBy });
  };
  const tree = followExtends(relative(repository, file), read, rules2);
  const [only = ""] = digests;
  return resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join("\n")), rules2);
}
var sha256 = (data) => createHash("sha256").update(data).digest("hex");
var relative = (repository, file) => path7.relative(repository, file).split(path7.sep).join("/");
function findPolicy(repository, cwd) {
  for (const directory of upwards(repository, cwd)) {
    const found = policyIn(directory, directory === repository);
    if (found !== null) return found;
  }
  return null;
}
function upwards(repository, cwd) {
  const steps = path7.relative(repository, cwd).split(path7.sep).filter(Boolean);
  if (steps[0] === ".." || path7.isAbsolute(steps.join(path7.sep))) return [repository];
  return [...steps.map((_, index) => path7.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
function policyIn(directory, isRoot) {
  const places2 = isRoot ? [directory, path7.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places2.flatMap((place3) => namesIn(place3).map((name) => ({ name, file: path7.join(place3, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first, second] = found;
  if (first !== void 0 && second !== void 0) {
    const both = found.map((file) => relative(directory, file)).join(" and ");
    throw new GateError("policy", `found more than one policy: ${both}`, { help: "keep one of them, or name it with --policy" });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first === void 0 && lookAlike !== void 0) {
    throw new GateError("policy", `${quote(relative(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`
    });
  }
  return first ?? null;
}
function namesIn(directory) {
  try {
    return fs7.readdirSync(directory).toSorted();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new GateError("policy", `cannot look for a policy in ${quote(directory)}: ${firstLine(error)}`, {
      help: "make the directory readable, or name a policy with --policy",
      cause: error
    });
  }
}
function rootsOf(repository, policy) {
  return isInside(repository, policy) ? [repository] : [repository, path7.dirname(policy)];
}
function isInside(directory, file) {
  const way = path7.relative(directory, file);
  return way !== ".." && !way.startsWith(`..${path7.sep}`) && !path7.isAbsolute(way);
}
function readBytes(file, roots, asked) {
  try {
    const real = fs7.realpathSync(file);
    if (!roots.some((root) => isInside(fs7.realpathSync(root), real))) throw unreadable2(asked, "it is outside of the repository");
    const stat = fs7.statSync(real);
    if (!stat.isFile()) throw unreadable2(asked, "it is not a file");
    if (stat.size > LARGEST_FILE) throw unreadable2(asked, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    return fs7.readFileSync(real);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const code = systemErrorCode(error);
    throw unreadable2(asked, code === "ENOENT" || code === "ENOTDIR" ? "it does not exist" : firstLine(error), error);
  }
}
function decode(bytes2, asked) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes2);
  } catch (error) {
    throw unreadable2(asked, "it is not UTF-8", error);
  }
}
function unreadable2({ asked, namedBy }, why, cause) {
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, "named here", { cause });
  const help = "nothing was checked: mend the file, name another one with --policy, or make one with packgate init";
  return new GateError("policy", `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}

// src/rules/path-rule.ts
function pathRule(meta, match2) {
  return {
    scope: "package",
    meta,
    match: match2,
    check(input) {
      const findings = [];
      input.paths.forEach((parts, index) => {
        const found = match2(parts, input);
        if (found !== null) findings.push(findingOf(meta.id, parts.path, found, input.pack.files[index]?.size ?? 0));
      });
      return findings;
    }
  };
}
function findingOf(rule, path8, { variant, because }, size2) {
  return { rule, ...variant !== void 0 && { variant }, path: path8, message: `${path8} would be published: ${because}`, data: { size: size2 } };
}

// src/rules/sample.ts
var SAMPLE_DIRECTORIES = /* @__PURE__ */ new Set([
  "__fixtures__",
  "__mocks__",
  "__tests__",
  "boilerplate",
  "boilerplates",
  "fixture",
  "fixtures",
  "mocks",
  "scaffold",
  "scaffolds",
  "skeleton",
  "spec",
  "specs",
  "stubs",
  "template",
  "templates",
  "test",
  "test-data",
  "test_data",
  "testdata",
  "tests"
]);
var TEMPLATE_WORDS = /* @__PURE__ */ new Set([
  "default",
  "defaults",
  "dist",
  "ejs",
  "example",
  "examples",
  "hbs",
  "placeholder",
  "sample",
  "samples",
  "schema",
  "skeleton",
  "template",
  "templates",
  "tmpl",
  "tpl"
]);
var DOCUMENT_OR_CODE = /\.(?:[1-9]|adoc|bnf|c|cjs|cpp|cs|css|cts|go|h|html?|java|js|jsx|less|md|mdx|mjs|mts|php|pl|png|py|rb|rs|rst|scss|sh|svelte|svg|ts|tsx|vue)$/;
var isAmongSamples = (parts) => parts.directories.some(
  (directory) => SAMPLE_DIRECTORIES.has(directory) || directory.startsWith("template-") || directory.endsWith("-template")
);
var wordsOf = (name) => name.split(/[^a-z0-9]+/).filter((word) => word !== "");
var isTemplateName = (name) => wordsOf(name).some((word) => TEMPLATE_WORDS.has(word));
var isDocumentOrCode = (name) => DOCUMENT_OR_CODE.test(name);

// src/rules/tool-directories.ts
var RULES = ["agent-directory", "version-control", "editor-directory", "coverage-output", "build-info", "ci-file", "os-litter"];
var DIRECTORIES = {
  "agent-directory": [
    ".agent",
    ".agents",
    ".amazonq",
    ".augment",
    ".claude",
    ".cline",
    ".clinerules",
    ".codex",
    ".continue",
    ".copilot",
    ".crush",
    ".cursor",
    ".factory",
    ".gemini",
    ".goose",
    ".junie",
    ".kilocode",
    ".kiro",
    ".openhands",
    ".opencode",
    ".qodo",
    ".qwen",
    ".roo",
    ".serena",
    ".specstory",
    ".tabnine",
    ".taskmaster",
    ".trae",
    ".windsurf"
  ],
  "version-control": [".git", ".svn", ".hg", ".bzr", ".jj", "_darcs"],
  "editor-directory": [".fleet", ".history", ".idea", ".nova", ".vs", ".vscode", ".vscode-test", ".zed"],
  "coverage-output": [".nyc_output"],
  "build-info": [".angular", ".nx", ".parcel-cache", ".rollup.cache", ".rpt2_cache", ".sass-cache", ".swc", ".turbo", ".wireit"],
  "ci-file": [
    ".buildkite",
    ".changeset",
    ".ci",
    ".circleci",
    ".devcontainer",
    ".gitea",
    ".github",
    ".gitlab",
    ".husky",
    ".semaphore",
    ".woodpecker"
  ],
  "os-litter": ["$recycle.bin", ".spotlight-v100", ".trashes", "__macosx"]
};
var RULE_BY_DIRECTORY = new Map(
  RULES.flatMap((rule) => DIRECTORIES[rule].map((directory) => [directory, rule]))
);
function toolDirectory({ directories }) {
  let found = null;
  for (let depth = 0; depth < directories.length; depth += 1) {
    const name = directories[depth] ?? "";
    if (!TOOL_INITIALS.has(name.charCodeAt(0))) continue;
    const rule = ruleOf(name);
    if (rule === void 0 || found !== null && RULES.indexOf(found.rule) <= RULES.indexOf(rule)) continue;
    found = { rule, name, depth };
  }
  return found;
}
var TOOL_INITIALS = new Set(Object.values(DIRECTORIES).flatMap((names) => names.map((name) => name.charCodeAt(0))));
var ruleOf = (directory) => RULE_BY_DIRECTORY.get(directory) ?? (directory.startsWith(".aider") ? "agent-directory" : void 0);
function toolDirectoryOf(rule, parts) {
  const found = toolDirectory(parts);
  return found?.rule === rule ? found : null;
}

// src/rules/agent-directory.ts
var AGENT_FILES = /* @__PURE__ */ new Set([".claude.json", ".cursor.json", ".mcp.json"]);
var agentDirectory = pathRule(
  {
    id: "agent-directory",
    summary: "settings and sessions of coding agents: .claude/, .cursor/, .codex/, .gemini/, .aider*, .mcp.json",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/.claude/**" or the like',
    variants: {
      sample: {
        summary: "among templates, tests or fixtures, as tools that set up projects have them",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A coding agent writes down what it was allowed to do, word for word. In 2026 428 of 46,500 packages shipped `.claude/settings.local.json`;",
        "33 of those files held credentials, such as a bearer token inside an allowed command. Nobody put them there on purpose: the directory is new,",
        "hidden, and in no old `.npmignore`. Histories (`.aider.chat.history.md`, `.specstory/`) and server lists (`.mcp.json`) tell even more.",
        "",
        "A plugin manifest such as `.claude-plugin/plugin.json` is meant to be published and stays quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[agent-directory]: .claude/settings.local.json would be published: .claude/ holds a coding agent's settings and history",
        "```"
      ].join("\n"),
      fix: [
        'List what ships: `"files": ["dist"]` in package.json. Where a directory that ships has agent directories inside, take them back after it:',
        "",
        "```json",
        '"files": ["plugin", "!plugin/**/.claude/**"]',
        "```",
        "",
        "A package without `files` names `.claude/` in `.npmignore`. If such a file was published before, look through it for tokens and revoke them."
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("agent-directory", parts);
    if (directory === null && !AGENT_FILES.has(parts.name) && !parts.name.startsWith(".aider")) return null;
    const holder = directory === null ? "it" : `${directory.name}/`;
    const because = `${holder} holds a coding agent's settings and history`;
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/agent-instructions.ts
var CAPITAL_NAMES = [
  "AGENT.md",
  "AGENTS.local.md",
  "AGENTS.md",
  "AGENTS.override.md",
  "CLAUDE.local.md",
  "CLAUDE.md",
  "CRUSH.md",
  "GEMINI.md",
  "QWEN.md",
  "WARP.md"
];
var CAPITAL_NAMES_LOWER = new Set(CAPITAL_NAMES.map((name) => name.toLowerCase()));
var OTHER_NAMES = /* @__PURE__ */ new Set([
  ".clinerules",
  ".cursorrules",
  ".goosehints",
  ".kilocodemodes",
  ".roomodes",
  ".roorules",
  ".windsurfrules",
  "copilot-instructions.md"
]);
var agentInstructions = pathRule(
  {
    id: "agent-instructions",
    summary: "instructions for coding agents: CLAUDE.md, AGENTS.md, GEMINI.md, .cursorrules, copilot-instructions.md",
    severity: { recommended: "warning", strict: "error" },
    help: 'end "files" in package.json with "!**/CLAUDE.md" or the like, or switch the rule off if users need the file',
    variants: {
      sample: { summary: "among templates, tests or fixtures", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "These files brief an agent on the inside of a project: how it is built and released, who reviews, what is unfinished, what it is called",
        "before it has a name. sitemap 9.0.1 shipped 15 KB of `CLAUDE.md`, claude-mem five of them in sub-folders. In a consumer’s `node_modules`",
        "such a file is worse than noise: an agent at work there may read it as an instruction to itself.",
        "",
        "It is a warning, since nothing secret need be in it: one of 1,458 published packages ships such a file."
      ].join("\n"),
      example: [
        "A `files` entry names a directory, and the directory has notes in it:",
        "",
        "```text",
        "warning[agent-instructions]: plugin/hooks/CLAUDE.md would be published: it instructs coding agents that work on this project",
        "```"
      ].join("\n"),
      fix: [
        "Take it back after the entry that lets it in; the slashes matter, since npm 12 reads a negation without a slash at the root only:",
        "",
        "```json",
        '"files": ["plugin", "!plugin/**/CLAUDE.md"]',
        "```",
        "",
        "Where the file is for those who use the package, allow it: `rules: { agent-instructions: off }`."
      ].join("\n")
    }
  },
  (parts) => {
    if (!isInstruction(parts) || toolDirectory(parts)?.rule === "agent-directory") return null;
    const because = "it instructs coding agents that work on this project";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);
function isInstruction(parts) {
  if (OTHER_NAMES.has(parts.name)) return true;
  if (parts.name.endsWith(".instructions.md")) return parts.directories.includes(".github");
  return CAPITAL_NAMES_LOWER.has(parts.name) && CAPITAL_NAMES.some((name) => parts.path === name || parts.path.endsWith(`/${name}`));
}

// src/rules/build-info.ts
var CACHE_FILES = /* @__PURE__ */ new Set([".eslintcache", ".prettiercache", ".stylelintcache", ".yarn-integrity"]);
var buildInfo = pathRule(
  {
    id: "build-info",
    summary: "state and caches of build tools: *.tsbuildinfo, .eslintcache, .turbo/",
    severity: { recommended: "warning", strict: "error" },
    help: 'let the tool write elsewhere, or end "files" in package.json with "!**/*.tsbuildinfo" or the like',
    docs: {
      why: [
        "Incremental builds keep a list of every source file with its hash, often as absolute paths: `tsconfig.tsbuildinfo` spells out the layout of a source tree",
        "that is not published, `.eslintcache` the home directory of the maintainer (deepmerge ships one), `.turbo/` whole build logs. `tsc` writes",
        "its file into `outDir`, in the middle of what ships."
      ].join("\n"),
      example: [
        "```text",
        "warning[build-info]: dist/tsconfig.tsbuildinfo would be published: it lists the source files of the machine that built it",
        "```"
      ].join("\n"),
      fix: [
        'Tell the tool to write elsewhere (`"tsBuildInfoFile": "./node_modules/.cache/tsbuildinfo"`), or take the file back in package.json:',
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.tsbuildinfo"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("build-info", parts);
    if (directory !== null) return { because: `${directory.name}/ holds the cache of a build tool` };
    if (parts.extension === ".tsbuildinfo") return { because: "it lists the source files of the machine that built it" };
    return CACHE_FILES.has(parts.name) ? { because: "it is the cache of a build tool" } : null;
  }
);

// src/rules/ci-file.ts
var CI_FILES = /* @__PURE__ */ new Set([
  ".appveyor.yml",
  ".codecov.yml",
  ".coveralls.yml",
  ".dockerignore",
  ".drone.yml",
  ".gitlab-ci.yml",
  ".travis.yml",
  "appveyor.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "cloudbuild.yaml",
  "codecov.yml",
  "compose.yaml",
  "compose.yml",
  "docker-compose.yaml",
  "docker-compose.yml",
  "dockerfile",
  "jenkinsfile"
]);
var DOCKERFILE = /^(?:dockerfile\.[a-z0-9_-]+|[a-z0-9_.-]+\.dockerfile|docker-compose\.[a-z0-9_.-]+\.ya?ml)$/;
var ciFile = pathRule(
  {
    id: "ci-file",
    summary: "configuration of CI and containers: .github/, .circleci/, .travis.yml, Dockerfile, Jenkinsfile",
    severity: { recommended: "note", strict: "warning" },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        "Pipelines name internal hosts, images, environments and the secrets that they use, and show an attacker which step to poison. Most are public anyway in an open-source",
        "project, and 68 of 1,458 published packages ship `.github/`, so by default it is a note: worth a look, never a reason to fail."
      ].join("\n"),
      example: [
        "```text",
        "note[ci-file]: .github/workflows/release.yml would be published: it configures how this project is built",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A package without `files` adds `.github/` and `.travis.yml` to `.npmignore`."
      ].join("\n")
    }
  },
  (parts, input) => {
    const found = toolDirectoryOf("ci-file", parts) !== null || CI_FILES.has(parts.name) || isDockerfile(parts.name);
    if (!found || agentInstructions.match(parts, input) !== null) return null;
    return { because: "it configures how this project is built" };
  }
);
var isDockerfile = (name) => DOCKERFILE.test(name) && !isDocumentOrCode(name);

// src/rules/coverage-output.ts
var REPORTS = /* @__PURE__ */ new Set([
  ".coverage",
  "clover.xml",
  "cobertura-coverage.xml",
  "coverage-final.json",
  "coverage-summary.json",
  "coverage.lcov",
  "lcov.info"
]);
var V8_REPORT = /^coverage-\d+-\d{10,}-\d+\.json$/;
var id = "coverage-output";
var coverageOutput = {
  scope: "package",
  meta: {
    id,
    summary: "output of coverage tools: .nyc_output/, coverage reports, lcov.info",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/.nyc_output/**" or the like',
    variants: {
      report: {
        summary: "`lcov.info` and its kind, and a `coverage/` directory that has one inside",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "npm 3.9.3 shipped its own `.nyc_output`: 331 MB, and a tarball of 49.6 MB instead of 2.9. The raw data repeats the path of every file on the machine that ran",
        "the tests, often with the source. Reports are smaller and tell less: they are a warning, and of 1,458 published packages the two that ship",
        "one do so by accident.",
        "",
        "A directory that is merely called `coverage` is not reported; it takes a file that only a coverage tool writes."
      ].join("\n"),
      example: [
        "```text",
        "error[coverage-output]: .nyc_output/0.json would be published: .nyc_output/ holds raw coverage data",
        "warning[coverage-output]: coverage/lcov.info would be published: it is part of a coverage report",
        "```"
      ].join("\n"),
      fix: [
        'List what ships, `"files": ["lib"]`, or take the output back after the entry that lets it in:',
        "",
        "```json",
        '"files": ["packages", "!packages/**/coverage/**", "!packages/**/.nyc_output/**"]',
        "```"
      ].join("\n")
    }
  },
  check({ paths, pack }) {
    const reportDirectories = reportDirectoriesOf(paths);
    return paths.flatMap((parts, index) => {
      const data = { size: pack.files[index]?.size ?? 0 };
      const raw = toolDirectoryOf("coverage-output", parts);
      if (raw !== null)
        return [{ rule: id, path: parts.path, message: `${parts.path} would be published: ${raw.name}/ holds raw coverage data`, data }];
      if (!isReport(parts) && !coverageDirectoriesOf(parts).some((directory) => reportDirectories.has(directory))) return [];
      const message = `${parts.path} would be published: it is part of a coverage report`;
      return [{ rule: id, variant: "report", path: parts.path, message, data }];
    });
  }
};
var isReport = ({ name }) => REPORTS.has(name) || V8_REPORT.test(name);
var reportDirectoriesOf = (paths) => new Set(paths.filter(isReport).flatMap((parts) => coverageDirectoriesOf(parts).slice(-1)));
var coverageDirectoriesOf = ({ directories }) => directories.includes("coverage") ? directories.flatMap((name, depth) => name === "coverage" ? [directories.slice(0, depth + 1).join("/")] : []) : [];

// src/rules/backup-name.ts
var BACKUP_EXTENSIONS = /* @__PURE__ */ new Set([".bak", ".backup", ".old", ".orig", ".rej", ".save", ".swp", ".swo", ".swn"]);
function backedUpName(name) {
  if (name.endsWith("~")) return name.length > 1 ? name.slice(0, -1) : null;
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || !BACKUP_EXTENSIONS.has(name.slice(dot))) return null;
  return name.slice(0, dot);
}
var originalName = (name) => backedUpName(name) ?? name;

// src/rules/credential-file.ts
var CREDENTIAL_NAMES = /* @__PURE__ */ new Set([
  ".bash_history",
  ".boto",
  ".credentials",
  ".credentials.json",
  ".dockercfg",
  ".dockerconfigjson",
  ".ftpconfig",
  ".git-credentials",
  ".htpasswd",
  ".my.cnf",
  ".mylogin.cnf",
  ".mysql_history",
  ".netrc",
  ".node_repl_history",
  ".passwd",
  ".pgpass",
  ".psql_history",
  ".pypirc",
  ".python_history",
  ".s3cfg",
  ".secret",
  ".secrets",
  ".smbcredentials",
  ".terraformrc",
  ".token",
  ".vault-token",
  ".zsh_history",
  "_netrc",
  "application_default_credentials.json",
  "credentials",
  "htpasswd",
  "kubeconfig",
  "master.key",
  "pgpass.conf",
  "rclone.conf",
  "secret",
  "secrets",
  "service-account-key.json",
  "serviceaccountkey.json",
  "sftp-config.json"
]);
var CREDENTIAL_PATHS = /* @__PURE__ */ new Set([
  ".aws/config",
  ".aws/credentials",
  ".azure/accesstokens.json",
  ".cargo/credentials",
  ".cargo/credentials.toml",
  ".docker/config.json",
  ".gem/credentials",
  ".kube/config",
  ".m2/settings.xml",
  ".oci/config",
  "gcloud/credentials.db",
  "gh/hosts.yml"
]);
var CREDENTIAL_SHAPE = /^(?:[._]?npmrc|\.(?:netrc|pypirc|pgpass|git-credentials|dockercfg))(?:$|[._-])|\.tfstate(?:\.backup)?$|\.tfvars(?:\.json)?$|\.kubeconfig$|^client_secret.*\.json$/;
var BY_NAME = /^\.?(?:credentials?|secrets?|service-?account|passwords?)\.(?:cfg|conf|csv|ini|json|properties|toml|txt|xml|ya?ml)$/;
var credentialFile = pathRule(
  {
    id: "credential-file",
    summary: "files that tools keep credentials in: .npmrc and copies, .netrc, .aws/credentials, *.tfstate, kubeconfig, secrets",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/npmrc*" or the like; revoke what is in the file if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      "by-name": {
        summary: "data with a telling name: `secrets.yml`, `credentials.json`",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "These files are how tools log in without asking. npm leaves files named `.npmrc` out of a tarball, but not their copies: `docker/npmrc`",
        "and `ci/.npmrc.bak` ship with the token in them, and other package managers ship `.npmrc` itself: yarn 1 did so with its",
        "token. lazystream 1.0.0 published a private key in a file that was simply called `secret`.",
        "",
        "Names with a word such as `example` or `template` in them, code (`lib/credentials.js`) and documents (`npmrc.md`) stay quiet. None of 1,458",
        "published packages ships one of these names in good order."
      ].join("\n"),
      example: [
        "A build image needs an `.npmrc`, so somebody put a copy beside its Dockerfile:",
        "",
        "```text",
        "error[credential-file]: docker/npmrc would be published: files of this name hold credentials",
        "```"
      ].join("\n"),
      fix: [
        "Name in package.json what ships; a negation comes after the entry that lets the file in:",
        "",
        "```json",
        '"files": ["dist", "docker", "!docker/**/npmrc"]',
        "```",
        "",
        "A file with placeholders ships under a name that says so: `npmrc.example`. If a real one was published, revoke what is in",
        "it first."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    const known = isCredentialName(name, parts.directories.at(-1));
    if (!known && !BY_NAME.test(name)) return null;
    const because = "files of this name hold credentials";
    if (isAmongSamples(parts)) return { variant: "sample", because };
    return known ? { because } : { variant: "by-name", because: "by its name it may hold credentials" };
  }
);
var isCredentialName = (name, directory) => CREDENTIAL_NAMES.has(name) || CREDENTIAL_SHAPE.test(name) && !isTemplateName(name) && !isDocumentOrCode(name) || directory !== void 0 && CREDENTIAL_PATHS.has(`${directory}/${name}`);

// src/rules/database-file.ts
var DATABASE = /\.(?:sqlite3?|db3?|sdb|mdb|accdb|realm)(?:-(?:wal|shm|journal))?$|^dump\.rdb$|^appendonly\.aof$/;
var DUMP = /^(?:dump|backup)(?:[._-].*)?\.sql$|(?:^|[._-])(?:dump|backup|prod|production)\.sql$|\.sql\.(?:gz|bz2|xz|zip)$|\.(?:pgdump|mysqldump)$|(?:^|[._-])(?:db|database|sql|mongo|prod|production)\.dump$/;
var THUMBNAILS = /* @__PURE__ */ new Set(["thumbs.db", "ehthumbs.db", "ehthumbs_vista.db"]);
var databaseFile = pathRule(
  {
    id: "database-file",
    summary: "databases and their dumps: *.sqlite, *.db, *.mdb, dump.sql",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/*.db" or the like; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A program that runs in its own checkout writes its database there, and a `files` entry for the directory publishes it.",
        "@siteboon/claude-code-ui 1.12.0 shipped `server/database/auth.db`: the user table of its developer. Dumps (`dump.sql`, `backup.sql.gz`) come from",
        "real systems more often than not. None of 1,458 published packages ships an SQLite database or an SQL dump.",
        "",
        "Migrations and seeds (`001_users.sql`) stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[database-file]: server/database/auth.db would be published: databases hold the data of whoever ran this",
        "```"
      ].join("\n"),
      fix: [
        "Write the database outside of the source tree, and take it back until then:",
        "",
        "```json",
        '"files": ["server", "!server/**/*.db"]',
        "```",
        "",
        "A database that is the product, such as a dictionary, gets an exception with its path and reason."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    if (THUMBNAILS.has(name) || !(DATABASE.test(name) || DUMP.test(name))) return null;
    const because = "databases hold the data of whoever ran this";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/denied.ts
var denied = {
  scope: "package",
  meta: {
    id: "denied",
    summary: "files that the policy denies",
    severity: { recommended: "error", strict: "error" },
    help: 'take the file out of "files" in package.json, or correct the entry under "deny"',
    docs: {
      why: [
        "What must stay in is known best by those who own it: `internal/` is ordinary code in rxjs and a trade secret elsewhere, so no built-in rule can tell. Under `deny` the policy names",
        "such paths once, with the reason that everybody sees who runs into it. `deny-from` takes lists that the repository already keeps, such as `.claudeignore`.",
        "",
        "Patterns ignore case, since leaks hide in spelling, and a name stands for a directory with everything in it as well. An entry with a `severity` of its own",
        "keeps it, whatever `rules` says of this rule."
      ].join("\n"),
      example: [
        "```yaml",
        "deny:",
        '  - paths: ["internal/**"]',
        "    reason: internal code stays in",
        "```",
        "",
        "```text",
        "error[denied]: internal/billing.js would be published: internal code stays in",
        "```"
      ].join("\n"),
      fix: [
        "Take the file out of the package, after the entry that lets it in:",
        "",
        "```json",
        '"files": ["lib", "!lib/internal/**"]',
        "```",
        "",
        'Where one file is right to ship, add an exception for it, with a reason and an end date, or take it back in the entry: `paths: ["internal/**", "!internal/index.js"]`.'
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const entries = policy.deny.map((entry) => ({ entry, decides: compileDeny(entry, pack.root) }));
    return pack.files.flatMap(
      ({ path: path8, size: size2 }) => entries.flatMap(({ entry, decides }) => {
        const pattern2 = decides(path8);
        return pattern2 === null ? [] : [findingOf2(entry, pattern2, path8, size2)];
      })
    );
  }
};
function findingOf2(entry, pattern2, path8, size2) {
  return {
    rule: "denied",
    path: path8,
    message: `${path8} would be published: ${entry.reason ?? `the policy denies ${pattern2.value}`}`,
    ...entry.severity !== null && { level: entry.severity },
    decidedBy: { ...pattern2.frame, label: entry.syntax === "glob" ? "denied here" : "this line of the list denies it" },
    data: { size: size2, pattern: pattern2.value }
  };
}

// src/rules/dropped-entry.ts
var droppedEntry2 = {
  scope: "package",
  meta: {
    id: "dropped-entry",
    summary: "entries that npm drops or turns into links: symbolic and hard links, sockets, names with a *",
    severity: { recommended: "warning", strict: "error" },
    help: "replace it by a regular file, or keep it out of the package",
    docs: {
      why: [
        "npm packs regular files. A symbolic link that stands among them is left out without a word, and so is every name with a `*` in it; of two hard links the second becomes a link entry, which installs",
        "drop. The package works in its checkout and fails at its users. Other package managers read the same directory in another way: pnpm and yarn do ship what",
        "symbolic links point to, which can be a file from outside of the package."
      ].join("\n"),
      example: [
        "```text",
        "warning[dropped-entry]: lib/shared.js would not be published: npm leaves out symbolic links, and this one points to ../../shared.js",
        "```"
      ].join("\n"),
      fix: [
        "Copy the file in a step before packing instead of linking it, or take it out of what ships:",
        "",
        "```json",
        '"files": ["lib", "!lib/shared.js"]',
        "```"
      ].join("\n")
    }
  },
  check: ({ pack }) => pack.dropped.map((entry) => ({
    rule: "dropped-entry",
    path: entry.path,
    message: messageOf(entry),
    anchor: anchorOf(pack.manifest),
    data: { why: entry.why, target: entry.target }
  }))
};
function messageOf({ path: path8, why, target }) {
  switch (why) {
    case "symlink":
      return `${path8} would not be published: npm leaves out symbolic links${target === null ? "" : `, and this one points to ${target}`}`;
    case "special":
      return `${path8} would not be published: npm leaves out sockets, pipes and devices`;
    case "name":
      return `${path8} would not be published: npm leaves out names with a *`;
    case "hard-link":
      return `${path8} would be published as a link${target === null ? "" : ` to ${target}`}: installs leave out hard links`;
  }
}
var anchorOf = ({ data }) => ({
  kind: "manifest",
  pointer: [data["files"] === void 0 ? "name" : "files"],
  label: "npm drops an entry of this package"
});

// src/rules/editor-directory.ts
var editorDirectory = pathRule(
  {
    id: "editor-directory",
    summary: "settings of editors: .idea/, .vscode/, .vs/, *.sublime-workspace at the root of the package",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json, or add the directory to .npmignore',
    variants: {
      nested: { summary: "below the root, as project templates have them", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "Editors keep more than settings: `.idea/workspace.xml` lists local paths, open files and run configurations with their environment,",
        "`.vscode/launch.json` and `.vscode/sftp.json` take tokens and passwords, `.history/` copies every file that was saved. At the root of a package they",
        "are never meant to ship: of 1,458 published packages three did, all by accident; tunnel still carries its `.idea/`.",
        "",
        "Below the root a project template may well bring an editor directory along, so there it is a note."
      ].join("\n"),
      example: [
        "```text",
        "error[editor-directory]: .idea/workspace.xml would be published: .idea/ holds an editor's settings",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json. With `files` nothing at the root ships that it does not name:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A package without `files` adds `/.idea/` and `/.vscode/` to `.npmignore`."
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("editor-directory", parts);
    if (directory === null && parts.extension !== ".sublime-workspace") return null;
    const depth = directory?.depth ?? parts.directories.length;
    const because = `${directory === null ? "it" : `${directory.name}/`} holds an editor's settings`;
    return depth === 0 ? { because } : { variant: "nested", because };
  }
);

// src/rules/empty-package.ts
var PAPER = /^(?:package\.json|(?:readme|licen[cs]e|copying|notice|changelog|changes|history|authors|contributors|contributing|code_of_conduct|security|funding|support)(?:[._-].*)?|\.(?:npmignore|gitignore|gitattributes|editorconfig)|npm-shrinkwrap\.json)$/;
var emptyPackage = {
  scope: "package",
  meta: {
    id: "empty-package",
    summary: "packages with nothing but package.json, README, LICENSE and the like",
    severity: { recommended: "error", strict: "error" },
    variants: {
      dependencies: {
        summary: "the package has dependencies, which can be its whole purpose",
        severity: { recommended: "off", strict: "note" }
      }
    },
    help: 'build the package before it is checked, or correct "files" in package.json',
    docs: {
      why: [
        "A package without any code is nearly always a release whose build did not run, or whose `files` names a directory that is not there: npm says nothing about either, publishes the papers, and the version",
        "number is used up. To a gate it is the most dangerous list of all, since nothing in it can be wrong.",
        "",
        "A package that only brings dependencies, such as the stub of a renamed one, is left alone. A name that is reserved with an empty package needs an exception."
      ].join("\n"),
      example: [
        '`"files": ["dist"]`, and no `dist`:',
        "",
        "```text",
        "error[empty-package]: nothing but LICENSE, README.md, package.json would be published",
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and name the directory that the build writes:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "In CI, run Packgate after the build step, in the same job."
      ].join("\n")
    }
  },
  check({ pack, paths }) {
    if (!paths.every(({ name, directories }) => directories.length === 0 && PAPER.test(name))) return [];
    const names = pack.files.map(({ path: path8 }) => path8);
    const has = pack.manifest.data["files"] === void 0 ? "name" : "files";
    return [
      {
        rule: "empty-package",
        ...bringsDependencies(pack.manifest.data) && { variant: "dependencies" },
        path: null,
        message: names.length === 0 ? "nothing would be published" : `nothing but ${names.join(", ")} would be published`,
        anchor: { kind: "manifest", pointer: [has], label: "this package has nothing to install" },
        data: { files: names.length }
      }
    ];
  }
};
var bringsDependencies = (manifest) => ["dependencies", "peerDependencies", "optionalDependencies"].some((field) => {
  const value = manifest[field];
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
});

// src/rules/entry-points.ts
import { posix as posix2 } from "node:path";
var COMMON_CONDITIONS = /* @__PURE__ */ new Set([
  "browser",
  "default",
  "import",
  "module",
  "module-sync",
  "node",
  "node-addons",
  "production",
  "require"
]);
function entryPoints(manifest) {
  return [
    ...fieldEntry(manifest, "main", "require", "required"),
    ...fieldEntry(manifest, "module", "require", "required"),
    ...fieldEntry(manifest, "browser", "require", "optional"),
    ...fieldEntry(manifest, "types", "types", "types"),
    ...fieldEntry(manifest, "typings", "types", "types"),
    ...binEntries(manifest["bin"]),
    ...exportsEntries(manifest["exports"] ?? null, { pointer: ["exports"], need: "required", pattern: false })
  ];
}
function fieldEntry(manifest, field, lookup, need) {
  const target = manifest[field];
  if (typeof target !== "string" || target === "") return [];
  return [{ field, pointer: [field], targets: [withinPackage(target)], lookup, need }];
}
function binEntries(bin) {
  if (typeof bin === "string") return binEntry(bin, ["bin"]);
  return isObject(bin) ? Object.entries(bin).flatMap(([name, target]) => binEntry(target, ["bin", name])) : [];
}
function binEntry(target, pointer) {
  if (typeof target !== "string" || target === "") return [];
  return [{ field: fieldName(pointer), pointer, targets: [withinPackage(target)], lookup: "exact", need: "required" }];
}
function exportsEntries(value, place3) {
  if (typeof value === "string") return exportsEntry([value], place3);
  if (isList(value)) return fallbackEntries(value, place3);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => exportsEntries(inner, within(place3, key)));
}
function within({ pointer, need, pattern: pattern2 }, key) {
  const inner = { pointer: [...pointer, key], need, pattern: pattern2 };
  if (key.startsWith(".")) return { ...inner, pattern: key.includes("*") };
  if (key === "types" || key.startsWith("types@")) return { ...inner, need: "types" };
  return COMMON_CONDITIONS.has(key) || need === "types" ? inner : { ...inner, need: "optional" };
}
function fallbackEntries(list2, place3) {
  const paths = list2.filter((value) => typeof value === "string");
  const others = list2.flatMap(
    (value, index) => typeof value === "string" ? [] : exportsEntries(value, { ...place3, pointer: [...place3.pointer, index] })
  );
  return [...paths.length === 0 ? [] : exportsEntry(paths, place3), ...others];
}
function exportsEntry(targets, { pointer, need, pattern: pattern2 }) {
  const isDirectory = targets.every((target) => target.endsWith("/"));
  const lookup = pattern2 || isDirectory ? "pattern" : need === "types" ? "types" : "exact";
  const shown = targets.map((target) => withinPackage(target.endsWith("/") ? `${target}*` : target));
  return [{ field: fieldName(pointer), pointer, targets: shown, lookup, need }];
}
var fieldName = (pointer) => pointer.map((key, index) => {
  if (index === 0) return key;
  return typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}).join("");
var withinPackage = (target) => posix2.join("/", target).replace(/^\/|\/$/g, "");
var isList = (value) => Array.isArray(value);
var isObject = (value) => typeof value === "object" && value !== null && !isList(value);
var REQUIRE_SUFFIXES = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
var TYPES_SUFFIXES = ["", ".d.ts", ".ts", ".tsx", ".d.mts", ".d.cts", "/index.d.ts", "/index.ts"];
var isShipped = ({ targets, lookup }, files) => targets.some((target) => leadsToFile(target, lookup, files));
function leadsToFile(target, lookup, files) {
  switch (lookup) {
    case "exact":
      return files.has(target);
    case "require":
      return REQUIRE_SUFFIXES.some((suffix) => files.has(joined(target, suffix)));
    case "types":
      return [target, declarationOf(target)].some((stem) => TYPES_SUFFIXES.some((suffix) => files.has(joined(stem, suffix))));
    case "pattern":
      return hasMatch(target, files);
  }
}
var joined = (target, suffix) => target === "" ? suffix.replace(/^\//, "") : target + suffix;
var declarationOf = (target) => target.replace(/\.([cm]?)jsx?$/, ".d.$1ts");
function hasMatch(target, files) {
  const star = target.indexOf("*");
  if (star === -1) return files.has(target);
  const prefix2 = target.slice(0, star);
  const suffix = target.slice(target.lastIndexOf("*") + 1);
  for (const file of files) {
    if (file.length > prefix2.length + suffix.length && file.startsWith(prefix2) && file.endsWith(suffix)) return true;
  }
  return false;
}

// src/rules/entry-point-missing.ts
var entryPointMissing = {
  scope: "package",
  meta: {
    id: "entry-point-missing",
    summary: "files that main, module, types, bin, browser or exports name and that would not be published",
    severity: { recommended: "error", strict: "error" },
    help: 'build the package before it is checked, add the file to "files", or correct the field that names it',
    variants: {
      types: { summary: "only `types`, `typings` or a `types` condition names it", severity: { recommended: "warning", strict: "error" } },
      optional: {
        summary: "only `browser`, one subpath of several or a condition such as `source` names it, or an install script or another field makes up for it",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A package whose `main` does not ship cannot be loaded, and a `bin` that does not ship cannot be run: npm publishes both without a word. Mostly the build did not run before the publish, or an entry in",
        '`files` is spelt like the directory and not quite. npm forces `main` and `bin` into the tarball only in some spellings (`"main": "./out/index.js"` outside of `files` stays out), and never what `exports` names.',
        "",
        'Files are looked up as Node does it: `"main": "lib"` is `lib`, `lib.js` or `lib/index.js`; what `exports` names must exist to the letter; `./*` has to match one file. Without `main` nothing is missing.'
      ].join("\n"),
      example: [
        "```text",
        'error[entry-point-missing]: dist/index.js would not be published, but main and exports["."].require name it',
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and let the directory in:",
        "",
        "```json",
        '"files": ["dist"],',
        '"main": "./dist/index.js"',
        "```",
        "",
        "If the field is wrong, correct it. A condition that names sources on purpose, for use inside of the repository, is only a warning; an exception with the path of the file silences it."
      ].join("\n")
    }
  },
  check({ pack, paths }) {
    const files = new Set(pack.files.map(({ path: path8 }) => path8));
    const entries = entryPoints(pack.manifest.data);
    const shipped = entries.filter((entry) => isShipped(entry, files));
    const missing = /* @__PURE__ */ new Map();
    for (const entry of entries) {
      if (shipped.includes(entry)) continue;
      const [target = ""] = entry.targets;
      missing.set(target, [...missing.get(target) ?? [], { entry, need: needOf(entry, shipped, pack, files) }]);
    }
    if (missing.size === 0) return [];
    const byLower = new Map(paths.map(({ lower, path: path8 }) => [lower, path8]));
    return [...missing].map(([target, sharing]) => findingOf3(target, sharing, helpOf(target, byLower, pack)));
  }
};
function needOf(entry, shipped, pack, files) {
  if (entry.need !== "required") return entry.need;
  return hasInstallScript(pack.manifest.data, files) || hasStandIn(entry, shipped, files) ? "optional" : "required";
}
function hasStandIn(entry, shipped, files) {
  const [field = ""] = entry.pointer;
  switch (field) {
    case "main":
      return shipped.some(isRootExport) || files.has("index.js") || isUnusedDefault(entry, files);
    case "module":
      return shipped.some((other) => other.field === "main" || isRootExport(other));
    case "exports":
      return !isRootExport(entry) && shipped.some(({ pointer, need }) => pointer[0] === "exports" && need === "required");
    default:
      return false;
  }
}
var isRootExport = ({ pointer: [field, subpath], need }) => field === "exports" && need === "required" && (subpath === "." || !String(subpath ?? "").startsWith("."));
var isUnusedDefault = ({ targets }, files) => targets[0] === "index.js" && [...files].some((file) => /\.[cm]?js$/.test(file));
function hasInstallScript({ scripts }, files) {
  if (files.has("binding.gyp")) return true;
  return typeof scripts === "object" && scripts !== null && ["preinstall", "install", "postinstall"].some((name) => name in scripts);
}
function findingOf3(target, missing, help) {
  const strongest = strongestOf(missing);
  const { lookup } = strongest.entry;
  const path8 = target === "" ? "index.js" : target;
  const state = lookup === "pattern" ? "matches nothing that would be published" : "would not be published";
  const fields = missing.map(({ entry }) => entry.field);
  return {
    rule: "entry-point-missing",
    ...strongest.need !== "required" && { variant: strongest.need },
    path: path8,
    message: `${path8} ${state}, but ${nameList(fields)}`,
    ...help !== null && { help },
    anchor: anchorOf2(strongest.entry),
    data: { fields }
  };
}
var NEEDS = ["required", "optional", "types"];
function strongestOf([first, ...rest]) {
  if (first === void 0) throw new Error("a missing entry point that nothing names");
  return rest.reduce((strongest, other) => NEEDS.indexOf(other.need) < NEEDS.indexOf(strongest.need) ? other : strongest, first);
}
function nameList(fields) {
  if (fields.length === 1) return `${fields[0]} names it`;
  if (fields.length === 2) return `${fields.join(" and ")} name it`;
  return `${fields.slice(0, 2).join(", ")} and ${fields.length - 2} more name it`;
}
function helpOf(target, byLower, { dropped }) {
  if (dropped.some(({ path: path8 }) => path8 === target)) return "npm drops it because it is no regular file: replace it by one";
  const other = byLower.get(target.toLowerCase());
  return other === void 0 ? null : `${other} ships: mend the capitals, they matter on most systems`;
}
var anchorOf2 = ({ pointer }) => ({ kind: "manifest", pointer, label: "names a file that does not ship" });

// src/rules/env-file.ts
var DOTENV = /^\.env(?:rc)?(?:$|[._-])/;
var HARMLESS = /^\.env\.vault$|^[._]?xcode\.env$/;
var DOCUMENT = /\.(?:md|mdx|html?|d\.[cm]?ts)$/;
var STAGE_WORDS = /* @__PURE__ */ new Set([
  "dev",
  "develop",
  "development",
  "docker",
  "live",
  "local",
  "preprod",
  "private",
  "prod",
  "production",
  "qa",
  "secret",
  "secrets",
  "stage",
  "staging",
  "uat"
]);
var TEST_WORDS = /* @__PURE__ */ new Set(["ci", "e2e", "fixture", "mock", "test", "testing", "tests"]);
var envFile = pathRule(
  {
    id: "env-file",
    summary: "environment files such as .env, .env.production, .envrc and prod.env",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/*.env*"; replace the secrets if they were published before',
    variants: {
      sample: {
        summary: "among tests, fixtures or templates, or named for tests: `.env.test`, `template/.env`",
        severity: { recommended: "warning", strict: "error" }
      },
      named: { summary: "another name that ends in `.env`, such as `app.env`", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "An environment file is where a project keeps what must not be in its code: database addresses, API keys, cloud credentials.",
        "sinopia_editor published its `.env` in 2021 although `.gitignore` named it: the package had an `.npmignore` too, and npm then",
        "reads no `.gitignore` at all. What was published once is in mirrors and caches for good, so that every secret in it has to be",
        "replaced. Of 1,458 published packages that were looked at none ships such a file on purpose.",
        "",
        "Templates stay quiet: any name with a word such as `example`, `sample`, `template`, `dist`, `defaults` or `schema` in it."
      ].join("\n"),
      example: [
        "A package without `files` whose `.npmignore` forgets what `.gitignore` knows:",
        "",
        "```text",
        "error[env-file]: .env would be published: environment files hold secrets",
        "```"
      ].join("\n"),
      fix: [
        "List what ships instead of what does not. This edit of package.json works with every npm:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        'Where the file stands in a directory that does ship, take it back after that entry: `"files": ["dist", "!dist/**/.env*"]`.',
        "A file with placeholders ships best as `.env.example`. If the file was published before, replace the secrets first."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    if (!name.includes("env") || isTemplateName(name) || DOCUMENT.test(name) || HARMLESS.test(name)) return null;
    const variant = variantOf(name, parts);
    if (variant === null) return null;
    return { ...variant !== "secret" && { variant }, because: "environment files hold secrets" };
  }
);
function variantOf(name, parts) {
  const dotenv = DOTENV.test(name);
  if (!dotenv && !name.endsWith(".env")) return null;
  const words = wordsOf(name);
  if (isAmongSamples(parts) || words.some((word) => TEST_WORDS.has(word))) return "sample";
  return dotenv || words.some((word) => STAGE_WORDS.has(word)) ? "secret" : "named";
}

// src/rules/exception-expired.ts
var exceptionExpired = {
  scope: "policy",
  meta: {
    id: "exception-expired",
    summary: "exceptions of the policy whose last day has passed",
    severity: { recommended: "error", strict: "error" },
    help: "mend what it excuses and remove it, or have its owner renew the date",
    docs: {
      why: [
        "An exception is a promise to look again. Without an end nobody does, and after two years nobody knows whether the certificate, the map or the package that it was for is still there.",
        "So `expires` names the last day on which it holds; from the next day on the findings count again, and this rule says why a run that was green yesterday is red."
      ].join("\n"),
      example: [
        "```yaml",
        "exceptions:",
        "  - rule: source-map",
        '    paths: ["dist/legacy.js.map"]',
        "    reason: needed by the crash reporter until it reads from our server",
        '    owner: "@acme/web"',
        "    expires: 2026-06-30",
        "```",
        "",
        "```text",
        "error[exception-expired]: the exception for source-map expired on 2026-06-30: 1 finding counts again",
        "```"
      ].join("\n"),
      fix: [
        "Mend what it excused and remove the entry. In this example:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the reason still holds, its owner sets a new date."
      ].join("\n")
    }
  },
  check: ({ exceptions, today }) => exceptions.filter(({ exception }) => exception.expires !== null && exception.expires < today).map(findingOf4)
};
function findingOf4({ exception, uses }) {
  const { rule, paths, expires, owner, frame } = exception;
  const consequence2 = uses === 0 ? "nothing is left that it would excuse" : `${plural(uses, "finding")} ${uses === 1 ? "counts" : "count"} again`;
  return {
    rule: "exception-expired",
    path: null,
    message: `the exception for ${rule} expired on ${expires}: ${consequence2}`,
    help: uses === 0 ? "remove it" : `mend what it excuses and remove it, or have ${owner ?? "its owner"} renew the date`,
    anchor: { kind: "policy", frame },
    data: { rule, paths: paths.map(({ value }) => value), expires, owner, uses }
  };
}

// src/rules/exception-unused.ts
var exceptionUnused = {
  scope: "policy",
  meta: {
    id: "exception-unused",
    summary: "exceptions of the policy that excuse nothing",
    severity: { recommended: "warning", strict: "error" },
    help: "remove it, or correct its rule and paths",
    docs: {
      why: [
        "An exception that excuses nothing is either done with or was never right: a path with a typo, a rule of another name, a file that has moved. Left in place it waits for a file to come along",
        "under its pattern, which then ships without anybody having looked. Exceptions that have expired are reported by `exception-expired` instead."
      ].join("\n"),
      example: ["```text", "warning[exception-unused]: the exception for private-key-file on certs/root.pem excuses nothing", "```"].join(
        "\n"
      ),
      fix: [
        "Remove the entry, or correct it: patterns are those of packed paths, relative to the root of the package and not to that of the repository.",
        "",
        "```yaml",
        "exceptions:",
        "  - rule: private-key-file",
        '    paths: ["certs/roots.pem"]',
        "    reason: public CA roots",
        "```"
      ].join("\n")
    }
  },
  check: ({ exceptions, today }) => exceptions.filter(({ exception, uses }) => uses === 0 && (exception.expires === null || exception.expires >= today)).map(({ exception }) => ({
    rule: "exception-unused",
    path: null,
    message: `the exception for ${subjectOf(exception)} excuses nothing`,
    anchor: { kind: "policy", frame: exception.frame },
    data: { rule: exception.rule, paths: exception.paths.map(({ value }) => value) }
  }))
};
var subjectOf = ({ rule, paths }) => {
  const [first] = paths;
  if (first === void 0) return rule;
  return `${rule} on ${first.value}${paths.length > 1 ? ` and ${paths.length - 1} more` : ""}`;
};

// src/rules/lock-file.ts
var LOCK_FILES = /* @__PURE__ */ new Set([
  ".package-lock.json",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock"
]);
var lockFile = pathRule(
  {
    id: "lock-file",
    summary: "lock files: yarn.lock, pnpm-lock.yaml, bun.lock, package-lock.json",
    severity: { recommended: "note", strict: "warning" },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        "Nobody reads the lock file of a dependency: package managers look at their own. It is dead weight, it makes security scanners report versions that",
        "are not installed, and its `resolved` addresses name the registry that was used, which can be an internal one.",
        "",
        "`npm-shrinkwrap.json` is the exception: it exists to be published, npm obeys it, and it stays quiet."
      ].join("\n"),
      example: [
        "```text",
        "note[lock-file]: yarn.lock would be published: no package manager reads the lock file of a dependency",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json, which leaves everything else at the root out:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A project template that brings its lock file along is fine: it is a note, and a note fails nothing."
      ].join("\n")
    }
  },
  (parts) => LOCK_FILES.has(parts.name) && toolDirectory(parts) === null ? { because: "no package manager reads the lock file of a dependency" } : null
);

// src/rules/log-file.ts
var PACKAGE_MANAGER_LOG = /^\.?(?:npm-debug|yarn-error|yarn-debug|pnpm-debug|lerna-debug|rush-debug)\.log/;
var LOG = /\.log(?:\.\d+)?(?:\.gz)?$/;
var logFile = pathRule(
  {
    id: "log-file",
    summary: "logs: npm-debug.log, yarn-error.log and other *.log files",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/*.log"',
    variants: {
      other: { summary: "logs that are not those of a package manager", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "A package manager that fails writes down its arguments, its environment, local paths and the answers of private registries, and leaves the file in the",
        "directory that is packed next. Other logs hold what the program saw: addresses, requests, names of users. No file that installs need ends in `.log`;",
        "of 1,458 published packages none ships a package manager’s log on purpose."
      ].join("\n"),
      example: ["```text", "error[log-file]: yarn-error.log would be published: it is the log of a failed install", "```"].join("\n"),
      fix: [
        "Delete it, and keep logs out of what ships:",
        "",
        "```json",
        '"files": ["lib", "!lib/**/*.log"]',
        "```",
        "",
        "A package without `files` puts `*.log` into `.npmignore`."
      ].join("\n")
    }
  },
  (parts) => {
    if (PACKAGE_MANAGER_LOG.test(parts.name)) return { because: "it is the log of a failed install" };
    if (!LOG.test(parts.name) || toolDirectory(parts) !== null) return null;
    return { variant: "other", because: "logs tell about the machine that wrote them" };
  }
);

// src/rules/memory-dump.ts
var EXTENSIONS = /* @__PURE__ */ new Set([
  ".cpuprofile",
  ".dmp",
  ".heapprofile",
  ".heapsnapshot",
  ".heaptimeline",
  ".hprof",
  ".mdmp",
  ".stackdump"
]);
var NAMES2 = /^(?:vg)?core\.\d+$|^report\.\d{8}\.\d{6}\.\d+\.\d+\.\d+\.json$/;
var memoryDump = pathRule(
  {
    id: "memory-dump",
    summary: "memory dumps and profiles: core.1234, *.heapsnapshot, *.cpuprofile, *.hprof, *.dmp",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A dump is the memory of a process: its environment variables, its source, every string it had read, tokens among them. A heap snapshot or a CPU profile",
        "names every file on the machine that was loaded; node’s diagnostic report lists the whole environment. They come from a debugging session,",
        "stand in the directory from then on, and are large. None of 1,458 published packages ships a core dump or a heap snapshot."
      ].join("\n"),
      example: [
        "```text",
        "error[memory-dump]: core.4711 would be published: it is the memory of a process or a profile of it",
        "```"
      ].join("\n"),
      fix: [
        "Delete it. In package.json, list what ships, so that the next one stays at home:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.heapsnapshot"]',
        "```",
        "",
        "If it was published, treat every secret that the process knew as known."
      ].join("\n")
    }
  },
  (parts) => {
    if (!EXTENSIONS.has(parts.extension) && !NAMES2.test(parts.name)) return null;
    const because = "it is the memory of a process or a profile of it";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/missing-required.ts
var missingRequired = {
  scope: "package",
  meta: {
    id: "missing-required",
    summary: "files that the policy requires and that would not be published",
    severity: { recommended: "error", strict: "error" },
    help: 'build the package before it is checked, add the file to "files" in package.json, or correct the pattern under "require"',
    docs: {
      why: [
        "A release without its build is as broken as one with too much in it, and harder to see: the publish succeeds. It happens when the build did not run, ran into another directory, or when",
        "an ignore rule that was meant for a leak took the product along. Under `require` the policy names what makes the package whole; each pattern has to match one file at least."
      ].join("\n"),
      example: [
        "```yaml",
        'require: ["dist/index.js", "dist/index.d.ts"]',
        "```",
        "",
        "```text",
        "error[missing-required]: nothing that would be published matches dist/index.d.ts",
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, or let the file in:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "If the file has moved for good, correct the pattern under `require`."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    return policy.require.flatMap((pattern2) => {
      const matches2 = compilePatterns([pattern2], EXACT);
      if (pack.files.some(({ path: path8 }) => matches2(path8) !== null)) return [];
      const message = `nothing that would be published matches ${pattern2.value}`;
      return [
        {
          rule: "missing-required",
          path: null,
          message,
          anchor: { kind: "policy", frame: pattern2.frame },
          data: { pattern: pattern2.value }
        }
      ];
    });
  }
};

// src/rules/nested-archive.ts
var TARBALL = /\.tgz$/;
var TAR = /\.(?:tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;
var ARCHIVE = /\.(?:zip|7z|rar|tgz|tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;
var nestedArchive = pathRule(
  {
    id: "nested-archive",
    summary: "archives inside the package, above all the tarball of an earlier npm pack",
    severity: { recommended: "error", strict: "error" },
    help: "delete it, and pack to another directory from now on (npm pack --pack-destination ..)",
    variants: {
      tar: { summary: "other tar archives: `*.tar`, `*.tar.gz`", severity: { recommended: "warning", strict: "error" } },
      data: {
        summary: "zip archives and archives among tests or templates, which good packages use as data",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "`npm pack` leaves its tarball in the directory, and the next pack takes it in. prettier 1.11.1, ndb 1.0.51, ember-svg-jar 2.4.9 and several packages of gatsby",
        "shipped an earlier release of themselves that way. The download grows with every release, and what was taken out of this release is still in the old one. No",
        "other rule can look inside. Of 1,458 published packages one carries a `.tgz`: a leftover as well."
      ].join("\n"),
      example: [
        "```text",
        "error[nested-archive]: fmt-1.11.1.tgz would be published: it is an archive, and nothing inside it is judged",
        "```"
      ].join("\n"),
      fix: [
        "Delete it, and pack to somewhere else from now on: `npm pack --pack-destination ..`. In package.json, list what ships:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.tgz"]',
        "```",
        "",
        "An archive that the package needs at run time is worth an exception with a reason."
      ].join("\n")
    }
  },
  (parts, input) => {
    if (!ARCHIVE.test(parts.name)) return null;
    const because = "it is an archive, and nothing inside it is judged";
    if (isOwnArchive(parts.name, input)) return { because: "it is an archive of this very package" };
    if (parts.directories.length === 0 && TARBALL.test(parts.name)) return { because };
    if (isAmongSamples(parts)) return { variant: "data", because };
    if (TARBALL.test(parts.name)) return { because };
    return { variant: TAR.test(parts.name) ? "tar" : "data", because };
  }
);
function isOwnArchive(name, { pack }) {
  const flat = pack.name.replace(/^@/, "").replace("/", "-").toLowerCase();
  const stem = name.replace(ARCHIVE, "");
  return stem === `${flat}-${pack.version.toLowerCase()}` || stem === `${flat}-v${pack.version.toLowerCase()}`;
}

// src/rules/literal-pattern.ts
function literalPattern(path8) {
  const pattern2 = path8.replaceAll(/[[*?{}(|]/g, (character) => `[${character}]`).replaceAll(/[\\\u0000-\u001F\u007F]/g, "?");
  return pattern2.includes("/") && !pattern2.startsWith("!") && !isSpaced(pattern2) ? pattern2 : `/${pattern2.replace(/ $/, "?")}`;
}
var isSpaced = (pattern2) => pattern2.trim() !== pattern2;

// src/rules/not-allowed.ts
var notAllowed = {
  scope: "package",
  meta: {
    id: "not-allowed",
    summary: "files that the allow list of the policy does not name",
    severity: { recommended: "error", strict: "error" },
    help: 'add a pattern to "allow" in the policy if the file is meant to ship, else take it out of "files" in package.json',
    docs: {
      why: [
        "Every list of what must not ship is one idea behind. The incident of 2026-03-31 was a file that nobody had thought of; an allow list stops those as well, because",
        "it names what ships and refuses the rest. It is the strongest rule there is, and the only one that needs no knowledge of what leaks look like.",
        "",
        "The rule is silent while the policy has no `allow`. Patterns are minimatch patterns on packed paths; one without a slash matches at every depth, a leading `/`",
        "anchors it, `!` takes back. `packgate init` writes a list from what ships today."
      ].join("\n"),
      example: [
        "```yaml",
        'allow: ["dist/**", "!dist/**/*.map", "/README.md", "/LICENSE", "/package.json"]',
        "```",
        "",
        "```text",
        'error[not-allowed]: dist/cli.js.map would be published: "allow" takes it back with !dist/**/*.map',
        "```"
      ].join("\n"),
      fix: [
        "If the file is meant to ship, add the pattern that the message proposes to `allow`. If it is not, take it out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "package.json, README and LICENSE are always published by npm, so an allow list has to name them."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const lists = policy.allow.map(allowList);
    return pack.files.flatMap(({ path: path8, size: size2 }) => {
      const refusing = lists.find((list2) => list2.allows(path8) === null);
      if (refusing === void 0) return [];
      const decision = decisionOf(refusing, path8);
      return [
        {
          rule: "not-allowed",
          path: path8,
          message: `${path8} would be published: ${decision.because}`,
          help: `if it is meant to ship, end "allow" in the policy with ${JSON.stringify(literalPattern(path8))} or a wider pattern`,
          ...decision.frame !== null && { decidedBy: decision.frame },
          data: { size: size2 }
        }
      ];
    });
  }
};
function allowList(list2) {
  const refusals = list2.filter(({ value }) => value.startsWith("!")).map((pattern2) => ({
    pattern: pattern2,
    matches: compilePatterns([{ ...pattern2, value: pattern2.value.slice(1) }], EXACT)
  }));
  return { list: list2, allows: compilePatterns(list2, EXACT), refusals: refusals.toReversed() };
}
function decisionOf({ list: list2, refusals }, path8) {
  const refusal = refusals.find(({ matches: matches2 }) => matches2(path8) !== null)?.pattern;
  if (refusal !== void 0)
    return { because: `"allow" takes it back with ${refusal.value}`, frame: { ...refusal.frame, label: "this pattern takes it back" } };
  const [first] = list2;
  const frame = first === void 0 ? null : { ...first.frame, label: "no pattern of this list allows it" };
  return { because: 'no pattern under "allow" names it', frame };
}

// src/rules/not-public.ts
var notPublic = {
  scope: "package",
  meta: {
    id: "not-public",
    summary: "public packages whose name is not among the public-packages of the policy",
    severity: { recommended: "error", strict: "error" },
    help: 'set "private": true in package.json, or add the name to "public-packages" in the policy',
    docs: {
      why: [
        'In a repository with hundreds of packages one missing `"private": true` publishes an internal one, at the next release of everything, and no look at its files shows that anything is wrong.',
        "With `public-packages` in the policy a package goes public only where somebody has said so, in a file with an owner.",
        "",
        "The rule is silent while the policy has no such list. Patterns are matched on the whole name, scope included. Private packages are not asked: npm refuses to publish them."
      ].join("\n"),
      example: [
        "```yaml",
        'public-packages: ["@acme/public-*"]',
        "```",
        "",
        "```text",
        'error[not-public]: @acme/billing would be published: "public-packages" does not name it',
        "```"
      ].join("\n"),
      fix: [
        "Keep the package in:",
        "",
        "```json",
        '"private": true',
        "```",
        "",
        "If it is meant to be public, add its name to `public-packages`, and let the owner of the policy review that line."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const refusing = policy.publicPackages.find((list2) => compileNames(list2)(pack.name) === null);
    if (refusing === void 0) return [];
    const [first] = refusing;
    return [
      {
        rule: "not-public",
        path: null,
        message: `${pack.name} would be published: "public-packages" does not name it`,
        anchor: { kind: "manifest", pointer: ["name"], label: "this package is not private" },
        ...first !== void 0 && { decidedBy: { ...first.frame, label: "no pattern of this list names it" } },
        data: { name: pack.name }
      }
    ];
  }
};

// src/rules/private-key-file.ts
var SSH_KEY = /(?:^|[._-])id_(?:rsa|dsa|ecdsa|ed25519|xmss)(?:_sk)?(?:$|[._-])|^ssh_host_[a-z0-9]+_key$/;
var PGP_SECRET_KEY = /^(?:secring|private|(?:.*[._-])?(?:private|secret)[._-]?key)\.(?:asc|gpg|pgp)$/;
var OTHER_KEY = /^(?:authkey_[a-z0-9]+\.p8|utc--\d{4}-\d{2}-\d{2}t.*--[0-9a-f]{40}(?:\.json)?|wallet\.dat)$/;
var KEY_STORES = /* @__PURE__ */ new Set([
  ".bcfks",
  ".bks",
  ".jceks",
  ".jks",
  ".kdb",
  ".kdbx",
  ".keychain",
  ".keychain-db",
  ".keystore",
  ".p12",
  ".pfx",
  ".pkcs12",
  ".ppk"
]);
var PUBLIC_STORE = /^debug\.keystore$|trust-?store|cacerts/;
var PUBLIC_WORDS = /* @__PURE__ */ new Set([
  "bundle",
  "cert",
  "certs",
  "chain",
  "crt",
  "fullchain",
  "pub",
  "public",
  "root",
  "roots"
]);
var PRIVATE_WORDS = /* @__PURE__ */ new Set(["key", "priv", "private", "privatekey", "privkey", "secretkey"]);
var KEY_OWNERS = /* @__PURE__ */ new Set([
  "ca",
  "client",
  "deploy",
  "domain",
  "ecdsa",
  "ed25519",
  "host",
  "https",
  "jwt",
  "localhost",
  "rsa",
  "selfsigned",
  "server",
  "signing",
  "ssl",
  "tls"
]);
var privateKeyFile = pathRule(
  {
    id: "private-key-file",
    summary: "private keys and key stores by their names: id_rsa, *.p12, *.keystore, *.ppk",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/id_*" or the like; replace the key if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      "by-name": {
        summary: "a `.pem`, `.key`, `.der` or `.p8` file whose name speaks of a private key: `server.key`, `private.pem`",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "Whoever has the file has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key, in a file that was called `secret`, because",
        "the package had no `files` list and the key stood in its directory. Names such as `id_rsa` and those of key stores are used by none of 1,458",
        "published packages for anything that is meant to ship.",
        "",
        "The endings `.pem` and `.key` alone prove nothing: CA bundles, public keys and translation files use them as well. So certificates",
        "(`*.crt`, `bundle.pem`, `root-a.pem`) and public keys (`*.pub`) are never reported, and names that speak of a private key are a note."
      ].join("\n"),
      example: ["```text", "error[private-key-file]: deploy/id_ed25519 would be published: it has the name of a private key", "```"].join(
        "\n"
      ),
      fix: [
        "Move the key out of the package, or name in package.json what ships; the negation comes after the entry that lets it in:",
        "",
        "```json",
        '"files": ["deploy", "!deploy/**/id_*"]',
        "```",
        "",
        "If it was published before, replace the key: taking the version down does not take it back. Keys that are made for tests",
        "need not ship; a package that does need one says so with an exception."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    const because = "it has the name of a private key";
    if (isPrivateKey(name)) return isAmongSamples(parts) ? { variant: "sample", because } : { because };
    if (isKeyStore(name)) return keyStore(isAmongSamples(parts));
    return isKeyByName(name) ? { variant: "by-name", because: "by its name it may be a private key" } : null;
  }
);
var isPrivateKey = (name) => (SSH_KEY.test(name) || PGP_SECRET_KEY.test(name) || OTHER_KEY.test(name)) && !isDocumentOrCode(name) && !wordsOf(name).some((word) => word === "pub" || word === "public");
var isKeyStore = (name) => KEY_STORES.has(extensionOf(name)) && !PUBLIC_STORE.test(name) && !isTemplateName(name);
var keyStore = (sample) => ({ ...sample && { variant: "sample" }, because: "it has the name of a key store" });
function isKeyByName(name) {
  const extension = extensionOf(name);
  if (extension !== ".pem" && extension !== ".key" && extension !== ".der" && extension !== ".p8") return false;
  const words = wordsOf(name.slice(0, -extension.length));
  if (words.some((word) => PUBLIC_WORDS.has(word))) return false;
  return words.some((word) => PRIVATE_WORDS.has(word)) || extension === ".key" && words.some((word) => KEY_OWNERS.has(word));
}
var extensionOf = (name) => name.includes(".") ? name.slice(name.lastIndexOf(".")) : "";

// src/rules/os-litter.ts
var LITTER = /* @__PURE__ */ new Set([
  ".directory",
  ".ds_store",
  "desktop.ini",
  "ehthumbs.db",
  "ehthumbs_vista.db",
  "icon\r",
  "thumbs.db"
]);
var LITTER_SHAPE = /^(?:\._.+|\.nfs[0-9a-f]{8,}|\.fuse_hidden.+|\.#.+|#.+#)$/;
var osLitter = pathRule(
  {
    id: "os-litter",
    summary: "litter of systems and editors: .DS_Store, Thumbs.db, *.orig, *.swp, *~",
    severity: { recommended: "warning", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json',
    docs: {
      why: [
        "A `.DS_Store` names every file and folder that the Finder saw beside it, those that do not ship included. A backup or swap file (`config.js~`, `.config.js.swp`,",
        "`index.js.orig`) holds an earlier or unsaved state of a file, under a name that no ignore rule for the file itself matches. What npm drops",
        "by itself (`.DS_Store`, `.*.swp`, `*.orig`) ships with other package managers: `*.orig` does with yarn and bun.",
        "",
        "A copy of a secret is not litter: `.env.bak` is reported by `env-file`, `.npmrc.bak` by `credential-file`."
      ].join("\n"),
      example: ["```text", "warning[os-litter]: lib/config.js~ would be published: it is a backup or a leftover of a tool", "```"].join(
        "\n"
      ),
      fix: [
        "Delete it, and name what ships by its ending where people edit inside the directory:",
        "",
        "```json",
        '"files": ["lib/**/*.js", "!lib/**/*~"]',
        "```",
        "",
        "Adding the pattern to your global gitignore keeps it out of every repository."
      ].join("\n")
    }
  },
  (parts, input) => {
    const directory = toolDirectory(parts);
    const litter = LITTER.has(parts.name) || LITTER_SHAPE.test(parts.name) || backedUpName(parts.name) !== null;
    if (directory === null ? !litter : directory.rule !== "os-litter") return null;
    return isToldElsewhere(parts, input) ? null : { because: "it is a backup or a leftover of a tool" };
  }
);
var isToldElsewhere = (parts, input) => [envFile, privateKeyFile, credentialFile, databaseFile].some((rule) => rule.match(parts, input) !== null);

// src/rules/over-budget.ts
var overBudget = {
  scope: "package",
  meta: {
    id: "over-budget",
    summary: "more files, or more bytes, than the budget of the policy",
    severity: { recommended: "error", strict: "error" },
    help: 'take out of "files" in package.json what need not ship, or raise the budget in the policy',
    docs: {
      why: [
        "Most leaks are large: the source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. A budget catches them whatever the files are called,",
        "and every accident with a build that doubles what users download. No default would fit all packages, so the rule is silent until the policy has a `budget`.",
        "",
        "`files` counts files, `unpacked` limits the sum of their sizes, `file` the size of each. Sizes are those after unpacking."
      ].join("\n"),
      example: [
        "```yaml",
        "budget: { files: 200, unpacked: 20 MB, file: 1 MB }",
        "```",
        "",
        "```text",
        "error[over-budget]: 63.1 MB would be published: 43.1 MB over the budget of 20 MB",
        "error[over-budget]: cli.js.map would be published: 59.8 MB is 58.8 MB over the budget of 1 MB for a file",
        "```"
      ].join("\n"),
      fix: [
        "Look at the largest files first; the message names them. Take out what need not ship:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the growth is meant, raise the budget in the same pull request, for this package alone under `packages` where the policy is shared."
      ].join("\n")
    }
  },
  check({ pack, policy: { budget: budget2 } }) {
    const findings = [];
    if (budget2.files !== null && pack.files.length > budget2.files.value) findings.push(tooMany(pack, budget2.files));
    if (budget2.unpacked !== null && pack.unpackedSize > budget2.unpacked.value) findings.push(tooLarge(pack, budget2.unpacked));
    if (budget2.file !== null) findings.push(...largeFiles(pack, budget2.file));
    return findings;
  }
};
function tooMany(pack, limit) {
  const actual = pack.files.length;
  const message = `${count(actual)} files would be published: ${count(actual - limit.value)} over the budget of ${count(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}
function tooLarge(pack, limit) {
  const actual = pack.unpackedSize;
  const message = `${humanSize(actual)} would be published: ${humanSize(actual - limit.value)} over the budget of ${humanSize(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}
function ofPackage(pack, message, actual, limit) {
  const largest = largestOf(pack.files);
  return {
    rule: "over-budget",
    path: null,
    message,
    help: `the largest are ${largest.map(({ path: path8, size: size2 }) => `${path8} ${humanSize(size2)}`).join(", ")}; take out what need not ship, or raise the budget`,
    decidedBy: decidedBy(limit),
    data: { actual, limit: limit.value, largest }
  };
}
var largeFiles = ({ files }, limit) => files.filter(({ size: size2 }) => size2 > limit.value).map(({ path: path8, size: size2 }) => ({
  rule: "over-budget",
  path: path8,
  message: `${path8} would be published: ${humanSize(size2)} is ${humanSize(size2 - limit.value)} over the budget of ${humanSize(limit.value)} for a file`,
  decidedBy: decidedBy(limit),
  data: { actual: size2, limit: limit.value }
}));
var decidedBy = ({ frame }) => frame;
var largestOf = (files) => files.toSorted((a, b) => b.size - a.size).slice(0, 5).map(({ path: path8, size: size2 }) => ({ path: path8, size: size2 }));

// src/rules/test-file.ts
var DIRECTORIES2 = /* @__PURE__ */ new Set([
  "__fixtures__",
  "__mocks__",
  "__snapshots__",
  "__tests__",
  "cypress",
  "e2e",
  "spec",
  "specs",
  "test",
  "tests"
]);
var NAME = /(?:^|[._-])(?:test|spec)\.[cm]?[jt]sx?$|^test\.[cm]?[jt]sx?$|^(?:jest|vitest|karma|cypress|playwright)\.config\.[cm]?[jt]s$/;
var testFile = pathRule(
  {
    id: "test-file",
    summary: "tests and their fixtures: test/, __tests__/, *.test.js, *.spec.ts",
    severity: { recommended: "off", strict: "note" },
    help: 'end "files" in package.json with "!**/*.test.*" or the like',
    docs: {
      why: [
        "Some packages publish their tests on purpose, so that distributions can run them; for most they are weight that every user downloads, and fixtures are where forgotten",
        "credentials and customer data stand. Whether that is wrong is for the project to say, so the rule is off until a policy switches it on."
      ].join("\n"),
      example: ["```text", "warning[test-file]: lib/cart.test.js would be published: it is a test or belongs to one", "```"].join("\n"),
      fix: [
        "Take the tests back after the entry that lets them in:",
        "",
        "```json",
        '"files": ["lib", "!lib/**/*.test.js", "!lib/**/__tests__/**"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => NAME.test(parts.name) || parts.directories.some((directory) => DIRECTORIES2.has(directory)) ? { because: "it is a test or belongs to one" } : null
);

// src/rules/source-file.ts
var SOURCE = /\.(?:[cm]?ts|tsx|jsx|coffee|vue|svelte|scss|sass|less|styl)$/;
var DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/;
var BUILD_CONFIGURATION = /^(?:tsconfig|jsconfig)(?:\.[a-z0-9._-]+)?\.json$|^(?:babel|esbuild|eslint|postcss|prettier|rolldown|rollup|tailwind|tsdown|tsup|vite|webpack)\.config\.[a-z0-9.]+$|^\.(?:babelrc|swcrc|eslintrc|prettierrc)(?:$|\.)/;
var sourceFile = pathRule(
  {
    id: "source-file",
    summary: "sources and build configuration beside the build: src/**/*.ts, tsconfig.json, rollup.config.js",
    severity: { recommended: "off", strict: "note" },
    help: 'list only the output of the build in "files" of package.json',
    docs: {
      why: [
        "Shipping `src/` beside `dist/` is right for some packages: debuggers find the original code, and bundlers may compile it again. For a closed product it is the product. A list cannot",
        "know which, so the rule is off; a closed package should switch it on, or better, name what it ships with `allow`."
      ].join("\n"),
      example: [
        "```text",
        "error[source-file]: src/internal/billing.ts would be published: it is source or build configuration, not what the build made of it",
        "```"
      ].join("\n"),
      fix: [
        "Name the build only, in package.json:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        'Where sources and output share a directory, take the sources back: `"files": ["lib", "!lib/**/*.ts", "lib/**/*.d.ts"]`.'
      ].join("\n")
    }
  },
  (parts, input) => {
    const source = parts.directories.includes("src") && SOURCE.test(parts.name) && !DECLARATION.test(parts.name);
    if (!source && !BUILD_CONFIGURATION.test(parts.name)) return null;
    if (testFile.match(parts, input) !== null) return null;
    return { because: "it is source or build configuration, not what the build made of it" };
  }
);

// src/licence.ts
var CLOSED = /^(?:$|see licen[cs]e\b|unlicensed$|licenseref-|none$|no license|noassertion$|propriet|commercial|closed|private|internal|confidential|custom|copyright|©|all rights reserved)/i;
function licenceKind(manifest) {
  const stated = manifest["license"] ?? manifest["licence"] ?? manifest["licenses"];
  return expressionsOf(stated).some(isOpen) ? "open" : "closed";
}
function expressionsOf(value) {
  if (typeof value === "string") return [value];
  if (isList2(value)) return value.flatMap(expressionsOf);
  if (typeof value === "object" && value !== null) return expressionsOf(value["type"] ?? value["name"] ?? null);
  return [];
}
var isList2 = (value) => Array.isArray(value);
function isOpen(expression) {
  const words = expression.replaceAll(/^\s*\(|\)\s*$/g, "");
  const terms = words.split(/\s+(?:OR|AND)\s+/).map((term) => term.replaceAll(/^[\s(]+|[\s)]+$/g, ""));
  const closed = terms.filter((term) => CLOSED.test(term)).length;
  if (/\sAND\s/.test(words)) return closed === 0;
  return closed < terms.length;
}

// src/rules/source-map.ts
var MAP = /\.map(?:\.(?:br|gz|json|txt|zst))?$|\.sourcemap$/;
var DECLARATION_MAP = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)\.map$/;
var CODE_MAP = /\.(?:bundle|cjs|coffee|cts|css|html|js|jsbundle|jsx|less|mjs|mts|sass|scss|svelte|ts|tsx|vue|wasm)\.(?:sourcemap$|map(?:\.|$))/;
var CODE_EXTENSIONS = [".js", ".mjs", ".cjs", ".css", ".min.js", ".min.css"];
var sourceMap = pathRule(
  {
    id: "source-map",
    summary: "source maps, by their names; an error where the licence keeps the source closed",
    severity: { recommended: "error", strict: "error" },
    help: 'end "files" in package.json with "!**/*.map", or name the licence in package.json if it is an open one',
    variants: {
      "open-source": { summary: "package.json names an open-source licence", severity: { recommended: "note", strict: "error" } },
      types: { summary: "maps of declarations, `*.d.ts.map`", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "On 2026-03-31 one 59.8 MB `cli.js.map` put about 1,900 source files of a closed product on the internet. A source map carries its sources in",
        "`sourcesContent`, so it is the product. Nobody had listed the file; nothing excluded it.",
        "",
        "Size does not tell such a map from a harmless one, the licence does: 22.5 % of 1,458 published packages ship maps, and every one that ships",
        "their content is open source. So a map is an error where `license` is missing, `UNLICENSED`, `SEE LICENSE IN …` or a custom one, and a note",
        "elsewhere. In a closed package everything that ends in `.map` counts, whatever it is."
      ].join("\n"),
      example: [
        'A package with `"license": "SEE LICENSE IN README.md"` and a bundler that writes maps beside its output:',
        "",
        "```text",
        "error[source-map]: cli.js.map would be published: a source map can hold the source itself, and the licence keeps it closed",
        "```"
      ].join("\n"),
      fix: [
        "Take the maps back after the entry that lets them in:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        'This works with every npm. The shorter `"!*.map"` does not: npm 10 and 11 drop nested maps for it, npm 12 ships them. Best of all, tell the',
        "bundler not to write maps, or to write them to another directory. If the package is open source, name its licence in package.json."
      ].join("\n")
    }
  },
  (parts, input) => {
    if (!parts.name.includes(".map") && parts.extension !== ".sourcemap") return null;
    if (!MAP.test(parts.name)) return null;
    if (DECLARATION_MAP.test(parts.name)) return { variant: "types", because: "a map of declarations names the source files" };
    if (licenceKind(input.pack.manifest.data) === "closed")
      return { because: "a source map can hold the source itself, and the licence keeps it closed" };
    return belongsToCode(parts, input) ? { variant: "open-source", because: "a source map can hold the source itself" } : null;
  }
);
function belongsToCode(parts, { paths }) {
  if (CODE_MAP.test(parts.name)) return true;
  const stem = parts.lower.slice(0, parts.lower.lastIndexOf(".map"));
  const known = lowerPaths(paths);
  return CODE_EXTENSIONS.some((extension) => known.has(stem + extension));
}
var lowerPathsOf = /* @__PURE__ */ new WeakMap();
function lowerPaths(paths) {
  const known = lowerPathsOf.get(paths);
  if (known !== void 0) return known;
  const made = new Set(paths.map(({ lower }) => lower));
  lowerPathsOf.set(paths, made);
  return made;
}

// src/rules/version-control.ts
var CVS_FILES = /* @__PURE__ */ new Set(["entries", "entries.log", "repository", "root", "tag", "template"]);
var versionControl = pathRule(
  {
    id: "version-control",
    summary: "version control data: .git/, .svn/, .hg/, CVS/ and the .git file of a worktree",
    severity: { recommended: "error", strict: "error" },
    help: 'list directories in "files" of package.json instead of **/*, and end it with "!**/.git/**"',
    docs: {
      why: [
        "A `.git` directory is the whole history: every file that was ever committed, deleted secrets included, every branch name and e-mail address,",
        "and in `.git/config` now and then a token inside a remote’s URL. npm leaves `.git`, `.svn`, `.hg` and `CVS` out at every depth, though not `.jj` or `.bzr`, and other packers are not that careful: pnpm 10 with",
        '`files: ["**/*"]` ships `.git/HEAD`. A `.git` file comes from a worktree or submodule and tells where the repository stands on',
        "the machine that built the package.",
        "",
        "`.gitignore`, `.gitattributes` and `.gitkeep` are harmless and stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[version-control]: vendor/lib/.jj/repo/store/type would be published: it is version control data",
        "```"
      ].join("\n"),
      fix: [
        "Replace `**/*` in `files` by the directories that ship, and take back what stands inside one of them:",
        "",
        "```json",
        '"files": ["vendor", "!vendor/**/.jj/**"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => parts.name === ".git" || isCvs(parts) || toolDirectoryOf("version-control", parts) !== null ? { because: "it is version control data" } : null
);
var isCvs = (parts) => parts.directories.at(-1) === "cvs" && CVS_FILES.has(parts.name);

// src/rules/index.ts
var rules = [
  agentDirectory,
  agentInstructions,
  buildInfo,
  ciFile,
  coverageOutput,
  credentialFile,
  databaseFile,
  denied,
  droppedEntry2,
  editorDirectory,
  emptyPackage,
  entryPointMissing,
  envFile,
  exceptionExpired,
  exceptionUnused,
  lockFile,
  logFile,
  memoryDump,
  missingRequired,
  nestedArchive,
  notAllowed,
  notPublic,
  osLitter,
  overBudget,
  privateKeyFile,
  sourceFile,
  sourceMap,
  testFile,
  versionControl
];

// src/rules/path-parts.ts
function pathParts(path8) {
  const lower = path8.toLowerCase();
  const slash = lower.lastIndexOf("/");
  const name = lower.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  return {
    path: path8,
    lower,
    name,
    extension: dot === -1 ? "" : name.slice(dot),
    directories: slash === -1 ? [] : lower.slice(0, slash).split("/")
  };
}

// src/gate.ts
var ruleMetas = new Map(rules.map(({ meta }) => [meta.id, meta]));
async function list(request, host) {
  const packs = [];
  const errors = [];
  let skipped = [];
  try {
    const { modules, selection } = await prepare(request, host);
    skipped = selection.skipped;
    for (const target of selection.targets) await collect(errors, target.root, async () => packs.push(await listNpm(modules, target, host.env)));
  } catch (error) {
    errors.push(...reported(error, null));
  }
  return { packs, skipped, errors };
}
async function gate(request, host) {
  const run = { request, host, today: isoDate(host.now()), phases: /* @__PURE__ */ new Map(), packages: [], errors: [], uses: [] };
  let policy = null;
  let selection = null;
  try {
    policy = timed(run, "policy", () => findPolicy2(request, host));
    const prepared = await timedAsync(run, "packages", () => prepare(request, host));
    selection = prepared.selection;
    refuseUnmatched(policy, selection);
    for (const [index, target] of selection.targets.entries()) {
      if (selection.targets.length > 1) host.progress(`judging ${index + 1} of ${selection.targets.length}: ${target.root}`);
      await collect(run.errors, target.root, () => judgePackage(run, prepared.modules, target, policyOf(policy)));
    }
  } catch (error) {
    run.errors.push(...reported(error, null));
  }
  host.done?.();
  return report(run, policy, selection);
}
var policyOf = (policy) => {
  if (policy === null) throw new Error("a package is judged before the policy is read");
  return policy;
};
async function prepare(request, host) {
  const { cwd, packages: names, includePrivate } = request;
  const targets = request.targets.length === 0 ? ["."] : request.targets;
  const first = packageDirectory(targets[0] ?? ".", cwd);
  const modules = await loadNpm(request.packer, host.env, first);
  const selection = await selectPackages(modules, { cwd, targets, names, includePrivate, repository: repositoryAround(first, host.env) });
  return { modules, selection };
}
function findPolicy2(request, { env }) {
  const first = packageDirectory(request.targets[0] ?? ".", request.cwd);
  const cwd = request.policy === null ? first : request.cwd;
  return loadPolicy({ repository: repositoryAround(first, env), cwd, named: request.policy, rules: [...ruleMetas.values()] });
}
function refuseUnmatched(policy, { names }) {
  const [unmatched] = unmatchedPackages(policy, names);
  if (unmatched === void 0) return;
  throw new GateError("policy", `"packages" names ${JSON.stringify(unmatched.value)}, and there is no such package`, {
    help: "correct the name: what it says would apply to nobody",
    frame: unmatched.frame
  });
}
async function judgePackage(run, modules, target, policy) {
  const pack = await timedAsync(run, "list", () => listNpm(modules, target, run.host.env));
  const scope = scopeFor(policy, pack.name);
  const findings = timed(run, "rules", () => findingsOf(pack, scope));
  const { verdict: verdict2, uses } = timed(
    run,
    "judge",
    () => judge({ findings, manifest: pack.manifest, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: run.request.failOn, today: run.today })
  );
  run.uses.push(...uses);
  run.packages.push({
    name: pack.name,
    version: pack.version,
    root: pack.root,
    packer: pack.packer,
    outcome: verdict2.outcome,
    totals: { files: pack.files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize },
    integrity: pack.integrity,
    files: pack.files,
    dropped: pack.dropped,
    violations: verdict2.violations,
    waivers: verdict2.waivers
  });
}
function findingsOf(pack, policy) {
  const input = { pack, policy, paths: pack.files.map(({ path: path8 }) => pathParts(path8)) };
  return rules.flatMap((rule) => rule.scope === "package" ? rule.check(input) : []);
}
function report(run, policy, selection) {
  const uses = isComplete(run) ? mergeUses(run.uses) : [];
  const violations = policy === null ? [] : policyViolations(uses, policy, run.today);
  return {
    schema: "packgate.report/1",
    tool: { name: "packgate", version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [] },
    failOn: run.request.failOn,
    outcome: outcome(run, violations),
    rules: policy === null ? [] : rules.map(({ meta }) => ({ id: meta.id, summary: meta.summary, level: strictestLevel(meta, policy) })),
    packages: run.packages,
    skipped: selection?.skipped ?? [],
    violations,
    unusedExceptions: uses.filter((use) => use.uses === 0).map(({ exception }) => unusedException(exception)),
    errors: run.errors,
    timings: Object.fromEntries(run.phases)
  };
}
function outcome({ packages: packages2, errors, request }, violations) {
  const failed = errors.length > 0 || packages2.some((one) => one.outcome === "fail") || outcomeOf(violations, request.failOn) === "fail";
  return failed ? "fail" : "pass";
}
var isComplete = ({ request, errors }) => request.packages.length === 0 && errors.length === 0;
function mergeUses(uses) {
  const merged = /* @__PURE__ */ new Map();
  for (const { exception, uses: count3 } of uses) {
    const { file, line, column } = exception.frame;
    const key = `${file}:${line}:${column}`;
    merged.set(key, { exception, uses: count3 + (merged.get(key)?.uses ?? 0) });
  }
  return [...merged.values()];
}
function policyViolations(exceptions, policy, today) {
  const findings = rules.flatMap((rule) => rule.scope === "policy" ? rule.check({ exceptions, today }) : []);
  const nowhere = { file: policy.path ?? "", text: "", data: {} };
  const input = { findings, manifest: nowhere, policy: { ...policy.scope, exceptions: [] }, preset: policy.preset, rules: ruleMetas, failOn: "error", today };
  return judge(input).verdict.violations.toSorted(bySeverity);
}
function unusedException({ rule, paths, reason, owner, expires, frame }) {
  return { rule, paths: paths.map(({ value }) => value), reason, owner, expires, location: frame };
}
function strictestLevel(meta, policy) {
  const order = ["error", "warning", "note", "off"];
  const levels = [void 0, ...Object.keys(meta.variants ?? {})].map((variant) => ruleLevel(meta, variant, policy.scope, policy.preset));
  return order.find((level2) => levels.includes(level2)) ?? "off";
}
async function collect(errors, root, work) {
  try {
    await work();
  } catch (error) {
    errors.push(...reported(error, root));
  }
}
function reported(error, root) {
  if (!(error instanceof GateError)) throw error;
  return [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));
}
var isoDate = (date2) => date2.toISOString().slice(0, 10);
function timed({ phases }, phase, work) {
  const start = performance.now();
  try {
    return work();
  } finally {
    phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
  }
}
async function timedAsync({ phases }, phase, work) {
  const start = performance.now();
  try {
    return await work();
  } finally {
    phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
  }
}

// src/report/verdict-line.ts
var runOutcome = (report2) => report2.errors.length > 0 ? "could not judge" : report2.outcome;
function verdictLine(report2, notes) {
  const outcome2 = runOutcome(report2);
  return `${outcome2} - ${detail(report2, outcome2, notes)}`;
}
function detail(report2, outcome2, notes) {
  const violations = allViolations(report2).filter((violation) => notes === "shown" || violation.severity !== "note");
  switch (outcome2) {
    case "pass":
      return [judged(report2), ...violations.length === 0 ? [] : [severityCounts(violations)]].join(", ");
    case "fail":
      return `${severityCounts(violations)} in ${places(report2)}`;
    case "could not judge":
      return [plural(report2.errors.length, "error"), besides(report2, violations)].join(", ");
  }
}
function besides(report2, violations) {
  if (violations.length > 0) return `besides ${plural(violations.length, "violation")} in ${places(report2)}`;
  return report2.packages.length === 0 ? "nothing was judged" : `nothing found in ${plural(report2.packages.length, "other package")}`;
}
var allViolations = (report2) => [...report2.packages.flatMap((judgedPackage) => judgedPackage.violations), ...report2.violations];
function severityCounts(violations) {
  const words = ["error", "warning", "note"].flatMap((severity) => {
    const number = violations.filter((violation) => violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  return words.length === 0 ? "nothing" : words.join(", ");
}
function judged({ packages: packages2 }) {
  const files = packages2.reduce((sum, { totals }) => sum + totals.files, 0);
  const size2 = packages2.reduce((sum, { totals }) => sum + totals.unpackedSize, 0);
  const packers = [...new Set(packages2.map(({ packer }) => `${packer.name} ${packer.version}`))].toSorted();
  return `${packageWords(packages2)}, ${plural(files, "file")}, ${humanSize(size2)}${packers.length === 0 ? "" : ` judged with ${packers.join(" and ")}`}`;
}
var packageWords = (packages2) => {
  const [only] = packages2;
  return only !== void 0 && packages2.length === 1 ? packageLabel(only) : plural(packages2.length, "package");
};
var packageLabel = ({ name, version }) => `${name}@${version}`;
function places({ packages: packages2, violations }) {
  const bad = packages2.filter((judgedPackage) => judgedPackage.violations.some(({ severity }) => severity !== "note")).length;
  const policy = violations.length === 0 ? [] : ["the policy"];
  if (bad === 0) return policy.join("") || packageWords(packages2);
  return [packages2.length === 1 ? packageWords(packages2) : `${count(bad)} of ${plural(packages2.length, "package")}`, ...policy].join(" and ");
}

// src/report/visible-text.ts
var visibleText = (text2) => text2.replace(INVISIBLE, visibleEscape).replace(COMMAND, "\\x3a:").replace(OLD_COMMAND, "#\\x23");
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var COMMAND = /(?<=^|\s)::/g;
var OLD_COMMAND = /##(?=\[)/g;
var SHORT = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visibleEscape(character) {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code <= 255 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`);
}

// src/report/consequence.ts
var consequence = (error) => `${error.package === null ? "nothing was judged" : "this package was not judged"}: what cannot be read never passes`;

// src/report/cut-text.ts
function cutText(text2, limit) {
  if (text2.length <= limit) return text2;
  const cut = text2.slice(0, limit - 1);
  return `${HIGH_SURROGATE_AT_END.test(cut) ? cut.slice(0, -1) : cut}…`;
}
var HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

// src/report/groups.ts
function groupViolations(violations) {
  return groupBy(violations, groupKey).map(({ first, members }) => ({ first, violations: members }));
}
function groupKey({ rule, severity, location, help, decidedBy: decidedBy2 }) {
  const policy = decidedBy2 === null ? null : [decidedBy2.file, decidedBy2.line, decidedBy2.column];
  return JSON.stringify([rule, severity, location.file, location.line, location.column, location.label, help, policy]);
}
function headline(group, rules2) {
  const { first, violations } = group;
  if (violations.length === 1) return first.message;
  const shared = sharedMessage(group);
  if (shared !== null) return `${plural(violations.length, "file")}${shared}`;
  const summary = rules2.find((rule) => rule.id === first.rule)?.summary;
  return summary === void 0 ? `${first.message}, and ${count(violations.length - 1)} more` : `${summary} (${plural(violations.length, "time")})`;
}
function sharedMessage({ first, violations }) {
  const shared = afterPath(first);
  return shared !== null && violations.every((violation) => afterPath(violation) === shared) ? shared : null;
}
var afterPath = ({ path: path8, message }) => path8 !== null && message.startsWith(`${path8} `) ? message.slice(path8.length) : null;
function whereabouts(paths) {
  const directories = paths.map((path8) => path8.split("/").slice(0, -1));
  const common = commonStart(directories);
  const counts = groupBy(directories, (segments) => segments[common.length] ?? ".").map(({ key, members }) => ({ name: key, files: members.length }));
  counts.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
  const under = common.length === 0 ? "" : ` under ${common.join("/")}/`;
  return counts.length === 1 ? under : `${under} (${[...counts.slice(0, TOP).map(({ name, files }) => `${name} ${count(files)}`), ...more(counts.length)].join(", ")})`;
}
var TOP = 3;
var more = (directories) => directories > TOP ? [`... ${plural(directories - TOP, "more directory", "more directories")}`] : [];
function commonStart(lists) {
  const [first = [], ...rest] = lists;
  const length = rest.reduce((most, list2) => {
    const differs = list2.findIndex((segment, index) => index >= most || segment !== first[index]);
    return differs === -1 ? Math.min(most, list2.length) : Math.min(most, differs);
  }, first.length);
  return first.slice(0, length);
}
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { key, first: value, members: [value] });
    else group.members.push(value);
  }
  return [...groups.values()];
}

// src/report/workflow-command.ts
function workflowCommand(name, properties, data) {
  const given = Object.entries(properties).flatMap(([key, value]) => value === null ? [] : [`${key}=${escapeProperty(String(value))}`]);
  return `::${name}${given.length === 0 ? "" : ` ${given.join(",")}`}::${escapeData(data)}`;
}
var escapeData = (text2) => text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text2) => escapeData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/report/annotations.ts
var MOST = 10;
var LONGEST_MESSAGE = 4096;
var LONGEST_TITLE = 250;
var NAMED = 10;
function annotations(report2) {
  const errors = report2.errors.map(errorAnnotation);
  return [...withinLimit(report2, "error", errors), ...withinLimit(report2, "warning", [])];
}
function renderWorkflowCommands(report2) {
  return annotations(report2).map((annotation) => `${commandOf(annotation)}
`).join("");
}
function withinLimit(report2, severity, before) {
  const groups = groupsOf(report2, severity);
  const single = groups.flatMap((group) => group.violations.map((violation) => ({ ...group, first: violation, violations: [violation] })));
  const shown = before.length + single.length <= MOST ? single : groups;
  const all = [...before, ...shown.map((group) => groupAnnotation(group, severity, report2.rules))];
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  return [...all.slice(0, MOST - 1), restAnnotation(rest, severity)];
}
function groupsOf(report2, severity) {
  const of = (violations, judged2) => groupViolations(violations.filter((violation) => violation.severity === severity)).map((group) => ({ ...group, judged: judged2 }));
  return [...report2.packages.flatMap((judged2) => of(judged2.violations, judged2)), ...of(report2.violations, null)];
}
function groupAnnotation(group, level2, rules2) {
  const { first, violations, judged: judged2 } = group;
  const subject = violations.length === 1 ? first.path ?? "" : `${count(violations.length)} files`;
  const where = judged2 === null ? "" : ` in ${packageLabel(judged2)}`;
  const paths = violations.length === 1 ? [] : violations.slice(0, NAMED).map(({ path: path8, message }) => `- ${path8 ?? message}`);
  const more2 = violations.length > NAMED ? [`- and ${count(violations.length - NAMED)} more, listed in the job summary and the report`] : [];
  return {
    level: level2,
    title: `packgate ${first.rule}${subject === "" ? "" : `: ${subject}`}${where}`,
    message: [headline(group, rules2), ...paths, ...more2, `help: ${first.help}`, `docs: ${first.docs}`].map(visibleText).join("\n"),
    place: first.location.file === "" ? null : first.location,
    stands: violations.length
  };
}
function restAnnotation(rest, level2) {
  const number = rest.reduce((sum, { stands }) => sum + stands, 0);
  return {
    level: level2,
    title: `packgate: ${plural(number, `more ${level2}`)}`,
    message: [`${plural(number, `more ${level2}`)}, all listed in the job summary and the report:`, ...rest.slice(0, NAMED).map(({ title }) => `- ${title}`)].map(visibleText).join("\n"),
    place: rest[0]?.place ?? null,
    stands: number
  };
}
function errorAnnotation(error) {
  const help = error.help === null ? [] : [`help: ${error.help}`];
  return {
    level: "error",
    title: `packgate could not judge${error.package === null ? "" : ` ${error.package}`}: ${error.subject}`,
    message: [error.message, ...help, consequence(error)].map(visibleText).join("\n"),
    place: error.location,
    stands: 1
  };
}
function commandOf({ level: level2, title, message, place: place3 }) {
  const properties = {
    file: place3?.file ?? null,
    line: place3?.line ?? null,
    endLine: place3?.line ?? null,
    col: place3?.column ?? null,
    endColumn: place3 === null ? null : place3.column + place3.length,
    title: cutText(visibleText(title), LONGEST_TITLE)
  };
  return workflowCommand(level2, properties, cutText(message, LONGEST_MESSAGE));
}

// src/report/json.ts
function renderJson(report2) {
  return `${JSON.stringify(reportJson(report2), null, 2)}
`;
}
function renderList(packs) {
  const packages2 = packs.map(({ name, version, root, packer, files, dropped }) => ({ name, version, root, packer, files: files.map(fileJson), dropped }));
  return `${JSON.stringify({ schema: "packgate.list/1", packages: packages2 }, null, 2)}
`;
}
function reportJson(report2) {
  return {
    schema: report2.schema,
    tool: report2.tool,
    policy: report2.policy,
    outcome: report2.outcome,
    packages: report2.packages.map(packageJson),
    unusedExceptions: report2.unusedExceptions.map((exception) => ({ ...exception, location: locationJson(exception.location) })),
    timings: Object.fromEntries(Object.entries(report2.timings).map(([phase, milliseconds]) => [phase, Math.round(milliseconds * 1e3) / 1e3])),
    failOn: report2.failOn,
    rules: report2.rules,
    skipped: report2.skipped,
    violations: report2.violations.map(violationJson),
    errors: report2.errors.map((error) => ({ ...error, location: error.location === null ? null : locationJson(error.location) }))
  };
}
function packageJson(judged2) {
  const { name, version, root, packer, outcome: outcome2, totals, integrity, files, violations, waivers, dropped } = judged2;
  return {
    name,
    version,
    root,
    packer,
    outcome: outcome2,
    totals,
    integrity,
    files: files.map(fileJson),
    violations: violations.map(violationJson),
    waivers: waivers.map(waiverJson),
    dropped
  };
}
var fileJson = ({ path: path8, size: size2, mode, reason }) => ({ path: path8, size: size2, mode, reason });
function violationJson(violation) {
  const { rule, severity, path: path8, message, help, docs, region, location, data, fix, decidedBy: decidedBy2 } = violation;
  return {
    rule,
    severity,
    path: path8,
    message,
    help,
    docs,
    region,
    location: locationJson(location),
    data,
    fix,
    decidedBy: decidedBy2 === null ? null : locationJson(decidedBy2)
  };
}
var waiverJson = (waiver) => ({ ...violationJson(waiver), exception: waiver.exception });
var locationJson = ({ file, line, column, text: text2, length, label }) => ({ file, line, column, text: text2, length, label });

// src/report/width.ts
function width(text2) {
  if (ONE_COLUMN_EACH.test(text2)) return text2.length;
  return [...graphemes(text2)].reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
var SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
function* graphemes(text2) {
  for (const { segment } of SEGMENTER.segment(text2)) yield segment;
}
function graphemeWidth(grapheme) {
  if (ONLY_MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
var ONE_COLUMN_EACH = /^[\x20-\x7e]*$/;
var ONLY_MARKS = /^[\p{Mn}\p{Me}]+$/u;
var WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|\ufe0f/u;

// src/report/frame.ts
function frameLines(frame, style, columns, paint) {
  const gutter = gutterOf(frame);
  const available = Math.max(MIN_TEXT, Math.min(columns, MAX_COLUMNS) - gutter.length - 3);
  const line = shownLine(frame, available);
  const bar = paint("frame", `${gutter} |`);
  return [
    `${gutter}${paint("frame", "-->")} ${visibleText(frame.file)}:${frame.line}:${frame.column}`,
    bar,
    `${paint("frame", `${frame.line} |`)} ${line.text}`.trimEnd(),
    ...markLines(line, visibleText(frame.label), available).map((text2) => `${bar} ${paintAfterIndent(text2, style, paint)}`),
    bar
  ];
}
var gutterOf = (frame) => " ".repeat(String(frame?.line ?? 1).length);
var MAX_COLUMNS = 160;
var MIN_TEXT = 20;
function markLines({ before, marked }, label, available) {
  const carets = " ".repeat(before) + "^".repeat(marked);
  if (label === "") return [carets];
  if (before + marked + 1 + width(label) <= available) return [`${carets} ${label}`];
  return [carets, " ".repeat(Math.max(0, Math.min(before, available - width(label)))) + label];
}
function paintAfterIndent(text2, style, paint) {
  const words = text2.trimStart();
  return " ".repeat(text2.length - words.length) + paint(style, words);
}
function shownLine(frame, available) {
  const { cells, cutBefore, cutAfter } = cellsAround(frame, available);
  if (!cutBefore && !cutAfter && sumWidths(cells) <= available) return drawn(cells, "", "");
  const from = firstShown(cells, cutBefore, available);
  const shown = takeWidth(cells.slice(from), available - 2);
  const isCutAfter = cutAfter || from + shown.length < cells.length;
  return drawn(shown, cutBefore || from > 0 ? "…" : "", isCutAfter ? "…" : "");
}
function firstShown(cells, cutBefore, available) {
  const start = cells.findIndex((cell) => cell.marked);
  const marked = sumWidths(cells.filter((cell) => cell.marked));
  if (!cutBefore && sumWidths(cells.slice(0, start)) + marked <= available - 2) return 0;
  let left = Math.max(0, Math.min(Math.floor(available / 3), available - 2 - marked));
  let from = start;
  for (let previous = cells[from - 1]; previous !== void 0 && previous.width <= left; previous = cells[from - 1]) {
    left -= previous.width;
    from -= 1;
  }
  return from;
}
function takeWidth(cells, available) {
  let left = available;
  const end = cells.findIndex((cell) => (left -= cell.width) < 0);
  return end === -1 ? cells : cells.slice(0, end);
}
function drawn(cells, head, tail) {
  const start = cells.findIndex((cell) => cell.marked);
  return {
    text: `${head}${cells.map((cell) => cell.text).join("")}${tail}`,
    before: head.length + sumWidths(cells.slice(0, start)),
    marked: Math.max(1, sumWidths(cells.filter((cell) => cell.marked)))
  };
}
var sumWidths = (cells) => cells.reduce((sum, cell) => sum + cell.width, 0);
var REACH = 4;
function cellsAround(frame, available) {
  const start = Math.min(frame.column - 1, frame.text.length);
  const end = start + frame.length;
  const from = Math.max(0, start - REACH * available);
  const to = start + REACH * available;
  const cells = [];
  let offset = from;
  for (const segment of graphemes(frame.text.slice(from, to))) {
    const next = offset + segment.length;
    cells.push(cellOf(segment, offset < end && next > start, cells));
    offset = next;
  }
  if (!cells.some((cell) => cell.marked)) cells.push({ text: " ", width: 1, marked: true });
  return { cells, cutBefore: from > 0, cutAfter: to < frame.text.length };
}
function cellOf(segment, marked, previous) {
  if (segment === "	") return { text: "    ", width: 4, marked };
  if (segment === "[" && previous.at(-1)?.text === "#" && previous.at(-2)?.text === "#") return { text: "\\x5b", width: 4, marked };
  const text2 = visibleText(segment);
  return { text: text2, width: text2 === segment ? graphemeWidth(segment) : width(text2), marked };
}

// src/report/paint.ts
var SGR = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  pass: "1;32",
  strong: "1",
  frame: "1;34",
  quiet: "2"
};
var RESET = "\x1B[0m";
var painter = (color) => color ? (style, text2) => text2 === "" ? "" : `\x1B[${SGR[style]}m${text2}${RESET}` : (_style, text2) => text2;

// src/report/wrap.ts
function wrap(text2, columns, indent = "") {
  if (width(text2) <= columns) return [text2];
  const lines = [];
  let line = "";
  for (const word of text2.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || width(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line];
}

// src/report/blocks.ts
function renderError(error, options) {
  const notes = [
    ...error.package === null ? [] : [{ key: "package", text: error.package }],
    ...error.help === null ? [] : [{ key: "help", text: error.help }]
  ];
  return block({ style: "error", subject: error.subject, message: error.message, frame: error.location, notes }, options);
}
function violationBlocks(violations, judged2, rules2, options) {
  const shown = violations.filter(({ severity }) => options.verbose || severity !== "note");
  if (shown.length === 0) return [];
  const sizes = fileSizes(judged2);
  return groupViolations(shown).map((group) => {
    const { first } = group;
    const notes = [
      ...group.violations.length === 1 ? [] : [membersNote(group, sizes, options)],
      ...judged2 === null ? [] : [{ key: "package", text: packageWords2(group, judged2, sizes) }],
      ...first.decidedBy === null ? [] : [{ key: "policy", text: policyWords(first.decidedBy) }],
      { key: "help", text: first.help },
      { key: "docs", text: first.docs }
    ];
    return block({ style: first.severity, subject: first.rule, message: headline(group, rules2), frame: first.location, notes }, options);
  });
}
var fileSizes = (judged2) => new Map((judged2?.files ?? []).map(({ path: path8, size: size2 }) => [path8, size2]));
function packageWords2({ violations }, judged2, sizes) {
  const paths = new Set(violations.flatMap(({ path: path8 }) => path8 !== null && sizes.has(path8) ? [path8] : []));
  if (paths.size === 0) return packageLabel(judged2);
  const size2 = [...paths].reduce((sum, path8) => sum + (sizes.get(path8) ?? 0), 0);
  return `${packageLabel(judged2)}, ${humanSize(size2)} of ${humanSize(judged2.totals.unpackedSize)}`;
}
function policyWords({ file, line, column, text: text2, length, label }) {
  const marked = text2.slice(column - 1, column - 1 + length);
  const words = [marked, label].filter((word) => word !== "").join(": ");
  return `${file}:${line}:${column}${words === "" ? "" : ` (${words})`}`;
}
var LISTED = 10;
function groupMembers(group, sizes, verbose) {
  const listed2 = verbose || group.violations.length === LISTED + 1 ? group.violations.length : LISTED;
  const members = group.violations.slice(0, listed2);
  const rest = group.violations.slice(listed2);
  const more2 = rest.length === 0 ? [] : [`and ${count(rest.length)} more${whereabouts(rest.flatMap(({ path: path8 }) => path8 ?? []))}`];
  if (sharedMessage(group) === null) return { key: "each", lines: [...members.map(({ message }) => message), ...more2] };
  return { key: "files", lines: [...sizedPaths(members, sizes), ...more2] };
}
function sizedPaths(members, sizes) {
  const rows = members.map(({ path: path8 }) => ({ path: path8 ?? "", size: sizes.get(path8 ?? "") }));
  const words = rows.map(({ size: size2 }) => size2 === void 0 ? "" : humanSize(size2));
  const widest = Math.max(...words.map((word) => word.length));
  return rows.map(({ path: path8 }, index) => widest === 0 ? path8 : `${(words[index] ?? "").padStart(widest)}  ${path8}`);
}
function membersNote(group, sizes, { verbose }) {
  const { key, lines } = groupMembers(group, sizes, verbose);
  return { key, list: lines };
}
function block({ style, subject, message, frame, notes }, { color, columns }) {
  const paint = painter(color);
  const gutter = gutterOf(frame);
  const head = `${paint(style, `${style}[${visibleText(subject)}]`)}${paint("strong", `: ${visibleText(message)}`)}`;
  const body = frame === null ? [] : frameLines(frame, style, columns, paint);
  const foot = notes.flatMap((note) => {
    const start = `${gutter} ${paint("frame", "=")} ${paint("strong", `${note.key}:`)} `;
    const indent = " ".repeat(gutter.length + note.key.length + 5);
    const lines = "text" in note ? wrap(visibleText(note.text), columns - width(indent)) : note.list.map(visibleText);
    return lines.map((line, index) => `${index === 0 ? start : indent}${line}`);
  });
  return [head, ...body, ...foot, ""].join("\n");
}

// src/report/terminal.ts
function renderTerminal(report2, options) {
  const paint = painter(options.color);
  const blocks = [
    ...report2.packages.flatMap((judged2) => violationBlocks(judged2.violations, judged2, report2.rules, options)),
    ...violationBlocks(report2.violations, null, report2.rules, options),
    ...report2.errors.map((error) => renderError(error, options))
  ];
  const lines = [
    ...report2.packages.flatMap((judged2) => droppedLines(judged2, options)),
    ...waiverLines(report2, options),
    ...skippedLines(report2.skipped, options)
  ].flatMap((line) => wrap(`packgate: ${line}`, options.columns, "  "));
  return [...blocks, ...lines, verdict(report2, options, paint)].map((part) => `${part}
`).join("");
}
function verdict(report2, { verbose }, paint) {
  const outcome2 = runOutcome(report2);
  const violations = allViolations(report2);
  const notes = violations.filter(({ severity }) => severity === "note").length;
  const remarks = [
    ...report2.failOn === "never" && outcome2 === "fail" ? ["fail-on is never"] : [],
    ...notes > 0 && !verbose ? [`${plural(notes, "note")}: --verbose shows ${notes === 1 ? "it" : "them"}`] : []
  ];
  const line = visibleText(verdictLine(report2, verbose ? "shown" : "hidden")).slice(outcome2.length);
  return `packgate: ${paint(outcome2 === "pass" ? "pass" : "error", outcome2)}${line}${remarks.length === 0 ? "" : ` (${remarks.join("; ")})`}`;
}
var NAMED2 = 5;
function some(names, { verbose }) {
  const shown = verbose || names.length === NAMED2 + 1 ? names : names.slice(0, NAMED2);
  const rest = names.length - shown.length;
  return `${shown.map(visibleText).join(", ")}${rest === 0 ? "" : ` and ${count(rest)} more`}`;
}
function droppedLines(judged2, options) {
  if (judged2.dropped.length === 0) return [];
  const entries = plural(judged2.dropped.length, "entry", "entries");
  return [`${entries} of ${visibleText(packageLabel(judged2))} will be missing where it is installed: ${some(judged2.dropped.map(droppedWords), options)}`];
}
function droppedWords({ path: path8, why, target }) {
  const to = target === null ? "" : ` to ${target}`;
  switch (why) {
    case "symlink":
      return `${path8} (symbolic link${to})`;
    case "hard-link":
      return `${path8} (hard link${to})`;
    case "special":
      return `${path8} (no regular file)`;
    case "name":
      return `${path8} (* in its name)`;
  }
}
function waiverLines({ packages: packages2 }, { verbose }) {
  const waivers = packages2.flatMap((judged2) => judged2.waivers);
  if (waivers.length === 0) return [];
  const line = `${plural(waivers.length, "violation")} excused by exceptions of the policy`;
  return verbose ? [line, ...waivers.map((waiver) => `excused ${visibleText(waiverWords(waiver))}`)] : [`${line} (--verbose shows ${waivers.length === 1 ? "it" : "them"})`];
}
function waiverWords({ severity, rule, path: path8, exception }) {
  const terms = [...exception.owner === null ? [] : [exception.owner], exception.expires === null ? "without an end" : `until ${exception.expires}`];
  return `${severity}[${rule}]${path8 === null ? "" : ` ${path8}`}: ${exception.reason} (${terms.join(", ")})`;
}
function skippedLines(skipped, options) {
  const of = (reason) => skipped.filter((each) => each.reason === reason);
  const names = (packages2) => some(packages2.map(({ name, root }) => name || root), options);
  const [hidden, unnamed, notSelected] = [of("private"), of("unnamed"), of("not-selected")];
  return [
    ...hidden.length === 0 ? [] : [`skipped ${plural(hidden.length, "private package")}: ${names(hidden)}`],
    ...unnamed.length === 0 ? [] : [`skipped ${plural(unnamed.length, "package")} without a name: ${names(unnamed)}`],
    ...notSelected.length === 0 ? [] : [`skipped ${plural(notSelected.length, "package")} that ${notSelected.length === 1 ? "was" : "were"} not selected: ${names(notSelected)}`]
  ];
}

// src/report/fit-sections.ts
var RESERVE = 200;
function fitSections(head, sections, limitBytes) {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const parts = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = empty.reduce((sum, size2) => sum + size2, 0);
  for (const [index, section] of sections.entries()) {
    const own = empty[index] ?? 0;
    if (own > left) return [...parts, `${sections.length - index} more parts of this summary had no room: see the report`, ""].join("\n\n");
    reserved -= own;
    const text2 = rendered(section, itemsWithin(section, Math.max(own, left - Math.max(0, reserved))));
    parts.push(text2);
    left -= bytes(text2);
  }
  return `${parts.join("\n\n")}
`;
}
function itemsWithin(section, room) {
  let fitting = 0;
  let used = bytes(rendered({ ...section, items: [] }, 0)) + bytes(section.more(Number.MAX_SAFE_INTEGER)) + SEPARATOR;
  for (const { text: text2 } of section.items) {
    used += bytes(text2) + SEPARATOR;
    if (used > room) break;
    fitting += 1;
  }
  return fitting;
}
var SEPARATOR = 2;
function rendered({ head, items, foot, more: more2, dense = false }, shown) {
  const separator = dense ? "\n" : "\n\n";
  const left = items.slice(shown).reduce((sum, { weight }) => sum + weight, 0);
  const body = [...items.slice(0, shown).map(({ text: text2 }) => text2), ...left > 0 ? [more2(left)] : []].join(separator);
  const start = body === "" ? head : `${head}${isTable(head) ? "\n" : "\n\n"}${body}`;
  return foot === null ? start : `${start}
${foot.startsWith("\n") ? "" : "\n"}${foot}`;
}
var isTable = (head) => /\|\s*$/.test(head);
var encoder = new TextEncoder();
var bytes = (text2) => encoder.encode(text2).length + SEPARATOR;

// src/report/markdown-text.ts
var markdownText = (text2) => visibleText(text2).replace(SPECIAL, (character) => SPLIT[character] ?? entity(character));
function markdownCode(text2) {
  const visible = visibleText(text2);
  return PLAIN.test(visible) ? `\`${visible}\`` : `<code>${visible.replace(ASCII_SPECIAL, entity)}</code>`;
}
function markdownFence(lines) {
  const longest = lines.reduce((most, line) => Math.max(most, ...(line.match(/`+/g) ?? []).map((run) => run.length)), 2);
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines.map(visibleText), fence].join("\n");
}
var SPECIAL = /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]/gi;
var SPLIT = { "@": "<span>@</span>", "#": "<span>#</span>", $: "<span>$</span>" };
var PLAIN = /^(?! )[^`|\\<>&$]+(?<! )$/;
var ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;
var entity = (character) => `&#${character.codePointAt(0) ?? 0};`;

// src/report/markdown.ts
var SUMMARY_LIMIT_BYTES = 1024 * 1024;
var SIGNS = { pass: "✅", fail: "❌", "could not judge": "⛔", error: "❌", warning: "⚠️", note: "📝" };
function renderMarkdown(report2, options) {
  const outcome2 = runOutcome(report2);
  const head = `## ${SIGNS[outcome2]} packgate: ${markdownText(verdictLine(report2, "shown"))}`;
  const sections = [
    errorSection(report2.errors),
    figureSection(report2.packages),
    checkSection(report2),
    ...report2.packages.map((judged2) => violationSection(judged2.violations, judged2, report2, options)),
    violationSection(report2.violations, null, report2, options),
    waiverSection(report2.packages),
    droppedSection(report2.packages),
    skippedSection(report2),
    ...report2.packages.map(listSection)
  ];
  return fitSections(
    head,
    sections.filter((section) => section !== null),
    options.limitBytes
  );
}
function errorSection(errors) {
  if (errors.length === 0) return null;
  const items = errors.map((error) => {
    const frame = error.location === null ? [] : ["", markdownFence([`${place2(error.location)}: ${error.location.label}`, error.location.text])];
    const lines = [`- ⛔ **${markdownText(error.subject)}** ${markdownText(error.message)}`, ...frame, ...error.help === null ? [] : ["", `help: ${markdownText(error.help)}`], "", markdownText(consequence(error))];
    return { text: indented(lines), weight: 1 };
  });
  return { head: "### Could not judge", items, foot: null, more: (left) => `- and ${plural(left, "more error", "more errors")}: see the report` };
}
function figureSection(packages2) {
  if (packages2.length === 0) return null;
  const items = packages2.map((judged2) => {
    const { totals, packer, violations } = judged2;
    const verdict2 = `${SIGNS[judged2.outcome]} ${violations.length === 0 ? "nothing to mend" : severityCounts(violations)}`;
    const cells = [markdownCode(packageLabel(judged2)), count(totals.files), humanSize(totals.unpackedSize), markdownText(`${packer.name} ${packer.version}`), verdict2];
    return { text: `| ${cells.join(" | ")} |`, weight: 1 };
  });
  const head = "| package | files | unpacked | list from | verdict |\n|---|---:|---:|---|---|";
  return { head, items, foot: null, more: (left) => `
and ${plural(left, "more package")}: see the report`, dense: true };
}
function checkSection({ rules: rules2, packages: packages2, violations }) {
  const asked = rules2.filter(({ level: level2 }) => level2 !== "off");
  if (asked.length === 0) return null;
  const found = [...packages2.flatMap((judged2) => judged2.violations), ...violations];
  const failed = asked.flatMap(({ id: id2, summary }) => {
    const own = found.filter(({ rule }) => rule === id2);
    const [worst] = ["error", "warning", "note"].filter((severity) => own.some((violation) => violation.severity === severity));
    return worst === void 0 ? [] : [{ text: `- ${SIGNS[worst]} **${id2}**: ${severityCounts(own)} (${markdownText(summary)})`, weight: 1 }];
  });
  const passed = asked.filter(({ id: id2 }) => found.every(({ rule }) => rule !== id2));
  const list2 = passed.map(({ id: id2, summary }) => `- ✅ **${id2}** ${markdownText(summary)}`);
  const fold = [`<details><summary>✅ ${plural(passed.length, "check")} passed</summary>`, "", ...list2, "", "</details>"].join("\n");
  return { head: "### Checks", items: failed, foot: passed.length === 0 ? null : fold, more: (left) => `- and ${plural(left, "more failed check")}`, dense: true };
}
function violationSection(violations, judged2, report2, options) {
  if (violations.length === 0) return null;
  const sizes = fileSizes(judged2);
  const items = groupViolations(violations).map((group) => ({
    text: violationItem(group, judged2, sizes, report2, options),
    weight: group.violations.length
  }));
  const title = judged2 === null ? "In the policy" : `To mend in ${markdownCode(packageLabel(judged2))}`;
  return { head: `### ${title}`, items, foot: null, more: (left) => `- and ${plural(left, "more violation")}: see the report, or \`packgate check\`` };
}
function violationItem(group, judged2, sizes, report2, options) {
  const { first, violations } = group;
  const link = options.linkTo?.(first.location) ?? null;
  const where = link === null ? markdownCode(place2(first.location)) : `[${markdownCode(place2(first.location))}](${link})`;
  const figures = judged2 === null ? [] : [`, ${markdownText(packageWords2(group, judged2, sizes))}`];
  const members = violations.length === 1 ? [] : ["", markdownFence(groupMembers(group, sizes, false).lines)];
  const policy = first.decidedBy === null ? [] : ["", `policy: ${markdownText(policyWords(first.decidedBy))}`];
  return indented([
    `- ${SIGNS[first.severity]} **${first.severity}** \`${first.rule}\` ${markdownText(headline(group, report2.rules))}`,
    "",
    `${where}${figures.join("")}`,
    ...members,
    "",
    markdownFence([first.location.text]),
    "",
    markdownText(first.location.label),
    ...policy,
    "",
    `help: ${markdownText(first.help)}`
  ]);
}
function waiverSection(packages2) {
  const items = packages2.flatMap((judged2) => judged2.waivers).map((waiver) => ({ text: `- ${markdownText(waiverWords2(waiver))}`, weight: 1 }));
  if (items.length === 0) return null;
  return { head: "### Excused by exceptions of the policy", items, foot: null, more: (left) => `- and ${plural(left, "more")}: see the report`, dense: true };
}
function waiverWords2({ rule, message, exception }) {
  const owner = exception.owner === null ? "" : `, ${exception.owner}`;
  return `${rule}: ${message} (${exception.reason}${owner}, ${exception.expires === null ? "without an end" : `until ${exception.expires}`})`;
}
function droppedSection(packages2) {
  const items = packages2.flatMap((judged2) => judged2.dropped.map((entry) => ({ text: `- ${markdownCode(packageLabel(judged2))}: ${markdownText(droppedWords(entry))}`, weight: 1 })));
  if (items.length === 0) return null;
  return { head: "### Does not arrive where the package is installed", items, foot: null, more: (left) => `- and ${plural(left, "more entry", "more entries")}: see the report`, dense: true };
}
function skippedSection({ skipped }) {
  if (skipped.length === 0) return null;
  const items = skipped.map(({ name, root, reason }) => ({ text: `- ${markdownCode(name || root)}: ${reason}`, weight: 1 }));
  const head = `<details><summary>${plural(skipped.length, "package")} not judged</summary>
`;
  return { head, items, foot: "\n</details>", more: (left) => `- and ${count(left)} more: see the report`, dense: true };
}
function listSection(judged2) {
  const label = `${markdownCode(packageLabel(judged2))} ships ${plural(judged2.totals.files, "file")}, ${humanSize(judged2.totals.unpackedSize)}`;
  const items = judged2.files.map((file) => ({ text: fileRow(file), weight: 1 }));
  const head = `<details><summary>${label.replaceAll(/^`|`(?= ships)/g, "")}</summary>

| file | size | mode |
|---|---:|---|`;
  return { head, items, foot: "\n</details>", more: (left) => `
and ${plural(left, "more file")}: \`packgate list\` prints them all`, dense: true };
}
var fileRow = ({ path: path8, size: size2, mode }) => `| ${markdownCode(path8)} | ${humanSize(size2)} | ${mode === 420 ? "" : mode.toString(8)} |`;
var place2 = ({ file, line, column }) => `${file}:${line}:${column}`;
var indented = (lines) => lines.flatMap((line) => line.split("\n")).map((line, index) => index === 0 || line === "" ? line : `  ${line}`).join("\n");

export {
  escape,
  systemErrorCode,
  firstLine,
  nearest,
  humanSize,
  plural,
  rules,
  VERSION,
  list,
  gate,
  runOutcome,
  allViolations,
  severityCounts,
  packageLabel,
  visibleText,
  renderWorkflowCommands,
  renderJson,
  renderList,
  painter,
  renderError,
  renderTerminal,
  SUMMARY_LIMIT_BYTES,
  renderMarkdown
};
