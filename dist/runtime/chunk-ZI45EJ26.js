import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/ecs/stop-reason.ts
function explainStop(facts, tail = []) {
  const words = [facts.reason, facts.stoppedReason].filter((text) => text !== void 0 && text !== "").join("; ");
  const known = KNOWN.find(({ when }) => when(facts, words, tail));
  const fix = known === void 0 ? {} : { fix: known.fix };
  if (facts.exitCode !== void 0) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode);
    return { reason: `exit code ${facts.exitCode}${meaning === void 0 ? "" : `: ${meaning}`}`, ...fix };
  }
  const code = facts.stopCode === void 0 ? "" : `${facts.stopCode}: `;
  return { reason: `the container did not run (${code}${words === "" ? "no reason given" : words})`, ...fix };
}
var has = (...patterns) => (_facts, words) => patterns.every((pattern) => pattern.test(words));
var UNREACHABLE = /timeout|deadline exceeded|request canceled|no such host|connection refused|network is unreachable/i;
var NETWORK_FIX = "Give the subnets a way out (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.";
var KNOWN = [
  {
    when: (facts, words) => /OutOfMemory/i.test(words) && facts.exitCode !== void 0,
    says: "the container ran out of memory",
    fix: "Give the process a larger size in renga.yml or app.json; Fargate has no swap, so memory that Heroku only warned about (R14) ends the container here."
  },
  {
    when: (facts) => facts.exitCode === 137,
    says: "the container was killed (SIGKILL), most often for lack of memory",
    fix: "Give the process a larger size, or let it end within its stop timeout after SIGTERM."
  },
  {
    when: (_facts, words, tail) => /exec format error/i.test(words) || tail.some((line) => /exec format error/i.test(line)),
    says: "the image is built for another CPU architecture",
    fix: "Build the image for the architecture that its config names (linux/amd64 or linux/arm64)."
  },
  {
    when: has(/CannotPullContainer/, UNREACHABLE),
    fix: NETWORK_FIX
  },
  {
    when: has(/CannotPullContainer/, /not found|manifest unknown|does not exist/i),
    fix: "The image is no longer in the repository: check its lifecycle policy and push the image again."
  },
  {
    when: has(/CannotPullContainer/, /denied|forbidden|403|no basic auth/i),
    fix: "Allow the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository."
  },
  {
    when: has(/ResourceInitializationError/, /did not contain json key/i),
    fix: "The pinned version of the config secret lacks that name: set the config var and release again."
  },
  {
    when: has(/ResourceInitializationError/, /AccessDenied|not authorized/i),
    fix: "Allow the execution role secretsmanager:GetSecretValue on the config secret (and kms:Decrypt on its key)."
  },
  {
    when: has(/ResourceInitializationError/, /log group|logger/i),
    fix: "Create the log group that the platform descriptor names, or allow the execution role logs:CreateLogStream and logs:PutLogEvents."
  },
  { when: has(/ResourceInitializationError/, UNREACHABLE), fix: NETWORK_FIX },
  {
    when: has(
      /CannotStartContainer|CannotCreateContainer/,
      /no such file or directory|executable file not found/i
    ),
    fix: "The image lacks the command that its process table names: build the image again."
  },
  {
    when: (facts) => facts.stopCode === "SpotInterruption" || facts.stopCode === "InfrastructureHealth",
    fix: "AWS took the capacity away: run the workflow again."
  },
  {
    when: has(/Timeout waiting for network interface/i),
    fix: "AWS was slow to attach the network: run the workflow again."
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
