import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  jsonText
} from "../shared/json-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  plural
} from "../shared/size-and-more.js";
import "../shared/runtime.js";

// src/registry/verification-text.ts
var renderVerificationJson = (verification) => jsonText(verification);
function renderVerification(verification, { color }) {
  const paint = painter(color);
  const { differences, notCompared, judged } = verification;
  const refused = judged.outcome === "pass" ? [] : ["what was judged had not passed: it should not have been published"];
  const lines = [
    headline(verification, paint),
    ...differences.map((difference) => `  ${visibleText(differenceWords(difference))}`),
    ...repacked(verification),
    ...refused.map((line) => `  ${line}`),
    ...notCompared.map((what) => `  ${paint("note", "note")}: ${NOT_COMPARED[what]}`)
  ];
  return lines.map((line) => `${line}
`).join("");
}
var NOT_COMPARED = {
  bytes: "the report was made of a directory, so that bytes were not sealed: judge a tarball with pack to compare them",
  contents: "the report has no digests of the files: only their paths, sizes and modes were compared"
};
function headline({ outcome, name, version, published, differences, notCompared }, paint) {
  const label = visibleText(`${name}@${version}`);
  if (outcome === "fail") {
    const what = differences.length === 0 ? "was published against its verdict" : `is not what was judged: ${plural(differences.length, "difference")}`;
    return `${paint("error", "fail")}: ${label} ${what}`;
  }
  const files = plural(published.files, "file");
  const same = notCompared.length === 0 ? `is what was judged: ${files}, ${published.integrity}` : `has the files that were judged: ${files}`;
  return `${paint("pass", "pass")}: ${label} ${same}`;
}
function repacked({ differences, judged, published }) {
  const isOnlyIntegrity = differences.length === 1 && differences[0]?.kind === "integrity" && judged.files === published.files;
  return isOnlyIntegrity ? ["  no file differs in what the report says of it: it was packed again between the verdict and the publication"] : [];
}
function differenceWords(difference) {
  switch (difference.kind) {
    case "integrity":
      return `the tarball: judged ${difference.judged}, published ${difference.published}`;
    case "added":
      return `${difference.path} was published and never judged (${plural(difference.size, "byte")})`;
    case "missing":
      return `${difference.path} was judged and not published (${plural(difference.size, "byte")})`;
    case "size":
      return `${difference.path} was judged with ${plural(difference.judged, "byte")} and published with ${count(difference.published)}`;
    case "mode":
      return `${difference.path} was judged with mode ${octal(difference.judged)} and published with ${octal(difference.published)}`;
    case "digest":
      return `${difference.path} has other content: sha512 judged ${short(difference.judged)}, published ${short(difference.published)}`;
  }
}
var octal = (mode) => mode.toString(8).padStart(3, "0");
var short = (digest) => `${digest.slice(0, 16)}…`;
export {
  renderVerification,
  renderVerificationJson
};
