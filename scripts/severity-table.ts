import { SECURITY_SEVERITY, type Topic, TOPICS } from '../src/report/sarif-rules.ts';
import { markdownTable } from './markdown-table.ts';

/** What the rules of a topic count for in code scanning. */
export const severityTable = (): string =>
  markdownTable(
    ['Topic', 'Score', 'On GitHub', 'Rules'],
    // The keys of a record of topics are topics.
    (Object.keys(SECURITY_SEVERITY) as Topic[]).map((topic) => {
      const score = SECURITY_SEVERITY[topic];
      const rules = Object.keys(TOPICS).filter((rule) => TOPICS[rule] === topic);
      return [`\`${topic}\``, score ?? 'none', shownAs(score), rules.map((rule) => `[${rule}](rules/${rule}.md)`).join(', ')];
    }),
  );

const shownAs = (score: string | null): string => (score === null ? 'the level' : Number(score) >= 9 ? 'critical' : 'high');
