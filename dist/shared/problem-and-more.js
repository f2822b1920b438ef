import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/registry/problem.ts
var registryError = (problem, { message, help, cause }) => new GateError("registry", visibleText(message), { help, cause: { problem, cause } });
function registryProblem(error) {
  if (typeof error !== "object" || error === null || !("cause" in error)) return null;
  const { cause } = error;
  if (typeof cause !== "object" || cause === null || !("problem" in cause)) return null;
  return cause.problem;
}
function isRegistryDown(error) {
  const problem = registryProblem(error);
  return problem === "slow" || problem === "offline" || problem === "unreachable" && !hasStatus(error);
}
function hasStatus(error) {
  for (let inner = error; typeof inner === "object" && inner !== null; inner = "cause" in inner ? inner.cause : null) {
    if ("statusCode" in inner && typeof inner.statusCode === "number") return true;
  }
  return false;
}
function shownUrl(url) {
  if (!URL.canParse(url)) return "(not a URL)";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

export {
  registryError,
  registryProblem,
  isRegistryDown,
  shownUrl
};
