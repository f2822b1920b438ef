import crypto from 'node:crypto';
import type { WalkerConstructor } from './modules.ts';

/**
 * SHA-256 over the text of the methods that the fast walker replaces, as they stand in ignore-walk 6.0.3 to 9.0.0 and npm-packlist 8.0.0
 * to 11.3.0 (npm 10 to 12). Where they read otherwise, npm-packlist runs as it is.
 */
const KNOWN_SHAPES: ReadonlySet<string> = new Set([
  'be01fec0a4cfeee7c90429570a56e5e08d4bca93d553ccffe359e9062183d9de',
  'b3a610fb4f785e026296d39214555a6e31d0de898e4a4844698400ac77e19d5c',
  'fd7b2b9e1abfd45bf06a659fae22986bc39da028eaf40f99b8dab007efd7eff0',
]);

/** Methods of ignore-walk's Walker, then of npm-packlist's, whose behaviour the fast walker takes for granted. */
const BASE_METHODS = ['filterEntry', 'filterEntries', 'onstat', 'stat', 'start', 'onReaddir', 'addIgnoreFile', 'addIgnoreFiles', 'walkerOpt'];
const PACK_METHODS = ['stat', 'onstat', 'filterEntries', 'walker', 'addIgnoreFile', 'emit'];

export const hasKnownShape = (Walker: WalkerConstructor): boolean => KNOWN_SHAPES.has(walkerShape(Walker));

export function walkerShape(Walker: WalkerConstructor): string {
  const packMethods = methodsOf(Walker.prototype, PACK_METHODS);
  const baseMethods = methodsOf(Object.getPrototypeOf(Walker.prototype), BASE_METHODS);
  return crypto.createHash('sha256').update([...packMethods, ...baseMethods].join('\n')).digest('hex');
}

function methodsOf(prototype: unknown, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const method: unknown = typeof prototype === 'object' && prototype !== null ? Reflect.get(prototype, name) : undefined;
    return typeof method === 'function' ? `${name}: ${withoutComments(Function.prototype.toString.call(method))}` : `${name}: none`;
  });
}

/** Comments and white space differ between releases without meaning anything. */
const withoutComments = (source: string): string => source.replaceAll(/\/\/[^\n]*\n/g, '\n').replaceAll(/\s+/g, '');
