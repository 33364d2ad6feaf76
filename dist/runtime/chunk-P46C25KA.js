import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  TaskLog,
  TaskWatch,
  abortable
} from "./chunk-N7OUZLXQ.js";
import {
  explainStop
} from "./chunk-ZI45EJ26.js";
import {
  withDeployLock
} from "./chunk-4FAYS5KV.js";
import {
  checkRelease,
  expirePending,
  findRelease,
  openChecked,
  resumeRelease
} from "./chunk-Q2EJEQN4.js";
import {
  RELEASE_PROCESS,
  ReleasePhaseError,
  TaskNotStartedError,
  formatVersion,
  logStreamName,
  releasePhasePassed,
  releaseProcess,
  releaseTags
} from "./chunk-3R4MWTPI.js";
import {
  Summary,
  bold,
  code,
  link
} from "./chunk-MFDCN566.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/run-release-phase.ts
import { createHash } from "node:crypto";
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
var LAST_LINES_MS = 1e3;
async function runReleasePhase(ports, release, options) {
  if (release.status !== "pending") return ended(release);
  if (releasePhasePassed(release)) return { release, tail: [] };
  const process = releaseProcess(release);
  if (process === void 0) {
    return { release: await record(ports, release, { status: "none" }), tail: [] };
  }
  return ports.log.group("Release phase", () => new ReleasePhaseRun(ports, release, process, options).run());
}
function ended(release) {
  if (release.status === "succeeded") return { release, tail: [] };
  const reason = release.failure ?? `the release is ${release.status}`;
  return {
    release,
    tail: [],
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
    this.#ports.log.info(`command: ${this.#process.command}`);
    const { taskArn } = await this.#ports.runner.start({
      taskDefinition,
      clientToken: clientToken(this.#release),
      startedBy: `renga/${formatVersion(this.#release.version)}/${this.#release.runKey}`,
      tags: releaseTags(this.#release, RELEASE_PROCESS)
    });
    this.#ports.log.info(`task: ${taskArn}`);
    try {
      await this.#record({
        status: "running",
        taskArn,
        logStream: logStreamName(RELEASE_PROCESS, taskArn),
        startedAt: this.#timestamp()
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
        await abortable(this.#lastLines(taskLog), signal);
        return this.#conclude(state);
      }
      const now = clock.now();
      if (now >= deadline) return this.#timeOut(taskArn, watch, taskLog);
      if (watch.hopeless) return this.#giveUp(taskArn, watch);
      await clock.sleep(Math.min(TICK_MS, deadline - now), signal);
    }
  }
  async #timeOut(taskArn, watch, taskLog) {
    const { clock, runner } = this.#ports;
    const { signal, timeoutSeconds } = this.#options;
    const minutes = Math.round(timeoutSeconds / 6) / 10;
    await runner.stop(taskArn, `The release phase ran longer than ${minutes} min`);
    const giveUpAt = clock.now() + STOPPING_MS;
    while (clock.now() < giveUpAt) {
      const state = await abortable(watch.look(taskArn), signal);
      await abortable(taskLog.follow(), signal);
      if (state.stopped) break;
      await clock.sleep(TICK_MS, signal);
    }
    await abortable(this.#lastLines(taskLog), signal);
    return this.#fail({
      reason: `it ran longer than ${minutes} min and was stopped`,
      fix: "Make the release command shorter, or move the long work into a one-off task or a worker."
    });
  }
  async #giveUp(taskArn, watch) {
    await this.#stop(taskArn, "The state of the release phase could not be read");
    return this.#fail({
      reason: `the state of its task could not be read (${withoutStop(watch.lastError)}), so it was stopped`,
      fix: "Look at the task in the ECS console before you run the workflow again: its command may have done its work."
    });
  }
  async #conclude(state) {
    const { exitCode } = state;
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
  /** Until the log has said nothing new for a second. */
  async #lastLines(taskLog) {
    for (let reads = 0; reads < 10; reads += 1) {
      await this.#ports.clock.sleep(LAST_LINES_MS, this.#options.signal);
      if (!await taskLog.follow()) return;
    }
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

// src/release/release-and-run-phase.ts
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
      const phase = { timeoutSeconds: request.timeoutSeconds, signal };
      return await report(ports, platform, await runReleasePhase(ports, release, phase));
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
async function prepare(ports, request, onOpened) {
  const { platform, run, source } = request;
  if (source.kind === "release") {
    onOpened(await findRelease(ports.ledger, platform, source.version));
    return () => resumeRelease(ports, platform, source.version);
  }
  const { app, image, description } = source;
  const opening = { platform, app, image, description, run, onOpened };
  const checked = await checkRelease(ports, opening);
  return () => openChecked(ports, opening, checked);
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

// src/release/phase-summary.ts
var SHOWN_LINES = 50;
var OUTCOMES = {
  none: "no release phase",
  pending: "release phase not run",
  running: "release phase interrupted",
  succeeded: "release phase succeeded",
  failed: "release phase failed",
  skipped: "release phase skipped"
};
function phaseSummary(report2) {
  const { release, error, serving } = report2;
  const version = formatVersion(release.version);
  const summary = new Summary().heading(`${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`).table(["Release", version], facts(report2));
  if (error !== void 0) {
    summary.paragraph(bold("Why:"), " ", describeError(error));
    if (report2.tail.length > 0) {
      summary.paragraph(`The last lines of the release phase:`).code(report2.tail.slice(-SHOWN_LINES).join("\n"));
    }
  }
  summary.table(
    ["Process", "Command", "Size", "vCPU", "Memory", "Task definition"],
    release.processes.map((process) => processRow(process))
  );
  if (error === void 0 && release.status === "pending") {
    const now = serving === "none" ? "Nothing serves yet" : servingNow(serving);
    summary.paragraph(
      `${now}; `,
      code(version),
      " goes live with deploy-ecs-bluegreen, given ",
      code(`release: ${version}`),
      "."
    );
  } else if (release.status !== "succeeded") {
    summary.paragraph(
      servesOn(serving),
      " The number ",
      code(version),
      " is not used again: the next release gets the next one."
    );
  }
  return summary.toString();
}
function refusalSummary(where, error) {
  return new Summary().heading(`${where}: no release was opened`).paragraph(bold("Why:"), " ", describeError(error)).paragraph("Nothing was changed.").toString();
}
var servingNow = (serving) => serving === "unknown" ? "What served before serves" : `${formatVersion(serving.version)} serves`;
function facts({ release, platform }) {
  const rows = [
    ["Change", `${release.description}, by ${release.actor}`],
    ["Status", release.status],
    ["Image", code(release.image)],
    ["Config", configText(release)],
    ["Release phase", phaseText(release)]
  ];
  if (release.commit !== void 0) rows.splice(1, 0, ["Commit", code(release.commit)]);
  const { taskArn } = release.releasePhase;
  if (taskArn !== void 0) rows.push(["Task", taskLink(taskArn, platform.cluster, platform.region)]);
  if (release.runUrl !== void 0)
    rows.push(["Run", link(`workflow run ${release.runKey.replace(/-.*$/, "")}`, release.runUrl)]);
  return rows;
}
function configText({ config }) {
  const count = config.names.length === 1 ? "1 config var" : `${config.names.length} config vars`;
  return `${count}, version ${config.versionId}`;
}
function phaseText({ releasePhase }) {
  const { status, exitCode, startedAt, endedAt } = releasePhase;
  const parts = [status];
  if (startedAt !== void 0 && endedAt !== void 0) {
    parts.push(`after ${duration(Date.parse(endedAt) - Date.parse(startedAt))}`);
  }
  if (exitCode !== void 0) parts.push(`(exit code ${exitCode})`);
  return parts.join(" ");
}
function duration(ms) {
  const seconds = Math.round(ms / 1e3);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function processRow(process) {
  const { size, taskDefinition } = process;
  return [
    process.type,
    code(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === void 0 ? "not registered" : code(taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1))
  ];
}
function taskLink(taskArn, cluster, region) {
  const id = taskArn.slice(taskArn.lastIndexOf("/") + 1);
  if (!taskArn.startsWith("arn:aws:")) return code(id);
  return link(
    id,
    `https://${region}.console.aws.amazon.com/ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`
  );
}

export {
  releaseAndRunPhase,
  phaseSummary,
  refusalSummary,
  duration
};
