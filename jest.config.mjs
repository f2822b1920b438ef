/** Tests run as ES modules; swc only strips the types, tsc checks them. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/__tests__/npms/', '<rootDir>/examples/', '<rootDir>/__tests__/fixtures/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } }, module: { type: 'es6' } }],
  },
  testTimeout: 30_000,
  // By default one core is left alone.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/jest-totals.ts'],
};
