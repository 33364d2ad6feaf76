import { availableParallelism } from 'node:os'

// Jest strips types with Node itself (Jest >= 30.5, Node 24), so no transformer is needed.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  // Copies of the repository, in which mutants are tested.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  testMatch: ['<rootDir>/test/{unit,scenarios,contract,emulator,e2e,conformance}/**/*.test.ts'],
  // A guard against hanging, not a measure: on a busy machine a test may take many times as long as on a free one.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/test/sequencer.js',
  // Jest leaves one core free by default: on the two of CI that would be half the machine. Some suites wait for
  // processes of their own, so one more worker than there are cores keeps these busy.
  maxWorkers: availableParallelism() + 1,
}
