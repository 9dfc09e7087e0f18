// Chromium against a whole portal: one portal for all files, one after another.
const [shared] = require('../jest.config').projects;

module.exports = {
  displayName: 'browser',
  rootDir: __dirname,
  testEnvironment: shared.testEnvironment,
  moduleFileExtensions: shared.moduleFileExtensions,
  transform: shared.transform,
  transformIgnorePatterns: shared.transformIgnorePatterns,
  // The pictures want a portal that no other test has filled.
  testMatch: [
    process.env.SCREENSHOTS === '1'
      ? '<rootDir>/**/*.pictures.ts'
      : '<rootDir>/**/*.test.ts',
  ],
  globalSetup: '<rootDir>/startPortal.ts',
  globalTeardown: '<rootDir>/stopPortal.ts',
  testTimeout: 120_000,
};
