import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/late-modules.ts
var nodeCrypto = () => process.getBuiltinModule("node:crypto");
var nodeVm = () => process.getBuiltinModule("node:vm");
var nodeZlib = () => process.getBuiltinModule("node:zlib");

export {
  nodeCrypto,
  nodeVm,
  nodeZlib
};
