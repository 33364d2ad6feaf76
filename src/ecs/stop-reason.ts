import type { AppFacts } from './app-facts.ts'
import { denialFix } from './denied.ts'
import { explainLog } from './log-hints.ts'
import type { Remedy, RemedyKind } from './remedy.ts'

/** How a task ended, in ECS's own words. Every field is open text; none is certain to be there. */
export interface StoppedContainerFacts {
  readonly stopCode?: string | undefined
  readonly stoppedReason?: string | undefined
  readonly exitCode?: number | undefined
  /** The container's own reason. */
  readonly reason?: string | undefined
}

/** With what to do about it, where that is known. */
export interface StopExplanation extends Partial<Remedy> {
  /** Why, as a clause without a full stop: "exit code 137: the container ran out of memory". */
  readonly reason: string
}

/**
 * Says why a task stopped and what to do about it, for the causes that are known from
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html. `tail` are the last log
 * lines; nothing of them is quoted.
 */
export function explainStop(facts: StoppedContainerFacts, tail: readonly string[] = []): StopExplanation {
  const words = [facts.reason, facts.stoppedReason]
    .filter((text) => text !== undefined && text !== '')
    .join('; ')
  const known = KNOWN.find(({ when }) => when(facts, words, tail))
  const remedy =
    known === undefined
      ? {}
      : { kind: known.kind, fix: typeof known.fix === 'string' ? known.fix : known.fix(words) }
  if (facts.exitCode !== undefined) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode)
    return { reason: `exit code ${facts.exitCode}${meaning === undefined ? '' : `: ${meaning}`}`, ...remedy }
  }
  const code = facts.stopCode === undefined ? '' : `${facts.stopCode}: `
  return {
    reason: `the container did not run (${code}${words === '' ? 'no reason given' : words})`,
    ...remedy,
  }
}

/**
 * The same, and where AWS knows no cause of a failed exit, its log tells, with what is known of the `app`. For people
 * who may read the log: the fix may quote it.
 */
export function explainTaskEnd(
  facts: StoppedContainerFacts,
  tail: readonly string[],
  app?: AppFacts,
): StopExplanation {
  const stop = explainStop(facts, tail)
  if (stop.fix !== undefined || (facts.exitCode ?? 0) === 0) return stop
  return { ...stop, ...explainLog(tail, app) }
}

interface KnownCause {
  readonly when: (facts: StoppedContainerFacts, words: string, tail: readonly string[]) => boolean
  /** With an exit code: what it means. */
  readonly says?: string
  readonly kind: RemedyKind
  /** Of AWS's words. */
  readonly fix: string | ((words: string) => string)
}

const has =
  (...patterns: readonly RegExp[]) =>
  (_facts: StoppedContainerFacts, words: string) =>
    patterns.every((pattern) => pattern.test(words))

/** In AWS's words, or in the container's last lines. */
const said = (pattern: RegExp) => (_facts: StoppedContainerFacts, words: string, tail: readonly string[]) =>
  pattern.test(words) || tail.some((line) => pattern.test(line))

const PULL = /CannotPull/
const UNREACHABLE =
  /timeout|timed out|deadline exceeded|request canceled|no such host|connection refused|network is unreachable|request send failed|send request failed|connection issue between|signal: killed/i
const NETWORK_FIX =
  'Give the subnets outbound access (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.'
const DISK_FIX =
  "Make the image smaller: a task's image and files share its 20 GiB of Fargate disk (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html)."

/** The first that matches counts. All patterns take time in proportion to the text. */
const KNOWN: readonly KnownCause[] = [
  {
    when: (facts, words) => /OutOfMemory/i.test(words) && facts.exitCode !== undefined,
    says: 'the container ran out of memory',
    kind: 'change-code',
    fix: 'Give the process a larger size in renga.yml or app.json; Fargate has no swap, so exceeding the memory limit, which on Heroku only logs R14, kills the container here.',
  },
  {
    when: (facts, words) =>
      ['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth'].includes(facts.stopCode ?? '') ||
      /Spot Task was interrupted/i.test(words),
    says: 'AWS reclaimed the capacity',
    kind: 're-run',
    fix: 'AWS reclaimed the capacity: run the workflow again.',
  },
  {
    when: (facts, words) => facts.exitCode === 137 && !/health check/i.test(words),
    says: 'the container was killed (SIGKILL), usually for running out of memory',
    kind: 'change-code',
    fix: 'Give the process a larger size, or make it exit within its stop timeout after SIGTERM.',
  },
  {
    when: said(/exec format error/i),
    says: 'the image is built for another CPU architecture',
    kind: 'change-code',
    fix: 'Build the image for the architecture that its config names (linux/amd64 or linux/arm64).',
  },
  {
    when: has(/descriptor matching platform|no matching manifest for|no match for platform/i),
    kind: 'change-code',
    fix: "The image's CPU architecture does not match the task definition: build it for linux/amd64, or for linux/arm64 with that runtime platform.",
  },
  {
    when: has(PULL, /no space left on device|failed to extract layer|failed to register layer/i),
    kind: 'change-code',
    fix: DISK_FIX,
  },
  {
    when: said(/no space left on device|ENOSPC/i),
    says: "the task's disk was full",
    kind: 'change-code',
    fix: "Write less to the disk, or write to S3: a task's image and files share its 20 GiB of Fargate disk.",
  },
  {
    when: has(/toomanyrequests|pull rate limit|429 Too Many Requests/i),
    kind: 'change-code',
    fix: "The registry's pull rate limit was hit: use an image in your own ECR repository (push-ecr copies it there).",
  },
  {
    when: has(/unable to assume the role/i),
    kind: 'change-platform',
    fix: (words) =>
      `Let ecs-tasks.amazonaws.com assume ${/role '?(arn:[^\s']{1,300})/.exec(words)?.[1] ?? 'the role'} in its trust policy, and check that the role exists and that the deploying role can pass it (iam:PassRole).`,
  },
  {
    when: (_facts, words) => denialFix(words) !== undefined,
    kind: 'change-platform',
    fix: (words) => denialFix(words) ?? '',
  },
  {
    when: has(PULL, /denied|forbidden|unauthorized|\b40[13]\b|no basic auth/i),
    kind: 'change-platform',
    fix: 'Allow the execution role ecr:GetAuthorizationToken on *, and ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; a repository in another account must also allow it in its own policy.',
  },
  {
    when: has(/did not contain json key/i),
    kind: 'set-config-var',
    fix: (words) =>
      `The pinned version of the config secret does not contain ${/json key ([^\s.,]{1,255})/.exec(words)?.[1] ?? 'that name'}: set the config var and release again.`,
  },
  {
    when: has(/secret/i, /invalid character|cannot unmarshal|unexpected end of JSON/i),
    kind: 'change-platform',
    fix: 'The secret is not JSON, so no key can be read from it: store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"…"}.',
  },
  {
    when: has(/marked for deletion|scheduled for deletion/i),
    kind: 'change-platform',
    fix: 'The secret is marked for deletion: restore it (aws secretsmanager restore-secret), then release again.',
  },
  {
    when: has(/can't find the specified secret value|specified secret version/i),
    kind: 'set-config-var',
    fix: 'The secret has no value, or not that version: set the config vars with set-config-vars and release again.',
  },
  {
    when: has(/can't find the specified secret/i),
    kind: 'change-platform',
    fix: "The secret does not exist: check 'configSecret' and 'attachments' in the app's platform parameter, region and account included.",
  },
  {
    when: has(/invalid ssm parameters/i),
    kind: 'change-platform',
    fix: (words) =>
      `The parameter ${/invalid ssm parameters: ([^\s,]{1,500})/i.exec(words)?.[1] ?? 'that the task definition names'} does not exist: create it in this region, or correct its name.`,
  },
  {
    when: has(/GetSecretValueInput\.VersionId/),
    kind: 'change-platform',
    fix: 'The reference to the secret is malformed: it must be <arn>:<key>:<stage>:<version id>, and a stage is not a version id.',
  },
  {
    when: has(/EFS utils|EFS volumes|mount\.nfs4/i),
    kind: 'change-platform',
    fix: 'Check the EFS volume: its file system and path, a mount target in each subnet, DNS in the VPC, and port 2049 open to the security group of the task.',
  },
  {
    when: has(/CannotPull|ResourceInitializationError/, UNREACHABLE),
    kind: 'change-platform',
    fix: NETWORK_FIX,
  },
  {
    when: has(PULL, /not found|manifest unknown|does not exist|repository name not known/i),
    kind: 're-run',
    fix: 'The image is no longer in the repository: check its lifecycle policy and push the image again.',
  },
  {
    when: has(/log group|log stream|logging driver|logger args/i),
    kind: 'change-platform',
    fix: 'Create the log group that the platform descriptor names, in this region; ECS creates only its streams.',
  },
  {
    when: has(/error mounting|not a directory/i, /CannotStart|CannotCreate|ResourceInitializationError/),
    kind: 'change-platform',
    fix: 'A volume is mounted over a file in the image: mount it on a directory.',
  },
  {
    when: has(/CannotStart|CannotCreate|ResourceInitializationError/, /permission denied/i),
    kind: 'change-code',
    fix: 'The command is not executable: set its executable bit (git update-index --chmod=+x) or run it through its interpreter.',
  },
  {
    when: has(
      /CannotStart|CannotCreate|ResourceInitializationError/,
      /no such file or directory|executable file not found/i,
    ),
    kind: 'change-code',
    fix: 'The image does not contain the command in its process table: rebuild the image.',
  },
  {
    when: has(/Insufficient ?Free ?Addresses|not enough free addresses|insufficient.{0,40} addresses/i),
    kind: 'change-platform',
    fix: 'The subnets have no free IP addresses: add larger subnets to the platform descriptor, or run fewer tasks.',
  },
  {
    when: has(/network interface/i),
    kind: 're-run',
    fix: 'AWS was slow to attach the network: run the workflow again.',
  },
  {
    when: has(/Capacity is unavailable/i),
    kind: 're-run',
    fix: 'AWS has no Fargate capacity there right now: run the workflow again, or add subnets in other zones.',
  },
  {
    when: has(/RuntimeTimeoutError|DockerTimeoutError|Could not transition to/),
    kind: 're-run',
    fix: 'The container did not start in time on its host: run the workflow again; if it persists, check that the subnets can reach the log group and the registry.',
  },
]

/** https://tldp.org/LDP/abs/html/exitcodes.html: 128 + n is signal n. */
function exitCodeMeaning(code: number): string | undefined {
  switch (code) {
    case 126:
      return 'the command is not executable'
    case 127:
      return 'the command was not found'
    case 134:
      return 'the process aborted (SIGABRT)'
    case 139:
      return 'segmentation fault (SIGSEGV)'
    case 143:
      return 'the process was told to stop (SIGTERM)'
    default:
      return undefined
  }
}
