import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  buildProcess,
  canonicalProcessName,
  closest,
  isProcessName,
  quantityOf
} from "./chunk-DPJHUCGO.js";
import {
  ProblemsError
} from "./chunk-DP2ULIJL.js";

// src/app/problems.ts
var Problems = class {
  #problems = [];
  /** Both texts are whole sentences: what is wrong, and what to do about it. */
  error(at, message, fix) {
    this.#problems.push({ severity: "error", at, message, fix });
  }
  warning(at, message, fix) {
    this.#problems.push({ severity: "warning", at, message, fix });
  }
  add(problems) {
    this.#problems.push(...problems);
  }
  get hasErrors() {
    return hasErrors(this.#problems);
  }
  get all() {
    return this.#problems;
  }
};
function hasErrors(problems) {
  return problems.some((problem) => problem.severity === "error");
}
function asWarnings(problems, file) {
  return problems.map((problem) => problem.at.file === file ? { ...problem, severity: "warning" } : problem);
}
function settleProblems(problems, log) {
  if (hasErrors(problems)) throw new ProblemsError(problems);
  for (const problem of problems) log.warning(`${problem.message} ${problem.fix}`, problem.at);
}

// src/app/process-table.ts
var IMAGE_LOCATION = { file: "image" };
function processesOf(app, imageProcesses) {
  const problems = new Problems();
  const image = /* @__PURE__ */ new Map();
  for (const process of imageProcesses) {
    const type = canonicalProcessName(process.type);
    if (isProcessName(type)) image.set(type, process);
    else warnName(process.type, problems);
  }
  const declared = [...app.processes, ...app.release === void 0 ? [] : [app.release]];
  const known = new Set(declared.map((process) => process.name));
  const added = [...image].filter(([type]) => !known.has(type)).map(([type, process]) => buildProcess(type, process.command, IMAGE_LOCATION, app.settings?.get(type)));
  const kept = image.size === 0 ? declared : declared.filter((process) => checkInImage(process, image, problems));
  const all = [...kept, ...added];
  checkSettings(app, /* @__PURE__ */ new Set([...known, ...image.keys()]), "the Procfile and the image declare", problems);
  if (all.length === 0) {
    problems.error(
      { file: "Procfile" },
      "There is no process type: the repository has no Procfile and the image declares none.",
      "Add a Procfile with a line such as 'web: npm start'."
    );
  }
  const release = all.find((process) => process.name === "release");
  return {
    processes: all.filter((process) => process.name !== "release"),
    ...release === void 0 ? {} : { release },
    problems: problems.all
  };
}
function checkSettings(app, known, where, problems) {
  for (const [type, settings] of app.settings ?? []) {
    if (known.has(type) || settings.quantity === 0) continue;
    const guess = closest(type, known);
    const spelling = [...app.aliases].find(([, name]) => name === guess)?.[0];
    const hint = guess === void 0 ? "" : `Did you mean '${guess}'${spelling === void 0 ? "" : ` (in the Procfile '${spelling}')`}? `;
    const message = `There is no process type '${settings.spelling}'; ${where} ${known.size === 0 ? "none" : [...known].join(", ")}.`;
    const fix = `${hint}Rename it, or add it to the Procfile.`;
    if (settings.advisory === true) problems.warning(settings.at, message, fix);
    else problems.error(settings.at, message, fix);
  }
}
function checkInImage(process, image, problems) {
  if (image.has(process.name)) return true;
  const message = `The image has no process type '${process.name}'; it has ${[...image.keys()].join(", ")}.`;
  const fix = "Build the image from this commit, with the Procfile as it is here.";
  if (process.name === "release" || quantityOf(process) > 0) problems.error(process.at, message, fix);
  else problems.warning(process.at, message, fix);
  return false;
}
function warnName(type, problems) {
  problems.warning(
    IMAGE_LOCATION,
    `The process type '${type}' of the image cannot be run: names are letters, digits, hyphens and underscores, at most 63.`,
    "Rename it in the buildpack or add an entry to the Procfile."
  );
}

export {
  Problems,
  asWarnings,
  settleProblems,
  processesOf,
  checkSettings
};
