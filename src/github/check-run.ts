import { type CheckAnnotation, type CheckRun, renderCheckRun } from '../report/check-run.ts';
import { cutText } from '../report/cut-text.ts';
import { visibleText } from '../report/visible-text.ts';
import { type Octokit, REPEATABLE } from './client.ts';
import { isInRepository, lineLink } from './line-link.ts';
import { githubProblem } from './problem.ts';
import { partlyPublished } from './publication-words.ts';
import type { Publication } from './publisher.ts';

/** What GitHub takes in one request; those of later requests are added to those that are there (docs, "Update a check run"). */
const MOST_ANNOTATIONS = 50;
const LONGEST_NAME = 100;

interface Place {
  readonly octokit: Octokit;
  readonly of: { readonly owner: string; readonly repo: string };
  readonly id: number;
}

/** Makes a check run that is complete as soon as it is there, then adds the annotations that one request does not take. */
export async function publishCheckRun({ report, run, octokit, key, label }: Publication, headSha: string): Promise<void> {
  const of = { owner: run.repository.owner, repo: run.repository.name };
  const check = renderCheckRun(report, { linkTo: (location) => lineLink(run, headSha, location), isInRepository });
  const total = check.annotations.length;
  const { data } = await octokit.rest.checks.create({
    ...of,
    name: cutText(`packgate report${label === '' ? '' : `: ${visibleText(label)}`}`, LONGEST_NAME),
    head_sha: headSha,
    external_id: key,
    status: 'completed',
    conclusion: check.conclusion,
    output: outputOf(check, 0),
    ...(run.runUrl !== null && { details_url: run.runUrl }),
    request: REPEATABLE,
  });
  for (let arrived = MOST_ANNOTATIONS; arrived < total; arrived += MOST_ANNOTATIONS) {
    try {
      await add(check, arrived, { octokit, of, id: data.id });
    } catch (error) {
      throw partlyPublished(`${arrived} of ${total} annotations arrived`, error);
    }
  }
}

/** Adding twice would show everything twice: where it is not known whether a request was done, the check run tells. */
async function add(check: CheckRun, from: number, { octokit, of, id }: Place): Promise<void> {
  const send = () => octokit.rest.checks.update({ ...of, check_run_id: id, output: outputOf(check, from) });
  try {
    await send();
  } catch (error) {
    if (githubProblem(error, Date.now())?.mayBeDone !== true) throw error;
    const { data } = await octokit.rest.checks.get({ ...of, check_run_id: id });
    if (data.output.annotations_count === from) await send();
  }
}

/** The title and the summary go along each time: a request without them is refused. */
const outputOf = ({ title, summary, annotations }: CheckRun, from: number) => ({
  title,
  summary,
  annotations: annotations.slice(from, from + MOST_ANNOTATIONS).map(annotationOf),
});

const annotationOf = ({ path, line, columns, level, title, message }: CheckAnnotation) => ({
  path,
  start_line: line,
  end_line: line,
  ...(columns !== null && { start_column: columns[0], end_column: columns[1] }),
  annotation_level: level,
  title,
  message,
});
