import { type Tree, writeTree } from '../packages-on-disk.ts';

const AREAS = ['api', 'bridge', 'cli', 'components', 'hooks', 'ink', 'query', 'services', 'tools', 'utils'];

/** A package of about `files` files in nested directories; the policy beside it denies those of every second directory. */
export function manyFiles(files: number): string {
  const tree: Record<string, Tree[string]> = {
    'package.json': { name: '@acme/vast', version: '3.0.0', license: 'MIT', files: ['dist'] },
    'packgate.yml': 'deny:\n  - paths: ["dist/**/part-*[02468]/**"]\n    reason: generated parts stay in\n    severity: warning\n',
  };
  for (let index = 0; index < files; index += 1) {
    const area = AREAS[index % AREAS.length] ?? '';
    const part = `part-${Math.floor(index / AREAS.length) % 40}`;
    tree[`dist/${area}/${part}/module-${index}.js`] = `export const value = ${index};\n`.repeat(1 + ((index * 7919) % 97));
  }
  return writeTree(tree);
}
