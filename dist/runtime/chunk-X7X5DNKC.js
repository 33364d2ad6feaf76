import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  keepConfigVersions
} from "./chunk-4DK6H4GY.js";
import {
  TaskLog,
  TaskWatch,
  abortable
} from "./chunk-SY7K2NR7.js";
import {
  isSuperseded,
  supersededError
} from "./chunk-7FSADVOQ.js";
import {
  explainStop
} from "./chunk-OCPINQ2X.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  checkRelease,
  expirePending,
  findRelease,
  openChecked,
  resumeRelease
} from "./chunk-CJAXHACA.js";
import {
  logStreamName,
  releaseTags,
  startedByOf
} from "./chunk-VL7KPDSB.js";
import {
  RELEASE_PROCESS,
  ReleasePhaseError,
  TaskNotStartedError,
  TransientReadError,
  formatVersion,
  releasePhasePassed,
  releaseProcess
} from "./chunk-HK3HEG5M.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/phase/run-release-phase.ts
import { createHash } from "node:crypto";

// src/release/phase/end-other-phases.ts
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
async function endOtherPhases(ports, release, signal) {
  const { runner, clock, log } = ports;
  const name = release.taskDefinition.slice(release.taskDefinition.lastIndexOf("/") + 1);
  const running = await runner.runningOf(name.split(":")[0] ?? name);
  const others = running.filter(({ startedBy }) => startedBy !== startedByOf(release.startedBy));
  for (const { taskArn, startedBy } of others) {
    log.info(
      `stopping ${taskArn}: a dead run (${startedBy}) has left it, and two release phases never run at once`
    );
    await runner.stop(taskArn, "Its run is dead, and the next release phase begins");
    const giveUpAt = clock.now() + STOPPING_MS;
    while (!await isStopped(runner, taskArn)) {
      if (clock.now() >= giveUpAt)
        throw new TaskNotStartedError(`The task ${taskArn} of an earlier release phase does not stop.`, {
          fix: "Stop it in the ECS console, then run the workflow again."
        });
      await clock.sleep(TICK_MS, signal);
    }
  }
}
function isStopped(runner, taskArn) {
  return runner.describe(taskArn).then(
    ({ stopped }) => stopped,
    (error) => {
      if (error instanceof TransientReadError) return false;
      throw error;
    }
  );
}

// src/release/phase/run-release-phase.ts
var TICK_MS2 = 2e3;
var STOPPING_MS2 = 18e4;
async function runReleasePhase(ports, release, options) {
  if (release.status !== "pending") return ended(ports, release);
  if (releasePhasePassed(release)) return { release, tail: [] };
  const process = releaseProcess(release);
  if (process === void 0) {
    return { release: await record(ports, release, { status: "none" }), tail: [] };
  }
  if (options.skip === true && release.releasePhase.status === "pending") {
    ports.log.info("The release phase is skipped, as was asked.");
    return { release: await record(ports, release, { status: "skipped" }), tail: [] };
  }
  return ports.log.group("Release phase", () => new ReleasePhaseRun(ports, release, process, options).run());
}
async function ended(ports, release) {
  if (release.status === "succeeded") return { release, tail: [] };
  const reason = release.failure ?? `the release is ${release.status}`;
  const output = await ports.ledger.output(release.version);
  return {
    release,
    tail: (output?.lines ?? []).slice(-100),
    failure: { reason, fix: "Run the whole workflow again to open the next release." }
  };
}
var record = (ports, release, releasePhase) => ports.ledger.update(release.version, "pending", { releasePhase });
var ReleasePhaseRun = class {
  #ports;
  #process;
  #options;
  #release;
  #taskLog;
  /** When the task was seen as stopped. */
  #endedAt;
  constructor(ports, release, process, options) {
    this.#ports = ports;
    this.#release = release;
    this.#process = process;
    this.#options = options;
  }
  async run() {
    const { signal } = this.#options;
    try {
      signal.throwIfAborted();
      const taskArn = await this.#start();
      signal.throwIfAborted();
      return await this.#follow(taskArn);
    } catch (error) {
      if (signal.aborted) {
        await this.#abandon(describeError(signal.reason));
        throw signal.reason;
      }
      if (error instanceof TaskNotStartedError) return this.#fail({ reason: withoutStop(error.message) });
      throw error;
    }
  }
  /** Starts the task, or finds the one that an earlier start of this run has started. */
  async #start() {
    const known = this.#release.releasePhase.taskArn;
    if (known !== void 0) {
      this.#ports.log.info(`task: ${known} (started before)`);
      return known;
    }
    const { taskDefinition } = this.#process;
    if (taskDefinition === void 0) {
      throw new UserError(
        `The release process of ${formatVersion(this.#release.version)} has no task definition.`,
        {
          fix: "Open the release again, so that its task definitions are registered."
        }
      );
    }
    const { size, before, signal } = this.#options;
    const startedBy = `renga/${formatVersion(this.#release.version)}/${this.#release.runKey}`;
    await endOtherPhases(this.#ports, { taskDefinition, startedBy }, signal);
    const done = await before?.(this.#release, signal).catch((error) => {
      signal.throwIfAborted();
      throw new TaskNotStartedError(describeError(error), { cause: error });
    });
    this.#ports.log.info(`command: ${this.#process.command}${size === void 0 ? "" : ` (${size.name})`}`);
    const { taskArn } = await this.#ports.runner.start({
      taskDefinition,
      clientToken: clientToken(this.#release),
      startedBy,
      tags: releaseTags(this.#release, RELEASE_PROCESS),
      ...size === void 0 ? {} : { size }
    });
    this.#ports.log.info(`task: ${taskArn}`);
    try {
      await this.#record({
        status: "running",
        taskArn,
        logStream: logStreamName(RELEASE_PROCESS, taskArn),
        startedAt: this.#timestamp(),
        ...done
      });
    } catch (error) {
      await this.#stop(taskArn, "The release could not be recorded as running");
      throw error;
    }
    return taskArn;
  }
  async #follow(taskArn) {
    const { clock } = this.#ports;
    const { signal, timeoutSeconds } = this.#options;
    const startedAt = Date.parse(this.#release.releasePhase.startedAt ?? "") || clock.now();
    const deadline = startedAt + timeoutSeconds * 1e3;
    const watch = new TaskWatch(this.#ports);
    const taskLog = new TaskLog(
      this.#ports.logs,
      logStreamName(RELEASE_PROCESS, taskArn),
      this.#ports.log,
      "the release phase"
    );
    this.#taskLog = taskLog;
    for (; ; ) {
      await abortable(taskLog.follow(), signal);
      const state = await abortable(watch.look(taskArn), signal);
      if (state.stopped) {
        this.#endedAt = this.#timestamp();
        await abortable(taskLog.lastLines(clock, signal), signal);
        return this.#conclude(state);
      }
      const now = clock.now();
      if (now >= deadline) return this.#timeOut(taskArn, watch, taskLog);
      if (watch.hopeless) return this.#giveUp(taskArn, watch);
      await clock.sleep(Math.min(TICK_MS2, deadline - now), signal);
    }
  }
  async #timeOut(taskArn, watch, taskLog) {
    const { clock, runner } = this.#ports;
    const { signal, timeoutSeconds } = this.#options;
    const minutes = Math.round(timeoutSeconds / 6) / 10;
    await runner.stop(taskArn, `The release phase ran longer than ${minutes} min`);
    const giveUpAt = clock.now() + STOPPING_MS2;
    while (clock.now() < giveUpAt) {
      const state = await abortable(watch.look(taskArn), signal);
      await abortable(taskLog.follow(), signal);
      if (state.stopped) break;
      await clock.sleep(TICK_MS2, signal);
    }
    await abortable(taskLog.lastLines(clock, signal), signal);
    await this.#keepOutput();
    return this.#fail({
      reason: `it ran longer than ${minutes} min and was stopped`,
      fix: "Make the release command shorter, or move the long work into a one-off task or a worker."
    });
  }
  async #giveUp(taskArn, watch) {
    await this.#stop(taskArn, "The state of the release phase could not be read");
    await this.#keepOutput();
    return this.#fail({
      reason: `the state of its task could not be read (${withoutStop(watch.lastError)}), so it was stopped`,
      fix: "Look at the task in the ECS console before you run the workflow again: its command may have done its work."
    });
  }
  async #conclude(state) {
    const { exitCode } = state;
    await this.#keepOutput();
    if (exitCode === 0 && !interrupted(state)) {
      const release = await this.#record({
        status: "succeeded",
        exitCode,
        endedAt: this.#endedAt ?? this.#timestamp()
      });
      return { release, tail: this.#tail };
    }
    const stop = explainStop(state, this.#tail);
    const reason = exitCode === 0 ? `it was stopped from outside (${state.stoppedReason ?? state.stopCode})` : stop.reason;
    return this.#fail({ ...stop, reason }, exitCode);
  }
  async #fail(failure, exitCode) {
    const releasePhase = {
      ...this.#release.releasePhase,
      status: "failed",
      reason: failure.reason,
      endedAt: this.#endedAt ?? this.#timestamp(),
      ...exitCode === void 0 ? {} : { exitCode }
    };
    this.#release = await this.#ports.ledger.update(this.#release.version, "pending", {
      status: "failed",
      releasePhase,
      failure: `release phase: ${failure.reason}`
    });
    return { release: this.#release, tail: this.#tail, failure };
  }
  /** Within the seconds that a cancelled job has left: the task is told to stop and the release is failed. */
  async #abandon(reason) {
    const { taskArn } = this.#release.releasePhase;
    const words = withoutStop(reason);
    await Promise.all([
      this.#keepOutput(),
      taskArn === void 0 ? void 0 : this.#stop(taskArn, words),
      this.#fail({ reason: words }).catch((error) => {
        this.#ports.log.warning(
          `${formatVersion(this.#release.version)} could not be marked failed: ${describeError(error)}`
        );
      })
    ]);
  }
  async #stop(taskArn, reason) {
    try {
      await this.#ports.runner.stop(taskArn, reason);
    } catch (error) {
      this.#ports.log.warning(`The task ${taskArn} could not be stopped: ${describeError(error)}`);
    }
  }
  /** Before the verdict, so that a release with a verdict has its output. Not worth failing for. */
  async #keepOutput() {
    const { redact } = this.#options;
    const output = redact && this.#taskLog?.kept.toOutput(redact);
    if (output === void 0 || output.lines.length === 0) return;
    await this.#ports.ledger.keepOutput(this.#release.version, output).catch((error) => {
      this.#ports.log.warning(`The output of the release phase was not kept: ${describeError(error)}`);
    });
  }
  async #record(change) {
    this.#release = await record(this.#ports, this.#release, { ...this.#release.releasePhase, ...change });
    return this.#release;
  }
  get #tail() {
    return this.#taskLog?.tail ?? [];
  }
  #timestamp() {
    return new Date(this.#ports.clock.now()).toISOString();
  }
};
var interrupted = (state) => ["UserInitiated", "SpotInterruption", "TerminationNotice", "InfrastructureHealth"].includes(
  state.stopCode ?? ""
);
function clientToken(release) {
  const identity = [
    release.app,
    release.environment,
    release.version,
    release.runKey,
    release.createdAt
  ].join("#");
  return `renga-release-${createHash("sha256").update(identity).digest("hex").slice(0, 40)}`;
}
var withoutStop = (text) => text.replace(/\.$/, "");

// src/release/phase/release-and-run-phase.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 900;
async function releaseAndRunPhase(ports, request) {
  const { platform, run } = request;
  const environment = `${platform.app}/${platform.environment}`;
  let opened;
  const open = await prepare(ports, request, (release) => {
    opened = release;
    request.onRelease(release);
  });
  const options = {
    environment,
    holder: { id: run.runKey, who: run.who },
    leaseSeconds: LEASE_SECONDS,
    waitSeconds: WAIT_SECONDS
  };
  return withDeployLock(ports, options, request.signal, async (signal) => {
    try {
      const version = request.source.kind === "release" ? { version: request.source.version } : {};
      await expirePending(ports, { runKey: run.runKey, ...version });
      const release = await open();
      if (ports.editor !== void 0) await keepVersions({ ...ports, editor: ports.editor });
      return await report(ports, platform, await runReleasePhase(ports, release, { ...request, signal }));
    } catch (error) {
      if (opened === void 0) throw error;
      const release = await ports.ledger.get(opened.version).catch(() => void 0) ?? opened;
      return {
        ...await report(ports, platform, { release, tail: [] }),
        error: error instanceof Error ? error : new Error(String(error))
      };
    }
  });
}
async function keepVersions(ports) {
  await keepConfigVersions(ports).catch((error) => {
    ports.log.warning(
      `Versions of the config vars that releases need were not labelled: ${describeError(error)}`
    );
  });
}
async function prepare(ports, request, onOpened) {
  const { platform, run, source } = request;
  if (source.kind === "release") {
    onOpened(await findRelease(ports.ledger, platform, source.version));
    return () => resumeRelease(ports, platform, source.version);
  }
  const { app, image, description } = source;
  const opening = { platform, app, image, description, run, onOpened };
  await refuseSuperseded(ports, run);
  const checked = await checkRelease(ports, opening);
  return async () => {
    await refuseSuperseded(ports, run);
    return openChecked(ports, opening, checked);
  };
}
async function refuseSuperseded({ ledger }, run) {
  const serving = await ledger.current();
  if (serving !== void 0 && isSuperseded(run, serving))
    throw supersededError("This release would be opened by", serving);
}
async function report(ports, platform, result) {
  const { release, tail, failure } = result;
  const serving = await ports.ledger.current().then(
    (current) => current ?? "none",
    () => "unknown"
  );
  if (failure === void 0) return { platform, release, tail, serving };
  const { exitCode } = release.releasePhase;
  const error = new ReleasePhaseError(release.version, failure.reason, {
    ...exitCode === void 0 ? {} : { exitCode },
    fix: [failure.fix, servesOn(serving)].filter((text) => text !== void 0).join(" ")
  });
  return { platform, release, tail, serving, error };
}
function servesOn(serving) {
  if (serving === "unknown") return "What served before serves on.";
  return serving === "none" ? "Nothing was deployed before, and nothing is now." : `${formatVersion(serving.version)} serves on.`;
}

export {
  releaseAndRunPhase,
  servesOn
};
