import type { ProcessSize } from '../app/app.ts'
import { APP_CONTAINER, logStreamName, releaseTags } from '../ecs/names.ts'
import { explainTaskEnd, type StopExplanation } from '../ecs/stop-reason.ts'
import { buildTaskDefinition } from '../ecs/task-definition.ts'
import { OVERRIDE_CHARACTERS } from '../ecs/task-definition-size.ts'
import { shellEntryPoint } from '../image/oci/launcher.ts'
import type { ImageInspector, InspectedImage } from '../image/oci/ports.ts'
import { parseImageReference } from '../image/oci/reference.ts'
import type { Platform } from '../platform/descriptor.ts'
import { openFactsOf } from '../release/ledger/open-facts.ts'
import type {
  ClusterDirectory,
  ConfigStore,
  LogSource,
  OneOffRunner,
  ReleaseLedger,
  TaskDefinitionRegistry,
} from '../release/ledger/ports.ts'
import { formatVersion, type Release, type ReleasedProcess } from '../release/ledger/release.ts'
import { allChecks, checkCluster } from '../release/open/checks.ts'
import { findRelease } from '../release/open/open-release.ts'
import { registerOnce } from '../release/open/register-task-definitions.ts'
import { followTask, type TaskEnd } from '../release/phase/follow-task.ts'
import { TaskLog } from '../release/phase/task-log.ts'
import type { Clock } from '../runtime/clock.ts'
import { describeError, InputError, UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'

export interface OneOffPorts {
  readonly ledger: Pick<ReleaseLedger, 'get' | 'list' | 'current'>
  readonly config: Pick<ConfigStore, 'version'>
  readonly images: ImageInspector
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly clusters: ClusterDirectory
  readonly runner: OneOffRunner
  readonly logs: LogSource
  readonly clock: Clock
  readonly log: Logger
}

export interface OneOffRequest {
  readonly platform: Platform
  /** undefined: the live release. */
  readonly version: number | undefined
  /** A line for the image's shell. */
  readonly command: string
  readonly size: ProcessSize
  /** Variables besides the config vars. Not secret: ECS shows them to whoever may read the task. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  /** Of this call alone: makes a repeated start find the first task, and a later look find what was left. */
  readonly id: string
  /** Called just before the task is started. */
  onStart(): void
  readonly signal: AbortSignal
}

export interface OneOffReport {
  readonly platform: Platform
  readonly release: Release
  readonly request: OneOffRequest
  readonly taskArn: string
  /** undefined when the container never ran, or nobody could read how it ended. */
  readonly exitCode?: number
  readonly seconds: number
  /** The last lines of its log, at most 100. */
  readonly tail: readonly string[]
  /** Why the action must fail; undefined after exit code 0. */
  readonly failure?: StopExplanation
}

/** The process type of one-off tasks: family, log prefix and `DYNO` bear it, as Heroku's `run.1234`. */
export const RUN_PROCESS = 'run'

/** What is unique to a call, as ECS keeps it: at most 128 letters, digits, hyphens, underscores and slashes. */
export const oneOffStartedBy = (id: string): string => `renga/run/${id}`

/**
 * Runs a command with the image and the config vars of a release in a task of its own and follows it to its end. Opens
 * no release and takes no lock: a deploy running meanwhile continues, as with `heroku run`. ECS can override a task's
 * command and not its entry point, so the line goes to a task definition of its own, `<app>-<environment>-run`,
 * registered where the newest is of another release or size. When the signal is aborted the task is told to stop and
 * the promise rejects with the reason. What is wrong with the request is thrown as UserError before anything was
 * changed.
 */
export async function runOneOff(ports: OneOffPorts, request: OneOffRequest): Promise<OneOffReport> {
  const { platform, signal } = request
  const { clock, log, runner } = ports
  const release = await takeRelease(ports, request)
  const image = await check(ports, request, release)
  const process = runProcess(request, image)
  const taskDefinition = await register(ports, request, release, process, image)
  signal.throwIfAborted()
  request.onStart()
  const begun = clock.now()
  log.info(`${formatVersion(release.version)}, ${process.size.name}: ${request.command}`)
  const { taskArn } = await runner.start({
    taskDefinition,
    clientToken: `renga-run-${request.id}`,
    startedBy: oneOffStartedBy(request.id),
    tags: releaseTags(release, RUN_PROCESS),
    command: [request.command],
    environment: { ...request.environment, ...ownNames(release, request.id) },
  })
  log.info(`task: ${taskArn}`)
  const taskLog = new TaskLog(ports.logs, logStreamName(RUN_PROCESS, taskArn), log, 'the command')
  const minutes = Math.round(request.timeoutSeconds / 6) / 10
  const end = await followTask(ports, {
    taskArn,
    taskLog,
    deadline: begun + request.timeoutSeconds * 1000,
    lateReason: `The command ran longer than ${minutes} min`,
    signal,
  }).catch(async (error: unknown) => {
    await stop(ports, taskArn, describeError(error))
    throw error
  })
  if (end.kind === 'unreadable') await stop(ports, taskArn, 'Its state could not be read')
  const exitCode = end.kind === 'stopped' ? end.state.exitCode : undefined
  const failure = explain(end, taskLog.tail, minutes)
  return {
    platform,
    release,
    request,
    taskArn,
    ...(exitCode === undefined ? {} : { exitCode }),
    seconds: Math.round((clock.now() - begun) / 1000),
    tail: taskLog.tail,
    ...(failure === undefined ? {} : { failure }),
  }
}

async function takeRelease({ ledger }: OneOffPorts, { platform, version }: OneOffRequest): Promise<Release> {
  if (version !== undefined) return findRelease(ledger, platform, version)
  const current = await ledger.current()
  if (current !== undefined) return current
  throw new UserError(`Nothing has ever been deployed to ${platform.app}/${platform.environment}.`, {
    fix: "Deploy first, or set 'release'.",
  })
}

/** All that can be found out without a change. The values of the config vars are masked on the way. */
async function check(ports: OneOffPorts, request: OneOffRequest, release: Release): Promise<InspectedImage> {
  if (release.processes.some(({ type }) => type === RUN_PROCESS)) {
    throw new UserError(`The app has a process type '${RUN_PROCESS}', a name reserved for one-off tasks.`, {
      fix: 'Rename it in the Procfile.',
    })
  }
  checkOverrides(request, release)
  const taken = Object.keys(request.environment).filter((name) => release.config.names.includes(name))
  if (taken.length > 0) {
    throw new InputError(
      'env',
      `lists ${taken.join(', ')}, which ${formatVersion(release.version)} has as config vars`,
      'Remove them, or change them with set-config-vars.',
    )
  }
  const [image] = await allChecks([
    ports.images.inspect(parseImageReference(release.image)),
    ports.config.version(release.config.versionId, openFactsOf(release)),
    checkCluster(ports.clusters, request.platform),
  ])
  return image
}

/** Command and variables are overrides of the task, which ECS bounds together: the longest is named. */
function checkOverrides({ command, environment, id }: OneOffRequest, release: Release): void {
  const values = Object.entries({ ...environment, ...ownNames(release, id) })
  const variables = values.map(([name, value]) => ({ name, value }))
  const length = JSON.stringify([{ name: APP_CONTAINER, command: [command], environment: variables }]).length
  if (length <= OVERRIDE_CHARACTERS) return
  const [longest] = values.sort(([, a], [, b]) => b.length - a.length)
  const variable = longest !== undefined && longest[1].length > command.length ? longest[0] : undefined
  throw new InputError(
    variable === undefined ? 'command' : 'env',
    `brings the task's overrides to ${length} characters of JSON; the ECS limit is ${OVERRIDE_CHARACTERS}${variable === undefined ? '' : `; the longest is ${variable}`}`,
    variable === undefined
      ? 'Put the command in a script in the repository, and run that.'
      : 'Set it as a config var, or put it in a file in the repository.',
  )
}

const runProcess = (request: OneOffRequest, image: InspectedImage): ReleasedProcess => ({
  type: RUN_PROCESS,
  command: request.command,
  entryPoint: shellEntryPoint(image.config),
  size: request.size,
  quantity: 0,
  singleton: false,
  strategy: 'rolling',
  bakeMinutes: 0,
  stopTimeout: 30,
})

/** The newest revision where it says the same of the same release; its environment names the release. */
async function register(
  { taskDefinitions, log }: OneOffPorts,
  { platform }: OneOffRequest,
  release: Release,
  process: ReleasedProcess,
  image: InspectedImage,
): Promise<string> {
  const input = buildTaskDefinition(platform, release, process, image.config)
  const { arn, known } = await registerOnce(taskDefinitions, release, input)
  log.debug(`task definition: ${arn}${known ? ' (registered before)' : ''}`)
  return arn
}

/** Heroku numbers one-off dynos at random: `run.4821`. */
function ownNames(release: Release, id: string): Readonly<Record<string, string>> {
  if (release.parity?.dynoMetadata === false) return {}
  return { DYNO: `${RUN_PROCESS}.${1000 + (Number.parseInt(id.replace(/-/g, '').slice(0, 8), 16) % 9000)}` }
}

async function stop({ runner, log }: OneOffPorts, taskArn: string, reason: string): Promise<void> {
  await runner.stop(taskArn, reason).catch((error: unknown) => {
    log.warning(`The task ${taskArn} could not be stopped: ${describeError(error)}`)
  })
}

function explain(end: TaskEnd, tail: readonly string[], minutes: number): StopExplanation | undefined {
  switch (end.kind) {
    case 'late':
      return {
        reason: `it ran longer than ${minutes} min and was stopped`,
        fix: "Raise 'timeout-minutes', or split the work.",
      }
    case 'unreadable':
      return {
        reason: `the state of its task could not be read (${end.reason.replace(/\.$/, '')}), so it was stopped`,
        fix: 'Check the task in the ECS console before you run the command again: it may have completed.',
      }
    case 'stopped': {
      const { exitCode, stopCode, stoppedReason } = end.state
      if (exitCode === 0 && stopCode !== 'UserInitiated') return undefined
      if (exitCode === 0) return { reason: `it was stopped externally (${stoppedReason ?? stopCode})` }
      return explainTaskEnd(end.state, tail)
    }
  }
}
