import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/named-file.ts
import fs from "node:fs";
import path from "node:path";
function namedFile(file, cwd, help) {
  try {
    return fs.readFileSync(path.resolve(cwd, file), "utf8");
  } catch (error) {
    throw new GateError("usage", `cannot read ${file} (${systemErrorCode(error) ?? firstLine(error)})`, { help, cause: error });
  }
}

export {
  namedFile
};
