import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

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

export {
  systemErrorCode,
  systemErrorPath,
  firstLine
};
