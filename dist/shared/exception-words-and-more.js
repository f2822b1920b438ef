import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  plural
} from "../shared/size-and-more.js";

// src/report/exception-words.ts
function excuseTerms({
  owner,
  ticket,
  expires
}) {
  const terms = [owner, ticket ?? null, expires === null ? "without an end" : `until ${expires}`];
  return terms.filter((term) => term !== null).join(", ");
}
function expiringWords(exception) {
  const { rule, paths, reason, daysLeft, location } = exception;
  const where = paths.length === 0 ? "" : ` on ${paths.join(" ")}`;
  const when = daysLeft === 0 ? "today" : `in ${plural(daysLeft, "day")}`;
  return `the exception for ${rule}${where} ends ${when}: ${reason} (${excuseTerms(exception)}), ${location.file}:${location.line}:${location.column}`;
}
var mutableWords = ({ written, commit }) => `the policy ${written} was at commit ${commit}, and can be another one tomorrow`;

export {
  excuseTerms,
  expiringWords,
  mutableWords
};
