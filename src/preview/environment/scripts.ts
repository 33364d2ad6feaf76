import type { Script } from '../../app/app.ts'
import { buildTaskDefinition } from '../../ecs/task-definition.ts'
import type { ImageConfig } from '../../image/oci/documents.ts'
import { shellEntryPoint } from '../../image/oci/launcher.ts'
import type { Platform } from '../../platform/descriptor.ts'
import type { TaskDefinitionRegistry } from '../../release/ledger/ports.ts'
import type { Release } from '../../release/ledger/release.ts'
import { cutSize, type Limits } from './preview-process.ts'

/** The one-off scripts of app.json. */
export type ScriptName = 'postdeploy' | 'pr-predestroy'

/**
 * Registers a task definition that runs a script of app.json with the image, the config vars and the network of a
 * release. pr-predestroy is registered with the release, so that a teardown needs neither the repository nor the pull
 * request's code of that day.
 */
export async function registerScript(
  taskDefinitions: Pick<TaskDefinitionRegistry, 'register'>,
  platform: Platform,
  release: Release,
  image: ImageConfig,
  script: { readonly name: ScriptName; readonly script: Script; readonly limits: Limits },
): Promise<string> {
  const { name, limits } = script
  const process = {
    type: name,
    command: script.script.command,
    entryPoint: [...shellEntryPoint(image), script.script.command],
    size: cutSize(script.script.size ?? limits.size, limits.size),
    quantity: 0,
    singleton: true,
    strategy: 'rolling' as const,
    bakeMinutes: 0,
    stopTimeout: 30,
  }
  const input = buildTaskDefinition(platform, release, process, image)
  return (await taskDefinitions.register(input)).arn
}
