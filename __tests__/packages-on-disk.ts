import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Text by path; an object is written as JSON; `link` makes a symbolic link, `hard` a hard link to another file of the tree. */
export type Tree = Readonly<Record<string, string | TreeEntry>>;
interface TreeEntry {
  readonly link?: unknown;
  readonly hard?: unknown;
  readonly [key: string]: unknown;
}

/** Writes the files into a fresh directory and returns its real path. */
export function writeTree(tree: Tree): string {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-test-')));
  for (const [file, content] of Object.entries(tree)) {
    const full = path.join(directory, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    if (typeof content === 'string') fs.writeFileSync(full, content);
    else if (typeof content.link === 'string') fs.symlinkSync(content.link, full);
    else if (typeof content.hard === 'string') fs.linkSync(path.join(directory, content.hard), full);
    else fs.writeFileSync(full, `${JSON.stringify(content, null, 2)}\n`);
  }
  return directory;
}
