import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  init_node_fs,
  node_fs_default
} from "../shared/builtin:node:fs-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/named-file.ts
init_node_fs();
import path from "node:path";
function namedFile(file, cwd, help) {
  try {
    return node_fs_default.readFileSync(path.resolve(cwd, file), "utf8");
  } catch (error) {
    throw new GateError("usage", `cannot read ${file} (${systemErrorCode(error) ?? firstLine(error)})`, { help, cause: error });
  }
}

export {
  namedFile
};
