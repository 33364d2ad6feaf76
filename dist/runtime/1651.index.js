export const id = 1651;
export const ids = [1651];
export const modules = {

/***/ 1651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ checkTaskDefinitions),
/* harmony export */   D6: () => (/* binding */ buildTaskDefinition),
/* harmony export */   GO: () => (/* binding */ defaultDescription),
/* harmony export */   JL: () => (/* binding */ sameTaskDefinition),
/* harmony export */   UU: () => (/* binding */ OVERRIDE_CHARACTERS),
/* harmony export */   WG: () => (/* binding */ openFactsOfApp),
/* harmony export */   Xl: () => (/* binding */ stepIdentity),
/* harmony export */   fz: () => (/* binding */ registerTaskDefinitions),
/* harmony export */   hD: () => (/* binding */ reservedNames),
/* harmony export */   n2: () => (/* binding */ diffTaskDefinitions),
/* harmony export */   uH: () => (/* binding */ cpuArchitecture),
/* harmony export */   vL: () => (/* binding */ openFactsOf),
/* harmony export */   xc: () => (/* binding */ registerOnce),
/* harmony export */   yK: () => (/* binding */ runIdentity),
/* harmony export */   zg: () => (/* binding */ publicNamesFor)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3017);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(734);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/ledger/run-identity.ts

function runIdentity(run) {
  const actor = run.actor === "" ? "unknown" : run.actor;
  const onRunner = run.runId !== "";
  return {
    runKey: onRunner ? `${run.runId}-${run.runAttempt}` : `local-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID)()}`,
    actor,
    .../^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {},
    ...onRunner ? { runUrl: run.runUrl } : {},
    who: onRunner ? `${actor} in run ${run.runId} (${run.runUrl})` : `${actor} on this machine`
  };
}
function stepIdentity(run, verb, asked) {
  const identity = runIdentity(run);
  const all = JSON.stringify([run.job, run.step, asked]);
  const what = (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(all).digest("hex").slice(0, 12);
  const parts = [identity.runKey, verb, run.job.slice(0, 60), run.step.slice(0, 60), what];
  return { ...identity, runKey: parts.filter(Boolean).join("/") };
}
function defaultDescription(run, imageDigest) {
  return run.commit === void 0 ? `Deploy ${imageDigest.slice(0, 19)}` : `Deploy ${run.commit.slice(0, 7)}`;
}

// src/release/ledger/open-facts.ts
function openFactsOf(release) {
  const { image, commit = "", config, processes, publicConfigVars } = release;
  return {
    names: publicConfigVars,
    texts: [
      image,
      commit,
      config.secretArn,
      ...processes.flatMap(({ type, taskDefinition = "" }) => [type, taskDefinition])
    ]
  };
}
function publicNamesFor(source, sameEnvironment) {
  const { publicConfigVars: all = [], ownPublicConfigVars: own = [] } = source;
  const kept = sameEnvironment ? all : all.filter((name) => !own.includes(name));
  return {
    ...kept.length === 0 ? {} : { publicConfigVars: kept },
    ...!sameEnvironment || own.length === 0 ? {} : { ownPublicConfigVars: own }
  };
}
var openFactsOfApp = (app, image, types) => ({
  names: app.publicConfigVars,
  // An image without a table of its own runs the Procfile's types.
  texts: [image, ...types, ...app.processes.map(({ name }) => name)]
});

// src/ecs/task-definition-size.ts
var TASK_DEFINITION_BYTES = 65536;
var ADDED_BY_ECS = 512;
var OVERRIDE_CHARACTERS = 8192;
function checkTaskDefinitionSize(input, processType) {
  const size = bytesOf(input) + ADDED_BY_ECS;
  if (size <= TASK_DEFINITION_BYTES) return;
  const secrets = input.containerDefinitions.flatMap((container) => container.secrets);
  const values = input.containerDefinitions.flatMap((container) => container.environment);
  const [ofSecrets, ofValues] = [bytesOf(secrets), bytesOf(values)];
  const head = `The task definition of process '${processType}' would be ${size} bytes with its tags and what ECS adds; the ECS limit is ${TASK_DEFINITION_BYTES}`;
  const over = size - TASK_DEFINITION_BYTES;
  if (ofSecrets >= ofValues) {
    const each = ofSecrets / Math.max(1, secrets.length);
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `${head}: its ${secrets.length} config vars take ${ofSecrets}, ${Math.round(each)} each, for a name and the reference to its value.`,
      {
        fix: `Remove at least ${Math.ceil(over / each)}: 'unset' those the app does not read, or combine several in one config var, e.g. as JSON.`
      }
    );
  }
  const largest = [...values].sort((a, b) => bytesOf(b) - bytesOf(a)).slice(0, 3).map((one) => `${one.name} (${bytesOf(one)})`);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `${head}: its ${values.length} values from app.json and the platform take ${ofValues}. The largest: ${largest.join(", ")}.`,
    {
      fix: "Shorten the values in app.json's env, or set them as config vars: a task definition contains only references to those."
    }
  );
}
var bytesOf = (value) => Buffer.byteLength(JSON.stringify(value));

// src/ecs/group-signals.ts
var GROUP_TERM = `trap 'trap "" TERM; kill -TERM 0' TERM; "$@" <&0 & p=$!; wait $p; s=$?; while kill -0 $p 2>/dev/null; do wait $p; s=$?; done; wait $p; r=$?; [ $r = 127 ] || s=$r; exit $s`;
var NAME = "renga-group";
function signalsGroup(process, image) {
  const entryPoint = [...process.entryPoint];
  return hasShell(process, image) ? ["/bin/sh", "-c", GROUP_TERM, NAME, ...entryPoint] : entryPoint;
}
function hasShell(process, image) {
  const { labels } = image.config;
  if (labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_RUNTIME_LABEL */ .t8] !== void 0) return false;
  if (isShell(process.entryPoint[0])) return true;
  return runsByShell(process, image);
}
function runsByShell(process, { config }) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObject */ .lj)(config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__/* .BUILD_METADATA_LABEL */ .Ut] ?? "");
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_5__/* .asObjects */ .Nt)(metadata?.["processes"]).some(({ type, command, direct }) => {
    if (typeof type !== "string" || (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalProcessName */ .TH)(type) !== process.type) return false;
    return Array.isArray(command) ? isShell(command[0]) : direct !== true;
  });
}
var isShell = (program) => typeof program === "string" && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program);

// src/ecs/web-concurrency.ts
function webConcurrency(size, labels) {
  switch (languageOf(labels)) {
    case "node":
      return Math.max(1, Math.floor(size.memory / (size.memory > 16384 ? 2048 : 512)));
    case "python": {
      const cores = Math.max(1, Math.floor(size.cpu / 1024));
      return Math.max(1, Math.min(2 * cores + 1, Math.floor(size.memory / 256)));
    }
    default:
      return void 0;
  }
}
function languageOf(labels) {
  if (labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_RUNTIME_LABEL */ .t8] === "host-node") return "node";
  const ids = buildpackIds(labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__/* .BUILD_METADATA_LABEL */ .Ut]);
  if (ids.some((id) => /(^|\/)python$/.test(id))) return "python";
  if (ids.some((id) => /(^|\/)nodejs(-engine)?$/.test(id)) && !ids.some((id) => /(^|\/)ruby$/.test(id)))
    return "node";
  return void 0;
}
function buildpackIds(label) {
  if (label === void 0) return [];
  let metadata;
  try {
    metadata = JSON.parse(label);
  } catch {
    return [];
  }
  const buildpacks = member(metadata, "buildpacks");
  if (!Array.isArray(buildpacks)) return [];
  return buildpacks.map((buildpack) => member(buildpack, "id")).filter((id) => typeof id === "string");
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/ecs/task-definition.ts
var DEFAULT_PORT = 8080;
function buildTaskDefinition(platform, release, process, image) {
  const { appEnvironment } = platform;
  const web = process.type === "web" ? appEnvironment.web : void 0;
  const parity = release.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_3__/* .FULL_HEROKU_COMPAT */ .Gq;
  const environment = runtimeVariables(platform, release, process, image, parity);
  const input = {
    family: (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_2__/* .familyName */ .ar)(release, process.type),
    cpu: String(process.size.cpu),
    memory: String(process.size.memory),
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: cpuArchitecture(image), operatingSystemFamily: "LINUX" },
    executionRoleArn: platform.executionRole,
    taskRoleArn: appEnvironment.taskRole,
    containerDefinitions: [
      {
        name: _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_2__/* .APP_CONTAINER */ .OA,
        image: release.image,
        essential: true,
        entryPoint: parity.groupSignals ? signalsGroup(process, image) : [...process.entryPoint],
        // Task memory alone leaves the container without a cgroup limit, and runtimes then size themselves for the
        // host.
        ...parity.containerMemory ? { memory: process.size.memory } : {},
        ...web === void 0 ? {} : { portMappings: [{ containerPort: web.containerPort, protocol: "tcp", name: process.type }] },
        environment: [...environment].map(([name, value]) => ({ name, value })),
        secrets: secretsOf(release, appEnvironment.attachments ?? {}, environment),
        ...parity.stopTimeout ? { stopTimeout: process.stopTimeout } : {},
        // tini as PID 1: reaps zombies, forwards SIGTERM to its child, and gives that a process group of its own.
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": appEnvironment.logGroup,
            "awslogs-region": platform.region,
            "awslogs-stream-prefix": `${platform.logPrefix ?? ""}${process.type}`
          }
        }
      }
    ],
    tags: Object.entries((0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseTags */ .dt)(release, process.type)).map(([key, value]) => ({ key, value }))
  };
  checkTaskDefinitionSize(input, process.type);
  return input;
}
function secretsOf({ config }, attachments, environment) {
  const pinned = config.names.filter((name) => attachments[name] === void 0).map((name) => ({ name, valueFrom: secretReference(config, name) }));
  const attached = Object.entries(attachments).map(([name, valueFrom]) => ({ name, valueFrom }));
  return [...pinned, ...attached].filter(({ name }) => !environment.has(name));
}
function reservedNames(parity) {
  return [...parity.port ? ["PORT"] : [], ...parity.dynoMetadata ? DYNO_METADATA : []];
}
var DYNO_METADATA = [
  "DYNO",
  "HEROKU_APP_NAME",
  "HEROKU_RELEASE_VERSION",
  "HEROKU_RELEASE_CREATED_AT",
  "HEROKU_SLUG_COMMIT",
  "HEROKU_BUILD_COMMIT"
];
function runtimeVariables(platform, release, process, image, parity) {
  const attached = platform.appEnvironment.attachments ?? {};
  const variables = new Map(
    Object.entries(release.defaults ?? {}).filter(([name]) => attached[name] === void 0)
  );
  if (parity.port) variables.set("PORT", String(platform.appEnvironment.web?.containerPort ?? DEFAULT_PORT));
  if (parity.dynoMetadata)
    for (const [name, value] of dynoMetadata(release, process)) variables.set(name, value);
  const concurrency = parity.webConcurrency ? webConcurrency(process.size, image.config.labels) : void 0;
  const given = variables.has("WEB_CONCURRENCY") || release.config.names.includes("WEB_CONCURRENCY");
  if (concurrency !== void 0 && !given) {
    variables.set("WEB_CONCURRENCY", String(concurrency));
  }
  return variables;
}
function dynoMetadata(release, process) {
  const variables = /* @__PURE__ */ new Map([
    // Heroku's form `<type>.<n>`. All tasks of a service share one task definition, so n cannot count them: it is the
    // release.
    ["DYNO", `${process.type}.${release.version}`],
    ["HEROKU_APP_NAME", `${release.app}-${release.environment}`],
    ["HEROKU_RELEASE_VERSION", `v${release.version}`],
    ["HEROKU_RELEASE_CREATED_AT", release.createdAt.replace(/\.\d+Z$/, "Z")]
  ]);
  if (release.commit !== void 0) {
    variables.set("HEROKU_SLUG_COMMIT", release.commit);
    variables.set("HEROKU_BUILD_COMMIT", release.commit);
  }
  return variables;
}
function secretReference(config, name) {
  return `${config.secretArn}:${name}::${config.versionId}`;
}
function cpuArchitecture(image) {
  if (image.os === "linux" && image.architecture === "amd64") return "X86_64";
  if (image.os === "linux" && image.architecture === "arm64") return "ARM64";
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `The image is built for ${image.os}/${image.architecture}, which Fargate does not run.`,
    {
      fix: "Build it for linux/amd64 or linux/arm64."
    }
  );
}

// src/ecs/task-definition-diff.ts
var FACTS = /* @__PURE__ */ new Set([
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "registeredBy",
  "deregisteredAt",
  "deleteRequestedAt",
  "tags"
]);
var RELEASE_NAMES = /* @__PURE__ */ new Set([
  "DYNO",
  "HEROKU_RELEASE_VERSION",
  "HEROKU_RELEASE_CREATED_AT",
  "HEROKU_SLUG_COMMIT",
  "HEROKU_BUILD_COMMIT"
]);
var SHOWN_NAMES = /* @__PURE__ */ new Set([
  ...RELEASE_NAMES,
  "PORT",
  "WEB_CONCURRENCY",
  "HEROKU_APP_NAME"
]);
function sameTaskDefinition(a, b) {
  const [left, right] = [flatten(a), flatten(b)];
  return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].filter((path) => !isReleaseName(path)).every((path) => left.get(path) === right.get(path));
}
function diffTaskDefinitions(before, after, options = { releaseNames: false }) {
  const [old, now] = [flatten(before), flatten(after)];
  const changes = [];
  const versions = { before: configVersion(old), after: configVersion(now) };
  if (versions.before !== versions.after)
    changes.push({ field: "config version", before: versions.before, after: versions.after });
  for (const path of /* @__PURE__ */ new Set([...now.keys(), ...old.keys()])) {
    if (!options.releaseNames && isReleaseName(path)) continue;
    const [was, is] = [old.get(path), now.get(path)];
    if (was === is) continue;
    const secret = /(?:^|\.)secrets\.([^.]+)\.valueFrom$/.exec(path)?.[1];
    if (secret !== void 0 && was !== void 0 && is !== void 0 && base(was) === base(is)) continue;
    const env = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1];
    const hidden = secret !== void 0 || env !== void 0 && !SHOWN_NAMES.has(env);
    const show = (value) => value !== void 0 && hidden ? "(set)" : value;
    const field = secret !== void 0 ? `secret ${secret}` : env !== void 0 ? `env ${env}` : readable(path);
    changes.push({
      field,
      before: show(was),
      after: hidden && was !== void 0 && is !== void 0 ? "(changed)" : show(is)
    });
  }
  return changes;
}
function flatten(value) {
  const flat = /* @__PURE__ */ new Map();
  walk(value, "", flat);
  return flat;
}
function walk(value, path, flat) {
  if (value === void 0 || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, at) => {
      walk(item, join(path, nameOf(item) ?? String(at)), flat);
    });
    return;
  }
  if (typeof value === "object" && !(value instanceof Date)) {
    for (const [key, member2] of Object.entries(value)) {
      if (path === "" && FACTS.has(key)) continue;
      if (key === "name" && path !== "" && nameOf(value) !== void 0) continue;
      walk(member2, join(path, key), flat);
    }
    return;
  }
  const text = String(value);
  if (!isDefault(path, text)) flat.set(path, text);
}
function nameOf(item) {
  if (typeof item !== "object" || item === null) return void 0;
  const name = "name" in item ? item.name : void 0;
  return typeof name === "string" ? name : void 0;
}
var join = (path, key) => path === "" ? key : `${path}.${key}`;
function isDefault(path, text) {
  if (/\.cpu$/.test(path)) return text === "0";
  if (/\.portMappings\.[^.]+\.hostPort$/.test(path)) return true;
  if (/\.portMappings\.[^.]+\.protocol$/.test(path)) return text === "tcp";
  if (/\.essential$/.test(path)) return text === "true";
  return false;
}
function isReleaseName(path) {
  const name = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1];
  return name !== void 0 && RELEASE_NAMES.has(name);
}
var base = (reference) => reference.split(":").slice(0, 8).join(":");
function configVersion(flat) {
  const versions = [...flat].flatMap(
    ([path, value]) => /(?:^|\.)secrets\.[^.]+\.valueFrom$/.test(path) ? value.split(":")[9] ?? [] : []
  );
  return [...new Set(versions)].sort().join(", ") || void 0;
}
function readable(path) {
  const own = path.replace(/^containerDefinitions\./, "");
  return own.replace(
    /^app\.(image|entryPoint|command|memory|stopTimeout)\b/,
    (_all, field) => field === "memory" ? "container memory" : words(field)
  ).split(".").map((part) => /^[a-z]+([A-Z][a-z]+)+$/.test(part) ? words(part) : part).join(" ");
}
var words = (camel) => camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

// src/release/open/register-task-definitions.ts
var AT_ONCE = 5;
async function registerTaskDefinitions(ports, platform, release, image) {
  if (release.processes.every((process) => process.taskDefinition !== void 0)) return release;
  return ports.log.group("Task definitions", async () => {
    const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_4__/* .pLimit */ .cA)(AT_ONCE);
    const parent = release.parent === void 0 ? void 0 : await ports.ledger.get(release.parent);
    const processes = await limit.map(
      release.processes,
      (process) => register(ports, platform, { release, parent }, process, image)
    );
    return ports.ledger.update(release.version, "pending", { processes });
  });
}
function checkTaskDefinitions(platform, unopened, image) {
  const { config } = unopened;
  const release = {
    ...unopened,
    // As long as any will be.
    config: { ...config, versionId: config.versionId === "" ? "0".repeat(36) : config.versionId },
    version: 999999999,
    status: "pending",
    releasePhase: { status: "pending" },
    description: "",
    createdAt: "2000-01-01T00:00:00.000Z",
    updatedAt: "2000-01-01T00:00:00.000Z"
  };
  for (const process of release.processes) buildTaskDefinition(platform, release, process, image);
}
async function register(ports, platform, { release, parent }, process, image) {
  if (process.taskDefinition !== void 0) return process;
  const latest = await ports.taskDefinitions.latest((0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_2__/* .familyName */ .ar)(release, process.type));
  const ours = latest?.tags["renga:release"] === String(release.version) && latest.tags["renga:run"] === release.runKey;
  const input = buildTaskDefinition(platform, release, process, image);
  const same = ours || release.kind === "refresh" ? void 0 : await findSame(ports, latest, parent, input);
  const { arn } = same ?? (ours && latest !== void 0 ? latest : await ports.taskDefinitions.register(input));
  const { cpu, memory } = process.size;
  ports.log.info(
    `${process.type}: ${arn.slice(arn.lastIndexOf("/") + 1)} (${cpu / 1024} vCPU, ${memory} MiB)${same === void 0 ? "" : ", unchanged"}`
  );
  return { ...process, taskDefinition: arn };
}
async function findSame({ taskDefinitions }, latest, parent, input) {
  if (latest !== void 0 && isActiveAndSame(latest, input)) return latest;
  const families = parent?.processes.map(({ taskDefinition }) => taskDefinition) ?? [];
  const earlier = families.find((arn) => arn !== void 0 && familyOf(arn) === input.family);
  if (earlier === void 0 || earlier === latest?.arn) return void 0;
  const found = await taskDefinitions.describe(earlier);
  return found !== void 0 && isActiveAndSame(found, input) ? found : void 0;
}
var familyOf = (arn) => arn.slice(arn.lastIndexOf("/") + 1, arn.lastIndexOf(":"));
function isActiveAndSame({ definition }, input) {
  if (typeof definition !== "object" || definition === null) return false;
  return !("status" in definition && definition.status !== "ACTIVE") && sameTaskDefinition(definition, input);
}
async function registerOnce(registry, release, input) {
  const latest = await registry.latest(input.family);
  const ours = latest?.tags["renga:release"] === String(release.version);
  if (latest !== void 0 && ours && isActiveAndSame(latest, input)) return { arn: latest.arn, known: true };
  return { arn: (await registry.register(input)).arn, known: false };
}




/***/ }),

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   Sc: () => (/* binding */ buildProcess),
/* harmony export */   TH: () => (/* binding */ canonicalProcessName),
/* harmony export */   _7: () => (/* binding */ DEFAULT_SIZE),
/* harmony export */   _v: () => (/* binding */ DEFAULT_STEPS),
/* harmony export */   d5: () => (/* binding */ MAX_PROCESS_NAME),
/* harmony export */   fL: () => (/* binding */ isProcessName),
/* harmony export */   pE: () => (/* binding */ suggestProcessName),
/* harmony export */   t5: () => (/* binding */ SIZE_NAMES),
/* harmony export */   x_: () => (/* binding */ isSingletonName)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/app/sizes.ts
var FARGATE_MEMORY = /* @__PURE__ */ new Map([
  [256, [512, 1024, 2048]],
  [512, steps(1024, 4096, 1024)],
  [1024, steps(2048, 8192, 1024)],
  [2048, steps(4096, 16384, 1024)],
  [4096, steps(8192, 30720, 1024)],
  [8192, steps(16384, 61440, 4096)],
  [16384, steps(32768, 122880, 8192)]
]);
var DYNOS = {
  free: [256, 1024],
  eco: [256, 1024],
  hobby: [256, 1024],
  basic: [256, 1024],
  "standard-1x": [256, 1024],
  "standard-2x": [512, 2048],
  "performance-m": [2048, 4096],
  "performance-l": [4096, 16384],
  "performance-l-ram": [4096, 30720],
  "performance-xl": [16384, 65536],
  "performance-2xl": [16384, 122880],
  "private-s": [512, 2048],
  "private-m": [2048, 4096],
  "private-l": [4096, 16384],
  "private-memory-l": [4096, 30720],
  "private-memory-xl": [16384, 65536],
  "private-memory-2xl": [16384, 122880],
  "shield-s": [512, 2048],
  "shield-m": [2048, 4096],
  "shield-l": [4096, 16384],
  "shield-memory-l": [4096, 30720],
  "shield-memory-xl": [16384, 65536],
  "shield-memory-2xl": [16384, 122880],
  "dyno-1c-0.5gb": [256, 1024],
  "dyno-2c-1gb": [512, 2048],
  "dyno-1c-4gb": [1024, 4096],
  "dyno-1c-8gb": [1024, 8192],
  "dyno-2c-4gb": [2048, 4096],
  "dyno-2c-8gb": [2048, 8192],
  "dyno-2c-16gb": [2048, 16384],
  "dyno-4c-8gb": [4096, 8192],
  "dyno-4c-16gb": [4096, 16384],
  "dyno-4c-32gb": [8192, 32768],
  "dyno-8c-16gb": [8192, 16384],
  "dyno-8c-32gb": [8192, 32768],
  "dyno-8c-64gb": [16384, 65536],
  "dyno-16c-32gb": [16384, 32768],
  "dyno-16c-64gb": [16384, 65536],
  "dyno-16c-128gb": [16384, 122880]
};
var RENAMED = {
  "1x": "standard-1x",
  "2x": "standard-2x",
  px: "performance-l",
  performance: "performance-m"
};
var SHORT = {
  "performance-2xl": 126,
  "private-memory-2xl": 126,
  "shield-memory-2xl": 126,
  "dyno-16c-128gb": 128
};
var SIZE_NAMES = Object.keys(DYNOS);
var DEFAULT_SIZE = { name: "standard-1x", cpu: 256, memory: 1024 };
function parseSize(text) {
  const wanted = text.trim().toLowerCase();
  const pair = /^(\d{1,6})\/(\d{1,7})$/.exec(wanted);
  if (pair !== null) return fargateSize(Number(pair[1]), Number(pair[2]));
  const name = Object.hasOwn(RENAMED, wanted) ? RENAMED[wanted] ?? wanted : wanted;
  const dyno = Object.hasOwn(DYNOS, name) ? DYNOS[name] : void 0;
  if (dyno === void 0) {
    return {
      message: `'${text}' is not a process size.`,
      fix: `${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(text, SIZE_NAMES)}Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as <cpu units>/<MiB>, such as 512/1024.`
    };
  }
  const size = { name, cpu: dyno[0], memory: dyno[1] };
  const gigabytes = Object.hasOwn(SHORT, name) ? SHORT[name] : void 0;
  if (gigabytes === void 0) return { size };
  return {
    size,
    warning: {
      message: `A ${name} dyno has ${gigabytes} GB of memory; the largest Fargate task has 120 GiB.`,
      fix: "Check that 120 GiB is enough, or run this process on EC2."
    }
  };
}
function fargateSize(cpu, memory) {
  const offered = FARGATE_MEMORY.get(cpu);
  if (offered === void 0) {
    return {
      message: `Fargate has no task with ${cpu} CPU units.`,
      fix: `Use one of ${[...FARGATE_MEMORY.keys()].join(", ")} CPU units (1024 = one vCPU).`
    };
  }
  if (offered.includes(memory)) return { size: { name: `${cpu}/${memory}`, cpu, memory } };
  return {
    message: `Fargate has no task with ${cpu} CPU units and ${memory} MiB.`,
    fix: `With ${cpu} CPU units, use ${describeMemory(offered)} MiB.`
  };
}
function describeMemory(offered) {
  const [first = 0, second = 0] = offered;
  return offered.length <= 4 ? `one of ${offered.join(", ")}` : `${first} to ${offered.at(-1) ?? first} in steps of ${second - first}`;
}
function steps(from, to, by) {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by);
}

// src/app/process-name.ts
var PROCESS_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
var MAX_PROCESS_NAME = 63;
function canonicalProcessName(spelling) {
  return spelling.replaceAll("_", "-").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function isProcessName(name) {
  return name.length <= MAX_PROCESS_NAME && PROCESS_NAME.test(name);
}
function suggestProcessName(spelling) {
  const words = canonicalProcessName(spelling).replace(/[^a-z0-9]+/g, "-");
  const name = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .trimChar */ .RS)(words.slice(0, MAX_PROCESS_NAME), "-");
  return isProcessName(name) ? name : void 0;
}

// src/app/process-type.ts
var DEFAULT_STOP_TIMEOUT = 30;
var DEFAULT_BAKE_MINUTES = 3;
var DEFAULT_STEPS = {
  canary: { percent: 5, minutes: 10 },
  linear: { percent: 10, minutes: 6 }
};
var SINGLETONS = /* @__PURE__ */ new Set(["clock", "scheduler"]);
function buildProcess(name, command, at, settings) {
  return {
    name,
    command,
    ...settings?.quantity === void 0 ? {} : { quantity: settings.quantity },
    size: settings?.size ?? DEFAULT_SIZE,
    ...settings?.healthCheck === void 0 ? {} : { healthCheck: settings.healthCheck },
    ...settings?.autoscaling === void 0 ? {} : { autoscaling: settings.autoscaling },
    deploy: deployOptions(name, settings),
    at
  };
}
function deployOptions(name, settings) {
  const strategy = settings?.strategy ?? (name === "web" ? "blue-green" : "rolling");
  const steps2 = strategy === "canary" || strategy === "linear" ? DEFAULT_STEPS[strategy] : void 0;
  return {
    strategy,
    ...steps2 === void 0 ? {} : { shift: { ...steps2, ...settings?.shift } },
    bakeMinutes: settings?.bakeMinutes ?? (strategy === "rolling" ? 0 : DEFAULT_BAKE_MINUTES),
    singleton: settings?.singleton ?? (isSingletonName(name) && (settings?.quantity ?? 0) <= 1),
    ...settings?.drainFirst === true ? { drainFirst: true } : {},
    ...settings?.order === void 0 ? {} : { order: settings.order },
    stopTimeout: settings?.stopTimeout ?? DEFAULT_STOP_TIMEOUT
  };
}
function isSingletonName(name) {
  return SINGLETONS.has(name);
}
function quantityOf(process) {
  return process.quantity ?? (process.name === "web" ? 1 : 0);
}




/***/ })

};
