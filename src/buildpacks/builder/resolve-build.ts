import { type BuilderFacts, type OrderGroup, readBuilder } from './builder-facts.ts'
import { type BuildpackList, planOrder } from './buildpack-order.ts'
import type { LocalBuildpack } from './local-buildpack.ts'
import {
  type FoundImage,
  type FoundRunImage,
  findImage,
  findRunImage,
  type ImageSources,
} from './run-image.ts'

/** What a build by the lifecycle will use, known before anything large is fetched. */
export interface ResolvedBuild {
  readonly builder: string
  readonly found: FoundImage
  readonly facts: BuilderFacts
  readonly runImage: FoundRunImage
  readonly sources: ImageSources
  readonly buildpacks: BuildpackList | undefined
  /** In place of the builder's own order. */
  readonly order: readonly OrderGroup[] | undefined
  readonly localBuildpacks: readonly LocalBuildpack[]
}

/** Reads the builder and plans the order. Throws UserError that names what the builder is or lacks. */
export async function resolveBuild(
  builder: string,
  buildpacks: BuildpackList | undefined,
  sources: ImageSources,
): Promise<ResolvedBuild> {
  const found = await findImage(builder, sources)
  const facts = readBuilder(builder, found.config)
  return {
    builder,
    found,
    facts,
    runImage: await findRunImage(facts.runImages, sources),
    sources,
    buildpacks,
    order: buildpacks === undefined ? undefined : planOrder(buildpacks, builder, facts),
    localBuildpacks: (buildpacks?.choices ?? []).flatMap((choice) =>
      choice.kind === 'local' ? [choice.buildpack] : [],
    ),
  }
}
