import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand
} from "./chunk-2REGSDLE.js";
import {
  CodeDeployDeployments
} from "./chunk-QQ57BGH3.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  EcsServices,
  Elbv2Ingress,
  UpdateServiceCommand,
  smokeClient,
  strategies
} from "./chunk-4M7R5CEH.js";
import {
  deployLocked
} from "./chunk-O7AQWDHZ.js";
import {
  describeDeath,
  explainDeath,
  hasFailed
} from "./chunk-IEXP4QW7.js";
import "./chunk-7FSADVOQ.js";
import {
  ServiceReadError,
  isOurs
} from "./chunk-SNPOQZ7Z.js";
import "./chunk-OCPINQ2X.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  buildTaskDefinition,
  registerOnce,
  runIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import {
  canonicalProcessName,
  didYouMean,
  parseSize
} from "./chunk-DPJHUCGO.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import {
  ECSClient,
  allPages
} from "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import {
  familyName
} from "./chunk-VL7KPDSB.js";
import {
  RELEASE_PROCESS,
  formatVersion,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import {
  pLimit,
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import "./chunk-XULVIZ44.js";
import "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import {
  explaining
} from "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import {
  Summary,
  bold,
  code
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import {
  InputError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/aws/ecs/formation.ts
var EcsFormation = class {
  #ecs;
  #scaling;
  #cluster;
  constructor(session, cluster) {
    this.#ecs = new ECSClient(session.client);
    this.#scaling = new ApplicationAutoScalingClient(session.client);
    this.#cluster = cluster;
  }
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html: a desired count alone is no deployment. */
  async setQuantity(service, quantity) {
    await explaining(
      "ecs:UpdateService",
      `service '${service}' in cluster '${this.#cluster}'`,
      () => this.#ecs.send(new UpdateServiceCommand({ cluster: this.#cluster, service, desiredCount: quantity }))
    );
  }
  async ranges(services) {
    const targets = await allPages("application-autoscaling:DescribeScalableTargets", async (NextToken) => {
      const page = await explaining(
        "application-autoscaling:DescribeScalableTargets",
        `the services of cluster '${this.#cluster}'`,
        () => this.#scaling.send(
          new DescribeScalableTargetsCommand({
            ServiceNamespace: "ecs",
            ResourceIds: services.map((service) => `service/${this.#cluster}/${service}`),
            ScalableDimension: "ecs:service:DesiredCount",
            NextToken
          })
        )
      );
      return { items: page.ScalableTargets, next: page.NextToken };
    });
    const kept = targets.filter(
      ({ SuspendedState: off }) => !(off?.DynamicScalingInSuspended && off.DynamicScalingOutSuspended)
    );
    return new Map(
      kept.map(({ ResourceId = "", MinCapacity: min = 0, MaxCapacity: max = Number.MAX_SAFE_INTEGER }) => [
        ResourceId.slice(ResourceId.lastIndexOf("/") + 1),
        { min, max }
      ])
    );
  }
};

// src/formation/await-quantities.ts
var TICK_MS = 5e3;
async function awaitQuantities(ports, steps, limits) {
  const { services, clock, log } = ports;
  const waiting = new Map(steps.map((step) => [step.service, step]));
  const states = /* @__PURE__ */ new Map();
  const said = /* @__PURE__ */ new Map();
  while (waiting.size > 0) {
    limits.signal.throwIfAborted();
    try {
      for (const [name, state] of await services.describe([...waiting.keys()])) states.set(name, state);
    } catch (error) {
      if (!(error instanceof ServiceReadError) || error.kind === "permanent") throw error;
      log.debug(`read failed: ${describeError(error)}`);
    }
    for (const [name, { process, quantity }] of waiting) {
      const state = states.get(name);
      if (state === void 0) continue;
      const text = `${process.type}: ${state.runningCount} of ${quantity.after} running`;
      if (said.get(name) !== text) log.info(text);
      said.set(name, text);
      if (state.runningCount === quantity.after && state.pendingCount === 0) waiting.delete(name);
    }
    if (waiting.size === 0 || clock.now() >= limits.deadline) break;
    await clock.sleep(Math.min(TICK_MS, limits.deadline - clock.now()), limits.signal);
  }
  const reached = steps.map(async ({ service }) => {
    const state = states.get(service);
    const there = !waiting.has(service);
    const death = there || state === void 0 ? {} : await newestDeath(ports, state, limits.since);
    return [service, { there, running: state?.runningCount ?? 0, ...death }];
  });
  return new Map(await Promise.all(reached));
}
async function newestDeath({ services, log }, state, since) {
  const primary = state.deployments.find(({ status }) => status === "PRIMARY");
  if (primary === void 0) return {};
  try {
    const { id: deploymentId, taskDefinition } = primary;
    const tasks = await services.stoppedTasks({ service: state.name, deploymentId, taskDefinition, since });
    const task = tasks.find(hasFailed);
    if (task === void 0) return {};
    const hint = explainDeath(
      task,
      [],
      state.events.map(({ message }) => message)
    );
    return { why: describeDeath(task), ...hint === void 0 ? {} : { hint } };
  } catch (error) {
    log.warning(`Why tasks of '${state.name}' stopped could not be read: ${describeError(error)}`);
    return {};
  }
}

// src/formation/scale-plan.ts
var isResized = ({ size: { before, after } }) => before.cpu !== after.cpu || before.memory !== after.memory;
function planScale(requests, standing) {
  const problems = [];
  const steps = requests.flatMap((request) => {
    const step = planStep(request, standing);
    if (!(step instanceof InputError)) return [step];
    problems.push(step);
    return [];
  });
  const [first, ...more] = problems;
  if (first === void 0) return steps;
  if (more.length === 0) throw first;
  throw new InputError(
    "processes",
    "asks for what cannot be",
    problems.map((one) => `
- ${one.message}`).join("")
  );
}
function planStep(request, { release, services, ranges }) {
  const { process: name, quantity, size } = request;
  const process = serviceProcesses(release).find(({ type }) => type === name);
  if (process === void 0) return unknown(name, release);
  const service = familyName(release, name);
  const state = services.get(service);
  if (state === void 0 || state.status !== "ACTIVE" || !isOurs(state, release)) {
    return new InputError(
      "processes",
      `names '${name}', whose service '${service}' does not run`,
      "Deploy the release first: that makes its services."
    );
  }
  const before = state.desiredCount;
  const after = quantity === void 0 ? before : target(quantity, before);
  const problem = quantity === void 0 ? void 0 : refuse(process, { before, after, range: ranges.get(service) });
  if (problem !== void 0) return problem;
  return {
    process,
    service,
    quantity: { before, after },
    size: { before: process.size, after: size ?? process.size }
  };
}
function target({ by, count }, before) {
  if (by === "to") return count;
  return by === "up" ? before + count : before - count;
}
function refuse({ type, singleton }, { before, after, range }) {
  if (after < 0) {
    return new InputError(
      "processes",
      `takes ${before - after} from '${type}', which runs ${before}`,
      "Take less."
    );
  }
  if (singleton && after > 1) {
    return new InputError(
      "processes",
      `wants ${after} of '${type}', which must never run twice`,
      "Give it 0 or 1; or, if it may run twice, set 'singleton: false' for it in renga.yml and deploy."
    );
  }
  if (range !== void 0 && after !== before && (after < range.min || after > range.max)) {
    return new InputError(
      "processes",
      `wants ${after} of '${type}', which scales by itself between ${range.min} and ${range.max} and would be taken back`,
      `Give ${range.min} to ${range.max}, or change 'autoscaling' of '${type}' in renga.yml and deploy.`
    );
  }
  return void 0;
}
function unknown(name, release) {
  const known = serviceProcesses(release).map(({ type }) => type);
  if (name === RELEASE_PROCESS) {
    return new InputError(
      "processes",
      `names '${name}', which runs once for each release`,
      "Give its size in renga.yml or app.json."
    );
  }
  return new InputError(
    "processes",
    `names '${name}', which the release that serves does not have`,
    `${didYouMean(name, known)}It has ${known.join(", ")}.`
  );
}

// src/formation/scale.ts
var LEASE_SECONDS = 60;
async function scale(ports, order) {
  const { platform, holder, timeoutMinutes, signal } = order;
  const environment = `${platform.app}/${platform.environment}`;
  await readAndPlan(ports, order);
  const options = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: timeoutMinutes * 60 };
  return withDeployLock(ports, options, signal, (held) => scaleLocked(ports, { ...order, signal: held }));
}
async function scaleLocked(ports, order) {
  const { clock, log, formation } = ports;
  const { platform, signal } = order;
  const deadline = clock.now() + order.timeoutMinutes * 6e4;
  const { release, steps } = await readAndPlan(ports, order);
  for (const step of steps) log.info(describeScaleStep(step));
  const resized = steps.filter(isResized);
  const deployment = resized.length === 0 ? void 0 : await resize(ports, order, release, resized);
  const none = { platform, release, steps, deployment, reached: /* @__PURE__ */ new Map() };
  if (deployment?.failure !== void 0) return { ...none, failure: deployment.failure };
  const changed = steps.filter(({ quantity }) => quantity.before !== quantity.after);
  const since = clock.now();
  for (const { service, quantity } of changed) {
    signal.throwIfAborted();
    await formation.setQuantity(service, quantity.after);
  }
  const reached = await awaitQuantities(ports, changed, { since, deadline, signal });
  return { ...none, release: deployment?.release ?? release, reached, failure: shortfall(changed, reached) };
}
async function readAndPlan({ ledger, services, formation }, { platform, requests }) {
  const release = await ledger.current();
  if (release === void 0) {
    throw new UserError(`Nothing was ever deployed to ${platform.app}/${platform.environment}.`, {
      fix: "Deploy first: there is nothing to scale."
    });
  }
  const names = requests.map(({ process }) => familyName(release, process));
  const [states, ranges] = await Promise.all([services.describe(names), formation.ranges(names)]);
  const standing = { release, services: states, ranges };
  return { release, steps: planScale(requests, standing) };
}
async function resize(ports, { platform, holder, timeoutMinutes, signal }, release, steps) {
  const { ledger, log } = ports;
  const image = await ports.images.inspect(parseImageReference(release.image));
  const limit = pLimit(5);
  const register = async (process) => {
    const step = steps.find(({ process: { type } }) => type === process.type);
    if (step === void 0) return process;
    const sized = { ...process, size: step.size.after };
    const input = buildTaskDefinition(platform, release, sized, image.config);
    const { arn } = await registerOnce(ports.taskDefinitions, release, input);
    return { ...sized, taskDefinition: arn };
  };
  const processes = await log.group("Task definitions", () => limit.map(release.processes, register));
  const wanted = { ...release, processes };
  const seen = (found) => found?.version === release.version ? wanted : found;
  const result = await deployLocked(
    {
      ...ports,
      ledger: {
        acquireLock: (...lock) => ledger.acquireLock(...lock),
        update: (...change) => ledger.update(...change),
        get: async (version) => seen(await ledger.get(version)),
        current: async () => seen(await ledger.current())
      },
      record: NO_RECORD,
      openRelease: () => Promise.resolve(wanted),
      resumeRelease: () => Promise.resolve(wanted)
    },
    { platform, version: release.version, holder, timeoutMinutes, signal }
  );
  if (result.failure !== void 0) return result;
  return { ...result, release: await ledger.update(release.version, "succeeded", { processes }) };
}
var NO_RECORD = {
  started: () => Promise.resolve(),
  succeeded: () => Promise.resolve(),
  failed: () => Promise.resolve()
};
function describeScaleStep(step) {
  const { process, quantity, size } = step;
  const count = quantity.before === quantity.after ? `${quantity.after} ${quantity.after === 1 ? "task" : "tasks"}` : `${quantity.before} -> ${quantity.after} tasks`;
  return `${process.type}: ${count}, ${isResized(step) ? `${size.before.name} -> ${size.after.name}` : size.after.name}`;
}
function shortfall(steps, reached) {
  const short = steps.filter(({ service }) => reached.get(service)?.there === false);
  const [first] = short;
  if (first === void 0) return void 0;
  const says = short.map(({ process, quantity, service }) => {
    const { running = 0, why } = reached.get(service) ?? {};
    return `${process.type} runs ${running} of ${quantity.after} tasks${why === void 0 ? "" : ` (${why})`}`;
  });
  const undo = short.map(({ process, quantity }) => `${process.type}=${quantity.before}`).join(" ");
  const hint = short.map(({ service }) => reached.get(service)?.hint).find((one) => one !== void 0);
  return {
    problem: `In time, ${says.join("; ")}.`,
    fix: `${hint === void 0 ? "" : `${hint} `}ECS goes on trying; to go back, scale ${undo}.`
  };
}
function undoScale({ steps }) {
  return steps.filter((step) => isResized(step) || step.quantity.before !== step.quantity.after).map(
    (step) => `${step.process.type}=${step.quantity.before}${isResized(step) ? `:${step.size.before.name}` : ""}`
  ).join(" ");
}
var scaledName = (release) => formatVersion(release.version);

// src/formation/scale-summary.ts
function scaleSummary(report) {
  const { platform, release, steps, failure } = report;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new Summary().heading(
    `${failure === void 0 ? "\u2705" : "\u274C"} ${where} ${failure === void 0 ? "was scaled" : "was not scaled as asked"}`
  ).table(
    ["Process", "Tasks", "Size", "Running"],
    steps.map((step) => row(step, report))
  );
  if (failure !== void 0) summary.paragraph(bold("Why:"), ` ${failure.problem} ${failure.fix}`);
  summary.paragraph(`No release was opened: ${scaledName(release)} serves on.`);
  const undo = undoScale(report);
  if (undo !== "") summary.paragraph("To go back, scale ", code(undo), ".");
  if (steps.some(isResized)) {
    summary.paragraph(
      "The size holds for this release. The next one takes it from renga.yml or app.json: write it there to keep it."
    );
  }
  return summary.toString();
}
var arrow = (before, after) => before === after ? after : bold(`${before} \u2192 ${after}`);
function row(step, { reached }) {
  const { process, quantity, size, service } = step;
  return [
    process.type,
    arrow(String(quantity.before), String(quantity.after)),
    arrow(size.before.name, size.after.name),
    String(reached.get(service)?.running ?? quantity.after)
  ];
}
function formationDocument({ steps, reached, failure }) {
  return {
    ok: failure === void 0,
    processes: steps.map(({ process, quantity, size, service }) => ({
      process: process.type,
      quantity,
      size: { before: size.before.name, after: size.after.name },
      running: reached.get(service)?.running ?? null
    }))
  };
}

// src/formation/scale-request.ts
var SCALE = /^([\w-]+)([=+-]\d+)(?::([\w-]+|\d+\/\d+))?$/;
var TYPE = /^([\w-]+)=([a-z][\w-]*|\d+\/\d+)$/i;
var FORM = "Give 'web=3', 'web=3:standard-2x', 'worker+1', 'worker-1' or 'web=standard-2x'.";
function parseScale(text) {
  const requests = [];
  const problems = [];
  for (const word of text.split(/[\s,]+/).filter((part) => part !== "")) {
    const scaled = SCALE.exec(word);
    const typed = scaled === null ? TYPE.exec(word) : null;
    const [, spelling] = scaled ?? typed ?? [];
    if (spelling === void 0) {
      problems.push({ problem: `has '${word}'`, fix: FORM });
      continue;
    }
    const process = canonicalProcessName(spelling);
    if (requests.some((request) => request.process === process)) {
      problems.push({ problem: `names '${process}' twice`, fix: "Name each process type once." });
      continue;
    }
    const size = sizeOf(scaled === null ? typed?.[2] : scaled[3], problems);
    const [sign, ...digits] = scaled?.[2] ?? "";
    const count = Number(digits.join(""));
    requests.push({
      process,
      ...sign === void 0 ? {} : { quantity: { by: DIRECTIONS[sign] ?? "to", count } },
      ...size === void 0 ? {} : { size }
    });
  }
  return { requests, problems };
}
var DIRECTIONS = { "=": "to", "+": "up", "-": "down" };
function sizeOf(text, problems) {
  if (text === void 0) return void 0;
  const parsed = parseSize(text);
  if (parsed.size !== void 0) return parsed.size;
  problems.push({ problem: `has the size '${text}': ${parsed.message.replace(/\.$/, "")}`, fix: parsed.fix });
  return void 0;
}

// actions/scale-processes/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target2 = readTarget(inputs);
  const text = inputs.required("processes", "Give what to change, e.g. 'web=3 worker+1'.");
  const { requests, problems } = parseScale(text);
  for (const { problem, fix } of problems) inputs.problem("processes", problem, fix);
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 120 });
  inputs.finish();
  return { ...target2, requests, timeoutMinutes };
}

// actions/scale-processes/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const { cluster, appEnvironment } = platform;
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup });
  const group = { cluster, application: void 0, deploymentGroup: void 0 };
  const codeDeploy = new CodeDeployDeployments(session, group);
  const ports = {
    ...releasePorts(session, platform, context),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient,
    formation: new EcsFormation(session, cluster)
  };
  const { runKey, who } = runIdentity(context.run);
  const { signal } = context;
  const report = await scale(ports, { ...inputs, platform, holder: { id: runKey, who }, signal });
  context.setOutput("formation", JSON.stringify(formationDocument(report)));
  context.setOutput("release", scaledName(report.release));
  await context.writeSummary(scaleSummary(report));
  const { failure } = report;
  if (failure !== void 0) throw new UserError(failure.problem, { fix: failure.fix });
}
export {
  main
};
