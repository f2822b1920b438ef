import type { DirectoryTarget } from '../model.ts';
import { type PackedDirectory, packDirectory } from './pack-directory.ts';
import { findPackTool, type OtherDecision, type PackOptions } from './pack-tool.ts';

/** Finds the package manager that packs a directory, and has it pack. @throws GateError as `findPackTool` and `packDirectory` */
export async function packOther(decision: OtherDecision, target: DirectoryTarget, options: PackOptions): Promise<PackedDirectory> {
  return packDirectory(await findPackTool(decision, target, options), target, options);
}
