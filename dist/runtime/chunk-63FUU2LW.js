import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/ecs/denied.ts
function denialFix(text) {
  if (!/not authorized to perform|AccessDenied|Access to KMS is not allowed/.test(text)) return void 0;
  const naming = text.split("User: ").filter((part) => deniedAction(part) !== void 0);
  const fixes = new Set((naming.length === 0 ? [text] : naming.slice(0, MOST_READ)).map(fixOf));
  return [...fixes].slice(0, MOST_TOLD).join(" ");
}
var MOST_READ = 20;
var MOST_TOLD = 3;
function fixOf(text) {
  const role = /assumed-role\/([\w+=,.@-]{1,64})/.exec(text)?.[1];
  const named = deniedAction(text);
  const guess = named === void 0 ? guessed(text) : void 0;
  const action = named?.action ?? guess?.action;
  const who = role === void 0 ? "the execution role" : `the role '${role}'`;
  if (action === void 0)
    return `Allow ${who} what a task reads before it starts: secretsmanager:GetSecretValue on its secrets (kms:Decrypt on their key), ecr:GetAuthorizationToken on *. Which of them was refused, CloudTrail says: the text does not.`;
  const resource = named?.resource ?? guess?.resource;
  const on2 = resource === void 0 ? "" : ` on ${resource}`;
  if (/explicit deny/.test(text))
    return `An explicit deny keeps ${who} from ${action}${on2}: change that policy; an allow does not outweigh it.`;
  if (/no resource-based policy/.test(text))
    return `Allow ${who} ${action}${on2} in the policy of that resource itself: it belongs to another account.`;
  return `Allow ${who} ${action}${on2}.`;
}
function deniedAction(text) {
  const found = /not authorized to perform:\s{0,4}([a-z0-9-]{1,40}:[A-Za-z*]{1,80})(?:\s{1,4}on resource:\s{0,4}([^\s,;]{1,500}))?/.exec(
    text
  );
  if (found?.[1] === void 0) return void 0;
  return { action: found[1], resource: found[2]?.replace(/\.$/, "") };
}
function guessed(text) {
  const arn = (service) => text.match(new RegExp(`arn:aws[a-z-]{0,10}:${service}:[^\\s,]{1,400}`))?.[0];
  const secret = arn("secretsmanager");
  if (/KMS/.test(text)) {
    const key = secret === void 0 ? "the key that encrypts the secret" : `the key that encrypts ${secret}`;
    return { action: "kms:Decrypt", resource: key };
  }
  if (/from ssm|SSM Parameter Store/.test(text)) return on("ssm:GetParameters", arn("ssm"));
  if (/from asm|secrets manager/i.test(text)) return on("secretsmanager:GetSecretValue", secret);
  if (/log stream/i.test(text)) return on("logs:CreateLogStream", arn("logs"));
  if (/log group/i.test(text)) return on("logs:CreateLogGroup", arn("logs"));
  if (/ecr registry auth|registry auth from Amazon ECR|GetAuthorizationToken/.test(text))
    return { action: "ecr:GetAuthorizationToken", resource: "*" };
  return void 0;
}
var on = (action, resource) => resource === void 0 ? { action } : { action, resource };

export {
  denialFix,
  deniedAction
};
