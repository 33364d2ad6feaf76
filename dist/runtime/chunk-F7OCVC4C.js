import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  planService
} from "./chunk-LN3HTJ4Z.js";
import {
  formatElapsed,
  readAndPlan,
  rollBack,
  shortTaskDefinition,
  strategyOf
} from "./chunk-SNPOQZ7Z.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/deploy/recovery/follow-rollback.ts
var TICK = 5e3;
var PATIENCE = 3e4;
async function followRollback({ clock, log }, { minutes, signal }, look2) {
  const startedAt = clock.now();
  for (let said = ""; ; ) {
    const services = await look2();
    const text = services.map(describe).join(", ");
    if (text !== said) log.info(`[${formatElapsed(clock.now() - startedAt).padStart(6)}] ${text}`);
    said = text;
    const took = clock.now() - startedAt;
    const moving = services.some(({ state }) => state === "going-back" || state === "stuck");
    if (!moving || took >= minutes * 6e4) {
      const stuck = services.some(({ state }) => state === "stuck");
      return { services, took, outcome: stuck ? "stuck" : moving ? "going-back" : "back" };
    }
    await clock.sleep(TICK, signal);
  }
}
var RollbackStarter = class {
  #ports;
  #all;
  #signal;
  #told = /* @__PURE__ */ new Map();
  constructor(ports, signal) {
    this.#ports = ports;
    this.#all = ports.strategies;
    this.#signal = signal;
  }
  /** Has a deployment in flight, which is none of ours: the rollback. */
  async isUnderWay(step) {
    if (step.standing === void 0) return false;
    return (await strategyOf(this.#all, step.controller).underWay(step.standing)).length > 0;
  }
  async start(step, verdict) {
    const { process } = step;
    const now = this.#ports.clock.now();
    const going = { process, state: "going-back", serving: void 0, reason: void 0 };
    if (now < (this.#told.get(process) ?? 0) + PATIENCE) return going;
    this.#told.set(process, now);
    const strategy = strategyOf(this.#all, step.controller);
    const context = { imageDigest: void 0, runKey: "", deadline: now, signal: this.#signal };
    const watched = isFollowed(step) ? await strategy.begin(step, context) : void 0;
    const started = await rollBack(this.#ports, strategy, {
      step,
      watched,
      verdict: { kind: verdict, reason: "cancelled" }
    });
    if (started.kind === "stuck") return { ...going, state: "stuck", reason: started.reason };
    return started.kind === "removed" ? { ...going, state: "removed" } : going;
  }
};
function isFollowed(step) {
  return step.action.kind === "follow";
}
function describe({ process, state, reason }) {
  return `${process}: ${state.replace("-", " ")}${reason === void 0 ? "" : ` (${reason})`}`;
}
function describeRollbackOutcome(name, to, { outcome, services, took }) {
  const named = (state) => services.filter((one) => one.state === state).map(({ process }) => process).join(" and ");
  switch (outcome) {
    case "back":
      return `${name} was cancelled and is confirmed back: ${to} serves (${formatElapsed(took)}).`;
    case "going-back":
      return `${name} was cancelled; ${named("going-back")} still on the way back to ${to} after ${formatElapsed(took)}.`;
    case "stuck":
      return `${name} was cancelled; ${named("stuck")} could not go back to ${to}.`;
  }
}

// src/deploy/recovery/confirm-rollback.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 30;
function confirmRollback(ports, request) {
  const { platform, holder } = request;
  const environment = `${platform.app}/${platform.environment}`;
  const lock = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: WAIT_SECONDS };
  return withDeployLock(ports, lock, request.signal, (signal) => confirm(ports, { ...request, signal }));
}
async function confirm(ports, request) {
  const { ledger } = ports;
  const release = await ledger.get(request.version);
  const name = formatVersion(request.version);
  if (release === void 0) throw new UserError(`There is no release ${name} in this environment.`);
  const serving = await ledger.current();
  const known = { release, serving, services: [] };
  if (release.status === "succeeded") return { ...known, outcome: "landed", took: 0 };
  if (serving !== void 0 && serving.version > release.version)
    return { ...known, outcome: "superseded", took: 0 };
  const starter = new RollbackStarter(ports, request.signal);
  const seen = await followRollback(
    ports,
    request,
    () => readRollback(ports, request, { release, serving }, starter)
  );
  return { ...seen, release: await conclude(ports, release), serving };
}
async function readRollback(ports, request, known, starter) {
  const release = { ...known.release, status: "pending" };
  const plan = await readAndPlan(ports, request, release, known.serving);
  return Promise.all(
    plan.steps.map(async (step) => {
      const { process } = step;
      const stands = { process, serving: step.before?.taskDefinition, reason: void 0 };
      switch (step.action.kind) {
        case "create":
          return { ...stands, state: "removed", serving: void 0 };
        case "update":
          return { ...stands, state: await starter.isUnderWay(step) ? "going-back" : "back" };
        case "unchanged":
          if (step.goBackTo === void 0 && !step.introduced)
            return { ...stands, state: "stays", serving: step.taskDefinition };
          return starter.start(step, "landed");
        case "follow": {
          const { status } = step.action.deployment;
          const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(status) && !step.introduced;
          return turning ? { process, state: "going-back", serving: void 0, reason: void 0 } : starter.start(step, "rolling");
        }
      }
    })
  );
}
async function conclude({ ledger, log }, release) {
  if (release.status !== "pending") return release;
  return ledger.update(release.version, "pending", { status: "failed", failure: "cancelled" }).catch((error) => {
    log.warning(
      `${formatVersion(release.version)} could not be marked as failed in the ledger: ${describeError(error)}`
    );
    return release;
  });
}
function describeConfirmation({ release, serving, outcome, services, took }) {
  const name = formatVersion(release.version);
  const to = serving === void 0 ? "nothing, as before its first release" : formatVersion(serving.version);
  switch (outcome) {
    case "landed":
      return `${name} had landed before the cancellation came, and serves.`;
    case "superseded":
      return `${name} was cancelled; ${to} serves, which is newer.`;
    case "back":
    case "going-back":
    case "stuck":
      return describeRollbackOutcome(name, to, { outcome, services, took });
  }
}

// src/deploy/service-mode/confirm.ts
async function confirmServices(ports, request) {
  const { moves } = request.intent;
  const all = ports.strategies;
  const starter = new RollbackStarter(ports, request.signal);
  return followRollback(ports, request, async () => {
    const found = await ports.services.describe(moves.map(({ service }) => service));
    return Promise.all(moves.map((move) => look(all, starter, move, found.get(move.service))));
  });
}
async function look(all, starter, move, standing) {
  const { service, to, from } = move;
  const stands = { process: service, serving: void 0, reason: void 0 };
  if (standing === void 0 || standing.status !== "ACTIVE")
    return { ...stands, state: "moved-on", reason: "the service is not there any more" };
  const planned = await planService(all, standing, asTarget(to), false);
  const step = { ...planned, goBackTo: from };
  switch (step.action.kind) {
    case "follow": {
      const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(step.action.deployment.status);
      return turning ? { ...stands, state: "going-back" } : starter.start(step, "rolling");
    }
    case "unchanged":
      return from === void 0 ? { ...stands, state: "stays", serving: to } : starter.start(step, "landed");
    default: {
      const others = await strategyOf(all, step.controller).underWay(standing);
      const primary = step.before?.taskDefinition;
      const named = [...others.map(({ revision }) => revision?.taskDefinition), primary];
      const foreign = named.find((one) => one !== void 0 && one !== to && one !== from);
      if (foreign !== void 0)
        return { ...stands, state: "moved-on", reason: `to ${shortTaskDefinition(foreign)}` };
      if (others.length > 0) return { ...stands, state: "going-back" };
      if (primary === to && from !== void 0) return starter.start(step, "landed");
      return { ...stands, state: primary === from ? "back" : "stays", serving: primary };
    }
  }
}
function asTarget(arn) {
  return { revision: { kind: "registered", arn }, imageDigest: void 0, logs: void 0 };
}
function describeServicesRollback({ name }, seen) {
  const { services, outcome, took } = seen;
  if (outcome !== "back") return describeRollbackOutcome(name, "what it had", seen);
  const serves = services.map(
    ({ process, state, serving, reason }) => state === "moved-on" ? `${process} was moved on by somebody else (${reason ?? ""})` : `${process} serves ${serving === void 0 ? "nothing" : shortTaskDefinition(serving)}`
  );
  return `${name} was cancelled and is confirmed back: ${serves.join(", ")} (${formatElapsed(took)}).`;
}

export {
  followRollback,
  RollbackStarter,
  confirmRollback,
  readRollback,
  describeConfirmation,
  confirmServices,
  describeServicesRollback
};
