// Jest strips types with Node itself (Jest >= 30.5, Node 24), so no transformer is needed.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: ['<rootDir>/test/{unit,contract,local,e2e,conformance}/**/*.test.ts'],
  testTimeout: 30_000,
  // Jest leaves one core free by default: on the two of CI that would be half the machine.
  maxWorkers: '100%',
}
