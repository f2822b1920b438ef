import fs from 'node:fs';

/** What a walk asks of the file system; each throws what `fs` throws. */
export interface Disk {
  /** @param directory absolute */
  readonly entries: (directory: string) => readonly fs.Dirent[];
  /** Of the entry itself, not of what a link leads to. */
  readonly stats: (file: string) => fs.Stats;
  readonly text: (file: string) => string;
}

export const disk: Disk = {
  entries: (directory) => fs.readdirSync(directory, { withFileTypes: true }),
  stats: (file) => fs.lstatSync(file),
  text: (file) => fs.readFileSync(file, 'utf8'),
};

/** The file system as it was when each thing was first asked: for many walks over one package. What throws is asked again. */
export const rememberedDisk = (): Disk => ({
  entries: remembered(disk.entries),
  stats: remembered(disk.stats),
  text: remembered(disk.text),
});

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}
