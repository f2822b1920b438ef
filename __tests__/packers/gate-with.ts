/**
 * Run as a process: `node gate-with.ts NPM_DIRECTORY[,bundled] RULE DIRECTORY...`. Judges each directory with that npm on PATH, and prints what the rule
 * says of each as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gate } from '../../src/gate.ts';

const [npm = '', rule = '', ...directories] = process.argv.slice(2);
const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-home-')));
const [npmDirectory = '', packer] = npm.split(',');
fs.symlinkSync(path.join(npmDirectory, 'bin', 'npm-cli.js'), path.join(home, 'npm'));
fs.symlinkSync(process.execPath, path.join(home, 'node'));
const answers = [];
for (const cwd of directories) {
  const report = await gate(
    {
      cwd,
      targets: [],
      policy: null,
      packer: packer === 'bundled' ? 'bundled' : 'npm',
      packages: [],
      failOn: 'error',
      includePrivate: true,
    },
    { now: () => new Date(), progress: () => undefined, env: { PATH: home, HOME: home } },
  );
  const violations = report.packages.flatMap((one) => one.violations).filter((one) => one.rule === rule);
  answers.push({
    packages: report.packages.map(({ root, files }) => ({ root, files: files.map((file) => file.path) })),
    violations: violations.map(({ severity, message, help, location, data }) => {
      const { line, column, text, length } = location;
      return { severity, message, help, at: `${location.file}: ${text.slice(column - 1, column - 1 + length)}`, line, data };
    }),
    errors: report.errors.map(({ message }) => message),
    timed: Object.keys(report.timings).toSorted(),
  });
}
fs.rmSync(home, { recursive: true, force: true });
console.log(JSON.stringify(answers));
