import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { readProcessTable } from '../image/process-table.ts'
import type { ImageProcess } from '../image/processes.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { chooseBuilder, refuseContainerApps } from './choose-builder.ts'
import { buildEmbedded, type RunNpm } from './embedded-builder.ts'
import { imageNameFor } from './image-name.ts'
import { buildWithLifecycle } from './lifecycle-builder.ts'
import type { Built, ContainerEngine } from './ports.ts'
import { describeLeftOut, readSourceTree, type SourceTree } from './source-tree.ts'

export interface BuildRequest {
  /** Absolute path of the app. */
  readonly directory: string
  readonly app: App
  readonly builder: string | undefined
  readonly imageName: string | undefined
  readonly network: string | undefined
  /** Values given to the buildpacks, by name. */
  readonly env: Readonly<Record<string, string>>
  readonly onLaptop: boolean
  /** 40 hexadecimal digits, or '' when the run has none. */
  readonly commit: string
  /** Keeps one app's cache apart from another's on a machine that lives longer than the job. */
  readonly cacheScope: string
  /** Directory for what is written, emptied with the job. */
  readonly temp: string
}

export interface BuiltApp extends Built {
  readonly processes: readonly ImageProcess[]
  readonly source: { readonly files: number; readonly bytes: number; readonly leftOut: readonly string[] }
}

/**
 * From source to a local image. Fails before anything is built when the source or the builder cannot be right; fails
 * afterwards when the image lacks a process type that the Procfile has.
 */
export async function buildApp(
  request: BuildRequest,
  ports: { readonly engine: ContainerEngine; readonly log: Logger; readonly runNpm: RunNpm },
): Promise<BuiltApp> {
  const { app } = request
  const { engine, log } = ports
  const tree = await readSourceTree(request.directory)
  const hasProcfile = app.processes.length > 0 || app.release !== undefined
  if (request.builder === undefined) refuseContainerApps(rootFiles(tree), hasProcfile)
  if (tree.bytes === 0) {
    throw new UserError(`Input 'working-directory': '${request.directory}' holds no source.`, {
      fix: 'Check the path, .slugignore and project.toml, and check the repository out before this step.',
    })
  }
  const choice = await chooseBuilder({
    requested: request.builder,
    stack: app.stack,
    onLaptop: request.onLaptop,
    engineProblem: () => engine.problem(),
    engineHas: async (image) => (await engine.inspectImage(image)) !== undefined,
  })
  const leftOut = describeLeftOut(tree)
  for (const line of leftOut) log.info(line)
  if (app.buildpacks.length > 0) {
    log.warning(
      `app.json lists buildpacks (${app.buildpacks.join(', ')}); the builder chooses its own by what it finds in the source. Remove the list, or name a builder that holds them in the input 'builder'.`,
    )
  }

  const name = imageNameFor(request.imageName, app.name, request.directory)
  const env = {
    ...declaredEnv(app),
    ...(request.commit === '' ? {} : { SOURCE_VERSION: request.commit }),
    ...request.env,
  }
  let built: Built
  if (choice.kind === 'embedded') {
    log.info(`Building with the embedded builder, because ${choice.why}.`)
    const output = join(request.temp, 'renga-build', name.replace(/[^a-z0-9.-]+/g, '_'))
    built = await buildEmbedded({ tree, app, env, output, log, runNpm: ports.runNpm })
  } else {
    built = await buildWithLifecycle({
      engine,
      log,
      tree,
      builder: choice.builder,
      imageName: name,
      cacheKey: `renga-${createHash('sha256').update(`${request.cacheScope}\0${choice.builder}`).digest('hex').slice(0, 16)}`,
      env,
      wantsWeb: app.processes.length === 0 || app.processes.some((process) => process.name === 'web'),
      network: request.network,
    })
  }
  const processes = readProcessTable(built.config)
  requireProcesses(app, processes, built.builder)
  const files = tree.entries.filter((entry) => entry.kind === 'file').length
  return { ...built, processes, source: { files, bytes: tree.bytes, leftOut } }
}

/** The values that app.json declares: Heroku sets them as config vars when it creates the app, so builds see them. */
function declaredEnv(app: App): Readonly<Record<string, string>> {
  return Object.fromEntries(
    app.env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )
}

function requireProcesses(app: App, processes: readonly ImageProcess[], builder: string): void {
  const present = new Set(processes.map((process) => process.type))
  const missing = [...app.processes, ...(app.release === undefined ? [] : [app.release])]
    .map((process) => process.name)
    .filter((name) => !present.has(name))
  if (missing.length > 0) {
    throw new UserError(
      `The image lacks the process types ${missing.map((name) => `'${name}'`).join(', ')} of the Procfile: no buildpack of ${builder} read it.`,
      { fix: 'Use a builder with a Procfile buildpack, such as heroku/builder:24.' },
    )
  }
  if (processes.length === 0) {
    throw new UserError('The image has no process type: there is nothing to run.', {
      fix: "Add a Procfile with a line such as 'web: node server.js'.",
    })
  }
}

const rootFiles = (tree: SourceTree): ReadonlySet<string> =>
  new Set(
    tree.entries
      .filter((entry) => entry.kind === 'file' && !entry.path.includes('/'))
      .map((entry) => entry.path),
  )
