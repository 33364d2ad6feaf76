import type { AppFacts } from '../../ecs/app-facts.ts'
import type { Remedy } from '../../ecs/remedy.ts'
import { explainStop, explainTaskEnd } from '../../ecs/stop-reason.ts'
import { describeDeath, hasFailed, type StoppedTask } from '../../ecs/stopped-task.ts'
import { tellingLine } from '../../ecs/telling-line.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { Services } from '../core/services.ts'
import type { WatchResult } from './watch.ts'

/** Why one task of ours died, with its last words. */
export interface TaskReason {
  readonly task: StoppedTask
  /** What to do about it; undefined when nothing is known about this kind of death. */
  readonly remedy: Remedy | undefined
  /** The same without a word of the log: for outputs, which are handed on. */
  readonly plainHint: string | undefined
  /** The last lines of the app's container, oldest first. */
  readonly log: readonly string[]
  /** So many more tasks died in the same way. */
  readonly alike: number
}

const LOG_LINES = 50
const TASKS_READ = 5
/** A task that stopped before our deployment began, by clocks that may differ a little, is not ours. */
const SLACK = 5_000

export interface ReasonPorts {
  readonly services: Pick<Services, 'stoppedTasks' | 'logTail'>
  readonly log: Logger
}

/**
 * Reads why tasks of a red deployment stopped; log lines only when the config vars are `masked`, because an app that
 * dies at boot may print them. What cannot be read is a warning: the verdict holds without it.
 */
export async function readReasons(
  { services, log }: ReasonPorts,
  { deployment, snapshot }: WatchResult,
  masked: boolean,
  app?: AppFacts,
): Promise<readonly TaskReason[]> {
  try {
    const tasks = await services.stoppedTasks({
      service: deployment.service,
      deploymentId: deployment.deploymentId,
      taskDefinition: deployment.taskDefinition,
      since: deployment.createdAt - SLACK,
    })
    const { service } = snapshot
    const events =
      typeof service === 'object' ? service.events.filter(({ at }) => at >= deployment.createdAt - SLACK) : []
    const said = events.map(({ message }) => message)
    const reasons = await Promise.all(
      tasks
        .filter(hasFailed)
        .slice(0, TASKS_READ)
        .map(async (task) => {
          const lines = masked
            ? await services.logTail(deployment.process, task.id, LOG_LINES, deployment.logs)
            : []
          const about = { log: masked ? lines : undefined, events: said }
          return {
            task,
            log: lines,
            remedy: explainDeath(task, { ...about, app }),
            plainHint: explainDeath(task, { ...about, quotes: false })?.fix,
            alike: 0,
          }
        }),
    )
    return distinct(reasons)
  } catch (error) {
    log.warning(`Cannot read why tasks of '${deployment.process}' stopped: ${describeError(error)}`)
    return []
  }
}

/** A crash loop dies the same death again and again: the newest stands for all. */
function distinct(reasons: readonly TaskReason[]): readonly TaskReason[] {
  const found = new Map<string, TaskReason>()
  for (const reason of reasons) {
    const key = `${describeDeath(reason.task)}\n${tellingLine(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, '#')}`
    const first = found.get(key)
    found.set(key, first === undefined ? reason : { ...first, alike: first.alike + 1 })
  }
  return [...found.values()]
}

/**
 * What the words of a load balancer's or container's health check mean here, before what the exit code of the kill
 * says.
 */
const HEALTH_CHECK =
  'The process did not answer its health check: it must listen on 0.0.0.0:$PORT within 60 s, and the health check path must answer 2xx or 3xx.'

/**
 * Why the load balancer took a task for unhealthy, as far as ECS's events and the log tell: "(service s) (port 8080) is
 * unhealthy in (target-group g) due to (reason Health checks failed with these codes: [404])"
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshoot-service-load-balancers.html).
 */
function explainHealth(words: readonly string[], log: readonly string[]): string {
  const texts = words.filter((text) => /unhealthy|health check/i.test(text)).join(' ')
  const code = /with these codes: \[(\d{3})/.exec(texts)?.[1]
  if (code !== undefined && code !== '502' && code !== '503') {
    return `The health check path answered ${code}: set one that answers 200 to 399 in renga.yml (processes: { web: { health-check: { path: /health } } }), without a login or a redirect to another host.`
  }
  const wanted = /\(port (\d+)\)/.exec(texts)?.[1]
  const own = log.map(listeningPort).findLast((port) => port !== undefined)
  if (own !== undefined && own !== wanted) {
    return `Its log says it listens on port ${own}: it must listen on 0.0.0.0:$PORT${wanted === undefined ? '' : ` (${wanted})`}, within 60 s.`
  }
  return HEALTH_CHECK
}

/** "Listening on http://localhost:3000", "Server running at port 4567", "listening on port 3000". */
function listeningPort(line: string): string | undefined {
  for (const { index, 0: word } of line.matchAll(LISTENING)) {
    const begin = index + word.length
    const found = PORT.exec(line.slice(begin, begin + BETWEEN + LONGEST_PORT))
    if (found !== null && found.index <= BETWEEN) return found[1]
  }
  return undefined
}

const LISTENING = /\b(?:listening|running|started|serving|available)\b/gi
const PORT = /(?:port[ :=]{1,3}|(?:localhost|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1?\]?|\*):)(\d{2,5})\b/i
/** Characters between the word and the port, and of the port with its address. */
const BETWEEN = 80
const LONGEST_PORT = 40

/** For what src/ecs/stop-reason.ts knows no remedy: a service's process must keep running, a one-off's need not. */
const BY_EXIT_CODE: ReadonlyMap<number, string> = new Map([
  [
    0,
    'The process exited; a service must keep running. Put one-off work in the release process or a schedule.',
  ],
  [
    126,
    'Set the executable bit of the command (git update-index --chmod=+x) or run it through its interpreter.',
  ],
  [
    127,
    "Check the process type's line in the Procfile, and that the buildpack installs the program it calls.",
  ],
  [139, 'Look for a native module built for a different system than the run image.'],
])

const ITS_LOG_SAYS = 'Its last lines say why: fix that and push.'
const WITHOUT_A_WORD =
  'It ended without a word in its log; the usual cause is a config var missing in this environment.'
const NOT_READ = 'Its log says why: fix that and push.'

/** What is known of a death besides what ECS says of the task. */
export interface DeathFacts {
  /** The last lines of the container; undefined: they were not read. */
  readonly log?: readonly string[] | undefined
  /** Of its service. */
  readonly events?: readonly string[]
  readonly app?: AppFacts | undefined
  /** May the answer quote the log? Default: yes. */
  readonly quotes?: boolean
}

/**
 * What to do about a task's death, one or two sentences; undefined when nothing is known about this kind.
 */
export function explainDeath(
  task: StoppedTask,
  { log: read, events = [], app, quotes = true }: DeathFacts,
): Remedy | undefined {
  const log = read ?? []
  if (/health check|unhealthy/i.test(task.stoppedReason ?? ''))
    return { kind: 'change-code', fix: explainHealth([task.stoppedReason ?? '', ...events], log) }
  const { stopCode, stoppedReason } = task
  // The container that ended first and worst speaks for the task.
  const container = task.containers.find((one) => (one.exitCode ?? 0) !== 0) ?? task.containers[0]
  const { exitCode, reason } = container ?? {}
  const facts = { stopCode, stoppedReason, exitCode, reason }
  const { fix, kind = 'change-code' } = quotes ? explainTaskEnd(facts, log, app) : explainStop(facts, log)
  if (fix !== undefined) return { kind, fix }
  if (exitCode === undefined) return undefined
  const known = BY_EXIT_CODE.get(exitCode)
  if (known !== undefined) return { kind: 'change-code', fix: known }
  if (read?.length === 0) return { kind: 'set-config-var', fix: WITHOUT_A_WORD }
  return { kind: 'change-code', fix: read === undefined ? NOT_READ : ITS_LOG_SAYS }
}
