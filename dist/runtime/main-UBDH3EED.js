import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  parseDotenv
} from "./chunk-LG4IBRYD.js";
import {
  keep,
  readRules,
  wake
} from "./chunk-K3CF6ROH.js";
import {
  openDerived,
  ownCall
} from "./chunk-IQSR76CD.js";
import {
  renderPreviewSummary
} from "./chunk-MWWMCWUM.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  readStaleDays
} from "./chunk-XQ3EM6WT.js";
import "./chunk-S3DXCN25.js";
import {
  Phases,
  PreviewFailedError,
  asFailure,
  assertOwnPreview,
  baseView,
  bringUp,
  derivePlatform,
  emptyView,
  lockPreview,
  openIngress,
  postdeploy,
  previewEnvironment,
  previewName,
  processViews,
  reachableUrl,
  runDatabaseTask,
  secretName,
  timestamp
} from "./chunk-2L54D5VZ.js";
import "./chunk-X7X5DNKC.js";
import "./chunk-4DK6H4GY.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-MJ77TSI6.js";
import "./chunk-AHLEGPLK.js";
import {
  httpProbe
} from "./chunk-4M7R5CEH.js";
import "./chunk-O7AQWDHZ.js";
import "./chunk-IEXP4QW7.js";
import "./chunk-7FSADVOQ.js";
import {
  isOwnPath
} from "./chunk-SNPOQZ7Z.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import {
  runIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import {
  parseSize
} from "./chunk-DPJHUCGO.js";
import "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import "./chunk-CMUVP3Y7.js";
import "./chunk-XULVIZ44.js";
import "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import "./chunk-JDAM6TSR.js";
import "./chunk-4COWPRAW.js";
import "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import "./chunk-X7R7HLJO.js";
import {
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

// src/preview/lifecycle/reset-database.ts
function resetDatabase(ports, request) {
  const { record, run, signal } = request;
  return lockPreview(ports, record, { run, waitSeconds: 900, signal }, async (held) => {
    try {
      return await resetLocked(ports, { ...request, signal: held });
    } catch (error) {
      const failure = asFailure(error);
      const view = {
        ...baseView(record, run.runUrl),
        status: "failed",
        failure: { reason: failure.message, lines: failure.lines }
      };
      await ports.comment.show(view);
      throw error;
    }
  });
}
async function resetLocked(ports, request) {
  const { platform, limits, signal } = request;
  const { clock, records } = ports;
  let record = await records.get(request.record.number) ?? request.record;
  const identity = record;
  if (record.database !== "shared" && record.database !== "template") {
    throw new UserError(
      `${previewName(record)} has no database of its own ('database: ${record.database}').`,
      {
        fix: "Set 'database: shared' and push."
      }
    );
  }
  const secret = await ports.secrets.read(secretName(record), {
    texts: [previewName(record), ...record.url === void 0 ? [] : [record.url]]
  });
  if (secret === void 0)
    throw new UserError(`${previewName(record)} has no config vars: it is not up.`, { fix: "Push first." });
  const save = async (change) => {
    record = { ...record, ...change, updatedAt: timestamp(clock.now()) };
    await records.put(record);
  };
  const underWay = !record.databaseReady || !record.postdeployed;
  const phases = new Phases(clock, ports.log);
  await save({ databaseReady: false, postdeployed: false });
  await ports.comment.show({ ...baseView(record, request.run.runUrl), status: "deploying" });
  const { failure, lines } = await phases.run(
    "database",
    () => runDatabaseTask(ports, {
      platform,
      identity,
      work: { kind: "reset", template: record.database === "template", secret: secret.arn },
      signal
    })
  );
  if (failure !== void 0)
    throw new PreviewFailedError(`The database could not be made anew: ${failure}.`, { lines });
  await save({ databaseReady: true });
  const hasWeb = record.processes.includes("web");
  const ingress = hasWeb ? await openIngress(ports, identity, void 0, record) : void 0;
  const own = derivePlatform(platform, { number: record.number, configSecret: secret.arn, web: ingress?.web });
  const environment = previewEnvironment(ports.environment(own), {
    identity,
    limits,
    standing: record.processes,
    redisImage: record.redis === "sidecar" ? platform.preview.redis?.image : void 0
  });
  const source = await environment.ledger.current();
  if (source === void 0)
    throw new UserError(`${previewName(record)} has no release that served.`, { fix: "Push first." });
  const verb = { ...request.run, runKey: `${request.run.runKey}/reset-database` };
  const run = await ownCall(environment.ledger, verb, () => underWay);
  const release = await openDerived(environment, {
    platform: own,
    run,
    signal,
    isSame: () => true,
    decide: async () => ({ source, kind: "retry", description: "Reset database", config: { kind: "head" } })
  });
  if (release === void 0) throw new Error("a release that is asked for is opened");
  const brought = await bringUp(environment, ports.services, phases, {
    identity,
    platform: own,
    source: { kind: "release", version: release.version },
    run,
    releaseTimeoutSeconds: request.releaseTimeoutSeconds,
    deployTimeoutMinutes: request.deployTimeoutMinutes,
    signal,
    beforeServices: async () => {
    }
  });
  const { health } = request;
  if (ingress !== void 0) await reachableUrl(ports, identity, brought, ingress, phases, { health, signal });
  await postdeploy(ports, identity, record, phases, { runKey: run.runKey, signal });
  await save({ state: "ready", postdeployed: true });
  const view = {
    ...baseView(record, run.runUrl),
    status: "ready",
    release: formatVersion(brought.release.version),
    phases: phases.taken,
    processes: processViews(brought.result)
  };
  await ports.comment.show(view);
  return view;
}

// actions/preview-env-up/command.ts
async function commandOn({ signal }, { settings }, { platform, identity, run, ports }, verb) {
  const record = await ports.records.get(identity.number);
  assertOwnPreview(record, identity);
  if (record === void 0) {
    throw new UserError(`${previewName(identity)} is not up, so there is nothing to ${verb}.`, {
      fix: "Push to the pull request, or comment /preview up on it."
    });
  }
  const { staleDays, limits, releaseTimeoutSeconds, deployTimeoutMinutes, health } = settings;
  switch (verb) {
    case "wake":
      return wake(ports, { record, run, staleDays, signal });
    case "keep":
      return keep(ports, { record, run, signal });
    case "reset-db":
      return resetDatabase(ports, {
        record,
        platform,
        run,
        limits,
        releaseTimeoutSeconds,
        deployTimeoutMinutes,
        health,
        signal
      });
  }
}

// actions/preview-env-up/connect.ts
async function connect(context, inputs) {
  const { app, region, role, ingress, number, token } = inputs;
  const { repositoryId } = context.run;
  const surface = openPreviewSurface(token, context);
  const session = await openSession(context, { region, role });
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app);
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context);
  return {
    platform,
    identity: { repositoryId, app, number },
    run: runIdentity(context.run),
    ports: { ...ports, ...surface, probe: httpProbe }
  };
}

// src/preview/record/statuses.ts
function parseStatuses(text) {
  const ranges = text.split(",").map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part));
  const parsed = ranges.flatMap(
    (match) => match === null ? [] : [[Number(match[1]), Number(match[2] ?? match[1])]]
  );
  if (parsed.length !== ranges.length || parsed.some(([from, to]) => from > to)) return void 0;
  return (status) => parsed.some(([from, to]) => status >= from && status <= to);
}

// actions/preview-env-up/inputs.ts
var SHA = /^[0-9a-f]{40}$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const common = readPreviewInputs(inputs);
  const number = readPullRequest(inputs);
  const verb = inputs.choice("command", ["up", "wake", "keep", "reset-db"]);
  const sha = inputs.matching("sha", SHA, "all 40 digits of a commit");
  const image = readImage(inputs, inputs.optional("image"));
  const approvedSha = inputs.matching("approved-sha", SHA, "all 40 digits of the commit that was approved");
  const rules = readRules(inputs);
  const settings = {
    env: readEnv(inputs, reader.get("env")),
    database: inputs.choice("database", ["none", "shared", "template", "external"]),
    redis: inputs.choice("redis", ["none", "prefix", "sidecar"]),
    limits: {
      size: readSize(inputs),
      quantity: inputs.integer("max-quantity", { min: 1, max: 10 })
    },
    staleDays: readStaleDays(inputs),
    maxPreviews: inputs.integer("max-previews", { min: 1, max: 5e3 }),
    releaseTimeoutSeconds: inputs.integer("release-timeout-minutes", { min: 1, max: 60 }) * 60,
    deployTimeoutMinutes: inputs.integer("timeout-minutes", { min: 1, max: 360 }),
    health: {
      path: readPath(inputs),
      accepts: readStatuses(inputs),
      timeoutSeconds: inputs.integer("health-check-seconds", { min: 1, max: 3600 })
    }
  };
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  if (verb === "up" && sha === void 0) {
    inputs.problem("sha", "is empty", "Give the head commit that the image was built from.");
  }
  if (verb === "up" && image === void 0) {
    inputs.problem("image", "is empty", "Give the output 'image' of push-ecr.");
  }
  inputs.finish();
  const command = verb === "up" ? { verb, sha: sha ?? "", image: image ?? { registry: "", repository: "" } } : { verb };
  return {
    ...common,
    number,
    command,
    rules: { ...rules, ...approvedSha === void 0 ? {} : { approvedSha } },
    settings,
    workingDirectory
  };
}
function readImage(inputs, text) {
  try {
    return text === void 0 ? void 0 : parseImageReference(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return { registry: "", repository: "" };
  }
}
function readEnv(inputs, text) {
  const { vars, problems } = parseDotenv(text);
  for (const { line, message } of problems)
    inputs.problem("env", `has a problem in line ${line}: ${message.replace(/\.$/, "")}`);
  return vars;
}
function readSize(inputs) {
  const parsed = parseSize(inputs.optional("max-size") ?? "");
  if (parsed.size !== void 0) return parsed.size;
  inputs.problem("max-size", `cannot be used: ${parsed.message.replace(/\.$/, "")}`, parsed.fix);
  return { name: "", cpu: 0, memory: 0 };
}
function readStatuses(inputs) {
  const text = inputs.optional("health-check-statuses") ?? "";
  const accepts = parseStatuses(text);
  if (accepts === void 0)
    inputs.problem(
      "health-check-statuses",
      `is '${text}'`,
      "Give statuses and ranges such as 200-399 or 200,401."
    );
  return accepts ?? (() => false);
}
function readPath(inputs) {
  const form = "a path such as /healthz";
  const path = inputs.matching("health-check-path", /^\/\S*$/, form) ?? "/";
  if (path.startsWith("/") && !isOwnPath(path))
    inputs.problem("health-check-path", `is '${path}', which is an address of another host`, `Give ${form}.`);
  return path;
}

// actions/preview-env-up/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const finish = async (view) => {
    announce(context, view);
    const { run } = context;
    const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`;
    await context.writeSummary(renderPreviewSummary(view, pull));
  };
  try {
    await finish(await work(context, inputs));
  } catch (error) {
    await finish(viewOf(error, inputs, context.run.runUrl));
    throw error;
  }
}
async function work(context, inputs) {
  const { command } = inputs;
  const connection = await connect(context, inputs);
  if (command.verb !== "up") return commandOn(context, inputs, connection, command.verb);
  const { bringUpFromCheckout } = await import("./bring-up-M33YX7AC.js");
  return bringUpFromCheckout(context, inputs, connection, command);
}
function viewOf(error, { app, number }, runUrl) {
  if (error instanceof PreviewFailedError && error.shown !== void 0) return error.shown;
  return {
    ...emptyView({ app, number }, runUrl),
    status: "refused",
    failure: { reason: describeError(error) }
  };
}
function announce(context, view) {
  context.setOutput("state", view.status);
  context.setOutput("url", view.url ?? "");
  context.setOutput("release", view.release ?? "");
}
export {
  main
};
