import { grown } from '../../src/rules/grown.ts';
import { newDependency } from '../../src/rules/new-dependency.ts';
import { newExecutable } from '../../src/rules/new-executable.ts';
import { newFile } from '../../src/rules/new-file.ts';
import { newInstallScript } from '../../src/rules/new-install-script.ts';
import { newOpaqueCode } from '../../src/rules/new-opaque-code.ts';
import { removedFile } from '../../src/rules/removed-file.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** The rules on what a release adds to the one before. */
export const releaseRules: readonly Rule[] = [grown, newDependency, newExecutable, newFile, newInstallScript, newOpaqueCode, removedFile];
