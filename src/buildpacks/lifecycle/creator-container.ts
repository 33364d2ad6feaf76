import type { BuilderFacts } from '../builder/builder-facts.ts'
import { ORDER_PATH } from '../builder/buildpack-order.ts'
import type { ContainerSpec } from '../ports.ts'
import { LAYOUT_ROOT } from './layout-path.ts'

export interface BuildPlan {
  /** The name under which the engine has the builder. */
  readonly builder: string
  readonly facts: BuilderFacts
  readonly imageName: string
  /** Name of a volume, or path of a directory on this machine: what buildpacks keep from one build to the next. */
  readonly cache: string
  /** Ask for `web` as the default process type. */
  readonly wantsWeb: boolean
  readonly network: string | undefined
  /** `registry/repository@sha256:…` of the image whose unchanged layers are reused. */
  readonly previousImage: string | undefined
  /** An order of our own is at ORDER_PATH. */
  readonly hasOrder: boolean
}

/**
 * The one container of a build: all five phases by `creator`
 * (https://github.com/buildpacks/spec/blob/main/platform.md#creator). It starts as root to own the cache and drops to
 * the builder's user before any buildpack runs. There is neither an engine's socket nor a credential in it
 * (docs/adr/0009-export-a-sparse-layout.md).
 */
export function creatorContainer(plan: BuildPlan): ContainerSpec {
  return {
    image: plan.builder,
    entrypoint: '/cnb/lifecycle/creator',
    args: [
      '-layout',
      `-layout-dir=${LAYOUT_ROOT}`,
      '-app=/workspace',
      '-layers=/layers',
      '-platform=/platform',
      '-cache-dir=/cache',
      // The level that says which buildpack is running; see ./lifecycle-log.ts.
      '-log-level=debug',
      `-run-image=${plan.facts.runImages[0]}`,
      ...(plan.previousImage === undefined ? [] : [`-previous-image=${plan.previousImage}`]),
      ...(plan.hasOrder ? [`-order=${ORDER_PATH}`] : []),
      ...(plan.wantsWeb ? ['-process-type=web'] : []),
      plan.imageName,
    ],
    env: {
      CNB_PLATFORM_API: plan.facts.platformApi,
      CNB_PARALLEL_EXPORT: 'true',
      // The export to a layout counts as experimental; without this the lifecycle refuses it.
      CNB_EXPERIMENTAL_MODE: 'quiet',
    },
    mounts: [`${plan.cache}:/cache`],
    user: '0:0',
    ...(plan.network === undefined ? {} : { network: plan.network }),
    labels: { 'dev.renga.role': 'build' },
  }
}
