import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  SUMMARY_LIMIT_BYTES,
  VERSION,
  allViolations,
  gate,
  packageLabel,
  plural,
  renderJson,
  renderMarkdown,
  renderTerminal,
  renderWorkflowCommands,
  runOutcome,
  severityCounts,
  visibleText
} from "./shared/cli+main.js";
import {
  GateError
} from "./shared/carried-config+cli+main.js";
import "./shared/carried+cli+main.js";
import "./shared/all.js";

// src/action.ts
import { randomBytes } from "node:crypto";
import { appendFileSync as appendFileSync2, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
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
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
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
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
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
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
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
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
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
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
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
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
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
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
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
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
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
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
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
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
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
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/action.ts
async function runAction() {
  try {
    const inputs = readInputs(getInput);
    const report = await judge(inputs);
    tell(report, inputs);
  } catch (error2) {
    setFailed(failureOfThrown(error2));
    setOutput("outcome", "error");
  }
}
function judge(inputs) {
  const request = {
    cwd: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
    targets: inputs.paths,
    policy: inputs.policy,
    packer: inputs.packer,
    packages: inputs.packages,
    failOn: inputs.failOn,
    includePrivate: false
  };
  return gate(request, { now: () => /* @__PURE__ */ new Date(), progress: log, env: process.env });
}
function tell(report, { summary: summary2, annotations }) {
  log(renderTerminal(report, { color: process.env["NO_COLOR"] === void 0, columns: Infinity, verbose: isDebug() }));
  if (annotations) process.stdout.write(renderWorkflowCommands(report));
  if (summary2) appendSummary(report, process.env["GITHUB_STEP_SUMMARY"]);
  setOutput("report", writeReport(report));
  setOutput("violations", allViolations(report).length);
  setOutput("outcome", runOutcome(report) === "could not judge" ? "error" : report.outcome);
  if (failsStep(report)) setFailed(failureMessage(report));
}
function readInputs(get) {
  const paths = linesOf(get("path"));
  if (paths.length === 0) {
    throw new GateError("usage", "input path is empty", {
      help: "name a directory with a package.json, or leave the input out for the workspace"
    });
  }
  return {
    paths,
    policy: get("policy") || null,
    packer: oneOf(get, "packer", ["auto", "npm", "bundled"]),
    packages: linesOf(get("package")),
    failOn: oneOf(get, "fail-on", ["error", "warning", "never"]),
    summary: oneOf(get, "summary", ["true", "false"]) === "true",
    annotations: oneOf(get, "annotations", ["true", "false"]) === "true"
  };
}
var linesOf = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
function oneOf(get, name, allowed) {
  const given = get(name);
  const value = allowed.find((each) => each === given);
  if (value !== void 0) return value;
  const choices = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  throw new GateError("usage", `input ${name} is ${given === "" ? "empty" : JSON.stringify(given)}`, {
    help: `set it to ${choices}, or leave it out`
  });
}
function log(text) {
  process.stdout.write(inertLog(text, randomBytes(16).toString("hex")));
}
function inertLog(text, token) {
  return `::stop-commands::${token}
${text.replace(/\n?$/, "\n")}::${token}::
`;
}
function appendSummary(report, file) {
  if (file === void 0) return;
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const limitBytes = SUMMARY_LIMIT_BYTES - used - 1;
    if (limitBytes < 1024) return log("packgate: no job summary: other steps have used up its 1 MiB");
    appendFileSync2(file, `${renderMarkdown(report, { limitBytes })}
`);
  } catch (error2) {
    log(`packgate: no job summary: ${String(error2)}`);
  }
}
function writeReport(report) {
  try {
    const file = join(mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "packgate-")), "report.json");
    writeFileSync(file, renderJson(report));
    return file;
  } catch (cause) {
    throw new GateError("output", `the report cannot be written: ${String(cause)}`, { help: "make RUNNER_TEMP a writable folder", cause });
  }
}
var NAMED = 3;
var failsStep = ({ outcome, errors, failOn }) => errors.length > 0 || outcome === "fail" && failOn !== "never";
function failureMessage(report) {
  return visibleText(report.errors.length > 0 ? couldNotJudge(report.errors) : violated(report));
}
function violated(report) {
  const failing = report.packages.filter(({ violations }) => violations.some(counts));
  const names = failing.slice(0, NAMED).map(packageLabel).join(", ");
  const more = failing.length > NAMED ? ` and ${failing.length - NAMED} more` : "";
  const inPolicy = report.violations.some(counts) ? ["the policy"] : [];
  const inPackages = failing.length > 0 ? [`${plural(failing.length, "package")}: ${names}${more}`] : [];
  return `packgate: ${severityCounts(allViolations(report).filter(counts))} in ${[...inPolicy, ...inPackages].join(" and ")}`;
}
var counts = ({ severity }) => severity !== "note";
function couldNotJudge(errors) {
  const [first] = errors;
  if (first === void 0) return "packgate could not judge";
  const { message, help, location } = first;
  const where = location === null ? "" : `${location.file}:${location.line}:${location.column}: `;
  const more = errors.length > 1 ? ` (and ${plural(errors.length - 1, "more error", "more errors")})` : "";
  return `packgate could not judge${first.package === null ? "" : ` ${first.package}`}: ${where}${message}${help === null ? "" : `; ${help}`}${more}`;
}
function failureOfThrown(error2) {
  if (error2 instanceof GateError)
    return visibleText(`packgate could not judge: ${error2.message}${error2.help === null ? "" : `; ${error2.help}`}`);
  const stack = error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
  return `packgate ${VERSION} has a bug, please report it with these lines: ${stack}`;
}

// src/main.ts
await runAction();
