import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  shellEntryPoint
} from "./chunk-HR6KJHQL.js";
import {
  TaskLog,
  TaskWatch,
  abortable
} from "./chunk-SY7K2NR7.js";
import {
  explainStop
} from "./chunk-OCPINQ2X.js";
import {
  allChecks,
  checkCluster,
  findRelease
} from "./chunk-CJAXHACA.js";
import {
  OVERRIDE_CHARACTERS,
  buildTaskDefinition,
  openFactsOf,
  registerOnce
} from "./chunk-DPYOMI2L.js";
import {
  DEFAULT_SIZE,
  parseSize
} from "./chunk-DPJHUCGO.js";
import {
  APP_CONTAINER,
  logStreamName,
  releaseTags
} from "./chunk-VL7KPDSB.js";
import {
  formatVersion,
  parseVersion
} from "./chunk-HK3HEG5M.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import {
  InputError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/phase/follow-task.ts
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
async function followTask(ports, options) {
  const { clock, runner } = ports;
  const { taskArn, taskLog, deadline, signal } = options;
  const watch = new TaskWatch(ports);
  let stopping = false;
  let until = deadline;
  for (; ; ) {
    await abortable(taskLog.follow(), signal);
    const state = await abortable(watch.look(taskArn), signal);
    const now = clock.now();
    if (state.stopped || stopping && now >= until) {
      await abortable(taskLog.lastLines(clock, signal), signal);
      return stopping ? { kind: "late" } : { kind: "stopped", state };
    }
    if (!stopping && now >= until) {
      await runner.stop(taskArn, options.lateReason);
      stopping = true;
      until = now + STOPPING_MS;
    } else if (!stopping && watch.hopeless) {
      return { kind: "unreadable", reason: watch.lastError };
    }
    await clock.sleep(Math.min(TICK_MS, until - now), signal);
  }
}

// src/one-off/run-one-off.ts
var RUN_PROCESS = "run";
var oneOffStartedBy = (id) => `renga/run/${id}`;
async function runOneOff(ports, request) {
  const { platform, signal } = request;
  const { clock, log, runner } = ports;
  const release = await takeRelease(ports, request);
  const image = await check(ports, request, release);
  const process = runProcess(request, image);
  const taskDefinition = await register(ports, request, release, process, image);
  signal.throwIfAborted();
  request.onStart();
  const begun = clock.now();
  log.info(`${formatVersion(release.version)}, ${process.size.name}: ${request.command}`);
  const { taskArn } = await runner.start({
    taskDefinition,
    clientToken: `renga-run-${request.id}`,
    startedBy: oneOffStartedBy(request.id),
    tags: releaseTags(release, RUN_PROCESS),
    command: [request.command],
    environment: { ...request.environment, ...ownNames(release, request.id) }
  });
  log.info(`task: ${taskArn}`);
  const taskLog = new TaskLog(ports.logs, logStreamName(RUN_PROCESS, taskArn), log, "the command");
  const minutes = Math.round(request.timeoutSeconds / 6) / 10;
  const end = await followTask(ports, {
    taskArn,
    taskLog,
    deadline: begun + request.timeoutSeconds * 1e3,
    lateReason: `The command ran longer than ${minutes} min`,
    signal
  }).catch(async (error) => {
    await stop(ports, taskArn, describeError(error));
    throw error;
  });
  if (end.kind === "unreadable") await stop(ports, taskArn, "Its state could not be read");
  const exitCode = end.kind === "stopped" ? end.state.exitCode : void 0;
  const failure = explain(end, taskLog.tail, minutes);
  return {
    platform,
    release,
    request,
    taskArn,
    ...exitCode === void 0 ? {} : { exitCode },
    seconds: Math.round((clock.now() - begun) / 1e3),
    tail: taskLog.tail,
    ...failure === void 0 ? {} : { failure }
  };
}
async function takeRelease({ ledger }, { platform, version }) {
  if (version !== void 0) return findRelease(ledger, platform, version);
  const current = await ledger.current();
  if (current !== void 0) return current;
  throw new UserError(`Nothing was ever deployed to ${platform.app}/${platform.environment}.`, {
    fix: "Deploy first, or give a 'release'."
  });
}
async function check(ports, request, release) {
  if (release.processes.some(({ type }) => type === RUN_PROCESS)) {
    throw new UserError(
      `The app has a process type '${RUN_PROCESS}' of its own, whose name one-off tasks need.`,
      {
        fix: "Give that process type another name in the Procfile."
      }
    );
  }
  checkOverrides(request, release);
  const taken = Object.keys(request.environment).filter((name) => release.config.names.includes(name));
  if (taken.length > 0) {
    throw new InputError(
      "env",
      `names ${taken.join(", ")}, which ${formatVersion(release.version)} has as config vars`,
      "Leave them out, or change them with set-config-vars."
    );
  }
  const [image] = await allChecks([
    ports.images.inspect(parseImageReference(release.image)),
    ports.config.version(release.config.versionId, openFactsOf(release)),
    checkCluster(ports.clusters, request.platform)
  ]);
  return image;
}
function checkOverrides({ command, environment, id }, release) {
  const values = Object.entries({ ...environment, ...ownNames(release, id) });
  const variables = values.map(([name, value]) => ({ name, value }));
  const length = JSON.stringify([{ name: APP_CONTAINER, command: [command], environment: variables }]).length;
  if (length <= OVERRIDE_CHARACTERS) return;
  const [longest] = values.sort(([, a], [, b]) => b.length - a.length);
  const variable = longest !== void 0 && longest[1].length > command.length ? longest[0] : void 0;
  throw new InputError(
    variable === void 0 ? "command" : "env",
    `makes, with all else that is given to the task, ${length} characters of JSON, and ECS takes at most ${OVERRIDE_CHARACTERS}${variable === void 0 ? "" : `; the longest is ${variable}`}`,
    variable === void 0 ? "Put the command into a script of the repository, and run that." : "Set it as a config var, or put it into a file of the repository."
  );
}
var runProcess = (request, image) => ({
  type: RUN_PROCESS,
  command: request.command,
  entryPoint: shellEntryPoint(image.config),
  size: request.size,
  quantity: 0,
  singleton: false,
  strategy: "rolling",
  bakeMinutes: 0,
  stopTimeout: 30
});
async function register({ taskDefinitions, log }, { platform }, release, process, image) {
  const input = buildTaskDefinition(platform, release, process, image.config);
  const { arn, known } = await registerOnce(taskDefinitions, release, input);
  log.debug(`task definition: ${arn}${known ? " (registered before)" : ""}`);
  return arn;
}
function ownNames(release, id) {
  if (release.parity?.dynoMetadata === false) return {};
  return { DYNO: `${RUN_PROCESS}.${1e3 + Number.parseInt(id.replace(/-/g, "").slice(0, 8), 16) % 9e3}` };
}
async function stop({ runner, log }, taskArn, reason) {
  await runner.stop(taskArn, reason).catch((error) => {
    log.warning(`The task ${taskArn} could not be stopped: ${describeError(error)}`);
  });
}
function explain(end, tail, minutes) {
  switch (end.kind) {
    case "late":
      return {
        reason: `it ran longer than ${minutes} min and was stopped`,
        fix: "Raise 'timeout-minutes', or split the work."
      };
    case "unreadable":
      return {
        reason: `the state of its task could not be read (${end.reason.replace(/\.$/, "")}), so it was stopped`,
        fix: "Look at the task in the ECS console before you run the command again: it may have done its work."
      };
    case "stopped": {
      const { exitCode, stopCode, stoppedReason } = end.state;
      if (exitCode === 0 && stopCode !== "UserInitiated") return void 0;
      if (exitCode === 0) return { reason: `it was stopped from outside (${stoppedReason ?? stopCode})` };
      return explainStop(end.state, tail);
    }
  }
}

// actions/run-one-off/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const command = inputs.required("command", "Give the command to run, e.g. 'rails db:seed'.");
  const size = readSize(inputs);
  const env = [...new Set(inputs.list("env"))];
  for (const name of env) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem("env", `has '${name}'`, "Give names only: their values come from the env of this step.");
  }
  const release = inputs.optional("release");
  const version = release === void 0 ? void 0 : parseVersion(release);
  if (release !== void 0 && version === void 0)
    inputs.problem("release", `is '${release}'`, "Give a release such as v42.");
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 340 });
  inputs.finish();
  return { ...target, command, size, env, version, timeoutSeconds: timeoutMinutes * 60 };
}
function readSize(inputs) {
  const text = inputs.optional("size");
  if (text === void 0) return DEFAULT_SIZE;
  const parsed = parseSize(text);
  if (parsed.size !== void 0) return parsed.size;
  inputs.problem("size", `cannot be used: ${parsed.message.replace(/\.$/, "")}`, parsed.fix);
  return DEFAULT_SIZE;
}

// actions/run-one-off/state.ts
var RUNNING = "running";

export {
  oneOffStartedBy,
  runOneOff,
  parseInputs,
  RUNNING
};
