// what is tested, and libraries, are loaded outside of jest, once a worker: see native.mjs
const product = `${RegExp.escape(import.meta.dirname)}/(libs|apps/api|migrations|test/factories|test/demo)/`;
const transform = {
  [`^${product}(?:(?!spec\\.ts$).)+\\.ts$`]: '<rootDir>/test/setup/native.mjs',
  '/node_modules/.+\\.[cm]?js$': '<rootDir>/test/setup/native.mjs',
  '^.+\\.ts$': ['@swc/jest', {}],
};
const shared = {
  rootDir: '.',
  transform,
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: '<rootDir>/test/setup/environment.mjs',
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
  workerIdleMemoryLimit: '1400MB',
  projects: [
    {
      ...shared,
      globalSetup: '<rootDir>/test/setup/build.mjs',
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
