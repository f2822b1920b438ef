import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";
import "../shared/runtime.js";

// src/github/repository-file.ts
async function fileAtCommit(ask, file, largest, hasToken) {
  const git = `/repos/${file.owner}/${file.repo}/git`;
  const commit = await ask(`${git}/commits/${file.commit}`);
  const tree = fieldsOf(commit, file, "the commit", hasToken);
  if (isProblem(tree)) return tree;
  if (tree["sha"] !== file.commit) return unusual(`asked for the commit ${file.commit}, it answered with another one`);
  const entry = await entryAt(ask, git, idOf(tree["tree"]), file, hasToken);
  if (isProblem(entry)) return entry;
  if (entry.size > largest) return problem(`it is larger than ${largest / 1e6} MB`, "a policy is a short file: is this one?");
  const blob = fieldsOf(await ask(`${git}/blobs/${entry.sha}`), file, "the file", hasToken);
  if (isProblem(blob)) return blob;
  if (typeof blob["content"] !== "string" || blob["encoding"] !== "base64") return unusual("its answer has no content in base64");
  const bytes = Buffer.from(blob["content"], "base64");
  return blobId(bytes) === entry.sha ? { kind: "bytes", bytes } : unusual("what came is not what the commit names");
}
async function commitOfRef(ask, { owner, repo, ref }, hasToken) {
  const answer = await ask(`/repos/${owner}/${repo}/commits/${ref.split("/").map(encodeURIComponent).join("/")}`);
  const fields = fieldsOf(answer, { owner, repo }, `the branch, tag or commit ${ref}`, hasToken);
  if (isProblem(fields)) return fields;
  const commit = idOf(fields);
  return commit === null ? unusual("its answer names no commit") : { kind: "commit", commit };
}
async function entryAt(ask, git, root, file, hasToken) {
  const segments = file.path.split("/");
  let tree = root;
  for (const [index, segment] of segments.entries()) {
    if (tree === null) return unusual("its answer names no tree");
    const listing = fieldsOf(await ask(`${git}/trees/${tree}`), file, "a directory", hasToken);
    if (isProblem(listing)) return listing;
    const here = segments.slice(0, index + 1).join("/");
    const entry = entryNamed(listing, segment);
    if (entry === null) return missing(listing, here);
    const isLast = index === segments.length - 1;
    const wrong = wrongKind(entry["mode"], here, isLast);
    if (wrong !== null) return wrong;
    const sha = idOf(entry);
    if (!isLast) tree = sha;
    else if (sha !== null && typeof entry["size"] === "number") return { sha, size: entry["size"] };
    else return unusual("its answer names no file");
  }
  return unusual("the path is empty");
}
function entryNamed({ tree }, name) {
  const entries = Array.isArray(tree) ? tree : [];
  return entries.filter(isFields).find(({ path }) => path === name) ?? null;
}
function missing({ tree, truncated }, path) {
  if (truncated === true || !Array.isArray(tree)) return unusual("it lists a directory only in part");
  return problem(`the commit has no ${path}`, "correct the path, or name a commit that has it");
}
function wrongKind(mode, path, isFile) {
  if (isFile ? mode === "100644" || mode === "100755" : mode === "040000") return null;
  const kinds = { "120000": "a symbolic link", "160000": "a submodule", "040000": "a directory" };
  const kind = kinds[String(mode)] ?? "a file";
  return problem(`${path} is ${kind} there`, "name the file itself");
}
var blobId = (bytes) => nodeCrypto().createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isProblem = (value) => "kind" in value && value.kind === "problem";
function idOf(value) {
  const sha = isFields(value) ? value["sha"] : null;
  return typeof sha === "string" && /^[0-9a-f]{40}$/.test(sha) ? sha : null;
}
function fieldsOf(answer, { owner, repo }, what, hasToken) {
  switch (answer.kind) {
    case "data":
      return isFields(answer.data) ? answer.data : unusual("its answer is not what GitHub documents");
    case "failure":
      return problem(`GitHub cannot be asked: ${answer.why}`, "try again later, and check the network and the proxy");
    case "status":
      return ofStatus(answer, `${owner}/${repo}`, what, hasToken);
  }
}
var GIVE_TOKEN = "give a token that may read it: the input policy-token, or PACKGATE_POLICY_TOKEN on the command line";
var problem = (why, help) => ({ kind: "problem", why, help });
function ofStatus({ status, isRateLimit }, repository, what, hasToken) {
  if (isRateLimit) return problem(`GitHub answers no more requests for now (${status})`, hasToken ? "try again later" : GIVE_TOKEN);
  if (status >= 300 && status < 400) return problem(`${repository} has moved (${status})`, "write its new name");
  if (status === 401)
    return problem("GitHub does not accept the token (401)", "it may have expired: make a new one that may read the repository");
  if (status === 403) return problem(`the token may not read ${repository} (403)`, "give one that has access to its contents");
  if (status === 404 || status === 409 || status === 422)
    return problem(
      `${repository} or ${what} does not exist, or ${hasToken ? "the token may not read it" : "needs a token"} (${status})`,
      hasToken ? "correct the name, or give the token access to its contents" : `correct the name, or ${GIVE_TOKEN}`
    );
  return problem(`GitHub answered ${status}`, status >= 500 ? "try again later" : "check GITHUB_API_URL: this may be no GitHub");
}
var unusual = (why) => problem(`GitHub's answer cannot be used: ${why}`, "check GITHUB_API_URL and what stands between here and there");
export {
  commitOfRef,
  fileAtCommit
};
