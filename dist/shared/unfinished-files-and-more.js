import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

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

export {
  untilFinished
};
