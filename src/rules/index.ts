import { agentDirectory } from './agent-directory.ts';
import { agentInstructions } from './agent-instructions.ts';
import { buildInfo } from './build-info.ts';
import { ciFile } from './ci-file.ts';
import { coverageOutput } from './coverage-output.ts';
import { credentialFile } from './credential-file.ts';
import { databaseFile } from './database-file.ts';
import { denied } from './denied.ts';
import { droppedEntry } from './dropped-entry.ts';
import { editorDirectory } from './editor-directory.ts';
import { emptyPackage } from './empty-package.ts';
import { entryPointMissing } from './entry-point-missing.ts';
import { envFile } from './env-file.ts';
import { exceptionExpired } from './exception-expired.ts';
import { exceptionUnused } from './exception-unused.ts';
import { lockFile } from './lock-file.ts';
import { logFile } from './log-file.ts';
import { memoryDump } from './memory-dump.ts';
import { missingRequired } from './missing-required.ts';
import { nestedArchive } from './nested-archive.ts';
import { notAllowed } from './not-allowed.ts';
import { notPublic } from './not-public.ts';
import { osLitter } from './os-litter.ts';
import { overBudget } from './over-budget.ts';
import { privateKeyFile } from './private-key-file.ts';
import type { Rule } from './rule.ts';
import { sourceFile } from './source-file.ts';
import { sourceMap } from './source-map.ts';
import { testFile } from './test-file.ts';
import { versionControl } from './version-control.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  agentDirectory,
  agentInstructions,
  buildInfo,
  ciFile,
  coverageOutput,
  credentialFile,
  databaseFile,
  denied,
  droppedEntry,
  editorDirectory,
  emptyPackage,
  entryPointMissing,
  envFile,
  exceptionExpired,
  exceptionUnused,
  lockFile,
  logFile,
  memoryDump,
  missingRequired,
  nestedArchive,
  notAllowed,
  notPublic,
  osLitter,
  overBudget,
  privateKeyFile,
  sourceFile,
  sourceMap,
  testFile,
  versionControl,
];
