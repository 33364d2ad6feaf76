import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EmbeddedBuild } from '../../src/buildpacks/ports.ts'
import { type SourceFiles, walkTree } from '../../src/buildpacks/source/source-tree.ts'
import { ReproducibleTar } from '../../src/buildpacks/source/tar.ts'
import type { Logger } from '../../src/runtime/log.ts'
import { imageConfig, ociArchitecture, WORKSPACE } from './image-config.ts'
import { type NpmPlan, planNpm, readNodePackage } from './node-package.ts'
import { OciLayoutWriter, type WrittenLayer } from './oci-layout-writer.ts'
import { LAUNCHER_SCRIPT, launchScript, type PlannedProcess, planProcesses } from './process-plan.ts'

/** uid and gid of the `heroku` user in Heroku's builders. */
const OWNER = { uid: 1001, gid: 1001 }

/**
 * Runs `npm <args>` in `directory` with `env` and nothing else of ours; its output goes to the log. Throws UserError
 * when it fails.
 */
export type RunNpm = (
  args: readonly string[],
  directory: string,
  env: Readonly<Record<string, string>>,
) => Promise<void>

/** An OCI layout that was written. */
export interface WrittenImage {
  readonly directory: string
  /** Of the manifest. */
  readonly digest: string
  /** Compressed bytes. */
  readonly size: number
}

/**
 * Builds an image without Docker, for the emulator only: the filtered source, npm's packages, and a start script per
 * process type. The image holds no operating system and no Node: it runs with the Node of the machine, which its label
 * says. The same source gives the same digest. Throws UserError for what the app's files have wrong.
 */
export async function buildImage(
  request: EmbeddedBuild,
  ports: { readonly log: Logger; readonly runNpm: RunNpm },
): Promise<WrittenImage> {
  const { tree } = request
  const { log } = ports
  const node = await readNodePackage(tree)
  const processes = planProcesses(request.app, node)
  const npm = planNpm(node, new Set(tree.entries.map((entry) => entry.path)))
  const layout = await OciLayoutWriter.create(request.output)
  const staged = npm.length === 0 ? undefined : await stage(tree, layout.directory)
  try {
    if (staged !== undefined) await runAll(npm, staged, { ...ports, env: request.env })
    const final = staged === undefined ? tree : await walkTree(staged)
    const layers = await writeLayers(layout, processes, final)
    const config = imageConfig({
      architecture: ociArchitecture(process.arch),
      processes,
      layers: layers.map(({ layer, createdBy }) => ({ diffId: layer.diffId, createdBy })),
    })
    const { digest, size } = await layout.finish(
      config,
      layers.map(({ layer }) => layer.descriptor),
    )
    const steps = npm.map((args) => `npm ${args.join(' ')}`).join(', ')
    log.info(
      `Embedded builder: ${final.entries.length} entries${steps === '' ? '' : `, ${steps}`}; ${digest}. Node comes from this machine (${process.version}), so this image runs on the emulator only.`,
    )
    return { directory: layout.directory, digest, size }
  } finally {
    if (staged !== undefined) await rm(staged, { recursive: true, force: true })
  }
}

async function runAll(
  npm: NpmPlan,
  directory: string,
  request: { readonly env: Readonly<Record<string, string>>; readonly log: Logger; readonly runNpm: RunNpm },
): Promise<void> {
  for (const args of npm) {
    await request.log.group(`npm ${args.join(' ')}`, () => request.runNpm(args, directory, request.env))
  }
}

/** Copies the source, so that npm writes nowhere into the caller's checkout. */
async function stage(tree: SourceFiles, near: string): Promise<string> {
  const directory = await mkdtemp(`${near}.stage-`)
  for (const entry of tree.entries) {
    const target = join(directory, entry.path)
    if (entry.kind === 'directory') await mkdir(target, { recursive: true })
    else if (entry.kind === 'link') await symlink(entry.target, target)
    else {
      await mkdir(dirname(target), { recursive: true })
      await cp(join(tree.root, entry.path), target)
    }
  }
  return directory
}

interface NamedLayer {
  readonly layer: WrittenLayer
  readonly createdBy: string
}

/** Three layers, those that change least first: a deploy that changes code alone sends one of them. */
async function writeLayers(
  layout: OciLayoutWriter,
  processes: readonly PlannedProcess[],
  tree: SourceFiles,
): Promise<readonly NamedLayer[]> {
  const workspace = WORKSPACE.slice(1)
  const isPackage = (path: string) => path === 'node_modules' || path.startsWith('node_modules/')
  const packages = { ...tree, entries: tree.entries.filter((entry) => isPackage(entry.path)) }
  const code = { ...tree, entries: tree.entries.filter((entry) => !isPackage(entry.path)) }
  const layers = [
    {
      createdBy: 'renga embedded builder: launcher',
      layer: await layer(layout, async (tar) => {
        await tar.directory('cnb')
        await tar.directory('cnb/lifecycle')
        await tar.text('cnb/lifecycle/launcher', LAUNCHER_SCRIPT, { executable: true })
        await tar.directory('cnb/process')
        for (const { type, command } of processes) {
          await tar.text(`cnb/process/${type}`, launchScript(command), { executable: true })
        }
      }),
    },
  ]
  if (packages.entries.length > 0) {
    layers.push({
      createdBy: 'renga embedded builder: node_modules',
      layer: await layer(layout, (tar) => tar.tree(workspace, packages)),
    })
  }
  layers.push({
    createdBy: 'renga embedded builder: source',
    layer: await layer(layout, (tar) => tar.tree(workspace, code)),
  })
  return layers
}

async function layer(
  layout: OciLayoutWriter,
  write: (tar: ReproducibleTar) => Promise<void>,
): Promise<WrittenLayer> {
  const tar = new ReproducibleTar(OWNER)
  const added = layout.addLayer(tar.stream())
  const written = write(tar).then(
    () => tar.end(),
    (error: unknown) => {
      tar.fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  const [wrote, result] = await Promise.allSettled([written, added])
  if (wrote.status === 'rejected') throw wrote.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}
