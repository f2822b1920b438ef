import type { Finding, Frame, Located, PackedFile, PackList } from '../model.ts';
import { count, humanSize } from '../size.ts';
import type { PackageRule } from './rule.ts';

export const overBudget: PackageRule = {
  scope: 'package',
  meta: {
    id: 'over-budget',
    summary: 'more files, or more bytes, than the budget of the policy',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take out of "files" in package.json what need not ship, or raise the budget in the policy',
    docs: {
      why: [
        'Most leaks are large: the source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. A budget catches them whatever the files are called,',
        'and every accident with a build that doubles what users download. No default would fit all packages, so the rule is silent until the policy has a `budget`.',
        '',
        '`files` counts files, `unpacked` limits the sum of their sizes, `file` the size of each. Sizes are those after unpacking.',
      ].join('\n'),
      example: [
        '```yaml',
        'budget: { files: 200, unpacked: 20 MB, file: 1 MB }',
        '```',
        '',
        '```text',
        'error[over-budget]: 63.1 MB would be published: 43.1 MB over the budget of 20 MB',
        'error[over-budget]: cli.js.map would be published: 59.8 MB is 58.8 MB over the budget of 1 MB for a file',
        '```',
      ].join('\n'),
      fix: [
        'Look at the largest files first; the message names them. Take out what need not ship:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'If the growth is meant, raise the budget in the same pull request, for this package alone under `packages` where the policy is shared.',
      ].join('\n'),
    },
  },
  check({ pack, policy: { budget } }) {
    const findings: Finding[] = [];
    if (budget.files !== null && pack.files.length > budget.files.value) findings.push(tooMany(pack, budget.files));
    if (budget.unpacked !== null && pack.unpackedSize > budget.unpacked.value) findings.push(tooLarge(pack, budget.unpacked));
    if (budget.file !== null) findings.push(...largeFiles(pack, budget.file));
    return findings;
  },
};

function tooMany(pack: PackList, limit: Located<number>): Finding {
  const actual = pack.files.length;
  const message = `${count(actual)} files would be published: ${count(actual - limit.value)} over the budget of ${count(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}

function tooLarge(pack: PackList, limit: Located<number>): Finding {
  const actual = pack.unpackedSize;
  const message = `${humanSize(actual)} would be published: ${humanSize(actual - limit.value)} over the budget of ${humanSize(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}

function ofPackage(pack: PackList, message: string, actual: number, limit: Located<number>): Finding {
  const largest = largestOf(pack.files);
  return {
    rule: 'over-budget',
    path: null,
    message,
    help: `the largest are ${largest.map(({ path, size }) => `${path} ${humanSize(size)}`).join(', ')}; take out what need not ship, or raise the budget`,
    decidedBy: decidedBy(limit),
    data: { actual, limit: limit.value, largest },
  };
}

const largeFiles = ({ files }: PackList, limit: Located<number>): readonly Finding[] =>
  files
    .filter(({ size }) => size > limit.value)
    .map(({ path, size }) => ({
      rule: 'over-budget',
      path,
      message: `${path} would be published: ${humanSize(size)} is ${humanSize(size - limit.value)} over the budget of ${humanSize(limit.value)} for a file`,
      decidedBy: decidedBy(limit),
      data: { actual: size, limit: limit.value },
    }));

const decidedBy = ({ frame }: Located<number>): Frame => frame;

/** At most five; of equal sizes the first by path. */
const largestOf = (files: readonly PackedFile[]): readonly { readonly path: string; readonly size: number }[] =>
  files
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 5)
    .map(({ path, size }) => ({ path, size }));
