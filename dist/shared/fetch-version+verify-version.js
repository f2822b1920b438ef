import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  findVersion
} from "../shared/find-versions-and-more.js";
import {
  openVersion
} from "../shared/fetch-tarball-and-more.js";
import {
  registryOptions
} from "../shared/ip-address-package-and-more.js";

// src/registry/fetch-version.ts
async function fetchVersion(name, wanted, directory, env) {
  const options = await registryOptions(directory, env);
  return openVersion(await findVersion(name, wanted, options), options);
}

export {
  fetchVersion
};
