type Env = Readonly<Record<string, string | undefined>>;

/** What `child_process.spawn` is given. */
export interface SpawnForm {
  readonly file: string;
  readonly args: readonly string[];
  /** Windows: the arguments are quoted already. */
  readonly windowsVerbatimArguments: boolean;
}

/**
 * A program and its arguments without a shell in between. Windows runs `.cmd` and `.bat` files through `cmd.exe` only, whose rules of quoting
 * are its own: done as `cross-spawn` does it.
 */
export function spawnForm(program: string, args: readonly string[], env: Env, platform: NodeJS.Platform = process.platform): SpawnForm {
  if (platform !== 'win32' || !/\.(?:cmd|bat)$/i.test(program)) return { file: program, args, windowsVerbatimArguments: false };
  // A shim in node_modules/.bin hands its arguments on to another command line.
  const times = /node_modules[\\/]\.bin[\\/][^\\/]+\.cmd$/i.test(program) ? 2 : 1;
  const line = [caret(program, 1), ...args.map((argument) => caret(quoted(argument), times))].join(' ');
  return { file: env['ComSpec'] ?? env['COMSPEC'] ?? 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], windowsVerbatimArguments: true };
}

/** Backslashes count only before a quote, and then each of them. */
const quoted = (argument: string): string => `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, '$1$1')}"`;

function caret(text: string, times: number): string {
  const once = text.replaceAll(/[()\][%!^"`<>&|;, *?]/g, '^$&');
  return times === 1 ? once : caret(once, times - 1);
}
