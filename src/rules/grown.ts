import type { Comparison, Finding, KeptFile, Located, PolicyScope } from '../model.ts';
import { comparisonOf } from '../previous/compare.ts';
import { humanSize } from '../size.ts';
import type { PackageRule } from './rule.ts';

const ID = 'grown';

export const grown: PackageRule = {
  scope: 'package',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'packages and files that are much larger than in the last release',
    severity: { recommended: 'error', strict: 'error' },
    help: 'look at what was added; take out what need not ship, or raise "growth" under "budget" in the policy if the growth is meant',
    variants: {
      half: { summary: 'by more than half and more than 200 kB', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'Most leaks are large. The source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. Ordinary releases hardly grow: of 45 pairs of consecutive releases of well-known packages 43',
        'grew by less than 10 % and one by 15 %; the last, by 130 %, shipped its sources in place of its build.',
        '',
        'Growth is a warning above 50 % and 200 kB, and an error from three times the size and 1 MB more on, for the package and for each file that was there before; sizes are those after unpacking.',
        '`budget.growth` in the policy takes the place of both bounds: what grew by more is an error, the package by however little, a file by 200 kB or more. Without an earlier release, the rule is silent.',
      ].join('\n'),
      example: [
        '```yaml',
        'budget: { growth: 25% }',
        '```',
        '',
        '```text',
        'error[grown]: 70.2 MB would be published, 6.8 times the 10.4 MB of 2.1.87: cli.js.map is 59.8 MB more',
        'warning[grown]: dist/index.js would be published: it is 900 kB, 80 % more than the 500 kB of 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'Look at what the message names first. Take out what need not ship:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'If the growth is meant, raise `budget.growth`, for this package alone under `packages` where the policy is shared, or add an exception that ends after the release.',
      ].join('\n'),
    },
  },
  check({ pack, policy }) {
    const comparison = comparisonOf(pack);
    if (comparison === null) return [];
    const ofPackage = packageGrowth(comparison, policy);
    const files = comparison.kept.filter(({ isCertain }) => isCertain).flatMap((kept) => fileGrowth(kept, comparison, policy));
    return [...ofPackage, ...files];
  },
};

interface Sizes {
  readonly before: number;
  readonly after: number;
}

/** How bad it is; null: not at all. */
interface Judgement {
  readonly variant?: string;
  readonly limit?: Located<number>;
}

const [HALF, FEWEST_BYTES] = [1.5, 200_000] as const;
const [THREE_TIMES, MANY_BYTES] = [3, 1_000_000] as const;

function byDefault({ before, after }: Sizes): Judgement | null {
  if (after >= before * THREE_TIMES && after - before >= MANY_BYTES) return {};
  return after > before * HALF && after - before > FEWEST_BYTES ? { variant: 'half' } : null;
}

const byBudget = ({ before, after }: Sizes, limit: Located<number>): Judgement | null =>
  after > before * (1 + limit.value / 100) ? { limit } : null;

function packageGrowth({ before, after, added, kept }: Comparison, { budget }: PolicyScope): readonly Finding[] {
  const sizes = { before: before.unpackedSize, after: after.unpackedSize };
  const judgement = budget.growth === null ? byDefault(sizes) : byBudget(sizes, budget.growth);
  if (judgement === null) return [];
  const more = [
    ...added.map(({ path, size }) => ({ path, bytes: size })),
    ...kept.map((one) => ({ path: one.file.path, bytes: one.file.size - one.before.size })),
  ];
  const largest = more.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes);
  const shown = largest.slice(0, SHOWN).map(({ path, bytes }) => `${path} is ${humanSize(bytes)} more`);
  const message = `${humanSize(sizes.after)} would be published, ${timesWords(sizes)} ${humanSize(sizes.before)} of ${before.version}: ${shown.join(', ')}`;
  return [{ ...common(judgement), path: null, message, data: { ...sizes, ...limitOf(judgement), largest: largest.slice(0, KEPT) } }];
}

/** How many files the message names, and how many are in the figures. */
const [SHOWN, KEPT] = [3, 20] as const;

function fileGrowth({ file, before }: KeptFile, comparison: Comparison, { budget }: PolicyScope): readonly Finding[] {
  const sizes = { before: before.size, after: file.size };
  const isLarge = file.size - before.size >= FEWEST_BYTES;
  const judgement = budget.growth === null ? byDefault(sizes) : isLarge ? byBudget(sizes, budget.growth) : null;
  if (judgement === null) return [];
  const { path } = file;
  const message = `${path} would be published: it is ${humanSize(file.size)}, ${timesWords(sizes)} ${humanSize(before.size)} of ${comparison.before.version}`;
  return [{ ...common(judgement), path, message, data: { ...sizes, ...limitOf(judgement) } }];
}

const common = ({ variant, limit }: Judgement): Pick<Finding, 'rule' | 'variant' | 'decidedBy'> => ({
  rule: ID,
  ...(variant !== undefined && { variant }),
  ...(limit !== undefined && { decidedBy: limit.frame }),
});

const limitOf = ({ limit }: Judgement): { readonly limit?: number } => (limit === undefined ? {} : { limit: limit.value });

/** `80 % more than the`, `6.8 times the` */
function timesWords({ before, after }: Sizes): string {
  const times = after / before;
  if (times < 2) return `${Math.round((times - 1) * 100)} % more than the`;
  return `${Number.isFinite(times) ? (Math.round(times * 10) / 10).toLocaleString('en') : 'many'} times the`;
}
