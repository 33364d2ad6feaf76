import { join } from 'node:path'
import { formatBytes } from '../image/format.ts'
import type { ImageConfig } from '../image/oci.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { buildInput } from './build-input.ts'
import { canExportLayout } from './builder-facts.ts'
import { packWords } from './buildpack-order.ts'
import { type BuildPlan, creatorContainer } from './creator-container.ts'
import { explainExit } from './exit-codes.ts'
import { receiveLayout } from './exported-layout.ts'
import { LAYOUT_ROOT, layoutPath } from './layout-path.ts'
import { LifecycleLog } from './lifecycle-log.ts'
import { packLine } from './pack-line.ts'
import type { Built, ContainerEngine } from './ports.ts'
import type { PreviousImage } from './previous-image.ts'
import type { ResolvedBuild } from './resolve-build.ts'
import { ensureInEngine, type RunImage } from './run-image.ts'
import { receiveSboms } from './sboms.ts'
import type { SourceTree } from './source-tree.ts'

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
 * Builds with Cloud Native Buildpacks: the builder's own lifecycle in one container, without pack. Throws UserError with
 * the buildpack or phase that failed and its last lines.
 */
export async function buildWithLifecycle(request: LifecycleRequest, log: Logger): Promise<Built> {
  const { resolved, tree } = request
  const { facts, sources, builder } = resolved
  const target = chooseTarget(request, sources.engine)
  await ensureInEngine(resolved.found, sources)
  const plan: BuildPlan = {
    builder: resolved.found.reference,
    facts,
    imageName: request.imageName,
    cache: request.cache,
    wantsWeb: request.wantsWeb,
    network: request.network,
    previousImage: target.kind === 'layout' ? request.previous?.reference : undefined,
    hasOrder: resolved.order !== undefined,
    target,
  }
  log.info(
    `builder: ${builder} (${resolved.found.identity.slice(0, 19)}, lifecycle ${facts.lifecycleVersion ?? 'unknown'}, Platform API ${facts.platformApi})`,
  )
  const line = packLine(
    { ...plan, builder },
    { directory: tree.root, envNames: Object.keys(request.env), buildpacks: packWords(resolved.buildpacks) },
  )
  log.info(`The same with pack: ${line}`)
  if (target.kind === 'daemon') {
    await ensureRunImage(facts.runImages[0], sources.engine, log)
    return intoDaemon(request, plan, log)
  }
  const runImage = await resolved.runImage.open(request.output)
  try {
    log.info(
      `run image: ${runImage.source}@${runImage.digest.slice(0, 19)}${runImage.layers === undefined ? ' (its layers are not fetched)' : ''}`,
    )
    return await intoLayout(request, plan, runImage, log)
  } finally {
    await runImage.dispose()
  }
}

function chooseTarget(request: LifecycleRequest, engine: ContainerEngine): BuildPlan['target'] {
  const { facts } = request.resolved
  if (request.target === 'layout') {
    if (canExportLayout(facts.platformApi)) return { kind: 'layout' }
    throw new UserError(
      `Input 'export': the lifecycle of ${request.resolved.builder} cannot write an OCI layout (Platform API ${facts.platformApi}, 0.12 is needed).`,
      { fix: "Use a newer builder, or 'export: docker-daemon'." },
    )
  }
  const socket = engine.socketPath()
  if (socket !== undefined) return { kind: 'daemon', socket }
  throw new UserError(
    "Input 'export': the Docker engine is reached over the network (DOCKER_HOST), and an export into it needs its socket.",
    { fix: "Use 'export: oci-layout', or run the job where the engine runs." },
  )
}

async function ensureRunImage(name: string, engine: ContainerEngine, log: Logger): Promise<void> {
  if ((await engine.inspectImage(name)) === undefined) {
    await log.group(`Pull ${name}`, () => engine.pullImage(name))
  }
  log.info(`run image: ${name}`)
}

async function intoDaemon(request: LifecycleRequest, plan: BuildPlan, log: Logger): Promise<Built> {
  const { engine } = request.resolved.sources
  const sboms = await inContainer(request, plan, undefined, log, (container) =>
    receiveSboms(engine, container, join(request.output, 'sbom')),
  )
  const built = await engine.inspectImage(plan.imageName)
  if (built === undefined) {
    throw new UserError(`The lifecycle ended well, and the engine has no image '${plan.imageName}'.`, {
      fix: 'See the log; was the image removed by another job on this machine?',
    })
  }
  log.info(`Built ${plan.imageName} (${formatBytes(built.size)} unpacked).`)
  return {
    image: `docker-daemon:${plan.imageName}`,
    builder: request.resolved.builder,
    size: built.size,
    config: built.config,
    sboms,
  }
}

async function intoLayout(
  request: LifecycleRequest,
  plan: BuildPlan,
  runImage: RunImage,
  log: Logger,
): Promise<Built> {
  const { sources, facts, builder } = request.resolved
  const { engine } = sources
  return inContainer(request, plan, runImage, log, async (container) => {
    const directory = join(request.output, 'image')
    const tar = engine.copyOut(container, `${LAYOUT_ROOT}/${layoutPath(plan.imageName)}`)
    const layout = await receiveLayout(tar, directory, runImage, facts.runImages[0])
    const sboms = await receiveSboms(engine, container, join(request.output, 'sbom'))
    const bytes = (layers: readonly { readonly size: number }[]) =>
      layers.reduce((sum, layer) => sum + layer.size, 0)
    const { layers } = layout.manifest
    const appSize = bytes(layers.slice(baseLayers(layout.config, runImage.config)))
    log.info(
      `Built ${layout.digest} (${formatBytes(bytes(layers))} compressed, ${formatBytes(appSize)} of it the app's).`,
    )
    return {
      image: `oci:${directory}`,
      digest: layout.digest,
      builder,
      size: bytes(layers),
      appSize,
      config: layout.config,
      sboms,
    }
  })
}

/** How many of the image's layers are the run image's. */
const baseLayers = (image: ImageConfig, base: ImageConfig): number =>
  base.diffIds.every((diffId, at) => image.diffIds[at] === diffId) ? base.diffIds.length : 0

/** Runs the build and hands the ended container to `take`. The container is gone afterwards, whatever happens. */
async function inContainer<T>(
  request: LifecycleRequest,
  plan: BuildPlan,
  runImage: RunImage | undefined,
  log: Logger,
  take: (container: string) => Promise<T>,
): Promise<T> {
  const { resolved, tree, env } = request
  const { engine } = resolved.sources
  const container = await engine.createContainer(creatorContainer(plan))
  try {
    const input = {
      tree,
      env,
      facts: resolved.facts,
      buildpacks: resolved.localBuildpacks,
      order: resolved.order,
      layout: runImage === undefined ? undefined : { runImage, previous: request.previous },
    }
    await log.group('Build', async () => {
      await engine.copyInto(container, buildInput(input))
      const output = new LifecycleLog(log)
      const code = await engine.run(container, (line) => output.add(line))
      if (code !== 0) throw buildFailure(code, resolved.builder, output)
    })
    return await take(container)
  } finally {
    await engine.removeContainer(container)
  }
}

function buildFailure(code: number, builder: string, output: LifecycleLog): UserError {
  const { problem, fix } = explainExit(code)
  const { buildpack, tail } = output
  const who = buildpack === undefined ? problem : problem.replace('a buildpack', `the buildpack ${buildpack}`)
  return new UserError(`The build failed: ${who} (exit code ${code} of ${builder}). Its last lines:\n${tail}\n`, {
    fix,
  })
}
