import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/platform/target-inputs.ts
var NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
var NAME_FORM = "lower-case letters, digits and hyphens, at most 100 characters";
function readTarget(inputs) {
  const app = inputs.required(
    "app",
    "Give the name of the app, as in the parameter /renga/apps/<app>/<environment>."
  );
  inputs.matching("app", NAME, NAME_FORM);
  return { app, ...readPlace(inputs) };
}
function readPlace(inputs) {
  const environment = inputs.required("environment", "Give the name of the environment, e.g. production.");
  inputs.matching("environment", NAME, NAME_FORM);
  const region = inputs.required("aws-region", "Give the platform's region, e.g. eu-west-1.");
  inputs.matching("aws-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1");
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy"
  );
  return { environment, region, role };
}

export {
  readTarget,
  readPlace
};
