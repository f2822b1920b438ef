import { describe, expect, test } from '@jest/globals';
import { envFile } from '../../src/rules/env-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    '.env',
    '.env.local',
    '.env.production',
    '.env-production',
    '.env.bak',
    '.env~',
    '.env.swp',
    '.envrc',
    '.ENV',
    '.env.json',
    'config/.env',
    'examples/app/.env',
    'prod.env',
    'config/production.env',
    'api.prod.env',
  ],
  warning: ['.env.test', 'test.env', 'template/.env', 'template-react/.env', 'test/fixtures/.env.production', 'app.env', 'docker/web.env'],
  quiet: [
    '.env.example',
    '.env.production.example',
    '.env.example.bak',
    '.env-sample',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.defaults',
    '.env.schema',
    '.env.vault',
    'env.template',
    'example.env',
    '.envrc.example',
    '.env.d.ts',
    '.env.md',
    'env.js',
    'env',
    'lib/env.ts',
    '.environment',
    'config/prod.env.js',
    '_xcode.env',
    'environment.prod.ts',
    'node-env/index.js',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(envFile, path)).toBe(level);
  });
});
