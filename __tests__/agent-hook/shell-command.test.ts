import { describe, expect, test } from '@jest/globals';
import { stepsOf, UNKNOWN } from '../../src/agent-hook/shell-command.ts';

/** Commands as words, `?` for what the shell would replace; parentheses for shells of their own. */
const shown = (text: string): readonly string[] =>
  stepsOf(text).map((step) => {
    if (step.kind !== 'command') return step.kind === 'open' ? '(' : ')';
    const words = step.words.map((word) => `[${word.replaceAll(UNKNOWN, '?')}]`).join('');
    return `${words}${step.writes ? ' >' : ''}${step.input === '' ? '' : ` << ${JSON.stringify(step.input)}`} ${step.joint}`;
  });

describe('the simple commands of', () => {
  test.each<readonly [text: string, commands: readonly string[]]>([
    ['a b', ['[a][b] ;']],
    ['a && b || c | d & e; f', ['[a] &&', '[b] ||', '[c] |', '[d] &', '[e] ;', '[f] ;']],
    [`a 'b c' "d $e" f\\ g`, ['[a][b c][d ?][f g] ;']],
    [`a'b'"c"`, ['[abc] ;']],
    [`a '\\' b`, ['[a][\\][b] ;']],
    ['a b#c # d\ne', ['[a][b#c] ;', '[e] ;']],
    ['a \\\n  b', ['[a][b] ;']],
    ['a > b 2>&1 < c', ['[a] > ;']],
    ['a 2>/dev/null >&2', ['[a] ;']],
    ['a &> b', ['[a] > ;']],
    ['a $(b c) d', ['(', '[b][c] ;', ')', '[a][?][d] ;']],
    ['a "$(b "c d")" e', ['(', '[b][c d] ;', ')', '[a][?][e] ;']],
    ['a `b \\`c\\`` d', ['(', '(', '[c] ;', ')', '[b][?] ;', ')', '[a][?][d] ;']],
    ['a ${b:-$(c)} $d $1 $@', ['(', '[c] ;', ')', '[a][?][?][?][?] ;']],
    ['a $((1 + (2))) b', ['[a][?][b] ;']],
    ['a <(b) c', ['(', '[b] ;', ')', '[a][?][c] ;']],
    ['(a; b) && c', ['(', '[a] ;', '[b] ;', ')', '[c] ;']],
    ['f() { a; }', ['[{][a] ;', '[}] ;']],
    ['a *.b ~/c d? [e]f [ -f g ]', ['[a][?.b][?/c][d?][?f][[][-f][g][]] ;']],
    ['a {b,c} {1..3} {d}', ['[a][?b?c][?1?3][{d}] ;']],
    [`a $'b' $'\\x62' $"c"`, ['[a][b][?][c] ;']],
    ['a <<B c\nd $(e)\nB\nf', ['[a][c] << "d $(e)" ;', '(', '[e] ;', ')', '[f] ;']],
    [`a <<'B'\nit's $(e)\nB\nf`, [`[a] << "it's $(e)" ;`, '[f] ;']],
    ['a <<-B\n\tb\n\tB\nc', ['[a] << "\\tb" ;', '[c] ;']],
    ['a <<< "b c"', ['[a] << "b c\\n" ;']],
    ['x=1 y=$z a', ['[x=1][y=?][a] ;']],
    ['a "b\nc', ['[a][b\nc] ;', '[a][b] ;', '[c] ;']],
    ['', []],
    [')', []],
  ])('%j', (text, commands) => {
    expect(shown(text)).toEqual(commands);
  });
});
