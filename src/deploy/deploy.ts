import type { Platform } from '../platform/descriptor.ts'
import { appFactsOf } from '../release/ledger/app-facts.ts'
import { withDeployLock } from '../release/ledger/lock.ts'
import { openFactsOf } from '../release/ledger/open-facts.ts'
import type { LockHolder } from '../release/ledger/ports.ts'
import type { Release } from '../release/ledger/release.ts'
import { UserError } from '../runtime/errors.ts'
import { concludeDeployment, type OutcomeRecorder } from './conclude.ts'
import type { Gate, GateCheck } from './core/gate.ts'
import type { DeployPorts } from './core/ports.ts'
import type { InProgress } from './core/rollout-strategy.ts'
import { applyAfterRollout, applyBeforeRollout } from './environment-sync.ts'
import { readAndPlan } from './plan/read-and-plan.ts'
import { assertDeployable, resolveRelease } from './plan/resolve-release.ts'
import type { DeploymentResult } from './report/result.ts'
import { checkGate, checkSteps, describeStep, rollOutAll } from './rollout/roll-out.ts'
import { planWhenFree } from './rollout/wait-until-free.ts'
import type { ReturnAt } from './rollout/watch.ts'

export interface DeployRequest {
  readonly platform: Platform
  /** The release to deploy; undefined: the one that `ports.openRelease` opens. */
  readonly version: number | undefined
  readonly holder: LockHolder
  /** For the services to land; a rollback has its own time. */
  readonly timeoutMinutes: number
  /** Requests that the test listener must answer before production traffic moves; none: no gate. */
  readonly gate?: readonly GateCheck[]
  /** Where they go; undefined: the descriptor's testUrl. */
  readonly testUrl?: string | undefined
  /** Default: `completed`. */
  readonly returnAt?: ReturnAt
  /** Dead tasks of a service that roll the release back before the circuit breaker does; 0 or undefined: none. */
  readonly fastFail?: number | undefined
  /** Default: `wait`. */
  readonly inProgress?: InProgress
  readonly signal: AbortSignal
}

/** A dead run keeps the lock this long; a little longer is waited, so that a killed deploy can be run again at once. */
const LEASE_SECONDS = 60
const WAIT_SECONDS = 75

/**
 * Moves every process type of an app environment to a release, together: all land, or all go back. What is wrong with
 * the request or with the current state is thrown as UserError before anything was changed; how the deployment ended is
 * the result. Killed anywhere and run again, it finds what is there by name and tag and continues.
 */
export async function deploy(ports: DeployPorts, request: DeployRequest): Promise<DeploymentResult> {
  const { platform } = request
  if (request.version !== undefined) await assertDeployable(ports.ledger, request.version)
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

/** `deploy` for a caller that holds the deploy lock. */
export async function deployLocked(ports: DeployPorts, request: DeployRequest): Promise<DeploymentResult> {
  const { clock, log } = ports
  const { platform, signal, inProgress = 'wait', returnAt = 'completed' } = request
  const startedAt = clock.now()
  const deadline = startedAt + request.timeoutMinutes * 60_000
  const { release, serving } = await resolveRelease(ports, request.version)
  const gate = gateOf(request)
  const plan = await log.group('Plan', async () => {
    const made = await planWhenFree(ports, () => readAndPlan(ports, request, release, serving), {
      policy: inProgress,
      deadline,
      signal,
    })
    for (const step of made.steps) log.info(describeStep(step))
    for (const service of made.removals)
      log.info(`${service.name}: no longer in the release, will be deleted at the end`)
    return made
  })
  checkGate(gate, plan, ports)
  await checkSteps(ports, plan)
  signal.throwIfAborted()
  const around = { platform, release, serving }
  if (ports.environmentSync !== undefined) await applyBeforeRollout(ports.environmentSync, log, around, plan)
  signal.throwIfAborted()
  await ports.record.started(plan.subject)
  const rollouts = await log.group('Rollout', () =>
    rollOutAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal,
    }),
  )
  const url = platform.appEnvironment.web?.url
  const app = appFactsOf(release, platform.appEnvironment.attachments)
  const recorder = ledgerRecorder(ports, release)
  const { environmentSync } = ports
  const after =
    environmentSync === undefined
      ? {}
      : { afterLanding: () => applyAfterRollout(environmentSync, log, around) }
  return concludeDeployment(ports, { plan, serving, startedAt, url, app, recorder, ...after }, rollouts)
}

/** Where the gate asks: the test listener of the web process. */
function gateOf({ platform, gate = [], testUrl }: DeployRequest): Gate | undefined {
  if (gate.length === 0) return undefined
  const url = testUrl ?? platform.appEnvironment.web?.testUrl
  if (url !== undefined) return { testUrl: url, checks: gate }
  throw new UserError(
    `Input 'gate' needs a test listener, but /renga/apps/${platform.app}/${platform.environment} has none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (docs/platform.md), or set 'gate: off'.",
    },
  )
}

/** A release that served already and was deployed again stays what it is. */
function ledgerRecorder({ ledger, config }: DeployPorts, release: Release): OutcomeRecorder {
  return {
    conclude: async (status, failure) => {
      if (release.status !== 'pending') return release
      const change = { status, ...(failure === undefined ? {} : { failure }) }
      return ledger.update(release.version, 'pending', change)
    },
    maskConfigVars: async () => void (await config.version(release.config.versionId, openFactsOf(release))),
  }
}
