import { type GateCheck, parseCheck } from '../../src/deploy/core/gate.ts'
import type { InProgress } from '../../src/deploy/core/rollout-strategy.ts'
import type { ReturnAt } from '../../src/deploy/rollout/watch.ts'
import { type ImageReference, parseImageReference } from '../../src/image/oci/reference.ts'
import { type PlaceInputs, readAppName, readPlace } from '../../src/platform/target-inputs.ts'
import { parseVersion } from '../../src/release/ledger/release.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export type DeployInputs = AppInputs | ServiceInputs

/** The services of an app environment, moved to a release. */
export interface AppInputs extends CommonInputs {
  readonly mode: 'app'
  readonly app: string
  readonly source: SourceInput
  /** Relative to the workspace. */
  readonly workingDirectory: string
}

/** Existing services that no ledger keeps, moved to an image or a task definition. */
export interface ServiceInputs extends CommonInputs {
  readonly mode: 'service'
  readonly cluster: string
  readonly services: readonly string[]
  readonly source: RevisionInput
}

interface CommonInputs extends PlaceInputs {
  readonly timeoutMinutes: number
  /** Empty: no gate. */
  readonly gate: readonly GateCheck[]
  readonly testUrl: string | undefined
  readonly returnAt: ReturnAt
  readonly inProgress: InProgress
  /** Names of the CodeDeploy application and deployment group; undefined: those that the ECS console gives. */
  readonly codeDeploy: {
    readonly application: string | undefined
    readonly deploymentGroup: string | undefined
  }
  /** Say what would be done, and do nothing. */
  readonly plan: boolean
  /** Dead tasks of a service that roll it back; 0: only ECS's circuit breaker does. */
  readonly fastFail: number
  /** undefined: no GitHub deployment is kept. */
  readonly githubToken: string | undefined
}

/** A release from the ledger, or an image to open one from. */
export type SourceInput =
  | { readonly kind: 'release'; readonly version: number }
  | { readonly kind: 'image'; readonly image: ImageReference }

export type RevisionInput =
  | { readonly kind: 'image'; readonly image: ImageReference; readonly container: string | undefined }
  | { readonly kind: 'task-definition'; readonly name: string }

/** Clusters and services: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
const ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/
/** Applications and deployment groups: https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html */
const CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/
const CODEDEPLOY_FORM = 'a name of 1 to 100 letters, digits and . _ + = , @ -'
const TASK_DEFINITION =
  /^(arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}:\d+|[\w-]{1,255}(:\d+)?)$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): DeployInputs {
  const inputs = new Inputs(reader)
  const app = readAppName(inputs)
  const cluster = inputs.matching('cluster', ECS_NAME, 'the name of a cluster, not its ARN')
  const services = inputs.list('service')
  const release = inputs.optional('release')
  const image = inputs.optional('image')
  const taskDefinition = inputs.matching(
    'task-definition',
    TASK_DEFINITION,
    'family:revision, family, or the ARN of a revision',
  )
  const container = inputs.matching('container', ECS_NAME, 'the name of a container')
  const workingDirectory = inputs.optional('working-directory') ?? '.'
  const common = readCommon(inputs)
  // Whichever is there says what is meant; what is there of the other mode is a contradiction.
  const ofServices = { cluster, service: services[0], 'task-definition': taskDefinition, container }
  const [other] = Object.entries(ofServices).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (app !== undefined && other !== undefined) {
    inputs.problem(
      'app',
      `is set, and so is '${other}'`,
      "Set 'app' with 'release' or 'image' for an app environment; or 'cluster', 'service' and 'image' or 'task-definition' for existing services.",
    )
  }
  if (app === undefined && other !== undefined) {
    const source = readRevision(inputs, { release, image, taskDefinition, container })
    if (cluster === undefined)
      inputs.problem('cluster', "is empty, and so is 'app'", "Use the services' cluster.")
    checkServices(inputs, services)
    inputs.finish()
    return { mode: 'service', cluster: cluster ?? '', services: [...new Set(services)], source, ...common }
  }
  if (app === undefined) {
    inputs.problem(
      'app',
      "is empty, and so are 'cluster' and 'service'",
      "Use the app's name, as in the parameter /renga/apps/<app>/<environment>; or 'cluster' and 'service' for existing services.",
    )
  }
  const source = readSource(inputs, release, image)
  inputs.finish()
  return { mode: 'app', app: app ?? '', source, workingDirectory, ...common }
}

function readCommon(inputs: Inputs): CommonInputs {
  return {
    ...readPlace(inputs),
    timeoutMinutes: inputs.integer('timeout-minutes', { min: 1, max: 360 }),
    gate: readGate(inputs),
    testUrl: inputs.matching(
      'test-url',
      /^https?:\/\/[^/\s]+/,
      'an address such as https://test.app.example.com',
    ),
    returnAt: inputs.choice('return-at', ['completed', 'traffic-shifted']),
    inProgress: inputs.choice('in-progress', ['wait', 'supersede', 'fail']),
    codeDeploy: {
      application: inputs.matching('codedeploy-application', CODEDEPLOY_NAME, CODEDEPLOY_FORM),
      deploymentGroup: inputs.matching('codedeploy-deployment-group', CODEDEPLOY_NAME, CODEDEPLOY_FORM),
    },
    plan: inputs.choice('mode', ['deploy', 'plan']) === 'plan',
    fastFail: inputs.integer('fast-fail', { min: 0, max: 100 }),
    githubToken: inputs.optional('github-token'),
  }
}

function readGate(inputs: Inputs): readonly GateCheck[] {
  const lines = inputs.list('gate')
  if (lines.length === 1 && lines[0] === 'off') return []
  return lines.flatMap((line) => {
    const check = parseCheck(line)
    if (check !== undefined) return [check]
    inputs.problem(
      'gate',
      `contains the line '${line}'`,
      "Use a path such as /healthz, optionally with a status ('/login 302'), or off.",
    )
    return []
  })
}

function readSource(inputs: Inputs, release: string | undefined, image: string | undefined): SourceInput {
  if (release !== undefined && image !== undefined) {
    inputs.problem(
      'release',
      "is set, and so is 'image'",
      "Set 'release' for a release that is already open, or 'image' for a new one.",
    )
  }
  if (image !== undefined) return { kind: 'image', image: readImage(inputs, image) }
  if (release === undefined) {
    inputs.problem(
      'release',
      "is empty, and so is 'image'",
      "Use the output 'release' of run-release-phase, or an image.",
    )
    return { kind: 'release', version: 0 }
  }
  const version = parseVersion(release)
  if (version === undefined) inputs.problem('release', `is '${release}'`, 'Use a release such as v42.')
  return { kind: 'release', version: version ?? 0 }
}

function readRevision(
  inputs: Inputs,
  given: {
    readonly release: string | undefined
    readonly image: string | undefined
    readonly taskDefinition: string | undefined
    readonly container: string | undefined
  },
): RevisionInput {
  const { release, image, taskDefinition, container } = given
  if (release !== undefined) {
    inputs.problem(
      'release',
      "is set without 'app'",
      "Only apps have releases: set 'app' instead of 'cluster' and 'service', or 'image' or 'task-definition' instead of 'release'.",
    )
  }
  if (image !== undefined && taskDefinition !== undefined) {
    inputs.problem(
      'image',
      "is set, and so is 'task-definition'",
      "Set 'image' to put it into the services' task definitions, or 'task-definition' for one that is already registered.",
    )
  }
  if (taskDefinition !== undefined && container !== undefined)
    inputs.problem(
      'container',
      "is set without 'image'",
      'It selects the container that gets the image: remove it.',
    )
  if (taskDefinition !== undefined) return { kind: 'task-definition', name: taskDefinition }
  if (image === undefined && release === undefined)
    inputs.problem(
      'image',
      "is empty, and so is 'task-definition'",
      'Set one of the two: it is what gets deployed.',
    )
  return { kind: 'image', image: readImage(inputs, image), container }
}

function checkServices(inputs: Inputs, services: readonly string[]): void {
  if (services.length === 0)
    inputs.problem('service', "is empty, and so is 'app'", 'Use the names of the services to deploy.')
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem('service', `contains '${name}'`, 'Use service names, not ARNs.')
}

function readImage(inputs: Inputs, text: string | undefined): ImageReference {
  const none = { registry: '', repository: '' }
  if (text === undefined) return none
  try {
    return parseImageReference(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    inputs.problem('image', `cannot be used: ${error.message.replace(/\.$/, '')}`)
    return none
  }
}
