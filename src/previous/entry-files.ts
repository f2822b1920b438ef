import type { JsonObject } from '../model.ts';
import { type EntryPoint, entryPoints, isShipped } from '../rules/entry-points.ts';

/** Which field of package.json names a packed file, as a person writes it: `main`, `bin.acme`; null where none does. */
export function entryFieldOf(manifest: JsonObject): (path: string) => EntryPoint | null {
  const entries = entryPoints(manifest);
  return (path) => {
    const alone = new Set([path]);
    return entries.find((entry) => isShipped(entry, alone)) ?? null;
  };
}

/** Whether `bin` names the file, or it lies in the directory of commands. */
export function isCommand(manifest: JsonObject): (path: string) => boolean {
  const bins = new Set(
    entryPoints(manifest).flatMap(({ field, pointer, targets }) => (pointer[0] === 'bin' && field !== '' ? targets : [])),
  );
  const { directories } = manifest;
  const bin: unknown = typeof directories === 'object' && directories !== null ? Reflect.get(directories, 'bin') : undefined;
  const prefix = typeof bin === 'string' ? `${bin.replace(/^(?:\.?\/+)+|\/+$/g, '')}/` : null;
  return (path) => bins.has(path) || (prefix !== null && path.startsWith(prefix));
}
