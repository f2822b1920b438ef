#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './cli/run.ts';

// A promise that never settles, or a crash, must not end as a pass.
process.exitCode = 3;
process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  stdout: process.stdout,
  stderr: process.stderr,
});
