import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/runtime/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** What to do about it, one imperative sentence. */
  fix;
  constructor(problem, options = {}) {
    super(
      options.fix ? `${problem} ${options.fix}` : problem,
      options.cause === void 0 ? {} : { cause: options.cause }
    );
    this.fix = options.fix;
  }
};
var DeniedError = class extends UserError {
};
var InputError = class extends UserError {
  name = "InputError";
  input;
  constructor(input, problem, fix) {
    super(`Input '${input}' ${problem}.`, fix === void 0 ? {} : { fix });
    this.input = input;
  }
};
var ProblemsError = class extends UserError {
  name = "ProblemsError";
  problems;
  constructor(problems) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
};
function formatProblem(problem) {
  const { file, line, column } = problem.at;
  const position = [file, line, column].filter((part) => part !== void 0).join(":");
  return `${position}: ${problem.message} ${problem.fix}`;
}
var CancelledError = class extends Error {
  name = "CancelledError";
  constructor(signal) {
    super(`Cancelled by ${signal}.`);
  }
};
function describeError(error) {
  const parts = [];
  for (let current = error; current !== void 0 && current !== null && parts.length < 8; ) {
    const message = current instanceof Error ? current.message : String(current);
    if (message !== "" && !parts.some((part) => part.includes(message))) parts.push(message);
    current = current instanceof Error ? current.cause : void 0;
  }
  return parts.join(" Caused by: ");
}

export {
  UserError,
  DeniedError,
  InputError,
  ProblemsError,
  CancelledError,
  describeError
};
