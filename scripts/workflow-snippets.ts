import { load } from 'js-yaml';

/** The text of a workflow, on the lines on which it stands in its file. */
export type WorkflowText = string;

/** What the code blocks of a page say: whole workflows, jobs or steps, filled up to a workflow. Blocks of other YAML are left out. */
export function workflowsIn(markdown: string): readonly WorkflowText[] {
  const blocks = markdown.matchAll(/^```ya?ml\r?\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap((block) => {
    const [whole, text = ''] = block;
    const lineBefore = markdown.slice(0, block.index + whole.indexOf('\n')).split('\n').length;
    return filledUp(text, lineBefore);
  });
}

/** @param lineBefore the number of the line before the text's first */
function filledUp(text: string, lineBefore: number): readonly WorkflowText[] {
  const value = load(text);
  if (isMap(value) && 'jobs' in value) return [`${'\n'.repeat(lineBefore)}${text}${'on' in value ? '' : 'on: push\n'}`];
  const isSteps = Array.isArray(value) && value.every((step) => isMap(step) && ('uses' in step || 'run' in step));
  if (!isSteps) return [];
  const steps = text.replaceAll(/^(?=.)/gm, '      ');
  return [`${'\n'.repeat(Math.max(0, lineBefore - STEPS.length))}${STEPS.join('\n')}\n${steps}`];
}

const STEPS = ['on: push', 'jobs:', '  snippet:', '    runs-on: ubuntu-latest', '    steps:'];

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
