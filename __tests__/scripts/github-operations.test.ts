import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { cutDescription, type Description, GITHUB_OPERATIONS } from '../../scripts/github-operations.ts';

/** That it is what GitHub publishes is a test of its own, which needs the registry: e2e/github-harness.test.ts. */
const description = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/github-openapi.json'), 'utf8')) as Description;

test('the description has the operations that are named, and no other', () => {
  const METHODS = ['delete', 'get', 'patch', 'post', 'put'];
  const found = Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => `${method} ${path}`),
  );
  expect(found.toSorted()).toEqual(GITHUB_OPERATIONS.toSorted());
});

test('nothing in it can be cut away, and nothing that it refers to is missing', () => {
  expect(cutDescription(description, GITHUB_OPERATIONS)).toEqual(description);
});

test('what is cut has its parameters and definitions, without prose', () => {
  const whole: Description = {
    openapi: '3.0.3',
    info: { title: 'API', version: '1', description: 'prose' },
    servers: [],
    paths: {
      '/a': {
        parameters: [{ $ref: '#/components/parameters/p' }],
        get: { summary: 'prose', responses: { 200: { description: 'prose' } } },
      },
      '/b': { get: {}, post: { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/s' } } } } } },
    },
    components: {
      parameters: { p: { name: 'p', description: 'prose' } },
      schemas: {
        s: { properties: { description: { $ref: '#/components/schemas/t' } } },
        t: { type: 'string', example: 'x' },
        u: { type: 'string' },
      },
    },
  };
  expect(cutDescription(whole, ['get /a', 'post /b'])).toMatchObject({
    paths: {
      '/a': { parameters: [{ $ref: '#/components/parameters/p' }], get: { responses: { 200: { description: '' } } } },
      '/b': { post: { requestBody: { content: {} } } },
    },
    components: { parameters: { p: { name: 'p' } }, schemas: { s: { properties: { description: {} } }, t: { type: 'string' } } },
  });
  expect(() => cutDescription(whole, ['put /a'])).toThrow('the description has no operation put /a');
});
