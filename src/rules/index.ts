import { agentDirectory } from './agent-directory.ts';
import { agentInstructions } from './agent-instructions.ts';
import { agentPermissions } from './agent-permissions.ts';
import { archiveContent } from './archive-content.ts';
import { buildInfo } from './build-info.ts';
import { ciFile } from './ci-file.ts';
import { coreDump } from './core-dump.ts';
import { coverageOutput } from './coverage-output.ts';
import { credentialFile } from './credential-file.ts';
import { databaseFile } from './database-file.ts';
import { denied } from './denied.ts';
import { deniedText } from './denied-text.ts';
import { disguisedDatabase } from './disguised-database.ts';
import { disguisedExecutable } from './disguised-executable.ts';
import { droppedEntry } from './dropped-entry.ts';
import { editorDirectory } from './editor-directory.ts';
import { emptyPackage } from './empty-package.ts';
import { entryPointMissing } from './entry-point-missing.ts';
import { envFile } from './env-file.ts';
import { exceptionExpired } from './exception-expired.ts';
import { exceptionUnused } from './exception-unused.ts';
import { grown } from './grown.ts';
import { lifecycleMayChangeList } from './lifecycle-may-change-list.ts';
import { lockFile } from './lock-file.ts';
import { logFile } from './log-file.ts';
import { memoryDump } from './memory-dump.ts';
import { missingRequired } from './missing-required.ts';
import { nestedArchive } from './nested-archive.ts';
import { newDependency } from './new-dependency.ts';
import { newExecutable } from './new-executable.ts';
import { newFile } from './new-file.ts';
import { newInstallScript } from './new-install-script.ts';
import { newOpaqueCode } from './new-opaque-code.ts';
import { notAllowed } from './not-allowed.ts';
import { notPublic } from './not-public.ts';
import { npmrcContent } from './npmrc-content.ts';
import { osLitter } from './os-litter.ts';
import { overBudget } from './over-budget.ts';
import { packerDrift } from './packer-drift.ts';
import { privateKey } from './private-key.ts';
import { privateKeyFile } from './private-key-file.ts';
import { removedFile } from './removed-file.ts';
import type { Rule } from './rule.ts';
import { secret } from './secret.ts';
import { sourceFile } from './source-file.ts';
import { sourceMapContent } from './source-map-content.ts';
import { sourceMapInline } from './source-map-inline.ts';
import { sourceMapLarge } from './source-map-large.ts';
import { sourceMapPath } from './source-map-path.ts';
import { sourceMapUrl } from './source-map-url.ts';
import { testFile } from './test-file.ts';
import { versionControl } from './version-control.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  agentDirectory,
  agentInstructions,
  agentPermissions,
  archiveContent,
  buildInfo,
  ciFile,
  coreDump,
  coverageOutput,
  credentialFile,
  databaseFile,
  denied,
  deniedText,
  disguisedDatabase,
  disguisedExecutable,
  droppedEntry,
  editorDirectory,
  emptyPackage,
  entryPointMissing,
  envFile,
  exceptionExpired,
  exceptionUnused,
  grown,
  lifecycleMayChangeList,
  lockFile,
  logFile,
  memoryDump,
  missingRequired,
  nestedArchive,
  newDependency,
  newExecutable,
  newFile,
  newInstallScript,
  newOpaqueCode,
  notAllowed,
  notPublic,
  npmrcContent,
  osLitter,
  overBudget,
  packerDrift,
  privateKey,
  privateKeyFile,
  removedFile,
  secret,
  sourceFile,
  sourceMapContent,
  sourceMapInline,
  sourceMapLarge,
  sourceMapPath,
  sourceMapUrl,
  testFile,
  versionControl,
];
