import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RELEASE_PROCESS,
  ReleasePhaseError,
  TaskNotStartedError,
  TransientReadError,
  checkRelease,
  explainStop,
  findRelease,
  formatVersion,
  logStreamName,
  openChecked,
  parseImageReference,
  parseVersion,
  redactingLogger,
  releasePhasePassed,
  releasePorts,
  releaseProcess,
  releaseTags,
  resumeRelease,
  runIdentity,
  withDeployLock
} from "./chunk-C242A4PI.js";
import {
  SsmPlatformSource,
  loadPlatform,
  openSession
} from "./chunk-HFMODZOG.js";
import "./chunk-WNRP4N6D.js";
import {
  loadApp,
  settleProblems
} from "./chunk-WYIQAUEE.js";
import {
  Inputs,
  Summary,
  bold,
  code,
  link
} from "./chunk-UISPPMJX.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-IENFU7LD.js";
import "./chunk-54REGVYO.js";
import "./chunk-37ET6RZE.js";
import "./chunk-KACGBBFU.js";
import "./chunk-SOI2QWD5.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// actions/run-release-phase/main.ts
import { resolve } from "node:path";

// src/release/run-release-phase.ts
import { createHash } from "node:crypto";

// src/release/abortable.ts
function abortable(work, signal) {
  return new Promise((resolve2, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve2, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

// src/release/task-log.ts
var TAIL_LINES = 100;
var PAGES_AT_ONCE = 20;
var TaskLog = class {
  #source;
  #stream;
  #log;
  #tail = [];
  #next;
  #unreadable = false;
  #troubled = false;
  constructor(source, stream, log) {
    this.#source = source;
    this.#stream = stream;
    this.#log = log;
  }
  get tail() {
    return this.#tail;
  }
  /** Prints what is new; says how many lines that were, or undefined when the log cannot be read at all. */
  async follow() {
    if (this.#unreadable) return void 0;
    let count = 0;
    try {
      for (let page = 0; page < PAGES_AT_ONCE; page += 1) {
        const { lines, next } = await this.#source.read(this.#stream, this.#next);
        this.#next = next;
        for (const line of lines) this.#print(line);
        count += lines.length;
        if (lines.length === 0) break;
      }
      this.#troubled = false;
    } catch (error) {
      this.#onError(error);
    }
    return this.#unreadable ? void 0 : count;
  }
  #print(line) {
    this.#log.info(line);
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
  }
  #onError(error) {
    if (!(error instanceof TransientReadError)) {
      this.#unreadable = true;
      this.#log.warning(`The log of the release phase cannot be shown: ${describeError(error)}`);
    } else if (!this.#troubled) {
      this.#troubled = true;
      this.#log.info(`(the log is late: ${describeError(error)})`);
    }
  }
};

// src/release/task-watch.ts
var UNREADABLE_MS = 12e4;
var TaskWatch = class {
  #ports;
  #status;
  #readAt;
  #refused = false;
  lastError = "";
  constructor(ports) {
    this.#ports = ports;
    this.#readAt = ports.clock.now();
  }
  /** The state as last read; one that cannot be read counts as running. */
  async look(taskArn) {
    try {
      const state = await this.#ports.runner.describe(taskArn);
      this.#readAt = this.#ports.clock.now();
      if (state.lastStatus !== this.#status) this.#ports.log.debug(`task is ${state.lastStatus}`);
      this.#status = state.lastStatus;
      return state;
    } catch (error) {
      this.lastError = describeError(error);
      this.#refused = !(error instanceof TransientReadError);
      return { lastStatus: "UNREADABLE", stopped: false };
    }
  }
  /** Reading was refused for good, or has not worked for two minutes. */
  get hopeless() {
    return this.#refused || this.#ports.clock.now() - this.#readAt >= UNREADABLE_MS;
  }
};

// src/release/run-release-phase.ts
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
    const taskLog = new TaskLog(this.#ports.logs, logStreamName(RELEASE_PROCESS, taskArn), this.#ports.log);
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
    rows.push(["Run", link(`workflow run ${release.runKey.replace(/-\d+$/, "")}`, release.runUrl)]);
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

// actions/run-release-phase/inputs.ts
var NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
var NAME_FORM = "lower-case letters, digits and hyphens, at most 100 characters";
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const app = inputs.required(
    "app",
    "Give the name of the app, as in the parameter /renga/apps/<app>/<environment>."
  );
  inputs.matching("app", NAME, NAME_FORM);
  const environment = inputs.required("environment", "Give the name of the environment, e.g. production.");
  inputs.matching("environment", NAME, NAME_FORM);
  const region = inputs.required("aws-region", "Give the platform's region, e.g. eu-west-1.");
  inputs.matching("aws-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1");
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy"
  );
  const source = readSource(inputs);
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 60 });
  inputs.finish();
  return { app, environment, region, role, source, workingDirectory, timeoutSeconds: timeoutMinutes * 60 };
}
function readSource(inputs) {
  const image = inputs.optional("image");
  const release = inputs.optional("release");
  const description = inputs.optional("description");
  if (image !== void 0 && release !== void 0) {
    inputs.problem(
      "image",
      "is given, and so is 'release'",
      "Give 'image' for a new release, or 'release' for a pending one."
    );
  }
  if (image === void 0 && release === void 0) {
    inputs.problem(
      "image",
      "is empty, and so is 'release'",
      "Give the output 'image' of push-ecr, or a pending 'release'."
    );
  }
  if (release === void 0) return { kind: "image", image: readImage(inputs, image), description };
  if (description !== void 0) {
    inputs.problem(
      "description",
      "is given with 'release'",
      "A release keeps the description it was opened with: remove it."
    );
  }
  const version = parseVersion(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Give a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readImage(inputs, text) {
  try {
    if (text !== void 0) return parseImageReference(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
  }
  return { registry: "", repository: "" };
}

// actions/run-release-phase/outputs.ts
function announce(context, release) {
  context.setOutput("release", formatVersion(release.version));
  context.setOutput("version", String(release.version));
}
function conclude(context, { release, error }) {
  const { status, exitCode, taskArn } = release.releasePhase;
  const passed = error === void 0 ? status : "failed";
  context.setOutput("release-phase", passed);
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn ?? "");
}

// actions/run-release-phase/main.ts
async function main(outer) {
  const inputs = parseInputs(outer.inputs);
  const { log, redact } = redactingLogger(outer.log);
  const context = { ...outer, log };
  const report2 = await openAndRun(context, inputs).catch(async (error) => {
    await context.writeSummary(redact(refusalSummary(`${inputs.app}/${inputs.environment}`, error)));
    throw error;
  });
  conclude(context, report2);
  await context.writeSummary(redact(phaseSummary(report2)));
  if (report2.error !== void 0) throw report2.error;
}
async function openAndRun(context, inputs) {
  const source = await readSource2(inputs, context.run.workspace, context.log);
  const session = await openSession(context, { region: inputs.region, role: inputs.role });
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  return releaseAndRunPhase(releasePorts(session, platform, context), {
    platform,
    source,
    run: runIdentity(context.run),
    timeoutSeconds: inputs.timeoutSeconds,
    signal: context.signal,
    onRelease: (release) => announce(context, release)
  });
}
async function readSource2(inputs, workspace, log) {
  if (inputs.source.kind === "release") return inputs.source;
  const { app, problems } = await loadApp(resolve(workspace, inputs.workingDirectory), inputs.environment, {
    workspace
  });
  settleProblems(problems, log);
  return { ...inputs.source, app };
}
export {
  main
};
