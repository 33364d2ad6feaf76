export const id = 6749;
export const ids = [6749];
export const modules = {

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ registerOrFail),
/* harmony export */   QB: () => (/* binding */ processMap),
/* harmony export */   U4: () => (/* binding */ openChecked),
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   _t: () => (/* binding */ checkIngress),
/* harmony export */   dv: () => (/* binding */ findRelease),
/* harmony export */   fZ: () => (/* binding */ allChecks),
/* harmony export */   gS: () => (/* binding */ openRelease),
/* harmony export */   jf: () => (/* binding */ configHead),
/* harmony export */   jz: () => (/* binding */ expirePending),
/* harmony export */   me: () => (/* binding */ checkRelease),
/* harmony export */   n_: () => (/* binding */ checkRepository),
/* harmony export */   tf: () => (/* binding */ resumeRelease),
/* harmony export */   zc: () => (/* binding */ checkCluster)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1651);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1936);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// src/release/ledger/expiry.ts
var isDead = ({ status }) => status === "failed" || status === "expired";
var PENDING_MINUTES = 60;
function expiryReason(release, current, now) {
  if (release.status !== "pending") return void 0;
  if (release.releasePhase.status === "running") return "its run ended during the release phase";
  if (current !== void 0 && current.version > release.version)
    return `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(current.version)} went live before it`;
  const minutes = Math.floor((now - Date.parse(release.updatedAt)) / 6e4);
  return minutes >= PENDING_MINUTES ? `its run has made no progress for ${minutes} min` : void 0;
}
var LOOKED_AT = 50;
async function expirePending({ ledger, runner, clock, log }, spare) {
  const releases = await ledger.list(LOOKED_AT);
  const current = releases.find(({ status }) => status === "succeeded");
  const expired = [];
  for (const release of releases) {
    if (release.runKey === spare.runKey || release.version === spare.version) continue;
    const reason = expiryReason(release, current, clock.now());
    if (reason === void 0) continue;
    const { taskArn } = release.releasePhase;
    if (release.releasePhase.status === "running" && taskArn !== void 0)
      await runner.stop(taskArn, `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} expired`).catch((error) => {
        log.warning(
          `The release phase of ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} could not be stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .describeError */ .Uc)(error)}`
        );
      });
    try {
      expired.push(await ledger.update(release.version, "pending", { status: "expired", failure: reason }));
      log.info(`${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} expired: ${reason}`);
    } catch (error) {
      if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .StaleReleaseError */ .j6)) throw error;
    }
  }
  return expired;
}

// src/release/config/config-head.ts
var PAGE = 25;
async function configHead({ ledger, config }, open) {
  const releases = await readToLiving(ledger);
  const living = releases.find((release) => !isDead(release));
  const facts = open ?? (living && (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOf */ .vL)(living));
  const latest = await config.current(facts);
  if (living === void 0 || !releases.some((release) => hasSeen(release, latest.versionId))) return latest;
  if (living.config.versionId === latest.versionId) return latest;
  return { ...await config.version(living.config.versionId, facts), latest: latest.versionId };
}
var hasSeen = ({ config }, versionId) => config.versionId === versionId || config.latest === versionId;
async function readToLiving(ledger) {
  for (let size = PAGE; ; size *= 2) {
    const releases = await ledger.list(size);
    const at = releases.findIndex((release) => !isDead(release));
    if (at >= 0) return releases.slice(0, at + 1);
    if (releases.length < size) return releases;
  }
}

// src/release/open/checks.ts
function checkRepository(image, platform) {
  const expected = platform.appEnvironment.repository;
  if (image.repository !== expected)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(
      "image",
      `is from the repository '${image.repository}', but ${platform.app}/${platform.environment} uses '${expected}'`,
      `Push the image there (push-ecr does so with the same 'app' and 'environment').`
    );
  const host = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRegistryHost */ .TZ)(image.registry);
  const account = platform.executionRole.split(":")[4];
  if (host === void 0 || host.region === platform.region && host.account === account) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(
    "image",
    `is from the registry of the account ${host.account} in ${host.region}, but ${platform.app}/${platform.environment} runs in the account ${account} in ${platform.region}`,
    "Push the image there (push-ecr does so with the same 'app' and 'environment'), or copy it with promote-release."
  );
}
async function checkCluster(clusters, platform) {
  const status = await clusters.status(platform.cluster);
  if (status === "ACTIVE") return;
  const problem = status === void 0 ? "does not exist" : `is ${status}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`The ECS cluster '${platform.cluster}' ${problem} in ${platform.region}.`, {
    fix: "Create it with your infrastructure code, or correct 'cluster' in the parameter '/renga/platform' or the input 'aws-region'."
  });
}
async function allChecks(checks) {
  const outcomes = await Promise.allSettled(checks);
  const errors = outcomes.flatMap(
    (outcome) => outcome.status === "rejected" ? [outcome.reason] : []
  );
  const [first] = errors;
  const unforeseen = errors.find((error) => !(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo));
  if (unforeseen !== void 0) throw unforeseen;
  if (errors.length === 1) throw first;
  if (first !== void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
      errors.map((error) => String(error instanceof Error ? error.message : error)).join("\n")
    );
  return Promise.all(checks);
}

// src/app/addons.ts
var REPLACEMENTS = [
  {
    addons: { "heroku-postgresql": ["DATABASE_URL"] },
    instead: "create a PostgreSQL database with Amazon RDS or Aurora"
  },
  {
    addons: {
      "heroku-redis": ["REDIS_URL", "REDIS_TLS_URL"],
      "heroku-key-value-store": ["REDIS_URL", "REDIS_TLS_URL"],
      rediscloud: ["REDISCLOUD_URL"],
      redistogo: ["REDISTOGO_URL"],
      openredis: ["OPENREDIS_URL"],
      "stackhero-redis": ["STACKHERO_REDIS_URL_TLS"]
    },
    instead: "create a cache with Amazon ElastiCache (Valkey)"
  },
  {
    addons: { "heroku-kafka": ["KAFKA_URL"] },
    instead: "create a cluster with Amazon MSK; topics then have no KAFKA_PREFIX"
  },
  {
    addons: { scheduler: [], "advanced-scheduler": [], crontogo: [] },
    instead: "run its jobs with Amazon EventBridge Scheduler"
  },
  {
    addons: {
      jawsdb: ["JAWSDB_URL"],
      "jawsdb-maria": ["JAWSDB_MARIA_URL"],
      cleardb: ["CLEARDB_DATABASE_URL"]
    },
    instead: "create a MySQL or MariaDB database with Amazon RDS"
  },
  {
    addons: { memcachier: ["MEMCACHIER_SERVERS"], memcachedcloud: ["MEMCACHEDCLOUD_SERVERS"] },
    instead: "create a cache with Amazon ElastiCache (Memcached, without SASL)"
  },
  {
    addons: { cloudamqp: ["CLOUDAMQP_URL"] },
    instead: "create a broker with Amazon MQ (RabbitMQ), or keep CloudAMQP"
  },
  {
    addons: {
      bonsai: ["BONSAI_URL"],
      searchbox: ["SEARCHBOX_URL"],
      foundelasticsearch: ["FOUNDELASTICSEARCH_URL"]
    },
    instead: "create a domain with Amazon OpenSearch Service"
  },
  {
    addons: { bucketeer: ["BUCKETEER_BUCKET_NAME"] },
    instead: "create an S3 bucket and let the task role use it, without access keys"
  },
  {
    addons: {
      fixie: ["FIXIE_URL"],
      quotaguard: ["QUOTAGUARD_URL"],
      quotaguardstatic: ["QUOTAGUARDSTATIC_URL"],
      proximo: ["PROXIMO_URL"]
    },
    instead: "use the fixed addresses of a NAT gateway and remove the proxy from the app"
  },
  {
    addons: { papertrail: [], logentries: [], logdna: [], coralogix: [], sumologic: [] },
    instead: "logs are in Amazon CloudWatch Logs; forward them from there if you keep the vendor"
  },
  {
    addons: {
      sendgrid: ["SENDGRID_API_KEY", "SENDGRID_USERNAME"],
      mailgun: ["MAILGUN_API_KEY"],
      postmark: ["POSTMARK_API_TOKEN"],
      mailjet: ["MJ_APIKEY_PUBLIC"],
      sparkpost: ["SPARKPOST_API_KEY"]
    },
    instead: "use Amazon SES, or an account of your own with the vendor"
  },
  {
    addons: {
      newrelic: ["NEW_RELIC_LICENSE_KEY"],
      scout: ["SCOUT_KEY"],
      appsignal: ["APPSIGNAL_PUSH_API_KEY"],
      librato: ["LIBRATO_TOKEN"],
      rollbar: ["ROLLBAR_ACCESS_TOKEN"],
      sentry: ["SENTRY_DSN"],
      honeybadger: ["HONEYBADGER_API_KEY"],
      airbrake: ["AIRBRAKE_API_KEY"],
      raygun: ["RAYGUN_APIKEY"],
      bugsnag: ["BUGSNAG_API_KEY"],
      cloudinary: ["CLOUDINARY_URL"]
    },
    instead: "use an account of your own with the vendor"
  },
  {
    addons: { hirefire: [], judoscale: [], "rails-autoscale": [] },
    instead: "use 'autoscaling' in renga.yml"
  },
  {
    addons: { herokuconnect: [] },
    instead: "AWS has no equivalent; Amazon AppFlow copies Salesforce data in batches"
  }
];
var BY_NAME = new Map(
  REPLACEMENTS.flatMap(
    ({ addons, instead }) => Object.entries(addons).map(([name, configVars]) => [name, { configVars, instead }])
  )
);
function adviseAddons(addons, names) {
  const set = [...names];
  return addons.map(({ plan, as }) => {
    const name = plan.split(":")[0] ?? plan;
    const known = BY_NAME.get(name.toLowerCase());
    if (known === void 0) {
      return {
        missing: false,
        message: `add-on ${name}: not created here. Set the config vars that it sets on Heroku (heroku config).`
      };
    }
    const { configVars, instead } = known;
    const [first] = configVars;
    if (first === void 0)
      return { missing: false, message: `add-on ${name}: not created here: ${instead}.` };
    const prefix = as === void 0 ? void 0 : `${as.toUpperCase()}_`;
    const found = set.find(
      (candidate) => prefix === void 0 ? configVars.includes(candidate) : candidate.startsWith(prefix)
    );
    if (found !== void 0) return { missing: false, message: `add-on ${name}: ${found} is set.` };
    const wanted = prefix === void 0 ? first : `${prefix}URL`;
    return {
      missing: true,
      message: `app.json lists the add-on ${name}, which is not created here, and ${wanted} is not set. To replace it, ${instead}; then set ${wanted} as a config var or an attached resource.`
    };
  });
}

// src/release/ledger/process-map.ts
function processMap(app, imageProcesses) {
  const table = (0,_process_table_3586_js__WEBPACK_IMPORTED_MODULE_2__/* .processesOf */ .L)(app, imageProcesses);
  const entryPoints = new Map(
    imageProcesses.map((process) => [(0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(process.type), process.entryPoint])
  );
  const released = (process) => ({
    type: process.name,
    command: process.command,
    // An image without a process table (built from a Dockerfile) runs the Procfile's line, as Heroku does: by a shell.
    entryPoint: entryPoints.get(process.name) ?? ["/bin/sh", "-c", process.command],
    size: process.size,
    quantity: process.name === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .RELEASE_PROCESS */ .kD ? 0 : (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .quantityOf */ .Ri)(process),
    singleton: process.deploy.singleton,
    strategy: process.deploy.strategy,
    ...process.deploy.shift === void 0 ? {} : { shift: process.deploy.shift },
    bakeMinutes: process.deploy.bakeMinutes,
    ...process.deploy.drainFirst === void 0 ? {} : { drainFirst: process.deploy.drainFirst },
    ...process.deploy.order === void 0 ? {} : { order: process.deploy.order },
    stopTimeout: process.deploy.stopTimeout,
    ...process.healthCheck === void 0 ? {} : { healthCheck: process.healthCheck },
    ...process.autoscaling === void 0 ? {} : { autoscaling: process.autoscaling }
  });
  return {
    processes: [...table.processes, ...table.release === void 0 ? [] : [table.release]].map(released),
    problems: table.problems
  };
}

// src/release/open/open-release.ts
async function openRelease(ports, request) {
  return openChecked(ports, request, await checkRelease(ports, request));
}
async function openChecked(ports, request, checked) {
  const { platform, run } = request;
  const now = await configHead(ports, openFacts(request.app, checked.image));
  const { image, config, defaults, processes, parity } = sameConfig(now, checked.config) ? checked : await checkRelease(ports, request);
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .formatImageReference */ .my)(image.reference),
    config,
    defaults,
    processes,
    ...parity === void 0 ? {} : { parity },
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .publicNamesFor */ .zg)(request.app, true),
    ...addonsOf(request.app),
    releasePhase: { status: processes.some(({ type }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .RELEASE_PROCESS */ .kD) ? "pending" : "none" },
    kind: "deploy",
    description: request.description ?? (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultDescription */ .GO)(run, image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl }
  });
  refuseOtherImage(release, image);
  refuseOtherProcesses(release, processes);
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  return registerOrFail(ports, platform, release, image.config);
}
function addonsOf({ addons }) {
  const services = addons.map(({ plan }) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .before */ .gM)(plan, ":"));
  return services.length === 0 ? {} : { addons: [...new Set(services)] };
}
async function resumeRelease(ports, platform, version) {
  const release = await findRelease(ports.ledger, platform, version);
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  if (release.status !== "pending") return release;
  const reference = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .parseImageReference */ .o_)(release.image);
  const [image] = await allChecks([
    ports.images.inspect(reference),
    checkCluster(ports.clusters, platform),
    // Also masks the values that the release's tasks will see.
    ports.config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOf */ .vL)(release))
  ]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .cpuArchitecture */ .uH)(image.config);
  return registerOrFail(ports, platform, release, image.config);
}
var openFacts = (app, image) => (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOfApp */ .WG)(
  app,
  image === void 0 ? "" : (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .formatImageReference */ .my)(image.reference),
  image?.processes.map(({ type }) => type) ?? []
);
var sameConfig = (a, b) => a.versionId === b.versionId && a.latest === b.latest;
async function registerOrFail(ports, platform, release, image) {
  try {
    return await (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .registerTaskDefinitions */ .fz)(ports, platform, release, image);
  } catch (error) {
    const failure = `task definitions: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .describeError */ .Uc)(error)}`;
    await ports.ledger.update(release.version, "pending", { status: "failed", failure }).catch((second) => {
      ports.log.warning(
        `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} could not be marked failed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .describeError */ .Uc)(second)}`
      );
    });
    throw error;
  }
}
async function checkRelease(ports, request) {
  const { platform, app } = request;
  checkRepository(request.image, platform);
  const inspecting = ports.images.inspect(request.image);
  const reading = inspecting.catch(() => void 0).then((inspected) => configHead(ports, openFacts(app, inspected)));
  const [image, config] = await allChecks([inspecting, reading, checkCluster(ports.clusters, platform)]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .cpuArchitecture */ .uH)(image.config);
  const { processes, problems } = processMap(app, image.processes);
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_6__/* .settleProblems */ .Q)(problems, ports.log);
  checkIngress(platform, processes);
  const reserved = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .reservedNames */ .hD)(app.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_6__/* .FULL_HEROKU_COMPAT */ .Gq);
  const attached = Object.keys(platform.appEnvironment.attachments ?? {});
  const given = [...config.names, ...reserved, ...attached];
  (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_4__/* .requireConfig */ .Eu)(app, [...given, ..._require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_4__/* .REVIEW_APP_NAMES */ .w2], `the secret '${config.secretArn}'`);
  const plan = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_4__/* .planConfig */ .G2)(app, given);
  for (const { name } of plan.generate) {
    ports.log.warning(
      `config var ${name} has a generator in app.json and is not set. Add a random value to the secret '${config.secretArn}'.`
    );
  }
  const shadowed = config.names.filter((name) => reserved.includes(name));
  if (shadowed.length > 0) {
    ports.log.warning(
      `The config vars ${shadowed.join(", ")} have no effect: the platform sets them, as on Heroku.`
    );
  }
  for (const { missing, message } of adviseAddons(app.addons, [...config.names, ...attached])) {
    if (missing) ports.log.warning(message);
    else ports.log.info(message);
  }
  if (app.schedules.length > 0) {
    ports.log.warning(
      `The schedules ${app.schedules.map(({ name }) => name).join(", ")} of renga.yml are not run yet. Until they are supported, run them with EventBridge Scheduler.`
    );
  }
  const defaults = Object.fromEntries(plan.defaults);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .checkTaskDefinitions */ .CC)(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .formatImageReference */ .my)(image.reference),
      config,
      defaults,
      processes,
      ...app.parity === void 0 ? {} : { parity: app.parity },
      actor: request.run.actor,
      runKey: request.run.runKey,
      ...request.run.commit === void 0 ? {} : { commit: request.run.commit }
    },
    image.config
  );
  return { image, config, defaults, processes, parity: app.parity };
}
function checkIngress(platform, processes) {
  if (platform.appEnvironment.web !== void 0 || !processes.some(({ type }) => type === "web")) return;
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`The app has a process 'web', but the parameter '${parameter}' has no field 'web'.`, {
    fix: "Add target groups and listener rules with your infrastructure code (docs/platform.md), or remove web from the Procfile."
  });
}
function refuseOtherImage(release, image) {
  if (release.image === (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_7__/* .formatImageReference */ .my)(image.reference)) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
    `This run already opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} with the image ${release.image}.`,
    { fix: "Release one image per environment and workflow run." }
  );
}
function refuseOtherProcesses(release, processes) {
  const line = ({ command, entryPoint }) => JSON.stringify([command, entryPoint]);
  const has = new Map(release.processes.map((process) => [process.type, line(process)]));
  const wanted = new Map(processes.map((process) => [process.type, line(process)]));
  const other = [...has.keys()].filter((type) => has.get(type) !== wanted.get(type));
  if (other.length === 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
    `This run already opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} with other process types (${other.join(", ")}).`,
    { fix: "Release one image per environment and workflow run." }
  );
}
async function findRelease(ledger, platform, version) {
  const release = await ledger.get(version);
  if (release !== void 0) return release;
  const [newest] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  const known = newest === void 0 ? "it has none yet" : `the newest is ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(newest.version)}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(
    "release",
    `is '${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_5__/* .formatVersion */ .qh)(version)}', but ${where} has no such release: ${known}`,
    "Use the output 'release' of an earlier step, or 'image' to open a new release."
  );
}




/***/ }),

/***/ 7449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkSettings),
/* harmony export */   L: () => (/* binding */ processesOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(300);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/app/process-table.ts
var IMAGE_LOCATION = { file: "image" };
function processesOf(app, imageProcesses) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw();
  const image = /* @__PURE__ */ new Map();
  for (const process of imageProcesses) {
    const type = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalProcessName */ .TH)(process.type);
    if ((0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .isProcessName */ .fL)(type)) image.set(type, process);
    else warnName(process.type, problems);
  }
  const declared = [...app.processes, ...app.release === void 0 ? [] : [app.release]];
  const known = new Set(declared.map((process) => process.name));
  const added = [...image].filter(([type]) => !known.has(type)).map(([type, process]) => (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .buildProcess */ .Sc)(type, process.command, IMAGE_LOCATION, app.settings?.get(type)));
  const kept = image.size === 0 ? declared : declared.filter((process) => checkInImage(process, image, problems));
  const all = [...kept, ...added];
  checkSettings(app, /* @__PURE__ */ new Set([...known, ...image.keys()]), "the Procfile and the image declare", problems);
  if (all.length === 0) {
    problems.error(
      { file: "Procfile" },
      "There are no process types: the repository has no Procfile and the image declares none.",
      "Add a Procfile with a line such as 'web: npm start'."
    );
  }
  const release = all.find((process) => process.name === "release");
  return {
    processes: all.filter((process) => process.name !== "release"),
    ...release === void 0 ? {} : { release },
    problems: problems.all
  };
}
function checkSettings(app, known, where, problems) {
  for (const [type, settings] of app.settings ?? []) {
    if (known.has(type) || settings.quantity === 0) continue;
    const guess = (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(type, known);
    const spelling = [...app.aliases].find(([, name]) => name === guess)?.[0];
    const hint = guess === void 0 ? "" : `Did you mean '${guess}'${spelling === void 0 ? "" : ` (in the Procfile '${spelling}')`}? `;
    const message = `There is no process type '${settings.spelling}'; ${where} ${known.size === 0 ? "none" : [...known].join(", ")}.`;
    const fix = `${hint}Rename it, or add it to the Procfile.`;
    if (settings.advisory === true) problems.warning(settings.at, message, fix);
    else problems.error(settings.at, message, fix);
  }
}
function checkInImage(process, image, problems) {
  if (image.has(process.name)) return true;
  const message = `The image has no process type '${process.name}'; it has ${[...image.keys()].join(", ")}.`;
  const fix = "Build the image from this commit and its Procfile.";
  if (process.name === "release" || (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .quantityOf */ .Ri)(process) > 0) problems.error(process.at, message, fix);
  else problems.warning(process.at, message, fix);
  return false;
}
function warnName(type, problems) {
  problems.warning(
    IMAGE_LOCATION,
    `The process type '${type}' of the image cannot run: names must be at most 63 letters, digits, hyphens and underscores.`,
    "Rename it in the buildpack or add an entry to the Procfile."
  );
}




/***/ })

};
