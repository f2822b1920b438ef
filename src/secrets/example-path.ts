import type { PathParts } from '../rules/rule.ts';
import { isAmongSamples, isTemplateName } from '../rules/sample.ts';

const EXAMPLE_DIRECTORIES: ReadonlySet<string> = new Set([
  'demo',
  'demos',
  'doc',
  'docs',
  'documentation',
  'e2e',
  'example',
  'examples',
  'sample',
  'samples',
]);
const DOCUMENT = /^(?:readme|changelog|history|changes|contributing|security)(?:\.|$)|\.(?:md|mdx|markdown|rst|adoc)$/;
const TEST_FILE = /[._-](?:test|tests|spec|specs|fixture|fixtures|mock|mocks|stories)\.[a-z]+$/;

/** Whether a path is that of documentation, an example or a test: what looks like a secret there is often made up. */
export const isExamplePath = (parts: PathParts): boolean =>
  isAmongSamples(parts) ||
  parts.directories.some((directory) => EXAMPLE_DIRECTORIES.has(directory)) ||
  DOCUMENT.test(parts.name) ||
  TEST_FILE.test(parts.name) ||
  (parts.name.includes('env') && isTemplateName(parts.name));
