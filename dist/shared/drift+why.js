import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  lineFrame,
  outerLine,
  pointerOf,
  repositoryPath,
  writtenPointer
} from "../shared/reason-and-more.js";
import {
  manifestFrame
} from "../shared/jsonc-parser-package-and-more.js";

// src/reasons/explanation.ts
function exclusionOf(decided, path, isDirectory) {
  for (const answer of decided.trace.answers) {
    const asked = answer.path === path && !isDirectory ? answer.asFile : answer.asDirectory;
    if (!asked.included && asked.by !== null) return { at: answer.path, ...decision(decided, asked.by, answer) };
  }
  return null;
}
function decision(decided, { source, rule, line }, { path }) {
  const { root, trace, manifest } = decided;
  switch (source.kind) {
    case "ignore-file": {
      const file = { file: repositoryPath(root, source.file), text: trace.ignoreFiles.get(source.file) ?? "" };
      return written(rule, lineFrame(file, line, "this line keeps it out"));
    }
    case "manifest":
      return written(rule, filesFrame(decided, rule));
    case "strict": {
      const pointer = trace.manifestRules.strict.get(rule) ?? [];
      if (pointer.length === 0) return { text: rule, because: `npm never ships ${rule}`, frame: null };
      return written(rule, manifestFrame(manifest, pointer, `npm keeps ${path} out because of this`));
    }
    case "global":
      return written(rule, lineFrame(decided.global ?? { file: "", text: "" }, line, "this line keeps it out"));
    case "defaults": {
      const outside = outerLine(decided, line);
      if (outside === null) return { text: rule, because: `npm leaves out ${rule} by default`, frame: null };
      return written(rule, { ...outside, label: "this line keeps it out" });
    }
  }
}
var written = (text, frame) => ({ text, because: frame.label, frame });
function filesFrame(decided, rule) {
  const pointer = writtenPointer(decided.manifest, pointerOf(decided.trace, rule));
  const label = pointer.length > 1 ? 'this "files" entry takes it out' : 'no entry of this "files" list names it';
  return manifestFrame(decided.manifest, pointer, label);
}

export {
  exclusionOf
};
