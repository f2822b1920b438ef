import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// builtin:node:fs in named-file.ts
var node_fs_in_named_file_default = process.getBuiltinModule("node:fs");

// src/named-file.ts
import path from "node:path";
function namedFile(file, cwd, help) {
  try {
    return node_fs_in_named_file_default.readFileSync(path.resolve(cwd, file), "utf8");
  } catch (error) {
    throw new GateError("usage", `cannot read ${file} (${systemErrorCode(error) ?? firstLine(error)})`, { help, cause: error });
  }
}

export {
  namedFile
};
