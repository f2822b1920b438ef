const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|sh|bash|zsh|ps1|py)$/i;
const WITHOUT_SUFFIX = /(?:^|\/)[^./]+$/;

/** Whether the file may be a script by its name: one without a suffix has to begin with `#!`, as commands do. */
export const mayBeScript = (path: string): boolean => SCRIPT.test(path) || WITHOUT_SUFFIX.test(path);

/** Whether Node, a shell or the like would run the file. Declarations are read by compilers alone. */
export const isScript = (path: string, bytes: Uint8Array): boolean =>
  SCRIPT.test(path) ? !DECLARATION.test(path) : WITHOUT_SUFFIX.test(path) && bytes[0] === 0x23 && bytes[1] === 0x21;

const DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/i;
