import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  canonicalProcessName
} from "./chunk-DPJHUCGO.js";
import {
  APP_CONTAINER,
  familyName,
  releaseTags
} from "./chunk-VL7KPDSB.js";
import {
  BUILD_METADATA_LABEL,
  FULL_HEROKU_COMPAT,
  HOST_RUNTIME_LABEL
} from "./chunk-S4OGW3UM.js";
import {
  asObjects,
  pLimit,
  parseObject
} from "./chunk-R7FN3TH4.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/run-identity.ts
import { createHash, randomUUID } from "node:crypto";
function runIdentity(run) {
  const actor = run.actor === "" ? "unknown" : run.actor;
  const onRunner = run.runId !== "";
  return {
    runKey: onRunner ? `${run.runId}-${run.runAttempt}` : `local-${randomUUID()}`,
    actor,
    .../^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {},
    ...onRunner ? { runUrl: run.runUrl } : {},
    who: onRunner ? `${actor} in run ${run.runId} (${run.runUrl})` : `${actor} on this machine`
  };
}
function stepIdentity(run, verb, asked) {
  const identity = runIdentity(run);
  const all = JSON.stringify([run.job, run.step, asked]);
  const what = createHash("sha256").update(all).digest("hex").slice(0, 12);
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
var OVERRIDE_CHARACTERS = 8192;
function checkTaskDefinitionSize(input, processType) {
  const { tags: _tags, ...definition } = input;
  const size = bytesOf(definition);
  if (size <= TASK_DEFINITION_BYTES) return;
  const secrets = input.containerDefinitions.flatMap((container) => container.secrets);
  const values = input.containerDefinitions.flatMap((container) => container.environment);
  const [ofSecrets, ofValues] = [bytesOf(secrets), bytesOf(values)];
  const head = `The task definition of process '${processType}' would have ${size} bytes, and ECS takes at most ${TASK_DEFINITION_BYTES}`;
  const over = size - TASK_DEFINITION_BYTES;
  if (ofSecrets >= ofValues) {
    const each = ofSecrets / Math.max(1, secrets.length);
    throw new UserError(
      `${head}: its ${secrets.length} config vars take ${ofSecrets}, ${Math.round(each)} each, for a name and the address of its value.`,
      {
        fix: `At least ${Math.ceil(over / each)} must go: 'unset' those that the app does not read, or bring several values together in one config var, e.g. as JSON.`
      }
    );
  }
  const largest = [...values].sort((a, b) => bytesOf(b) - bytesOf(a)).slice(0, 3).map((one) => `${one.name} (${bytesOf(one)})`);
  throw new UserError(
    `${head}: its ${values.length} values of app.json and the platform take ${ofValues}. The largest: ${largest.join(", ")}.`,
    {
      fix: "Shorten the values in app.json's env, or set them as config vars: of those only the address stands in a task definition."
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
  if (labels[HOST_RUNTIME_LABEL] !== void 0) return false;
  if (isShell(process.entryPoint[0])) return true;
  return runsByShell(process, image);
}
function runsByShell(process, { config }) {
  const metadata = parseObject(config.labels[BUILD_METADATA_LABEL] ?? "");
  return asObjects(metadata?.["processes"]).some(({ type, command, direct }) => {
    if (typeof type !== "string" || canonicalProcessName(type) !== process.type) return false;
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
  if (labels[HOST_RUNTIME_LABEL] === "host-node") return "node";
  const ids = buildpackIds(labels[BUILD_METADATA_LABEL]);
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
  const parity = release.parity ?? FULL_HEROKU_COMPAT;
  const environment = runtimeVariables(platform, release, process, image, parity);
  const input = {
    family: familyName(release, process.type),
    cpu: String(process.size.cpu),
    memory: String(process.size.memory),
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: cpuArchitecture(image), operatingSystemFamily: "LINUX" },
    executionRoleArn: platform.executionRole,
    taskRoleArn: appEnvironment.taskRole,
    containerDefinitions: [
      {
        name: APP_CONTAINER,
        image: release.image,
        essential: true,
        entryPoint: parity.groupSignals ? signalsGroup(process, image) : [...process.entryPoint],
        // Task memory alone leaves the container without a cgroup limit, and runtimes then size themselves for the host.
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
            "awslogs-stream-prefix": process.type
          }
        }
      }
    ],
    tags: Object.entries(releaseTags(release, process.type)).map(([key, value]) => ({ key, value }))
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
    // Heroku's form `<type>.<n>`. All tasks of a service share one task definition, so n cannot count them: it is the release.
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
  throw new UserError(
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
    const limit = pLimit(AT_ONCE);
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
  const latest = await ports.taskDefinitions.latest(familyName(release, process.type));
  const ours = latest?.tags["renga:release"] === String(release.version) && latest.tags["renga:run"] === release.runKey;
  const input = buildTaskDefinition(platform, release, process, image);
  const same = ours || release.kind === "refresh" ? void 0 : await findSame(ports, latest, parent, input);
  const { arn } = same ?? (ours && latest !== void 0 ? latest : await ports.taskDefinitions.register(input));
  const { cpu, memory } = process.size;
  ports.log.info(
    `${process.type}: ${arn.slice(arn.lastIndexOf("/") + 1)} (${cpu / 1024} vCPU, ${memory} MiB)${same === void 0 ? "" : ", nothing has changed"}`
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

export {
  sameTaskDefinition,
  diffTaskDefinitions,
  openFactsOf,
  publicNamesFor,
  openFactsOfApp,
  OVERRIDE_CHARACTERS,
  buildTaskDefinition,
  reservedNames,
  cpuArchitecture,
  runIdentity,
  stepIdentity,
  defaultDescription,
  registerTaskDefinitions,
  checkTaskDefinitions,
  registerOnce
};
