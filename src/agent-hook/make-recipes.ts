/** Files that hold recipes by the name of a target, and the programs that run them. */
export const MAKERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['make', ['GNUmakefile', 'makefile', 'Makefile']],
  ['gmake', ['GNUmakefile', 'makefile', 'Makefile']],
  ['just', ['justfile', 'Justfile', '.justfile']],
]);

interface Rule {
  readonly targets: readonly string[];
  readonly needs: readonly string[];
  readonly lines: string[];
}

/**
 * What these targets run, with the targets that they need; the first of the file where none of the words is one.
 *
 * @param makefile the text of a Makefile or justfile
 */
export function recipesOf(makefile: string, words: readonly string[]): string {
  const rules = rulesOf(makefile);
  const named = words.filter((word) => rules.some(({ targets }) => targets.includes(word)));
  const wanted = new Set(named.length > 0 ? named : rules.slice(0, 1).flatMap(({ targets }) => targets));
  // A set that grows while it is walked is walked to its end.
  for (const target of wanted)
    for (const { targets, needs } of rules) if (targets.includes(target)) for (const need of needs) wanted.add(need);
  return rules
    .filter(({ targets }) => targets.some((target) => wanted.has(target)))
    .flatMap(({ lines }) => lines)
    .join('\n');
}

function rulesOf(makefile: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of makefile.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const head = /^([^\s#:=][^:=]*)::?(?!=)([^;]*)(?:;(.*))?$/.exec(line);
    if (/^\s+\S/.test(line)) rules.at(-1)?.lines.push(line.replace(/^\s+[@+-]*/, ''));
    else if (head !== null) {
      const [, targets = '', needs = '', first] = head;
      rules.push({ targets: namesIn(targets), needs: namesIn(needs), lines: first === undefined ? [] : [first] });
    }
  }
  return rules.filter(({ targets }) => !targets.every((target) => target.startsWith('.')));
}

const namesIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
