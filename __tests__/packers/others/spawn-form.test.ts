import { expect, test } from '@jest/globals';
import { spawnForm } from '../../../src/packers/spawn-form.ts';

const env = { ComSpec: 'C:\\Windows\\system32\\cmd.exe' };

test('a program is started as it is', () => {
  const args = ['pack', '--out', '/tmp/a b/%s.tgz'];
  const plain = { args, windowsVerbatimArguments: false };
  expect(spawnForm('/usr/bin/yarn', args, env, 'linux')).toEqual({ file: '/usr/bin/yarn', ...plain });
  expect(spawnForm('C:\\bun\\bun.exe', args, env, 'win32')).toEqual({ file: 'C:\\bun\\bun.exe', ...plain });
});

// What cross-spawn 7.0.6 makes of the same commands.
test.each([
  ['C:\\pnpm\\pnpm.cmd', ['pack', '--json'], '"C:\\pnpm\\pnpm.cmd ^"pack^" ^"--json^""'],
  ['C:\\Program Files\\nodejs\\yarn.cmd', ['pack'], '"C:\\Program^ Files\\nodejs\\yarn.cmd ^"pack^""'],
  ['C:\\x.cmd', ['C:\\a b\\%s.tgz'], '"C:\\x.cmd ^"C:\\a^ b\\^%s.tgz^""'],
  ['C:\\x.cmd', ['C:\\a b\\'], '"C:\\x.cmd ^"C:\\a^ b\\\\^""'],
  ['C:\\x.cmd', ['a&calc"'], '"C:\\x.cmd ^"a^&calc\\^"^""'],
  ['C:\\r\\node_modules\\.bin\\pnpm.cmd', ['a b'], '"C:\\r\\node_modules\\.bin\\pnpm.cmd ^^^"a^^^ b^^^""'],
])('%s %j on Windows goes through cmd.exe', (program, args, line) => {
  const { file, args: passed, windowsVerbatimArguments } = spawnForm(program, args, env, 'win32');
  expect({ file, passed, windowsVerbatimArguments }).toEqual({
    file: env.ComSpec,
    passed: ['/d', '/s', '/c', line],
    windowsVerbatimArguments: true,
  });
});
