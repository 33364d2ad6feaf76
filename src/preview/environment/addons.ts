import type { App } from '../../app/app.ts'
import type { DatabaseMode, RedisMode } from '../record/types.ts'

/** What becomes of the add-ons of app.json. */
export interface AddonPlan {
  readonly database: DatabaseMode
  readonly redis: RedisMode
  /** Names under which the database's URL is given: DATABASE_URL, and one for each attachment. */
  readonly databaseNames: readonly string[]
  readonly redisNames: readonly string[]
  /** Nothing is dropped silently. */
  readonly warnings: readonly string[]
}

const POSTGRES = /^heroku-postgresql(:|$)|^postgres/i
const REDIS = /^(heroku-redis|heroku-key-value-store|rediscloud|redistogo|stackhero-redis)(:|$)/i

/**
 * Heroku makes add-ons afresh for each review app. Here PostgreSQL and Redis have modes of their own; any other add-on
 * is not made, and said so.
 */
export function planAddons(
  app: App,
  modes: { readonly database: DatabaseMode; readonly redis: RedisMode },
): AddonPlan {
  const warnings: string[] = []
  const databaseNames = new Set<string>()
  const redisNames = new Set<string>()
  for (const { plan, as } of app.addons) {
    const service = plan.split(':')[0] ?? plan
    if (POSTGRES.test(plan)) {
      if (modes.database === 'none') {
        warnings.push(
          `The add-on ${plan} is not created ('database: none'). Set 'database: shared', or put DATABASE_URL in the review config vars.`,
        )
      } else if (as !== undefined) databaseNames.add(`${as.toUpperCase()}_URL`)
    } else if (REDIS.test(plan)) {
      if (modes.redis === 'none') {
        warnings.push(
          `The add-on ${plan} is not created ('redis: none'). Set 'redis: prefix' or 'redis: sidecar', or put REDIS_URL in the review config vars.`,
        )
      } else if (as !== undefined) redisNames.add(`${as.toUpperCase()}_URL`)
    } else {
      warnings.push(
        `The add-on ${plan} is not created: previews have PostgreSQL and Redis only. Set the config vars of ${service} in the review config vars, or remove it from 'environments.review.addons'.`,
      )
    }
  }
  if (modes.database === 'external') {
    warnings.push(
      "'database: external': DATABASE_URL comes from the input 'env' or the review config vars, and its data is not removed with the preview.",
    )
  }
  if (modes.redis === 'prefix') {
    warnings.push('All previews share one Redis: the app must prefix each key with REDIS_PREFIX.')
  }
  if (modes.redis === 'sidecar') {
    warnings.push(
      'Each task has its own Redis, empty after every deploy: suitable for a cache, not for queues between process types.',
    )
  }
  return {
    ...modes,
    databaseNames:
      modes.database === 'none' || modes.database === 'external' ? [] : ['DATABASE_URL', ...databaseNames],
    redisNames: modes.redis === 'none' ? [] : ['REDIS_URL', ...redisNames],
    warnings: [...new Set(warnings)],
  }
}
