import unit from './jest.config.mjs';

/** Runs the committed dist/ as processes, the way the runner and the command line do. */
export default {
  ...unit,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
