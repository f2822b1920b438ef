/**
 * Keeps V8 from enlarging the part of its heap in which objects begin. It doubles that, up to 64 MB, whenever enough objects outlived a collection,
 * and never takes it back: most of what a run of ten thousand files holds is empty then. Collecting a small one more often costs no time that
 * could be measured. V8 reads the flag each time, so that it can be set while it runs; where V8 does not know it, nothing happens.
 *
 * For work that is known to be large: loading `node:v8` takes 2 ms, which a run over a few small files would pay for nothing.
 */
export const keepYoungHeapSmall = (): void => process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');

/** From so many files on, it pays. */
export const MANY_FILES = 500;
/** Or so many bytes. */
export const MANY_BYTES = 1_000_000;
