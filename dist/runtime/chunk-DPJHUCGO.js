import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/runtime/text.ts
function trimChar(text, char) {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === char) start += 1;
  while (end > start && text[end - 1] === char) end -= 1;
  return text.slice(start, end);
}
function before(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

// src/app/suggest.ts
function closest(word, known) {
  const wanted = word.toLowerCase();
  if (wanted.length > 64) return void 0;
  const allowed = wanted.length <= 4 ? 1 : 2;
  let best;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed && (best === void 0 || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word;
}
function didYouMean(word, known) {
  const suggestion = closest(word, known);
  return suggestion === void 0 ? "" : `Did you mean '${suggestion}'? `;
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

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
      fix: `${didYouMean(text, SIZE_NAMES)}Give one of ${SIZE_NAMES.join(", ")}; or a Fargate size as <cpu units>/<MiB>, such as 512/1024.`
    };
  }
  const size = { name, cpu: dyno[0], memory: dyno[1] };
  const gigabytes = Object.hasOwn(SHORT, name) ? SHORT[name] : void 0;
  if (gigabytes === void 0) return { size };
  return {
    size,
    warning: {
      message: `A ${name} dyno has ${gigabytes} GB of memory; the largest Fargate task has 120 GiB.`,
      fix: "Check that 120 GiB are enough, or run this process on EC2."
    }
  };
}
function fargateSize(cpu, memory) {
  const offered = FARGATE_MEMORY.get(cpu);
  if (offered === void 0) {
    return {
      message: `Fargate has no task with ${cpu} CPU units.`,
      fix: `Give one of ${[...FARGATE_MEMORY.keys()].join(", ")} CPU units (1024 are one vCPU).`
    };
  }
  if (offered.includes(memory)) return { size: { name: `${cpu}/${memory}`, cpu, memory } };
  return {
    message: `Fargate has no task with ${cpu} CPU units and ${memory} MiB.`,
    fix: `With ${cpu} CPU units give ${describeMemory(offered)} MiB.`
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
  return spelling.replaceAll("_", "-").toLowerCase();
}
function isProcessName(name) {
  return name.length <= MAX_PROCESS_NAME && PROCESS_NAME.test(name);
}
function suggestProcessName(spelling) {
  const words = canonicalProcessName(spelling).replace(/[^a-z0-9]+/g, "-");
  const name = trimChar(words.slice(0, MAX_PROCESS_NAME), "-");
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

export {
  closest,
  didYouMean,
  trimChar,
  before,
  MAX_PROCESS_NAME,
  canonicalProcessName,
  isProcessName,
  suggestProcessName,
  SIZE_NAMES,
  DEFAULT_SIZE,
  parseSize,
  DEFAULT_STEPS,
  buildProcess,
  isSingletonName,
  quantityOf
};
