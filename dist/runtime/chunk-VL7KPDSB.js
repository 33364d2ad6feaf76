import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/ecs/names.ts
var APP_CONTAINER = "app";
function familyName(owner, processType) {
  return `${owner.app}-${owner.environment}-${processType}`;
}
function logStreamName(processType, taskArn) {
  return `${processType}/${APP_CONTAINER}/${taskArn.slice(taskArn.lastIndexOf("/") + 1)}`;
}
function releaseTags(release, processType) {
  return {
    "renga:app": release.app,
    "renga:environment": release.environment,
    "renga:process": processType,
    "renga:release": String(release.version),
    "renga:image-digest": release.image.slice(release.image.indexOf("@") + 1),
    ...release.commit === void 0 ? {} : { "renga:commit": release.commit },
    "renga:run": release.runKey
  };
}
var startedByOf = (text) => text.replace(/[^\w/-]/g, "-").slice(0, 128);

export {
  APP_CONTAINER,
  familyName,
  logStreamName,
  releaseTags,
  startedByOf
};
