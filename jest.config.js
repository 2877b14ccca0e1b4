const transform = { '^.+\\.ts$': ['@swc/jest', {}] };
const shared = {
  rootDir: '.',
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^#(kernel|org|standards|resources|plan|do|check|act|insight)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const withDatabase = {
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/each-file.ts'],
    },
    {
      ...shared,
      ...withDatabase,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/each-file.ts'],
    },
    {
      ...shared,
      ...withDatabase,
      displayName: 'journey',
      testMatch: ['<rootDir>/test/journeys/**/*.journey.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/each-journey.ts'],
    },
  ],
};
