import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  PACK_TIMEOUT,
  childEnvironment,
  runPacker
} from "../shared/pack-directory+pack-other+pack-packages.js";
import {
  shownIn
} from "../shared/upwards-and-more.js";
import {
  openTarball
} from "../shared/tar-reader-and-more.js";
import {
  TARBALL_LIMITS
} from "../shared/limits-and-more.js";
import {
  parseManifest
} from "../shared/jsonc-parser-package-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  plural
} from "../shared/size-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";

// builtin:node:fs in packers/pack-directory.ts
var pack_directory_default = process.getBuiltinModule("node:fs");

// src/packers/pack-directory.ts
import os from "node:os";
import path from "node:path";
async function packDirectory(tool, target, options) {
  const { recipe, sentence } = tool;
  const label = `${tool.name} ${tool.version}`;
  const { bytes, listed } = await packedBytes(tool, label, target, options);
  const tarball = await ownTarball(bytes, label);
  if (listed !== null) refuseOtherList(listed, tarball.pack, label);
  const pack = {
    ...tarball.pack,
    root: target.root,
    packer: { name: tool.name, version: tool.version, source: "tarball" },
    manifest: publishedManifest(target, tarball.pack.manifest),
    integrity: recipe.isReproducible ? tarball.integrity : null
  };
  return { pack, digests: tarball.digests, contents: tarball.contents, sentence, executes: recipe.executes };
}
async function packedBytes({ program, recipe }, label, target, options) {
  const base = scratchDirectory(target);
  try {
    const [out, scratch] = [path.join(base, "out"), path.join(base, "scratch")];
    pack_directory_default.mkdirSync(out);
    pack_directory_default.mkdirSync(scratch);
    const { stdout } = await runPacker({
      label,
      program,
      args: recipe.args(out),
      cwd: target.directory,
      env: childEnvironment(options.env, recipe.env(scratch, options.env)),
      signal: options.signal ?? null,
      timeout: options.timeout ?? PACK_TIMEOUT
    });
    recipe.checkScratch(scratch, label);
    return { bytes: pack_directory_default.readFileSync(onlyTarball(out, label)), listed: recipe.listed(stdout, label) };
  } finally {
    pack_directory_default.rmSync(base, { recursive: true, force: true });
  }
}
function scratchDirectory({ directory }) {
  const base = pack_directory_default.realpathSync(pack_directory_default.mkdtempSync(path.join(os.tmpdir(), "packgate-pack-")));
  const fromPackage = path.relative(pack_directory_default.realpathSync(directory), base);
  if (/^\.\.(?:[\\/]|$)/.test(fromPackage) || path.isAbsolute(fromPackage)) return base;
  pack_directory_default.rmSync(base, { recursive: true, force: true });
  throw new GateError("list", "the directory for temporary files lies in the package", { help: "set TMPDIR to a directory outside of it" });
}
async function ownTarball(bytes, label) {
  try {
    return await openTarball({ kind: "bytes", bytes, shown: `the tarball of ${label}` }, TARBALL_LIMITS, "dropped");
  } catch (error) {
    throw isGateError(error) ? inPackage(error) : error;
  }
}
var inPackage = (error) => new GateError(error.subject, error.message, {
  help: `this is what it would publish: mend it in the package, or keep it out of "files"`,
  others: error.others.map(inPackage),
  cause: error
});
function onlyTarball(directory, label) {
  const names = pack_directory_default.readdirSync(directory);
  const [name] = names;
  if (name !== void 0 && names.length === 1 && name.endsWith(".tgz")) return path.join(directory, name);
  if (names.length === 0)
    throw new GateError("list", `${label} ended without an error and without a tarball`, { help: "pack it by hand to see what it says" });
  throw new GateError("list", `${label} made ${plural(names.length, "file")} where one tarball was expected`, {
    help: "pack by hand and judge each tarball"
  });
}
function refuseOtherList(listed, { files, dropped }, label) {
  const packed = new Set([...files, ...dropped].map(({ path: one }) => one));
  const named = new Set(listed);
  const different = [...named].find((file) => !packed.has(file)) ?? [...packed].find((file) => !named.has(file));
  if (different === void 0 && named.size === listed.length) return;
  throw new GateError(
    "list",
    `${label} lists ${plural(listed.length, "file")} and packs ${packed.size}: ${JSON.stringify(different ?? "one file twice")}`,
    {
      help: "run packgate when nothing writes into the package; if it stays so, judge the tarball that it packs"
    }
  );
}
function publishedManifest(target, { data }) {
  const full = path.join(target.directory, "package.json");
  const file = shownIn(target.repository, full);
  try {
    return { ...parseManifest(pack_directory_default.readFileSync(full, "utf8"), file), data };
  } catch (error) {
    if (isGateError(error)) throw error;
    throw new GateError("package", `cannot read ${JSON.stringify(file)} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: "Packgate judges packages with a package.json: give it one, or judge the tarball",
      cause: error
    });
  }
}

export {
  packDirectory,
  publishedManifest
};
