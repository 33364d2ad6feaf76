import type { ProcessSize } from '../app/app.ts'
import { FULL_HEROKU_COMPAT, type HerokuCompat } from '../app/heroku-compat.ts'
import type { ImageConfig } from '../image/oci/documents.ts'
import type { Platform } from '../platform/descriptor.ts'
import { UserError } from '../runtime/errors.ts'
import { type ContainerCommand, signalsGroup } from './group-signals.ts'
import { APP_CONTAINER, familyName, releaseTags, type TaggedRelease } from './names.ts'
import { checkTaskDefinitionSize } from './task-definition-size.ts'
import { webConcurrency } from './web-concurrency.ts'

/**
 * The part of RegisterTaskDefinition's request that this suite writes; assignable to the SDK's own type
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
 */
export interface TaskDefinitionInput {
  family: string
  /** CPU units as text, e.g. "256". */
  cpu: string
  /** MiB as text, e.g. "512". */
  memory: string
  networkMode: 'awsvpc'
  requiresCompatibilities: ['FARGATE']
  runtimePlatform: { cpuArchitecture: 'X86_64' | 'ARM64'; operatingSystemFamily: 'LINUX' }
  executionRoleArn: string
  taskRoleArn: string
  /** The app's own first; others run beside it. */
  containerDefinitions: [ContainerInput, ...ContainerInput[]]
  tags: { key: string; value: string }[]
}

export interface ContainerInput {
  name: string
  image: string
  essential: boolean
  entryPoint: string[]
  /** MiB, hard limit. */
  memory?: number
  portMappings?: { containerPort: number; protocol: 'tcp'; name: string }[]
  environment: { name: string; value: string }[]
  secrets: { name: string; valueFrom: string }[]
  /** Seconds between SIGTERM and SIGKILL. */
  stopTimeout?: number
  linuxParameters: { initProcessEnabled: true }
  logConfiguration: { logDriver: 'awslogs'; options: Record<string, string> }
}

/** What a task definition takes of a release; the ledger's record (src/release) is one. */
export interface TaskRelease extends TaggedRelease {
  /** Config vars: their secret, its version and their names. */
  readonly config: {
    readonly secretArn: string
    readonly versionId: string
    readonly names: readonly string[]
  }
  /** Variables that the repository itself gives a value. Not secret. */
  readonly defaults?: Readonly<Record<string, string>>
  /** undefined: all of the likeness to Heroku. */
  readonly parity?: HerokuCompat
  /** ISO 8601. */
  readonly createdAt: string
}

/** What a task definition takes of a process type of it. */
export interface TaskProcess extends ContainerCommand {
  readonly size: ProcessSize
  /** Seconds. */
  readonly stopTimeout: number
}

/** What PORT is where no load balancer says one: Heroku sets it in every dyno. */
const DEFAULT_PORT = 8080

/**
 * The task definition of one process of a release. Config vars go in by reference to the pinned version of the secret
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html): a value is never
 * in it. Throws UserError when ECS would refuse its size.
 */
export function buildTaskDefinition(
  platform: Platform,
  release: TaskRelease,
  process: TaskProcess,
  image: ImageConfig,
): TaskDefinitionInput {
  const { appEnvironment } = platform
  const web = process.type === 'web' ? appEnvironment.web : undefined
  const parity = release.parity ?? FULL_HEROKU_COMPAT
  const environment = runtimeVariables(platform, release, process, image, parity)
  const input: TaskDefinitionInput = {
    family: familyName(release, process.type),
    cpu: String(process.size.cpu),
    memory: String(process.size.memory),
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { cpuArchitecture: cpuArchitecture(image), operatingSystemFamily: 'LINUX' },
    executionRoleArn: platform.executionRole,
    taskRoleArn: appEnvironment.taskRole,
    containerDefinitions: [
      {
        name: APP_CONTAINER,
        image: release.image,
        essential: true,
        entryPoint: parity.groupSignals ? signalsGroup(process, image) : [...process.entryPoint],
        // Task memory alone leaves the container without a cgroup limit, and runtimes then size themselves for the
        // host.
        ...(parity.containerMemory ? { memory: process.size.memory } : {}),
        ...(web === undefined
          ? {}
          : { portMappings: [{ containerPort: web.containerPort, protocol: 'tcp', name: process.type }] }),
        environment: [...environment].map(([name, value]) => ({ name, value })),
        secrets: secretsOf(release, appEnvironment.attachments ?? {}, environment),
        ...(parity.stopTimeout ? { stopTimeout: process.stopTimeout } : {}),
        // tini as PID 1: reaps zombies, forwards SIGTERM to its child, and gives that a process group of its own.
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': appEnvironment.logGroup,
            'awslogs-region': platform.region,
            'awslogs-stream-prefix': `${platform.logPrefix ?? ''}${process.type}`,
          },
        },
      },
    ],
    tags: Object.entries(releaseTags(release, process.type)).map(([key, value]) => ({ key, value })),
  }
  checkTaskDefinitionSize(input, process.type)
  return input
}

/** The config vars in the version that the release pins, and the attached resources in their current one. */
function secretsOf(
  { config }: TaskRelease,
  attachments: Readonly<Record<string, string>>,
  environment: ReadonlyMap<string, string>,
) {
  const pinned = config.names
    .filter((name) => attachments[name] === undefined)
    .map((name) => ({ name, valueFrom: secretReference(config, name) }))
  const attached = Object.entries(attachments).map(([name, valueFrom]) => ({ name, valueFrom }))
  // ECS refuses a name that is both a variable and a secret; what the platform must say (PORT …) wins.
  return [...pinned, ...attached].filter(({ name }) => !environment.has(name))
}

/** Names that a task definition sets itself, so that a config var of the same name has no effect. */
export function reservedNames(parity: HerokuCompat): readonly string[] {
  return [...(parity.port ? ['PORT'] : []), ...(parity.dynoMetadata ? DYNO_METADATA : [])]
}

const DYNO_METADATA: readonly string[] = [
  'DYNO',
  'HEROKU_APP_NAME',
  'HEROKU_RELEASE_VERSION',
  'HEROKU_RELEASE_CREATED_AT',
  'HEROKU_SLUG_COMMIT',
  'HEROKU_BUILD_COMMIT',
]

/** What the environment of a task has beside the config vars. */
function runtimeVariables(
  platform: Platform,
  release: TaskRelease,
  process: TaskProcess,
  image: ImageConfig,
  parity: HerokuCompat,
): Map<string, string> {
  const attached = platform.appEnvironment.attachments ?? {}
  const variables = new Map(
    Object.entries(release.defaults ?? {}).filter(([name]) => attached[name] === undefined),
  )
  if (parity.port) variables.set('PORT', String(platform.appEnvironment.web?.containerPort ?? DEFAULT_PORT))
  if (parity.dynoMetadata)
    for (const [name, value] of dynoMetadata(release, process)) variables.set(name, value)
  const concurrency = parity.webConcurrency ? webConcurrency(process.size, image.config.labels) : undefined
  const given = variables.has('WEB_CONCURRENCY') || release.config.names.includes('WEB_CONCURRENCY')
  if (concurrency !== undefined && !given) {
    variables.set('WEB_CONCURRENCY', String(concurrency))
  }
  return variables
}

/** Heroku's dyno metadata: https://devcenter.heroku.com/articles/dyno-metadata */
function dynoMetadata(release: TaskRelease, process: TaskProcess): Map<string, string> {
  const variables = new Map([
    // Heroku's form `<type>.<n>`. All tasks of a service share one task definition, so n cannot count them: it is the
    // release.
    ['DYNO', `${process.type}.${release.version}`],
    ['HEROKU_APP_NAME', `${release.app}-${release.environment}`],
    ['HEROKU_RELEASE_VERSION', `v${release.version}`],
    ['HEROKU_RELEASE_CREATED_AT', release.createdAt.replace(/\.\d+Z$/, 'Z')],
  ])
  if (release.commit !== undefined) {
    variables.set('HEROKU_SLUG_COMMIT', release.commit)
    variables.set('HEROKU_BUILD_COMMIT', release.commit)
  }
  return variables
}

/** `<arn>:<json key>:<version stage>:<version id>`, the stage empty because the id decides. */
function secretReference(config: TaskRelease['config'], name: string): string {
  return `${config.secretArn}:${name}::${config.versionId}`
}

/** Throws UserError for an image that Fargate cannot run. */
export function cpuArchitecture(image: Pick<ImageConfig, 'architecture' | 'os'>): 'X86_64' | 'ARM64' {
  if (image.os === 'linux' && image.architecture === 'amd64') return 'X86_64'
  if (image.os === 'linux' && image.architecture === 'arm64') return 'ARM64'
  throw new UserError(
    `The image is built for ${image.os}/${image.architecture}, which Fargate does not run.`,
    {
      fix: 'Build it for linux/amd64 or linux/arm64.',
    },
  )
}
