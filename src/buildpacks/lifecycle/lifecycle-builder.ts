import { join } from 'node:path'
import type { ImageConfig } from '../../image/oci/documents.ts'
import { UserError } from '../../runtime/errors.ts'
import { formatBytes } from '../../runtime/format.ts'
import type { Logger } from '../../runtime/log.ts'
import { packWords } from '../builder/buildpack-order.ts'
import type { ResolvedBuild } from '../builder/resolve-build.ts'
import { ensureInEngine, type RunImage } from '../builder/run-image.ts'
import type { Built } from '../ports.ts'
import { registryFailure } from '../registry-failure.ts'
import type { SourceTree } from '../source/source-tree.ts'
import { buildInput } from './build-input.ts'
import { type BuildPlan, creatorContainer } from './creator-container.ts'
import { explainExit } from './exit-codes.ts'
import { receiveLayout } from './exported-layout.ts'
import { LAYOUT_ROOT, layoutPath } from './layout-path.ts'
import { LifecycleLog } from './lifecycle-log.ts'
import { loadImage } from './load-image.ts'
import { packLine } from './pack-line.ts'
import type { PreviousImage } from './previous-image.ts'
import { receiveSboms } from './sboms.ts'

export interface LifecycleRequest {
  readonly resolved: ResolvedBuild
  readonly tree: SourceTree
  readonly imageName: string
  readonly cache: string
  /** What the buildpacks see, by name. Never on a command line, never in the image. */
  readonly env: Readonly<Record<string, string>>
  readonly wantsWeb: boolean
  readonly network: string | undefined
  readonly previous: PreviousImage | undefined
  readonly target: 'layout' | 'daemon'
  /** Directory for what is written: the layout, the bills of materials. */
  readonly output: string
}

/**
 * Builds with Cloud Native Buildpacks: the builder's own lifecycle in one container, without pack. Throws UserError
 * with the buildpack or phase that failed and its last lines.
 */
export async function buildWithLifecycle(request: LifecycleRequest, log: Logger): Promise<Built> {
  const { resolved, tree } = request
  const { facts, sources, builder, found } = resolved
  // Layers that are only in the repository could not be loaded into an engine.
  const previous = request.target === 'layout' ? request.previous : undefined
  const plan: BuildPlan = {
    builder: found.reference,
    facts,
    imageName: request.imageName,
    cache: request.cache,
    wantsWeb: request.wantsWeb,
    network: request.network,
    previousImage: previous?.reference,
    hasOrder: resolved.order !== undefined,
  }
  log.info(
    `builder: ${builder} (${found.identity.slice(0, 19)}, lifecycle ${facts.lifecycleVersion ?? 'unknown'}, Platform API ${facts.platformApi})`,
  )
  const line = packLine(
    { ...plan, builder },
    { directory: tree.root, envNames: Object.keys(request.env), buildpacks: packWords(resolved.buildpacks) },
  )
  log.info(`Equivalent pack command:  ${line}`)
  await ensureInEngine(found, sources)
  const runImage = await resolved.runImage.open(request.output)
  try {
    log.info(
      `run image: ${runImage.source}@${runImage.digest.slice(0, 19)}${runImage.layers === undefined ? ' (layers not fetched)' : ''}`,
    )
    return await buildOn(runImage, { ...request, previous }, plan, log)
  } finally {
    await runImage.dispose()
  }
}

async function buildOn(
  runImage: RunImage,
  request: LifecycleRequest,
  plan: BuildPlan,
  log: Logger,
): Promise<Built> {
  const { sources, builder } = request.resolved
  const container = await sources.engine.createContainer(creatorContainer(plan))
  try {
    await log.group('Build', () => runCreator(container, runImage, request, log))
    const { layout, sboms } = await receive(container, runImage, request, plan)
    const { layers } = layout.manifest
    const size = bytes(layers)
    const appSize = bytes(layers.slice(baseLayers(layout.config, runImage.config)))
    log.info(
      `Built ${layout.digest} (${formatBytes(size)} compressed, ${formatBytes(appSize)} of it the app's).`,
    )
    const built = { builder, size, appSize, config: layout.config, sboms }
    if (request.target === 'layout') {
      return { ...built, image: `oci:${layout.directory}`, digest: layout.digest }
    }
    await log.group('Load', () => loadImage(layout, plan.imageName, runImage, sources))
    return { ...built, image: `docker-daemon:${plan.imageName}` }
  } finally {
    await sources.engine.removeContainer(container)
  }
}

const bytes = (layers: readonly { readonly size: number }[]): number =>
  layers.reduce((sum, layer) => sum + layer.size, 0)

/** How many of the image's layers are the run image's. */
const baseLayers = (image: ImageConfig, base: ImageConfig): number =>
  base.diffIds.every((diffId, at) => image.diffIds[at] === diffId) ? base.diffIds.length : 0

async function runCreator(
  container: string,
  runImage: RunImage,
  request: LifecycleRequest,
  log: Logger,
): Promise<void> {
  const { resolved, tree, env, previous } = request
  const { engine } = resolved.sources
  const { facts, order, localBuildpacks: buildpacks } = resolved
  await engine.copyInto(container, buildInput({ tree, env, facts, buildpacks, order, runImage, previous }))
  const output = new LifecycleLog(log)
  const code = await engine.run(container, (line) => output.add(line))
  if (code === 0) return
  const { problem, fix } = explainExit(code)
  const { buildpack, tail } = output
  const who = buildpack === undefined ? problem : problem.replace('a buildpack', `the buildpack ${buildpack}`)
  throw new UserError(
    `The build failed: ${who} (exit code ${code} of ${resolved.builder}). Its last lines:\n${tail}\n`,
    { fix: registryFailure(tail.split('\n')) ?? fix },
  )
}

async function receive(container: string, runImage: RunImage, request: LifecycleRequest, plan: BuildPlan) {
  const { engine } = request.resolved.sources
  const tar = engine.copyOut(container, `${LAYOUT_ROOT}/${layoutPath(plan.imageName)}`)
  const layout = await receiveLayout(
    tar,
    join(request.output, 'image'),
    runImage,
    request.resolved.facts.runImages[0],
  )
  return { layout, sboms: await receiveSboms(engine, container, join(request.output, 'sbom')) }
}
