import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/app/heroku-compat.ts
var HEROKU_COMPAT_KEYS = {
  containerMemory: "container-memory",
  webConcurrency: "web-concurrency",
  port: "port",
  dynoMetadata: "dyno-metadata",
  groupSignals: "group-signals",
  stopTimeout: "stop-timeout",
  deregistrationDelay: "deregistration-delay",
  healthCheck: "health-check",
  autoscaling: "autoscaling"
};
var FULL_HEROKU_COMPAT = {
  containerMemory: true,
  webConcurrency: true,
  port: true,
  dynoMetadata: true,
  groupSignals: true,
  stopTimeout: true,
  deregistrationDelay: true,
  healthCheck: true,
  autoscaling: true
};

// src/image/oci/processes.ts
var HOST_RUNTIME_LABEL = "dev.renga.runtime";
var BUILD_METADATA_LABEL = "io.buildpacks.build.metadata";

export {
  HEROKU_COMPAT_KEYS,
  FULL_HEROKU_COMPAT,
  HOST_RUNTIME_LABEL,
  BUILD_METADATA_LABEL
};
