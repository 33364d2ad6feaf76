import { DescribeServicesCommand, ECSClient, waitUntilServicesStable } from '@aws-sdk/client-ecs'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import type { WatchedDeployment } from '../../src/deploy/core/rollout-strategy.ts'
import { watch } from '../../src/deploy/rollout/watch.ts'
import type { Logger } from '../../src/runtime/log.ts'
import { BEFORE, OURS, type ScriptedEcs } from './scripted-ecs.ts'
import { onVirtualTime, seeded } from './virtual-time.ts'

export type Ended = 'landed' | 'red' | 'timed-out'

/** One way to wait for a deployment: how it ended; when, the story's clock tells. */
export interface Waiter {
  readonly name: string
  readonly source: string
  /** It draws random delays: runs differ by seed. */
  readonly random: boolean
  /** `limit` in seconds. */
  wait(ecs: ScriptedEcs, services: readonly string[], limit: number, seed: number): Promise<Ended>
}

const SILENT: Logger = {
  info: () => {},
  debug: () => {},
  notice: () => {},
  warning: () => {},
  group: (_title, work) => work(),
  mask: () => {},
}

export const renga: Waiter = {
  name: 'Renga',
  source: '`watch` of src/deploy/rollout/watch.ts as the action runs it',
  random: false,
  async wait(ecs, services, limit) {
    const { clock, startedAt } = ecs
    const adapter = new EcsServices(ecs.session, { cluster: 'main', logGroup: '/app' })
    const ports = {
      services: frozen(ecs, adapter),
      ingress: { problems: async () => [] },
      clock,
      log: SILENT,
    }
    const moves: WatchedDeployment[] = services.map((service) => ({
      process: service,
      service,
      controller: 'ECS',
      deploymentId: OURS.id,
      taskDefinition: OURS.taskDefinition,
      imageDigest: undefined,
      strategy: 'ROLLING',
      createdAt: startedAt,
      before: { deploymentId: BEFORE.id, taskDefinition: BEFORE.taskDefinition },
      brief: undefined,
    }))
    const watched = await clock.run(
      watch({ ...ports, strategies: strategies(ports) }, moves, {
        deadline: startedAt + limit * 1000,
        startedAt,
        signal: new AbortController().signal,
        until: 'settled',
      }),
    )
    const kinds = watched.map(({ verdict }) => verdict.kind)
    if (kinds.every((kind) => kind === 'landed')) return 'landed'
    return kinds.includes('timed-out') ? 'timed-out' : 'red'
  },
}

/**
 * `waitUntilServicesStable` of the SDK, and then, as aws-actions does since v2.6, the question whose deployment is
 * PRIMARY.
 */
export function sdkWaiter(maxDelay: number, name: string, source: string): Waiter {
  return {
    name,
    source,
    random: maxDelay > 15,
    async wait(ecs, services, limit, seed) {
      const client = clientOf(ecs)
      const input = { cluster: 'main', services: [...services] }
      return onVirtualTime(ecs.clock, seeded(seed), async () => {
        try {
          await waitUntilServicesStable({ client, minDelay: 15, maxDelay, maxWaitTime: limit }, input)
        } catch (error) {
          if (error instanceof Error && error.name === 'TimeoutError') return 'timed-out'
          throw error
        }
        const { services: found = [] } = await client.send(new DescribeServicesCommand(input))
        const primary = found[0]?.deployments?.find(({ status }) => status === 'PRIMARY')
        return primary?.id === OURS.id ? 'landed' : 'red'
      })
    },
  }
}

/** Asks every `seconds` until one deployment is left with all its tasks, or ours has FAILED. */
export function ticker(seconds: number): Waiter {
  return {
    name: `a ticker of ${seconds} s`,
    source: `DescribeServices every ${seconds} s, red at rolloutState FAILED`,
    random: false,
    wait(ecs, services, limit) {
      const client = clientOf(ecs)
      const work = async (): Promise<Ended> => {
        for (;;) {
          const { services: found = [] } = await client.send(
            new DescribeServicesCommand({ cluster: 'main', services: [...services] }),
          )
          const own = found.map(({ deployments = [] }) => ({
            deployments,
            ours: deployments.find(({ id }) => id === OURS.id),
          }))
          if (own.some(({ ours }) => ours === undefined || ours.rolloutState === 'FAILED')) return 'red'
          if (own.every(({ deployments, ours }) => deployments.length === 1 && ours?.runningCount === 2))
            return 'landed'
          if (ecs.elapsed + seconds > limit) return 'timed-out'
          await ecs.clock.sleep(seconds * 1000)
        }
      }
      return ecs.clock.run(work())
    },
  }
}

/** Virtual time stands still while a call is under way. */
function clientOf(ecs: ScriptedEcs): ECSClient {
  return frozen(ecs, new ECSClient(ecs.session.client))
}

function frozen<T extends object>({ clock }: ScriptedEcs, target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const answer: unknown = member.apply(object, args)
        return answer instanceof Promise ? clock.outside(answer) : answer
      }
    },
  })
}
