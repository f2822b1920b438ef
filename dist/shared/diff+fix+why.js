import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/report/verdict-line.ts
var allViolations = (report) => [
  ...report.packages.flatMap((judgedPackage) => judgedPackage.violations),
  ...report.violations
];
var packerLabel = ({ name, version, source }) => version === "" ? `the ${source === "registry" ? "registry" : name}` : `${name} ${version}`;
var packageLabel = ({ name, version }) => `${name}@${version}`;

export {
  allViolations,
  packerLabel,
  packageLabel
};
