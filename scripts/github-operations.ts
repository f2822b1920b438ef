/** What Packgate asks of GitHub; method and path as GitHub's OpenAPI description has them. */
export const GITHUB_OPERATIONS: readonly string[] = [
  'get /user',
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'delete /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'post /repos/{owner}/{repo}/check-runs',
  'get /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'patch /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'get /repos/{owner}/{repo}/pulls/{pull_number}',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'post /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'post /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
];

/** An OpenAPI 3.0 description: of a path, the operations by method; of components, the definitions by kind and name. */
export interface Description {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The operations, the definitions that they refer to, and of these what decides whether a message is valid: no examples, no prose.
 * Cutting twice changes nothing.
 *
 * @throws Error for an operation that the description does not have
 */
export function cutDescription(whole: Description, operations: readonly string[]): Description {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const name of operations) {
    const [method = '', path = ''] = name.split(' ');
    const operation = whole.paths[path]?.[method];
    if (operation === undefined) throw new Error(`the description has no operation ${name}`);
    paths[path] = { ...paths[path], ...shared(whole.paths[path]), [method]: binding(operation) };
  }
  const { version, title, license, contact } = whole.info;
  return {
    openapi: whole.openapi,
    info: { title, version, license, contact },
    servers: whole.servers,
    paths: sorted(paths),
    components: referredTo(whole, paths),
  };
}

const shared = (path: Readonly<Record<string, unknown>> | undefined) =>
  path?.['parameters'] === undefined ? {} : { parameters: binding(path['parameters']) };

/** All definitions that the paths refer to, those that these refer to included. */
function referredTo(whole: Description, paths: unknown): Description['components'] {
  const components: Record<string, Record<string, unknown>> = {};
  const open = references(paths);
  for (const reference of open) {
    const [kind = '', name = ''] = reference.replace('#/components/', '').split('/');
    if (components[kind]?.[name] !== undefined) continue;
    const definition = binding(whole.components[kind]?.[name]);
    components[kind] = { ...components[kind], [name]: definition };
    for (const further of references(definition)) open.add(further);
  }
  return sorted(Object.fromEntries(Object.entries(components).map(([kind, definitions]) => [kind, sorted(definitions)])));
}

function references(value: unknown): Set<string> {
  const found = JSON.stringify(value).matchAll(/"\$ref":"(#\/components\/[^"]+)"/g);
  return new Set([...found].map(([, reference = '']) => reference));
}

/** Keywords that bind nobody. The description of a response is one, but has to be there. */
const PROSE = new Set(['description', 'example', 'examples', 'externalDocs', 'summary', 'tags', 'title']);

/** Keywords whose value is a map by names of the API's own, `description` and `title` among them. */
const MAPS = new Set(['properties', 'patternProperties', 'responses', 'headers', 'content', 'links']);

function binding(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((each) => binding(each));
  if (typeof value !== 'object' || value === null) return value;
  const isResponse = !isMap && ('content' in value || 'headers' in value || Object.keys(value).join() === 'description');
  const kept = Object.entries(value).filter(([key]) => isMap || !(PROSE.has(key) || key.startsWith('x-')));
  const rest = Object.fromEntries(kept.map(([key, each]) => [key, isMap ? binding(each) : binding(each, MAPS.has(key))]));
  return isResponse ? { description: '', ...rest } : rest;
}

const sorted = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
