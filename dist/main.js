import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE3 = " ";
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
    var SLASH3 = "/";
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
    var classSource = (negated, body2) => {
      if (negated) {
        return `[^\\/${body2}]`;
      }
      const source = `[${body2}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body2 = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped2 = pattern[++index];
          body2 += escapeMember(escaped2);
          prev = escaped2;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body2 += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end2 = nameStart;
          while (end2 < length && pattern[end2] !== "]") {
            end2++;
          }
          if (end2 === length) {
            return null;
          }
          if (end2 > nameStart && pattern[end2 - 1] === ":") {
            const name = pattern.slice(nameStart, end2 - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body2 += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end2;
          } else {
            body2 += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body2 += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body2)
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
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped2 = pattern[index + 1];
          if (escaped2 === SLASH3 && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped2 === "*" || escaped2 === "[" || escaped2 === SPACE3) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped2) ? ESCAPE + escaped2 : isReserved(escaped2) ? `[${escaped2}]` : escaped2
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
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
        (_, run2, space) => space ? run2.slice(0, run2.length - run2.length % 2) + SPACE3 : run2,
        ESCAPE + SPACE3
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
        SLASH3
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH3
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
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
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
          return last === SLASH3 ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE2 = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix2 = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix2}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run2, at2) => {
      let separator = EMPTY;
      for (let index = at2 + 1; index < run2.length && !run2[index].wildcard; index++) {
        separator += run2[index].single;
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
          let end2 = index + 1;
          if (source[end2] === "^") {
            end2++;
          }
          if (source[end2] === "]") {
            end2++;
          }
          while (end2 < length && source[end2] !== "]") {
            end2 += source[end2] === ESCAPE ? 2 : 1;
          }
          end2++;
          tokens.push({ single: source.slice(index, end2) });
          index = end2;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end2 = index;
          do {
            if (source[end2] === ESCAPE) {
              end2++;
            } else if (source[end2] === "(") {
              depth++;
            } else if (source[end2] === ")") {
              depth--;
            }
            end2++;
          } while (end2 < length && depth > 0);
          if ("*+?".indexOf(source[end2]) >= 0) {
            end2++;
          }
          tokens.push({ boundary: source.slice(index, end2) });
          index = end2;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run2 = [];
      const flush = () => {
        let lastWildcard;
        run2.forEach((token2, at2) => {
          if (token2.wildcard) {
            lastWildcard = at2;
          }
        });
        run2.forEach((token2, at2) => {
          if (!token2.wildcard) {
            out += token2.single;
            return;
          }
          out += at2 === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run2, at2)})[^\\/])*`;
        });
        run2 = [];
      };
      tokens.forEach((token2) => {
        if (token2.boundary === void 0) {
          run2.push(token2);
          return;
        }
        flush();
        out += token2.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced2 = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced2.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match2, index) => sources[index]
      ) : replaced2;
    };
    var checkSourceOf = (body2, prefix2) => {
      if (body2[body2.length - 1] === SLASH3) {
        prefix2 = makeRegexPrefix(body2.slice(0, -1));
      }
      const head = prefix2.slice(0, -1);
      const last = prefix2[prefix2.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body2) => {
      const index = body2.indexOf(SLASH3);
      return index < 0 || index === body2.length - 1;
    };
    var basenameOf = (path28) => {
      const end2 = path28.length - 1;
      const index = path28.lastIndexOf(
        SLASH3,
        path28[end2] === SLASH3 ? end2 - 1 : end2
      );
      return index < 0 ? path28 : path28.slice(index + 1);
    };
    var parentOf2 = (path28) => {
      if (path28.charCodeAt(0) === SLASH_CODE || path28.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path28.split(SLASH3).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH3) + SLASH3 : EMPTY;
      }
      const end2 = path28.length - 1;
      const cut = path28.lastIndexOf(
        SLASH3,
        path28.charCodeAt(end2) === SLASH_CODE ? end2 - 1 : end2
      );
      return cut < 0 ? EMPTY : path28.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body2, ignoreCase, negative, prefix2) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body2);
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
        const key = UNDERSCORE2 + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE2 + MODE_CHECK_IGNORE;
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
    var trimEnd = (body2, stripLineEnd) => {
      let lineEnd3 = body2.length;
      let end2;
      for (; ; ) {
        if (stripLineEnd && body2[lineEnd3 - 1] === "\r") {
          lineEnd3--;
        }
        end2 = lineEnd3;
        while (body2[end2 - 1] === SPACE3) {
          end2--;
        }
        if (!stripLineEnd || body2[end2 - 1] !== "\n") {
          break;
        }
        lineEnd3 = end2 - 1;
      }
      if (end2 === lineEnd3) {
        return body2.slice(0, lineEnd3);
      }
      let backslashes = 0;
      while (body2[end2 - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body2.slice(0, end2 - 1) + SPACE3 : body2.slice(0, end2);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body2 = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body2[0] === "#") {
        return;
      }
      let negative = false;
      if (body2[0] === "!") {
        negative = true;
        body2 = body2.slice(1);
      }
      const last = body2[body2.length - 1];
      if (last === SPACE3 || stripLineEnd && (last === "\r" || last === "\n")) {
        body2 = trimEnd(body2, stripLineEnd);
      }
      if (!body2 || hasTrailingBackslash(body2)) {
        return;
      }
      body2 = body2.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body2);
      return new IgnoreRule(
        pattern,
        mark,
        body2,
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
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
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
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path28) {
        const rules2 = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body: body2 }) => body2[body2.length - (body2[body2.length - 1] === SLASH3 ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules2.length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule.checkRegex.test(path28)) {
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
      test(path28, mode) {
        const rules2 = this._rules;
        const { length } = rules2;
        const shortcut = this._basenameCount * 2 >= length;
        const basename = shortcut ? basenameOf(path28) : path28;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path28
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
    var checkPath = (path28, originalPath, doThrow) => {
      if (!isString(path28)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path28) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path28)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path28) => {
      const first2 = path28.charCodeAt(0);
      if (first2 === SLASH_CODE) {
        return true;
      }
      if (first2 !== DOT_CODE) {
        return false;
      }
      if (path28.length === 1) {
        return true;
      }
      const second = path28.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path28.length === 2 || path28.charCodeAt(2) === SLASH_CODE;
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
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache2, path28) {
        checkPath(
          path28,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path28 ? this._t(path28, cache2) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path28 = convertPath(target);
        if (!path28 || path28.charCodeAt(path28.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path28);
        }
        const dir = this._t(path28, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal2 = this._rules.testLiteral(path28);
        return literal2.ignored || literal2.unignored ? literal2 : dir;
      }
      _t(path28, cache2) {
        if (path28 in cache2) {
          return cache2[path28];
        }
        const parentPath = parentOf2(path28);
        const parent = parentPath ? this._t(parentPath, cache2) : UNDEFINED;
        return cache2[path28] = parent && parent.ignored ? parent : this._rules.test(path28, MODE_IGNORE);
      }
      ignores(path28) {
        return this._test(path28, this._ignoreCache, convertPath(path28)).ignored;
      }
      createFilter() {
        return (path28) => !this.ignores(path28);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path28) {
        return this._test(path28, this._testCache, convertPath(path28));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path28) => checkPath(convertPath(path28), path28, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path28) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path28) || isNotRelative(path28);
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

// src/action.ts
import { randomBytes } from "node:crypto";

// builtin:node:fs in action.ts
var node_fs_in_action_default = process.getBuiltinModule("node:fs");

// src/action.ts
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first2 = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first2) {
              first2 = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element2 = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element2 = this.wrap(tag, listItems);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element2 = this.wrap("table", tableBody);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element2 = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width: width2, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width2 && { width: width2 }), height && { height });
    const element2 = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element2 = this.wrap(allowedTag, text);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element2 = this.wrap("hr", null);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element2 = this.wrap("br", null);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element2 = this.wrap("blockquote", text, attrs);
    return this.addRaw(element2).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element2 = this.wrap("a", text, { href });
    return this.addRaw(element2).addEOL();
  }
};
var _summary = new Summary();

// node_modules/@actions/core/lib/platform.js
import os3 from "os";
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret2) {
  issueCommand("add-mask", {}, secret2);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/errors.ts
var GateError = class extends Error {
  /** What failed, as printed in brackets: `error[policy]: …` */
  subject;
  help;
  frame;
  /** What else has to be mended in the same text, in its order; they have no `others` of their own. */
  others;
  constructor(subject, message, more2 = {}) {
    super(message, more2.cause === void 0 ? {} : { cause: more2.cause });
    this.name = "GateError";
    this.subject = subject;
    this.help = more2.help ?? null;
    this.frame = more2.frame ?? null;
    this.others = more2.others ?? [];
  }
};
var isGateError = (error2) => error2 instanceof Error && error2.name === "GateError";

// src/late-modules.ts
var nodeCrypto = () => process.getBuiltinModule("node:crypto");
var nodeVm = () => process.getBuiltinModule("node:vm");
var nodeZlib = () => process.getBuiltinModule("node:zlib");

// src/shard.ts
var MOST_SHARDS = 256;
function parseShard(text, option) {
  const [, index = "", total = ""] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (index !== "" && shard.index <= shard.total && shard.total <= MOST_SHARDS) return shard;
  throw new GateError("usage", `${option} is ${JSON.stringify(text)}`, {
    help: `say which of how many runs this is, as in 2/3: from 1 to N, and N at most ${MOST_SHARDS}`
  });
}
function shardOf(all, { index, total }) {
  const keyed = all.map((one) => ({ one, key: `${digestOf(one.root)} ${one.root}` }));
  const spread = keyed.toSorted((a, b) => a.key < b.key ? -1 : 1);
  const own2 = new Set(spread.filter((_, position) => position % total === index - 1).map(({ one }) => one));
  return all.filter((one) => own2.has(one));
}
var digestOf = (root) => nodeCrypto().createHash("sha256").update(root).digest("hex");

// src/action-inputs.ts
function readInputs(get) {
  const paths = linesOf(get("path"));
  if (paths.length === 0) {
    throw new GateError("usage", "input path is empty", {
      help: "name a directory with a package.json, or leave the input out for the workspace"
    });
  }
  const mode = oneOf(get, "mode", ["check", "pack", "merge-reports"]);
  const shard = get("shard") === "" ? null : parseShard(get("shard"), "input shard");
  const since = notEmpty(get, "since", "auto, off, a commit, a branch or a tag");
  refuseTogether(mode, shard, since);
  return {
    paths,
    mode,
    out: get("out") || "tarballs",
    policy: get("policy") || null,
    policyToken: get("policy-token") || null,
    allowMutable: oneOf(get, "allow-mutable", ["false", "true"]) === "true",
    packer: oneOf(get, "packer", ["auto", "npm", "bundled", "pnpm", "yarn", "bun"]),
    previous: notEmpty(get, "previous", "auto, required, off, a directory, a tarball, NAME@VERSION or @TAG"),
    packages: linesOf(get("package")),
    since,
    shard,
    failOn: oneOf(get, "fail-on", ["error", "warning", "never"]),
    summary: oneOf(get, "summary", ["true", "false"]) === "true",
    annotations: oneOf(get, "annotations", ["true", "false"]) === "true",
    sarif: get("sarif") || null,
    html: get("html") || null,
    token: get("token"),
    comment: oneOf(get, "comment", ["on-failure", "always", "never"]),
    suggestions: oneOf(get, "suggestions", ["true", "false"]) === "true",
    checkRun: oneOf(get, "check-run", ["true", "false"]) === "true"
  };
}
function refuseTogether(mode, shard, since) {
  if (mode === "check" || shard === null && (since === "auto" || since === "off")) return;
  throw new GateError("usage", `inputs since and shard are for mode check, and the mode is ${mode}`, {
    help: "leave them out, or leave mode out"
  });
}
function notEmpty(get, name, choices) {
  const given = get(name);
  if (given !== "") return given;
  throw new GateError("usage", `input ${name} is empty`, { help: `set it to ${choices}, or leave it out` });
}
var linesOf = (text) => text.split("\n").map((line2) => line2.trim()).filter((line2) => line2 !== "");
function oneOf(get, name, allowed) {
  const given = get(name);
  const value = allowed.find((each) => each === given);
  if (value !== void 0) return value;
  const choices = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  throw new GateError("usage", `input ${name} is ${given === "" ? "empty" : JSON.stringify(given)}`, {
    help: `set it to ${choices}, or leave it out`
  });
}

// builtin:node:fs in gate.ts
var node_fs_in_gate_default = process.getBuiltinModule("node:fs");

// src/applied-policy.ts
import path4 from "node:path";

// src/github/api-url.ts
var gitHubApiUrl = (env) => withoutSlash(env["GITHUB_API_URL"] || "https://api.github.com");
var withoutSlash = (url) => url.replace(/\/+$/, "");

// builtin:node:fs in policy-search.ts
var node_fs_in_policy_search_default = process.getBuiltinModule("node:fs");

// src/policy-search.ts
import path2 from "node:path";

// src/policy/quote.ts
var LONGEST_QUOTE = 60;
function quote(text) {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

// src/system-error.ts
function systemErrorCode(error2) {
  if (typeof error2 !== "object" || error2 === null || !("code" in error2)) return null;
  return typeof error2.code === "string" ? error2.code : null;
}
function systemErrorPath(error2) {
  if (typeof error2 !== "object" || error2 === null || !("path" in error2)) return null;
  return typeof error2.path === "string" ? error2.path : null;
}
function firstLine(error2) {
  const isError = typeof error2 === "object" && error2 !== null && "message" in error2;
  return String(isError ? error2.message : error2).split("\n")[0] ?? "";
}
function systemRefusal(error2) {
  const code = systemErrorCode(error2);
  if (code === null || !/^E[A-Z\d]+$/.test(code) || typeof error2 !== "object" || error2 === null) return null;
  if (!("syscall" in error2) || typeof error2.syscall !== "string") return null;
  return { code, call: error2.syscall, path: systemErrorPath(error2) };
}

// src/slash-path.ts
import path from "node:path";
var slashed = (file) => file.split(path.sep).join("/");
var slashedFrom = (directory, file) => slashed(path.relative(directory, file));

// src/policy-search.ts
var NAMES = ["packgate.yml", "packgate.yaml"];
var GITHUB_DIRECTORY = ".github";
var LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;
function findPolicyFile(repository, cwd) {
  return policySearch(repository)(cwd);
}
function policySearch(repository) {
  const known4 = /* @__PURE__ */ new Map();
  const policyAt = (directory) => {
    const found = known4.has(directory) ? known4.get(directory) ?? null : policyIn(directory, directory === repository);
    known4.set(directory, found);
    return found;
  };
  return (cwd) => {
    for (const directory of upwards(repository, cwd)) {
      const found = policyAt(directory);
      if (found !== null) return found;
    }
    return null;
  };
}
function upwards(repository, cwd) {
  const steps = path2.relative(repository, cwd).split(path2.sep).filter(Boolean);
  if (steps[0] === ".." || path2.isAbsolute(steps.join(path2.sep))) return [repository];
  return [...steps.map((_, index) => path2.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
function policyIn(directory, isRoot) {
  const places2 = isRoot ? [directory, path2.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places2.flatMap((place3) => namesIn(place3).map((name) => ({ name, file: path2.join(place3, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first2, second] = found;
  if (first2 !== void 0 && second !== void 0) {
    const both = found.map((file) => slashedFrom(directory, file)).join(" and ");
    throw new GateError("policy", `found more than one policy: ${both}`, { help: "keep one of them, or name it with --policy" });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first2 === void 0 && lookAlike !== void 0) {
    throw new GateError("policy", `${quote(slashedFrom(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`
    });
  }
  return first2 ?? null;
}
function namesIn(directory) {
  try {
    return node_fs_in_policy_search_default.readdirSync(directory).filter((name) => LOOK_ALIKE.test(name)).toSorted();
  } catch (error2) {
    const code = systemErrorCode(error2);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new GateError("policy", `cannot look for a policy in ${quote(directory)}: ${firstLine(error2)}`, {
      help: "make the directory readable, or name a policy with --policy",
      cause: error2
    });
  }
}

// src/policy/default.ts
var EMPTY_SCOPE = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: /* @__PURE__ */ new Map(),
  budget: { files: null, unpacked: null, file: null, growth: null },
  exceptions: []
};
var DEFAULT_POLICY = {
  path: null,
  sha256: null,
  extends: ["packgate:recommended"],
  preset: "recommended",
  presetFrame: null,
  sources: [],
  tests: [],
  scope: EMPTY_SCOPE,
  packages: []
};

// src/code-unit-order.ts
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token2 = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count2, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count2 || !exact) {
      let ch = text.charCodeAt(pos);
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
    if (digits < count2) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token2 = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end2 = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end2 = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end2);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
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
          result += text.substring(start, pos);
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
      return token2 = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token2 = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token2 = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token2 = 1;
      case 125:
        pos++;
        return token2 = 2;
      case 91:
        pos++;
        return token2 = 3;
      case 93:
        pos++;
        return token2 = 4;
      case 58:
        pos++;
        return token2 = 6;
      case 44:
        pos++;
        return token2 = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token2 = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token2 = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
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
          value = text.substring(start, pos);
          return token2 = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token2 = 16;
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
        return token2 = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token2 = 8;
            case "false":
              return token2 = 9;
            case "null":
              return token2 = 7;
          }
          return token2 = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
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
    getToken: () => token2,
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
function getLocation(text, position) {
  const segments2 = [];
  const earlyReturnException = new Object();
  let previousNode = void 0;
  const previousNodeInst = {
    value: {},
    offset: 0,
    length: 0,
    type: "object",
    parent: void 0
  };
  let isAtPropertyKey = false;
  function setPreviousNode(value, offset, length, type) {
    previousNodeInst.value = value;
    previousNodeInst.offset = offset;
    previousNodeInst.length = length;
    previousNodeInst.type = type;
    previousNodeInst.colonOffset = void 0;
    previousNode = previousNodeInst;
  }
  try {
    visit(text, {
      onObjectBegin: (offset, length) => {
        if (position <= offset) {
          throw earlyReturnException;
        }
        previousNode = void 0;
        isAtPropertyKey = position > offset;
        segments2.push("");
      },
      onObjectProperty: (name, offset, length) => {
        if (position < offset) {
          throw earlyReturnException;
        }
        setPreviousNode(name, offset, length, "property");
        segments2[segments2.length - 1] = name;
        if (position <= offset + length) {
          throw earlyReturnException;
        }
      },
      onObjectEnd: (offset, length) => {
        if (position <= offset) {
          throw earlyReturnException;
        }
        previousNode = void 0;
        segments2.pop();
      },
      onArrayBegin: (offset, length) => {
        if (position <= offset) {
          throw earlyReturnException;
        }
        previousNode = void 0;
        segments2.push(0);
      },
      onArrayEnd: (offset, length) => {
        if (position <= offset) {
          throw earlyReturnException;
        }
        previousNode = void 0;
        segments2.pop();
      },
      onLiteralValue: (value, offset, length) => {
        if (position < offset) {
          throw earlyReturnException;
        }
        setPreviousNode(value, offset, length, getNodeType(value));
        if (position <= offset + length) {
          throw earlyReturnException;
        }
      },
      onSeparator: (sep2, offset, length) => {
        if (position <= offset) {
          throw earlyReturnException;
        }
        if (sep2 === ":" && previousNode && previousNode.type === "property") {
          previousNode.colonOffset = offset;
          isAtPropertyKey = false;
          previousNode = void 0;
        } else if (sep2 === ",") {
          const last = segments2[segments2.length - 1];
          if (typeof last === "number") {
            segments2[segments2.length - 1] = last + 1;
          } else {
            isAtPropertyKey = true;
            segments2[segments2.length - 1] = "";
          }
          previousNode = void 0;
        }
      }
    });
  } catch (e) {
    if (e !== earlyReturnException) {
      throw e;
    }
  }
  return {
    path: segments2,
    previousNode,
    isAtPropertyKey,
    matches: (pattern) => {
      let k = 0;
      for (let i = 0; k < pattern.length && i < segments2.length; i++) {
        if (pattern[k] === segments2[i] || pattern[k] === "*") {
          k++;
        } else if (pattern[k] !== "**") {
          return false;
        }
      }
      return k === pattern.length;
    }
  };
}
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
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
    onError: (error2, offset, length) => {
      errors.push({ error: error2, offset, length });
    }
  };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path28) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path28) {
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
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
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
      const token2 = _scanner.scan();
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
      switch (token2) {
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
          return token2;
      }
    }
  }
  function handleError(error2, skipUntilAfter = [], skipUntil = []) {
    onError(error2);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token2 = _scanner.getToken();
      while (token2 !== 17) {
        if (skipUntilAfter.indexOf(token2) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token2) !== -1) {
          break;
        }
        token2 = scanNext();
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
var getLocation2 = getLocation;
var parseTree2 = parseTree;
var findNodeAtLocation2 = findNodeAtLocation;
var visit2 = visit;
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
function parseManifest(text, file) {
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  let data;
  try {
    data = JSON.parse(json);
  } catch (error2) {
    throw new GateError("package", `${file} is not valid JSON`, {
      help: "mend package.json: npm refuses it as it is",
      frame: syntaxErrorFrame(json, file),
      cause: error2
    });
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new GateError("package", `${file} does not hold a JSON object`, { help: 'npm expects an object with "name" and "version"' });
  }
  return { file, text: json, data };
}
function syntaxErrorFrame(text, file) {
  const errors = [];
  parseTree2(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first2] = errors;
  const label = first2 === void 0 ? "JSON ends here" : sentence(printParseErrorCode(first2.error));
  return frameOf(text, file, first2?.offset ?? text.length, first2?.length ?? 1, label);
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
    const shown3 = node.parent?.type === "property" ? node.parent.children?.[0] ?? node : node;
    return frameOf(manifest.text, manifest.file, shown3.offset, shown3.length, label);
  }
  return frameOf(manifest.text, manifest.file, Math.max(0, manifest.text.search(/\S/)), 1, label);
}
function frameOf(text, file, offset, length, label) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end2 = text.indexOf("\n", offset);
  const line2 = text.slice(start, end2 === -1 ? text.length : end2).replace(/\r$/, "");
  const column = offset - start + 1;
  return {
    file,
    line: text.slice(0, start).split("\n").length,
    column,
    text: line2,
    length: Math.max(1, Math.min(length, line2.length - column + 1)),
    label
  };
}

// src/locate.ts
function locator({ manifest, files, sources, packer }) {
  const reasons = /* @__PURE__ */ new Map();
  const reasonOf2 = (path28) => {
    if (reasons.size === 0) for (const file of files) reasons.set(file.path, file.reason);
    return archivePaths(path28).map((candidate) => reasons.get(candidate)).find((reason) => reason !== void 0) ?? null;
  };
  return (finding2) => {
    const { anchor, path: path28 } = finding2;
    if (anchor?.kind === "policy") return anchor.frame;
    if (anchor?.kind === "manifest") return manifestFrame(manifest, anchor.pointer, anchor.label);
    if (path28 === null) return manifestFrame(manifest, ["name"], "this package");
    return sources?.get(finding2) ?? reasonOf2(path28)?.frame ?? untracedFrame(manifest, path28, packer?.name);
  };
}
function archivePaths(path28) {
  const ends = [...path28.matchAll(/!\//g)].map(({ index }) => path28.slice(0, index));
  return [path28, ...ends];
}
function untracedFrame(manifest, path28, packer) {
  const written2 = writtenData(manifest);
  const bundled2 = ["bundleDependencies", "bundledDependencies"].find((key) => written2[key] !== void 0);
  const { publishConfig } = written2;
  const isElsewhere = typeof publishConfig === "object" && publishConfig !== null && "directory" in publishConfig;
  if (packer === "pnpm" && isElsewhere)
    return manifestFrame(manifest, ["publishConfig", "directory"], "pnpm packs this directory, by its own package.json");
  if (bundled2 !== void 0 && path28.startsWith("node_modules/"))
    return manifestFrame(manifest, [bundled2], "bundled dependencies ship with the package");
  if (written2["files"] !== void 0) return manifestFrame(manifest, ["files"], 'this "files" list decides what ships');
  return manifestFrame(manifest, ["name"], 'no "files" list: everything that no ignore file excludes ships');
}
function writtenData({ text, data }) {
  try {
    const written2 = JSON.parse(text);
    return typeof written2 === "object" && written2 !== null ? written2 : data;
  } catch {
    return data;
  }
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
function balancedWithBudget(str, masked2, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked2);
  const unmatched = r !== void 0 && masked2.indexOf("{") < r[0];
  budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget.remaining < 0) {
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
function maskUnmatchedOpens(masked2, budget) {
  budget.remaining -= masked2.length;
  const open = [];
  for (let i = 0; i < masked2.length; i++) {
    const c = masked2.charCodeAt(i);
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
    out += masked2.slice(last, at2) + "\0";
    last = at2 + 1;
  }
  return out + masked2.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
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
function parseCommaParts(str, budget) {
  const parts2 = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts2, tail);
      return parts2;
    }
    const { pre, body: body2, post: post2 } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body2 + "}";
    if (!post2.length) {
      pushAll(parts2, p);
      return parts2;
    }
    carry = p.pop();
    pushAll(parts2, p);
    str = post2;
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
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
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
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body2, isAlphaSequence, max, maxLength, budget) {
  const n = body2.split(/\.\./);
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
    budget.remaining -= cost;
    if (budget.remaining < 0) {
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
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked2 = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked2, budget);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m.unmatched) {
      masked2 = maskUnmatchedOpens(masked2, budget);
    }
    const pre = m.pre;
    const literal2 = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked2 = masked2.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked2 = masked2.slice(0, m.end) + escClose + masked2.slice(m.end + 1);
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
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal2();
      }
    } else {
      let n = parseCommaParts(m.body, budget);
      if (!n) {
        return literal2();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal2();
        }
        if (n.length === 1) {
          const next2 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
          if (budget.remaining < 0) {
            return literal2();
          }
          acc = next2;
          if (!m.post.length)
            break;
          str = m.post;
          masked2 = masked2.slice(m.end + 1);
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
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
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
    const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
    if (budget.remaining < 0) {
      return literal2();
    }
    acc = next;
    if (!m.post.length)
      break;
    str = m.post;
    masked2 = masked2.slice(m.end + 1);
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
        const end2 = p.indexOf(mark, start);
        const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end2));
        const alts = end2 !== -1 && r && numericRange(r[1], r[2]);
        if (alts) {
          toks.push({ t: "ext", type: "@", alts });
          i = end2 + mark.length;
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
var build = (toks, pairs, start, end2, top) => {
  let seq = [];
  const alts = [seq];
  for (let i = start; i < end2; i++) {
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
  let run2 = "";
  const flush = () => {
    for (const ch of run2.normalize(form))
      out.push(lit(ch));
    run2 = "";
  };
  for (const it of items) {
    if (it.t === "lit") {
      run2 += it.ch;
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
    const after2 = split([]);
    const entry = split(alts(after2));
    after2.out.push(next, entry);
    return it.type === "*" ? after2 : entry;
  };
  const start = seq(items, MATCH);
  return [start, id2];
};
var show = (start) => {
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  const ref = (n) => n.t === "match" ? "match" : String(n.id);
  const walk3 = (n, indent) => {
    if (n.t === "match" || seen.has(n))
      return;
    seen.add(n);
    const line2 = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
    switch (n.t) {
      case "split":
        line2(`split -> ${n.out.map(ref).join(", ")}`);
        for (const o of n.out)
          walk3(o, indent);
        return;
      case "neg":
        line2(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
        walk3(n.sub, indent + "  ");
        return walk3(n.next, indent);
      case "lit":
        line2(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
        break;
      case "class":
        line2(`${n.re} -> ${ref(n.next)}`);
        break;
      default:
        line2(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
    }
    walk3(n.next, indent);
  };
  walk3(start, "");
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
var marks = (size) => ({
  has: new Float64Array(size),
  seen: new Float64Array(size),
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
  addRun(state, run2, i, top) {
    for (const r of state.runs) {
      if (r.neg === run2.neg && sameState(r.state, run2.state))
        return;
    }
    state.runs.push(run2);
    if (!run2.state.match) {
      this.add(state, run2.neg.next, i, top);
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
      for (const run2 of state.runs) {
        if (run2.state.dead) {
          this.addRun(next, run2, i + 1, top);
          continue;
        }
        const sub = this.step(run2.state, c, i, false);
        this.addRun(next, { t: "run", neg: run2.neg, state: sub }, i + 1, top);
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
var testLinear = (nodes, chars, start, end2) => {
  let ni = 0;
  let ci = start;
  let starNi = -1;
  let starCi = 0;
  while (ci < end2) {
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
  constructor(pattern, options = {}) {
    if (pattern.includes("/")) {
      throw new Error("can only match a single path portion, got pattern: " + pattern);
    }
    this.pattern = pattern;
    this.options = options;
    const { nocase = false, noext = false, normalize: n } = options;
    this.#form = n === true ? "NFC" : n || void 0;
    const literal2 = /^[?*+@]\(\)$/.test(pattern);
    const toks = tokenize(pattern, nocase, noext || literal2, this.#form, options.rangeMark);
    let [items] = build(toks, pair(toks), 0, toks.length, true);
    if (this.#form)
      items = normalize(items, this.#form);
    const [start, size] = compile(items, nocase);
    this.#start = start;
    this.#size = size;
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
        const end2 = chars.length - this.#suffix.length;
        if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end2)) {
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
      const end2 = chars.length - this.#suffix.length;
      return testLinear(this.#linear, chars, prefix2, end2);
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
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
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
var minimatch = (p, pattern, options) => {
  assertValidPattern(pattern);
  if (!options?.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return cachedMinimatch(pattern, options).match(p);
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
var cachedMinimatch = (pattern, options) => {
  const key = options ? optionsKey(options) : 0;
  let mm = cache.get(key)?.get(pattern);
  if (mm)
    return mm;
  mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
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
  byPattern.set(pattern, mm);
  cacheSize++;
  cacheTotalWeight += weight;
  return mm;
};
var defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path3 = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep = defaultPlatform === "win32" ? path3.win32.sep : path3.posix.sep;
minimatch.sep = sep;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var filter = (pattern, options) => {
  let mm;
  return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  let p = pattern.replace(/\\\\/g, "\\\\\\\\");
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
var match = (list, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list = list.filter((f) => mm.match(f));
  if (mm.options.nonull && !list.length) {
    list.push(pattern);
  }
  return list;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var classEnd = (pattern, start) => {
  let i = start + 1;
  if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^")
    i++;
  let sawStart = false;
  for (; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "]" && sawStart)
      return i;
    sawStart = true;
    if (c === "\\")
      i++;
  }
  return -1;
};
var literal = (pattern, noext) => {
  if (!noext && (pattern === "+()" || pattern === "@()"))
    return pattern;
  let lit2 = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      lit2 += pattern.charAt(++i) || c;
    } else if (c === "*" || c === "?") {
      return void 0;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close === -1) {
        lit2 += c;
        continue;
      }
      let body2 = pattern.slice(i + 1, close);
      if (body2.startsWith("\\"))
        body2 = body2.slice(1);
      if ([...body2].length !== 1 || "!^".includes(pattern.charAt(i + 1))) {
        return void 0;
      }
      lit2 += body2;
      i = close;
    } else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) {
      return void 0;
    } else {
      lit2 += c;
    }
  }
  return lit2;
};
var MAX_EXTGLOBS = 256;
var extglobCount = (pattern) => {
  let n = 0;
  for (let i = 0; i < pattern.length - 1; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      i++;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
      n++;
      i++;
    }
  }
  return n;
};
var assertValidExtglobs = (pattern) => {
  if (extglobCount(pattern) > MAX_EXTGLOBS) {
    throw new TypeError("pattern has too many extglobs");
  }
};
var extSafe = (pattern) => {
  if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:"))
    return false;
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      if (++i === pattern.length)
        return false;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close !== -1)
        i = close;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
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
var dotPortion = (f, start, end2, dot, sep2) => {
  for (let k = start; k < end2; ) {
    if (f.charCodeAt(k) === 46) {
      if (!dot)
        return true;
      const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
      if (n >= end2 || isSep(f.charCodeAt(n), sep2))
        return true;
    }
    const s = nextSep(f, k, sep2);
    if (s === -1)
      return false;
    k = s + 1;
    while (k < end2 && isSep(f.charCodeAt(k), sep2))
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
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
    this.pattern = pattern;
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
      const end2 = this.#endRows[r] ? row.length - 1 : row.length;
      const lits = row.slice(drives[r] + 1, end2).filter((p) => typeof p === "string" && !!p);
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
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
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
          const [first2, ...rest] = g;
          const alts = g.map((i) => this.globParts[i][k]);
          const glob = `@(${alts.join("|")})`;
          if (extglobCount(glob) > MAX_EXTGLOBS)
            continue;
          this.globParts[first2][k] = glob;
          this.set[first2][k] = this.parse(glob);
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
    const ids = this.globParts.map((parts2) => parts2.map((s) => {
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
    return globParts.map((parts2) => {
      let gs = -1;
      while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts2[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts2.splice(gs, i - gs);
        }
      }
      return parts2;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts2) => {
      const root = this.#rootIndex(parts2) + 1;
      parts2 = parts2.reduce((set, part) => {
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
      return parts2.length === 0 ? [""] : parts2;
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
      let end2 = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
      if (end2 && ends === 0) {
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
        end2 = !resolves;
      }
      let tailStart = -1;
      if (end2 && typeof p === "string") {
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
      if (end2 && typeof p === "object") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      const shape = this.#shapes[r];
      if (shape === "base" && end2)
        return "yes";
      if (shape === "tail" && end2) {
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
    let parts2 = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
    const normalize3 = this.#form;
    if (normalize3)
      parts2 = parts2.map((p) => p.normalize(normalize3));
    lastSplit = {
      f,
      isWindows,
      preserveMultipleSlashes,
      normalize: normalize3,
      parts: parts2
    };
    return lastSplit;
  }
  // resolve `.` and `..` portions of a path, for level 2
  #levelTwoFileOptimize(file) {
    const parts2 = [...file];
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts2.length - 1; i++) {
          const p = parts2[i];
          if (i === 1 && p === "" && parts2[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts2.splice(i, 1);
            i--;
          }
        }
        if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
          didSomething = true;
          parts2.pop();
        }
      }
      const root = this.#rootIndex(parts2) + 1;
      let dd = root;
      while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
        const p = parts2[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**") {
          didSomething = true;
          parts2.splice(dd - 1, 2);
          dd = Math.max(dd - 2, root);
        }
      }
    } while (didSomething);
    return parts2.length === 0 ? [""] : parts2;
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
      for (let parts2 of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts2[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts2.splice(gs + 1, gss - gs);
          }
          let next = parts2[gs + 1];
          const p = parts2[gs + 2];
          const p2 = parts2[gs + 3];
          if (next !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          const addedCells = parts2.length - 1;
          if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) {
            throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
          }
          didSomething = true;
          parts2.splice(gs, 1);
          const other = parts2.slice(0);
          other[gs] = "**";
          splitCells += addedCells;
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts2.length - 1; i++) {
            const p = parts2[i];
            if (i === 1 && p === "" && parts2[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts2.splice(i, 1);
              i--;
            }
          }
          if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
            didSomething = true;
            parts2.pop();
          }
        }
        const root = this.#rootIndex(parts2) + 1;
        let dd = root;
        while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
          const p = parts2[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts2[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts2.splice(dd - 1, 2, ...splin);
            if (parts2.length === 0)
              parts2.push("");
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
    const rows = globParts.filter((parts2) => {
      const key = parts2.join("/");
      if (keys.has(key))
        return false;
      keys.add(key);
      return true;
    });
    const stars = /* @__PURE__ */ new Map();
    for (const parts2 of rows) {
      const s = [];
      for (let i = 0; i < parts2.length; i++) {
        if (parts2[i] === "*")
          s.push(i);
      }
      if (s.length)
        stars.set(s.join(","), s);
    }
    if (!stars.size || rows.length * stars.size > 1e5)
      return rows;
    const { dot } = this.options;
    return rows.filter((parts2) => {
      for (const s of stars.values()) {
        if (s[s.length - 1] >= parts2.length)
          continue;
        const c = [...parts2];
        let ok = true;
        let changed2 = false;
        for (const i of s) {
          const p = parts2[i];
          if (p === "*")
            continue;
          if (!p || p === "**" || !dot && p.startsWith(".")) {
            ok = false;
            break;
          }
          c[i] = "*";
          changed2 = true;
        }
        if (ok && changed2 && keys.has(c.join("/")))
          return false;
      }
      return true;
    });
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // Match the parts of a path against one row of the set. `resolved`
  // is the parts after level 2 resolves `.` and `..` in them, or the
  // same parts below level 2. Set partial to true to test if, for
  // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
  // you run out of file before you run out of pattern, then that's
  // fine, as long as all the parts match.
  #matchRow(file, resolved2, pattern, partial) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    const fh = this.isWindows ? uncHost(resolved2) : -1;
    const ph = fh === -1 ? -1 : uncHost(pattern);
    if (ph !== -1) {
      const host = pattern[ph];
      const share = pattern[ph + 1];
      if (typeof host !== "string" || typeof share !== "string") {
        fileStartIndex = fh;
        patternStartIndex = ph;
      } else if (resolved2[fh].toLowerCase() === host.toLowerCase() && resolved2[fh + 1].toLowerCase() === share.toLowerCase()) {
        fileStartIndex = fh + 2;
        patternStartIndex = ph + 2;
      }
    } else if (this.isWindows) {
      const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
      const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          patternStartIndex = pdi + 1;
          fileStartIndex = fdi + 1;
        }
      }
    }
    file = resolved2;
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
    const { head, body: body2, tail, segments: segments2 } = this.#getGlobstarParts(pattern, partial, patternIndex);
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
    if (!body2.length) {
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
    return !!this.#matchGlobStarBodySections(file, segments2, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
  }
  // Split the pattern into head, tail, and middle of ** delimited
  // parts. The tail has to be at the end, and the others just have to
  // be found in order from the head. These only depend on the pattern
  // row, so they are kept for the next path.
  #getGlobstarParts(pattern, partial, patternIndex) {
    let byStart = this.#globstarParts.get(pattern);
    if (!byStart) {
      byStart = [];
      this.#globstarParts.set(pattern, byStart);
    }
    const key = patternIndex * 2 + (partial ? 1 : 0);
    const found = byStart[key];
    if (found)
      return found;
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const head = pattern.slice(patternIndex, firstgs);
    const body2 = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
    const tail = partial ? [] : pattern.slice(lastgs + 1);
    const segments2 = [[[], 0]];
    let current = segments2[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body2) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        current = [[], 0];
        segments2.push(current);
      } else {
        current[0].push(b);
        nonGsParts++;
      }
    }
    segments2.forEach((b, i) => {
      b[1] = nonGsParts - nonGsPartsSums[i];
    });
    const parts2 = { head, body: body2, tail, segments: segments2 };
    byStart[key] = parts2;
    return parts2;
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
    const [body2, need] = bs;
    const after2 = partial ? fileLength : fileLength - need;
    while (fileIndex <= after2) {
      const key = bodyIndex * (file.length + 1) + fileIndex;
      if (tried.has(key))
        return false;
      tried.add(key);
      const m = this.#matchOne(file, body2, partial, fileIndex, 0, fileIndex + body2.length);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body2.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
        if (sub !== false) {
          return sub;
        }
      }
      if (fileIndex === after2)
        break;
      const f = file[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file, pattern, partial, fileIndex, patternIndex, fileEnd = file.length) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      let p = pattern[pi];
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
    const { pattern } = this;
    if (this.options.nobrace)
      return this.braceExpand();
    let code = 57344;
    while (pattern.includes(String.fromCharCode(code))) {
      if (++code > 63743)
        return this.braceExpand();
    }
    const mark = String.fromCharCode(code);
    let found = false;
    const marked = pattern.replace(rangeRe, (m, lo, hi) => {
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
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    const { nocase, nocaseMagicOnly, noext = false, dot, normalize: normalize3 } = options;
    const rangeMark = this.#rangeMark;
    const lit2 = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
    if (lit2 !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) {
      return this.#norm(lit2);
    }
    if (this.#pending)
      return PENDING;
    let m = this.#matchers.get(pattern);
    if (!m) {
      if (!noext)
        assertValidExtglobs(pattern);
      m = new Matcher(pattern, {
        nocase,
        noext,
        dot,
        normalize: normalize3,
        ...rangeMark && { rangeMark }
      });
      this.#matchers.set(pattern, m);
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
    const resolved2 = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
    const set = this.set;
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (let r = 0; r < set.length; r++) {
      const pattern = set[r];
      const shape = partial ? void 0 : this.#shapes[r];
      const hit = shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved2, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved2, pattern, partial);
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
    } catch (error2) {
      problems.push(...problemsOf(error2));
    }
  }
  throwTogether(problems);
  return values;
}
function problemsOf(error2) {
  if (!isGateError(error2)) throw error2;
  return [error2, ...error2.others];
}
var MOST_TOGETHER = 50;
function throwTogether(problems) {
  const [first2, ...others] = problems.toSorted(byPlace).slice(0, MOST_TOGETHER);
  if (first2 === void 0) return;
  const { subject, message, help, frame, cause } = first2;
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
  const segments2 = glob.split("/");
  if (segments2.includes("")) throw patternProblem(located, "can match nothing", "it has an empty path segment");
  if (segments2.includes(".") || segments2.includes(".."))
    throw patternProblem(located, "can match nothing", "packed paths have no . or .. segments");
  if (segments2.filter((segment) => segment === "**").length > MOST_GLOBSTARS)
    throw patternProblem(located, `has more than ${MOST_GLOBSTARS} **`, "one ** is enough");
  for (const segment of segments2) checkSegment(located, segment);
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
var patternProblem = (located, what2, label) => policyProblem(located.frame, `the pattern ${quote(located.value)} ${what2}`, label);
var isLiteral = (segment) => !/[*?[]|[@!+]\(/.test(segment);
function globTest(located, glob, ignoreCase) {
  const asText = ignoreCase && new RegExp("^\\p{ASCII}*$", "u").test(glob) ? textTest(glob.toLowerCase()) : ignoreCase ? null : textTest(glob);
  if (asText !== null) return ignoreCase ? (_, lower) => asText(lower) : (path28) => asText(path28);
  try {
    const matcher = new Minimatch(glob, { ...OPTIONS, nobrace: true, nocase: ignoreCase });
    return (path28) => matcher.match(path28);
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
  const segments2 = glob.split("/");
  const last = segments2.at(-1) ?? "";
  const anywhere = segments2[0] === "**";
  const beneath = segments2.length > 1 && last === "**";
  const suffix = last.startsWith("*") && last !== "**" && isLiteral(last.slice(1)) && !last.startsWith("*(") ? last.slice(1) : null;
  if (glob === "**") return () => true;
  const inner = segments2.slice(anywhere ? 1 : 0, beneath || suffix !== null ? -1 : void 0);
  if (suffix !== null) return suffixTest(inner, suffix, anywhere);
  if (inner.length === 0 || !inner.every(isLiteral)) return null;
  const text = inner.join("/");
  if (anywhere && beneath) return (path28) => path28.startsWith(`${text}/`) || path28.includes(`/${text}/`);
  if (anywhere) return (path28) => path28.endsWith(text) && (path28.length === text.length || path28.charAt(path28.length - text.length - 1) === "/");
  if (beneath) return (path28) => path28.startsWith(text) && path28.charAt(text.length) === "/";
  return (path28) => path28 === text;
}
function suffixTest(directory, suffix, anywhere) {
  if (anywhere) return directory.length === 0 ? (path28) => path28.endsWith(suffix) : null;
  const deep = directory.at(-1) === "**";
  const names = deep ? directory.slice(0, -1) : directory;
  if (!names.every(isLiteral)) return null;
  const prefix2 = names.map((name) => `${name}/`).join("");
  const shortest = prefix2.length + Math.max(1, suffix.length);
  const direct = (path28) => deep || !path28.includes("/", prefix2.length);
  return (path28) => path28.length >= shortest && path28.endsWith(suffix) && path28.startsWith(prefix2) && direct(path28);
}

// src/policy/pattern.ts
var DENY = { ignoreCase: true, directories: true };
var EXACT = { ignoreCase: false, directories: false };
var compiled = /* @__PURE__ */ new WeakMap();
function compilePatterns(list, options) {
  const byOptions = compiled.get(list) ?? /* @__PURE__ */ new Map();
  const key = `${options.ignoreCase} ${options.directories}`;
  const known4 = byOptions.get(key);
  if (known4 !== void 0) return known4;
  const matcher = lastMatch(list, gather(list.map((located) => () => compilePath(located, options))));
  compiled.set(list, byOptions.set(key, matcher));
  return matcher;
}
function compileNames(list) {
  return lastMatch(list, gather(list.map((located) => () => compileName(located))));
}
function lastMatch(list, patterns) {
  const [first2] = list;
  if (first2 !== void 0 && patterns.every((pattern) => pattern.negated))
    throw patternProblem(first2, "has nothing to take back from", "write a pattern without ! before it");
  const fromLast = patterns.toReversed();
  return (path28) => {
    const normal2 = isAscii(path28) ? path28 : path28.normalize("NFC");
    const lower = normal2.toLowerCase();
    const decisive = fromLast.find((pattern) => pattern.test(normal2, lower));
    return decisive === void 0 || decisive.negated ? null : decisive.located;
  };
}
var isAscii = (text) => new RegExp("^\\p{ASCII}*$", "u").test(text);
function compilePath(located, options) {
  const { body: body2, negated } = withoutNegation(located);
  const asDirectory = body2.endsWith("/") && body2.length > 1;
  if (asDirectory && !options.directories)
    throw patternProblem(located, "ends in a slash, and no file does", `did you mean ${body2.replace(/[/*]+$/, "/**")}?`);
  if (body2.startsWith("./"))
    throw patternProblem(
      located,
      "can match nothing",
      `packed paths do not begin with ./: did you mean ${body2.slice(body2.indexOf("/", 2) > 0 ? 2 : 1)}?`
    );
  const anchored = body2.startsWith("/");
  const glob = body2.slice(anchored ? 1 : 0, asDirectory ? -1 : void 0);
  if (glob === "") throw patternProblem(located, "can match nothing", "did you mean **?");
  const tests = expandGlob(located, glob).flatMap((alternative) => {
    const whole = anchored || alternative.includes("/") ? alternative : `**/${alternative}`;
    const directory = options.directories && (asDirectory || isLiteral(alternative.split("/").at(-1) ?? ""));
    return (directory ? [whole, `${whole}/**`] : [whole]).map((pattern) => globTest(located, pattern, options.ignoreCase));
  });
  return { located, negated, test: anyOf(tests) };
}
function compileName(located) {
  const { body: body2, negated } = withoutNegation(located);
  const alternatives = expandGlob(located, body2);
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
  return only !== void 0 && tests.length === 1 ? only : (path28, lower) => tests.some((test) => test(path28, lower));
};
function withoutNegation(located) {
  const pattern = located.value.normalize("NFC");
  const negated = pattern.startsWith("!");
  const body2 = negated ? pattern.slice(1) : pattern;
  const problem = misread(located, pattern, body2);
  if (problem !== null) throw problem;
  return { body: body2, negated };
}
function misread(located, pattern, body2) {
  if (pattern.startsWith("!("))
    return patternProblem(located, "begins with !(", "write /!(...) to match all others, or !name to take back");
  if (body2.startsWith("!")) return patternProblem(located, "begins with two !", "one ! takes back");
  if (body2.trim() === "") return patternProblem(located, "is empty", "write a pattern, or remove it");
  if (body2.trim() !== body2) return patternProblem(located, "begins or ends with a space", `did you mean ${body2.trim()}?`);
  if (body2.includes("\\"))
    return patternProblem(located, "has a backslash", `packed paths have /: did you mean ${pattern.replaceAll(/\\+/g, "/")}?`);
  return null;
}

// src/judge.ts
function judge(input) {
  const exceptions = input.policy.exceptions.map((exception) => usable(exception, input.today));
  const locate = locator(input.pack);
  const violations = [];
  const waivers = [];
  for (const finding2 of input.findings) {
    const level = levelOf(finding2, input);
    if (level === "off") continue;
    const violation = toViolation(finding2, level, input, locate(finding2));
    const excuses = exceptions.filter((exception) => exception.covers(finding2));
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
  return violations.some(({ severity }) => failsRun(severity, failOn)) ? "fail" : "pass";
}
var failsRun = (severity, failOn) => severity === "error" || severity === "warning" && failOn === "warning";
function ruleLevel(meta3, variant, policy, preset) {
  const said = policy.rules.get(meta3.id)?.value.level;
  if (said !== void 0 && said !== null) return said;
  const defaults2 = variant === void 0 ? void 0 : meta3.variants?.[variant]?.severity;
  return (defaults2 ?? meta3.severity)[preset];
}
function levelOf(finding2, { rules: rules2, policy, preset }) {
  return finding2.level ?? ruleLevel(metaOf(finding2, rules2), finding2.variant, policy, preset);
}
function metaOf(finding2, rules2) {
  const meta3 = rules2.get(finding2.rule);
  if (meta3 === void 0) throw new Error(`finding of an unknown rule: ${finding2.rule}`);
  return meta3;
}
function toViolation(finding2, severity, { rules: rules2 }, location) {
  return {
    rule: finding2.rule,
    severity,
    path: finding2.path,
    message: finding2.message,
    help: finding2.help ?? metaOf(finding2, rules2).help,
    docs: `docs/rules/${finding2.rule}.md`,
    region: finding2.region ?? null,
    location,
    decidedBy: finding2.decidedBy ?? null,
    data: finding2.data,
    fix: null
  };
}
function usable(exception, today) {
  const matches2 = compilePatterns(exception.paths, { ignoreCase: false, directories: false });
  const everyPath = exception.paths.length === 0;
  const covers = ({ rule, path: path28 }) => rule === exception.rule && (everyPath || path28 !== null && matches2(path28) !== null);
  return { exception, covers, expired: isExpired(exception, today), uses: 0 };
}
var isExpired = ({ expires }, today) => expires !== null && expires < today;
var excuseOf = ({ reason, owner, expires, ticket }) => ({
  reason,
  owner,
  expires,
  ...ticket !== void 0 && { ticket }
});
var RANK = { error: 0, warning: 1, note: 2 };
function bySeverity(a, b) {
  return RANK[a.severity] - RANK[b.severity] || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.path ?? "", b.path ?? "") || (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) || (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) || byCodeUnit(a.message, b.message);
}

// src/policy/expiring.ts
var SOON_DAYS = 30;
var DAY = 864e5;
function expiringExceptions({ scope, packages }, today) {
  const entries = [...scope.exceptions, ...packages.flatMap(({ apply }) => apply(EMPTY_SCOPE).exceptions)];
  return entries.flatMap((entry) => expiring(entry, today)).toSorted(byEnd);
}
function expiring({ rule, paths, reason, owner, expires, ticket, frame }, today) {
  if (expires === null) return [];
  const daysLeft = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
  if (daysLeft < 0 || daysLeft > SOON_DAYS) return [];
  const known4 = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, daysLeft, location: frame };
  return [ticket === void 0 ? known4 : { ...known4, ticket }];
}
function byEnd(one, other) {
  if (one.daysLeft !== other.daysLeft) return one.daysLeft - other.daysLeft;
  if (one.location.file !== other.location.file) return one.location.file < other.location.file ? -1 : 1;
  return one.location.line - other.location.line || one.location.column - other.location.column;
}

// src/rules/path-rule.ts
function pathRule(meta3, match2) {
  return {
    scope: "package",
    meta: meta3,
    match: match2,
    check(input) {
      const findings = [];
      input.paths.forEach((parts2, index) => {
        const found = match2(parts2, input);
        if (found !== null) findings.push(findingOf(meta3.id, parts2.path, found, input.pack.files[index]?.size ?? 0));
      });
      return findings;
    }
  };
}
function findingOf(rule, path28, { variant, because }, size) {
  return { rule, ...variant !== void 0 && { variant }, path: path28, message: `${path28} would be published: ${because}`, data: { size } };
}
var isToldByPath = ({ match: match2 }, { file, pack, policy }) => match2(file.parts, { pack, policy, paths: [file.parts] }) !== null;

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
var isAmongSamples = (parts2) => parts2.directories.some(
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
function toolDirectoryOf(rule, parts2) {
  const found = toolDirectory(parts2);
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
      incidents: [
        {
          year: 2026,
          what: "428 packages with `.claude/settings.local.json`, 33 of these files with credentials, among the packages `nanoid`, `selfsigned` and `es-abstract`",
          sources: [
            "https://www.lakera.ai/blog/your-ai-coding-assistant-just-shipped-your-api-keys",
            "https://github.com/ai/nanoid/issues/590",
            "https://github.com/jfromaniello/selfsigned/issues/86",
            "https://github.com/ljharb/es-abstract/issues/162"
          ]
        }
      ],
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
  (parts2) => {
    const directory = toolDirectoryOf("agent-directory", parts2);
    if (directory === null && !AGENT_FILES.has(parts2.name) && !parts2.name.startsWith(".aider")) return null;
    const holder = directory === null ? "it" : `${directory.name}/`;
    const because = `${holder} holds a coding agent's settings and history`;
    return isAmongSamples(parts2) ? { variant: "sample", because } : { because };
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
      incidents: [
        {
          year: 2026,
          what: "`sitemap` 9.0.1 and `claude-mem`: `CLAUDE.md`, at the root and in sub-folders",
          sources: ["https://github.com/ekalinin/sitemap.js/issues/480", "https://github.com/thedotmack/claude-mem/issues/2537"]
        }
      ],
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
  (parts2) => {
    if (!isInstruction(parts2) || toolDirectory(parts2)?.rule === "agent-directory") return null;
    const because = "it instructs coding agents that work on this project";
    return isAmongSamples(parts2) ? { variant: "sample", because } : { because };
  }
);
function isInstruction(parts2) {
  if (OTHER_NAMES.has(parts2.name)) return true;
  if (parts2.name.endsWith(".instructions.md")) return parts2.directories.includes(".github");
  return CAPITAL_NAMES_LOWER.has(parts2.name) && CAPITAL_NAMES.some((name) => parts2.path === name || parts2.path.endsWith(`/${name}`));
}

// src/inspect/text-of-bytes.ts
var bufferOf = (bytes2) => Buffer.isBuffer(bytes2) ? bytes2 : Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.length);
var latin1Text = (bytes2, start, end2) => bufferOf(bytes2).toString("latin1", start, end2);
var utf8Text = (bytes2, start, end2) => bufferOf(bytes2).toString("utf8", start, end2);

// src/rules/agent-permissions.ts
var agentPermissions = {
  scope: "content",
  meta: {
    id: "agent-permissions",
    summary: "settings of a coding agent under any name: lists of commands that it was allowed to run",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json, and look through the commands for tokens and hosts before anything else is published',
    variants: {
      sample: {
        summary: "among templates, tests or fixtures, or called a template",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A coding agent writes down every command that its user allowed, word for word, with the tokens in it: 33 of 428 published `.claude/settings.local.json` held credentials. The rule",
        "`agent-directory` tells of the directories that agents use. This one tells of the same file as `settings.local.json.bak`, `old-settings.json` or in `docs/`: JSON with",
        "`permissions.allow` and entries such as `Bash(npm publish:*)`, `Read(…)` or `mcp__…`.",
        "",
        "Other lists of permissions, as in the manifest of a browser extension, stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[agent-permissions]: config/settings.local.json would be published: it lists 12 permissions of a coding agent",
        "```"
      ].join("\n"),
      fix: [
        "Take the file out, and what is in the commands back: revoke tokens that stand there.",
        "",
        "```json",
        '"files": ["config", "!config/**/settings.local.json"]',
        "```",
        "",
        "Settings that are meant to be copied by others belong under `templates/`, with an exception that says so."
      ].join("\n")
    }
  },
  needles: [{ text: '"permissions"', ignoreCase: false }],
  inspect(input) {
    const permissions = grantsIn(input);
    if (permissions === 0 || isToldByPath(agentDirectory, input)) return [];
    const { parts: parts2, size } = input.file;
    const variant = isAmongSamples(parts2) || isTemplateName(parts2.name) ? { variant: "sample" } : {};
    const message = `${parts2.path} would be published: it lists ${permissions} permission${permissions === 1 ? "" : "s"} of a coding agent`;
    return [{ rule: "agent-permissions", ...variant, path: parts2.path, message, data: { size, permissions } }];
  }
};
var LARGEST = 4e6;
function grantsIn({ file, bytes: bytes2 }) {
  if (file.kind !== "text" || bytes2.length > LARGEST) return 0;
  const text = utf8Text(bytes2, 0, bytes2.length);
  if (!/^\u{FEFF}?\s*(?:\{|\/[/*])/u.test(text)) return 0;
  try {
    const lists = [...listsIn(text).values()];
    return lists.some(({ ofAgent }) => ofAgent > 0) ? lists.reduce((sum, { grants }) => sum + grants, 0) : 0;
  } catch (error2) {
    if (error2 instanceof RangeError) return 0;
    throw error2;
  }
}
function listsIn(text) {
  const lists = /* @__PURE__ */ new Map();
  visit2(
    text,
    {
      // Of a name that stands there twice, the last one counts.
      onObjectProperty: (name, _offset, _length, _line, _character, path28) => {
        const [outer, ...others] = path28();
        if (outer === void 0 && name === "permissions") lists.clear();
        if (outer === "permissions" && others.length === 0) lists.set(name, { grants: 0, ofAgent: 0 });
      },
      onLiteralValue: (value, _offset, _length, _line, _character, path28) => {
        if (typeof value !== "string") return;
        const [outer, list, index, ...others] = path28();
        if (outer !== "permissions" || index !== void 0 && typeof index !== "number" || others.length > 0) return;
        const known4 = LISTS.find((name) => name === list);
        const counted = known4 === void 0 ? void 0 : lists.get(known4);
        if (counted === void 0) return;
        counted.grants += 1;
        if (AGENT_TOOL.test(value)) counted.ofAgent += 1;
      }
    },
    { allowTrailingComma: true }
  );
  return lists;
}
var LISTS = ["allow", "deny", "ask"];
var AGENT_TOOL = /^(?:(?:Bash|Shell|Read|Write|Edit|MultiEdit|NotebookEdit|WebFetch|WebSearch|Glob|Grep|Task|Skill|Mcp)(?:$|\()|mcp__\w)/;

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
        "shipped an earlier release of themselves that way. The download grows with every release, and what was taken out of this release is still in the old one.",
        "The members of tar, gzip and zip archives are judged as well, by the rules for packed files; `archive-content` tells what could not be read. Of 1,458 published packages one carries a",
        "`.tgz`: a leftover as well."
      ].join("\n"),
      incidents: [
        {
          year: 2018,
          what: "`prettier` 1.11.1, `ndb` 1.0.51 and packages of gatsby: the tarball of an earlier `npm pack`",
          sources: [
            "https://github.com/prettier/prettier/issues/4179",
            "https://github.com/GoogleChromeLabs/ndb/pull/273",
            "https://github.com/gatsbyjs/gatsby/issues/8458"
          ]
        }
      ],
      example: [
        "```text",
        "error[nested-archive]: fmt-1.11.1.tgz would be published: it is an archive, with everything that was packed into it",
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
  (parts2, input) => {
    if (!ARCHIVE.test(parts2.name)) return null;
    const because = "it is an archive, with everything that was packed into it";
    if (isOwnArchive(parts2.name, input)) return { because: "it is an archive of this very package" };
    if (parts2.directories.length === 0 && TARBALL.test(parts2.name)) return { because };
    if (isAmongSamples(parts2)) return { variant: "data", because };
    if (TARBALL.test(parts2.name)) return { because };
    return { variant: TAR.test(parts2.name) ? "tar" : "data", because };
  }
);
function isOwnArchive(name, { pack }) {
  const flat = pack.name.replace(/^@/, "").replace("/", "-").toLowerCase();
  const stem = name.replace(ARCHIVE, "");
  return stem === `${flat}-${pack.version.toLowerCase()}` || stem === `${flat}-v${pack.version.toLowerCase()}`;
}

// src/rules/archive-content.ts
var OPAQUE_FORMATS = [
  ["7z", "7z¼¯'"],
  ["rar", "Rar!\x07"],
  ["xz", "ý7zXZ\0"],
  ["bzip2", "BZh"],
  ["zstd", "(µ/ý"],
  ["lz4", '"M'],
  ["cab", "MSCF\0\0\0\0"]
];
var LONGEST_MAGIC = 8;
var BZIP2 = /^BZh[1-9]1AY&/;
var archiveContent = {
  scope: "content",
  meta: {
    id: "archive-content",
    summary: "archives whose members cannot all be read: damaged, encrypted, hostile, too large, or within another archive",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json, or pack it again with plain tar, gzip or zip; if it has to ship, add an exception with a reason',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      nested: { summary: "an archive within an archive", severity: { recommended: "warning", strict: "error" } },
      opaque: {
        summary: "formats that are not unpacked: 7z, rar, xz, bzip2, zstd, lz4, cab",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "An archive ships with everything in it. Packgate unpacks tar, gzip and zip one level deep, whatever the file is called, and judges each member by the rules for packed files:",
        "it is shown as `vendor/tool.tgz!/package/.env`. This rule tells where that was not possible, because what nobody read was not judged.",
        "",
        "Members with absolute paths or `..`, links, devices, names that occur twice, wrong checksums, headers that contradict the directory and data after the end are told too: unpackers",
        "disagree on them, so that one shows what another hides. Reading stops at 10,000 members, at 256 MB, and from 1 MB on where an archive unpacks to more than 200 times its size."
      ].join("\n"),
      example: [
        "```text",
        'error[archive-content]: assets/pack.zip cannot be read completely: the member "notes.txt" is encrypted',
        "```"
      ].join("\n"),
      fix: [
        "Ship the files themselves, or take the archive out:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.zip"]',
        "```",
        "",
        "Test data that is broken on purpose belongs under `test/` or `fixtures/`, and not into the package."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => isArchive(kind) || kind === "binary",
  inspect(input) {
    const { file, bytes: bytes2, archive } = input;
    if (!isArchive(file.kind)) return opaqueFindings(input);
    if (archive === void 0) return [findingOf2(file, "nested", "stands in another archive, and nothing inside it was read", {})];
    const [first2, ...more2] = archive.problems;
    if (first2 === void 0) return [];
    const others = more2.length === 0 ? "" : ` (and ${more2.length} more)`;
    const data = { size: bytes2.length, members: archive.members, problems: archive.problems };
    return [findingOf2(file, isAmongSamples(file.parts) ? "sample" : void 0, `cannot be read completely: ${first2}${others}`, data)];
  }
};
var isArchive = (kind) => kind === "gzip" || kind === "zip" || kind === "tar";
function opaqueFindings(input) {
  const { file, bytes: bytes2 } = input;
  const start = String.fromCharCode(...bytes2.subarray(0, LONGEST_MAGIC));
  const [name] = OPAQUE_FORMATS.find(([, magic]) => start.startsWith(magic)) ?? [];
  if (name === void 0 || name === "bzip2" && !BZIP2.test(start)) return [];
  if (isToldByPath(nestedArchive, input)) return [];
  return [findingOf2(file, "opaque", `is packed as ${name}, and nothing inside it was read`, { size: bytes2.length, format: name })];
}
function findingOf2({ parts: parts2 }, variant, says, data) {
  return { rule: "archive-content", ...variant !== void 0 && { variant }, path: parts2.path, message: `${parts2.path} ${says}`, data };
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
  (parts2) => {
    const directory = toolDirectoryOf("build-info", parts2);
    if (directory !== null) return { because: `${directory.name}/ holds the cache of a build tool` };
    if (parts2.extension === ".tsbuildinfo") return { because: "it lists the source files of the machine that built it" };
    return CACHE_FILES.has(parts2.name) ? { because: "it is the cache of a build tool" } : null;
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
  (parts2, input) => {
    const found = toolDirectoryOf("ci-file", parts2) !== null || CI_FILES.has(parts2.name) || isDockerfile(parts2.name);
    if (!found || agentInstructions.match(parts2, input) !== null) return null;
    return { because: "it configures how this project is built" };
  }
);
var isDockerfile = (name) => DOCKERFILE.test(name) && !isDocumentOrCode(name);

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
  (parts2) => {
    if (!EXTENSIONS.has(parts2.extension) && !NAMES2.test(parts2.name)) return null;
    const because = "it is the memory of a process or a profile of it";
    return isAmongSamples(parts2) ? { variant: "sample", because } : { because };
  }
);

// src/rules/core-dump.ts
var coreDump = {
  scope: "content",
  meta: {
    id: "core-dump",
    summary: "memory dumps under any name: ELF and Mach-O cores, Windows minidumps, Java heap dumps",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json; treat every secret that the process knew as known if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A crash leaves the memory of the process in the directory in which it ran, often as a file that is just called `core`: environment, tokens, source. The rule `memory-dump`",
        "knows such files by their names; this one by their first bytes, so that neither `core` nor `dump.bin` passes, and a directory called `core/` is no false alarm.",
        "",
        "None of 1,458 published packages ships a core dump."
      ].join("\n"),
      example: ["```text", "error[core-dump]: lib/core would be published: it is the memory of a process (an ELF core)", "```"].join("\n"),
      fix: [
        "Delete it. In package.json, list what ships, so that the next one stays at home:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/core"]',
        "```",
        "",
        "If it was published, treat every secret that the process knew as known."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => kind === "elf-core" || kind === "mach-o" || kind === "binary",
  inspect(input) {
    const format2 = dumpFormat(input);
    if (format2 === null || isToldByPath(memoryDump, input)) return [];
    const { parts: parts2, size } = input.file;
    const variant = isAmongSamples(parts2) ? { variant: "sample" } : {};
    const message = `${parts2.path} would be published: it is the memory of a process (${format2})`;
    return [{ rule: "core-dump", ...variant, path: parts2.path, message, data: { size, format: format2 } }];
  }
};
var MH_CORE = 4;
function dumpFormat({ file, bytes: bytes2 }) {
  if (file.kind === "elf-core") return "an ELF core";
  if (file.kind === "mach-o") return machOFileType(bytes2) === MH_CORE ? "a Mach-O core" : null;
  return file.kind === "binary" ? binaryFormat(String.fromCharCode(...bytes2.subarray(0, 20))) : null;
}
function machOFileType(bytes2) {
  if (bytes2.length < 16 || bytes2[0] === 202) return null;
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  return view.getUint32(12, view.getUint8(0) !== 254);
}
function binaryFormat(start) {
  if (start.startsWith("MDMP§")) return "a Windows minidump";
  return start.startsWith("JAVA PROFILE 1.0") ? "a Java heap dump" : null;
}

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
      incidents: [
        {
          year: 2016,
          what: "`npm` 3.9.3: `.nyc_output`, 331 MB, and a tarball that grew from 2.9 MB to 49.6 MB",
          sources: ["https://github.com/npm/npm/issues/12873"]
        }
      ],
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
    return paths.flatMap((parts2, index) => {
      const data = { size: pack.files[index]?.size ?? 0 };
      const raw = toolDirectoryOf("coverage-output", parts2);
      if (raw !== null)
        return [{ rule: id, path: parts2.path, message: `${parts2.path} would be published: ${raw.name}/ holds raw coverage data`, data }];
      if (!isReport(parts2) && !coverageDirectoriesOf(parts2).some((directory) => reportDirectories.has(directory))) return [];
      const message = `${parts2.path} would be published: it is part of a coverage report`;
      return [{ rule: id, variant: "report", path: parts2.path, message, data }];
    });
  }
};
var isReport = ({ name }) => REPORTS.has(name) || V8_REPORT.test(name);
var reportDirectoriesOf = (paths) => new Set(paths.filter(isReport).flatMap((parts2) => coverageDirectoriesOf(parts2).slice(-1)));
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
  (parts2) => {
    const name = originalName(parts2.name);
    const known4 = isCredentialName(name, parts2.directories.at(-1));
    if (!known4 && !BY_NAME.test(name)) return null;
    const because = "files of this name hold credentials";
    if (isAmongSamples(parts2)) return { variant: "sample", because };
    return known4 ? { because } : { variant: "by-name", because: "by its name it may hold credentials" };
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
      incidents: [
        {
          year: 2025,
          what: "`@siteboon/claude-code-ui` 1.12.0: the developer's database of users",
          sources: ["https://github.com/siteboon/claudecodeui/issues/251"]
        }
      ],
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
  (parts2) => {
    const name = originalName(parts2.name);
    if (THUMBNAILS.has(name) || !(DATABASE.test(name) || DUMP.test(name))) return null;
    const because = "databases hold the data of whoever ran this";
    return isAmongSamples(parts2) ? { variant: "sample", because } : { because };
  }
);

// src/rules/denied.ts
import { posix } from "node:path";

// src/policy/deny.ts
var import_ignore = __toESM(require_ignore(), 1);
function compileDeny(entry, roots) {
  switch (entry.syntax) {
    case "glob":
      return compilePatterns(entry.paths, DENY);
    case "gitignore":
      return compileList(entry.paths, roots);
  }
}
function compileList(lines, roots) {
  const [first2] = lines;
  if (first2 === void 0) return () => null;
  const list = ignoreOf(lines);
  const base = first2.frame.file.slice(0, first2.frame.file.lastIndexOf("/") + 1);
  const prefixes = [...new Set(roots.map((root) => root === null ? base : root === "." ? "" : `${root}/`))];
  const deciding = (inRepository) => {
    if (!inRepository.startsWith(base)) return null;
    const { rule } = list.test(inRepository.slice(base.length).normalize("NFC"));
    return rule?.mark === void 0 ? null : lines[Number(rule.mark)] ?? null;
  };
  return (path28) => {
    for (const prefix2 of prefixes) {
      const line2 = deciding(`${prefix2}${path28}`);
      if (line2 !== null) return line2;
    }
    return null;
  };
}
var compiled2 = /* @__PURE__ */ new WeakMap();
function ignoreOf(lines) {
  const known4 = compiled2.get(lines);
  if (known4 !== void 0) return known4;
  const list = (0, import_ignore.default)({ ignoreCase: true }).add(lines.map(({ value }, index) => ({ pattern: value.normalize("NFC"), mark: `${index}` })));
  compiled2.set(lines, list);
  return list;
}

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
        "such paths once, with the reason that everybody sees who runs into it.",
        "",
        "`deny-from` takes lists that the repository already keeps, such as `.claudeignore`. Their lines speak of paths in the repository, from the directory of the list:",
        "of `packages/cli` the file `dist/a.js` is `packages/cli/dist/a.js` to them. Of a tarball nobody knows where its package stands; it is taken to stand where the list does,",
        "and at the `repository.directory` of its package.json: what a line names under one of them is denied.",
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
    const roots = rootsOf(pack);
    const entries = policy.deny.flatMap((entry) => entry.syntax === "text" ? [] : [{ entry, decides: compileDeny(entry, roots) }]);
    return pack.files.flatMap(
      ({ path: path28, size }) => entries.flatMap(({ entry, decides }) => {
        const pattern = decides(path28);
        return pattern === null ? [] : [findingOf3(entry, pattern, path28, size)];
      })
    );
  }
};
function rootsOf({ root, packer, manifest }) {
  const isDirectory = packer.source !== "registry" && packer.name !== "tarball";
  if (isDirectory && isInside(root)) return [root];
  const repository = manifest.data["repository"];
  const named3 = typeof repository === "object" && repository !== null && "directory" in repository ? repository.directory : null;
  const directory = typeof named3 === "string" ? posix.normalize(named3).replace(/\/$/, "") : "";
  return directory !== "" && isInside(directory) ? [null, directory] : [null];
}
var isInside = (directory) => directory !== ".." && !directory.startsWith("../") && !posix.isAbsolute(directory);
function findingOf3(entry, pattern, path28, size) {
  return {
    rule: "denied",
    path: path28,
    message: `${path28} would be published: ${entry.reason ?? `the policy denies ${pattern.value}`}`,
    ...entry.severity !== null && { level: entry.severity },
    decidedBy: { ...pattern.frame, label: entry.syntax === "glob" ? "denied here" : "this line of the list denies it" },
    data: { size, pattern: pattern.value }
  };
}

// src/rules/denied-text.ts
import { isUtf8 } from "node:buffer";

// src/archives/member-path.ts
function pathFromRoot(shown3) {
  const inside = shown3.lastIndexOf("!/");
  return inside === -1 ? shown3 : shown3.slice(inside + 2).replace(/^package\/(?=.)/, "");
}

// src/inspect/byte-offsets.ts
function byteOffsets(text, start) {
  let known4 = 0;
  let offset = start;
  return (index) => {
    if (index < known4) {
      known4 = 0;
      offset = start;
    }
    offset += Buffer.byteLength(text.slice(known4, index));
    known4 = index;
    return offset;
  };
}

// src/inspect/text-pieces.ts
var PIECE = 1 << 18;
var BEFORE = 8;
var AFTER = 1024;
function* textPieces(bytes2, isUnicode, endsIn = () => true) {
  const isWhole2 = (at2) => !isUnicode || ((bytes2[at2] ?? 0) & 192) !== 128;
  const characterAt = (offset) => {
    let at2 = Math.min(offset, bytes2.length);
    while (!isWhole2(at2)) at2 -= 1;
    return at2;
  };
  const textOf6 = isUnicode ? utf8Text : latin1Text;
  const first2 = isUnicode && bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191 ? 3 : 0;
  for (let start = first2; start < bytes2.length; ) {
    const end2 = characterAt(start + PIECE);
    const from = Math.max(first2, characterAt(start - BEFORE));
    let until = characterAt(end2 + AFTER);
    while (until < bytes2.length && !endsIn(textOf6(bytes2, end2, until))) until = characterAt(end2 + (until - end2) * 2 + AFTER);
    const text = textOf6(bytes2, from, until);
    const indexOf = (offset) => textOf6(bytes2, from, offset).length;
    yield { text, end: end2, indexOf, offsetOf: isUnicode ? byteOffsets(text, from) : (index) => from + index };
    start = end2;
  }
}

// src/required-literal.ts
var SHORTEST = 3;
var LONGEST = 100;
function quantifiedTokens(source) {
  const tokens = [];
  for (let rest = source; rest !== ""; ) {
    const piece = pieceOf(rest);
    if (piece === null) return null;
    const text = rest.slice(0, piece.length);
    rest = rest.slice(piece.length);
    const [quantifier = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? [];
    rest = rest.slice(quantifier.length);
    const looksAround = /^(?:\(|\^$|\$$|\\[bB]$)/.test(text);
    tokens.push({ source: text, token: piece.token, quantifier, most: mostOf(quantifier), looksAround });
  }
  return tokens;
}
function mostOf(quantifier) {
  if (quantifier === "" || quantifier.startsWith("?")) return 1;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least === void 0) return Infinity;
  if (comma === "") return Number(least);
  return most === "" ? Infinity : Number(most);
}
function requiredLiteral(source) {
  let longest = "";
  let run2 = "";
  const endRun = () => {
    if (run2.length > longest.length) longest = run2;
    run2 = "";
  };
  const tokens = quantifiedTokens(source);
  if (tokens === null) return null;
  for (const { token: token2, quantifier } of tokens) {
    if (token2.kind === "other") {
      endRun();
      continue;
    }
    if (quantifier === "" || quantifier.startsWith("+")) run2 += token2.text;
    if (quantifier !== "") endRun();
  }
  endRun();
  return longest.length >= SHORTEST ? longest.slice(0, LONGEST) : null;
}
var OTHER = { kind: "other" };
function pieceOf(rest) {
  const first2 = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  switch (first2) {
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
      return /^[*+?{}\])]$/.test(first2) ? null : { token: { kind: "literal", text: first2 }, length: first2.length };
  }
}
function escapeAt(rest) {
  const escaped2 = rest.charAt(1);
  if (/^[dDwWsSbBnrtfv]$/.test(escaped2)) return { token: OTHER, length: 2 };
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(escaped2) ? { token: { kind: "literal", text: escaped2 }, length: 2 } : null;
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
function searchText(pattern, text, limit = TIME_LIMIT) {
  if (isLinear(pattern.source)) return { kind: "searched", spans: spansOf(text.matchAll(pattern)) };
  if (lacksLiteral(pattern, text)) return { kind: "searched", spans: [] };
  const before = spent.get(pattern) ?? 0;
  const most = Math.ceil(Math.min(limit.each + limit.perMegabyte * text.length / 1e6, limit.total - before));
  if (most <= 0) return { kind: "stopped", why: `it has taken more than ${seconds(limit.total)} in all` };
  const start = performance.now();
  try {
    return { kind: "searched", spans: within(most, pattern, text) };
  } catch (error2) {
    return { kind: "stopped", why: whyStopped(error2, most) };
  } finally {
    spent.set(pattern, before + performance.now() - start);
  }
}
function searchParts(pattern, length, limit = TIME_LIMIT) {
  let left = limit.each + limit.perMegabyte * length / 1e6;
  return (part) => {
    const start = performance.now();
    try {
      return searchText(pattern, part, { each: left, perMegabyte: 0, total: limit.total });
    } finally {
      left -= performance.now() - start;
    }
  };
}
var literals = /* @__PURE__ */ new WeakMap();
function lacksLiteral(pattern, text) {
  let literal2 = literals.get(pattern);
  if (literal2 === void 0) {
    const required = requiredLiteral(pattern.source);
    literal2 = required === null ? null : new RegExp(required.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), pattern.ignoreCase ? "iu" : "u");
    literals.set(pattern, literal2);
  }
  return literal2 !== null && !literal2.test(text);
}
var seconds = (milliseconds) => `${Math.round(milliseconds / 100) / 10} s`;
var whyStopped = (error2, most) => systemErrorCode(error2) === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? `it takes longer than ${seconds(most)}` : firstLine(error2);
var LONGEST_LINEAR = 200;
function isLinear(source) {
  return source.length <= LONGEST_LINEAR && /^(?:\\[^1-9kpPux]|[^\\()*+?{}])*$/.test(source);
}
function spansOf(matches2) {
  const spans = [];
  for (const { index = 0, 0: match2 } of matches2) {
    spans.push({ start: index, end: index + match2.length });
    if (spans.length === MOST_MATCHES) break;
  }
  return spans;
}
var search = null;
var context = null;
function within(timeout, pattern, text) {
  search ??= new (nodeVm()).Script("spansOf(text.matchAll(pattern))");
  context ??= nodeVm().createContext({ spansOf });
  Object.assign(context, { pattern, text });
  try {
    return search.runInContext(context, { timeout });
  } finally {
    Object.assign(context, { pattern: null, text: null });
  }
}

// src/policy/text-pattern.ts
var compiled3 = /* @__PURE__ */ new WeakMap();
function compileText(located) {
  const known4 = compiled3.get(located);
  if (known4 !== void 0) return known4;
  const { value, frame } = located;
  const [group = "", letters = ""] = /^\(\?([a-zA-Z]+)\)/.exec(value) ?? [];
  const unknown = letters.split("").find((letter, index) => !"ims".includes(letter) || letters.indexOf(letter) !== index);
  if (unknown !== void 0)
    throw policyProblem(frame, `unknown flag ${quote(unknown)} in the pattern ${quote(value)}`, "expected i, m or s, each once");
  const pattern = compile2(located, value.slice(group.length), `gu${letters}`);
  refuseEmptyMatch(located, pattern);
  compiled3.set(located, pattern);
  return pattern;
}
function compile2({ value, frame }, source, flags) {
  try {
    return new RegExp(source, flags);
  } catch (error2) {
    const reason = error2 instanceof Error ? error2.message.split(": ").at(-1) ?? error2.message : String(error2);
    throw policyProblem(frame, `the pattern ${quote(value)} cannot compile: ${reason}`, "expected a regular expression of JavaScript", {
      cause: error2
    });
  }
}
var PROBES = ["", "a", "A", "1", " ", "\n", "const a = 1;\n"];
function refuseEmptyMatch({ value, frame }, pattern) {
  for (const probe of PROBES) {
    const search2 = searchText(pattern, probe);
    if (search2.kind === "stopped")
      throw policyProblem(frame, `the pattern ${quote(value)} cannot be used: ${search2.why}`, "make it simpler");
    if (search2.spans.some(({ start, end: end2 }) => start === end2))
      throw policyProblem(frame, `the pattern ${quote(value)} matches an empty text`, "it would be found everywhere: require a character");
  }
}

// src/match-bound.ts
var MOST_FIXED = 200;
function matchBound({ source, flags }) {
  const tokens = quantifiedTokens(source);
  if (tokens === null || tokens.some(({ looksAround }) => looksAround)) return null;
  const repeated = tokens.filter(({ most }) => most === Infinity).map((token2) => token2.source);
  const fixed2 = tokens.reduce((sum, { most }) => sum + (most === Infinity ? 0 : most), 0);
  if (fixed2 > MOST_FIXED) return null;
  const filler = repeated.length === 0 ? null : new RegExp(repeated.join("|"), flags);
  return {
    // A character is two code units at most.
    endsIn: (stretch) => (filler === null ? stretch : stretch.replaceAll(filler, "")).length > 2 * fixed2
  };
}

// src/rules/denied-text.ts
var deniedText = {
  scope: "content",
  meta: {
    id: "denied-text",
    summary: "files with text in them that the policy denies",
    severity: { recommended: "error", strict: "error" },
    help: 'take the text out of what is packed, or correct the entry under "deny"',
    docs: {
      why: [
        "Code names, internal hosts and `INTERNAL ONLY` are known to those who own them, and to no built-in rule. An entry under `deny` with `text` names them once, and every file that ships",
        "is searched, or those under `in`: bundles, maps, documents, and members of archives.",
        "",
        "The pattern is a regular expression of JavaScript in Unicode mode; `(?i)` before it ignores case, `(?m)` lets `^` and `$` match at lines, `(?s)` lets `.` match line breaks. Files in UTF-8",
        "and UTF-16 are searched as text, all others byte by byte as latin1. A pattern that takes longer than three seconds for a file, and a tenth of a second for each megabyte, ends the run",
        "with exit code 2: a file that was not searched to its end never passes. What was found is shown where the pattern is plain characters; what a repetition matched could be a secret."
      ].join("\n"),
      example: [
        "```yaml",
        "deny:",
        '  - text: "(?i)codename-aurora|INTERNAL ONLY"',
        '    in: ["dist/**"]',
        "    reason: unannounced names",
        "```",
        "",
        "```text",
        'error[denied-text]: dist/index.js would be published with "Codename-Aurora" in it: unannounced names',
        "```"
      ].join("\n"),
      fix: [
        "Take the text out of the sources and build again, or the file out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.notes.md"]',
        "```",
        "",
        "Where one file is right to ship, add an exception for it, with a reason and an end date."
      ].join("\n")
    }
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { path: path28 } = input.file.parts;
    const entries = input.policy.deny.filter((entry) => entry.syntax === "text").filter((entry) => isSearched(entry, path28));
    if (entries.length === 0) return [];
    return entries.flatMap((entry) => {
      const found = searchFor(entry, input);
      return found.matches === 0 ? [] : [findingOf4(entry, found, input)];
    });
  }
};
function isSearched(entry, path28) {
  if (entry.in.length === 0) return true;
  const matches2 = compilePatterns(entry.in, DENY);
  return matches2(path28) !== null || matches2(pathFromRoot(path28)) !== null;
}
var MOST_LINES = 20;
var NOTHING = { matches: 0, first: "", stretches: [] };
function searchFor(entry, input) {
  const pattern = compileText(entry.text);
  const isUnicode = isUtf8(input.bytes);
  if (isLinear(pattern.source)) return searchPieces(pattern, input, isUnicode);
  if (lacksLiteral2(pattern, input.bytes)) return NOTHING;
  const bound2 = input.bytes.length < WORTH_PIECES ? null : matchBound(pattern);
  return bound2 === null ? searchWhole(entry, pattern, input, isUnicode) : searchBounded(entry, pattern, input, isUnicode, bound2);
}
var WORTH_PIECES = 8e6;
function searchBounded(entry, pattern, { bytes: bytes2, file }, isUnicode, { endsIn }) {
  const stretches = [];
  let first2 = "";
  let matches2 = 0;
  let searched = 0;
  const searchPart = searchParts(pattern, bytes2.length);
  for (const { text, end: end2, indexOf, offsetOf } of textPieces(bytes2, isUnicode, endsIn)) {
    pattern.lastIndex = indexOf(searched);
    const search2 = searchPart(text);
    pattern.lastIndex = 0;
    if (search2.kind === "stopped") throw stopped(entry, file.parts.path, search2.why);
    for (const span of search2.spans) {
      const offset = offsetOf(span.start);
      if (offset >= end2 || matches2 === MOST_MATCHES) break;
      if (matches2 === 0) first2 = text.slice(span.start, span.end);
      matches2 += 1;
      searched = offsetOf(span.end);
      if (stretches.length < MOST_LINES) stretches.push({ start: offset, end: searched });
    }
    if (matches2 === MOST_MATCHES) break;
    searched = Math.max(searched, end2);
  }
  return { matches: matches2, first: first2, stretches };
}
function searchPieces(pattern, { bytes: bytes2 }, isUnicode) {
  const stretches = [];
  let first2 = "";
  let matches2 = 0;
  let searched = 0;
  for (const { text, end: end2, indexOf, offsetOf } of textPieces(bytes2, isUnicode)) {
    pattern.lastIndex = indexOf(searched);
    for (const match2 of text.matchAll(pattern)) {
      const start = offsetOf(match2.index);
      if (start >= end2 || matches2 === MOST_MATCHES) break;
      if (matches2 === 0) [first2] = match2;
      matches2 += 1;
      searched = offsetOf(match2.index + match2[0].length);
      if (stretches.length < MOST_LINES) stretches.push({ start, end: searched });
    }
    if (matches2 === MOST_MATCHES) break;
    searched = Math.max(searched, end2);
  }
  pattern.lastIndex = 0;
  return { matches: matches2, first: first2, stretches };
}
function lacksLiteral2({ source, ignoreCase }, bytes2) {
  const literal2 = ignoreCase ? null : requiredLiteral(source);
  return literal2 !== null && /^[\0-\x7f]*$/.test(literal2) && !Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.length).includes(literal2);
}
function searchWhole(entry, pattern, { bytes: bytes2, file }, isUnicode) {
  const { path: path28 } = file.parts;
  const { text, offsetOf } = wholeTextOf(bytes2, path28, isUnicode);
  const search2 = searchText(pattern, text);
  if (search2.kind === "stopped") throw stopped(entry, path28, search2.why);
  const [first2] = search2.spans;
  return {
    matches: search2.spans.length,
    first: first2 === void 0 ? "" : text.slice(first2.start, first2.end),
    stretches: search2.spans.slice(0, MOST_LINES).map(({ start, end: end2 }) => ({ start: offsetOf(start), end: offsetOf(end2) }))
  };
}
var stopped = ({ text }, path28, why) => new GateError("policy", `the pattern ${quote(text.value)} cannot be looked for in ${path28}: ${why}`, {
  help: 'make it simpler: without repetitions within repetitions, and with a word that it begins with; or name fewer files under "in"',
  frame: { ...text.frame, label: "this pattern" }
});
var BYTE_ORDER_MARK = 65279;
function wholeTextOf(bytes2, path28, isUnicode) {
  try {
    const whole = isUnicode ? utf8Text(bytes2, 0, bytes2.length) : latin1Text(bytes2, 0, bytes2.length);
    if (whole.length === bytes2.length) return { text: whole, offsetOf: (index) => index };
    const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return { text: whole.slice(mark), offsetOf: byteOffsets(whole.slice(mark), mark * 3) };
  } catch (error2) {
    throw new GateError("list", `${path28} is too large to be searched for text that the policy denies`, {
      help: 'keep it out of the package, or name other files under "in"',
      cause: error2
    });
  }
}
function findingOf4(entry, found, { file, placeOf: placeOf3 }) {
  const { path: path28 } = file.parts;
  const places2 = found.stretches.map(({ start, end: end2 }) => placeOf3(start, end2));
  const [first2] = places2;
  const lines = places2.flatMap(({ region }) => region?.startLine ?? []);
  return {
    rule: "denied-text",
    path: path28,
    message: `${path28} would be published with ${wordsOf2(entry, found)} in it: ${entry.reason ?? "the policy denies it"}`,
    ...first2?.region && { region: first2.region },
    ...entry.severity !== null && { level: entry.severity },
    decidedBy: { ...entry.text.frame, label: "denied here" },
    data: { pattern: entry.text.value, matches: found.matches, offset: first2?.offset ?? 0, lines: [...new Set(lines)] }
  };
}
function wordsOf2(entry, { matches: matches2, first: first2 }) {
  const shown3 = isLinear(compileText(entry.text).source) ? quote(first2) : `text that matches ${quote(entry.text.value)}`;
  const more2 = matches2 - 1;
  if (more2 === 0) return shown3;
  return `${shown3} and ${matches2 === MOST_MATCHES ? "many" : more2} more`;
}

// src/rules/disguised-database.ts
var disguisedDatabase = {
  scope: "content",
  meta: {
    id: "disguised-database",
    summary: "SQLite databases under a name that does not say so",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "Browsers, editors, chat programs and agents keep their histories in SQLite files without a suffix: `Cookies`, `History`, `state.vscdb`. Copies of a database are called",
        "`data.bin` or `backup-1`. This rule looks at the first 16 bytes, which every SQLite database has; `database-file` tells of those that have a telling name.",
        "",
        "None of 1,458 published packages ships an SQLite database."
      ].join("\n"),
      example: ["```text", "error[disguised-database]: server/state.bin would be published: it is an SQLite database", "```"].join("\n"),
      fix: [
        "Write the database outside of the source tree, and take it back until then:",
        "",
        "```json",
        '"files": ["server", "!server/**/*.bin"]',
        "```",
        "",
        "A database that is the product, such as a dictionary, gets an exception with its path and reason."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => kind === "sqlite",
  inspect(input) {
    const { parts: parts2, size } = input.file;
    if (isToldByPath(databaseFile, input)) return [];
    const variant = isAmongSamples(parts2) ? { variant: "sample" } : {};
    return [
      {
        rule: "disguised-database",
        ...variant,
        path: parts2.path,
        message: `${parts2.path} would be published: it is an SQLite database`,
        data: { size }
      }
    ];
  }
};

// src/rules/disguised-executable.ts
var HARMLESS = new Set(
  [
    "js cjs mjs jsx ts cts mts tsx json json5 jsonc map vue svelte",
    "sh bash zsh fish py rb pl php lua ps1 bat cmd",
    "txt md markdown mdx rst adoc html htm css scss sass less xml svg yml yaml toml ini cfg conf properties env csv tsv log lock",
    "png jpg jpeg gif webp avif bmp ico mp3 mp4 webm ogg wav woff woff2 ttf otf eot pdf"
  ].flatMap((line2) => line2.split(" ").map((extension) => `.${extension}`))
);
var FORMATS = { elf: "Linux (ELF)", "mach-o": "macOS (Mach-O)", pe: "Windows (PE)" };
var disguisedExecutable = {
  scope: "content",
  meta: {
    id: "disguised-executable",
    summary: "native programs under the suffix of a script, a text or a picture",
    severity: { recommended: "error", strict: "error" },
    help: "find out who put it there; a binary that belongs into the package gets a name that says so: no suffix, .node, .so, .dylib, .dll or .exe",
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Nobody calls a program `logo.png` by accident. Malicious releases hide the next stage this way: the install script is short and readable, and the picture beside it is what it runs.",
        "Packages that ship binaries on purpose name them so that the system finds them, and stay quiet: without a suffix, `.node`, `.so`, `.dylib`, `.dll`, `.exe`, `.bin`.",
        "",
        "WebAssembly is no native program, and no matter of this rule."
      ].join("\n"),
      example: ["```text", "error[disguised-executable]: assets/logo.png would be published: it is a program for Linux (ELF)", "```"].join(
        "\n"
      ),
      fix: [
        "If nobody knows the file, do not publish, and look at how it came into the directory. If it belongs there, give it its real name. Otherwise take it out:",
        "",
        "```json",
        '"files": ["dist", "!dist/assets/logo.png"]',
        "```"
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind, parts: parts2 }) => FORMATS[kind] !== void 0 && HARMLESS.has(parts2.extension),
  inspect({ file: { parts: parts2, size, kind } }) {
    const format2 = FORMATS[kind];
    if (format2 === void 0 || !HARMLESS.has(parts2.extension)) return [];
    const variant = isAmongSamples(parts2) ? { variant: "sample" } : {};
    const message = `${parts2.path} would be published: it is a program for ${format2}`;
    return [{ rule: "disguised-executable", ...variant, path: parts2.path, message, data: { size, format: kind } }];
  }
};

// src/rules/dropped-entry.ts
var droppedEntry = {
  scope: "package",
  meta: {
    id: "dropped-entry",
    summary: "entries that npm drops or turns into links: symbolic and hard links, sockets, names with a *",
    severity: { recommended: "warning", strict: "error" },
    help: "replace it by a regular file, or keep it out of the package",
    docs: {
      why: [
        "npm packs regular files. A symbolic link that stands among them is left out without a word, and so is every name with a `*` in it; of two hard links the second becomes a link entry, which installs",
        "drop. The package works in its checkout and fails at its users. Other package managers read the same directory in another way: yarn packs a symbolic link as a link, which installs drop; pnpm",
        "ships what it points to, which can be a file from outside of the package; bun leaves it out, and its tarball does not tell. A tarball that was packed elsewhere and has links in it is refused."
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
    message: pack.packer.source === "packlist" ? messageOf(entry) : packedMessageOf(entry, pack.packer.name),
    anchor: anchorOf(pack),
    data: { why: entry.why, target: entry.target }
  }))
};
function messageOf({ path: path28, why, target }) {
  switch (why) {
    case "symlink":
      return `${path28} would not be published: npm leaves out symbolic links${target === null ? "" : `, and this one points to ${target}`}`;
    case "special":
      return `${path28} would not be published: npm leaves out sockets, pipes and devices`;
    case "name":
      return `${path28} would not be published: npm leaves out names with a *`;
    case "hard-link":
      return `${path28} would be published as a link${target === null ? "" : ` to ${target}`}: installs leave out hard links`;
  }
}
function packedMessageOf({ path: path28, why, target }, packer) {
  const link = why === "hard-link" ? "hard link" : "symbolic link";
  return `${path28} would be published as a ${link}${target === null ? "" : ` to ${target}`}, as ${packer} packs it: installs leave out links`;
}
var anchorOf = ({ manifest: { data }, packer }) => ({
  kind: "manifest",
  pointer: [data["files"] === void 0 ? "name" : "files"],
  label: packer.source === "packlist" ? "npm drops an entry of this package" : "installs drop an entry of this package"
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
  (parts2) => {
    const directory = toolDirectoryOf("editor-directory", parts2);
    if (directory === null && parts2.extension !== ".sublime-workspace") return null;
    const depth = directory?.depth ?? parts2.directories.length;
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
    const names = pack.files.map(({ path: path28 }) => path28);
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
var bringsDependencies = (manifest) => ["dependencies", "peerDependencies", "optionalDependencies"].some((field2) => {
  const value = manifest[field2];
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
function fieldEntry(manifest, field2, lookup, need) {
  const target = manifest[field2];
  if (typeof target !== "string" || target === "") return [];
  return [{ field: field2, pointer: [field2], targets: [withinPackage(target)], lookup, need }];
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
  return Object.entries(value).flatMap(([key, inner]) => exportsEntries(inner, within2(place3, key)));
}
function within2({ pointer, need, pattern }, key) {
  const inner = { pointer: [...pointer, key], need, pattern };
  if (key.startsWith(".")) return { ...inner, pattern: key.includes("*") };
  if (key === "types" || key.startsWith("types@")) return { ...inner, need: "types" };
  return COMMON_CONDITIONS.has(key) || need === "types" ? inner : { ...inner, need: "optional" };
}
function fallbackEntries(list, place3) {
  const paths = list.filter((value) => typeof value === "string");
  const others = list.flatMap(
    (value, index) => typeof value === "string" ? [] : exportsEntries(value, { ...place3, pointer: [...place3.pointer, index] })
  );
  return [...paths.length === 0 ? [] : exportsEntry(paths, place3), ...others];
}
function exportsEntry(targets, { pointer, need, pattern }) {
  const isDirectory = targets.every((target) => target.endsWith("/"));
  const lookup = pattern || isDirectory ? "pattern" : need === "types" ? "types" : "exact";
  const shown3 = targets.map((target) => withinPackage(target.endsWith("/") ? `${target}*` : target));
  return [{ field: fieldName(pointer), pointer, targets: shown3, lookup, need }];
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
    const files = new Set(pack.files.map(({ path: path28 }) => path28));
    const entries = entryPoints(pack.manifest.data);
    const shipped = entries.filter((entry) => isShipped(entry, files));
    const missing = /* @__PURE__ */ new Map();
    for (const entry of entries) {
      if (shipped.includes(entry)) continue;
      const [target = ""] = entry.targets;
      missing.set(target, [...missing.get(target) ?? [], { entry, need: needOf(entry, shipped, pack, files) }]);
    }
    if (missing.size === 0) return [];
    const byLower = new Map(paths.map(({ lower, path: path28 }) => [lower, path28]));
    return [...missing].map(([target, sharing]) => findingOf5(target, sharing, helpOf(target, byLower, pack)));
  }
};
function needOf(entry, shipped, pack, files) {
  if (entry.need !== "required") return entry.need;
  return hasInstallScript(pack.manifest.data, files) || hasStandIn(entry, shipped, files) ? "optional" : "required";
}
function hasStandIn(entry, shipped, files) {
  const [field2 = ""] = entry.pointer;
  switch (field2) {
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
var isRootExport = ({ pointer: [field2, subpath], need }) => field2 === "exports" && need === "required" && (subpath === "." || !String(subpath ?? "").startsWith("."));
var isUnusedDefault = ({ targets }, files) => targets[0] === "index.js" && [...files].some((file) => /\.[cm]?js$/.test(file));
function hasInstallScript({ scripts }, files) {
  if (files.has("binding.gyp")) return true;
  return typeof scripts === "object" && scripts !== null && ["preinstall", "install", "postinstall"].some((name) => name in scripts);
}
function findingOf5(target, missing, help) {
  const strongest = strongestOf(missing);
  const { lookup } = strongest.entry;
  const path28 = target === "" ? "index.js" : target;
  const state = lookup === "pattern" ? "matches nothing that would be published" : "would not be published";
  const fields = missing.map(({ entry }) => entry.field);
  return {
    rule: "entry-point-missing",
    ...strongest.need !== "required" && { variant: strongest.need },
    path: path28,
    message: `${path28} ${state}, but ${nameList(fields)}`,
    ...help !== null && { help },
    anchor: anchorOf2(strongest.entry),
    data: { fields }
  };
}
var NEEDS = ["required", "optional", "types"];
function strongestOf([first2, ...rest]) {
  if (first2 === void 0) throw new Error("a missing entry point that nothing names");
  return rest.reduce((strongest, other) => NEEDS.indexOf(other.need) < NEEDS.indexOf(strongest.need) ? other : strongest, first2);
}
function nameList(fields) {
  if (fields.length === 1) return `${fields[0]} names it`;
  if (fields.length === 2) return `${fields.join(" and ")} name it`;
  return `${fields.slice(0, 2).join(", ")} and ${fields.length - 2} more name it`;
}
function helpOf(target, byLower, { dropped }) {
  if (dropped.some(({ path: path28 }) => path28 === target)) return "npm drops it because it is no regular file: replace it by one";
  const other = byLower.get(target.toLowerCase());
  return other === void 0 ? null : `${other} ships: mend the capitals, they matter on most systems`;
}
var anchorOf2 = ({ pointer }) => ({ kind: "manifest", pointer, label: "names a file that does not ship" });

// src/rules/env-file.ts
var DOTENV = /^\.env(?:rc)?(?:$|[._-])/;
var HARMLESS2 = /^\.env\.vault$|^[._]?xcode\.env$/;
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
      incidents: [
        {
          year: 2021,
          what: "`sinopia_editor`: `.env`, since an `.npmignore` without it switched `.gitignore` off",
          sources: ["https://github.com/LD4P/sinopia_editor/pull/2747"]
        }
      ],
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
  (parts2) => {
    const name = originalName(parts2.name);
    if (!name.includes("env") || isTemplateName(name) || DOCUMENT.test(name) || HARMLESS2.test(name)) return null;
    const variant = variantOf(name, parts2);
    if (variant === null) return null;
    return { ...variant !== "secret" && { variant }, because: "environment files hold secrets" };
  }
);
function variantOf(name, parts2) {
  const dotenv = DOTENV.test(name);
  if (!dotenv && !name.endsWith(".env")) return null;
  const words = wordsOf(name);
  if (isAmongSamples(parts2) || words.some((word) => TEST_WORDS.has(word))) return "sample";
  return dotenv || words.some((word) => STAGE_WORDS.has(word)) ? "secret" : "named";
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
        "  - rule: source-map-content",
        '    paths: ["dist/legacy.js.map"]',
        "    reason: needed by the crash reporter until it reads from our server",
        '    owner: "@acme/web"',
        "    expires: 2026-06-30",
        "```",
        "",
        "```text",
        "error[exception-expired]: the exception for source-map-content expired on 2026-06-30: 1 finding counts again",
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
  check: ({ exceptions, today }) => exceptions.filter(({ exception, uses }) => exception.expires !== null && exception.expires < today && (uses > 0 || exception.isShared !== true)).map(findingOf6)
};
function findingOf6({ exception, uses }) {
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
  check: ({ exceptions, today }) => exceptions.filter(
    ({ exception, uses }) => uses === 0 && exception.isShared !== true && (exception.expires === null || exception.expires >= today)
  ).map(({ exception }) => ({
    rule: "exception-unused",
    path: null,
    message: `the exception for ${subjectOf(exception)} excuses nothing`,
    anchor: { kind: "policy", frame: exception.frame },
    data: { rule: exception.rule, paths: exception.paths.map(({ value }) => value) }
  }))
};
var subjectOf = ({ rule, paths }) => {
  const [first2] = paths;
  if (first2 === void 0) return rule;
  return `${rule} on ${first2.value}${paths.length > 1 ? ` and ${paths.length - 1} more` : ""}`;
};

// src/previous/hashed-name.ts
function withoutHashes(path28, version) {
  const segments2 = path28.split("/");
  const name = segments2.pop() ?? "";
  const directories = segments2.map((segment) => withoutHash(withoutVersion(segment, version)));
  return [...directories, plainName(withoutVersion(name, version))].join("/");
}
var HOLE = "*";
function withoutVersion(segment, version) {
  const at2 = version === "" ? -1 : segment.indexOf(version);
  if (at2 === -1) return segment;
  const rest = segment.slice(at2 + version.length);
  const isPart = /[\d.]$/.test(segment.slice(0, at2)) || /^\d/.test(rest);
  return isPart ? segment : `${segment.slice(0, at2)}${HOLE}${rest}`;
}
var EXTENSIONS2 = /(?:\.(?:d|min|module|prod|production|dev|development|umd|cjs|esm|global|legacy))*\.(?:[a-z][a-z0-9]{0,4}|7z)(?:\.(?:map|gz|br))?$/i;
var DOCUMENT2 = /\.(?:md|mdx|txt|rst|adoc|markdown)$/i;
function withoutLikelyHash(path28) {
  const [, before, tail = "", after2] = /^(.*[-._~])([\w-]{8})(\.[a-z][\w.]*)$/i.exec(path28) ?? [];
  if (before === void 0 || after2 === void 0 || DOCUMENT2.test(path28)) return null;
  const isOneWord = /^[A-Z]?[a-z]+$|^[A-Z]+$|^\d+$/.test(tail);
  return isOneWord ? null : `${before}${HOLE}${after2}`;
}
function plainName(name) {
  if (DOCUMENT2.test(name)) return name;
  const extensions = EXTENSIONS2.exec(name)?.[0] ?? "";
  return withoutHash(name.slice(0, name.length - extensions.length)) + extensions;
}
function withoutHash(stem) {
  const tail = stem.slice(-HASH_LENGTH);
  const before = stem.slice(0, -HASH_LENGTH);
  if (DELIMITER_AT_END.test(before) && isShortHash(tail)) return withoutHash(before.slice(0, -1)) + before.slice(-1) + HOLE;
  if (stem.length === HASH_LENGTH && /\d/.test(stem) && isShortHash(stem)) return HOLE;
  if (BUILD_ID.test(stem) && piecesOf(stem).length >= 6) return HOLE;
  return stem.replace(HEX_OR_UUID, (text) => text.length > 32 || isHex(text) ? HOLE : text);
}
var HASH_LENGTH = 8;
var DELIMITER_AT_END = /[-._~]$/;
var BUILD_ID = /^[\w-]{21}$/;
var HEX_OR_UUID = /(?<![A-Za-z0-9])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{6,64})(?![A-Za-z0-9])/g;
var DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
function isHex(text) {
  if (DATE.test(text)) return false;
  if (/^\d+$/.test(text)) return text.length === 8;
  if (!/\d/.test(text)) return false;
  return text.length >= 8 || /\d[a-f]+\d|[a-f]\d+[a-f]/.test(text);
}
function isShortHash(text) {
  if (/^[0-9a-f]{8}$/.test(text)) return isHex(text);
  if (/^[A-Z2-7]{8}$/.test(text)) return true;
  return /^[\w-]{8}$/.test(text) && !isMadeOfWords(text);
}
function isMadeOfWords(text) {
  const pieces = piecesOf(text);
  const words = pieces.filter((piece) => /^[a-z]+$/i.test(piece));
  if (pieces.length > 3) return false;
  return words.every((word) => /[aeiouy]/i.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}
var piecesOf = (text) => text.match(/[vf]\d+|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
var ABBREVIATIONS = new Set(
  "br bz cb cdn cfg cjs cls cmd cn crc css csv ctx db dns ds dst dts esm fn fr fs gb gfx gz hk hr ht html http https hw js jsx jwt kr ld md mjs mp mts nb ng nl npm pdb pdf php pkg pl png pr ps pt qr rpc rs rss rx sd sdk sh sk sql src srv ssl ssr st str sv svg tcp tls tmp tgz ts tsx tv tw tx txt vm vnd vs ws wx xml zh".split(
    " "
  )
);

// src/previous/manifest-changes.ts
var FIELDS = [
  "scripts",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "bundleDependencies",
  "bundledDependencies",
  "bin",
  "directories",
  "main",
  "module",
  "browser",
  "types",
  "typings",
  "type",
  "exports",
  "imports",
  "files",
  "engines",
  "os",
  "cpu",
  "libc",
  "gypfile",
  "sideEffects",
  "license",
  "private",
  "publishConfig"
];
var manifestChanges = (before, after2) => FIELDS.flatMap((field2) => valueChanges([field2], before[field2], after2[field2]));
function valueChanges(pointer, before, after2) {
  if (isObject2(before) || isObject2(after2)) return entryChanges(pointer, before, after2);
  const items = isList2(before) && isList2(after2) ? itemChanges(pointer, before, after2) : [];
  if (items.length > 0) return items;
  const change = { pointer, before: shown(before), after: shown(after2) };
  return change.before === change.after ? [] : [change];
}
function entryChanges(pointer, before, after2) {
  const entries = (value) => isObject2(value) ? value : {};
  const single = (value) => isObject2(value) ? void 0 : value;
  const whole = { pointer, before: shown(single(before)), after: shown(single(after2)) };
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(entries(before)), ...Object.keys(entries(after2))])];
  return [
    ...whole.before === whole.after ? [] : [whole],
    ...keys.flatMap((key) => valueChanges([...pointer, key], own(entries(before), key), own(entries(after2), key)))
  ];
}
function itemChanges(pointer, before, after2) {
  const [old, now] = [new Set(before.map(shown)), new Set(after2.map(shown))];
  return [
    ...[...old].flatMap((item, index) => now.has(item) ? [] : [{ pointer: [...pointer, index], before: item, after: null }]),
    ...[...now].flatMap((item, index) => old.has(item) ? [] : [{ pointer: [...pointer, index], before: null, after: item }])
  ];
}
var own = (object, key) => Object.hasOwn(object, key) ? object[key] : void 0;
var isList2 = (value) => Array.isArray(value);
var isObject2 = (value) => typeof value === "object" && value !== null && !isList2(value);
var shown = (value) => {
  if (value === void 0) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
};

// src/previous/compare.ts
var known = /* @__PURE__ */ new WeakMap();
function comparisonOf(pack) {
  if (pack.previous === void 0 || pack.previous === null) return null;
  const made = known.get(pack) ?? compareReleases(pack.previous, pack);
  known.set(pack, made);
  return made;
}
var fates = /* @__PURE__ */ new WeakMap();
function fatesOf(pack) {
  const made = fates.get(pack);
  if (made !== void 0) return made;
  const { added, kept } = comparisonOf(pack) ?? { added: [], kept: [] };
  const byPath = new Map([
    ...added.map(({ path: path28 }) => [path28, "added"]),
    ...kept.map((one) => [one.file.path, one])
  ]);
  fates.set(pack, byPath);
  return byPath;
}
function compareReleases(previous, pack) {
  const { added, removed, kept } = matchFiles(previous, pack);
  return {
    before: totalsOf(previous.version, previous.files),
    after: totalsOf(pack.version, pack.files),
    added: added.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    removed: removed.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    kept: kept.toSorted((a, b) => byCodeUnit(a.file.path, b.file.path)),
    manifest: manifestChanges(previous.manifest, pack.manifest.data)
  };
}
var totalsOf = (version, files) => ({
  version,
  files: files.length,
  unpackedSize: files.reduce((sum, { size }) => sum + size, 0)
});
function matchFiles(previous, pack) {
  const byPath = new Map(previous.files.map((file) => [file.path, file]));
  const kept = [];
  const fresh = [];
  for (const file of pack.files) {
    const before = byPath.get(file.path);
    if (before === void 0) fresh.push(file);
    else kept.push({ file, before, isCertain: true });
    byPath.delete(file.path);
  }
  const gone = [...byPath.values()];
  const groups = [...groupByName(fresh, pack.version, gone, previous.version)].map(matchGroup);
  return {
    added: groups.flatMap((group) => group.added),
    removed: groups.flatMap((group) => group.removed),
    kept: [...kept, ...groups.flatMap((group) => group.kept)]
  };
}
function groupByName(fresh, version, gone, before) {
  const names = new Map([
    ...fresh.map(({ path: path28 }) => [path28, withoutHashes(path28, version)]),
    ...gone.map(({ path: path28 }) => [path28, withoutHashes(path28, before)])
  ]);
  const hashed = new Set([...names].flatMap(([path28, name]) => name === path28 ? [] : [name]));
  const groups = /* @__PURE__ */ new Map();
  const groupOf = ({ path: path28 }) => {
    const likely = withoutLikelyHash(path28);
    const name = likely !== null && hashed.has(likely) ? likely : names.get(path28) ?? path28;
    const group = groups.get(name) ?? { fresh: [], gone: [] };
    groups.set(name, group);
    return group;
  };
  for (const file of fresh) groupOf(file).fresh.push(file);
  for (const file of gone) groupOf(file).gone.push(file);
  return groups.values();
}
var MOST_TO_COMPARE = 1e6;
function matchGroup({ fresh, gone }) {
  const isCertain = fresh.length === 1 && gone.length === 1;
  const left = fresh.toSorted(bySize);
  const take = fresh.length * gone.length > MOST_TO_COMPARE ? () => left.shift() ?? null : takeNearest;
  const removed = [];
  const kept = [];
  for (const before of gone.toSorted(bySize)) {
    const file = take(left, before.size);
    if (file === null) removed.push(before);
    else kept.push({ file, before, isCertain });
  }
  return { added: left, removed, kept };
}
var bySize = (a, b) => b.size - a.size || byCodeUnit(a.path, b.path);
function takeNearest(files, size) {
  let nearest = 0;
  for (let index = 1; index < files.length; index += 1) {
    if (distance(files[index], size) < distance(files[nearest], size)) nearest = index;
  }
  return files.splice(nearest, 1)[0] ?? null;
}
var distance = (file, size) => Math.abs((file?.size ?? 0) - size);

// src/rules/grown.ts
var ID = "grown";
var grown = {
  scope: "package",
  meta: {
    id: ID,
    comparesReleases: true,
    summary: "packages and files that are much larger than in the last release",
    severity: { recommended: "error", strict: "error" },
    help: 'look at what was added; take out what need not ship, or raise "growth" under "budget" in the policy if the growth is meant',
    variants: {
      half: { summary: "by more than half and more than 200 kB", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Most leaks are large. The source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. Ordinary releases hardly grow: of 45 pairs of consecutive releases of well-known packages 43",
        "grew by less than 10 % and one by 15 %; the last, by 130 %, shipped its sources in place of its build.",
        "",
        "Growth is a warning above 50 % and 200 kB, and an error from three times the size and 1 MB more on, for the package and for each file that was there before; sizes are those after unpacking.",
        "`budget.growth` in the policy takes the place of both bounds: what grew by more is an error, the package by however little, a file by 200 kB or more. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```yaml",
        "budget: { growth: 25% }",
        "```",
        "",
        "```text",
        "error[grown]: 70.2 MB would be published, 6.8 times the 10.4 MB of 2.1.87: cli.js.map is 59.8 MB more",
        "warning[grown]: dist/index.js would be published: it is 900 kB, 80 % more than the 500 kB of 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "Look at what the message names first. Take out what need not ship:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the growth is meant, raise `budget.growth`, for this package alone under `packages` where the policy is shared, or add an exception that ends after the release."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const comparison = comparisonOf(pack);
    if (comparison === null) return [];
    const ofPackage2 = packageGrowth(comparison, policy);
    const files = comparison.kept.filter(({ isCertain }) => isCertain).flatMap((kept) => fileGrowth(kept, comparison, policy));
    return [...ofPackage2, ...files];
  }
};
var [HALF, FEWEST_BYTES] = [1.5, 2e5];
var [THREE_TIMES, MANY_BYTES] = [3, 1e6];
function byDefault({ before, after: after2 }) {
  if (after2 >= before * THREE_TIMES && after2 - before >= MANY_BYTES) return {};
  return after2 > before * HALF && after2 - before > FEWEST_BYTES ? { variant: "half" } : null;
}
var byBudget = ({ before, after: after2 }, limit) => after2 > before * (1 + limit.value / 100) ? { limit } : null;
function packageGrowth({ before, after: after2, added, kept }, { budget }) {
  const sizes = { before: before.unpackedSize, after: after2.unpackedSize };
  const judgement = budget.growth === null ? byDefault(sizes) : byBudget(sizes, budget.growth);
  if (judgement === null) return [];
  const more2 = [
    ...added.map(({ path: path28, size }) => ({ path: path28, bytes: size })),
    ...kept.map((one) => ({ path: one.file.path, bytes: one.file.size - one.before.size }))
  ];
  const largest2 = more2.filter(({ bytes: bytes2 }) => bytes2 > 0).toSorted((a, b) => b.bytes - a.bytes);
  const shown3 = largest2.slice(0, SHOWN).map(({ path: path28, bytes: bytes2 }) => `${path28} is ${humanSize(bytes2)} more`);
  const message = `${humanSize(sizes.after)} would be published, ${timesWords(sizes)} ${humanSize(sizes.before)} of ${before.version}: ${shown3.join(", ")}`;
  return [{ ...common(judgement), path: null, message, data: { ...sizes, ...limitOf(judgement), largest: largest2.slice(0, KEPT) } }];
}
var [SHOWN, KEPT] = [3, 20];
function fileGrowth({ file, before }, comparison, { budget }) {
  const sizes = { before: before.size, after: file.size };
  const isLarge2 = file.size - before.size >= FEWEST_BYTES;
  const judgement = budget.growth === null ? byDefault(sizes) : isLarge2 ? byBudget(sizes, budget.growth) : null;
  if (judgement === null) return [];
  const { path: path28 } = file;
  const message = `${path28} would be published: it is ${humanSize(file.size)}, ${timesWords(sizes)} ${humanSize(before.size)} of ${comparison.before.version}`;
  return [{ ...common(judgement), path: path28, message, data: { ...sizes, ...limitOf(judgement) } }];
}
var common = ({ variant, limit }) => ({
  rule: ID,
  ...variant !== void 0 && { variant },
  ...limit !== void 0 && { decidedBy: limit.frame }
});
var limitOf = ({ limit }) => limit === void 0 ? {} : { limit: limit.value };
function timesWords({ before, after: after2 }) {
  const times = after2 / before;
  if (times < 2) return `${Math.round((times - 1) * 100)} % more than the`;
  return `${Number.isFinite(times) ? (Math.round(times * 10) / 10).toLocaleString("en") : "many"} times the`;
}

// src/rules/lifecycle-may-change-list.ts
var lifecycleMayChangeList = {
  scope: "package",
  meta: {
    id: "lifecycle-may-change-list",
    summary: "scripts that npm runs before it packs at publish: the published list can differ from the one that was judged",
    severity: { recommended: "note", strict: "warning" },
    help: "run packgate after these scripts, on what they leave behind",
    docs: {
      why: [
        "`npm publish` runs `prepublishOnly`, `prepack` and `prepare`, in this order, and packs what is there then. Packgate never runs scripts of the repository: it judges the files that are there now.",
        "If a script builds, copies or deletes files, or edits package.json, another list is published than the one that was judged. `prepublish` is not meant: npm has not run it at publish since version 7.",
        "Nor are `postpack`, `publish` and `postpublish`, which run when the tarball is made.",
        "",
        'A script that does nothing but print or end, such as `echo "use the release workflow" && exit 1`, is passed over. What any other program does cannot be told from its name.'
      ].join("\n"),
      example: [
        "```text",
        "note[lifecycle-may-change-list]: npm publish runs prepublishOnly and prepare before it packs: what they change is not in this list",
        "```"
      ].join("\n"),
      fix: [
        "In the release job, run the scripts first, judge what they leave behind, and publish that without running them again:",
        "",
        "```sh",
        "npm run prepublishOnly --if-present",
        "npm run prepack --if-present",
        "npm run prepare --if-present",
        "packgate",
        "npm publish --ignore-scripts",
        "```",
        "",
        "npm 11 and later run none of them under `--ignore-scripts`; npm 9 and 10 still run `prepare`. Once the job does that, an exception for this rule in the policy can say so."
      ].join("\n")
    }
  },
  check({ pack }) {
    if (pack.packer.ranScripts === true || pack.packer.name === "tarball" || pack.packer.name === "registry") return [];
    const { scripts } = pack.manifest.data;
    const run2 = PACKING_SCRIPTS.filter((name) => mayChangeFiles(scripts, name));
    const [first2] = run2;
    if (first2 === void 0) return [];
    const changes = run2.length === 1 ? "it changes" : "they change";
    return [
      {
        rule: "lifecycle-may-change-list",
        path: null,
        message: `npm publish runs ${listed(run2)} before it packs: what ${changes} is not in this list`,
        anchor: {
          kind: "manifest",
          pointer: ["scripts", first2],
          label: run2.length === 1 ? "npm runs this before it packs" : "npm runs this and the others before it packs"
        },
        data: { scripts: run2 }
      }
    ];
  }
};
var PACKING_SCRIPTS = ["prepublishOnly", "prepack", "prepare"];
function mayChangeFiles(scripts, name) {
  const script = typeof scripts === "object" && scripts !== null ? Reflect.get(scripts, name) : void 0;
  if (typeof script !== "string" || script.trim() === "") return false;
  return !script.split(/&&|\|\||;/).every((command) => HARMLESS3.test(command.trim()));
}
var HARMLESS3 = /^(?:true|:|exit(?: \d+)?|echo(?: [\w '",.:!?/@-]*)?)$/;
var listed = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

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
  (parts2) => LOCK_FILES.has(parts2.name) && toolDirectory(parts2) === null ? { because: "no package manager reads the lock file of a dependency" } : null
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
  (parts2) => {
    if (PACKAGE_MANAGER_LOG.test(parts2.name)) return { because: "it is the log of a failed install" };
    if (!LOG.test(parts2.name) || toolDirectory(parts2) !== null) return null;
    return { variant: "other", because: "logs tell about the machine that wrote them" };
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
    return policy.require.flatMap((pattern) => {
      const matches2 = compilePatterns([pattern], EXACT);
      if (pack.files.some(({ path: path28 }) => matches2(path28) !== null)) return [];
      const message = `nothing that would be published matches ${pattern.value}`;
      return [
        {
          rule: "missing-required",
          path: null,
          message,
          anchor: { kind: "policy", frame: pattern.frame },
          data: { pattern: pattern.value }
        }
      ];
    });
  }
};

// src/previous/dependencies.ts
var FIELDS2 = ["dependencies", "optionalDependencies", "peerDependencies"];
function dependencies(manifest) {
  const found = /* @__PURE__ */ new Map();
  for (const field2 of FIELDS2) {
    for (const [name, spec] of entriesOf(manifest[field2])) {
      if (found.has(name) || typeof spec !== "string" || field2 === "peerDependencies" && isOptionalPeer(manifest, name)) continue;
      found.set(name, { name, field: field2, spec });
    }
  }
  return found;
}
function isOptionalPeer({ peerDependenciesMeta }, name) {
  const meta3 = new Map(entriesOf(peerDependenciesMeta)).get(name);
  return typeof meta3 === "object" && meta3 !== null && Reflect.get(meta3, "optional") === true;
}
var entriesOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
function originOf(spec) {
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(spec)?.[1];
  if (alias !== void 0) return `the package ${alias}`;
  if (/^(?:git(?:\+[a-z]+)?:|github:|gitlab:|bitbucket:|gist:)/i.test(spec) || /\.git(?:#.*)?$/.test(spec)) return "a git repository";
  if (/^https?:/i.test(spec)) return "an address on the web";
  if (/^(?:file|link|portal):|^(?:\.\.?|~)?\//.test(spec)) return "a local directory";
  return /^[^@/\s]+\/[^/\s]+$/.test(spec) ? "a git repository" : null;
}

// src/rules/new-dependency.ts
var ID2 = "new-dependency";
var newDependency = {
  scope: "package",
  meta: {
    id: ID2,
    comparesReleases: true,
    summary: "packages that would be installed along with this one and were not with the last release",
    severity: { recommended: "warning", strict: "error" },
    help: "find out who added it, who publishes it and since when it exists; if nobody knows, do not publish",
    docs: {
      why: [
        "Whoever installs the package installs its dependencies, and runs their install scripts. In 2018 `event-stream` 3.3.6 was harmless but for a new dependency, `flatmap-stream`, that stole from wallets; the malicious `axios` versions",
        "of 2026 came the same way. Such a release changes one line of package.json.",
        "",
        "Looked at are `dependencies`, `optionalDependencies` and peers that are not optional, which npm installs as well. A package that moved from one to another is not new; one that moved there from `devDependencies` is,",
        "since users get it for the first time. A dependency that now comes from another place (git, an address, another package under its name) counts as new. 2 of 45 pairs of consecutive releases of well-known",
        "packages had one. Without an earlier release, the rule is silent."
      ].join("\n"),
      incidents: [
        {
          year: 2018,
          what: "`event-stream` 3.3.6, by a new maintainer: a new dependency that stole",
          sources: ["https://github.com/dominictarr/event-stream/issues/116"]
        }
      ],
      example: [
        "```text",
        'warning[new-dependency]: package.json would bring "flatmap-stream" along (^0.1.0): it is new in dependencies since 3.3.5',
        'warning[new-dependency]: package.json would bring "left-pad" along from a git repository (github:acme/left-pad): 1.2.3 had ^1.3.0',
        "```"
      ].join("\n"),
      fix: [
        "Look the package up before users get it: its age, its publishers, its own dependencies and install scripts. If it is meant, publish: the next release has it already. To have it written down, add an exception",
        "with a reason and an end date. If the package is needed for building alone, move it to `devDependencies`."
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const before = dependencies(previous.manifest);
    return [...dependencies(pack.manifest.data).values()].flatMap((dependency) => {
      const words = newsOf(dependency, before.get(dependency.name), previous.version);
      return words === null ? [] : [findingOf7(dependency, before.get(dependency.name), words)];
    });
  }
};
function newsOf({ spec, field: field2 }, before, version) {
  if (before === void 0) return `it is new in ${field2} since ${version}`;
  const origin = originOf(spec);
  if (origin === null || before.spec === spec || origin === originOf(before.spec) && addressOf(spec) === addressOf(before.spec))
    return null;
  return `${version} had ${quotedSpec(before.spec)}`;
}
function addressOf(spec) {
  const version = spec.startsWith("npm:") ? spec.lastIndexOf("@") : spec.indexOf("#");
  return version > "npm:".length ? spec.slice(0, version) : spec;
}
function findingOf7({ name, field: field2, spec }, before, words) {
  const origin = originOf(spec);
  return {
    rule: ID2,
    path: "package.json",
    message: `package.json would bring ${quote(name)} along${origin === null ? "" : ` from ${origin}`} (${quotedSpec(spec)}): ${words}`,
    anchor: { kind: "manifest", pointer: [field2, name], label: "installed along with the package" },
    data: { dependency: name, field: field2, spec, before: before?.spec ?? null }
  };
}
var quotedSpec = (spec) => quote(spec).slice(1, -1);

// src/previous/entry-files.ts
function entryFieldOf(manifest) {
  const entries = entryPoints(manifest);
  return (path28) => {
    const alone2 = /* @__PURE__ */ new Set([path28]);
    return entries.find((entry) => isShipped(entry, alone2)) ?? null;
  };
}
function isCommand(manifest) {
  const bins = new Set(
    entryPoints(manifest).flatMap(({ field: field2, pointer, targets }) => pointer[0] === "bin" && field2 !== "" ? targets : [])
  );
  const { directories } = manifest;
  const bin = typeof directories === "object" && directories !== null ? Reflect.get(directories, "bin") : void 0;
  const prefix2 = typeof bin === "string" ? `${bin.replace(/^(?:\.?\/+)+|\/+$/g, "")}/` : null;
  return (path28) => bins.has(path28) || prefix2 !== null && path28.startsWith(prefix2);
}

// src/previous/executable.ts
var isNative = (kind) => kind === "elf" || kind === "mach-o" || kind === "pe";
var hasExecutableBit = (mode) => (mode & 73) !== 0;
var isExecutable = (mode, path28, pack) => hasExecutableBit(mode) && modesMeanSomething(pack) && !isCommandOf(pack, path28);
var meaning = /* @__PURE__ */ new WeakMap();
function modesMeanSomething(pack) {
  const known4 = meaning.get(pack);
  if (known4 !== void 0) return known4;
  const isNamed = commandTest(pack);
  const executables = pack.files.filter(({ mode, path: path28 }) => hasExecutableBit(mode) && !isNamed(path28));
  const made = executables.length * 2 <= pack.files.length;
  meaning.set(pack, made);
  return made;
}
var isCommandOf = (pack, path28) => commandTest(pack)(path28);
var commandTests = /* @__PURE__ */ new WeakMap();
function commandTest(pack) {
  const known4 = commandTests.get(pack) ?? isCommand(pack.manifest.data);
  commandTests.set(pack, known4);
  return known4;
}

// src/rules/new-executable.ts
var ID3 = "new-executable";
var newExecutable = {
  scope: "content",
  meta: {
    id: ID3,
    comparesReleases: true,
    summary: "programs that the last release did not have, and files that became executable since",
    severity: { recommended: "error", strict: "error" },
    help: 'find out where it comes from; if it belongs into the package, build it in the release job and name it in "files" of package.json',
    variants: {
      another: {
        summary: "the last release had programs under that suffix already",
        severity: { recommended: "warning", strict: "error" }
      },
      command: { summary: "a new command that `bin` names", severity: { recommended: "warning", strict: "error" } },
      mode: { summary: "a file of the last release that has become executable", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Nobody reads a program, and nobody knows what it does but who built it. A release that brings its first one, or that has a script turned into one, needs a second look: hardly any package starts to ship native code without",
        "its maintainers talking about it. Of 45 pairs of consecutive releases of well-known packages none brought a program.",
        "",
        "Programs for Linux (ELF), macOS (Mach-O) and Windows (PE) are known by their first bytes, whatever they are called; a changed one is no finding, as they change with each release. Any other file counts when its mode says that it can be",
        "executed, unless more than half of all files say so, as those from Windows do. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        "error[new-executable]: lib/helper would be published: a program for Linux (ELF), and not there in 1.2.3",
        "warning[new-executable]: bin/acme.js would be published: a command of the package, and none in 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "If nobody knows the file, do not publish. If it is a script that is executable by accident, mend its mode:",
        "",
        "```sh",
        "git update-index --chmod=-x lib/setup.js && chmod -x lib/setup.js",
        "```",
        "",
        "A file that need not ship is taken out:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.sh"]',
        "```"
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind, mode }) => isNative(kind) || hasExecutableBit(mode),
  inspect({ file, pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const fate = fatesOf(pack).get(file.parts.path);
    if (fate === void 0) return [];
    const found = isNative(file.kind) ? nativeCase(file, fate, previous) : scriptCase(file, fate, pack);
    return found === null ? [] : [findingOf8(file, found, previous)];
  }
};
var SYSTEMS = { elf: "Linux (ELF)", "mach-o": "macOS (Mach-O)", pe: "Windows (PE)" };
function nativeCase({ parts: parts2, kind }, fate, { files }) {
  const program = `a program for ${SYSTEMS[kind] ?? "some system"}`;
  if (fate !== "added") return fate.before.content === "native" ? null : { variant: null, words: `${program}, and no program in` };
  const isAnother = files.some((file) => file.content === "native" && suffixOf(file.path) === suffixOf(parts2.path));
  return { variant: isAnother ? "another" : null, words: `${program}, and not there in` };
}
var suffixOf = (path28) => /\.[^./]+$/.exec(path28)?.[0].toLowerCase() ?? "";
function scriptCase({ parts: parts2, mode }, fate, pack) {
  const octal = (mode & 511).toString(8);
  if (fate !== "added" && hasExecutableBit(fate.before.mode)) return null;
  if (isCommandOf(pack, parts2.path)) return { variant: "command", words: "a command of the package, and none in" };
  if (!modesMeanSomething(pack)) return null;
  return fate === "added" ? { variant: null, words: `it can be executed (${octal}), and was not there in` } : { variant: "mode", words: `it can be executed (${octal}), and could not in` };
}
function findingOf8({ parts: parts2, size, kind, mode }, { variant, words }, { version }) {
  return {
    rule: ID3,
    ...variant !== null && { variant },
    path: parts2.path,
    message: `${parts2.path} would be published: ${words} ${version}`,
    data: { size, kind, mode }
  };
}

// src/source-map/json-bytes.ts
var LOOKAHEAD = 1 << 17;
function wholeText(bytes2) {
  const stretch = { bytes: bytes2, start: 0, isLast: true };
  return { stretchAt: () => stretch, size: () => bytes2.length };
}
function cursorAt(text, at2) {
  const { bytes: bytes2, start, isLast } = text.stretchAt(at2);
  return { text, bytes: bytes2, start, isLast, at: at2 - start };
}
function moveOn(cursor) {
  if (cursor.isLast) return false;
  const at2 = placeOf(cursor);
  const next = cursor.text.stretchAt(at2);
  cursor.bytes = next.bytes;
  cursor.start = next.start;
  cursor.isLast = next.isLast;
  cursor.at = at2 - next.start;
  return true;
}
var DEEPEST = 500;
var LONGEST_TEXT = 16384;
var [QUOTE, BACKSLASH, NEWLINE, COMMA, COLON] = [34, 92, 10, 44, 58];
var [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
var [SMALL_N, SMALL_U] = [110, 117];
var LONGEST_ESCAPE = 6;
var SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) => byte < 32 || byte === QUOTE || byte === BACKSLASH ? 1 : 0);
var SINGLE_ESCAPES = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
var syntaxError = (problem, at2) => new SyntaxError(`${problem} at byte ${at2}`);
function peek(cursor) {
  for (; ; ) {
    const { bytes: bytes2 } = cursor;
    let { at: at2 } = cursor;
    while (bytes2[at2] === 32 || bytes2[at2] === NEWLINE || bytes2[at2] === 13 || bytes2[at2] === 9) at2 += 1;
    cursor.at = at2;
    if (at2 + LOOKAHEAD <= bytes2.length || !moveOn(cursor)) return cursor.bytes[cursor.at] ?? -1;
  }
}
var placeOf = ({ start, at: at2 }) => start + at2;
function unexpected(cursor) {
  return cursor.at >= cursor.bytes.length ? new SyntaxError("it ends in the middle") : syntaxError("it is not JSON", placeOf(cursor));
}
function measureString(cursor) {
  const start = placeOf(cursor) + 1;
  let { bytes: bytes2 } = cursor;
  let end2 = bytes2.length;
  let at2 = cursor.at + 1;
  let shrinks = 0;
  let newlines = 0;
  let endOfNewline = -1;
  let endOfHighSurrogate = -1;
  for (; ; ) {
    while (at2 + 4 <= end2 && (SPECIAL[bytes2[at2] ?? 0] ?? 0) + (SPECIAL[bytes2[at2 + 1] ?? 0] ?? 0) + (SPECIAL[bytes2[at2 + 2] ?? 0] ?? 0) + (SPECIAL[bytes2[at2 + 3] ?? 0] ?? 0) === 0)
      at2 += 4;
    while (at2 < end2 && SPECIAL[bytes2[at2] ?? 0] === 0) at2 += 1;
    const special = bytes2[at2];
    if (special === QUOTE) break;
    if (at2 + LONGEST_ESCAPE > end2) {
      cursor.at = at2;
      const isMore = moveOn(cursor);
      ({ bytes: bytes2, at: at2 } = cursor);
      end2 = bytes2.length;
      if (isMore) continue;
    }
    if (at2 >= end2) throw new SyntaxError("it ends in the middle");
    if (special !== BACKSLASH) throw syntaxError("a string holds a control character", cursor.start + at2);
    const escape2 = bytes2[at2 + 1] ?? -1;
    const follows = cursor.start + at2 === endOfHighSurrogate;
    if (escape2 === SMALL_U) {
      const unit = hexUnit(cursor, at2 + 2);
      at2 += LONGEST_ESCAPE;
      const size = isLowSurrogate(unit) && follows ? 1 : sizeOfUnit(unit);
      shrinks += LONGEST_ESCAPE - size;
      if (unit === NEWLINE) {
        newlines += 1;
        endOfNewline = cursor.start + at2;
      }
      if (isHighSurrogate(unit)) endOfHighSurrogate = cursor.start + at2;
    } else {
      if (!SINGLE_ESCAPES.has(escape2)) throw syntaxError("a string holds an unknown escape", cursor.start + at2);
      at2 += 2;
      shrinks += 1;
      if (escape2 === SMALL_N) {
        newlines += 1;
        endOfNewline = cursor.start + at2;
      }
    }
  }
  cursor.at = at2 + 1;
  const close = cursor.start + at2;
  return { bytes: close - start - shrinks, newlines, endsWithNewline: newlines > 0 && endOfNewline === close };
}
var isHighSurrogate = (unit) => unit >= 55296 && unit <= 56319;
var isLowSurrogate = (unit) => unit >= 56320 && unit <= 57343;
function sizeOfUnit(unit) {
  if (unit < 128) return 1;
  return unit < 2048 ? 2 : 3;
}
function hexUnit({ bytes: bytes2, start }, from) {
  let unit = 0;
  for (let at2 = from; at2 < from + 4; at2 += 1) {
    const digit2 = hexDigit(bytes2[at2] ?? -1);
    if (digit2 === -1) throw syntaxError("a string holds an unknown escape", start + from - 2);
    unit = unit * 16 + digit2;
  }
  return unit;
}
function hexDigit(byte) {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
function readText(cursor) {
  const start = cursor.at;
  const measure = measureString(cursor);
  if (measure.bytes > LONGEST_TEXT) return `(${measure.bytes} bytes)`;
  const { bytes: bytes2, at: end2 } = cursor;
  const raw = utf8Text(bytes2, start + 1, end2 - 1);
  if (!raw.includes("\\")) return raw;
  const text = JSON.parse(`"${raw}"`);
  return typeof text === "string" ? text : raw;
}
function eachItem(cursor, readItem) {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_LIST) {
    cursor.at += 1;
    return;
  }
  for (; ; ) {
    readItem(peek(cursor));
    const after2 = peek(cursor);
    if (after2 !== COMMA && after2 !== CLOSE_LIST) throw unexpected(cursor);
    cursor.at += 1;
    if (after2 === CLOSE_LIST) return;
  }
}
function eachEntry(cursor, readValue2) {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_OBJECT) {
    cursor.at += 1;
    return;
  }
  for (; ; ) {
    if (peek(cursor) !== QUOTE) throw unexpected(cursor);
    const key = readText(cursor);
    if (peek(cursor) !== COLON) throw unexpected(cursor);
    cursor.at += 1;
    readValue2(key, peek(cursor));
    const after2 = peek(cursor);
    if (after2 !== COMMA && after2 !== CLOSE_OBJECT) throw unexpected(cursor);
    cursor.at += 1;
    if (after2 === CLOSE_OBJECT) return;
  }
}
function walk(cursor, depth, readObject2) {
  const first2 = peek(cursor);
  if (first2 === QUOTE) return void measureString(cursor);
  if (first2 !== OPEN_OBJECT && first2 !== OPEN_LIST) return passScalar(cursor, first2);
  if (depth > DEEPEST) throw new SyntaxError(`it is nested more than ${DEEPEST} levels deep`);
  if (first2 === OPEN_OBJECT) return readObject2(depth);
  return eachItem(cursor, () => walk(cursor, depth + 1, readObject2));
}
function passScalar(cursor, first2) {
  const word = WORDS.get(first2);
  if (word === void 0) return passNumber(cursor);
  const { bytes: bytes2, at: start } = cursor;
  for (const [index, byte] of word.entries()) {
    cursor.at = start + index;
    if (bytes2[cursor.at] !== byte && cursor.at < bytes2.length) cursor.at = start;
    if (bytes2[start + index] !== byte) throw unexpected(cursor);
  }
  cursor.at = start + word.length;
}
var WORDS = new Map(
  ["null", "true", "false"].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)])
);
function passNumber(cursor) {
  passByte(cursor, 45);
  if (!passByte(cursor, 48)) passDigits(cursor);
  if (passByte(cursor, 46)) passDigits(cursor);
  if (!passByte(cursor, 101) && !passByte(cursor, 69)) return;
  if (!passByte(cursor, 43)) passByte(cursor, 45);
  passDigits(cursor);
}
function passByte(cursor, byte) {
  if (cursor.at >= cursor.bytes.length) moveOn(cursor);
  const isThere = cursor.bytes[cursor.at] === byte;
  if (isThere) cursor.at += 1;
  return isThere;
}
function passDigits(cursor) {
  const start = placeOf(cursor);
  do {
    const { bytes: bytes2 } = cursor;
    let { at: at2 } = cursor;
    for (let byte = bytes2[at2] ?? 0; byte >= 48 && byte <= 57; byte = bytes2[at2] ?? 0) at2 += 1;
    cursor.at = at2;
  } while (cursor.at >= cursor.bytes.length && moveOn(cursor));
  if (placeOf(cursor) === start) throw unexpected(cursor);
}
var isText = (first2) => first2 === QUOTE;
var isList3 = (first2) => first2 === OPEN_LIST;
var isNull = (first2) => first2 === SMALL_N;
var passValue = (cursor, depth = 0) => walk(cursor, depth, (inner) => eachEntry(cursor, () => passValue(cursor, inner + 1)));
function expectEnd(cursor) {
  if (peek(cursor) !== -1) throw unexpected(cursor);
}

// src/source-map/number-list.ts
var BLOCK_BITS = 12;
var BLOCK = 1 << BLOCK_BITS;
var FEWEST = 16;
var numberList = () => ({ blocks: [], length: 0 });
function append(list, number) {
  const { blocks, length } = list;
  const index = length & BLOCK - 1;
  let block2 = blocks[length >> BLOCK_BITS];
  if (block2 === void 0 || index >= block2.length) block2 = grow(blocks, length >> BLOCK_BITS);
  block2[index] = number;
  list.length = length + 1;
}
function grow(blocks, index) {
  const old = blocks[index];
  const block2 = new Uint32Array(index > 0 ? BLOCK : Math.max(FEWEST, (old?.length ?? 0) * 2));
  if (old !== void 0) block2.set(old);
  blocks[index] = block2;
  return block2;
}
var numberAt = ({ blocks }, index) => blocks[index >> BLOCK_BITS]?.[index & BLOCK - 1] ?? 0;

// src/source-map/read.ts
var MOST_SOURCES = 2e5;
function readSourceMap(text, { trailing = false } = {}) {
  const encoding = otherEncoding(text.stretchAt(0).bytes);
  if (encoding !== null) return { kind: "unreadable", reason: `it is ${encoding}, and source maps are UTF-8` };
  const cursor = cursorAt(text, beginOf(text));
  if (peek(cursor) === -1) return { kind: "other" };
  const found = { file: null, maps: 0, sources: 0, rows: numberList(), contents: numberList() };
  try {
    walk(cursor, 0, (depth) => readObject(cursor, depth, found));
    if (!trailing) expectEnd(cursor);
  } catch (error2) {
    if (error2 instanceof SyntaxError) return { kind: "unreadable", reason: error2.message };
    throw error2;
  }
  if (found.maps === 0) return { kind: "other" };
  return {
    kind: "map",
    file: found.file,
    eachSource: (visit3) => eachSource(text, found, visit3),
    eachRoot: (visit3) => eachRoot(text, found, visit3),
    size: text.size()
  };
}
function otherEncoding(bytes2) {
  const [first2, second] = bytes2;
  if (first2 === 255 && second === 254 || first2 === 254 && second === 255) return "UTF-16";
  return bytes2.length > 1 && first2 === 0 !== (second === 0) && (first2 === 123 || second === 123) ? "UTF-16" : null;
}
function beginOf(text) {
  const { bytes: bytes2 } = text.stretchAt(0);
  const start = bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191 ? 3 : 0;
  const guarded = [41, 93, 125].every((byte, index) => bytes2[start + index] === byte);
  if (!guarded) return start;
  for (let at2 = start; ; ) {
    const stretch = text.stretchAt(at2);
    const lineEnd3 = stretch.bytes.indexOf(10, at2 - stretch.start);
    if (lineEnd3 !== -1) return stretch.start + lineEnd3 + 1;
    if (stretch.start + stretch.bytes.length === at2) return start;
    at2 = stretch.start + stretch.bytes.length;
  }
}
var ROW = 4;
var CONTENT = 2;
var MISSING = 4294967295;
var KEYS = ["file", "mappings", "sections", "sourceRoot", "sources", "sourcesContent", "version"];
var isKey = (key) => KEYS.includes(key);
function readObject(cursor, depth, found) {
  const draft = {
    seen: /* @__PURE__ */ new Set(),
    file: null,
    mappings: false,
    rootAt: MISSING,
    namesAt: MISSING,
    names: 0,
    contents: null,
    twice: null,
    wrong: null
  };
  const pass = () => walk(cursor, depth + 1, (inner) => readObject(cursor, inner, found));
  eachEntry(cursor, (key, first2) => {
    if (!isKey(key)) return pass();
    if (draft.seen.has(key)) draft.twice = key;
    draft.seen.add(key);
    readValue({ cursor, key, first: first2, draft, pass, found });
  });
  const { seen } = draft;
  const isMap = draft.contents !== null || draft.mappings && (seen.has("sources") || seen.has("sections") || seen.has("version"));
  if (!isMap && !isIndex(draft)) return;
  keep(draft, found, depth);
}
var isIndex = ({ seen }) => seen.has("version") && (seen.has("sections") || seen.has("sources"));
function readValue({ cursor, key, first: first2, draft, pass, found }) {
  switch (key) {
    case "version":
    case "sections":
      return pass();
    case "mappings":
      draft.mappings = isText(first2);
      return pass();
    case "file":
      if (isText(first2)) draft.file = readText(cursor);
      else passOrWrong(key, first2, draft, pass);
      return;
    case "sourceRoot":
      if (isText(first2)) readRoot(cursor, draft);
      else passOrWrong(key, first2, draft, pass);
      return;
    case "sources":
      if (isList3(first2)) readNames(cursor, draft, pass);
      else passOrWrong(key, first2, draft, pass);
      return;
    case "sourcesContent":
      if (isList3(first2)) readContents(cursor, { draft, pass, found });
      else passOrWrong(key, first2, draft, pass);
  }
}
function passOrWrong(key, first2, draft, pass) {
  if (!isNull(first2)) draft.wrong = `"${key}" is not ${key.startsWith("sources") ? "a list" : "a text"}`;
  pass();
}
function readRoot(cursor, draft) {
  const at2 = placeOf(cursor);
  draft.rootAt = measureString(cursor).bytes > 0 ? at2 : MISSING;
}
function readNames(cursor, draft, pass) {
  draft.namesAt = placeOf(cursor);
  draft.names = 0;
  eachItem(cursor, (first2) => {
    draft.names += 1;
    if (isText(first2)) measureString(cursor);
    else pass();
  });
}
function readContents(cursor, { draft, pass, found: { contents } }) {
  const first2 = contents.length / CONTENT;
  eachItem(cursor, (start) => {
    if (contents.length >= MOST_SOURCES * CONTENT) throw tooMany();
    if (isText(start)) {
      const { bytes: bytes2, newlines, endsWithNewline } = measureString(cursor);
      append(contents, bytes2 === 0 || endsWithNewline ? newlines : newlines + 1);
      append(contents, bytes2);
      return;
    }
    if (!isNull(start)) draft.wrong = '"sourcesContent" holds something else than texts';
    pass();
    append(contents, MISSING);
    append(contents, MISSING);
  });
  draft.contents = { first: first2, end: contents.length / CONTENT };
}
var tooMany = () => new SyntaxError(`it has more than ${count(MOST_SOURCES)} sources`);
function keep({ namesAt, names, contents, rootAt, file, twice, wrong }, found, depth) {
  if (wrong !== null) throw new SyntaxError(wrong);
  if (twice !== null) throw new SyntaxError(`"${twice}" stands in it twice, so that readers differ on what it holds`);
  found.maps += 1;
  if (depth === 0) found.file = file;
  const { first: first2, end: end2 } = contents ?? { first: 0, end: 0 };
  found.sources += Math.max(names, end2 - first2);
  if (found.sources > MOST_SOURCES) throw tooMany();
  if (rootAt === MISSING && names === 0 && end2 === first2) return;
  if (found.rows.length >= MOST_SOURCES * ROW) throw tooMany();
  for (const number of [namesAt, rootAt, first2, end2]) append(found.rows, number);
}
function eachRoot(text, { rows }, visit3) {
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    if (rootAt !== MISSING) visit3(readText(cursorAt(text, rootAt)));
  }
}
function eachSource(text, { rows, contents }, visit3) {
  const contentAt = (index) => {
    const lines = numberAt(contents, index * CONTENT);
    return lines === MISSING ? null : { lines, bytes: numberAt(contents, index * CONTENT + 1) };
  };
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    const sourceRoot = rootAt === MISSING ? null : readText(cursorAt(text, rootAt));
    let next = numberAt(rows, row + 2);
    const end2 = numberAt(rows, row + 3);
    eachName(text, numberAt(rows, row), (name) => {
      visit3({ name, sourceRoot, content: next < end2 ? contentAt(next) : null });
      next += 1;
    });
    for (; next < end2; next += 1) visit3({ name: null, sourceRoot, content: contentAt(next) });
  }
}
function eachName(text, namesAt, visit3) {
  if (namesAt === MISSING) return;
  const cursor = cursorAt(text, namesAt);
  eachItem(cursor, (first2) => {
    if (isText(first2)) return visit3(readText(cursor));
    passValue(cursor);
    visit3(null);
  });
}

// src/previous/full-map.ts
function isFullMap(path28, bytes2) {
  if (!/\.map$/i.test(path28)) return false;
  const map = readSourceMap(wholeText(bytes2));
  if (map.kind !== "map") return false;
  let carries = false;
  map.eachSource(({ content }) => {
    carries ||= content !== null && content.bytes > 0;
  });
  return carries;
}

// src/previous/install-scripts.ts
var NAMES3 = ["preinstall", "install", "postinstall"];
function installScripts({ manifest, files }) {
  const scripts = scriptsOf(manifest);
  const written2 = NAMES3.flatMap((name) => {
    const text = scripts.get(name);
    return text === void 0 ? [] : [{ name, text, isWritten: true, runs: scriptsRunBy(name, scripts) }];
  });
  const isBuilt = manifest["gypfile"] !== false && files.some(({ path: path28 }) => path28 === "binding.gyp");
  if (!isBuilt || scripts.has("preinstall") || scripts.has("install")) return written2;
  return [{ name: "install", text: "node-gyp rebuild", isWritten: false, runs: [] }, ...written2];
}
function changedInstallScripts(previous, current) {
  const earlier = new Map(installScripts(previous).map((script) => [script.name, script]));
  return installScripts(current).flatMap((script) => {
    const before = earlier.get(script.name) ?? null;
    const changed2 = changedText(script, before);
    return changed2 === null ? [] : [{ script, before, changed: changed2 }];
  });
}
function changedText(script, before) {
  const { name, text } = script;
  if (before === null || before.text !== text) return { name, text, before: before?.text ?? null };
  const known4 = new Map(before.runs.map((run2) => [run2.name, run2.text]));
  const changed2 = script.runs.find((run2) => known4.get(run2.name) !== run2.text);
  return changed2 === void 0 ? null : { ...changed2, before: known4.get(changed2.name) ?? null };
}
function scriptsOf({ scripts }) {
  if (typeof scripts !== "object" || scripts === null || Array.isArray(scripts)) return /* @__PURE__ */ new Map();
  return new Map(Object.entries(scripts).flatMap(([name, text]) => typeof text === "string" && text.trim() !== "" ? [[name, text]] : []));
}
var RUNNER = /(?:^|[\s"'&|;(])(?:npm|pnpm|yarn|yarnpkg|bun|npx|corepack|npm-run-all2?|run-[spz]|wireit)(?:\s|$)|--run\b|npm-cli\.js/;
function scriptsRunBy(name, scripts) {
  const found = /* @__PURE__ */ new Map([[name, scripts.get(name) ?? ""]]);
  for (const text of found.values()) {
    for (const named3 of scriptsNamedIn(text, scripts)) {
      const inner = scripts.get(named3);
      if (inner !== void 0 && !found.has(named3)) found.set(named3, inner);
    }
  }
  return [...found].slice(1).map(([runName, text]) => ({ name: runName, text }));
}
function scriptsNamedIn(text, scripts) {
  if (!RUNNER.test(text)) return [];
  return wordsOf3(text).flatMap((word) => namesMeant(word, scripts).flatMap((name) => [`pre${name}`, name, `post${name}`]));
}
function namesMeant(word, scripts) {
  if (word === "t") return ["test"];
  if (!word.includes("*")) return scripts.has(word) ? [word] : [];
  return [...scripts.keys()].filter((name) => matchesStars(word, name));
}
function matchesStars(pattern, name) {
  const parts2 = pattern.split("*");
  const [first2 = "", last = ""] = [parts2[0], parts2.at(-1)];
  if (name.length < first2.length + last.length || !name.startsWith(first2) || !name.endsWith(last)) return false;
  let at2 = first2.length;
  for (const part of parts2.slice(1, -1)) {
    const found = name.indexOf(part, at2);
    if (found === -1) return false;
    at2 = found + part.length;
  }
  return at2 <= name.length - last.length;
}
function filesRunBy({ text, runs }, { manifest, files }) {
  const paths = new Set(files.map(({ path: path28 }) => path28));
  const commands = commandsOf(manifest);
  const found = /* @__PURE__ */ new Set();
  for (const command of [text, ...runs.map((run2) => run2.text)]) {
    const words = wordsOf3(command);
    const directories = ["", ...words.flatMap((word, index) => words[index - 1] === "cd" ? [normal(word)] : [])];
    for (const word of words) {
      for (const target of [word, commands.get(word), word === "." ? mainOf(manifest) : void 0]) {
        const file = target === void 0 ? null : fileNamed(target, directories, paths);
        if (file !== null) found.add(file);
      }
    }
  }
  return [...found];
}
var MOST_WORDS = 5e3;
var wordsOf3 = (text) => text.replaceAll("\\", "/").split(/[\s"'`()[\]{}<>,;&|=]+/, MOST_WORDS).filter((word) => word !== "");
var SUFFIXES = [
  "",
  ".js",
  ".cjs",
  ".mjs",
  ".json",
  ".node",
  ".ts",
  ".sh",
  ".cmd",
  ".bat",
  ".ps1",
  "/index.js",
  "/index.cjs",
  "/index.mjs"
];
function fileNamed(word, directories, paths) {
  const target = normal(word);
  if (target === "") return null;
  for (const directory of directories) {
    const base = directory === "" ? target : normal(`${directory}/${target}`);
    const suffix = SUFFIXES.find((one) => paths.has(base + one));
    if (suffix !== void 0) return base + suffix;
  }
  return null;
}
function normal(word) {
  const segments2 = [];
  for (const segment of word.split("/")) {
    if (segment === "..") segments2.pop();
    else if (segment !== "" && segment !== ".") segments2.push(segment);
  }
  return segments2.join("/");
}
function commandsOf({ bin, name }) {
  if (typeof bin === "string") return new Map(typeof name === "string" ? [[name.replace(/^@[^/]*\//, ""), bin]] : []);
  if (typeof bin !== "object" || bin === null || Array.isArray(bin)) return /* @__PURE__ */ new Map();
  return new Map(Object.entries(bin).flatMap(([command, target]) => typeof target === "string" ? [[command, target]] : []));
}
var mainOf = ({ main }) => typeof main === "string" && main !== "" ? main : "index.js";

// src/previous/naming.ts
function filesNaming({ files }) {
  const entries = Array.isArray(files) ? files.flatMap((entry) => typeof entry === "string" ? entryNaming(entry) : []) : [];
  return (path28) => {
    const namings = entries.map((naming) => naming(path28));
    return namings.find((naming) => naming === "named") ?? namings.find((naming) => naming === "covered") ?? "none";
  };
}
function entryNaming(written2) {
  const entry = written2.replace(/^(?:\.?\/+)+/, "").replace(/\/+$/, "");
  if (entry.startsWith("!")) return [];
  if (entry === "" || entry === ".") return [() => "covered"];
  if (!/[*?[{]|[@!+]\(/.test(entry)) return [(path28) => path28 === entry ? "named" : path28.startsWith(`${entry}/`) ? "covered" : "none"];
  if (entry.length > LONGEST_PATTERN2 || entry.split("*").length > MOST_STARS) return [];
  const pattern = new Minimatch(entry, { dot: true, nonegate: true, nocomment: true, braceExpandMax: MOST_ALTERNATIVES2 });
  return [(path28) => patternNaming(pattern, path28)];
}
var LONGEST_PATTERN2 = 500;
var MOST_STARS = 10;
var MOST_ALTERNATIVES2 = 1e3;
var STRANGER = "stranger.of-whom-nobody-knows";
function patternNaming(pattern, path28) {
  const directories = ancestors(path28);
  if (pattern.match(path28)) return pattern.match([...directories.slice(0, 1), STRANGER].join("/")) ? "covered" : "named";
  return directories.some((directory) => pattern.match(directory)) ? "covered" : "none";
}
function ancestors(path28) {
  const segments2 = path28.split("/");
  return segments2.slice(1).map((_, index) => segments2.slice(0, segments2.length - 1 - index).join("/"));
}

// src/rules/new-file.ts
var ID4 = "new-file";
var newFile = {
  scope: "content",
  meta: {
    id: ID4,
    comparesReleases: true,
    summary: "files that the last release did not have and that nobody named",
    severity: { recommended: "warning", strict: "error" },
    help: 'if it is meant to ship, give it an entry of its own in "files" of package.json or in "allow" of the policy; else take it out',
    variants: {
      "run-at-install": { summary: "a new or changed install script runs it", severity: { recommended: "error", strict: "error" } },
      executable: { summary: "a program, or a file that can be executed", severity: { recommended: "error", strict: "error" } },
      map: { summary: "a source map that carries sources", severity: { recommended: "error", strict: "error" } },
      root: {
        summary: "at the root, where neither `files`, `main`, `bin` nor `exports` names it",
        severity: { recommended: "error", strict: "error" }
      },
      directory: { summary: "in a directory that the last release did not have", severity: { recommended: "error", strict: "error" } }
    },
    docs: {
      why: [
        "A leak begins in some release, and in that release it is a new file. So is most of what a stolen account publishes: `eslint-scope` 3.7.2 had a new `lib/build.js`, the worm of November 2025 put `setup_bun.js`",
        "and `bun_environment.js` at the root of some 800 packages. Ordinary releases add few files: 34 of 45 pairs of consecutive releases of well-known packages added none.",
        "",
        "Files are compared with those of the release that this one will replace. Names are compared without content hashes, so that `index-BxT3k9aZ.js` is the `index-Cq8dPz1L.js` of the last release.",
        "A file is fine when the allow list of the policy, or an entry of `files` that is its path or a pattern on names (`lib/*.js`), lets it in; a directory (`dist`) names nothing. README and LICENSE are fine. Any other",
        "new file is a warning, and an error in the cases below. A directory counts as new where it stands at the root or no `files` entry covers it: a new one within `dist` is a warning, and so is one that `main`, `bin` or `exports`",
        "lead into, or that stands beside three of the same making (`locale/de/index.js`).",
        "Maps with sources are a warning where the last release had such maps in the same directory, and well-known documents at the root (`CHANGELOG.md`, `SECURITY.md`) are one.",
        "What a new or changed install script runs is an error whatever names it. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'error[new-file]: setup_bun.js would be published: it is new since 1.2.3, and the new install script "preinstall" runs it',
        "error[new-file]: bun_environment.js would be published: it is new since 1.2.3, at the root, where neither files, main, bin nor exports names it",
        "warning[new-file]: dist/attachments.js would be published: it is new since 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "If the file is meant to ship, say so where the next reader sees it, in `files` of package.json or in the policy:",
        "",
        "```yaml",
        'allow: ["dist/**/*.js", "/README.md", "/LICENSE", "/package.json"]',
        "```",
        "",
        "If it is not, take it out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If nobody knows where it comes from, do not publish: look at who changed what since the last release."
      ].join("\n")
    }
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { pack, policy } = input;
    if (pack.previous === void 0 || pack.previous === null) return [];
    const { path: path28 } = input.file.parts;
    const news = newsOf2(pack, pack.previous);
    const naming = news.added.get(path28);
    if (naming === void 0) return [];
    const runner = news.runners.get(path28);
    if (runner !== void 0) return [finding(input, pack.previous, "run-at-install", `, and the ${runner} runs it`)];
    if (naming === "named" || isAllowed(policy, path28) || ALWAYS_SHIPPED.test(path28)) return [];
    const found = variantOf2(input, news, naming);
    return [finding(input, pack.previous, found?.variant ?? null, found?.words ?? "")];
  }
};
var ALWAYS_SHIPPED = /^(?:package\.json|(?:readme|licen[cs]e|copying)(?:\.(?:md|markdown|txt|rst))?)$/i;
var WELL_KNOWN = /^(?:authors|changelog|changes|code_of_conduct|contributing|contributors|governance|history|migrating|migration|notice|patents|security|support|third[-_]?party[-_]?(?:notices?|licen[cs]es?)|upgrading|readme[-.][a-z]{2}(?:[-_][a-z]{2})?)(?:\.(?:md|markdown|txt|rst))?$/i;
var known2 = /* @__PURE__ */ new WeakMap();
function newsOf2(pack, previous) {
  const made = known2.get(pack) ?? gatherNews(pack, previous);
  known2.set(pack, made);
  return made;
}
function gatherNews(pack, previous) {
  const { data } = pack.manifest;
  const naming = filesNaming(data);
  const field2 = entryFieldOf(data);
  const home = { manifest: data, files: pack.files };
  const runners = changedInstallScripts(previous, home).flatMap(
    ({ script, before }) => filesRunBy(script, home).map((path28) => [path28, `${before === null ? "new" : "changed"} install script "${script.name}"`])
  );
  const plain2 = previous.files.map((file) => {
    const path28 = withoutHashes(file.path, previous.version);
    return { file, path: path28, directories: ancestors(path28) };
  });
  const added = [...fatesOf(pack)].flatMap(([path28, fate]) => fate === "added" ? [path28] : []);
  const promises2 = added.filter((path28) => field2(path28)?.need === "required");
  return {
    added: new Map(added.map((path28) => [path28, naming(path28)])),
    promised: new Set(promises2.flatMap((path28) => ancestors(withoutHashes(path28, pack.version)))),
    runners: new Map(runners.toReversed()),
    isEntry: (path28) => field2(path28) !== null,
    paths: plain2.map(({ path: path28 }) => path28),
    directories: new Set(plain2.flatMap(({ directories }) => directories)),
    mapDirectories: new Set(plain2.flatMap(({ file, directories }) => file.content === "full-map" ? directories[0] ?? "" : [])),
    version: pack.version
  };
}
var isAllowed = ({ allow }, path28) => allow.length > 0 && allow.every((list) => compilePatterns(list, EXACT)(path28) !== null);
function variantOf2({ file, bytes: bytes2, pack }, news, naming) {
  const { path: path28 } = file.parts;
  if (isNative(file.kind)) return { variant: "executable", words: ", and a native program" };
  if (path28.startsWith("node_modules/")) return null;
  if (isExecutable(file.mode, path28, pack)) return { variant: "executable", words: ", and can be executed" };
  const plain2 = withoutHashes(path28, news.version);
  const directories = ancestors(plain2);
  if (isFullMap(path28, bytes2) && !news.mapDirectories.has(directories[0] ?? ""))
    return { variant: "map", words: ", and a source map with sources in it" };
  if (directories.length === 0) {
    const isKnown2 = news.isEntry(path28) || WELL_KNOWN.test(path28);
    return isKnown2 ? null : { variant: "root", words: ", at the root, where neither files, main, bin nor exports names it" };
  }
  return isNewTerritory(plain2, news, naming) ? { variant: "directory", words: ", in a directory that was not there" } : null;
}
function isNewTerritory(path28, { directories, promised, paths }, naming) {
  const outermost = ancestors(path28).findLast((directory) => !directories.has(directory));
  if (outermost === void 0 || promised.has(outermost)) return false;
  if (!outermost.includes("/")) return true;
  return naming === "none" && alike(path28, outermost, paths) < MANY_ALIKE;
}
var MANY_ALIKE = 3;
function alike(path28, directory, paths) {
  const parent = directory.slice(0, directory.lastIndexOf("/") + 1);
  const rest = path28.slice(directory.length);
  const depth = path28.split("/").length;
  return paths.filter((other) => other.startsWith(parent) && other.endsWith(rest) && other.split("/").length === depth).length;
}
function finding({ file }, { version, label }, variant, words) {
  const { path: path28 } = file.parts;
  return {
    rule: ID4,
    ...variant !== null && { variant },
    path: path28,
    message: `${path28} would be published: it is new since ${version}${words}`,
    ...variant === "run-at-install" && { help: RUN_HELP },
    data: { size: file.size, previous: label, ...variant !== null && { case: variant } }
  };
}
var RUN_HELP = "find out who added it and what it does before anything is published: it would run on every machine that installs the package";

// src/rules/new-install-script.ts
var ID5 = "new-install-script";
var newInstallScript = {
  scope: "package",
  meta: {
    id: ID5,
    comparesReleases: true,
    summary: "install scripts that the last release did not have, or had with other words",
    severity: { recommended: "error", strict: "error" },
    help: "find out who added it and what it runs before anything is published: npm would run it on every machine that installs the package",
    docs: {
      why: [
        "`preinstall`, `install` and `postinstall` run on every machine that installs the package, with the rights and the secrets of whoever does. Nearly every stolen account was used this way: eslint-scope 2018, ua-parser-js and",
        "coa 2021, nx and the worms of 2025, all of them in a release that had an install script where the one before had none, or another one.",
        "",
        "A script is followed into those that it runs (`npm run setup`, `yarn setup`, `node --run setup`, `run-s build:*`): when their words change, it has changed. A new `binding.gyp` without a script counts as well, since npm then",
        "runs `node-gyp rebuild`. Of 45 pairs of consecutive releases of well-known packages none had a new or changed install script. Without an earlier release, the rule is silent."
      ].join("\n"),
      incidents: [
        {
          year: 2018,
          what: "`eslint-scope` 3.7.2, published from a stolen account: a new `postinstall` that stole tokens",
          sources: ["https://github.com/eslint/eslint-scope/issues/39"]
        },
        {
          year: 2025,
          what: "about 800 packages in November: a new `preinstall`, `node setup_bun.js`",
          sources: ["https://depsguard.com/shai-hulud/"]
        }
      ],
      example: [
        "```text",
        'error[new-install-script]: package.json would make npm run "node setup_bun.js" (setup_bun.js) at every install: "preinstall" is new since 1.2.3',
        'error[new-install-script]: package.json would make npm run "node install.js && node x.js" (install.js, x.js) at every install: "postinstall" was "node install.js" in 1.2.3',
        "```"
      ].join("\n"),
      fix: [
        "If nobody of the team wrote it, do not publish: revoke the tokens that can, and look at how it came into the repository.",
        "",
        "If it is meant, say so in the policy for the release that brings it; the next release has it already:",
        "",
        "```yaml",
        "exceptions:",
        "  - rule: new-install-script",
        "    reason: the native addon is built at install from 2.0 on",
        '    owner: "@acme/build"',
        "    expires: 2027-01-31",
        "```"
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const home = { manifest: pack.manifest.data, files: pack.files };
    return changedInstallScripts(previous, home).map((changed2) => findingOf9(changed2, filesRunBy(changed2.script, home), previous.version));
  }
};
function findingOf9(change, files, version) {
  const { script, changed: changed2 } = change;
  const path28 = script.isWritten ? "package.json" : "binding.gyp";
  const run2 = files.length === 0 ? "" : ` (${files.join(", ")})`;
  return {
    rule: ID5,
    path: path28,
    message: `${path28} would make npm run ${quote(script.text)}${run2} at every install: ${difference(change, version)}`,
    anchor: {
      kind: "manifest",
      pointer: script.isWritten ? ["scripts", changed2.name] : ["gypfile"],
      label: "npm runs this at every install"
    },
    data: { script: script.name, command: script.text, changed: changed2.name, before: changed2.before, runs: files }
  };
}
function difference({ script, before, changed: changed2 }, version) {
  if (before === null) return `${quote(script.name)} is new since ${version}`;
  const told = changed2.name === script.name ? quote(script.name) : `it runs ${quote(changed2.name)}, which`;
  return changed2.before === null ? `${told} is new since ${version}` : `${told} was ${quote(changed2.before)} in ${version}`;
}

// src/previous/opacity.ts
function turnOf(before, after2) {
  const obfuscation = obfuscationOf(after2);
  if (obfuscation !== null && obfuscationOf(before) === null) return { kind: "obfuscated", sign: obfuscation };
  return gapTurn(before, after2) ?? denseTurn(before, after2) ?? growth(before, after2);
}
var FEWEST_HEX_NAMES = 15;
var FEWEST_INVISIBLE = 16;
var FEWEST_ESCAPES = 60;
var SPARSEST_ESCAPES = 400;
function obfuscationOf({ bytes: bytes2, hexNames, escapedCharacters, invisibleCharacters }) {
  if (hexNames >= FEWEST_HEX_NAMES) return `${count(hexNames)} names such as _0x3f2a`;
  if (invisibleCharacters >= FEWEST_INVISIBLE) return `${count(invisibleCharacters)} characters that no editor shows`;
  const isEscaped = escapedCharacters >= FEWEST_ESCAPES && escapedCharacters * SPARSEST_ESCAPES >= bytes2;
  return isEscaped ? `${count(escapedCharacters)} plain characters written as escapes` : null;
}
var NARROWEST_GAP = 200;
function gapTurn(before, after2) {
  if (after2.widestGap < NARROWEST_GAP || before.widestGap >= NARROWEST_GAP || denseShare(before) > MOST_DENSE) return null;
  return { kind: "obfuscated", sign: `${count(after2.widestGap)} blanks in a row, which push what follows out of sight` };
}
var FEWEST_DENSE_BYTES = 2e3;
var SHORTEST_UNREAD_LINE = 2e3;
var TIMES_LONGER_LINE = 4;
var MOST_DENSE = 0.1;
var MINIFIED = 0.9;
function denseTurn(before, after2) {
  const gained = after2.denseBytes - before.denseBytes;
  if (denseShare(before) > MOST_DENSE || gained < FEWEST_DENSE_BYTES) return shortNameTurn(before, after2);
  if (after2.longestLine < Math.max(SHORTEST_UNREAD_LINE, before.longestLine * TIMES_LONGER_LINE)) return null;
  const sign = `${humanSize(gained)} more in lines of up to ${humanSize(after2.longestLine)}`;
  if ((after2.encodedBytes - before.encodedBytes) * 2 > gained) return { kind: "encoded", sign };
  return { kind: denseShare(after2) < MINIFIED ? "spliced" : "minified", sign };
}
var denseShare = ({ bytes: bytes2, denseBytes }) => bytes2 === 0 ? 0 : denseBytes / bytes2;
var FEWEST_WORDS = 200;
var [MANY_SHORT_WORDS, FEW_SHORT_WORDS] = [0.5, 0.3];
function shortNameTurn(before, after2) {
  if (after2.words < FEWEST_WORDS || shortShare(after2) < MANY_SHORT_WORDS || shortShare(before) > FEW_SHORT_WORDS) return null;
  return { kind: "minified", sign: `${Math.round(shortShare(after2) * 100)} % of its names cut to one or two letters` };
}
var shortShare = ({ words, shortWords }) => words === 0 ? 0 : shortWords / words;
var SEVERAL_TIMES = 3;
var FEWEST_NEW_BYTES = 2e4;
function growth(before, after2) {
  if (after2.bytes < before.bytes * SEVERAL_TIMES || after2.bytes - before.bytes < FEWEST_NEW_BYTES) return null;
  return { kind: "grown", sign: `${humanSize(after2.bytes)}, and had ${humanSize(before.bytes)}` };
}

// src/previous/script.ts
var SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|sh|bash|zsh|ps1|py)$/i;
var WITHOUT_SUFFIX = /(?:^|\/)[^./]+$/;
var mayBeScript = (path28) => SCRIPT.test(path28) || WITHOUT_SUFFIX.test(path28);
var isScript = (path28, bytes2) => SCRIPT.test(path28) ? !DECLARATION.test(path28) : WITHOUT_SUFFIX.test(path28) && bytes2[0] === 35 && bytes2[1] === 33;
var DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/i;

// src/previous/texture.ts
var DENSE_LINE = 300;
var ENCODED_RUN = 128;
var LONGEST_SHORT_WORD = 2;
var [TAB, NEWLINE2, RETURN, SPACE, HASH, SLASH, ZERO, AT, BACKSLASH2, UNDERSCORE] = [
  9,
  10,
  13,
  32,
  35,
  47,
  48,
  64,
  92,
  95
];
var [SMALL_U2, SMALL_X, VARIATION_SELECTOR] = [117, 120, 243];
var [OTHER2, WORD, CODE, BLANK, SPECIAL2, LINE_END] = [0, 1, 2, 3, 4, 5];
var CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (/[\w$]/.test(String.fromCharCode(byte))) return WORD;
  if (/[+/=-]/.test(String.fromCharCode(byte))) return CODE;
  if (byte === SPACE || byte === TAB) return BLANK;
  if (byte === NEWLINE2) return LINE_END;
  return byte === BACKSLASH2 || byte === VARIATION_SELECTOR ? SPECIAL2 : OTHER2;
});
function textureOf(file) {
  const bytes2 = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const { length } = bytes2;
  let [lines, longestLine, denseBytes, lineStart] = [0, 0, 0, 0];
  let [words, shortWords, encodedBytes, widestGap, runStart] = [0, 0, 0, 0, 0];
  let [hexNames, escapedCharacters, invisibleCharacters] = [0, 0, 0];
  const endRun = (at2) => {
    if (at2 - runStart >= ENCODED_RUN) encodedBytes += at2 - runStart;
  };
  const endLine = (at2) => {
    const line2 = at2 - lineStart;
    lines += 1;
    if (line2 > longestLine) longestLine = line2;
    if (line2 >= DENSE_LINE) denseBytes += line2;
  };
  for (let at2 = 0; at2 < length; ) {
    const start = at2;
    const kind = CLASS[bytes2[at2] ?? 0];
    at2 += 1;
    if (kind === WORD) {
      while (at2 < length && CLASS[bytes2[at2] ?? 0] === WORD) at2 += 1;
      words += 1;
      if (at2 - start <= LONGEST_SHORT_WORD) shortWords += 1;
      else hexNames += hexNamesIn(bytes2, start, at2);
      continue;
    }
    if (kind === CODE) {
      if (start !== lineStart || bytes2[start] !== SLASH || !isMapComment(bytes2, start)) continue;
      at2 = endOfComment(bytes2, start);
      lineStart = at2;
      runStart = at2;
      continue;
    }
    endRun(start);
    if (kind === BLANK) {
      while (at2 < length && CLASS[bytes2[at2] ?? 0] === BLANK) at2 += 1;
      if (at2 - start > widestGap && bytes2[at2] !== NEWLINE2 && bytes2[at2] !== RETURN) widestGap = at2 - start;
    } else if (kind === LINE_END) {
      endLine(start);
      lineStart = at2;
    } else if (kind === SPECIAL2) {
      if (bytes2[start] === BACKSLASH2) escapedCharacters += isEscapedCharacter(bytes2, start) ? 1 : 0;
      else invisibleCharacters += isVariationSelector(bytes2, start) ? 1 : 0;
    }
    runStart = at2;
  }
  endRun(length);
  if (lineStart < length) endLine(length);
  return {
    bytes: length,
    lines,
    longestLine,
    denseBytes,
    words,
    shortWords,
    hexNames,
    escapedCharacters,
    encodedBytes,
    invisibleCharacters,
    widestGap
  };
}
function isMapComment(bytes2, at2) {
  if (bytes2[at2 + 1] !== SLASH || bytes2[at2 + 2] !== HASH && bytes2[at2 + 2] !== AT) return false;
  return String.fromCharCode(...bytes2.subarray(at2 + 3, at2 + 3 + MAP_COMMENT.length + 1)).trim().startsWith(MAP_COMMENT);
}
var MAP_COMMENT = "sourceMappingURL=";
function endOfComment(bytes2, from) {
  let at2 = from;
  while (at2 < bytes2.length && bytes2[at2] !== NEWLINE2 && bytes2[at2] !== RETURN && !isLineSeparator(bytes2, at2)) at2 += 1;
  return at2;
}
var isLineSeparator = (bytes2, at2) => bytes2[at2] === 226 && bytes2[at2 + 1] === 128 && (bytes2[at2 + 2] === 168 || bytes2[at2 + 2] === 169);
function hexNamesIn(bytes2, from, to) {
  let found = 0;
  for (let at2 = from; at2 + SHORTEST_HEX_NAME <= to; at2 += 1) {
    if (bytes2[at2] !== UNDERSCORE || bytes2[at2 + 1] !== ZERO || bytes2[at2 + 2] !== SMALL_X) continue;
    if (isHexDigit(bytes2[at2 + 3]) && isHexDigit(bytes2[at2 + 4]) && isHexDigit(bytes2[at2 + 5])) found += 1;
  }
  return found;
}
var SHORTEST_HEX_NAME = 6;
function isHexDigit(byte = 0) {
  const lower = byte | 32;
  return byte >= 48 && byte <= 57 || lower >= 97 && lower <= 102;
}
function isEscapedCharacter(bytes2, at2) {
  const isLong = bytes2[at2 + 1] === SMALL_U2 && bytes2[at2 + 2] === ZERO && bytes2[at2 + 3] === ZERO;
  if (!isLong && bytes2[at2 + 1] !== SMALL_X) return false;
  const high = bytes2[at2 + (isLong ? 4 : 2)] ?? 0;
  return high >= 50 && high <= 55;
}
var isVariationSelector = (bytes2, at2) => bytes2[at2 + 1] === 160 && (bytes2[at2 + 2] ?? 0) >= 132 && (bytes2[at2 + 2] ?? 0) <= 135;

// src/rules/new-opaque-code.ts
var ID6 = "new-opaque-code";
var newOpaqueCode = {
  scope: "content",
  meta: {
    id: ID6,
    comparesReleases: true,
    summary: "scripts that nobody can read any more, or that are several times as large as in the last release",
    severity: { recommended: "error", strict: "error" },
    help: "compare the file with that of the last release and find out who changed it; do not publish before somebody knows",
    variants: {
      encoded: { summary: "long lines of encoded data have come in", severity: { recommended: "warning", strict: "error" } },
      minified: { summary: "all of the file is minified now", severity: { recommended: "warning", strict: "error" } },
      grown: { summary: "three times the size or more, and at least 20 kB more", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "In September 2025 `chalk`, `debug` and 16 more were published with one file changed: what had been readable code ended in obfuscated code that redirected payments. No file was new, no script, no dependency. What showed it was the texture of",
        "the file, and that does not change by itself.",
        "",
        "Compared are figures of each script: names that obfuscators make (`_0x3f2a`), plain characters written as escapes, characters that no editor shows, blanks that push code out of sight, the bytes in long lines, the share of short names.",
        "Code that is obfuscated now and was not, and readable code into which 2 kB or more in long lines have come, are errors; a file that was minified before stays quiet, whatever changes in it. A new file counts when",
        "it is obfuscated. Of 14,000 scripts in 45 pairs of consecutive releases of well-known packages, none was an error and one was a warning. Without an earlier release, the rule is silent."
      ].join("\n"),
      incidents: [
        {
          year: 2025,
          what: "about 800 packages in November: `bun_environment.js`, megabytes of obfuscated code",
          sources: ["https://depsguard.com/shai-hulud/"]
        }
      ],
      example: [
        "```text",
        "error[new-opaque-code]: index.js would be published obfuscated: it has 1,204 names such as _0x3f2a, and was readable in 5.6.0",
        "warning[new-opaque-code]: dist/index.js would be published minified: it has 48 kB more in lines of up to 50 kB, and was readable in 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "Look at what changed, in the package and not in the repository, since a stolen account publishes from elsewhere:",
        "",
        "```sh",
        "npm diff --diff=acme@1.2.3 --diff=. dist/index.js",
        "```",
        "",
        "If the build minifies from this release on, that is a warning once: the next release is compared with this one."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ parts: parts2, kind }) => kind === "text" && mayBeScript(parts2.path),
  inspect({ file, bytes: bytes2, pack }) {
    const { previous } = pack;
    const { path: path28 } = file.parts;
    if (previous === void 0 || previous === null || !isScript(path28, bytes2)) return [];
    const fate = fatesOf(pack).get(path28);
    if (fate === void 0) return [];
    const after2 = textureOf(bytes2);
    const turn = fate === "added" ? newTurn(after2) : keptTurn(fate, previous, after2);
    return turn === null ? [] : [findingOf10({ path: path28, turn, after: after2, isNew: fate === "added" }, previous)];
  }
};
function newTurn(after2) {
  const sign = obfuscationOf(after2);
  return sign === null ? null : { kind: "obfuscated", sign };
}
function keptTurn({ before, isCertain }, { textures }, after2) {
  const texture = textures.get(before.path);
  if (texture === void 0) return newTurn(after2);
  const turn = turnOf(texture, after2);
  return isCertain || turn?.kind === "obfuscated" ? turn : null;
}
var HOW = {
  obfuscated: " obfuscated",
  spliced: " with code in it that nobody reads",
  encoded: " with encoded data in it",
  minified: " minified",
  grown: ""
};
function findingOf10({ path: path28, turn, after: after2, isNew }, { version }) {
  const was = isNew ? `, and was not there in ${version}` : turn.kind === "grown" ? ` in ${version}` : `, and was readable in ${version}`;
  return {
    rule: ID6,
    ...turn.kind !== "obfuscated" && turn.kind !== "spliced" && { variant: turn.kind },
    path: path28,
    message: `${path28} would be published${HOW[turn.kind]}: it has ${turn.sign}${was}`,
    data: { turn: turn.kind, ...after2 }
  };
}

// src/rules/literal-pattern.ts
function literalPattern(path28) {
  const pattern = path28.replaceAll(/[[*?{}(|]/g, (character) => `[${character}]`).replaceAll(/[\\\u0000-\u001F\u007F]/g, "?");
  return pattern.includes("/") && !pattern.startsWith("!") && !isSpaced(pattern) ? pattern : `/${pattern.replace(/ $/, "?")}`;
}
var isSpaced = (pattern) => pattern.trim() !== pattern;

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
      incidents: [
        {
          year: 2020,
          what: "`react-resizable-panels` and `@woocommerce/explat`: sources that nobody meant to publish",
          sources: [
            "https://github.com/bvaughn/react-resizable-panels/issues/432",
            "https://github.com/woocommerce/woocommerce-admin/issues/7536"
          ]
        }
      ],
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
    return pack.files.flatMap(({ path: path28, size }) => {
      const refusing = lists.find((list) => list.allows(path28) === null);
      if (refusing === void 0) return [];
      const decision = decisionOf(refusing, path28);
      return [
        {
          rule: "not-allowed",
          path: path28,
          message: `${path28} would be published: ${decision.because}`,
          help: `if it is meant to ship, end "allow" in the policy with ${JSON.stringify(literalPattern(path28))} or a wider pattern`,
          ...decision.frame !== null && { decidedBy: decision.frame },
          data: { size }
        }
      ];
    });
  }
};
function allowList(list) {
  const refusals = list.filter(({ value }) => value.startsWith("!")).map((pattern) => ({
    pattern,
    matches: compilePatterns([{ ...pattern, value: pattern.value.slice(1) }], EXACT)
  }));
  return { list, allows: compilePatterns(list, EXACT), refusals: refusals.toReversed() };
}
function decisionOf({ list, refusals }, path28) {
  const refusal = refusals.find(({ matches: matches2 }) => matches2(path28) !== null)?.pattern;
  if (refusal !== void 0)
    return { because: `"allow" takes it back with ${refusal.value}`, frame: { ...refusal.frame, label: "this pattern takes it back" } };
  const [first2] = list;
  const frame = first2 === void 0 ? null : { ...first2.frame, label: "no pattern of this list allows it" };
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
    const refusing = policy.publicPackages.find((list) => compileNames(list)(pack.name) === null);
    if (refusing === void 0) return [];
    const [first2] = refusing;
    return [
      {
        rule: "not-public",
        path: null,
        message: `${pack.name} would be published: "public-packages" does not name it`,
        anchor: { kind: "manifest", pointer: ["name"], label: "this package is not private" },
        ...first2 !== void 0 && { decidedBy: { ...first2.frame, label: "no pattern of this list names it" } },
        data: { name: pack.name }
      }
    ];
  }
};

// src/secrets/placeholder.ts
var WORDS2 = /example|sample|dummy|placeholder|x{5}|redacted|change[-_]?me|replace|insert|secret|token|goes[-_]?here|random[-_]?(?:password|string|key)|lorem|\.{3}|\*{3}|(?<![A-Za-z0-9])(?:your|fake|mock|test)/i;
var SEQUENCES = /abcdefg|bcdefgh|12345678|23456789|01234567|98765432|qwerty|deadbeef/i;
var TEMPLATE = /\$\{|\{\{|<[^>]*>|%[A-Za-z_]+%|\$\(|\$[A-Z_]{2}/;
var LONG = 120;
function isPlaceholder(body2) {
  if (TEMPLATE.test(body2)) return true;
  if (body2.length <= LONG && (WORDS2.test(body2) || SEQUENCES.test(body2))) return true;
  return isIdentifier(body2) || body2.length >= 16 && isMonotonous(body2);
}
function isIdentifier(body2) {
  const parts2 = body2.split(/[_-]/);
  return parts2.length >= 3 && parts2.every((part) => /^\d{0,6}(?:[A-Z]?[a-z]*|[A-Z]+)\d{0,2}$/.test(part));
}
function isMonotonous(body2) {
  counts.fill(0);
  let different = 0;
  let most = 0;
  for (let index = 0; index < body2.length; index += 1) {
    const code = body2.charCodeAt(index) & 255;
    const times = (counts[code] ?? 0) + 1;
    counts[code] = times;
    if (times === 1) different += 1;
    if (times > most) most = times;
  }
  return different < (body2.length < 24 ? 5 : 7) || most * 2 > body2.length;
}
var counts = new Uint16Array(256);

// src/rules/npmrc-content.ts
var npmrcContent = {
  scope: "content",
  meta: {
    id: "npmrc-content",
    summary: "registry logins in the manner of .npmrc under another name: _authToken=, _auth=, _password=",
    severity: { recommended: "error", strict: "error" },
    help: "revoke the login, take the file out of the package, and write ${NPM_TOKEN} instead of the value",
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "npm leaves `.npmrc` out of a tarball, and nothing that holds its lines under another name: a file for the build image, a setup note, a `config.txt`. `_auth` and `_password` are",
        "base64 and not encrypted. Each such line is looked for in every file; `_auth` and `_password` are decoded, so that only what is a login is told.",
        "",
        "Lines with `${NPM_TOKEN}`, placeholders and code that builds such a line stay quiet. Files that are called like an `.npmrc` are told by `credential-file`, tokens with their",
        "registry in front (`//registry.example.com/:_authToken=…`) by `secret`."
      ].join("\n"),
      example: ["```text", "error[npmrc-content]: docker/setup.txt has a registry login: _auth=***", "```"].join("\n"),
      fix: [
        "Revoke the login first: what was packed once may have been published. Then let the environment bring it:",
        "",
        "```ini",
        "//registry.example.com/:_authToken=${NPM_TOKEN}",
        "```",
        "",
        'And list what ships: `"files": ["dist", "!dist/**/setup.txt"]`.'
      ].join("\n")
    }
  },
  needles: [
    { text: "_auth", ignoreCase: false },
    { text: "_password", ignoreCase: false }
  ],
  inspect(input) {
    const { file, bytes: bytes2, hits, placeOf: placeOf3 } = input;
    if (isToldByPath(credentialFile, input)) return [];
    const needsHost = isDocumentOrCode(file.parts.name);
    let first2 = null;
    let logins = 0;
    for (const offsets of hits)
      for (const offset of offsets) {
        const login = loginAt(bytes2, offset);
        if (login === null || needsHost && !login.hasHost) continue;
        logins += 1;
        if (first2 === null || login.start < first2.start) first2 = login;
      }
    return first2 === null ? [] : [findingOf11(first2, logins, file, placeOf3)];
  }
};
function findingOf11({ key, start, end: end2 }, logins, { parts: parts2 }, placeOf3) {
  const { region, offset } = placeOf3(start, end2);
  const more2 = logins === 1 ? "" : ` and ${logins - 1} more`;
  return {
    rule: "npmrc-content",
    ...isAmongSamples(parts2) && { variant: "sample" },
    path: parts2.path,
    message: `${parts2.path} has a registry login: ${key}=***${more2}`,
    ...region !== null && { region },
    data: { key, offset, logins }
  };
}
var LONGEST_HOST = 300;
var LONGEST_VALUE = 4096;
var LONGEST_KEY = 16;
var KEY = /^(?:_authToken|_auth|_password)[ \t]{0,3}=/;
var ASSIGNMENT = /^(_authToken|_auth|_password)[ \t]{0,3}=[ \t]*"?([A-Za-z0-9+/_.~-]{6,}={0,2})"?[ \t]*(?:\r?\n|$)/;
function loginAt(bytes2, offset) {
  if (!KEY.test(latin1Text(bytes2, offset, offset + LONGEST_KEY))) return null;
  const host = hostBefore(bytes2, offset);
  if (host === null) return null;
  const [assignment, key, value] = ASSIGNMENT.exec(latin1Text(bytes2, offset, lineEnd(bytes2, offset))) ?? [];
  if (assignment === void 0 || key === void 0 || value === void 0) return null;
  const hasHost = host !== "";
  if (isTokenOfSecretRule(key, value, hasHost) || !LOGIN_VALUES[key]?.(value)) return null;
  return { key, hasHost, start: offset, end: offset + assignment.trimEnd().length };
}
function hostBefore(bytes2, offset) {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_HOST && !LINE_END_OR_EQUALS.has(bytes2[start - 1] ?? 0)) start -= 1;
  if (bytes2[start - 1] === EQUALS || offset - start >= LONGEST_HOST) return null;
  const [, host] = /^[ \t]*(\/\/[^\s]*:|)$/.exec(latin1Text(bytes2, start, offset)) ?? [];
  return host ?? null;
}
var EQUALS = 61;
var LINE_END_OR_EQUALS = /* @__PURE__ */ new Set([10, 13, EQUALS]);
var LINE_FEED = 10;
function lineEnd(bytes2, offset) {
  const most = Math.min(bytes2.length, offset + LONGEST_VALUE);
  let end2 = offset;
  while (end2 < most && bytes2[end2] !== LINE_FEED) end2 += 1;
  return Math.min(end2 + 1, most);
}
var isTokenOfSecretRule = (key, value, hasHost) => /^npm_[A-Za-z0-9]{36}$/.test(value) || hasHost && key !== "_password" && value.length >= 20;
var LOGIN_VALUES = {
  _authToken: (value) => value.length >= 12 && /\d/.test(value) && !isPlaceholder(value),
  _auth: (value) => {
    const [user, ...password] = decoded(value).split(":");
    return user !== void 0 && user !== "" && password.join(":").length >= 4 && !isSpokenExample(decoded(value));
  },
  _password: (value) => decoded(value).length >= 4 && !isSpokenExample(decoded(value))
};
function decoded(value) {
  const bytes2 = Buffer.from(value, "base64");
  const isWhole2 = bytes2.toString("base64").replace(/=+$/, "") === value.replace(/=+$/, "");
  const text = bytes2.toString("latin1");
  return isWhole2 && /^[\u0020-\u007e]+$/.test(text) ? text : "";
}
var isSpokenExample = (login) => isPlaceholder(login) || /^(?:[a-z]*user(?:name)?|foo|me|name|login)?:?(?:my|the)?(?:pass(?:word|wd)?|bar)$/i.test(login);

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
  (parts2) => {
    const name = originalName(parts2.name);
    const because = "it has the name of a private key";
    if (isPrivateKey(name)) return isAmongSamples(parts2) ? { variant: "sample", because } : { because };
    if (isKeyStore(name)) return keyStore(isAmongSamples(parts2));
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
  (parts2, input) => {
    const directory = toolDirectory(parts2);
    const litter = LITTER.has(parts2.name) || LITTER_SHAPE.test(parts2.name) || backedUpName(parts2.name) !== null;
    if (directory === null ? !litter : directory.rule !== "os-litter") return null;
    return isToldElsewhere(parts2, input) ? null : { because: "it is a backup or a leftover of a tool" };
  }
);
var isToldElsewhere = (parts2, input) => [envFile, privateKeyFile, credentialFile, databaseFile].some((rule) => rule.match(parts2, input) !== null);

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
  check({ pack, policy: { budget } }) {
    const findings = [];
    if (budget.files !== null && pack.files.length > budget.files.value) findings.push(tooMany2(pack, budget.files));
    if (budget.unpacked !== null && pack.unpackedSize > budget.unpacked.value) findings.push(tooLarge(pack, budget.unpacked));
    if (budget.file !== null) findings.push(...largeFiles(pack, budget.file));
    return findings;
  }
};
function tooMany2(pack, limit) {
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
  const largest2 = largestOf(pack.files);
  return {
    rule: "over-budget",
    path: null,
    message,
    help: `the largest are ${largest2.map(({ path: path28, size }) => `${path28} ${humanSize(size)}`).join(", ")}; take out what need not ship, or raise the budget`,
    decidedBy: decidedBy(limit),
    data: { actual, limit: limit.value, largest: largest2 }
  };
}
var largeFiles = ({ files }, limit) => files.filter(({ size }) => size > limit.value).map(({ path: path28, size }) => ({
  rule: "over-budget",
  path: path28,
  message: `${path28} would be published: ${humanSize(size)} is ${humanSize(size - limit.value)} over the budget of ${humanSize(limit.value)} for a file`,
  decidedBy: decidedBy(limit),
  data: { actual: size, limit: limit.value }
}));
var decidedBy = ({ frame }) => frame;
var largestOf = (files) => files.toSorted((a, b) => b.size - a.size).slice(0, 5).map(({ path: path28, size }) => ({ path: path28, size }));

// src/rules/packer-drift.ts
var packerDrift = {
  scope: "package",
  meta: {
    id: "packer-drift",
    summary: "files that the npm on PATH would publish and the newest npm would not, or the other way round",
    severity: { recommended: "warning", strict: "error" },
    help: 'write it in a way that every npm reads alike, and publish with one version of npm everywhere: pin it as "packageManager" in package.json',
    docs: {
      why: [
        'What `npm publish` ships is decided by the npm that runs it, and its rules change. `"files": ["dist", "!*.map"]` keeps every source map out with npm 10 and 11; npm 12 takes `!*.map` for maps at the root and ships those in `dist`.',
        "A negation before its entry, upper case for lower case, `dist-*` for directories, an exact entry against a nested `.gitignore`, lock files: each is read in two ways. The list that was judged is right for one npm,",
        "and the next one, on a new machine or in an updated job, publishes another.",
        "",
        "Packgate lists with the npm on PATH, since that one publishes. Where its npm-packlist, or what decides besides, is another version than the newest that Packgate carries, it lists with that one too and compares.",
        "How an entry could be written is tried out: the package is listed again with the npm on PATH and with the rules of npm 10, 11 and 12, and an edit is shown only if all of them agree on the files in question and nothing else changes.",
        "Where no npm is on PATH, and with `--packer bundled`, there is nothing to compare."
      ].join("\n"),
      example: [
        "```text",
        'warning[packer-drift]: "!*.map" is read in two ways: 2 files would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: dist/cli.js.map, dist/index.js.map',
        "```"
      ].join("\n"),
      fix: [
        "Write the entry as the help says. Two habits avoid most of it: negations with a path or `**/`, and after what they take away from:",
        "",
        "```json",
        '"files": ["dist", "!**/*.map"]',
        "```",
        "",
        'Where no spelling means the same everywhere, as for lock files that npm 12 no longer ships, see to it that one version of npm publishes: `"packageManager": "npm@12.2.0"` with corepack, or one that the release job installs.'
      ].join("\n")
    }
  },
  check({ pack }) {
    const { newest } = pack;
    if (newest === void 0) return [];
    const refused = newest.refusal === null ? [] : [refusalFinding(pack, newest, newest.refusal)];
    return [...refused, ...newest.drifts.map((drift) => driftFinding(pack, newest, drift))];
  }
};
var named = ({ name, version }) => `${name} ${version}`;
var newestNamed = (packer) => `${named(packer)}, the newest that Packgate has`;
function driftFinding(pack, newest, drift) {
  const { onlyInstalled, onlyNewest, entry, spelling, pointer } = drift;
  return {
    rule: "packer-drift",
    path: null,
    message: `${entry === null ? "npm versions differ" : `${JSON.stringify(entry)} is read in two ways`}: ${sidesOf(pack.packer, newest.packer, drift)}`,
    help: helpOf2(pack.packer, newest.pinned, spelling),
    anchor: { kind: "manifest", pointer, label: labelOf(drift) },
    data: { onlyInstalled, onlyNewest, entry, spelling, ...packersOf(pack, newest) }
  };
}
function labelOf({ entry, pointer: [field2] }) {
  if (entry !== null) return "npm versions read this entry differently";
  return field2 === "name" ? "npm versions list this package differently" : "npm versions read this differently";
}
function sidesOf(installed, newest, { onlyInstalled, onlyNewest, keptOutBy }) {
  const because = keptOutBy === null ? "" : `, where ${keptOutBy}`;
  const side = (files, by, notBy) => files.length === 0 ? [] : [`${plural(files.length, "file")} would be published by ${by} and not by ${notBy}${because}: ${shown2(files)}`];
  return [
    ...side(onlyNewest, `${newestNamed(newest)},`, named(installed)),
    ...side(onlyInstalled, named(installed), newestNamed(newest))
  ].join("; ");
}
var SHOWN2 = 10;
function shown2(files) {
  const rest = files.length - SHOWN2;
  return rest <= 1 ? files.join(", ") : `${files.slice(0, SHOWN2).join(", ")} and ${count(rest)} more`;
}
function refusalFinding(pack, newest, { message, help, pointer }) {
  return {
    rule: "packer-drift",
    path: null,
    message: `${named(pack.packer)} would publish this package, and the newest npm that Packgate knows would not (${named(newest.packer)}): ${message}`,
    help: [help ?? packerDrift.meta.help, ...pinWords(pack.packer, newest.pinned)].join("; "),
    anchor: { kind: "manifest", pointer, label: "the newest npm stops here" },
    data: { refusal: message, ...packersOf(pack, newest) }
  };
}
function packersOf({ packer }, newest) {
  const { pinned } = newest;
  return { installed: named(packer), newest: named(newest.packer), pinned: pinned === null ? null : { ...pinned } };
}
function helpOf2(installed, pinned, spelling) {
  const proved = "npm 10, 11 and 12 read it alike, and nothing else changes";
  const mend = spelling === null ? unprovedHelp(pinned) : `${spelling} (checked: ${proved})`;
  return [mend, ...pinWords(installed, pinned)].join("; ");
}
var unprovedHelp = (pinned) => pinned?.field === "packageManager" ? "no spelling was found that every npm reads alike: publish with the one that is pinned" : 'no spelling was found that every npm reads alike: publish with one version of npm everywhere, and pin it as "packageManager" in package.json';
function pinWords({ version }, pinned) {
  if (pinned === null) return [];
  const { file, field: field2, value, isInstalled } = pinned;
  const said = field2 === "packageManager" ? `${file} pins ${value} as "packageManager"` : `"engines.npm" in ${file} asks for ${value}`;
  const isOne = field2 === "packageManager" ? "which is the npm on PATH" : `and the npm on PATH, ${version}, is one`;
  if (isInstalled === null) return [`${said}, and the npm on PATH is ${version}`];
  return [`${said}, ${isInstalled ? isOne : `which is not the npm on PATH, ${version}: run packgate with the one that publishes`}`];
}

// src/inspect/excerpt.ts
var LONGEST2 = 80;
var BEFORE2 = 40;
var AFTER2 = 12;
var CONTEXT = 160;
var MASK = "***";
var MASKED = 1;
var VALUE = /[A-Za-z0-9+/=_~.-]{16,}|(?=[A-Za-z+/_~-]*\d)(?=[\d+/_~-]*[A-Za-z])[A-Za-z0-9+/=_~-]{8,}/g;
var CUT_AT_START = /^[A-Za-z0-9+/=_~.-]+/;
var CUT_AT_END = /[A-Za-z0-9+/=_~.-]+$/;
function excerpt(bytes2, { start, end: end2 }, prefix2, others) {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(bytes2.length, end2 + CONTEXT);
  const before = printable(masked(bytes2, { start: from, end: start }, others));
  const after2 = printable(masked(bytes2, { start: end2, end: to }, others));
  const ahead = (from === 0 ? before : before.replace(CUT_AT_START, MASK)).replace(VALUE, MASK);
  const behind = (to === bytes2.length ? after2 : after2.replace(CUT_AT_END, MASK)).replace(VALUE, MASK);
  const shown3 = `${lastOf(ahead, BEFORE2)}${prefix2}${MASK}${firstOf(behind, AFTER2)}`.trim();
  return shown3.length <= LONGEST2 ? shown3 : `${shown3.slice(0, LONGEST2 - 1)}…`;
}
function masked(bytes2, { start, end: end2 }, others) {
  const part = new Uint8Array(bytes2.subarray(start, end2));
  for (const other of others) {
    if (other.start < end2 && other.end > start)
      part.fill(MASKED, Math.max(0, other.start - start), Math.min(part.length, other.end - start));
  }
  return part;
}
function printable(bytes2) {
  let length = 0;
  for (const byte of bytes2) {
    if ((byte & 192) === CONTINUATION) continue;
    bytes2[length] = byte >= 128 ? DOT : byte === MASKED || byte >= 32 && byte < 127 ? byte : 32;
    length += 1;
  }
  return latin1Text(bytes2, 0, length).replace(/\x01+/g, MASK).replace(/ {2,}/g, " ");
}
var CONTINUATION = 128;
var DOT = 183;
var lastOf = (text, most) => text.length <= most ? text : `…${text.slice(1 - most)}`;
var firstOf = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1)}…`;

// src/secrets/distinct.ts
var MOST_SHOWN = 50;
function distinct(bytes2, { isSameKind, nameOf }) {
  const shown3 = [];
  const more2 = /* @__PURE__ */ new Map();
  let recent = [];
  const add2 = (secret2) => {
    let known4 = false;
    for (const one of shown3) {
      if (secret2.start < one.first.end + CONTEXT) one.beside.push(secret2);
      if (known4 || !isSameKind(one.first, secret2) || !haveSameBytes(bytes2, one.first, secret2)) continue;
      one.occurrences += 1;
      known4 = true;
    }
    if (shown3.length === MOST_SHOWN) {
      if (!known4) countMore(more2, nameOf(secret2), secret2);
      return;
    }
    recent = recent.filter(({ end: end2 }) => end2 > secret2.start - CONTEXT);
    if (!known4) shown3.push({ first: secret2, occurrences: 1, beside: [...recent] });
    recent.push(secret2);
  };
  return { add: add2, collected: () => ({ shown: shown3, more: [...more2.values()] }) };
}
function countMore(more2, name, secret2) {
  const known4 = more2.get(name);
  if (known4 === void 0) more2.set(name, { first: secret2, places: 1 });
  else known4.places += 1;
}
function haveSameBytes(bytes2, one, other) {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  for (let index = length - 1; index >= 0; index -= 1) if (bytes2[one.start + index] !== bytes2[other.start + index]) return false;
  return true;
}

// src/secrets/example-path.ts
var EXAMPLE_DIRECTORIES = /* @__PURE__ */ new Set([
  "demo",
  "demos",
  "doc",
  "docs",
  "documentation",
  "e2e",
  "example",
  "examples",
  "sample",
  "samples"
]);
var DOCUMENT3 = /^(?:readme|changelog|history|changes|contributing|security)(?:\.|$)|\.(?:md|mdx|markdown|rst|adoc)$/;
var TEST_FILE = /[._-](?:test|tests|spec|specs|fixture|fixtures|mock|mocks|stories)\.[a-z]+$/;
var isExamplePath = (parts2) => isAmongSamples(parts2) || parts2.directories.some((directory) => EXAMPLE_DIRECTORIES.has(directory)) || DOCUMENT3.test(parts2.name) || TEST_FILE.test(parts2.name) || parts2.name.includes("env") && isTemplateName(parts2.name);

// src/secrets/armor.ts
var WRITTEN = [
  [/\\+(?:[nrt]|u000[adAD]|x0[adAD])|\\+\r?\n|%0[adAD]|&#(?:10|13|x0?[adAD]);/g, "\n"],
  [/%2[bB]/g, "+"],
  [/%2[fF]/g, "/"],
  [/%3[dD]/g, "="]
];
var CONCATENATION = /["'`]\s*\+\s*["'`]/g;
var COMMENT = /^[ \t]*(?:\/\/|#|\*|--|;|>)+[ \t]?/gm;
var HEADER = /^[ \t]*["'`]?([A-Za-z][A-Za-z-]*):[ \t]*([^"'`\n]*).*$/gm;
function openArmor(written2) {
  const text = unwrap(written2);
  const headers = new Map([...text.matchAll(HEADER)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]));
  const body2 = text.replace(HEADER, "\n");
  const guesses = [body2, ...COMMENT.test(body2) ? [body2.replace(COMMENT, "")] : []];
  COMMENT.lastIndex = 0;
  return { headers, bodies: guesses.map(decode) };
}
function unwrap(written2) {
  let text = written2.replace(CONCATENATION, "");
  for (const [pattern, plain2] of WRITTEN) text = text.replace(pattern, plain2);
  return text;
}
var CHECKSUM = /\n[ \t]{0,40}["'`]?=[A-Za-z0-9+/]{4}["'`,]{0,2}\s{0,40}$/;
var decode = (text) => Buffer.from(text.replace(CHECKSUM, "").replace(/[^A-Za-z0-9+/]/g, ""), "base64");

// src/secrets/der.ts
var INTEGER = 2;
var OCTET_STRING = 4;
var OBJECT_IDENTIFIER = 6;
var SEQUENCE = 48;
function keyStructure(bytes2) {
  const outer = element(bytes2, 0, bytes2.length);
  if (outer?.tag !== SEQUENCE) return null;
  const [first2, second, third, ...rest] = elements(bytes2, outer);
  if (first2 === void 0 || second === void 0) return null;
  if (isAlgorithm(bytes2, first2)) return second.tag === OCTET_STRING && third === void 0 ? "encrypted-pkcs8" : null;
  if (first2.tag !== INTEGER || first2.end - first2.start !== 1 || (bytes2[first2.start] ?? 0) > 2) return null;
  if (isAlgorithm(bytes2, second)) return third?.tag === OCTET_STRING ? "pkcs8" : null;
  if (second.tag === OCTET_STRING) return second.end - second.start >= 16 ? "sec1" : null;
  const integers = [second, third, ...rest].filter((one) => one?.tag === INTEGER).length;
  if (integers >= 8) return "pkcs1";
  return integers === 5 ? "dsa" : null;
}
var derLength = (bytes2) => element(bytes2, 0, bytes2.length)?.end ?? 0;
function isAlgorithm(bytes2, one) {
  return one.tag === SEQUENCE && element(bytes2, one.start, one.end)?.tag === OBJECT_IDENTIFIER;
}
function elements(bytes2, { start, end: end2 }) {
  const found = [];
  for (let offset = start; offset < end2 && found.length < 16; ) {
    const one = element(bytes2, offset, end2);
    if (one === null) return [];
    found.push(one);
    offset = one.end;
  }
  return found;
}
function element(bytes2, offset, limit) {
  const [tag = 0, size = 0] = bytes2.subarray(offset, offset + 2);
  if (offset + 2 > limit) return null;
  const extra = size < 128 ? 0 : size & 127;
  if (size === 128 || extra > 3) return null;
  let length = extra === 0 ? size : 0;
  for (const byte of bytes2.subarray(offset + 2, offset + 2 + extra)) length = length * 256 + byte;
  const start = offset + 2 + extra;
  return start + length <= limit ? { tag, start, end: start + length } : null;
}

// src/secrets/private-key.ts
function keyName(algorithm, isEncrypted) {
  if (isEncrypted) return `an encrypted ${algorithm}${algorithm === "" ? "" : " "}private key`;
  const article = /^(?:[AEFHILMNORSX][A-Z0-9]|Ed|O|E)/.test(algorithm) ? "an" : "a";
  return `${article} ${algorithm}${algorithm === "" ? "" : " "}private key`;
}

// src/secrets/openssh.ts
var MAGIC = "openssh-key-v1\0";
function openSshKey(body2) {
  const bytes2 = Buffer.from(body2.buffer, body2.byteOffset, body2.byteLength);
  if (bytes2.toString("latin1", 0, MAGIC.length) !== MAGIC) return null;
  const cipher = field(bytes2, MAGIC.length);
  const derivation = field(bytes2, cipher?.end);
  const options = field(bytes2, derivation?.end);
  if (cipher === null || options === null || bytes2.length < options.end + 4) return null;
  const publicKey = field(bytes2, options.end + 4);
  const privatePart = field(bytes2, publicKey?.end);
  if (publicKey === null || privatePart === null || privatePart.end - privatePart.start < 48) return null;
  const isEncrypted = bytes2.toString("latin1", cipher.start, cipher.end) !== "none";
  return { format: "openssh", name: keyName("OpenSSH", isEncrypted), isEncrypted };
}
function field(bytes2, offset) {
  if (offset === void 0 || bytes2.length < offset + 4) return null;
  const start = offset + 4;
  const end2 = start + bytes2.readUInt32BE(offset);
  return end2 <= bytes2.length ? { start, end: end2 } : null;
}

// src/secrets/pem.ts
function pemKey(label, { headers, bodies }) {
  if (headers.get("proc-type")?.includes("ENCRYPTED") === true) return legacyEncrypted(label, headers, bodies);
  for (const body2 of bodies) {
    const key = label === "OPENSSH" ? openSshKey(body2) : derKey(body2);
    if (key !== null) return key;
  }
  return null;
}
function derKey(bytes2) {
  const structure = keyStructure(bytes2);
  if (structure === null) return null;
  if (structure === "encrypted-pkcs8") return { format: "pem", name: keyName("", true), isEncrypted: true };
  return { format: "pem", name: keyName(algorithmOf(bytes2.subarray(0, derLength(bytes2)), structure), false), isEncrypted: false };
}
function algorithmOf(der, structure) {
  if (structure === "dsa") return "DSA";
  try {
    const { asymmetricKeyType = "" } = nodeCrypto().createPrivateKey({ key: Buffer.from(der), format: "der", type: structure });
    return ALGORITHMS.get(asymmetricKeyType) ?? asymmetricKeyType.toUpperCase();
  } catch {
    return { pkcs1: "RSA", sec1: "EC", pkcs8: "" }[structure];
  }
}
var ALGORITHMS = /* @__PURE__ */ new Map([
  ["rsa-pss", "RSA-PSS"],
  ["ed25519", "Ed25519"],
  ["ed448", "Ed448"],
  ["x25519", "X25519"],
  ["x448", "X448"]
]);
function legacyEncrypted(label, headers, bodies) {
  if (!/^[A-Z0-9-]+,[0-9A-Fa-f]{16,32}$/.test(headers.get("dek-info")?.trim() ?? "")) return null;
  const looksEncrypted = bodies.some((body2) => body2.length >= 48 && body2.length % 8 === 0 && new Set(body2).size >= 24);
  return looksEncrypted ? { format: "pem", name: keyName(label, true), isEncrypted: true } : null;
}

// src/secrets/pgp.ts
var SECRET_KEY = 5;
var SECRET_SUBKEY = 7;
var ALGORITHMS2 = /* @__PURE__ */ new Set([1, 2, 3, 16, 17, 18, 19, 20, 22, 25, 26, 27, 28]);
var SHORTEST_KEY = 40;
function pgpKey(packets) {
  const header = packetHeader(packets);
  if (header === null || header.tag !== SECRET_KEY && header.tag !== SECRET_SUBKEY) return null;
  const version = packets[header.bodyStart] ?? 0;
  const algorithm = packets[header.bodyStart + (version === 3 ? 7 : 5)] ?? 0;
  const isKey2 = version >= 3 && version <= 6 && ALGORITHMS2.has(algorithm) && packets.length >= SHORTEST_KEY;
  return isKey2 ? { format: "pgp", name: "a PGP private key", isEncrypted: false } : null;
}
function packetHeader(packets) {
  const [first2 = 0, length = 0] = packets;
  if ((first2 & 128) === 0) return null;
  if ((first2 & 64) === 0) return { tag: first2 >> 2 & 15, bodyStart: 1 + ([1, 2, 4, 0][first2 & 3] ?? 0) };
  if (length < 192) return { tag: first2 & 63, bodyStart: 2 };
  return { tag: first2 & 63, bodyStart: length < 224 ? 3 : 6 };
}

// src/secrets/putty.ts
var ENCRYPTION = /\sEncryption: ([\w-]+)/;
var PRIVATE_LINES = /\sPrivate-Lines: [1-9]\d{0,3}\s+[A-Za-z0-9+/=]{32,}/;
function puttyKey(written2) {
  const text = unwrap(written2);
  if (!PRIVATE_LINES.test(text)) return null;
  const isEncrypted = (ENCRYPTION.exec(text)?.[1] ?? "none") !== "none";
  return { format: "putty", name: keyName("PuTTY", isEncrypted), isEncrypted };
}

// src/secrets/secret.ts
var textOf = (bytes2, { start, end: end2 }) => latin1Text(bytes2, start, end2);
var CALLED_EXAMPLE = /(?:e\.g\.?|\b(?:example|sample|dummy|fake))[^A-Za-z0-9\n]{1,8}$/i;
var isCalledExample = (bytes2, { start }) => CALLED_EXAMPLE.test(textOf(bytes2, { start: Math.max(0, start - 24), end: start }));

// src/secrets/find-private-keys.ts
var MARKERS = ["PRIVATE KEY-----", "PGP PRIVATE KEY BLOCK-----", "PuTTY-User-Key-File-", "SSH2 ENCRYPTED PRIVATE KEY ----"];
var PRIVATE_KEY_NEEDLES = MARKERS.map((text) => ({ text, ignoreCase: false }));
var LONGEST_KEY2 = 64 * 1024;
var LONGEST_LABEL = 40;
var HYPHEN = 45;
var SHORTEST_KEY2 = 32;
function* findPrivateKeys(bytes2, hits) {
  const [pem = [], pgp = [], putty = [], ssh2 = []] = hits;
  const kinds = [
    keysAt(pem, (hit) => between(bytes2, hit, MARKERS[0].length, pemContent)),
    keysAt(pgp, (hit) => between(bytes2, hit, MARKERS[1].length, pgpContent)),
    keysAt(ssh2, (hit) => between(bytes2, hit, MARKERS[3].length, ssh2Content)),
    keysAt(putty, (hit, next) => puttyAt(bytes2, hit, next ?? bytes2.length))
  ];
  const heads = kinds.map((kind) => kind.next());
  for (; ; ) {
    let first2 = -1;
    for (const [index, { value }] of heads.entries())
      if (value !== void 0 && value.start < (heads[first2]?.value?.start ?? Infinity)) first2 = index;
    const key = heads[first2]?.value;
    if (key === void 0) return;
    yield key;
    heads[first2] = kinds[first2]?.next() ?? { done: true, value: void 0 };
  }
}
function* keysAt(offsets, keyAt) {
  for (const [index, hit] of offsets.entries()) {
    const key = keyAt(hit, offsets[index + 1]);
    if (key !== null) yield key;
  }
  return void 0;
}
function binaryKey(bytes2) {
  const der = derKey(bytes2);
  const content = der === null ? pgpKey(bytes2) : { ...der, format: "der" };
  return content === null ? null : { ...content, start: 0, end: bytes2.length };
}
function between(bytes2, hit, length, content) {
  const bodyStart = hit + length;
  const bodyEnd = nextHyphens(bytes2, bodyStart);
  if (bodyEnd - bodyStart < SHORTEST_KEY2) return null;
  const opening = /-{4,5} ?BEGIN ?([A-Z0-9 ]*)$/.exec(textOf(bytes2, { start: Math.max(0, hit - LONGEST_LABEL), end: hit }));
  if (opening === null) return null;
  const key = content((opening[1] ?? "").trim(), textOf(bytes2, { start: bodyStart, end: bodyEnd }));
  if (key === null) return null;
  const closing = /^-+ ?END[^-\n]*-+/.exec(textOf(bytes2, { start: bodyEnd, end: Math.min(bytes2.length, bodyEnd + 80) }));
  return { ...key, start: hit - opening[0].length, end: bodyEnd + (closing?.[0].length ?? 0) };
}
var pemContent = (label, body2) => pemKey(label, openArmor(body2));
function pgpContent(_label, body2) {
  for (const packets of openArmor(body2).bodies) {
    const key = pgpKey(packets);
    if (key !== null) return key;
  }
  return null;
}
function ssh2Content(_label, body2) {
  const isKey2 = openArmor(body2).bodies.some((one) => Buffer.from(one).toString("hex", 0, 4) === "3f6ff9eb" && one.length >= 64);
  return isKey2 ? { format: "ssh2", name: "an SSH2 private key", isEncrypted: false } : null;
}
function puttyAt(bytes2, hit, next) {
  const text = textOf(bytes2, { start: hit, end: Math.min(next, hit + LONGEST_KEY2) });
  const key = puttyKey(text);
  const last = /Private-(?:MAC|Hash): [0-9a-f]+/.exec(text);
  return key === null ? null : { ...key, start: hit, end: hit + (last === null ? text.length : last.index + last[0].length) };
}
function nextHyphens(bytes2, from) {
  const end2 = Math.min(bytes2.length, from + LONGEST_KEY2);
  for (let at2 = from; at2 + 3 < end2; at2 += 1)
    if (bytes2[at2] === HYPHEN && bytes2[at2 + 1] === HYPHEN && bytes2[at2 + 2] === HYPHEN && bytes2[at2 + 3] === HYPHEN) return at2;
  return end2;
}

// src/rules/private-key.ts
var meta = {
  id: "private-key",
  summary: "private keys inside of files, whatever the files are called: PEM, OpenSSH, PGP, PuTTY",
  severity: { recommended: "error", strict: "error" },
  help: "replace the key, it counts as leaked once it was pushed; then keep it out of the package and read it from the environment",
  variants: {
    sample: { summary: "in tests, fixtures, templates, examples and documentation", severity: { recommended: "warning", strict: "error" } }
  },
  docs: {
    why: [
      "Whoever has the key has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key in a file that was called `secret`.",
      "",
      "A name proves nothing and neither do the words `BEGIN PRIVATE KEY`: they stand in the code and the documentation of every library that deals",
      "with keys. So what stands between the markers is read as a key, and only what is one is reported: PKCS #1, PKCS #8, EC and DSA, OpenSSH, PGP, PuTTY and SSH2,",
      "also inside of strings in JSON and code, and keys in binary that are a file of their own. An encrypted key is a key: its password can be tried for years."
    ].join("\n"),
    incidents: [
      {
        year: 2016,
        what: "`lazystream`: a private key in a file called `secret`",
        sources: ["https://github.com/jpommerening/node-lazystream/issues/3"]
      }
    ],
    example: [
      "```text",
      "error[private-key]: secret would publish an RSA private key: replace it, it counts as leaked once it was pushed",
      "```"
    ].join("\n"),
    fix: [
      "Replace the key first. Then list in package.json what ships; the negation comes after the entry that lets the file in:",
      "",
      "```json",
      '"files": ["deploy", "!deploy/**/*.pem"]',
      "```",
      "",
      "Keys that are made for tests need not ship; a package that does need one says so with an exception."
    ].join("\n")
  }
};
var LONGEST_BINARY_KEY = 64 * 1024;
var SHORTEST_BINARY_KEY = 40;
var MOST_KEYS = 1e4;
var privateKey = {
  scope: "content",
  meta,
  needles: PRIVATE_KEY_NEEDLES,
  wants: mayBeBinaryKey,
  inspect: (input) => {
    const { bytes: bytes2, hits } = input;
    const binary = mayBeBinaryKey(input.file) ? binaryKey(bytes2) : null;
    const keys = distinct(bytes2, { isSameKind: () => true, nameOf: ({ name }) => name });
    let found = 0;
    let searched = bytes2.length;
    for (const key of binary === null ? findPrivateKeys(bytes2, hits) : [binary]) {
      found += 1;
      if (found <= MOST_KEYS) keys.add(key);
      else {
        searched = key.start;
        break;
      }
    }
    const { shown: shown3, more: more2 } = keys.collected();
    return [
      ...shown3.map((one) => findingOf12(input, one)),
      ...more2.map(({ first: first2, places: places2 }) => summedUp(input, first2, places2)),
      ...searched < bytes2.length ? [unsearched(input, searched)] : []
    ];
  }
};
function mayBeBinaryKey({ kind, size }) {
  return kind === "binary" && size >= SHORTEST_BINARY_KEY && size <= LONGEST_BINARY_KEY;
}
function findingOf12(input, { first: first2, occurrences, beside }) {
  const { bytes: bytes2, placeOf: placeOf3 } = input;
  const { format: format2, isEncrypted, start, end: end2 } = first2;
  const { region, offset } = placeOf3(start, end2);
  const name = isServiceAccount(bytes2, first2) ? "the key of a Google Cloud service account" : first2.name;
  const places2 = occurrences === 1 ? "" : ` in ${count(occurrences)} places`;
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${name}${places2}: ${whatToDo(first2)}`,
    ...region !== null && { region },
    data: { format: format2, encrypted: isEncrypted, offset, length: end2 - start, excerpt: excerpt(bytes2, first2, "", beside), occurrences }
  };
}
function summedUp(input, first2, places2) {
  const { region, offset } = input.placeOf(first2.start, first2.end);
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${first2.name}, and more like it, in ${count(places2)} further places: ${whatToDo(first2)}`,
    ...region !== null && { region },
    data: { format: first2.format, encrypted: first2.isEncrypted, offset, occurrences: places2 }
  };
}
function unsearched(input, searched) {
  const { parts: parts2, size } = input.file;
  const message = `${parts2.path} has more than ${count(MOST_KEYS)} private keys, and was not searched any further`;
  const help = "keep the file out of the package: nothing that is meant to ship looks like this";
  return { ...about(input), message, help, data: { size, searched } };
}
var about = ({ file }) => ({
  rule: meta.id,
  path: file.parts.path,
  ...isExamplePath(file.parts) && { variant: "sample" }
});
var whatToDo = ({ isEncrypted }) => isEncrypted ? "replace it, its password can be tried for as long as somebody likes" : "replace it, it counts as leaked once it was pushed";
var isServiceAccount = (bytes2, { start, end: end2 }) => /"private_key_id"\s*:/.test(
  textOf(bytes2, { start: Math.max(0, start - 600), end: start }) + textOf(bytes2, { start: end2, end: Math.min(bytes2.length, end2 + 600) })
);

// src/previous/version-step.ts
function isBreakingRelease(before, after2) {
  const [one, other] = [leadingParts(before), leadingParts(after2)];
  return one !== null && other !== null && one !== other;
}
var leadingParts = (version) => /^[v=\s]*((?:0\.){0,2}\d+)/.exec(version)?.[1] ?? null;

// src/rules/removed-file.ts
var ID7 = "removed-file";
var removedFile = {
  scope: "package",
  meta: {
    id: ID7,
    comparesReleases: true,
    summary: "files that the last release promised as entry points and that would not be published any more",
    severity: { recommended: "error", strict: "error" },
    help: "build the package before it is checked, let the file ship again, or make this a major release",
    variants: {
      major: { summary: "in a major release, which may break its users", severity: { recommended: "warning", strict: "warning" } },
      minor: {
        summary: "only `types`, or a condition or field that few read, named it",
        severity: { recommended: "warning", strict: "error" }
      },
      moved: { summary: "what named the file names another one that ships", severity: { recommended: "note", strict: "note" } }
    },
    docs: {
      why: [
        "What `main`, `module`, `types`, `bin` and `exports` named in the last release is what users load. When such a file is gone, their next install breaks: mostly because the build did not run, or wrote elsewhere.",
        "The rule looks at what the last release promised and kept, so that it also sees an entry that went from package.json together with its file.",
        "",
        "It is a note where the same field or subpath leads to another file now, and a warning in a major release (or a minor one of 0.x). Targets with a `*` in them are left to `entry-point-missing`.",
        "Any other file may go. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'error[removed-file]: lib/legacy.js would not be published any more: it was exports["./legacy"] of 1.2.3',
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and let the directory in:",
        "",
        "```json",
        '"files": ["dist", "lib"]',
        "```",
        "",
        "If users are meant to do without it, publish a major version, or keep the entry and let it lead to what takes its place."
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    const removed = comparisonOf(pack)?.removed ?? [];
    if (previous === void 0 || previous === null || removed.length === 0) return [];
    return lostEntries(pack, previous, removed).map((lost) => findingOf13(lost, pack, previous));
  }
};
function lostEntries(pack, previous, removed) {
  const before = new Set(previous.files.map(({ path: path28 }) => path28));
  const after2 = new Set([...pack.files, ...renamed(pack)].map(({ path: path28 }) => path28));
  const kept = entryPoints(previous.manifest).filter(
    (entry) => entry.lookup !== "pattern" && isShipped(entry, before) && !isShipped(entry, after2)
  );
  const lost = removed.map((file) => ({ file, entries: kept.filter((entry) => isShipped(entry, /* @__PURE__ */ new Set([file.path]))) }));
  return lost.filter(({ entries }) => entries.length > 0);
}
var renamed = (pack) => (comparisonOf(pack)?.kept ?? []).map(({ before }) => before);
function findingOf13({ file, entries }, pack, { version }) {
  const { path: path28 } = file;
  const fields = entries.map(({ field: field2 }) => field2);
  const [first2] = entries;
  const variant = variantOf3(entries, pack, version);
  const [shown3, more2] = [fields.slice(0, 3).join(", "), fields.length - 3];
  return {
    rule: ID7,
    ...variant !== null && { variant },
    path: path28,
    message: `${path28} would not be published any more: it was ${shown3}${more2 > 0 ? ` and ${more2} more` : ""} of ${version}`,
    anchor: { kind: "manifest", pointer: first2?.pointer ?? [], label: "this led to a file that is gone" },
    data: { fields, size: file.size }
  };
}
function variantOf3(entries, pack, before) {
  const files = new Set(pack.files.map(({ path: path28 }) => path28));
  const shipped = entryPoints(pack.manifest.data).filter((entry) => isShipped(entry, files));
  const lost = entries.filter((entry) => !shipped.some((other) => isSamePromise(entry, other)));
  if (lost.length === 0) return "moved";
  if (isBreakingRelease(before, pack.version)) return "major";
  return lost.every(({ need }) => need !== "required") ? "minor" : null;
}
function isSamePromise(one, other) {
  if (one.need !== other.need && other.need !== "required") return false;
  if (one.need === "types" && other.need !== "types") return false;
  const [promise, kept] = [promiseOf(one), promiseOf(other)];
  return promise === kept || isCommand2(one) && isCommand2(other) && [promise, kept].includes("bin");
}
var isCommand2 = ({ pointer: [field2] }) => field2 === "bin";
function promiseOf({ pointer: [field2, key] }) {
  if (field2 === "bin") return key === void 0 ? "bin" : `bin ${key}`;
  return field2 === "exports" && typeof key === "string" && key.startsWith(".") ? key : ".";
}

// src/secrets/overlaps.ts
function overlapResolver() {
  let later = [];
  const strong = firstOnes();
  const weak2 = firstOnes();
  let settledEnd = 0;
  return (found, known4) => {
    const all = [...later, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
    later = all.filter(({ start }) => start >= known4);
    for (const secret2 of all) if (secret2.start < known4) (secret2.isWeak ? weak2 : strong).add(secret2);
    const undecided = weak2.kept.find(({ end: end2 }) => end2 > known4)?.start ?? known4;
    const strongOnes = strong.takeBefore(undecided);
    const settled = [...strongOnes, ...free(weak2.takeBefore(undecided), strongOnes, strong.kept[0]?.start ?? Infinity, settledEnd)];
    settledEnd = strongOnes.at(-1)?.end ?? settledEnd;
    return settled.toSorted((a, b) => a.start - b.start);
  };
}
function firstOnes() {
  const kept = [];
  let end2 = 0;
  return {
    kept,
    add: (secret2) => {
      if (secret2.start < end2) return;
      end2 = secret2.end;
      kept.push(secret2);
    },
    takeBefore: (start) => {
      const after2 = kept.findIndex((secret2) => secret2.start >= start);
      return kept.splice(0, after2 === -1 ? kept.length : after2);
    }
  };
}
function free(weak2, strong, next, before) {
  let index = 0;
  return weak2.filter(({ start, end: end2 }) => {
    while (index < strong.length && (strong[index]?.end ?? 0) <= start) index += 1;
    return start >= before && (strong[index]?.start ?? next) >= end2;
  });
}

// src/secrets/byte-class.ts
function byteClass(members) {
  const set = new Uint8Array(256);
  for (const [, from = "", to = from] of members.matchAll(/([^])(?:-([^]))?/g)) {
    for (let byte = from.charCodeAt(0); byte <= to.charCodeAt(0); byte += 1) set[byte] = 1;
  }
  return set;
}
var LETTERS = byteClass("A-Za-z");
var ALPHANUMERIC = byteClass("A-Za-z0-9");
var HEX = byteClass("A-Fa-f0-9");
var DIGITS = byteClass("0-9");
var WORD2 = byteClass("A-Za-z0-9_");
var WORD_OR_DASH = byteClass("A-Za-z0-9_-");
var BASE64 = byteClass("A-Za-z0-9+/=");
var ALPHANUMERIC_OR_DASH = byteClass("A-Za-z0-9-");
var WORD_DASH_OR_DOT = byteClass("A-Za-z0-9_.-");
var TOKEN = byteClass("A-Za-z0-9_.:+/=~-");
function run(bytes2, from, members, most) {
  const end2 = Math.min(bytes2.length, from + most);
  let index = from;
  while (index < end2 && members[bytes2[index] ?? 0] === 1) index += 1;
  return index - from;
}

// src/secrets/candidates.ts
var BYTES_A_UNIT = 3;
var LONGEST_VALUE2 = 4096;
var asIs = (...texts) => texts.map((text) => ({ text, ignoreCase: false }));
var eitherCase = (...texts) => texts.map((text) => ({ text, ignoreCase: true }));
var body = (members, least, most) => (bytes2, end2) => run(bytes2, end2, members, least) < least ? null : end2 + most;
var always = (most) => (_bytes, end2) => end2 + most;
var token = (rule, needles, reach) => ({ rule, needles, before: 0, reach });
var CANDIDATES = [
  { rule: "aws", needles: eitherCase("accesskey", "access_key"), before: 12, reach: assignedValue },
  token("npm", asIs("npm_"), body(WORD2, 36, 36)),
  {
    rule: "npm",
    needles: asIs(":x-oauth-basic@github"),
    before: 8 + 256 * BYTES_A_UNIT,
    reach: always(8),
    files: /package(?:-lock)?\.json$/
  },
  { ...token("npm", asIs("_authToken="), restOfLine), files: /\.npmrc$/ },
  token("basicauth", asIs("http://", "https://", "ftp://", "ftps://"), userAndPassword),
  token(
    "slack",
    asIs("xoxb-", "xoxp-", "xapp-", "xoxa-", "xoxo-", "xoxr-"),
    (bytes2, end2) => end2 + run(bytes2, end2, ALPHANUMERIC_OR_DASH, LONGEST_VALUE2)
  ),
  { rule: "slack", needles: eitherCase("hooks.slack.com/services/t"), before: 8, reach: body(ALPHANUMERIC, 1, 130) },
  token("sendgrid", asIs("SG."), twoWords),
  token("shopify", asIs("shppa_", "shpca_", "shpat_", "shpss_"), body(ALPHANUMERIC, 32, 64)),
  token("stripe", asIs("sk_live_", "sk_test_", "rk_live_", "rk_test_"), body(ALPHANUMERIC, 24, 99)),
  token("github", asIs("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), body(WORD2, 36, 36)),
  token("github", asIs("github_pat_"), body(WORD2, 82, 82)),
  token("github", asIs("ghs_"), numberAndJwt),
  token("gitlab", asIs("glpat-"), body(WORD_OR_DASH, 20, 128)),
  token("grafana", asIs("glc_"), body(BASE64, 32, 402)),
  token("grafana", asIs("glsa_"), body(WORD2, 41, 41)),
  { rule: "openai", needles: asIs("T3BlbkFJ"), before: 12 + 74, reach: always(74) },
  token("anthropic", asIs("sk-ant-api0"), body(WORD_OR_DASH, 94, 133)),
  token("groq", asIs("gsk_"), body(ALPHANUMERIC, 52, 52)),
  token("huggingface", asIs("hf_"), body(LETTERS, 34, 34)),
  token("linear", asIs("lin_api_"), body(WORD2, 32, 128)),
  token("notion", asIs("ntn_"), body(ALPHANUMERIC, 46, 46)),
  token("1password", asIs("ops_ey"), body(BASE64, 102, 1284)),
  {
    rule: "database-connection-string",
    needles: eitherCase("mongodb://", "mongodb+srv://", "mysql://", "mysqlx://", "postgres://", "postgresql://"),
    before: 5,
    // Addresses without a password count too: secretlint's pattern runs on over an address that stands in their query.
    reach: always((100 + 1 + 200 + 1 + 100 + 1 + 100 + 1 + 500) * BYTES_A_UNIT)
  },
  token("hashicorp-vault", asIs("hvs.", "hvr."), body(WORD_OR_DASH, 90, 120)),
  token("hashicorp-vault", asIs("hvb."), body(WORD_OR_DASH, 138, 300)),
  token("vercel", asIs("vcp_", "vci_", "vca_", "vcr_", "vck_"), body(ALPHANUMERIC, 20, 60)),
  token("databricks", asIs("dapi"), body(HEX, 32, 34)),
  token("docker", asIs("dckr_pat_"), body(WORD_OR_DASH, 27, 27)),
  token("figma", asIs("figd_"), body(WORD_OR_DASH, 40, 200)),
  token("cloudflare", asIs("cfk_", "cfut_", "cfat_"), body(ALPHANUMERIC, 48, 48)),
  token("tailscale", asIs("tskey-"), body(WORD_OR_DASH, 28, 122))
];
function assignedValue(bytes2, end2) {
  let index = skipSpace(bytes2, isQuote(bytes2[end2]) ? end2 + 1 : end2);
  if (bytes2[index] !== 58 && bytes2[index] !== 61) return null;
  index = skipSpace(bytes2, bytes2[index + 1] === 62 ? index + 2 : index + 1);
  return index + 42;
}
var isQuote = (byte) => byte === 34 || byte === 39;
function skipSpace(bytes2, from) {
  let index = from;
  while (index < bytes2.length && ((bytes2[index] ?? 0) <= 32 || (bytes2[index] ?? 0) >= 128)) index += 1;
  return index;
}
function restOfLine(bytes2, end2) {
  let index = end2;
  while (index < bytes2.length && bytes2[index] !== 10 && index - end2 < LONGEST_VALUE2) index += 1;
  return index;
}
function userAndPassword(bytes2, end2) {
  const colon = end2 + run(bytes2, end2, WORD_OR_DASH, 257);
  if (colon === end2 || bytes2[colon] !== 58) return null;
  const at2 = colon + 1 + run(bytes2, colon + 1, WORD_OR_DASH, 257);
  return at2 === colon + 1 || bytes2[at2] !== 64 ? null : at2 + 1 + 263;
}
function twoWords(bytes2, end2) {
  const dot = end2 + run(bytes2, end2, WORD2, 129);
  return dot === end2 || bytes2[dot] !== 46 || run(bytes2, dot + 1, WORD2, 1) === 0 ? null : end2 + 128 + 1 + 128 + 1 + 128;
}
function numberAndJwt(bytes2, end2) {
  const underscore = end2 + run(bytes2, end2, DIGITS, 20);
  return underscore === end2 || bytes2[underscore] !== 95 ? null : underscore + 1 + 1e3 + 1 + 1e4 + 1 + 1e3;
}

// src/secrets/decoded-text.ts
import { isAscii as isAscii2, isUtf8 as isUtf82 } from "node:buffer";
var BYTE_ORDER_MARK2 = 65279;
var REPLACEMENT = "�";
function decodeText(bytes2, start, end2) {
  const part = Buffer.from(bytes2.buffer, bytes2.byteOffset + start, end2 - start);
  const plain2 = (index) => start + index;
  if (isAscii2(part)) return { text: part.toString("latin1"), offsetOf: plain2 };
  if (!isUtf82(part)) return { text: part.toString("latin1").replace(/[\u0080-\u00ff]/g, REPLACEMENT), offsetOf: plain2 };
  const whole = part.toString("utf8");
  const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK2 ? 1 : 0;
  const text = whole.slice(mark);
  return { text, offsetOf: byteOffsets(text, start + mark * 3) };
}

// src/secrets/windows.ts
var BLOCK_BITS2 = 6;
var MARGIN = 8;
var LONGEST_PART = 64 * 1024;
var OVERLAP = 16 * 1024;
function windowsOf(bytes2, path28, candidates, hits) {
  let blocks = null;
  for (const [index, { needles, before, reach, files }] of candidates.entries()) {
    if (files?.test(path28) === false) continue;
    for (const [number, offsets] of (hits[index] ?? []).entries()) {
      const length = needles[number]?.text.length ?? 0;
      for (const offset of offsets) {
        const end2 = reach(bytes2, offset + length);
        if (end2 === null) continue;
        blocks ??= new Uint8Array((bytes2.length >> BLOCK_BITS2) + 1);
        blocks.fill(1, Math.max(0, offset - before - MARGIN) >> BLOCK_BITS2, (Math.min(bytes2.length, end2 + MARGIN) >> BLOCK_BITS2) + 1);
      }
    }
  }
  return blocks === null ? [] : ticked(blocks, bytes2);
}
function* ticked(blocks, bytes2) {
  for (let block2 = blocks.indexOf(1); block2 !== -1; ) {
    const next = blocks.indexOf(0, block2);
    const last = next === -1 ? blocks.length : next;
    yield* parts(bytes2, block2 << BLOCK_BITS2, Math.min(bytes2.length, last << BLOCK_BITS2));
    block2 = blocks.indexOf(1, last);
  }
}
function* parts(bytes2, start, end2) {
  for (let coreStart = start; coreStart < end2; coreStart += LONGEST_PART) {
    const coreEnd = Math.min(end2, coreStart + LONGEST_PART);
    const from = coreStart === start ? start : coreStart - OVERLAP;
    const to = coreEnd === end2 ? end2 : Math.min(end2, coreEnd + OVERLAP);
    yield { start: characterStart(bytes2, from), end: characterEnd(bytes2, to), coreStart: characterStart(bytes2, coreStart), coreEnd };
  }
}
var isContinuation = (byte) => byte !== void 0 && (byte & 192) === 128;
function characterStart(bytes2, offset) {
  let start = offset;
  while (start > 0 && offset - start < 3 && isContinuation(bytes2[start])) start -= 1;
  return start;
}
function characterEnd(bytes2, offset) {
  let end2 = offset;
  while (end2 < bytes2.length && end2 - offset < 3 && isContinuation(bytes2[end2])) end2 += 1;
  return end2;
}

// src/secrets/secretlint.ts
var LEFT_OUT = new Set(
  ["filter-comments", "privatekey", "gcp"].map((name) => `@secretlint/secretlint-rule-${name}`)
);
var SECRETLINT_NEEDLES = CANDIDATES.flatMap(({ needles }) => needles);
async function askSecretlint(bytes2, path28, hits) {
  const windows = windowsOf(bytes2, path28, CANDIDATES, byCandidate(hits))[Symbol.iterator]();
  let window = windows.next().value;
  if (window === void 0) return null;
  const { rules: rules2 } = await import("./lazy/secretlint-preset.js");
  const waiting = waitingFindings();
  const find = finder(rules2, bytes2, path28, waiting.add);
  const before = async (end2) => {
    for (; window !== void 0 && window.coreStart < end2; window = windows.next().value) await find(window);
    const told = waiting.takeBefore(end2);
    told.sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
    return told.filter((finding2, index) => !isSame(finding2, told[index - 1]));
  };
  return { next: () => waiting.first() ?? window?.coreStart ?? Infinity, before };
}
function waitingFindings() {
  const messages = [];
  let numbers = new Int32Array(64);
  let used = 0;
  const add2 = ({ message, start, end: end2 }) => {
    if (used === numbers.length) {
      const longer = new Int32Array(used * 2);
      longer.set(numbers);
      numbers = longer;
    }
    if (!messages.includes(message)) messages.push(message);
    numbers[used] = messages.indexOf(message);
    numbers[used + 1] = start;
    numbers[used + 2] = end2;
    used += ENTRY;
  };
  const takeBefore = (before) => {
    const taken = [];
    let left = 0;
    for (let index = 0; index < used; index += ENTRY) {
      const start = numbers[index + 1] ?? 0;
      if (start < before) taken.push({ message: messages[numbers[index] ?? 0] ?? "", start, end: numbers[index + 2] ?? 0 });
      else {
        numbers.copyWithin(left, index, index + ENTRY);
        left += ENTRY;
      }
    }
    used = left;
    return taken;
  };
  return { first: () => used === 0 ? null : numbers[1] ?? 0, add: add2, takeBefore };
}
var ENTRY = 4;
var isSame = (a, b) => a.start === b?.start && a.end === b.end && a.message === b.message;
function byCandidate(hits) {
  let first2 = 0;
  return CANDIDATES.map(({ needles }) => {
    first2 += needles.length;
    return hits.slice(first2 - needles.length, first2);
  });
}
function finder(rules2, bytes2, path28, tell2) {
  let decoded3 = { text: "", offsetOf: (index) => index };
  let core = { coreStart: 0, coreEnd: 0 };
  const context2 = {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: "", messageId: String(messageId), data: data ?? {} }),
    report: ({ message, range: [from, to] }) => {
      const start = decoded3.offsetOf(from);
      if (start >= core.coreStart && start < core.coreEnd) tell2({ message: message.messageId, start, end: decoded3.offsetOf(to) });
    },
    ignore: () => void 0
  };
  const asked2 = rules2.filter(({ meta: meta3 }) => !LEFT_OUT.has(meta3.id)).map((rule) => rule.create(context2, {}));
  return async (window) => {
    core = window;
    decoded3 = decodeText(bytes2, window.start, window.end);
    const source = sourceOf(decoded3.text, path28);
    for (const rule of asked2) {
      const done = rule.file?.(source);
      if (done !== void 0) await done;
    }
  };
}
function sourceOf(content, path28) {
  const source = { content, filePath: path28, physicalFilePath: void 0, contentType: "text", hasBOM: false, ext: "" };
  return source;
}

// src/secrets/secretlint-names.ts
var prefixed = (kind, name, prefix2) => ({ kind, name, prefix: prefix2 });
var NOTHING2 = /^/;
var SECRETLINT_NAMES = new Map([
  ["AWSSecretAccessKey", prefixed("aws-secret-key", "an AWS secret access key", NOTHING2)],
  ["PackageJSON_xOauthToken", prefixed("github-token", "a GitHub token in an address", NOTHING2)],
  ["Npmrc_authToken", prefixed("npm-token", "an npm registry credential", NOTHING2)],
  ["NPM_ACCESS_TOKEN", prefixed("npm-token", "an npm token", /^npm_/)],
  ["SLACK_TOKEN", prefixed("slack-token", "a Slack token", /^x(?:ox[a-z]|app)-/)],
  ["IncomingWebhook", prefixed("slack-webhook", "a Slack webhook", /^https:\/\/hooks\.slack\.com\/services\//i)],
  ["BasicAuth", { kind: "url-credentials", name: "an address with a user name and a password", prefix: /^[a-z]+:\/\//, isWeak: true }],
  ["OPENAI_TOKEN", prefixed("openai-key", "an OpenAI key", /^sk-(?:(?:proj|svcacct|admin)-)?/)],
  ["ANTHROPIC_API_KEY", prefixed("anthropic-key", "an Anthropic key", /^sk-ant-/)],
  ["GROQ_API_KEY", prefixed("groq-key", "a Groq key", /^gsk_/)],
  ["HUGGINGFACE_USER_ACCESS_TOKEN", prefixed("huggingface-token", "a Hugging Face token", /^hf_/)],
  ["LINEAR_API_TOKEN", prefixed("linear-key", "a Linear key", /^lin_api_/)],
  ["NOTION_INTEGRATION_TOKEN", prefixed("notion-token", "a Notion token", /^ntn_/)],
  ["SENDGRID_KEY", prefixed("sendgrid-key", "a SendGrid key", /^SG\./)],
  ["SHOPIFY_KEY", prefixed("shopify-key", "a Shopify key", /^shp[a-z]{2}_/)],
  ["STRIPE_SECRET_KEY_LIVE", prefixed("stripe-key", "a Stripe key", /^sk_live_/)],
  ["STRIPE_RESTRICTED_KEY_LIVE", prefixed("stripe-key", "a restricted Stripe key", /^rk_live_/)],
  ["STRIPE_SECRET_KEY_TEST", { kind: "stripe-test-key", name: "a Stripe test key", prefix: /^sk_test_/, isWeak: true }],
  ["STRIPE_RESTRICTED_KEY_TEST", { kind: "stripe-test-key", name: "a restricted Stripe test key", prefix: /^rk_test_/, isWeak: true }],
  ["GITHUB_TOKEN", prefixed("github-token", "a GitHub token", /^(?:gh[pousr]_|github_pat_)/)],
  ["GITLAB_PERSONAL_ACCESS_TOKEN", prefixed("gitlab-token", "a GitLab token", /^glpat-/)],
  ["GRAFANA_CLOUD_API_TOKEN", prefixed("grafana-token", "a Grafana Cloud token", /^glc_/)],
  ["GRAFANA_SERVICE_ACCOUNT_TOKEN", prefixed("grafana-token", "a Grafana token", /^glsa_/)],
  ["OPS_TOKEN", prefixed("1password-token", "a 1Password service account token", /^ops_/)],
  ["MongoDBConnection", prefixed("database-address", "a MongoDB address with a password", /^mongodb(?:\+srv)?:\/\//i)],
  ["MySQLConnection", prefixed("database-address", "a MySQL address with a password", /^(?:jdbc:)?mysqlx?:\/\//i)],
  ["PostgreSQLConnection", prefixed("database-address", "a PostgreSQL address with a password", /^postgres(?:ql)?:\/\//i)],
  ["HASHICORP_VAULT_SERVICE_TOKEN", prefixed("vault-token", "a Vault service token", /^hvs\./)],
  ["HASHICORP_VAULT_BATCH_TOKEN", prefixed("vault-token", "a Vault batch token", /^hvb\./)],
  ["HASHICORP_VAULT_RECOVERY_TOKEN", prefixed("vault-token", "a Vault recovery token", /^hvr\./)],
  ["VERCEL_PERSONAL_ACCESS_TOKEN", prefixed("vercel-token", "a Vercel token", /^vcp_/)],
  ["VERCEL_INTEGRATION_TOKEN", prefixed("vercel-token", "a Vercel integration token", /^vci_/)],
  ["VERCEL_APP_ACCESS_TOKEN", prefixed("vercel-token", "a Vercel app token", /^vca_/)],
  ["VERCEL_APP_REFRESH_TOKEN", prefixed("vercel-token", "a Vercel refresh token", /^vcr_/)],
  ["VERCEL_AI_GATEWAY_API_KEY", prefixed("vercel-token", "a Vercel AI Gateway key", /^vck_/)],
  ["DATABRICKS_PERSONAL_ACCESS_TOKEN", prefixed("databricks-token", "a Databricks token", /^dapi/)],
  ["DOCKER_PERSONAL_ACCESS_TOKEN", prefixed("docker-token", "a Docker token", /^dckr_pat_/)],
  ["FIGMA_PERSONAL_ACCESS_TOKEN", prefixed("figma-token", "a Figma token", /^figd_/)],
  ["CLOUDFLARE_GLOBAL_API_KEY", prefixed("cloudflare-token", "a Cloudflare global key", /^cfk_/)],
  ["CLOUDFLARE_USER_API_TOKEN", prefixed("cloudflare-token", "a Cloudflare token", /^cfut_/)],
  ["CLOUDFLARE_ACCOUNT_API_TOKEN", prefixed("cloudflare-token", "a Cloudflare account token", /^cfat_/)],
  ...["API", "AUTH", "CLIENT", "SCIM", "WEBHOOK"].map(
    (type) => [`TAILSCALE_${type}_KEY`, prefixed("tailscale-key", "a Tailscale key", /^tskey-/)]
  ),
  ["TAILSCALE_KEY", prefixed("tailscale-key", "a Tailscale key", /^tskey-/)]
]);

// src/secrets/json-web-token.ts
var WELL_KNOWN_SUBJECT = "1234567890";
function isSignedToken(token2) {
  const headerEnd = token2.indexOf(".");
  const algorithm = textAt(token2.slice(0, headerEnd), "alg");
  if (typeof algorithm !== "string" || algorithm.toLowerCase() === "none") return false;
  const subject = textAt(token2.slice(headerEnd + 1, token2.indexOf(".", headerEnd + 1)), "sub");
  return subject !== void 0 && subject !== WELL_KNOWN_SUBJECT;
}
var plain = Buffer.alloc(8192);
function textAt(part, key) {
  const cursor = cursorAt(wholeText(plain.subarray(0, plain.write(part, "base64url"))), 0);
  let found = null;
  try {
    if (peek(cursor) !== OPEN_OBJECT2) return void 0;
    eachEntry(cursor, (name, first2) => {
      const isAsked = name === key;
      if (isAsked && isText(first2)) found = readText(cursor);
      else {
        if (isAsked) found = null;
        passValue(cursor);
      }
    });
    expectEnd(cursor);
    return found;
  } catch (error2) {
    if (error2 instanceof SyntaxError) return void 0;
    throw error2;
  }
}
var OPEN_OBJECT2 = 123;

// src/secrets/token-shapes.ts
var FREE = "(?:(?<![A-Za-z0-9_-])|(?<=\\\\[nrt]))";
var END = "(?![A-Za-z0-9_-])";
var after = (prefix2, rest) => new RegExp(`${FREE}${prefix2.replace(/[.:/+]/g, "\\$&")}${rest}${END}`, "dy");
var PREFIXED = [
  ["google-oauth-secret", "a Google OAuth client secret", "GOCSPX-", [WORD_OR_DASH, 28], "[\\w-]{28}"],
  ["pypi-token", "a PyPI token", "pypi-", [WORD_OR_DASH, 60], "AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\\w-]{50,1000}"],
  ["anthropic-key", "an Anthropic key", "sk-ant-", [WORD_OR_DASH, 60], "(?:api|admin|oat|ort|sid)\\d\\d-[\\w-]{60,200}"],
  ["openrouter-key", "an OpenRouter key", "sk-or-v1-", [HEX, 64], "[0-9a-f]{64}"],
  ["gitlab-runner-token", "a GitLab runner token", "glrt-", [WORD_OR_DASH, 20], "[\\w-]{20,64}"],
  ["gitlab-deploy-token", "a GitLab deploy token", "gldt-", [WORD_OR_DASH, 20], "[\\w-]{20,64}"],
  ["gitlab-trigger-token", "a GitLab trigger token", "glptt-", [HEX, 40], "[0-9a-f]{40}"],
  ["gitlab-oauth-secret", "a GitLab OAuth secret", "gloas-", [WORD_OR_DASH, 64], "[\\w-]{64}"],
  ["rubygems-key", "a RubyGems key", "rubygems_", [HEX, 48], "[0-9a-f]{48}"],
  ["age-key", "an age secret key", "AGE-SECRET-KEY-1", [ALPHANUMERIC, 58], "[AC-HJ-NP-Z02-9]{58}"],
  ["slack-refresh-token", "a Slack refresh token", "xoxe-", [WORD_OR_DASH, 100], "\\d-[A-Za-z0-9]{100,200}"],
  ["slack-refresh-token", "a Slack token that is renewed", "xoxe.xox", [WORD_OR_DASH, 100], "[bp]-\\d-[A-Za-z0-9]{100,200}"],
  ["digitalocean-token", "a DigitalOcean token", "dop_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["digitalocean-token", "a DigitalOcean token", "doo_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["digitalocean-token", "a DigitalOcean token", "dor_v1_", [HEX, 64], "[0-9a-f]{64}"],
  ["supabase-token", "a Supabase token", "sbp_", [HEX, 40], "[0-9a-f]{40}"],
  ["pulumi-token", "a Pulumi token", "pul-", [HEX, 40], "[0-9a-f]{40}"],
  ["doppler-token", "a Doppler token", "dp.pt.", [ALPHANUMERIC, 43], "[A-Za-z0-9]{43}"],
  ["new-relic-key", "a New Relic user key", "NRAK-", [ALPHANUMERIC, 27], "[A-Z0-9]{27}"],
  ["postman-key", "a Postman key", "PMAK-", [WORD_OR_DASH, 59], "[0-9a-f]{24}-[0-9a-f]{34}"],
  ["atlassian-token", "an Atlassian token", "ATATT3", [WORD_OR_DASH, 160], "[\\w=-]{160,240}"],
  ["replicate-token", "a Replicate token", "r8_", [ALPHANUMERIC, 37], "[A-Za-z0-9]{37}"],
  ["perplexity-key", "a Perplexity key", "pplx-", [ALPHANUMERIC, 48], "[A-Za-z0-9]{48,56}"],
  ["xai-key", "an xAI key", "xai-", [ALPHANUMERIC, 70], "[A-Za-z0-9]{70,90}"],
  ["nvidia-key", "an NVIDIA key", "nvapi-", [WORD_OR_DASH, 60], "[\\w-]{60,80}"],
  ["netlify-token", "a Netlify token", "nfp_", [ALPHANUMERIC, 36], "[A-Za-z0-9]{36,40}"],
  ["sentry-token", "a Sentry user token", "sntryu_", [HEX, 64], "[0-9a-f]{64}"],
  ["sentry-token", "a Sentry organisation token", "sntrys_", [BASE64, 80], "eyJ[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{43}"],
  ["buildkite-token", "a Buildkite token", "bkua_", [HEX, 40], "[0-9a-f]{40}"],
  ["circleci-token", "a CircleCI token", "CCIPAT_", [WORD2, 63], "[A-Za-z0-9]{22}_[0-9a-f]{40}"],
  ["contentful-token", "a Contentful token", "CFPAT-", [WORD_OR_DASH, 43], "[\\w-]{43}"],
  ["heroku-key", "a Heroku key", "HRKU-AA", [WORD_OR_DASH, 58], "[\\w-]{58}"],
  ["brevo-key", "a Brevo key", "xkeysib-", [WORD_OR_DASH, 81], "[0-9a-f]{64}-[A-Za-z0-9]{16}"],
  ["planetscale-token", "a PlanetScale token", "pscale_tkn_", [WORD_DASH_OR_DOT, 32], "[\\w.-]{32,64}"],
  ["planetscale-password", "a PlanetScale password", "pscale_pw_", [WORD_DASH_OR_DOT, 32], "[\\w.-]{32,64}"],
  ["typeform-token", "a Typeform token", "tfp_", [WORD_DASH_OR_DOT, 59], "[\\w.-]{59}"],
  ["square-secret", "a Square application secret", "sq0csp-", [WORD_OR_DASH, 43], "[\\w-]{43}"],
  ["square-token", "a Square access token", "sq0atp-", [WORD_OR_DASH, 22], "[\\w-]{22}"],
  ["langsmith-key", "a LangSmith key", "lsv2_", [WORD2, 46], "(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}"],
  ["shippo-token", "a Shippo token", "shippo_live_", [HEX, 40], "[0-9a-f]{40}"]
];
var TWILIO = Array.from("0123456789abcdef").map((digit2) => [
  "twilio-key",
  "a Twilio key",
  `SK${digit2}`,
  [HEX, 31],
  "[0-9a-f]{31}"
]);
var weak = (kind, name, prefix2, body2, rest) => ({
  kind,
  name,
  prefix: prefix2,
  body: body2,
  pattern: after(prefix2, rest),
  isWeak: true
});
var escapedAssignment = (name) => ({
  kind: "aws-secret-key",
  name: "an AWS secret access key",
  prefix: name,
  body: [BASE64, 0],
  isMixed: true,
  pattern: new RegExp(`${name}\\\\{0,3}["']?\\s{0,8}(?::|=>?)\\s{0,8}\\\\{0,3}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, "dy")
});
var TOKEN_SHAPES = [
  ...[...PREFIXED, ...TWILIO].map(([kind, name, prefix2, body2, rest]) => ({
    kind,
    name,
    prefix: prefix2,
    body: body2,
    pattern: after(prefix2, rest)
  })),
  weak("google-key", "a Google API key", "AIza", [WORD_OR_DASH, 35], "[\\w-]{35}"),
  {
    ...weak("json-web-token", "a JSON Web Token", "eyJ", [WORD_OR_DASH, 12], "[\\w-]{12,2000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{16,1400}"),
    until: { most: 2001, byte: 46 },
    after: 11500,
    check: isSignedToken
  },
  {
    kind: "azure-storage-key",
    name: "an Azure storage account key",
    prefix: "AccountKey=",
    body: [BASE64, 88],
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/dy
  },
  {
    kind: "azure-shared-access-key",
    name: "an Azure shared access key",
    prefix: "SharedAccessKey=",
    body: [BASE64, 44],
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/dy
  },
  {
    kind: "telegram-bot-token",
    name: "a Telegram bot token",
    prefix: ":AA",
    body: [WORD_OR_DASH, 33],
    pattern: /(?<=(?<![\w-])(?:bot)?\d{8,10}):AA[\w-]{33}(?![\w-])/dy,
    before: 16
  },
  {
    kind: "discord-webhook",
    name: "a Discord webhook",
    prefix: "/api/webhooks/",
    body: [WORD_OR_DASH, 17],
    pattern: /(?<=discord(?:app)?\.com(?:\/api)?)\/api\/webhooks\/\d{17,20}\/(?<secret>[\w-]{60,80})(?![\w-])/dy,
    before: 24
  },
  {
    kind: "terraform-token",
    name: "a Terraform Cloud token",
    prefix: ".atlasv1.",
    body: [WORD_OR_DASH, 60],
    pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{14})\.atlasv1\.[\w-]{60,70}(?![\w-])/dy,
    before: 16
  },
  {
    kind: "aws-secret-key",
    name: "an AWS access key with its secret",
    prefix: "AKIA",
    body: [ALPHANUMERIC, 16],
    isMixed: true,
    // The secret has no looks of its own: 40 characters of base64, in quotes or after a sign, within a few lines of the key's id.
    pattern: /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])[^]{1,200}?(?<=["'=:\s])(?<secret>(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*\d)[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/dy,
    after: 300
  },
  // secretlint knows these, but not with the escaped quotes of a string in a string, as in the sources of a map.
  ...["ecretAccessKey", "ecret_access_key", "ECRET_ACCESS_KEY"].map((prefix2) => escapedAssignment(prefix2)),
  {
    kind: "npm-token",
    name: "an npm registry credential",
    prefix: ":_auth",
    body: [WORD_OR_DASH, 0],
    isMixed: true,
    // npm's older tokens are UUIDs, those of other registries whatever they like; a value in ${…} is filled in later.
    pattern: /(?<=\/\/[^\s"']{3,200}):_auth(?:Token)?\s{0,3}=\s{0,3}"?(?<secret>[A-Za-z0-9][A-Za-z0-9+/=_.~-]{19,2000})/dy,
    before: 210,
    after: 2020
  }
];

// src/secrets/tokens.ts
var TOKEN_NEEDLES = TOKEN_SHAPES.map(({ prefix: prefix2 }) => ({ text: prefix2, ignoreCase: false }));
var BEFORE3 = 8;
var AFTER3 = 1024;
function tokenReader(bytes2, hits) {
  const read = new Uint32Array(TOKEN_SHAPES.length);
  const nextOf = (row) => hits[row]?.[read[row] ?? 0] ?? Infinity;
  const before = (end2) => {
    const found = [];
    for (const [row, shape] of TOKEN_SHAPES.entries()) {
      for (let hit = nextOf(row); hit < end2; hit = nextOf(row)) {
        read[row] = (read[row] ?? 0) + 1;
        const token2 = tokenAt(bytes2, hit, shape, row + 1);
        if (token2 !== null) found.push(token2);
      }
    }
    return found;
  };
  return { next: () => TOKEN_SHAPES.reduce((first2, _, row) => Math.min(first2, nextOf(row)), Infinity), before };
}
function tokenAt(bytes2, hit, shape, rank) {
  const { kind, name, prefix: prefix2, pattern, before = BEFORE3, after: after2 = AFTER3, isMixed = false, check } = shape;
  const bodyStart = hit + prefix2.length;
  if (!hasBody(bytes2, bodyStart, shape)) return null;
  const from = Math.max(0, hit - before);
  const limit = bodyStart + (isMixed ? after2 : Math.min(after2, run(bytes2, bodyStart, TOKEN, after2) + 1));
  const text = textOf(bytes2, { start: from, end: Math.min(bytes2.length, limit) });
  pattern.lastIndex = hit - from;
  const match2 = pattern.exec(text);
  if (match2 === null || check?.(match2[0]) === false) return null;
  const secret2 = match2.groups?.["secret"];
  const [start, end2] = match2.indices?.groups?.["secret"] ?? match2.indices?.[0] ?? [0, 0];
  const shown3 = secret2 === void 0 ? prefix2 : "";
  return { kind, name, prefix: shown3, isWeak: shape.isWeak === true, start: from + start, end: from + end2, rank };
}
function hasBody(bytes2, start, { body: [members, least], until }) {
  const length = run(bytes2, start, members, until?.most ?? least);
  return length >= least && (until === void 0 || bytes2[start + length] === until.byte);
}

// src/secrets/find-secrets.ts
var SECRET_NEEDLES = [...SECRETLINT_NEEDLES, ...TOKEN_NEEDLES];
var STEP = 4096;
var MOST_LOOKS = 5e4;
async function* findSecrets(bytes2, path28, hits) {
  const known4 = await askSecretlint(bytes2, path28, hits.slice(0, SECRETLINT_NEEDLES.length));
  const tokens = tokenReader(bytes2, hits.slice(SECRETLINT_NEEDLES.length));
  const settle = overlapResolver();
  let looks = 0;
  for (let searchedTo = 0; searchedTo < Infinity && looks <= MOST_LOOKS; ) {
    searchedTo = Math.min(known4?.next() ?? Infinity, tokens.next()) + STEP;
    const findings = known4 === null ? [] : await known4.before(searchedTo);
    const matches2 = tokens.before(searchedTo);
    looks += findings.length + matches2.length;
    const found = [...findings.flatMap((finding2) => named2(bytes2, finding2) ?? []), ...matches2.filter((match2) => !isMadeUp(bytes2, match2))];
    yield { secrets: settle(found, looks > MOST_LOOKS ? Infinity : searchedTo), searchedTo };
  }
}
var isMadeUp = (bytes2, secret2) => isPlaceholder(textOf(bytes2, secret2).slice(secret2.prefix.length));
function named2(bytes2, finding2) {
  const { kind, name, prefix: prefix2, isWeak = false } = SECRETLINT_NAMES.get(finding2.message) ?? unnamed(finding2.message);
  const { start, end: end2 } = finding2;
  const found = textOf(bytes2, finding2);
  const secret2 = { kind, name, prefix: prefix2.exec(found)?.[0] ?? "", isWeak, start, end: end2, rank: 0 };
  if (kind === "database-address" || kind === "url-credentials") return addressIn(found, secret2);
  const located = { ...secret2, ...valueRange(bytes2, finding2) };
  return isMadeUp(bytes2, located) ? null : located;
}
var unnamed = (message) => ({ kind: message.toLowerCase().replaceAll("_", "-"), name: "a secret", prefix: /^/ });
function valueRange(bytes2, { message, start, end: end2 }) {
  const pattern = VALUES.get(message);
  const value = pattern?.exec(textOf(bytes2, { start, end: Math.min(bytes2.length, end2 + 1024) }))?.indices?.[1];
  return value === void 0 ? { start, end: end2 } : { start: start + value[0], end: start + value[1] };
}
var VALUES = /* @__PURE__ */ new Map([
  ["AWSSecretAccessKey", /(?::|=>|=)[^A-Za-z0-9/+=]*([A-Za-z0-9/+=]{40})/d],
  ["Npmrc_authToken", /_authToken=([^\n]*)/d],
  ["PackageJSON_xOauthToken", /https?:\/\/([^\n]{1,768}?):x-oauth-basic@/d]
]);
var CREDENTIALS = /^[a-z+:]+:\/\/([^:/\s]+):([^@/\s]+)@([^/\s?"'`,;)<\\]*)/i;
function addressIn(text, secret2) {
  const [, user = "", password = "", host = ""] = CREDENTIALS.exec(text) ?? [];
  if (password !== "" && isPlaceholderPassword(password, host)) return null;
  const end2 = password === "" ? secret2.end : secret2.start + secret2.prefix.length + user.length + 1 + password.length;
  return { ...secret2, isWeak: secret2.isWeak || isOutOfReach(host), end: end2 };
}
var PASSWORD_WORD = /^(?:my|your|the|db|some|a)?[-_]?(?:pass(?:word|wd|phrase)?|pw|pwd|secret|test(?:ing)?|foo|bar|baz|hunter2|abc|key|token|x+)[-_]?\d{0,4}$/i;
var CODE2 = /["'`<>{}]/;
var isPlaceholderPassword = (password, host) => CODE2.test(password) || isPlaceholder(password) || PASSWORD_WORD.test(password) || /^(?:your|<|\$|\{)/i.test(host);
function isOutOfReach(host) {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  return !name.includes(".") || /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|local|localhost)$|^(?:127|10|192\.168|0\.0)\./.test(name);
}

// src/rules/secret.ts
var meta2 = {
  id: "secret",
  summary: "tokens, keys and passwords inside of files, told by their form: npm_…, ghp_…, sk_live_…, database addresses",
  severity: { recommended: "error", strict: "error" },
  help: "revoke it now: a secret that was in a build can be in a log or a cache; then read it from the environment, and rotate it if it was published before",
  variants: {
    example: {
      summary: "in documentation, examples, templates and tests, where many are made up, or called an example where it stands",
      severity: { recommended: "warning", strict: "error" }
    },
    weak: {
      summary: "often public by design or of no use elsewhere: Google API keys, JSON Web Tokens, test keys, passwords for local or example hosts",
      severity: { recommended: "warning", strict: "warning" }
    }
  },
  docs: {
    why: [
      "Robots read every new version on the registry within minutes, and what was published once is in mirrors and caches for good. In 2026 Lakera",
      "found `.claude/settings.local.json` in 428 packages; 33 of the files held credentials. npm revokes its own tokens when it sees them, others do not.",
      "",
      "Every file that would ship is searched, whatever it is called and of whatever kind: text, binary files, UTF-16. What is known is",
      "what secretlint's recommended rules know and some fifty forms more. A comment that tells a linter to look away changes nothing here. Placeholders stay",
      "quiet: `npm_xxxx…`, `your-token`, `${NPM_TOKEN}`, the keys of the AWS documentation. Private keys have a rule of their own, `private-key`.",
      "",
      "A secret is never printed beyond the prefix that all of its kind share. `data` has its kind, its place and an excerpt in which it is masked.",
      "The same secret in several places of a file is one finding with `occurrences`."
    ].join("\n"),
    example: [
      "```text",
      "error[secret]: lib/client.js would publish a GitHub token (ghp_…): revoke it, it counts as leaked once it was pushed",
      "```"
    ].join("\n"),
    fix: [
      "Revoke the secret first, then take it out of the source and read it from the environment when the program runs. Where a file with secrets should",
      "not ship at all, list what does; this edit of package.json works with every npm:",
      "",
      "```json",
      '"files": ["dist"]',
      "```",
      "",
      "A value that is public on purpose, such as the key of a browser application, gets an exception with its reason in the policy."
    ].join("\n")
  }
};
var secret = {
  scope: "content",
  meta: meta2,
  needles: SECRET_NEEDLES,
  inspect: async (input) => {
    const { bytes: bytes2, file, hits } = input;
    const secrets = distinct(bytes2, {
      isSameKind: (one, other) => one.kind === other.kind,
      nameOf: ({ name, isWeak }) => isWeak ? `${name}, weak` : name
    });
    let end2 = 0;
    for await (const { secrets: found, searchedTo } of findSecrets(bytes2, file.parts.path, hits)) {
      found.forEach(secrets.add);
      end2 = searchedTo;
    }
    const { shown: shown3, more: more2 } = secrets.collected();
    return [
      ...shown3.map((one) => findingOf14(input, one)),
      ...more2.map(({ first: first2, places: places2 }) => summedUp2(input, first2, places2)),
      ...end2 < bytes2.length ? [unsearched2(input, end2)] : []
    ];
  }
};
function findingOf14(input, { first: first2, occurrences, beside }) {
  const { bytes: bytes2, file, placeOf: placeOf3 } = input;
  const { kind, name, prefix: prefix2, start, end: end2 } = first2;
  const { region, offset } = placeOf3(start, end2);
  const shown3 = prefix2 === "" ? name : `${name} (${prefix2}…)`;
  const places2 = occurrences === 1 ? "" : ` in ${count(occurrences)} places`;
  return {
    ...about2(input, first2),
    message: `${file.parts.path} would publish ${shown3}${places2}: ${whatToDo2(first2)}`,
    ...region !== null && { region },
    data: { kind, offset, length: end2 - start, excerpt: excerpt(bytes2, first2, prefix2, beside), occurrences }
  };
}
function summedUp2(input, first2, places2) {
  const { region, offset } = input.placeOf(first2.start, first2.end);
  return {
    ...about2(input, first2),
    message: `${input.file.parts.path} would publish ${first2.name}, and more like it, in ${count(places2)} further places: ${whatToDo2(first2)}`,
    ...region !== null && { region },
    data: { kind: first2.kind, offset, occurrences: places2 }
  };
}
function unsearched2({ file: { parts: parts2, size } }, searched) {
  const message = `${parts2.path} has more than ${count(MOST_LOOKS)} places that look like secrets, and was not searched any further`;
  const help = "keep the file out of the package: nothing that is meant to ship looks like this";
  return { rule: meta2.id, ...isExamplePath(parts2) && { variant: "example" }, path: parts2.path, message, help, data: { size, searched } };
}
function about2({ bytes: bytes2, file }, secretOf) {
  const variant = isExamplePath(file.parts) || isCalledExample(bytes2, secretOf) ? "example" : secretOf.isWeak ? "weak" : null;
  return { rule: meta2.id, path: file.parts.path, ...variant !== null && { variant } };
}
var whatToDo2 = ({ isWeak }) => isWeak ? "revoke it unless it is meant for everyone" : "revoke it, it counts as leaked once it was pushed";

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
  (parts2) => NAME.test(parts2.name) || parts2.directories.some((directory) => DIRECTORIES2.has(directory)) ? { because: "it is a test or belongs to one" } : null
);

// src/rules/source-file.ts
var SOURCE = /\.(?:[cm]?ts|tsx|jsx|coffee|vue|svelte|scss|sass|less|styl)$/;
var DECLARATION2 = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/;
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
  (parts2, input) => {
    const source = parts2.directories.includes("src") && SOURCE.test(parts2.name) && !DECLARATION2.test(parts2.name);
    if (!source && !BUILD_CONFIGURATION.test(parts2.name)) return null;
    if (testFile.match(parts2, input) !== null) return null;
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
  if (isList4(value)) return value.flatMap(expressionsOf);
  if (typeof value === "object" && value !== null) return expressionsOf(value["type"] ?? value["name"] ?? null);
  return [];
}
var isList4 = (value) => Array.isArray(value);
function isOpen(expression) {
  const words = expression.replaceAll(/^\s*\(|\)\s*$/g, "");
  const terms = words.split(/\s+(?:OR|AND)\s+/).map((term) => term.replaceAll(/^[\s(]+|[\s)]+$/g, ""));
  const closed = terms.filter((term) => CLOSED.test(term)).length;
  if (/\sAND\s/.test(words)) return closed === 0;
  return closed < terms.length;
}

// src/source-map/machine-path.ts
var DRIVE = /^\/?[a-z]:[\\/]/i;
var NETWORK_SHARE = /^(?:\\\\|\/\/)[\w.$-]+[\\/]/;
var HOME = /^\/*(?:home|users)\/[^/]+\/.|^\/root\/./i;
var HOME_FROM_BELOW = /^(?:\.\.\/){3,}(?:home\/[^/]+|Users\/[^/]+|root)\/[^/]+\/./;
var URL_SCHEME = /^([a-z][a-z0-9+.-]+):\/\/[^/]*/i;
var WEB_ROOTS = /* @__PURE__ */ new Set([
  ".",
  "app",
  "assets",
  "build",
  "components",
  "core",
  "css",
  "dist",
  "js",
  "lib",
  "libs",
  "modules",
  "node_modules",
  "package",
  "packages",
  "pages",
  "public",
  "scripts",
  "source",
  "sources",
  "src",
  "static",
  "styles",
  "test",
  "tests",
  "ts",
  "vendor",
  "~"
]);
function machinePath(name) {
  const scheme = URL_SCHEME.exec(name);
  const path28 = scheme === null ? name : name.slice(scheme[0].length);
  const slashed2 = path28.replaceAll("\\", "/");
  if (isMachine(path28, slashed2, scheme?.[1] ?? null)) return { kind: "machine", masked: mask(name) };
  if (scheme !== null || !slashed2.startsWith("/") || slashed2.replaceAll("/", "") === "") return null;
  return { kind: isWebRoot(slashed2) ? "rooted" : "absolute", masked: mask(name) };
}
function isMachine(path28, slashed2, scheme) {
  if (DRIVE.test(path28) || HOME.test(slashed2) || HOME_FROM_BELOW.test(slashed2)) return true;
  if (scheme === null) return NETWORK_SHARE.test(path28);
  const rooted = scheme.toLowerCase() === "file" ? slashed2 : slashed2.slice(1);
  return rooted.startsWith("/") && !isWebRoot(rooted);
}
var isWebRoot = (slashed2) => {
  const [first2 = "", ...rest] = slashed2.split("/").filter((segment) => segment !== "");
  return rest.length === 0 || WEB_ROOTS.has(first2.toLowerCase()) || first2.startsWith("@");
};
var mask = (name) => name.replace(OWNER, "$1***").replace(SHARE_HOST, "$1***");
var OWNER = /((?:^|[\\/])(?:home|users|documents and settings)[\\/]+)[^\\/]+/i;
var SHARE_HOST = /^(\\\\)[^\\/]+/;
var withoutOwner = mask;
var LONGEST_SHOWN = 100;
var shownPath = (path28) => path28.length <= LONGEST_SHOWN ? path28 : `${path28.slice(0, 40)}…${path28.slice(-59)}`;

// src/source-map/directory-tally.ts
var MOST_DIRECTORIES = 5e3;
var MOST_CHARACTERS = 1e6;
function directoryTally() {
  let files = /* @__PURE__ */ new Map();
  let characters = 0;
  let shared = null;
  const count2 = (directory, number) => {
    const known4 = files.get(directory);
    if (known4 === void 0) {
      if (files.size === MOST_DIRECTORIES || characters + directory.length > MOST_CHARACTERS) return;
      characters += directory.length;
    }
    files.set(directory, (known4 ?? 0) + number);
  };
  return {
    add: (path28) => {
      const directory = directoryOf(withoutOwner(`/${path28}`));
      const common2 = shared === null ? directory : sharedStart(shared, directory);
      if (shared !== null && common2.length < shared.length) {
        const longer = files;
        files = /* @__PURE__ */ new Map();
        characters = 0;
        for (const [longName, number] of longer) count2(below(longName, common2), number);
      }
      shared = common2;
      count2(below(directory, common2), 1);
    },
    sorted: () => [...files].map(([directory, number]) => [directory || ".", number]).toSorted(byFiles)
  };
}
var byFiles = ([a, inA], [b, inB]) => inB - inA || byCodeUnit(a, b);
var directoryOf = (rooted) => rooted.slice(1, Math.max(1, rooted.lastIndexOf("/")));
function below(directory, shared) {
  if (directory.length === shared.length) return directory;
  const end2 = directory.indexOf("/", shared === "" ? 0 : shared.length + 1);
  return end2 === -1 ? directory : directory.slice(0, end2);
}
function sharedStart(one, other) {
  let end2 = 0;
  for (let at2 = 0; at2 <= one.length && at2 <= other.length; at2 += 1) {
    const isEnd = (at2 === one.length || one[at2] === "/") && (at2 === other.length || other[at2] === "/");
    if (isEnd) end2 = at2;
    if (one[at2] !== other[at2]) break;
  }
  return one.slice(0, end2);
}

// src/source-map/seen-sources.ts
var FEWEST2 = 1 << 8;
function seenSources() {
  let table = new Uint32Array(FEWEST2 * 2);
  let used = 0;
  return {
    add: (path28, bytes2, lines) => {
      const low = mixed(hash(path28, 2654435769), bytes2, lines) || 1;
      const high = mixed(hash(path28, 2246822507), lines, bytes2);
      if (!insert(table, low, high)) return false;
      used += 1;
      if (used * 5 > table.length * 2) table = doubled(table);
      return true;
    }
  };
}
function insert(table, low, high) {
  const places2 = table.length / 2;
  for (let place3 = (low ^ high) & places2 - 1; ; place3 = place3 + 1 & places2 - 1) {
    const there = table[place3 * 2];
    if (there === 0) {
      table[place3 * 2] = low;
      table[place3 * 2 + 1] = high;
      return true;
    }
    if (there === low && table[place3 * 2 + 1] === high) return false;
  }
}
function doubled(table) {
  const larger = new Uint32Array(table.length * 2);
  for (let place3 = 0; place3 < table.length; place3 += 2) {
    const low = table[place3] ?? 0;
    if (low !== 0) insert(larger, low, table[place3 + 1] ?? 0);
  }
  return larger;
}
function hash(text, seed) {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619) ^ value >>> 15;
  return value;
}
var mixed = (hashed, one, other) => finished(finished(finished(hashed) ^ one) ^ other) >>> 0;
function finished(value) {
  const once = Math.imul(value ^ value >>> 16, 2246822507);
  const twice = Math.imul(once ^ once >>> 13, 3266489909);
  return twice ^ twice >>> 16;
}

// src/source-map/source-path.ts
var SCHEME = /^[a-z][a-z0-9+.-]+:\/\/[^/]*\/?/i;
var QUERY = /\?[^/]*$/;
function sourcePath(name, sourceRoot, mapDirectory) {
  const written2 = name.replaceAll("\\", "/");
  const full = joined2(sourceRoot, written2);
  const bare = full.replace(SCHEME, "").replace(QUERY, "");
  const fromRoot = resolved("", bare);
  const here = isFromRoot(full, bare) ? fromRoot : resolved(mapDirectory, bare);
  const named3 = full === written2 ? fromRoot : resolved("", written2.replace(SCHEME, "").replace(QUERY, ""));
  return { path: here, installed: INSTALLED.test(here) || INSTALLED.test(fromRoot), candidates: [here, fromRoot, named3] };
}
var INSTALLED = /(?:^|\/)node_modules(?:\/|$)/;
function joined2(sourceRoot, name) {
  if (sourceRoot === null || sourceRoot === "" || SCHEME.test(name) || isRooted(name)) return name;
  return `${sourceRoot.replaceAll("\\", "/").replace(/\/$/, "")}/${name}`;
}
var isRooted = (path28) => path28.startsWith("/") || /^[a-z]:\//i.test(path28);
var isFromRoot = (full, bare) => SCHEME.test(full) || isRooted(bare);
var STEP2 = /(?:^|\/)\.{0,2}(?:\/|$)/;
function resolved(from, path28) {
  let result = from;
  for (let start = 0; start < path28.length; ) {
    const rest = start === 0 ? path28 : path28.slice(start);
    if (!STEP2.test(rest)) return result === "" ? rest : `${result}/${rest}`;
    const slash = rest.indexOf("/");
    const segment = slash === -1 ? rest : rest.slice(0, slash);
    if (segment === "..") result = result.slice(0, Math.max(0, result.lastIndexOf("/")));
    else if (segment !== "" && segment !== ".") result = result === "" ? segment : `${result}/${segment}`;
    start += segment.length + 1;
  }
  return result;
}

// src/source-map/source-tree.ts
var MOST_BRANCHES = 300;
var MOST_CHARACTERS2 = 2e4;
var MOST_COUNTED = 5e3;
var MOST_COUNTED_CHARACTERS = 5e5;
function sourceTree() {
  const counted = /* @__PURE__ */ new Map();
  let characters = 0;
  return {
    add: (path28, lines) => {
      const directory = directoryOf2(withoutOwner(`/${path28}`));
      const known4 = counted.get(directory);
      if (known4 === void 0) {
        characters += directory.length;
        if (counted.size >= MOST_COUNTED || characters > MOST_COUNTED_CHARACTERS) return;
        counted.set(directory, { sources: 1, lines });
      } else {
        known4.sources += 1;
        known4.lines += lines;
      }
    },
    branches: () => fitted([...counted].map(([directory, { sources, lines }]) => [directory, sources, lines]))
  };
}
function fitted(branches) {
  const most = branches.reduce((sum, [, sources]) => sum + sources, 0);
  let tree = branches;
  for (let few = 1; !fits(tree) && few < 2 * most; few = few < 16 ? few + 1 : few * 2) tree = folded(tree, few);
  return fits(tree) ? sorted(tree) : largest(tree);
}
function folded(branches, few) {
  const byDirectory = new Map(branches.map(([directory, sources, lines]) => [directory, { sources, lines }]));
  const deepestFirst = [...new Set(branches.flatMap(([directory]) => withAncestors(directory)))].toSorted((a, b) => b.length - a.length);
  for (const directory of deepestFirst) {
    const counted = byDirectory.get(directory);
    const slash = directory.lastIndexOf("/");
    if (counted === void 0 || counted.sources > few || slash === -1) continue;
    const above = byDirectory.get(directory.slice(0, slash)) ?? { sources: 0, lines: 0 };
    byDirectory.set(directory.slice(0, slash), { sources: above.sources + counted.sources, lines: above.lines + counted.lines });
    byDirectory.delete(directory);
  }
  return [...byDirectory].map(([directory, { sources, lines }]) => [directory, sources, lines]);
}
function withAncestors(directory) {
  const found = [directory];
  for (let at2 = directory.lastIndexOf("/"); at2 > 0 && found.length < MOST_ANCESTORS; at2 = directory.lastIndexOf("/", at2 - 1))
    found.push(directory.slice(0, at2));
  return found;
}
var MOST_ANCESTORS = 30;
var fits = (branches) => branches.length <= MOST_BRANCHES && branches.reduce((sum, [directory]) => sum + directory.length, 0) <= MOST_CHARACTERS2;
var sorted = (branches) => branches.toSorted((a, b) => byCodeUnit(a[0], b[0]));
function largest(branches) {
  let left = MOST_CHARACTERS2;
  const most = branches.toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).slice(0, MOST_BRANCHES).filter(([directory]) => (left -= directory.length) >= 0);
  return sorted(most);
}
var directoryOf2 = (rooted) => rooted.slice(1, Math.max(1, rooted.lastIndexOf("/"))) || ".";

// src/source-map/blast-radius.ts
function blastRadius(maps, place3) {
  const collector = radiusCollector(place3);
  for (const map of maps) map.eachSource(collector.add);
  return collector.radius();
}
function radiusCollector({ path: path28, pack }) {
  const mapDirectory = directoryOf3(path28);
  const seen = seenSources();
  const directories = directoryTally();
  const tree = sourceTree();
  const figures = { sources: 0, withContent: 0, own: 0, lines: 0, bytes: 0 };
  const add2 = (source) => {
    figures.sources += 1;
    const { content, name } = source;
    if (content === null || content.bytes === 0) return;
    figures.withContent += 1;
    const where = name === null ? null : sourcePath(name, source.sourceRoot, mapDirectory);
    if (where !== null && isKnown({ source, content, where, pack })) return;
    if (where !== null && !seen.add(where.path, content.bytes, content.lines)) return;
    figures.own += 1;
    figures.lines += content.lines;
    figures.bytes += content.bytes;
    directories.add(where?.path ?? "");
    tree.add(where?.path ?? "", content.lines);
  };
  return { add: add2, radius: () => ({ ...figures, directories: directories.sorted(), tree: tree.branches() }) };
}
var directoryOf3 = (path28) => path28.split("/").slice(0, -1).filter((segment) => !/\.map\.gz!$/i.test(segment)).join("/");
function isKnown({ source, content, where, pack }) {
  if (where.installed) return !isOfOwnScope(where, pack.name);
  return isMadeByTool(source.name ?? "", content) || shipsAnyway(where, content, pack);
}
function isOfOwnScope({ candidates }, packageName) {
  if (!packageName.startsWith("@")) return false;
  const scope = `node_modules/${packageName.slice(0, packageName.indexOf("/") + 1)}`;
  return candidates.some((path28) => path28.slice(path28.lastIndexOf("node_modules/")).startsWith(scope));
}
var MADE_BY_TOOL = /^\0|^(?:webpack|rspack):\/\/[^/]*\/?(?:webpack|rspack)\/|^(?:webpack|rspack)\/|\(webpack\)|(?:^|\/)(?:external |ignored\||\[synthetic:|rolldown\/runtime)|\(ignored\)| (?:sync|lazy) (?:recursive )?\^|^virtual:/;
var LONGEST_MADE_BY_TOOL = 1e3;
var isMadeByTool = (name, { lines }) => lines <= LONGEST_MADE_BY_TOOL && MADE_BY_TOOL.test(name);
function shipsAnyway({ candidates }, content, pack) {
  const packed = sizesOf(pack.files);
  return candidates.some((path28) => {
    const size = packed.get(path28);
    return size !== void 0 && isSameSize(size, content);
  });
}
var BYTE_ORDER_MARK3 = 3;
function isSameSize(size, { bytes: bytes2, lines }) {
  const difference2 = Math.abs(size - bytes2);
  return difference2 <= BYTE_ORDER_MARK3 || Math.abs(difference2 - lines) <= BYTE_ORDER_MARK3;
}
var sizesOfFiles = /* @__PURE__ */ new WeakMap();
function sizesOf(files) {
  const known4 = sizesOfFiles.get(files);
  if (known4 !== void 0) return known4;
  const made = new Map(files.map(({ path: path28, size }) => [path28, size]));
  sizesOfFiles.set(files, made);
  return made;
}
var SHOWN_DIRECTORIES = 3;
var KEPT_DIRECTORIES = 100;
var ownWords = ({ own: own2, lines }) => `${plural(own2, "source file")} (${plural(lines, "line")})`;
function publishWords(radius, where = "") {
  const [[only] = ["."], ...others] = radius.directories;
  const words = `would publish ${ownWords(radius)}`;
  if (others.length > 0) return `${words}${where}: ${directoryWords(radius)}`;
  return `${words}${only === "." ? "" : ` of ${shownPath(only)}`}${where}`;
}
function directoryWords({ directories }) {
  const shown3 = directories.slice(0, SHOWN_DIRECTORIES).map(([directory, sources]) => `${shownPath(directory)} ${count(sources)}`);
  const more2 = directories.length - shown3.length;
  return more2 === 0 ? shown3.join(", ") : `${shown3.join(", ")} and ${plural(more2, "more directory", "more directories")}`;
}
var carriedWords = (radius) => radius.own === 0 ? "" : `, and carries ${ownWords(radius)}`;
var radiusData = ({ directories, tree, ...figures }) => ({
  ...figures,
  directories: Object.fromEntries(directories.slice(0, KEPT_DIRECTORIES)),
  ...tree.length > 0 && { tree }
});

// src/source-map/compressed.ts
var LARGEST2 = 128 * 1024 * 1024;
function decompressed(bytes2) {
  try {
    return nodeZlib().brotliDecompressSync(bytes2, { maxOutputLength: LARGEST2, chunkSize: LARGEST2 + 1 });
  } catch (error2) {
    return isTooLarge(error2) ? "it is compressed, and more than 128 MiB without that" : "it is compressed, and broken or in another format";
  }
}
var isTooLarge = (error2) => typeof error2 === "object" && error2 !== null && "code" in error2 && error2.code === "ERR_BUFFER_TOO_LARGE";

// src/source-map/path-tally.ts
function pathCollector() {
  const machine = { paths: 0, first: null };
  const rooted = { paths: 0, first: null };
  const add2 = (path28) => {
    const found = machinePath(path28);
    if (found === null) return;
    const list = found.kind === "rooted" ? rooted : machine;
    list.paths += 1;
    list.first ??= found;
  };
  return { add: add2, tally: () => ({ machine, rooted }) };
}

// src/source-map/exposure.ts
function exposureCollector(place3) {
  const radius = radiusCollector(place3);
  const paths = pathCollector();
  const add2 = ({ eachSource: eachSource2, eachRoot: eachRoot2, file }) => {
    eachSource2((source) => {
      radius.add(source);
      if (source.name !== null) paths.add(source.name);
    });
    eachRoot2(paths.add);
    if (file !== null) paths.add(file);
  };
  return { add: add2, exposure: () => ({ radius: radius.radius(), paths: paths.tally() }) };
}

// src/source-map/encoded-text.ts
var CHUNK = 1 << 16;
var WINDOW = LOOKAHEAD * 3;
function encodedText(bytes2, { from, to, isBase64 }) {
  const decode3 = isBase64 ? decodeBase64 : decodePercents;
  const window = Buffer.allocUnsafe(Math.min(WINDOW, to - from));
  const beginnings = [];
  let start = 0;
  let length = 0;
  let raw = from;
  const decodeMore = () => {
    if (start + length > (beginnings.at(-1)?.start ?? -1)) beginnings.push({ start: start + length, raw });
    const limit = Math.min(CHUNK, to - raw);
    const end2 = decode3(bytes2, { from: raw, to, limit }, window.subarray(length, length + limit));
    raw = end2.raw;
    length += end2.written;
  };
  const drop = (count2) => {
    window.copyWithin(0, count2, length);
    start += count2;
    length -= count2;
  };
  let stretch = null;
  const stretchAt = (at2) => {
    const isAtHand = at2 >= start && (raw === to || at2 + LOOKAHEAD <= start + length);
    if (stretch !== null && isAtHand) return stretch;
    if (at2 < start) ({ start, raw, length } = { ...beginnings.findLast((one) => one.start <= at2) ?? { start: 0, raw: from }, length: 0 });
    while (at2 + LOOKAHEAD > start + length && raw < to) {
      drop(Math.min(at2 - start, length));
      while (raw < to && length + Math.min(CHUNK, to - raw) <= window.length) decodeMore();
    }
    stretch = { bytes: window.subarray(0, length), start, isLast: raw === to };
    return stretch;
  };
  const size = () => {
    for (; raw < to; stretch = null) {
      drop(length);
      decodeMore();
    }
    return start + length;
  };
  return { stretchAt, size };
}
var [PERCENT, PADDING] = [37, 61];
var BLANKS = [32, 9, 10, 13];
var SPECIAL3 = [PERCENT, PADDING, ...BLANKS];
function decodeBase64(bytes2, { from, to, limit }, out) {
  const end2 = from + limit === to ? to : from + limit - limit % 4;
  const plain2 = bytes2.subarray(from, end2);
  if (!SPECIAL3.some((sign) => plain2.includes(sign))) return { raw: end2, written: out.write(latin1Text(bytes2, from, end2), "base64") };
  const letters = Buffer.allocUnsafe(limit);
  const most = Math.max(4, limit - limit % 4);
  let count2 = 0;
  let raw = from;
  while (raw < to && count2 < most) {
    const sign = signAt(bytes2, raw, to);
    raw += isEscape(bytes2, raw, to) ? 3 : 1;
    if (sign === PADDING) raw = to;
    else if (IS_LETTER[sign] === 1) {
      letters[count2] = sign;
      count2 += 1;
    }
  }
  return { raw, written: out.write(latin1Text(letters, 0, count2), "base64") };
}
function decodePercents(bytes2, { from, to, limit }, out) {
  const plain2 = bytes2.subarray(from, from + limit);
  if (!plain2.includes(PERCENT)) {
    out.set(plain2);
    return { raw: from + limit, written: limit };
  }
  let written2 = 0;
  let raw = from;
  while (raw < from + limit) {
    out[written2] = signAt(bytes2, raw, to);
    written2 += 1;
    raw += isEscape(bytes2, raw, to) ? 3 : 1;
  }
  return { raw, written: written2 };
}
var isEscape = (bytes2, at2, to) => bytes2[at2] === PERCENT && at2 + 2 < to && hexDigit(bytes2[at2 + 1] ?? -1) !== -1 && hexDigit(bytes2[at2 + 2] ?? -1) !== -1;
var signAt = (bytes2, at2, to) => isEscape(bytes2, at2, to) ? hexDigit(bytes2[at2 + 1] ?? -1) * 16 + hexDigit(bytes2[at2 + 2] ?? -1) : bytes2[at2] ?? 0;
var IS_LETTER = Uint8Array.from({ length: 256 }, (_, byte) => byte < 128 && /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0);

// src/source-map/inline.ts
var HEADER2 = /^\s*data:([^,\s"'`<>\\()]*),\s*/i;
var LONGEST_HEADER = 200;
var SHORTEST_UNREADABLE = 100;
var MOST_MAPS = 1e5;
var TOO_MANY = `it is one of more than ${count(MOST_MAPS)}`;
function* inlineMaps(bytes2, references) {
  let budget = 2 * bytes2.length + 65536;
  let maps = 0;
  for (const reference of references) {
    const data = dataOf(bytes2, reference);
    if (data === null) continue;
    const { start, comment } = reference;
    budget -= data.to - data.from;
    const limit = budget < 0 ? 'more data follows each "sourceMappingURL=" than can be decoded' : maps === MOST_MAPS ? TOO_MANY : null;
    if (limit !== null) return yield { start, reading: { kind: "unreadable", reason: limit } };
    const reading = readData(bytes2, data, comment !== null && data.to - data.from >= SHORTEST_UNREADABLE);
    if (reading === null || reading.kind === "other") continue;
    maps += 1;
    yield { start, reading };
  }
}
function dataOf(bytes2, { valueStart, comment }) {
  if (!startsWithData(bytes2, valueStart)) return null;
  const header = HEADER2.exec(latin1Text(bytes2, valueStart, valueStart + LONGEST_HEADER));
  if (header === null) return null;
  const from = valueStart + header[0].length;
  const isBase64 = /(?:^|;)\s*base64\s*$/i.test(header[1] ?? "");
  const to = isBase64 ? base64End(bytes2, from, comment) : lineEnd2(bytes2, from, comment);
  return to === from ? null : { from, to, isBase64 };
}
function readData(bytes2, data, isMeant2) {
  const { from, to, isBase64 } = data;
  const head = encodedText(bytes2, { from, to: Math.min(to, from + 64), isBase64 }).stretchAt(0).bytes;
  if (!looksLikeJson(head)) return isMeant2 && isBase64 ? { kind: "unreadable", reason: "its data is no JSON" } : null;
  const reading = readSourceMap(encodedText(bytes2, data), { trailing: !isBase64 });
  return reading.kind === "unreadable" && !isMeant2 ? null : reading;
}
var DATA = [100, 97, 116, 97];
function startsWithData(bytes2, from) {
  let at2 = from;
  while (bytes2[at2] === 32 || bytes2[at2] === 9) at2 += 1;
  return DATA.every((letter, index) => ((bytes2[at2 + index] ?? 0) | 32) === letter) && bytes2[at2 + DATA.length] === 58;
}
var BASE642 = Uint8Array.from({ length: 256 }, (_, byte) => /[\w+/=%-]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function base64End(bytes2, from, comment) {
  let at2 = from;
  for (; ; ) {
    while (BASE642[bytes2[at2] ?? 0] === 1) at2 += 1;
    if (comment !== "block" || at2 >= bytes2.length || !isBlank(bytes2[at2])) return at2;
    at2 += 1;
  }
}
var BLANKS2 = [32, 9, 10, 13];
var isBlank = (byte) => byte !== void 0 && BLANKS2.includes(byte);
function lineEnd2(bytes2, from, comment) {
  const newline = bytes2.indexOf(10, from);
  const end2 = newline === -1 ? bytes2.length : newline;
  if (comment !== "block") return end2;
  const close = Buffer.from(bytes2.buffer, bytes2.byteOffset, end2).indexOf("*/", from, "latin1");
  return close === -1 ? end2 : close;
}
var looksLikeJson = (head) => /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:[{[]|\)\]\})/.test(latin1Text(head, 0, head.length));

// src/source-map/inline-summary.ts
var LARGE = 1e7;
function summaryOf(found, place3) {
  const exposed2 = exposureCollector(place3);
  const large = [];
  const addLarge = (map) => void large.push({ size: map.size, radius: blastRadius([map], place3) });
  let alone2 = null;
  let maps = 0;
  let first2 = null;
  const unreadable4 = { maps: 0, first: 0, reason: "" };
  for (const { start, reading } of found) {
    if (reading.kind === "unreadable") {
      if (unreadable4.maps === 0) Object.assign(unreadable4, { first: start, reason: reading.reason });
      unreadable4.maps += 1;
      continue;
    }
    maps += 1;
    first2 ??= start;
    exposed2.add(reading);
    if (alone2 !== null) addLarge(alone2);
    alone2 = maps === 1 && reading.size >= LARGE ? reading : null;
    if (maps > 1 && reading.size >= LARGE) addLarge(reading);
  }
  const exposure = exposed2.exposure();
  if (alone2 !== null) large.push({ size: alone2.size, radius: exposure.radius });
  return {
    maps,
    first: first2,
    ...exposure,
    large,
    unreadable: unreadable4.maps === 0 ? null : unreadable4
  };
}

// src/source-map/reference.ts
var REFERENCE = "sourceMappingURL=";
var [NEWLINE3, RETURN2, SPACE2, TAB2, SLASH2, STAR] = [10, 13, 32, 9, 47, 42];
function* referencesIn(bytes2, hits) {
  for (const [index, start] of hits.entries())
    yield { start, valueStart: start + REFERENCE.length, comment: commentBefore(bytes2, start), limit: hits[index + 1] ?? bytes2.length };
}
function commentBefore(bytes2, start) {
  let at2 = start - 1;
  while (bytes2[at2] === SPACE2 || bytes2[at2] === TAB2) at2 -= 1;
  if (bytes2[at2] !== 35 && bytes2[at2] !== 64) return null;
  if (bytes2[at2 - 2] !== SLASH2) return null;
  if (bytes2[at2 - 1] === SLASH2) return "line";
  return bytes2[at2 - 1] === STAR ? "block" : null;
}
var LONGEST_URL = 65536;
var NOT_IN_A_URL = /["'`<>{}[\]|^]/;
function addressOf2(bytes2, { start, valueStart, comment, limit }) {
  if (comment === null || isInDocumentation(bytes2, start)) return null;
  let end2 = valueStart;
  const last = Math.min(limit, valueStart + LONGEST_URL);
  while (end2 < last && !isSpace(bytes2[end2]) && !(comment === "block" && closesBlock(bytes2, end2))) end2 += 1;
  return end2 > valueStart && endsComment(bytes2, end2, comment) ? cleanAddress(bytes2, valueStart, end2) : null;
}
var closesBlock = (bytes2, at2) => bytes2[at2] === STAR && bytes2[at2 + 1] === SLASH2;
function cleanAddress(bytes2, from, to) {
  const address = utf8Text(bytes2, from, to);
  return NOT_IN_A_URL.test(address) ? null : address;
}
var isSpace = (byte) => byte === void 0 || byte === SPACE2 || byte === TAB2 || byte === NEWLINE3 || byte === RETURN2;
function endsComment(bytes2, from, comment) {
  let at2 = from;
  while (bytes2[at2] === SPACE2 || bytes2[at2] === TAB2 || comment === "block" && isSpace(bytes2[at2]) && at2 < bytes2.length) at2 += 1;
  if (comment === "block") return closesBlock(bytes2, at2);
  return bytes2[at2] === void 0 || bytes2[at2] === NEWLINE3 || bytes2[at2] === RETURN2;
}
function isInDocumentation(bytes2, start) {
  let at2 = start - 1;
  const furthest = Math.max(-1, start - 200);
  while (at2 > furthest && bytes2[at2] !== NEWLINE3 && bytes2[at2] !== RETURN2) at2 -= 1;
  const before = latin1Text(bytes2, at2 + 1, start);
  return /^\s*(?:\*(?!\/)|\/\/(?![#@]\s*$)|\/\*(?![#@]\s*$)(?!.*\*\/))/.test(before);
}

// src/source-map/maps-in-file.ts
var SOURCE_MAP_NEEDLES = [
  { text: REFERENCE, ignoreCase: false },
  { text: '"sourcesContent"', ignoreCase: false }
];
var MAP_NAME = /(?:\.map(?:\.(?:bak|br|gz|json|old|orig|txt|zst))?|\.sourcemap)$/;
var CODE3 = "(?:bundle|cjs|coffee|cts|css|hbc|html|js|jsbundle|jsx|less|mjs|mts|sass|scss|svelte|ts|tsx|vue|wasm)";
var CODE_MAP_NAME = new RegExp(`\\.${CODE3}\\.(?:sourcemap$|map(?:\\.|$))`);
var CODE_NAME = new RegExp(`\\.${CODE3}$`);
var DECLARATION_MAP_NAME = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)\.map/;
var isMapName = ({ name }) => MAP_NAME.test(name);
var isCodeName = ({ name }) => CODE_NAME.test(name);
var isDeclarationMapName = ({ name }) => DECLARATION_MAP_NAME.test(name);
var wantsMaps = ({ parts: parts2 }) => isMapName(parts2);
function isMeantAsSourceMap({ name, lower, path: path28 }, packed) {
  if (CODE_MAP_NAME.test(name)) return true;
  const stem = path28.slice(0, lower.lastIndexOf(".map"));
  return CODE_SIBLINGS.some((extension) => packed.has(stem + extension));
}
var CODE_SIBLINGS = [".js", ".mjs", ".cjs", ".css", ".min.js", ".min.css"];
var keptOf = /* @__PURE__ */ new WeakMap();
function mapsIn(input) {
  const { file, bytes: bytes2 } = input;
  const { path: path28 } = file.parts;
  const kept = keptOf.get(bytes2);
  if (kept?.path === path28) return kept;
  const made = { path: path28, ...readMaps(input) };
  keptOf.set(bytes2, made);
  return made;
}
function readMaps({ file, bytes: bytes2, hits: [referenceHits = [], contentHits = []], pack }) {
  const place3 = { path: file.parts.path, pack };
  const whole = exposed(readWhole(file, bytes2, contentHits), place3);
  const references = whole?.kind === "map" ? [] : referenceHits;
  return { whole, inline: summaryOf(inlineMaps(bytes2, referencesIn(bytes2, references)), place3), references };
}
function exposed(reading, place3) {
  if (reading?.kind !== "map") return reading;
  const collector = exposureCollector(place3);
  collector.add(reading);
  return { kind: "map", size: reading.size, ...collector.exposure() };
}
function readWhole({ parts: parts2, kind }, bytes2, contentHits) {
  if (kind === "gzip" || kind === "zip") return null;
  if (isMapName(parts2)) return readNamed(parts2, bytes2);
  if (contentHits.length === 0 || !beginsAsJson(bytes2)) return null;
  const reading = readSourceMap(wholeText(bytes2));
  if (reading.kind === "map") return reading;
  return reading.kind === "unreadable" && parts2.extension === ".json" ? reading : null;
}
function readNamed({ extension }, bytes2) {
  if (extension !== ".br") return readSourceMap(wholeText(bytes2));
  const plain2 = decompressed(bytes2);
  return typeof plain2 === "string" ? { kind: "unreadable", reason: plain2 } : readSourceMap(wholeText(plain2));
}
function beginsAsJson(bytes2) {
  const first2 = peek(cursorAt(wholeText(bytes2), bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191 ? 3 : 0));
  return first2 === 123 || first2 === 91 || first2 === 41;
}

// src/rules/source-map-content.ts
var ID8 = "source-map-content";
var sourceMapContent = {
  scope: "content",
  meta: {
    id: ID8,
    summary: "source maps that carry the source code itself; an error where the licence keeps it closed",
    severity: { recommended: "error", strict: "error" },
    help: 'end "files" in package.json with "!**/*.map", or name the licence in package.json if it is an open one',
    variants: {
      "open-source": { summary: "package.json names an open-source licence", severity: { recommended: "warning", strict: "error" } },
      "shipped-anyway": {
        summary: "all sources ship beside the map, or come from installed packages",
        severity: { recommended: "note", strict: "note" }
      },
      "content-less": { summary: "the map names sources and carries none", severity: { recommended: "note", strict: "note" } },
      types: { summary: "maps of declarations that carry no sources, `*.d.ts.map`", severity: { recommended: "note", strict: "warning" } },
      unreadable: {
        summary: "a source map that cannot be read, so that nobody knows what it holds",
        severity: { recommended: "error", strict: "error" }
      },
      unrecognised: {
        summary: "a file of an open-source package that ends in `.map`, is not JSON and belongs to no code",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "On 2026-03-31 one 59.8 MB `cli.js.map` put about 1,900 source files of a closed product on the internet. A source map carries its sources in",
        "`sourcesContent`, so it is the product. Nobody had listed the file; nothing excluded it.",
        "",
        'The rule reads every file that is called a map, compressed ones (`.map.br`, and `.map.gz` as an archive) and JSON of any name with `"sourcesContent"` in it included, whether code',
        "refers to it or not, and counts what would become known: sources with content that neither come from `node_modules` nor ship as files anyway (same path, same size), their",
        "lines, their directories. Size does not tell a leak from a harmless map, the licence does: 22.5 % of 1,458 published packages ship maps, and every one that ships",
        "their content is open source. So content is an error where `license` is missing, `UNLICENSED`, `SEE LICENSE IN …` or a custom one, and a warning elsewhere.",
        "",
        "A map that cannot be read cannot be judged, and is an error. So is everything in a closed package that ends in `.map` and is not JSON; in an open-source package",
        "such a file, when no code belongs to it, is a warning: it may be the map of a game."
      ].join("\n"),
      incidents: [
        {
          year: 2026,
          what: "`@anthropic-ai/claude-code` 2.1.88: `cli.js.map`, 59.8 MB, with about 1,900 source files",
          sources: [
            "https://blog.syncster.dev/2026/07/the-claude-code-leak-how-source-map.html",
            "https://www.codeatelier.tech/blog/claude-code-leak-build-pipeline-security"
          ]
        }
      ],
      example: [
        'A package with `"license": "SEE LICENSE IN README.md"` and a bundler that writes maps beside its output:',
        "",
        "```text",
        "error[source-map-content]: cli.js.map would publish 1,906 source files (512,000 lines): src/utils 285, src/components 260, src/commands 195 and 27 more directories",
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
        "bundler not to write maps, or to leave their content out (`sourcesContent: false`). If the package is open source, name its licence in package.json."
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { whole } = mapsIn(input);
    if (whole === null) return [];
    switch (whole.kind) {
      case "map":
        return readable(input, whole);
      case "other":
        return isMeant(input) ? [notAMap(input)] : [];
      case "unreadable":
        return [unreadable(input, whole.reason)];
    }
  }
};
function readable(input, { size, radius }) {
  const { parts: parts2 } = input.file;
  const data = { size, ...radiusData(radius) };
  if (radius.own > 0) return [{ ...variantOf4(input), path: parts2.path, message: `${parts2.path} ${publishWords(radius)}`, data }];
  if (radius.withContent > 0) {
    const message2 = `${parts2.path} carries ${plural(radius.withContent, "source file")}, none of them new: they ship as files or come from installed packages`;
    return [{ rule: ID8, variant: "shipped-anyway", path: parts2.path, message: message2, data }];
  }
  if (!isMapName(parts2)) return [];
  const message = `${parts2.path} would be published: it names ${plural(radius.sources, "source file")} and carries the text of none`;
  return [{ rule: ID8, variant: isDeclarationMapName(parts2) ? "types" : "content-less", path: parts2.path, message, data }];
}
var isClosed = ({ pack }) => licenceKind(pack.manifest.data) === "closed";
var variantOf4 = (input) => isClosed(input) ? { rule: ID8 } : { rule: ID8, variant: "open-source" };
function notAMap({ file, bytes: bytes2 }) {
  const { path: path28 } = file.parts;
  const message = `${path28} would be published: it has the name of a source map and holds none`;
  return { rule: ID8, variant: "content-less", path: path28, message, data: { size: bytes2.length } };
}
function unreadable(input, reason) {
  const { path: path28 } = input.file.parts;
  const isSourceMap = isClosed(input) || isMeant(input) || beginsAsJson(input.bytes);
  return {
    rule: ID8,
    variant: isSourceMap ? "unreadable" : "unrecognised",
    path: path28,
    message: `${path28} would be published, and cannot be read as a source map: ${reason}`,
    help: 'take the file out of "files" in package.json, or build it anew; if it is meant to be no source map, give it another name',
    data: { size: input.bytes.length, reason }
  };
}
var isMeant = ({ file, pack }) => isMeantAsSourceMap(file.parts, sizesOf(pack.files));

// src/rules/source-map-inline.ts
var ID9 = "source-map-inline";
var sourceMapInline = {
  scope: "content",
  meta: {
    id: ID9,
    summary: "source code in source maps inside of code and style sheets; an error where the licence keeps it closed",
    severity: { recommended: "error", strict: "error" },
    help: "switch inline source maps off in the bundler for what is published, or let it leave their content out",
    variants: {
      "open-source": { summary: "package.json names an open-source licence", severity: { recommended: "warning", strict: "error" } },
      "shipped-anyway": {
        summary: "all sources ship beside the file, or come from installed packages",
        severity: { recommended: "note", strict: "note" }
      },
      unreadable: { summary: "an inline source map that cannot be read", severity: { recommended: "error", strict: "error" } }
    },
    docs: {
      why: [
        "In February 2025 the bundle of a closed product ended in a comment of 18 million characters: its whole source code as an inline source map. No rule about names",
        "sees such a map, since there is no file to see.",
        "",
        "The rule decodes every `sourceMappingURL=data:` of a file, base64 or percent-encoded, in comments of scripts and style sheets and in the strings that",
        "webpack's `eval` devtools write. What does not decode to a source map is code that works on such comments, and stays quiet."
      ].join("\n"),
      incidents: [
        {
          year: 2025,
          what: "`@anthropic-ai/claude-code` 0.2: a `cli.mjs` of 23 MB that ended in a map of 18 million characters",
          sources: ["https://daveschumaker.net/digging-into-the-claude-code-source-saved-by-sublime-text"]
        }
      ],
      example: [
        "```text",
        "error[source-map-inline]: cli.mjs would publish 400 source files (12,000 lines) in an inline source map: src/tools 130, src/utils 122, src/commands 81 and 2 more directories",
        "```"
      ].join("\n"),
      fix: [
        'Tell the bundler: `sourcemap: false` or `"external"` with esbuild, `devtool: false` or `"hidden-source-map"` with webpack, `sourcemap: true` instead of',
        '`"inline"` with Rollup and Vite, `"inlineSourceMap": false` with TypeScript. Keep the maps that are written then out of the package:',
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { inline } = mapsIn(input);
    return [...carried(input, inline), ...unreadable2(input, inline)];
  }
};
function carried(input, { maps, first: first2, radius }) {
  const { path: path28 } = input.file.parts;
  if (radius.withContent === 0) return [];
  const where = maps === 1 ? "an inline source map" : `${count(maps)} inline source maps`;
  const data = { maps, ...radiusData(radius) };
  const region = regionAt(input, first2);
  if (radius.own === 0) {
    const message2 = `${path28} carries source code in ${where}, none of it new: it ships as files or comes from installed packages`;
    return [{ rule: ID9, variant: "shipped-anyway", path: path28, message: message2, ...region, data }];
  }
  const closed = licenceKind(input.pack.manifest.data) === "closed";
  const message = `${path28} ${publishWords(radius, ` in ${where}`)}`;
  return [{ rule: ID9, ...!closed && { variant: "open-source" }, path: path28, message, ...region, data }];
}
function unreadable2(input, inline) {
  if (inline.unreadable === null) return [];
  const { path: path28 } = input.file.parts;
  const { maps, first: first2, reason } = inline.unreadable;
  const more2 = maps === 1 ? "" : `, and ${count(maps - 1)} more`;
  const message = `${path28} would be published with an inline source map that cannot be read: ${reason}${more2}`;
  return [{ rule: ID9, variant: "unreadable", path: path28, message, ...regionAt(input, first2), data: { maps, reason } }];
}
function regionAt({ placeOf: placeOf3 }, start) {
  const region = start === null ? null : placeOf3(start, start + REFERENCE.length).region;
  return region === null ? {} : { region };
}

// src/rules/source-map-large.ts
var ID10 = "source-map-large";
var sourceMapLarge = {
  scope: "content",
  meta: {
    id: ID10,
    summary: "a single source map of 10 MB or more",
    severity: { recommended: "error", strict: "error" },
    help: 'end "files" in package.json with "!**/*.map": what is debugged with so large a map is debugged from the repository',
    docs: {
      why: [
        "A map of this size describes a whole product, or dependencies that have maps of their own. Everybody who installs the package downloads it, and hardly anybody opens it.",
        "The map of the incident of 2026 had 59.8 MB. The rule holds for every licence, and for maps without content."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-large]: cli.js.map is a source map of 59.8 MB, and carries 1,906 source files (512,000 lines)",
        "```"
      ].join("\n"),
      fix: [
        "Leave it out, or leave out its content (`sourcesContent: false`):",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { path: path28 } = input.file.parts;
    const { whole, inline } = mapsIn(input);
    const itself = whole?.kind === "map" && whole.size >= LARGE ? [whole] : [];
    return [...itself.map((map) => findingOf15(path28, "is", map)), ...inline.large.map((map) => findingOf15(path28, "holds", map))];
  }
};
function findingOf15(path28, verb, { size, radius }) {
  const message = `${path28} ${verb} a source map of ${humanSize(size)}${carriedWords(radius)}`;
  return { rule: ID10, path: path28, message, data: { size, limit: LARGE, ...radiusData(radius) } };
}

// src/rules/source-map-path.ts
var ID11 = "source-map-path";
var sourceMapPath = {
  scope: "content",
  meta: {
    id: ID11,
    summary: "absolute paths of the machine that built a source map, home directories above all",
    severity: { recommended: "error", strict: "error" },
    help: 'let the bundler write relative sources and no sourceRoot, or keep the map out of "files" in package.json',
    variants: {
      rooted: {
        summary: "paths such as `/src/a.ts` that may as well start at the root of a web server",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "A path such as `/Users/<name>/clients/<customer>/src/a.ts` in `sources` or `sourceRoot` gives away who built the package, for whom and where, on top of",
        "the layout of the source tree. It is of no use to anybody else: no debugger finds the file. None of 16,750 maps in 1,458 good packages has one.",
        "",
        "Addresses of bundlers (`webpack:///./src/a.ts`) are fine; `webpack:////home/…` and `file:///…` are not. The name of the user is masked in every output."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-path]: dist/cli.js.map names 12 absolute paths of the machine that built it, such as /home/***/clients/acme/src/cli.ts",
        "```"
      ].join("\n"),
      fix: [
        'Make the paths relative: `sourceRoot: ""` in esbuild and TypeScript, `output.sourcemapPathTransform` in Rollup, `output.devtoolModuleFilenameTemplate` in webpack.',
        "Or do not publish the map:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { whole, inline } = mapsIn(input);
    const { paths: named3, radius } = whole?.kind === "map" ? whole : inline;
    const { paths, first: first2 } = named3.machine.paths > 0 ? named3.machine : named3.rooted;
    if (first2 === null) return [];
    const { path: path28 } = input.file.parts;
    const data = { paths, example: shownPath(first2.masked), ...radiusData(radius) };
    const message = `${path28} names ${wordsOn(paths, first2)}${carriedWords(radius)}`;
    return [{ rule: ID11, ...first2.kind === "rooted" && { variant: "rooted" }, path: path28, message, data }];
  }
};
function wordsOn(paths, { kind, masked: masked2 }) {
  if (kind === "rooted") return `${plural(paths, "path")} from the root, such as ${shownPath(masked2)}`;
  if (paths === 1) return `an absolute path of the machine that built it, ${shownPath(masked2)}`;
  return `${count(paths)} absolute paths of the machine that built it, such as ${shownPath(masked2)}`;
}

// src/rules/source-map-url.ts
var ID12 = "source-map-url";
var sourceMapUrl = {
  scope: "content",
  meta: {
    id: ID12,
    summary: "code that points debuggers at a source map on a server or on the machine that built it, or at none",
    severity: { recommended: "error", strict: "error" },
    help: "let the bundler write hidden source maps, or strip the comment: the map is uploaded under a name that the package need not know",
    variants: {
      dangling: { summary: "the map that the file refers to does not ship", severity: { recommended: "note", strict: "note" } }
    },
    docs: {
      why: [
        "Whoever opens the developer tools asks that server for the map: a public one hands out the source code, an internal one gives away the name of a host behind the firewall and",
        "learns who debugs. The map of the incident of 2026 also lay, complete, where the comment pointed. None of 1,458 good packages refers to a server.",
        "",
        "Only comments are judged that a debugger would obey. Documentation and code that writes such comments stay quiet. That the map beside a file does not ship is a note: it is what",
        "taking maps out of a package looks like, and worth a look if the maps were meant to ship."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-url]: lib/remote.js points debuggers at a source map on maps.corp.internal.example",
        "note[source-map-url]: lib/index.js refers to index.js.map, which does not ship",
        "```"
      ].join("\n"),
      fix: [
        'Use `sourcemap: "external"` with esbuild, `"hidden"` with Rollup and Vite, `devtool: "hidden-source-map"` with webpack: the maps are written, the comment is not.'
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  inspect(input) {
    const { parts: parts2 } = input.file;
    if (DOCUMENTS.has(parts2.extension)) return [];
    const servers = serverTally();
    let machine = null;
    let last = null;
    for (const reference of referencesIn(input.bytes, mapsIn(input).references)) {
      const address = addressOf2(input.bytes, reference);
      if (address === null) continue;
      last = { reference, address };
      const host = hostOf(address);
      if (host !== null) servers.add(host, reference);
      else if (machine === null && !isData(address) && machinePath(address)?.kind === "machine") machine = last;
    }
    return [
      ...remote(input, servers.tally()),
      ...machine === null ? [] : [onTheMachine(input, machine)],
      // The last one is the one that counts; earlier ones were left behind when files were joined.
      ...last === null || !isCodeName(parts2) ? [] : dangling(input, last)
    ];
  }
};
var DOCUMENTS = /* @__PURE__ */ new Set([".adoc", ".json", ".map", ".markdown", ".md", ".mdx", ".rst", ".txt"]);
var MOST_HOSTS = 50;
function serverTally() {
  const hosts = /* @__PURE__ */ new Map();
  let others = null;
  const add2 = (host, reference) => {
    const known4 = hosts.get(host) ?? (hosts.size < MOST_HOSTS ? null : others);
    if (known4 !== null) known4.references += 1;
    else if (hosts.size < MOST_HOSTS) hosts.set(host, { first: reference, references: 1 });
    else others = { first: reference, references: 1 };
  };
  return { add: add2, tally: () => ({ hosts, others }) };
}
var SERVER = /^(?:https?|wss?|ftp):[\\/]*([^\\/?#]*)|^[\\/]{2}([^\\/?#]*)/i;
function remote(input, { hosts, others }) {
  const { path: path28 } = input.file.parts;
  const known4 = [...hosts].map(([host, { first: first3, references: references2 }]) => {
    const times = references2 === 1 ? "a source map" : `${count(references2)} source maps`;
    const message2 = `${path28} points debuggers at ${times} on ${shownPath(host)}`;
    return { rule: ID12, path: path28, message: message2, ...regionOf(input, first3), data: { host, references: references2 } };
  });
  if (others === null) return known4;
  const { first: first2, references } = others;
  const message = `${path28} points debuggers at ${plural(references, "more source map")} on other hosts`;
  return [...known4, { rule: ID12, path: path28, message, ...regionOf(input, first2), data: { references } }];
}
function hostOf(address) {
  const found = SERVER.exec(address);
  if (found === null) return null;
  const authority = found[1] ?? found[2] ?? "";
  return authority.slice(authority.lastIndexOf("@") + 1).toLowerCase() || "an unnamed host";
}
function onTheMachine(input, { reference, address }) {
  const { path: path28 } = input.file.parts;
  const masked2 = machinePath(address)?.masked ?? "";
  const message = `${path28} points debuggers at a file of the machine that built it, ${shownPath(masked2)}`;
  return { rule: ID12, path: path28, message, ...regionOf(input, reference), data: { address: masked2 } };
}
var isData = (address) => /^data:/i.test(address);
function dangling(input, { reference, address }) {
  if (hostOf(address) !== null || isData(address) || machinePath(address)?.kind === "machine") return [];
  const { path: path28 } = input.file.parts;
  const packed = sizesOf(input.pack.files);
  const bare = address.replace(/[?#].*$/, "");
  if ([bare, decoded2(bare)].some((name) => packed.has(besides(path28, name)))) return [];
  const message = `${path28} refers to ${shownPath(address)}, which does not ship`;
  const help = "nothing has to be done if the maps are kept out on purpose; a bundler can leave the comment out as well";
  return [{ rule: ID12, variant: "dangling", path: path28, message, help, ...regionOf(input, reference), data: { address: shownPath(address) } }];
}
function decoded2(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
function besides(path28, address) {
  const segments2 = address.startsWith("/") ? [] : path28.split("/").slice(0, -1);
  for (const segment of address.split("/")) {
    if (segment === "..") segments2.pop();
    else if (segment !== "" && segment !== ".") segments2.push(segment);
  }
  return segments2.join("/");
}
function regionOf({ placeOf: placeOf3 }, { start }) {
  const { region } = placeOf3(start, start + REFERENCE.length);
  return region === null ? {} : { region };
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
  (parts2) => parts2.name === ".git" || isCvs(parts2) || toolDirectoryOf("version-control", parts2) !== null ? { because: "it is version control data" } : null
);
var isCvs = (parts2) => parts2.directories.at(-1) === "cvs" && CVS_FILES.has(parts2.name);

// src/rules/index.ts
var rules = [
  agentDirectory,
  agentInstructions,
  agentPermissions,
  archiveContent,
  buildInfo,
  ciFile,
  coreDump,
  coverageOutput,
  credentialFile,
  databaseFile,
  denied,
  deniedText,
  disguisedDatabase,
  disguisedExecutable,
  droppedEntry,
  editorDirectory,
  emptyPackage,
  entryPointMissing,
  envFile,
  exceptionExpired,
  exceptionUnused,
  grown,
  lifecycleMayChangeList,
  lockFile,
  logFile,
  memoryDump,
  missingRequired,
  nestedArchive,
  newDependency,
  newExecutable,
  newFile,
  newInstallScript,
  newOpaqueCode,
  notAllowed,
  notPublic,
  npmrcContent,
  osLitter,
  overBudget,
  packerDrift,
  privateKey,
  privateKeyFile,
  removedFile,
  secret,
  sourceFile,
  sourceMapContent,
  sourceMapInline,
  sourceMapLarge,
  sourceMapPath,
  sourceMapUrl,
  testFile,
  versionControl
];

// package.json
var package_default = { version: "0.1.0" };

// src/version.ts
var VERSION = package_default.version;

// src/run-report.ts
var ruleMetas = new Map(rules.map(({ meta: meta3 }) => [meta3.id, meta3]));
function reportOf(run2) {
  const { policy, request, packages, skipped, since, errors, timings } = run2;
  const uses = isWhole(run2) ? mergeUses(run2.uses) : [];
  const isShard = (request.shard ?? null) !== null;
  const settled = isShard || errors.length > 0 ? [] : uses;
  const violations = policy === null ? [] : policyViolations(settled, policy, run2.today);
  return {
    schema: "packgate.report/1",
    tool: { name: "packgate", version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [], mutable: policy?.mutable ?? [] },
    failOn: request.failOn,
    outcome: outcomeOfRun({ packages, errors, violations }, request.failOn),
    run: { time: run2.time, commit: run2.commit },
    rules: policy === null ? [] : askedRules(run2).map(({ meta: meta3 }) => ({ id: meta3.id, summary: meta3.summary, level: strictestLevel(meta3, policy) })),
    packages,
    skipped,
    ...since !== null && { since },
    ...shardPart(run2, uses),
    violations,
    unusedExceptions: unusedExceptions(settled),
    expiringExceptions: policy === null ? [] : expiringExceptions(policy, run2.today),
    errors,
    timings
  };
}
function shardPart({ request: { shard = null }, selected }, uses) {
  if (shard === null) return {};
  const exceptions = uses.map(({ exception, uses: count2 }) => ({
    ...unusedException(exception),
    uses: count2,
    ...exception.isShared === true && { isShared: true }
  }));
  return { shard: { ...shard, of: selected.map(({ root }) => root).toSorted(), exceptions } };
}
var askedRules = ({ packages }) => packages.some(({ previous }) => previous !== void 0) ? rules : rules.filter(({ meta: meta3 }) => meta3.comparesReleases !== true);
function outcomeOfRun({ packages, errors, violations }, failOn) {
  const failed = errors.length > 0 || packages.some((one) => one.outcome === "fail") || outcomeOf(violations, failOn) === "fail";
  return failed ? "fail" : "pass";
}
var isWhole = ({ request, since }) => request.packages.length === 0 && (since === null || since.all !== null);
function mergeUses(uses) {
  const merged = /* @__PURE__ */ new Map();
  for (const { exception, uses: count2 } of uses) {
    const { file, line: line2, column } = exception.frame;
    const key = `${file}:${line2}:${column}`;
    merged.set(key, { exception, uses: count2 + (merged.get(key)?.uses ?? 0) });
  }
  return [...merged.values()];
}
function policyViolations(exceptions, policy, today) {
  const findings = rules.flatMap((rule) => rule.scope === "policy" ? rule.check({ exceptions, today }) : []);
  const pack = { manifest: { file: policy.path ?? "", text: "", data: {} }, files: [] };
  const scope = { ...policy.scope, exceptions: [] };
  return judge({ findings, pack, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: "error", today }).verdict.violations;
}
var unusedExceptions = (uses) => uses.filter(({ exception, uses: count2 }) => count2 === 0 && exception.isShared !== true).map(({ exception }) => unusedException(exception));
function unusedException({ rule, paths, reason, owner, expires, ticket, frame }) {
  const known4 = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, location: frame };
  return ticket === void 0 ? known4 : { ...known4, ticket };
}
function strictestLevel(meta3, policy) {
  const order = ["error", "warning", "note", "off"];
  const levels = [void 0, ...Object.keys(meta3.variants ?? {})].map((variant) => ruleLevel(meta3, variant, policy.scope, policy.preset));
  return order.find((level) => levels.includes(level)) ?? "off";
}

// src/applied-policy.ts
async function applicablePolicy(request, { first: first2, repository }, env) {
  const file = request.policy === null ? findPolicyFile(repository, first2) : path4.resolve(request.cwd, request.policy);
  const refuseOthers = (targets) => {
    if (request.policy === null) refuseOtherPolicies(file, repository, targets);
  };
  if (file === null)
    return { policy: DEFAULT_POLICY, scopeFor: () => DEFAULT_POLICY.scope, refuseUnmatched: () => void 0, refuseOthers };
  const { loadPolicy, scopeFor, unmatchedPackages } = await import("./lazy/policy-files.js");
  const policy = await loadPolicy({ repository, file, rules: [...ruleMetas.values()], remote: remoteAccess(request, env) });
  const refuseUnmatched = (names) => {
    const [unmatched] = unmatchedPackages(policy, names);
    if (unmatched !== void 0) throw nobodyNamed(unmatched);
  };
  return { policy, scopeFor: (name) => scopeFor(policy, name), refuseUnmatched, refuseOthers };
}
function remoteAccess({ allowMutable = false, policyToken = null }, env) {
  const token2 = [policyToken, env["PACKGATE_POLICY_TOKEN"], env["GITHUB_TOKEN"]].find(Boolean) ?? null;
  return { allowMutable, token: token2, apiUrl: gitHubApiUrl(env) };
}
function refuseOtherPolicies(applied, repository, targets) {
  const nearestTo = policySearch(repository);
  for (const { directory, root } of targets) {
    const nearest = nearestTo(directory);
    if (nearest === applied) continue;
    const name = (file) => file === null ? "none" : slashedFrom(repository, file);
    throw new GateError("policy", `${root} has a policy of its own, ${name(nearest)}, and this run goes by ${name(applied)}`, {
      help: 'move it under "packages" of the common policy, judge that package in a run of its own, or name one policy with --policy'
    });
  }
}
function nobodyNamed({ value, frame }) {
  return new GateError("policy", `"packages" names ${JSON.stringify(value)}, and there is no such package`, {
    help: "correct the name: what it says would apply to nobody",
    frame
  });
}

// builtin:node:fs in commit.ts
var node_fs_in_commit_default = process.getBuiltinModule("node:fs");

// src/commit.ts
import path5 from "node:path";
function checkedOutCommit(repository, env) {
  const fromJob = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_SHA"] : void 0;
  if (fromJob !== void 0 && COMMIT.test(fromJob)) return fromJob;
  const directory = gitDirectory(path5.join(repository, ".git"));
  if (directory === null) return null;
  const head = textOf2(path5.join(directory, "HEAD")).trim();
  if (COMMIT.test(head)) return head;
  const [, ref] = /^ref: (refs\/[^\s]+)$/.exec(head) ?? [];
  if (ref === void 0 || ref.split("/").includes("..")) return null;
  const common2 = path5.resolve(directory, textOf2(path5.join(directory, "commondir")).trim());
  return [directory, common2].map((place3) => commitOf(place3, ref)).find((commit) => commit !== null) ?? null;
}
var COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function commitOf(directory, ref) {
  const loose = textOf2(path5.join(directory, ref)).trim();
  if (COMMIT.test(loose)) return loose;
  const packed = textOf2(path5.join(directory, "packed-refs")).split("\n").find((line2) => line2.endsWith(` ${ref}`));
  const commit = packed?.split(" ")[0] ?? "";
  return COMMIT.test(commit) ? commit : null;
}
function gitDirectory(dotGit) {
  if (node_fs_in_commit_default.statSync(dotGit, { throwIfNoEntry: false })?.isDirectory() === true) return dotGit;
  const [, named3] = /^gitdir: (.+)$/m.exec(textOf2(dotGit)) ?? [];
  return named3 === void 0 ? null : path5.resolve(path5.dirname(dotGit), named3.trim());
}
function textOf2(file) {
  try {
    return node_fs_in_commit_default.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/young-heap.ts
var keepYoungHeapSmall = () => process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
var MANY_FILES = 500;
var MANY_BYTES2 = 1e6;

// src/inspect/automaton.ts
var MOST_STATES = 65535;
var SHORTEST_NEEDLE = 3;
function buildAutomaton(needles) {
  const texts = needles.map(bytesOf);
  const trie = buildTrie(texts);
  const order = breadthFirst(trie);
  const { fail, outputs } = follow(trie, order);
  const silent = [];
  const accepting = [];
  for (const node of order) (outputs[node] === void 0 ? silent : accepting).push(node);
  const numberOf = new Uint16Array(order.length);
  for (let state = 0; state < order.length; state += 1) numberOf[stateAt(silent, accepting, state)] = state;
  const lengths2 = new Uint32Array(texts.length);
  let longest = 0;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const { length } = texts[needle];
    lengths2[needle] = length;
    if (length > longest) longest = length;
  }
  return {
    next: writeOut(trie, order, fail, numberOf),
    firstAccepting: silent.length,
    ...listOutputs(accepting, outputs),
    lengths: lengths2,
    longest,
    exact: needles.map(({ ignoreCase }, index) => exactBytes(texts[index], ignoreCase))
  };
}
var stateAt = (silent, accepting, state) => state < silent.length ? silent[state] : accepting[state - silent.length];
function bytesOf({ text }) {
  if (text.length < SHORTEST_NEEDLE) throw new Error(`the needle ${JSON.stringify(text)} is shorter than ${SHORTEST_NEEDLE} bytes`);
  const bytes2 = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 255) throw new Error(`the needle ${JSON.stringify(text)} is no latin1`);
    bytes2[index] = code;
  }
  return bytes2;
}
var isUpper = (byte) => byte >= 65 && byte <= 90;
var isLower = (byte) => byte >= 97 && byte <= 122;
var folded2 = (byte) => isUpper(byte) ? byte + 32 : byte;
var exactBytes = (text, ignoreCase) => !ignoreCase && text.some((byte) => isUpper(byte) || isLower(byte)) ? text : null;
function buildTrie(texts) {
  const room = texts.reduce((sum, text) => sum + text.length, 1);
  const byte = new Uint8Array(room);
  const firstChild = new Uint32Array(room);
  const lastChild = new Uint32Array(room);
  const sibling = new Uint32Array(room);
  const ends = [];
  let size = 1;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const text = texts[needle];
    let node = 0;
    for (let index = 0; index < text.length; index += 1) {
      const wanted = folded2(text[index]);
      let child = childOf({ byte, firstChild, sibling }, node, wanted);
      if (child === 0) {
        child = size;
        size += 1;
        byte[child] = wanted;
        if (firstChild[node] === 0) firstChild[node] = child;
        else sibling[lastChild[node]] = child;
        lastChild[node] = child;
      }
      node = child;
    }
    const known4 = ends[node];
    if (known4 === void 0) ends[node] = [needle];
    else known4.push(needle);
  }
  if (size > MOST_STATES) {
    throw new GateError("policy", `the rules look for more text than fits into one pass: ${size} states of at most ${MOST_STATES}`, {
      help: 'shorten the patterns under "deny" that have a "text"'
    });
  }
  return { size, byte, firstChild, sibling, ends };
}
function childOf({ byte, firstChild, sibling }, node, wanted) {
  let child = firstChild[node];
  while (child !== 0 && byte[child] !== wanted) child = sibling[child];
  return child;
}
function breadthFirst({ size, firstChild, sibling }) {
  const order = new Uint32Array(size);
  let filled = 1;
  for (let place3 = 0; place3 < size; place3 += 1) {
    for (let child = firstChild[order[place3]]; child !== 0; child = sibling[child]) {
      order[filled] = child;
      filled += 1;
    }
  }
  return order;
}
function follow(trie, order) {
  const { byte, firstChild, sibling } = trie;
  const fail = new Uint32Array(trie.size);
  const outputs = [...trie.ends];
  for (let place3 = 0; place3 < order.length; place3 += 1) {
    const node = order[place3];
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      const suffix = node === 0 ? 0 : suffixAfter(trie, fail, fail[node], byte[child]);
      fail[child] = suffix;
      const inside = outputs[suffix];
      if (inside !== void 0) outputs[child] = [...outputs[child] ?? [], ...inside];
    }
  }
  return { fail, outputs };
}
function suffixAfter(trie, fail, from, byte) {
  for (let node = from; ; node = fail[node]) {
    const child = childOf(trie, node, byte);
    if (child !== 0 || node === 0) return child;
  }
}
function writeOut({ byte, firstChild, sibling }, order, fail, numberOf) {
  const next = new Uint16Array(order.length << 8);
  for (let place3 = 0; place3 < order.length; place3 += 1) {
    const node = order[place3];
    const row = numberOf[node] << 8;
    const suffixRow = numberOf[fail[node]] << 8;
    if (node !== 0) next.copyWithin(row, suffixRow, suffixRow + 256);
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      const reading = byte[child];
      const state = numberOf[child];
      next[row | reading] = state;
      if (isLower(reading)) next[row | reading - 32] = state;
    }
  }
  return next;
}
function listOutputs(accepting, outputs) {
  const outputStart = new Uint32Array(accepting.length + 1);
  const all = [];
  for (let index = 0; index < accepting.length; index += 1) {
    for (const needle of outputs[accepting[index]] ?? []) all.push(needle);
    outputStart[index + 1] = all.length;
  }
  return { outputStart, outputs: Uint32Array.from(all) };
}

// src/inspect/encoding.ts
var MOST_BYTES = 16 * 1024 * 1024;
var SAMPLE_BYTES = 8192;
var CHUNK2 = 1 << 16;
function encodingOf(bytes2) {
  const [first2, second, third, fourth] = bytes2;
  if (first2 === 255 && second === 254) return third === 0 && fourth === 0 ? "utf-32le" : "utf-16le";
  if (first2 === 254 && second === 255) return "utf-16be";
  if (first2 === 0 && second === 0 && third === 254 && fourth === 255) return "utf-32be";
  return first2 === 0 || second === 0 ? encodingByNuls(bytes2.subarray(0, SAMPLE_BYTES)) : "utf-8";
}
function encodingByNuls(sample) {
  const units = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < units * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (units < 8) return "utf-8";
  if (odd * 10 >= units * 9 && even * 20 < units) return "utf-16le";
  return even * 10 >= units * 9 && odd * 20 < units ? "utf-16be" : "utf-8";
}
function transcode(bytes2, encoding, path28) {
  const wide = unitSize(encoding);
  const mark = hasMark(bytes2, encoding) ? wide : 0;
  const text = Buffer.from(bytes2.buffer, bytes2.byteOffset + mark, bytes2.length - mark);
  const utf8 = text.length / wide > MOST_BYTES ? null : inUtf8(text, encoding);
  if (utf8 !== null) return { bytes: utf8, originalOffset: (offset) => mark + unitsBefore(utf8, offset, wide) * wide };
  throw new GateError(
    "list",
    `${path28} is ${humanSize(bytes2.length)} of text in ${encoding.toUpperCase()}, too long to be searched in one piece`,
    { help: "convert it to UTF-8, or keep it out of the package" }
  );
}
function inUtf8(text, encoding) {
  const wide = unitSize(encoding);
  const utf8 = Buffer.allocUnsafe(Math.min(MOST_BYTES, Math.floor(text.length / wide) * (wide === 2 ? 3 : 4)));
  let length = 0;
  for (let start = 0; start + wide <= text.length; ) {
    const end2 = chunkEnd(text, start, encoding);
    const piece = wide === 2 ? fromUtf16(text, start, end2, encoding) : fromUtf32(text, start, end2, encoding);
    if (length + Buffer.byteLength(piece) > utf8.length) return null;
    length += utf8.write(piece, length);
    start = end2;
  }
  return utf8.subarray(0, length);
}
function chunkEnd(text, start, encoding) {
  const wide = unitSize(encoding);
  const end2 = Math.min(start + CHUNK2, text.length - text.length % wide);
  if (wide === 4 || end2 + 2 > text.length) return end2;
  const last = encoding === "utf-16le" ? text.readUInt16LE(end2 - 2) : text.readUInt16BE(end2 - 2);
  return last >= 55296 && last <= 56319 ? end2 + 2 : end2;
}
var unitSize = (encoding) => encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 4;
var hasMark = (bytes2, encoding) => encoding.endsWith("le") ? bytes2[0] === 255 && bytes2[1] === 254 : bytes2[unitSize(encoding) - 1] === 255 && bytes2[unitSize(encoding) - 2] === 254;
function fromUtf16(text, start, end2, encoding) {
  if (encoding === "utf-16le") return text.toString("utf16le", start, end2);
  return Buffer.from(text.subarray(start, end2)).swap16().toString("utf16le");
}
function fromUtf32(text, start, end2, encoding) {
  let piece = "";
  for (let offset = start; offset < end2; offset += 4) {
    const point = encoding === "utf-32le" ? text.readUInt32LE(offset) : text.readUInt32BE(offset);
    piece += point <= 1114111 ? String.fromCodePoint(point) : "�";
  }
  return piece;
}
function unitsBefore(utf8, offset, wide) {
  let units = 0;
  for (let index = 0; index < offset; index += 1) {
    const byte = utf8[index] ?? 0;
    if ((byte & 192) !== 128) units += byte >= 240 && wide === 2 ? 2 : 1;
  }
  return units;
}

// src/inspect/file-kind.ts
import { isUtf8 as isUtf83 } from "node:buffer";
var HEAD_BYTES = 8192;
var BEGINNING_BYTES = 1024;
var TAR_BLOCK = 512;
function fileKind(bytes2) {
  if (bytes2.length === 0) return "empty";
  return kindByMagic(bytes2) ?? (encodingOf(bytes2) !== "utf-8" || isText2(bytes2) ? "text" : "binary");
}
function kindByMagic(bytes2) {
  const [first2 = 0] = bytes2;
  switch (first2) {
    case 0:
      return startsWith(bytes2, "\0asm") ? "wasm" : macho(bytes2);
    case 31:
      return startsWith(bytes2, "\b") ? "gzip" : null;
    case 77:
      return startsWith(bytes2, "MZ") && hasPeHeader(bytes2) ? "pe" : tar(bytes2);
    case 80:
      return ["PK", "PK", "PK\x07\b"].some((magic) => startsWith(bytes2, magic)) ? "zip" : tar(bytes2);
    case 83:
      return startsWith(bytes2, "SQLite format 3\0") ? "sqlite" : tar(bytes2);
    case 127:
      return startsWith(bytes2, "ELF") ? elf(bytes2) : null;
    default:
      return macho(bytes2) ?? tar(bytes2);
  }
}
function startsWith(bytes2, magic) {
  if (bytes2.length < magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes2[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}
var MACH_O = ["þíúÎ", "þíúÏ", "Îúíþ", "Ïúíþ"];
var FEWEST_JAVA_VERSION = 45;
function macho(bytes2) {
  if (MACH_O.some((magic) => startsWith(bytes2, magic))) return "mach-o";
  if (!startsWith(bytes2, "Êþº¾") || bytes2.length < 8) return null;
  return (bytes2[4] ?? 0) === 0 && (bytes2[5] ?? 0) === 0 && (bytes2[6] ?? 0) * 256 + (bytes2[7] ?? 0) < FEWEST_JAVA_VERSION ? "mach-o" : null;
}
function elf(bytes2) {
  const [low, high] = bytes2[5] === 2 ? [17, 16] : [16, 17];
  return bytes2[low] === 4 && bytes2[high] === 0 ? "elf-core" : "elf";
}
function hasPeHeader(bytes2) {
  if (bytes2.length < 64) return false;
  const offset = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength).getUint32(60, true);
  return offset < bytes2.length && startsWith(bytes2.subarray(offset), "PE\0\0");
}
function tar(bytes2) {
  if (bytes2.length < TAR_BLOCK) return null;
  const written2 = /^ *([0-7]{1,7})[\0 ]/.exec(latin1(bytes2.subarray(148, 156)))?.[1];
  if (written2 === void 0) return null;
  let sum = 8 * 32;
  for (let index = 0; index < TAR_BLOCK; index += 1) {
    if (index < 148 || index >= 156) sum += bytes2[index] ?? 0;
  }
  return sum === Number.parseInt(written2, 8) ? "tar" : null;
}
var latin1 = (bytes2) => String.fromCharCode(...bytes2);
function isText2(bytes2) {
  if (bytes2.subarray(0, HEAD_BYTES).includes(0)) return false;
  const beginning = bytes2.subarray(0, BEGINNING_BYTES);
  let controls = 0;
  for (let index = 0; index < beginning.length; index += 1) controls += CONTROL[beginning[index] ?? 0] ?? 0;
  return controls === 0 || controls * 10 < beginning.length && isUtf83(wholeCharacters(beginning));
}
var CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27 ? 1 : 0);
function wholeCharacters(head) {
  let end2 = head.length;
  while (end2 > 0 && end2 > head.length - 4 && ((head[end2 - 1] ?? 0) & 192) === 128) end2 -= 1;
  return head.subarray(0, (head[end2 - 1] ?? 0) >= 192 ? end2 - 1 : head.length);
}

// src/inspect/place.ts
var LONGEST_LINE = 5e3;
var SURELY_LONGER = LONGEST_LINE * 3;
var BLOCK2 = 1 << 16;
var LINE_FEED2 = 10;
function placesIn(bytes2, { isText: isText3, originalOffset }) {
  let blocks = null;
  const lineOf = (offset) => {
    blocks ??= countLines(bytes2);
    const block2 = Math.floor(offset / BLOCK2);
    return 1 + (blocks[block2] ?? 0) + lineFeeds(bytes2, block2 * BLOCK2, offset);
  };
  return (start, end2) => {
    const offset = originalOffset === void 0 ? start : originalOffset(start);
    const startColumn = isText3 ? columnOf(bytes2, start) : null;
    const endColumn = isText3 ? columnOf(bytes2, end2) : null;
    if (startColumn === null || endColumn === null) return { region: null, offset };
    return { region: { startLine: lineOf(start), startColumn, endLine: lineOf(end2), endColumn }, offset };
  };
}
function countLines(bytes2) {
  const blocks = new Uint32Array(Math.floor(bytes2.length / BLOCK2) + 1);
  let lines = 0;
  for (let block2 = 0; block2 < blocks.length; block2 += 1) {
    blocks[block2] = lines;
    lines += lineFeeds(bytes2, block2 * BLOCK2, Math.min((block2 + 1) * BLOCK2, bytes2.length));
  }
  return blocks;
}
function lineFeeds(bytes2, from, to) {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    if (bytes2[index] === LINE_FEED2) lines += 1;
  }
  return lines;
}
function columnOf(bytes2, offset) {
  let start = offset;
  while (start > 0 && bytes2[start - 1] !== LINE_FEED2) {
    if (offset - start > SURELY_LONGER) return null;
    start -= 1;
  }
  let end2 = offset;
  while (end2 < bytes2.length && bytes2[end2] !== LINE_FEED2) {
    if (end2 - start > SURELY_LONGER) return null;
    end2 += 1;
  }
  if (end2 - start > LONGEST_LINE && decode2(bytes2.subarray(start, end2)).length > LONGEST_LINE) return null;
  return decode2(bytes2.subarray(start, offset)).length + 1;
}
var decode2 = (bytes2) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes2);

// src/inspect/hit-list.ts
var MOST_HITS = 1 << 21;
var MOST_KEPT = 1 << 14;
var NONE = new Int32Array(0);
var NO_OFFSETS = [];
var noHits = (needles) => ({ needles, pairs: NONE, used: 0, counts: null, room: null });
function addHit(list, needle, offset) {
  if (list.room !== null) {
    const { offsets, next } = list.room;
    const at2 = next[needle];
    offsets[at2] = offset;
    next[needle] = at2 + 1;
    return;
  }
  if (list.used === list.pairs.length && list.counts === null) grow2(list);
  if (list.counts !== null) {
    list.counts[needle] = list.counts[needle] + 1;
    return;
  }
  list.pairs[list.used] = needle;
  list.pairs[list.used + 1] = offset;
  list.used += 2;
}
function grow2(list) {
  if (list.used === MOST_KEPT * 2) {
    list.counts = countsOf(list);
    return;
  }
  const longer = new Int32Array(Math.min(MOST_KEPT * 2, Math.max(64, list.used * 2)));
  longer.set(list.pairs);
  list.pairs = longer;
}
function countsOf({ needles, pairs, used, counts: counts3 }) {
  if (counts3 !== null) return counts3;
  const made = new Uint32Array(needles);
  for (let index = 0; index < used; index += 2) made[pairs[index]] = made[pairs[index]] + 1;
  return made;
}
var isOverfull = ({ counts: counts3 }) => counts3 !== null;
var none = [];
function nothing(needles) {
  if (none.length !== needles) none = Array.from({ length: needles }, () => NO_OFFSETS);
  return none;
}
function hitsByNeedle(lists, needles) {
  if (lists.every(({ used }) => used === 0)) return nothing(needles);
  const offsets = [...nothing(needles)];
  const found = [];
  for (const { pairs, used } of lists) {
    for (let index = 0; index < used; index += 2) {
      const needle = pairs[index];
      const list = found[needle] ?? (found[needle] = []);
      list.push(pairs[index + 1]);
    }
  }
  found.forEach((list, needle) => {
    offsets[needle] = list;
  });
  return offsets;
}
function roomFor(lists, needles) {
  const counts3 = lists.map(countsOf);
  const total = counts3.reduce((sum, one) => sum + one.reduce((all2, hits) => all2 + hits, 0), 0);
  if (total > MOST_HITS) throw tooMany3();
  const all = new Int32Array(total);
  const next = lists.map(() => new Uint32Array(needles));
  const offsets = [];
  let end2 = 0;
  for (let needle = 0; needle < needles; needle += 1) {
    const start = end2;
    for (const [index, one] of counts3.entries()) {
      const mine = next[index];
      if (mine !== void 0) mine[needle] = end2;
      end2 += one[needle] ?? 0;
    }
    offsets.push(start === end2 ? NO_OFFSETS : all.subarray(start, end2));
  }
  return { lists: next.map((one) => ({ ...noHits(needles), room: { offsets: all, next: one } })), offsets };
}
var tooMany3 = () => new GateError("list", `more than ${count(MOST_HITS)} places in one file look like what the rules search for`, {
  help: "keep the file out of the package: nothing that is meant to ship looks like this"
});

// src/inspect/scan.ts
var WORTH_FOUR_LANES = 4096;
function scan(automaton2, file) {
  const bytes2 = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const needles = automaton2.lengths.length;
  const lists = Array.from({ length: bytes2.length < WORTH_FOUR_LANES ? 1 : 4 }, () => noHits(needles));
  walkInLanes(automaton2, bytes2, lists);
  if (!lists.some(isOverfull)) return hitsByNeedle(lists, needles);
  const placed = roomFor(lists, needles);
  walkInLanes(automaton2, bytes2, placed.lists);
  return placed.offsets;
}
function walkInLanes(automaton2, bytes2, lists) {
  const [only] = lists;
  if (only === void 0 || lists.length > 1) return walkFour(automaton2, bytes2, lists);
  walk2(automaton2, bytes2, { lane: { list: only, limit: bytes2.length }, state: 0, from: 0, to: bytes2.length });
}
function walkFour(automaton2, bytes2, lists) {
  const quarter = bytes2.length >> 2;
  const starts = [0, quarter, quarter * 2, quarter * 3];
  const lanes = lists.map((list, number) => ({ list, limit: starts[number + 1] ?? bytes2.length }));
  const states = new Uint16Array(4);
  for (let index = 0; ; index += 1) {
    index = toNextHit(automaton2, bytes2, { quarter, states, from: index });
    if (index === quarter) break;
    for (let number = 0; number < lanes.length; number += 1) {
      const state = states[number];
      if (state >= automaton2.firstAccepting) accept(automaton2, bytes2, lanes[number], state, index + starts[number]);
    }
  }
  for (const [number, lane] of lanes.entries()) {
    const from = (starts[number] ?? 0) + quarter;
    const to = number === 3 ? bytes2.length : from + automaton2.longest - 1;
    walk2(automaton2, bytes2, { lane, state: states[number] ?? 0, from, to });
  }
}
function toNextHit({ next, firstAccepting }, bytes2, { quarter, states, from }) {
  const start1 = quarter;
  const start2 = quarter * 2;
  const start3 = quarter * 3;
  let state0 = states[0];
  let state1 = states[1];
  let state2 = states[2];
  let state3 = states[3];
  let index = from;
  for (; index < quarter; index += 1) {
    state0 = next[state0 << 8 | bytes2[index]];
    state1 = next[state1 << 8 | bytes2[index + start1]];
    state2 = next[state2 << 8 | bytes2[index + start2]];
    state3 = next[state3 << 8 | bytes2[index + start3]];
    if (state0 >= firstAccepting || state1 >= firstAccepting || state2 >= firstAccepting || state3 >= firstAccepting) break;
  }
  states[0] = state0;
  states[1] = state1;
  states[2] = state2;
  states[3] = state3;
  return index;
}
function walk2(automaton2, bytes2, { lane, state: first2, from, to }) {
  const { next, firstAccepting } = automaton2;
  const end2 = Math.min(to, bytes2.length);
  let state = first2;
  for (let index = from; index < end2; index += 1) {
    state = next[state << 8 | bytes2[index]];
    if (state >= firstAccepting) accept(automaton2, bytes2, lane, state, index);
  }
}
function accept(automaton2, bytes2, { list, limit }, state, last) {
  const { firstAccepting, outputStart, outputs, lengths: lengths2, exact } = automaton2;
  const end2 = outputStart[state - firstAccepting + 1];
  for (let index = outputStart[state - firstAccepting]; index < end2; index += 1) {
    const needle = outputs[index];
    const start = last + 1 - lengths2[needle];
    if (start >= limit) continue;
    const text = exact[needle];
    if (text === null || standsAt(bytes2, start, text)) addHit(list, needle, start);
  }
}
function standsAt(bytes2, start, text) {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes2[start + index] !== text[index]) return false;
  }
  return true;
}

// src/inspect/inspect.ts
var LARGEST_FILE = 2 ** 31 - 1;
async function inspectPackage(request) {
  if (isLarge(request.pack)) keepYoungHeapSmall();
  const search2 = searchFor2(request.rules);
  const findings = [];
  await attempt(request, async () => {
    for await (const { file, bytes: bytes2 } of contentsOf(request)) {
      const found = await attempt(request, () => inspectFile(request, search2, file, bytes2(), "packed"));
      for (const finding2 of found ?? []) findings.push(finding2);
    }
  });
  return findings;
}
var isLarge = ({ files, unpackedSize }) => files.length >= MANY_FILES || unpackedSize >= MANY_BYTES2;
async function* contentsOf(request) {
  if ("contents" in request) for await (const { file, bytes: bytes2 } of request.contents) yield { file, bytes: () => bytes2 };
  else for (const file of request.pack.files) yield { file, bytes: () => readWhole2(request, file) };
}
async function attempt({ onError }, work) {
  try {
    return await work();
  } catch (error2) {
    if (onError === void 0 || !isGateError(error2)) throw error2;
    onError(error2);
    return null;
  }
}
var searches = /* @__PURE__ */ new WeakMap();
function searchFor2(all) {
  const known4 = searches.get(all);
  if (known4 !== void 0) return known4;
  const rules2 = all.filter((rule) => rule.scope === "content");
  const numbers = /* @__PURE__ */ new Map();
  const needles = [];
  const numberOf = (needle) => {
    const key = `${needle.ignoreCase ? "either case" : "as is"}:${needle.text}`;
    const number = numbers.get(key) ?? needles.length;
    if (number === needles.length) needles.push(needle);
    numbers.set(key, number);
    return number;
  };
  const needlesOf = rules2.map((rule) => rule.needles.map(numberOf));
  const search2 = { rules: rules2, needlesOf, automaton: buildAutomaton(needles) };
  searches.set(all, search2);
  return search2;
}
async function inspectFile(request, search2, packed, raw, depth) {
  const { pack, policy, pathParts: pathParts2 } = request;
  const encoding = encodingOf(raw);
  const transcoded = encoding === "utf-8" ? null : transcode(raw, encoding, packed.path);
  const bytes2 = transcoded?.bytes ?? raw;
  const file = { parts: pathParts2(packed.path), size: raw.length, mode: packed.mode, kind: fileKind(raw) };
  const found = scanFile(search2.automaton, bytes2, packed.path);
  const placeOf3 = placesIn(bytes2, {
    isText: file.kind === "text",
    ...transcoded !== null && { originalOffset: transcoded.originalOffset }
  });
  const inside = depth === "packed" ? await attempt(request, () => inspectMembers(request, search2, file, raw)) : null;
  const findings = [...inside?.findings ?? []];
  for (const [index, rule] of search2.rules.entries()) {
    const hits = (search2.needlesOf[index] ?? []).map((needle) => found[needle] ?? []);
    const isAsked = hits.some((offsets) => offsets.length > 0) || rule.wants?.(file) === true;
    if (!isAsked) continue;
    const archive = inside === null ? {} : { archive: inside.archive };
    const told = await attempt(request, () => rule.inspect({ file, bytes: bytes2, hits, pack, policy, placeOf: placeOf3, ...archive }));
    findings.push(...told ?? []);
  }
  return findings;
}
async function inspectMembers(request, search2, file, bytes2) {
  if (file.kind !== "tar" && file.kind !== "gzip" && file.kind !== "zip") return null;
  const { inspectArchive } = await import("./lazy/inspect-archive.js");
  const { pack, policy, rules: rules2 } = request;
  const inspectMember = (member, content) => inspectFile(request, search2, member, content, "member");
  return inspectArchive({ file, kind: file.kind, bytes: bytes2, pack, policy, rules: rules2, inspectMember });
}
function readWhole2({ read }, file) {
  if (file.size > LARGEST_FILE) {
    throw new GateError("list", `${file.path} is ${humanSize(file.size)}, and files from 2 GiB on cannot be searched`, {
      help: "keep it out of the package: npm would not publish it either"
    });
  }
  try {
    return read(file);
  } catch (error2) {
    if (error2 instanceof GateError) throw error2;
    throw new GateError("list", `cannot read ${file.path}: ${firstLine(error2)}`, {
      help: "make it readable, or keep it out of the package: what is not read is not judged",
      cause: error2
    });
  }
}
function scanFile(automaton2, bytes2, path28) {
  try {
    return scan(automaton2, bytes2);
  } catch (error2) {
    if (!(error2 instanceof GateError)) throw error2;
    throw new GateError(error2.subject, `cannot judge ${path28}: ${error2.message}`, {
      ...error2.help !== null && { help: error2.help },
      cause: error2
    });
  }
}

// builtin:node:fs in packers/npm/deciding-versions.ts
var deciding_versions_default = process.getBuiltinModule("node:fs");

// src/packers/npm/deciding-versions.ts
import path6 from "node:path";
var DECIDING = [
  { name: "npm-packlist", through: [], carried: "11.3.0", hasRules: true },
  { name: "ignore-walk", through: ["npm-packlist"], carried: "9.0.0", hasRules: true },
  { name: "minimatch", through: ["npm-packlist", "ignore-walk"], carried: "10.2.6" },
  { name: "brace-expansion", through: ["npm-packlist", "ignore-walk", "minimatch"], carried: "5.0.13" },
  { name: "glob", through: ["npm-packlist"], carried: "13.0.7" },
  { name: "minimatch", through: ["npm-packlist", "glob"], carried: "10.2.6" },
  { name: "brace-expansion", through: ["npm-packlist", "glob", "minimatch"], carried: "5.0.13" },
  { name: "@npmcli/package-json", through: [], carried: "8.0.0" },
  { name: "npm-normalize-package-bin", through: ["@npmcli/package-json"], carried: "6.0.0" },
  { name: "@npmcli/map-workspaces", through: [], carried: "6.0.0" },
  { name: "@npmcli/arborist", through: [], carried: "10.0.4" }
];
function* foreignVersions(npm) {
  for (const { name, through, carried: carried2, hasRules = false } of DECIDING) {
    const loader = through.reduce((from, dependency) => dependencyOf(from, dependency), npm);
    const version = versionOf(dependencyOf(loader, name));
    const isSame2 = hasRules ? version === carried2 : majorOf(version) === majorOf(carried2);
    if (!isSame2) yield `${name} ${version}`;
  }
}
function dependencyOf(loader, name) {
  for (let directory = loader; directory !== null; directory = parentOf(directory)) {
    const candidate = path6.join(directory, "node_modules", name);
    if (deciding_versions_default.existsSync(path6.join(candidate, "package.json"))) return candidate;
  }
  return null;
}
var parentOf = (directory) => path6.dirname(directory) === directory ? null : path6.dirname(directory);
function versionOf(directory) {
  if (directory === null) return "none";
  const [, version = "unknown"] = /"version"\s*:\s*"([^"]*)"/.exec(deciding_versions_default.readFileSync(path6.join(directory, "package.json"), "utf8")) ?? [];
  return version;
}
var majorOf = (version) => version.split(".")[0] ?? "";

// builtin:node:fs in packers/npm/file-reasons.ts
var file_reasons_default = process.getBuiltinModule("node:fs");

// src/packers/npm/file-reasons.ts
import path9 from "node:path";

// src/reasons/reason.ts
function reasonsOf(decided) {
  const known4 = /* @__PURE__ */ new Map();
  const unruled = /* @__PURE__ */ new Map();
  return (decision, path28) => {
    if (decision === null) return memo(unruled, consulted(decided.trace, path28), (files) => notIgnored(decided, files));
    return memo(known4, decision, () => reasonOf(decided, decision));
  };
}
function memo(known4, key, make) {
  const value = known4.get(key) ?? make(key);
  known4.set(key, value);
  return value;
}
function reasonOf(decided, decision) {
  const { source, rule, line: line2 } = decision;
  switch (source.kind) {
    case "ignore-file":
      return takenBack(ruleFrame(decided, { file: source.file, text: decided.trace.ignoreFiles.get(source.file) ?? "" }, line2), rule);
    case "global":
      return takenBack(decided.global === null ? nameFrame(decided, "") : lineFrame(decided.global, line2, ""), rule);
    case "defaults":
      return takenBack(outerLine(decided, line2) ?? nameFrame(decided, ""), rule);
    case "manifest":
      return fromManifest(decided, pointerOf(decided.trace, rule));
    case "strict":
      return fromManifest(decided, strictPointer(decided.trace, source.directory, rule));
  }
}
var pointerOf = ({ manifestRules: { manifest } }, rule) => manifest.get(rule) ?? ["files"];
function strictPointer({ manifestRules: { strict } }, directory, rule) {
  const known4 = strict.get(rule);
  if (directory === "") return known4 ?? ["files"];
  const path28 = `${directory}/${rule.slice(1)}`;
  return strict.get(`!/${path28}`) ?? strict.get(`!${path28}`) ?? strict.get(`!./${path28}`) ?? known4 ?? ["files"];
}
function fromManifest(decided, pointer) {
  const [field2] = pointer;
  if (field2 === void 0) {
    return { kind: "always", text: ALWAYS, frame: nameFrame(decided, `npm ships ${ALWAYS} whatever is configured`) };
  }
  if (field2 === "files") {
    const written3 = writtenPointer(decided.manifest, pointer);
    const label2 = written3.length > 1 ? 'this "files" entry ships it' : 'this "files" list ships it';
    return { kind: "files-entry", text: valueText(decided.manifest, written3), frame: manifestFrame(decided.manifest, written3, label2) };
  }
  const written2 = field2 === "bin" ? binPointer(decided.manifest, pointer) : pointer;
  const label = `"${String(field2)}" ships it, whatever "files" says`;
  const text = `"${String(field2)}": ${JSON.stringify(valueText(decided.manifest, written2))}`;
  return { kind: "entry-point", text, frame: manifestFrame(decided.manifest, written2, label) };
}
var ALWAYS = "package.json, README, LICENSE and COPYING";
var writtenPointer = ({ data }, pointer) => Array.isArray(data["files"]) ? pointer : pointer.slice(0, 1);
function binPointer({ data }, pointer) {
  if (data["bin"] === void 0) return ["directories", "bin"];
  return typeof data["bin"] === "string" ? ["bin"] : pointer;
}
function valueText({ data }, pointer) {
  let value = data;
  for (const key of pointer) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
  return typeof value === "string" ? value : String(pointer[0]);
}
var takenBack = (frame, rule) => ({
  kind: "not-ignored",
  text: rule,
  frame: { ...frame, label: "this line takes it back in" }
});
function ruleFrame({ root }, { file, text }, line2) {
  return lineFrame({ file: repositoryPath(root, file), text }, line2, "");
}
function outerLine(decided, line2) {
  let left = line2 - decided.trace.manifestRules.defaultLines;
  for (const file of decided.outer) {
    const lines = file.text.split(/\r?\n/).length;
    if (left >= 1 && left <= lines) return lineFrame(file, left, "");
    left -= lines;
  }
  return null;
}
function lineFrame({ file, text }, line2, label) {
  const written2 = text.split(/\r?\n/)[line2 - 1] ?? "";
  const column = written2.length - written2.trimStart().length + 1;
  return { file, line: line2, column, text: written2, length: Math.max(1, written2.trim().length), label };
}
var repositoryPath = (root, file) => root === "." ? file : `${root}/${file}`;
function consulted({ ignoreFiles }, path28) {
  const segments2 = path28.split("/");
  const directories = segments2.map((_, depth) => segments2.slice(0, depth).join("/"));
  const asked2 = [];
  const silenced = [];
  for (const directory of directories) {
    const [npmignore, gitignore] = [".npmignore", ".gitignore"].map((name) => directory === "" ? name : `${directory}/${name}`);
    const present = [npmignore, gitignore].filter((file) => file !== void 0 && ignoreFiles.has(file));
    asked2.push(...present.slice(0, 1));
    silenced.push(...present.slice(1));
  }
  return ignoreSentence(asked2, silenced);
}
function ignoreSentence(asked2, silenced) {
  if (asked2.length === 0) return 'no "files" list and no ignore file';
  const off = silenced.length === 0 ? "" : ` (${silenced.join(", ")} ${silenced.length === 1 ? "is" : "are"} switched off by the .npmignore beside)`;
  return `no "files" list and no matching rule in ${asked2.join(", ")}${off}`;
}
function notIgnored(decided, sentence2) {
  return { kind: "not-ignored", text: sentence2, frame: nameFrame(decided, sentence2) };
}
var nameFrame = ({ manifest }, label) => manifestFrame(manifest, ["name"], label);

// src/packers/npm/bundled-reason.ts
import path7 from "node:path";

// src/packers/npm/pack-tree.ts
async function packTree(modules, directory, normalized, manifest) {
  refuseFiles(normalized, manifest);
  if (bundles(normalized)) return bundlingTree(modules, directory, normalized, manifest);
  return asNpmReads(manifest, () => lightTree(modules, directory, normalized));
}
async function asNpmReads(manifest, read) {
  try {
    return await read();
  } catch (error2) {
    throw new GateError("package", `npm cannot read the dependencies or the workspaces in ${manifest.file}: ${firstLine(error2)}`, {
      help: "npm pack stops here as well: mend package.json, or that of a package in node_modules",
      cause: error2
    });
  }
}
async function lightTree(modules, directory, normalized) {
  const workspaces = normalized.workspaces ? await modules.mapWorkspaces({ cwd: directory, pkg: normalized }) : null;
  return { path: directory, package: normalized, isProjectRoot: true, edgesOut: /* @__PURE__ */ new Map(), workspaces };
}
function bundles({ bundleDependencies }) {
  return Array.isArray(bundleDependencies) ? bundleDependencies.length > 0 : Boolean(bundleDependencies);
}
async function bundlingTree(modules, directory, normalized, manifest) {
  const root = await asNpmReads(manifest, () => modules.loadTree(directory));
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
  for (const node of reached) for (const { to } of bundledEdges(node, node === root)) reached.add(to.target);
  return reached;
}
function bundledEdges(node, isRoot) {
  const { bundleDependencies, dependencies: dependencies2, optionalDependencies } = node.package;
  const names = isRoot ? stringsOf(bundleDependencies) : [...keysOf(dependencies2), ...keysOf(optionalDependencies)];
  return names.flatMap((name) => {
    const edge = node.edgesOut.get(name);
    return edge === void 0 || edge.peer || edge.dev || edge.to === null ? [] : [{ name, to: edge.to }];
  });
}
function bundledBy(root) {
  const directories = /* @__PURE__ */ new Map();
  for (const { name, to } of bundledEdges(root, true)) {
    const reached = /* @__PURE__ */ new Set([to]);
    for (const node of reached) {
      if (directories.has(node.path)) continue;
      directories.set(node.path, name);
      for (const edge of bundledEdges(node.target, false)) reached.add(edge.to);
    }
  }
  return directories;
}
var stringsOf = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
var keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
var hasOverrides = ({ overrides }) => keysOf(overrides).length > 0;
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

// src/packers/npm/bundled-reason.ts
function bundledReasons(tree, manifest) {
  const origins = isArboristNode(tree) ? bundledBy(tree) : /* @__PURE__ */ new Map();
  const reasons = /* @__PURE__ */ new Map();
  return (file) => {
    const { name, isDirect } = originOf2(origins, tree.path, file);
    const key = `${name} ${isDirect}`;
    const reason = reasons.get(key) ?? bundled(manifest, name, isDirect);
    reasons.set(key, reason);
    return reason;
  };
}
var isArboristNode = (tree) => "inventory" in tree;
function originOf2(origins, root, file) {
  for (let directory = path7.posix.dirname(file); directory !== "."; directory = path7.posix.dirname(directory)) {
    const name = origins.get(path7.join(root, directory));
    if (name !== void 0) return { name, isDirect: directory === `node_modules/${name}` };
  }
  return { name: "", isDirect: true };
}
function bundled(manifest, name, isDirect) {
  const key = manifest.data["bundleDependencies"] === void 0 ? "bundledDependencies" : "bundleDependencies";
  const list = manifest.data[key];
  const index = Array.isArray(list) ? list.indexOf(name) : -1;
  const label = isDirect ? "this bundled dependency ships with the package" : "ships with this bundled dependency, which depends on it";
  return { kind: "bundled", text: name, frame: manifestFrame(manifest, index === -1 ? [key] : [key, index], label) };
}

// builtin:node:fs in packers/npm/outer-ignore-files.ts
var outer_ignore_files_default = process.getBuiltinModule("node:fs");

// src/packers/npm/outer-ignore-files.ts
import path8 from "node:path";
function outerIgnoreFiles(prefix2, directory, repository) {
  const segments2 = path8.relative(prefix2, path8.dirname(directory)).split(path8.sep).filter(Boolean);
  const directories = [prefix2, ...segments2.map((_, depth) => path8.join(prefix2, ...segments2.slice(0, depth + 1)))];
  return directories.flatMap((above) => {
    for (const name of [".npmignore", ".gitignore"]) {
      const file = path8.join(above, name);
      const text = textOf3(file);
      if (text !== null) return [{ file: slashedFrom(repository, file), text }];
    }
    return [];
  });
}
function textOf3(file) {
  try {
    return outer_ignore_files_default.readFileSync(file, "utf8");
  } catch (error2) {
    if (systemErrorCode(error2) === "ENOENT") return null;
    throw error2;
  }
}

// src/packers/npm/file-reasons.ts
function fileReasons(walked) {
  const { trace } = walked.walk;
  if (trace === null) return () => null;
  const reasonOf2 = reasonsOf(decidedOf(walked, trace));
  const bundledReason = bundledReasons(walked.tree, walked.manifest);
  return (file) => {
    const decision = trace.decisions.get(file);
    return decision === void 0 ? bundledReason(file) : reasonOf2(decision, file);
  };
}
function decidedOf({ target, manifest, place: place3, globalIgnoreFile: globalIgnoreFile2 }, trace) {
  const { directory, root, repository } = target;
  const isMember = place3.workspaces?.includes(directory) === true && place3.prefix !== directory;
  return {
    manifest,
    root,
    trace,
    outer: isMember ? outerIgnoreFiles(place3.prefix, directory, repository) : [],
    global: globalIgnoreFile2 === null ? null : ignoreFileAt(globalIgnoreFile2, repository)
  };
}
function ignoreFileAt(file, repository) {
  const relative = slashedFrom(repository, file);
  const isOutside = relative.startsWith("../") || path9.isAbsolute(relative);
  return { file: isOutside ? file : relative, text: file_reasons_default.existsSync(file) ? file_reasons_default.readFileSync(file, "utf8") : "" };
}

// builtin:node:fs in packers/npm/list.ts
var list_default = process.getBuiltinModule("node:fs");

// src/packers/npm/list.ts
import path12 from "node:path";

// builtin:node:fs in packers/npm/fast-walker.ts
var fast_walker_default = process.getBuiltinModule("node:fs");

// src/reasons/rule-lines.ts
function ruleLines(text) {
  return text.split(/\r?\n/).flatMap((line2, index) => {
    const rule = line2.trim();
    return /^#|^$/.test(rule) ? [] : [{ rule, line: index + 1 }];
  });
}

// builtin:node:fs in packers/npm/disk.ts
var disk_default = process.getBuiltinModule("node:fs");

// src/packers/npm/disk.ts
var disk = {
  entries: (directory) => disk_default.readdirSync(directory, { withFileTypes: true }),
  stats: (file) => disk_default.lstatSync(file),
  text: (file) => disk_default.readFileSync(file, "utf8")
};

// src/packers/npm/manifest-rules.ts
var CONTENT_FIELDS = ["files", "browser", "main", "bin", "patchedDependencies"];
function manifestRules(Walker, directory, normalized) {
  const bare = Object.fromEntries(CONTENT_FIELDS.map((field2) => [field2, void 0]));
  const rulesOf = (part) => writtenRules(Walker, directory, { ...normalized, ...bare, ...part });
  const always2 = rulesOf({});
  const known4 = new Set(always2.strict);
  const manifest = /* @__PURE__ */ new Map();
  const strict = new Map(always2.strict.map((rule) => [rule, []]));
  for (const { pointer, part } of partsOf(normalized)) {
    const written2 = rulesOf(part);
    for (const rule of written2.manifest) manifest.set(rule, pointer);
    for (const rule of written2.strict) if (!known4.has(rule)) strict.set(rule, pointer);
  }
  if (normalized.files) manifest.set("*", ["files"]);
  return { manifest, strict, defaultLines: always2.defaults.length };
}
function partsOf({ files, browser, main, bin, patchedDependencies }) {
  return [
    ...(Array.isArray(files) ? files : []).map((entry, index) => ({ pointer: ["files", index], part: { files: [entry] } })),
    ...browser ? [{ pointer: ["browser"], part: { browser } }] : [],
    ...main ? [{ pointer: ["main"], part: { main } }] : [],
    ...entriesOf2(bin).map(([name, target]) => ({ pointer: ["bin", name], part: { bin: { [name]: target } } })),
    ...entriesOf2(patchedDependencies).map(([name, file]) => ({
      pointer: ["patchedDependencies", name],
      part: { patchedDependencies: { [name]: file } }
    }))
  ];
}
var entriesOf2 = (value) => typeof value === "object" && value !== null ? Object.entries(value) : [];
function writtenRules(Walker, directory, normalized) {
  const written2 = /* @__PURE__ */ new Map();
  const Probe = class extends Walker {
    onReadIgnoreFile(file, text, then) {
      written2.set(sourceName(file), linesOf2(text));
      then();
    }
  };
  const tree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: /* @__PURE__ */ new Map(), workspaces: null };
  const probe = new Probe(tree, { path: directory, isPackage: true });
  probe.processPackage(() => void 0);
  return {
    defaults: written2.get("npm-packlist.rules.default") ?? [],
    manifest: written2.get("package.json") ?? [],
    strict: written2.get("npm-packlist.rules.strict") ?? []
  };
}
var linesOf2 = (text) => text.split(/\r?\n/).flatMap((line2) => line2.trim() || []);
var sourceName = (file) => typeof file === "symbol" ? file.description ?? "" : file;

// src/packers/npm/rule-index.ts
var LITERAL = /^[\w\-+@ ,=~][\w\-.+@ ,=~]*$|^\.[\w\-.+@ ,=~]*[\w\-+@ ,=~]$/;
var ONE_STAR = /^([\w\-.+@]*)\*([\w\-.+@]*)$/;
var PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
var ALWAYS2 = { kind: "always" };
var isLiteral2 = (part) => typeof part === "string" && LITERAL.test(part);
var isGlobstar = (part) => part === "**" || typeof part === "symbol";
var lowerPath = (parts2) => parts2.map(String).join("/").toLowerCase();
var isRelative = (rule) => rule.globParts.some((parts2) => parts2.length <= (parts2.at(-1) ? 1 : 2));
function keysOf2(rule) {
  if (rule.globParts.length > 1 && isRelative(rule)) return [ALWAYS2];
  return rule.globParts.flatMap((parts2) => keysOfAlternative(rule, parts2));
}
function keysOfAlternative(rule, parts2) {
  const [first2] = parts2;
  if (parts2.length === 1) return [nameKey(first2)];
  if (isGlobstar(first2)) return [globstarKey(rule, parts2)];
  const anchored = first2 === "" ? parts2.slice(1) : parts2;
  const special = anchored.findIndex((part) => !isLiteral2(part));
  if (special === 0) return [depthKey(rule, anchored)];
  if (special === -1) return [{ kind: "path", path: lowerPath(anchored) }];
  const below2 = { kind: "below", path: lowerPath(anchored.slice(0, special)) };
  return isRelative(rule) ? [below2, nameKey(first2)] : [below2];
}
function ruleReach(rule) {
  const reach = [];
  for (const key of keysOf2(rule)) {
    if (key.kind !== "path" && key.kind !== "below") return null;
    if (rule.negate && key.kind === "path" && key.path.includes("/")) reach.push(key.path.slice(0, key.path.lastIndexOf("/")));
    else reach.push(key.path);
  }
  return reach;
}
function nameKey(part) {
  if (isLiteral2(part)) return { kind: "name", name: part.toLowerCase() };
  const star = typeof part === "string" && !isGlobstar(part) ? ONE_STAR.exec(part) : null;
  if (star === null) return ALWAYS2;
  const [, prefix2 = "", suffix = ""] = star;
  return { kind: "affix", prefix: prefix2.toLowerCase(), suffix: suffix.toLowerCase() };
}
function globstarKey(rule, parts2) {
  if (rule.negate) return ALWAYS2;
  const [, second, third] = parts2;
  if (parts2.length === 2) return nameKey(second);
  if (parts2.length !== 3 || !isGlobstar(third)) return ALWAYS2;
  if (isLiteral2(second)) return { kind: "segment", segment: second.toLowerCase() };
  const prefix2 = typeof second === "string" ? ONE_STAR.exec(second)?.[1] : void 0;
  return prefix2 === void 0 || prefix2 === "" ? ALWAYS2 : { kind: "text", text: prefix2.toLowerCase() };
}
function depthKey(rule, anchored) {
  if (isRelative(rule) || anchored.some((part) => isGlobstar(part) || part === ".." || part === ".")) return ALWAYS2;
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
    for (const key of keysOf2(rule)) place(tables, key, rule, position);
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
  const list = positions.get(key);
  if (list === void 0) positions.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
}
function placeAbove(tables, path28, rule, position) {
  if (!rule.negate) return;
  for (let slash = path28.indexOf("/"); slash !== -1; slash = path28.indexOf("/", slash + 1)) {
    add(tables.above, path28.slice(0, slash), position);
  }
}
function candidatesOf(tables, entry, partial) {
  const lists = [];
  const take = (list) => {
    if (list !== void 0) lists.push(list);
  };
  const path28 = (entry.endsWith("/") ? entry.slice(0, -1) : entry).toLowerCase();
  const name = path28.slice(path28.lastIndexOf("/") + 1);
  if (tables.always.length > 0) lists.push(tables.always);
  take(tables.paths.get(path28));
  take(tables.names.get(name));
  if (partial) take(tables.above.get(path28));
  let depth = 1;
  let start = 0;
  for (let slash = path28.indexOf("/"); slash !== -1; slash = path28.indexOf("/", start)) {
    take(tables.below.get(path28.slice(0, slash)));
    if (tables.segments.size > 0) take(tables.segments.get(path28.slice(start, slash)));
    start = slash + 1;
    depth += 1;
  }
  take(tables.below.get(path28));
  take(tables.segments.get(name));
  for (const affix of tables.affixes) if (name.endsWith(affix.suffix) && name.startsWith(affix.prefix)) lists.push(affix.positions);
  for (const text of tables.texts) if (path28.includes(text.text)) lists.push(text.positions);
  for (const limit of tables.depths) if (depth <= limit.depth) lists.push(limit.positions);
  return lists;
}
var isStar = ({ negate, globParts }) => !negate && globParts.length === 1 && globParts[0]?.length === 1 && globParts[0][0] === "*";
function matches(rule, entry, partial, entryBasename) {
  if (rule.match(`/${entry}`) || rule.match(entry)) return true;
  if (!partial) return false;
  if (rule.match(`/${entry}/`) || rule.match(`${entry}/`)) return true;
  if (rule.negate && (rule.match(`/${entry}`, true) || rule.match(entry, true))) return true;
  if (entryBasename === void 0 || entryBasename === "" || !isRelative(rule)) return false;
  if (rule.match(`/${entryBasename}/`) || rule.match(`${entryBasename}/`)) return true;
  return rule.negate && (rule.match(`/${entryBasename}`, true) || rule.match(entryBasename, true));
}
function indexRules(rules2, strict = rules2.length) {
  const tables = buildTables(rules2);
  const everything = [rules2.map((_, position) => position)];
  const star = rules2.findLastIndex(isStar);
  let lists = [];
  let ends = [];
  let before = -1;
  const nextCandidate = () => {
    let position = takeLast(lists, ends);
    while (position === before) position = takeLast(lists, ends);
    before = position;
    return position;
  };
  const last = (entry, partial, entryBasename) => {
    lists = PRINTABLE_ASCII.test(entry) ? candidatesOf(tables, entry, partial) : everything;
    ends = lists.map((list) => list.length - 1);
    before = rules2.length;
    for (; ; ) {
      const position = nextCandidate();
      if (position === -1 || matches(rules2[position], entry, partial, entryBasename)) return position;
    }
  };
  const decide = (entry, partial, entryBasename) => rules2[last(entry, partial, entryBasename)] ?? null;
  const turn = (entry, partial, entryBasename, included) => {
    let turning = last(entry, partial, entryBasename);
    const decision = rules2[turning]?.negate;
    if (decision === void 0 || turning >= strict) return turning;
    for (; ; ) {
      const position = nextCandidate();
      const rule = rules2[position];
      if (rule === void 0) return decision === included ? -1 : turning;
      if (decision && position === star) return turning;
      if (!matches(rule, entry, partial, entryBasename)) continue;
      if (rule.negate !== decision) return turning;
      turning = position;
    }
  };
  return { decide, turn };
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

// src/packers/npm/untouched.ts
function untouchedBy(earlier, rules2, edited) {
  const reached = [...edited];
  for (const rule of changedRules(earlier.rules ?? rules2, rules2)) {
    const reach = ruleReach(rule);
    if (reach === null) return () => null;
    reached.push(...reach);
  }
  const touched = new Set(reached.map((path28) => path28.toLowerCase()));
  const above = new Set([...touched].flatMap(directoriesAbove));
  return (directory) => {
    if (!PLAIN.test(directory)) return null;
    const path28 = directory.toLowerCase();
    if (above.has(path28) || touched.has(path28) || directoriesAbove(path28).some((one) => touched.has(one))) return null;
    return filesBelow(earlier.files, directory);
  };
}
var PLAIN = /^[\w\-.+@ ,=~/]+$/;
function changedRules(before, after2) {
  const [old, now] = [before.map(ruleText), after2.map(ruleText)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end2 = 0;
  while (end2 < shorter - start && old[old.length - 1 - end2] === now[now.length - 1 - end2]) end2 += 1;
  return [...before.slice(start, before.length - end2), ...after2.slice(start, after2.length - end2)];
}
var ruleText = ({ negate, globParts }) => `${negate ? "!" : ""}${globParts.map((parts2) => parts2.map(String).join("/")).join("\n")}`;
function directoriesAbove(path28) {
  const above = [];
  for (let slash = path28.lastIndexOf("/"); slash > 0; slash = path28.lastIndexOf("/", slash - 1)) above.push(path28.slice(0, slash));
  return above;
}
function filesBelow(files, directory) {
  const first2 = firstFrom(files, `${directory}/`);
  return files.slice(first2, firstFrom(files, `${directory}0`));
}
function firstFrom(files, bound2) {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = low + high >>> 1;
    if ((files[middle] ?? "") < bound2) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/packers/npm/fast-walker.ts
function fastWalk(modules, tree, options, questions = {}) {
  const notes = {
    rules: null,
    untouched: () => null,
    stats: /* @__PURE__ */ new Map(),
    dropped: [],
    decisions: /* @__PURE__ */ new Map(),
    ignoreFiles: /* @__PURE__ */ new Map(),
    answers: [],
    turned: null,
    texts: /* @__PURE__ */ new Map(),
    lines: /* @__PURE__ */ new Map(),
    compiled: compiledBy(modules)
  };
  const FastWalker = fastWalker(modules.Walker, notes, questions);
  return new Promise((resolve2, reject) => {
    const walker = new FastWalker(tree, { ...options, isPackage: true });
    const { stats, dropped } = notes;
    walker.on("done", (files) => resolve2({ files, stats, dropped, trace, rules: notes.rules, walked: stats.size })).on("error", reject);
    walker.start();
    const trace = questions.reasons === false ? null : traceOf(notes, manifestRules(modules.Walker, options.path, tree.package));
  });
}
var compiled4 = /* @__PURE__ */ new WeakMap();
var MOST_COMPILED = 1e3;
function compiledBy(modules) {
  const known4 = compiled4.get(modules);
  if (known4 !== void 0 && known4.size < MOST_COMPILED) return known4;
  const fresh = /* @__PURE__ */ new Map();
  compiled4.set(modules, fresh);
  return fresh;
}
var traceOf = ({ decisions, ignoreFiles, answers }, rules2) => ({
  decisions,
  ignoreFiles,
  answers,
  manifestRules: rules2
});
function fastWalker(Walker, notes, questions) {
  const { edits = /* @__PURE__ */ new Map(), about: about3, reasons = true, disk: disk2 = disk, earlier } = questions;
  return class FastWalker extends Walker {
    #index = null;
    /** Entries that the directory listing already shows to be regular files. */
    #regular = /* @__PURE__ */ new Set();
    /** What turned the decision on the entries that ship, were they files. */
    #included = /* @__PURE__ */ new Map();
    /** Not before the first question: until then npm-packlist switches off rules that others replace. */
    #hasAnswered = false;
    /** The decisions of this walker's rules by their position, made when they are first asked for. */
    #turns = /* @__PURE__ */ new Map();
    start() {
      let entries;
      try {
        entries = disk2.entries(this.path);
      } catch (error2) {
        this.emit("error", error2);
        return this;
      }
      this.#regular = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
      this.onReaddir(
        withEdited(
          entries.map((entry) => entry.name),
          this.path,
          edits
        )
      );
      return this;
    }
    addIgnoreFile(file, then) {
      if (file === "package.json" && this.isPackage === true) return super.addIgnoreFile(file, then);
      let text;
      try {
        text = edits.get(`${this.path}/${file}`) ?? disk2.text(`${this.path}/${file}`);
      } catch (error2) {
        this.emit("error", error2);
        return;
      }
      notes.ignoreFiles.set(this.#packedPath(file), text);
      this.onReadIgnoreFile(file, text, then);
    }
    /** Called by the constructors above as well, before this class has fields. */
    onReadIgnoreFile(file, text, then) {
      const texts = notes.texts.get(this) ?? /* @__PURE__ */ new Map();
      notes.texts.set(this, texts.set(file, text));
      const known4 = notes.compiled.get(text);
      if (known4 !== void 0) {
        this.ignoreRules[file] = known4;
        return then();
      }
      super.onReadIgnoreFile(file, text, () => void 0);
      notes.compiled.set(text, this.ignoreRules[file] ?? []);
      then();
    }
    stat(entry, then) {
      if (entry.entry.includes("*")) {
        if (this.#wouldShip(entry)) notes.dropped.push({ path: this.#packedPath(entry.entry), why: "name", target: null });
        return super.stat(entry, then);
      }
      let st;
      try {
        st = disk2.stats(`${this.path}/${entry.entry}`);
      } catch (error2) {
        this.emit("error", error2);
        return;
      }
      this.onstat({ ...entry, st, isSymbolicLink: st.isSymbolicLink() }, then);
    }
    onstat(entry, then) {
      if (entry.st.isFile()) {
        if (entry.file) {
          const path28 = this.#packedPath(entry.entry);
          notes.stats.set(path28, entry.st);
          if (notes.stats.size === MANY_FILES) keepYoungHeapSmall();
          notes.decisions.set(path28, this.#included.get(entry.entry) ?? null);
        }
      } else if (!entry.st.isDirectory() && this.#wouldShip(entry)) {
        notes.dropped.push(droppedEntry2(this.#packedPath(entry.entry), `${this.path}/${entry.entry}`, entry.st));
      }
      super.onstat(entry, then);
    }
    walker(entry, options, then) {
      const untouched = notes.untouched(this.#packedPath(entry));
      if (untouched !== null) {
        for (const file of untouched) this.result.add(file);
        return then();
      }
      const child = new FastWalker(this.tree, this.walkerOpt(entry, options));
      child.on("done", then).start();
    }
    filterEntry(entry, partial = false, entryBasename) {
      if (about3 !== void 0 && !this.#hasAnswered) this.#answer(about3);
      if (partial && entryBasename === void 0 && this.#regular.has(entry)) return false;
      const isIncluded = this.#filter(entry, partial, entryBasename);
      if (isIncluded && !partial && entryBasename === void 0) this.#included.set(entry, notes.turned);
      return isIncluded;
    }
    #filter(entry, partial, entryBasename) {
      const { parent } = this;
      if (parent === null) notes.turned = null;
      const included = parent === null || parent.filterEntry(`${this.basename}/${entry}`, partial, entryBasename || entry);
      if (!included && !this.exact) return false;
      this.#index ??= this.#indexed();
      if (!reasons || partial && about3 === void 0) {
        const rule = this.#index.decide(entry, partial, entryBasename);
        return rule === null ? included : rule.negate;
      }
      const position = this.#index.turn(entry, partial, entryBasename, included);
      if (position === -1) return included;
      const by = this.#turns.get(position) ?? this.#decisionAt(position);
      this.#turns.set(position, by);
      notes.turned = by;
      return by.included;
    }
    sort() {
      return 0;
    }
    async gatherBundles() {
      try {
        await super.gatherBundles();
      } catch (error2) {
        this.emit("error", error2);
        throw error2;
      }
    }
    #indexed() {
      const lists = this.ignoreFiles.map((file) => this.ignoreRules[file] ?? []);
      const strict = this.ignoreFiles.findIndex((file) => sourceName(file) === STRICT);
      if (this.parent === null) this.#noteRules(lists.flat());
      return indexRules(lists.flat(), strict === -1 ? void 0 : lists.slice(0, strict).flat().length);
    }
    #noteRules(rules2) {
      notes.rules = rules2;
      if (earlier === void 0) return;
      const edited = [...edits.keys()].map((file) => file.slice(this.path.length + 1, file.lastIndexOf("/")));
      const below2 = edited.filter((directory) => directory !== "");
      notes.untouched = untouchedBy(earlier, rules2, below2);
    }
    #decisionAt(position) {
      let first2 = 0;
      for (const file of this.ignoreFiles) {
        const rules2 = this.ignoreRules[file] ?? [];
        const rule = rules2[position - first2];
        if (rule !== void 0) return { included: rule.negate, source: this.#sourceOf(file), ...this.#lineOf(file, position - first2) };
        first2 += rules2.length;
      }
      throw new Error(`npm-packlist has no rule number ${position} in ${this.path}`);
    }
    #sourceOf(file) {
      if (typeof file === "string" && !(file === "package.json" && this.isPackage === true)) {
        return { kind: "ignore-file", file: this.#packedPath(file) };
      }
      const kind = SOURCES[sourceName(file)];
      if (kind === void 0) throw new Error(`npm-packlist has rules of an unknown kind: ${String(file)}`);
      return { kind, directory: this.#packedPath("").slice(0, -1) };
    }
    #lineOf(file, index) {
      const text = notes.texts.get(this)?.get(file) ?? "";
      const lines = notes.lines.get(text) ?? ruleLines(text);
      notes.lines.set(text, lines);
      const line2 = lines[index];
      if (line2 === void 0) throw new Error(`npm-packlist has more rules than lines in ${this.path}`);
      return line2;
    }
    /** Notes what becomes of the entry of this directory that the path in question is or lies below. */
    #answer(path28) {
      this.#hasAnswered = true;
      const prefix2 = this.#packedPath("");
      if (!path28.startsWith(prefix2) || path28 === prefix2) return;
      const [entry = ""] = path28.slice(prefix2.length).split("/");
      if (!this.entries.includes(entry)) return;
      notes.answers.push({ path: prefix2 + entry, asFile: this.#decided(entry, false), asDirectory: this.#decided(entry, true) });
    }
    #decided(entry, asDirectory) {
      return { included: this.#filter(entry, asDirectory, void 0), by: notes.turned };
    }
    #wouldShip(entry) {
      return entry.file || entry.dir && this.filterEntry(`${entry.entry}/`);
    }
    #packedPath(entry) {
      return `${this.path}/${entry}`.slice(this.root.length + 1);
    }
  };
}
var STRICT = "npm-packlist.rules.strict";
var SOURCES = {
  "npm-packlist.rules.default": "defaults",
  "npm-packlist.rules.global": "global",
  [STRICT]: "strict",
  "package.json": "manifest"
};
function withEdited(entries, directory, edits) {
  if (edits.size === 0) return entries;
  const added = [...edits.keys()].flatMap(
    (file) => file.slice(0, file.lastIndexOf("/")) === directory ? [file.slice(directory.length + 1)] : []
  );
  return [.../* @__PURE__ */ new Set([...entries, ...added])];
}
function droppedEntry2(path28, file, st) {
  return st.isSymbolicLink() ? { path: path28, why: "symlink", target: fast_walker_default.readlinkSync(file) } : { path: path28, why: "special", target: null };
}

// builtin:node:fs in packers/npm/global-ignore-file.ts
var global_ignore_file_default = process.getBuiltinModule("node:fs");

// src/packers/npm/global-ignore-file.ts
import os5 from "node:os";
import path11 from "node:path";

// builtin:node:fs in packers/npm/executable.ts
var executable_default = process.getBuiltinModule("node:fs");

// src/packers/npm/executable.ts
import path10 from "node:path";
async function findNpm(env, cwd) {
  const executable = onPath("npm", env);
  if (executable === null) return null;
  const directory = npmAround(executable) ?? npmAround(executable_default.realpathSync(executable)) ?? await behindShim(executable, env, cwd);
  if (directory !== null) return directory;
  throw new GateError("packer", `cannot find the files of the npm at ${executable}`, {
    help: "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
  });
}
async function behindShim(executable, env, cwd) {
  const { npmBehindShim } = await import("./lazy/shim.js");
  return npmBehindShim(executable, env, cwd);
}
var findNode = (env) => onPath("node", env) ?? process.execPath;
function onPath(name, env) {
  const key = Object.keys(env).find((variable2) => variable2.toUpperCase() === "PATH") ?? "PATH";
  const suffixes = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  for (const directory of (env[key] ?? "").split(path10.delimiter)) {
    if (directory === "") continue;
    for (const suffix of suffixes) {
      const candidate = path10.join(directory, name + suffix);
      if (executable_default.statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
    }
  }
  return null;
}
function npmAround(executable) {
  const directory = path10.dirname(executable);
  const candidates = [
    path10.dirname(directory),
    path10.join(directory, "node_modules", "npm"),
    path10.join(directory, "..", "lib", "node_modules", "npm")
  ];
  const own2 = path10.basename(executable).startsWith("npm-cli") ? candidates.slice(0, 1) : process.platform === "win32" ? candidates.slice(1) : [];
  return own2.find(isNpm) ?? null;
}
function isNpm(directory) {
  try {
    const manifest = JSON.parse(executable_default.readFileSync(path10.join(directory, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "npm";
  } catch {
    return false;
  }
}

// src/packers/npm/global-ignore-file.ts
var RELEVANT = /^\s*["']?(?:global[-_]ignore[-_]file|userconfig|globalconfig|prefix)\b/im;
var RELEVANT_VARIABLE = /^npm_config_global[-_]ignore[-_]file$/i;
async function globalIgnoreFile(modules, manifest, place3) {
  if (!modules.features.globalIgnoreFile) return null;
  const fromManifest2 = publishConfigFile(manifest);
  if (fromManifest2 !== null) return path11.resolve(place3.directory, fromManifest2);
  if (!mayBeConfigured(modules, place3)) return null;
  const { globalIgnoreFile: file } = await modules.loadConfig(place3.directory);
  return file === null ? null : path11.resolve(place3.directory, file);
}
function publishConfigFile({ publishConfig }) {
  if (typeof publishConfig !== "object" || publishConfig === null) return null;
  const file = Reflect.get(publishConfig, "global-ignore-file");
  return typeof file === "string" && file !== "" ? file : null;
}
var asked = /* @__PURE__ */ new WeakMap();
function mayBeConfigured(modules, { projectDirectory, env }) {
  const known4 = asked.get(modules) ?? /* @__PURE__ */ new Map();
  asked.set(modules, known4);
  const answer = known4.get(projectDirectory) ?? isMentioned(modules, projectDirectory, env);
  known4.set(projectDirectory, answer);
  return answer;
}
function isMentioned(modules, projectDirectory, env) {
  if (Object.keys(env).some((name) => RELEVANT_VARIABLE.test(name))) return true;
  const prefix2 = variable(env, "npm_config_prefix") ?? variable(env, "PREFIX") ?? defaultPrefix(env);
  if (global_ignore_file_default.existsSync(path11.join(prefix2, "etc", "npmignore"))) return true;
  const files = [
    path11.join(projectDirectory, ".npmrc"),
    variable(env, "npm_config_userconfig") ?? path11.join(env["HOME"] ?? os5.homedir(), ".npmrc"),
    variable(env, "npm_config_globalconfig") ?? path11.join(prefix2, "etc", "npmrc"),
    ...modules.npmDirectory === null ? [] : [path11.join(modules.npmDirectory, "npmrc")]
  ];
  return files.some((file) => RELEVANT.test(textOf4(file)));
}
function variable(env, name) {
  const key = Object.keys(env).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === void 0 ? void 0 : env[key] || void 0;
}
function defaultPrefix(env) {
  const node = global_ignore_file_default.realpathSync(findNode(env));
  return process.platform === "win32" ? path11.dirname(node) : path11.dirname(path11.dirname(node));
}
function textOf4(file) {
  try {
    return global_ignore_file_default.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/packers/npm/packed-path.ts
var packedPath = (listed2) => listed2.startsWith("./") ? listed2.slice(2) : listed2;

// src/packers/npm/packed-entry.ts
function packedMode(manifest, path28, mode) {
  const executable = isPackageBin(manifest, path28) ? 73 : 0;
  return (mode & 4095 | 384) & ~18 | executable;
}
function isPackageBin({ bin, name }, path28) {
  if (!bin) return false;
  const bins = typeof bin === "string" ? { [String(name)]: bin } : bin;
  const shortened = path28.replace(/^[^\\/]*\//, "");
  return typeof bins === "object" && bins !== null && Object.values(bins).includes(shortened);
}
function strippedManifestSize(text) {
  const { patchedDependencies: _, ...rest } = JSON.parse(text);
  const [, newline = "\n", indent = "  "] = /^\s*\{(\r?\n)?([\t ]*)/.exec(text) ?? [];
  return Buffer.byteLength(`${JSON.stringify(rest, null, indent)}
`.replaceAll("\n", newline));
}

// src/packers/npm/list.ts
function placeInside({ directory, workspace: workspace2 }) {
  if (workspace2 === null || workspace2.directory === directory) return { prefix: directory, workspaces: void 0 };
  return { prefix: workspace2.directory, workspaces: [directory] };
}
async function listNpm(modules, target, env, place3 = placeInside(target)) {
  return packListOf(modules, await walkTarget(modules, target, env, place3));
}
async function walkTarget(modules, target, env, place3, questions = {}) {
  const { directory } = target;
  const manifest = readManifest(target);
  const normalized = await normalize2(modules, directory, manifest);
  identity(normalized, manifest);
  const tree = await packTree(modules, directory, normalized, manifest);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place3.prefix, env });
  const options = { path: directory, prefix: place3.prefix, workspaces: place3.workspaces, globalIgnoreFile: ignoreFile ?? void 0 };
  const walk3 = await walkPackage(modules, tree, options, questions);
  return { target, place: place3, manifest, normalized, tree, globalIgnoreFile: ignoreFile, walk: walk3 };
}
function packListOf(modules, walked) {
  const { target, manifest, normalized, walk: walk3 } = walked;
  const { name, version } = identity(normalized, manifest);
  const dropped = [...walk3.dropped, ...droppedFilesEntries(target.directory, normalized, walk3)];
  const reasonOf2 = fileReasons(walked);
  const entries = packEntries(modules, target.directory, normalized, manifest, walk3, dropped);
  return {
    name,
    version,
    root: target.root,
    packer: modules.packer,
    manifest,
    files: entries.map((file) => ({ ...file, reason: reasonOf2(file.path) })),
    dropped: dropped.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    unpackedSize: entries.reduce((sum, file) => sum + file.size, 0),
    packedSize: null,
    integrity: null
  };
}
function readManifest({ directory, root }) {
  const file = root === "." ? "package.json" : `${root}/package.json`;
  let text;
  try {
    text = list_default.readFileSync(path12.join(directory, "package.json"), "utf8");
  } catch (error2) {
    throw unreadable3(error2, file);
  }
  return parseManifest(text, file);
}
async function normalize2(modules, directory, manifest) {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error2) {
    throw new GateError("package", `npm cannot read ${manifest.file}: ${firstLine(error2)}`, { help: "mend package.json", cause: error2 });
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
async function walkPackage(modules, tree, options, questions = {}) {
  try {
    if (!modules.knownShape) {
      const files = await modules.packlist(tree, options);
      return { files, stats: /* @__PURE__ */ new Map(), dropped: [], trace: null, rules: null, walked: files.length };
    }
    if (reachesIntoNodeModules(tree.package)) return await fastWalk(modules, tree, options, questions);
    return await modules.sparingNodeModules(options.path, () => fastWalk(modules, tree, options, questions));
  } catch (error2) {
    if (error2 instanceof GateError) throw error2;
    const file = systemErrorPath(error2);
    throw file === null ? new GateError("list", `npm-packlist cannot list the package: ${firstLine(error2)}`, {
      help: "npm pack stops here as well",
      cause: error2
    }) : unreadable3(error2, path12.relative(options.path, file) || ".");
  }
}
var reachesIntoNodeModules = ({ main, browser, bin }) => /node_modules/i.test(JSON.stringify([main, browser, bin]));
function droppedFilesEntries(directory, { files }, walk3) {
  if (!Array.isArray(files)) return [];
  const known4 = new Set(walk3.dropped.map((entry) => entry.path));
  return files.flatMap((entry) => {
    const literal2 = typeof entry === "string" && !entry.startsWith("!") ? path12.posix.normalize(entry).replace(/^\/+|\/+$/g, "") : "";
    if (literal2 === "" || literal2.startsWith("..") || literal2.includes("\0") || known4.has(literal2)) return [];
    const file = path12.join(directory, literal2);
    const st = lstatOrNull(file);
    return st === null || st.isFile() || st.isDirectory() ? [] : [droppedEntry2(literal2, file, st)];
  });
}
function lstatOrNull(file) {
  try {
    return list_default.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error2) {
    if (systemErrorCode(error2) === "ENOTDIR") return null;
    throw error2;
  }
}
function packEntries(modules, directory, normalized, manifest, walk3, dropped) {
  const seen = walk3.files.map((file) => {
    const packed = packedPath(file);
    return { path: packed, stats: statOf(directory, packed, walk3) };
  });
  const linkTargets = hardLinks(modules, seen);
  for (const [link, target] of linkTargets) dropped.push({ path: link, why: "hard-link", target });
  const strips = modules.features.stripsPatchedDependencies && "patchedDependencies" in manifest.data;
  return seen.map(({ path: file, stats }) => {
    const size = linkTargets.has(file) ? 0 : strips && file === "package.json" ? strippedManifestSize(manifest.text) : stats.size;
    return { path: file, size, mode: packedMode(normalized, file, stats.mode), reason: null };
  }).toSorted((a, b) => byCodeUnit(a.path, b.path));
}
function statOf(directory, file, walk3) {
  try {
    const full = path12.join(directory, file);
    list_default.accessSync(full, list_default.constants.R_OK);
    return walk3.stats.get(file) ?? list_default.lstatSync(full);
  } catch (error2) {
    throw unreadable3(error2, file);
  }
}
function hardLinks(modules, seen) {
  const { sort } = modules.Walker.prototype;
  const shared = seen.filter(({ stats }) => stats.nlink > 1).toSorted((a, b) => sort(a.path, b.path));
  const first2 = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  for (const { path: file, stats } of shared) {
    const inode = `${stats.dev}:${stats.ino}`;
    const bytes2 = first2.get(inode);
    if (bytes2 === void 0) first2.set(inode, file);
    else links.set(file, bytes2);
  }
  return links;
}
function unreadable3(error2, file) {
  const code = systemErrorCode(error2) ?? firstLine(error2);
  if (code === "ENOENT" && file.endsWith("package.json")) {
    return new GateError("package", `no ${file}`, { help: "name a directory with a package.json, or run packgate in one", cause: error2 });
  }
  return new GateError("list", `cannot read ${JSON.stringify(file)} (${code})`, {
    help: "npm pack would stop here as well: mend the file or its permissions, or keep it out of the package",
    cause: error2
  });
}

// src/packers/npm/manifest-pointer.ts
function manifestPointer({ file, text }, frame) {
  if (frame === null || frame.file !== file) return [];
  const before = text.split("\n").slice(0, frame.line - 1).reduce((sum, line2) => sum + line2.length + 1, 0);
  return getLocation2(text, before + frame.column).path;
}

// builtin:node:fs in packers/npm/pinned-npm.ts
var pinned_npm_default = process.getBuiltinModule("node:fs");

// src/packers/npm/pinned-npm.ts
import { createRequire } from "node:module";
import path13 from "node:path";
function pinnedNpm(modules, target, manifest) {
  const manifests = [manifest, ...manifestsAbove(target)];
  return first(manifests, (one) => packageManagerOf(modules, one)) ?? first(manifests, (one) => engineOf(modules, one));
}
function first(manifests, find) {
  for (const manifest of manifests) {
    const found = find(manifest);
    if (found !== null) return found;
  }
  return null;
}
function manifestsAbove({ directory, workspace: workspace2, repository }) {
  const above = /* @__PURE__ */ new Set([workspace2?.directory ?? repository, repository]);
  above.delete(directory);
  return [...above].flatMap((one) => {
    const file = path13.join(one, "package.json");
    const data = dataOf2(file);
    return data === null ? [] : [{ file: slashedFrom(repository, file), data }];
  });
}
function dataOf2(file) {
  try {
    const data = JSON.parse(pinned_npm_default.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}
function packageManagerOf({ packer }, { file, data }) {
  const written2 = data["packageManager"];
  if (typeof written2 !== "string" || written2 === "") return null;
  const [value = ""] = written2.split("+");
  return { file, field: "packageManager", value, isInstalled: value === `npm@${packer.version}` };
}
function engineOf(modules, { file, data: { engines } }) {
  const value = typeof engines === "object" && engines !== null ? Reflect.get(engines, "npm") : null;
  if (typeof value !== "string" || value === "" || value === "*") return null;
  return { file, field: "engines.npm", value, isInstalled: isInRange(modules, value) };
}
function isInRange({ npmDirectory, packer }, range2) {
  if (npmDirectory === null) return null;
  try {
    const semver = createRequire(path13.join(npmDirectory, "package.json"))("semver");
    return semver.satisfies(packer.version, range2, { includePrerelease: true });
  } catch {
    return null;
  }
}

// src/packers/npm/newest.ts
async function newestNpm(installed, env) {
  const { npmDirectory, features } = installed;
  if (npmDirectory === null) return null;
  const isSameAround = Object.values(features).every(Boolean);
  if (isSameAround && foreignVersions(npmDirectory).next().done === true) return null;
  const { carriedNpm } = await import("./lazy/carried.js");
  const carried2 = carriedNpm(env);
  return features.globalIgnoreFile ? { ...carried2, npmDirectory, loadConfig: installed.loadConfig } : carried2;
}
async function newestList(npms, target, env, pack) {
  const { installed, newest } = npms;
  const none3 = { packer: newest.packer, refusal: null, drifts: [], pinned: null };
  let walked;
  try {
    walked = await walkTarget(newest, target, env, placeInside(target));
  } catch (error2) {
    return { ...none3, refusal: refusalOf(error2, pack.manifest), pinned: pinnedNpm(installed, target, pack.manifest) };
  }
  const disputed = disputedFiles(pack, walked);
  if (disputed.length === 0) return none3;
  const npmignore = walked.walk.trace?.ignoreFiles.get(".npmignore") ?? null;
  const { driftsOf } = await import("./lazy/drift.js");
  const drifts = await driftsOf({ ...npms, target, env, pack, disputed, npmignore });
  return { ...none3, drifts, pinned: pinnedNpm(installed, target, pack.manifest) };
}
function disputedFiles(pack, walked) {
  const packed = new Map(pack.files.map((file) => [file.path, file.reason]));
  const newest = new Set(walked.walk.files.map(packedPath));
  const reasonOf2 = fileReasons(walked);
  return [
    ...[...packed].filter(([path28]) => !newest.has(path28)).map(([path28, ships]) => ({ path: path28, shipsWith: "installed", ships })),
    ...[...newest].filter((path28) => !packed.has(path28)).map((path28) => ({ path: path28, shipsWith: "newest", ships: reasonOf2(path28) }))
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}
function refusalOf(error2, manifest) {
  if (!isGateError(error2)) return { message: firstLine(error2), help: null, pointer: ["name"] };
  const pointer = manifestPointer(manifest, error2.frame);
  return { message: error2.message, help: error2.help, pointer: pointer.length > 0 ? pointer : ["name"] };
}

// builtin:node:fs in packed-bytes.ts
var node_fs_in_packed_bytes_default = process.getBuiltinModule("node:fs");

// src/packed-bytes.ts
import path14 from "node:path";
function packedBytes(directory, { dropped }) {
  const links = new Set(dropped.filter(({ why }) => why === "hard-link").map((entry) => entry.path));
  return (file) => {
    const bytes2 = regularFileBytes(path14.join(directory, file.path), file.path);
    const isAsListed = bytes2.length === file.size || links.has(file.path) || file.path === "package.json";
    if (isAsListed) return bytes2;
    throw changed(file.path);
  };
}
var changed = (shown3, cause) => new GateError("list", `${shown3} changed while it was judged`, { help: "run packgate when nothing writes into the package", cause });
var WITHOUT_WAITING = node_fs_in_packed_bytes_default.constants.O_RDONLY | (node_fs_in_packed_bytes_default.constants.O_NOFOLLOW ?? 0) | (node_fs_in_packed_bytes_default.constants.O_NONBLOCK ?? 0);
function regularFileBytes(full, shown3) {
  const descriptor = opened(full, shown3);
  try {
    if (!node_fs_in_packed_bytes_default.fstatSync(descriptor).isFile()) throw changed(shown3);
    return node_fs_in_packed_bytes_default.readFileSync(descriptor);
  } finally {
    node_fs_in_packed_bytes_default.closeSync(descriptor);
  }
}
function opened(full, shown3) {
  try {
    return node_fs_in_packed_bytes_default.openSync(full, WITHOUT_WAITING);
  } catch (error2) {
    throw GONE.has(systemErrorCode(error2) ?? "") ? changed(shown3, error2) : error2;
  }
}
var GONE = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"]);

// src/previous/changes.ts
var releaseChanges = ({ before, added, removed, kept, manifest }) => ({
  before,
  added: added.map(({ path: path28 }) => path28),
  removed: removed.map(({ path: path28, size }) => ({ path: path28, size })),
  changed: kept.filter(differs).map(({ file, before: { path: path28, size, mode }, isCertain }) => ({
    path: file.path,
    before: { path: path28, size, mode },
    isCertain
  })),
  manifest
});
var differs = ({ file, before }) => file.size !== before.size || file.mode !== before.mode || file.path !== before.path;

// src/rules/path-parts.ts
function pathParts(path28) {
  const lower = path28.toLowerCase();
  const slash = lower.lastIndexOf("/");
  const name = lower.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  return {
    path: path28,
    lower,
    name,
    extension: dot === -1 ? "" : name.slice(dot),
    directories: slash === -1 ? [] : lower.slice(0, slash).split("/")
  };
}

// src/judge-package.ts
async function judgePackage(run2) {
  const { opened: opened3, policy, watch, failOn, today, previous } = run2;
  const problems = [];
  const scope = policy.scopeFor(opened3.pack.name);
  const pack = { ...await withNewest(run2, scope), previous };
  const listed2 = await watch.time("rules", () => findingsInList(pack, scope));
  const read = await watch.time("inspect", () => {
    const common2 = { pack, policy: scope, rules, pathParts, onError: (error2) => void problems.push(error2) };
    return inspectPackage(
      "read" in opened3.bytes ? { ...common2, read: opened3.bytes.read } : { ...common2, contents: opened3.bytes.contents() }
    );
  });
  const findings = [...listed2, ...read];
  const sources = await placesInSource(run2, findings);
  const { preset } = policy.policy;
  const { verdict: verdict2, uses } = await watch.time(
    "judge",
    () => judge({ findings, pack: { ...pack, sources }, policy: scope, preset, rules: ruleMetas, failOn, today })
  );
  const violations = await withFixes(run2, scope, verdict2.violations);
  const { name, version, root, packer, integrity, files, dropped } = pack;
  const totals = { files: files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize };
  const outcome = problems.length > 0 ? "fail" : verdict2.outcome;
  const replaced2 = { ...replacedRelease(pack), ...run2.notCompared !== null && { notCompared: run2.notCompared } };
  const report = { name, version, root, packer, totals, integrity, files, dropped, ...replaced2, ...verdict2, violations, outcome };
  return { report, uses, problems };
}
function replacedRelease(pack) {
  const comparison = comparisonOf(pack);
  if (pack.previous === void 0 || pack.previous === null || comparison === null) return {};
  const { label, version, source } = pack.previous;
  return { previous: { label, version, source }, changes: releaseChanges(comparison) };
}
async function withNewest({ opened: { pack, npm }, newest, host, policy, watch }, scope) {
  if (newest === null || npm === null || ruleLevel(packerDrift.meta, void 0, scope, policy.policy.preset) === "off") return pack;
  const { modules: installed, target } = npm;
  return { ...pack, newest: await watch.time("drift", () => newestList({ installed, newest }, target, host.env, pack)) };
}
async function withFixes(run2, policy, violations) {
  const { opened: opened3, host, watch, newest, failOn } = run2;
  const { pack, npm } = opened3;
  if (npm === null || !violations.some(({ severity, path: file }) => severity !== "note" && file !== null)) return violations;
  return watch.time("fix", async () => {
    try {
      const { proveFixes } = await import("./lazy/prove-fixes.js");
      const fails = (severity) => failsRun(severity, failOn);
      const proved = await proveFixes({ ...npm, isNewest: newest === null, env: host.env, pack, policy, violations, fails, isFoundInside });
      if (host.onFix !== void 0) host.onFix(await proved.combined());
      return proved.violations;
    } catch (error2) {
      if (isGateError(error2)) return violations;
      throw error2;
    }
  });
}
var contentRules = new Set(rules.flatMap(({ scope, meta: meta3 }) => scope === "content" ? [meta3.id] : []));
var isFoundInside = (rule) => contentRules.has(rule);
async function placesInSource({ opened: { pack, npm } }, findings) {
  if (npm === null || !findings.some(({ region }) => region !== void 0)) return /* @__PURE__ */ new Map();
  const { sourceFrames } = await import("./lazy/source-frames.js");
  return sourceFrames(npm.target, pack, findings, packedBytes(npm.target.directory, pack));
}
function findingsInList(pack, policy) {
  const input = { pack, policy, paths: pack.files.map((file) => pathParts(file.path)) };
  return rules.flatMap((rule) => rule.scope === "package" ? rule.check(input) : []);
}

// src/secrets/mask.ts
var NEEDLES = [...SECRET_NEEDLES, ...PRIVATE_KEY_NEEDLES];
var ASTERISK = 42;
var KEY_LINE = /^(\s*)([A-Za-z0-9+/]{40,}={0,2})(\s*)$/;
var automaton = null;
async function maskSecrets(texts) {
  const originals = [...new Set(texts)];
  const encoded = originals.map((text) => Buffer.from(text));
  const bytes2 = Buffer.concat(encoded.flatMap((one) => [one, Buffer.from("\n")]));
  for (const { start: start2, end: end2 } of await secretsIn(bytes2)) bytes2.fill(ASTERISK, start2, end2);
  const masked2 = /* @__PURE__ */ new Map();
  let start = 0;
  for (const [index, text] of originals.entries()) {
    const end2 = start + (encoded[index]?.length ?? 0);
    const shown3 = bytes2.toString("utf8", start, end2).replace(KEY_LINE, asterisks);
    if (shown3 !== text) masked2.set(text, shown3);
    start = end2 + 1;
  }
  return masked2;
}
async function secretsIn(bytes2) {
  automaton ??= buildAutomaton(NEEDLES);
  const hits = scan(automaton, bytes2);
  if (hits.every((offsets) => offsets.length === 0)) return [];
  const found = [...findPrivateKeys(bytes2, hits.slice(SECRET_NEEDLES.length))];
  for await (const { secrets } of findSecrets(bytes2, "package.json", hits.slice(0, SECRET_NEEDLES.length)))
    found.push(...secrets.map(({ start, end: end2, prefix: prefix2 }) => ({ start: start + prefix2.length, end: end2 })));
  return found;
}
var asterisks = (_line, before, key, after2) => `${before}${"*".repeat(key.length)}${after2}`;

// src/masked-report.ts
var NAMES4 = /* @__PURE__ */ new Set(["rule", "severity", "path", "docs", "file", "subject", "package", "expires", "removes"]);
async function maskedReport(report) {
  const quotes = quotesOf(report);
  if (quotes.length === 0) return report;
  const mask2 = await masking([...quotes, ...reasonsIn(report)]);
  if (mask2 === null) return report;
  const packages = report.packages.map((one) => ({
    ...one,
    violations: mask2(one.violations),
    waivers: mask2(one.waivers),
    ...one.changes !== void 0 && { changes: mask2(one.changes) }
  }));
  const { violations, unusedExceptions: unusedExceptions2, expiringExceptions: expiringExceptions2 = [], shard, errors } = report;
  return withReasons(mask2, {
    ...report,
    packages,
    violations: mask2(violations),
    unusedExceptions: mask2(unusedExceptions2),
    expiringExceptions: mask2(expiringExceptions2),
    errors: mask2(errors),
    ...shard !== void 0 && { shard: { ...shard, exceptions: mask2(shard.exceptions) } }
  });
}
async function maskedReasons(report) {
  const mask2 = await masking(reasonsIn(report));
  return mask2 === null ? report : withReasons(mask2, report);
}
var reasonsIn = ({ packages }) => [
  ...new Set(packages.flatMap(({ files }) => files.map(({ reason }) => reason)))
];
function withReasons(mask2, report) {
  const masked2 = new Map(reasonsIn(report).map((reason) => [reason, mask2(reason)]));
  const packages = report.packages.map((one) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, reason: masked2.get(file.reason) ?? null }))
  }));
  return { ...report, packages };
}
var quotesOf = ({ packages, violations, unusedExceptions: unusedExceptions2, expiringExceptions: expiringExceptions2 = [], shard, errors }) => [
  ...packages.flatMap((one) => [...one.violations, ...one.waivers, ...one.changes?.manifest ?? []]),
  ...violations,
  ...unusedExceptions2,
  ...expiringExceptions2,
  ...shard?.exceptions ?? [],
  ...errors
];
async function masking(values) {
  if (values.length === 0) return null;
  const texts = /* @__PURE__ */ new Set();
  eachText(values, (text) => texts.add(text));
  const masked2 = await maskSecrets(texts);
  return masked2.size === 0 ? null : (value) => replaced(value, masked2);
}
function eachText(value, take) {
  if (typeof value === "string") take(value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!NAMES4.has(key)) eachText(inner, take);
  }
}
function replaced(value, masked2) {
  if (typeof value === "string") return masked2.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, masked2));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES4.has(key) ? inner : replaced(inner, masked2)]));
}

// src/reported-error.ts
var reportedErrors = (error2, root) => [error2, ...error2.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));

// src/system-problem.ts
function userProblem(error2) {
  if (isGateError(error2)) return error2;
  const refusal = systemRefusal(error2);
  if (refusal === null) return null;
  const { code, call, path: path28 } = refusal;
  return new GateError("list", `the system refused ${call}${path28 === null ? "" : ` of ${JSON.stringify(path28)}`} (${code})`, {
    help: HELP[code] ?? "mend that, and run packgate again when nothing else writes there",
    cause: error2
  });
}
var HELP = {
  ENOSPC: "make room on the disk, and run packgate again",
  EDQUOT: "make room on the disk, and run packgate again",
  EMFILE: "raise the number of files that a process may open (ulimit -n)",
  ENOENT: "it vanished while it was read: run packgate when nothing else writes there",
  EROFS: "set TMPDIR to a directory that can be written"
};

// src/each-target.ts
var SEVERAL = 4;
async function eachTarget({ targets, atOnce, progress }, work) {
  const outcomes = targets.map(() => []);
  const queue = targets.entries();
  const worker = async () => {
    for (const [index, target] of queue) {
      if (targets.length > 1 || target.kind === "registry") progress(progressLine(target, index, targets.length));
      outcomes[index] = [await outcomeOf2(target, () => work(target, targets.slice(index)))];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes.flat();
}
async function outcomeOf2(target, work) {
  try {
    return { kind: "done", result: await work() };
  } catch (error2) {
    const problem = userProblem(error2);
    if (problem === null) throw error2;
    return { kind: "failed", errors: reportedErrors(problem, target.root) };
  }
}
function progressLine({ kind, root }, index, total) {
  const what2 = kind === "registry" ? `fetching ${root}` : root;
  return total === 1 ? what2 : `${index + 1} of ${total}: ${what2}`;
}

// src/packers/tarball/limits.ts
var TARBALL_LIMITS = {
  members: 2e5,
  unpackedSize: 4e9,
  ratio: 200,
  ratioFrom: 1e8,
  names: 32e6,
  manifest: 16e6,
  file: 2 ** 31 - 1
};

// builtin:node:fs in packers/declared-manager.ts
var declared_manager_default = process.getBuiltinModule("node:fs");

// src/packers/declared-manager.ts
import path16 from "node:path";

// src/packers/manager.ts
var MANAGERS = ["npm", "pnpm", "yarn", "bun"];
var isManager = (name) => MANAGERS.includes(name);

// src/packers/upwards.ts
import path15 from "node:path";
function upwards2(repository, directory) {
  const steps = path15.relative(repository, directory).split(path15.sep).filter(Boolean);
  if (steps[0] === ".." || path15.isAbsolute(steps.join(path15.sep))) return [directory];
  return [...steps.map((_, index) => path15.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
var shownIn = (repository, file) => slashedFrom(repository, file) || ".";

// src/packers/declared-manager.ts
function declaredManager(repository, directory) {
  for (const current of upwards2(repository, directory)) {
    const manifest = manifestIn(current, repository);
    const declared = manifest === null ? null : declaredIn(manifest, current);
    if (declared !== null) return declared;
  }
  return null;
}
function manifestIn(directory, repository) {
  const full = path16.join(directory, "package.json");
  const file = shownIn(repository, full);
  try {
    return parseManifest(declared_manager_default.readFileSync(full, "utf8"), file);
  } catch (error2) {
    if (systemErrorCode(error2) === "ENOENT") return null;
    if (isGateError(error2)) throw error2;
    throw new GateError("packer", `cannot read ${JSON.stringify(file)} (${systemErrorCode(error2) ?? firstLine(error2)})`, {
      help: "make it readable: it may say which package manager packs",
      cause: error2
    });
  }
}
function declaredIn(manifest, directory) {
  const field2 = manifest.data["packageManager"];
  if (field2 !== void 0) return { ...fromField(field2, manifest), where: `"packageManager" in ${manifest.file}`, directory };
  const engine = onlyEngine(manifest.data);
  if (engine === null) return null;
  return { ...fromEngine(engine, manifest), where: `"devEngines" in ${manifest.file}`, directory };
}
function fromField(field2, manifest) {
  const [, name = "", version] = typeof field2 === "string" ? /^([^@]+)(?:@([^+]+)(?:\+.*)?)?$/s.exec(field2) ?? [] : [];
  return { name: known3(name, manifest, ["packageManager"]), version: version === void 0 || version.includes(":") ? null : version };
}
function onlyEngine({ devEngines }) {
  const engines = isObject3(devEngines) ? devEngines["packageManager"] : void 0;
  const engine = Array.isArray(engines) && engines.length === 1 ? engines[0] : engines;
  return isObject3(engine) ? engine : null;
}
function fromEngine({ name, version }, manifest) {
  const named3 = known3(typeof name === "string" ? name : "", manifest, ["devEngines", "packageManager", "name"]);
  return { name: named3, version: typeof version === "string" ? version : null };
}
var isObject3 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function known3(name, manifest, pointer) {
  if (isManager(name)) return name;
  throw new GateError("packer", `${manifest.file} names a package manager whose list Packgate cannot get`, {
    help: `name one of ${MANAGERS.join(", ")}, or say with --packer which one publishes the package`,
    frame: manifestFrame(manifest, pointer, "this decides which package manager packs")
  });
}

// builtin:node:fs in packers/lock-file.ts
var lock_file_default = process.getBuiltinModule("node:fs");

// src/packers/lock-file.ts
import path17 from "node:path";
var LOCK_FILES2 = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"]
];
function nearestLockFile(repository, directory) {
  for (const current of upwards2(repository, directory)) {
    const found = LOCK_FILES2.filter(([name2]) => isFile(path17.join(current, name2)));
    const [first2] = found;
    if (first2 === void 0) continue;
    const [name, manager] = first2;
    if (found.some(([, other]) => other !== manager)) throw severalManagers(found, shownIn(repository, current));
    const full = path17.join(current, name);
    return { manager, file: shownIn(repository, full), directory: current, yarn: manager === "yarn" ? yarnOf(full) : null };
  }
  return null;
}
var isFile = (file) => lock_file_default.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
function severalManagers(found, place3) {
  const names = found.map(([name]) => name).join(", ");
  return new GateError("packer", `lock files of several package managers lie side by side in ${JSON.stringify(place3)}: ${names}`, {
    help: 'say which one publishes: with "packageManager" in package.json, with --packer, or by removing the lock files of the others'
  });
}
function yarnOf(file) {
  const head = headOf(file, 4096);
  if (/^__metadata:/m.test(head)) return "berry";
  return /^# yarn lockfile v1$/m.test(head) ? "classic" : null;
}
function headOf(file, length) {
  try {
    const handle = lock_file_default.openSync(file, "r");
    try {
      const buffer = Buffer.alloc(length);
      return buffer.toString("utf8", 0, lock_file_default.readSync(handle, buffer, 0, length, 0));
    } finally {
      lock_file_default.closeSync(handle);
    }
  } catch (error2) {
    throw new GateError("packer", `cannot read ${JSON.stringify(path17.basename(file))} (${systemErrorCode(error2) ?? firstLine(error2)})`, {
      help: "make it readable: it says which yarn packs",
      cause: error2
    });
  }
}

// src/packers/detect.ts
function detectPacker(target, env, requested) {
  const { directory, repository } = target;
  const decided = { declared: null, lockFile: null, isForced: false, project: repository };
  if (requested !== "auto") return { ...decided, packer: requested, how: "as --packer says", isForced: true };
  const declared = declaredManager(repository, directory);
  if (declared !== null) {
    return { ...decided, packer: declared.name, how: `as ${declared.where} says`, declared, project: declared.directory };
  }
  const lockFile2 = nearestLockFile(repository, directory);
  if (lockFile2 !== null) {
    return { ...decided, packer: lockFile2.manager, how: `as ${lockFile2.file} says`, lockFile: lockFile2, project: lockFile2.directory };
  }
  const agent = userAgent(env);
  if (agent !== null) return { ...decided, packer: agent, how: "as npm_config_user_agent says" };
  return { ...decided, packer: "npm", how: "since nothing names another package manager" };
}
function userAgent(env) {
  const name = env["npm_config_user_agent"]?.split("/")[0] ?? "";
  return isManager(name) ? name : null;
}

// src/open-package.ts
function openPackage(target, opening) {
  switch (target.kind) {
    case "directory":
      return openDirectory(target, opening);
    case "tarball":
      return openFile(target, opening);
    case "registry":
      return openPublished(target, opening);
  }
}
async function openDirectory(target, { packer, modules, env }) {
  const decision = detectPacker(target, env, packer);
  const { packer: decided } = decision;
  if (decided === "npm" || decided === "bundled") {
    const pack2 = await listNpm(modules, target, env);
    return { pack: pack2, bytes: { read: packedBytes(target.directory, pack2) }, npm: { target, modules } };
  }
  const { packOther } = await import("./lazy/pack-other.js");
  const { pack, digests, contents, executes, sentence: sentence2 } = await packOther({ ...decision, packer: decided }, target, { env });
  const reasonOf2 = await manifestReasonsOf(pack.manifest, pack.packer.name);
  const files = pack.files.map((file) => ({ ...file, reason: reasonOf2(file.path) }));
  const named3 = { ...pack, files, packer: { ...pack.packer, how: sentence2, executes } };
  return { pack: withDigests(named3, digests), bytes: { contents }, npm: null };
}
async function openFile({ file, root, from }, opening) {
  const { openTarball } = await import("./lazy/open.js");
  const tarball = await openTarball({ kind: "file", path: file, shown: root }, TARBALL_LIMITS, from === void 0 ? "refused" : "dropped");
  if (from === void 0) return opened2(tarball, root, opening);
  const { publishedManifest } = await import("./lazy/pack-directory.js");
  const manifest = publishedManifest(from.target, tarball.pack.manifest);
  const reasonOf2 = from.packer.name === "npm" ? await npmReasons(from.target, opening) : await manifestReasonsOf(manifest, from.packer.name);
  const files = tarball.pack.files.map((one) => ({ ...one, reason: reasonOf2(one.path) }));
  return opened2({ ...tarball, pack: { ...tarball.pack, manifest, files, packer: from.packer } }, from.target.root, opening);
}
async function npmReasons(target, { modules, env }) {
  try {
    const { files } = await listNpm(modules, target, env);
    const reasons = new Map(files.map(({ path: path28, reason }) => [path28, reason]));
    return (path28) => reasons.get(path28) ?? null;
  } catch (error2) {
    if (isGateError(error2)) return () => null;
    throw error2;
  }
}
async function manifestReasonsOf({ text, file }, packer) {
  const { manifestReasons } = await import("./lazy/manifest-reasons.js");
  return manifestReasons(parseManifest(text, file), packer);
}
async function openPublished({ name, wanted, root }, { configuredIn, env }) {
  const { fetchVersion } = await import("./lazy/fetch-version.js");
  const tarball = await fetchVersion(name, wanted, configuredIn, env);
  return opened2(tarball, root, { includePrivate: true });
}
function opened2({ pack, digests, contents }, root, { includePrivate }) {
  if (pack.manifest.data["private"] === true && !includePrivate) {
    throw new GateError("package", `${pack.name} in ${root} is private, npm publish refuses it`, {
      help: "judge a public package, or pass --include-private to judge it all the same"
    });
  }
  return { pack: withDigests({ ...pack, root }, digests), bytes: { contents }, npm: null };
}
function withDigests(pack, digests) {
  const files = pack.files.map((file) => {
    const sha512 = digests.get(file.path);
    return sha512 === void 0 ? file : { ...file, sha512 };
  });
  return { ...pack, files };
}

// builtin:node:fs in find-previous.ts
var node_fs_in_find_previous_default = process.getBuiltinModule("node:fs");

// src/find-previous.ts
import path22 from "node:path";

// builtin:node:fs in packages.ts
var node_fs_in_packages_default = process.getBuiltinModule("node:fs");

// src/packages.ts
import path19 from "node:path";

// builtin:node:fs in workspaces.ts
var node_fs_in_workspaces_default = process.getBuiltinModule("node:fs");

// src/workspaces.ts
import path18 from "node:path";
async function workspaceAt(modules, directory) {
  const declarations = await declarationsIn(directory);
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
  for (let root = directory; ; root = path18.dirname(root)) {
    const members = await npmMembersOrNull(modules, root, directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path18.dirname(root) === root) return null;
  }
}
async function npmMembersOrNull(modules, root, directory) {
  const file = path18.join(root, "package.json");
  try {
    if (!node_fs_in_workspaces_default.existsSync(file) || !node_fs_in_workspaces_default.readFileSync(file, "utf8").includes('"workspaces"')) return null;
    return await npmMembers(modules, root);
  } catch (error2) {
    if (root === directory) throw workspaceError("package.json", error2);
    return null;
  }
}
async function npmMembers(modules, root) {
  const pkg = await modules.normalizeManifest(root);
  return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
}
async function declarationsIn(directory) {
  const npm = npmDeclaration(directory);
  const pnpm = await pnpmDeclaration(directory);
  const lerna = lernaDeclaration(directory, npm !== null || pnpm !== null);
  return [npm, pnpm, lerna].filter((declaration) => declaration !== null);
}
function npmDeclaration(directory) {
  const manifest = readData2(directory, "package.json", (text) => JSON.parse(text.replace(/^\uFEFF/, "")));
  const workspaces = manifest?.["workspaces"];
  if (workspaces === void 0 || workspaces === null) return null;
  const patterns = isRecord(workspaces) ? workspaces["packages"] ?? [] : workspaces;
  return { file: "package.json", patterns: patternList("package.json", '"workspaces"', patterns) };
}
async function pnpmDeclaration(directory) {
  if (!node_fs_in_workspaces_default.existsSync(path18.join(directory, "pnpm-workspace.yaml"))) return null;
  const { load } = await import("./lazy/workspace-yaml.js");
  const settings = readData2(directory, "pnpm-workspace.yaml", (text) => load(text));
  const packages = settings?.["packages"];
  if (packages === void 0 || packages === null) return null;
  const patterns = patternList("pnpm-workspace.yaml", '"packages"', packages);
  return patterns.length === 0 ? null : { file: "pnpm-workspace.yaml", patterns };
}
function lernaDeclaration(directory, hasWorkspaces) {
  const settings = readData2(directory, "lerna.json", (text) => JSON.parse(text));
  if (settings === null) return null;
  const packages = settings["packages"];
  if (packages === void 0 && hasWorkspaces) return null;
  return { file: "lerna.json", patterns: patternList("lerna.json", '"packages"', packages ?? ["packages/*"]) };
}
function readData2(directory, file, parse2) {
  let text;
  try {
    text = node_fs_in_workspaces_default.readFileSync(path18.join(directory, file), "utf8");
  } catch (error2) {
    if (systemErrorCode(error2) === "ENOENT") return null;
    throw workspaceError(file, error2);
  }
  if (file === "package.json" && !text.includes('"workspaces"')) return null;
  let data;
  try {
    data = parse2(text);
  } catch (error2) {
    throw workspaceError(file, error2);
  }
  if (data === void 0 || data === null) return null;
  if (!isRecord(data)) throw workspaceError(file, new Error("it does not hold a mapping"));
  return data;
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function workspaceError(file, error2) {
  return new GateError("workspace", `cannot read the workspaces in ${file}: ${firstLine(error2)}`, { help: `mend ${file}`, cause: error2 });
}
function patternList(file, key, value) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new GateError("workspace", `${key} in ${file} has to be a list of strings`, { help: `mend ${file}` });
}
async function membersOf(modules, directory, { file, patterns }) {
  if (file !== "package.json") return globMembers(directory, patterns);
  try {
    return await npmMembers(modules, directory) ?? [];
  } catch (error2) {
    throw workspaceError(file, error2);
  }
}
async function globMembers(directory, patterns) {
  const { globSync } = await import("./lazy/workspace-glob.js");
  const ignore2 = [
    "**/node_modules/**",
    "**/bower_components/**",
    ...patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => manifestPattern(pattern.slice(1)))
  ];
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(manifestPattern);
  return globSync(wanted, { cwd: directory, ignore: ignore2, absolute: true }).map((file) => path18.dirname(file));
}
var manifestPattern = (pattern) => `${plainPattern(pattern)}/package.json`;
var plainPattern = (pattern) => pattern.replace(/^\.?\/+/, "").replace(/\/+$/, "") || ".";
function refuseEmptyPatterns(directory, { file, patterns }, members) {
  const relative = members.map((member) => slashedFrom(directory, member) || ".");
  for (const pattern of patterns) {
    if (pattern.startsWith("!") || relative.some((member) => minimatch(member, plainPattern(pattern)))) continue;
    throw new GateError("workspace", `the workspace pattern ${JSON.stringify(pattern)} in ${file} matches no package`, {
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
  const sorted2 = [...candidates.values()].toSorted((a, b) => a.target.root < b.target.root ? -1 : 1);
  const selected = [];
  const skipped = [];
  for (const candidate of sorted2) {
    const reason = skipReason(candidate, request);
    if (reason === null) selected.push(candidate);
    else skipped.push({ name: candidate.name ?? candidate.target.root, root: candidate.target.root, reason });
  }
  if (selected.length === 0) throw nothingSelected(sorted2, request);
  return {
    targets: selected.map(({ target }) => target),
    skipped,
    found: sorted2.map(({ name, target: { root }, dependencies: dependencies2 }) => ({ name, root, dependencies: dependencies2 }))
  };
}
function skipReason({ name, publishable }, { names, includePrivate }) {
  if (publishable === "unnamed") return "unnamed";
  if (publishable === "private" && !includePrivate) return "private";
  const isNamed = names.length === 0 || name !== null && names.some((pattern) => minimatch(name, pattern));
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
  const workspace2 = await workspaceAt(modules, directory);
  if (workspace2 === null) {
    return [alone(candidateAt(directory, request.repository, await npmWorkspaceAround(modules, directory)))];
  }
  const npmWorkspace = await npmWorkspaceAround(modules, directory);
  return [directory, ...workspace2.members].map((member) => {
    const isNpmMember = npmWorkspace !== null && (member === directory || npmWorkspace.members.includes(member));
    return candidateAt(member, request.repository, isNpmMember ? npmWorkspace : null);
  });
}
var alone = (single) => single.publishable === "unnamed" ? { ...single, publishable: "yes" } : single;
function packageDirectory(argument, cwd) {
  const directory = path19.resolve(cwd, argument);
  const stats = node_fs_in_packages_default.statSync(directory, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (node_fs_in_packages_default.existsSync(path19.join(directory, "package.json"))) return node_fs_in_packages_default.realpathSync(directory);
    throw new GateError("package", `no package.json in ${argument}`, {
      help: "name a directory with a package.json, or run packgate in one"
    });
  }
  if (/\.tgz$|\.tar\.gz$/.test(argument)) {
    throw new GateError("usage", `tarballs cannot be judged yet: ${argument}`, { help: "name the directory of the package" });
  }
  throw new GateError("usage", `${stats === void 0 ? "no such directory" : "not a directory"}: ${argument}`, {
    help: "name a directory with a package.json, or run packgate in one"
  });
}
function candidateAt(directory, repository, workspace2) {
  const root = slashedFrom(repository, directory) || ".";
  const target = { kind: "directory", directory, root, repository, workspace: workspace2 };
  const manifest = readManifest2(directory);
  if (manifest === null) return { target, name: null, publishable: "yes", dependencies: [] };
  const { name, version } = manifest;
  const dependencies2 = DEPENDENCY_FIELDS.flatMap((field2) => keysOf3(manifest[field2]));
  const isNamed = typeof name === "string" && name !== "" && typeof version === "string" && version !== "";
  const publishable = manifest["private"] ? "private" : isNamed ? "yes" : "unnamed";
  return { target, name: typeof name === "string" && name !== "" ? name : null, publishable, dependencies: dependencies2 };
}
var DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
var keysOf3 = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
function readManifest2(directory) {
  try {
    const data = JSON.parse(node_fs_in_packages_default.readFileSync(path19.join(directory, "package.json"), "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}
function repositoryAround(directory, cwd, env) {
  const checkout = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_WORKSPACE"] : void 0;
  if (checkout !== void 0 && node_fs_in_packages_default.existsSync(checkout)) {
    const real = node_fs_in_packages_default.realpathSync(checkout);
    if (isWithin(directory, real)) return real;
  }
  for (let current = directory; ; current = path19.dirname(current)) {
    if (node_fs_in_packages_default.existsSync(path19.join(current, ".git"))) return current;
    if (path19.dirname(current) === current) break;
  }
  const standing = node_fs_in_packages_default.realpathSync(cwd);
  return isWithin(directory, standing) ? standing : directory;
}
var isWithin = (directory, parent) => directory === parent || directory.startsWith(parent.endsWith(path19.sep) ? parent : parent + path19.sep);

// builtin:node:fs in target-argument.ts
var node_fs_in_target_argument_default = process.getBuiltinModule("node:fs");

// src/target-argument.ts
import path21 from "node:path";

// builtin:node:fs in publish-plan.ts
var node_fs_in_publish_plan_default = process.getBuiltinModule("node:fs");

// src/publish-plan.ts
import path20 from "node:path";
var PUBLISH_PLAN = "publish-plan.json";
function plannedTarballs(directory, shown3) {
  const file = path20.posix.join(slashed(shown3), PUBLISH_PLAN);
  const plan = parsed(path20.join(directory, PUBLISH_PLAN), file);
  if (!isData2(plan) || plan["version"] !== 1 || !Array.isArray(plan["plan"])) throw unknownForm(file, "it is not of version 1");
  const releases = plan["plan"].flat();
  return releases.flatMap((release) => {
    if (!isData2(release)) throw unknownForm(file, "a release is no object");
    const { kind, tarball, tag } = release;
    if (kind === "tag-only") return [];
    if (kind !== "publish" || !isData2(tarball)) throw unknownForm(file, "a release has no tarball");
    const { path: named3, integrity } = tarball;
    if (typeof named3 !== "string" || typeof integrity !== "string") throw unknownForm(file, "a tarball has no path, or no integrity");
    refuseOther(directory, named3, integrity, file);
    return [{ path: named3, tag: typeof tag === "string" && tag !== "" ? tag : null }];
  });
}
var isData2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parsed(full, file) {
  try {
    return JSON.parse(node_fs_in_publish_plan_default.readFileSync(full, "utf8"));
  } catch (error2) {
    throw new GateError("package", `cannot read ${file}: ${systemErrorCode(error2) ?? firstLine(error2)}`, {
      help: "pack again: changeset pack --out-dir DIR",
      cause: error2
    });
  }
}
function refuseOther(directory, named3, integrity, file) {
  const full = path20.resolve(directory, named3);
  if (path20.isAbsolute(named3) || path20.relative(directory, full).split(path20.sep)[0] === "..") {
    throw new GateError("package", `${file} names a tarball outside its directory: ${named3}`, {
      help: "do not publish from this directory: pack again"
    });
  }
  const digest2 = digestOf2(full, named3, file);
  if (integrity === digest2) return;
  throw new GateError("package", `${named3} is not the tarball that ${file} was written for: its integrity is another`, {
    help: "do not publish from this directory: pack again, into an empty one"
  });
}
function digestOf2(full, named3, file) {
  try {
    return `sha256-${nodeCrypto().createHash("sha256").update(node_fs_in_publish_plan_default.readFileSync(full)).digest("base64")}`;
  } catch (error2) {
    throw new GateError(
      "package",
      `${file} names a tarball that cannot be read: ${named3} (${systemErrorCode(error2) ?? firstLine(error2)})`,
      {
        help: "pack again, and hand over the whole directory: changeset pack --out-dir DIR",
        cause: error2
      }
    );
  }
}
var unknownForm = (file, why) => new GateError("package", `${file} is of a form that Packgate does not know: ${why}`, {
  help: "judge the tarballs themselves: packgate check DIR/packages"
});

// src/target-argument.ts
var NAMED = /^(@[^@/\s]+\/[^@/\s]+|[^@/\s][^@/\s]*)@([^\s/]+)$/;
var TARBALL2 = /\.(?:tgz|tar\.gz)$/i;
function targetArguments(argument, cwd) {
  const full = path21.resolve(cwd, argument);
  const stats = node_fs_in_target_argument_default.statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return directoryTargets(full, argument);
  if (stats !== void 0) return [fileTarget(full, argument)];
  const [, name, wanted] = NAMED.exec(argument) ?? [];
  if (name !== void 0 && wanted !== void 0 && !TARBALL2.test(argument)) return [{ kind: "registry", name, wanted }];
  const what2 = TARBALL2.test(argument) ? "tarball" : "directory";
  throw new GateError("usage", `no such ${what2}: ${argument}`, {
    help: "name a directory with a package.json, a tarball, or NAME@VERSION on a registry"
  });
}
function directoryTargets(directory, argument) {
  if (node_fs_in_target_argument_default.existsSync(path21.join(directory, "package.json"))) return [{ kind: "directory", directory: node_fs_in_target_argument_default.realpathSync(directory) }];
  if (node_fs_in_target_argument_default.existsSync(path21.join(directory, PUBLISH_PLAN))) return plannedTargets(directory, argument);
  const tarballs = node_fs_in_target_argument_default.readdirSync(directory).filter((name) => TARBALL2.test(name));
  if (tarballs.length === 0) {
    throw new GateError("package", `no package.json in ${argument}`, {
      help: "name a directory with a package.json, or one with tarballs, or run packgate in one"
    });
  }
  return tarballs.toSorted().map((name) => fileTarget(path21.join(directory, name), path21.join(argument, name)));
}
function plannedTargets(directory, argument) {
  const planned = new Map(plannedTarballs(directory, argument).map(({ path: file, tag }) => [path21.normalize(file), tag]));
  const folders = new Set(
    ["", "packages", ...[...planned.keys()].map((file) => path21.dirname(file))].map((folder) => path21.join(directory, folder))
  );
  const found = [...folders].filter((folder) => node_fs_in_target_argument_default.existsSync(folder)).flatMap((folder) => node_fs_in_target_argument_default.readdirSync(folder).map((name) => path21.join(folder, name)));
  const beside = found.map((file) => path21.relative(directory, file)).filter((file) => TARBALL2.test(file));
  const all = [.../* @__PURE__ */ new Set([...planned.keys(), ...beside])].toSorted();
  if (all.length === 0) {
    throw new GateError("package", `${path21.join(argument, PUBLISH_PLAN)} plans to publish nothing`, {
      help: "skip the step where changeset publish-plan finds no release"
    });
  }
  return all.map((file) => {
    const target = fileTarget(path21.join(directory, file), path21.join(argument, file));
    const tag = planned.get(file) ?? null;
    return target.kind === "tarball" && tag !== null ? { ...target, tag } : target;
  });
}
function fileTarget(file, shown3) {
  if (TARBALL2.test(file)) return { kind: "tarball", file, shown: slashed(shown3) };
  throw new GateError("usage", `not a directory: ${shown3}`, {
    help: "name a directory with a package.json, a tarball (.tgz), or NAME@VERSION on a registry"
  });
}
function packedTarget(argument) {
  if (argument.kind === "tarball") {
    const { file, shown: root, tag } = argument;
    return { kind: "tarball", file, root, ...tag !== void 0 && { tag } };
  }
  const { name, wanted } = argument;
  return { kind: "registry", name, wanted, root: `${name}@${wanted}` };
}

// src/open-previous.ts
async function openPrevious(argument, pack, opening) {
  const { contentsOf: contentsOf2, previousOf } = await import("./lazy/previous-release.js");
  const target = await targetOf(argument, pack, opening);
  const opened3 = await openPackage(target, { ...opening, packer: "bundled", includePrivate: true });
  if (opened3.pack.name !== pack.name) {
    throw new GateError("usage", `--previous ${argument} is ${opened3.pack.name}, and what is judged is ${pack.name}`, {
      help: "name an earlier release of the same package, or @latest for that of each package"
    });
  }
  const label = labelOf2(argument, opened3.pack);
  const { bytes: bytes2 } = opened3;
  if ("contents" in bytes2) return previousOf(opened3.pack, { label, source: target.kind }, bytes2.contents());
  return previousOf(opened3.pack, { label, source: target.kind }, contentsOf2(opened3.pack, bytes2.read));
}
var TAG = /^@[^@/\s]+$/;
var isTag = (argument) => TAG.test(argument);
var labelOf2 = (argument, { version }) => isTag(argument) ? `${version} under the dist-tag ${argument.slice(1)}` : argument;
async function targetOf(argument, { name }, opening) {
  if (isTag(argument)) return taggedVersion(name, argument.slice(1), opening);
  const targets = await targetsOf(argument, opening);
  const [target] = targets;
  if (target !== void 0 && targets.length === 1) return target;
  throw new GateError("usage", `--previous ${argument} stands for ${targets.length} packages`, {
    help: "name one earlier release, or @latest for that of each package"
  });
}
async function targetsOf(argument, { cwd, modules }) {
  const named3 = targetArguments(argument, cwd);
  const [first2] = named3;
  if (first2?.kind !== "directory") return named3.flatMap((one) => one.kind === "directory" ? [] : [packedTarget(one)]);
  const { directory } = first2;
  const selected = await selectPackages(modules, { cwd, targets: [directory], names: [], includePrivate: true, repository: directory });
  return selected.targets;
}
async function taggedVersion(name, tag, { configuredIn, env }) {
  const { publishedUnderTag } = await import("./lazy/published-under-tag.js");
  const version = await publishedUnderTag(name, tag, configuredIn, env);
  return { kind: "registry", name, wanted: version, root: `${name}@${version}` };
}

// src/report/visible-text.ts
var visibleText = (text) => NOTABLE.test(text) ? escaped(text) : text;
var escaped = (text) => text.replace(INVISIBLE, visibleEscape).replace(COMMAND, "\\x3a:").replace(OLD_COMMAND, "#\\x23");
var NOTABLE = /[^ -~]|::|##/;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var COMMAND = /(?<=^|\s)::/g;
var OLD_COMMAND = /##(?=\[)/g;
var SHORT = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visibleEscape(character) {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code <= 255 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`);
}

// src/registry/problem.ts
function registryProblem(error2) {
  if (typeof error2 !== "object" || error2 === null || !("cause" in error2)) return null;
  const { cause } = error2;
  if (typeof cause !== "object" || cause === null || !("problem" in cause)) return null;
  return cause.problem;
}
function isRegistryDown(error2) {
  const problem = registryProblem(error2);
  return problem === "slow" || problem === "offline" || problem === "unreachable" && !hasStatus(error2);
}
function hasStatus(error2) {
  for (let inner = error2; typeof inner === "object" && inner !== null; inner = "cause" in inner ? inner.cause : null) {
    if ("statusCode" in inner && typeof inner.statusCode === "number") return true;
  }
  return false;
}

// src/find-previous.ts
var AT_ONCE = 8;
var NOTHING3 = { kind: "none", notCompared: null, error: null };
function previousFinder(request, opening, progress) {
  switch (request.kind) {
    case "off":
      return async () => NOTHING3;
    case "target":
      return namedRelease(request.argument, opening);
    case "published":
      return publishedReleases(request.isRequired, opening, progress);
  }
}
function namedRelease(argument, opening) {
  let down = null;
  return async (pack) => {
    if (down !== null) return down;
    try {
      return { kind: "found", release: await openPrevious(argument, pack, opening) };
    } catch (error2) {
      const notCompared = notComparedSince(error2);
      const isNew = isTag(argument) && notCompared.reason === "not-published";
      const found = { kind: "none", notCompared, error: isNew ? null : gateError(error2) };
      if (isRegistryDown(error2)) down = found;
      return found;
    }
  };
}
function publishedReleases(isRequired, { configuredIn, env }, progress) {
  const fetched = /* @__PURE__ */ new Map();
  let find = null;
  const fetchAll = async (wanted) => {
    progress(`asking the registry for the last release of ${wanted.map(({ name }) => name).join(", ")}`);
    find ??= releaseFinder(isRequired, configuredIn, env);
    const one = await find;
    for (const replacing of wanted) fetched.set(keyOf(replacing), fetched.get(keyOf(replacing)) ?? one(replacing));
    await Promise.all(fetched.values());
  };
  return async ({ name, version, manifest }, upcoming) => {
    const own2 = { name, version, manifest: manifest.data, tag: tagOf(upcoming[0]) };
    const key = keyOf(own2);
    if (!fetched.has(key)) await fetchAll([own2, ...upcoming.slice(1, AT_ONCE).flatMap(replacingAt)]);
    const found = await fetched.get(key);
    fetched.delete(key);
    return found ?? NOTHING3;
  };
}
var tagOf = (target) => target?.kind === "tarball" ? target.tag ?? null : null;
var keyOf = ({ name, version, manifest, tag }) => JSON.stringify([name, version, manifest["publishConfig"] ?? null, tag]);
function replacingAt(target) {
  const directory = target.kind === "tarball" ? target.from?.target.directory : target.kind === "directory" ? target.directory : void 0;
  if (directory === void 0) return [];
  try {
    const { data } = parseManifest(node_fs_in_find_previous_default.readFileSync(path22.join(directory, "package.json"), "utf8"), "package.json");
    const { name, version } = data;
    return typeof name === "string" && typeof version === "string" ? [{ name, version, manifest: data, tag: tagOf(target) }] : [];
  } catch {
    return [];
  }
}
async function releaseFinder(isRequired, directory, env) {
  if (env["GITHUB_EVENT_NAME"] === "pull_request_target") return async (one) => none2(STRANGERS, one, isRequired);
  const { replacedReleases } = await import("./lazy/replaced-release.js");
  const { previousOf } = await import("./lazy/previous-release.js");
  const replaced2 = replacedReleases(directory, env);
  return async (one) => {
    try {
      const { tarball, label } = await replaced2(one);
      return { kind: "found", release: await previousOf(tarball.pack, { label, source: "registry" }, tarball.contents()) };
    } catch (error2) {
      return none2(notComparedSince(error2), one, isRequired, gateError(error2).help);
    }
  };
}
var STRANGERS = {
  reason: "not-asked",
  message: "no registry is asked under pull_request_target, where a stranger wrote .npmrc"
};
function none2(notCompared, { name }, isRequired, help = null) {
  if (!isRequired) return { kind: "none", notCompared, error: null };
  const message = `${name} has to be compared with its last release, and is not: ${notCompared.message}`;
  const wayOut = "set previous to auto to go on without";
  return {
    kind: "none",
    notCompared,
    error: new GateError("registry", message, { help: help === null ? wayOut : `${help}; or ${wayOut}` })
  };
}
function notComparedSince(error2) {
  const { message } = gateError(error2);
  switch (registryProblem(error2)) {
    case "no-package":
    case "no-version":
      return { reason: "not-published", message };
    case "unauthorized":
      return { reason: "not-allowed", message };
    case "unreachable":
    case "slow":
    case "offline":
    case "refused":
    case "redirects":
    case "configuration":
      return { reason: "no-answer", message };
    case "no-tarball":
    case "malformed":
    case "integrity":
    case "too-large":
    case null:
      return { reason: "unreadable", message };
  }
}
function gateError(error2) {
  if (isGateError(error2)) return error2;
  throw error2;
}
var comparedWith = (found) => found.kind === "found" ? { previous: found.release, notCompared: null } : { previous: null, notCompared: found.notCompared };

// src/previous-request.ts
function previousRequest(text) {
  switch (text) {
    case "off":
      return { kind: "off" };
    case "auto":
      return { kind: "published", isRequired: false };
    case "required":
      return { kind: "published", isRequired: true };
    case "":
      throw new GateError("usage", "nothing is named to compare with", {
        help: "previous is auto, required, off, a directory, a tarball, NAME@VERSION or @TAG"
      });
    default:
      return { kind: "target", argument: text };
  }
}

// builtin:node:fs in packers/npm/installed.ts
var installed_default = process.getBuiltinModule("node:fs");

// src/packers/npm/installed.ts
import Module, { createRequire as createRequire2 } from "node:module";
import path24 from "node:path";

// builtin:node:fs in packers/npm/package-glob.ts
var package_glob_default = process.getBuiltinModule("node:fs");

// src/packers/npm/package-glob.ts
var PLAIN2 = /^(?!\.{0,2}(?:\/|$))[\w\-.@+]+(?:\/(?!\.{0,2}(?:\/|$))[\w\-.@+]+)*$/;
function packageGlob(loadGlob) {
  let spared = null;
  const matched = /* @__PURE__ */ new Map();
  const globSync = (pattern, options) => {
    const directory = spared;
    if (directory === null || options.cwd !== directory || options.ignore !== void 0) return loadGlob()(pattern, options);
    const known4 = matched.get(pattern) ?? matchIn(directory, pattern, options);
    matched.set(pattern, known4);
    return known4;
  };
  const matchIn = (directory, pattern, options) => {
    if (process.platform === "linux" && PLAIN2.test(pattern)) return plainMatch(directory, pattern);
    const ignore2 = {
      ignored: () => false,
      childrenIgnored: (path28) => path28.name === "node_modules" && path28.parent?.fullpath() === directory
    };
    return loadGlob()(pattern, { ...options, ignore: ignore2 });
  };
  const sparingNodeModules = (directory, work) => {
    spared = directory;
    try {
      return work();
    } finally {
      spared = null;
      matched.clear();
    }
  };
  return { globSync, sparingNodeModules };
}
function plainMatch(directory, pattern) {
  const stats = lstatOrNull2(`${directory}/${pattern}`);
  if (stats === null) return [];
  return [{ relativePosix: () => pattern, isDirectory: () => stats.isDirectory(), isFile: () => stats.isFile() }];
}
function lstatOrNull2(file) {
  try {
    return package_glob_default.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

// builtin:node:fs in packers/npm/npm-config.ts
var npm_config_default = process.getBuiltinModule("node:fs");

// src/packers/npm/npm-config.ts
import path23 from "node:path";
function npmConfigOptions(npmPath, cwd, env) {
  const node = findNode(env);
  return { npmPath, cwd, env: { ...env }, argv: [node, "npm", "publish"], execPath: npm_config_default.realpathSync(node), warn: false };
}
var LAST_LOADED_FIRST = ["global", "user", "project", "env", "cli", "builtin"];
function settingsOf(config, directory, env) {
  const file = config.flat.globalIgnoreFile;
  if (typeof file !== "string" || file === "") return { globalIgnoreFile: null };
  const raw = LAST_LOADED_FIRST.map((source) => config.data.get(source)?.raw["global-ignore-file"]).find(
    (value) => typeof value === "string"
  );
  const written2 = typeof raw === "string" ? raw.replaceAll(/\$\{([^}]+)\}/g, (_, name) => env[name] ?? "") : file;
  const isAbsolute = path23.isAbsolute(written2) || written2.startsWith("~");
  return { globalIgnoreFile: isAbsolute ? file : path23.resolve(directory, path23.relative(process.cwd(), file)) };
}

// src/packers/npm/walker-shape.ts
var KNOWN_SHAPES = /* @__PURE__ */ new Set(["3975-befab201-4ab00ef6", "4395-4b48a3d2-775f6ed5", "4634-5135d6c5-9ccf704"]);
var BASE_METHODS = [
  "filterEntry",
  "filterEntries",
  "onstat",
  "stat",
  "start",
  "onReaddir",
  "addIgnoreFile",
  "addIgnoreFiles",
  "walkerOpt",
  "onReadIgnoreFile"
];
var PACK_METHODS = ["stat", "onstat", "filterEntries", "walker", "addIgnoreFile", "emit", "injectRules"];
var hasKnownShape = (Walker) => KNOWN_SHAPES.has(walkerShape(Walker));
var KNOWN_INHERITANCES = /* @__PURE__ */ new Set(["617-529560a8-8cd69e63", "463-fa3dccab-d0754448"]);
var hasKnownInheritance = ({ prototype }) => KNOWN_INHERITANCES.has(digest(methodsOf(prototype, ["walkerOpt"]).join("")));
function walkerShape(Walker) {
  const packMethods = methodsOf(Walker.prototype, PACK_METHODS);
  const baseMethods = methodsOf(Object.getPrototypeOf(Walker.prototype), BASE_METHODS);
  return digest([...packMethods, ...baseMethods].join("\n"));
}
function methodsOf(prototype, names) {
  return names.map((name) => {
    const method = typeof prototype === "object" && prototype !== null ? Reflect.get(prototype, name) : void 0;
    return typeof method === "function" ? `${name}: ${withoutComments(Function.prototype.toString.call(method))}` : `${name}: none`;
  });
}
var withoutComments = (source) => source.replaceAll(/\/\/[^\n]*\n/g, "\n").replaceAll(/\s+/g, "");
function digest(text) {
  let low = 2166136261;
  let high = 2646966556;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 16777619);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 16777619);
  }
  return `${text.length}-${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}

// src/packers/npm/installed.ts
var HELP2 = "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries";
function loadInstalledNpm(directory, env) {
  const require2 = createRequire2(path24.join(directory, "package.json"));
  let version = "unknown";
  try {
    version = String(require2(path24.join(directory, "package.json")).version);
    return loadModules(directory, version, require2, env);
  } catch (error2) {
    if (error2 instanceof GateError) throw error2;
    throw new GateError("packer", `cannot load npm-packlist from npm ${version} at ${directory}: ${firstLine(error2)}`, {
      help: HELP2,
      cause: error2
    });
  }
}
function loadModules(directory, version, require2, env) {
  const packlistFile = require2.resolve("npm-packlist");
  const source = installed_default.readFileSync(packlistFile, "utf8");
  const loaded = loadPacklist(require2, packlistFile, source);
  const packlist = loaded.packlist;
  const PackageJson = require2("@npmcli/package-json");
  const { Walker } = packlist;
  const { normalize: normalize3 } = PackageJson;
  if (typeof packlist !== "function" || typeof Walker !== "function" || typeof normalize3 !== "function") {
    throw new GateError("packer", `npm ${version} at ${directory} has an npm-packlist of unknown form`, { help: HELP2 });
  }
  const libnpmpack = installed_default.readFileSync(require2.resolve("libnpmpack"), "utf8");
  return {
    packer: { name: "npm", version, source: "packlist" },
    packlist: (tree, options) => packlist(tree, options),
    Walker,
    knownShape: hasKnownShape(Walker),
    knownInheritance: hasKnownInheritance(Walker),
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
    sparingNodeModules: loaded.glob?.sparingNodeModules ?? ((_directory, work) => work())
  };
}
function manifestReader(require2, normalize3) {
  const arboristFile = require2.resolve("@npmcli/arborist/lib/arborist/load-actual.js");
  if (!installed_default.readFileSync(arboristFile, "utf8").includes("require('read-package-json-fast')")) return normalize3;
  const readFast = createRequire2(arboristFile)("read-package-json-fast");
  return (directory) => readFast(path24.join(directory, "package.json"));
}
function loadPacklist(require2, packlistFile, source) {
  if (!source.includes("require('glob')")) return { packlist: require2(packlistFile), glob: null };
  const requireFromPacklist = createRequire2(packlistFile);
  const globFile = requireFromPacklist.resolve("glob");
  const glob = packageGlob(() => requireFromPacklist("glob").globSync);
  const before = require2.cache[globFile];
  require2.cache[globFile] = Object.assign(new Module(globFile), { exports: { globSync: glob.globSync }, loaded: true });
  try {
    return { packlist: require2(packlistFile), glob };
  } finally {
    if (before === void 0) delete require2.cache[globFile];
    else require2.cache[globFile] = before;
  }
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
  const directory = choice === "bundled" ? null : await findNpm(env, cwd);
  if (directory !== null) return loadInstalledNpm(directory, env);
  if (choice === "npm") {
    throw new GateError("packer", "there is no npm on PATH", {
      help: "install npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
    });
  }
  const { carriedNpm } = await import("./lazy/carried.js");
  return carriedNpm(env);
}

// builtin:node:fs in changed-files.ts
var node_fs_in_changed_files_default = process.getBuiltinModule("node:fs");

// src/changed-files.ts
import path26 from "node:path";

// src/git.ts
import { spawnSync } from "node:child_process";
import path25 from "node:path";
function askGit(directory, words) {
  const { status, stdout } = spawnSync(
    "git",
    // No monitor: it is a program that a repository's own configuration can name.
    ["--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", directory, ...words],
    // Windows looks for programs in the working directory first, and the one of a repository must not be run.
    { cwd: path25.dirname(process.execPath), encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] }
  );
  return status === 0 ? stdout : null;
}

// src/changed-files.ts
function changedFiles(repository, ref) {
  const top = askGit(repository, ["rev-parse", "--show-toplevel"])?.trim();
  if (top === void 0)
    throw unknownHistory(ref, "this is no git repository, or git cannot be run", "leave --since out to judge every package");
  const known4 = askGit(top, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (known4 === null)
    throw unknownHistory(ref, "git does not know it", "fetch it first (actions/checkout with fetch-depth: 0), or name another commit");
  const commit = askGit(top, ["merge-base", known4.trim(), "HEAD"])?.trim();
  if (commit === void 0) {
    throw unknownHistory(
      ref,
      "it has no commit in common with what is checked out",
      "fetch the whole history (actions/checkout with fetch-depth: 0)"
    );
  }
  const changed2 = askGit(top, [
    "diff",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--no-relative",
    "--ignore-submodules=none",
    "-z",
    commit,
    "--"
  ]);
  const added = askGit(top, ["ls-files", "--others", "--exclude-standard", "-z"]);
  if (changed2 === null || added === null)
    throw unknownHistory(ref, "git cannot compare with it", "leave --since out to judge every package");
  return { commit, files: relativeTo(repository, top, `${changed2}${added}`) };
}
function relativeTo(repository, top, answer) {
  const [from, root] = [node_fs_in_changed_files_default.realpathSync(repository), node_fs_in_changed_files_default.realpathSync(top)];
  const files = answer.split("\0").filter((file) => file !== "");
  const shown3 = from === root ? files : files.map((file) => slashedFrom(from, path26.join(root, file)));
  return [...new Set(shown3)].toSorted();
}
var unknownHistory = (ref, what2, help) => new GateError("usage", `cannot tell what changed since ${JSON.stringify(ref)}: ${what2}`, { help });

// src/changed-packages.ts
var OF_NO_PACKAGE = /^(?:\.changeset\/|\.github\/(?!workflows\/|actions\/|packgate\.ya?ml$))/;
function reachOf(files, packages) {
  const touched = /* @__PURE__ */ new Set();
  const byRoot = new Map(packages.map((one) => [one.root, one]));
  const members = packages.filter(({ root }) => root !== ".");
  for (const file of files) {
    const around = membersAround(file, byRoot);
    if (around.length === 0 && members.length > 0 && !OF_NO_PACKAGE.test(file)) return { kind: "all", because: file };
    for (const root of around) touched.add(root);
  }
  if (files.length > 0 && byRoot.has(".")) touched.add(".");
  return { kind: "some", roots: withDependents(touched, packages) };
}
function membersAround(file, byRoot) {
  const found = [];
  for (let slash = file.lastIndexOf("/"); slash > 0; slash = file.lastIndexOf("/", slash - 1)) {
    const directory = file.slice(0, slash);
    if (byRoot.has(directory)) found.push(directory);
  }
  return found;
}
function withDependents(touched, packages) {
  const dependents = /* @__PURE__ */ new Map();
  for (const { root, dependencies: dependencies2 } of packages) {
    for (const name of dependencies2) dependents.set(name, [...dependents.get(name) ?? [], root]);
  }
  const names = new Map(packages.map(({ root, name }) => [root, name]));
  const reached = new Set(touched);
  for (const root of reached) for (const dependent of dependents.get(names.get(root) ?? "") ?? []) reached.add(dependent);
  return reached;
}

// src/since.ts
function narrowedBySince(selection, request, repository) {
  const { targets, skipped, found } = selection;
  if (request === null || !request.isRequired && targets.length < 2) return { targets, skipped, since: null };
  const everything = (commit, all) => ({ targets, skipped, since: { ref: request.ref, commit, all } });
  try {
    const { commit, files } = changedFiles(repository, request.ref);
    const reach = reachOf(files, found);
    if (reach.kind === "all") return everything(commit, `${reach.because} may concern every package`);
    const left = targets.filter(({ root }) => !reach.roots.has(root));
    const names = new Map(found.map(({ root, name }) => [root, name]));
    const unchanged = left.map(({ root }) => ({ name: names.get(root) ?? root, root, reason: "unchanged" }));
    return {
      targets: targets.filter(({ root }) => reach.roots.has(root)),
      skipped: [...skipped, ...unchanged].toSorted((a, b) => a.root < b.root ? -1 : 1),
      since: { ref: request.ref, commit, all: null }
    };
  } catch (error2) {
    if (request.isRequired || !isGateError(error2)) throw error2;
    return everything(null, error2.message);
  }
}

// src/stopwatch.ts
function stopwatch() {
  const phases = /* @__PURE__ */ new Map();
  return {
    elapsed: () => Object.fromEntries(phases),
    time: async (phase, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
      }
    }
  };
}

// src/gate.ts
async function gate(request, host) {
  const watch = stopwatch();
  const time = host.now().toISOString();
  const today = time.slice(0, 10);
  let judged2 = [];
  let errors = [];
  let applied = null;
  let selection = null;
  let commit = null;
  try {
    const place3 = placeOf2(request, host);
    commit = checkedOutCommit(place3.repository, host.env);
    const policy = await watch.time("policy", () => applicablePolicy(request, place3, host.env));
    applied = policy;
    const prepared = await watch.time("packages", () => prepare(request, place3, host));
    const { opening } = prepared;
    selection = prepared.selection;
    if (selection.names !== null) policy.refuseUnmatched(selection.names);
    policy.refuseOthers(selection.targets.filter((target) => target.kind === "directory"));
    const newest = await newestNpm(opening.modules, host.env);
    const comparing = previousRequest(request.previous ?? "off");
    const findPrevious = previousFinder(comparing, opening, host.progress);
    const atOnce = comparing.kind === "off" ? SEVERAL : 1;
    const outcomes = await eachTarget({ targets: selection.targets, atOnce, progress: host.progress }, async (target, upcoming) => {
      const opened3 = await watch.time("list", () => openPackage(target, opening));
      const found = await watch.time("previous", () => findPrevious(opened3.pack, upcoming));
      const one = await judgePackage({ opened: opened3, policy, newest, ...comparedWith(found), failOn: request.failOn, today, host, watch });
      const gap = found.kind === "none" && found.error !== null ? [found.error] : [];
      return { ...one, problems: [...gap, ...one.problems] };
    });
    judged2 = outcomes.flatMap((one) => one.kind === "done" ? [one.result] : []);
    errors = outcomes.flatMap((one) => one.kind === "done" ? problemsOf2(one.result) : one.errors);
  } catch (error2) {
    errors = [...errors, ...reported(error2)];
  }
  host.done?.();
  const report = reportOf({
    policy: applied?.policy ?? null,
    request,
    today,
    time,
    commit,
    packages: judged2.map((one) => one.report),
    selected: selection?.all ?? [],
    since: selection?.since ?? null,
    skipped: selection?.skipped ?? [],
    errors,
    uses: judged2.flatMap(({ uses }) => uses),
    timings: watch.elapsed()
  });
  return maskedReport(report);
}
var problemsOf2 = ({ problems, report: { root } }) => problems.flatMap((problem) => reportedErrors(problem, root));
function placeOf2({ targets, cwd, packed = [] }, { env }) {
  const named3 = (targets.length === 0 && packed.length === 0 ? ["."] : targets).flatMap((argument) => targetArguments(argument, cwd));
  const directory = named3.find((target) => target.kind === "directory");
  const first2 = directory?.directory ?? packed[0]?.from?.target.directory ?? node_fs_in_gate_default.realpathSync(cwd);
  return { targets: named3, first: first2, repository: repositoryAround(first2, cwd, env) };
}
async function prepare(request, { targets, first: first2, repository }, { env }) {
  const { cwd, packages: names, packer, includePrivate, packed = [] } = request;
  const modules = await loadNpm(packer === "npm" || packer === "bundled" ? packer : "auto", env, first2);
  const named3 = targets.flatMap((target) => target.kind === "directory" ? [target.directory] : []);
  const others = targets.flatMap((target) => target.kind === "directory" ? [] : [packedTarget(target)]).concat(packed);
  const found = named3.length === 0 ? { targets: [], skipped: [], found: [] } : await selectPackages(modules, { cwd, targets: named3, names, includePrivate, repository });
  const { targets: directories, skipped, since } = narrowedBySince(found, request.since ?? null, repository);
  const all = [...directories, ...others];
  const selection = {
    targets: request.shard ? shardOf(all, request.shard) : all,
    all,
    since,
    skipped,
    names: others.length === 0 ? found.found.flatMap(({ name }) => name ?? []) : null
  };
  return { opening: { packer, modules, env, cwd, configuredIn: first2, includePrivate }, selection, directories };
}
function reported(error2) {
  const problem = userProblem(error2);
  if (problem === null) throw error2;
  return reportedErrors(problem, null);
}

// builtin:node:fs in github/event.ts
var event_default = process.getBuiltinModule("node:fs");

// src/github/event.ts
function readRun(env) {
  const [owner = "", name = "", ...rest] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (owner === "" || name === "" || rest.length > 0) return "GITHUB_REPOSITORY does not name a repository";
  const serverUrl = withoutSlash(env["GITHUB_SERVER_URL"] || "https://github.com");
  const runId = env["GITHUB_RUN_ID"] ?? "";
  const attempt2 = Number(env["GITHUB_RUN_ATTEMPT"]);
  return {
    event: readEvent(env),
    repository: { owner, name },
    apiUrl: gitHubApiUrl(env),
    serverUrl,
    sha: env["GITHUB_SHA"] ?? "",
    runUrl: /^\d+$/.test(runId) ? `${serverUrl}/${owner}/${name}/actions/runs/${runId}` : null,
    attempt: Number.isInteger(attempt2) && attempt2 > 0 ? attempt2 : null
  };
}
function readEvent(env) {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return readPullRequest(name, env["GITHUB_EVENT_PATH"] ?? "");
    case "push":
    case "release":
    case "workflow_dispatch":
    case "schedule":
      return { kind: name };
    case "merge_group":
      return { kind: name, baseSha: mergeBase(env["GITHUB_EVENT_PATH"] ?? "") };
    default:
      return { kind: "unknown", name, why: name === "" ? "GITHUB_EVENT_NAME is not set" : `the event ${name} belongs to no pull request` };
  }
}
function mergeBase(path28) {
  try {
    const sha = at(JSON.parse(event_default.readFileSync(path28, "utf8")), "merge_group", "base_sha");
    return isCommit(sha) ? sha : "";
  } catch {
    return "";
  }
}
function readPullRequest(trigger, path28) {
  const unknown = (why) => ({ kind: "unknown", name: trigger, why });
  if (path28 === "") return unknown("GITHUB_EVENT_PATH is not set");
  let text;
  try {
    text = event_default.readFileSync(path28, "utf8");
  } catch (error2) {
    return unknown(`the event cannot be read: ${String(error2)}`);
  }
  try {
    return pullRequestOf(trigger, JSON.parse(text)) ?? unknown("the event does not say which pull request it is about");
  } catch {
    return unknown("the event is no valid JSON");
  }
}
function pullRequestOf(trigger, payload) {
  const pull = at(payload, "pull_request");
  const number = at(pull, "number");
  const headSha = at(pull, "head", "sha");
  const baseSha = at(pull, "base", "sha");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || !isCommit(headSha) || !isCommit(baseSha)) return null;
  const head = at(pull, "head", "repo", "full_name");
  const base = at(pull, "base", "repo", "full_name");
  return {
    kind: "pull-request",
    trigger,
    action: textOf5(at(payload, "action")),
    number,
    headSha,
    baseSha,
    isFork: typeof head !== "string" || head !== base,
    author: textOf5(at(pull, "user", "login"))
  };
}
var isCommit = (value) => typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
var textOf5 = (value) => typeof value === "string" ? value : "";
function at(value, ...keys) {
  return keys.reduce(
    // An object that is not null can be asked for any key.
    (inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0,
    value
  );
}

// src/github/since-base.ts
function sinceRequest(since, env) {
  if (since === "off") return null;
  if (since !== "auto") return { ref: since, isRequired: true };
  const run2 = readRun(env);
  if (typeof run2 === "string" || run2.event.kind !== "pull-request" && run2.event.kind !== "merge_group") return null;
  return run2.event.baseSha === "" ? null : { ref: run2.event.baseSha, isRequired: false };
}

// src/github/gate-key.ts
import { createHash } from "node:crypto";
function gateKey(env, judged2) {
  const job = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION", "RUNNER_OS"].map((name) => env[name] ?? "");
  return createHash("sha256").update(JSON.stringify([job, judged2])).digest("hex").slice(0, 16);
}

// src/report/since-words.ts
var sinceLabel = ({ ref, commit }) => commit === null || commit.startsWith(ref) ? ref : `${ref} (${commit.slice(0, SHORT2)})`;
var SHORT2 = 9;
var everythingWords = (since) => since === void 0 || since.all === null ? null : `judged every package, not only what changed since ${sinceLabel(since)}: ${since.all}`;

// src/report/verdict-line.ts
var runOutcome = (report) => report.errors.length > 0 ? "could not judge" : report.outcome;
var failsStep = ({ outcome, errors, failOn }) => errors.length > 0 || outcome === "fail" && failOn !== "never";
function verdictLine(report, notes) {
  const outcome = runOutcome(report);
  return `${outcome} - ${detail(report, outcome, notes)}`;
}
function detail(report, outcome, notes) {
  const violations = allViolations(report).filter((violation) => notes === "shown" || violation.severity !== "note");
  switch (outcome) {
    case "pass":
      return [judged(report), ...violations.length === 0 ? [] : [severityCounts(violations)]].join(", ");
    case "fail":
      return `${severityCounts(violations)} in ${places(report)}`;
    case "could not judge":
      return [plural(report.errors.length, "error"), besides2(report, violations)].join(", ");
  }
}
function besides2(report, violations) {
  if (violations.length > 0) return `besides ${plural(violations.length, "violation")} in ${places(report)}`;
  return report.packages.length === 0 ? "nothing was judged" : `nothing found in ${plural(report.packages.length, "other package")}`;
}
var allViolations = (report) => [
  ...report.packages.flatMap((judgedPackage) => judgedPackage.violations),
  ...report.violations
];
function severityCounts(violations) {
  const words = ["error", "warning", "note"].flatMap((severity) => {
    const number = violations.filter((violation) => violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  return words.length === 0 ? "nothing" : words.join(", ");
}
function judged({ packages, since, shard }) {
  if (packages.length === 0 && since !== void 0) return `nothing to judge: no package can have changed since ${sinceLabel(since)}`;
  if (packages.length === 0 && shard !== void 0) return `nothing to judge: shard ${shard.index} of ${shard.total} has no package`;
  const files = packages.reduce((sum, { totals }) => sum + totals.files, 0);
  const size = packages.reduce((sum, { totals }) => sum + totals.unpackedSize, 0);
  const packers = [...new Set(packages.map(({ packer }) => packerLabel(packer)))].toSorted();
  return `${packageWords(packages)}, ${plural(files, "file")}, ${humanSize(size)}${packers.length === 0 ? "" : ` judged with ${packers.join(" and ")}`}`;
}
var packageWords = (packages) => {
  const [only] = packages;
  return only !== void 0 && packages.length === 1 ? packageLabel(only) : plural(packages.length, "package");
};
var packerLabel = ({ name, version, source }) => version === "" ? `the ${source === "registry" ? "registry" : name}` : `${name} ${version}`;
var packageLabel = ({ name, version }) => `${name}@${version}`;
function places({ packages, violations }) {
  const bad = packages.filter((judgedPackage) => judgedPackage.violations.some(({ severity }) => severity !== "note")).length;
  const policy = violations.length === 0 ? [] : ["the policy"];
  if (bad === 0) return policy.join("") || packageWords(packages);
  return [packages.length === 1 ? packageWords(packages) : `${count(bad)} of ${plural(packages.length, "package")}`, ...policy].join(
    " and "
  );
}

// src/github/wanted.ts
function publications(inputs, report, env) {
  const run2 = readRun(env);
  if (typeof run2 === "string") return { wanted: [], run: null, note: inputs.checkRun ? `no check run: ${run2}` : null };
  const { event } = run2;
  const inPullRequest = event.kind === "pull-request" ? wantedInPullRequest(inputs, report, run2, event) : [];
  const headSha = event.kind === "pull-request" ? event.headSha : run2.sha;
  const wanted = [...inPullRequest, ...inputs.checkRun && headSha !== "" ? [{ what: "check run", headSha }] : []];
  if (inputs.token === "") return { wanted: [], run: run2, note: wanted.length === 0 ? null : "nothing is posted: the input token is empty" };
  const isUnread = event.kind === "unknown" && event.name.startsWith("pull_request") && inputs.comment !== "never";
  return { wanted, run: run2, note: isUnread ? `no comment: ${event.why}` : null };
}
function wantedInPullRequest({ comment, suggestions }, report, run2, pullRequest) {
  const mayCreate = comment === "always" || runOutcome(report) !== "pass";
  const mayExist = !(pullRequest.action === "opened" && run2.attempt === 1);
  const hasFix = allViolations(report).some(({ fix }) => fix !== null);
  return [
    ...comment !== "never" && (mayCreate || mayExist) ? [{ what: "comment", pullRequest, mayCreate }] : [],
    ...suggestions && hasFix ? [{ what: "suggestions", pullRequest }] : []
  ];
}

// src/report/fix-words.ts
function fixWords(fix, violations) {
  const [first2] = violations;
  const isElsewhere = first2 !== void 0 && first2.location.file !== fix.file && !fix.edit.includes(fix.file);
  return `${isElsewhere ? `in ${fix.file}: ` : ""}${fix.edit} (checked: removes ${removedWords(fix, violations)}, nothing else)`;
}
function removedWords({ removes, removesTotal }, violations) {
  const removed = new Set(removes);
  const isCut = removesTotal > removes.length;
  const own2 = new Set(violations.flatMap(({ path: path28 }) => path28 !== null && (isCut || removed.has(path28)) ? [path28] : [])).size;
  const others = removesTotal - own2;
  if (own2 === 0) return removesTotal === 1 ? removes.join("") : plural(removesTotal, "file");
  const these = own2 === 1 ? "this file" : `these ${count(own2)} files`;
  return others === 0 ? these : `${these} and ${plural(others, "other")}`;
}
function remainingHelp(help) {
  const clauses = help.split(/; |, and /).filter((clause) => !DONE_BY_EDIT.test(clause));
  return clauses.length === 0 ? null : clauses.join("; ");
}
var DONE_BY_EDIT = /"files"|\.npmignore|^delete it$|^else take it out$/;

// src/report/width.ts
function width(text) {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  return [...graphemes(text)].reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
var segmenter = null;
function graphemes(text) {
  return EACH_ALONE.test(text) ? text : segments(text);
}
var EACH_ALONE = /^[\t\x20-\x7e]*$/;
function* segments(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
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
  const line2 = shownLine(frame, available);
  const bar = paint("frame", `${gutter} |`);
  return [
    `${gutter}${paint("frame", "-->")} ${visibleText(frame.file)}:${frame.line}:${frame.column}`,
    bar,
    `${paint("frame", `${frame.line} |`)} ${line2.text}`.trimEnd(),
    ...markLines(line2, visibleText(frame.label), available).map((text) => `${bar} ${paintAfterIndent(text, style, paint)}`),
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
function paintAfterIndent(text, style, paint) {
  const words = text.trimStart();
  return " ".repeat(text.length - words.length) + paint(style, words);
}
function shownLine(frame, available) {
  const { cells, cutBefore, cutAfter } = cellsAround(frame, available);
  if (!cutBefore && !cutAfter && sumWidths(cells) <= available) return drawn(cells, "", "");
  const from = firstShown(cells, cutBefore, available);
  const shown3 = takeWidth(cells.slice(from), available - 2);
  const isCutAfter = cutAfter || from + shown3.length < cells.length;
  return drawn(shown3, cutBefore || from > 0 ? "…" : "", isCutAfter ? "…" : "");
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
  const end2 = cells.findIndex((cell) => (left -= cell.width) < 0);
  return end2 === -1 ? cells : cells.slice(0, end2);
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
  const end2 = start + frame.length;
  const from = Math.max(0, start - REACH * available);
  const to = start + REACH * available;
  const cells = [];
  let offset = from;
  for (const segment of graphemes(frame.text.slice(from, to))) {
    const next = offset + segment.length;
    cells.push(cellOf(segment, offset < end2 && next > start, cells));
    offset = next;
  }
  if (!cells.some((cell) => cell.marked)) cells.push({ text: " ", width: 1, marked: true });
  return { cells, cutBefore: from > 0, cutAfter: to < frame.text.length };
}
function cellOf(segment, marked, previous) {
  if (segment === "	") return { text: "    ", width: 4, marked };
  if (segment === "[" && previous.at(-1)?.text === "#" && previous.at(-2)?.text === "#") return { text: "\\x5b", width: 4, marked };
  const text = visibleText(segment);
  return { text, width: text === segment ? graphemeWidth(segment) : width(text), marked };
}

// src/report/groups.ts
function groupViolations(violations) {
  return groupBy(violations, groupKey).map(({ first: first2, members }) => ({ first: first2, violations: members }));
}
function groupKey({ rule, severity, location, help, fix, decidedBy: decidedBy2 }) {
  const policy = decidedBy2 === null ? null : [decidedBy2.file, decidedBy2.line, decidedBy2.column];
  return JSON.stringify([
    rule,
    severity,
    location.file,
    location.line,
    location.column,
    location.label,
    help,
    fix?.file,
    fix?.edit,
    policy
  ]);
}
var FIGURES = / \d/;
function headline(group, rules2) {
  const { first: first2, violations } = group;
  if (violations.length === 1) return first2.message;
  const shared = sharedMessage(group);
  if (shared !== null) return `${plural(violations.length, "file")}${FIGURES.test(shared) ? ", each of which" : ""}${shared}`;
  const summary2 = rules2.find((rule) => rule.id === first2.rule)?.summary;
  return summary2 === void 0 ? `${first2.message}, and ${count(violations.length - 1)} more` : `${summary2} (${plural(violations.length, "time")})`;
}
function sharedMessage({ first: first2, violations }) {
  const shared = afterPath(first2);
  return shared !== null && violations.every((violation) => afterPath(violation) === shared) ? shared : null;
}
var afterPath = ({ path: path28, message }) => path28 !== null && message.startsWith(`${path28} `) ? message.slice(path28.length) : null;
function whereabouts(paths) {
  const directories = paths.map((path28) => path28.split("/").slice(0, -1));
  const common2 = commonStart(directories);
  const counts3 = groupBy(directories, (segments2) => segments2[common2.length] ?? ".").map(({ key, members }) => ({
    name: key,
    files: members.length
  }));
  counts3.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
  const under = common2.length === 0 ? "" : ` under ${common2.join("/")}/`;
  return counts3.length <= 1 ? under : `${under} (${[...counts3.slice(0, TOP).map(({ name, files }) => `${name} ${count(files)}`), ...more(counts3.length)].join(", ")})`;
}
var TOP = 3;
var more = (directories) => directories > TOP ? [`... ${plural(directories - TOP, "more directory", "more directories")}`] : [];
function commonStart(lists) {
  const [first2 = [], ...rest] = lists;
  const length = rest.reduce((most, list) => {
    const differs2 = list.findIndex((segment, index) => index >= most || segment !== first2[index]);
    return differs2 === -1 ? Math.min(most, list.length) : Math.min(most, differs2);
  }, first2.length);
  return first2.slice(0, length);
}
function groupBy(values, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf2(value);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { key, first: value, members: [value] });
    else group.members.push(value);
  }
  return [...groups.values()];
}

// src/report/packed-place.ts
function packedPlace({ path: path28, region, data }) {
  if (path28 === null) return null;
  const { offset, excerpt: excerpt2 } = data;
  if (region === null && typeof offset !== "number") return null;
  const place3 = region === null ? `${path28}, byte ${count(Number(offset))}` : `${path28}:${region.startLine}:${region.startColumn}`;
  return typeof excerpt2 === "string" && excerpt2 !== "" ? `${place3}: ${excerpt2}` : place3;
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
var painter = (color) => color ? (style, text) => text === "" ? "" : `\x1B[${SGR[style]}m${text}${RESET}` : (_style, text) => text;

// src/report/reason-words.ts
var reasonWords = (reason, packer) => reason === null ? `why is not known: ${unknownBecause(packer)}` : `${what(reason, packer)}${place2(reason)}`;
function unknownBecause({ name, source }) {
  if (source === "packlist") return "this npm cannot be traced";
  if (OTHERS.has(name)) return `the rules of ${name} are not traced, only those of npm`;
  return "a tarball does not say";
}
var OTHERS = /* @__PURE__ */ new Set(["pnpm", "yarn", "bun"]);
function what({ kind, text }, { name }) {
  switch (kind) {
    case "files-entry":
      return `"files" has ${JSON.stringify(text)}`;
    case "always":
      return `${OTHERS.has(name) ? name : "npm"} always ships it`;
    case "entry-point":
      return `${text} names it`;
    case "not-ignored":
      return text.startsWith("!") ? `${text} takes it back in` : text;
    case "bundled":
      return `bundled with ${text}`;
  }
}
var place2 = ({ kind, text, frame }) => kind === "always" || kind === "not-ignored" && !text.startsWith("!") ? "" : ` (${frame.file}:${frame.line})`;

// src/report/wrap.ts
function wrap(text, columns, indent = "") {
  if (width(text) <= columns) return [text];
  const lines = [];
  let line2 = "";
  for (const word of text.split(" ")) {
    const longer = line2 === "" ? word : `${line2} ${word}`;
    if (line2 === "" || width(longer) <= columns) {
      line2 = longer;
      continue;
    }
    lines.push(line2);
    line2 = indent + word;
  }
  return [...lines, line2];
}

// src/report/blocks.ts
function renderError(error2, options) {
  const notes = [
    ...error2.package === null ? [] : [{ key: "package", text: error2.package }],
    ...error2.help === null ? [] : [{ key: "help", text: error2.help }]
  ];
  return block({ style: "error", subject: error2.subject, message: error2.message, frame: error2.location, notes }, options);
}
function violationBlocks(violations, judged2, rules2, options) {
  const shown3 = violations.filter(({ severity }) => options.verbose || severity !== "note");
  if (shown3.length === 0) return [];
  const sizes = fileSizes(judged2);
  return groupViolations(shown3).map((group) => {
    const { first: first2 } = group;
    const notes = [
      ...group.violations.length === 1 ? placeNote(first2, judged2) : [membersNote(group, sizes, options)],
      ...judged2 === null ? [] : [{ key: "package", text: packageWords2(group, judged2, sizes) }],
      ...first2.decidedBy === null ? [] : [{ key: "policy", text: policyWords(first2.decidedBy) }],
      ...helpNotes(group),
      { key: "docs", text: first2.docs }
    ];
    return block({ style: first2.severity, subject: first2.rule, message: headline(group, rules2), frame: first2.location, notes }, options);
  });
}
function helpNotes({ first: first2, violations }) {
  const { fix, help } = first2;
  if (fix === null) return [{ key: "help", text: help }];
  const rest = remainingHelp(help);
  return [{ key: "help", text: fixWords(fix, violations) }, ...rest === null ? [] : [{ key: "also", text: rest }]];
}
var fileSizes = (judged2) => new Map((judged2?.files ?? []).map(({ path: path28, size }) => [path28, size]));
function packageWords2({ violations }, judged2, sizes) {
  const paths = new Set(violations.flatMap(({ path: path28 }) => path28 !== null && sizes.has(path28) ? [path28] : []));
  if (paths.size === 0) return packageLabel(judged2);
  const size = [...paths].reduce((sum, path28) => sum + (sizes.get(path28) ?? 0), 0);
  return `${packageLabel(judged2)}, ${humanSize(size)} of ${humanSize(judged2.totals.unpackedSize)}`;
}
function policyWords({ file, line: line2, column, text, length, label }) {
  const marked = text.slice(column - 1, column - 1 + length);
  const words = [marked, label].filter((word) => word !== "").join(": ");
  return `${file}:${line2}:${column}${words === "" ? "" : ` (${words})`}`;
}
var LISTED = 10;
function groupMembers(group, sizes, verbose) {
  const listed2 = verbose || group.violations.length === LISTED + 1 ? group.violations.length : LISTED;
  const members = group.violations.slice(0, listed2);
  const rest = group.violations.slice(listed2);
  const more2 = rest.length === 0 ? [] : [`and ${count(rest.length)} more${whereabouts(rest.flatMap(({ path: path28 }) => path28 ?? []))}`];
  if (members.some((member) => packedPlace(member) !== null)) return { key: "each", lines: [...members.flatMap(placedMessage), ...more2] };
  if (sharedMessage(group) === null) return { key: "each", lines: [...members.map(({ message }) => message), ...more2] };
  return { key: "files", lines: [...sizedPaths(members, sizes), ...more2] };
}
function placedMessage(violation) {
  const place3 = packedPlace(violation);
  return place3 === null ? [violation.message] : [violation.message, `  ${place3}`];
}
function placeNote(violation, judged2) {
  const file = judged2 !== null && isInSource(violation, judged2) ? judged2.files.find(({ path: path28 }) => path28 === violation.path) : void 0;
  if (file !== void 0 && judged2 !== null) return [{ key: "ships", text: reasonWords(file.reason, judged2.packer) }];
  const place3 = packedPlace(violation);
  return place3 === null ? [] : [{ key: "found", text: place3 }];
}
var isInSource = ({ path: path28, region, location }, { root }) => region !== null && location.line === region.startLine && location.file === (root === "." ? path28 : `${root}/${path28}`);
function sizedPaths(members, sizes) {
  const rows = members.map(({ path: path28 }) => ({ path: path28 ?? "", size: sizes.get(path28 ?? "") }));
  const words = rows.map(({ size }) => size === void 0 ? "" : humanSize(size));
  const widest = Math.max(...words.map((word) => word.length));
  return rows.map(({ path: path28 }, index) => widest === 0 ? path28 : `${(words[index] ?? "").padStart(widest)}  ${path28}`);
}
function membersNote(group, sizes, { verbose }) {
  const { key, lines } = groupMembers(group, sizes, verbose);
  return { key, list: lines };
}
function block({ style, subject, message, frame, notes }, { color, columns }) {
  const paint = painter(color);
  const gutter = gutterOf(frame);
  const head = `${paint(style, `${style}[${visibleText(subject)}]`)}${paint("strong", `: ${visibleText(message)}`)}`;
  const body2 = frame === null ? [] : frameLines(frame, style, columns, paint);
  const foot = notes.flatMap((note) => {
    const start = `${gutter} ${paint("frame", "=")} ${paint("strong", `${note.key}:`)} `;
    const indent = " ".repeat(gutter.length + note.key.length + 5);
    const lines = "text" in note ? wrap(visibleText(note.text), columns - width(indent)) : note.list.map(visibleText);
    return lines.map((line2, index) => `${index === 0 ? start : indent}${line2}`);
  });
  return [head, ...body2, ...foot, ""].join("\n");
}

// src/report/consequence.ts
var consequence = (error2) => `${error2.package === null ? "nothing was judged" : "this package was not judged"}: what cannot be read never passes`;

// src/report/cut-text.ts
function cutText(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${HIGH_SURROGATE_AT_END.test(cut) ? cut.slice(0, -1) : cut}…`;
}
var HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

// src/report/workflow-command.ts
function workflowCommand(name, properties, data) {
  const given = Object.entries(properties).flatMap(([key, value]) => value === null ? [] : [`${key}=${escapeProperty2(String(value))}`]);
  return `::${name}${given.length === 0 ? "" : ` ${given.join(",")}`}::${escapeData2(data)}`;
}
var escapeData2 = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty2 = (text) => escapeData2(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/report/annotations.ts
var MOST = { error: 9, warning: 10 };
var LONGEST_MESSAGE = 4096;
var LONGEST_TITLE = 250;
var NAMED2 = 10;
var LONGEST_LINE2 = { item: 150, "help below": 600, help: 1200, other: 500 };
function annotations(report) {
  const errors = report.errors.map(errorAnnotation);
  return [...withinLimit(report, "error", errors), ...withinLimit(report, "warning", [])];
}
function renderWorkflowCommands(report) {
  return annotations(report).map((annotation) => `${commandOf(annotation)}
`).join("");
}
function withinLimit(report, severity, before) {
  const groups = groupsOf(report, severity);
  const most = MOST[severity];
  const number = groups.reduce((sum, { violations }) => sum + violations.length, before.length);
  const shown3 = number <= most ? groups.flatMap(eachAlone) : groups;
  const all = [...before, ...shown3.map((group) => groupAnnotation(group, severity, report.rules))];
  if (all.length <= most) return all;
  const unjudged = Math.max(0, before.length - (most - 1));
  return [...all.slice(0, most - 1), restAnnotation(all.slice(most - 1), unjudged, severity)];
}
var eachAlone = (group) => group.violations.map((violation) => ({ ...group, first: violation, violations: [violation] }));
function groupsOf(report, severity) {
  const of = (violations, judged2) => groupViolations(violations.filter((violation) => violation.severity === severity)).map((group) => ({ ...group, judged: judged2 }));
  return [...report.packages.flatMap((judged2) => of(judged2.violations, judged2)), ...of(report.violations, null)];
}
function groupAnnotation(group, level, rules2) {
  const { first: first2, violations, judged: judged2 } = group;
  const subject = violations.length === 1 ? first2.path ?? "" : plural(violations.length, first2.path === null ? "violation" : "file");
  const where = judged2 === null ? "" : ` in ${packageLabel(judged2)}`;
  const paths = violations.length === 1 ? [] : violations.slice(0, NAMED2).map(({ path: path28, message }) => `- ${path28 ?? message}`);
  const more2 = violations.length > NAMED2 ? [`- and ${count(violations.length - NAMED2)} more: ${WHERE}`] : [];
  const place3 = violations.length === 1 ? packedPlace(first2) : null;
  const placed = place3 === null ? [] : [`found: ${place3}`];
  return {
    level,
    title: `packgate ${first2.rule}${subject === "" ? "" : `: ${subject}`}${where}`,
    message: [
      line(headline(group, rules2), "other"),
      ...placed.map((text) => line(text, "other")),
      ...paths.map((text) => line(text, "item")),
      ...more2,
      ...helpNotes(group).map(({ key, text }) => line(`${key}: ${text}`, paths.length === 0 ? "help" : "help below")),
      line(`docs: ${first2.docs}`, "item")
    ].join("\n"),
    place: first2.location.file === "" ? null : first2.location,
    stands: violations.length
  };
}
function restAnnotation(rest, unjudged, level) {
  const number = rest.reduce((sum, { stands }) => sum + stands, 0);
  const others = unjudged === 0 ? "" : `, ${count(unjudged)} of them something that could not be judged`;
  return {
    level,
    title: `packgate: ${plural(number, `more ${level}`)}`,
    message: [
      `${plural(number, `more ${level}`)}${others}: ${WHERE}`,
      ...rest.slice(0, NAMED2).map(({ title }) => line(`- ${title}`, "item")),
      ...rest.length > NAMED2 ? ["- …"] : []
    ].join("\n"),
    place: rest[0]?.place ?? null,
    stands: number
  };
}
var WHERE = "all are in the log and the JSON report";
var line = (text, kind) => cutText(visibleText(text), LONGEST_LINE2[kind]);
function errorAnnotation(error2) {
  const help = error2.help === null ? [] : [`help: ${error2.help}`];
  return {
    level: "error",
    title: `packgate could not judge${error2.package === null ? "" : ` ${error2.package}`}: ${error2.subject}`,
    message: [line(error2.message, "other"), ...help.map((text) => line(text, "help")), consequence(error2)].join("\n"),
    place: error2.location,
    stands: 1
  };
}
function commandOf({ level, title, message, place: place3 }) {
  const properties = {
    file: place3?.file ?? null,
    line: place3?.line ?? null,
    endLine: place3?.line ?? null,
    col: place3?.column ?? null,
    endColumn: place3 === null ? null : place3.column + place3.length,
    title: cutText(visibleText(title), LONGEST_TITLE)
  };
  return workflowCommand(level, properties, cutText(message, LONGEST_MESSAGE));
}

// src/report/json.ts
function renderJson(report) {
  return jsonText(reportJson(report));
}
var jsonText = (value) => `${inertJson(value, 2)}
`;
var inertJson = (value, indent = 0) => JSON.stringify(value, null, indent).replace(LIVE, unicodeEscape);
var LIVE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu;
var unicodeEscape = (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
function reportJson(report) {
  return {
    schema: report.schema,
    tool: report.tool,
    policy: report.policy,
    outcome: report.outcome,
    packages: report.packages.map(packageJson),
    unusedExceptions: report.unusedExceptions.map(exceptionJson),
    timings: Object.fromEntries(
      Object.entries(report.timings).map(([phase, milliseconds]) => [phase, Math.round(milliseconds * 1e3) / 1e3])
    ),
    failOn: report.failOn,
    run: report.run,
    rules: report.rules,
    skipped: report.skipped,
    ...report.since !== void 0 && { since: report.since },
    ...report.shard !== void 0 && { shard: { ...report.shard, exceptions: report.shard.exceptions.map(exceptionJson) } },
    violations: report.violations.map(violationJson),
    expiringExceptions: (report.expiringExceptions ?? []).map((exception) => ({
      ...exception,
      location: locationJson(exception.location)
    })),
    errors: report.errors.map((error2) => ({ ...error2, location: error2.location === null ? null : locationJson(error2.location) }))
  };
}
var exceptionJson = (exception) => ({ ...exception, location: locationJson(exception.location) });
function packageJson(judged2) {
  const { name, version, root, packer, outcome, totals, integrity, files, violations, waivers, dropped, previous, notCompared, changes } = judged2;
  return {
    name,
    version,
    root,
    packer,
    outcome,
    totals,
    integrity,
    files: files.map(fileJson),
    violations: violations.map(violationJson),
    waivers: waivers.map(waiverJson),
    dropped,
    ...previous !== void 0 && { previous },
    ...notCompared !== void 0 && { notCompared },
    ...changes !== void 0 && { changes }
  };
}
var fileJson = ({ path: path28, size, mode, reason, sha512 }) => ({
  path: path28,
  size,
  mode,
  reason: reasonJson(reason),
  ...sha512 !== void 0 && { sha512 }
});
var reasonJson = (reason) => reason === null ? null : { kind: reason.kind, file: reason.frame.file, line: reason.frame.line, column: reason.frame.column, text: reason.text };
function violationJson(violation) {
  const { rule, severity, path: path28, message, help, docs, region, location, data, fix, decidedBy: decidedBy2 } = violation;
  return {
    rule,
    severity,
    path: path28,
    message,
    help,
    docs,
    region,
    location: locationJson(location),
    data,
    fix: fix === null ? null : fixJson(fix),
    decidedBy: decidedBy2 === null ? null : locationJson(decidedBy2)
  };
}
var fixJson = ({ file, edit, removes, removesTotal, verified, changes, diff }) => ({
  file,
  edit,
  removes: removes.slice(0, MOST_REMOVED),
  verified,
  removesTotal,
  changes,
  diff
});
var MOST_REMOVED = 100;
var waiverJson = (waiver) => ({ ...violationJson(waiver), exception: waiver.exception });
var locationJson = ({ file, line: line2, column, text, length, label }) => ({ file, line: line2, column, text, length, label });

// src/report/exception-words.ts
function excuseTerms({
  owner,
  ticket,
  expires
}) {
  const terms = [owner, ticket ?? null, expires === null ? "without an end" : `until ${expires}`];
  return terms.filter((term) => term !== null).join(", ");
}
function expiringWords(exception) {
  const { rule, paths, reason, daysLeft, location } = exception;
  const where = paths.length === 0 ? "" : ` on ${paths.join(" ")}`;
  const when = daysLeft === 0 ? "today" : `in ${plural(daysLeft, "day")}`;
  return `the exception for ${rule}${where} ends ${when}: ${reason} (${excuseTerms(exception)}), ${location.file}:${location.line}:${location.column}`;
}
var mutableWords = ({ written: written2, commit }) => `the policy ${written2} was at commit ${commit}, and can be another one tomorrow`;

// src/report/fit-sections.ts
var RESERVE = 400;
function fitSections(head, sections, limitBytes) {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const heads = empty.reduce((sum, size) => sum + size, 0);
  const isCrowded = heads > limitBytes / 2;
  const parts2 = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = isCrowded ? 0 : heads;
  if (left < 0) return "";
  for (const [index, section] of sections.entries()) {
    const own2 = empty[index] ?? 0;
    if (own2 > left) return [...parts2, leftOver(sections.slice(index)), ""].join("\n\n");
    reserved = Math.max(0, reserved - own2);
    const text = rendered(section, itemsWithin(section, Math.max(own2, isCrowded ? Math.min(left, limitBytes / 4) : left - reserved)));
    parts2.push(text);
    left -= bytes(text);
  }
  return `${parts2.join("\n\n")}
`;
}
function leftOver(sections) {
  const weights = /* @__PURE__ */ new Map();
  for (const { noun, items } of sections) {
    if (noun !== void 0) weights.set(noun, (weights.get(noun) ?? 0) + weightOf(items));
  }
  const held = [...weights].map(([noun, weight]) => plural(weight, noun)).join(", ");
  return `${plural(sections.length, "more part")} of this summary had no room${held === "" ? "" : `, with ${held}`}: see the report`;
}
var weightOf = (items) => items.reduce((sum, { weight }) => sum + weight, 0);
function itemsWithin(section, room) {
  let fitting = 0;
  let used = bytes(rendered({ ...section, items: [] }, 0)) + bytes(section.more(Number.MAX_SAFE_INTEGER)) + SEPARATOR;
  for (const { text } of section.items) {
    used += bytes(text) + SEPARATOR;
    if (used > room) break;
    fitting += 1;
  }
  return fitting;
}
var SEPARATOR = 2;
function rendered({ head, items, foot, more: more2, dense = false }, shown3) {
  const separator = dense ? "\n" : "\n\n";
  const left = weightOf(items.slice(shown3));
  const body2 = [...items.slice(0, shown3).map(({ text }) => text), ...left > 0 ? [more2(left)] : []].join(separator);
  const start = body2 === "" ? head : `${head}${isTable(head) ? "\n" : "\n\n"}${body2}`;
  return foot === null ? start : `${start}
${foot.startsWith("\n") ? "" : "\n"}${foot}`;
}
var isTable = (head) => /\|\s*$/.test(head);
var encoder = new TextEncoder();
var bytes = (text) => encoder.encode(text).length + SEPARATOR;

// src/report/markdown-text.ts
var LONGEST3 = 1e3;
var markdownText = (text) => visibleText(cutText(text, LONGEST3)).replace(SPECIAL4, (character) => SPLIT[character] ?? entity(character));
function markdownCode(text) {
  const visible = visibleText(cutText(text, LONGEST3));
  return PLAIN3.test(visible) ? `\`${visible}\`` : `<code>${visible.replace(INLINE_SPECIAL, (character) => SPLIT[character] ?? entity(character))}</code>`;
}
var htmlCode = (text) => `<code>${visibleText(cutText(text, LONGEST3)).replace(ASCII_SPECIAL, entity)}</code>`;
var markdownLink = (markdown, url) => `[${markdown}](${url.replace(URL_SPECIAL, (character) => [...new TextEncoder().encode(character)].map(percent).join(""))})`;
function markdownFence(lines, language = "text") {
  const shown3 = lines.map((line2) => visibleText(cutText(line2, LONGEST3)));
  const fence = fenceAround(shown3);
  return [`${fence}${language}`, ...shown3, fence].join("\n");
}
var fenceAround = (lines) => "`".repeat(1 + lines.reduce((most, line2) => Math.max(most, ...(line2.match(/`+/g) ?? []).map((run2) => run2.length)), 2));
var SPECIAL4 = /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]|(?<=\bG)H(?=-\d)/gi;
var SPLIT = {
  "@": "<span>@</span>",
  "#": "<span>#</span>",
  $: "<span>$</span>",
  ":": "<span>:</span>",
  ".": "<span>.</span>",
  H: "<span>H</span>",
  h: "<span>h</span>"
};
var PLAIN3 = /^(?! )[^`|\\<>&$]+(?<! )$/;
var INLINE_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]|(?<=www)\./giu;
var ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;
var URL_SPECIAL = /[^\w:/?#@!$&'*+,;=.~%-]/gu;
var percent = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
var entity = (character) => `&#${character.codePointAt(0) ?? 0};`;

// src/report/markdown-parts.ts
var SIGNS = { pass: "✅", fail: "❌", "could not judge": "⛔", error: "❌", warning: "⚠️", note: "📝" };
var placeWords = ({ file, line: line2, column }) => `${file}:${line2}:${column}`;
var indented = (lines) => lines.flatMap((line2) => line2.split("\n")).map((line2, index) => index === 0 || line2 === "" ? line2 : `  ${line2}`).join("\n");
var drawnFrame = (frame) => markdownFence(frameLines(frame, "strong", FRAME_COLUMNS, painter(false)).slice(1, -1));
var FRAME_COLUMNS = 100;
var fixDiff = ({ diff }) => markdownFence(diff.replace(/\n$/, "").split("\n").map(diffLine), "diff");
var diffLine = (line2) => cutText(line2.replaceAll("	", "    "), LONGEST_DIFF_LINE);
var LONGEST_DIFF_LINE = 400;

// src/report/not-compared.ts
function groupNotCompared({ packages, errors }) {
  const groups = /* @__PURE__ */ new Map();
  const failed = new Set(errors.map((error2) => error2.package));
  for (const judged2 of packages) {
    const { notCompared } = judged2;
    if (notCompared === void 0 || failed.has(judged2.root)) continue;
    const { reason, message } = notCompared;
    const { packages: names, message: first2 } = groups.get(reason) ?? { packages: [], message };
    const isOther = first2 !== message && !first2.startsWith(EXAMPLE);
    groups.set(reason, { message: isOther ? `${EXAMPLE}${first2}` : first2, packages: [...names, packageLabel(judged2)] });
  }
  return [...groups.values()];
}
var EXAMPLE = "for example: ";

// src/report/terminal.ts
function renderTerminal(report, options) {
  const paint = painter(options.color);
  const blocks = [
    ...report.packages.flatMap((judged2) => violationBlocks(judged2.violations, judged2, report.rules, options)),
    ...violationBlocks(report.violations, null, report.rules, options),
    ...report.errors.map((error2) => renderError(error2, options))
  ];
  const lines = [
    ...report.packages.flatMap((judged2) => droppedLines(judged2, options)),
    ...notComparedLines(report, options),
    ...waiverLines(report, options),
    ...expiringLines(report, options),
    ...(report.policy.mutable ?? []).map((one) => visibleText(mutableWords(one))),
    ...skippedLines(report, options),
    ...[everythingWords(report.since)].flatMap((words) => words === null ? [] : [visibleText(words)])
  ].flatMap((line2) => wrap(`packgate: ${line2}`, options.columns, "  "));
  return [...blocks, ...lines, verdict(report, options, paint)].map((part) => `${part}
`).join("");
}
function verdict(report, { verbose }, paint) {
  const outcome = runOutcome(report);
  const violations = allViolations(report);
  const notes = violations.filter(({ severity }) => severity === "note").length;
  const remarks = [
    ...report.failOn === "never" && outcome === "fail" ? ["fail-on is never"] : [],
    ...notes > 0 && !verbose ? [`${plural(notes, "note")}: --verbose shows ${notes === 1 ? "it" : "them"}`] : []
  ];
  const line2 = visibleText(verdictLine(report, verbose ? "shown" : "hidden")).slice(outcome.length);
  return `packgate: ${paint(outcome === "pass" ? "pass" : "error", outcome)}${line2}${remarks.length === 0 ? "" : ` (${remarks.join("; ")})`}`;
}
var NAMED3 = 5;
function some(names, { verbose }) {
  const shown3 = verbose || names.length === NAMED3 + 1 ? names : names.slice(0, NAMED3);
  const rest = names.length - shown3.length;
  return `${shown3.map(visibleText).join(", ")}${rest === 0 ? "" : ` and ${count(rest)} more`}`;
}
function droppedLines(judged2, options) {
  if (judged2.dropped.length === 0) return [];
  const entries = plural(judged2.dropped.length, "entry", "entries");
  return [
    `${entries} of ${visibleText(packageLabel(judged2))} will be missing where it is installed: ${some(judged2.dropped.map(droppedWords), options)}`
  ];
}
function droppedWords({ path: path28, why, target }) {
  const to = target === null ? "" : ` to ${target}`;
  switch (why) {
    case "symlink":
      return `${path28} (symbolic link${to})`;
    case "hard-link":
      return `${path28} (hard link${to})`;
    case "special":
      return `${path28} (no regular file)`;
    case "name":
      return `${path28} (* in its name)`;
  }
}
function notComparedLines(report, options) {
  return groupNotCompared(report).map(
    ({ packages: names, message }) => `not compared with an earlier release: ${some(names, options)} (${visibleText(message)})`
  );
}
function waiverLines({ packages }, { verbose }) {
  const waivers = packages.flatMap((judged2) => judged2.waivers);
  if (waivers.length === 0) return [];
  const line2 = `${plural(waivers.length, "violation")} excused by exceptions of the policy`;
  return verbose ? [line2, ...waivers.map((waiver) => `excused ${visibleText(waiverWords(waiver))}`)] : [`${line2} (--verbose shows ${waivers.length === 1 ? "it" : "them"})`];
}
var expiringLines = ({ expiringExceptions: expiringExceptions2 = [] }, { verbose }) => verbose ? expiringExceptions2.map((exception) => visibleText(expiringWords(exception))) : [];
function waiverWords({ severity, rule, path: path28, exception }) {
  return `${severity}[${rule}]${path28 === null ? "" : ` ${path28}`}: ${exception.reason} (${excuseTerms(exception)})`;
}
function skippedLines({ skipped, since }, options) {
  const of = (reason) => skipped.filter((each) => each.reason === reason);
  const names = (packages) => some(
    packages.map(({ name, root }) => name || root),
    options
  );
  const [hidden, unnamed2, notSelected, unchanged] = [of("private"), of("unnamed"), of("not-selected"), of("unchanged")];
  return [
    ...hidden.length === 0 ? [] : [`skipped ${plural(hidden.length, "private package")}: ${names(hidden)}`],
    ...unnamed2.length === 0 ? [] : [`skipped ${plural(unnamed2.length, "package")} without a name: ${names(unnamed2)}`],
    ...notSelected.length === 0 ? [] : [
      `skipped ${plural(notSelected.length, "package")} that ${notSelected.length === 1 ? "was" : "were"} not selected: ${names(notSelected)}`
    ],
    ...unchanged.length === 0 || since === void 0 ? [] : [
      `skipped ${plural(unchanged.length, "package")} that cannot have changed since ${visibleText(sinceLabel(since))}: ${names(unchanged)}`
    ]
  ];
}

// src/report/markdown.ts
var SUMMARY_LIMIT_BYTES = 1024 * 1024;
function renderMarkdown(report, options) {
  const outcome = runOutcome(report);
  const head = `## ${SIGNS[outcome]} packgate: ${markdownText(verdictLine(report, "shown"))}`;
  const sections = [
    errorSection(report.errors),
    figureSection(report.packages),
    checkSection(report),
    ...report.packages.flatMap((judged2) => [violationSection(judged2.violations, judged2, report, options), fixSection(judged2)]),
    violationSection(report.violations, null, report, options),
    waiverSection(report.packages),
    expiringSection(report),
    mutableSection(report),
    droppedSection(report.packages),
    notComparedSection(report),
    skippedSection(report),
    ...report.packages.map(listSection)
  ];
  return fitSections(
    head,
    sections.filter((section) => section !== null),
    options.limitBytes
  );
}
function errorSection(errors) {
  if (errors.length === 0) return null;
  const items = errors.map((error2) => {
    const frame = error2.location === null ? [] : ["", markdownCode(placeWords(error2.location)), "", drawnFrame(error2.location)];
    const lines = [
      `- ⛔ **${markdownText(error2.subject)}** ${markdownText(error2.message)}`,
      ...frame,
      ...error2.help === null ? [] : ["", `help: ${markdownText(error2.help)}`],
      "",
      markdownText(consequence(error2))
    ];
    return { text: indented(lines), weight: 1 };
  });
  return {
    head: "### Could not judge",
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more error", "more errors")}: see the report`,
    noun: "error"
  };
}
function figureSection(packages) {
  if (packages.length === 0) return null;
  const items = packages.map((judged2) => {
    const { totals, packer, violations } = judged2;
    const verdict2 = `${SIGNS[judged2.outcome]} ${violations.length === 0 ? "nothing to mend" : severityCounts(violations)}`;
    const cells = [
      markdownCode(packageLabel(judged2)),
      count(totals.files),
      humanSize(totals.unpackedSize),
      markdownText(packerLabel(packer)),
      verdict2
    ];
    return { text: `| ${cells.join(" | ")} |`, weight: 1 };
  });
  const head = "| package | files | unpacked | list from | verdict |\n|---|---:|---:|---|---|";
  return { head, items, foot: null, more: (left) => `
and ${plural(left, "more package")}: see the report`, noun: "package", dense: true };
}
function checkSection({ rules: rules2, packages, violations, errors }) {
  if (packages.length === 0) return null;
  const asked2 = rules2.filter(({ level }) => level !== "off");
  if (asked2.length === 0) return null;
  const found = [...packages.flatMap((judged2) => judged2.violations), ...violations];
  const failed = asked2.flatMap(({ id: id2, summary: summary2 }) => {
    const own2 = found.filter(({ rule }) => rule === id2);
    const [worst] = ["error", "warning", "note"].filter((severity) => own2.some((violation) => violation.severity === severity));
    return worst === void 0 ? [] : [{ text: `- ${SIGNS[worst]} **${id2}**: ${severityCounts(own2)} (${markdownText(summary2)})`, weight: 1 }];
  });
  const passed = asked2.filter(({ id: id2 }) => found.every(({ rule }) => rule !== id2));
  const list = passed.map(({ id: id2, summary: summary2 }) => `- ✅ **${id2}** ${markdownText(summary2)}`);
  const fold = [
    `<details><summary>✅ ${plural(passed.length, "check")} passed${errors.length === 0 ? "" : " where Packgate could judge"}</summary>`,
    "",
    ...list,
    "",
    "</details>"
  ].join("\n");
  return {
    head: "### Checks",
    items: failed,
    foot: passed.length === 0 ? null : fold,
    more: (left) => `- and ${plural(left, "more failed check")}`,
    noun: "failed check",
    dense: true
  };
}
function violationSection(violations, judged2, report, options) {
  if (violations.length === 0) return null;
  const sizes = fileSizes(judged2);
  const items = groupViolations(violations).map((group) => ({
    get text() {
      return violationItem(group, judged2, sizes, report, options);
    },
    weight: group.violations.length
  }));
  const title = judged2 === null ? "In the policy" : `To mend in ${markdownCode(packageLabel(judged2))}`;
  return {
    head: `### ${title}`,
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more violation")}: see the report, or \`packgate check\``,
    noun: "violation"
  };
}
function violationItem(group, judged2, sizes, report, options) {
  const { first: first2, violations } = group;
  const link = options.linkTo?.(first2.location) ?? null;
  const where = link === null ? markdownCode(placeWords(first2.location)) : markdownLink(markdownCode(placeWords(first2.location)), link);
  const figures = judged2 === null ? [] : [`, ${markdownText(packageWords2(group, judged2, sizes))}`];
  const members = violations.length === 1 ? foundAt(first2) : ["", markdownFence(groupMembers(group, sizes, false).lines)];
  const policy = first2.decidedBy === null ? [] : ["", `policy: ${markdownText(policyWords(first2.decidedBy))}`];
  return indented([
    `- ${SIGNS[first2.severity]} **${first2.severity}** \`${first2.rule}\` ${markdownText(headline(group, report.rules))}`,
    "",
    `${where}${figures.join("")}`,
    ...members,
    "",
    drawnFrame(first2.location),
    ...policy,
    ...helpNotes(group).flatMap(({ key, text }) => ["", `${key}: ${markdownText(text)}`])
  ]);
}
function fixSection({ violations, name, version }) {
  const fixes = new Map(violations.flatMap(({ fix }) => fix === null ? [] : [[fix.diff, fix]]));
  if (fixes.size === 0) return null;
  const items = [...fixes.values()].map((fix) => {
    const what2 = `${markdownText(fix.edit)} (removes ${plural(fix.removesTotal, "file")}, nothing else)`;
    return { text: indented([`- ${what2}`, "", fixDiff(fix)]), weight: 1 };
  });
  return {
    head: `### Checked edits for ${markdownCode(packageLabel({ name, version }))}`,
    items,
    foot: "\n`packgate fix --write` makes them all.",
    more: (left) => `- and ${plural(left, "more edit")}: \`packgate fix\` prints them`,
    noun: "edit"
  };
}
function foundAt(violation) {
  const inFile = packedPlace(violation);
  return inFile === null ? [] : ["", `found: ${markdownCode(inFile)}`];
}
function waiverSection(packages) {
  const items = packages.flatMap((judged2) => judged2.waivers).map((waiver) => ({ text: `- ${markdownText(waiverWords2(waiver))}`, weight: 1 }));
  if (items.length === 0) return null;
  return {
    head: "### Excused by exceptions of the policy",
    items,
    foot: null,
    more: (left) => `- and ${count(left)} more: see the report`,
    noun: "exception",
    dense: true
  };
}
var waiverWords2 = ({ rule, message, exception }) => `${rule}: ${message} (${exception.reason}, ${excuseTerms(exception)})`;
function expiringSection({ expiringExceptions: expiringExceptions2 = [] }) {
  if (expiringExceptions2.length === 0) return null;
  return {
    head: "### Exceptions that end within 30 days",
    items: expiringExceptions2.map((exception) => ({ text: `- ${markdownText(expiringWords(exception))}`, weight: 1 })),
    foot: null,
    more: (left) => `- and ${plural(left, "more")}: see the report`,
    dense: true
  };
}
function mutableSection({ policy: { mutable = [] } }) {
  if (mutable.length === 0) return null;
  const items = mutable.map((one) => ({ text: `- ${markdownText(mutableWords(one))}`, weight: 1 }));
  return { head: "### Policies that are no commit", items, foot: null, more: (left) => `- and ${plural(left, "more")}`, dense: true };
}
function droppedSection(packages) {
  const items = packages.flatMap(
    (judged2) => judged2.dropped.map((entry) => ({ text: `- ${markdownCode(packageLabel(judged2))}: ${markdownText(droppedWords(entry))}`, weight: 1 }))
  );
  if (items.length === 0) return null;
  return {
    head: "### Does not arrive where the package is installed",
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more entry", "more entries")}: see the report`,
    dense: true
  };
}
function notComparedSection(report) {
  const items = groupNotCompared(report).map(({ packages: names, message }) => {
    const shown3 = names.slice(0, NAMED4).map(markdownCode).join(", ");
    const more2 = names.length > NAMED4 ? ` and ${plural(names.length - NAMED4, "more package")}` : "";
    return { text: `- ${shown3}${more2}: ${markdownText(message)}`, weight: 1 };
  });
  if (items.length === 0) return null;
  return {
    head: "### Not compared with an earlier release",
    items,
    foot: null,
    more: (left) => `- and ${count(left)} more: see the report`,
    dense: true
  };
}
var NAMED4 = 5;
function skippedSection({ skipped }) {
  if (skipped.length === 0) return null;
  const items = skipped.map(({ name, root, reason }) => ({ text: `- ${markdownCode(name || root)}: ${reason}`, weight: 1 }));
  const head = `<details><summary>${plural(skipped.length, "package")} not judged</summary>
`;
  return { head, items, foot: "\n</details>", more: (left) => `- and ${count(left)} more: see the report`, dense: true };
}
function listSection(judged2) {
  const label = `${htmlCode(packageLabel(judged2))} ships ${plural(judged2.totals.files, "file")}, ${humanSize(judged2.totals.unpackedSize)}`;
  const items = judged2.files.map((file) => ({ text: fileRow(file), weight: 1 }));
  const head = `<details><summary>${label}</summary>

| file | size | mode |
|---|---:|---|`;
  return {
    head,
    items,
    foot: "\n</details>",
    more: (left) => `
and ${plural(left, "more file")}: \`packgate list\` prints them all`,
    noun: "file",
    dense: true
  };
}
var fileRow = ({ path: path28, size, mode }) => `| ${markdownCode(path28)} | ${humanSize(size)} | ${mode === 420 ? "" : mode.toString(8)} |`;

// src/repository-address.ts
function repositoryAddress(env) {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL: server = "", GITHUB_REPOSITORY: repository = "" } = env;
  if (GITHUB_ACTIONS !== "true" || !REPOSITORY.test(repository) || !URL.canParse(server)) return null;
  return new URL(repository, server.endsWith("/") ? server : `${server}/`).href;
}
var REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

// builtin:node:fs in whole-file.ts
var node_fs_in_whole_file_default = process.getBuiltinModule("node:fs");

// src/whole-file.ts
import path27 from "node:path";

// builtin:node:fs in unfinished-files.ts
var node_fs_in_unfinished_files_default = process.getBuiltinModule("node:fs");

// src/unfinished-files.ts
var unfinished = /* @__PURE__ */ new Set();
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function untilFinished(file) {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, end).on(signal, end);
  unfinished.add(file);
  return () => {
    unfinished.delete(file);
    setImmediate(() => setImmediate(listenNoMore));
  };
}
function end(signal) {
  for (const file of unfinished) node_fs_in_unfinished_files_default.rmSync(file, { recursive: true, force: true });
  unfinished.clear();
  listenNoMore();
  process.kill(process.pid, signal);
}
function listenNoMore() {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, end);
}

// src/whole-file.ts
function writeWhole(full, text) {
  const stats = node_fs_in_whole_file_default.statSync(full, { throwIfNoEntry: false });
  if (stats !== void 0 && !stats.isFile()) return node_fs_in_whole_file_default.writeFileSync(full, text);
  const target = stats === void 0 ? full : node_fs_in_whole_file_default.realpathSync(full);
  const temporary = path27.join(path27.dirname(target), `.packgate-${process.pid}-${path27.basename(target).slice(-LONGEST_NAME)}`);
  const finish = untilFinished(temporary);
  try {
    node_fs_in_whole_file_default.writeFileSync(temporary, text, { flag: "wx" });
    if (stats !== void 0) node_fs_in_whole_file_default.chmodSync(temporary, stats.mode & 4095);
    node_fs_in_whole_file_default.renameSync(temporary, target);
  } catch (error2) {
    node_fs_in_whole_file_default.rmSync(temporary, { force: true });
    throw error2;
  } finally {
    finish();
  }
}
var LONGEST_NAME = 70;

// src/action.ts
async function runAction() {
  try {
    const inputs = readInputs(getInput);
    keepSecret(inputs.token);
    const { report, tarballs } = await judge2(inputs);
    await tell(report, inputs);
    if (inputs.mode === "pack") handOver(tarballs);
    await post(report, inputs);
  } catch (error2) {
    setFailed(failureOfThrown(error2));
    setOutput("outcome", "error");
  }
}
function keepSecret(token2) {
  delete process.env["INPUT_TOKEN"];
  if (token2 !== "") setSecret(token2);
}
async function judge2(inputs) {
  if (inputs.mode === "merge-reports") return { report: await joinedReport(inputs), tarballs: [] };
  const request = {
    cwd: workspace(),
    targets: inputs.paths,
    policy: inputs.policy,
    policyToken: inputs.policyToken,
    allowMutable: inputs.allowMutable,
    packer: inputs.packer,
    previous: inputs.previous,
    packages: inputs.packages,
    failOn: inputs.failOn,
    includePrivate: false,
    since: sinceRequest(inputs.since, process.env),
    shard: inputs.shard
  };
  const host = { now: () => /* @__PURE__ */ new Date(), progress: () => void 0, env: process.env };
  if (inputs.mode === "check") return { report: await gate(request, host), tarballs: [] };
  const { packPackages } = await import("./lazy/pack-packages.js");
  try {
    return await packPackages({ ...request, out: inputs.out, keep: false }, host);
  } catch (error2) {
    if (!isGateError(error2)) throw error2;
    return { report: await unpackedReport(error2, request), tarballs: [] };
  }
}
async function joinedReport({ paths }) {
  const [directory, ...others] = paths;
  if (directory === void 0 || directory === "." || others.length > 0) {
    throw new GateError("usage", "with mode merge-reports, input path is the one directory that the reports were downloaded into", {
      help: "set path to the path that actions/download-artifact was given"
    });
  }
  const { joinShards } = await import("./lazy/shard-reports.js");
  return joinShards(directory, workspace());
}
var unpackedReport = (error2, request) => maskedReport(
  reportOf({
    policy: null,
    request,
    today: "",
    time: (/* @__PURE__ */ new Date()).toISOString(),
    commit: null,
    packages: [],
    selected: [],
    since: null,
    skipped: [],
    errors: reportedErrors(error2, null),
    uses: [],
    timings: {}
  })
);
var workspace = () => process.env["GITHUB_WORKSPACE"] ?? process.cwd();
function handOver(tarballs) {
  const passed = tarballs.filter(({ passed: isGood }) => isGood);
  setOutput("tarball", passed.map(({ file }) => file).join("\n"));
  setOutput("integrity", passed.map(({ integrity }) => integrity).join("\n"));
}
async function tell(report, { summary: summary2, annotations: annotations2, mode, shard, sarif, html }) {
  log(renderTerminal(report, { color: process.env["NO_COLOR"] === void 0, columns: Infinity, verbose: true }));
  if (annotations2 && mode !== "merge-reports") process.stdout.write(renderWorkflowCommands(report));
  if (summary2 && shard === null) appendSummary(report, process.env["GITHUB_STEP_SUMMARY"]);
  setOutput("report", await writeReport(report));
  if (sarif !== null) setOutput("sarif", await writeSarif(report, resolve(workspace(), sarif)));
  if (html !== null) setOutput("html", await writePage(report, resolve(workspace(), html)));
  setOutput("violations", allViolations(report).length);
  setOutput("outcome", runOutcome(report) === "could not judge" ? "error" : report.outcome);
  if (failsStep(report)) setFailed(failureMessage(report));
}
async function post(report, inputs) {
  try {
    if (inputs.shard !== null) return;
    const { wanted, run: run2, note } = publications(inputs, report, process.env);
    if (note !== null) log(`packgate: ${note}`);
    if (wanted.length === 0 || run2 === null) return;
    const { publish } = await import("./lazy/publish.js");
    const { token: token2, paths, packages, policy, mode } = inputs;
    const key = gateKey(process.env, [paths, packages, [policy ?? "", mode]]);
    const label = paths.join(", ");
    const warnings = await publish({ wanted, token: token2, report, run: run2, key, label: label === "." ? "" : label, log });
    for (const line2 of warnings) warning(line2);
  } catch (error2) {
    warning(visibleText(`packgate: nothing was posted: ${String(error2)}`));
  }
}
function log(text) {
  process.stdout.write(inertLog(text, randomBytes(16).toString("hex")));
}
function inertLog(text, token2) {
  return `::stop-commands::${token2}
${text.replace(/\n?$/, "\n")}::${token2}::
`;
}
var LEAST_SUMMARY_BYTES = 1024;
function appendSummary(report, file) {
  if (file === void 0) return;
  try {
    const used = node_fs_in_action_default.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const [before, after2] = [used === 0 ? "" : "\n\n", "\n"];
    const limitBytes = SUMMARY_LIMIT_BYTES - used - before.length - after2.length;
    const text = limitBytes < LEAST_SUMMARY_BYTES ? "" : renderMarkdown(report, { limitBytes });
    if (text === "") return log("packgate: no job summary: other steps have used up its 1 MiB");
    node_fs_in_action_default.appendFileSync(file, `${before}${text}${after2}`);
  } catch (error2) {
    log(`packgate: no job summary: ${String(error2)}`);
  }
}
async function writeReport(report) {
  const { withToolDigest } = await import("./lazy/tool-digest.js");
  try {
    const file = join(node_fs_in_action_default.mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "packgate-")), "report.json");
    node_fs_in_action_default.writeFileSync(file, renderJson(withToolDigest(await maskedReasons(report))));
    return file;
  } catch (cause) {
    throw new GateError("output", `the report cannot be written: ${String(cause)}`, { help: "make RUNNER_TEMP a writable folder", cause });
  }
}
async function writePage(report, file) {
  const { htmlPage } = await import("./lazy/html-page.js");
  return written(file, await htmlPage(report), "the HTML report", "set the input html to a file in a folder that can be written");
}
async function writeSarif(report, file) {
  const { renderSarif } = await import("./lazy/sarif.js");
  const text = renderSarif(report, { rules: [...ruleMetas.values()], repository: repositoryAddress(process.env), excused: "left-out" });
  return written(file, text, "the SARIF log", "name a file that can be written in the input sarif");
}
function written(file, text, what2, help) {
  try {
    node_fs_in_action_default.mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
    return file;
  } catch (cause) {
    throw new GateError("output", `${what2} cannot be written: ${String(cause)}`, { help, cause });
  }
}
var NAMED5 = 3;
function failureMessage(report) {
  return visibleText(report.errors.length > 0 ? couldNotJudge(report.errors) : violated(report));
}
function violated(report) {
  const failing = report.packages.filter(({ violations }) => violations.some(counts2));
  const names = failing.slice(0, NAMED5).map(packageLabel).join(", ");
  const more2 = failing.length > NAMED5 ? ` and ${failing.length - NAMED5} more` : "";
  const inPolicy = report.violations.some(counts2) ? ["the policy"] : [];
  const inPackages = failing.length > 0 ? [`${plural(failing.length, "package")}: ${names}${more2}`] : [];
  return `packgate: ${severityCounts(allViolations(report).filter(counts2))} in ${[...inPolicy, ...inPackages].join(" and ")}`;
}
var counts2 = ({ severity }) => severity !== "note";
function couldNotJudge(errors) {
  const [first2] = errors;
  if (first2 === void 0) return "packgate could not judge";
  const { message, help, location } = first2;
  const where = location === null ? "" : `${location.file}:${location.line}:${location.column}: `;
  const more2 = errors.length > 1 ? ` (and ${plural(errors.length - 1, "more error", "more errors")})` : "";
  return `packgate could not judge${first2.package === null ? "" : ` ${first2.package}`}: ${where}${message}${help === null ? "" : `; ${help}`}${more2}`;
}
function failureOfThrown(error2) {
  if (isGateError(error2)) return visibleText(`packgate could not judge: ${error2.message}${error2.help === null ? "" : `; ${error2.help}`}`);
  const stack = error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
  return `packgate ${VERSION} has a bug, please report it with these lines: ${stack}`;
}

// src/main.ts
await runAction();
