import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GateError, isGateError } from '../../../src/errors.ts';
import type { DirectoryTarget } from '../../../src/model.ts';
import { detectPacker } from '../../../src/packers/detect.ts';
import { packDirectory } from '../../../src/packers/pack-directory.ts';
import { findPackTool, isOther, type PackOptions } from '../../../src/packers/pack-tool.ts';
import { writeTree } from '../../packages-on-disk.ts';
import { directoryWithScript, environmentWith } from './tools.ts';

type Command = 'pnpm' | 'yarn' | 'bun';

interface Fake {
  readonly command: Command;
  readonly version?: string;
  /** What it does when it is to pack, as a shell script: `$out` is the directory for the tarball, `$package` a good one. */
  readonly packs: string;
}

/** A tarball with package.json and index.js. */
const GOOD = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-good-')), 'good.tgz');

function environmentOf({ command, version = '12.21.0', packs }: Fake): NodeJS.ProcessEnv {
  const out = { pnpm: 'for out; do :; done', yarn: 'for out; do :; done; out=$(dirname "$out")', bun: 'for out; do :; done' }[command];
  const isVersion = 'for last; do :; done; [ "$last" = --version ]';
  return environmentWith(
    directoryWithScript(command, `if ${isVersion}; then echo "${version}"; exit; fi\n${out}; package='${GOOD}'\n${packs}`),
  );
}

async function refusal(fake: Fake, more: Partial<PackOptions> = {}): Promise<GateError> {
  const directory = writeTree({ 'package.json': { name: 'fx', version: '1.0.0' }, 'index.js': '' });
  const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
  const env = environmentOf(fake);
  const decision = detectPacker(target, env, fake.command);
  if (!isOther(decision)) throw new Error('npm packs');
  const options = { ...more, env: { ...env, ...more.env } };
  try {
    await packDirectory(await findPackTool(decision, target, options), target, options);
  } catch (error) {
    if (isGateError(error)) return error;
    throw error;
  }
  throw new Error('it was packed');
}

const files = (...names: readonly string[]): string => JSON.stringify({ files: names.map((name) => ({ path: name })) });
const pnpmSays = (stdout: string): Fake => ({ command: 'pnpm', packs: `cp "$package" "$out/fx.tgz"; echo '${stdout}'` });
const yarnSays = (...lines: readonly string[]): Fake => ({
  command: 'yarn',
  version: '4.18.1',
  packs: `cp "$package" "$out/package.tgz"; node -e 'require(process.env.YARN_PLUGINS).factory()'; printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')}`,
});

beforeAll(async () => {
  const { create } = await import('tar');
  const directory = writeTree({ 'package/package.json': { name: 'fx', version: '1.0.0' }, 'package/index.js': '' });
  await create({ cwd: directory, gzip: true, file: GOOD, portable: true }, ['package/package.json', 'package/index.js']);
});

describe('a package manager that answers otherwise is refused', () => {
  const unknown = 'printed its list in an unknown form:';
  const cases: readonly (readonly [string, Fake, string])[] = [
    ['no JSON', pnpmSays('packed'), `pnpm 12.21.0 ${unknown} it is not one JSON value but begins with "packed\\n"`],
    ['nothing', pnpmSays(''), `pnpm 12.21.0 ${unknown} it is empty`],
    [
      'words before the list',
      pnpmSays(`hi ${files('index.js', 'package.json')}`),
      `pnpm 12.21.0 ${unknown} it is not one JSON value but begins with "hi {`,
    ],
    [
      'words after the list',
      pnpmSays(`${files('index.js', 'package.json')} hi`),
      `pnpm 12.21.0 ${unknown} it is not one JSON value but begins with "{`,
    ],
    ['a list of lists', pnpmSays(`[${files('index.js', 'package.json')}]`), `pnpm 12.21.0 ${unknown} there is no list of "files" in "[{`],
    ['an object of lists', pnpmSays(`{"fx":${files('index.js')}}`), `pnpm 12.21.0 ${unknown} there is no list of "files" in "{`],
    ['no files', pnpmSays(files()), `pnpm 12.21.0 ${unknown} the list of "files" is empty`],
    ['names for files', pnpmSays('{"files":["index.js"]}'), `pnpm 12.21.0 ${unknown} a file has no "path": "\\"index.js\\""`],
    ['a file too few', pnpmSays(files('package.json')), 'pnpm 12.21.0 lists 1 file and packs 2: "index.js"'],
    ['a file too many', pnpmSays(files('package.json', 'index.js', 'a.js')), 'pnpm 12.21.0 lists 3 files and packs 2: "a.js"'],
    ['a file twice', pnpmSays(files('package.json', 'index.js', 'index.js')), 'pnpm 12.21.0 lists 3 files and packs 2: "one file twice"'],
    [
      'no tarball',
      { command: 'pnpm', packs: `echo '${files('package.json')}'` },
      'pnpm 12.21.0 ended without an error and without a tarball',
    ],
    [
      'two tarballs',
      { command: 'bun', packs: 'cp "$package" "$out/a.tgz"; cp "$package" "$out/b.tgz"' },
      'bun 12.21.0 made 2 files where one tarball was expected',
    ],
    [
      'something else than a tarball',
      { command: 'bun', packs: 'echo hi > "$out/a.txt"' },
      'bun 12.21.0 made 1 file where one tarball was expected',
    ],
    ['a tarball that is none', { command: 'bun', packs: 'echo hi > "$out/a.tgz"' }, 'the tarball of bun 12.21.0 cannot be judged: it is '],
    [
      'an exit code',
      { command: 'bun', packs: 'cp "$package" "$out/a.tgz"; echo "error: no" >&2; exit 3' },
      'bun 12.21.0 ended with exit code 3: error: no',
    ],
    ['its end by a signal', { command: 'bun', packs: 'cp "$package" "$out/a.tgz"; kill -9 $$' }, 'bun 12.21.0 was killed'],
    [
      'an error with hostile words',
      { command: 'bun', packs: 'printf "\\033[31merror: a\\033]0;b\\007\\r::set-output x\\n" >&2; exit 1' },
      'bun 12.21.0 ended with exit code 1: error: a ::set-output x',
    ],
    [
      'an unknown line',
      yarnSays('{"base":"/x"}', '{"location":"package.json"}', '{"type":"info"}'),
      `yarn 4.18.1 ${unknown} there is the line "{\\"type\\":\\"info\\"}"`,
    ],
    ['a line that is no JSON', yarnSays('hi', '{"location":"package.json"}'), `yarn 4.18.1 ${unknown} there is the line "hi"`],
    ['no location', yarnSays('{"base":"/x"}', '{"output":"/x"}'), `yarn 4.18.1 ${unknown} there is no file in it`],
    ['another list', yarnSays('{"location":"package.json"}', '{"location":"b.js"}'), 'yarn 4.18.1 lists 2 files and packs 2: "b.js"'],
    [
      'a yarn that loads no plugins',
      { command: 'yarn', version: '4.18.1', packs: 'cp "$package" "$out/package.tgz"' },
      'yarn 4.18.1 cannot be kept from running scripts of the package: it does not load plugins',
    ],
    [
      'a version that is none',
      { command: 'pnpm', version: 'v twelve', packs: '' },
      'pnpm says "v twelve" when it is asked for its version',
    ],
    ['no version', { command: 'pnpm', version: '', packs: '' }, 'pnpm says "" when it is asked for its version'],
  ];

  test.each(cases)('%s', async (_, fake, message) => {
    const error = await refusal(fake);
    expect(error.message.slice(0, message.length)).toBe(message);
    expect(error.help).toBeTruthy();
  });
});

test('one that answers as it should is taken', async () => {
  await expect(refusal(pnpmSays(files('package.json', 'index.js')))).rejects.toThrow('it was packed');
  await expect(
    refusal(yarnSays('{"base":"/x"}', '{"location":"package.json"}', '{"location":"index.js"}', '{"output":"/x"}')),
  ).rejects.toThrow('it was packed');
});

describe('one that does not end', () => {
  // It starts another program, which goes on writing as long as it lives.
  const hanging = (beats: string): Fake => ({
    command: 'bun',
    packs: `sh -c 'while :; do echo >> ${beats}; sleep 0.02; done' & wait`,
  });
  const beatsFile = (): string => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-beats-')), 'beats');
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isSilent = async (beats: string): Promise<boolean> => {
    const size = sizeOf(beats);
    await pause(300);
    return size > 0 && sizeOf(beats) === size;
  };

  test('is ended with all that it started when the time is up', async () => {
    const beats = beatsFile();
    const error = await refusal(hanging(beats), { timeout: 700 });
    expect(error.message).toBe('bun 12.21.0 did not end within 1 s');
    expect(error.help).toBe('run "bun pm pack" by hand to see what it waits for');
    expect(await isSilent(beats)).toBe(true);
  });

  test('is ended when it is called off', async () => {
    const beats = beatsFile();
    const controller = new AbortController();
    const refused = refusal(hanging(beats), { signal: controller.signal });
    while (sizeOf(beats) === 0) await pause(10);
    controller.abort();
    expect((await refused).message).toBe('bun 12.21.0 was called off before it had packed');
    expect(await isSilent(beats)).toBe(true);
  });

  test('is not started when it was called off before', async () => {
    const beats = beatsFile();
    const error = await refusal(hanging(beats), { signal: AbortSignal.abort() });
    expect(error.message).toBe('bun was called off before it had packed');
    expect(sizeOf(beats)).toBe(0);
  });
});

describe('what it is given', () => {
  const told = (what: string): Fake => ({ command: 'bun', packs: `echo "error: ${what}" >&2; exit 1` });
  const answer = async (what: string, more: Partial<PackOptions> = {}): Promise<string> =>
    (await refusal(told(what), more)).message.replace('bun 12.21.0 ended with exit code 1: error: ', '');

  test('an environment without what other package managers hand down, without colours and network', async () => {
    const env = {
      npm_config_dry_run: 'true',
      npm_package_name: 'x',
      npm_lifecycle_event: 'test',
      PNPM_CONFIG_FILTER: 'x',
      NPM_CONFIG_USERCONFIG: '/home/me/.npmrc',
      BUN_OPTIONS: '--dry-run',
      FORCE_COLOR: '1',
    };
    const shown =
      '$CI,$NO_COLOR,$FORCE_COLOR,$npm_config_dry_run,$npm_package_name,$PNPM_CONFIG_FILTER,$BUN_OPTIONS,$npm_config_offline,$COREPACK_ENABLE_NETWORK,$NPM_CONFIG_USERCONFIG';
    expect(await answer(shown, { env })).toBe('1,1,,,,,,true,0,/home/me/.npmrc');
  });

  test('no input, the package to stand in, and an empty directory that is gone afterwards', async () => {
    const [input, here, out, content] = (await answer('$(cat | wc -c | tr -d " ") $(pwd) $out $(ls -A "$out" | wc -l)')).split(' ');
    expect([input, content]).toEqual(['0', '0']);
    expect(here).toMatch(/packgate-test-/);
    expect(path.relative(here ?? '', out ?? '')).toMatch(/^\.\./);
    expect(fs.existsSync(path.dirname(out ?? '/'))).toBe(false);
  });
});

test('under pull_request_target nothing is run', async () => {
  const mark = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-mark-')), 'ran');
  const env = environmentWith(directoryWithScript('pnpm', `touch '${mark}'; echo 12.21.0`));
  const directory = writeTree({ 'package.json': { name: 'fx', version: '1.0.0' } });
  const decision = detectPacker({ directory, repository: directory }, env, 'pnpm');
  if (!isOther(decision)) throw new Error('npm packs');
  await expect(findPackTool(decision, { directory }, { env: { ...env, GITHUB_EVENT_NAME: 'pull_request_target' } })).rejects.toThrow(
    "pnpm is not run under pull_request_target: it may run what the pull request has in it, with the repository's secrets",
  );
  expect(fs.existsSync(mark)).toBe(false);
});

test('one that is not there is missed', async () => {
  const directory = writeTree({ 'package.json': { name: 'fx', version: '1.0.0', packageManager: 'bun@1.4.5' } });
  const env = environmentWith(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-empty-')));
  const decision = detectPacker({ directory, repository: directory }, env, 'auto');
  if (!isOther(decision)) throw new Error('npm packs');
  await expect(findPackTool(decision, { directory }, { env })).rejects.toThrow(
    'there is no bun on PATH, which packs this package, as "packageManager" in package.json says',
  );
});
