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
function systemRefusal(error) {
  const code = systemErrorCode(error);
  if (code === null || !/^E[A-Z\d]+$/.test(code) || typeof error !== "object" || error === null) return null;
  if (!("syscall" in error) || typeof error.syscall !== "string") return null;
  return { code, call: error.syscall, path: systemErrorPath(error) };
}

export {
  systemErrorCode,
  systemErrorPath,
  firstLine,
  systemRefusal
};
