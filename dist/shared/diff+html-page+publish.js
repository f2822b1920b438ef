import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  packageLabel
} from "../shared/verdict-line-and-more.js";

// src/report/not-compared.ts
function groupNotCompared({ packages, errors }) {
  const groups = /* @__PURE__ */ new Map();
  const failed = new Set(errors.map((error) => error.package));
  for (const judged of packages) {
    const { notCompared } = judged;
    if (notCompared === void 0 || failed.has(judged.root)) continue;
    const { reason, message } = notCompared;
    const { packages: names, message: first } = groups.get(reason) ?? { packages: [], message };
    const isOther = first !== message && !first.startsWith(EXAMPLE);
    groups.set(reason, { message: isOther ? `${EXAMPLE}${first}` : first, packages: [...names, packageLabel(judged)] });
  }
  return [...groups.values()];
}
var EXAMPLE = "for example: ";

// src/report/terminal.ts
function droppedWords({ path, why, target }) {
  const to = target === null ? "" : ` to ${target}`;
  switch (why) {
    case "symlink":
      return `${path} (symbolic link${to})`;
    case "hard-link":
      return `${path} (hard link${to})`;
    case "special":
      return `${path} (no regular file)`;
    case "name":
      return `${path} (* in its name)`;
  }
}

export {
  groupNotCompared,
  droppedWords
};
