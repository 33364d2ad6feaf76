import type { Clock } from '../runtime/clock.ts'
import { describeError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { describeProgress, formatElapsed } from './progress.ts'
import { type ServiceDeploymentBrief, ServiceReadError, type Services } from './services.ts'
import { isFinal, isRed, judge, type Observation, type Verdict } from './verdict.ts'

/** Milliseconds. With 5 s a change is seen after 2.5 s on average, at 0.4 calls/s for up to ten services. */
export const TICK = 5_000
const LONGEST_TICK = 30_000
/** A read without an answer is given up after this long and counts as a failed one. */
const READ_TIMEOUT = 20_000
/** The last read begins at the deadline; this is what it may take. */
const LAST_READ = 2_000
/** ECS's clock and the answer's may differ a little. */
const CLOCK_SLACK = 5_000

export interface WatchPorts {
  readonly services: Pick<Services, 'describe' | 'describeDeployments' | 'deploymentsSince'>
  readonly log: Logger
}

/** One service's move as it was begun. */
export interface WatchedDeployment {
  readonly process: string
  readonly service: string
  readonly deploymentId: string
  readonly taskDefinition: string
  /** undefined when only the task definition is known. */
  readonly imageDigest: string | undefined
  readonly strategy: Observation['ours']['strategy']
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly before: Observation['before']
  /** Our service deployment, when it is known already. */
  readonly brief: ServiceDeploymentBrief | undefined
}

export interface WatchOptions {
  /** Epoch milliseconds; exact. */
  readonly deadline: number
  readonly signal: AbortSignal
  /** `settled`: until everything landed or one turned red; `final`: until nothing moves any more. */
  readonly until: 'settled' | 'final'
  /** Epoch milliseconds from which elapsed times are counted. */
  readonly startedAt: number
}

/** How far one service came. */
export interface Watched {
  readonly deployment: WatchedDeployment
  readonly verdict: Verdict
  readonly observation: Observation
  /** What it went through, oldest first; times in epoch milliseconds. */
  readonly stages: readonly { readonly name: string; readonly from: number }[]
  /** When the verdict became what it is. */
  readonly since: number
}

/**
 * Watches all services together: per tick one DescribeServices for ten services and one DescribeServiceDeployments for
 * twenty. Throws the signal's reason when it is aborted, and nothing else: what cannot be read is a verdict.
 */
export async function watch(
  ports: WatchPorts,
  clock: Clock,
  deployments: readonly WatchedDeployment[],
  options: WatchOptions,
): Promise<readonly Watched[]> {
  const trackers = deployments.map((deployment) => new Tracker(deployment, clock, options))
  let tick = TICK
  for (;;) {
    options.signal.throwIfAborted()
    const moving = trackers.filter((tracker) => !isFinal(tracker.verdict.kind))
    const throttled = await readAll(ports, clock, moving, options)
    options.signal.throwIfAborted()
    for (const tracker of moving) tracker.judge(ports.log)
    const verdicts = trackers.map((tracker) => tracker.verdict.kind)
    const over = options.until === 'settled' && verdicts.some(isRed)
    if (over || verdicts.every(isFinal)) return trackers.map((tracker) => tracker.result())
    tick = throttled ? Math.min(LONGEST_TICK, tick * 2) : TICK
    await clock.sleep(Math.max(0, Math.min(tick, options.deadline - clock.now())), options.signal)
  }
}

/** What is known of one service. The watch writes what it read; judge() makes the verdict of it. */
class Tracker {
  readonly deployment: WatchedDeployment
  readonly #clock: Clock
  readonly #options: WatchOptions
  readonly #stages: { name: string; from: number }[] = []
  #said = ''
  #since: number
  brief: ServiceDeploymentBrief | undefined
  verdict: Verdict = { kind: 'rolling', reason: 'not read yet' }
  service: Observation['service']
  rollout: Observation['deployment']
  newer: Observation['newer']
  failuresInARow = 0
  permanent: string | undefined
  lastFailure: string | undefined

  constructor(deployment: WatchedDeployment, clock: Clock, options: WatchOptions) {
    this.deployment = deployment
    this.brief = deployment.brief
    this.#clock = clock
    this.#options = options
    this.#since = clock.now()
  }

  judge(log: Logger): void {
    const observation = this.observation()
    const verdict = judge(observation)
    if (verdict.kind !== this.verdict.kind) this.#since = this.#clock.now()
    this.verdict = verdict
    const stage = verdict.kind === 'rolling' ? verdict.reason : verdict.kind
    if (this.#stages.at(-1)?.name !== stage) this.#stages.push({ name: stage, from: this.#clock.now() })
    const text = describeProgress(observation, verdict)
    if (text === this.#said) return
    this.#said = text
    const elapsed = formatElapsed(this.#clock.now() - this.#options.startedAt)
    log.info(`[${elapsed.padStart(6)}] ${this.deployment.process}: ${text}`)
  }

  observation(): Observation {
    const { deploymentId, taskDefinition, imageDigest, createdAt, strategy, before } = this.deployment
    const { brief } = this
    return {
      ours: { deploymentId, taskDefinition, imageDigest, createdAt, strategy, revision: brief?.revision },
      before,
      service: this.service,
      deployment: this.rollout,
      newer: this.newer,
      reads: { failuresInARow: this.failuresInARow, permanent: this.permanent, last: this.lastFailure },
      now: this.#clock.now(),
      deadline: this.#options.deadline,
    }
  }

  result(): Watched {
    return {
      deployment: { ...this.deployment, brief: this.brief },
      verdict: this.verdict,
      observation: this.observation(),
      stages: this.#stages,
      since: this.#since,
    }
  }
}

/** One round of reads for all services that still move. Answers whether one of them was throttled. */
async function readAll(
  ports: WatchPorts,
  clock: Clock,
  trackers: readonly Tracker[],
  options: WatchOptions,
): Promise<boolean> {
  const { services } = ports
  const bounded = <T>(work: Promise<T>) => withTimeout(work, clock, options)
  const arns = trackers.flatMap((tracker) => tracker.brief?.arn ?? [])
  const names = trackers.map((tracker) => tracker.deployment.service)
  const reads: { readonly of: readonly Tracker[]; readonly work: Promise<void> }[] = [
    {
      of: trackers,
      work: bounded(services.describe(names)).then((found) => {
        for (const one of trackers) one.service = found.get(one.deployment.service) ?? 'missing'
      }),
    },
    ...trackers
      .filter((tracker) => tracker.brief === undefined)
      .map((tracker) => ({ of: [tracker], work: bounded(findOurs(services, tracker)) })),
  ]
  if (arns.length > 0) {
    const work = bounded(services.describeDeployments(arns)).then(async (found) => {
      for (const one of trackers) one.rollout = found.get(one.brief?.arn ?? '') ?? one.rollout
      const stopped = trackers.filter((one) => one.rollout?.status === 'STOPPED')
      await Promise.all(stopped.map((one) => bounded(findNewer(services, one))))
    })
    reads.push({ of: trackers.filter((tracker) => tracker.brief !== undefined), work })
  }
  const failures = new Map<Tracker, ServiceReadError>()
  const results = await Promise.allSettled(reads.map((read) => read.work))
  for (const [at, result] of results.entries()) {
    if (result.status === 'fulfilled' || options.signal.aborted) continue
    const error = result.reason instanceof ServiceReadError ? result.reason : unexpected(result.reason)
    for (const tracker of reads[at]?.of ?? []) failures.set(tracker, worse(failures.get(tracker), error))
  }
  for (const tracker of trackers) note(tracker, failures.get(tracker), ports.log)
  return [...failures.values()].some((failure) => failure.kind === 'throttled')
}

function note(tracker: Tracker, failure: ServiceReadError | undefined, log: Logger): void {
  tracker.lastFailure = failure?.message
  if (failure === undefined) tracker.failuresInARow = 0
  else if (failure.kind === 'permanent') tracker.permanent = failure.message
  // A throttled read says that we ask too often, not that we are blind: the longer tick answers it.
  else if (failure.kind === 'transient') {
    tracker.failuresInARow += 1
    log.debug(`${tracker.deployment.process}: read failed: ${failure.message}`)
  }
}

/**
 * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
 * `currentServiceDeployment` may still be the earlier one and is not asked.
 */
async function findOurs(services: WatchPorts['services'], tracker: Tracker): Promise<void> {
  const { service, createdAt, taskDefinition } = tracker.deployment
  const found = await services.deploymentsSince(service, createdAt - CLOCK_SLACK)
  tracker.brief = found.find((one) => one.revision?.taskDefinition === taskDefinition)
  if (tracker.brief === undefined) return
  tracker.rollout = (await services.describeDeployments([tracker.brief.arn])).get(tracker.brief.arn)
  if (tracker.rollout?.status === 'STOPPED') await findNewer(services, tracker)
}

async function findNewer(services: WatchPorts['services'], tracker: Tracker): Promise<void> {
  const { brief, deployment } = tracker
  if (brief === undefined) return
  const found = await services.deploymentsSince(deployment.service, brief.createdAt - CLOCK_SLACK)
  const newer = found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt)
  if (newer !== undefined) tracker.newer = { taskDefinition: newer.revision?.taskDefinition }
}

const GRAVITY: Record<ServiceReadError['kind'], number> = { throttled: 0, transient: 1, permanent: 2 }

function worse(a: ServiceReadError | undefined, b: ServiceReadError): ServiceReadError {
  return a !== undefined && GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b
}

/** Not an answer of the service: a fault of ours or of the client. Waiting would not mend it. */
function unexpected(error: unknown): ServiceReadError {
  return new ServiceReadError('permanent', describeError(error), { cause: error })
}

/** Gives up on a read after READ_TIMEOUT, about the deadline, or at once when the signal is aborted. */
async function withTimeout<T>(work: Promise<T>, clock: Clock, options: WatchOptions): Promise<T> {
  const done = new AbortController()
  const ms = Math.max(LAST_READ, Math.min(READ_TIMEOUT, options.deadline - clock.now()))
  const timer = clock.sleep(ms, AbortSignal.any([options.signal, done.signal])).then(() => {
    throw new ServiceReadError('transient', `no answer within ${formatElapsed(ms)}`)
  })
  // The loser of the race is nobody's failure.
  timer.catch(() => undefined)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, timer])
  } finally {
    done.abort()
  }
}
