#!/usr/bin/env node
import { rememberCompiledCode } from './cli/compile-cache.ts';
import { watchOutputs } from './cli/outputs.ts';

// A promise that never settles, or a crash, must not end as a pass.
process.exitCode = 3;
rememberCompiledCode(process.env);
const isOutputLost = watchOutputs(process);
const { runCli } = await import('./cli/run.ts');
const exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  stdout: process.stdout,
  stderr: process.stderr,
});
process.exitCode = isOutputLost() ? 2 : exitCode;
