import { formatBytes } from '../image/format.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { explainExit } from './exit-codes.ts'
import { type BuildPlan, creatorContainer, packLine, readBuilder } from './lifecycle-plan.ts'
import { OutputTail } from './output-tail.ts'
import type { Built, ContainerEngine, EngineImage } from './ports.ts'
import type { SourceTree } from './source-tree.ts'
import { type Owner, ReproducibleTar } from './tar.ts'

export interface LifecycleRequest {
  readonly engine: ContainerEngine
  readonly log: Logger
  readonly tree: SourceTree
  readonly builder: string
  readonly imageName: string
  readonly cacheKey: string
  /** What the buildpacks see, by name. Never on a command line, never in the image. */
  readonly env: Readonly<Record<string, string>>
  readonly wantsWeb: boolean
  readonly network: string | undefined
}

/**
 * Builds with Cloud Native Buildpacks: the builder's own lifecycle in one container, without pack. Source and
 * environment go in as one tar stream, so no bind mount is needed and every file has the builder's owner and a fixed time.
 * Throws UserError with the phase that failed and its last lines.
 */
export async function buildWithLifecycle(request: LifecycleRequest): Promise<Built> {
  const { engine, log, builder } = request
  const socket = engine.socketPath()
  if (socket === undefined) {
    throw new UserError(
      'The Docker engine is reached over the network (DOCKER_HOST); a build needs its socket.',
      {
        fix: 'Run the job where the engine runs, with DOCKER_HOST unset or unix:///path.',
      },
    )
  }
  const facts = readBuilder(builder, (await present(engine, log, builder)).config)
  await present(engine, log, facts.runImage)
  const plan: BuildPlan = { ...request, facts, socket }
  const env = { ...(facts.stack === undefined ? {} : { STACK: facts.stack }), ...request.env }
  log.info(
    `builder: ${builder} (lifecycle ${facts.lifecycleVersion ?? 'unknown'}, Platform API ${facts.platformApi})`,
  )
  log.info(`run image: ${facts.runImage}`)
  log.info(`The same with pack: ${packLine(plan, request.tree.root, Object.keys(env))}`)

  await log.group('Build', () => runCreator(engine, log, plan, env, request.tree))
  const built = await engine.inspectImage(plan.imageName)
  if (built === undefined) {
    throw new UserError(`The lifecycle ended well, and the engine has no image '${plan.imageName}'.`, {
      fix: 'See the log; was the image removed by another job on this machine?',
    })
  }
  log.info(`Built ${plan.imageName} (${formatBytes(built.size)} unpacked).`)
  return { image: `docker-daemon:${plan.imageName}`, builder, size: built.size, config: built.config }
}

/** The image, pulled when the engine lacks it. */
async function present(engine: ContainerEngine, log: Logger, image: string): Promise<EngineImage> {
  const here = await engine.inspectImage(image)
  if (here !== undefined) return here
  await log.group(`Pull ${image}`, () => engine.pullImage(image))
  const pulled = await engine.inspectImage(image)
  if (pulled !== undefined) return pulled
  throw new UserError(`'${image}' was pulled and the engine does not have it.`, { fix: 'Run the job again.' })
}

async function runCreator(
  engine: ContainerEngine,
  log: Logger,
  plan: BuildPlan,
  env: Readonly<Record<string, string>>,
  tree: SourceTree,
): Promise<void> {
  const container = await engine.createContainer(creatorContainer(plan))
  try {
    await engine.copyInto(container, buildInput(tree, env, plan.facts))
    const tail = new OutputTail(20)
    const code = await engine.run(container, (line) => {
      tail.add(line)
      log.info(line)
    })
    if (code === 0) return
    const { problem, fix } = explainExit(code)
    throw new UserError(
      `The build failed: ${problem} (exit code ${code} of ${plan.builder}). Its last lines:\n${tail}\n`,
      { fix },
    )
  } finally {
    await engine.removeContainer(container)
  }
}

/** /workspace with the source, /platform/env with one file per variable: a value may have many lines. */
async function* buildInput(
  tree: SourceTree,
  env: Readonly<Record<string, string>>,
  owner: Owner,
): AsyncGenerator<Uint8Array> {
  const tar = new ReproducibleTar({ uid: owner.uid, gid: owner.gid })
  const written = (async () => {
    await tar.tree('workspace', tree)
    await tar.directory('layers')
    await tar.directory('platform')
    await tar.directory('platform/env')
    for (const [name, value] of Object.entries(env)) {
      await tar.text(`platform/env/${name}`, value, { mode: 0o400 })
    }
    tar.end()
  })().catch((error: unknown) => {
    tar.fail(error instanceof Error ? error : new Error(String(error)))
    throw error
  })
  // Reading fails with the same error; this one is awaited at the end.
  written.catch(() => {})
  yield* tar.stream()
  await written
}
