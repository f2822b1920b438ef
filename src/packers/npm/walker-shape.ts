import type { WalkerConstructor } from './modules.ts';

/**
 * Digests of the text of the methods that the fast walker replaces, as they stand in ignore-walk 6.0.3 to 9.0.0 and npm-packlist 8.0.0
 * to 11.3.0 (npm 10 to 12). Where they read otherwise, npm-packlist runs as it is.
 */
const KNOWN_SHAPES: ReadonlySet<string> = new Set(['3975-befab201-4ab00ef6', '4395-4b48a3d2-775f6ed5', '4634-5135d6c5-9ccf704']);

/** Methods of ignore-walk's Walker, then of npm-packlist's, whose behaviour the fast walker takes for granted. */
const BASE_METHODS = [
  'filterEntry',
  'filterEntries',
  'onstat',
  'stat',
  'start',
  'onReaddir',
  'addIgnoreFile',
  'addIgnoreFiles',
  'walkerOpt',
  'onReadIgnoreFile',
];
const PACK_METHODS = ['stat', 'onstat', 'filterEntries', 'walker', 'addIgnoreFile', 'emit', 'injectRules'];

export const hasKnownShape = (Walker: WalkerConstructor): boolean => KNOWN_SHAPES.has(walkerShape(Walker));

/** Digests of npm-packlist's `walkerOpt`, which says what the walker of a directory knows from the one above it, in 9.0.0 to 11.3.0. */
const KNOWN_INHERITANCES: ReadonlySet<string> = new Set(['617-529560a8-8cd69e63', '463-fa3dccab-d0754448']);

/** Whether a directory's own rules depend on nothing but what stands in it, and on the files that entries of `files` name in it. */
export const hasKnownInheritance = ({ prototype }: WalkerConstructor): boolean =>
  KNOWN_INHERITANCES.has(digest(methodsOf(prototype, ['walkerOpt']).join('')));

export function walkerShape(Walker: WalkerConstructor): string {
  const packMethods = methodsOf(Walker.prototype, PACK_METHODS);
  const baseMethods = methodsOf(Object.getPrototypeOf(Walker.prototype), BASE_METHODS);
  return digest([...packMethods, ...baseMethods].join('\n'));
}

function methodsOf(prototype: unknown, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const method: unknown = typeof prototype === 'object' && prototype !== null ? Reflect.get(prototype, name) : undefined;
    return typeof method === 'function' ? `${name}: ${withoutComments(Function.prototype.toString.call(method))}` : `${name}: none`;
  });
}

/** Comments and white space differ between releases without meaning anything. */
const withoutComments = (source: string): string => source.replaceAll(/\/\/[^\n]*\n/g, '\n').replaceAll(/\s+/g, '');

/** FNV-1a in two lanes: nobody gains by a collision, and node:crypto takes 4 ms to load. */
function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return `${text.length}-${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}
