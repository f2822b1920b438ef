import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  count,
  humanSize,
  plural
} from "../shared/size-and-more.js";

// src/report/since-words.ts
var sinceLabel = ({ ref, commit }) => commit === null || commit.startsWith(ref) ? ref : `${ref} (${commit.slice(0, SHORT)})`;
var SHORT = 9;

// src/report/verdict-line.ts
var runOutcome = (report) => report.errors.length > 0 ? "could not judge" : report.outcome;
var failsStep = ({ outcome, errors, failOn }) => errors.length > 0 || outcome === "fail" && failOn !== "never";
function verdictLine(report, notes) {
  const outcome = runOutcome(report);
  return `${outcome} - ${detail(report, outcome, notes)}`;
}
function detail(report, outcome, notes) {
  const violations = allViolations(report).filter((violation) => notes === "shown" || violation.severity !== "note");
  switch (outcome) {
    case "pass":
      return [judged(report), ...violations.length === 0 ? [] : [severityCounts(violations)]].join(", ");
    case "fail":
      return `${severityCounts(violations)} in ${places(report)}`;
    case "could not judge":
      return [plural(report.errors.length, "error"), besides(report, violations)].join(", ");
  }
}
function besides(report, violations) {
  if (violations.length > 0) return `besides ${plural(violations.length, "violation")} in ${places(report)}`;
  return report.packages.length === 0 ? "nothing was judged" : `nothing found in ${plural(report.packages.length, "other package")}`;
}
var allViolations = (report) => [
  ...report.packages.flatMap((judgedPackage) => judgedPackage.violations),
  ...report.violations
];
function severityCounts(violations) {
  const words = ["error", "warning", "note"].flatMap((severity) => {
    const number = violations.filter((violation) => violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  return words.length === 0 ? "nothing" : words.join(", ");
}
function judged({ packages, since, shard }) {
  if (packages.length === 0 && since !== void 0) return `nothing to judge: no package can have changed since ${sinceLabel(since)}`;
  if (packages.length === 0 && shard !== void 0) return `nothing to judge: shard ${shard.index} of ${shard.total} has no package`;
  const files = packages.reduce((sum, { totals }) => sum + totals.files, 0);
  const size = packages.reduce((sum, { totals }) => sum + totals.unpackedSize, 0);
  const packers = [...new Set(packages.map(({ packer }) => packerLabel(packer)))].toSorted();
  return `${packageWords(packages)}, ${plural(files, "file")}, ${humanSize(size)}${packers.length === 0 ? "" : ` judged with ${packers.join(" and ")}`}`;
}
var packageWords = (packages) => {
  const [only] = packages;
  return only !== void 0 && packages.length === 1 ? packageLabel(only) : plural(packages.length, "package");
};
var packerLabel = ({ name, version, source }) => version === "" ? `the ${source === "registry" ? "registry" : name}` : `${name} ${version}`;
var packageLabel = ({ name, version }) => `${name}@${version}`;
function places({ packages, violations }) {
  const bad = packages.filter((judgedPackage) => judgedPackage.violations.some(({ severity }) => severity !== "note")).length;
  const policy = violations.length === 0 ? [] : ["the policy"];
  if (bad === 0) return policy.join("") || packageWords(packages);
  return [packages.length === 1 ? packageWords(packages) : `${count(bad)} of ${plural(packages.length, "package")}`, ...policy].join(
    " and "
  );
}

export {
  runOutcome,
  failsStep,
  verdictLine,
  allViolations,
  severityCounts,
  packerLabel,
  packageLabel
};
