import type { PackList } from '../model.ts';
import type { FileKind } from '../rules/rule.ts';
import { isCommand } from './entry-files.ts';

/** A program for Linux, macOS or Windows, by its first bytes. */
export const isNative = (kind: FileKind): boolean => kind === 'elf' || kind === 'mach-o' || kind === 'pe';

export const hasExecutableBit = (mode: number): boolean => (mode & 0o111) !== 0;

/** Whether the mode says so, in a package whose modes say something, of a file that is no command of the package anyway. */
export const isExecutable = (mode: number, path: string, pack: PackList): boolean =>
  hasExecutableBit(mode) && modesMeanSomething(pack) && !isCommandOf(pack, path);

const meaning = new WeakMap<PackList, boolean>();

/** On Windows and on some mounted disks every file can be executed. */
export function modesMeanSomething(pack: PackList): boolean {
  const known = meaning.get(pack);
  if (known !== undefined) return known;
  const isNamed = commandTest(pack);
  const executables = pack.files.filter(({ mode, path }) => hasExecutableBit(mode) && !isNamed(path));
  const made = executables.length * 2 <= pack.files.length;
  meaning.set(pack, made);
  return made;
}

export const isCommandOf = (pack: PackList, path: string): boolean => commandTest(pack)(path);

const commandTests = new WeakMap<PackList, (path: string) => boolean>();

function commandTest(pack: PackList): (path: string) => boolean {
  const known = commandTests.get(pack) ?? isCommand(pack.manifest.data);
  commandTests.set(pack, known);
  return known;
}
