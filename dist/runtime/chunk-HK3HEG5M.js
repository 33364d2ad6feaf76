import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/release.ts
function formatVersion(version) {
  return `v${version}`;
}
function parseVersion(text) {
  const digits = /^v?([1-9]\d{0,9})$/.exec(text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function serviceProcesses(release) {
  return release.processes.filter((process) => process.type !== RELEASE_PROCESS);
}
function releaseProcess(release) {
  return release.processes.find((process) => process.type === RELEASE_PROCESS);
}
function releasePhasePassed(release) {
  return ["none", "skipped", "succeeded"].includes(release.releasePhase.status);
}
var RELEASE_PROCESS = "release";

// src/release/ledger/errors.ts
var StaleReleaseError = class extends UserError {
  name = "StaleReleaseError";
  version;
  expected;
  /** The status it has now; undefined when the release does not exist. */
  actual;
  constructor(version, expected, actual) {
    super(
      actual === void 0 ? `Release ${formatVersion(version)} does not exist.` : `Release ${formatVersion(version)} is ${actual}, no longer ${expected}: another run has moved it on.`,
      { fix: "Look at the newest release and run the workflow again if it is not the one you want." }
    );
    this.version = version;
    this.expected = expected;
    this.actual = actual;
  }
};
var LockLostError = class extends UserError {
  name = "LockLostError";
  constructor(environment, by) {
    super(`The deploy lock of ${environment} was lost${by === void 0 ? "" : ` to ${by}`}.`, {
      fix: "Wait for the other run, then run the workflow again."
    });
  }
};
var ReleasePhaseError = class extends UserError {
  name = "ReleasePhaseError";
  version;
  exitCode;
  constructor(version, reason, options = {}) {
    super(`The release phase of ${formatVersion(version)} failed: ${reason}.`, {
      ...options.fix === void 0 ? {} : { fix: options.fix },
      ...options.cause === void 0 ? {} : { cause: options.cause }
    });
    this.version = version;
    this.exitCode = options.exitCode;
  }
};
var TaskNotStartedError = class extends UserError {
  name = "TaskNotStartedError";
};
var TransientReadError = class extends Error {
  name = "TransientReadError";
};
var EmptySecretError = class extends UserError {
  name = "EmptySecretError";
};

export {
  formatVersion,
  parseVersion,
  serviceProcesses,
  releaseProcess,
  releasePhasePassed,
  RELEASE_PROCESS,
  StaleReleaseError,
  LockLostError,
  ReleasePhaseError,
  TaskNotStartedError,
  TransientReadError,
  EmptySecretError
};
