/**
 * Modules of Node's that do no I/O here and that few runs need: each takes milliseconds to load, so they are taken when they are used.
 * A plain import would load them at every start, a dynamic one would make their users wait.
 */
export const nodeCrypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto');
export const nodeVm = (): typeof import('node:vm') => process.getBuiltinModule('node:vm');
export const nodeZlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');
