import { openTarball, type Tarball } from '../../../src/packers/tarball/open.ts';
import { TARBALL_LIMITS, type TarballLimits } from '../../../src/packers/tarball/limits.ts';
import { isGateError } from '../../../src/errors.ts';

export const open = (bytes: Uint8Array, limits: Partial<TarballLimits> = {}): Promise<Tarball> =>
  openTarball({ kind: 'bytes', bytes, shown: 'x.tgz' }, { ...TARBALL_LIMITS, ...limits });

/** All messages of the GateError that work ends with, without what all of them begin with; anything else that is thrown is thrown on. */
export async function refusals(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
  } catch (error) {
    if (!isGateError(error)) throw error;
    return [error, ...error.others].map(({ message }) => message.replace('x.tgz cannot be judged: ', ''));
  }
  return [];
}

/** Content by path. */
export async function unpacked({ contents }: Tarball): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { file, bytes } of contents()) files.set(file.path, Buffer.from(bytes).toString('latin1'));
  return files;
}
