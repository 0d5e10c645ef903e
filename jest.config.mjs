export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/actions', '<rootDir>/test/unit', '<rootDir>/test/e2e'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['ts-jest', { useESM: true, tsconfig: { module: 'esnext', moduleResolution: 'bundler', target: 'es2023', rewriteRelativeImportExtensions: true, isolatedModules: true, rootDir: '.', types: ['node'] }, diagnostics: false }] },
  // the emitted './x.js' of a rewritten './x.ts' import is still the .ts file
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/jest-setup.mjs'],
  testTimeout: 300000,
};
