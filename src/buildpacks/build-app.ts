import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { readProcessTable } from '../image/oci/process-table.ts'
import type { ImageReader } from '../registry/ports.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { buildEnv } from './build-env.ts'
import { buildId } from './build-id.ts'
import { renderOrder } from './builder/buildpack-order.ts'
import { type BuilderChoice, chooseBuilder, EMBEDDED_BUILDER } from './builder/choose-builder.ts'
import { chooseBuildpacks } from './builder/choose-buildpacks.ts'
import { type ResolvedBuild, resolveBuild } from './builder/resolve-build.ts'
import { checkSource } from './checks/check-source.ts'
import { imageNameFor } from './lifecycle/image-name.ts'
import { buildWithLifecycle } from './lifecycle/lifecycle-builder.ts'
import { type PreviousImage, readPrevious } from './lifecycle/previous-image.ts'
import type { PublishedImage, PublishedImages } from './lifecycle/published-images.ts'
import type { Built, ContainerEngine, EmbeddedBuilder } from './ports.ts'
import { describeLeftOut, readSourceTree, type SourceTree } from './source/source-tree.ts'

export interface BuildRequest {
  /** Absolute path of the app. */
  readonly directory: string
  /** Path of the app in the repository, '' for the root: annotations name files by it. */
  readonly prefix: string
  readonly app: App
  readonly builder: string | undefined
  readonly buildpacks: readonly string[]
  readonly imageName: string | undefined
  readonly network: string | undefined
  readonly target: 'layout' | 'daemon'
  /** Values given to the buildpacks, by name. */
  readonly env: Readonly<Record<string, string>>
  /** 40 hexadecimal digits, or '' when the run has none. */
  readonly commit: string
  /** Keeps one app's cache and ids apart from another's. */
  readonly scope: string
  /** Whose builds may share a cache that stays on the machine: src/buildpacks/cache-scope.ts. */
  readonly cacheScope: string
  /** Directory that buildpacks keep their cache in; undefined means a volume of the engine. */
  readonly cacheDirectory: string | undefined
  readonly idKey: string | undefined
  /** Tags or digests of earlier images, the best first. */
  readonly previous: readonly string[]
  /** Directory for what is written, emptied with the job. */
  readonly temp: string
}

export interface BuildPorts {
  readonly engine: ContainerEngine
  readonly reader: ImageReader
  readonly log: Logger
  /** Undefined on GitHub. */
  readonly embedded: EmbeddedBuilder | undefined
  /** Undefined when the job knows no repository: then every build starts from scratch. */
  readonly published: PublishedImages | undefined
}

export interface BuiltApp extends Built {
  /** Tag that names what went into the image. */
  readonly id: string
  /** The repository had the image: nothing was built, and nothing has to be pushed. */
  readonly reused: boolean
  readonly previousSize: number | undefined
  readonly source: { readonly files: number; readonly bytes: number; readonly leftOut: readonly string[] }
}

/**
 * From source to an image: the one that is in the repository when it has been built from the same before, else a new
 * one on this machine. Fails before anything is built when the source or the builder cannot be right; fails afterwards
 * when the image lacks a process type that the Procfile has.
 */
export async function buildApp(request: BuildRequest, ports: BuildPorts): Promise<BuiltApp> {
  const { log } = ports
  const tree = await readSourceTree(request.directory)
  await checkSource(tree, request.app, {
    prefix: request.prefix,
    builder: request.builder,
    listsBuildpacks: request.buildpacks.length > 0,
    log,
  })
  requireSource(tree, request.directory)
  const leftOut = describeLeftOut(tree)
  for (const line of leftOut) log.info(line)
  const files = tree.entries.filter((entry) => entry.kind === 'file').length
  const source = { files, bytes: tree.bytes, leftOut }

  const recipe = await prepare(request, ports, tree)
  const found = await ports.published?.find([recipe.id, ...request.previous])
  const same = found?.get(recipe.id)
  if (same !== undefined) {
    log.info(`${recipe.id} is already in the repository: ${same.reference}. Nothing to build or push.`)
    return { ...(await reuse(same, recipe)), id: recipe.id, reused: true, previousSize: undefined, source }
  }
  if (ports.published !== undefined) log.info(`${recipe.id} is not in the repository; building the image.`)
  const earlier = request.previous.map((reference) => found?.get(reference)).find((one) => one !== undefined)
  const previous = earlier === undefined ? undefined : await readPrevious(earlier)
  const built = await recipe.build(previous)
  requireProcesses(request.app, built)
  return { ...built, id: recipe.id, reused: false, previousSize: previous?.size, source }
}

interface Recipe {
  readonly id: string
  readonly builder: string
  readonly build: (previous: PreviousImage | undefined) => Promise<Built>
}

async function prepare(request: BuildRequest, ports: BuildPorts, tree: SourceTree): Promise<Recipe> {
  const { app, directory } = request
  const { engine, embedded } = ports
  const choice = await chooseBuilder({
    requested: request.builder,
    stack: app.stack,
    onEmulator: embedded !== undefined,
    engineProblem: () => engine.problem(),
    engineHas: async (image) => (await engine.inspectImage(image)) !== undefined,
  })
  const name = imageNameFor(request.imageName, app.name, directory)
  const output = join(request.temp, 'renga-build', name.replace(/[^a-z0-9.-]+/g, '_'))
  await mkdir(output, { recursive: true })
  if (choice.kind === 'lifecycle')
    return lifecycleRecipe(request, ports, tree, choice.builder, { name, output })
  if (embedded === undefined) throw new Error('The embedded builder was chosen but is not available.')
  return embeddedRecipe(request, { log: ports.log, embedded }, tree, choice, output)
}

async function embeddedRecipe(
  request: BuildRequest,
  { log, embedded }: { readonly log: Logger; readonly embedded: EmbeddedBuilder },
  tree: SourceTree,
  choice: Extract<BuilderChoice, { readonly kind: 'embedded' }>,
  output: string,
): Promise<Recipe> {
  const { app, scope, idKey: key } = request
  const env = buildEnv(request, undefined)
  const id = await buildId({
    tree,
    builder: `${EMBEDDED_BUILDER} ${process.version} ${process.arch}`,
    runImage: '',
    order: undefined,
    localBuildpacks: [],
    wantsWeb: wantsWeb(app),
    env: env.counted,
    scope,
    key,
  })
  return {
    id,
    builder: EMBEDDED_BUILDER,
    build: () => {
      log.info(`Building with the embedded builder because ${choice.why}.`)
      return embedded.build({ tree, app, env: env.all, output: join(output, 'image') })
    },
  }
}

async function lifecycleRecipe(
  request: BuildRequest,
  ports: BuildPorts,
  tree: SourceTree,
  builder: string,
  paths: { readonly name: string; readonly output: string },
): Promise<Recipe> {
  const { app, scope, idKey: key } = request
  const buildpacks = await chooseBuildpacks({
    directory: request.directory,
    input: request.buildpacks,
    projectToml: tree.projectToml,
    appJson: app.buildpacks,
  })
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const resolved: ResolvedBuild = await resolveBuild(builder, buildpacks, { ...ports, architecture })
  const env = buildEnv(request, resolved.facts.stack)
  const id = await buildId({
    tree,
    builder: resolved.found.identity,
    runImage: resolved.runImage.identity,
    order: resolved.order === undefined ? undefined : renderOrder(resolved.order),
    localBuildpacks: resolved.localBuildpacks,
    wantsWeb: wantsWeb(app),
    env: env.counted,
    scope,
    key,
  })
  return {
    id,
    builder,
    build: (previous) =>
      buildWithLifecycle(
        {
          resolved,
          tree,
          imageName: paths.name,
          cache: request.cacheDirectory ?? cacheVolume(scope, request.cacheScope, builder),
          env: env.all,
          wantsWeb: wantsWeb(app),
          network: request.network,
          previous,
          target: request.target,
          output: paths.output,
        },
        ports.log,
      ),
  }
}

const cacheVolume = (scope: string, sharing: string, builder: string): string =>
  `renga-${createHash('sha256').update(`${scope}\0${sharing}\0${builder}`).digest('hex').slice(0, 16)}.build`

const wantsWeb = (app: App): boolean =>
  app.processes.length === 0 || app.processes.some((process) => process.name === 'web')

async function reuse(image: PublishedImage, recipe: Recipe): Promise<Built> {
  const { config } = await image.config()
  return {
    image: image.reference,
    digest: image.digest,
    builder: recipe.builder,
    size: image.manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
    config,
  }
}

function requireSource(tree: SourceTree, directory: string): void {
  if (tree.bytes > 0) return
  throw new UserError(`Input 'working-directory': '${directory}' contains no source.`, {
    fix: 'Check the path, .slugignore and project.toml, and check out the repository before this step.',
  })
}

function requireProcesses(app: App, { config, builder }: Built): void {
  const processes = readProcessTable(config)
  const present = new Set(processes.map((process) => process.type))
  const missing = [...app.processes, ...(app.release === undefined ? [] : [app.release])]
    .map((process) => process.name)
    .filter((name) => !present.has(name))
  if (missing.length > 0) {
    throw new UserError(
      `The image does not have the process types ${missing.map((name) => `'${name}'`).join(', ')} of the Procfile: no buildpack in ${builder} reads it.`,
      { fix: 'Use a builder with a Procfile buildpack, such as heroku/builder:24.' },
    )
  }
  if (processes.length === 0) {
    throw new UserError('The image has no process types: there is nothing to run.', {
      fix: "Add a Procfile with a line such as 'web: node server.js'.",
    })
  }
}
