import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/member-path.ts
function memberPath(written) {
  const segments = written.split("/").filter((segment, index) => segment !== "." && (segment !== "" || index === 0));
  return segments.join("/").replaceAll("\0", "�");
}
function pathProblem(written) {
  const named = `the member ${JSON.stringify(written)}`;
  if (memberPath(written) === "" && !/^\.\/*$/.test(written)) return "a member has no name";
  if (written.includes("\0")) return `${named} has a null character in its name`;
  if (written.startsWith("/") || /^[a-z]:/i.test(written)) return `${named} has an absolute path`;
  if (written.split(/[/\\]/).includes("..")) return `${named} points out of the archive`;
  return null;
}
var shownPath = (archive, member) => `${archive}!/${member}`;
function pathFromRoot(shown) {
  const inside = shown.lastIndexOf("!/");
  return inside === -1 ? shown : shown.slice(inside + 2).replace(/^package\/(?=.)/, "");
}

export {
  memberPath,
  pathProblem,
  shownPath,
  pathFromRoot
};
