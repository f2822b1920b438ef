import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  detectPacker,
  openPackage,
  placeOf,
  prepare
} from "../shared/find-previous-and-more.js";
import "../shared/git-and-more.js";
import "../shared/shard-and-more.js";
import "../shared/upwards-and-more.js";
import {
  jsonText,
  locationJson,
  reasonJson
} from "../shared/json-and-more.js";
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
import {
  exclusionOf
} from "../shared/drift+why.js";
import "../shared/manifest-pointer-and-more.js";
import {
  decidedOf,
  packListOf,
  placeInside,
  walkTarget
} from "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import {
  slashed
} from "../shared/slash-path-and-more.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import {
  frameLines,
  reasonWords
} from "../shared/frame-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  packageLabel,
  packerLabel
} from "../shared/verdict-line-and-more.js";
import {
  maskedFrames
} from "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  humanSize,
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/report/why.ts
function renderWhy(explained, options) {
  return explained.map((one) => block(one, options)).join("\n");
}
function renderWhyJson(explained) {
  const paths = explained.map(({ pack: { name, version, root, packer }, explanation }) => ({
    name,
    version,
    root,
    packer,
    ...explanationJson(explanation)
  }));
  return jsonText({ schema: "packgate.why/1", paths });
}
function explanationJson(explanation) {
  const { outcome, path: path3 } = explanation;
  switch (explanation.outcome) {
    case "ships":
      return { path: path3, outcome, reason: reasonJson(explanation.file.reason) };
    case "kept-out":
      return {
        path: path3,
        outcome,
        at: explanation.at,
        text: explanation.text,
        because: explanation.because,
        location: explanation.frame && locationJson(explanation.frame)
      };
    case "dropped":
      return { path: path3, outcome, dropped: explanation.entry };
    case "directory":
      return { path: path3, outcome, files: explanation.files.map((file) => ({ path: file.path, reason: reasonJson(file.reason) })) };
  }
}
function block({ pack, explanation }, options) {
  const { head, frame, notes } = contents(explanation, `${packageLabel(pack)} (${packerLabel(pack.packer)})`, pack.packer);
  const paint = painter(options.color);
  const body = frame === null ? [] : frameLines(frame, "note", options.columns, paint);
  return `${[paint("strong", visibleText(head)), ...body, ...notes.map((note) => `  ${visibleText(note)}`)].join("\n")}
`;
}
function contents(explanation, pack, packer) {
  const { path: path3 } = explanation;
  switch (explanation.outcome) {
    case "ships": {
      const { reason, size } = explanation.file;
      return {
        head: `${path3} (${humanSize(size)}) ships in ${pack}: ${reasonWords(reason, packer)}`,
        frame: reason === null || reason.kind === "always" ? null : reason.frame,
        notes: []
      };
    }
    case "kept-out": {
      const { at, frame, because } = explanation;
      const what = [...at === path3 ? [] : [`${at} is kept out`], ...frame === null ? [because] : []].join(": ");
      return { head: `${path3} does not ship in ${pack}${what === "" ? "" : `: ${what}`}`, frame, notes: [] };
    }
    case "dropped":
      return { head: `${path3} does not arrive in ${pack}: ${dropped(explanation.entry, packer)}`, frame: null, notes: [] };
    case "directory":
      return {
        head: `${path3}: ${explanation.files.length === 0 ? "nothing of it ships" : `${plural(explanation.files.length, "file")} of it ${explanation.files.length === 1 ? "ships" : "ship"}`} in ${pack}`,
        frame: null,
        notes: reasonCounts(explanation.files, packer)
      };
  }
}
function reasonCounts(files, packer) {
  const counts = /* @__PURE__ */ new Map();
  for (const { reason } of files) {
    const words = reasonWords(reason, packer);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([words, number]) => `${plural(number, "file")}: ${words}`);
}
function dropped({ path: path3, why: why2, target }, { source }) {
  if (source !== "packlist") return `it is packed as a link to ${target ?? "another place"}, which installs drop`;
  switch (why2) {
    case "symlink":
      return `npm packs no symbolic links, and ${path3} is one to ${target ?? "another place"}`;
    case "special":
      return "npm packs ordinary files alone";
    case "name":
      return "npm leaves out names with a * in them";
    case "hard-link":
      return `it is packed as a link to ${target ?? "another file"}, which installs drop`;
  }
}

// builtin:node:fs in why.ts
var node_fs_in_why_default = process.getBuiltinModule("node:fs");

// src/why.ts
import path2 from "node:path";

// builtin:node:fs in packers/npm/explain.ts
var explain_default = process.getBuiltinModule("node:fs");

// src/packers/npm/explain.ts
import path from "node:path";
async function explainPath(modules, target, env, file) {
  const walked = await walkTarget(modules, target, env, placeInside(target), { about: file });
  const pack = packListOf(modules, walked);
  return { pack, explanation: explanationOf(pack, walked, file) };
}
function explanationOf(pack, walked, file) {
  const packed = pack.files.find((candidate) => candidate.path === file);
  if (packed !== void 0) return { outcome: "ships", path: file, file: packed };
  const entry = pack.dropped.find((candidate) => candidate.path === file);
  if (entry !== void 0) return { outcome: "dropped", path: file, entry };
  const below = pack.files.filter((candidate) => candidate.path.startsWith(`${file}/`));
  if (below.length > 0) return { outcome: "directory", path: file, files: below };
  return keptOut(pack, walked, file);
}
function keptOut(pack, walked, file) {
  const { directory } = walked.target;
  const stats = explain_default.lstatSync(path.join(directory, file), { throwIfNoEntry: false });
  if (stats === void 0) throw nothingThere(pack, file);
  const { trace } = walked.walk;
  if (trace === null) throw untraceable(pack);
  const exclusion = exclusionOf(decidedOf(walked, trace), file, stats.isDirectory());
  if (exclusion !== null) return { outcome: "kept-out", path: file, ...exclusion };
  const link = linkAbove(directory, file);
  if (link !== null)
    return { outcome: "dropped", path: file, entry: { path: link, why: "symlink", target: explain_default.readlinkSync(path.join(directory, link)) } };
  return { outcome: "directory", path: file, files: [] };
}
function linkAbove(directory, file) {
  const segments = file.split("/");
  const above = segments.map((_, depth) => segments.slice(0, depth + 1).join("/"));
  return above.find((one) => explain_default.lstatSync(path.join(directory, one), { throwIfNoEntry: false })?.isSymbolicLink() === true) ?? null;
}
function nothingThere(pack, file) {
  const name = path.posix.basename(file);
  const alike = pack.files.filter((candidate) => path.posix.basename(candidate.path) === name).slice(0, 3);
  return new GateError("usage", `there is no ${JSON.stringify(file)} in ${pack.name}`, {
    help: alike.length === 0 ? "packgate list --why names every file that ships" : `did you mean ${alike.map((one) => one.path).join(", ")}?`
  });
}
function untraceable({ packer }) {
  return new GateError(
    "list",
    `what ${packer.name} ${packer.version} keeps out cannot be traced: its npm-packlist is one that Packgate does not know`,
    {
      help: "pass --packer bundled to ask the npm-packlist that Packgate carries"
    }
  );
}

// src/why.ts
async function why(request, host) {
  const cwd = packageAround(request.cwd);
  const listRequest = { ...request, targets: [cwd], includePrivate: true };
  const { opening, directories } = await prepare(listRequest, placeOf(listRequest, host), host);
  const explained = [];
  const packed = /* @__PURE__ */ new Map();
  for (const file of request.files) {
    const { target, packed: packedAs } = placeOfFile(directories, request.cwd, file);
    if (isNpm(target, opening)) {
      explained.push(await explainPath(opening.modules, target, host.env, packedAs));
      continue;
    }
    const list = packed.get(target) ?? openPackage(target, opening).then(({ pack }) => pack);
    packed.set(target, list);
    explained.push(explainPacked(await list, target, packedAs));
  }
  return explained;
}
function isNpm(target, { env, packer }) {
  const { packer: decided } = detectPacker(target, env, packer);
  return decided === "npm" || decided === "bundled";
}
function explainPacked(pack, { directory }, file) {
  const packed = pack.files.find((candidate) => candidate.path === file);
  if (packed !== void 0) return { pack, explanation: { outcome: "ships", path: file, file: packed } };
  const entry = pack.dropped.find((candidate) => candidate.path === file);
  if (entry !== void 0) return { pack, explanation: { outcome: "dropped", path: file, entry } };
  const files = pack.files.filter((candidate) => candidate.path.startsWith(`${file}/`));
  if (files.length > 0) return { pack, explanation: { outcome: "directory", path: file, files } };
  if (!exists(path2.join(directory, file))) {
    throw new GateError("usage", `there is no ${JSON.stringify(file)} in ${pack.name}`, {
      help: "packgate list --why names every file that ships"
    });
  }
  const because = `${pack.packer.name} leaves it out, and its rules are not traced, only those of npm`;
  return { pack, explanation: { outcome: "kept-out", path: file, at: file, text: "", because, frame: null } };
}
function placeOfFile(targets, cwd, file) {
  const [only] = targets;
  const direct = path2.join(node_fs_in_why_default.realpathSync(cwd), path2.relative(cwd, path2.resolve(cwd, file)));
  const around = targets.filter(({ directory }) => packedPath(directory, direct) !== null);
  const [innermost] = around.toSorted((a, b) => b.directory.length - a.directory.length);
  if (innermost !== void 0 && exists(direct)) return { target: innermost, packed: packedPath(innermost.directory, direct) ?? "" };
  if (only !== void 0 && targets.length === 1) return { target: only, packed: path2.posix.normalize(slashed(file)) };
  const named = targets.filter(({ directory }) => exists(path2.join(directory, file)));
  const [target] = named;
  if (target !== void 0 && named.length === 1) return { target, packed: path2.posix.normalize(file) };
  throw new GateError(
    "usage",
    `${JSON.stringify(file)} is in ${named.length === 0 ? "none" : "more than one"} of the ${targets.length} packages`,
    {
      help: "name it by its path from here, or its package with --package"
    }
  );
}
function packedPath(directory, file) {
  const relative = path2.relative(directory, file);
  return relative === "" || relative.startsWith("..") || path2.isAbsolute(relative) ? null : slashed(relative);
}
var exists = (file) => node_fs_in_why_default.lstatSync(file, { throwIfNoEntry: false }) !== void 0;
function packageAround(cwd) {
  for (let directory = cwd; ; directory = path2.dirname(directory)) {
    if (exists(path2.join(directory, "package.json"))) return directory;
    if (path2.dirname(directory) === directory) return cwd;
  }
}

// src/cli/why.ts
async function whyText(request, host, options) {
  const explained = await maskedFrames(await why(request, host));
  return options.json ? renderWhyJson(explained) : renderWhy(explained, options);
}
export {
  whyText
};
