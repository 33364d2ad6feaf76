import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  baseView,
  days,
  lockPreview,
  previewName,
  serviceNameOf,
  timestamp
} from "./chunk-2L54D5VZ.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/preview/lifecycle/sleep.ts
var WAIT_SECONDS = 900;
var TICK_MS = 5e3;
var WAKE_MS = 6e5;
function fallAsleep(ports, { record, run, signal }) {
  return lockPreview(ports, record, { run, waitSeconds: 0, signal }, async () => {
    const now = await ports.records.get(record.number);
    if (now?.state !== "ready" || now.awakeSince !== record.awakeSince) return false;
    await scaleAll(ports, now, () => 0);
    const asleep = { ...now, state: "sleeping", updatedAt: timestamp(ports.clock.now()) };
    await ports.records.put(asleep);
    ports.log.info(`${previewName(asleep)} sleeps`);
    await ports.comment.show({
      ...baseView(asleep, run.runUrl),
      status: "sleeping",
      processes: sleepers(asleep)
    });
    return true;
  });
}
function wake(ports, { record, run, staleDays, signal }) {
  return lockPreview(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async (held) => {
    const now = await ports.records.get(record.number) ?? record;
    await scaleAll(ports, now, (type) => now.quantities[type] ?? 1);
    const services = await running(ports, now, held);
    const at = ports.clock.now();
    const expiresAt = now.pinned || staleDays === void 0 ? void 0 : at + days(staleDays);
    if (expiresAt !== void 0) await ports.timer?.set(now, now.processes, expiresAt);
    const awake = {
      ...now,
      state: "ready",
      awakeSince: timestamp(at),
      updatedAt: timestamp(at),
      ...expiresAt === void 0 ? {} : { expiresAt: timestamp(expiresAt) }
    };
    await ports.records.put(awake);
    const view = {
      ...baseView(awake, run.runUrl),
      status: "ready",
      processes: awake.processes.map((type) => viewOf(type, services.get(serviceNameOf(awake, type))))
    };
    await ports.comment.show(view);
    return view;
  });
}
function keep(ports, { record, run, signal }) {
  return lockPreview(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async () => {
    const now = await ports.records.get(record.number) ?? record;
    await ports.timer?.cancel(now);
    const { expiresAt: _none, ...kept } = now;
    const pinned = { ...kept, pinned: true, updatedAt: timestamp(ports.clock.now()) };
    await ports.records.put(pinned);
    const view = {
      ...baseView(pinned, run.runUrl),
      status: pinned.state === "sleeping" ? "sleeping" : "ready"
    };
    await ports.comment.show(view);
    return view;
  });
}
async function scaleAll(ports, record, count) {
  const standing = await ports.services.describe(record.processes.map((type) => serviceNameOf(record, type)));
  for (const type of record.processes) {
    const service = standing.get(serviceNameOf(record, type));
    if (service?.status !== "ACTIVE" || service.desired === count(type)) continue;
    await ports.services.scale(service.name, count(type));
  }
}
async function running(ports, record, signal) {
  const names = record.processes.map((type) => serviceNameOf(record, type));
  const deadline = ports.clock.now() + WAKE_MS;
  for (; ; ) {
    const found = await ports.services.describe(names);
    const waiting = names.filter((name) => {
      const service = found.get(name);
      return service?.status !== "ACTIVE" || service.running < service.desired;
    });
    if (waiting.length === 0) return found;
    if (ports.clock.now() >= deadline) {
      throw new UserError(`${waiting.join(" and ")} did not come up within ${WAKE_MS / 6e4} minutes.`, {
        fix: "Push to the pull request: a deploy says why its tasks die."
      });
    }
    await ports.clock.sleep(TICK_MS, signal);
  }
}
var sleepers = (record) => record.processes.map((type) => ({
  type,
  status: "asleep",
  running: 0,
  desired: record.quantities[type] ?? 0,
  size: ""
}));
var viewOf = (type, service) => ({
  type,
  status: service === void 0 ? "off" : "running",
  running: service?.running ?? 0,
  desired: service?.desired ?? 0,
  size: ""
});

// src/preview/inputs/rule-inputs.ts
function readRules(inputs) {
  const label = inputs.optional("label");
  return {
    bots: inputs.choice("bots", ["skip", "allow"]),
    drafts: inputs.choice("drafts", ["skip", "allow"]),
    ...label === void 0 ? {} : { label }
  };
}

export {
  fallAsleep,
  wake,
  keep,
  readRules
};
