const transform = require.resolve(
  '@backstage/cli-module-test-jest/config/jestSwcTransform',
);

const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  transform: {
    '\\.[jt]s$': [transform, { jsc: { parser: { syntax: 'typescript' } } }],
  },
  // The Kubernetes client and what it is built on are ES modules.
  transformIgnorePatterns: [
    '/node_modules/(?!(@kubernetes/client-node|openid-client|oauth4webapi|jose)/)',
  ],
};

// `contract` runs on the target that EVEREST_CONTRACT_TARGET names;
// `tools` needs no target, `layouts` and `importers` the tools that make backups, `control-plane` and `clusters` start the real servers
// themselves.
module.exports = {
  rootDir: __dirname,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'contract',
      rootDir: __dirname,
      testMatch: ['<rootDir>/contract/**/*.test.ts'],
      globalSetup: '<rootDir>/contract/startTarget.ts',
      globalTeardown: '<rootDir>/contract/stopTarget.ts',
    },
    {
      ...shared,
      displayName: 'tools',
      rootDir: __dirname,
      testMatch: [
        '<rootDir>/docs/**/*.test.ts',
        '<rootDir>/fault-proxy/**/*.test.ts',
        '<rootDir>/packages/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'layouts',
      rootDir: __dirname,
      testMatch: ['<rootDir>/layouts/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'importers',
      rootDir: __dirname,
      testMatch: ['<rootDir>/importers/**/*.test.ts'],
      globalSetup: '<rootDir>/importers/compileRunner.ts',
    },
    {
      ...shared,
      displayName: 'servers',
      rootDir: __dirname,
      testMatch: ['<rootDir>/servers/**/*.test.ts'],
      globalSetup: '<rootDir>/importers/compileRunner.ts',
    },
    {
      ...shared,
      displayName: 'crash',
      rootDir: __dirname,
      testMatch: ['<rootDir>/crash/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'upgrade',
      rootDir: __dirname,
      testMatch: ['<rootDir>/upgrade/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'clusters',
      rootDir: __dirname,
      testMatch: ['<rootDir>/clusters/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'control-plane',
      rootDir: __dirname,
      testMatch: ['<rootDir>/control-plane/**/*.test.ts'],
    },
  ],
};
