import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  denialFix
} from "./chunk-63FUU2LW.js";

// src/ecs/stop-reason.ts
function explainStop(facts, tail = []) {
  const words = [facts.reason, facts.stoppedReason].filter((text) => text !== void 0 && text !== "").join("; ");
  const known = KNOWN.find(({ when }) => when(facts, words, tail));
  const fix = known === void 0 ? {} : { fix: typeof known.fix === "string" ? known.fix : known.fix(words) };
  if (facts.exitCode !== void 0) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode);
    return { reason: `exit code ${facts.exitCode}${meaning === void 0 ? "" : `: ${meaning}`}`, ...fix };
  }
  const code = facts.stopCode === void 0 ? "" : `${facts.stopCode}: `;
  return { reason: `the container did not run (${code}${words === "" ? "no reason given" : words})`, ...fix };
}
var has = (...patterns) => (_facts, words) => patterns.every((pattern) => pattern.test(words));
var said = (pattern) => (_facts, words, tail) => pattern.test(words) || tail.some((line) => pattern.test(line));
var PULL = /CannotPull/;
var UNREACHABLE = /timeout|timed out|deadline exceeded|request canceled|no such host|connection refused|network is unreachable|request send failed|send request failed|connection issue between|signal: killed/i;
var NETWORK_FIX = "Give the subnets a way out (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.";
var DISK_FIX = "Make the image smaller: image and files of a task share the 20 GiB of disk that Fargate gives it (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html).";
var KNOWN = [
  {
    when: (facts, words) => /OutOfMemory/i.test(words) && facts.exitCode !== void 0,
    says: "the container ran out of memory",
    fix: "Give the process a larger size in renga.yml or app.json; Fargate has no swap, so memory that Heroku only warned about (R14) ends the container here."
  },
  {
    when: (facts, words) => ["SpotInterruption", "TerminationNotice", "InfrastructureHealth"].includes(facts.stopCode ?? "") || /Spot Task was interrupted/i.test(words),
    says: "AWS took the capacity away",
    fix: "AWS took the capacity away: run the workflow again."
  },
  {
    when: (facts, words) => facts.exitCode === 137 && !/health check/i.test(words),
    says: "the container was killed (SIGKILL), most often for lack of memory",
    fix: "Give the process a larger size, or let it end within its stop timeout after SIGTERM."
  },
  {
    when: said(/exec format error/i),
    says: "the image is built for another CPU architecture",
    fix: "Build the image for the architecture that its config names (linux/amd64 or linux/arm64)."
  },
  {
    when: has(/descriptor matching platform|no matching manifest for|no match for platform/i),
    fix: "The image is built for another CPU architecture than the task definition wants: build it for linux/amd64, or for linux/arm64 with that runtime platform."
  },
  {
    when: has(PULL, /no space left on device|failed to extract layer|failed to register layer/i),
    fix: DISK_FIX
  },
  {
    when: said(/no space left on device|ENOSPC/i),
    says: "the task's disk was full",
    fix: "Write less to the disk, or to S3: image and files of a task share the 20 GiB that Fargate gives it."
  },
  {
    when: has(/toomanyrequests|pull rate limit|429 Too Many Requests/i),
    fix: "The registry lets nobody pull so often: use an image of your own ECR repository (push-ecr copies it there)."
  },
  {
    when: has(/unable to assume the role/i),
    fix: (words) => `Let ecs-tasks.amazonaws.com assume ${/role '?(arn:[^\s']{1,300})/.exec(words)?.[1] ?? "the role"} in its trust policy, and check that the role is there and that the deploying role may pass it (iam:PassRole).`
  },
  {
    when: (_facts, words) => denialFix(words) !== void 0,
    fix: (words) => denialFix(words) ?? ""
  },
  {
    when: has(PULL, /denied|forbidden|unauthorized|\b40[13]\b|no basic auth/i),
    fix: "Allow the execution role ecr:GetAuthorizationToken on *, and ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; a repository of another account must allow it in its own policy, too."
  },
  {
    when: has(/did not contain json key/i),
    fix: (words) => `The pinned version of the config secret lacks ${/json key ([^\s.,]{1,255})/.exec(words)?.[1] ?? "that name"}: set the config var and release again.`
  },
  {
    when: has(/secret/i, /invalid character|cannot unmarshal|unexpected end of JSON/i),
    fix: 'The secret is not JSON, so no key can be read from it: store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"\u2026"}.'
  },
  {
    when: has(/marked for deletion|scheduled for deletion/i),
    fix: "The secret is marked for deletion: restore it (aws secretsmanager restore-secret), then release again."
  },
  {
    when: has(/can't find the specified secret value|specified secret version/i),
    fix: "The secret has no value, or not that version: set the config vars with set-config-vars and release again."
  },
  {
    when: has(/can't find the specified secret/i),
    fix: "The secret is not there: check 'configSecret' and 'attachments' in the app's platform parameter, region and account included."
  },
  {
    when: has(/invalid ssm parameters/i),
    fix: (words) => `The parameter ${/invalid ssm parameters: ([^\s,]{1,500})/i.exec(words)?.[1] ?? "that the task definition names"} is not there: create it in this region, or correct its name.`
  },
  {
    when: has(/GetSecretValueInput\.VersionId/),
    fix: "The reference to the secret is malformed: it is <arn>:<key>:<stage>:<version id>, where a stage is no version id."
  },
  {
    when: has(/EFS utils|EFS volumes|mount\.nfs4/i),
    fix: "Check the EFS volume: its file system and path, a mount target in each subnet, DNS in the VPC, and port 2049 open to the security group of the task."
  },
  { when: has(/CannotPull|ResourceInitializationError/, UNREACHABLE), fix: NETWORK_FIX },
  {
    when: has(PULL, /not found|manifest unknown|does not exist|repository name not known/i),
    fix: "The image is no longer in the repository: check its lifecycle policy and push the image again."
  },
  {
    when: has(/log group|log stream|logging driver|logger args/i),
    fix: "Create the log group that the platform descriptor names, in this region; ECS makes the streams in it and not the group."
  },
  {
    when: has(/error mounting|not a directory/i, /CannotStart|CannotCreate|ResourceInitializationError/),
    fix: "A volume is mounted over a file of the image: mount it at a directory."
  },
  {
    when: has(/CannotStart|CannotCreate|ResourceInitializationError/, /permission denied/i),
    fix: "The command is not executable: set its executable bit (git update-index --chmod=+x) or call it through its interpreter."
  },
  {
    when: has(
      /CannotStart|CannotCreate|ResourceInitializationError/,
      /no such file or directory|executable file not found/i
    ),
    fix: "The image lacks the command that its process table names: build the image again."
  },
  {
    when: has(/Insufficient ?Free ?Addresses|not enough free addresses|insufficient.{0,40} addresses/i),
    fix: "The subnets have no free addresses: add larger subnets to the platform descriptor, or run fewer tasks."
  },
  {
    when: has(/network interface/i),
    fix: "AWS was slow to attach the network: run the workflow again."
  },
  {
    when: has(/Capacity is unavailable/i),
    fix: "AWS has no Fargate capacity there at the moment: run the workflow again, or add subnets in other zones."
  },
  {
    when: has(/RuntimeTimeoutError|DockerTimeoutError|Could not transition to/),
    fix: "The container did not come up in time on its host: run the workflow again; if it stays so, check that the subnets reach the log group and the registry."
  }
];
function exitCodeMeaning(code) {
  switch (code) {
    case 126:
      return "the command is not executable";
    case 127:
      return "the command was not found";
    case 134:
      return "the process aborted (SIGABRT)";
    case 139:
      return "segmentation fault (SIGSEGV)";
    case 143:
      return "the process was told to stop (SIGTERM)";
    default:
      return void 0;
  }
}

export {
  explainStop
};
