import { describe, expect, test } from '@jest/globals';
import { ciFile } from '../../src/rules/ci-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  note: [
    '.github/workflows/ci.yml',
    '.github/ISSUE_TEMPLATE.md',
    '.circleci/config.yml',
    '.gitlab-ci.yml',
    '.travis.yml',
    'Dockerfile',
    'docker/Dockerfile.alpine',
    'prod.dockerfile',
    'docker-compose.yml',
    'docker-compose.prod.yml',
    '.dockerignore',
    'Jenkinsfile',
    'azure-pipelines.yml',
    '.husky/pre-commit',
    '.changeset/config.json',
  ],
  quiet: [
    '.github/copilot-instructions.md',
    '.github/CLAUDE.md',
    '.github/.claude/settings.json',
    'lib/dockerfile.js',
    'docker/index.js',
    'lib/travis.js',
    'github/index.js',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(ciFile, path)).toBe(level);
  });
});
