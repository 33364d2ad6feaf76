import type { ContainerInput } from '../../ecs/task-definition.ts'
import type { PreviewDescriptor } from '../../platform/preview-descriptor.ts'
import { UserError } from '../../runtime/errors.ts'
import { type PreviewIdentity, redisPrefix } from '../record/identity.ts'
import type { AddonPlan } from './addons.ts'

/** A Redis beside the app, in the same task: reached at localhost, gone with the task. */
export function redisSidecar(image: string, app: ContainerInput): ContainerInput {
  return {
    name: 'redis',
    image,
    // The app continues when its cache dies.
    essential: false,
    entryPoint: [],
    environment: [],
    secrets: [],
    linuxParameters: { initProcessEnabled: true },
    logConfiguration: app.logConfiguration,
  }
}

/** The config vars by which the app finds its Redis. Throws UserError when the platform describes none. */
export function redisVars(
  plan: AddonPlan,
  identity: PreviewIdentity,
  redis: PreviewDescriptor['redis'],
): ReadonlyMap<string, string> {
  if (plan.redis === 'none') return new Map()
  const named = (url: string): [string, string][] => plan.redisNames.map((name) => [name, url])
  if (plan.redis === 'sidecar') {
    if (redis?.image === undefined) throw missing('image', identity.app)
    return new Map(named('redis://localhost:6379'))
  }
  if (redis?.url === undefined) throw missing('url', identity.app)
  return new Map([...named(redis.url), ['REDIS_PREFIX', redisPrefix(identity)]])
}

function missing(field: string, app: string): UserError {
  return new UserError(
    `Input 'redis' needs 'redis.${field}' in the parameter '/renga/apps/${app}/preview', which does not have it.`,
    {
      fix: "Add it there (docs/platform.md), or set 'redis: none'.",
    },
  )
}
