import { agentInstructions } from './agent-instructions.ts';
import { pathRule } from './path-rule.ts';
import { isDocumentOrCode } from './sample.ts';
import { toolDirectoryOf } from './tool-directories.ts';

const CI_FILES: ReadonlySet<string> = new Set([
  '.appveyor.yml',
  '.codecov.yml',
  '.coveralls.yml',
  '.dockerignore',
  '.drone.yml',
  '.gitlab-ci.yml',
  '.travis.yml',
  'appveyor.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'cloudbuild.yaml',
  'codecov.yml',
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
  'dockerfile',
  'jenkinsfile',
]);
const DOCKERFILE = /^(?:dockerfile\.[a-z0-9_-]+|[a-z0-9_.-]+\.dockerfile|docker-compose\.[a-z0-9_.-]+\.ya?ml)$/;

export const ciFile = pathRule(
  {
    id: 'ci-file',
    summary: 'configuration of CI and containers: .github/, .circleci/, .travis.yml, Dockerfile, Jenkinsfile',
    severity: { recommended: 'note', strict: 'warning' },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        'Pipelines name internal hosts, images, environments and the secrets that they use, and show an attacker which step to poison. Most are public anyway in an open-source',
        'project, and 68 of 1,458 published packages ship `.github/`, so by default it is a note: worth a look, never a reason to fail.',
      ].join('\n'),
      example: [
        '```text',
        'note[ci-file]: .github/workflows/release.yml would be published: it configures how this project is built',
        '```',
      ].join('\n'),
      fix: [
        'List what ships in package.json:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'A package without `files` adds `.github/` and `.travis.yml` to `.npmignore`.',
      ].join('\n'),
    },
  },
  (parts, input) => {
    const found = toolDirectoryOf('ci-file', parts) !== null || CI_FILES.has(parts.name) || isDockerfile(parts.name);
    if (!found || agentInstructions.match(parts, input) !== null) return null;
    return { because: 'it configures how this project is built' };
  },
);

const isDockerfile = (name: string): boolean => DOCKERFILE.test(name) && !isDocumentOrCode(name);
