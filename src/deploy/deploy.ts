import { familyName } from '../ecs/names.ts'
import type { Platform } from '../platform/descriptor.ts'
import { LockLostError } from '../release/errors.ts'
import { withDeployLock } from '../release/lock.ts'
import type { LockHolder } from '../release/ports.ts'
import { type Release, serviceProcesses } from '../release/release.ts'
import { describeError, UserError } from '../runtime/errors.ts'
import { shortTaskDefinition } from './names.ts'
import type { MovedService } from './outcome.ts'
import {
  type DeploymentPlan,
  type MovingService,
  openedAt,
  type PlannedService,
  planDeployment,
} from './plan.ts'
import type { DeployPorts } from './ports.ts'
import type { DeploymentResult } from './result.ts'
import type { WatchedDeployment } from './rollout-strategy.ts'
import { settle } from './settle.ts'
import { strategies, strategyOf } from './strategies.ts'
import { takeRelease } from './take-release.ts'
import { watch } from './watch.ts'

export interface DeployRequest {
  readonly platform: Platform
  /** The release to deploy; undefined: the one that `ports.openRelease` opens. */
  readonly version: number | undefined
  readonly holder: LockHolder
  /** For the services to land; a way back has its own time. */
  readonly timeoutMinutes: number
  readonly signal: AbortSignal
}

/** A dead run keeps the lock this long; a little longer is waited, so that a killed deploy can be run again at once. */
const LEASE_SECONDS = 60
const WAIT_SECONDS = 75

/**
 * Moves every process type of an app environment to a release, together: all land, or all go back. What is wrong with the
 * request or with what stands is thrown as UserError before anything was changed; how the deployment ended is the result.
 * Killed anywhere and run again, it finds what is there by name and tag and goes on.
 */
export function deploy(ports: DeployPorts, request: DeployRequest): Promise<DeploymentResult> {
  const { platform } = request
  return withDeployLock(
    ports,
    {
      environment: `${platform.app}/${platform.environment}`,
      holder: request.holder,
      leaseSeconds: LEASE_SECONDS,
      waitSeconds: WAIT_SECONDS,
    },
    request.signal,
    (signal) => deployLocked(ports, { ...request, signal }),
  )
}

async function deployLocked(ports: DeployPorts, request: DeployRequest): Promise<DeploymentResult> {
  const { clock, log } = ports
  const startedAt = clock.now()
  const { release, serving } = await takeRelease(ports, request.version)
  const plan = await log.group('Plan', async () => {
    const made = await readAndPlan(ports, request.platform, release, serving)
    for (const step of made.steps) log.info(describeStep(step))
    for (const service of made.removals)
      log.info(`${service.name}: no longer in the release, deleted at the end`)
    return made
  })
  await checkSteps(ports, plan)
  request.signal.throwIfAborted()
  await ports.record.started(release)
  const deadline = startedAt + request.timeoutMinutes * 60_000
  const moved = await log.group('Rollout', () => moveAll(ports, plan, { ...request, deadline, startedAt }))
  const context = { plan, serving, startedAt, url: request.platform.appEnvironment.web?.url }
  return settle(ports, context, moved)
}

/** Reads what stands and decides. Nothing is written; a role that may not look is found out here. */
async function readAndPlan(
  ports: DeployPorts,
  platform: Platform,
  release: Release,
  serving: Release | undefined,
): Promise<DeploymentPlan> {
  const { services } = ports
  const listed = await services.list(release.app, release.environment)
  const known = new Set(listed.map((service) => service.name))
  const names = serviceProcesses(release).map((process) => familyName(release, process.type))
  const others = names.filter((name) => !known.has(name))
  // Services that bear a name of ours and are not ours: the plan refuses them.
  const named = others.length === 0 ? [] : [...(await services.describe(others)).values()]
  const current = [...listed, ...named].filter((service) => service.status !== 'INACTIVE')
  const deployments = await Promise.all(
    current
      .filter(
        (service) =>
          names.includes(service.name) && service.status === 'ACTIVE' && service.controller === 'ECS',
      )
      .map(
        async (service) =>
          [service.name, await services.deploymentsSince(service.name, openedAt(release))] as const,
      ),
  )
  return planDeployment(release, platform, { services: current, deployments: new Map(deployments), serving })
}

/** What a strategy knows would fail late fails now. */
async function checkSteps(ports: DeployPorts, plan: DeploymentPlan): Promise<void> {
  const all = strategies(ports)
  const found = await Promise.all(
    plan.steps.filter(isMoving).map((step) => strategyOf(all, step.controller).problems(step)),
  )
  const problems = found.flat()
  if (problems.length > 0) throw new UserError(problems.join('\n'))
}

/** Begins all moves at once and watches them until everything landed or one turned red. */
async function moveAll(
  ports: DeployPorts,
  plan: DeploymentPlan,
  options: { readonly deadline: number; readonly startedAt: number; readonly signal: AbortSignal },
): Promise<readonly MovedService[]> {
  const { clock, log } = ports
  const all = strategies(ports)
  const moving = plan.steps.filter(isMoving)
  const context = { ...options, imageDigest: plan.imageDigest, runKey: plan.release.runKey }
  const begun = await Promise.allSettled(
    moving.map((step) => strategyOf(all, step.controller).begin(step, context)),
  )
  const started = new Map<PlannedService, WatchedDeployment>()
  const refused = new Map<PlannedService, string>()
  for (const [at, outcome] of begun.entries()) {
    const step = moving[at]
    if (step === undefined) continue
    if (outcome.status === 'fulfilled') started.set(step, outcome.value)
    else refused.set(step, describeError(outcome.reason))
  }
  const cancelled = () => options.signal.aborted
  const watching = [...started.values()]
  const whole = refused.size === 0 && !cancelled()
  const watched = whole
    ? await watch({ strategies: all, clock, log }, watching, { ...options, until: 'settled' }).catch(
        (error: unknown) => {
          // Cancelled: what was begun goes back. Anything else is a fault and nothing to decide on.
          if (!cancelled()) throw error
          return undefined
        },
      )
    : undefined
  // Another run took the lock over: everything is that run's now.
  if (options.signal.reason instanceof LockLostError) throw options.signal.reason
  return plan.steps.map((step) => ({
    step,
    started: started.get(step),
    watched: watched?.find((one) => one.deployment.process === step.process),
    refused: refused.get(step),
    cancelled: cancelled() ? describeError(options.signal.reason) : undefined,
  }))
}

function isMoving(step: PlannedService): step is MovingService {
  return step.action.kind !== 'unchanged'
}

function describeStep(step: PlannedService): string {
  const to = shortTaskDefinition(step.taskDefinition)
  const tasks = `${step.desiredCount} ${step.desiredCount === 1 ? 'task' : 'tasks'}`
  const how = step.rollout.strategy === 'BLUE_GREEN' ? 'blue/green' : 'rolling'
  switch (step.action.kind) {
    case 'create':
      return `${step.process}: create ${step.service} with ${to}, ${tasks}, ${how}`
    case 'follow':
      return `${step.process}: ${to} is on its way already, followed`
    case 'unchanged':
      return `${step.process}: ${to} serves already`
    case 'update': {
      const from = step.before === undefined ? 'nothing' : shortTaskDefinition(step.before.taskDefinition)
      return `${step.process}: ${from} -> ${to}, ${tasks}, ${how}`
    }
  }
}
